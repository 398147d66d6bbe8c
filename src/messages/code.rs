//! The closed list of codes: each with its name, how bad it is, its page of `explain` and its example.

use super::sentence::RulePage;
use super::{Example, MessageLanguage, Severity, en, nl};

/// An example that can be tried in an object of the flagship; a test tries them all.
const fn tried(at: &'static str, wrong: &'static str, right: &'static str) -> Option<Example> {
    Some(Example { at: Some(at), wrong, right })
}

/// An example that takes more than the flagship to show its mistake.
const fn shown(wrong: &'static str, right: &'static str) -> Option<Example> {
    Some(Example { at: None, wrong, right })
}

/// Declares the codes, so that no list of them can be forgotten. The examples stand once, for all languages, because the
/// names of fields are Dutch anyway.
macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $variant:ident = $name:literal, $severity:ident, $topic:ident::$page:ident, $example:expr;)+) => {
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
                    $(Self::$variant => $example),+
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
    Syntax = "syntaxis", Error, syntax::SYNTAX,
        tried(
            "/rollen/1",
            "\"naam\": \"Opvang\"\n\"belofte\": \"Rust en steun.\"",
            "\"naam\": \"Opvang\",\n\"belofte\": \"Rust en steun.\"",
        );
    /// The file is no UTF-8 text.
    Encoding = "codering", Error, file::ENCODING, None;
    /// The file is no text but something else: a document of Word, a PDF.
    OtherKind = "ander-bestand", Error, file::OTHER_KIND, None;
    /// The file is larger than the program reads.
    FileTooLarge = "bestand-te-groot", Error, file::TOO_LARGE, None;
    /// Lists and objects are nested too deeply.
    TooDeep = "te-diep", Error, file::TOO_DEEP, None;
    /// A text where a number belongs, or the like.
    WrongType = "verkeerd-soort", Error, fields::WRONG_TYPE,
        tried("/cijfers/0/waarden/0", "\"waarde\": \"20\"", "\"waarde\": 20");
    /// A field that must be there is not.
    MissingField = "veld-ontbreekt", Error, fields::MISSING,
        tried(
            "/rollen/1",
            "\"id\": \"opvang\",\n\"naam\": \"Opvang\",\n\"voorbeeld\": \"Een man slaapt slecht.\"",
            "\"id\": \"opvang\",\n\"naam\": \"Opvang\",\n\"belofte\": \"Rust en steun.\",\n\"voorbeeld\": \"Een man slaapt slecht.\"",
        );
    /// A field that the format does not know.
    UnknownField = "onbekend-veld", Error, fields::UNKNOWN,
        tried("/rollen/1", "\"belfote\": \"Rust en steun.\"", "\"belofte\": \"Rust en steun.\"");
    /// The same field twice in one object.
    DuplicateField = "dubbel-veld", Error, fields::DUPLICATE,
        tried("/rollen/1", "\"naam\": \"Opvang\",\n\"naam\": \"Nachtopvang\"", "\"naam\": \"Nachtopvang\"");
    /// The same id twice.
    DuplicateId = "dubbel-id", Error, fields::DUPLICATE_ID,
        tried("/rollen/1", "\"id\": \"opbouwwerk\"", "\"id\": \"opvang\"");
    /// An id that cannot be one.
    BadId = "ongeldig-id", Error, fields::BAD_ID, tried("/rollen/1", "\"id\": \"De Opvang!\"", "\"id\": \"opvang\"");
    /// A reference to something that is not there.
    UnknownReference = "onbekende-verwijzing", Error, fields::UNKNOWN_REFERENCE,
        tried("/rollen/1", "\"cijfer\": \"daklozen\"", "\"cijfer\": \"dakloos\"");
    /// The same item twice in a list of references or languages.
    RepeatedItem = "dubbel-in-lijst", Error, fields::REPEATED,
        tried("/rollen/1", "\"krachten\": [\"contact\", \"contact\"]", "\"krachten\": [\"contact\", \"verbinden\"]");
    /// The same item in two lists that exclude each other.
    InBothLists = "in-beide-lijsten", Error, fields::IN_BOTH_LISTS,
        shown(
            "\"formaten\": {\"wide\": {\"toon\": [\"krachten\"], \"weg\": [\"krachten\"]}}",
            "\"formaten\": {\"wide\": {\"toon\": [\"krachten\"], \"weg\": [\"boodschap\"]}}",
        );
    /// A word that is not among the choices of its field.
    UnknownChoice = "onbekende-keuze", Error, fields::UNKNOWN_CHOICE,
        tried("/cijfers/0", "\"vorm\": \"taart\"", "\"vorm\": \"gestapeld\"");
    /// A text without words.
    EmptyText = "lege-tekst", Error, values::EMPTY_TEXT,
        tried("/rollen/1", "\"belofte\": \"\"", "\"belofte\": \"Rust en steun.\"");
    /// A text longer than the field takes on any sheet.
    TextOverLimit = "te-veel-tekens", Error, values::OVER_LIMIT,
        tried(
            "/rollen/1",
            "\"naam\": \"Opvang voor mensen die tijdelijk geen eigen huis hebben en die rust en steun zoeken\"",
            "\"naam\": \"Opvang\"",
        );
    /// A character that has no place in a text.
    ForbiddenCharacter = "verboden-teken", Error, values::FORBIDDEN,
        tried("/rollen/1", "\"belofte\": \"Rust\\nen steun.\"", "\"belofte\": \"Rust en steun.\"");
    /// A text that is missing in one of the file's languages.
    MissingLanguage = "taal-ontbreekt", Error, languages::MISSING_LANGUAGE,
        tried(
            "/rollen/1",
            "\"belofte\": {\"nl\": \"Rust en steun.\"}",
            "\"belofte\": {\"nl\": \"Rust en steun.\", \"en\": \"Calm and support.\"}",
        );
    /// A language that lacks more than one text.
    Untranslated = "taal-onvolledig", Error, languages::UNTRANSLATED,
        shown("\"talen\": [\"nl\", \"en\"]", "\"talen\": [\"nl\", \"en\"],\n\"terugval\": \"nl\"");
    /// Texts that a language borrows from another.
    Borrowed = "tekst-geleend", Warning, languages::BORROWED,
        shown(
            "\"terugval\": \"nl\",\n\"titel\": {\"nl\": \"De kracht van de mentor\"}",
            "\"terugval\": \"nl\",\n\"titel\": {\"nl\": \"De kracht van de mentor\", \"en\": \"The power of the mentor\"}",
        );
    /// A text without languages in a file whose other texts have them.
    PlainBesideTranslated = "losse-tekst", Warning, languages::PLAIN,
        shown(
            "\"ondertitel\": \"Acht plekken\"",
            "\"ondertitel\": {\"nl\": \"Acht plekken\", \"en\": \"Eight places\"}",
        );
    /// A language for which the program has no words of its own.
    ForeignWords = "taal-zonder-woorden", Warning, languages::FOREIGN_WORDS,
        shown("\"talen\": [\"nl\", \"fy\"]", "\"talen\": [\"nl\", \"fy\"],\n\"terugval\": \"nl\"");
    /// A text in a language that the file does not list.
    UnknownLanguage = "onbekende-taal", Error, languages::UNKNOWN_LANGUAGE,
        tried(
            "/rollen/1",
            "\"naam\": {\"nl\": \"Opvang\", \"en\": \"Shelter\", \"de\": \"Unterkunft\"}",
            "\"naam\": {\"nl\": \"Opvang\", \"en\": \"Shelter\"}",
        );
    /// A language tag that is none.
    BadLanguage = "ongeldige-taal", Error, languages::BAD_LANGUAGE,
        tried("", "\"talen\": [\"Nederlands\", \"en\"]", "\"talen\": [\"nl\", \"en\"]");
    /// A date that is none.
    BadDate = "ongeldige-datum", Error, values::BAD_DATE,
        tried("/bronnen/0", "\"datum\": \"16 juni 2022\"", "\"datum\": \"2022-06-16\"");
    /// A year that is none.
    BadYear = "ongeldig-jaar", Error, values::BAD_YEAR,
        tried("/cijfers/0", "\"jaar\": \"vorig jaar\"", "\"jaar\": 2020");
    /// A number outside its limits.
    NumberOutOfRange = "getal-buiten-grens", Error, values::OUT_OF_RANGE,
        tried("/cijfers/0/waarden/0", "\"waarde\": -20", "\"waarde\": 20");
    /// A number with a point between the thousands.
    ThousandsPoint = "punt-in-getal", Error, values::THOUSANDS,
        tried("/cijfers/6/waarden/0", "\"waarde\": 614.000", "\"waarde\": 614000");
    /// A link that is not https, mailto or tel in its plain form.
    BadLink = "ongeldige-link", Error, values::BAD_LINK,
        tried("/bronnen/0", "\"url\": \"www.cbs.nl\"", "\"url\": \"https://www.cbs.nl\"");
    /// The address of a website that a code on paper cannot lead to.
    BadWebsite = "ongeldige-website", Error, values::BAD_WEBSITE,
        tried("", "\"website\": \"www.voorbeeld.nl/kracht#start\"", "\"website\": \"https://www.voorbeeld.nl/kracht\"");
    /// Too few or too many items in a list.
    Count = "verkeerd-aantal", Error, fields::COUNT,
        tried(
            "/oproep",
            "\"acties\": []",
            "\"acties\": [{\"voor\": \"Werkgever\", \"tekst\": \"Maak een stageplek vrij.\"}]",
        );
    /// The accent is not the end of the title.
    Accent = "accent-niet-aan-einde", Error, values::ACCENT,
        tried(
            "",
            "\"titel\": \"De kracht van de buurtcoach\",\n\"titel_accent\": \"coach van de buurt\"",
            "\"titel\": \"De kracht van de buurtcoach\",\n\"titel_accent\": \"buurtcoach\"",
        );
    /// The numbers of a figure do not suit its form.
    Form = "vorm-past-niet", Error, values::FORM,
        tried(
            "/cijfers/0",
            "\"vorm\": \"getal\",\n\"waarden\": [{\"naam\": \"mbo\", \"waarde\": 20}, {\"naam\": \"hbo\", \"waarde\": 65}]",
            "\"vorm\": \"staaf\",\n\"waarden\": [{\"naam\": \"mbo\", \"waarde\": 20}, {\"naam\": \"hbo\", \"waarde\": 65}]",
        );
    /// A figure that stands on no sheet.
    FigureOffSheets = "cijfer-niet-op-poster", Warning, sheets::FIGURE_OFF_SHEETS,
        shown("\"mix\": {\"cijfers\": [\"aandeel\", \"opleiding\"]}", "\"mix\": {\"cijfers\": [\"opleiding\"]}");
    /// A source that no figure names.
    SourceUnused = "bron-zonder-cijfer", Warning, fields::SOURCE_UNUSED, None;
    /// A figure that says something else on the poster than in its file, or may mislead.
    Misleading = "cijfer-nakijken", Warning, values::MISLEADING,
        tried(
            "/cijfers/0",
            "\"waarden\": [{\"naam\": \"eens\", \"waarde\": 30}, {\"naam\": \"oneens\", \"waarde\": 30}]",
            "\"waarden\": [{\"naam\": \"eens\", \"waarde\": 60}, {\"naam\": \"oneens\", \"waarde\": 40}]",
        );
    /// A colour that is none.
    BadColour = "ongeldige-kleur", Error, theme::BAD_COLOUR,
        shown("\"inkt\": \"donkerblauw\"", "\"inkt\": \"#1B2850\"");
    /// Two colours of a theme that do not stand out from each other as they must.
    LowContrast = "te-weinig-contrast", Error, theme::LOW_CONTRAST,
        shown("\"inkt\": \"#9AA0A6\"", "\"inkt\": \"#1B2850\"");
    /// A logo that cannot be put on the poster.
    UnusableLogo = "logo-onbruikbaar", Error, theme::UNUSABLE_LOGO,
        shown("\"bestand\": \"logo.jpg\"", "\"bestand\": \"logo.svg\"");
    /// A drawing, photo or logo of one's own that cannot be put on the poster.
    UnusableMaterial = "beeld-onbruikbaar", Error, media::UNUSABLE,
        shown(
            "\"tekening\": { \"bestand\": \"C:\\\\Foto's\\\\buurt.heic\", \"beschrijving\": \"De buurt\" }",
            "\"tekening\": { \"bestand\": \"buurt.jpg\", \"beschrijving\": \"De buurt\" }",
        );
    /// A drawing or logo that is put on the poster as pixels.
    PaintedMaterial = "beeld-als-pixels", Warning, media::PAINTED, None;
    /// More mistakes than are told one by one.
    More = "en-meer", Error, file::MORE, None;
    /// A column that the table of variants does not have.
    UnknownColumn = "onbekende-kolom", Error, file::UNKNOWN_COLUMN,
        shown("\"ondertitel\": \"Zo werkt het in {{gemente}}\"", "\"ondertitel\": \"Zo werkt het in {{gemeente}}\"");
    /// A text that does not fit its place on a sheet.
    TextTooLong = "tekst-te-lang", Error, sheets::TEXT_TOO_LONG, None;
    /// A word that is wider than its place on a sheet.
    WordTooLong = "woord-te-lang", Error, sheets::WORD_TOO_LONG,
        shown(
            "\"naam\": \"Maatschappelijkeondersteuningsloket\"",
            "\"naam\": \"Maatschappelijke\\u00adondersteunings\\u00adloket\"",
        );
    /// A character that the fonts do not have.
    GlyphMissing = "teken-niet-in-letter", Error, sheets::GLYPH_MISSING,
        shown("\"naam\": \"Opvang 🏠\"", "\"naam\": \"Opvang\"");
    /// The infographic does not fit the sheet.
    DoesNotFit = "past-niet", Error, sheets::DOES_NOT_FIT, None;
    /// A part that a sheet leaves out.
    PartLeftOut = "weggelaten", Warning, sheets::LEFT_OUT, None;
    /// Something on a sheet that does not look as it should.
    Design = "opmaak", Warning, sheets::DESIGN, None;
    /// A sentence that is long to read.
    LongSentence = "lange-zin", Warning, plain::LONG_SENTENCE,
        tried(
            "/rollen/1",
            "\"belofte\": \"Wij geven rust en steun aan iedereen in onze stad die op dit moment even geen thuis heeft.\"",
            "\"belofte\": \"Heb je geen thuis? Wij geven rust en steun.\"",
        );
    /// A word that is long to read.
    LongWord = "lang-woord", Warning, plain::LONG_WORD,
        tried(
            "/rollen/1",
            "\"belofte\": \"Wij zijn er voor gezondheidszorgmedewerkers.\"",
            "\"belofte\": \"Wij zijn er voor mensen die in de zorg werken.\"",
        );
    /// A sentence that does not say who does it.
    Passive = "lijdende-vorm", Warning, plain::PASSIVE,
        tried(
            "/rollen/1",
            "\"belofte\": \"De eerste avond wordt voor je geregeld.\"",
            "\"belofte\": \"De sociaal werker regelt de eerste avond.\"",
        );
    /// A word of the office.
    Jargon = "moeilijk-woord", Warning, plain::JARGON,
        tried(
            "/rollen/1",
            "\"belofte\": \"Zo kan iedereen participeren.\"",
            "\"belofte\": \"Zo kan iedereen meedoen.\"",
        );
}
