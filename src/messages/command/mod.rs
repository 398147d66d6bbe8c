//! What the command line says, as data: what a sentence about it needs to know.

mod cms;
mod data;
mod edit;
mod embedding;
mod guide;
mod help;
mod message;
mod press;
mod table;
mod terms;
mod theme;

use std::ffi::{OsStr, OsString};

use super::{MessageLanguage, en, nl};

pub use cms::Cms;
pub use data::DataMessage;
pub use edit::EditMessage;
pub use embedding::Embedding;
pub use guide::{AlternativeTexts, Guide};
pub(crate) use guide::{AlternativeWords, GuideWords};
pub use help::{Kinds, help, help_with};
pub use message::Message;
pub use press::{PressMessage, ProfileFault};
pub use table::{BadCells, Done, RowProblem, TableProblem};
pub use terms::{Choice, Extent, Written};
pub use theme::{PlaceOfColour, ThemeMessage};

/// The titles of guides and of texts for who does not see a picture, in every language of the messages.
#[must_use]
pub const fn guide_titles() -> [&'static str; 4] {
    use {en::guide as english, nl::guide as dutch};
    [dutch::GUIDE.title, english::GUIDE.title, dutch::ALTERNATIVE.title, english::ALTERNATIVE.title]
}

/// The short words of reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Label {
    /// Before what is wrong.
    Error,
    /// Before what is worth knowing.
    Warning,
    /// Before what to do.
    Help,
    /// How the flagship is called where a file name would stand.
    Flagship,
    /// How standard input is called where a file name would stand.
    Input,
    /// Above all drawings.
    Illustrations,
    /// Above all icons.
    Icons,
    /// Under a picture in grey.
    GreyPrint,
    /// Under a picture as it is seen without cones for long waves.
    Protan,
    /// The same for middle waves.
    Deutan,
    /// The same for short waves.
    Tritan,
    /// Under a small picture.
    Thumbnail,
}

/// How large a picture is, in words.
#[must_use]
pub fn size(wording: MessageLanguage, extent: Extent) -> String {
    match wording {
        MessageLanguage::Dutch => nl::work::size(extent),
        MessageLanguage::English => en::work::size(extent),
    }
}

/// Where a colour of a theme stands, in words.
#[must_use]
pub fn place_of_colour(wording: MessageLanguage, place: PlaceOfColour) -> String {
    match wording {
        MessageLanguage::Dutch => nl::place_of_colour::place(place),
        MessageLanguage::English => en::place_of_colour::place(place),
    }
}

/// The name of a language, else its tag.
#[must_use]
pub fn language_name(wording: MessageLanguage, tag: &str) -> String {
    match wording {
        MessageLanguage::Dutch => nl::terms::language_name(tag),
        MessageLanguage::English => en::terms::language_name(tag),
    }
    .to_owned()
}

/// A short word of reports: "fout", "error".
#[must_use]
pub const fn label(wording: MessageLanguage, name: Label) -> &'static str {
    match wording {
        MessageLanguage::Dutch => nl::work::label(name),
        MessageLanguage::English => en::work::label(name),
    }
}

/// The language of the messages: as typed after `--messages`, else the system's, else Dutch.
///
/// It is found before anything else is read, so that whatever is wrong with the rest is said in that language.
#[must_use]
pub fn choose(typed: &[OsString], variable: impl Fn(&str) -> Option<OsString>) -> MessageLanguage {
    let typed: Vec<&str> = typed.iter().filter_map(|word| word.to_str()).collect();
    let asked = typed.iter().enumerate().find_map(|(index, word)| match word.strip_prefix("--messages") {
        Some("") => typed.get(index + 1).copied(),
        Some(rest) => rest.strip_prefix('='),
        None => None,
    });
    if let Some(wording) = asked.and_then(named) {
        return wording;
    }
    // The first of these that is set counts, as POSIX has it (XBD 8.2).
    let system = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|name| variable(name).filter(|v| !v.is_empty()));
    system.as_deref().and_then(OsStr::to_str).and_then(named).unwrap_or_default()
}

/// The language with this tag or locale name: `en`, `en_GB.UTF-8`.
#[must_use]
pub fn named(name: &str) -> Option<MessageLanguage> {
    match name.split(['_', '-', '.', '@']).next().unwrap_or_default() {
        "nl" => Some(MessageLanguage::Dutch),
        "en" => Some(MessageLanguage::English),
        _ => None,
    }
}

/// The tags of the languages that messages can be in.
pub const TAGS: &[&str] = &["nl", "en"];

/// The tag of a language of messages.
#[must_use]
pub const fn tag(wording: MessageLanguage) -> &'static str {
    match wording {
        MessageLanguage::Dutch => "nl",
        MessageLanguage::English => "en",
    }
}

#[cfg(test)]
mod tests {
    use super::{Extent, MessageLanguage, OsString, choose, en, nl};

    fn chosen(typed: &[&str], system: &[(&str, &str)]) -> MessageLanguage {
        let typed: Vec<OsString> = typed.iter().map(OsString::from).collect();
        choose(&typed, |name| system.iter().find(|(known, _)| *known == name).map(|(_, value)| OsString::from(value)))
    }

    #[test]
    fn messages_are_dutch_unless_typed_or_the_system_is_english() {
        assert_eq!(chosen(&[], &[]), MessageLanguage::Dutch);
        assert_eq!(chosen(&[], &[("LANG", "en_US.UTF-8")]), MessageLanguage::English);
        assert_eq!(chosen(&[], &[("LANG", "C.UTF-8")]), MessageLanguage::Dutch);
        assert_eq!(chosen(&[], &[("LANG", "en_US.UTF-8"), ("LC_ALL", "nl_NL")]), MessageLanguage::Dutch);
        assert_eq!(chosen(&[], &[("LANG", "en_US.UTF-8"), ("LC_MESSAGES", "")]), MessageLanguage::English);
        assert_eq!(chosen(&["--messages", "en"], &[("LANG", "nl_NL")]), MessageLanguage::English);
        assert_eq!(chosen(&["render", "--messages=nl"], &[("LANG", "en_GB")]), MessageLanguage::Dutch);
    }

    #[test]
    fn sizes_are_for_people() {
        assert_eq!(nl::number::bytes(999), "999 B");
        assert_eq!(nl::number::bytes(117_634), "118 kB");
        assert_eq!(nl::number::bytes(1_440_000), "1,4 MB");
        assert_eq!(en::number::bytes(1_440_000), "1.4 MB");
        assert_eq!(Extent::Millimetres(420.0, 297.0).words("px", "wide"), "420 × 297 mm");
        assert_eq!(Extent::Pixels(1200.0, 2033.4).words("px", "wide"), "1200 × 2033 px");
    }
}
