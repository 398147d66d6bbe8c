//! Names that file systems hold for the same: with composed or decomposed accents, small or capital letters.

use unicode_normalization::UnicodeNormalization;

/// A text as file systems compare names that differ in case or in the way of writing accents: equal texts are one name.
///
/// By way of capitals, so that `ß` and `SS`, and both small forms of the Greek sigma, are the same as well.
#[must_use]
pub fn folded(text: &str) -> String {
    text.nfc().flat_map(char::to_uppercase).flat_map(char::to_lowercase).nfc().collect()
}

#[cfg(test)]
mod tests {
    use super::folded;

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
