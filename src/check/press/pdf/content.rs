//! What pages are painted with, operation by operation.

use std::collections::BTreeSet;

use hayro_syntax::content::TypedIter;
use hayro_syntax::content::ops::TypedInstruction as Op;
use hayro_syntax::object::{Array, Dict, Name, Number, Object, Rect as Corners, Stream};
use hayro_syntax::page::{Page, Resources};

use super::color::{self, Space};
use super::matrix::{self, Matrix};
use super::path::{Path, shared};
use super::text::Text;
use super::{Boxes, POINT};
use crate::base::geometry::Rect;
use crate::check::press::code::Codes;
use crate::check::press::{Limits, PressFinding};

/// The most operations of all pages together.
pub(super) const MOST_OPERATIONS: u64 = 5_000_000;
/// The most forms in each other, and the most states that are kept.
const MOST_FORMS: usize = 16;
const MOST_STATES: usize = 512;
/// What measures may be off by: hundredths of points and millimetres.
const NEARLY: f64 = 0.01;

/// The least of something, with the page it is on.
pub(super) type Least = Option<(f64, usize)>;

/// What is measured.
pub(super) struct Measures<'l> {
    pub(super) limits: &'l Limits,
    pub(super) smallest: Least,
    pub(super) thinnest: Least,
    pub(super) nearest: Least,
    pub(super) coarsest: Option<(f64, f64)>,
    pub(super) small: Vec<Rect>,
    pub(super) thin: Vec<Rect>,
    pub(super) near: Vec<Rect>,
    pub(super) coarse: Vec<Rect>,
    pub(super) most_ink: f64,
    pub(super) inkiest: Option<(f64, usize)>,
    pub(super) inky: Vec<Rect>,
    pub(super) pixels: u64,
    pub(super) unseen: BTreeSet<(String, usize)>,
    pub(super) codes: Codes,
    pub(super) about_codes: Vec<PressFinding>,
    pub(super) screens: BTreeSet<&'static str>,
    pub(super) through: Option<usize>,
    pub(super) missing: BTreeSet<String>,
    pub(super) operations: u64,
    /// Whether something is painted in the inks of print.
    pub(super) has_inks: bool,
}

/// Where and how is painted.
#[derive(Clone)]
pub(super) struct GraphicsState {
    pub(super) matrix: Matrix,
    width: f64,
    size: f64,
    invisible: bool,
    /// Luminance of what is filled, if that is one colour.
    fill: Option<f64>,
    /// Outside of this nothing is painted: least and most x and y.
    clip: [f64; 4],
}

/// The page that is looked at.
pub(super) struct ReadPage<'p> {
    pub(super) number: usize,
    pub(super) boxes: &'p Boxes,
    /// A trim of its own, or the paper.
    pub(super) trim: Corners,
}

impl<'l> Measures<'l> {
    /// Nothing yet.
    pub(super) fn new(limits: &'l Limits) -> Self {
        Self {
            limits,
            smallest: None,
            thinnest: None,
            nearest: None,
            coarsest: None,
            small: Vec::new(),
            thin: Vec::new(),
            near: Vec::new(),
            coarse: Vec::new(),
            most_ink: 0.0,
            inkiest: None,
            inky: Vec::new(),
            pixels: 0,
            unseen: BTreeSet::new(),
            codes: Codes::default(),
            about_codes: Vec::new(),
            screens: BTreeSet::new(),
            through: None,
            missing: BTreeSet::new(),
            operations: 0,
            has_inks: false,
        }
    }

    /// Looks at a page.
    pub(super) fn page(&mut self, number: usize, page: &Page<'_>, boxes: &Boxes) {
        let place = ReadPage { number, boxes, trim: boxes.trim.unwrap_or(boxes.media) };
        let Corners { x0, y0, x1, y1 } = boxes.media;
        let (fill, clip) = (Some(0.0), [x0, y0, x1, y1]);
        let state = GraphicsState { matrix: matrix::PLAIN, width: 1.0, size: 0.0, invisible: false, fill, clip };
        self.codes = Codes::default();
        self.stream(page.typed_operations(), page.resources(), state, &place, 0);
        self.about_codes.extend(self.codes.findings(self.limits, boxes.place(place.trim)));
    }

    fn stream(
        &mut self,
        mut ops: TypedIter<'_>,
        resources: &Resources<'_>,
        start: GraphicsState,
        place: &ReadPage<'_>,
        depth: usize,
    ) {
        let (mut state, mut kept) = (start, Vec::new());
        let (mut text, mut path) = (Text::new(), Path::new());
        while let Some(op) = ops.next() {
            self.operations += 1;
            if self.operations > MOST_OPERATIONS {
                return;
            }
            match op {
                Op::SaveState(_) if kept.len() < MOST_STATES => kept.push(state.clone()),
                Op::RestoreState(_) => state = kept.pop().unwrap_or(state),
                Op::Transform(m) => {
                    state.matrix = matrix::then([m.0, m.1, m.2, m.3, m.4, m.5].map(|n| n.as_f64()), state.matrix);
                }
                Op::LineWidth(width) => state.width = width.0.as_f64(),
                Op::TextRenderingMode(mode) => state.invisible = mode.0.as_f64() == 3.0,
                Op::TextFont(font) => {
                    state.size = font.1.as_f64();
                    self.font(resources.get_font(font.0));
                }
                Op::SetGraphicsState(name) => self.graphics(resources.get_ext_g_state(name.0), &mut state, place),
                Op::XObject(name) => {
                    if let Some(object) = resources.get_x_object(name.0) {
                        self.object(&object, resources, &state, place, depth);
                    }
                }
                Op::InlineImage(image) => self.image(image.0, resources, &state, place),
                Op::Shading(name) => self.pattern(resources.get_shading(name.0).as_ref(), resources),
                other if path.takes(&other, state.matrix) => {}
                other if self.painted(&other, &mut path, &mut state, place) => {}
                other => {
                    state.fill = color::filled(&other).unwrap_or(state.fill);
                    if !self.color(&other, resources) && text.moved(&other) {
                        self.text(&text, &state, place);
                    }
                }
            }
        }
    }

    /// Takes an operation that ends a path; returns whether it is one.
    fn painted(&mut self, op: &Op<'_, '_>, path: &mut Path, state: &mut GraphicsState, place: &ReadPage<'_>) -> bool {
        let (fills, strokes, even_odd) = match op {
            Op::StrokePath(_) | Op::CloseAndStrokePath(_) => (false, true, false),
            Op::FillPathNonZero(_) | Op::FillPathNonZeroCompatibility(_) => (true, false, false),
            Op::FillPathEvenOdd(_) => (true, false, true),
            Op::FillAndStrokeNonZero(_) | Op::CloseFillAndStrokeNonZero(_) => (true, true, false),
            Op::FillAndStrokeEvenOdd(_) | Op::CloseFillAndStrokeEvenOdd(_) => (true, true, true),
            Op::EndPath(_) => (false, false, false),
            _ => return false,
        };
        if strokes {
            self.line(state, place);
        }
        let path = std::mem::replace(path, Path::new());
        let Some(bounds) = path.bounds() else { return true };
        let clips = path.clips;
        let seen = shared(bounds, state.clip);
        if let Some([x0, y0, x1, y1]) = seen.filter(|_| fills || strokes) {
            let area = place.boxes.place(Corners::new(x0, y0, x1, y1));
            // What is cut off is no code any more.
            let upright = path.upright(even_odd, |[x, y]| place.boxes.place(Corners::new(x, y, x, y)));
            let upright = upright.filter(|_| fills && seen == Some(bounds));
            self.codes.shape(upright, area, state.fill.filter(|_| fills));
        }
        if clips {
            // Of nothing that is shared nothing is seen.
            state.clip = seen.unwrap_or([0.0; 4]);
        }
        true
    }

    /// Takes an operation that chooses a colour; returns whether it is one.
    fn color(&mut self, op: &Op<'_, '_>, resources: &Resources<'_>) -> bool {
        match op {
            Op::StrokeColorDeviceRgb(_) | Op::NonStrokeColorDeviceRgb(_) => self.space(Space::Screen("RGB")),
            Op::StrokeColorCmyk(c) => self.inks(&[c.0, c.1, c.2, c.3]),
            Op::NonStrokeColorCmyk(c) => self.inks(&[c.0, c.1, c.2, c.3]),
            Op::ColorSpaceStroke(name) => self.space(color::space(&Object::Name(name.0.clone()), resources)),
            Op::ColorSpaceNonStroke(name) => self.space(color::space(&Object::Name(name.0.clone()), resources)),
            Op::StrokeColor(c) => self.several(&c.0),
            Op::NonStrokeColor(c) => self.several(&c.0),
            Op::StrokeColorNamed(c) => self.named(&c.0, c.1, resources),
            Op::NonStrokeColorNamed(c) => self.named(&c.0, c.1, resources),
            _ => return false,
        }
        true
    }

    fn named(&mut self, amounts: &[Number], name: Option<&Name<'_>>, resources: &Resources<'_>) {
        let pattern = name.and_then(|name| resources.get_pattern(name));
        self.pattern(pattern.as_ref(), resources);
        self.several(amounts);
    }

    fn pattern(&mut self, pattern: Option<&Object<'_>>, resources: &Resources<'_>) {
        let space = pattern.map_or(Space::Other, |pattern| color::of_pattern(pattern, resources));
        if let (Space::Inks, Some(pattern)) = (space, pattern) {
            self.most_ink = self.most_ink.max(color::most_ink_of_pattern(pattern) * 100.0);
        }
        self.space(space);
    }

    /// Four amounts are inks: no other space of print has as many.
    fn several(&mut self, amounts: &[Number]) {
        if amounts.len() == 4 {
            self.inks(amounts);
        }
    }

    fn inks(&mut self, amounts: &[Number]) {
        self.has_inks = true;
        self.most_ink = self.most_ink.max(amounts.iter().map(|amount| amount.as_f64()).sum::<f64>() * 100.0);
    }

    pub(super) fn space(&mut self, space: Space) {
        match space {
            Space::Screen(name) => {
                self.screens.insert(name);
            }
            Space::Inks => self.has_inks = true,
            Space::Other => {}
        }
    }

    /// A font must be in the file, unless its letters are drawings.
    fn font(&mut self, font: Option<Dict<'_>>) {
        let Some(font) = font else { return };
        let kind = font.get::<Name<'_>>("Subtype");
        if kind.as_ref().is_some_and(|kind| kind.as_ref() == b"Type3") {
            return;
        }
        let inner = font.get::<Array<'_>>("DescendantFonts").and_then(|fonts| fonts.iter::<Dict<'_>>().next());
        let descriptor = inner.as_ref().unwrap_or(&font).get::<Dict<'_>>("FontDescriptor");
        let has = |descriptor: Dict<'_>| {
            ["FontFile", "FontFile2", "FontFile3"].iter().any(|key| descriptor.contains_key(key))
        };
        if !descriptor.is_some_and(has) {
            let name = font.get::<Name<'_>>("BaseFont");
            let name = name.map(|name| String::from_utf8_lossy(name.as_ref()).into_owned());
            self.missing.insert(name.unwrap_or_default());
        }
    }

    fn graphics(&mut self, found: Option<Dict<'_>>, state: &mut GraphicsState, place: &ReadPage<'_>) {
        let Some(found) = found else { return };
        if let Some(width) = found.get::<f64>("LW") {
            state.width = width;
        }
        let below_one = |key| found.get::<f64>(key).is_some_and(|alpha| alpha < 1.0);
        let blended =
            found.get::<Name<'_>>("BM").is_some_and(|mode| !matches!(mode.as_ref(), b"Normal" | b"Compatible"));
        if below_one("ca") || below_one("CA") || blended || found.get::<Dict<'_>>("SMask").is_some() {
            self.through = self.through.or(Some(place.number));
        }
    }

    fn object(
        &mut self,
        object: &Stream<'_>,
        resources: &Resources<'_>,
        state: &GraphicsState,
        place: &ReadPage<'_>,
        depth: usize,
    ) {
        let dict = object.dict();
        let kind = dict.get::<Name<'_>>("Subtype");
        if kind.as_ref().is_some_and(|kind| kind.as_ref() == b"Image") {
            return self.image(object, resources, state, place);
        }
        if depth >= MOST_FORMS {
            return;
        }
        let Ok(content) = object.decoded_data() else { return };
        let own = dict.get::<Dict<'_>>("Resources").map(Resources::new);
        let moved = dict.get::<[f64; 6]>("Matrix").unwrap_or(matrix::PLAIN);
        let state = GraphicsState { matrix: matrix::then(moved, state.matrix), ..state.clone() };
        self.stream(TypedIter::new(&content), own.as_ref().unwrap_or(resources), state, place, depth + 1);
    }

    fn line(&mut self, state: &GraphicsState, place: &ReadPage<'_>) {
        let points = state.width * matrix::scale(state.matrix);
        if points + NEARLY < self.limits.thinnest_line {
            self.thinnest = less(self.thinnest, points, place.number);
        }
    }

    fn text(&mut self, text: &Text, state: &GraphicsState, place: &ReadPage<'_>) {
        if state.invisible {
            return;
        }
        let whole = matrix::then(text.matrix, state.matrix);
        let points = state.size.abs() * matrix::scale(whole);
        let [x, y] = matrix::point(whole, (0.0, 0.0));
        let area = place.boxes.place(Corners::new(x, y, x + points, y + points));
        if points > 0.0 && points + NEARLY < self.limits.smallest_type {
            self.smallest = less(self.smallest, points, place.number);
            self.small.push(area);
        }
        let trim = place.trim;
        self.codes.other(area);
        let near =
            [x - trim.x0, y - trim.y0, trim.x1 - x, trim.y1 - y].into_iter().fold(f64::INFINITY, f64::min) * POINT;
        // What stands outside of the trim altogether is of the printer: a mark, a name.
        if near >= 0.0 && near + NEARLY < self.limits.safe_zone {
            self.nearest = less(self.nearest, near, place.number);
            self.near.push(area);
        }
    }
}

/// The lesser of two.
fn less(known: Least, found: f64, page: usize) -> Least {
    Some(known.filter(|(least, _)| *least <= found).unwrap_or((found, page)))
}
