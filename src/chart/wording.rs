//! The numbers of a figure in the reader's form, and the figure in words.

use super::setting::{Setting, SourceLine};
use crate::document::{Figure, Source, Value};
use crate::typeset::text::{date, number};

/// How the numbers of a figure are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Quantity {
    /// With a percent sign.
    Percent,
    /// With a euro sign.
    Euro,
    /// As they are; the unit stands beside the chart.
    Plain,
}

impl Quantity {
    /// What the unit asks for: "% van de organisaties" wants a percent sign, "euro" a euro sign.
    pub(super) fn of(figure: &Figure, language: &str) -> Self {
        let unit = figure.unit.get(language).trim();
        let euro = unit.starts_with('€') || unit.split_whitespace().next().is_some_and(|w| w == "euro" || w == "euros");
        match (unit.starts_with('%'), euro) {
            (true, _) => Self::Percent,
            (_, true) => Self::Euro,
            _ => Self::Plain,
        }
    }
}

/// A value as its label shows it: `47%`, `€ 1,60`, `2.800`, `3 miljoen`.
pub(super) fn amount(value: f64, quantity: Quantity, setting: &Setting<'_>) -> String {
    match quantity {
        // Dutch and English both write the sign against the number (Onze Taal, Chicago).
        Quantity::Percent => number::percent(value, setting.language),
        Quantity::Euro => number::euros(value, setting.language),
        Quantity::Plain => plain(value, setting),
    }
}

/// A plain number; round millions and billions with the word.
fn plain(value: f64, setting: &Setting<'_>) -> String {
    for (size, word) in [(1e9, &setting.words.chart.billion), (1e6, &setting.words.chart.million)] {
        let part = value / size;
        // At most one decimal, so that nothing is rounded away.
        if part >= 1.0 && (part * 10.0).fract() == 0.0 && part < 1000.0 {
            return format!("{}\u{a0}{word}", number::decimal(part, setting.language));
        }
    }
    number::decimal(value, setting.language)
}

/// The part of the unit that labels do not say already.
fn unit_beside(figure: &Figure, quantity: Quantity, setting: &Setting<'_>) -> String {
    let unit = figure.unit.get(setting.language).trim();
    match quantity {
        Quantity::Percent if unit == "%" => String::new(),
        Quantity::Euro if unit.split_whitespace().count() <= 1 => String::new(),
        Quantity::Percent | Quantity::Euro | Quantity::Plain => unit.to_owned(),
    }
}

/// The line under the title: unit and year, or nothing. `said` is what the reader has been told already.
pub(super) fn unit_line(figure: &Figure, quantity: Quantity, setting: &Setting<'_>, said: &str) -> Option<String> {
    let unit =
        Some(unit_beside(figure, quantity, setting)).filter(|unit| !unit.is_empty() && !said.contains(unit.as_str()));
    let year = figure.year.as_deref().map(|year| date(year, setting.language));
    let parts: Vec<String> = unit.into_iter().chain(year).collect();
    if parts.is_empty() { None } else { Some(parts.join(&setting.words.comma)) }
}

/// The data in words, for readers who do not see the drawing.
pub(super) fn description(
    figure: &Figure,
    quantity: Quantity,
    source: Option<&Source>,
    setting: &Setting<'_>,
) -> String {
    let values: Vec<String> = figure.values.iter().map(|value| in_words(value, figure, quantity, setting)).collect();
    let mut sentences = vec![values.join("; ")];
    if let Some(year) = &figure.year {
        sentences.push(format!("{}: {}", setting.words.chart.year, date(year, setting.language)));
    }
    let caveat = figure.caveat.as_ref().map(|text| text.get(setting.language).trim().trim_end_matches('.'));
    sentences.extend(caveat.filter(|words| !words.is_empty()).map(str::to_owned));
    sentences.extend(setting.source_words(source, SourceLine::Short));
    let mut out = sentences.join(". ");
    out.push('.');
    out
}

fn in_words(value: &Value, figure: &Figure, quantity: Quantity, setting: &Setting<'_>) -> String {
    let amount = amount(value.value, quantity, setting);
    let unit = figure.unit.get(setting.language).trim();
    let with_unit = match quantity {
        Quantity::Percent => format!("{amount}{}", unit.strip_prefix('%').unwrap_or("")),
        Quantity::Euro => amount,
        Quantity::Plain => format!("{amount} {unit}").trim_end().to_owned(),
    };
    let name = value.name.get(setting.language).trim();
    if name.is_empty() { with_unit } else { format!("{name}: {with_unit}") }
}

/// Index of the value that stands out: the one with emphasis, else the first of the largest.
pub(super) fn emphasised(values: &[Value]) -> usize {
    let largest = || {
        values
            .iter()
            .enumerate()
            .fold((0, f64::NEG_INFINITY), |best, (i, v)| if v.value > best.1 { (i, v.value) } else { best })
            .0
    };
    values.iter().position(|v| v.emphasis).unwrap_or_else(largest)
}
