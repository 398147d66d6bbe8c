//! The style and the script that a file carries.

use crate::base::color::Color;
use crate::export::markup::PREFIX;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use std::collections::BTreeSet;

const DISCOVER: &str = include_str!("../../../assets/script/discover.css");
const PRINT: &str = include_str!("../../../assets/script/print.css");
const OPEN: &str = include_str!("../../../assets/script/open.css");
const SCRIPT: &str = include_str!("../../../assets/script/discover.js");

/// The rule that gives a family its bytes, a WOFF2 file.
pub(super) fn font_face(family: &str, woff2: &[u8]) -> String {
    let data = STANDARD.encode(woff2);
    format!("@font-face{{font-family:{PREFIX}{family};src:url(data:font/woff2;base64,{data})}}")
}

/// The rules that show and hide, for a page that rests or has a panel open from the start, in its colours.
pub(super) fn rules(open: bool, ink: Color, paper: Color) -> String {
    let sheet = joined(DISCOVER) + &joined(if open { OPEN } else { PRINT });
    sheet.replace("INK", &ink.to_string()).replace("PAPER", &paper.to_string())
}

/// The rule that keeps characters out of what is selected that are drawn and are no part of the words.
pub(super) fn unread() -> String {
    format!(".{PREFIX}-n{{-webkit-user-select:none;user-select:none}}")
}

/// Rules that let clicks on an open card through later targets over it, where no script does: for each spot whose
/// card covers others, by its number. Those others carry a class with that number.
pub(super) fn covering(spots: &BTreeSet<usize>) -> String {
    let rule = |n: &usize| format!(".{PREFIX}-base .{PREFIX}-i{n}:focus-within~.{PREFIX}-u{n} .{PREFIX}-hit");
    let rules: Vec<_> = spots.iter().map(rule).collect();
    if rules.is_empty() { String::new() } else { rules.join(",") + "{pointer-events:none}" }
}

/// The script as it is embedded: the same in every file, so that its hash is too.
pub(super) fn script() -> String {
    SCRIPT.lines().map(str::trim).filter(|l| !l.is_empty() && !l.starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// A style sheet without comments and line ends, its prefix filled in.
fn joined(sheet: &str) -> String {
    let mut out = String::new();
    let mut rest = sheet;
    while let Some((before, comment)) = rest.split_once("/*") {
        out.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    out.lines().map(str::trim).collect::<String>().replace("KK", PREFIX.encode_utf8(&mut [0; 4]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn style_and_script_are_no_markup() {
        let script = script();
        for text in [&script, &rules(false, Color::BLACK, Color::WHITE), &rules(true, Color::BLACK, Color::WHITE)] {
            assert!(!text.contains(['<', '>', '&', '"', '\'']), "{text}");
        }
        assert!(!script.contains("//"), "a comment stayed");
    }

    #[test]
    fn style_and_script_stay_small() {
        let size = rules(false, Color::BLACK, Color::WHITE).replace(PREFIX, "kabcde").len() + script().len();
        assert!(size <= 4800, "{size} bytes of 6000, before the rules for covered targets");
    }
}
