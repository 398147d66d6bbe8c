//! Painting pieces so that nothing lets anything through.
//!
//! Where a piece is not opaque, what lies below it is painted again, seen through its outline and mixed with its colour:
//! the same picture, piece by piece, without transparency. Text below stays text in its own place and comes as outlines
//! in the copy, so that it is found once.

use std::collections::BTreeMap;

use krilla::color::cmyk;
use krilla::geom::Transform;
use krilla::paint::{Fill, FillRule, LineCap, LineJoin, LinearGradient, SpreadMethod, Stop, Stroke as KrillaStroke};
use krilla::surface::Surface;
use krilla::text::Font;

use super::inks::{Cmyk, Separation};
use super::picture::InkImage;
use super::pieces::{Mark, PaintItem};
use super::{outlines, picture};
use crate::base::color::Color;
use crate::base::geometry::{Path, Point, Rect};
use crate::error::{Error, Result};
use crate::export::pdf::{paint, text};
use crate::page::{Face, Image, LineEnd, Paint, Placement, Stroke, TextBlock};
use crate::typeset::font::FontBook;

/// Type below this many points is small: print shops ask that deep black, and so all that is made of several inks, stays
/// out of it.
const SMALL: f64 = 15.0;
/// Lines below this many points are fine.
const FINE: f64 = 1.0;
/// Colours of a gradient, so that between two of them inks follow the screen.
const STOPS: u8 = 8;

/// Colours that are seen through each other: the lowest first, each with its opacity.
type Veils = Vec<(Color, f64)>;

/// Paints pieces.
pub(super) struct Flattener<'f, 's> {
    surface: &'f mut Surface<'s>,
    fonts: &'f BTreeMap<Face, Font>,
    book: &'f FontBook,
    separation: &'f Separation,
    /// Points in a user unit.
    scale: f64,
    origin: Point,
}

/// How a piece is seen: through these colours, within this box.
struct PieceView<'v> {
    veils: &'v Veils,
    area: Rect,
}

impl<'f, 's> Flattener<'f, 's> {
    /// Of a page with so many points in a user unit.
    pub(super) fn new(
        surface: &'f mut Surface<'s>,
        fonts: &'f BTreeMap<Face, Font>,
        book: &'f FontBook,
        separation: &'f Separation,
        scale: f64,
    ) -> Self {
        Self { surface, fonts, book, separation, scale, origin: Point::default() }
    }

    /// Paints a page whose origin is at a point of the paper; nothing outside of `inner`.
    ///
    /// # Errors
    /// [`Error::Pdf`] when a picture cannot be taken over.
    pub(super) fn page(&mut self, pieces: &[PaintItem<'_>], origin: Point, inner: Rect) -> Result<()> {
        self.origin = origin;
        self.enter();
        let clip = paint::path(&Path::rounded(inner, 0.0));
        if let Some(clip) = &clip {
            self.surface.push_clip_path(clip, &FillRule::NonZero);
        }
        let view = PieceView { veils: &Veils::new(), area: inner };
        let painted = (0..pieces.len()).try_for_each(|index| self.piece(pieces, index, &view));
        if clip.is_some() {
            self.surface.pop();
        }
        self.surface.pop();
        painted
    }

    /// Paints crop marks, which stand outside of the page.
    pub(super) fn marks(&mut self, marks: &[PaintItem<'_>]) {
        self.enter();
        for piece in marks {
            if let Mark::Line { outline, stroke } = &piece.mark {
                self.line(outline, *stroke, [0, 0, 0, u8::MAX]);
            }
        }
        self.surface.pop();
    }

    fn enter(&mut self) {
        let (k, Point { x, y }) = (self.scale as f32, self.origin);
        self.surface.push_transform(&Transform::from_row(k, 0.0, 0.0, k, x as f32, y as f32));
    }

    /// Paints a piece; if it is not opaque, what lies below it once more.
    fn piece(&mut self, pieces: &[PaintItem<'_>], index: usize, view: &PieceView<'_>) -> Result<()> {
        let Some(piece) = pieces.get(index).filter(|piece| piece.bounds.overlaps(&view.area) || is_flat(&piece.bounds))
        else {
            return Ok(());
        };
        if piece.opacity >= 1.0 {
            return self.opaque(pieces, index, piece, view);
        }
        let Some((outline, even_odd)) = outlines::of_piece(&piece.mark, self.book) else {
            // A picture that is dimmed with all around it: its pixels are mixed.
            return self.opaque(pieces, index, piece, view);
        };
        let Some(clip) = paint::path(&outline) else { return Ok(()) };
        let area = shared(&piece.bounds, &view.area);
        let mut veils = vec![(color_of(&piece.mark), piece.opacity)];
        veils.extend(view.veils);
        self.surface.push_clip_path(&clip, &if even_odd { FillRule::EvenOdd } else { FillRule::NonZero });
        let below = pieces.get(..piece.under).unwrap_or_default();
        let first = below.iter().rposition(|one| one.hides(&area)).unwrap_or(0);
        let inside = PieceView { veils: &veils, area };
        let painted = (first..below.len()).try_for_each(|lower| self.piece(below, lower, &inside));
        self.surface.pop();
        painted
    }

    fn opaque(
        &mut self,
        pieces: &[PaintItem<'_>],
        index: usize,
        piece: &PaintItem<'_>,
        view: &PieceView<'_>,
    ) -> Result<()> {
        let seen = |color| through(color, view.veils);
        match &piece.mark {
            Mark::Area { outline, even_odd, paint } => {
                let fill = self.fill(paint, piece, &seen);
                self.area(outline, *even_odd, fill);
            }
            Mark::Line { outline, stroke } => {
                let is_fine = stroke.width * self.scale < FINE;
                let color = seen(stroke.color);
                let inks = if is_fine { self.separation.fine(color) } else { self.separation.flat(color) };
                self.line(outline, *stroke, inks);
            }
            Mark::Text { block, place } => self.text(block, *place, seen(block.fill), view.veils.is_empty()),
            Mark::Image { image, place } => {
                let below = pieces.get(..index).unwrap_or_default();
                let picture = picture::of(image, &piece.bounds, below, self.book)?;
                let picture = picture.separated(|pixel| self.pixel(pixel, view.veils));
                self.image(picture, image, *place)?;
            }
        }
        Ok(())
    }

    fn fill(&self, paint: &Paint, piece: &PaintItem<'_>, seen: &dyn Fn(Color) -> Color) -> krilla::paint::Paint {
        let flat = |color| {
            let color = seen(color);
            cmyk_of(if piece.is_code { code(color) } else { self.separation.flat(color) })
        };
        match paint {
            Paint::Solid(color) => flat(*color).into(),
            Paint::Vertical(top, bottom) => {
                let stops = (0..=STOPS).map(|step| {
                    let part = f64::from(step) / f64::from(STOPS);
                    let color = top.mixed(*bottom, part);
                    Stop { offset: paint::part(part), color: flat(color).into(), opacity: paint::part(1.0) }
                });
                LinearGradient {
                    x1: piece.bounds.x as f32,
                    y1: piece.bounds.y as f32,
                    x2: piece.bounds.x as f32,
                    y2: piece.bounds.bottom() as f32,
                    transform: Transform::identity(),
                    spread_method: SpreadMethod::Pad,
                    stops: stops.collect(),
                    anti_alias: false,
                }
                .into()
            }
        }
    }

    fn area(&mut self, outline: &Path, even_odd: bool, paint: krilla::paint::Paint) {
        let Some(path) = paint::path(outline) else { return };
        let rule = if even_odd { FillRule::EvenOdd } else { FillRule::NonZero };
        self.surface.set_fill(Some(Fill { paint, rule, ..Fill::default() }));
        self.surface.set_stroke(None);
        self.surface.draw_path(&path);
    }

    fn line(&mut self, outline: &Path, stroke: Stroke, inks: Cmyk) {
        let Some(path) = paint::path(outline) else { return };
        self.surface.set_fill(None);
        self.surface.set_stroke(Some(KrillaStroke {
            paint: cmyk_of(inks).into(),
            width: stroke.width as f32,
            miter_limit: 4.0,
            line_cap: if stroke.round { LineCap::Round } else { LineCap::Butt },
            line_join: if stroke.round { LineJoin::Round } else { LineJoin::Miter },
            ..KrillaStroke::default()
        }));
        self.surface.draw_path(&path);
        self.surface.set_stroke(None);
    }

    fn text(&mut self, block: &TextBlock, place: Placement, color: Color, as_text: bool) {
        let Some(font) = self.fonts.get(&block.face).cloned() else { return };
        let space = self.book.font(block.face).glyph(' ');
        let size = block.size * place.scale;
        let is_small = size * self.scale < SMALL;
        let inks = if is_small { self.separation.fine(color) } else { self.separation.flat(color) };
        self.surface.set_fill(Some(Fill { paint: cmyk_of(inks).into(), ..Fill::default() }));
        self.surface.set_stroke(None);
        for (i, line) in block.lines.iter().enumerate() {
            let spaced = i + 1 < block.lines.len() && line.end == LineEnd::Space;
            let run = text::run(line, block.size, space.filter(|_| spaced));
            let at = place.point(line.at);
            let start = text::point(at.x + text::start(line) * place.scale, at.y);
            self.surface.draw_glyphs(start, &run.glyphs, font.clone(), &run.text, size as f32, !as_text);
        }
    }

    fn pixel(&self, pixel: [u8; 3], veils: &Veils) -> Cmyk {
        let [r, g, b] = pixel;
        let Color { r, g, b } = through(Color::new(r, g, b), veils);
        self.separation.photo([r, g, b])
    }

    fn image(&mut self, picture: InkImage, image: &Image, place: Placement) -> Result<()> {
        let (w, h) = (image.size.w * place.scale, image.size.h * place.scale);
        let Some(size) = krilla::geom::Size::from_wh(w as f32, h as f32) else { return Ok(()) };
        let raster = krilla::image::Image::from_custom(picture, false).map_err(Error::Pdf)?;
        self.surface.push_transform(&Transform::from_translate(place.at.x as f32, place.at.y as f32));
        self.surface.draw_image(raster, size);
        self.surface.pop();
        Ok(())
    }
}

/// A colour seen through others.
fn through(color: Color, veils: &Veils) -> Color {
    veils.iter().fold(color, |below, (veil, opacity)| below.mixed(*veil, *opacity))
}

/// The colour of a piece that others are seen through; of a gradient its middle.
fn color_of(mark: &Mark<'_>) -> Color {
    match mark {
        Mark::Area { paint: Paint::Solid(color), .. } => *color,
        Mark::Area { paint: Paint::Vertical(top, bottom), .. } => top.mixed(*bottom, 0.5),
        Mark::Line { stroke, .. } => stroke.color,
        Mark::Text { block, .. } => block.fill,
        Mark::Image { .. } => Color::WHITE,
    }
}

/// The ink of a code: its squares are black alone, so that no second plate blurs them.
fn code(color: Color) -> Cmyk {
    if color.luminance() < 0.5 { [0, 0, 0, u8::MAX] } else { [0; 4] }
}

fn cmyk_of([c, m, y, k]: Cmyk) -> cmyk::Color {
    cmyk::Color::new(c, m, y, k)
}

/// A level or upright line has a box without an area, which shares none with any other.
fn is_flat(bounds: &Rect) -> bool {
    bounds.w <= 0.0 || bounds.h <= 0.0
}

/// What two boxes share.
fn shared(a: &Rect, b: &Rect) -> Rect {
    let (x, y) = (a.x.max(b.x), a.y.max(b.y));
    Rect::new(x, y, (a.right().min(b.right()) - x).max(0.0), (a.bottom().min(b.bottom()) - y).max(0.0))
}
