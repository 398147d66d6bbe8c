//! Words in elements, and where sections are found.

use crate::export::markup::Element;
use crate::page::article::Phrase;

/// Fills an element with words, and says their language where it is another one.
pub(super) fn say(element: &mut Element<'_>, phrase: &Phrase) {
    if let Some(language) = &phrase.language {
        element.attr("lang", language).attr("dir", "auto");
    }
    element.text(&phrase.text);
}

/// The id of a section by that in the data; another than that of the place in the picture.
pub(super) fn anchor(id: &str) -> String {
    format!("text-{}", id.split_whitespace().collect::<Vec<_>>().join("-"))
}
