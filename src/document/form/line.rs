//! A value over the years.

use super::descriptor::{Form, FormExample, MOST_VALUES};
use crate::document::bilingual::both;
use crate::messages::FormRule;

/// The form.
pub(super) const FORM: Form = Form {
    name: "lijn",
    about: both("over de jaren", "over the years"),
    count: (2, MOST_VALUES),
    rule: FormRule::LineTwo,
    check: |numbers| (numbers.len() < 2).then_some(FormRule::LineTwo),
    schema: Some(|| serde_json::json!({ "minItems": 2 })),
    parts: false,
    quantity: None,
    example: FormExample {
        title: "Elk jaar komen er meer bezoekers",
        unit: "bezoekers",
        values: &[("2022", 180.0), ("2023", 250.0), ("2024", 300.0)],
    },
};
