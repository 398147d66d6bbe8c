//! Whether the Dutch is plain: what people who read with difficulty stumble over.
//!
//! The measures are those of B1 writing guides: short sentences, short words, who does what, everyday words. They
//! are warnings. They do not judge a text; they point at places where a second look pays.

mod jargon;
mod passive;
mod sentence;

use super::Infographic;
use crate::messages::{Diagnostic, Problem};

/// The most words of a plain sentence.
pub const MAX_WORDS: usize = 15;
/// The most letters of a plain word that has no soft hyphen.
pub const MAX_LETTERS: usize = 20;

/// Where the Dutch of an infographic could be plainer. What comes back knows its pointer, not yet its place.
#[must_use]
pub fn plain_language(infographic: &Infographic) -> Vec<Diagnostic> {
    let main_is_dutch = infographic.languages.first().is_some_and(|tag| is_dutch(tag));
    let mut found = Vec::new();
    for text in infographic.texts() {
        let own = text.wordings.iter().filter(|(tag, _)| !text.borrowed.contains_key(*tag));
        let dutch = own.filter(|(tag, _)| is_dutch(tag) || (tag.is_empty() && main_is_dutch));
        for (tag, wording) in dutch {
            let problems = stumbling_blocks(wording);
            found.extend(problems.into_iter().map(|problem| Diagnostic::new(problem, text.pointer_in(tag))));
        }
    }
    found
}

/// What people who read with difficulty stumble over in a Dutch text.
#[must_use]
pub fn stumbling_blocks(text: &str) -> Vec<Problem> {
    let mut found = Vec::new();
    for words in sentence::sentences(text) {
        if words.len() > MAX_WORDS {
            let opening = words.iter().take(4).copied().collect::<Vec<_>>().join(" ");
            found.push(Problem::LongSentence { words: words.len(), limit: MAX_WORDS, opening });
        }
        found.extend(words.iter().filter_map(|word| long(word)));
        found.extend(passive::passive(&words).map(|words| Problem::Passive { words }));
        found.extend(
            words
                .iter()
                .filter_map(|word| jargon::plainer(word))
                .map(|(word, plainer)| Problem::Jargon { word, plainer }),
        );
    }
    found
}

/// A word that is too long: its longest part between hyphens, which readers take in one piece, counts.
fn long(word: &str) -> Option<Problem> {
    if word.contains('\u{ad}') || is_address(word) {
        return None;
    }
    let longest = word.split(['-', '/']).map(|part| part.chars().filter(|c| c.is_alphabetic()).count()).max();
    let letters = longest.filter(|letters| *letters > MAX_LETTERS)?;
    Some(Problem::LongWord { word: sentence::bare(word).to_owned(), letters, limit: MAX_LETTERS })
}

/// Whether a word is an address, which nobody can make shorter.
fn is_address(word: &str) -> bool {
    word.contains(['@', '_']) || word.contains("://") || sentence::bare(word).starts_with("www.")
}

/// Whether a language tag is Dutch: `nl`, `nl-BE`, `nl-x-b1`.
fn is_dutch(tag: &str) -> bool {
    tag == "nl" || tag.starts_with("nl-")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(text: &str) -> Vec<&'static str> {
        stumbling_blocks(text).iter().map(|problem| problem.code().name()).collect()
    }

    #[test]
    fn plain_dutch_is_left_alone() {
        for text in [
            "Wie dichtbij staat, ziet meer. Mbo sociaal werkers maken snel contact en doen wat nodig is.",
            "€ 1 wordt gemiddeld ongeveer € 1,60",
            "614.000 huishoudens hebben grote schulden (7,6%).",
            "Een meisje wordt boos en vertelt het aan haar moeder.",
            "Als zij ouder wordt, verliest zij vrienden.",
            "Arbeidsongeschiktheids\u{ad}verzekering",
        ] {
            assert_eq!(codes(text), Vec::<&str>::new(), "{text}");
        }
    }

    #[test]
    fn fifteen_words_are_one_sentence_and_sixteen_are_too_many() {
        let fifteen = "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien";
        assert_eq!(codes(&format!("{fifteen}. {fifteen}.")), Vec::<&str>::new());
        assert_eq!(codes(&format!("{fifteen} zestien.")), ["lange-zin"]);
        let found = stumbling_blocks(&format!("Kort. {fifteen} zestien."));
        let expected = Problem::LongSentence { words: 16, limit: 15, opening: "een twee drie vier".to_owned() };
        assert_eq!(found, [expected]);
    }

    #[test]
    fn a_word_of_twenty_letters_is_read_and_one_more_is_not() {
        assert_eq!(codes("abcdefghijklmnopqrst"), Vec::<&str>::new());
        assert_eq!(codes("abcdefghijklmnopqrstu"), ["lang-woord"]);
        assert_eq!(codes("abcdefghijklmnop-qrstuvwxyz"), Vec::<&str>::new());
        for address in
            ["www.abcdefghijklmnopqrstu.nl/a", "(https://abcdefghijklmnopqrstu.nl)", "info@abcdefghijklmnopqrstu.nl"]
        {
            assert_eq!(codes(address), Vec::<&str>::new(), "{address}");
        }
    }

    #[test]
    fn the_passive_is_seen_with_its_two_words() {
        let found = stumbling_blocks("De eerste avond wordt door het team geregeld.");
        assert_eq!(found, [Problem::Passive { words: "wordt … geregeld".to_owned() }]);
        for text in ["Er kan hulp worden aangevraagd.", "Dat werd vaak vergeten.", "De post wordt samen opgehaald."] {
            assert_eq!(codes(text), ["lijdende-vorm"], "{text}");
        }
    }

    #[test]
    fn office_language_gets_an_everyday_word() {
        let found = stumbling_blocks("Zij Participeert in het team.");
        assert_eq!(found, [Problem::Jargon { word: "Participeert".to_owned(), plainer: "meedoen" }]);
        assert_eq!(codes("Een partij is geen participant."), ["moeilijk-woord"]);
    }
}
