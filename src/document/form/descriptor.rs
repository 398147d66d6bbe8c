//! What is told of a form of figure once, for everything that must know it.

use serde_json::Value;

use crate::document::bilingual::Bilingual;
use crate::locale::number::Quantity;

/// A form of figure: its name, what it shows, and the values that it takes.
///
/// Reading, checking, the JSON Schema, the handbook and the examples follow from it. How it is drawn is the chart's.
#[derive(Debug)]
pub struct Form {
    /// Its name in the data file.
    pub name: &'static str,
    /// What it shows, for the person who edits the file; empty where the name says it.
    pub about: Bilingual,
    /// The least and the most values that it takes.
    pub count: (usize, usize),
    /// What it asks of its values together: told where a drawing finds that they do not suit it. `None` for a form that
    /// takes any.
    pub rule: Option<Bilingual>,
    /// What it asks that these values are not, if there is such a thing.
    pub(in crate::document) check: fn(&[f64]) -> Option<Bilingual>,
    /// What a JSON Schema can say of the list of values; `None` for a form that takes any.
    pub(in crate::document) schema: Option<fn() -> Value>,
    /// Whether it takes a single value where that is a percentage: a part of a hundred.
    pub share: bool,
    /// Whether its values are the parts of one whole.
    pub parts: bool,
    /// What its values are, where the form itself says so; else the unit does.
    pub quantity: Option<Quantity>,
    /// A figure of this form.
    pub example: FormExample,
}

impl Form {
    /// What it asks that these values are not, if there is such a thing; `percent` says that they are percentages.
    pub(in crate::document) fn broken(&self, values: &[f64], percent: bool) -> Option<Bilingual> {
        match values {
            [part] if self.share && percent => (self.check)(&[*part, 100.0]),
            values => (self.check)(values),
        }
    }

    /// Whether it can show these values, none of them below 0; `percent` says that they are percentages.
    #[must_use]
    pub fn suits(&self, values: &[f64], percent: bool) -> bool {
        self.broken(values, percent).is_none()
    }
}

/// A made-up figure that shows what a form is for.
#[derive(Debug)]
pub struct FormExample {
    /// The finding.
    pub title: &'static str,
    /// What was counted.
    pub unit: &'static str,
    /// The values with their names; the first is emphasised where the form has an emphasis.
    pub values: &'static [(&'static str, f64)],
}

/// Most values of a figure: more are a table.
pub const MOST_VALUES: usize = 24;

/// A value above zero, as a JSON Schema.
pub(super) fn above_zero() -> Value {
    serde_json::json!({ "properties": { "waarde": { "exclusiveMinimum": 0 } } })
}
