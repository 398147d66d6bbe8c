//! A profession made from a number: 1 to 16 roles, 0 to 24 strengths, with and without figures, mix, return and call, in
//! words as people write them, short, usual and long.

use krachtkaart::assets;
use krachtkaart::document::FigureForm;
use serde_json::{Value, json};

const NAMES: [&str; 28] = [
    "Zorg",
    "Buurthuis",
    "Samen koken",
    "De werkplaats",
    "Bij de voordeur",
    "Aan de keukentafel",
    "Wondzorg aan huis",
    "Onderwijsassistent",
    "Warmtepompinstallateur",
    "Zonnepanelenmonteur",
    "Hulp bij geld",
    "Schuldhulpverlening",
    "Taal en lezen",
    "Eerste hulp",
    "Jongerenwerk op straat",
    "Het laatste uur",
    "Leerwerkplaats",
    "Met ouders praten",
    "Netwerkbeheer en beveiliging",
    "In de klas",
    "Een warm huis",
    "Buiten spelen en bewegen",
    "Voorleesuur",
    "Arbeidsongeschiktheidsbegeleiding",
    "De bibliotheek als plein",
    "Mantelzorg",
    "Iedereen om je heen weet hetzelfde",
    "Pauze",
];

const WORDS: [&str; 44] = [
    "de",
    "een",
    "het",
    "en",
    "met",
    "voor",
    "in",
    "bij",
    "van",
    "samen",
    "mensen",
    "buurt",
    "wijk",
    "thuis",
    "helpt",
    "ziet",
    "weet",
    "vraagt",
    "luistert",
    "bewoners",
    "cliënten",
    "ouders",
    "leerlingen",
    "klanten",
    "afspraken",
    "veiligheid",
    "vertrouwen",
    "vrijwilligers",
    "mantelzorgers",
    "gezondheidszorg",
    "samenwerking",
    "ervaring",
    "verantwoordelijkheid",
    "gereedschap",
    "rustig",
    "duidelijk",
    "elke",
    "week",
    "dag",
    "weer",
    "werk",
    "tijd",
    "goed",
    "zelf",
];

const STRENGTHS: [&str; 14] = [
    "Luisteren",
    "Zelf oplossen",
    "Goed kijken",
    "Kennis van de wijk",
    "Samenwerken met iedereen",
    "Rust bewaren",
    "Gereedschap en materialen",
    "Wet en regels",
    "Handen uit de mouwen",
    "Verantwoordelijkheid nemen",
    "Plannen",
    "Stage en praktijk",
    "Digitale vaardigheden",
    "Doorzetten als het moeilijk wordt",
];

const HEADINGS: [&str; 8] = [
    "Dit kan de vakman goed",
    "Kennis",
    "Uit de praktijk",
    "Zo werkt het samen",
    "Wat het oplevert voor iedereen",
    "Doe mee",
    "Vaardigheden en houding in het dagelijks werk",
    "Het juiste team",
];

/// The most characters of a sentence: what a data file may have in the shortest kind of running text.
const SENTENCE: usize = 230;
/// The most strengths of a group that a data file may have.
const GROUP: usize = 16;

/// Numbers that follow from a number.
struct Chance(u64);

impl Chance {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % n.max(1)
    }

    fn of<'t>(&mut self, list: &[&'t str]) -> &'t str {
        list[self.below(list.len())]
    }

    /// Whether something is there that is there in so many of ten.
    fn often(&mut self, of_ten: usize) -> bool {
        self.below(10) < of_ten
    }

    /// A sentence of so many words, or up to twice as many.
    fn sentence(&mut self, least: usize) -> String {
        let count = least + self.below(least + 1);
        let mut text = self.of(&WORDS).to_owned();
        for _ in 1..count {
            let word = self.of(&WORDS);
            if text.chars().count() + word.chars().count() < SENTENCE {
                text = format!("{text} {word}");
            }
        }
        let first: String = text.chars().take(1).flat_map(char::to_uppercase).collect();
        format!("{first}{}.", text.chars().skip(1).collect::<String>())
    }
}

/// How many words the kinds of texts have at least, for writers of few, of usual and of many words.
struct Length {
    promise: usize,
    message: usize,
    text: usize,
    example: usize,
}

const LENGTHS: [Length; 3] = [
    Length { promise: 2, message: 6, text: 5, example: 6 },
    Length { promise: 4, message: 11, text: 10, example: 12 },
    Length { promise: 6, message: 17, text: 17, example: 18 },
];

/// The data file of the profession with this number.
pub(super) fn made(seed: u64) -> Value {
    let mut chance = Chance(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15));
    chance.below(2);
    let length = &LENGTHS[chance.below(LENGTHS.len())];
    let figures = figures(&mut chance);
    let groups = groups(&mut chance, length);
    let ids: Vec<Value> =
        groups.iter().flat_map(|group| group["krachten"].as_array().unwrap()).map(|one| one["id"].clone()).collect();
    let roles = roles(&mut chance, length, (&ids, &figures));
    let sources: Vec<Value> = (0..1 + chance.below(5)).map(|i| source(&mut chance, i)).collect();
    let title = format!(
        "De kracht van {}",
        chance.of(&["de monteur", "de bibliotheek in de wijk", "de onderwijsassistent op school", "zorg"])
    );
    let subtitle = chance.sentence(3);
    let message = chance.sentence(length.message);
    let mut json = json!({"talen": ["nl"], "titel": title, "ondertitel": subtitle, "boodschap": message,
        "rollen": roles, "krachtgroepen": groups, "cijfers": figures, "bronnen": sources});
    blocks(&mut chance, length, &mut json);
    json
}

fn roles(chance: &mut Chance, length: &Length, (strengths, figures): (&[Value], &[Value])) -> Vec<Value> {
    let count = 1 + chance.below(16);
    let from = chance.below(NAMES.len());
    let role = |i: usize| {
        let name = NAMES[(from + i) % NAMES.len()];
        let does: Vec<String> = (0..1 + chance.below(3)).map(|_| chance.sentence(length.promise + 1)).collect();
        let own: Vec<&Value> = strengths.iter().skip(i % strengths.len().max(1)).take(3).collect();
        let mut role = json!({"id": format!("rol-{i}"), "naam": name, "belofte": chance.sentence(length.promise),
            "doet": does, "voorbeeld": chance.sentence(length.example), "krachten": own});
        if chance.often(7) {
            role["tekening"] = json!(assets::ILLUSTRATIONS[chance.below(assets::ILLUSTRATIONS.len())]);
        }
        if !figures.is_empty() && chance.often(3) {
            role["cijfer"] = figures[chance.below(figures.len())]["id"].clone();
        }
        role
    };
    (0..count).map(role).collect()
}

fn groups(chance: &mut Chance, length: &Length) -> Vec<Value> {
    let total = if chance.often(1) { 0 } else { chance.below(25) };
    let count = (1 + chance.below(4)).max(total.div_ceil(GROUP)).min(total);
    let mut groups: Vec<Vec<Value>> = vec![Vec::new(); count];
    for i in 0..total {
        let name = chance.of(&STRENGTHS);
        let mut strength = json!({"id": format!("kracht-{i}"), "naam": name, "tekst": chance.sentence(length.text)});
        if chance.often(7) {
            strength["icoon"] = json!(assets::ICONS[chance.below(assets::ICONS.len())]);
        }
        // The first group is the longest, as in most files.
        let group = if i < count { i } else { chance.below(count).min(chance.below(count)) };
        let shortest = || (0..count).min_by_key(|i| groups[*i].len()).unwrap_or_default();
        let group = if groups[group].len() < GROUP { group } else { shortest() };
        groups[group].push(strength);
    }
    let group = |(i, strengths): (usize, Vec<Value>)| json!({"id": format!("groep-{i}"), "kop": chance.of(&HEADINGS), "krachten": strengths});
    groups.into_iter().enumerate().map(group).collect()
}

fn figures(chance: &mut Chance) -> Vec<Value> {
    let count = if chance.often(3) { 0 } else { 1 + chance.below(3) };
    (0..count).map(|i| figure(chance, i)).collect()
}

/// A figure whose values suit its form.
fn figure(chance: &mut Chance, number: usize) -> Value {
    let form = chance.of(FigureForm::NAMES);
    let value = |chance: &mut Chance| 1 + chance.below(90);
    let (a, b) = (value(chance), value(chance));
    let numbers = match form {
        "ring" => vec![a.min(b), a.max(b)],
        "munten" => vec![a.min(b), a.max(b).min(a.min(b) * 20)],
        "getal" => vec![a],
        "rij" => (0..2).map(|_| 1 + chance.below(3)).collect(),
        _ => (0..2 + chance.below(4)).map(|_| value(chance)).collect(),
    };
    let descriptor = FigureForm::named(form).unwrap().descriptor();
    let amounts: Vec<f64> = numbers.iter().map(|number| *number as f64).collect();
    let example = || descriptor.example.values.iter().map(|(_, value)| *value as usize).collect();
    let numbers: Vec<usize> = if descriptor.suits(&amounts, false) { numbers } else { example() };
    let values: Vec<Value> =
        numbers.into_iter().map(|value| json!({"naam": chance.of(&STRENGTHS), "waarde": value})).collect();
    json!({"id": format!("cijfer-{number}"), "vorm": form, "titel": chance.sentence(4), "eenheid": "procent",
        "jaar": 2024, "bron": "bron-0", "waarden": values})
}

fn source(chance: &mut Chance, number: usize) -> Value {
    json!({"id": format!("bron-{number}"), "uitgever": chance.of(&["CBS", "Movisie", "Gemeente Zaandorp (verzonnen)"]),
        "titel": chance.sentence(5), "datum": "2024-03-09"})
}

/// The blocks below the streets, each there or not, with a figure or without.
fn blocks(chance: &mut Chance, length: &Length, json: &mut Value) {
    let first = json["cijfers"][0]["id"].clone();
    if chance.often(7) {
        json["mix"] = json!({"kop": chance.of(&HEADINGS), "tekst": chance.sentence(length.text)});
        if chance.often(5) {
            json["mix"]["vraag"] = json!(chance.sentence(4));
        }
        if first.is_string() && chance.often(6) {
            json["mix"]["cijfers"] = json!([first]);
        }
    }
    if chance.often(7) {
        json["rendement"] = json!({"kop": chance.of(&HEADINGS), "uitkomst": chance.sentence(3),
            "tekst": chance.sentence(length.text), "voorbehoud": chance.sentence(length.promise + 2)});
        let last = json["cijfers"].as_array().and_then(|all| all.last()).map(|figure| figure["id"].clone());
        if let Some(last) = last.filter(|_| chance.often(6)) {
            json["rendement"]["cijfers"] = json!([last]);
        }
    }
    if chance.often(7) {
        let count = 1 + chance.below(4);
        let action = |_| json!({"voor": chance.of(&NAMES), "tekst": chance.sentence(length.promise + 2)});
        let actions: Vec<Value> = (0..count).map(action).collect();
        json["oproep"] = json!({"kop": chance.of(&HEADINGS), "acties": actions});
    }
}
