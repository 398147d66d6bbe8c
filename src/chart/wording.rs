//! The numbers of a figure in the reader's form, and the figure in words.

use super::setting::{Setting, SourceLine};
use crate::document::{Figure, Source, Value};
use crate::locale::date::date;
use crate::locale::number::{self, Quantity};
use crate::theme::Words;

/// The values as their labels show them, each told from the others: `47%`, `€ 1,60`, `2.800`, `3 miljoen`.
pub(super) fn labels(figure: &Figure, language: &str, words: &Words) -> Vec<String> {
    let quantity = figure.quantity(language);
    let labels = numbers(figure, quantity, language);
    let short =
        |value: &Value| (quantity == Quantity::Plain).then(|| in_millions(value.value, language, words)).flatten();
    figure.values.iter().zip(labels).map(|(value, label)| short(value).unwrap_or(label)).collect()
}

/// The values in digits, of a quantity.
pub(super) fn numbers(figure: &Figure, quantity: Quantity, language: &str) -> Vec<String> {
    let values: Vec<f64> = figure.values.iter().map(|value| value.value).collect();
    if figure.form.descriptor().parts {
        number::labels_of_parts(&values, quantity, language)
    } else {
        number::labels(&values, quantity, language)
    }
}

/// A value that is none of the figure's own, such as the one at which a scale begins.
pub(super) fn amount(value: f64, figure: &Figure, setting: &Setting<'_>) -> String {
    let quantity = figure.quantity(setting.language);
    let short = (quantity == Quantity::Plain).then(|| in_millions(value, setting.language, setting.words)).flatten();
    short.unwrap_or_else(|| number::labels(&[value], quantity, setting.language).concat())
}

/// Round millions and billions with the word, where the program has the language's own.
fn in_millions(value: f64, language: &str, words: &Words) -> Option<String> {
    let main = |tag: &str| tag.split('-').next().unwrap_or_default().to_owned();
    if main(&words.language) != main(language) {
        return None;
    }
    let sizes = [(1e9, &words.chart.billion), (1e6, &words.chart.million)];
    // At most one decimal, so that nothing is rounded away.
    let (size, word) = sizes.into_iter().find(|(size, _)| value >= *size)?;
    let fits = value % (size / 10.0) == 0.0 && value < 1000.0 * size;
    fits.then(|| format!("{}\u{a0}{word}", number::decimal(value / size, language)))
}

/// The part of the unit that labels do not say already.
fn unit_beside(figure: &Figure, setting: &Setting<'_>) -> String {
    let unit = figure.unit.get(setting.language).trim();
    match figure.quantity(setting.language) {
        Quantity::Percent if unit == "%" => String::new(),
        Quantity::Euro if unit.split_whitespace().count() <= 1 => String::new(),
        Quantity::Percent | Quantity::Euro | Quantity::Plain => unit.to_owned(),
    }
}

/// The line under the title: unit and year, or nothing. `said` is what the reader has been told already. A year by
/// itself is left to the block that names a source of a date: alone it would read as the year of the finding.
pub(super) fn unit_line(figure: &Figure, source: Option<&Source>, setting: &Setting<'_>, said: &str) -> Option<String> {
    let unit = Some(unit_beside(figure, setting)).filter(|unit| !unit.is_empty() && !said.contains(unit.as_str()));
    let year = figure.year.as_deref().map(|year| date(year, setting.language));
    let named_elsewhere =
        setting.source_line == SourceLine::Hidden && source.is_some_and(|source| source.date.is_some());
    if unit.is_none() && named_elsewhere {
        return None;
    }
    let parts: Vec<String> = unit.into_iter().chain(year).collect();
    if parts.is_empty() { None } else { Some(parts.join(&setting.words.comma)) }
}

/// The data in words, for readers who do not see the drawing.
pub(super) fn description(figure: &Figure, source: Option<&Source>, setting: &Setting<'_>) -> String {
    let labels = labels(figure, setting.language, setting.words);
    let values = figure.values.iter().zip(labels);
    let values: Vec<String> = values.map(|(value, label)| in_words(value, &label, figure, setting)).collect();
    let mut sentences = vec![values.join("; ")];
    if let Some(year) = &figure.year {
        sentences.push(format!("{}: {}", setting.words.chart.year, date(year, setting.language)));
    }
    let caveat = figure.caveat.as_ref().map(|text| text.get(setting.language).trim());
    sentences.extend(caveat.map(str::to_owned));
    sentences.extend(setting.source_words(source, SourceLine::Short));
    self::sentences(sentences.into_iter().map(ended))
}

/// The values with their names, as the labels of a drawing show them.
pub(super) fn values(figure: &Figure, setting: &Setting<'_>) -> String {
    let labels = labels(figure, setting.language, setting.words);
    let told = figure.values.iter().zip(labels).map(|(value, label)| {
        let name = value.name.get(setting.language).trim();
        if name.is_empty() { label } else { format!("{name}: {label}") }
    });
    told.collect::<Vec<_>>().join("; ")
}

/// Words one after the other, each but the last with a full stop behind it.
pub(super) fn sentences(words: impl Iterator<Item = String>) -> String {
    let mut all = String::new();
    for words in words.filter(|words| !words.is_empty()) {
        if !all.is_empty() {
            all = ended(all) + " ";
        }
        all.push_str(&words);
    }
    all
}

fn ended(words: String) -> String {
    if words.is_empty() || words.ends_with(['.', '!', '?', '…']) { words } else { words + "." }
}

fn in_words(value: &Value, label: &str, figure: &Figure, setting: &Setting<'_>) -> String {
    let unit = figure.unit.get(setting.language).trim();
    let with_unit = match figure.quantity(setting.language) {
        Quantity::Percent => format!("{label}{}", unit.strip_prefix('%').unwrap_or("")),
        Quantity::Euro => label.to_owned(),
        Quantity::Plain => format!("{label} {unit}").trim_end().to_owned(),
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
