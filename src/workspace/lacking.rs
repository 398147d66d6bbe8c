//! Characters that the fonts lack, and what can be typed in their place.

use std::collections::{BTreeMap, BTreeSet};

use crate::messages::{Diagnostic, Problem};
use crate::page::{Document, Face, Placement, TextBlock, Visitor};
use crate::source::plainer;
use crate::typeset::font::{Font, FontBook, is_default_ignorable};

/// Signs that word processors and phones put into texts, and what says the same in letters: nothing here is Dutch or
/// English only.
const SIGNS: [(&str, &str); 29] = [
    ("→➔➜➝➞➡⟶▶►", ">"),
    ("←⬅◀◄", "<"),
    ("⇒", "=>"),
    ("↔⇔", "<>"),
    ("✓✔☑✅", "+"),
    ("✗✘☒❌", "x"),
    ("★☆⭐✱✳", "*"),
    ("☎📞📱", "tel."),
    ("✉📧🖂", "e-mail"),
    ("№", "nr."),
    ("℡", "tel."),
    ("❝❞", "\""),
    ("❛❜", "'"),
    ("➤❯", ">"),
    ("─━", "–"),
    ("⚫⬤◆◼", "•"),
    ("₺", "TL"),
    ("₴", "UAH"),
    ("₽", "RUB"),
    ("₹₨", "INR"),
    ("₩", "KRW"),
    ("₪", "ILS"),
    ("₫", "VND"),
    ("₱", "PHP"),
    ("₦", "NGN"),
    ("₵", "GHS"),
    ("₾", "GEL"),
    ("฿", "THB"),
    ("₿", "BTC"),
];

/// What says the same in characters that the font has, if anything does.
fn instead(character: char, font: &Font) -> Option<String> {
    let sign = SIGNS.iter().find(|(signs, _)| signs.contains(character)).map(|(_, plain)| (*plain).to_owned());
    sign.into_iter().chain(plainer(character)).find(|way| way.chars().all(|c| font.covers(c)))
}

/// Every character of a document that its face has no glyph for, once for each text.
pub(super) fn lacking(document: &Document, fonts: &FontBook) -> Vec<Diagnostic> {
    let without = |(face, characters): (&Face, &BTreeSet<char>)| {
        let font = fonts.font(*face);
        let lacking = characters.iter().copied().filter(|c| !is_default_ignorable(*c) && !font.covers(*c));
        (*face, lacking.collect::<BTreeSet<char>>())
    };
    let lacking: BTreeMap<Face, BTreeSet<char>> = document.characters.iter().map(without).collect();
    let mut found = Lacking { fonts, lacking, found: Vec::new() };
    if found.lacking.values().any(|characters| !characters.is_empty()) {
        document.pages().for_each(|page| page.walk(&mut found));
    }
    found.found
}

/// Finds the texts that have characters which their fonts lack.
struct Lacking<'f> {
    fonts: &'f FontBook,
    lacking: BTreeMap<Face, BTreeSet<char>>,
    found: Vec<Diagnostic>,
}

impl<'p> Visitor<'p> for Lacking<'_> {
    fn text(&mut self, text: &'p TextBlock, _place: Placement) {
        let Some(lacking) = self.lacking.get(&text.face) else { return };
        let characters = text.lines.iter().flat_map(|line| line.text.chars());
        for character in characters.filter(|c| lacking.contains(c)) {
            let instead = instead(character, self.fonts.font(text.face));
            let diagnostic = Diagnostic::new(Problem::GlyphMissing { character, instead }, text.pointer().to_owned());
            if !self.found.contains(&diagnostic) {
                self.found.push(diagnostic);
            }
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::{SIGNS, instead};
    use crate::page::Face;
    use crate::typeset::font::FontBook;

    #[test]
    fn what_can_be_typed_is_in_every_face() {
        let book = FontBook::embedded().unwrap();
        for face in Face::ALL {
            let font = book.font(face);
            for (signs, plain) in SIGNS {
                signs.chars().for_each(|sign| assert_eq!(instead(sign, font).as_deref(), Some(plain), "{sign}"));
            }
            assert_eq!(instead('ẹ', font).as_deref(), Some("e"));
            assert_eq!(instead('⅖', font).as_deref(), Some("2/5"));
            assert_eq!(instead('ж', font), None);
        }
    }
}
