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
    // From the last digit to the first: a number has at most twenty, and a sign and a point.
    let mut written = [b'0'; 22];
    let mut free = written.iter_mut().rev();
    let mut put = |byte: u8| {
        if let Some(slot) = free.next() {
            *slot = byte;
        }
    };
    let mut rest = units.unsigned_abs();
    let mut last = || {
        let digit = b'0' + (rest % 10) as u8;
        rest /= 10;
        (digit, rest == 0)
    };
    let mut dotted = false;
    let mut none_left = units == 0;
    for _ in 0..decimals {
        let (digit, none) = last();
        none_left = none;
        if dotted || digit != b'0' {
            dotted = true;
            put(digit);
        }
    }
    if dotted {
        put(b'.');
    }
    if !dotted || !none_left {
        loop {
            let (digit, none) = last();
            put(digit);
            if none {
                break;
            }
        }
    }
    if units < 0 {
        put(b'-');
    }
    let unused = free.len();
    out.push_str(written.get(unused..).and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default());
    dotted
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
        let cases = [
            (0.0, "0"),
            (-0.001, "0"),
            (0.5, ".5"),
            (-0.25, "-.25"),
            (12.0, "12"),
            (-100.0, "-100"),
            (10.5, "10.5"),
            (3.104, "3.1"),
            (7.05, "7.05"),
            (-200.01, "-200.01"),
        ];
        for (value, expected) in cases {
            assert_eq!(short(value, 2), expected);
        }
        assert_eq!([short(0.0, 0), short(-10.0, 0), short(1e30, 2)], ["0", "-10", "92233720368547758.07"]);
        assert_eq!(short(f64::NAN, 2), "0");
        assert_eq!(short(0.96, 1), "1");
    }
}
