//! Over velden: of ze er zijn, van de goede soort, en waar ze naar verwijzen.

use super::terms::{expected, found as there, suggest, target, with_article};
use crate::messages::sentence::{RulePage, Sentence, say};
use crate::messages::{Expected, Found, Target, Thing};

pub(crate) const WRONG_TYPE: RulePage = RulePage {
    meaning: "Hier staat een ander soort waarde dan het veld nodig heeft. Een tekst staat tussen aanhalingstekens en een getal niet. Een lijst staat tussen [ en ], een blok met velden tussen { en }.",
    mend: "De melding zegt wat hier hoort en wat er staat. Vaak zijn er aanhalingstekens of haakjes te veel of te weinig.",
};

pub(crate) fn wrong_type(want: Expected, found: Found, languages: &[String]) -> Sentence {
    let (wanted, there) = (expected(want), there(found));
    let said = say(format!("hier hoort {wanted}, maar er staat {there}"));
    let value = want.sample(languages);
    match found {
        Found::Null => said.hint("niet nodig? Laat het hele veld weg"),
        // A value in quotes says no more than the sentence does.
        Found::Flag | Found::Number | Found::Text | Found::List | Found::Object if value.starts_with('"') => said,
        Found::Flag | Found::Number | Found::Text | Found::List | Found::Object => {
            said.hint(format!("bijvoorbeeld {value}"))
        }
    }
}

pub(crate) const MISSING: RulePage = RulePage {
    meaning: "Een veld dat er moet zijn, staat er niet. Zonder dat veld heeft de poster een gat.",
    mend: "Voeg het veld toe. De melding laat zien hoe het eruitziet. Staat het er wel, maar onder een andere naam? Verander dan de naam.",
};

pub(crate) fn missing(thing: Thing, field: &str, expected: Expected, languages: &[String]) -> Sentence {
    let said = say(format!("het veld '{field}' ontbreekt"));
    let said = if thing == Thing::Returns && field == "voorbehoud" {
        said.hint("het cijfer mag niet op de poster zonder te zeggen wat het niet bewijst")
    } else {
        said
    };
    let value = expected.sample(languages);
    said.hint(format!("voeg toe: \"{field}\": {value}"))
}

pub(crate) const UNKNOWN: RulePage = RulePage {
    meaning: "Dit veld kent het programma hier niet. Misschien is het een tikfout, of staat het in het verkeerde blok. Het programma laat zo’n veld niet stil weg, want dan mis je tekst.",
    mend: "Verbeter de naam, of haal het veld weg. Alle velden staan in het handboek: krachtkaart handboek.",
};

pub(crate) fn unknown(thing: Thing, field: &str, suggestion: Option<&str>, allowed: &[&str]) -> Sentence {
    let owner = with_article(thing);
    say(format!("'{field}' is geen veld van {owner}")).hints(suggest(suggestion, allowed))
}

pub(crate) const DUPLICATE: RulePage = RulePage {
    meaning: "Hetzelfde veld staat twee keer in één blok. Het programma kan dan niet weten welke van de twee je bedoelt.",
    mend: "Haal een van de twee weg.",
};

pub(crate) fn duplicate(field: &str) -> Sentence {
    say(format!("het veld '{field}' staat er twee keer")).hint("haal een van de twee weg")
}

pub(crate) const DUPLICATE_ID: RulePage = RulePage {
    meaning: "Twee dingen hebben hetzelfde id. Een verwijzing of een link naar dat id kan dan twee kanten op. Ook een rol en een kracht delen geen id. Op een website leidt een id naar één venster.",
    mend: "Geef een van de twee een ander id. Een kracht kun je bijvoorbeeld zorgen noemen als de rol zorg heet. Pas daarna de verwijzingen aan.",
};

pub(crate) fn duplicate_id(target: Target, earlier: Target, id: &str) -> Sentence {
    match (target, earlier) {
        (Target::Strength, Target::Role) => say(format!("het id '{id}' is al gebruikt voor een rol"))
            .hint("een rol en een kracht mogen niet hetzelfde id hebben: geef een van de twee een ander id"),
        (Target::Role, Target::Strength) => say(format!("het id '{id}' is al gebruikt voor een kracht"))
            .hint("een rol en een kracht mogen niet hetzelfde id hebben: geef een van de twee een ander id"),
        _ => say(format!("het id '{id}' is al gebruikt")).hint("geef een van de twee een ander id"),
    }
}

pub(crate) const BAD_ID: RulePage = RulePage {
    meaning: "Een id is een kort woord waarmee de rest van het bestand naar iets verwijst. Het komt ook in links te staan. Daarom kan het geen hoofdletters, spaties of leestekens hebben.",
    mend: "Gebruik kleine letters, cijfers, - en _. Begin met een letter. Gebruik hooguit 40 tekens.",
};

pub(crate) fn bad_id(id: &str, suggestion: Option<&str>) -> Sentence {
    say(format!("'{id}' kan geen id zijn"))
        .hints(suggestion.map(|id| format!("bijvoorbeeld \"{id}\"")))
        .hint("een id begint met een letter en heeft alleen kleine letters, cijfers, - en _, hooguit 40")
}

pub(crate) const UNKNOWN_REFERENCE: RulePage = RulePage {
    meaning: "Dit veld verwijst naar iets dat er niet is. Dat kan een kracht zijn, een cijfer, een bron, een tekening of een icoon.",
    mend: "Neem het id precies over van de plek waar het bedacht is. De namen van tekeningen zie je met: krachtkaart list illustrations. De namen van iconen zie je met: krachtkaart list icons.",
};

pub(crate) fn unknown_reference(of: Target, id: &str, suggestion: Option<&str>, known: &[String]) -> Sentence {
    let noun = target(of);
    let said = match of.list() {
        None => say(format!("er is geen {noun} met de naam '{id}'")),
        Some(_) => say(format!("er is geen {noun} met het id '{id}'")),
    };
    let add = of.list().filter(|_| known.is_empty());
    said.hints(suggest(suggestion, known))
        .hints(add.map(|field| format!("voeg hem toe bij '{field}', of haal de verwijzing weg")))
}

pub(crate) const REPEATED: RulePage =
    RulePage { meaning: "Hetzelfde woord staat twee keer in een lijst.", mend: "Haal er een weg, of verander er een." };

pub(crate) fn repeated(item: &str) -> Sentence {
    say(format!("'{item}' staat er twee keer in")).hint("haal er een weg")
}

pub(crate) const UNKNOWN_CHOICE: RulePage = RulePage {
    meaning: "Dit veld heeft een vaste rij woorden waaruit je kiest. Het woord dat er staat, hoort daar niet bij.",
    mend: "Kies een van de woorden uit de melding.",
};

pub(crate) fn unknown_choice(word: &str, suggestion: Option<&str>, choices: &[&str]) -> Sentence {
    say(format!("'{word}' kan hier niet")).hints(suggest(suggestion, choices))
}

pub(crate) const COUNT: RulePage = RulePage {
    meaning: "Een lijst heeft te weinig of te veel onderdelen. Met te veel onderdelen is er geen plaats voor leesbare letters.",
    mend: "Voeg onderdelen toe, of haal er een paar weg. Mag de hele lijst weg? Dan kan dat ook.",
};

pub(crate) fn count(least: usize, most: usize, found: usize) -> Sentence {
    if found < least {
        say(format!("er staan er {found} en het moeten er minstens {least} zijn"))
    } else {
        say(format!("er staan er {found} en het mogen er hooguit {most} zijn"))
    }
}
