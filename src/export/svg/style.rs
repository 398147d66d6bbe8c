//! The style and the script that a file carries.

use super::markup::PREFIX;
use crate::color::Color;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

const DISCOVER: &str = include_str!("../../../assets/script/discover.css");
const PRINT: &str = include_str!("../../../assets/script/print.css");
const OPEN: &str = include_str!("../../../assets/script/open.css");
const SCRIPT: &str = include_str!("../../../assets/script/discover.js");

/// The rule that gives a family its bytes, a WOFF2 file.
pub(super) fn font_face(family: &str, woff2: &[u8]) -> String {
    let data = STANDARD.encode(woff2);
    format!("@font-face{{font-family:{PREFIX}{family};src:url(data:font/woff2;base64,{data})format(\"woff2\")}}")
}

/// The rules that show and hide, for a page that rests or has a panel open from the start, in its colours.
pub(super) fn rules(open: bool, ink: Color, paper: Color) -> String {
    let sheet = joined(DISCOVER) + &joined(if open { OPEN } else { PRINT });
    sheet.replace("INK", &ink.to_string()).replace("PAPER", &paper.to_string())
}

/// Rules that let later targets through where an open card lies over them: for each item that opens, the
/// later items of its list, both by number; and the lists whose cards reach over a later list's targets.
pub(super) fn covered(pairs: &[(usize, Vec<usize>)]) -> String {
    let mut out = String::new();
    for (item, later) in pairs {
        let under = later.iter().map(|n| format!(".{PREFIX}-i{n}")).collect::<Vec<_>>().join(",");
        let hit = format!("~:is({under}) .{PREFIX}-hit");
        let on = format!(".{PREFIX}-i{item}");
        out.push_str(&format!(".{PREFIX}-base {on}:focus-within{hit},{on}.{PREFIX}-on{hit}{{pointer-events:none}}"));
    }
    out
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
    fn the_script_is_no_markup() {
        let script = script();
        assert!(!script.contains(['<', '&']) && !script.contains("]]>"));
        assert!(!script.contains("//"), "a comment stayed");
    }

    #[test]
    fn style_and_script_stay_small() {
        let size = rules(false, Color::BLACK, Color::WHITE).replace(PREFIX, "kabcde").len() + script().len();
        assert!(size <= 5500, "{size} bytes of 6000, before the pairs of covered targets");
    }
}
