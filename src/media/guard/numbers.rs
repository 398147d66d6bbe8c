//! Numbers in attributes, as far as their size goes.

use super::MAX_NUMBER;

/// The attributes whose numbers are places, sizes or factors.
const MEASURES: [&str; 61] = [
    "azimuth",
    "baseFrequency",
    "baseline-shift",
    "bias",
    "cx",
    "cy",
    "d",
    "diffuseConstant",
    "divisor",
    "dx",
    "dy",
    "elevation",
    "font-size",
    "fr",
    "fx",
    "fy",
    "gradientTransform",
    "height",
    "k1",
    "k2",
    "k3",
    "k4",
    "kernelMatrix",
    "kernelUnitLength",
    "letter-spacing",
    "limitingConeAngle",
    "markerHeight",
    "markerWidth",
    "numOctaves",
    "offset",
    "order",
    "pathLength",
    "patternTransform",
    "points",
    "r",
    "radius",
    "refX",
    "refY",
    "rotate",
    "rx",
    "ry",
    "scale",
    "startOffset",
    "stdDeviation",
    "stroke-dasharray",
    "stroke-dashoffset",
    "stroke-miterlimit",
    "stroke-width",
    "style",
    "surfaceScale",
    "textLength",
    "transform",
    "viewBox",
    "width",
    "word-spacing",
    "x",
    "x1",
    "x2",
    "y",
    "y1",
    "y2",
];

/// Whether an attribute of this name holds a number beyond what is taken.
pub(super) fn is_extreme(name: &str, value: &str) -> bool {
    is_beyond(name, value, MAX_NUMBER)
}

/// Whether an attribute of this name holds a number beyond this.
pub(super) fn is_beyond(name: &str, value: &str, most: f64) -> bool {
    MEASURES.binary_search(&name).is_ok() && beyond(value, name == "style", most)
}

/// Whether a text holds a number beyond what is taken.
pub(super) fn extreme(text: &str, is_style: bool) -> bool {
    beyond(text, is_style, MAX_NUMBER)
}

/// Whether a text holds a number beyond this. In a `style`, digits that belong to a word or a colour are none.
pub(super) fn beyond(text: &str, is_style: bool, most: f64) -> bool {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        if !byte.is_ascii_digit() && *byte != b'.' {
            at += 1;
            continue;
        }
        let end = number_end(bytes, at);
        let before = at.checked_sub(1).and_then(|before| bytes.get(before));
        let inside_word = is_style && before.is_some_and(|b| b.is_ascii_alphanumeric() || b"#_".contains(b));
        let number = text.get(at..end).and_then(|number| number.parse::<f64>().ok());
        // "." alone is no number.
        if !inside_word && number.is_some_and(|number| number > most) {
            return true;
        }
        at = end.max(at + 1);
    }
    false
}

/// Where the number that begins here ends: digits, one point, an exponent.
fn number_end(bytes: &[u8], start: usize) -> usize {
    let digits = |from: usize| bytes.iter().skip(from).take_while(|byte| byte.is_ascii_digit()).count();
    let mut end = start + digits(start);
    if bytes.get(end) == Some(&b'.') {
        end += 1 + digits(end + 1);
    }
    if bytes.get(end).is_some_and(|byte| byte.eq_ignore_ascii_case(&b'e')) {
        let sign = usize::from(bytes.get(end + 1).is_some_and(|byte| b"+-".contains(byte)));
        let power = digits(end + 1 + sign);
        if power > 0 {
            end += 1 + sign + power;
        }
    }
    end
}

/// How many numbers a text holds.
pub(super) fn count(text: &str) -> usize {
    let bytes = text.as_bytes();
    let (mut at, mut count) = (0, 0);
    while let Some(byte) = bytes.get(at) {
        if byte.is_ascii_digit() || *byte == b'.' {
            count += 1;
            at = number_end(bytes, at).max(at + 1);
        } else {
            at += 1;
        }
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_can_be_searched() {
        assert!(MEASURES.is_sorted());
    }

    #[test]
    fn large_numbers_are_seen_however_they_are_written() {
        for text in ["1e9", "0 0 200000000", "M0-1e38", "M1.5.5e99z", "matrix(1 0 0 1 0 999999999.5)", "1E+12"] {
            assert!(extreme(text, false), "{text}");
        }
        for text in ["", "M0 0h9v9z", "1e-38", "100000000", "1e", "e12", "...", "1.5.5.5e3", "#999999999999"] {
            assert!(!extreme(text, true), "{text}");
        }
        assert!(extreme("stroke-width:1e30", true) && !extreme("fill:url(#a99999999999)", true));
        assert_eq!(count("M1-2.5.5 6e3z"), 4);
    }
}
