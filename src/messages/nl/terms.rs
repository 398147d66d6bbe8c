//! Woorden voor waar de meldingen over gaan.

use crate::error::NotInBands;
use crate::messages::explain::Labels;
use crate::messages::phrase;
use crate::messages::{Expected, FileKind, Found, OmissionReason, Part, Target, Term, Thing};

/// The words around a diagnostic and an explanation.
pub(crate) const LABELS: Labels = Labels {
    error: "fout",
    warning: "waarschuwing",
    help: "hulp",
    wrong: "Fout:",
    right: "Goed:",
    mend: "Zo los je het op:",
    first: "de eerste staat hier",
};

/// A kind of object: "rol".
pub(crate) const fn noun(thing: Thing) -> &'static str {
    match thing {
        Thing::File => "bestand",
        Thing::Role | Thing::Tones => "rol",
        Thing::StrengthGroup => "krachtgroep",
        Thing::Strength => "kracht",
        Thing::Mix => "mix",
        Thing::Leaflet => "folder",
        Thing::Quote => "citaat",
        Thing::Returns => "rendement",
        Thing::Call => "oproep",
        Thing::Action => "actie",
        Thing::Figure => "cijfer",
        Thing::Value => "waarde",
        Thing::Source => "bron",
        Thing::Text => "tekst",
        Thing::Theme => "thema",
        Thing::Palette | Thing::DrawingColours => "kleuren",
        Thing::Logo => "logo",
        Thing::Drawing => "tekening",
        Thing::Printer => "drukker",
        Thing::Profession => "beroep",
        Thing::Words => "woorden",
        Thing::ChartWords => "grafiek",
        Thing::Sheets => "formaten",
        Thing::Sheet | Thing::SceneSheet => "formaat",
    }
}

/// The same with the indefinite article, or with the definite one where there is only one.
pub(crate) const fn with_article(thing: Thing) -> &'static str {
    match thing {
        Thing::File => "het bestand",
        Thing::Role => "een rol",
        Thing::StrengthGroup => "een krachtgroep",
        Thing::Strength => "een kracht",
        Thing::Mix => "de mix",
        Thing::Leaflet => "'folder'",
        Thing::Quote => "een citaat",
        Thing::Returns => "het rendement",
        Thing::Call => "de oproep",
        Thing::Action => "een actie",
        Thing::Figure => "een cijfer",
        Thing::Value => "een waarde",
        Thing::Source => "een bron",
        Thing::Text => "een tekst",
        Thing::Theme => "een thema",
        Thing::Palette => "'kleuren'",
        Thing::Tones => "een rol in een thema",
        Thing::DrawingColours => "'tekening'",
        Thing::Logo => "een logo",
        Thing::Drawing => "een tekening",
        Thing::Printer => "de drukker",
        Thing::Profession => "het beroep",
        Thing::Words => "'woorden'",
        Thing::ChartWords => "'grafiek'",
        Thing::Sheets => "'formaten'",
        Thing::Sheet | Thing::SceneSheet => "een formaat",
    }
}

/// The items of a list of objects.
const fn plural(thing: Thing) -> &'static str {
    match thing {
        Thing::Role | Thing::Tones => "rollen",
        Thing::StrengthGroup => "krachtgroepen",
        Thing::Strength => "krachten",
        Thing::Action => "acties",
        Thing::Quote => "citaten",
        Thing::Figure => "cijfers",
        Thing::Value => "waarden",
        Thing::Source => "bronnen",
        Thing::Text => "teksten",
        Thing::File
        | Thing::Mix
        | Thing::Leaflet
        | Thing::Returns
        | Thing::Call
        | Thing::Theme
        | Thing::Palette
        | Thing::DrawingColours
        | Thing::Logo
        | Thing::Drawing
        | Thing::Printer
        | Thing::Profession
        | Thing::Words
        | Thing::ChartWords
        | Thing::Sheets
        | Thing::Sheet
        | Thing::SceneSheet => "blokken",
    }
}

/// What an id stands for, without article.
pub(crate) const fn target(target: Target) -> &'static str {
    match target {
        Target::Role => "rol",
        Target::StrengthGroup => "krachtgroep",
        Target::Strength => "kracht",
        Target::Figure => "cijfer",
        Target::Source => "bron",
        Target::Illustration => "tekening",
        Target::Icon => "icoon",
        Target::Theme => "thema",
    }
}

/// What a field takes.
pub(crate) fn expected(expected: Expected) -> String {
    match expected {
        Expected::Text => "een tekst tussen aanhalingstekens, of een tekst per taal",
        Expected::Line | Expected::Choice | Expected::Language => "een tekst tussen aanhalingstekens",
        Expected::Reference => "een id tussen aanhalingstekens",
        Expected::Id => "een id: een kort woord tussen aanhalingstekens",
        Expected::Drawing => {
            "de naam van een tekening tussen aanhalingstekens, of een blok met 'bestand' en 'beschrijving'"
        }
        Expected::Date => "een datum tussen aanhalingstekens",
        Expected::Year => "een jaar",
        Expected::Link => "een link tussen aanhalingstekens",
        Expected::Number => "een getal zonder aanhalingstekens",
        Expected::Flag => "true of false, zonder aanhalingstekens",
        Expected::Texts => "een lijst met teksten tussen [ en ]",
        Expected::Words => "een lijst met woorden tussen [ en ]",
        Expected::Objects(thing) => {
            let noun = plural(thing);
            return format!("een lijst met {noun} tussen [ en ]");
        }
        Expected::Colour => "een kleur tussen aanhalingstekens",
        Expected::Colours => "een lijst met kleuren tussen [ en ]",
        Expected::Object(_) => "een blok met velden tussen { en }",
    }
    .to_owned()
}

/// What stands there.
pub(crate) const fn found(found: Found) -> &'static str {
    match found {
        Found::Null => "null (niets)",
        Found::Flag => "true of false",
        Found::Number => "een getal",
        Found::Text => "een tekst",
        Found::List => "een lijst",
        Found::Object => "een blok met velden",
    }
}

/// "'a', 'b' of 'c'", with a stop at fifteen.
fn listed<S: AsRef<str>>(words: &[S]) -> String {
    phrase::listed(words, "of", "andere")
}

/// "bedoel je 'a'?", or what is possible.
pub(crate) fn suggest<S: AsRef<str>>(suggestion: Option<&str>, possible: &[S]) -> Option<String> {
    match (suggestion, possible) {
        (Some(word), _) => Some(did_you_mean(word)),
        (None, []) => None,
        (None, [only]) => Some(format!("er is alleen '{}'", only.as_ref())),
        (None, many) => Some(format!("kies uit {}", listed(many))),
    }
}

/// A character as it can be named: by a word or by itself where it can be seen, with its code point.
pub(crate) fn named(character: char) -> String {
    let word = match character {
        '\n' | '\r' | '\u{2028}' | '\u{2029}' => Some("regeleinde"),
        '\t' => Some("tab"),
        '\u{a0}' => Some("vaste spatie"),
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => Some("schrijfrichting"),
        _ => None,
    };
    phrase::named(character, word)
}

/// So many characters.
pub(crate) fn characters(count: usize) -> String {
    if count == 1 { "1 teken".to_owned() } else { format!("{count} tekens") }
}

/// "bedoel je 'a'?"
pub(crate) fn did_you_mean(word: &str) -> String {
    format!("bedoel je '{word}'?")
}

/// A part of a sheet.
pub(crate) const fn part(part: Part) -> &'static str {
    match part {
        Part::Message => "de boodschap",
        Part::Invitation => "de uitnodiging",
        Part::RoleCodes => "de QR-codes bij de rollen",
        Part::Places => "de plekken",
        Part::Signs => "de borden",
        Part::Promises => "de beloften",
        Part::Drawings => "de eigen tekeningen",
        Part::Strengths => "de krachten",
        Part::Mix => "de mix",
        Part::MixFigure => "het cijfer bij de mix",
        Part::Returns => "het rendement",
        Part::ReturnsFigure => "het cijfer bij het rendement",
        Part::Call => "de oproep",
        Part::Sources => "de bronnen",
        Part::SourceTitles => "de titels van de bronnen",
        Part::RoleFigures => "de cijfers bij de rollen",
        Part::RoleCharts => "de grafieken bij de rollen (die cijfers staan er in woorden)",
        Part::SomeRoleCharts => "een deel van de grafieken bij de rollen (die cijfers staan er in woorden)",
        Part::MoreCharts => "de grafieken bij de overige cijfers (die staan er in woorden)",
        Part::SomeCharts => "een deel van de grafieken bij de overige cijfers (die staan er in woorden)",
        Part::Examples => "de voorbeelden bij de rollen",
        Part::StrengthTexts => "de uitleg bij de krachten",
        Part::MoreFigures => "de overige cijfers",
        Part::SomeRoleFigures => "een deel van de cijfers bij de rollen",
        Part::SomeFigures => "een deel van de overige cijfers",
        Part::Introduction => "de inleiding",
        Part::SomeQuotes => "een deel van de citaten",
        Part::Quotes => "de citaten",
    }
}

/// A term of a score.
pub(crate) const fn term(term: Term) -> &'static str {
    match term {
        Term::Size => "letters",
        Term::Drawings => "tekeningen",
        Term::Thin => "smal in hun vak",
        Term::Street => "weinig straat",
        Term::Corner => "lege hoek in de donkere band",
        Term::Ragged => "ongelijke straten",
        Term::Spare => "leeg",
        Term::Words => "afgebroken woorden",
        Term::Cells => "breedte van de vakken",
        Term::Omitted => "weggelaten",
    }
}

/// What a sheet would look like with what it leaves out; nothing where it cannot hold it at all.
pub(crate) const fn otherwise(reason: OmissionReason) -> Option<&'static str> {
    match reason {
        OmissionReason::Meant | OmissionReason::Room => None,
        OmissionReason::Thin => Some("worden de tekeningen te klein"),
        OmissionReason::Street => Some("blijft er te weinig straat over"),
        OmissionReason::Corner => Some("blijft er een lege hoek over"),
        OmissionReason::Words => Some("worden woorden afgebroken of namen te klein"),
    }
}

/// A language by its name, else by its tag.
pub(crate) fn language_name(tag: &str) -> &str {
    match tag {
        "nl" => "Nederlands",
        "en" => "Engels",
        "ar" => "Arabisch",
        "bg" => "Bulgaars",
        "cs" => "Tsjechisch",
        "da" => "Deens",
        "de" => "Duits",
        "es" => "Spaans",
        "fa" => "Perzisch",
        "fr" => "Frans",
        "fy" => "Fries",
        "hu" => "Hongaars",
        "it" => "Italiaans",
        "nl-x-b1" => "eenvoudig Nederlands",
        "pl" => "Pools",
        "pt" => "Portugees",
        "ro" => "Roemeens",
        "ru" => "Russisch",
        "sv" => "Zweeds",
        "ti" => "Tigrinya",
        "tr" => "Turks",
        "uk" => "Oekraïens",
        _ => tag,
    }
}

/// What keeps a picture from being painted in bands.
pub(crate) const fn not_in_bands(why: NotInBands) -> &'static str {
    match why {
        NotInBands::EmbeddedPicture => "een ingesloten afbeelding",
        NotInBands::TurnedPicture => "een gedraaide afbeelding",
        NotInBands::UnreadablePicture => "een onleesbare afbeelding",
        NotInBands::HardEdges => "harde randen (crispEdges)",
        NotInBands::ZeroDash => "een streepjeslijn zonder lengte",
        NotInBands::Filter => "een filter",
        NotInBands::Mask => "een masker",
        NotInBands::BlendMode => "een mengwijze",
        NotInBands::EmptyClip => "een lege uitsnede",
        NotInBands::CompositeClip => "een samengestelde uitsnede",
        NotInBands::ShapeOutOfRange => "een vorm die te groot of te klein is",
        NotInBands::Pattern => "een patroon",
        NotInBands::GradientWithoutLength => "een verloop zonder lengte",
        NotInBands::FocalGradient => "een verloop met een brandpunt",
        NotInBands::GradientWithoutArea => "een verloop zonder vlak",
    }
}

/// What a file is that is no plain text.
pub(crate) const fn file_kind(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Excel => "een bestand van Excel",
        FileKind::Calc => "een rekenblad van LibreOffice",
        FileKind::Numbers => "een bestand van Numbers",
        FileKind::Word => "een bestand van Word",
        FileKind::Writer => "een tekst van LibreOffice",
        FileKind::RichText => "een tekst met opmaak (RTF)",
        FileKind::Slides => "een presentatie",
        FileKind::IWork => "een bestand van Pages, Numbers of Keynote",
        FileKind::OldOffice => "een bestand van een oud Office-programma",
        FileKind::Pdf => "een PDF",
        FileKind::Picture => "een plaatje",
        FileKind::WebPage => "een webpagina",
        FileKind::Xml => "een XML-bestand",
        FileKind::Packed => "een ingepakt bestand",
    }
}
