//! Over een thema: de kleuren en het logo.

use std::path::Path;

use super::number::ratio;
use crate::messages::command::ThemeMessage;
use crate::messages::phrase::joined;
use crate::messages::sentence::{RulePage, Sentence, say};
use crate::messages::{MaterialFault, MessageLanguage, Need};

pub(crate) const BAD_COLOUR: RulePage = RulePage {
    meaning: "Een kleur in het thema is niet te lezen. Een kleur is een # met zes cijfers of letters van A tot en met F.",
    mend: "Zoek de kleur op in de huisstijl. Daar staat hij vaak als 'hex' of 'web'. Neem die tekens over.",
};

pub(crate) fn bad_colour(colour: &str, suggestion: Option<&str>) -> Sentence {
    say(format!("'{colour}' is geen kleur"))
        .hints(suggestion.map(|colour| format!("bedoel je \"{colour}\"?")))
        .hint("schrijf een kleur als # met zes cijfers of letters van A tot en met F: \"#1B2850\"")
}

pub(crate) const LOW_CONTRAST: RulePage = RulePage {
    meaning: "Twee kleuren van het thema lijken te veel op elkaar. Wie minder goed ziet, kan de tekst dan niet lezen. Tekst vraagt een contrast van 4,5. Lijnen en tekens vragen 3. Zo staat het in WCAG 2.2.",
    mend: "Neem een van de kleuren die de melding noemt. Die lijken het meest op jouw kleur en zijn wel te lezen.",
};

pub(crate) fn low_contrast(front: &str, back: &str, found: f64, need: Need, nearest: &[(String, String)]) -> Sentence {
    let (found, least) = (ratio(found), ratio(need.ratio()));
    let said = match need {
        Need::Text => say(format!(
            "tekst in {front} is op {back} slecht te lezen: het contrast is {found} en moet minstens {least} zijn"
        )),
        Need::Graphic => {
            say(format!("{front} valt op {back} te weinig op: het contrast is {found} en moet minstens {least} zijn"))
        }
    };
    match nearest {
        [] => said.hint("kies voor beide een andere kleur"),
        [(name, colour), others @ ..] => said
            .hint(format!("de dichtstbijzijnde kleur die wel kan: {name} \"{colour}\""))
            .hints(others.iter().map(|(name, colour)| format!("of: {name} \"{colour}\""))),
    }
}

pub(crate) const UNUSABLE_LOGO: RulePage = RulePage {
    meaning: "Het logo van het thema kan niet op de poster. Een logo is een SVG van lijnen en vlakken. Het ligt in de map van het thema.",
    mend: "Vraag de ontwerper om het logo als SVG met vlakke kleuren. Tekst moet zijn omgezet in lijnen.",
};

pub(crate) fn unusable_logo(file: &str, fault: &MaterialFault) -> Sentence {
    let said = fault.sentence(file, MessageLanguage::Dutch);
    match fault {
        MaterialFault::Missing(None) => {
            said.only_hint("zet het bestand in de map van het thema en schrijf de naam precies zo")
        }
        MaterialFault::OutsideFolder => {
            say(format!("'{file}' ligt niet in de map van het thema")).hint("zet het bestand in de map van het thema")
        }
        MaterialFault::NoSvg => said.only_hint("vraag de ontwerper om het logo als SVG van lijnen en vlakken"),
        MaterialFault::TooLarge(_) | MaterialFault::TooHeavy(_) => {
            said.only_hint("gebruik de eenvoudige uitvoering van het logo, met vlakke kleuren")
        }
        MaterialFault::Missing(Some(_))
        | MaterialFault::Backslash
        | MaterialFault::NoFile
        | MaterialFault::Format(_)
        | MaterialFault::Undrawable { .. }
        | MaterialFault::Font { .. }
        | MaterialFault::Empty
        | MaterialFault::Pixels { .. }
        | MaterialFault::PixelsTogether(_)
        | MaterialFault::Broken
        | MaterialFault::Cmyk
        | MaterialFault::Narrow(_) => said,
    }
}

pub(crate) fn made(message: &ThemeMessage) -> Sentence {
    message.sentence(MessageLanguage::Dutch)
}

pub(crate) fn no_colour(typed: &str) -> Sentence {
    bad_colour(typed, None)
}

pub(crate) fn colours(most: usize, found: usize) -> Sentence {
    let said = match found {
        0 => say("er staat geen kleur achter --from"),
        found => say(format!("{found} kleuren zijn te veel")),
    };
    said.hint(format!("geef 1 tot {most} kleuren, de belangrijkste eerst: --from \"#00518D,#E2007A\""))
}

pub(crate) fn logo_without_name() -> Sentence {
    say("een logo vraagt ook om --name")
        .hint("zeg hoe de organisatie heet, voor wie het logo niet ziet: --name \"Gemeente Stad\"")
}

pub(crate) fn logo_elsewhere(logo: &Path, folder: &Path) -> Sentence {
    let place = if folder == Path::new(".") { "deze map".to_owned() } else { format!("de map {}", folder.display()) };
    say(format!("{} ligt niet in de map van het thema", logo.display())).hint(format!("zet het logo in {place}"))
}

pub(crate) fn became(given: &str, same: &[String], moved: &[(String, String, i32)]) -> Sentence {
    let mut parts = Vec::new();
    if !same.is_empty() {
        parts.push(format!("precies zo in {}", joined(same, "en")));
    }
    for (name, colour, by) in moved {
        let way = if *by < 0 { "donkerder" } else { "lichter" };
        parts.push(format!("{} procent {way} in {name}: {colour}", by.unsigned_abs()));
    }
    match parts.as_slice() {
        [] => say(format!("{given}: alleen als tint, of niet gebruikt")),
        parts => say(format!("{given}: {}", parts.join("; "))),
    }
}
