//! How many decimals a number needs.

use fixed_decimal::Decimal;

use super::{USUAL, rounded};

/// Decimals beyond which parts of a whole are not shared out: so small a difference is nowhere seen.
const FINEST: i16 = 6;

/// Decimals at which a value keeps two digits, but not fewer than usual.
fn start(value: &Decimal) -> i16 {
    if value.is_zero() { USUAL } else { USUAL.max(1 - value.nonzero_magnitude_start()) }
}

/// The values rounded, each to as many decimals as tell it from nothing and from every other.
pub(super) fn apart(values: &[Decimal]) -> Vec<Decimal> {
    let mut decimals: Vec<i16> = values.iter().map(start).collect();
    loop {
        let shown: Vec<Decimal> = values.iter().zip(&decimals).map(|(value, d)| rounded(value, *d)).collect();
        let looks: Vec<String> = shown.iter().map(magnitude).collect();
        let mut changed = false;
        for (i, (value, look)) in values.iter().zip(&looks).enumerate() {
            let clashes = values.iter().zip(&looks).any(|(other, shown)| other != value && shown == look);
            // With all the digits that it has, no value reads like another.
            if clashes && let Some(own) = decimals.get_mut(i).filter(|own| **own < -value.nonzero_magnitude_end()) {
                *own += 1;
                changed = true;
            }
        }
        if !changed {
            return shown;
        }
    }
}

/// What is read of a number, nothing being the same with a minus and without.
fn magnitude(value: &Decimal) -> String {
    if value.is_zero() { "0".to_owned() } else { value.to_string() }
}

/// The values rounded to the same sum as theirs; nothing where rounding each by itself does that, or where equal
/// values would read differently, or different ones alike.
pub(super) fn shared_out(values: &[f64], exact: &[Decimal], shown: &[Decimal]) -> Option<Vec<Decimal>> {
    let decimals = shown.iter().map(|value| -value.nonzero_magnitude_end()).max()?.clamp(0, FINEST);
    let unit = libm::exp10(f64::from(decimals));
    let sum: f64 = values.iter().sum();
    // Above this a count of units is no longer exact.
    if sum * unit > 1e15 {
        return None;
    }
    let told: f64 = shown.iter().map(|value| value.to_string().parse::<f64>().unwrap_or_default()).sum();
    let target = (sum * unit).round() as i64;
    if (told * unit).round() as i64 == target {
        return None;
    }
    let floors: Vec<i64> = values.iter().map(|value| (value * unit + 1e-6).floor() as i64).collect();
    let lacking = usize::try_from(target - floors.iter().sum::<i64>()).ok().filter(|n| *n < values.len())?;
    let mut order: Vec<usize> = (0..values.len()).collect();
    let remainder = |i: &usize| values.get(*i).zip(floors.get(*i)).map_or(0.0, |(v, floor)| v * unit - *floor as f64);
    order.sort_by(|a, b| remainder(b).total_cmp(&remainder(a)));
    let raised = order.get(..lacking)?;
    let part = |(i, floor): (usize, &i64)| {
        let mut part = Decimal::from(floor + i64::from(raised.contains(&i)));
        part.multiply_pow10(-decimals);
        part.trim_end();
        part
    };
    let parts: Vec<Decimal> = floors.iter().enumerate().map(part).collect();
    let fair = exact.iter().zip(&parts).all(|(value, part)| {
        exact.iter().zip(&parts).all(|(other, told)| (value == other) == (part == told))
            && value.is_zero() == part.is_zero()
    });
    fair.then_some(parts)
}
