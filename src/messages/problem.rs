//! What can be wrong, as data: what a sentence about it needs to know.

use super::design::DesignFinding;
use super::material::{MaterialFault, PaintedFor};
use super::terms::{Expected, FileKind, Found, Need, SyntaxMistake, Target};
use super::{Bilingual, Omission, Part, Thing};

/// What is wrong.
#[derive(Debug, Clone, PartialEq)]
pub enum Problem {
    /// Not valid JSON.
    Syntax(SyntaxMistake),
    /// Bytes that are no UTF-8.
    NotUtf8 {
        /// The file is in one of the UTF-16 forms.
        utf16: bool,
        /// The first line (from 1) with bytes that are no UTF-8.
        line: usize,
    },
    /// No text, but something else.
    OtherKind {
        /// What it is.
        kind: FileKind,
    },
    /// More bytes than the program reads.
    FileTooLarge {
        /// The most bytes allowed.
        limit: usize,
    },
    /// Nested too deeply.
    TooDeep {
        /// The most levels allowed.
        limit: usize,
    },
    /// Another type of value than the field takes.
    WrongType {
        /// What the field takes.
        expected: Expected,
        /// What stands there.
        found: Found,
        /// The languages of the file, for an example.
        languages: Vec<String>,
    },
    /// A required field is missing.
    MissingField {
        /// The object that lacks it.
        thing: Thing,
        /// The field.
        field: &'static str,
        /// What the field takes.
        expected: Expected,
        /// The languages of the file, for an example.
        languages: Vec<String>,
    },
    /// A field that the object does not have.
    UnknownField {
        /// The object.
        thing: Thing,
        /// The field as typed.
        field: String,
        /// The field that was probably meant.
        suggestion: Option<String>,
        /// The fields that the object does have.
        allowed: Vec<&'static str>,
    },
    /// The same field twice: the field.
    DuplicateField(String),
    /// The same id twice.
    DuplicateId {
        /// What the earlier one identifies.
        earlier: Target,
        /// What it identifies.
        target: Target,
        /// The id.
        id: String,
    },
    /// An id that cannot be one.
    BadId {
        /// The id as typed.
        id: String,
        /// An id that could stand in its place.
        suggestion: Option<String>,
    },
    /// A reference to something that is not there.
    UnknownReference {
        /// What should be there.
        target: Target,
        /// The id as typed.
        id: String,
        /// The id that was probably meant.
        suggestion: Option<String>,
        /// The ids that are there, in the order of the file.
        known: Vec<String>,
    },
    /// The same item twice in a list: the item.
    RepeatedItem(String),
    /// The same item in two lists that exclude each other: the item, and the fields of the lists.
    InBothLists(String, [&'static str; 2]),
    /// A figure that stands on no sheet, only on the open pages and in the page: its id, and the block that names it
    /// after another figure, which it shows instead.
    FigureOffSheets(String, Option<Thing>),
    /// A source that no figure names: its id.
    SourceUnused(String),
    /// Not one of the choices.
    UnknownChoice {
        /// The word as typed.
        word: String,
        /// The choice that was probably meant.
        suggestion: Option<String>,
        /// The choices.
        choices: Vec<&'static str>,
    },
    /// A text without words.
    EmptyText,
    /// A text above the limit of its field.
    TextOverLimit {
        /// The most characters allowed.
        limit: usize,
        /// The characters there are.
        length: usize,
    },
    /// A character that has no place in a text: a control character or one that turns the writing direction.
    ForbiddenCharacter {
        /// The character.
        character: char,
    },
    /// A text lacks one of the file's languages.
    MissingLanguage {
        /// The language.
        language: String,
    },
    /// A language lacks more than one text.
    Untranslated {
        /// The language.
        language: String,
        /// How many texts it lacks.
        missing: usize,
        /// How many texts there are.
        of: usize,
        /// A language that could lend them.
        lender: Option<String>,
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
    /// Texts without languages in a file whose other texts have them.
    PlainBesideTranslated {
        /// How many there are, this one included; told at the first.
        count: usize,
        /// The main language of the file.
        language: String,
    },
    /// A text is borrowed from another language.
    BorrowedText {
        /// The language that lacks it.
        language: String,
        /// The language that lends it.
        lender: String,
    },
    /// A language has no words of the program's own.
    ForeignWords {
        /// The language.
        language: String,
        /// The language of the words that it gets.
        words: String,
    },
    /// A text has a language that the file does not list.
    UnknownLanguage {
        /// The language as typed.
        language: String,
        /// The languages of the file.
        languages: Vec<String>,
    },
    /// A language tag that is none: the tag as typed.
    BadLanguage(String),
    /// A date that is none: the date as typed.
    BadDate(String),
    /// A year that is none: the year as typed.
    BadYear(String),
    /// A number outside its limits.
    NumberOutOfRange {
        /// The number as typed.
        number: String,
        /// The least allowed.
        least: f64,
        /// The most allowed.
        most: f64,
    },
    /// A number so near to nothing that its digits could not be drawn: the number as typed.
    NumberTooSmall(String),
    /// A number with three decimals, the last of them 0: probably a point between thousands.
    ThousandsPoint {
        /// The number as typed.
        number: String,
    },
    /// A link that is no plain https address, mail address or telephone number: the link as typed.
    BadLink(String),
    /// The address of a website that a code on paper cannot lead to: the address as typed.
    BadWebsite(String),
    /// Too few or too many items.
    Count {
        /// The least allowed.
        least: usize,
        /// The most allowed.
        most: usize,
        /// How many there are.
        found: usize,
    },
    /// The accent is not the end of the title.
    AccentNotAtEnd {
        /// The accent.
        accent: String,
        /// The title.
        title: String,
    },
    /// The numbers do not suit the form: what it asks, in the words of the form's own file.
    Form(Bilingual),
    /// A colour that is none.
    BadColour {
        /// The colour as typed.
        colour: String,
        /// The colour that was probably meant.
        suggestion: Option<String>,
    },
    /// Two colours of a theme that do not stand out from each other as they must.
    LowContrast {
        /// Name of the colour in front.
        front: String,
        /// Name of the colour that it stands on.
        back: String,
        /// The contrast ratio they have.
        found: f64,
        /// What they are to each other.
        need: Need,
        /// Names with the nearest colour that would do, each a remedy by itself.
        nearest: Vec<(String, String)>,
    },
    /// A logo that cannot be put on the poster.
    UnusableLogo {
        /// Its file as typed.
        file: String,
        /// Why.
        fault: MaterialFault,
    },
    /// A drawing, photo or logo of the data file's own that cannot be put on the poster.
    UnusableMaterial {
        /// Its file as typed.
        file: String,
        /// Why.
        fault: MaterialFault,
    },
    /// A drawing or logo that is put on the poster as pixels.
    PaintedMaterial {
        /// Its file as typed.
        file: String,
        /// Why.
        why: PaintedFor,
    },
    /// More mistakes than are told one by one.
    More {
        /// How many are not told.
        count: usize,
    },
    /// A text names a column that the table of variants does not have.
    UnknownColumn {
        /// The column as typed.
        column: String,
        /// The column that was probably meant.
        suggestion: Option<String>,
        /// The columns that the table has.
        known: Vec<String>,
    },
    /// A `{{` without `}}`.
    UnclosedColumn,
    /// A text does not fit its place on a sheet.
    TextTooLong {
        /// The sheet.
        sheet: String,
        /// Characters too many, at least 1.
        excess_chars: usize,
    },
    /// A word is wider than its place on a sheet.
    WordTooLong {
        /// The word.
        word: String,
        /// The sheet.
        sheet: String,
        /// Characters too many, about; at least 1.
        excess_chars: usize,
    },
    /// The fonts lack a character.
    GlyphMissing {
        /// The character.
        character: char,
        /// What can be typed in its place, if anything is as good.
        instead: Option<String>,
    },
    /// What the file wants on a sheet does not fit there: the sheet, and the parts that there is no room for.
    NoRoomForWished(String, Vec<Part>),
    /// The whole does not fit the sheet.
    DoesNotFit {
        /// The sheet.
        sheet: String,
        /// How many roles there are too many for it; `None` when fewer roles would not help.
        roles: Option<usize>,
    },
    /// A sentence has too many words to be read with ease.
    LongSentence {
        /// Its words.
        words: usize,
        /// The most words of a plain sentence.
        limit: usize,
        /// Its first words.
        opening: String,
    },
    /// A word has too many letters to be read with ease, and no soft hyphen.
    LongWord {
        /// The word.
        word: String,
        /// The letters of its longest part.
        letters: usize,
        /// The most letters of a plain word.
        limit: usize,
    },
    /// A sentence does not say who does it.
    Passive {
        /// The words that make it passive: "wordt … geregeld".
        words: String,
    },
    /// Office language.
    Jargon {
        /// The word as typed.
        word: String,
        /// What a neighbour would say.
        plainer: &'static str,
    },
    /// The moments of a line are not in order; it is drawn in order.
    LineUnsorted {
        /// The name of the first moment.
        first: String,
    },
    /// The names of a line are like moments, but cannot be read together; it is drawn in the order of the file.
    LineUnread {
        /// The first name that cannot be read.
        name: String,
    },
    /// Shares that are drawn as the parts of one whole, but are not about a hundred together.
    SharesNotWhole {
        /// Their sum.
        sum: f64,
    },
    /// A sheet leaves a part out.
    PartLeftOut {
        /// The part, and why.
        omission: Omission,
        /// The sheet.
        sheet: String,
    },
    /// Something on a sheet does not look as it should.
    Design {
        /// What.
        found: Box<DesignFinding>,
        /// The sheet.
        sheet: String,
    },
}
