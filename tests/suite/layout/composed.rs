//! The rules of composition over professions made by chance: how many of their sheets keep each rule, and which keep it
//! worst.
//!
//! A profession is made from its number alone, so that a page in the table can be made again. `COMPOSED=2000` makes as
//! many, and prints the table with `--nocapture`; `COMPOSED_SHEET` keeps to one sheet; `COMPOSED_SAVE` names a folder
//! for the data files of the worst pages.

mod profession;

use super::distinct;
use super::measures::Measures;
use crate::fixtures::{fonts, settings};
use crate::generate::variants::Case;
use krachtkaart::layout::lay_out;
use krachtkaart::theme::Sheet;
use std::collections::BTreeMap;

/// Sheets on which each profession is laid out; together all professions see every sheet equally often.
const SHEETS: usize = 3;

/// A rule of composition.
struct Rule {
    name: &'static str,
    /// By how much a page breaks it; nothing or less where it keeps it.
    excess: fn(&Measures, &Sheet) -> f64,
    /// The part of the pages that must keep it, in thousandths.
    least: usize,
}

const RULES: [Rule; 12] = [
    Rule { name: "one size of names", excess: |m, _| m.name_sizes as f64 - 1.0, least: 1000 },
    Rule { name: "one place of the plus", excess: |m, _| m.plus_places as f64 - 1.0, least: 1000 },
    Rule { name: "plus 0.4 em clear", excess: |m, _| 0.395 - m.plus, least: 1000 },
    Rule { name: "places on columns", excess: |m, _| m.off_grid as f64, least: 1000 },
    Rule { name: "blocks on columns", excess: |m, _| m.blocks_off as f64, least: 1000 },
    Rule { name: "drawing 55 % wide or all of its height", excess: drawing, least: 1000 },
    Rule { name: "drawing 55 % wide", excess: |m, _| 0.55 - m.fill, least: 800 },
    Rule { name: "portrait: 25 % street", excess: portrait, least: 998 },
    Rule { name: "no hole of two lines", excess: |m, _| m.hole - 2.0, least: 997 },
    Rule { name: "no empty corner of 8 %", excess: |m, _| m.corner - 0.08, least: 999 },
    Rule { name: "no lonely word", excess: |m, _| m.lonely as f64, least: 998 },
    Rule { name: "headings of groups level", excess: |m, _| m.group_heights as f64, least: 1000 },
];

fn drawing(measures: &Measures, _: &Sheet) -> f64 {
    // The sky above a drawing is a part of the height that it has.
    (0.55 - measures.fill).min(0.85 - measures.tall)
}

fn portrait(measures: &Measures, sheet: &Sheet) -> f64 {
    if sheet.name.ends_with("portrait") { 0.25 - measures.street } else { 0.0 }
}

/// What became of the pages of one sheet under one rule.
#[derive(Default, Clone, Copy)]
struct Share {
    held: usize,
    worst: Option<(f64, u64)>,
}

#[derive(Default)]
struct Table {
    pages: BTreeMap<&'static str, usize>,
    refused: BTreeMap<&'static str, Vec<u64>>,
    shares: BTreeMap<(usize, &'static str), Share>,
}

impl Table {
    fn add(&mut self, seed: u64, sheet: &'static Sheet) {
        let case = Case::read(&format!("profession {seed}"), profession::made(seed));
        let Ok(laid) = lay_out(&case.info, &settings(sheet, "nl")).unwrap() else {
            return self.refused.entry(&sheet.name).or_default().push(seed);
        };
        *self.pages.entry(&sheet.name).or_default() += 1;
        let measures = Measures::of(&laid.document.first, sheet, fonts());
        for (number, rule) in RULES.iter().enumerate() {
            let excess = (rule.excess)(&measures, sheet);
            let share = self.shares.entry((number, &sheet.name)).or_default();
            if excess <= 1e-9 {
                share.held += 1;
            } else if share.worst.is_none_or(|(worst, _)| excess > worst) {
                share.worst = Some((excess, seed));
            }
        }
    }

    fn with(mut self, other: Self) -> Self {
        other.pages.into_iter().for_each(|(sheet, count)| *self.pages.entry(sheet).or_default() += count);
        other.refused.into_iter().for_each(|(sheet, seeds)| self.refused.entry(sheet).or_default().extend(seeds));
        for (key, Share { held, worst }) in other.shares {
            let share = self.shares.entry(key).or_default();
            share.held += held;
            let worse = |a: &(f64, u64), b: &(f64, u64)| a.0.total_cmp(&b.0);
            share.worst = [share.worst, worst].into_iter().flatten().max_by(worse);
        }
        self
    }

    /// How many pages keep a rule.
    fn held(&self, number: usize) -> usize {
        self.shares.iter().filter(|((rule, _), _)| *rule == number).map(|(_, share)| share.held).sum()
    }

    fn print(&self) {
        for (number, rule) in RULES.iter().enumerate() {
            let pages: usize = self.pages.values().sum();
            line(&format!("{}: {} of {pages} pages", rule.name, self.held(number)));
            for (sheet, pages) in &self.pages {
                let share = self.shares.get(&(number, *sheet)).copied().unwrap_or_default();
                if let Some((excess, seed)) = share.worst {
                    line(&format!("    {sheet:14} {:5} of {pages:5}, worst {excess:.2} in {seed}", share.held));
                }
            }
        }
        for (sheet, seeds) in &self.refused {
            line(&format!("refused on {sheet:14} {:5}: {:?}", seeds.len(), &seeds[..seeds.len().min(8)]));
        }
    }

    /// Writes the data files of the worst pages.
    fn save(&self, folder: &str) {
        for seed in self.shares.values().filter_map(|share| share.worst.map(|(_, seed)| seed)) {
            std::fs::write(format!("{folder}/{seed}.json"), profession::made(seed).to_string()).unwrap();
        }
    }
}

#[allow(clippy::print_stdout)]
fn line(text: &str) {
    println!("{text}");
}

/// The professions with these numbers, each on some sheets.
fn table(seeds: impl Iterator<Item = u64>, sheets: &[&'static Sheet]) -> Table {
    let mut table = Table::default();
    for seed in seeds {
        for turn in 0..SHEETS.min(sheets.len()) {
            let sheet = sheets[(seed as usize * SHEETS + turn) % sheets.len()];
            table.add(seed, sheet);
        }
    }
    table
}

#[test]
fn professions_made_by_chance_keep_the_rules_of_composition() {
    let asked = std::env::var("COMPOSED").ok().map(|count| count.parse::<u64>().unwrap());
    let only = std::env::var("COMPOSED_SHEET").ok();
    let sheets: Vec<&Sheet> = distinct().filter(|sheet| only.as_ref().is_none_or(|only| *only == sheet.name)).collect();
    let count = asked.unwrap_or(6);
    // Two at a time: a page takes a tenth of a second in a program that is not optimised.
    let half = |first: u64| table((first..count).step_by(2), &sheets);
    let table = std::thread::scope(|scope| {
        let other = scope.spawn(|| half(1));
        half(0).with(other.join().unwrap())
    });
    if asked.is_some() {
        table.print();
    }
    if let Ok(folder) = std::env::var("COMPOSED_SAVE") {
        table.save(&folder);
    }
    let pages: usize = table.pages.values().sum();
    for (number, rule) in RULES.iter().enumerate() {
        let held = table.held(number);
        assert!(held * 1000 >= pages * rule.least, "{}: {held} of {pages} pages", rule.name);
    }
}

#[test]
fn blocks_stand_on_columns_where_one_of_them_is_missing() {
    // Made-up professions without a return: their rows of blocks have other shares than those of the whole sheet.
    for (seed, name) in [(17, "a0-landscape"), (211, "a3-landscape")] {
        let sheet = crate::fixtures::sheet(name);
        let case = Case::read(&format!("profession {seed}"), profession::made(seed));
        let laid = lay_out(&case.info, &settings(sheet, "nl")).unwrap().unwrap();
        let measures = Measures::of(&laid.document.first, sheet, fonts());
        assert_eq!(measures.blocks_off, 0, "profession {seed} on {name}");
    }
}
