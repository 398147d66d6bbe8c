//! Bars: amounts of a kind, to be compared.

use super::descriptor::{Form, FormExample, MOST_VALUES};
use crate::document::bilingual::both;

/// The form.
pub(super) const FORM: Form = Form {
    name: "staaf",
    about: both("", ""),
    count: (1, MOST_VALUES),
    rule: None,
    check: |_| None,
    schema: None,
    share: false,
    parts: false,
    quantity: None,
    example: FormExample {
        title: "Bijna de helft heeft minder dan 10% mbo’ers",
        unit: "% van de organisaties",
        values: &[("minder dan 10%", 47.0), ("10 tot 30%", 35.0), ("meer dan 30%", 18.0)],
    },
};
