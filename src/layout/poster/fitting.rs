//! Roles without a drawing: which of the drawings that ship belongs to what the role is called.

/// For each drawing how the names of roles that belong there begin or end, in Dutch and in English. Long words come to
/// the right place before short ones do: a "schooltuin" is a garden, not a school.
const WORDS: &[(&str, &[&str])] = &[
    ("ambulance", &["ambulance", "paramedic", "spoedzorg", "eerste hulp"]),
    ("apotheek", &["apothe", "medicijn", "pharmac", "medicine"]),
    ("bankje", &["bankje", "eenza", "lonel"]),
    ("bankkantoor", &["bankkantoor", "bankmedewerker", "hypothe", "mortgage"]),
    ("bibliotheek", &["biblio", "librar", "taalhuis", "leeszaal"]),
    ("boerderij", &["boer", "boerderij", "landbouw", "veehoud", "akkerbouw", "melkvee", "farm"]),
    (
        "bouwplaats",
        &["bouwplaats", "metsel", "timmer", "uitvoerder", "grondwerk", "bricklay", "carpent", "construction"],
    ),
    ("buurthuis", &["buurthuis", "opbouwwerk", "wijkcentrum", "community"]),
    ("fabriek", &["fabriek", "productie", "lasser", "operator", "factor", "welder"]),
    ("garage", &["garage", "automonteur", "autotechni", "mechanic"]),
    ("gemeentehuis", &["gemeente", "burgerzaken", "raadhuis", "stadhuis", "town hall"]),
    (
        "gezondheidscentrum",
        &[
            "gezondheidscentrum",
            "huisarts",
            "doktersassistent",
            "praktijkondersteuner",
            "spreekuur",
            "tandarts",
            "dentist",
            "doctor",
            "clinic",
        ],
    ),
    ("glasvezel", &["glasvezel", "netwerkmonteur", "fibre"]),
    ("gymzaal", &["gym", "gymzaal", "bewegingsonderwijs", "zwembad"]),
    ("haven", &["haven", "logistiek", "magazijn", "schipper", "kraanmachinist", "harbour", "warehouse", "logistic"]),
    ("kantine", &["kantine", "catering", "canteen"]),
    ("kantoor", &["kantoor", "administrat", "secretar", "office"]),
    ("keukentafel", &["keukentafel", "geldzorgen", "schuldhulp", "budgetcoach", "debt"]),
    ("klantenservice", &["klantenservice", "klantcontact", "callcenter", "helpdesk", "call centre"]),
    ("klaslokaal", &["klas", "klaslokaal", "leraar", "leerkracht", "docent", "classroom", "teacher"]),
    ("laadpaal", &["laadpa", "laadstation", "laadinfra", "charging"]),
    ("laboratorium", &["laborator", "analist", "lab"]),
    ("leeskring", &["leeskring", "voorlezen", "reading"]),
    ("markt", &["markt", "winkel", "verkoper", "bakker", "slager", "bloemist", "market", "shop", "baker"]),
    ("opvang", &["opvang", "dakloos", "daklozen", "shelter"]),
    ("park", &["park", "wandel", "leefstijl", "lifestyle"]),
    (
        "plantsoen",
        &[
            "plantsoen",
            "hovenier",
            "schooltuin",
            "tuin",
            "tuinman",
            "groenvoorziening",
            "boomverzorg",
            "garden",
            "plants",
        ],
    ),
    ("plein", &["plein", "jongeren", "jongerenwerk", "youth", "square"]),
    ("politiebureau", &["politie", "wijkagent", "handhav", "boa", "beveilig", "police", "security"]),
    ("rechtbank", &["rechtbank", "griffie", "rechter", "juridisch", "court", "legal"]),
    ("restaurant", &["restaurant", "kok", "horeca", "gastheer", "gastvrouw", "bediening", "waiter", "chef", "cook"]),
    ("school", &["school", "conciërge", "schoolplein"]),
    ("sportveld", &["sport", "sportveld", "sportcoach", "trainer", "coach langs de lijn"]),
    ("theater", &["theater", "schouwburg", "podium", "toneel", "museum", "concert", "theatre", "stage manager"]),
    ("thuiszorg", &["thuiszorg", "wijkverpleeg", "wondzorg", "nachtzorg", "aan huis", "home care", "home visit"]),
    ("voordeur", &["mantelzorg", "huisbezoek", "postbezorg", "bezorger", "voordeur", "caregiver", "delivery"]),
    ("warmtepomp", &["warmtepomp", "cv-monteur", "installateur", "heat pump"]),
    ("werkplaats", &["werkplaats", "fietsenmaker", "meubelmaker", "lift", "liftmonteur", "workshop"]),
    ("ziekenhuis", &["ziekenhuis", "verpleegafdeling", "polikliniek", "operatiekamer", "hospital", "nurse"]),
    ("zonnedak", &["zonnepane", "zonnedak", "dakdekker", "solar"]),
];

/// A word this short is one by itself or nothing: "lab" is no "labrador".
const SHORT: usize = 4;

/// The drawings that belong to what a role is called, the best first: those of which a longer word was found.
pub(super) fn fitting(name: &str) -> Vec<&'static str> {
    let name = name.to_lowercase();
    let words: Vec<&str> =
        name.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|word| !word.is_empty()).collect();
    let found = |sought: &str| match sought.contains(' ') {
        true => name.contains(sought),
        false if sought.chars().count() < SHORT => words.contains(&sought),
        false => words.iter().any(|word| word.starts_with(sought) || word.ends_with(sought)),
    };
    let longest = |sought: &[&str]| sought.iter().filter(|one| found(one)).map(|one| one.chars().count()).max();
    let mut fitting: Vec<(usize, &str)> =
        WORDS.iter().filter_map(|(drawing, sought)| Some((longest(sought)?, *drawing))).collect();
    // Stable: of words of one length the first of the list.
    fitting.sort_by_key(|(length, _)| std::cmp::Reverse(*length));
    fitting.into_iter().map(|(_, drawing)| drawing).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assets::{GENERIC, ILLUSTRATIONS};

    #[test]
    fn every_drawing_that_is_a_place_of_its_own_is_found_by_its_name() {
        for drawing in ILLUSTRATIONS.iter().filter(|name| !GENERIC.contains(name)) {
            assert_eq!(fitting(drawing).first(), Some(drawing));
        }
        for (drawing, words) in WORDS {
            assert!(ILLUSTRATIONS.contains(drawing) && !GENERIC.contains(drawing), "{drawing}");
            for word in *words {
                assert!(fitting(word).contains(drawing), "{word}");
            }
        }
    }

    #[test]
    fn the_longest_word_decides_and_a_short_one_is_a_word_by_itself() {
        for (name, first) in [
            ("Leren in de schooltuin", Some("plantsoen")),
            ("De wijkagent", Some("politiebureau")),
            ("Thuis na het ziekenhuis", Some("ziekenhuis")),
            ("Wondzorg aan huis", Some("thuiszorg")),
            ("De kok", Some("restaurant")),
            ("De kokosnoot", None),
            ("Het lab", Some("laboratorium")),
            ("Labrador", None),
            ("Zonnepanelenmonteur", Some("zonnedak")),
            ("Say hello", None),
            ("", None),
        ] {
            assert_eq!(fitting(name).first().copied(), first, "{name}");
        }
    }
}
