//! The passive: a form of "worden" with a past participle in the same clause.
//!
//! "Zijn" with a participle is left alone: "is gegaan" and "is geregeld" cannot be told apart by their form.

use super::sentence::bare;

/// The forms of "worden" that make a passive.
const FORMS: &[&str] = &["word", "wordt", "worden", "werd", "werden"];
/// Words after which a new clause begins.
const JOINS: &[&str] = &["en", "maar", "want", "dus", "of", "omdat", "zodat", "terwijl"];
/// What may stand before the "ge" of a participle: "op-ge-haald".
const PARTICLES: &[&str] = &[
    "aan", "achter", "af", "bij", "binnen", "door", "in", "klaar", "los", "mee", "na", "neer", "om", "op", "open",
    "over", "rond", "samen", "schoon", "tegen", "terug", "thuis", "toe", "uit", "vast", "vol", "voor", "weg",
];
/// Participles that the endings do not show.
const IRREGULAR: &[&str] = &[
    "bedacht",
    "begonnen",
    "begrepen",
    "beschreven",
    "besloten",
    "besproken",
    "betrokken",
    "bewezen",
    "gedaan",
    "gezien",
    "ondernomen",
    "onderzocht",
    "ontvangen",
    "overleden",
    "verboden",
    "vergeleken",
    "vergeten",
    "verkozen",
    "verloren",
    "vernomen",
    "voldaan",
    "voorzien",
];
/// Words that look like participles and are none.
const OTHERS: &[&str] = &[
    "bedrijft",
    "beeld",
    "beest",
    "bekend",
    "beleid",
    "bereid",
    "bericht",
    "besluit",
    "best",
    "bestuurt",
    "bewind",
    "bewust",
    "gebed",
    "gebied",
    "gebieden",
    "gebouwen",
    "gebreken",
    "gedachten",
    "gedicht",
    "gedichten",
    "geduld",
    "gegevenheden",
    "geheid",
    "geld",
    "gelden",
    "geliefd",
    "geluid",
    "geluiden",
    "gemeenten",
    "gemiddeld",
    "genieten",
    "gerecht",
    "gerechten",
    "gerust",
    "geschikt",
    "gesprekken",
    "getallen",
    "gevaren",
    "gevecht",
    "gevechten",
    "gevolgen",
    "geweld",
    "gewend",
    "gewicht",
    "gewichten",
    "gewoonten",
    "gezelschappen",
    "gezicht",
    "gezichten",
    "gezinnen",
    "gezond",
    "herfst",
    "ontbijt",
    "verband",
    "verbanden",
    "verdriet",
    "verliefd",
    "vermoeid",
    "verstand",
];

/// The two words of the first passive of a sentence: "wordt … geregeld".
pub(super) fn passive(words: &[&str]) -> Option<String> {
    let mut form: Option<&str> = None;
    let mut participle: Option<&str> = None;
    for word in words {
        let plain = bare(word);
        let lower = plain.to_lowercase();
        if JOINS.contains(&lower.as_str()) {
            (form, participle) = (None, None);
        } else if FORMS.contains(&lower.as_str()) {
            form = Some(plain);
        } else if is_participle(&lower) {
            participle = Some(plain);
        }
        if let (Some(form), Some(participle)) = (form, participle) {
            return Some(format!("{form} … {participle}"));
        }
        if word.ends_with([',', ';', ':', ')', '–']) {
            (form, participle) = (None, None);
        }
    }
    None
}

/// Whether a word has the form of a past participle.
fn is_participle(word: &str) -> bool {
    if OTHERS.contains(&word) {
        return false;
    }
    if IRREGULAR.contains(&word) {
        return true;
    }
    let stem = PARTICLES.iter().filter_map(|particle| word.strip_prefix(particle)).find(|rest| rest.starts_with("ge"));
    let word = stem.unwrap_or(word);
    let with_ge = word.len() >= 5 && word.starts_with("ge") && word.ends_with(['d', 't', 'n']);
    let ge_ending = word.ends_with(['d', 't']) || word.ends_with("en") || word.ends_with("daan");
    let unstressed = ["be", "ver", "ont", "her"].iter().any(|prefix| word.starts_with(prefix));
    (with_ge && ge_ending) || (unstressed && word.len() >= 6 && word.ends_with(['d', 't']))
}
