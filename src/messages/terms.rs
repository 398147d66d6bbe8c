//! The terms in which problems are put: kinds of value, of id, of slip.

use super::Thing;

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

/// Why a drawing, photo or logo that somebody brings cannot be put on the poster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MaterialFault {
    /// The file is not there or cannot be read; the name that was probably meant.
    Missing(Option<String>),
    /// The path leads out of the folder of the file that names it.
    OutsideFolder,
    /// The path has a `\\`, which is no sign for folders everywhere.
    Backslash,
    /// It is a folder, a pipe or a device.
    NoFile,
    /// The file is larger than this many bytes.
    TooLarge(usize),
    /// It is no picture that the program reads; its format, where that can be told.
    Format(Option<&'static str>),
    /// The file is no SVG.
    NoSvg,
    /// The SVG holds text, which needs a font.
    Text,
    /// The SVG holds a picture of pixels.
    Picture,
    /// The SVG holds a gradient or pattern.
    Gradient,
    /// The SVG holds a filter, mask or cut-out.
    Effect,
    /// Nothing can be seen in it.
    Empty,
    /// It has more shapes than this.
    TooMany(usize),
    /// The photo has too many pixels.
    Pixels {
        /// Pixels across.
        width: u32,
        /// Pixels down.
        height: u32,
    },
    /// All photos of the file together have more pixels than this.
    PixelsTogether(u64),
    /// The photo is cut off or damaged.
    Broken,
    /// The photo is in the four inks of print.
    Cmyk,
    /// It is more than this many times as wide as high, or as high as wide.
    Narrow(u32),
}

/// What the form of a figure asks of its values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormRule {
    /// `ring`: two values.
    RingTwo,
    /// `ring`: the first is not above the second, which is above 0.
    RingPart,
    /// `munten`: two values.
    CoinsTwo,
    /// `munten`: at most 20 euros, or at most 20 times the cost.
    CoinsMany,
    /// `getal`: one value.
    NumberOne,
    /// `lijn`: two values or more.
    LineTwo,
    /// `lijn`: every moment once.
    LineOnce,
    /// `rij`: whole numbers, 1 to 20 together.
    RowWhole,
    /// `gestapeld`: some value is above 0.
    StackSum,
    /// At most one value is emphasised.
    OneEmphasis,
}
