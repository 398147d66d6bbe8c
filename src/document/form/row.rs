//! People counted out in a row.

use super::descriptor::{Form, FormExample, MOST_VALUES};
use crate::document::bilingual::{Bilingual, both};

/// More people than this are not counted at a glance: a share of more is a ring.
pub const MOST_PEOPLE: u8 = 20;

/// What it asks of its values.
const WHOLE: Bilingual = both(
    "in een 'rij' zijn de waarden hele getallen, samen 1 tot 20",
    "in a 'rij' the values are whole numbers, 1 to 20 together",
);

/// The form.
pub(super) const FORM: Form = Form {
    name: "rij",
    about: both("poppetjes", "people"),
    count: (1, MOST_VALUES),
    rule: Some(WHOLE),
    check: |numbers| {
        let whole = numbers.iter().all(|number| number.fract() == 0.0);
        let sum: f64 = numbers.iter().sum();
        (!whole || !(1.0..=f64::from(MOST_PEOPLE)).contains(&sum)).then_some(WHOLE)
    },
    schema: Some(|| {
        serde_json::json!({
            "items": { "properties": { "waarde": { "multipleOf": 1, "maximum": MOST_PEOPLE } } },
            "contains": super::descriptor::above_zero(),
        })
    }),
    share: false,
    parts: false,
    quantity: None,
    example: FormExample {
        title: "Bijna 1 op de 10 mensen is sterk eenzaam",
        unit: "van de 10 mensen",
        values: &[("sterk eenzaam", 1.0), ("enigszins eenzaam", 3.0), ("niet eenzaam", 6.0)],
    },
};
