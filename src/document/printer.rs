//! What a print shop asks: a block of the data file, or a small file of its own beside it.

use super::check::FileCheck;
use super::value::{Readable, model};
use super::{format, read};
use crate::messages::Diagnostic;
use crate::source::Parsed;

model! {
    /// What a print shop asks of a file. What it does not say is as most shops have it.
    #[derive(Default)]
    Printer = format::PRINTER {
        /// `naam`: what the shop is called.
        name: Option<String> = "naam",
        /// `dpi`: pixels to an inch.
        dpi: Option<f64> = "dpi",
        /// `afloop`: bleed, in millimetres.
        bleed: Option<f64> = "afloop",
        /// `snijtekens`: whether there are crop marks around the page.
        marks: bool = "snijtekens",
        /// `inkt`: the most ink in one place, in per cent of one full layer.
        ink: Option<f64> = "inkt",
        /// `letter`: the smallest type, in points.
        smallest_type: Option<f64> = "letter",
        /// `lijn`: the thinnest line, in points.
        thinnest_line: Option<f64> = "lijn",
        /// `profiel`: the file of the profile of its print condition, from the folder of the data file.
        profile: Option<String> = "profiel",
    }
}

impl Printer {
    /// Reads a file that holds nothing but what a print shop asks.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the file, in the order of the file.
    pub fn read(bytes: &[u8]) -> Result<Self, Vec<Diagnostic>> {
        Self::of(&Parsed::of_bytes(bytes))
    }

    /// What the print shop asks by a data file, whatever else is wrong with that; `None` if the file does not say.
    #[must_use]
    pub fn in_data(file: &Parsed) -> Option<Result<Self, Vec<Diagnostic>>> {
        let node = file.root()?.get("drukker")?;
        let mut walk = FileCheck::default();
        walk.record(&format::PRINTER, node, "/drukker");
        let mut found = walk.found;
        if found.is_empty() {
            let read = <Self as Readable>::read(Some(node), "/drukker");
            return Some(read.map_err(|unread| vec![read::unexpected(file.root(), &unread)]));
        }
        read::place(&mut found, file, &format::FILE);
        Some(Err(found))
    }

    /// Reads a parsed file that holds nothing but what a print shop asks.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the file, in the order of the file.
    pub fn of(file: &Parsed) -> Result<Self, Vec<Diagnostic>> {
        let mut found = file.mistakes().to_vec();
        if let Some(root) = file.root() {
            let mut walk = FileCheck::default();
            walk.record(&format::PRINTER, root, "");
            found.extend(walk.found);
            found.sort_by_key(|diagnostic| diagnostic.range.as_ref().map(|range| range.start));
            read::place(&mut found, file, &format::PRINTER);
        }
        if found.is_empty() {
            return Readable::read(file.root(), "").map_err(|unread| vec![read::unexpected(file.root(), &unread)]);
        }
        Err(found)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::Printer;
    use crate::messages::{Code, MessageLanguage};

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
        let messages: Vec<String> = found.iter().map(|one| one.message(MessageLanguage::Dutch)).collect();
        assert!(
            messages.first().is_some_and(|one| one.starts_with("Dpi: ") || one.starts_with("dpi: ")),
            "{messages:?}"
        );
        assert_eq!(found.get(2).unwrap().hints(MessageLanguage::Dutch), ["bedoel je 'snijtekens'?"]);
    }

    #[test]
    fn a_list_is_no_shop() {
        let found = Printer::read(b"[]").unwrap_err();
        assert_eq!(found.first().map(|one| one.code()), Some(Code::WrongType));
    }
}
