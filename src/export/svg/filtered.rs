//! What programs with an eye for typography make of a text when it is pasted: WordPress, Textile and most of Markdown
//! put proper signs in the place of those that are on a keyboard. Those signs are to be in the file's letters as well.

/// What is on a keyboard, and the signs that come in its place.
const INSTEAD: [(&str, &str); 17] = [
    ("'", "‘’′"),
    ("\"", "“”″"),
    ("``", "“"),
    ("--", "–—"),
    (" - ", "–"),
    ("...", "…"),
    ("(c)", "©"),
    ("(C)", "©"),
    ("(r)", "®"),
    ("(R)", "®"),
    ("(tm)", "™"),
    ("(TM)", "™"),
    ("+-", "±"),
    ("->", "→"),
    ("1/2", "½"),
    ("1/4", "¼"),
    ("3/4", "¾"),
];

/// The signs that may come into a text.
pub(super) fn signs(text: &str) -> impl Iterator<Item = char> {
    let rules = INSTEAD.iter().filter(|(typed, _)| text.contains(typed)).flat_map(|(_, signs)| signs.chars());
    rules.chain(multiplied(text).then_some('×'))
}

/// Whether an x stands between numbers: 3x4, 3 x 4.
fn multiplied(text: &str) -> bool {
    let digit = |c: char| c.is_ascii_digit();
    text.match_indices('x')
        .any(|(at, x)| text[..at].trim_end().ends_with(digit) && text[at + x.len()..].trim_start().starts_with(digit))
}

#[cfg(test)]
mod tests {
    use super::signs;

    #[test]
    fn each_typed_sign_brings_what_filters_make_of_it() {
        for (text, expected) in [
            ("zo'n kans", "‘’′"),
            ("5\" breed", "“”″"),
            ("hij -- zij", "–—"),
            ("hij - zij", "–"),
            ("en dan...", "…"),
            ("Krachtkaart(tm) (c) 2026", "©™"),
            ("3x4 en 1/2 uur", "½×"),
            ("12 x 30", "×"),
            ("+-10", "±"),
            ("A -> B", "→"),
            ("mbo’er, x-as en 2 xyz", ""),
        ] {
            assert_eq!(signs(text).collect::<String>(), expected, "{text}");
        }
    }
}
