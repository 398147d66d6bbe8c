//! What the program says, in one file a language: `nl` and `en`.

mod data;
mod embed;
mod en;
mod message;
mod nl;
mod press;
mod table;
mod world;

use std::ffi::{OsStr, OsString};

use krachtkaart::locale::number;
use krachtkaart::messages::Wording;

pub(crate) use data::DataMessage;
pub(crate) use embed::Guide;
pub(crate) use message::{Choice, Extent, Message, Written};
pub(crate) use press::PressMessage;
pub(crate) use table::{Done, RowProblem, TableProblem};

/// A message in words: the sentence, and what to do about it.
pub(crate) struct Said {
    /// A sentence without capital and full stop where it is about something wrong, else a whole one.
    pub(crate) text: String,
    /// What to do, a sentence each.
    pub(crate) hints: Vec<String>,
}

impl Message {
    /// The message in a language.
    pub(crate) fn said(&self, wording: Wording) -> Said {
        match (self, wording) {
            (Self::Press(message), _) => Said { text: message.text(wording), hints: message.hints(wording) },
            (Self::Data(message), _) => Said { text: message.text(wording), hints: message.hints(wording) },
            (_, Wording::Dutch) => Said { text: nl::text(self), hints: nl::hints(self) },
            (_, Wording::English) => Said { text: en::text(self), hints: en::hints(self) },
        }
    }
}

/// The help of a command or argument; empty when there is none.
pub(crate) fn help(wording: Wording, key: &str) -> &'static str {
    let found = match wording {
        Wording::Dutch => nl::help(key),
        Wording::English => en::help(key),
    };
    let found = if found.is_empty() { data::help(key, wording) } else { found };
    let found = if found.is_empty() { embed::help(key, wording) } else { found };
    let found = if found.is_empty() { press::help(key, wording) } else { found };
    match key.strip_prefix("batch ") {
        // A batch makes its files as `render` does.
        Some(option) if found.is_empty() => help(wording, &format!("render {option}")),
        _ => found,
    }
}

/// How large a picture is, in words.
pub(crate) fn size(wording: Wording, extent: Extent) -> String {
    match wording {
        Wording::Dutch => nl::size(extent),
        Wording::English => en::size(extent),
    }
}

/// The name of a language, else its tag.
pub(crate) fn language_name(wording: Wording, tag: &str) -> String {
    match wording {
        Wording::Dutch => nl::language_name(tag),
        Wording::English => en::language_name(tag),
    }
}

/// A short word of reports: "fout", "error".
pub(crate) fn label(wording: Wording, name: Label) -> &'static str {
    match wording {
        Wording::Dutch => nl::label(name),
        Wording::English => en::label(name),
    }
}

/// The short words of reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Label {
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
}

/// The language of the messages: as typed after `--messages`, else the system's, else Dutch.
///
/// It is found before anything else is read, so that whatever is wrong with the rest is said in that language.
pub(crate) fn choose(typed: &[OsString], variable: impl Fn(&str) -> Option<OsString>) -> Wording {
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
pub(crate) fn named(name: &str) -> Option<Wording> {
    match name.split(['_', '-', '.', '@']).next().unwrap_or_default() {
        "nl" => Some(Wording::Dutch),
        "en" => Some(Wording::English),
        _ => None,
    }
}

/// The tags of the languages that messages can be in.
pub(crate) const TAGS: &[&str] = &["nl", "en"];

/// The tag of a language of messages.
pub(crate) fn tag(wording: Wording) -> &'static str {
    match wording {
        Wording::Dutch => "nl",
        Wording::English => "en",
    }
}

/// A number of bytes for people: `118 kB`, `1,4 MB`.
fn bytes(count: u64, wording: Wording) -> String {
    let count = count as f64;
    let (value, unit) = match count {
        0.0..1e3 => return format!("{count} B"),
        1e3..1e6 => ((count / 1e3).round(), "kB"),
        _ => ((count / 1e5).round() / 10.0, "MB"),
    };
    format!("{} {unit}", number::decimal(value, tag(wording)))
}

/// A size for people: `420 × 297 mm`, `2480 × 1754`.
fn extent(extent: Extent, pixels: &str, width: &str) -> String {
    let round = |value: f64| (value * 10.0).round() / 10.0;
    match extent {
        Extent::Millimetres(w, h) => format!("{} × {} mm", round(w), round(h)),
        Extent::Pixels(w, h) => format!("{} × {} {pixels}", w.round(), h.round()),
        Extent::Width(w) => format!("{} {pixels} {width}", w.round()),
    }
}

/// Words in quotes, joined: "'a', 'b' of 'c'".
fn listed<S: AsRef<str>>(items: &[S], or: &str) -> String {
    let quoted: Vec<String> = items.iter().map(|item| format!("'{}'", item.as_ref())).collect();
    joined(&quoted, or)
}

/// Words joined: "a, b of c".
fn joined<S: AsRef<str>>(items: &[S], last: &str) -> String {
    match items.split_last() {
        None => String::new(),
        Some((only, [])) => only.as_ref().to_owned(),
        Some((end, rest)) => {
            let rest: Vec<&str> = rest.iter().map(AsRef::as_ref).collect();
            format!("{} {last} {}", rest.join(", "), end.as_ref())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Extent, OsString, Wording, bytes, choose, extent};

    fn chosen(typed: &[&str], system: &[(&str, &str)]) -> Wording {
        let typed: Vec<OsString> = typed.iter().map(OsString::from).collect();
        choose(&typed, |name| system.iter().find(|(known, _)| *known == name).map(|(_, value)| OsString::from(value)))
    }

    #[test]
    fn messages_are_dutch_unless_typed_or_the_system_is_english() {
        assert_eq!(chosen(&[], &[]), Wording::Dutch);
        assert_eq!(chosen(&[], &[("LANG", "en_US.UTF-8")]), Wording::English);
        assert_eq!(chosen(&[], &[("LANG", "C.UTF-8")]), Wording::Dutch);
        assert_eq!(chosen(&[], &[("LANG", "en_US.UTF-8"), ("LC_ALL", "nl_NL")]), Wording::Dutch);
        assert_eq!(chosen(&[], &[("LANG", "en_US.UTF-8"), ("LC_MESSAGES", "")]), Wording::English);
        assert_eq!(chosen(&["--messages", "en"], &[("LANG", "nl_NL")]), Wording::English);
        assert_eq!(chosen(&["render", "--messages=nl"], &[("LANG", "en_GB")]), Wording::Dutch);
    }

    #[test]
    fn sizes_are_for_people() {
        assert_eq!(bytes(999, Wording::Dutch), "999 B");
        assert_eq!(bytes(117_634, Wording::Dutch), "118 kB");
        assert_eq!(bytes(1_440_000, Wording::Dutch), "1,4 MB");
        assert_eq!(bytes(1_440_000, Wording::English), "1.4 MB");
        assert_eq!(extent(Extent::Millimetres(420.0, 297.0), "px", "wide"), "420 × 297 mm");
        assert_eq!(extent(Extent::Pixels(1200.0, 2033.4), "px", "wide"), "1200 × 2033 px");
    }
}
