//! About a theme: its colours and its logo.

use std::path::Path;

use super::number::ratio;
use crate::messages::command::ThemeMessage;
use crate::messages::phrase::joined;
use crate::messages::sentence::{RulePage, Sentence, say};
use crate::messages::{MaterialFault, MessageLanguage, Need};

pub(crate) const BAD_COLOUR: RulePage = RulePage {
    meaning: "A colour of the theme cannot be read. A colour is a # with six digits or letters from A to F.",
    mend: "Look the colour up in the house style, where it often stands as 'hex' or 'web', and copy it.",
};

pub(crate) fn bad_colour(colour: &str, suggestion: Option<&str>) -> Sentence {
    say(format!("'{colour}' is no colour"))
        .hints(suggestion.map(|colour| format!("did you mean \"{colour}\"?")))
        .hint("write a colour as # with six digits or letters from A to F: \"#1B2850\"")
}

pub(crate) const LOW_CONTRAST: RulePage = RulePage {
    meaning: "Two colours of the theme are too much alike: people who see less well cannot read the text. Text needs a contrast of 4.5, lines and signs need 3, as WCAG 2.2 says.",
    mend: "Take one of the colours that the message names: they are the nearest to yours that can be read.",
};

pub(crate) fn low_contrast(front: &str, back: &str, found: f64, need: Need, nearest: &[(String, String)]) -> Sentence {
    let (found, least) = (ratio(found), ratio(need.ratio()));
    let said = match need {
        Need::Text => say(format!(
            "text in {front} is hard to read on {back}: the contrast is {found} and must be {least} at least"
        )),
        Need::Graphic => say(format!(
            "{front} stands out too little on {back}: the contrast is {found} and must be {least} at least"
        )),
    };
    match nearest {
        [] => said.hint("choose another colour for both"),
        [(name, colour), others @ ..] => said
            .hint(format!("the nearest colour that will do: {name} \"{colour}\""))
            .hints(others.iter().map(|(name, colour)| format!("or: {name} \"{colour}\""))),
    }
}

pub(crate) const UNUSABLE_LOGO: RulePage = RulePage {
    meaning: "The logo of the theme cannot be put on the poster. A logo is an SVG of lines and areas, in the folder of the theme.",
    mend: "Ask the designer for the logo as an SVG, in flat colours and with its text turned into outlines.",
};

pub(crate) fn unusable_logo(file: &str, fault: &MaterialFault) -> Sentence {
    let said = fault.sentence(file, MessageLanguage::English);
    match fault {
        MaterialFault::Missing(None) => {
            said.only_hint("put the file in the theme's folder and write its name exactly so")
        }
        MaterialFault::OutsideFolder => {
            say(format!("'{file}' does not lie in the theme's folder")).hint("put the file in the theme's folder")
        }
        MaterialFault::NoSvg => said.only_hint("ask the designer for the logo as an SVG of lines and areas"),
        MaterialFault::TooLarge(_) | MaterialFault::TooHeavy(_) => {
            said.only_hint("use the plain version of the logo, in flat colours")
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
    message.sentence(MessageLanguage::English)
}

pub(crate) fn no_colour(typed: &str) -> Sentence {
    bad_colour(typed, None)
}

pub(crate) fn colours(most: usize, found: usize) -> Sentence {
    let said = match found {
        0 => say("there is no colour after --from"),
        found => say(format!("{found} colours are too many")),
    };
    said.hint(format!("give 1 to {most} colours, the main one first: --from \"#00518D,#E2007A\""))
}

pub(crate) fn logo_without_name() -> Sentence {
    say("a logo needs --name as well")
        .hint("say what the organisation is called, for those who do not see the logo: --name \"City of Town\"")
}

pub(crate) fn logo_elsewhere(logo: &Path, folder: &Path) -> Sentence {
    let place =
        if folder == Path::new(".") { "this folder".to_owned() } else { format!("the folder {}", folder.display()) };
    say(format!("{} does not lie in the theme's folder", logo.display())).hint(format!("put the logo in {place}"))
}

pub(crate) fn became(given: &str, same: &[String], moved: &[(String, String, i32)]) -> Sentence {
    let mut parts = Vec::new();
    if !same.is_empty() {
        parts.push(format!("as it is in {}", joined(same, "and")));
    }
    for (name, colour, by) in moved {
        let way = if *by < 0 { "darker" } else { "lighter" };
        parts.push(format!("{} per cent {way} in {name}: {colour}", by.unsigned_abs()));
    }
    match parts.as_slice() {
        [] => say(format!("{given}: as a tint only, or not used")),
        parts => say(format!("{given}: {}", parts.join("; "))),
    }
}
