//! Getallen in zinnen: een komma voor de decimalen, een punt tussen de duizendtallen.

use crate::messages::phrase::{self, Separators};

const SEPARATORS: Separators = Separators { point: ',', thousands: '.' };

/// Rounded to a whole number: "1.000.000".
pub(crate) fn whole(value: f64) -> String {
    SEPARATORS.decimal(value.round())
}

/// At most two decimals, rounded: "1.234,5".
pub(crate) fn decimal(value: f64) -> String {
    SEPARATORS.decimal(value)
}

/// A contrast ratio: "4,4"; see [`phrase::ratio`].
pub(crate) fn ratio(value: f64) -> String {
    phrase::ratio(value, SEPARATORS.point)
}

/// At most two decimals, cut off; see [`phrase::cut`].
pub(crate) fn cut(value: f64) -> String {
    phrase::cut(value, SEPARATORS.point)
}

/// A part of a whole in per cent.
pub(crate) fn per_cent(share: f64) -> String {
    let tenths = (share * 1000.0).round() / 10.0;
    if tenths < 0.1 { "minder dan 0,1%".to_owned() } else { format!("{}%", decimal(tenths)) }
}

/// A number of bytes: "118 kB".
pub(crate) fn bytes(count: u64) -> String {
    let (value, unit) = phrase::bytes(count);
    format!("{} {unit}", decimal(value))
}
