//! What a print shop asks: a block of the data file, or a small file of its own beside it.

use serde::Deserialize;

use super::check::Walk;
use super::{format, place};
use crate::messages::{Diagnostic, Expected, Problem, Thing};
use crate::source::{self, Content};

/// What a print shop asks of a file. What it does not say is as most shops have it.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Printer {
    /// `naam`: what the shop is called.
    #[serde(rename = "naam")]
    pub name: Option<String>,
    /// `dpi`: pixels to an inch.
    pub dpi: Option<f64>,
    /// `afloop`: bleed, in millimetres.
    #[serde(rename = "afloop")]
    pub bleed: Option<f64>,
    /// `snijtekens`: whether there are crop marks around the page.
    #[serde(rename = "snijtekens", default)]
    pub marks: bool,
    /// `inkt`: the most ink in one place, in per cent of one full layer.
    #[serde(rename = "inkt")]
    pub ink: Option<f64>,
    /// `letter`: the smallest type, in points.
    #[serde(rename = "letter")]
    pub smallest_type: Option<f64>,
    /// `lijn`: the thinnest line, in points.
    #[serde(rename = "lijn")]
    pub thinnest_line: Option<f64>,
}

impl Printer {
    /// Reads a file that holds nothing but what a print shop asks.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the file, in the order of the file.
    pub fn read(bytes: &[u8]) -> Result<Self, Vec<Diagnostic>> {
        let source = source::decode(bytes)?;
        if source.len() > source::MAX_BYTES {
            return Err(vec![Diagnostic::new(Problem::FileTooLarge { limit: source::MAX_BYTES }, "")]);
        }
        let (tree, mut found) = source::parse(source);
        if let Some(root) = &tree {
            let mut walk = Walk::default();
            if matches!(root.content, Content::Object(_)) {
                walk.record(&format::PRINTER, root, "");
            } else {
                let expected = Expected::Object(Thing::Printer);
                let problem = Problem::WrongType { expected, found: root.found(), languages: Vec::new() };
                walk.report(problem, "", root.range.start..root.range.start + 1);
            }
            found.extend(walk.found);
            found.sort_by_key(|diagnostic| diagnostic.range.as_ref().map(|range| range.start));
            found.iter_mut().for_each(|diagnostic| diagnostic.place = place::place(root, &diagnostic.pointer));
        }
        if !found.is_empty() {
            return Err(found);
        }
        let text = source.trim_start_matches('\u{feff}');
        serde_json::from_str(text)
            .map_err(|error| vec![Diagnostic::new(Problem::Refused { detail: error.to_string() }, "")])
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::Printer;
    use crate::messages::{Code, Wording};

    #[test]
    fn a_shop_says_only_what_differs() {
        let shop = Printer::read(br#"{ "naam": "Drukkerij De Hoek", "afloop": 2, "snijtekens": true }"#).unwrap();
        assert_eq!((shop.name.as_deref(), shop.bleed, shop.marks), (Some("Drukkerij De Hoek"), Some(2.0), true));
        assert_eq!((shop.dpi, shop.ink, shop.smallest_type, shop.thinnest_line), (None, None, None, None));
        assert_eq!(Printer::read(b"{}").unwrap(), Printer::default());
    }

    #[test]
    fn all_mistakes_are_told_at_once_with_their_place() {
        let found = Printer::read(br#"{ "dpi": 30, "afloop": "3 mm", "snijteken": true, "inkt": 280, "inkt": 300 }"#)
            .unwrap_err();
        let codes: Vec<Code> = found.iter().map(|one| one.code()).collect();
        let expected = [Code::NumberOutOfRange, Code::WrongType, Code::UnknownField, Code::DuplicateField];
        assert_eq!(codes, expected);
        let messages: Vec<String> = found.iter().map(|one| one.message(Wording::Dutch)).collect();
        assert!(
            messages.first().is_some_and(|one| one.starts_with("Dpi: ") || one.starts_with("dpi: ")),
            "{messages:?}"
        );
        assert_eq!(found.get(2).unwrap().hints(Wording::Dutch), ["bedoel je 'snijtekens'?"]);
    }

    #[test]
    fn a_list_is_no_shop() {
        let found = Printer::read(b"[]").unwrap_err();
        assert_eq!(found.first().map(|one| one.code()), Some(Code::WrongType));
    }
}
