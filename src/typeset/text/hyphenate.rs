//! Where a word may be broken.

use hypher::{Lang, hyphenate_bounded};

/// Words shorter than this are never broken.
const SHORTEST: usize = 8;
/// Letters that stay before a break, and that go after it.
const LEFT: usize = 3;
const RIGHT: usize = 3;

/// Byte offsets in `word` before which it may be broken with a hyphen.
///
/// Only words of letters are broken: figures, addresses and words with a hyphen of their own are left alone.
/// In Dutch a trema goes when a break makes it needless (cliënten, cli-enten); as the letter would have to
/// change, those points are refused.
pub(super) fn points(word: &str, language: &str) -> Vec<usize> {
    let Some(lang) = patterns(language) else { return Vec::new() };
    let core = word.trim_matches(|c: char| !c.is_alphabetic());
    if core.chars().count() < SHORTEST || !core.chars().all(char::is_alphabetic) {
        return Vec::new();
    }
    let lower = core.to_lowercase();
    if lower.len() != core.len() {
        return Vec::new();
    }
    let start = word.find(core).unwrap_or(0);
    let mut at = 0;
    let mut points = Vec::new();
    for syllable in hyphenate_bounded(&lower, lang, LEFT, RIGHT) {
        at += syllable.len();
        let next = lower.get(at..).and_then(|rest| rest.chars().next());
        if at < lower.len() && !next.is_some_and(|c| "ëïöü".contains(c)) {
            points.push(start + at);
        }
    }
    points
}

/// The patterns of a language: of each that `Cargo.toml` names among the features of hypher.
fn patterns(language: &str) -> Option<Lang> {
    let main = language.split('-').next()?;
    Lang::from_iso(main.as_bytes().try_into().ok()?)
}

#[cfg(test)]
mod tests {
    use super::points;

    fn shown(word: &str, language: &str) -> String {
        let mut out = word.to_owned();
        for point in points(word, language).iter().rev() {
            out.insert(*point, '|');
        }
        out
    }

    #[test]
    fn breaks_dutch_compounds_between_syllables() {
        assert_eq!(shown("schuldhulpverlening", "nl"), "schuld|hulp|ver|le|ning");
    }

    #[test]
    fn keeps_three_letters_on_both_sides() {
        assert_eq!(shown("vrijwilliger", "nl"), "vrij|wil|li|ger");
        assert_eq!(shown("aanpakken", "nl"), "aan|pak|ken");
    }

    #[test]
    fn never_breaks_before_a_trema() {
        assert!(!shown("cliëntenraad", "nl").contains("cli|ë"));
        assert!(!shown("financiële", "nl").contains("|ë"));
    }

    #[test]
    fn leaves_short_words_figures_and_other_languages_alone() {
        assert!(points("samen", "nl").is_empty());
        assert!(points("3.000.000", "nl").is_empty());
        assert!(points("samenwerking", "fr").is_empty());
    }

    #[test]
    fn punctuation_around_a_word_shifts_the_points() {
        assert_eq!(shown("(organisaties).", "nl"), "(or|ga|ni|sa|ties).".replace("or|", "or"));
    }
}
