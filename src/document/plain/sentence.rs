//! Sentences and words of a Dutch text.

/// Abbreviations whose full stop ends no sentence.
const ABBREVIATIONS: &[&str] = &[
    "blz", "bijv", "ca", "dhr", "dr", "drs", "enz", "evt", "excl", "incl", "ing", "inw", "ir", "jl", "max", "mevr",
    "min", "mr", "nl", "nr", "nrs", "ong", "p", "pag", "plm", "prof", "resp", "st", "tel", "vgl", "zgn",
];

/// The words of each sentence, with the marks that stand against them.
pub(super) fn sentences(text: &str) -> Vec<Vec<&str>> {
    let mut sentences = Vec::new();
    let mut sentence = Vec::new();
    for word in text.split_whitespace() {
        if word.contains(char::is_alphanumeric) {
            sentence.push(word);
        }
        if ends(word) && !sentence.is_empty() {
            sentences.push(std::mem::take(&mut sentence));
        }
    }
    if !sentence.is_empty() {
        sentences.push(sentence);
    }
    sentences
}

/// Whether a sentence ends with this word.
fn ends(word: &str) -> bool {
    let closed = word.trim_end_matches([')', '"', '\'', '”', '’', '»']);
    if closed.ends_with(['!', '?', '…']) {
        return true;
    }
    let Some(before) = closed.strip_suffix('.') else { return false };
    let before = bare(before).to_lowercase();
    // "o.a." and "J." have a stop inside or a single letter; "bijv." is known.
    let initial = before.chars().count() == 1 && before.starts_with(char::is_alphabetic);
    let stops = before.contains('.') && !before.contains(|c: char| c.is_ascii_digit());
    !(initial || stops || ABBREVIATIONS.contains(&before.as_str()))
}

/// A word without the marks around it.
pub(super) fn bare(word: &str) -> &str {
    word.trim_matches(|mark: char| !mark.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lengths(text: &str) -> Vec<usize> {
        sentences(text).iter().map(Vec::len).collect()
    }

    #[test]
    fn a_sentence_ends_at_a_full_stop_that_is_no_abbreviation() {
        assert_eq!(lengths("Zij helpt. Hij kookt (vaak). En nu?"), [2, 3, 2]);
        assert_eq!(lengths("Vraag het bijv. aan mevr. J. Smit."), [7]);
        assert_eq!(lengths("Denk o.a. aan 1.600 euro, d.w.z. veel. Ja!"), [7, 1]);
        assert_eq!(lengths("Dat was in 2020. Daarna niet meer"), [4, 3]);
    }

    #[test]
    fn marks_are_no_words() {
        assert_eq!(lengths("Vijf – of zes & zeven …"), [4]);
        assert_eq!(lengths(" . … "), Vec::<usize>::new());
    }
}
