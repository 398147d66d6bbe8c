//! Four rows of pixels, the height of a strip, and what is laid on them.

use super::blend::{FULL, Pixel, covering, dimmed, fill, over};
use super::list::{Layer, Paint};
use std::ops::Range;
use vello_common::geometry::RectU16;
use vello_common::strip::{Strip, visit_strip_fill_segments};
use vello_common::tile::Tile;

/// Rows of a canvas.
pub(super) const CANVAS_ROWS: usize = Tile::HEIGHT as usize;

/// The strips that an outline covers on the four rows of a canvas, and the coverage at their edges in sixteenths,
/// column after column from the top.
#[derive(Clone, Copy)]
pub(super) struct Covered<'a> {
    /// The strips, in one row, and the one after them.
    pub(super) strips: &'a [Strip],
    /// Coverage of all strips of the band.
    pub(super) edges: &'a [u8],
    /// Number of the strip row in its band.
    pub(super) row: u16,
}

/// Part of one row of a canvas: where it begins, and its pixels.
struct Span<'a> {
    /// Column of the first pixel.
    x: u32,
    /// Row in the canvas.
    down: u32,
    /// The pixels.
    pixels: &'a mut [Pixel],
}

/// Coverage of the pixels of a span, one after the other, in sixteenths.
type Coverage<'a> = std::iter::StepBy<std::slice::Iter<'a, u8>>;

/// Four rows of pixels.
pub(super) struct Canvas {
    pixels: Vec<Pixel>,
    /// Pixels of a row: the page's width rounded up to whole tiles.
    stride: usize,
}

impl Canvas {
    /// An empty canvas.
    pub(super) fn new(width: u32) -> Self {
        let stride = width.next_multiple_of(u32::from(Tile::WIDTH)) as usize;
        Self { pixels: vec![Pixel::default(); stride * CANVAS_ROWS], stride }
    }

    /// Makes everything transparent.
    pub(super) fn clear(&mut self) {
        self.pixels.fill(Pixel::default());
    }

    /// The rows from the top, each of `width` pixels.
    pub(super) fn rows(&self, width: u32) -> impl Iterator<Item = &[Pixel]> {
        self.pixels.chunks_exact(self.stride).filter_map(move |row| row.get(..width as usize))
    }

    /// Fills what is covered. `y` is the page's row at the top of the canvas.
    pub(super) fn paint(&mut self, covered: Covered<'_>, paint: &Paint, y: u32) {
        match paint {
            Paint::Solid(color) => self.cover(covered, |span, edge| fill_span(span.pixels, edge, *color)),
            Paint::Shade(shade) => self.cover(covered, |span, edge| {
                let y = y + span.down;
                if let Some(color) = shade.row(y) {
                    return fill_span(span.pixels, edge, color);
                }
                let places = (span.x..).zip(span.pixels);
                match edge {
                    None => places.for_each(|(x, bottom)| *bottom = over(shade.at(x, y), *bottom)),
                    Some(edge) => places.zip(edge).for_each(|((x, bottom), coverage)| {
                        *bottom = over(covering(shade.at(x, y), *coverage), *bottom);
                    }),
                }
            }),
        }
    }

    /// Lays `layer`, painted on `above`, down: where `clip` covers, or everywhere that it can touch.
    pub(super) fn lay_down(&mut self, above: &Self, layer: &Layer, clip: Option<Covered<'_>>) {
        let row_above = |span: &Span<'_>| {
            let start = span.down as usize * above.stride + span.x as usize;
            above.pixels.get(start..start + span.pixels.len()).unwrap_or_default()
        };
        let lay = |span: Span<'_>, edge: Option<Coverage<'_>>| {
            let pairs = row_above(&span).iter().map(|top| dimmed(*top, layer.opacity)).zip(span.pixels);
            match edge {
                None => pairs.for_each(|(top, bottom)| *bottom = over(top, *bottom)),
                Some(edge) => pairs.zip(edge).for_each(|((top, bottom), coverage)| {
                    *bottom = over(covering(top, *coverage), *bottom);
                }),
            }
        };
        match clip {
            Some(covered) => self.cover(covered, lay),
            None => self.spans(self.columns(&layer.reach.columns), |span| lay(span, None)),
        }
    }

    /// The columns of the canvas among `columns`.
    fn columns(&self, columns: &Range<f64>) -> Range<usize> {
        // Casting clamps: what is less than nothing becomes 0.
        (columns.start as usize).min(self.stride)..(columns.end as usize).min(self.stride)
    }

    /// Calls `each` for the part of every row in `columns`.
    fn spans(&mut self, columns: Range<usize>, mut each: impl FnMut(Span<'_>)) {
        let x = columns.start as u32;
        for (down, row) in (0..).zip(self.pixels.chunks_exact_mut(self.stride)) {
            if let Some(pixels) = row.get_mut(columns.clone()) {
                each(Span { x, down, pixels });
            }
        }
    }

    /// Calls `each` for every span that is covered: wholly, or by so much for each of its pixels.
    fn cover(&mut self, covered: Covered<'_>, mut each: impl FnMut(Span<'_>, Option<Coverage<'_>>)) {
        let tiles = (self.stride / usize::from(Tile::WIDTH)) as u16;
        let bounds = RectU16::new(0, covered.row, tiles, covered.row + 1);
        let mut work = (self, &mut each);
        visit_strip_fill_segments(
            covered.strips,
            bounds,
            &mut work,
            |(canvas, each), edge| {
                canvas.spans(usize::from(edge.x0())..usize::from(edge.x1()), |span| {
                    let first = edge.alpha_idx as usize + span.down as usize;
                    let coverage = covered.edges.get(first..).unwrap_or_default().iter().step_by(CANVAS_ROWS);
                    each(span, Some(coverage));
                });
            },
            |(canvas, each), inside| {
                canvas.spans(usize::from(inside.x0())..usize::from(inside.x1()), |span| each(span, None));
            },
        );
    }
}

/// Lays one colour over a span.
fn fill_span(pixels: &mut [Pixel], edge: Option<Coverage<'_>>, color: Pixel) {
    let Some(edge) = edge else { return fill(pixels, color) };
    for (bottom, coverage) in pixels.iter_mut().zip(edge) {
        if *coverage == FULL && color[3] == u8::MAX {
            *bottom = color;
        } else if *coverage > 0 {
            *bottom = over(covering(color, *coverage), *bottom);
        }
    }
}
