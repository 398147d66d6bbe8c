//! The sentences about a theme: its colours and its logo.

use super::{material, say};
use crate::messages::{MaterialFault, Need, Problem, Wording};

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
fn logo(file: &str, fault: &MaterialFault, wording: Wording) -> String {
    match fault {
        MaterialFault::OutsideFolder => {
            say!(wording, "'{file}' ligt niet in de map van het thema", "'{file}' does not lie in the theme's folder")
        }
        _ => material::message(file, fault, wording),
    }
}

/// How to mend a logo.
fn mend(fault: &MaterialFault, wording: Wording) -> Option<String> {
    Some(match fault {
        MaterialFault::Missing(None) => say!(
            wording,
            "zet het bestand in de map van het thema en schrijf de naam precies zo",
            "put the file in the theme's folder and write its name exactly so",
        ),
        MaterialFault::OutsideFolder => {
            say!(wording, "zet het bestand in de map van het thema", "put the file in the theme's folder")
        }
        MaterialFault::Picture | MaterialFault::NoSvg => say!(
            wording,
            "vraag de ontwerper om het logo als SVG van lijnen en vlakken",
            "ask the designer for the logo as an SVG of lines and areas",
        ),
        MaterialFault::Gradient | MaterialFault::Effect | MaterialFault::TooLarge(_) | MaterialFault::TooMany(_) => {
            say!(
                wording,
                "gebruik de eenvoudige uitvoering van het logo, met vlakke kleuren",
                "use the plain version of the logo, in flat colours",
            )
        }
        _ => return material::mend(fault, wording),
    })
}

/// A ratio with two decimals, cut off and not rounded: what does not pass must not look as if it did.
fn ratio(value: f64, wording: Wording) -> String {
    let cut = (value * 100.0).floor() / 100.0;
    let words = format!("{cut:.2}");
    let words = words.strip_suffix('0').unwrap_or(&words);
    words.replace('.', wording.pick(",", "."))
}
