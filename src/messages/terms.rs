//! The terms in which problems are put: kinds of value, of id, of syntax error.

use super::Thing;
use super::worded::worded;

/// What is wrong with the JSON itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SyntaxMistake {
    /// Nothing in the file.
    Empty,
    /// A comma before a closing bracket or brace.
    TrailingComma,
    /// A comma too many.
    ExtraComma,
    /// No comma between two items.
    MissingComma,
    /// No colon after a field name.
    MissingColon,
    /// No value after a colon.
    MissingValue,
    /// A comment.
    Comment,
    /// Text in single or curly quotes.
    WrongQuotes,
    /// A text without its closing quote.
    UnclosedText,
    /// A quote in the middle of a text.
    InnerQuote,
    /// An invisible character inside a text, or a space of another kind between values.
    Invisible(char),
    /// A `[` without `]`.
    UnclosedList,
    /// A `{` without `}`.
    UnclosedObject,
    /// A `]` or `}` that closes nothing, or stands where the other one belongs.
    WrongClose {
        /// What stands there.
        found: char,
        /// What belongs there first.
        expected: Option<char>,
    },
    /// A colon in a list.
    ColonInList,
    /// Something else where a field name belongs.
    NoField,
    /// A field name without quotes.
    BareField,
    /// A word without quotes.
    BareWord(String),
    /// A number in a form that JSON does not have.
    Number,
    /// A backslash before a character that it does not go with.
    Escape,
    /// Something after the end of the object.
    AfterEnd,
    /// Anything else.
    Unexpected,
}

/// What a file is that is no plain text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// A workbook of Excel.
    Excel,
    /// A spreadsheet of LibreOffice.
    Calc,
    /// A spreadsheet of Apple Numbers.
    Numbers,
    /// A document of Word.
    Word,
    /// A document of LibreOffice.
    Writer,
    /// Rich text.
    RichText,
    /// Slides.
    Slides,
    /// A document of Apple's Pages, Numbers or Keynote.
    IWork,
    /// A file of an Office of before 2007.
    OldOffice,
    /// A PDF.
    Pdf,
    /// A picture.
    Picture,
    /// A page of the web.
    WebPage,
    /// XML of some kind.
    Xml,
    /// Files packed together.
    Packed,
}

impl FileKind {
    /// Every kind.
    pub const ALL: [Self; 14] = [
        Self::Excel,
        Self::Calc,
        Self::Numbers,
        Self::Word,
        Self::Writer,
        Self::RichText,
        Self::Slides,
        Self::IWork,
        Self::OldOffice,
        Self::Pdf,
        Self::Picture,
        Self::WebPage,
        Self::Xml,
        Self::Packed,
    ];

    /// Whether it holds a table that its program can save as CSV.
    #[must_use]
    pub const fn is_sheet(self) -> bool {
        matches!(self, Self::Excel | Self::Calc | Self::Numbers)
    }
}

/// Why a cell is not taken for a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CellFault {
    /// There is nothing in it.
    Empty,
    /// It is no number.
    NoNumber,
    /// A sign stands between thousands or before decimals: `21.483`. Both are written as they are read in one way.
    TwoReadings {
        /// The number when the sign stands between thousands.
        thousands: String,
        /// The number when it stands before decimals.
        decimals: String,
    },
    /// Thousands and decimals with each other's signs: `1,234.50`.
    Exchanged {
        /// The number, as it is read in one way.
        plain: String,
    },
    /// A sign that the figure's unit does not have: `€` or `%`.
    OtherUnit {
        /// The sign.
        sign: String,
        /// The number without it.
        plain: String,
    },
    /// A power of ten, with which a spreadsheet leaves out digits: `1,23E+11`.
    Rounded,
}

impl CellFault {
    /// Whether the two would be told in the same words, but for the cell.
    #[must_use]
    pub fn is_like(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }
}

/// What a field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// A text, or a text per language.
    Text,
    /// A text without languages.
    Line,
    /// An id of its own.
    Id,
    /// The id of another object.
    Reference,
    /// The name of a drawing, or a block that names a file.
    Drawing,
    /// A language tag.
    Language,
    /// One of some words.
    Choice,
    /// A date.
    Date,
    /// A year.
    Year,
    /// A link.
    Link,
    /// A number.
    Number,
    /// true or false.
    Flag,
    /// A list of texts.
    Texts,
    /// A list of ids or other words.
    Words,
    /// A colour.
    Colour,
    /// A list of colours.
    Colours,
    /// A list of objects.
    Objects(Thing),
    /// An object.
    Object(Thing),
}

impl Expected {
    /// A value of the right form, as an example; `languages` are those of the file.
    pub(super) fn sample(self, languages: &[String]) -> String {
        match self {
            Self::Text if languages.len() > 1 => {
                let wordings: Vec<String> = languages.iter().map(|tag| format!("\"{tag}\": \"…\"")).collect();
                return format!("{{{}}}", wordings.join(", "));
            }
            Self::Text | Self::Line | Self::Choice | Self::Reference | Self::Drawing => "\"…\"",
            Self::Id => "\"mijn_id\"",
            Self::Language => "\"nl\"",
            Self::Date => "\"2020-10-13\"",
            Self::Year => "2020",
            Self::Link => "\"https://…\"",
            Self::Number => "7.6",
            Self::Colour => "\"#1B2850\"",
            Self::Colours => "[\"#F07A68\", \"#6FD6AE\"]",
            Self::Flag => "true",
            Self::Texts | Self::Words => "[\"…\", \"…\"]",
            Self::Objects(_) => "[{ … }]",
            Self::Object(_) => "{ … }",
        }
        .to_owned()
    }
}

/// What stands there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// `null`.
    Null,
    /// `true` or `false`.
    Flag,
    /// A number.
    Number,
    /// A text.
    Text,
    /// A list.
    List,
    /// An object.
    Object,
}

/// What an id stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Target {
    /// A role.
    Role,
    /// A strength group.
    StrengthGroup,
    /// A strength.
    Strength,
    /// A figure.
    Figure,
    /// A source.
    Source,
    /// An illustration that the program has.
    Illustration,
    /// An icon that the program has.
    Icon,
    /// A theme that the program has.
    Theme,
}

impl Target {
    /// The list of the data file that holds such things; `None` for what the program brings.
    pub(super) const fn list(self) -> Option<&'static str> {
        match self {
            Self::Role => Some("rollen"),
            Self::StrengthGroup | Self::Strength => Some("krachtgroepen"),
            Self::Figure => Some("cijfers"),
            Self::Source => Some("bronnen"),
            Self::Illustration | Self::Icon | Self::Theme => None,
        }
    }
}

/// What two colours are to each other, and so how far they must be apart (WCAG 2.2, 1.4.3 and 1.4.11).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Need {
    /// Text on its ground: 4.5 to 1.
    Text,
    /// A mark that says something, on its ground: 3 to 1.
    Graphic,
}

impl Need {
    /// The least contrast ratio.
    #[must_use]
    pub const fn ratio(self) -> f64 {
        match self {
            Self::Text => 4.5,
            Self::Graphic => 3.0,
        }
    }
}

worded! { pub(crate) SyntaxMistake, () {
    Self::Empty => syntax::empty();
    Self::TrailingComma => syntax::trailing_comma();
    Self::ExtraComma => syntax::extra_comma();
    Self::MissingComma => syntax::missing_comma();
    Self::MissingColon => syntax::missing_colon();
    Self::MissingValue => syntax::missing_value();
    Self::Comment => syntax::comment();
    Self::WrongQuotes => syntax::wrong_quotes();
    Self::UnclosedText => syntax::unclosed_text();
    Self::InnerQuote => syntax::inner_quote();
    Self::Invisible(character) => syntax::invisible(*character);
    Self::UnclosedList => syntax::unclosed_list();
    Self::UnclosedObject => syntax::unclosed_object();
    Self::WrongClose { found, expected } => syntax::wrong_close(*found, *expected);
    Self::ColonInList => syntax::colon_in_list();
    Self::NoField => syntax::no_field();
    Self::BareField => syntax::bare_field();
    Self::BareWord(word) => syntax::bare_word(word);
    Self::Number => syntax::number();
    Self::Escape => syntax::escape();
    Self::AfterEnd => syntax::after_end();
    Self::Unexpected => syntax::unexpected();
} }
