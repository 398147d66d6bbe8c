//! The sentences about a theme: its colours and its logo.

use super::say;
use crate::diag::{LogoFault, Need, Problem, Wording};

/// What is wrong with a theme.
pub(super) fn message(problem: &Problem, wording: Wording) -> String {
    match problem {
        Problem::BadColour { colour, .. } => say!(wording, "'{colour}' is geen kleur", "'{colour}' is no colour"),
        Problem::LowContrast { front, back, found, need, .. } => {
            let (found, least) = (ratio(*found, wording), ratio(need.ratio(), wording));
            match need {
                Need::Text => say!(
                    wording,
                    "tekst in {front} is op {back} slecht te lezen: het contrast is {found} en moet minstens {least} zijn",
                    "text in {front} is hard to read on {back}: the contrast is {found} and must be {least} at least",
                ),
                Need::Graphic => say!(
                    wording,
                    "{front} valt op {back} te weinig op: het contrast is {found} en moet minstens {least} zijn",
                    "{front} stands out too little on {back}: the contrast is {found} and must be {least} at least",
                ),
            }
        }
        Problem::UnusableLogo { file, fault } => logo(file, fault, wording),
        _ => String::new(),
    }
}

/// What to do about it.
pub(super) fn hints(problem: &Problem, wording: Wording, hints: &mut Vec<String>) {
    match problem {
        Problem::BadColour { suggestion, .. } => {
            if let Some(colour) = suggestion {
                hints.push(say!(wording, "bedoel je \"{colour}\"?", "did you mean \"{colour}\"?"));
            }
            hints.push(say!(
                wording,
                "schrijf een kleur als # met zes cijfers of letters van A tot en met F: \"#1B2850\"",
                "write a colour as # with six digits or letters from A to F: \"#1B2850\"",
            ));
        }
        Problem::LowContrast { nearest, .. } if nearest.is_empty() => {
            hints.push(say!(wording, "kies voor beide een andere kleur", "choose another colour for both"));
        }
        Problem::LowContrast { nearest, .. } => {
            for (turn, (name, colour)) in nearest.iter().enumerate() {
                hints.push(if turn == 0 {
                    say!(
                        wording,
                        "de dichtstbijzijnde kleur die wel kan: {name} \"{colour}\"",
                        "the nearest colour that will do: {name} \"{colour}\"",
                    )
                } else {
                    say!(wording, "of: {name} \"{colour}\"", "or: {name} \"{colour}\"")
                });
            }
        }
        Problem::UnusableLogo { fault, .. } => hints.extend(mend(fault, wording)),
        _ => {}
    }
}

/// Why a logo cannot be used.
fn logo(file: &str, fault: &LogoFault, wording: Wording) -> String {
    match fault {
        LogoFault::Missing => {
            say!(wording, "het bestand '{file}' is er niet of kan niet open", "the file '{file}' cannot be opened")
        }
        LogoFault::OutsideFolder => {
            say!(wording, "'{file}' ligt niet in de map van het thema", "'{file}' does not lie in the theme's folder")
        }
        LogoFault::TooLarge(limit) => {
            let limit = limit / 1024;
            say!(wording, "'{file}' is groter dan {limit} kB", "'{file}' is larger than {limit} kB")
        }
        LogoFault::NoSvg => say!(wording, "'{file}' is geen SVG die te lezen is", "'{file}' is no readable SVG"),
        LogoFault::Text => say!(
            wording,
            "in '{file}' staat tekst, en het lettertype daarvan is er niet",
            "'{file}' holds text, and its font is not here"
        ),
        LogoFault::Picture => say!(
            wording,
            "in '{file}' zit een foto of een ander beeld van pixels",
            "'{file}' holds a photo or another picture of pixels"
        ),
        LogoFault::Gradient => {
            say!(wording, "in '{file}' zit een kleurverloop of patroon", "'{file}' holds a gradient or pattern")
        }
        LogoFault::Effect => {
            say!(wording, "in '{file}' zit een filter, masker of uitsnede", "'{file}' holds a filter, mask or cut-out")
        }
        LogoFault::Empty => say!(wording, "in '{file}' is niets te zien", "nothing can be seen in '{file}'"),
        LogoFault::TooMany(limit) => {
            say!(wording, "'{file}' heeft meer dan {limit} vormen", "'{file}' has more than {limit} shapes")
        }
    }
}

/// How to mend a logo.
fn mend(fault: &LogoFault, wording: Wording) -> Option<String> {
    Some(match fault {
        LogoFault::Missing => say!(
            wording,
            "zet het bestand in de map van het thema en schrijf de naam precies zo",
            "put the file in the theme's folder and write its name exactly so",
        ),
        LogoFault::OutsideFolder => {
            say!(wording, "zet het bestand in de map van het thema", "put the file in the theme's folder")
        }
        LogoFault::Text => say!(
            wording,
            "zet de tekst in je tekenprogramma om in lijnen (contouren)",
            "turn the text into outlines in your drawing program",
        ),
        LogoFault::Picture | LogoFault::NoSvg => say!(
            wording,
            "vraag de ontwerper om het logo als SVG van lijnen en vlakken",
            "ask the designer for the logo as an SVG of lines and areas",
        ),
        LogoFault::Gradient | LogoFault::Effect | LogoFault::TooLarge(_) | LogoFault::TooMany(_) => say!(
            wording,
            "gebruik de eenvoudige uitvoering van het logo, met vlakke kleuren",
            "use the plain version of the logo, in flat colours",
        ),
        LogoFault::Empty => return None,
    })
}

/// A ratio with two decimals, cut off and not rounded: what does not pass must not look as if it did.
fn ratio(value: f64, wording: Wording) -> String {
    let cut = (value * 100.0).floor() / 100.0;
    let words = format!("{cut:.2}");
    let words = words.strip_suffix('0').unwrap_or(&words);
    words.replace('.', wording.pick(",", "."))
}
