//! The sentences. Every one stands here in both languages, side by side, and nowhere else.

mod hint;
mod material;
mod message;
mod syntax;
mod theme;

pub(super) use hint::hints;
pub(super) use message::message;

use super::{Expected, Found, Target, Thing, Wording};

/// Formats one of two sentences, by the language.
macro_rules! say {
    ($wording:expr, $dutch:literal, $english:literal $(,)?) => {
        match $wording {
            $crate::messages::Wording::Dutch => format!($dutch),
            $crate::messages::Wording::English => format!($english),
        }
    };
}
pub(super) use say;

/// What a field takes, in words.
fn expected(expected: Expected, wording: Wording) -> String {
    let (dutch, english) = match expected {
        Expected::Text => {
            ("een tekst tussen aanhalingstekens, of een tekst per taal", "a quoted text, or a text per language")
        }
        Expected::Line | Expected::Choice | Expected::Language => {
            ("een tekst tussen aanhalingstekens", "a quoted text")
        }
        Expected::Reference => ("een id tussen aanhalingstekens", "a quoted id"),
        Expected::Id => ("een id: een kort woord tussen aanhalingstekens", "an id: a short quoted word"),
        Expected::Drawing => (
            "de naam van een tekening tussen aanhalingstekens, of een blok met 'bestand' en 'beschrijving'",
            "the quoted name of a drawing, or a block with 'bestand' and 'beschrijving'",
        ),
        Expected::Date => ("een datum tussen aanhalingstekens", "a quoted date"),
        Expected::Year => ("een jaar", "a year"),
        Expected::Link => ("een link tussen aanhalingstekens", "a quoted link"),
        Expected::Number => ("een getal zonder aanhalingstekens", "a number without quotes"),
        Expected::Flag => ("true of false, zonder aanhalingstekens", "true or false, without quotes"),
        Expected::Texts => ("een lijst met teksten tussen [ en ]", "a list of texts between [ and ]"),
        Expected::Words => ("een lijst met woorden tussen [ en ]", "a list of words between [ and ]"),
        Expected::Objects(thing) => {
            let noun = plural(thing, wording);
            return say!(wording, "een lijst met {noun} tussen [ en ]", "a list of {noun} between [ and ]");
        }
        Expected::Colour => ("een kleur tussen aanhalingstekens", "a quoted colour"),
        Expected::Colours => ("een lijst met kleuren tussen [ en ]", "a list of colours between [ and ]"),
        Expected::Object(_) => ("een blok met velden tussen {{ en }}", "a block of fields between {{ and }}"),
    };
    wording.pick(dutch, english).replace("{{", "{").replace("}}", "}")
}

/// What stands there, in words.
const fn found(found: Found, wording: Wording) -> &'static str {
    match found {
        Found::Null => wording.pick("null (niets)", "null (nothing)"),
        Found::Flag => wording.pick("true of false", "true or false"),
        Found::Number => wording.pick("een getal", "a number"),
        Found::Text => wording.pick("een tekst", "a text"),
        Found::List => wording.pick("een lijst", "a list"),
        Found::Object => wording.pick("een blok met velden", "a block of fields"),
    }
}

/// The items of a list of objects, in words.
const fn plural(thing: Thing, wording: Wording) -> &'static str {
    match thing {
        Thing::Role => wording.pick("rollen", "roles"),
        Thing::StrengthGroup => wording.pick("krachtgroepen", "strength groups"),
        Thing::Strength => wording.pick("krachten", "strengths"),
        Thing::Action => wording.pick("acties", "actions"),
        Thing::Figure => wording.pick("cijfers", "figures"),
        Thing::Value => wording.pick("waarden", "values"),
        Thing::Source => wording.pick("bronnen", "sources"),
        Thing::Text => wording.pick("teksten", "texts"),
        Thing::Tones => wording.pick("rollen", "roles"),
        Thing::File
        | Thing::Mix
        | Thing::Returns
        | Thing::Call
        | Thing::Theme
        | Thing::Palette
        | Thing::DrawingColours
        | Thing::Logo
        | Thing::Drawing
        | Thing::Profession
        | Thing::Words
        | Thing::ChartWords
        | Thing::Printer => wording.pick("blokken", "blocks"),
    }
}

/// The noun of what an id stands for, without article.
const fn target(target: Target, wording: Wording) -> &'static str {
    match target {
        Target::Role => wording.pick("rol", "role"),
        Target::StrengthGroup => wording.pick("krachtgroep", "strength group"),
        Target::Strength => wording.pick("kracht", "strength"),
        Target::Figure => wording.pick("cijfer", "figure"),
        Target::Source => wording.pick("bron", "source"),
        Target::Illustration => wording.pick("tekening", "illustration"),
        Target::Icon => wording.pick("icoon", "icon"),
        Target::Theme => wording.pick("thema", "theme"),
    }
}

/// "geen rol", "no role"; Dutch has one word for both genders here.
fn none_of(of: Target, wording: Wording) -> String {
    let noun = target(of, wording);
    say!(wording, "geen {noun}", "no {noun}")
}

/// The first of some words, quoted and joined: "'a', 'b' of 'c'", with a stop at fifteen.
fn listed<S: AsRef<str>>(words: &[S], wording: Wording) -> String {
    const MOST: usize = 15;
    let mut quoted: Vec<String> = words.iter().take(MOST).map(|word| format!("'{}'", word.as_ref())).collect();
    if words.len() > MOST {
        let rest = words.len() - MOST;
        quoted.push(say!(wording, "{rest} andere", "{rest} more"));
    }
    match quoted.split_last() {
        None => String::new(),
        Some((only, [])) => only.clone(),
        Some((last, rest)) => {
            let rest = rest.join(", ");
            say!(wording, "{rest} of {last}", "{rest} or {last}")
        }
    }
}

/// A character as it can be named: by a word or by itself where it can be seen, with its code point.
fn named(character: char, wording: Wording) -> String {
    let code = format!("U+{:04X}", u32::from(character));
    let word = match character {
        '\n' | '\r' | '\u{2028}' | '\u{2029}' => wording.pick("regeleinde", "line end"),
        '\t' => "tab",
        '\u{a0}' => wording.pick("vaste spatie", "no-break space"),
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => wording.pick("schrijfrichting", "writing direction"),
        _ => "",
    };
    if !word.is_empty() {
        format!("'{word}' ({code})")
    } else if character.is_control() || character.is_whitespace() {
        code
    } else {
        format!("'{character}' ({code})")
    }
}

/// A count with its noun in the right number.
fn characters(count: usize, wording: Wording) -> String {
    if count == 1 {
        say!(wording, "{count} teken", "{count} character")
    } else {
        say!(wording, "{count} tekens", "{count} characters")
    }
}

/// A whole limit without decimals: 1000000000000 as "1.000.000.000.000".
fn number(value: f64, wording: Wording) -> String {
    let digits = format!("{value:.0}");
    let separator = wording.pick(".", ",");
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index) % 3 == 0 {
            grouped.push_str(separator);
        }
        grouped.push(digit);
    }
    grouped
}
