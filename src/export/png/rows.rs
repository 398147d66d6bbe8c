//! From painted pixels to the rows of a PNG: fewer channels where nothing is translucent, and the row filter.

use super::blend::Pixel;

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
    /// Red, green and blue only, for a picture that is known to be opaque.
    pub(super) opaque: bool,
    /// The filter.
    pub(super) filter: RowFilter,
}

/// The filter's number before a row that is written as it is.
const PLAIN: u8 = 0;
/// The filter's number before a row that is written as the difference with the row above it.
const UP: u8 = 2;

/// Pixels that are compared with the row above at once.
const STRETCH: usize = 256;

/// Writes rows one by one.
pub(super) struct RowWriter {
    format: RowFormat,
    /// The rows so far, each with its filter's number before it.
    filtered: Vec<u8>,
    /// The latest row, as painted; empty when there is none.
    painted: Vec<Pixel>,
    /// The latest row, before it was filtered.
    plain: Vec<u8>,
    /// Space for a stretch of a row.
    stretch: Vec<u8>,
}

impl RowWriter {
    /// A writer without rows.
    pub(super) fn new(format: RowFormat) -> Self {
        let (filtered, painted) = (Vec::new(), Vec::new());
        Self { format, filtered, painted, plain: Vec::new(), stretch: Vec::new() }
    }

    /// Forgets all rows. The next one does not refer to a row above it, so it can be read by itself.
    pub(super) fn start(&mut self) {
        self.filtered.clear();
        self.painted.clear();
    }

    /// The rows since the start, filtered.
    pub(super) fn filtered(&self) -> &[u8] {
        &self.filtered
    }

    /// Adds a row.
    ///
    /// Most of a page is like the row above, and comparing is much quicker than converting: so a row is looked at in
    /// stretches, and what is as above is not converted again.
    pub(super) fn push(&mut self, painted: &[Pixel]) {
        let bytes = painted.len() * self.format.channels();
        let is_first = self.painted.len() != painted.len();
        let up = !is_first && self.format.filter == RowFilter::Up;
        self.filtered.push(if up { UP } else { PLAIN });
        let start = self.filtered.len();
        self.filtered.resize(start + bytes, 0);
        self.painted.resize(painted.len(), Pixel::default());
        self.plain.resize(bytes, 0);
        let stride = STRETCH * self.format.channels();
        let out = self.filtered.get_mut(start..).unwrap_or_default();
        let places = self.painted.chunks_mut(STRETCH).zip(self.plain.chunks_mut(stride).zip(out.chunks_mut(stride)));
        for (here, (above, (plain, out))) in painted.chunks(STRETCH).zip(places) {
            if is_first || here != above {
                above.copy_from_slice(here);
                self.stretch.resize(plain.len(), 0);
                self.format.convert(here, &mut self.stretch);
                if up {
                    let pairs = self.stretch.iter().zip(plain.iter());
                    out.iter_mut().zip(pairs).for_each(|(out, (here, above))| *out = here.wrapping_sub(*above));
                }
                plain.copy_from_slice(&self.stretch);
            }
            if !up {
                out.copy_from_slice(plain);
            }
        }
    }
}

impl RowFormat {
    /// Bytes of a pixel.
    fn channels(self) -> usize {
        if self.opaque { 3 } else { 4 }
    }

    /// Writes painted pixels as they stand in the file.
    fn convert(self, painted: &[Pixel], out: &mut [u8]) {
        if self.opaque { drop_opacity(painted, out) } else { unmultiply(painted, out) }
    }
}

/// Red, green and blue of opaque pixels.
fn drop_opacity(painted: &[Pixel], row: &mut [u8]) {
    // Four pixels at a time, as three words: the byte-wise way takes four times as long.
    let (fours, rest) = painted.as_chunks::<4>();
    let (twelves, rest_out) = row.as_chunks_mut::<12>();
    for (four, twelve) in fours.iter().zip(twelves) {
        let [a, b, c, d] = four.map(|p| u32::from_le_bytes(p) & 0x00FF_FFFF);
        let words = [a | b << 24, b >> 8 | c << 16, c >> 16 | d << 8];
        let (fourths, _) = twelve.as_chunks_mut::<4>();
        fourths.iter_mut().zip(words).for_each(|(out, word)| *out = word.to_le_bytes());
    }
    let (threes, _) = rest_out.as_chunks_mut::<3>();
    for (&[r, g, b, _], out) in rest.iter().zip(threes) {
        *out = [r, g, b];
    }
}

/// Colours as they are before they are multiplied by their opacity, as PNG wants them.
fn unmultiply(painted: &[Pixel], row: &mut [u8]) {
    let (out, _) = row.as_chunks_mut::<4>();
    for (&[r, g, b, a], out) in painted.iter().zip(out) {
        let whole = |c: u8| {
            let (c, a) = (u16::from(c), u16::from(a.max(1)));
            u8::try_from((c * 255 + a / 2) / a).unwrap_or(u8::MAX)
        };
        *out = if a == u8::MAX { [r, g, b, a] } else { [whole(r), whole(g), whole(b), a] };
    }
}

#[cfg(test)]
mod tests {
    use super::{RowFilter, RowFormat, RowWriter};

    /// What `rows` become.
    fn written(opaque: bool, filter: RowFilter, rows: &[&[[u8; 4]]]) -> Vec<u8> {
        let mut writer = RowWriter::new(RowFormat { opaque, filter });
        writer.push(&[[7; 4]; 5]);
        writer.start();
        rows.iter().for_each(|row| writer.push(row));
        writer.filtered().to_vec()
    }

    #[test]
    fn opaque_rows_lose_their_fourth_channel_whatever_their_length() {
        for width in 1..=9_u8 {
            let row: Vec<_> = (0..width).map(|n| [3 * n, 3 * n + 1, 3 * n + 2, 255]).collect();
            let expected: Vec<u8> = std::iter::once(0).chain(0..3 * width).collect();
            assert_eq!(written(true, RowFilter::None, &[&row]), expected);
        }
    }

    #[test]
    fn up_writes_differences_from_the_second_row_on() {
        let rows: [&[[u8; 4]]; 3] = [&[[10, 20, 30, 255]], &[[12, 19, 30, 255]], &[[12, 19, 30, 255]]];
        assert_eq!(written(true, RowFilter::Up, &rows), [0, 10, 20, 30, 2, 2, 255, 0, 2, 0, 0, 0]);
    }

    #[test]
    fn translucent_colours_are_restored() {
        let row = [[64, 0, 128, 128], [255, 1, 2, 255], [0, 0, 0, 0]];
        assert_eq!(written(false, RowFilter::None, &[&row]), [0, 128, 0, 255, 128, 255, 1, 2, 255, 0, 0, 0, 0]);
    }
}
