//! From painted pixels to the rows of a PNG: fewer channels where nothing is translucent, and the row filter.

/// Bytes of a painted pixel: red, green, blue, opacity.
const PAINTED: usize = 4;

/// How a row is written before it is deflated (PNG specification, section 9).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum RowFilter {
    /// As it is.
    None,
    /// As the difference with the row above it.
    Up,
}

/// How the rows of a picture are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct RowFormat {
    /// Pixels in a row, at least 1.
    pub(super) width: usize,
    /// Red, green and blue only, for a picture that is known to be opaque.
    pub(super) opaque: bool,
    /// The filter.
    pub(super) filter: RowFilter,
}

impl RowFormat {
    /// Bytes of a pixel.
    pub(super) fn channels(self) -> usize {
        if self.opaque { 3 } else { 4 }
    }

    /// Writes `pixels` (premultiplied, whole rows) over `out` as filtered rows, each with its filter's number.
    ///
    /// The first row never refers to a row above it, so every call's rows can be read by themselves.
    pub(super) fn write(self, pixels: &[u8], out: &mut Vec<u8>) {
        let stride = self.width * self.channels();
        out.clear();
        out.reserve(pixels.len() / PAINTED * self.channels() + pixels.len() / (self.width * PAINTED));
        let (mut row, mut above) = (vec![0; stride], vec![0; stride]);
        for (number, painted) in pixels.chunks_exact(self.width * PAINTED).enumerate() {
            if self.opaque {
                drop_opacity(painted, &mut row)
            } else {
                unmultiply(painted, &mut row)
            }
            if number > 0 && self.filter == RowFilter::Up {
                out.push(2);
                out.extend(row.iter().zip(&above).map(|(a, b)| a.wrapping_sub(*b)));
            } else {
                out.push(0);
                out.extend_from_slice(&row);
            }
            std::mem::swap(&mut row, &mut above);
        }
    }
}

/// Red, green and blue of opaque pixels.
fn drop_opacity(painted: &[u8], row: &mut [u8]) {
    // Four pixels at a time, as three words: the byte-wise way takes four times as long.
    let (fours, rest) = painted.as_chunks::<16>();
    let (threes, rest_out) = row.as_chunks_mut::<12>();
    for (four, three) in fours.iter().zip(threes) {
        let all = u128::from_le_bytes(*four);
        let pixel = |n: u32| (all >> (32 * n)) & 0x00FF_FFFF;
        let packed = pixel(0) | pixel(1) << 24 | pixel(2) << 48 | pixel(3) << 72;
        let [bytes @ .., _, _, _, _] = packed.to_le_bytes();
        *three = bytes;
    }
    for (pixel, out) in rest.chunks_exact(PAINTED).zip(rest_out.chunks_exact_mut(3)) {
        out.copy_from_slice(pixel.get(..3).unwrap_or_default());
    }
}

/// Colours as they are before they are multiplied by their opacity, as PNG wants them.
fn unmultiply(painted: &[u8], row: &mut [u8]) {
    let (pixels, _) = painted.as_chunks::<PAINTED>();
    let (out, _) = row.as_chunks_mut::<PAINTED>();
    for (&[r, g, b, a], out) in pixels.iter().zip(out) {
        let whole = |c: u8| {
            let (c, a) = (u16::from(c), u16::from(a.max(1)));
            u8::try_from((c * 255 + a / 2) / a).unwrap_or(u8::MAX)
        };
        *out = if a == u8::MAX { [r, g, b, a] } else { [whole(r), whole(g), whole(b), a] };
    }
}

#[cfg(test)]
mod tests {
    use super::{RowFilter, RowFormat};

    /// What `pixels` become.
    fn written(width: usize, opaque: bool, filter: RowFilter, pixels: &[u8]) -> Vec<u8> {
        let mut out = vec![9; 3];
        RowFormat { width, opaque, filter }.write(pixels, &mut out);
        out
    }

    #[test]
    fn opaque_rows_lose_their_fourth_channel_whatever_their_length() {
        for width in 1..=9_u8 {
            let row: Vec<u8> = (0..width).flat_map(|n| [3 * n, 3 * n + 1, 3 * n + 2, 255]).collect();
            let expected: Vec<u8> = std::iter::once(0).chain(0..3 * width).collect();
            assert_eq!(written(usize::from(width), true, RowFilter::None, &row), expected);
        }
    }

    #[test]
    fn up_writes_differences_from_the_second_row_on() {
        let rows = [10, 20, 30, 255, 12, 19, 30, 255, 12, 19, 30, 255];
        assert_eq!(written(1, true, RowFilter::Up, &rows), [0, 10, 20, 30, 2, 2, 255, 0, 2, 0, 0, 0]);
    }

    #[test]
    fn translucent_colours_are_restored() {
        let pixels = [64, 0, 128, 128, 255, 1, 2, 255, 0, 0, 0, 0];
        assert_eq!(written(3, false, RowFilter::None, &pixels), [0, 128, 0, 255, 128, 255, 1, 2, 255, 0, 0, 0, 0]);
    }
}
