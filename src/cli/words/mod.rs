//! What the program says, in one file a language: `nl` and `en`.

mod en;
mod nl;

use std::ffi::{OsStr, OsString};
use std::io;
use std::path::PathBuf;

use krachtkaart::diag::Wording;
use krachtkaart::text::number;

/// Something to say to the person at the terminal.
#[derive(Debug)]
pub(crate) enum Message {
    /// An option that does not exist.
    UnknownOption {
        /// As typed.
        typed: String,
        /// What was probably meant.
        suggestion: Option<String>,
    },
    /// A command that does not exist.
    UnknownCommand {
        /// As typed.
        typed: String,
        /// What was probably meant.
        suggestion: Option<String>,
    },
    /// An option without its value.
    NoValue {
        /// The option.
        option: String,
    },
    /// An option that may be given only once.
    Twice {
        /// The option.
        option: String,
    },
    /// A required argument is not there.
    Missing {
        /// The argument.
        argument: String,
    },
    /// Arguments that are no text.
    NotText,
    /// Anything else that clap refuses; its own words.
    Refused(String),
    /// A word that is not among the choices.
    UnknownChoice {
        /// Which choice: the sheet, the kind, …
        choice: Choice,
        /// As typed.
        typed: String,
        /// What was probably meant.
        suggestion: Option<String>,
        /// What there is.
        known: Vec<String>,
    },
    /// `--scale` is no number in its range.
    BadScale {
        /// As typed.
        typed: String,
        /// The least allowed.
        least: f64,
        /// The most allowed.
        most: f64,
    },
    /// `--id-prefix` holds something else than letters.
    BadPrefix {
        /// As typed.
        typed: String,
    },
    /// `--base-url` is no address.
    BadAddress {
        /// As typed.
        typed: String,
    },
    /// The content security policy that lets a file work.
    Policy {
        /// The file.
        path: Option<PathBuf>,
        /// The policy.
        policy: String,
    },
    /// The ending of `--out` says one kind, `--to` another.
    EndingAgainstKind {
        /// The path after `--out`.
        path: PathBuf,
        /// The kinds after `--to`.
        kinds: Vec<&'static str>,
    },
    /// More than one file is asked, but `--out` is one place.
    OnePlaceForMany {
        /// The path after `--out`; `None` for standard output.
        path: Option<PathBuf>,
        /// How many files are asked.
        count: usize,
    },
    /// A PNG would go to a terminal.
    PngToTerminal,
    /// `--out` names a folder that is not there, or no kind of file.
    NoFolder {
        /// The path after `--out`.
        path: PathBuf,
    },
    /// A file exists whose name says no kind.
    NoEnding {
        /// The path after `--out`.
        path: PathBuf,
    },
    /// The data file cannot be read.
    NotRead {
        /// The file.
        path: PathBuf,
        /// What the system says.
        why: io::Error,
        /// A file that was probably meant.
        suggestion: Option<String>,
    },
    /// Standard input cannot be read.
    InputNotRead(io::Error),
    /// A file cannot be written.
    NotWritten {
        /// The file.
        path: PathBuf,
        /// What the system says.
        why: io::Error,
    },
    /// Standard output cannot be written.
    OutputNotWritten(io::Error),
    /// Something else in the world failed; the library's own words.
    World(String),
    /// The program itself is wrong.
    Bug,
    /// A file was written.
    Wrote(Written),
    /// The data file was read.
    Read {
        /// What it is called.
        name: String,
        /// Number of roles.
        roles: usize,
        /// Number of strengths.
        strengths: usize,
        /// Number of figures.
        figures: usize,
    },
    /// A page was laid out.
    LaidOut {
        /// The sheet.
        sheet: String,
        /// The language.
        language: String,
    },
    /// A sheet has nothing that can be shown open so.
    NotOnSheet {
        /// The state, as typed.
        state: String,
        /// The sheet.
        sheet: String,
    },
    /// A PNG took the way that needs more memory.
    PaintedWhole {
        /// The sheet.
        sheet: String,
        /// What asked for it, in the library's words.
        why: Option<&'static str>,
    },
    /// A sheet leaves parts out.
    LeftOut {
        /// The sheet.
        sheet: String,
        /// The languages in which it does.
        languages: Vec<String>,
        /// The parts.
        parts: Vec<String>,
    },
    /// A data file was ordered and indented.
    Tidied {
        /// The data file.
        name: String,
        /// Whether that changed anything.
        changed: bool,
    },
    /// Nothing is wrong.
    AllWell {
        /// The data file.
        name: String,
        /// On how many sheets.
        sheets: usize,
        /// In which languages.
        languages: Vec<String>,
    },
    /// So much is wrong.
    Found {
        /// The data file.
        name: String,
        /// How many mistakes.
        mistakes: usize,
    },
    /// Some files are made and some are not.
    NotAll {
        /// How many files are there.
        made: usize,
        /// How many files were asked.
        asked: usize,
    },
}

/// A file that was written.
#[derive(Debug)]
pub(crate) struct Written {
    /// Where; `None` for standard output.
    pub(crate) path: Option<PathBuf>,
    /// How many bytes.
    pub(crate) bytes: u64,
    /// How large it is to look at.
    pub(crate) extent: Extent,
    /// The sheet.
    pub(crate) sheet: String,
    /// The language of its words.
    pub(crate) language: String,
}

/// How large a picture is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Extent {
    /// On paper.
    Millimetres(f64, f64),
    /// On a screen, in CSS pixels for an SVG, in its own for a PNG.
    Pixels(f64, f64),
    /// On a screen, as tall as it needs.
    Width(f64),
}

/// What there is to choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Choice {
    /// A sheet.
    Sheet,
    /// A kind of file.
    Kind,
    /// For whom the SVG is.
    Profile,
    /// A language of the poster.
    Language,
    /// What is shown open.
    State,
    /// A language of the messages.
    Messages,
    /// A topic of `list`.
    Topic,
    /// A shell.
    Shell,
    /// A command.
    Command,
}

/// A message in words: the sentence, and what to do about it.
pub(crate) struct Said {
    /// A sentence without capital and full stop where it is about something wrong, else a whole one.
    pub(crate) text: String,
    /// What to do, a sentence each.
    pub(crate) hints: Vec<String>,
}

impl Message {
    /// Whether there is nothing to say: who read the output has seen enough and is gone.
    pub(crate) fn is_silent(&self) -> bool {
        matches!(self, Self::OutputNotWritten(why) if why.kind() == io::ErrorKind::BrokenPipe)
    }

    /// The message in a language.
    pub(crate) fn said(&self, wording: Wording) -> Said {
        match wording {
            Wording::Dutch => Said { text: nl::text(self), hints: nl::hints(self) },
            Wording::English => Said { text: en::text(self), hints: en::hints(self) },
        }
    }
}

/// The help of a command or argument; empty when there is none.
pub(crate) fn help(wording: Wording, key: &str) -> &'static str {
    match wording {
        Wording::Dutch => nl::help(key),
        Wording::English => en::help(key),
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

/// The tag of a language of messages, for numbers.
fn tag(wording: Wording) -> &'static str {
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
