//! The sentences about the JSON itself.

use super::say;
use crate::messages::{SyntaxMistake, Wording};

/// What is wrong with the JSON.
pub(super) fn message(mistake: &SyntaxMistake, wording: Wording) -> String {
    let (dutch, english) = match mistake {
        SyntaxMistake::BareWord(word) => {
            return say!(
                wording,
                "het woord '{word}' staat niet tussen aanhalingstekens",
                "the word '{word}' is not quoted"
            );
        }
        SyntaxMistake::WrongClose { found, expected: Some(expected) } => {
            return say!(
                wording,
                "hier staat {found}, maar eerst hoort er nog {expected}",
                "here is {found}, but {expected} belongs first"
            );
        }
        SyntaxMistake::WrongClose { found, expected: None } => {
            return say!(wording, "{found} sluit hier niets af", "{found} closes nothing here");
        }
        SyntaxMistake::Invisible(character) => {
            let name = super::named(*character, wording);
            return say!(wording, "hier staat het onzichtbare teken {name}", "the invisible character {name} is here");
        }
        SyntaxMistake::InnerQuote => (
            "de tekst eindigt bij dit aanhalingsteken, maar er komt nog iets achter",
            "the text ends at this quotation mark, but something follows",
        ),
        SyntaxMistake::ColonInList => ("in een lijst staan geen namen van velden", "a list has no field names"),
        SyntaxMistake::NoField => ("hier hoort de naam van een veld", "a field name belongs here"),
        SyntaxMistake::Empty => ("het bestand is leeg", "the file is empty"),
        SyntaxMistake::TrailingComma => {
            ("na het laatste onderdeel mag geen komma staan", "no comma is allowed after the last item")
        }
        SyntaxMistake::ExtraComma => ("hier staat een komma te veel", "there is a comma too many here"),
        SyntaxMistake::MissingComma => ("hier ontbreekt een komma", "a comma is missing here"),
        SyntaxMistake::MissingColon => {
            ("na de naam van een veld hoort een dubbele punt", "a colon belongs after a field name")
        }
        SyntaxMistake::MissingValue => ("na de dubbele punt staat niets", "there is nothing after the colon"),
        SyntaxMistake::Comment => ("in een JSON-bestand mag geen opmerking staan", "a JSON file cannot hold comments"),
        SyntaxMistake::WrongQuotes => {
            ("dit zijn niet de goede aanhalingstekens", "these are not the right quotation marks")
        }
        SyntaxMistake::UnclosedText => (
            "deze tekst heeft op deze regel geen aanhalingsteken aan het eind",
            "this text has no closing quotation mark on this line",
        ),
        SyntaxMistake::UnclosedList => ("deze lijst wordt niet gesloten", "this list is not closed"),
        SyntaxMistake::UnclosedObject => ("dit blok wordt niet gesloten", "this block is not closed"),
        SyntaxMistake::BareField => {
            ("de naam van een veld hoort tussen aanhalingstekens", "a field name belongs between quotation marks")
        }
        SyntaxMistake::Number => ("dit getal is niet goed geschreven", "this number is not written correctly"),
        SyntaxMistake::Escape => (
            "een \\ staat hier voor een teken waar dat niet bij kan",
            "a \\ stands before a character that it does not go with",
        ),
        SyntaxMistake::AfterEnd => {
            ("na het einde van het blok mag niets meer staan", "nothing may follow the end of the block")
        }
        SyntaxMistake::Unexpected => ("dit hoort hier niet", "this does not belong here"),
    };
    wording.pick(dutch, english).to_owned()
}

/// How to mend it.
pub(super) fn hint(mistake: &SyntaxMistake, wording: Wording) -> Option<String> {
    let (dutch, english) = match mistake {
        SyntaxMistake::Empty => {
            ("een databestand begint met { en eindigt met }", "a data file begins with { and ends with }")
        }
        SyntaxMistake::TrailingComma | SyntaxMistake::ExtraComma => ("haal de komma weg", "remove the comma"),
        SyntaxMistake::MissingComma => ("zet een komma tussen de twee onderdelen", "put a comma between the two items"),
        SyntaxMistake::MissingColon => ("zo hoort het: \"naam\": \"…\"", "like this: \"naam\": \"…\""),
        SyntaxMistake::MissingValue => {
            ("vul een waarde in of haal het veld weg", "fill in a value or remove the field")
        }
        SyntaxMistake::Comment => ("haal de opmerking weg", "remove the comment"),
        SyntaxMistake::WrongQuotes => {
            ("gebruik rechte dubbele aanhalingstekens: \"…\"", "use straight double quotation marks: \"…\"")
        }
        SyntaxMistake::UnclosedText => (
            "zet \" aan het eind; een \" in de tekst zelf schrijf je als \\\" of als ”",
            "put \" at its end; a \" inside the text is written \\\" or ”",
        ),
        SyntaxMistake::InnerQuote => {
            ("een \" in de tekst zelf schrijf je als \\\" of als ”", "a \" inside the text is written \\\" or ”")
        }
        SyntaxMistake::Invisible(_) => ("zet er een gewone spatie voor in de plaats", "put a plain space in its place"),
        SyntaxMistake::ColonInList => (
            "zet { en } om de velden, of gebruik { en } in plaats van [ en ]",
            "put { and } around the fields, or use { and } in place of [ and ]",
        ),
        SyntaxMistake::NoField => ("misschien ontbreekt hiervoor een }", "perhaps a } is missing before this"),
        SyntaxMistake::UnclosedList => ("zet ] na het laatste onderdeel", "put ] after the last item"),
        SyntaxMistake::UnclosedObject => ("zet } na het laatste veld", "put } after the last field"),
        SyntaxMistake::WrongClose { .. } => (
            "een lijst gaat van [ tot ], een blok met velden van { tot }",
            "a list goes from [ to ], a block of fields from { to }",
        ),
        SyntaxMistake::BareField | SyntaxMistake::BareWord(_) => {
            ("zet er \" voor en achter", "put \" before and after it")
        }
        SyntaxMistake::Number => (
            "schrijf een getal met een punt en zonder puntjes per duizend: 7.6 of 614000",
            "write a number with a point and without thousands separators: 7.6 or 614000",
        ),
        SyntaxMistake::Escape => ("schrijf een gewone \\ als \\\\", "write a plain \\ as \\\\"),
        SyntaxMistake::AfterEnd => ("haal weg wat hier nog staat", "remove what is still here"),
        SyntaxMistake::Unexpected => return None,
    };
    Some(wording.pick(dutch, english).to_owned())
}
