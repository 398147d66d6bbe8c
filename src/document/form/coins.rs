//! What a euro becomes.

use super::descriptor::{Example, Form};
use crate::document::bilingual::both;
use crate::messages::FormRule;

/// More coins than this on a side are not counted at a glance.
pub const MOST_COINS: u8 = 20;

/// The form.
pub(super) const FORM: Form = Form {
    name: "munten",
    about: both("kosten en opbrengst", "cost and return"),
    count: (2, 2),
    check: |numbers| match numbers {
        [_, _] => None,
        _ => Some(FormRule::CoinsTwo),
    },
    schema: Some(|| serde_json::json!({ "minItems": 2, "maxItems": 2 })),
    example: Example {
        title: "Gemiddeld ongeveer € 1,60 per euro",
        unit: "euro",
        values: &[("kosten", 1.0), ("opbrengst", 1.6)],
    },
};
