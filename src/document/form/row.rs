//! People counted out in a row.

use super::descriptor::{Form, FormExample, MOST_VALUES};
use crate::document::bilingual::both;
use crate::messages::FormRule;

/// More people than this are not counted at a glance: a share of more is a ring.
pub const MOST_PEOPLE: u8 = 20;

/// The form.
pub(super) const FORM: Form = Form {
    name: "rij",
    about: both("poppetjes", "people"),
    count: (1, MOST_VALUES),
    rule: FormRule::RowWhole,
    check: |numbers| {
        let whole = numbers.iter().all(|number| number.fract() == 0.0);
        let sum: f64 = numbers.iter().sum();
        (!whole || !(1.0..=f64::from(MOST_PEOPLE)).contains(&sum)).then_some(FormRule::RowWhole)
    },
    schema: Some(|| {
        serde_json::json!({
            "items": { "properties": { "waarde": { "multipleOf": 1, "maximum": MOST_PEOPLE } } },
            "contains": super::descriptor::above_zero(),
        })
    }),
    parts: false,
    quantity: None,
    example: FormExample {
        title: "Bijna 1 op de 10 mensen is sterk eenzaam",
        unit: "van de 10 mensen",
        values: &[("sterk eenzaam", 1.0), ("enigszins eenzaam", 3.0), ("niet eenzaam", 6.0)],
    },
};
