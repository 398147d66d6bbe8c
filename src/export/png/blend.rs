//! Pixels over pixels, in whole numbers.
//!
//! A pixel is red, green, blue and opacity in 8 bits each, the colours multiplied by the opacity, in the order of a
//! PNG's bytes. Two channels at a time are worked on in one word; every result is rounded to the nearest.

/// A pixel: red, green, blue, opacity; colours multiplied by the opacity.
pub(super) type Pixel = [u8; 4];

/// Full coverage. Coverage is counted in sixteenths, the samples of a pixel.
pub(super) const FULL: u8 = 16;

/// Red and blue of a pixel as a word.
const EVEN: u32 = 0x00FF_00FF;

/// A colour with its opacity as a pixel.
pub(super) fn pixel(red: u8, green: u8, blue: u8, opacity: u8) -> Pixel {
    let [red, green, blue, _] = dimmed([red, green, blue, u8::MAX], opacity);
    [red, green, blue, opacity]
}

/// A pixel whose four channels are multiplied by `part` / 255.
pub(super) fn dimmed(pixel: Pixel, part: u8) -> Pixel {
    let (word, part) = (u32::from_le_bytes(pixel), u32::from(part));
    // x·y/255 rounded = (t + t/256)/256 with t = x·y + 128 (Blinn, "Three wrongs make a right", 1995).
    let product = |channels: u32| {
        let t = channels * part + 0x0080_0080;
        ((t + ((t >> 8) & EVEN)) >> 8) & EVEN
    };
    (product(word & EVEN) | product((word >> 8) & EVEN) << 8).to_le_bytes()
}

/// What is left of a pixel that covers `coverage` sixteenths.
pub(super) fn covering(pixel: Pixel, coverage: u8) -> Pixel {
    let (word, coverage) = (u32::from_le_bytes(pixel), u32::from(coverage));
    let product = |channels: u32| ((channels * coverage + 0x0008_0008) >> 4) & EVEN;
    (product(word & EVEN) | product((word >> 8) & EVEN) << 8).to_le_bytes()
}

/// `top` laid over `bottom`.
pub(super) fn over(top: Pixel, bottom: Pixel) -> Pixel {
    let beneath = dimmed(bottom, u8::MAX - top[3]);
    // No channel is more than its opacity, so no sum is more than 255.
    (u32::from_le_bytes(top) + u32::from_le_bytes(beneath)).to_le_bytes()
}

/// `top` laid over every pixel of `row`.
pub(super) fn fill(row: &mut [Pixel], top: Pixel) {
    match top[3] {
        0 => {}
        u8::MAX => row.fill(top),
        _ => row.iter_mut().for_each(|bottom| *bottom = over(top, *bottom)),
    }
}

#[cfg(test)]
mod tests {
    use super::{FULL, covering, dimmed, over, pixel};

    #[test]
    fn products_are_rounded_to_the_nearest() {
        for x in 0..=255_u8 {
            for y in 0..=255_u8 {
                let exact = (f64::from(x) * f64::from(y) / 255.0).round() as u8;
                assert_eq!(dimmed([x, 0, 255, x], y), [exact, 0, y, exact], "{x} · {y}");
            }
            for k in 0..=FULL {
                let exact = (f64::from(x) * f64::from(k) / 16.0 + 0.5).floor() as u8;
                assert_eq!(covering([x; 4], k), [exact; 4], "{x} · {k}/16");
            }
        }
    }

    #[test]
    fn an_opaque_ground_stays_opaque_and_white_on_white_white() {
        for opacity in 0..=255 {
            for k in 0..=FULL {
                let white = covering(pixel(255, 255, 255, opacity), k);
                assert_eq!(over(white, [255; 4]), [255; 4]);
                assert_eq!(over(covering(pixel(9, 99, 199, opacity), k), [1, 2, 3, 255])[3], 255);
            }
        }
    }

    #[test]
    fn half_over_a_ground_is_their_mean() {
        assert_eq!(over(covering(pixel(200, 100, 0, 255), 8), [100, 100, 100, 255]), [150, 100, 50, 255]);
        assert_eq!(over(pixel(255, 0, 0, 128), [0; 4]), [128, 0, 0, 128]);
    }
}
