//! What a euro becomes.

use super::descriptor::{Form, FormExample};
use crate::document::bilingual::both;
use crate::locale::number::Quantity;
use crate::messages::FormRule;

/// More coins than this on a side are not counted at a glance.
pub const MOST_COINS: u8 = 20;

/// The form.
pub(super) const FORM: Form = Form {
    name: "munten",
    about: both("kosten en opbrengst", "cost and return"),
    count: (2, 2),
    rule: FormRule::CoinsTwo,
    check: |numbers| match numbers {
        [cost, back] => {
            let most = f64::from(MOST_COINS);
            // Too many euros are coins of the whole cost.
            let countable = cost.max(*back) <= most || (*cost > 0.0 && back / cost <= most);
            (!countable).then_some(FormRule::CoinsMany)
        }
        _ => Some(FormRule::CoinsTwo),
    },
    schema: Some(|| serde_json::json!({ "minItems": 2, "maxItems": 2 })),
    parts: false,
    quantity: Some(Quantity::Euro),
    example: FormExample {
        title: "Gemiddeld ongeveer € 1,60 per euro",
        unit: "euro",
        values: &[("kosten", 1.0), ("opbrengst", 1.6)],
    },
};
