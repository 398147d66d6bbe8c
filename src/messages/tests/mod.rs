//! Every message of every kind in every language, rendered with made-up values.
#![allow(clippy::unwrap_used, clippy::panic)]

mod commands;
mod samples;

use std::collections::BTreeSet;
use std::fmt::Debug;

use super::command::{
    self, DataMessage, EditMessage, Label, Message, PressMessage, RowProblem, TableProblem, ThemeMessage,
};
use super::{
    CellFault, Code, MaterialFault, MessageLanguage, Problem, Sentence, SyntaxMistake, design, explain, press, visible,
};
use crate::error::{Error, Excess, RasterFault};

/// An enum whose words are listed.
pub(super) trait Listed: Debug {
    /// The patterns of the list.
    const ARMS: &'static [&'static str];
}

const LANGUAGES: [MessageLanguage; 2] = [MessageLanguage::Dutch, MessageLanguage::English];
/// What stands for every name, word and path.
const WORD: &str = "zonnebloem";
/// The same, as somebody writes it who wants to fool the reader.
const FOUL: &str = "zon\u{202e}\u{1b}[2J\n\u{9b}\u{200f}\u{feff}bloem";

/// A message in every language.
struct Rendered {
    /// The message as data.
    about: String,
    /// Dutch, English.
    said: [Sentence; 2],
}

/// The name of the variant that a value has.
fn variant(value: &impl Debug) -> String {
    format!("{value:?}").chars().take_while(|c| c.is_alphanumeric()).collect()
}

/// Values in every language; none of the variants may be without a value.
fn rendered<T: Listed>(values: &[T], say: impl Fn(&T, MessageLanguage) -> Sentence) -> Vec<Rendered> {
    let names = |arm: &str| -> Vec<String> {
        let name = |pattern: &str| pattern.trim().trim_start_matches("Self::").to_owned();
        let letters = |name: String| name.chars().take_while(|c| c.is_alphanumeric()).collect();
        arm.split(" | ").map(name).map(letters).collect()
    };
    let listed: BTreeSet<String> = T::ARMS.iter().copied().flat_map(names).collect();
    let tried: BTreeSet<String> = values.iter().map(variant).collect();
    assert_eq!(listed, tried, "every variant needs a value here");
    let one =
        |value: &T| Rendered { about: format!("{value:?}"), said: LANGUAGES.map(|language| say(value, language)) };
    values.iter().map(one).collect()
}

/// Every message there is, with `word` for each text in it.
fn everything(word: &str) -> Vec<Rendered> {
    let mut all = rendered(&samples::problems(word), Problem::sentence);
    all.extend(rendered(&samples::mistakes(word), SyntaxMistake::sentence));
    all.extend(rendered(&samples::material(word), |fault: &MaterialFault, language| fault.sentence(word, language)));
    all.extend(rendered(&samples::looks(word), design::DesignFault::sentence));
    all.extend(rendered(&samples::prints(word), press::PressFault::sentence));
    all.extend(rendered(&samples::errors(word), Error::sentence));
    all.extend(rendered(&samples::rasters(word), RasterFault::sentence));
    all.extend(rendered(&samples::excesses(), Excess::sentence));
    all.extend(rendered(&commands::messages(word), Message::sentence));
    all.extend(rendered(&commands::press_messages(word), PressMessage::sentence));
    all.extend(rendered(&commands::data_messages(word), DataMessage::sentence));
    all.extend(rendered(&commands::edit_messages(word), EditMessage::sentence));
    all.extend(rendered(&commands::theme_messages(word), ThemeMessage::sentence));
    all.extend(rendered(&commands::tables(word), TableProblem::sentence));
    all.extend(rendered(&commands::rows(word), RowProblem::sentence));
    all.extend(rendered(&commands::cells(word), |fault: &CellFault, language| fault.sentence(word, language)));
    all
}

/// What is wrong with a sentence, if anything.
fn fault(sentence: &str) -> Option<&'static str> {
    let braced = sentence.replace("{{", "").replace("}}", "");
    // The endings of file names are no ends of sentences.
    let endings = [" .svg", " .png", " .jpg", " .pdf", " .html"];
    let without_endings = endings.iter().fold(sentence.to_owned(), |rest, ending| rest.replace(ending, ""));
    let placeholder =
        |at: usize| braced.get(at + 1..).is_some_and(|rest| rest.starts_with(|c: char| c == '}' || c.is_alphabetic()));
    if sentence.trim().is_empty() {
        Some("is empty")
    } else if sentence.lines().any(|line| line.trim_start().contains("  ") || line.ends_with(' ')) {
        Some("has spaces too many")
    } else if braced.match_indices('{').any(|(at, _)| placeholder(at)) && !sentence.contains("\\u{") {
        Some("has a placeholder")
    } else if ["TODO", "''", "()", " ,", " ."].iter().any(|sign| without_endings.contains(sign)) {
        Some("has a hole")
    } else {
        None
    }
}

#[test]
fn every_message_is_whole_in_every_language() {
    let (mut wrong, mut seen) = (Vec::new(), 0);
    for Rendered { about, said } in everything(WORD) {
        for sentence in
            said.iter().flat_map(|said| std::iter::once(said.text()).chain(said.advice().iter().map(String::as_str)))
        {
            seen += 1;
            wrong.extend(fault(sentence).map(|fault| format!("{about}: '{sentence}' {fault}")));
        }
    }
    assert!(seen > 600, "only {seen} sentences");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_message_is_translated() {
    // What somebody else says is passed on as it is.
    let quoted =
        |about: &str| ["Refused(", "Font(", "Asset(", "World(Font("].iter().any(|name| about.starts_with(name));
    let mut wrong = Vec::new();
    for Rendered { about, said: [dutch, english] } in everything(WORD) {
        if dutch.text() == english.text() && !quoted(&about) {
            wrong.push(format!("{about}: {}", dutch.text()));
        }
        if dutch.advice().len() != english.advice().len() {
            wrong.push(format!("{about}: {:?} {:?}", dutch.advice(), english.advice()));
        }
        wrong.extend(dutch.advice().iter().filter(|hint| english.advice().contains(hint)).cloned());
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_message_can_fool_its_reader() {
    let (mut wrong, mut shown) = (Vec::new(), 0);
    for Rendered { about, said } in everything(FOUL) {
        for said in said {
            let (text, hints) = said.into_parts();
            for line in text.lines().chain(hints.iter().map(String::as_str)) {
                shown += usize::from(line.contains("zon\\u{202e}\\u{1b}[2J\\n\\u{9b}\\u{200f}\\u{feff}bloem"));
                if line.chars().any(visible::fools) {
                    wrong.push(format!("{about}: {line:?}"));
                }
            }
        }
    }
    assert!(shown > 200, "only {shown} sentences show what was typed");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_page_is_whole_and_translated() {
    let codes = Code::ALL.iter().map(|code| LANGUAGES.map(|language| explain(*code, language).page(language)));
    let rules = press::PressRule::ALL.iter().map(|rule| LANGUAGES.map(|language| rule.manual_page(language)));
    for [dutch, english] in codes.chain(rules) {
        assert_ne!(dutch.split_once(' ').unwrap().1, english.split_once(' ').unwrap().1);
        for page in [dutch, english] {
            assert!(page.lines().count() >= 4 && page.ends_with(".\n") && !page.contains(" \n"), "{page}");
        }
    }
}

#[test]
fn every_code_and_rule_has_a_name_of_its_own() {
    let codes = Code::ALL.iter().map(|code| code.name());
    let names: Vec<&str> = codes.chain(press::PressRule::ALL.iter().map(|rule| rule.name())).collect();
    assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len());
}

#[test]
fn every_short_word_and_help_is_there_in_every_language() {
    for label in [
        Label::Error,
        Label::Warning,
        Label::Help,
        Label::Flagship,
        Label::Input,
        Label::Illustrations,
        Label::Icons,
        Label::GreyPrint,
        Label::Protan,
        Label::Deutan,
        Label::Tritan,
        Label::Thumbnail,
    ] {
        let [dutch, english] = LANGUAGES.map(|language| command::label(language, label));
        assert!(fault(dutch).is_none() && fault(english).is_none(), "{label:?}");
        assert!(dutch != english || label == Label::Help, "{label:?}");
    }
    let keys = |table: &[(&'static str, &str)]| -> Vec<&'static str> { table.iter().map(|(key, _)| *key).collect() };
    let [dutch, english] = [super::nl::help::HELP, super::en::help::HELP];
    assert_eq!(keys(dutch), keys(english), "the same keys in the same order");
    assert_eq!(keys(dutch).iter().collect::<BTreeSet<_>>().len(), dutch.len(), "no key twice");
    for ((key, dutch), (_, english)) in dutch.iter().zip(english) {
        assert!(!dutch.trim().is_empty() && !english.trim().is_empty(), "{key}");
    }
}

#[test]
fn the_text_for_editors_is_whole_and_translated() {
    let guide = commands::guide(WORD);
    let [dutch, english] = LANGUAGES.map(|language| guide.text(language));
    let same: Vec<&str> = dutch.lines().filter(|line| line.contains(' ') && english.contains(line.trim())).collect();
    let names = |line: &&str| !line.trim().is_empty() && !line.contains(WORD) && !line.contains("-src ");
    assert_eq!(same.into_iter().filter(names).collect::<Vec<_>>(), Vec::<&str>::new());
}
