//! The sentence for each fault, in both languages.

use super::{Fault, Side};
use crate::locale::number;
use crate::messages::Wording;

/// Most characters of words that are quoted.
const QUOTED: usize = 40;

/// What is wrong, without capital and full stop.
pub(super) fn message(fault: &Fault, wording: Wording) -> String {
    match wording {
        Wording::Dutch => dutch(fault),
        Wording::English => english(fault),
    }
}

fn dutch(fault: &Fault) -> String {
    let n = |value: f64| decimal(value, "nl");
    match fault {
        Fault::NoSize => "het bestand heeft geen maat in millimeters".to_owned(),
        Fault::WrongSize { found } => {
            format!("het bestand is {} × {} mm, en dat is geen formaat met afloop", n(found.w), n(found.h))
        }
        Fault::LowDpi { found, least } => format!("het bestand heeft {} dpi, en nodig is {}", n(*found), n(*least)),
        Fault::NoBleed { sheet, found, need } => {
            format!("de afloop om {sheet} is {} mm, en nodig is {} mm", n(*found), n(*need))
        }
        Fault::EmptyBleed { sides } => {
            let names: Vec<&str> = sides.iter().map(|side| side_in_dutch(*side)).collect();
            format!("het beeld stopt bij de snijlijn: {} is de afloop leeg", names.join(", "))
        }
        Fault::Transparency { share } => format!("{} van het beeld is doorzichtig", per_cent(*share, "nl")),
        Fault::NoColourSpace => "het bestand zegt niet in welke kleurruimte het is".to_owned(),
        Fault::TooMuchInk { most, limit, share } => {
            let share = per_cent(*share, "nl");
            format!(
                "naar schatting is er tot {}% inkt nodig; {}% mag, en {share} van het beeld zit erboven",
                n(*most),
                n(*limit)
            )
        }
        Fault::Unreachable { share } => {
            format!("{} van het beeld heeft kleuren die in druk fletser worden", per_cent(*share, "nl"))
        }
        Fault::SmallType { found, least, text } => {
            format!("de letters van '{}' zijn {} pt, en {} pt is het minste", short(text), n(*found), n(*least))
        }
        Fault::ThinLine { found, least } => {
            format!("de dunste lijn is {} pt, en {} pt is het minste", n(*found), n(*least))
        }
        Fault::CoarsePhoto { found, least } => {
            format!("een foto heeft op deze maat {} dpi; onder {} dpi wordt zij vaag", n(found.round()), n(*least))
        }
        Fault::UnsafeText { found, least, text } => {
            let text = short(text);
            format!("'{text}' staat op {} mm van de snijlijn, en {} mm is het minste", n(*found), n(*least))
        }
        Fault::Interactive { what } => format!("er staat nog iets in dat alleen op een scherm werkt: {}", short(what)),
        Fault::Outside { address } => format!("het bestand haalt iets van buiten: {}", short(address)),
    }
}

fn english(fault: &Fault) -> String {
    let n = |value: f64| decimal(value, "en");
    match fault {
        Fault::NoSize => "the file has no size in millimetres".to_owned(),
        Fault::WrongSize { found } => {
            format!("the file is {} × {} mm, which is no sheet with bleed", n(found.w), n(found.h))
        }
        Fault::LowDpi { found, least } => format!("the file has {} dpi and needs {}", n(*found), n(*least)),
        Fault::NoBleed { sheet, found, need } => {
            format!("the bleed around {sheet} is {} mm and must be {} mm", n(*found), n(*need))
        }
        Fault::EmptyBleed { sides } => {
            let names: Vec<&str> = sides.iter().map(|side| side_in_english(*side)).collect();
            format!("the picture stops at the trim: the bleed is empty {}", names.join(", "))
        }
        Fault::Transparency { share } => format!("{} of the picture is transparent", per_cent(*share, "en")),
        Fault::NoColourSpace => "the file does not say in which colour space it is".to_owned(),
        Fault::TooMuchInk { most, limit, share } => {
            let share = per_cent(*share, "en");
            format!(
                "by estimate up to {}% of ink is needed; {}% is allowed, and {share} of the picture is above",
                n(*most),
                n(*limit)
            )
        }
        Fault::Unreachable { share } => {
            format!("{} of the picture has colours that become duller in print", per_cent(*share, "en"))
        }
        Fault::SmallType { found, least, text } => {
            format!("the letters of '{}' are {} pt, and {} pt is the least", short(text), n(*found), n(*least))
        }
        Fault::ThinLine { found, least } => {
            format!("the thinnest line is {} pt, and {} pt is the least", n(*found), n(*least))
        }
        Fault::CoarsePhoto { found, least } => {
            format!("a photo has {} dpi at this size; below {} dpi it becomes blurred", n(found.round()), n(*least))
        }
        Fault::UnsafeText { found, least, text } => {
            let text = short(text);
            format!("'{text}' stands {} mm from the trim, and {} mm is the least", n(*found), n(*least))
        }
        Fault::Interactive { what } => format!("something is left that only works on a screen: {}", short(what)),
        Fault::Outside { address } => format!("the file fetches something from elsewhere: {}", short(address)),
    }
}

const fn side_in_dutch(side: Side) -> &'static str {
    match side {
        Side::Top => "boven",
        Side::Right => "rechts",
        Side::Bottom => "onder",
        Side::Left => "links",
    }
}

const fn side_in_english(side: Side) -> &'static str {
    match side {
        Side::Top => "at the top",
        Side::Right => "at the right",
        Side::Bottom => "at the foot",
        Side::Left => "at the left",
    }
}

/// A number with at most two decimals.
fn decimal(value: f64, tag: &str) -> String {
    number::decimal((value * 100.0).round() / 100.0, tag)
}

/// A part as a percentage, "minder dan 0,1%" for very little.
fn per_cent(share: f64, tag: &str) -> String {
    let tenths = (share * 1000.0).round() / 10.0;
    if tenths < 0.1 {
        let less = if tag == "nl" { "minder dan" } else { "less than" };
        return format!("{less} {}%", number::decimal(0.1, tag));
    }
    format!("{}%", number::decimal(tenths, tag))
}

/// Words on one line, cut where they would fill the screen, without characters that steer it.
fn short(text: &str) -> String {
    let plain: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let plain = plain.trim();
    if plain.chars().count() <= QUOTED { plain.to_owned() } else { plain.chars().take(QUOTED).chain(['…']).collect() }
}
