//! "Did you mean": the closest of the words that are possible.

/// The possible word that is closest to what was typed, if any is close enough to be meant.
#[must_use]
pub fn closest<'a>(typed: &str, possible: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    // Longer words are no mistyping, and comparing them costs time.
    if typed.len() > 80 {
        return None;
    }
    let typed = typed.to_lowercase();
    possible
        .map(|word| (distance(&typed, word), word))
        .filter(|(distance, word)| *distance <= (word.chars().count().max(typed.chars().count()) / 3).max(1))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, word)| word)
}

/// How many mistyped letters apart two words are; a word with its end missing is one letter away.
fn distance(typed: &str, word: &str) -> usize {
    let stem = typed.chars().count() >= 4 && (word.starts_with(typed) || typed.starts_with(word));
    if stem { 1 } else { strsim::damerau_levenshtein(typed, word) }
}
