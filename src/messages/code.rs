//! The closed list of codes.

use super::Severity;

/// Declares the codes with their names, so that no list of them can be forgotten.
macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $variant:ident = $name:literal),+ $(,)?) => {
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
        }
    };
}

codes! {
    /// The file is not valid JSON.
    Syntax = "syntaxis",
    /// The file is no UTF-8 text.
    Encoding = "codering",
    /// The file is larger than the program reads.
    FileTooLarge = "bestand-te-groot",
    /// Lists and objects are nested too deeply.
    TooDeep = "te-diep",
    /// A text where a number belongs, or the like.
    WrongType = "verkeerd-soort",
    /// A field that must be there is not.
    MissingField = "veld-ontbreekt",
    /// A field that the format does not know.
    UnknownField = "onbekend-veld",
    /// The same field twice in one object.
    DuplicateField = "dubbel-veld",
    /// The same id twice.
    DuplicateId = "dubbel-id",
    /// An id that cannot be one.
    BadId = "ongeldig-id",
    /// A reference to something that is not there.
    UnknownReference = "onbekende-verwijzing",
    /// The same item twice in a list of references or languages.
    RepeatedItem = "dubbel-in-lijst",
    /// A word that is not among the choices of its field.
    UnknownChoice = "onbekende-keuze",
    /// A text without words.
    EmptyText = "lege-tekst",
    /// A text longer than the field takes on any sheet.
    TextOverLimit = "te-veel-tekens",
    /// A character that has no place in a text.
    ForbiddenCharacter = "verboden-teken",
    /// A text that is missing in one of the file's languages.
    MissingLanguage = "taal-ontbreekt",
    /// A language that lacks more than one text.
    Untranslated = "taal-onvolledig",
    /// Texts that a language borrows from another.
    Borrowed = "tekst-geleend",
    /// A language for which the program has no words of its own.
    ForeignWords = "taal-zonder-woorden",
    /// A text in a language that the file does not list.
    UnknownLanguage = "onbekende-taal",
    /// A language tag that is none.
    BadLanguage = "ongeldige-taal",
    /// A date that is none.
    BadDate = "ongeldige-datum",
    /// A year that is none.
    BadYear = "ongeldig-jaar",
    /// A number outside its limits.
    NumberOutOfRange = "getal-buiten-grens",
    /// A number with a point between the thousands.
    ThousandsPoint = "punt-in-getal",
    /// A link that is not https, mailto or tel in its plain form.
    BadLink = "ongeldige-link",
    /// Too few or too many items in a list.
    Count = "verkeerd-aantal",
    /// The accent is not the end of the title.
    Accent = "accent-niet-aan-einde",
    /// The numbers of a figure do not suit its form.
    Form = "vorm-past-niet",
    /// A figure that says something else on the poster than in its file, or may mislead.
    Misleading = "cijfer-nakijken",
    /// A colour that is none.
    BadColour = "ongeldige-kleur",
    /// Two colours of a theme that do not stand out from each other as they must.
    LowContrast = "te-weinig-contrast",
    /// A logo that cannot be put on the poster.
    UnusableLogo = "logo-onbruikbaar",
    /// A drawing, photo or logo of one's own that cannot be put on the poster.
    UnusableMaterial = "beeld-onbruikbaar",
    /// More mistakes than are told one by one.
    More = "en-meer",
    /// A column that the table of variants does not have.
    UnknownColumn = "onbekende-kolom",
    /// A text that does not fit its place on a sheet.
    TextTooLong = "tekst-te-lang",
    /// A word that is wider than its place on a sheet.
    WordTooLong = "woord-te-lang",
    /// A character that the fonts do not have.
    GlyphMissing = "teken-niet-in-letter",
    /// The infographic does not fit the sheet.
    DoesNotFit = "past-niet",
    /// A part that a sheet leaves out.
    PartLeftOut = "weggelaten",
    /// Something on a sheet that does not look as it should.
    Design = "opmaak",
    /// A sentence that is long to read.
    LongSentence = "lange-zin",
    /// A word that is long to read.
    LongWord = "lang-woord",
    /// A sentence that does not say who does it.
    Passive = "lijdende-vorm",
    /// A word of the office.
    Jargon = "moeilijk-woord",
}

impl Code {
    /// How bad this kind of mistake is.
    #[must_use]
    pub const fn severity(self) -> Severity {
        match self {
            Self::PartLeftOut
            | Self::Design
            | Self::Borrowed
            | Self::ForeignWords
            | Self::Misleading
            | Self::LongSentence
            | Self::LongWord
            | Self::Passive
            | Self::Jargon => Severity::Warning,
            _ => Severity::Error,
        }
    }
}
