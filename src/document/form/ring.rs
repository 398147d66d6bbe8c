//! A part of a whole.

use super::descriptor::{Form, FormExample, above_zero};
use crate::document::bilingual::{Bilingual, both};

/// How many values it asks.
const TWO: Bilingual = both(
    "een 'ring' heeft twee waarden, het deel en het geheel, of één percentage",
    "a 'ring' has two values, the part and the whole, or one percentage",
);
/// What they are to each other.
const PART: Bilingual = both(
    "in een 'ring' is de eerste waarde een deel van de tweede, dus niet groter",
    "in a 'ring' the first value is a part of the second, so not larger",
);

/// The form.
pub(super) const FORM: Form = Form {
    name: "ring",
    about: both("een deel van een geheel", "one part of a whole"),
    count: (1, 2),
    rule: Some(PART),
    check: |numbers| match numbers {
        [part, whole] => (part > whole || *whole <= 0.0).then_some(PART),
        _ => Some(TWO),
    },
    schema: Some(|| serde_json::json!({ "minItems": 1, "maxItems": 2, "prefixItems": [true, above_zero()] })),
    share: true,
    parts: false,
    quantity: None,
    example: FormExample {
        title: "Minstens 900 van de 3.000 uur is stage",
        unit: "uren",
        values: &[("stage", 900.0), ("hele opleiding", 3000.0)],
    },
};
