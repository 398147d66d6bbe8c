//! Roles without a drawing: which of the drawings that ship belongs to what the role is called.

use std::sync::LazyLock;

use crate::source::Node;

/// For each drawing how the names of roles that belong there begin or end ([`crate::assets::DRAWING_NAMES`]). Long words
/// come to the right place before short ones do: a "schooltuin" is a garden, not a school.
static WORDS: LazyLock<Vec<(String, Vec<String>)>> = LazyLock::new(|| {
    let (root, _) = crate::source::parse(crate::assets::DRAWING_NAMES);
    let words = |node: &Node| node.items().iter().filter_map(Node::text).map(str::to_owned).collect();
    let members = root.iter().flat_map(Node::members);
    members.map(|member| (member.name.clone(), words(&member.value))).collect()
});

/// A word this short is one by itself or nothing: "lab" is no "labrador".
const SHORT: usize = 4;

/// The drawings that belong to what a role is called, the best first: those of which a longer word was found.
pub(super) fn fitting(name: &str) -> Vec<&'static str> {
    let name = name.to_lowercase();
    let words: Vec<&str> =
        name.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|word| !word.is_empty()).collect();
    let found = |sought: &String| match sought.contains(' ') {
        true => name.contains(sought.as_str()),
        false if sought.chars().count() < SHORT => words.contains(&sought.as_str()),
        false => words.iter().any(|word| word.starts_with(sought.as_str()) || word.ends_with(sought.as_str())),
    };
    let longest = |sought: &[String]| sought.iter().filter(|one| found(one)).map(|one| one.chars().count()).max();
    let mut fitting: Vec<(usize, &'static str)> =
        WORDS.iter().filter_map(|(drawing, sought)| Some((longest(sought)?, drawing.as_str()))).collect();
    // Stable: of words of one length the first of the list.
    fitting.sort_by_key(|(length, _)| std::cmp::Reverse(*length));
    fitting.into_iter().map(|(_, drawing)| drawing).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assets::{GENERIC, ILLUSTRATIONS};

    #[test]
    fn every_drawing_that_is_a_place_of_its_own_is_found_by_its_name() {
        for drawing in ILLUSTRATIONS.iter().filter(|name| !GENERIC.contains(name)) {
            assert_eq!(fitting(drawing).first(), Some(drawing));
        }
        for (drawing, words) in WORDS.iter() {
            let drawing = drawing.as_str();
            assert!(ILLUSTRATIONS.contains(&drawing) && !GENERIC.contains(&drawing), "{drawing}");
            for word in words {
                assert!(fitting(word).contains(&drawing), "{word}");
            }
        }
    }

    #[test]
    fn the_longest_word_decides_and_a_short_one_is_a_word_by_itself() {
        for (name, first) in [
            ("Leren in de schooltuin", Some("plantsoen")),
            ("De wijkagent", Some("politiebureau")),
            ("Thuis na het ziekenhuis", Some("ziekenhuis")),
            ("Wondzorg aan huis", Some("thuiszorg")),
            ("De kok", Some("restaurant")),
            ("De kokosnoot", None),
            ("Het lab", Some("laboratorium")),
            ("Labrador", None),
            ("Zonnepanelenmonteur", Some("zonnedak")),
            ("Say hello", None),
            ("", None),
        ] {
            assert_eq!(fitting(name).first().copied(), first, "{name}");
        }
    }
}
