//! A part of a whole.

use super::descriptor::{Form, FormExample, above_zero};
use crate::document::bilingual::both;
use crate::messages::FormRule;

/// The form.
pub(super) const FORM: Form = Form {
    name: "ring",
    about: both("een deel van een geheel", "one part of a whole"),
    count: (2, 2),
    rule: FormRule::RingPart,
    check: |numbers| match numbers {
        [part, whole] => (part > whole || *whole <= 0.0).then_some(FormRule::RingPart),
        _ => Some(FormRule::RingTwo),
    },
    schema: Some(|| serde_json::json!({ "minItems": 2, "maxItems": 2, "prefixItems": [true, above_zero()] })),
    parts: false,
    quantity: None,
    example: FormExample {
        title: "Minstens 900 van de 3.000 uur is stage",
        unit: "uren",
        values: &[("stage", 900.0), ("hele opleiding", 3000.0)],
    },
};
