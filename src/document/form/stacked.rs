//! Parts of a whole in one bar.

use super::descriptor::{Form, FormExample, MOST_VALUES, above_zero};
use crate::document::bilingual::{Bilingual, both};

/// What it asks of its values.
const SUM: Bilingual =
    both("in 'gestapeld' is minstens één waarde groter dan 0", "in 'gestapeld' at least one value is above 0");

/// The form.
pub(super) const FORM: Form = Form {
    name: "gestapeld",
    about: both("delen van een geheel", "parts of a whole"),
    count: (1, MOST_VALUES),
    rule: Some(SUM),
    check: |numbers| (numbers.iter().sum::<f64>() <= 0.0).then_some(SUM),
    schema: Some(|| serde_json::json!({ "contains": above_zero() })),
    share: false,
    parts: true,
    quantity: None,
    example: FormExample {
        title: "1 op de 5 medewerkers is mbo’er",
        unit: "% van de medewerkers",
        values: &[("mbo", 20.0), ("hbo of wo", 65.0), ("vmbo, havo of vwo", 15.0)],
    },
};
