//! One big number.

use super::descriptor::{Form, FormExample};
use crate::document::bilingual::both;
use crate::messages::FormRule;

/// The form.
pub(super) const FORM: Form = Form {
    name: "getal",
    about: both("één groot getal", "one big number"),
    count: (1, 1),
    rule: FormRule::NumberOne,
    check: |numbers| (numbers.len() != 1).then_some(FormRule::NumberOne),
    schema: Some(|| serde_json::json!({ "maxItems": 1 })),
    parts: false,
    quantity: None,
    example: FormExample {
        title: "614.000 huishoudens hebben grote schulden",
        unit: "huishoudens",
        values: &[("huishoudens hebben grote schulden", 614_000.0)],
    },
};
