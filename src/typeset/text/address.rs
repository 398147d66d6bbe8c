//! Addresses of the web and of mail, file names, #words and @names: what is copied letter by letter.

use super::hyphenate;

/// Runs of letters longer than this may part anywhere where the language has no patterns.
const LONG: usize = 10;
/// Letters that stay together on both sides of such a place.
const STEP: usize = 5;

/// Whether a word between spaces is an address, so that a hyphen at a line's end would be taken for a part of it.
pub(super) fn is(word: &str) -> bool {
    let core = word.trim_matches(|c: char| "()[]<>\"'“”‘’„,;:!?".contains(c));
    core.contains("://")
        || core.starts_with("www.")
        || core.starts_with('#')
        || core.contains(['@', '_', '\\'])
        || has_domain(core)
}

/// Whether the first part of a word is names with points between them, as a domain or a file has: voorbeeld.nl/samen.
/// Abbreviations have single letters there (m.b.t.), numbers have digits.
fn has_domain(word: &str) -> bool {
    let first = word.split(['/', '?', '#', ':']).next().unwrap_or_default().trim_end_matches('.');
    let mut labels = first.split('.');
    let good = |label: &str| label.chars().count() >= 2 && label.chars().all(|c| c.is_alphanumeric() || c == '-');
    let last = first.rsplit('.').next().unwrap_or_default();
    first.contains('.') && labels.all(good) && last.chars().all(char::is_alphabetic)
}

/// Byte offsets in a part of an address before which a line may begin, with nothing added at the end of the one before:
/// at its signs, and within long words between syllables.
pub(super) fn points(part: &str, language: &str) -> Vec<usize> {
    let mut points = Vec::new();
    let mut start = 0;
    for (at, sign) in part.char_indices().filter(|(_, c)| !c.is_alphanumeric()) {
        within(part, start, at, language, &mut points);
        start = at + sign.len_utf8();
        // A sign that opens what follows stands with it; others end what they follow.
        points.push(if ".@#?&=".contains(sign) { at } else { start });
    }
    within(part, start, part.len(), language, &mut points);
    points.retain(|at| (1..part.len()).contains(at));
    points.dedup();
    points
}

/// Adds the places within one run of letters and digits.
fn within(part: &str, from: usize, to: usize, language: &str, points: &mut Vec<usize>) {
    let Some(run) = part.get(from..to) else { return };
    let syllables = hyphenate::points(run, language);
    if !syllables.is_empty() {
        points.extend(syllables.into_iter().map(|at| from + at));
        return;
    }
    let count = run.chars().count();
    if count > LONG {
        let every =
            run.char_indices().enumerate().filter(|(n, _)| n.is_multiple_of(STEP) && *n > 0 && n + STEP <= count);
        points.extend(every.map(|(_, (at, _))| from + at));
    }
}

#[cfg(test)]
mod tests {
    use super::{is, points};

    #[test]
    fn addresses_are_told_from_words() {
        for word in [
            "www.voorbeeld.nl/samen",
            "https://voorbeeld.nl",
            "(voorbeeld.nl)",
            "info@voorbeeld.nl,",
            "#samen",
            "@samen",
            "verslag-2024.pdf",
            "map\\bestand",
            "zorg_in_de_wijk",
            "voorbeeld.nl:8080/pad",
        ] {
            assert!(is(word), "{word}");
        }
        for word in
            ["m.b.t.", "d.w.z.", "3.000.000", "goed.", "en/of", "1.500,-", "9.00", "24/7", "J.P.", "mbo-4", "o.a."]
        {
            assert!(!is(word), "{word}");
        }
    }

    #[test]
    fn addresses_part_at_signs_and_syllables() {
        let shown = |part: &str, language: &str| {
            let mut out = part.to_owned();
            points(part, language).iter().rev().for_each(|at| out.insert(*at, '|'));
            out
        };
        assert_eq!(shown("info@gemeente.nl", "xx"), "info|@gemeente|.nl");
        assert_eq!(shown("?a=b&c_d", "nl"), "?a|=b|&c_|d");
        assert_eq!(shown("maatschappelijkewerkers/", "xx"), "maats|chapp|elijk|ewerkers/");
        assert!(shown("schuldhulpverlening", "nl").starts_with("schuld|hulp|"));
    }
}
