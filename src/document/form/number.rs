//! One big number.

use super::descriptor::{Form, FormExample};
use crate::document::bilingual::{Bilingual, both};

/// How many values it asks.
const ONE: Bilingual = both("een 'getal' heeft precies één waarde", "a 'getal' has exactly one value");

/// The form.
pub(super) const FORM: Form = Form {
    name: "getal",
    about: both("één groot getal", "one big number"),
    count: (1, 1),
    rule: Some(ONE),
    check: |numbers| (numbers.len() != 1).then_some(ONE),
    schema: Some(|| serde_json::json!({ "maxItems": 1 })),
    share: false,
    parts: false,
    quantity: None,
    example: FormExample {
        title: "614.000 huishoudens hebben grote schulden",
        unit: "huishoudens",
        values: &[("huishoudens hebben grote schulden", 614_000.0)],
    },
};
