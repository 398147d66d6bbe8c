//! Data files made by chance: any number of roles, long and short texts, parts that are there or not.

use krachtkaart::assets;
use krachtkaart::document::FigureForm;
use proptest::collection::{SizeRange, vec};
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::strategy::BoxedStrategy;
use proptest::string::string_regex;
use serde_json::{Value, json};

/// What the texts of a file are made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Vocabulary {
    /// Words as people write them, some of them long, in one language. Such a file can be read.
    Everyday,
    /// The same with words that would be code if any of them were not taken as words, and with numbers at the ends of
    /// what there is; in two languages. Most of these files can be read.
    Harmful,
    /// The same with any character that may stand in a text, whether the fonts know it or not.
    Strange,
}

const EVERYDAY: [&str; 42] = [
    "de",
    "en",
    "wij",
    "zij",
    "samen",
    "wijk",
    "buurt",
    "mensen",
    "helpen",
    "met",
    "een",
    "plan",
    "dat",
    "past",
    "bewoners",
    "cliënten",
    "gezin",
    "keukentafel",
    "buurthuis",
    "vrijwilligers",
    "mantelzorgers",
    "jongerenwerk",
    "schuldhulpverlening",
    "samenlevingsopbouw",
    "laaggeletterdheid",
    "mbo-opleiding",
    "mbo’er",
    "€ 12.500",
    "47%",
    "7,6%",
    "3.000.000",
    "(16-75 jaar)",
    "bijvoorbeeld:",
    "zo’n",
    "“thuis”",
    "en/of",
    "ervaringsdeskundigheid",
    "op",
    "tijd",
    "vraag",
    "é",
    "Arbeiterwohlfahrtsverband",
];

const HARMFUL: [&str; 15] = [
    "<script>",
    "</script>",
    "]]>",
    "&lt;",
    "javascript:alert(1)",
    "\"onload=\"x",
    "url(#t)",
    "a\u{ad}b",
    "\u{200b}",
    "–",
    "-",
    "/",
    "...",
    "{{x}}",
    "\\",
];

/// A data file; one of everyday words can be read.
pub(crate) fn file(vocabulary: Vocabulary) -> BoxedStrategy<Value> {
    let language = match vocabulary {
        Vocabulary::Everyday => select(vec![json!(["nl"]), json!(["en"]), json!(["de"])]).boxed(),
        Vocabulary::Harmful | Vocabulary::Strange => Just(json!(["nl", "en"])).boxed(),
    };
    let role = vocabulary.role();
    let roles = prop_oneof![3 => vec(role.clone(), 1..10), 1 => vec(role, 10..17)];
    let groups = vec(vocabulary.group(), 0..5);
    let figures = vec(vocabulary.figure(), 0..5);
    let sources = vec(vocabulary.source(), 1..8);
    let head = (language, vocabulary.text(1..10, 120), vocabulary.sentence(), vocabulary.paragraph());
    (head, roles, groups, figures, sources, vocabulary.blocks(), any::<u64>()).prop_map(assembled).boxed()
}

impl Vocabulary {
    fn word(self) -> BoxedStrategy<String> {
        let everyday = prop_oneof![
            // One that no sheet can break stands in about one file of ten.
            2000 => select(&EVERYDAY[..]).prop_map(str::to_owned),
            100 => letters("[a-z]{1,16}"),
            1 => letters("[bcdfghklmnprst]{25,60}"),
        ];
        match self {
            Self::Everyday => everyday.boxed(),
            Self::Harmful => prop_oneof![
                30 => everyday,
                1 => letters("[a-zà-ÿ]{1,16}"),
                3 => select(&HARMFUL[..]).prop_map(str::to_owned),
            ]
            .boxed(),
            Self::Strange => prop_oneof![
                9 => Self::Harmful.word(),
                1 => letters("[\\PC&&[^\\x{2028}\\x{2029}\\x{fffc}\\x{fffd}]]{1,12}"),
            ]
            .boxed(),
        }
    }

    /// Some words, at most `most` characters together.
    fn words(self, count: impl Into<SizeRange>, most: usize) -> BoxedStrategy<String> {
        let joined = move |words: Vec<String>| {
            let mut text = String::new();
            for word in words {
                if text.chars().count() + word.chars().count() < most {
                    text.push_str(if text.is_empty() { "" } else { " " });
                    text.push_str(&word);
                }
            }
            if text.is_empty() { "werk".to_owned() } else { text }
        };
        vec(self.word(), count).prop_map(joined).boxed()
    }

    /// The same as a text of the file: for all its languages, or for each one of its own.
    fn text(self, count: impl Into<SizeRange>, most: usize) -> BoxedStrategy<Value> {
        let words = self.words(count, most);
        let shared = words.clone().prop_map(Value::from);
        match self {
            Self::Everyday => shared.boxed(),
            Self::Harmful | Self::Strange => {
                let each = (words.clone(), words).prop_map(|(nl, en)| json!({ "nl": nl, "en": en }));
                prop_oneof![3 => shared, 1 => each].boxed()
            }
        }
    }

    fn name(self) -> BoxedStrategy<Value> {
        self.text(1..5, 80)
    }

    fn sentence(self) -> BoxedStrategy<Value> {
        self.text(1..16, 240)
    }

    fn paragraph(self) -> BoxedStrategy<Value> {
        self.text(1..50, 600)
    }

    /// A role without its id and its references.
    fn role(self) -> BoxedStrategy<Value> {
        let sentence = self.sentence();
        let does = prop_oneof![4 => vec(sentence.clone(), 0..4), 1 => vec(sentence, 0..9)];
        (self.name(), self.sentence(), does, self.paragraph(), of(select(assets::ILLUSTRATIONS)))
            .prop_map(|(name, promise, does, example, drawing)| {
                let role = json!({"naam": name, "belofte": promise, "doet": does, "voorbeeld": example});
                with(role, "tekening", drawing)
            })
            .boxed()
    }

    fn group(self) -> BoxedStrategy<Value> {
        let strength = (self.name(), self.sentence(), of(select(assets::ICONS)))
            .prop_map(|(name, text, icon)| with(json!({"naam": name, "tekst": text}), "icoon", icon));
        (self.name(), vec(strength, 0..6))
            .prop_map(|(heading, strengths)| json!({"kop": heading, "krachten": strengths}))
            .boxed()
    }

    fn number(self) -> BoxedStrategy<f64> {
        let usual = (1..9000_u32).prop_map(f64::from);
        match self {
            Self::Everyday => usual.boxed(),
            Self::Harmful | Self::Strange => prop_oneof![usual, 0.0..100.0, Just(0.0), 0.0..1e12, 0.0..1e-6].boxed(),
        }
    }

    /// A figure whose values suit its form.
    fn figure(self) -> BoxedStrategy<Value> {
        let values = vec((self.text(1..3, 40), self.number()), 2..8);
        let words = (self.text(1..12, 120), self.text(1..4, 60), of(self.sentence()));
        (select(FigureForm::NAMES), words, values, of(any::<Index>()))
            .prop_map(|(form, (title, unit, caveat), values, emphasis)| {
                let (names, numbers): (Vec<Value>, Vec<f64>) = values.into_iter().unzip();
                let numbers = suited(form, numbers);
                let named = names.into_iter().zip(&numbers);
                let mut values: Vec<Value> =
                    named.map(|(name, number)| json!({"naam": name, "waarde": written(*number)})).collect();
                if let Some(index) = emphasis {
                    let index = index.index(values.len());
                    values[index]["nadruk"] = json!(true);
                }
                let figure = json!({"vorm": form, "titel": title, "eenheid": unit, "jaar": 2024, "bron": "bron-0", "waarden": values});
                with(figure, "voorbehoud", caveat)
            })
            .boxed()
    }

    fn source(self) -> BoxedStrategy<Value> {
        (self.words(1..5, 80), self.words(1..16, 240), of(Just("https://www.cbs.nl/")))
            .prop_map(|(publisher, title, link)| {
                with(json!({"uitgever": publisher, "titel": title, "datum": "2024-03-09"}), "url", link)
            })
            .boxed()
    }

    /// The blocks below the streets, each there or not.
    fn blocks(self) -> BoxedStrategy<Value> {
        let mix = (self.name(), self.paragraph(), of(self.sentence()))
            .prop_map(|(heading, text, question)| with(json!({"kop": heading, "tekst": text}), "vraag", question));
        let returns = (self.name(), self.text(1..8, 120), self.paragraph(), self.sentence()).prop_map(
            |(heading, lead, text, caveat)| json!({"kop": heading, "uitkomst": lead, "tekst": text, "voorbehoud": caveat}),
        );
        let action =
            (self.name(), self.sentence()).prop_map(|(audience, text)| json!({"voor": audience, "tekst": text}));
        let call =
            (self.name(), vec(action, 1..5)).prop_map(|(heading, actions)| json!({"kop": heading, "acties": actions}));
        (of(mix), of(returns), of(call))
            .prop_map(|(mix, returns, call)| {
                let parts = [("mix", mix), ("rendement", returns), ("oproep", call)];
                parts.into_iter().filter_map(|(name, part)| Some((name.to_owned(), part?))).collect()
            })
            .boxed()
    }
}

/// Texts of a form, which is read once and not for every text.
fn letters(form: &str) -> BoxedStrategy<String> {
    string_regex(form).unwrap().boxed()
}

/// An object with a field more, if there is a value for it.
fn with(mut object: Value, field: &str, value: Option<impl Into<Value>>) -> Value {
    if let Some(value) = value {
        object[field] = value.into();
    }
    object
}

/// Numbers that a figure of this form can show.
fn suited(form: &str, mut numbers: Vec<f64>) -> Vec<f64> {
    let numbers = match form {
        "ring" => {
            let (part, whole) = (numbers[0].min(numbers[1]), numbers[0].max(numbers[1]));
            vec![part, if whole > 0.0 { whole } else { 1.0 }]
        }
        "munten" => {
            // The second pile is at most twenty times the first.
            let (less, more) = (numbers[0].min(numbers[1]), numbers[0].max(numbers[1]));
            vec![less, if less > 0.0 { more.min(less * 20.0).floor().max(less) } else { more.min(20.0) }]
        }
        "getal" => numbers[..1].to_vec(),
        "rij" => numbers.iter().map(|number| number.floor() % 3.0 + 1.0).collect(),
        "gestapeld" => {
            // Some of it is there.
            numbers[0] = numbers[0].max(1.0);
            numbers
        }
        _ => numbers,
    };
    let descriptor = FigureForm::named(form).unwrap().descriptor();
    let example = || descriptor.example.values.iter().map(|(_, value)| *value).collect();
    if descriptor.suits(&numbers, false) { numbers } else { example() }
}

/// A number as people write it: a whole one without a point.
fn written(number: f64) -> Value {
    if number.fract() == 0.0 { json!(number as u64) } else { json!(number) }
}

type Parts = ((Value, Value, Value, Value), Vec<Value>, Vec<Value>, Vec<Value>, Vec<Value>, Value, u64);

/// The parts with ids, and references between them that follow from `seed`.
fn assembled(
    ((languages, title, subtitle, message), mut roles, mut groups, mut figures, mut sources, blocks, seed): Parts,
) -> Value {
    let mut strengths = Vec::new();
    number(&mut sources, "bron");
    number(&mut figures, "cijfer");
    number(&mut roles, "rol");
    number(&mut groups, "groep");
    for group in &mut groups {
        for strength in group["krachten"].as_array_mut().unwrap() {
            let id = format!("kracht-{}", strengths.len());
            strength["id"] = json!(id);
            strengths.push(id);
        }
    }
    let figure_ids: Vec<Value> = figures.iter().map(|figure| figure["id"].clone()).collect();
    let mut turn = seed;
    let mut chance = |n: usize| {
        turn = turn.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (turn >> 33) as usize % n.max(1)
    };
    for role in &mut roles {
        let some = chance(6).min(strengths.len());
        let from = chance(strengths.len());
        role["krachten"] = strengths.iter().cycle().skip(from).take(some).map(|id| json!(id)).collect();
        if !figures.is_empty() && chance(2) == 0 {
            role["cijfer"] = figure_ids[chance(figures.len())].clone();
        }
    }
    let mut json = json!({"talen": languages, "titel": title, "ondertitel": subtitle, "boodschap": message,
        "rollen": roles, "krachtgroepen": groups, "cijfers": figures, "bronnen": sources});
    for (name, block) in blocks.as_object().unwrap() {
        json[name] = block.clone();
        if !figure_ids.is_empty() && name != "oproep" && chance(2) == 0 {
            json[name]["cijfers"] = json!([figure_ids[chance(figure_ids.len())]]);
        }
    }
    json
}

fn number(items: &mut [Value], stem: &str) {
    for (i, item) in items.iter_mut().enumerate() {
        item["id"] = json!(format!("{stem}-{i}"));
    }
}
