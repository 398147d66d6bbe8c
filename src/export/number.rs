//! Numbers in their shortest decimal form.

/// How many units of the last place a user unit has, for `decimals` places.
pub(super) fn grid(decimals: u32) -> f64 {
    f64::from(10_u32.saturating_pow(decimals))
}

/// `value` as a whole number of units of the last place; 0 for what is no number.
pub(super) fn snap(value: f64, decimals: u32) -> i64 {
    let scaled = (value * grid(decimals)).round();
    if scaled.is_finite() { scaled as i64 } else { 0 }
}

/// Writes `units` of the last of `decimals` places: no leading zero, no trailing zeros. Says whether it has a point.
pub(super) fn push(out: &mut String, units: i64, decimals: u32) -> bool {
    let one = 10_u64.saturating_pow(decimals);
    let (whole, part) = (units.unsigned_abs() / one, units.unsigned_abs() % one);
    if units < 0 {
        out.push('-');
    }
    if whole != 0 || part == 0 {
        push_digits(out, whole, 1);
    }
    if part == 0 {
        return false;
    }
    let (mut part, mut places) = (part, decimals as usize);
    while part.is_multiple_of(10) {
        part /= 10;
        places -= 1;
    }
    out.push('.');
    push_digits(out, part, places);
    true
}

/// Writes a whole number with at least `least` digits, of which no number has more than twenty.
fn push_digits(out: &mut String, mut number: u64, least: usize) {
    let mut digits = [b'0'; 20];
    let mut count = 0;
    for digit in digits.iter_mut().rev() {
        if number == 0 && count >= least {
            break;
        }
        *digit = b'0' + (number % 10) as u8;
        number /= 10;
        count += 1;
    }
    let written = digits.get(digits.len() - count..).unwrap_or_default();
    out.push_str(std::str::from_utf8(written).unwrap_or_default());
}

/// `value` with at most `decimals` places.
pub(super) fn short(value: f64, decimals: u32) -> String {
    let mut out = String::new();
    push(&mut out, snap(value, decimals), decimals);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_the_shortest_form() {
        let cases =
            [(0.0, "0"), (-0.001, "0"), (0.5, ".5"), (-0.25, "-.25"), (12.0, "12"), (3.104, "3.1"), (7.05, "7.05")];
        for (value, expected) in cases {
            assert_eq!(short(value, 2), expected);
        }
        assert_eq!(short(f64::NAN, 2), "0");
        assert_eq!(short(0.96, 1), "1");
    }
}
