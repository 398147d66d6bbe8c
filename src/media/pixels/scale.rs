//! Pictures at another size.
//!
//! A picture that is made smaller is averaged by a cubic that is as wide as what becomes one pixel (Catmull and Rom,
//! "A class of local interpolating splines", 1974): sharp, and free of patterns that were not there. Weights are whole
//! numbers, and colours are weighed by their opacity, so that what cannot be seen leaves no rim.

use std::ops::Range;

use super::Raster;

/// The whole of the weights of a pixel.
const WHOLE: i64 = 1 << 14;

/// The pixels that one pixel is made of, with their weights, along one side.
#[derive(Debug, Clone)]
struct Taps {
    first: u32,
    weights: Vec<i64>,
}

impl Taps {
    /// Those of the pixel whose middle is at `middle` and that is `step` wide, in pixels of a side of `length`.
    fn of(middle: f64, step: f64, length: u32) -> Self {
        let wide = step.max(1.0);
        let last = length.saturating_sub(1);
        let reach = 2.0 * wide;
        let from = (middle - reach).floor().clamp(0.0, f64::from(last)) as u32;
        let to = (middle + reach).ceil().clamp(0.0, f64::from(last)) as u32;
        let raw: Vec<f64> = (from..=to).map(|n| cubic((f64::from(n) + 0.5 - middle) / wide)).collect();
        let sum: f64 = raw.iter().sum();
        if sum.abs() < 1e-9 {
            return Self { first: (middle.max(0.0) as u32).min(last), weights: vec![WHOLE] };
        }
        let mut weights: Vec<i64> = raw.iter().map(|w| (w / sum * WHOLE as f64).round() as i64).collect();
        // What rounding left over goes to the heaviest, so that an even ground stays as it is.
        let over = WHOLE - weights.iter().sum::<i64>();
        if let Some(heaviest) = weights.iter_mut().max() {
            *heaviest += over;
        }
        Self { first: from, weights }
    }

    fn each(&self) -> impl Iterator<Item = (u32, i64)> {
        (self.first..).zip(self.weights.iter().copied()).filter(|(_, weight)| *weight != 0)
    }
}

/// The cubic of Catmull and Rom.
fn cubic(x: f64) -> f64 {
    let x = x.abs();
    if x < 1.0 {
        (1.5 * x - 2.5) * x * x + 1.0
    } else if x < 2.0 {
        ((-0.5 * x + 2.5) * x - 4.0) * x + 2.0
    } else {
        0.0
    }
}

/// Sums of weighed pixels: each channel times opacity, and opacity times 255.
type Sums = [i64; 4];

/// A pixel's share in a sum.
fn share([r, g, b, a]: [u8; 4], weight: i64) -> Sums {
    let weight = weight * i64::from(a);
    [weight * i64::from(r), weight * i64::from(g), weight * i64::from(b), weight * 255]
}

/// Adds to sums.
fn add(sums: &mut Sums, more: Sums) {
    sums.iter_mut().zip(more).for_each(|(sum, more)| *sum += more);
}

/// A row of a raster whose columns are made of others.
fn across(raster: &Raster, y: u32, columns: &[Taps]) -> Vec<Sums> {
    let made = |taps: &Taps| {
        let mut sums = [0; 4];
        taps.each().for_each(|(x, weight)| add(&mut sums, share(raster.pixel(x, y), weight)));
        sums
    };
    columns.iter().map(made).collect()
}

/// A sum over columns and rows for a channel that is full in all of them.
const FULL: i64 = 255 * 255 * WHOLE * WHOLE;

impl Raster {
    /// The picture at another size, never larger: a side that would grow stays as it is.
    #[must_use]
    pub fn scaled(&self, width: u32, height: u32) -> Self {
        let (width, height) = (width.clamp(1, self.width.max(1)), height.clamp(1, self.height.max(1)));
        if (width, height) == (self.width, self.height) {
            return self.clone();
        }
        let taps = |from: u32, to: u32| -> Vec<Taps> {
            let step = f64::from(from) / f64::from(to);
            (0..to).map(|n| Taps::of((f64::from(n) + 0.5) * step, step, from)).collect()
        };
        let (columns, rows) = (taps(self.width, width), taps(self.height, height));
        let mut source = ScaledRows::new(self, columns);
        let mut bytes = Vec::with_capacity(width as usize * height as usize * self.channels);
        for taps in &rows {
            source.down(taps, &mut |pixel| bytes.extend(pixel.into_iter().take(self.channels)));
        }
        Self { width, height, channels: self.channels, bytes }
    }
}

/// Rows of a raster in other columns, each made once and kept as long as it is needed.
#[derive(Debug)]
struct ScaledRows<'r> {
    raster: &'r Raster,
    columns: Vec<Taps>,
    kept: std::collections::VecDeque<(u32, Vec<Sums>)>,
    total: Vec<Sums>,
}

impl<'r> ScaledRows<'r> {
    fn new(raster: &'r Raster, columns: Vec<Taps>) -> Self {
        let total = vec![[0; 4]; columns.len()];
        Self { raster, columns, kept: std::collections::VecDeque::new(), total }
    }

    /// Calls `see` for each pixel of a row that is made of others; its colours are not multiplied by its opacity.
    fn down(&mut self, taps: &Taps, see: &mut dyn FnMut([u8; 4])) {
        self.total.iter_mut().for_each(|sums| *sums = [0; 4]);
        while self.kept.front().is_some_and(|(y, _)| *y < taps.first) {
            self.kept.pop_front();
        }
        for (y, weight) in taps.each() {
            if self.kept.iter().all(|(kept, _)| *kept != y) {
                self.kept.push_back((y, across(self.raster, y, &self.columns)));
            }
            let Some((_, row)) = self.kept.iter().find(|(kept, _)| *kept == y) else { continue };
            for (total, sums) in self.total.iter_mut().zip(row) {
                add(total, sums.map(|sum| sum * weight));
            }
        }
        self.total.iter().for_each(|sums| see(pixel(*sums)));
    }
}

/// A pixel from sums over columns and rows.
fn pixel([r, g, b, a]: Sums) -> [u8; 4] {
    let clamped = |n: i64| u8::try_from(n.clamp(0, 255)).unwrap_or(u8::MAX);
    let opacity = clamped((a * 255 + FULL / 2) / FULL);
    if a <= 0 || opacity == 0 {
        return [0; 4];
    }
    // A sum of a channel is at most that of opacity: the one divided by the other is the colour.
    let color = |sum: i64| clamped((sum * 255 + a / 2) / a);
    [color(r), color(g), color(b), opacity]
}

/// A raster that fills a rectangle of a sheet of pixels, whose sides may lie between them.
#[derive(Debug)]
pub struct Placed {
    raster: Raster,
    columns: Vec<(Taps, u8)>,
    rows: Vec<(Taps, u8)>,
    left: u32,
    top: u32,
}

impl Placed {
    /// A raster in the rectangle with these columns and rows, on a sheet of so many columns and rows.
    #[must_use]
    pub fn new(raster: Raster, columns: Range<f64>, rows: Range<f64>, sheet: (u32, u32)) -> Self {
        let (left, columns) = side(raster.width, &columns, sheet.0);
        let (top, rows) = side(raster.height, &rows, sheet.1);
        Self { raster, columns, rows, left, top }
    }

    /// The pixels of a row of the sheet, from the column that is given first; colours multiplied by opacity.
    pub fn row(&self, y: u32, see: &mut dyn FnMut(u32, [u8; 4])) {
        let Some((taps, covered)) = y.checked_sub(self.top).and_then(|n| self.rows.get(n as usize)) else { return };
        for (x, (column, part)) in (self.left..).zip(&self.columns) {
            let mut sums = [0; 4];
            for (source_y, down) in taps.each() {
                for (source_x, along) in column.each() {
                    add(&mut sums, share(self.raster.pixel(source_x, source_y), down * along));
                }
            }
            // How much of the pixel is covered, of 255 × 255.
            let covered = i64::from(*covered) * i64::from(*part);
            let part = |sum: i64| (sum.clamp(0, FULL) / 255 * covered + FULL / 510) / (FULL / 255);
            let opacity = part(sums[3]);
            // No channel may be more than its opacity, whatever the cubic's overshoot.
            let pixel = sums.map(|sum| u8::try_from((part(sum).min(opacity) + 127) / 255).unwrap_or(u8::MAX));
            see(x, pixel);
        }
    }
}

/// The first pixel of a side of the sheet that a raster covers, and what each covered one is made of, with how much of
/// it is covered (of 255).
fn side(length: u32, span: &Range<f64>, sheet: u32) -> (u32, Vec<(Taps, u8)>) {
    let first = span.start.floor().clamp(0.0, f64::from(sheet)) as u32;
    let last = span.end.ceil().clamp(0.0, f64::from(sheet)) as u32;
    let step = f64::from(length) / (span.end - span.start).max(1e-9);
    let made = (first..last).map(|n| {
        let (from, to) = (f64::from(n).max(span.start), f64::from(n + 1).min(span.end));
        let middle = (f64::midpoint(from, to) - span.start) * step;
        (Taps::of(middle, step, length), ((to - from).clamp(0.0, 1.0) * 255.0).round() as u8)
    });
    (first, made.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grey(width: u32, height: u32, at: impl Fn(u32, u32) -> u8) -> Raster {
        let bytes = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
        let bytes = bytes.flat_map(|(x, y)| [at(x, y); 3]).collect();
        Raster { width, height, channels: 3, bytes }
    }

    #[test]
    fn an_even_ground_stays_even_at_every_size() {
        for value in [0, 1, 127, 254, 255] {
            let even = grey(97, 53, |_, _| value);
            for (width, height) in [(1, 1), (2, 3), (40, 22), (96, 53), (97, 52)] {
                let small = even.scaled(width, height);
                assert_eq!((small.width, small.height), (width, height));
                assert!(small.bytes.iter().all(|byte| *byte == value), "{value} at {width} × {height}");
            }
        }
    }

    #[test]
    fn nothing_becomes_larger() {
        let small = grey(3, 2, |x, _| x as u8);
        assert_eq!(small.scaled(30, 20), small);
        assert_eq!(small.scaled(30, 1).height, 1);
    }

    #[test]
    fn fine_stripes_become_their_mean() {
        let stripes = grey(400, 4, |x, _| if x % 2 == 0 { 0 } else { 200 });
        let small = stripes.scaled(20, 4);
        assert!(small.bytes.iter().all(|byte| (98..=102).contains(byte)), "{:?}", &small.bytes[..20]);
    }

    #[test]
    fn what_cannot_be_seen_gives_no_colour() {
        // Opaque white beside red that nobody sees.
        let bytes = (0..4096).flat_map(|n| if n % 2 == 0 { [255, 255, 255, 255] } else { [255, 0, 0, 0] }).collect();
        let small = Raster { width: 64, height: 64, channels: 4, bytes }.scaled(4, 4);
        for pixel in small.bytes.chunks_exact(4) {
            assert_eq!(&pixel[..3], [255, 255, 255]);
            assert!((120..=135).contains(&pixel[3]));
        }
    }

    #[test]
    fn a_placed_picture_covers_its_edges_in_part() {
        let placed = Placed::new(grey(4, 4, |_, _| 255), 1.5..5.5, 2.0..4.0, (10, 10));
        let row = |y: u32| {
            let mut seen = Vec::new();
            placed.row(y, &mut |x, pixel| seen.push((x, pixel[3])));
            seen
        };
        assert_eq!(row(2), [(1, 128), (2, 255), (3, 255), (4, 255), (5, 128)]);
        assert_eq!(row(1), []);
        assert_eq!(row(4), []);
        // What lies outside of the sheet is no pixel of it.
        let beyond = Placed::new(grey(4, 4, |_, _| 255), -2.0..2.0, -2.0..30.0, (10, 10));
        let mut columns = Vec::new();
        beyond.row(9, &mut |x, _| columns.push(x));
        assert_eq!(columns, [0, 1]);
    }

    #[test]
    fn a_picture_at_its_own_size_keeps_its_pixels() {
        let own = grey(5, 5, |x, y| (x * 40 + y) as u8);
        let placed = Placed::new(own.clone(), 3.0..8.0, 1.0..6.0, (20, 20));
        for y in 0..5 {
            placed.row(y + 1, &mut |x, pixel| assert_eq!(pixel, own.pixel(x - 3, y)));
        }
    }
}
