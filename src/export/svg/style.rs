//! The style and the script that a file carries.

use super::tight::tight;
use crate::base::color::Color;
use crate::export::markup::{self, PREFIX};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use std::collections::BTreeSet;
use std::sync::LazyLock;

const DISCOVER: &str = include_str!("../../../assets/script/discover.css");
const PRINT: &str = include_str!("../../../assets/script/print.css");
const PAPER: &str = include_str!("../../../assets/script/paper.css");
const OPEN: &str = include_str!("../../../assets/script/open.css");
const SCRIPT: &str = include_str!("../../../assets/script/discover.js");

/// The rule that gives a family, of a weight where texts name one, its bytes, a WOFF2 file. Until it is decoded, words are shown in another face rather than
/// not at all: one browser engine (WebKit) may not paint an image again when its fonts have arrived.
pub(super) fn font_face(family: &str, weight: Option<&str>, woff2: &[u8]) -> String {
    let data = STANDARD.encode(woff2);
    let weight = weight.map(|weight| format!("font-weight:{weight};")).unwrap_or_default();
    format!(
        "@font-face{{font-family:{PREFIX}{family};{weight}font-display:swap;src:url(data:font/woff2;base64,{data})}}"
    )
}

/// What the style of a page depends on.
#[derive(Debug, Clone, Copy)]
pub(super) struct Look {
    /// Whether a panel is open from the start.
    pub(super) open: bool,
    /// Whether the page can be read on one sheet of paper.
    pub(super) on_paper: bool,
    /// Colour of its words.
    pub(super) ink: Color,
    /// Colour of its ground.
    pub(super) paper: Color,
}

/// The rules that show and hide.
pub(super) fn rules(look: &Look) -> String {
    let paper = if look.on_paper { PAPER } else { "" };
    let (before, after) = if look.open { (OPEN, "") } else { ("", PRINT) };
    // What is said of print in each of them, at its end and its beginning, is said once.
    let sheet = [before, DISCOVER, after, paper].map(joined).concat().replace("}}@media print{", "}");
    sheet.replace("INK", &look.ink.to_string()).replace("PAPER", &look.paper.to_string())
}

/// The rule that keeps characters out of what is selected that are drawn and are no part of the words.
pub(super) fn unread() -> String {
    format!(".{PREFIX}-n{{-webkit-user-select:none;user-select:none}}")
}

/// Rules that let clicks on an open card through later targets over it, where no script does: for each spot whose
/// card covers others, by its number. Those others carry a class with that number, which their targets inherit from, and
/// a script takes the number from the spot.
/// Those in a later list than the card's are found by another selector, which older browsers do not know: it stands in
/// a rule of its own.
pub(super) fn covering([own, other]: &[BTreeSet<usize>; 2]) -> String {
    let of = |spots: &BTreeSet<usize>, rule: &dyn Fn(&usize) -> String| {
        let rules: Vec<_> = spots.iter().map(rule).collect();
        if rules.is_empty() { String::new() } else { rules.join(",") + "{pointer-events:none}" }
    };
    let k = PREFIX;
    of(own, &|n| format!(".{k}-i{n}:focus-within~.{k}-u{n}"))
        + &of(other, &|n| format!(".{k}-list:has(.{k}-i{n}:focus-within)~* .{k}-u{n}"))
}

/// The script as it is embedded: the same in every file, so that its hash is too.
pub(super) fn script() -> &'static str {
    static TIGHT: LazyLock<String> = LazyLock::new(|| tight(SCRIPT));
    &TIGHT
}

/// A style sheet without comments and line ends, its prefix filled in.
fn joined(sheet: &str) -> String {
    markup::joined(sheet).replace("KK", PREFIX.encode_utf8(&mut [0; 4]))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The rules of every kind of page.
    fn all_rules() -> [String; 4] {
        [(false, false), (false, true), (true, false), (true, true)]
            .map(|(open, on_paper)| rules(&Look { open, on_paper, ink: Color::BLACK, paper: Color::WHITE }))
    }

    #[test]
    fn style_and_script_are_no_markup() {
        let script = script();
        for text in all_rules().iter().map(String::as_str).chain([script]) {
            assert!(!text.contains(['<', '>', '&', '"', '\'']), "{text}");
        }
        assert!(!script.contains("//"), "a comment stayed");
    }

    #[test]
    fn style_and_script_stay_small() {
        for rules in all_rules() {
            let size = rules.replace(PREFIX, "kabcde").len() + script().len();
            assert!(size <= 7000, "{size} bytes of 7600, before the rules for covered targets");
        }
    }

    #[test]
    fn no_statement_of_the_script_ends_with_its_line_alone() {
        for line in SCRIPT.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//")) {
            assert!(line.ends_with(['{', '}', ';', ',']), "{line}");
        }
    }

    #[test]
    fn the_script_spreads_nothing_and_names_no_key_as_it_names_itself() {
        // Both would be taken for something else when it is made short.
        assert!(!SCRIPT.contains("..."));
        assert!(script().contains("({block:`nearest`})"));
    }

    #[test]
    fn what_is_said_of_print_is_said_once() {
        let print = |rules: &str| rules.matches("@media print").count();
        assert!(all_rules().iter().all(|rules| print(rules) == 1 && rules.ends_with("}}")));
    }
}
