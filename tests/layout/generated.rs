//! Data files made by chance: any number of roles, long and short texts, parts that are there or not.

use crate::variants::Case;
use krachtkaart::assets;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

const WORDS: [&str; 40] = [
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
    "€ 12.500",
    "47%",
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

const FORMS: [&str; 7] = ["staaf", "gestapeld", "lijn", "ring", "rij", "getal", "munten"];

/// Some words, at most `most` characters together.
fn words(count: impl Into<proptest::collection::SizeRange>, most: usize) -> impl Strategy<Value = String> {
    let rare = prop_oneof![
        60 => select(&WORDS[..]).prop_map(str::to_owned),
        3 => "[a-z]{1,20}",
        1 => "[bcdfghklmnprst]{25,60}",
    ];
    proptest::collection::vec(rare, count).prop_map(move |words| {
        let mut text = String::new();
        for word in words {
            if text.chars().count() + word.chars().count() < most {
                text.push_str(if text.is_empty() { "" } else { " " });
                text.push_str(&word);
            }
        }
        if text.is_empty() { "werk".to_owned() } else { text }
    })
}

fn name() -> impl Strategy<Value = String> {
    words(1..5, 80)
}

fn sentence() -> impl Strategy<Value = String> {
    words(1..16, 240)
}

fn paragraph() -> impl Strategy<Value = String> {
    words(1..50, 600)
}

/// A role without its id and its references.
fn role() -> impl Strategy<Value = Value> {
    let does =
        prop_oneof![4 => proptest::collection::vec(sentence(), 0..4), 1 => proptest::collection::vec(sentence(), 0..9)];
    let drawing = of(select(assets::ILLUSTRATIONS));
    (name(), sentence(), does, paragraph(), drawing).prop_map(|(name, promise, does, example, drawing)| {
        let mut role = json!({"naam": name, "belofte": promise, "doet": does, "voorbeeld": example});
        if let Some(drawing) = drawing {
            role["tekening"] = json!(drawing);
        }
        role
    })
}

fn strength() -> impl Strategy<Value = Value> {
    (name(), sentence(), of(select(assets::ICONS))).prop_map(|(name, text, icon)| {
        let mut strength = json!({"naam": name, "tekst": text});
        if let Some(icon) = icon {
            strength["icoon"] = json!(icon);
        }
        strength
    })
}

fn group() -> impl Strategy<Value = Value> {
    (name(), proptest::collection::vec(strength(), 0..6))
        .prop_map(|(heading, strengths)| json!({"kop": heading, "krachten": strengths}))
}

/// A figure whose values suit its form.
fn figure() -> impl Strategy<Value = Value> {
    let values = proptest::collection::vec((words(1..3, 40), 1..9000_u32), 2..6);
    (select(&FORMS[..]), words(1..12, 120), words(1..4, 60), values, of(sentence())).prop_map(
        |(form, title, unit, values, caveat)| {
            let mut numbers: Vec<u32> = values.iter().map(|(_, number)| *number).collect();
            match form {
                "ring" => numbers = vec![numbers[0].min(numbers[1]), numbers[0].max(numbers[1])],
                "munten" => numbers = vec![numbers[0], numbers[1].min(numbers[0] * 20)],
                "getal" => numbers.truncate(1),
                "rij" => numbers.iter_mut().for_each(|number| *number = *number % 3 + 1),
                _ => {}
            }
            let names = values.into_iter().map(|(name, _)| name);
            let values: Vec<Value> = names.zip(numbers).map(|(name, number)| json!({"naam": name, "waarde": number})).collect();
            let mut figure = json!({"vorm": form, "titel": title, "eenheid": unit, "jaar": 2024, "bron": "bron-0", "waarden": values});
            if let Some(caveat) = caveat {
                figure["voorbehoud"] = json!(caveat);
            }
            figure
        },
    )
}

fn source() -> impl Strategy<Value = Value> {
    (name(), sentence())
        .prop_map(|(publisher, title)| json!({"uitgever": publisher, "titel": title, "datum": "2024-03-09"}))
}

/// The blocks below the streets, each there or not.
fn blocks() -> impl Strategy<Value = Value> {
    let mix = (name(), paragraph(), of(sentence()));
    let mix = mix.prop_map(|(heading, text, question)| {
        let mut mix = json!({"kop": heading, "tekst": text});
        if let Some(question) = question {
            mix["vraag"] = json!(question);
        }
        mix
    });
    let returns = (name(), words(1..8, 120), paragraph(), sentence());
    let returns = returns.prop_map(
        |(heading, lead, text, caveat)| json!({"kop": heading, "uitkomst": lead, "tekst": text, "voorbehoud": caveat}),
    );
    let action = (name(), sentence()).prop_map(|(audience, text)| json!({"voor": audience, "tekst": text}));
    let call = (name(), proptest::collection::vec(action, 1..5))
        .prop_map(|(heading, actions)| json!({"kop": heading, "acties": actions}));
    (of(mix), of(returns), of(call)).prop_map(|(mix, returns, call)| {
        let parts = [("mix", mix), ("rendement", returns), ("oproep", call)];
        parts.into_iter().filter_map(|(name, part)| Some((name.to_owned(), part?))).collect()
    })
}

/// A whole data file.
pub(crate) fn case() -> impl Strategy<Value = Case> {
    let roles =
        prop_oneof![3 => proptest::collection::vec(role(), 1..10), 1 => proptest::collection::vec(role(), 10..17)];
    let groups = proptest::collection::vec(group(), 0..5);
    let figures = proptest::collection::vec(figure(), 0..5);
    let sources = proptest::collection::vec(source(), 1..8);
    let head = (words(1..10, 120), sentence(), paragraph(), select(&["nl", "en", "de"][..]));
    (head, roles, groups, figures, sources, blocks(), any::<u64>()).prop_map(assembled)
}

type Parts = ((String, String, String, &'static str), Vec<Value>, Vec<Value>, Vec<Value>, Vec<Value>, Value, u64);

/// The parts with ids, and references between them that follow from `seed`.
fn assembled(
    ((title, subtitle, message, language), mut roles, mut groups, mut figures, mut sources, blocks, seed): Parts,
) -> Case {
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
    let mut json = json!({"talen": [language], "titel": title, "ondertitel": subtitle, "boodschap": message,
        "rollen": roles, "krachtgroepen": groups, "cijfers": figures, "bronnen": sources});
    for (name, block) in blocks.as_object().unwrap() {
        json[name] = block.clone();
        if !figure_ids.is_empty() && name != "oproep" && chance(2) == 0 {
            json[name]["cijfers"] = json!([figure_ids[chance(figure_ids.len())]]);
        }
    }
    Case::read("generated", json)
}

fn number(items: &mut [Value], stem: &str) {
    for (i, item) in items.iter_mut().enumerate() {
        item["id"] = json!(format!("{stem}-{i}"));
    }
}
