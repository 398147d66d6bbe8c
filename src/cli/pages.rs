//! Which pages: every sheet in every language, and what their layout says.

use std::collections::BTreeMap;

use krachtkaart::document::lent;
use krachtkaart::messages::{Diagnostic, OmissionReason, Part, Problem};
use krachtkaart::page::{Document, Page};
use krachtkaart::theme::Sheet;
use krachtkaart::{DataFile, Failure, Finished};

use super::choice::unknown;
use super::console::Console;
use super::settings::Languages;
use super::style::Style;
use super::trouble::{Faulty, Trouble};
use super::words::{Choice, Message};

impl Languages {
    /// The tags that are meant, without repeats.
    pub(crate) fn of(&self, file: &DataFile) -> Result<Vec<String>, Trouble> {
        let known = &file.infographic().languages;
        match self {
            Self::Main => Ok(known.iter().take(1).cloned().collect()),
            Self::All => Ok(known.clone()),
            Self::Named(tags) => {
                let mut chosen: Vec<String> = Vec::new();
                for tag in tags {
                    if !known.contains(tag) {
                        let known: Vec<&str> = known.iter().map(String::as_str).collect();
                        return Err(unknown(Choice::Language, tag, &known));
                    }
                    if !chosen.contains(tag) {
                        chosen.push(tag.clone());
                    }
                }
                Ok(chosen)
            }
        }
    }
}

/// A data file with the name that messages use for it.
pub(crate) struct Named {
    /// The file.
    pub(crate) file: DataFile,
    /// What to call it.
    pub(crate) name: String,
}

impl Named {
    /// Lays one page out.
    pub(crate) fn lay_out(&self, style: &Style, sheet: &Sheet, language: &str) -> Result<Finished, Trouble> {
        let finished = style.workspace.lay_out(&self.file, sheet, language, style.surface(sheet));
        finished.map_err(|failure| self.trouble(failure))
    }

    /// Lays one page out with everything open, on as many pages as that takes.
    pub(crate) fn lay_out_open(&self, style: &Style, sheet: &Sheet, language: &str) -> Result<Document, Trouble> {
        let document = style.workspace.lay_out_open(&self.file, sheet, language, style.surface(sheet));
        document.map_err(|failure| self.trouble(failure))
    }

    /// What the design check sees on a page.
    pub(crate) fn look_over(&self, page: &Page, style: &Style, sheet: &Sheet, language: &str) -> Vec<Diagnostic> {
        style.workspace.look_over(&self.file, page, sheet, language)
    }

    /// A failure, as a trouble with this file.
    pub(crate) fn trouble(&self, failure: Failure) -> Trouble {
        match failure {
            Failure::World(error) => error.into(),
            Failure::Data(found) => Trouble::Data(self.faulty(found)),
        }
    }

    /// The file with what is wrong with it.
    pub(crate) fn faulty(&self, found: Vec<Diagnostic>) -> Faulty {
        Faulty { name: self.name.clone(), source: self.file.source().to_owned(), found }
    }
}

/// Adds what is not said yet. What is wrong with a text on many sheets is said once, for the sheet that is worst off.
pub(crate) fn add_new(found: &mut Vec<Diagnostic>, more: Vec<Diagnostic>) {
    for new in more {
        if found.contains(&new) {
            continue;
        }
        let same = found.iter_mut().find(|old| old.pointer == new.pointer && old.code() == new.code());
        match (same, &new.problem) {
            (Some(old), Problem::TextTooLong { excess_chars, .. }) => {
                if matches!(&old.problem, Problem::TextTooLong { excess_chars: less, .. } if less < excess_chars) {
                    *old = new;
                }
            }
            (Some(_), Problem::WordTooLong { .. }) => {}
            _ => found.push(new),
        }
    }
}

/// How many texts the languages borrow from others, a line for each two.
pub(crate) fn warn_of_borrowing(console: &Console, file: &DataFile, languages: &[String]) {
    let of = file.infographic().texts().len();
    for language in languages {
        for (lender, count) in lent(file.infographic(), language) {
            console.warn(&Message::Borrowed { language: language.clone(), lender, count, of });
        }
    }
}

/// What the pages had to leave out, a line a sheet and set of parts; and the rest of the warnings, each once. Returns how
/// many there are.
pub(crate) fn warn(console: &Console, pages: &[(&Sheet, &str, &[Diagnostic])], source: &str, name: &str) -> usize {
    let (others, lines) = warnings(pages);
    if !others.is_empty() {
        console.show(&others, source, name);
    }
    let count = others.len() + lines.len();
    lines.iter().for_each(|line| console.warn(line));
    count
}

/// What a sheet leaves out for one reason.
type LeftOut = (String, OmissionReason, Vec<Part>);

/// The warnings of pages: those with a place in the file, each once, and what was left out, a line a sheet and set of
/// parts.
pub(crate) fn warnings(pages: &[(&Sheet, &str, &[Diagnostic])]) -> (Vec<Diagnostic>, Vec<Message>) {
    let mut lines: Vec<(LeftOut, Vec<String>)> = Vec::new();
    let mut others: Vec<Diagnostic> = Vec::new();
    for (sheet, language, warnings) in pages {
        for warning in *warnings {
            let is_known = matches!(warning.problem, Problem::PartLeftOut { .. }) || others.contains(warning);
            if !is_known {
                others.push(warning.clone());
            }
        }
        for (reason, parts) in left_out(warnings) {
            let line = (sheet.name.clone(), reason, parts);
            match lines.iter_mut().find(|(other, _)| *other == line) {
                Some((_, languages)) => languages.push((*language).to_owned()),
                None => lines.push((line, vec![(*language).to_owned()])),
            }
        }
    }
    let told = |((sheet, reason, parts), languages): (LeftOut, Vec<String>)| {
        let everywhere = pages.iter().filter(|(other, ..)| other.name == sheet).count() == languages.len();
        let languages = if everywhere { Vec::new() } else { languages };
        Message::LeftOut { sheet, languages, parts, reason }
    };
    (others, lines.into_iter().map(told).collect())
}

/// The parts that a sheet leaves out, by reason, each in the order of the sheet.
pub(crate) fn left_out(warnings: &[Diagnostic]) -> BTreeMap<OmissionReason, Vec<Part>> {
    let mut found: BTreeMap<OmissionReason, Vec<Part>> = BTreeMap::new();
    for warning in warnings {
        if let Problem::PartLeftOut { omission, .. } = warning.problem {
            found.entry(omission.reason).or_default().push(omission.part);
        }
    }
    found
}
