//! Names that file systems hold for the same: with composed or decomposed accents, small or capital letters.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A text as file systems compare names that differ in case or in the way of writing accents: equal texts are one name.
///
/// By way of capitals, so that `ß` and `SS`, and both small forms of the Greek sigma, are the same as well.
#[must_use]
pub fn folded(text: &str) -> String {
    text.nfc().flat_map(char::to_uppercase).flat_map(char::to_lowercase).nfc().collect()
}

/// Plainer ways to write a character, the nearest first: what Unicode says that it stands for (NFKC), and the letter
/// without its accents.
#[must_use]
pub fn plainer(character: char) -> Vec<String> {
    let compatible: String = std::iter::once(character).nfkc().map(|c| if c == '\u{2044}' { '/' } else { c }).collect();
    let bare: String = compatible.nfd().filter(|c| !is_combining_mark(*c)).nfc().collect();
    let mut ways = vec![compatible, bare];
    ways.retain(|way| !way.trim().is_empty() && !way.contains(character));
    ways.dedup();
    ways
}

#[cfg(test)]
mod tests {
    use super::{folded, plainer};

    #[test]
    fn characters_have_plainer_ways() {
        assert_eq!(plainer('⅓'), ["1/3"]);
        assert_eq!(plainer('Ⅳ'), ["IV"]);
        assert_eq!(plainer('ế'), ["e"]);
        assert_eq!(plainer('₂'), ["2"]);
        assert_eq!(plainer('Ａ'), ["A"]);
        assert!(plainer('🏠').is_empty() && plainer('漢').is_empty() && plainer('a').is_empty());
    }

    #[test]
    fn accents_and_case_make_no_difference() {
        for (one, other) in [("CAFÉ", "cafe\u{301}"), ("Straße", "STRASSE"), ("ΟΔΟΣ", "οδος"), ("Київ", "КИI\u{308}В")]
        {
            // The last pair differs in a Latin I, which is another letter.
            assert_eq!(folded(one) == folded(other), !other.contains('I'), "{one} {other}");
        }
        assert_ne!(folded("a"), folded("á"));
    }
}
