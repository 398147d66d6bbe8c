//! How each kind of mistake looks in a file, wrong and right.
//!
//! The examples stand once, for all languages, because the field names are Dutch anyway. Where an example can be
//! tried, it says in which object of the flagship; a test tries them all.

use super::Example;

/// An example that can be tried in an object of the flagship.
const fn tried(at: &'static str, wrong: &'static str, right: &'static str) -> Option<Example> {
    Some(Example { at: Some(at), wrong, right })
}

/// An example that takes more than the flagship to show its mistake.
const fn shown(wrong: &'static str, right: &'static str) -> Option<Example> {
    Some(Example { at: None, wrong, right })
}

pub(super) const SYNTAX: Option<Example> = tried(
    "/rollen/1",
    "\"naam\": \"Opvang\"\n\"belofte\": \"Rust en steun.\"",
    "\"naam\": \"Opvang\",\n\"belofte\": \"Rust en steun.\"",
);
pub(super) const ENCODING: Option<Example> = None;
pub(super) const OTHER_KIND: Option<Example> = None;
pub(super) const FILE_TOO_LARGE: Option<Example> = None;
pub(super) const TOO_DEEP: Option<Example> = None;
pub(super) const WRONG_TYPE: Option<Example> = tried("/cijfers/0/waarden/0", "\"waarde\": \"20\"", "\"waarde\": 20");
pub(super) const MISSING_FIELD: Option<Example> = tried(
    "/rollen/1",
    "\"id\": \"opvang\",\n\"naam\": \"Opvang\",\n\"voorbeeld\": \"Een man slaapt slecht.\"",
    "\"id\": \"opvang\",\n\"naam\": \"Opvang\",\n\"belofte\": \"Rust en steun.\",\n\"voorbeeld\": \"Een man slaapt slecht.\"",
);
pub(super) const UNKNOWN_FIELD: Option<Example> =
    tried("/rollen/1", "\"belfote\": \"Rust en steun.\"", "\"belofte\": \"Rust en steun.\"");
pub(super) const DUPLICATE_FIELD: Option<Example> =
    tried("/rollen/1", "\"naam\": \"Opvang\",\n\"naam\": \"Nachtopvang\"", "\"naam\": \"Nachtopvang\"");
pub(super) const DUPLICATE_ID: Option<Example> = tried("/rollen/1", "\"id\": \"opbouwwerk\"", "\"id\": \"opvang\"");
pub(super) const BAD_ID: Option<Example> = tried("/rollen/1", "\"id\": \"De Opvang!\"", "\"id\": \"opvang\"");
pub(super) const UNKNOWN_REFERENCE: Option<Example> =
    tried("/rollen/1", "\"cijfer\": \"daklozen\"", "\"cijfer\": \"dakloos\"");
pub(super) const REPEATED_ITEM: Option<Example> =
    tried("/rollen/1", "\"krachten\": [\"contact\", \"contact\"]", "\"krachten\": [\"contact\", \"verbinden\"]");
pub(super) const IN_BOTH_LISTS: Option<Example> = shown(
    "\"formaten\": {\"wide\": {\"toon\": [\"krachten\"], \"weg\": [\"krachten\"]}}",
    "\"formaten\": {\"wide\": {\"toon\": [\"krachten\"], \"weg\": [\"boodschap\"]}}",
);
pub(super) const FIGURE_OFF_SHEETS: Option<Example> =
    shown("\"mix\": {\"cijfers\": [\"aandeel\", \"opleiding\"]}", "\"mix\": {\"cijfers\": [\"opleiding\"]}");
pub(super) const SOURCE_UNUSED: Option<Example> = None;
pub(super) const UNKNOWN_CHOICE: Option<Example> =
    tried("/cijfers/0", "\"vorm\": \"taart\"", "\"vorm\": \"gestapeld\"");
pub(super) const EMPTY_TEXT: Option<Example> =
    tried("/rollen/1", "\"belofte\": \"\"", "\"belofte\": \"Rust en steun.\"");
pub(super) const TEXT_OVER_LIMIT: Option<Example> = tried(
    "/rollen/1",
    "\"naam\": \"Opvang voor mensen die tijdelijk geen eigen huis hebben en die rust en steun zoeken\"",
    "\"naam\": \"Opvang\"",
);
pub(super) const FORBIDDEN_CHARACTER: Option<Example> =
    tried("/rollen/1", "\"belofte\": \"Rust\\nen steun.\"", "\"belofte\": \"Rust en steun.\"");
pub(super) const MISSING_LANGUAGE: Option<Example> = tried(
    "/rollen/1",
    "\"belofte\": {\"nl\": \"Rust en steun.\"}",
    "\"belofte\": {\"nl\": \"Rust en steun.\", \"en\": \"Calm and support.\"}",
);
pub(super) const UNTRANSLATED: Option<Example> =
    shown("\"talen\": [\"nl\", \"en\"]", "\"talen\": [\"nl\", \"en\"],\n\"terugval\": \"nl\"");
pub(super) const BORROWED: Option<Example> = shown(
    "\"terugval\": \"nl\",\n\"titel\": {\"nl\": \"De kracht van de mentor\"}",
    "\"terugval\": \"nl\",\n\"titel\": {\"nl\": \"De kracht van de mentor\", \"en\": \"The power of the mentor\"}",
);
pub(super) const FOREIGN_WORDS: Option<Example> =
    shown("\"talen\": [\"nl\", \"fy\"]", "\"talen\": [\"nl\", \"fy\"],\n\"terugval\": \"nl\"");
pub(super) const UNKNOWN_LANGUAGE: Option<Example> = tried(
    "/rollen/1",
    "\"naam\": {\"nl\": \"Opvang\", \"en\": \"Shelter\", \"de\": \"Unterkunft\"}",
    "\"naam\": {\"nl\": \"Opvang\", \"en\": \"Shelter\"}",
);
pub(super) const BAD_LANGUAGE: Option<Example> =
    tried("", "\"talen\": [\"Nederlands\", \"en\"]", "\"talen\": [\"nl\", \"en\"]");
pub(super) const BAD_DATE: Option<Example> =
    tried("/bronnen/0", "\"datum\": \"16 juni 2022\"", "\"datum\": \"2022-06-16\"");
pub(super) const BAD_YEAR: Option<Example> = tried("/cijfers/0", "\"jaar\": \"vorig jaar\"", "\"jaar\": 2020");
pub(super) const NUMBER_OUT_OF_RANGE: Option<Example> =
    tried("/cijfers/0/waarden/0", "\"waarde\": -20", "\"waarde\": 20");
pub(super) const THOUSANDS_POINT: Option<Example> =
    tried("/cijfers/6/waarden/0", "\"waarde\": 614.000", "\"waarde\": 614000");
pub(super) const BAD_LINK: Option<Example> =
    tried("/bronnen/0", "\"url\": \"www.cbs.nl\"", "\"url\": \"https://www.cbs.nl\"");
pub(super) const BAD_WEBSITE: Option<Example> =
    tried("", "\"website\": \"www.voorbeeld.nl/kracht#start\"", "\"website\": \"https://www.voorbeeld.nl/kracht\"");
pub(super) const COUNT: Option<Example> = tried(
    "/oproep",
    "\"acties\": []",
    "\"acties\": [{\"voor\": \"Werkgever\", \"tekst\": \"Maak een stageplek vrij.\"}]",
);
pub(super) const ACCENT: Option<Example> = tried(
    "",
    "\"titel\": \"De kracht van de buurtcoach\",\n\"titel_accent\": \"coach van de buurt\"",
    "\"titel\": \"De kracht van de buurtcoach\",\n\"titel_accent\": \"buurtcoach\"",
);
pub(super) const FORM: Option<Example> = tried(
    "/cijfers/0",
    "\"vorm\": \"getal\",\n\"waarden\": [{\"naam\": \"mbo\", \"waarde\": 20}, {\"naam\": \"hbo\", \"waarde\": 65}]",
    "\"vorm\": \"staaf\",\n\"waarden\": [{\"naam\": \"mbo\", \"waarde\": 20}, {\"naam\": \"hbo\", \"waarde\": 65}]",
);
pub(super) const BAD_COLOUR: Option<Example> = shown("\"inkt\": \"donkerblauw\"", "\"inkt\": \"#1B2850\"");
pub(super) const LOW_CONTRAST: Option<Example> = shown("\"inkt\": \"#9AA0A6\"", "\"inkt\": \"#1B2850\"");
pub(super) const UNUSABLE_LOGO: Option<Example> = shown("\"bestand\": \"logo.jpg\"", "\"bestand\": \"logo.svg\"");
pub(super) const UNUSABLE_MATERIAL: Option<Example> = shown(
    "\"tekening\": { \"bestand\": \"C:\\\\Foto's\\\\buurt.heic\", \"beschrijving\": \"De buurt\" }",
    "\"tekening\": { \"bestand\": \"buurt.jpg\", \"beschrijving\": \"De buurt\" }",
);
pub(super) const PAINTED_MATERIAL: Option<Example> = None;
pub(super) const MORE: Option<Example> = None;
pub(super) const UNKNOWN_COLUMN: Option<Example> =
    shown("\"ondertitel\": \"Zo werkt het in {{gemente}}\"", "\"ondertitel\": \"Zo werkt het in {{gemeente}}\"");
pub(super) const TEXT_TOO_LONG: Option<Example> = None;
pub(super) const WORD_TOO_LONG: Option<Example> = shown(
    "\"naam\": \"Maatschappelijkeondersteuningsloket\"",
    "\"naam\": \"Maatschappelijke\\u00adondersteunings\\u00adloket\"",
);
pub(super) const GLYPH_MISSING: Option<Example> = shown("\"naam\": \"Opvang 🏠\"", "\"naam\": \"Opvang\"");
pub(super) const DOES_NOT_FIT: Option<Example> = None;
pub(super) const PART_LEFT_OUT: Option<Example> = None;
pub(super) const DESIGN: Option<Example> = None;
pub(super) const LONG_SENTENCE: Option<Example> = tried(
    "/rollen/1",
    "\"belofte\": \"Wij geven rust en steun aan iedereen in onze stad die op dit moment even geen thuis heeft.\"",
    "\"belofte\": \"Heb je geen thuis? Wij geven rust en steun.\"",
);
pub(super) const LONG_WORD: Option<Example> = tried(
    "/rollen/1",
    "\"belofte\": \"Wij zijn er voor gezondheidszorgmedewerkers.\"",
    "\"belofte\": \"Wij zijn er voor mensen die in de zorg werken.\"",
);
pub(super) const PASSIVE: Option<Example> = tried(
    "/rollen/1",
    "\"belofte\": \"De eerste avond wordt voor je geregeld.\"",
    "\"belofte\": \"De sociaal werker regelt de eerste avond.\"",
);
pub(super) const JARGON: Option<Example> =
    tried("/rollen/1", "\"belofte\": \"Zo kan iedereen participeren.\"", "\"belofte\": \"Zo kan iedereen meedoen.\"");
pub(super) const PLAIN_BESIDE_TRANSLATED: Option<Example> =
    shown("\"ondertitel\": \"Acht plekken\"", "\"ondertitel\": {\"nl\": \"Acht plekken\", \"en\": \"Eight places\"}");
pub(super) const MISLEADING: Option<Example> = tried(
    "/cijfers/0",
    "\"waarden\": [{\"naam\": \"eens\", \"waarde\": 30}, {\"naam\": \"oneens\", \"waarde\": 30}]",
    "\"waarden\": [{\"naam\": \"eens\", \"waarde\": 60}, {\"naam\": \"oneens\", \"waarde\": 40}]",
);
