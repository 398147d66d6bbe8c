//! What there is to say to the person at the terminal.

use std::io;
use std::path::PathBuf;

use super::{Choice, DataMessage, EditMessage, PressMessage, ThemeMessage, Written};
use crate::error::{Error, NotInBands};
use crate::messages::worded::worded;
use crate::messages::{Arrangement, OmissionReason, Part};

/// Something to say to the person at the terminal.
#[derive(Debug)]
pub enum Message {
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
    /// The value of an option is no number in its range.
    BadNumber {
        /// The option.
        option: &'static str,
        /// As typed.
        typed: String,
        /// The least allowed.
        least: f64,
        /// The most allowed.
        most: f64,
    },
    /// An option of print, for sheets that have no size on paper.
    OnlyOnPaper {
        /// The option.
        option: &'static str,
    },
    /// `--id-prefix` is more than letters.
    BadPrefix {
        /// As typed.
        typed: String,
    },
    /// `--date` is no day.
    BadDate {
        /// As typed.
        typed: String,
    },
    /// `--base-url` is no address of a folder.
    BadAddress {
        /// As typed.
        typed: String,
    },
    /// `embed` makes many files, which cannot all go to standard output.
    ManyToOutput,
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
    /// A file that is no text would go to a terminal.
    NoTextToTerminal {
        /// The kind of file.
        kind: &'static str,
    },
    /// An option that changes none of the files that are made.
    WithoutEffect {
        /// The option.
        option: &'static str,
        /// The kinds of file that are made.
        kinds: Vec<&'static str>,
    },
    /// `--out` names a folder that is not there, or no kind of file.
    NoFolder {
        /// The path after `--out`.
        path: PathBuf,
        /// The kinds of file that are made.
        kinds: Vec<&'static str>,
    },
    /// `--out` ends as a file of a kind that is not made.
    UnknownEnding {
        /// The path after `--out`.
        path: PathBuf,
        /// The ending, in small letters.
        ending: String,
        /// The kinds of file that are made.
        kinds: Vec<&'static str>,
    },
    /// A file exists whose name says no kind.
    NoEnding {
        /// The path after `--out`.
        path: PathBuf,
        /// The kinds of file that are made.
        kinds: Vec<&'static str>,
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
    /// A file would be written over one that this run reads.
    OverInput {
        /// The file.
        path: PathBuf,
    },
    /// A file that is read without being asked for is a link to one elsewhere.
    LinkLeadsOut {
        /// The link.
        path: PathBuf,
    },
    /// A file would be written over one of others, by a name that nobody typed.
    OverForeign {
        /// The file.
        path: PathBuf,
    },
    /// Two files of this run would have this name.
    WrittenTwice {
        /// The file.
        path: PathBuf,
    },
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
    World(Error),
    /// The program itself is wrong.
    Bug,
    /// A file was written.
    Wrote(Written),
    /// A text for editors was written.
    WroteText {
        /// Where.
        path: PathBuf,
        /// How many bytes.
        bytes: u64,
    },
    /// What a strict content security policy must name for an SVG that stands inline.
    Hashes {
        /// Whether there are pictures of pixels in it.
        pictures: bool,
        /// Source expression of its style, without quotes.
        style: String,
        /// Source expression of its script, without quotes.
        script: String,
    },
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
    /// A state to click through is asked of files for print.
    ClickOnPaper {
        /// The state.
        state: String,
    },
    /// No kind of file that was asked for can show a state.
    NoKindForState {
        /// What was asked for.
        state: String,
        /// The kinds that can show it.
        kinds: Vec<&'static str>,
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
        /// What asked for it; `None` for the person.
        why: Option<NotInBands>,
    },
    /// A sheet leaves parts out.
    LeftOut {
        /// The sheet.
        sheet: String,
        /// The languages in which it does.
        languages: Vec<String>,
        /// The parts.
        parts: Vec<Part>,
        /// Why, the same for all of them.
        reason: OmissionReason,
    },
    /// A language borrows texts from another.
    Borrowed {
        /// The language.
        language: String,
        /// The language that lends them.
        lender: String,
        /// How many texts.
        count: usize,
        /// How many texts there are.
        of: usize,
    },
    /// A data file was ordered and indented.
    Tidied {
        /// The data file.
        name: String,
        /// Whether that changed anything.
        changed: bool,
    },
    /// What is said about files for the press.
    Press(PressMessage),
    /// What the commands around the data file say.
    Data(DataMessage),
    /// What the editor says.
    Edit(EditMessage),
    /// What is said about a theme that is made.
    Theme(ThemeMessage),
    /// Nothing is wrong.
    AllWell {
        /// The data file.
        name: String,
        /// On how many sheets.
        sheets: usize,
        /// In which languages.
        languages: Vec<String>,
        /// How many remarks there are.
        remarks: usize,
    },
    /// One of the best arrangements of a sheet, with its score.
    Arrangement(Arrangement),
    /// What is not shown, by the code of each kind of message and how many there are of it.
    NotShown(Vec<(String, usize)>),
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

impl Message {
    /// Whether there is nothing to say: the reader of a pipe has closed it.
    #[must_use]
    pub fn is_silent(&self) -> bool {
        matches!(self, Self::OutputNotWritten(why) if why.kind() == io::ErrorKind::BrokenPipe)
    }
}

worded! { pub Message, () {
    Self::UnknownOption { typed, suggestion } => usage::unknown_option(typed, suggestion.as_deref());
    Self::UnknownCommand { typed, suggestion } => usage::unknown_command(typed, suggestion.as_deref());
    Self::NoValue { option } => usage::no_value(option);
    Self::Twice { option } => usage::twice(option);
    Self::Missing { argument } => usage::missing(argument);
    Self::NotText => usage::not_text();
    Self::Refused(words) => usage::refused(words);
    Self::UnknownChoice { choice, typed, suggestion, known } =>
        usage::unknown_choice(*choice, typed, suggestion.as_deref(), known);
    Self::BadNumber { option, typed, least, most } => usage::bad_number(option, typed, *least, *most);
    Self::OnlyOnPaper { option } => usage::only_on_paper(option);
    Self::BadPrefix { typed } => usage::bad_prefix(typed);
    Self::BadDate { typed } => usage::bad_date(typed);
    Self::BadAddress { typed } => usage::bad_address(typed);
    Self::ManyToOutput => usage::many_to_output();
    Self::EndingAgainstKind { path, kinds } => usage::ending_against_kind(path, kinds);
    Self::OverInput { path } => usage::over_input(path);
    Self::LinkLeadsOut { path } => usage::link_leads_out(path);
    Self::OverForeign { path } => usage::over_foreign(path);
    Self::WrittenTwice { path } => usage::written_twice(path);
    Self::OnePlaceForMany { path, count } => usage::one_place_for_many(path.as_deref(), *count);
    Self::ClickOnPaper { state } => usage::click_on_paper(state);
    Self::NoKindForState { state, kinds } => usage::no_kind_for_state(state, kinds);
    Self::NotOnSheet { state, sheet } => usage::not_on_sheet(state, sheet);
    Self::NoTextToTerminal { kind } => usage::no_text_to_terminal(kind);
    Self::WithoutEffect { option, kinds } => usage::without_effect(option, kinds);
    Self::NoFolder { path, kinds } => work::no_folder(path, kinds);
    Self::UnknownEnding { path, ending, kinds } => work::unknown_ending(path, ending, kinds);
    Self::NoEnding { path, kinds } => work::no_ending(path, kinds);
    Self::NotRead { path, why, suggestion } => work::not_read(path, why, suggestion.as_deref());
    Self::InputNotRead(why) => work::input_not_read(why);
    Self::NotWritten { path, why } => work::not_written(path, why);
    Self::OutputNotWritten(why) => work::output_not_written(why);
    Self::World(error) => failure::world(error);
    Self::Bug => work::bug();
    Self::Wrote(written) => work::wrote(written);
    Self::WroteText { path, bytes } => work::wrote_text(path, *bytes);
    Self::Hashes { pictures, style, script } => work::hashes(*pictures, style, script);
    Self::Read { name, roles, strengths, figures } => work::read(name, *roles, *strengths, *figures);
    Self::LaidOut { sheet, language } => work::laid_out(sheet, language);
    Self::PaintedWhole { sheet, why } => work::painted_whole(sheet, *why);
    Self::LeftOut { sheet, languages, parts, reason } => work::left_out(sheet, languages, parts, *reason);
    Self::Borrowed { language, lender, count, of } => work::borrowed(language, lender, *count, *of);
    Self::Tidied { name, changed } => work::tidied(name, *changed);
    Self::Press(message) => work::press(message);
    Self::Data(message) => work::data(message);
    Self::Edit(message) => editor::edit(message);
    Self::Theme(message) => theme::made(message);
    Self::AllWell { name, sheets, languages, remarks } => work::all_well(name, *sheets, languages, *remarks);
    Self::Arrangement(found) => work::arrangement(found);
    Self::NotShown(kinds) => work::not_shown(kinds);
    Self::Found { name, mistakes } => work::found(name, *mistakes);
    Self::NotAll { made, asked } => work::not_all(*made, *asked);
} }
