//! The form: the tables of the format and all that there is to choose from, for a page that draws fields of them.

use serde::Serialize;
use std::collections::BTreeMap;

use crate::assets;
use crate::document::Bilingual;
use crate::document::format::{self, Field, Kind, Record};
use crate::error::Result;
use crate::export::EXPORTERS;
use crate::messages::command::language_name;
use crate::messages::{MessageLanguage, Target};
use crate::theme::{Sheet, SheetLabel};

/// Words in both languages of the program.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FormWords {
    /// Dutch.
    pub nl: String,
    /// English.
    pub en: String,
}

impl From<Bilingual> for FormWords {
    fn from(words: Bilingual) -> Self {
        Self { nl: words.dutch.to_owned(), en: words.english.to_owned() }
    }
}

impl From<SheetLabel> for FormWords {
    fn from(label: SheetLabel) -> Self {
        Self { nl: label.dutch, en: label.english }
    }
}

/// A sheet to choose.
#[derive(Debug, Clone, Serialize)]
pub struct FormSheet {
    /// Its name in the file.
    pub name: String,
    /// What it is called.
    pub label: FormWords,
    /// Its width and height, of one that is measured in millimetres.
    pub millimetres: Option<[f64; 2]>,
}

/// A kind of file to choose.
#[derive(Debug, Clone, Serialize)]
pub struct FormFile {
    /// Its name, which is also the ending of its files.
    pub name: &'static str,
    /// What its files are for.
    pub about: FormWords,
}

/// Everything that a form is made of.
#[derive(Debug, Clone, Serialize)]
pub struct FormTable {
    /// The blocks by name; that of the whole file is called `File`.
    pub records: BTreeMap<String, FormRecord>,
    /// The drawings that ship.
    pub illustrations: &'static [&'static str],
    /// The icons that ship.
    pub icons: &'static [&'static str],
    /// The sheets.
    pub sheets: Vec<FormSheet>,
    /// The languages with words of the program's own: tag and name.
    pub languages: Vec<(String, FormWords)>,
    /// The kinds of file that a picture can be.
    pub kinds: Vec<FormFile>,
}

/// A block.
#[derive(Debug, Clone, Serialize)]
pub struct FormRecord {
    /// Its name above its fields.
    pub title: FormWords,
    /// Its fields in order.
    pub fields: Vec<FormField>,
}

/// A field.
#[derive(Debug, Clone, Serialize)]
pub struct FormField {
    /// Its name in the file.
    pub name: &'static str,
    /// What stands before it.
    pub label: FormWords,
    /// What it is for.
    pub help: FormWords,
    /// An example.
    pub example: FormWords,
    /// Whether it must be there.
    pub required: bool,
    /// What it takes.
    pub kind: FormKind,
}

/// What a field takes.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "is", rename_all = "lowercase")]
pub enum FormKind {
    /// A text with languages.
    Text {
        /// Most characters.
        most: usize,
    },
    /// A text for some of the languages, in place of words of the program.
    Overrule {
        /// Most characters.
        most: usize,
    },
    /// A text without languages.
    Line {
        /// Most characters.
        most: usize,
    },
    /// The path of a file.
    Path,
    /// An id.
    Id,
    /// One of what the file or the program has.
    Reference {
        /// What: `role`, `strength`, `figure`, `source`, `illustration`, `icon`.
        to: &'static str,
    },
    /// A drawing by name, or a picture of one's own.
    Drawing {
        /// The block for a picture of one's own.
        record: String,
    },
    /// A language.
    Language,
    /// One of some words.
    Choice {
        /// The words, each with what it means.
        choices: Vec<(&'static str, FormWords)>,
    },
    /// A year or a span of years.
    Year,
    /// A date.
    Date,
    /// A link.
    Link,
    /// A number.
    Number {
        /// Least.
        least: f64,
        /// Most.
        most: f64,
    },
    /// Yes or no.
    Flag,
    /// What a form does not show.
    Schema,
    /// A block.
    Object {
        /// Its name.
        record: String,
    },
    /// A list.
    List {
        /// What an item takes.
        item: Box<Self>,
        /// Fewest items.
        least: usize,
        /// Most items.
        most: usize,
    },
}

/// The form of a data file.
///
/// # Errors
/// As [`Sheet::all`].
pub fn form() -> Result<FormTable> {
    let named = |tag: &&str| {
        let name = |wording| language_name(wording, tag);
        let words = FormWords { nl: name(MessageLanguage::Dutch), en: name(MessageLanguage::English) };
        ((*tag).to_owned(), words)
    };
    let sheet = |sheet: Sheet| {
        let millimetres = sheet.millimetres().map(|size| [size.w, size.h]);
        FormSheet { name: sheet.name, label: sheet.label.into(), millimetres }
    };
    let pictures = EXPORTERS.iter().filter(|kind| kind.is_picture());
    Ok(FormTable {
        records: format::records().into_iter().map(|record| (key(record), of_record(record))).collect(),
        illustrations: assets::ILLUSTRATIONS,
        icons: assets::ICONS,
        sheets: Sheet::all()?.into_iter().map(sheet).collect(),
        languages: assets::LANGUAGES.iter().map(named).collect(),
        kinds: pictures.map(|kind| FormFile { name: kind.name, about: kind.about.into() }).collect(),
    })
}

/// The name of a block among the others.
fn key(record: &Record) -> String {
    format!("{:?}", record.thing)
}

fn of_record(record: &Record) -> FormRecord {
    let field = |field: &Field| FormField {
        name: field.name,
        label: field.label.into(),
        help: field.help.into(),
        example: field.example.into(),
        required: field.required,
        kind: of_kind(&field.kind),
    };
    FormRecord { title: record.title.into(), fields: record.fields.iter().map(field).collect() }
}

fn of_kind(kind: &Kind) -> FormKind {
    match kind {
        Kind::Text(most) => FormKind::Text { most: *most },
        Kind::Overrule(most) => FormKind::Overrule { most: *most },
        Kind::Line(most) => FormKind::Line { most: *most },
        Kind::Path => FormKind::Path,
        Kind::Id(_) => FormKind::Id,
        Kind::Reference(target) => FormKind::Reference { to: target_name(*target) },
        Kind::Drawing(record) => FormKind::Drawing { record: key(record) },
        Kind::Language => FormKind::Language,
        Kind::Choice(choices) => {
            FormKind::Choice { choices: choices.iter().map(|choice| (choice.word, choice.label.into())).collect() }
        }
        Kind::Year => FormKind::Year,
        Kind::Date => FormKind::Date,
        Kind::Link | Kind::Website => FormKind::Link,
        Kind::Number(least, most) => FormKind::Number { least: *least, most: *most },
        Kind::Flag => FormKind::Flag,
        Kind::Schema => FormKind::Schema,
        Kind::Object(record) => FormKind::Object { record: key(record) },
        Kind::List(item, least, most) => FormKind::List { item: Box::new(of_kind(item)), least: *least, most: *most },
    }
}

const fn target_name(target: Target) -> &'static str {
    match target {
        Target::Role => "role",
        Target::StrengthGroup => "group",
        Target::Strength => "strength",
        Target::Figure => "figure",
        Target::Source => "source",
        Target::Illustration => "illustration",
        Target::Icon => "icon",
        Target::Theme => "theme",
    }
}
