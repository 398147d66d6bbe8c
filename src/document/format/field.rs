//! What a table of the format is made of: blocks, their fields, what a field takes.

use crate::document::bilingual::{Bilingual, EnumValue, both};
use crate::messages::{Expected, MessageLanguage, Target, Thing};

/// A kind of object in the data file: a block with fields.
#[derive(Debug)]
pub struct Record {
    /// What kind of object it is.
    pub thing: Thing,
    /// Its name above its fields.
    pub title: Bilingual,
    /// Its fields, in the order in which they are best read and in which `fmt` puts them.
    pub fields: &'static [Field],
    /// The fields that such an object is called by in a message, the best first; empty where there is only one.
    pub called_by: &'static [&'static str],
    /// Whether a message names what it stands in too: "Cijfer 'eenzaam', waarde 'Ja'".
    pub inside: bool,
    /// What its fields must be to each other.
    pub rules: &'static [Rule],
}

impl Record {
    /// The field with this name.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.name == name)
    }
}

/// What fields of one object must be to each other. Each names fields of its record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// One text is the end of another, in every language.
    EndOf {
        /// The text that ends.
        whole: &'static str,
        /// Its end.
        end: &'static str,
    },
    /// What stands in one list does not stand in another.
    Apart {
        /// The one list.
        one: &'static str,
        /// The other.
        other: &'static str,
    },
    /// The values suit the form of a figure; see [`crate::document::Form`].
    ValuesSuitForm {
        /// The field with the form.
        form: &'static str,
        /// The field with what was counted.
        unit: &'static str,
        /// The field with the list of values.
        values: &'static str,
        /// The field of a value with its name.
        name: &'static str,
        /// The field of a value with its number.
        number: &'static str,
        /// The field of a value that emphasises it.
        emphasis: &'static str,
    },
}

/// A field.
#[derive(Debug)]
pub struct Field {
    /// Its name in the file.
    pub name: &'static str,
    /// What it takes.
    pub kind: Kind,
    /// Whether it must be there.
    pub required: bool,
    /// Whether what it holds can be read on the poster, or heard by who does not see it.
    pub shown: bool,
    /// What a form writes before it.
    pub label: Bilingual,
    /// What it is for, in a sentence or two.
    pub help: Bilingual,
    /// An example: of a field with words the words themselves, else JSON; of a list one item. Empty where the field
    /// holds an object: its own fields have examples.
    pub example: Bilingual,
}

impl Field {
    /// A field that must be there.
    pub(super) const fn required(name: &'static str, kind: Kind) -> Self {
        let shown = matches!(kind, Kind::Text(_) | Kind::List(Kind::Text(_), ..));
        let none = both("", "");
        Self { name, kind, required: true, shown, label: none, help: none, example: none }
    }

    /// A field that may be there.
    pub(super) const fn optional(name: &'static str, kind: Kind) -> Self {
        Self { required: false, ..Self::required(name, kind) }
    }

    /// What it is for, with the words to choose from if it takes one of some: "Waar het staat: kop (boven de titel) of
    /// voet (bij de bronnen)."
    #[must_use]
    pub fn about(&self, wording: MessageLanguage) -> String {
        let help = self.help.pick(wording);
        let Kind::Choice(choices) = &self.kind else { return help.to_owned() };
        let told: Vec<String> = choices.iter().map(|choice| choice.told(wording)).collect();
        let or = both(" of ", " or ").pick(wording);
        match told.split_last() {
            Some((last, rest)) if !rest.is_empty() => format!("{help}: {}{or}{last}.", rest.join(", ")),
            _ => format!("{help}: {}.", told.concat()),
        }
    }

    /// The same, with its label.
    pub(super) const fn label(self, dutch: &'static str, english: &'static str) -> Self {
        Self { label: both(dutch, english), ..self }
    }

    /// The same, with what it is for.
    pub(super) const fn help(self, dutch: &'static str, english: &'static str) -> Self {
        Self { help: both(dutch, english), ..self }
    }

    /// The same, with an example in each language.
    pub(super) const fn example(self, dutch: &'static str, english: &'static str) -> Self {
        Self { example: both(dutch, english), ..self }
    }

    /// The same, with an example that is the same in every language.
    pub(super) const fn such_as(self, example: &'static str) -> Self {
        Self { example: both(example, example), ..self }
    }

    /// The same; what it holds can be read on the poster, though it has no languages.
    pub(super) const fn shown(self) -> Self {
        Self { shown: true, ..self }
    }
}

/// What a field takes.
#[derive(Debug)]
pub enum Kind {
    /// A text or a text per language, of at most so many characters.
    Text(usize),
    /// Words that go before those of the program: a text, or a text for some of the languages, of at most so many
    /// characters.
    Overrule(usize),
    /// A text without languages, of at most so many characters.
    Line(usize),
    /// The path of a file, from the folder of the data file.
    Path,
    /// The id of the object that it stands in.
    Id(Target),
    /// The id of another object, or the name of a drawing or icon.
    Reference(Target),
    /// The name of a drawing, or an object that names a file.
    Drawing(&'static Record),
    /// A language tag (BCP 47).
    Language,
    /// One of these words.
    Choice(&'static [EnumValue]),
    /// A year, or a span of years.
    Year,
    /// A date: year, month or day.
    Date,
    /// A link: https, mailto or tel.
    Link,
    /// The address of a web page that a code on paper leads to.
    Website,
    /// A number in these limits.
    Number(f64, f64),
    /// true or false.
    Flag,
    /// The address of a JSON Schema: for editors, the program does nothing with it.
    Schema,
    /// An object.
    Object(&'static Record),
    /// A list of at least and at most so many.
    List(&'static Self, usize, usize),
}

impl Kind {
    /// What to call it in a message.
    pub(in crate::document) const fn expected(&self) -> Expected {
        match self {
            Self::Text(_) | Self::Overrule(_) => Expected::Text,
            Self::Line(_) | Self::Path | Self::Schema => Expected::Line,
            Self::Id(_) => Expected::Id,
            Self::Reference(Target::Illustration | Target::Icon) => Expected::Line,
            Self::Reference(_) => Expected::Reference,
            Self::Drawing(_) => Expected::Drawing,
            Self::Language => Expected::Language,
            Self::Choice(_) => Expected::Choice,
            Self::Year => Expected::Year,
            Self::Date => Expected::Date,
            Self::Link | Self::Website => Expected::Link,
            Self::Number(..) => Expected::Number,
            Self::Flag => Expected::Flag,
            Self::Object(record) => Expected::Object(record.thing),
            Self::List(Self::Object(record), ..) => Expected::Objects(record.thing),
            Self::List(Self::Text(_), ..) => Expected::Texts,
            Self::List(..) => Expected::Words,
        }
    }

    /// The fields of the object that it can be.
    #[must_use]
    pub const fn record(&self) -> Option<&'static Record> {
        match self {
            Self::Object(record) | Self::Drawing(record) => Some(record),
            _ => None,
        }
    }

    /// What the items take, of a list.
    #[must_use]
    pub const fn item(&self) -> Option<&'static Self> {
        match self {
            Self::List(item, ..) => Some(item),
            _ => None,
        }
    }

    /// The kinds of id that are defined inside it.
    pub(in crate::document) fn defines(&self) -> Vec<Target> {
        match (self, self.item(), self.record()) {
            (Self::Id(target), ..) => vec![*target],
            (_, Some(item), _) => item.defines(),
            (_, _, Some(record)) => record.fields.iter().flat_map(|field| field.kind.defines()).collect(),
            _ => Vec::new(),
        }
    }
}
