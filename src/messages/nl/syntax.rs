//! Over de JSON zelf.

use super::terms::named;
use crate::messages::sentence::{RulePage, Sentence, say};
use crate::messages::{MessageLanguage, SyntaxMistake};

pub(crate) const SYNTAX: RulePage = RulePage {
    meaning: "Het bestand volgt de regels van JSON niet. Er staat bijvoorbeeld een komma te veel, of een aanhalingsteken te weinig. Het programma kan de rest dan niet goed lezen.",
    mend: "Kijk op de regel uit de melding, en op de regel erboven. Tussen twee onderdelen staat een komma. Na het laatste onderdeel staat geen komma. Teksten en namen van velden staan tussen rechte aanhalingstekens. In een tekst schrijf je een aanhalingsteken als ” of als \\\".",
};

pub(crate) fn mistake(mistake: &SyntaxMistake) -> Sentence {
    mistake.sentence(MessageLanguage::Dutch)
}

pub(crate) fn empty() -> Sentence {
    say("het bestand is leeg").hint("een databestand begint met { en eindigt met }")
}

pub(crate) fn trailing_comma() -> Sentence {
    say("na het laatste onderdeel mag geen komma staan").hint("haal de komma weg")
}

pub(crate) fn extra_comma() -> Sentence {
    say("hier staat een komma te veel").hint("haal de komma weg")
}

pub(crate) fn missing_comma() -> Sentence {
    say("hier ontbreekt een komma").hint("zet een komma tussen de twee onderdelen")
}

pub(crate) fn missing_colon() -> Sentence {
    say("na de naam van een veld hoort een dubbele punt").hint("zo hoort het: \"naam\": \"…\"")
}

pub(crate) fn missing_value() -> Sentence {
    say("na de dubbele punt staat niets").hint("vul een waarde in of haal het veld weg")
}

pub(crate) fn comment() -> Sentence {
    say("in een JSON-bestand mag geen opmerking staan").hint("haal de opmerking weg")
}

pub(crate) fn wrong_quotes() -> Sentence {
    say("dit zijn niet de goede aanhalingstekens").hint("gebruik rechte dubbele aanhalingstekens: \"…\"")
}

pub(crate) fn unclosed_text() -> Sentence {
    say("deze tekst heeft op deze regel geen aanhalingsteken aan het eind")
        .hint("zet \" aan het eind; een \" in de tekst zelf schrijf je als \\\" of als ”")
}

pub(crate) fn inner_quote() -> Sentence {
    say("de tekst eindigt bij dit aanhalingsteken, maar er komt nog iets achter")
        .hint("een \" in de tekst zelf schrijf je als \\\" of als ”")
}

pub(crate) fn invisible(character: char) -> Sentence {
    let name = named(character);
    say(format!("hier staat het onzichtbare teken {name}")).hint("zet er een gewone spatie voor in de plaats")
}

pub(crate) fn unclosed_list() -> Sentence {
    say("deze lijst wordt niet gesloten").hint("zet ] na het laatste onderdeel")
}

pub(crate) fn unclosed_object() -> Sentence {
    say("dit blok wordt niet gesloten").hint("zet } na het laatste veld")
}

pub(crate) fn wrong_close(found: char, expected: Option<char>) -> Sentence {
    let said = match expected {
        Some(expected) => say(format!("hier staat {found}, maar eerst hoort er nog {expected}")),
        None => say(format!("{found} sluit hier niets af")),
    };
    said.hint("een lijst gaat van [ tot ], een blok met velden van { tot }")
}

pub(crate) fn colon_in_list() -> Sentence {
    say("in een lijst staan geen namen van velden")
        .hint("zet { en } om de velden, of gebruik { en } in plaats van [ en ]")
}

pub(crate) fn no_field() -> Sentence {
    say("hier hoort de naam van een veld").hint("misschien ontbreekt hiervoor een }")
}

pub(crate) fn bare_field() -> Sentence {
    say("de naam van een veld hoort tussen aanhalingstekens").hint("zet er \" voor en achter")
}

pub(crate) fn bare_word(word: &str) -> Sentence {
    say(format!("het woord '{word}' staat niet tussen aanhalingstekens")).hint("zet er \" voor en achter")
}

pub(crate) fn number() -> Sentence {
    say("dit getal is niet goed geschreven")
        .hint("schrijf een getal met een punt en zonder puntjes per duizend: 7.6 of 614000")
}

pub(crate) fn escape() -> Sentence {
    say("een \\ staat hier voor een teken waar dat niet bij kan").hint("schrijf een gewone \\ als \\\\")
}

pub(crate) fn after_end() -> Sentence {
    say("na het einde van het blok mag niets meer staan").hint("haal weg wat hier nog staat")
}

pub(crate) fn unexpected() -> Sentence {
    say("dit hoort hier niet")
}
