//! The closed list of codes: each with its name, how bad it is, its page of `explain` and its example.

use super::sentence::RulePage;
use super::{Example, MessageLanguage, Severity, en, example, nl};

/// Declares the codes, so that no list of them can be forgotten.
macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $variant:ident = $name:literal, $severity:ident, $topic:ident::$page:ident, $example:ident;)+) => {
        /// What kind of mistake it is. The names are Dutch, as the field names of the data file are.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Code {
            $($(#[doc = $doc])+ $variant),+
        }

        impl Code {
            /// Every code there is.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The code with this name.
            #[must_use]
            pub fn named(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|code| code.name() == name)
            }

            /// Its name, as it is printed: `onbekend-veld`.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name),+
                }
            }

            /// How bad this kind of mistake is.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self {
                    $(Self::$variant => Severity::$severity),+
                }
            }

            /// How it looks in a file.
            pub(super) const fn example(self) -> Option<Example> {
                match self {
                    $(Self::$variant => example::$example),+
                }
            }

            /// What it means and how to mend it, in a language.
            pub(super) const fn page(self, wording: MessageLanguage) -> RulePage {
                match (self, wording) {
                    $((Self::$variant, MessageLanguage::Dutch) => nl::$topic::$page,
                    (Self::$variant, MessageLanguage::English) => en::$topic::$page,)+
                }
            }
        }
    };
}

codes! {
    /// The file is not valid JSON.
    Syntax = "syntaxis", Error, syntax::SYNTAX, SYNTAX;
    /// The file is no UTF-8 text.
    Encoding = "codering", Error, file::ENCODING, ENCODING;
    /// The file is no text but something else: a document of Word, a PDF.
    OtherKind = "ander-bestand", Error, file::OTHER_KIND, OTHER_KIND;
    /// The file is larger than the program reads.
    FileTooLarge = "bestand-te-groot", Error, file::TOO_LARGE, FILE_TOO_LARGE;
    /// Lists and objects are nested too deeply.
    TooDeep = "te-diep", Error, file::TOO_DEEP, TOO_DEEP;
    /// A text where a number belongs, or the like.
    WrongType = "verkeerd-soort", Error, fields::WRONG_TYPE, WRONG_TYPE;
    /// A field that must be there is not.
    MissingField = "veld-ontbreekt", Error, fields::MISSING, MISSING_FIELD;
    /// A field that the format does not know.
    UnknownField = "onbekend-veld", Error, fields::UNKNOWN, UNKNOWN_FIELD;
    /// The same field twice in one object.
    DuplicateField = "dubbel-veld", Error, fields::DUPLICATE, DUPLICATE_FIELD;
    /// The same id twice.
    DuplicateId = "dubbel-id", Error, fields::DUPLICATE_ID, DUPLICATE_ID;
    /// An id that cannot be one.
    BadId = "ongeldig-id", Error, fields::BAD_ID, BAD_ID;
    /// A reference to something that is not there.
    UnknownReference = "onbekende-verwijzing", Error, fields::UNKNOWN_REFERENCE, UNKNOWN_REFERENCE;
    /// The same item twice in a list of references or languages.
    RepeatedItem = "dubbel-in-lijst", Error, fields::REPEATED, REPEATED_ITEM;
    /// The same item in two lists that exclude each other.
    InBothLists = "in-beide-lijsten", Error, fields::IN_BOTH_LISTS, IN_BOTH_LISTS;
    /// A word that is not among the choices of its field.
    UnknownChoice = "onbekende-keuze", Error, fields::UNKNOWN_CHOICE, UNKNOWN_CHOICE;
    /// A text without words.
    EmptyText = "lege-tekst", Error, values::EMPTY_TEXT, EMPTY_TEXT;
    /// A text longer than the field takes on any sheet.
    TextOverLimit = "te-veel-tekens", Error, values::OVER_LIMIT, TEXT_OVER_LIMIT;
    /// A character that has no place in a text.
    ForbiddenCharacter = "verboden-teken", Error, values::FORBIDDEN, FORBIDDEN_CHARACTER;
    /// A text that is missing in one of the file's languages.
    MissingLanguage = "taal-ontbreekt", Error, languages::MISSING_LANGUAGE, MISSING_LANGUAGE;
    /// A language that lacks more than one text.
    Untranslated = "taal-onvolledig", Error, languages::UNTRANSLATED, UNTRANSLATED;
    /// Texts that a language borrows from another.
    Borrowed = "tekst-geleend", Warning, languages::BORROWED, BORROWED;
    /// A text without languages in a file whose other texts have them.
    PlainBesideTranslated = "losse-tekst", Warning, languages::PLAIN, PLAIN_BESIDE_TRANSLATED;
    /// A language for which the program has no words of its own.
    ForeignWords = "taal-zonder-woorden", Warning, languages::FOREIGN_WORDS, FOREIGN_WORDS;
    /// A text in a language that the file does not list.
    UnknownLanguage = "onbekende-taal", Error, languages::UNKNOWN_LANGUAGE, UNKNOWN_LANGUAGE;
    /// A language tag that is none.
    BadLanguage = "ongeldige-taal", Error, languages::BAD_LANGUAGE, BAD_LANGUAGE;
    /// A date that is none.
    BadDate = "ongeldige-datum", Error, values::BAD_DATE, BAD_DATE;
    /// A year that is none.
    BadYear = "ongeldig-jaar", Error, values::BAD_YEAR, BAD_YEAR;
    /// A number outside its limits.
    NumberOutOfRange = "getal-buiten-grens", Error, values::OUT_OF_RANGE, NUMBER_OUT_OF_RANGE;
    /// A number with a point between the thousands.
    ThousandsPoint = "punt-in-getal", Error, values::THOUSANDS, THOUSANDS_POINT;
    /// A link that is not https, mailto or tel in its plain form.
    BadLink = "ongeldige-link", Error, values::BAD_LINK, BAD_LINK;
    /// The address of a website that a code on paper cannot lead to.
    BadWebsite = "ongeldige-website", Error, values::BAD_WEBSITE, BAD_WEBSITE;
    /// Too few or too many items in a list.
    Count = "verkeerd-aantal", Error, fields::COUNT, COUNT;
    /// The accent is not the end of the title.
    Accent = "accent-niet-aan-einde", Error, values::ACCENT, ACCENT;
    /// The numbers of a figure do not suit its form.
    Form = "vorm-past-niet", Error, values::FORM, FORM;
    /// A figure that stands on no sheet.
    FigureOffSheets = "cijfer-niet-op-poster", Warning, sheets::FIGURE_OFF_SHEETS, FIGURE_OFF_SHEETS;
    /// A source that no figure names.
    SourceUnused = "bron-zonder-cijfer", Warning, fields::SOURCE_UNUSED, SOURCE_UNUSED;
    /// A figure that says something else on the poster than in its file, or may mislead.
    Misleading = "cijfer-nakijken", Warning, values::MISLEADING, MISLEADING;
    /// A colour that is none.
    BadColour = "ongeldige-kleur", Error, theme::BAD_COLOUR, BAD_COLOUR;
    /// Two colours of a theme that do not stand out from each other as they must.
    LowContrast = "te-weinig-contrast", Error, theme::LOW_CONTRAST, LOW_CONTRAST;
    /// A logo that cannot be put on the poster.
    UnusableLogo = "logo-onbruikbaar", Error, theme::UNUSABLE_LOGO, UNUSABLE_LOGO;
    /// A drawing, photo or logo of one's own that cannot be put on the poster.
    UnusableMaterial = "beeld-onbruikbaar", Error, media::UNUSABLE, UNUSABLE_MATERIAL;
    /// A drawing or logo that is put on the poster as pixels.
    PaintedMaterial = "beeld-als-pixels", Warning, media::PAINTED, PAINTED_MATERIAL;
    /// More mistakes than are told one by one.
    More = "en-meer", Error, file::MORE, MORE;
    /// A column that the table of variants does not have.
    UnknownColumn = "onbekende-kolom", Error, file::UNKNOWN_COLUMN, UNKNOWN_COLUMN;
    /// A text that does not fit its place on a sheet.
    TextTooLong = "tekst-te-lang", Error, sheets::TEXT_TOO_LONG, TEXT_TOO_LONG;
    /// A word that is wider than its place on a sheet.
    WordTooLong = "woord-te-lang", Error, sheets::WORD_TOO_LONG, WORD_TOO_LONG;
    /// A character that the fonts do not have.
    GlyphMissing = "teken-niet-in-letter", Error, sheets::GLYPH_MISSING, GLYPH_MISSING;
    /// The infographic does not fit the sheet.
    DoesNotFit = "past-niet", Error, sheets::DOES_NOT_FIT, DOES_NOT_FIT;
    /// A part that a sheet leaves out.
    PartLeftOut = "weggelaten", Warning, sheets::LEFT_OUT, PART_LEFT_OUT;
    /// Something on a sheet that does not look as it should.
    Design = "opmaak", Warning, sheets::DESIGN, DESIGN;
    /// A sentence that is long to read.
    LongSentence = "lange-zin", Warning, plain::LONG_SENTENCE, LONG_SENTENCE;
    /// A word that is long to read.
    LongWord = "lang-woord", Warning, plain::LONG_WORD, LONG_WORD;
    /// A sentence that does not say who does it.
    Passive = "lijdende-vorm", Warning, plain::PASSIVE, PASSIVE;
    /// A word of the office.
    Jargon = "moeilijk-woord", Warning, plain::JARGON, JARGON;
}
