//! How each kind of mistake looks in a file, wrong and right.
//!
//! The examples stand once, for all languages, because the field names are Dutch anyway. Where an example can be
//! tried, it says in which object of the flagship; a test tries them all.

use super::{Code, Example};

/// An example that can be tried in an object of the flagship.
const fn tried(at: &'static str, wrong: &'static str, right: &'static str) -> Option<Example> {
    Some(Example { at: Some(at), wrong, right })
}

/// An example that takes more than the flagship to show its mistake.
const fn shown(wrong: &'static str, right: &'static str) -> Option<Example> {
    Some(Example { at: None, wrong, right })
}

/// The example of each code: none can be forgotten.
pub(super) const fn example(code: Code) -> Option<Example> {
    match code {
        Code::Syntax => tried(
            "/rollen/1",
            "\"naam\": \"Opvang\"\n\"belofte\": \"Rust en steun.\"",
            "\"naam\": \"Opvang\",\n\"belofte\": \"Rust en steun.\"",
        ),
        Code::Encoding => None,
        Code::OtherKind => None,
        Code::FileTooLarge => None,
        Code::TooDeep => None,
        Code::WrongType => tried("/cijfers/0/waarden/0", "\"waarde\": \"20\"", "\"waarde\": 20"),
        Code::MissingField => tried(
            "/rollen/1",
            "\"id\": \"opvang\",\n\"naam\": \"Opvang\",\n\"voorbeeld\": \"Een man slaapt slecht.\"",
            "\"id\": \"opvang\",\n\"naam\": \"Opvang\",\n\"belofte\": \"Rust en steun.\",\n\"voorbeeld\": \"Een man slaapt slecht.\"",
        ),
        Code::UnknownField => tried("/rollen/1", "\"belfote\": \"Rust en steun.\"", "\"belofte\": \"Rust en steun.\""),
        Code::DuplicateField => {
            tried("/rollen/1", "\"naam\": \"Opvang\",\n\"naam\": \"Nachtopvang\"", "\"naam\": \"Nachtopvang\"")
        }
        Code::DuplicateId => tried("/rollen/1", "\"id\": \"opbouwwerk\"", "\"id\": \"opvang\""),
        Code::BadId => tried("/rollen/1", "\"id\": \"De Opvang!\"", "\"id\": \"opvang\""),
        Code::UnknownReference => tried("/rollen/1", "\"cijfer\": \"daklozen\"", "\"cijfer\": \"dakloos\""),
        Code::RepeatedItem => {
            tried("/rollen/1", "\"krachten\": [\"contact\", \"contact\"]", "\"krachten\": [\"contact\", \"verbinden\"]")
        }
        Code::UnknownChoice => tried("/cijfers/0", "\"vorm\": \"taart\"", "\"vorm\": \"gestapeld\""),
        Code::EmptyText => tried("/rollen/1", "\"belofte\": \"\"", "\"belofte\": \"Rust en steun.\""),
        Code::TextOverLimit => tried(
            "/rollen/1",
            "\"naam\": \"Opvang voor mensen die tijdelijk geen eigen huis hebben en die rust en steun zoeken\"",
            "\"naam\": \"Opvang\"",
        ),
        Code::ForbiddenCharacter => {
            tried("/rollen/1", "\"belofte\": \"Rust\\nen steun.\"", "\"belofte\": \"Rust en steun.\"")
        }
        Code::MissingLanguage => tried(
            "/rollen/1",
            "\"belofte\": {\"nl\": \"Rust en steun.\"}",
            "\"belofte\": {\"nl\": \"Rust en steun.\", \"en\": \"Calm and support.\"}",
        ),
        Code::Untranslated => {
            shown("\"talen\": [\"nl\", \"en\"]", "\"talen\": [\"nl\", \"en\"],\n\"terugval\": \"nl\"")
        }
        Code::Borrowed => shown(
            "\"terugval\": \"nl\",\n\"titel\": {\"nl\": \"De kracht van de mentor\"}",
            "\"terugval\": \"nl\",\n\"titel\": {\"nl\": \"De kracht van de mentor\", \"en\": \"The power of the mentor\"}",
        ),
        Code::ForeignWords => {
            shown("\"talen\": [\"nl\", \"fy\"]", "\"talen\": [\"nl\", \"fy\"],\n\"terugval\": \"nl\"")
        }
        Code::UnknownLanguage => tried(
            "/rollen/1",
            "\"naam\": {\"nl\": \"Opvang\", \"en\": \"Shelter\", \"de\": \"Unterkunft\"}",
            "\"naam\": {\"nl\": \"Opvang\", \"en\": \"Shelter\"}",
        ),
        Code::BadLanguage => tried("", "\"talen\": [\"Nederlands\", \"en\"]", "\"talen\": [\"nl\", \"en\"]"),
        Code::BadDate => tried("/bronnen/0", "\"datum\": \"16 juni 2022\"", "\"datum\": \"2022-06-16\""),
        Code::BadYear => tried("/cijfers/0", "\"jaar\": \"vorig jaar\"", "\"jaar\": 2020"),
        Code::NumberOutOfRange => tried("/cijfers/0/waarden/0", "\"waarde\": -20", "\"waarde\": 20"),
        Code::ThousandsPoint => tried("/cijfers/0/waarden/0", "\"waarde\": 614.000", "\"waarde\": 614000"),
        Code::BadLink => tried("/bronnen/0", "\"url\": \"www.cbs.nl\"", "\"url\": \"https://www.cbs.nl\""),
        Code::Count => tried(
            "/oproep",
            "\"acties\": []",
            "\"acties\": [{\"voor\": \"Werkgever\", \"tekst\": \"Maak een stageplek vrij.\"}]",
        ),
        Code::Accent => tried(
            "",
            "\"titel\": \"De kracht van de buurtcoach\",\n\"titel_accent\": \"coach van de buurt\"",
            "\"titel\": \"De kracht van de buurtcoach\",\n\"titel_accent\": \"buurtcoach\"",
        ),
        Code::Form => tried(
            "/cijfers/0",
            "\"vorm\": \"getal\",\n\"waarden\": [{\"naam\": \"mbo\", \"waarde\": 20}, {\"naam\": \"hbo\", \"waarde\": 65}]",
            "\"vorm\": \"staaf\",\n\"waarden\": [{\"naam\": \"mbo\", \"waarde\": 20}, {\"naam\": \"hbo\", \"waarde\": 65}]",
        ),
        Code::BadColour => shown("\"inkt\": \"donkerblauw\"", "\"inkt\": \"#1B2850\""),
        Code::LowContrast => shown("\"inkt\": \"#9AA0A6\"", "\"inkt\": \"#1B2850\""),
        Code::UnusableLogo => shown("\"bestand\": \"logo.jpg\"", "\"bestand\": \"logo.svg\""),
        Code::UnusableMaterial => shown(
            "\"tekening\": { \"bestand\": \"C:\\\\Foto's\\\\buurt.heic\", \"beschrijving\": \"De buurt\" }",
            "\"tekening\": { \"bestand\": \"buurt.jpg\", \"beschrijving\": \"De buurt\" }",
        ),
        Code::More => None,
        Code::UnknownColumn => {
            shown("\"ondertitel\": \"Zo werkt het in {{gemente}}\"", "\"ondertitel\": \"Zo werkt het in {{gemeente}}\"")
        }
        Code::TextTooLong => None,
        Code::WordTooLong => shown(
            "\"naam\": \"Maatschappelijkeondersteuningsloket\"",
            "\"naam\": \"Maatschappelijke\\u00adondersteunings\\u00adloket\"",
        ),
        Code::GlyphMissing => shown("\"naam\": \"Opvang 🏠\"", "\"naam\": \"Opvang\""),
        Code::DoesNotFit => None,
        Code::PartLeftOut => None,
        Code::Design => None,
        Code::LongSentence => tried(
            "/rollen/1",
            "\"belofte\": \"Wij geven rust en steun aan iedereen in onze stad die op dit moment even geen thuis heeft.\"",
            "\"belofte\": \"Heb je geen thuis? Wij geven rust en steun.\"",
        ),
        Code::LongWord => tried(
            "/rollen/1",
            "\"belofte\": \"Wij zijn er voor gezondheidszorgmedewerkers.\"",
            "\"belofte\": \"Wij zijn er voor mensen die in de zorg werken.\"",
        ),
        Code::Passive => tried(
            "/rollen/1",
            "\"belofte\": \"De eerste avond wordt voor je geregeld.\"",
            "\"belofte\": \"De sociaal werker regelt de eerste avond.\"",
        ),
        Code::Jargon => tried(
            "/rollen/1",
            "\"belofte\": \"Zo kan iedereen participeren.\"",
            "\"belofte\": \"Zo kan iedereen meedoen.\"",
        ),
    }
}
