//! A value over the years.

use super::descriptor::{Form, FormExample, MOST_VALUES};
use crate::document::bilingual::{Bilingual, both};

/// How many values it asks.
const TWO: Bilingual = both("een 'lijn' heeft minstens twee waarden", "a 'lijn' has at least two values");
/// That its moments are not the same.
pub(in crate::document) const ONCE: Bilingual = both(
    "in een 'lijn' staat elk moment één keer, en dit moment staat er al",
    "in a 'lijn' every moment stands once, and this one is there already",
);

/// The form.
pub(super) const FORM: Form = Form {
    name: "lijn",
    about: both("over de jaren", "over the years"),
    count: (2, MOST_VALUES),
    rule: Some(TWO),
    check: |numbers| (numbers.len() < 2).then_some(TWO),
    schema: Some(|| serde_json::json!({ "minItems": 2 })),
    share: false,
    parts: false,
    quantity: None,
    example: FormExample {
        title: "Elk jaar komen er meer bezoekers",
        unit: "bezoekers",
        values: &[("2022", 180.0), ("2023", 250.0), ("2024", 300.0)],
    },
};
