//! The closed list of codes: each with its name, how bad it is, and its page of `explain`.

use super::sentence::RulePage;
use super::{Severity, Wording, en, nl};

/// Declares the codes, so that no list of them can be forgotten.
macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $variant:ident = $name:literal, $severity:ident, $topic:ident::$page:ident;)+) => {
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

            /// What it means and how to mend it, in a language.
            pub(super) const fn page(self, wording: Wording) -> RulePage {
                match (self, wording) {
                    $((Self::$variant, Wording::Dutch) => nl::$topic::$page,
                    (Self::$variant, Wording::English) => en::$topic::$page,)+
                }
            }
        }
    };
}

codes! {
    /// The file is not valid JSON.
    Syntax = "syntaxis", Error, syntax::SYNTAX;
    /// The file is no UTF-8 text.
    Encoding = "codering", Error, file::ENCODING;
    /// The file is larger than the program reads.
    FileTooLarge = "bestand-te-groot", Error, file::TOO_LARGE;
    /// Lists and objects are nested too deeply.
    TooDeep = "te-diep", Error, file::TOO_DEEP;
    /// A text where a number belongs, or the like.
    WrongType = "verkeerd-soort", Error, fields::WRONG_TYPE;
    /// A field that must be there is not.
    MissingField = "veld-ontbreekt", Error, fields::MISSING;
    /// A field that the format does not know.
    UnknownField = "onbekend-veld", Error, fields::UNKNOWN;
    /// The same field twice in one object.
    DuplicateField = "dubbel-veld", Error, fields::DUPLICATE;
    /// The same id twice.
    DuplicateId = "dubbel-id", Error, fields::DUPLICATE_ID;
    /// An id that cannot be one.
    BadId = "ongeldig-id", Error, fields::BAD_ID;
    /// A reference to something that is not there.
    UnknownReference = "onbekende-verwijzing", Error, fields::UNKNOWN_REFERENCE;
    /// The same item twice in a list of references or languages.
    RepeatedItem = "dubbel-in-lijst", Error, fields::REPEATED;
    /// A word that is not among the choices of its field.
    UnknownChoice = "onbekende-keuze", Error, fields::UNKNOWN_CHOICE;
    /// A text without words.
    EmptyText = "lege-tekst", Error, values::EMPTY_TEXT;
    /// A text longer than the field takes on any sheet.
    TextOverLimit = "te-veel-tekens", Error, values::OVER_LIMIT;
    /// A character that has no place in a text.
    ForbiddenCharacter = "verboden-teken", Error, values::FORBIDDEN;
    /// A text that is missing in one of the file's languages.
    MissingLanguage = "taal-ontbreekt", Error, languages::MISSING_LANGUAGE;
    /// A language that lacks more than one text.
    Untranslated = "taal-onvolledig", Error, languages::UNTRANSLATED;
    /// Texts that a language borrows from another.
    Borrowed = "tekst-geleend", Warning, languages::BORROWED;
    /// A language for which the program has no words of its own.
    ForeignWords = "taal-zonder-woorden", Warning, languages::FOREIGN_WORDS;
    /// A text in a language that the file does not list.
    UnknownLanguage = "onbekende-taal", Error, languages::UNKNOWN_LANGUAGE;
    /// A language tag that is none.
    BadLanguage = "ongeldige-taal", Error, languages::BAD_LANGUAGE;
    /// A date that is none.
    BadDate = "ongeldige-datum", Error, values::BAD_DATE;
    /// A year that is none.
    BadYear = "ongeldig-jaar", Error, values::BAD_YEAR;
    /// A number outside its limits.
    NumberOutOfRange = "getal-buiten-grens", Error, values::OUT_OF_RANGE;
    /// A number with a point between the thousands.
    ThousandsPoint = "punt-in-getal", Error, values::THOUSANDS;
    /// A link that is not https, mailto or tel in its plain form.
    BadLink = "ongeldige-link", Error, values::BAD_LINK;
    /// Too few or too many items in a list.
    Count = "verkeerd-aantal", Error, fields::COUNT;
    /// The accent is not the end of the title.
    Accent = "accent-niet-aan-einde", Error, values::ACCENT;
    /// The numbers of a figure do not suit its form.
    Form = "vorm-past-niet", Error, values::FORM;
    /// A colour that is none.
    BadColour = "ongeldige-kleur", Error, theme::BAD_COLOUR;
    /// Two colours of a theme that do not stand out from each other as they must.
    LowContrast = "te-weinig-contrast", Error, theme::LOW_CONTRAST;
    /// A logo that cannot be put on the poster.
    UnusableLogo = "logo-onbruikbaar", Error, theme::UNUSABLE_LOGO;
    /// A drawing, photo or logo of one's own that cannot be put on the poster.
    UnusableMaterial = "beeld-onbruikbaar", Error, media::UNUSABLE;
    /// More mistakes than are told one by one.
    More = "en-meer", Error, file::MORE;
    /// A column that the table of variants does not have.
    UnknownColumn = "onbekende-kolom", Error, file::UNKNOWN_COLUMN;
    /// A text that does not fit its place on a sheet.
    TextTooLong = "tekst-te-lang", Error, sheets::TEXT_TOO_LONG;
    /// A word that is wider than its place on a sheet.
    WordTooLong = "woord-te-lang", Error, sheets::WORD_TOO_LONG;
    /// A character that the fonts do not have.
    GlyphMissing = "teken-niet-in-letter", Error, sheets::GLYPH_MISSING;
    /// The infographic does not fit the sheet.
    DoesNotFit = "past-niet", Error, sheets::DOES_NOT_FIT;
    /// A part that a sheet leaves out.
    PartLeftOut = "weggelaten", Warning, sheets::LEFT_OUT;
    /// Something on a sheet that does not look as it should.
    Design = "opmaak", Warning, sheets::DESIGN;
    /// A sentence that is long to read.
    LongSentence = "lange-zin", Warning, plain::LONG_SENTENCE;
    /// A word that is long to read.
    LongWord = "lang-woord", Warning, plain::LONG_WORD;
    /// A sentence that does not say who does it.
    Passive = "lijdende-vorm", Warning, plain::PASSIVE;
    /// A word of the office.
    Jargon = "moeilijk-woord", Warning, plain::JARGON;
}
