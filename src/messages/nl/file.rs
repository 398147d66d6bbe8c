//! Over het bestand als geheel, en over de tabel die erbij hoort.

use super::terms::{file_kind, suggest};
use crate::messages::FileKind;
use crate::messages::sentence::{RulePage, Sentence, say};

pub(crate) const ENCODING: RulePage = RulePage {
    meaning: "Het bestand is niet opgeslagen als UTF-8. Dat is de manier waarop computers tekens als é en € bewaren. Een andere manier geeft verkeerde letters op de poster.",
    mend: "Open het bestand in je tekstprogramma en kies ‘Opslaan als’. Kies daar bij codering: UTF-8. In Kladblok staat die keuze onder in het venster.",
};

pub(crate) fn not_utf8(utf16: bool, line: usize) -> Sentence {
    let said = if utf16 {
        say("het bestand is opgeslagen als UTF-16 en niet als UTF-8")
    } else {
        say(format!("op regel {line} staat een teken dat geen UTF-8 is"))
    };
    said.hint("sla het bestand in je programma op met de codering UTF-8")
}

pub(crate) const OTHER_KIND: RulePage = RulePage {
    meaning: "Het bestand is geen gewone tekst. Het is bijvoorbeeld van Word of Excel, of het is een PDF. Een databestand is tekst in de vorm JSON. Een tabel is tekst in de vorm CSV.",
    mend: "Kopieer wat je nodig hebt, en plak het in een databestand. Een eerste databestand maak je met krachtkaart new. Een tabel bewaar je in je rekenprogramma als CSV UTF-8.",
};

pub(crate) fn other_kind(kind: FileKind) -> Sentence {
    let said = say(format!("dit is {}, en geen databestand (JSON)", file_kind(kind)));
    if kind.is_sheet() {
        said.hint("bewaar de tabel als CSV UTF-8, en geef hem na --rows")
    } else {
        said.hint("maak een databestand met krachtkaart new, en zet de tekst daarin")
    }
}

pub(crate) const TOO_LARGE: RulePage = RulePage {
    meaning: "Het bestand is groter dan 1024 kB. Dat is ongeveer veertig keer zo groot als het meegeleverde bestand. Door deze grens blijft het programma altijd snel.",
    mend: "Kijk of je het goede bestand hebt. Staat er per ongeluk iets heel groots in? Haal dat dan weg.",
};

pub(crate) fn too_large(limit: usize) -> Sentence {
    let limit = limit / 1024;
    say(format!("het bestand is groter dan {limit} kB"))
}

pub(crate) const TOO_DEEP: RulePage = RulePage {
    meaning: "In het bestand staan meer dan 32 haakjes in elkaar. Een goed bestand komt nooit zo diep.",
    mend: "Kijk op de plek uit de melding of er haakjes te veel staan.",
};

pub(crate) fn too_deep(limit: usize) -> Sentence {
    say(format!("hier staan meer dan {limit} haakjes in elkaar")).hint("kijk of er haakjes te veel staan")
}

pub(crate) const MORE: RulePage = RulePage {
    meaning: "Er zijn meer dan honderd fouten. Het programma laat de eerste honderd zien en telt de rest.",
    mend: "Verbeter eerst de bovenste fouten en kijk dan opnieuw. Vaak verdwijnen er veel tegelijk.",
};

pub(crate) fn more(count: usize) -> Sentence {
    let said = match count {
        1 => say("er is nog 1 andere fout"),
        count => say(format!("er zijn nog {count} andere fouten")),
    };
    said.hint("verbeter eerst de fouten hierboven")
}

pub(crate) const UNKNOWN_COLUMN: RulePage = RulePage {
    meaning: "In een tekst staat tussen {{ en }} de naam van een kolom. Die kolom staat niet in het CSV-bestand. Of de }} aan het eind ontbreekt.",
    mend: "Kijk naar de eerste regel van het CSV-bestand: daar staan de namen van de kolommen. Neem de naam precies over.",
};

pub(crate) fn unknown_column(column: &str, suggestion: Option<&str>, known: &[String]) -> Sentence {
    say(format!("de tabel heeft geen kolom '{column}'")).hints(suggest(suggestion, known))
}

pub(crate) fn unclosed_column() -> Sentence {
    say("na {{ ontbreekt }}").hint("schrijf {{naam van de kolom}}")
}
