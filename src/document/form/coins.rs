//! What a euro becomes.

use super::descriptor::{Form, FormExample};
use crate::document::bilingual::{Bilingual, both};
use crate::locale::number::Quantity;

/// More coins than this on a side are not counted at a glance.
pub const MOST_COINS: u8 = 20;

/// How many values it asks.
const TWO: Bilingual = both(
    "'munten' heeft precies twee waarden: de kosten en de opbrengst",
    "'munten' has exactly two values: the cost and the return",
);
/// How large they may be.
const MANY: Bilingual = both(
    "'munten' laat hooguit 20 euro zien, of een opbrengst van hooguit 20 keer de kosten",
    "'munten' shows at most 20 euros, or a return of at most 20 times the cost",
);

/// The form.
pub(super) const FORM: Form = Form {
    name: "munten",
    about: both("kosten en opbrengst", "cost and return"),
    count: (2, 2),
    rule: Some(TWO),
    check: |numbers| match numbers {
        [cost, back] => {
            let most = f64::from(MOST_COINS);
            // Too many euros are coins of the whole cost.
            let countable = cost.max(*back) <= most || (*cost > 0.0 && back / cost <= most);
            (!countable).then_some(MANY)
        }
        _ => Some(TWO),
    },
    schema: Some(|| serde_json::json!({ "minItems": 2, "maxItems": 2 })),
    share: false,
    parts: false,
    quantity: Some(Quantity::Euro),
    example: FormExample {
        title: "Gemiddeld ongeveer € 1,60 per euro",
        unit: "euro",
        values: &[("kosten", 1.0), ("opbrengst", 1.6)],
    },
};
