//! What pages are painted with, operation by operation.

use std::collections::BTreeSet;

use hayro_syntax::content::TypedIter;
use hayro_syntax::content::ops::TypedInstruction as Op;
use hayro_syntax::object::{Array, Dict, Name, Number, Object, Rect as Corners, Stream};
use hayro_syntax::page::{Page, Resources};

use super::color::{self, Space};
use super::matrix::{self, Matrix};
use super::{Boxes, POINT};
use crate::base::geometry::{Rect, Size};
use crate::check::press::{Limits, PressFault, PressFinding};
use crate::messages::Load;

/// The most operations of all pages together.
const MOST_OPERATIONS: u64 = 5_000_000;
/// The most forms in each other, and the most states that are kept.
const MOST_FORMS: usize = 16;
const MOST_STATES: usize = 512;
/// What measures may be off by: hundredths of points and millimetres.
const NEARLY: f64 = 0.01;
/// A picture of so few pixels across is a colour or a shade, no photo.
const PHOTO: f64 = 16.0;

/// The least of something, with the page it is on.
type Least = Option<(f64, usize)>;

/// What is measured.
pub(super) struct Measures<'l> {
    limits: &'l Limits,
    smallest: Least,
    thinnest: Least,
    nearest: Least,
    coarsest: Option<(f64, f64)>,
    small: Vec<Rect>,
    thin: Vec<Rect>,
    near: Vec<Rect>,
    coarse: Vec<Rect>,
    most_ink: f64,
    screens: BTreeSet<&'static str>,
    through: Option<usize>,
    missing: BTreeSet<String>,
    operations: u64,
    /// Whether something is painted in the inks of print.
    pub(super) has_inks: bool,
}

/// Where and how is painted.
#[derive(Clone)]
struct State {
    matrix: Matrix,
    width: f64,
    size: f64,
    invisible: bool,
}

/// The page that is looked at.
struct Place<'p> {
    number: usize,
    boxes: &'p Boxes,
    /// A trim of its own, or the paper.
    trim: Corners,
}

impl<'l> Measures<'l> {
    /// Nothing yet.
    pub(super) const fn new(limits: &'l Limits) -> Self {
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
            screens: BTreeSet::new(),
            through: None,
            missing: BTreeSet::new(),
            operations: 0,
            has_inks: false,
        }
    }

    /// Looks at a page.
    pub(super) fn page(&mut self, number: usize, page: &Page<'_>, boxes: &Boxes) {
        let place = Place { number, boxes, trim: boxes.trim.unwrap_or(boxes.media) };
        let state = State { matrix: matrix::PLAIN, width: 1.0, size: 0.0, invisible: false };
        self.stream(page.typed_operations(), page.resources(), state, &place, 0);
    }

    fn stream(
        &mut self,
        mut ops: TypedIter<'_>,
        resources: &Resources<'_>,
        start: State,
        place: &Place<'_>,
        depth: usize,
    ) {
        let (mut state, mut kept) = (start, Vec::new());
        let mut text = Text { matrix: matrix::PLAIN, line: matrix::PLAIN, leading: 0.0 };
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
                Op::StrokePath(_)
                | Op::CloseAndStrokePath(_)
                | Op::FillAndStrokeNonZero(_)
                | Op::FillAndStrokeEvenOdd(_)
                | Op::CloseFillAndStrokeNonZero(_)
                | Op::CloseFillAndStrokeEvenOdd(_) => self.line(&state, place),
                Op::XObject(name) => {
                    if let Some(object) = resources.get_x_object(name.0) {
                        self.object(&object, resources, &state, place, depth);
                    }
                }
                Op::InlineImage(image) => self.image(image.0, resources, &state, place),
                Op::Shading(name) => {
                    let found = resources.get_shading(name.0);
                    self.space(found.map_or(Space::Other, |found| color::of_pattern(&found, resources)));
                }
                other => {
                    if !self.color(&other, resources) && text.moved(&other) {
                        self.text(&text, &state, place);
                    }
                }
            }
        }
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
        self.space(pattern.map_or(Space::Other, |pattern| color::of_pattern(&pattern, resources)));
        self.several(amounts);
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

    fn space(&mut self, space: Space) {
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

    fn graphics(&mut self, found: Option<Dict<'_>>, state: &mut State, place: &Place<'_>) {
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
        state: &State,
        place: &Place<'_>,
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
        let state = State { matrix: matrix::then(moved, state.matrix), ..state.clone() };
        self.stream(TypedIter::new(&content), own.as_ref().unwrap_or(resources), state, place, depth + 1);
    }

    fn image(&mut self, image: &Stream<'_>, resources: &Resources<'_>, state: &State, place: &Place<'_>) {
        let dict = image.dict();
        let either = |long: &str, short: &str| dict.get::<f64>(long).or_else(|| dict.get::<f64>(short)).unwrap_or(0.0);
        let (across, down) = (either("Width", "W"), either("Height", "H"));
        if let Some(found) = dict.get::<Object<'_>>("ColorSpace").or_else(|| dict.get::<Object<'_>>("CS")) {
            self.space(color::space(&found, resources));
        }
        if dict.get::<Stream<'_>>("SMask").is_some() {
            self.through = self.through.or(Some(place.number));
        }
        let (w, h) = matrix::sides(state.matrix);
        let dpi = (across / w).min(down / h) * 72.0;
        let trim = Size::new(place.trim.width() * POINT, place.trim.height() * POINT);
        let least = self.limits.least_photo_dpi(trim);
        // A pixel more or less is rounding.
        if dpi.is_finite() && across.min(down) >= PHOTO && dpi * 1.02 < least {
            self.coarse.push(place.boxes.place(matrix::unit(state.matrix)));
            self.coarsest =
                Some(self.coarsest.map_or((dpi, least), |found| if found.0 < dpi { found } else { (dpi, least) }));
        }
    }

    fn line(&mut self, state: &State, place: &Place<'_>) {
        let points = state.width * matrix::scale(state.matrix);
        if points + NEARLY < self.limits.thinnest_line {
            self.thinnest = less(self.thinnest, points, place.number);
        }
    }

    fn text(&mut self, text: &Text, state: &State, place: &Place<'_>) {
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
        let near =
            [x - trim.x0, y - trim.y0, trim.x1 - x, trim.y1 - y].into_iter().fold(f64::INFINITY, f64::min) * POINT;
        // What stands outside of the trim altogether is of the printer: a mark, a name.
        if near >= 0.0 && near + NEARLY < self.limits.safe_zone {
            self.nearest = less(self.nearest, near, place.number);
            self.near.push(area);
        }
    }

    /// What breaks a rule.
    pub(super) fn findings(&mut self) -> Vec<PressFinding> {
        let Limits { smallest_type, thinnest_line, safe_zone, ink, .. } = *self.limits;
        let mut faults: Vec<(PressFault, Vec<Rect>)> = Vec::new();
        let mut add = |fault: Option<PressFault>, areas: &mut Vec<Rect>| {
            faults.extend(fault.map(|fault| (fault, std::mem::take(areas))))
        };
        let none = &mut Vec::new();
        let heavy = self.operations > MOST_OPERATIONS;
        add(heavy.then_some(PressFault::TooHeavy { load: Load::Effort }), none);
        add(
            self.smallest.map(|(found, page)| PressFault::SmallTypeOn { found, least: smallest_type, page }),
            &mut self.small,
        );
        add(self.thinnest.map(|(found, _)| PressFault::ThinLine { found, least: thinnest_line }), &mut self.thin);
        add(
            self.nearest.map(|(found, page)| PressFault::UnsafeTextOn { found, least: safe_zone, page }),
            &mut self.near,
        );
        add(self.coarsest.map(|(found, least)| PressFault::CoarsePhoto { found, least }), &mut self.coarse);
        add(self.through.map(|page| PressFault::SeeThrough { page }), none);
        // Amounts are written with a few digits.
        let inky = self.most_ink > ink + 0.5;
        add(inky.then_some(PressFault::InkyColour { most: self.most_ink.round(), limit: ink }), none);
        for kind in std::mem::take(&mut self.screens) {
            add(Some(PressFault::ScreenColours { kind }), none);
        }
        for family in std::mem::take(&mut self.missing) {
            add(Some(PressFault::FontNotInside { family }), none);
        }
        faults.into_iter().map(|(fault, areas)| PressFinding { fault, areas }).collect()
    }
}

/// The lesser of two.
fn less(known: Least, found: f64, page: usize) -> Least {
    Some(known.filter(|(least, _)| *least <= found).unwrap_or((found, page)))
}

/// Where text is set.
struct Text {
    matrix: Matrix,
    line: Matrix,
    leading: f64,
}

impl Text {
    /// Takes an operation about text; returns whether it sets some.
    fn moved(&mut self, op: &Op<'_, '_>) -> bool {
        match op {
            Op::BeginText(_) => self.to(matrix::PLAIN),
            Op::SetTextMatrix(m) => self.to([m.0, m.1, m.2, m.3, m.4, m.5].map(|n| n.as_f64())),
            Op::NextLine(by) => self.next(by.0.as_f64(), by.1.as_f64()),
            Op::NextLineAndSetLeading(by) => {
                self.leading = -by.1.as_f64();
                self.next(by.0.as_f64(), by.1.as_f64());
            }
            Op::TextLeading(by) => self.leading = by.0.as_f64(),
            Op::NextLineUsingLeading(_) => self.next(0.0, -self.leading),
            Op::ShowText(_) | Op::ShowTexts(_) => return true,
            Op::NextLineAndShowText(_) | Op::ShowTextWithParameters(_) => {
                self.next(0.0, -self.leading);
                return true;
            }
            _ => {}
        }
        false
    }

    fn next(&mut self, x: f64, y: f64) {
        self.to(matrix::then([1.0, 0.0, 0.0, 1.0, x, y], self.line));
    }

    fn to(&mut self, matrix: Matrix) {
        (self.matrix, self.line) = (matrix, matrix);
    }
}
