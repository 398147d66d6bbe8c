//! The design check: what a designer looks for on a finished page, with numbers and places.
//!
//! It knows only the page: what is painted, in which order, in which colours. So it also finds what layout did not
//! know that it did. Every state is looked at: the page as it rests, each spot pointed at, each panel open.

mod contrast;
mod empty;
mod outline;
mod place;
mod roles;
mod scene;
mod setting;

use crate::base::color::Color;
use crate::base::geometry::{Point, Rect};
use crate::page::{Hotspot, Image, Page, Unit};
use crate::theme::{Sheet, Theme};

pub use crate::messages::design::{DesignFault, DesignFinding, FindingCode, Mark, Side, State};
pub use empty::Emptiness;

use scene::{Scene, Written};

/// How much of the sheet's margin is kept free by an open panel.
const PANEL_MARGIN: f64 = 0.45;
/// Least distance of anything from the head and the foot of the page, in spacing steps, where the sheet's own margin
/// is not less; at the sides that margin holds.
const MARGIN: f64 = 4.0;
/// Capitals may reach into the margin at the head and the foot by this part of it: they look lower than they are.
const OPTICAL: f64 = 0.1;
/// Pixels to an inch from which a photo on paper is sharp from nearby, and the longest side in millimetres of sheets
/// that are read from nearby; larger ones are seen from twice as far.
const SHARP: f64 = 200.0;
const NEARBY: f64 = 421.0;
/// CSS pixels in an inch.
const CSS_INCH: f64 = 96.0;

/// Everything that the design check finds on a page, in every state of it.
#[must_use]
pub fn inspect(page: &Page, sheet: &Sheet, theme: &Theme) -> Vec<DesignFinding> {
    let rest = Scene::resting(page);
    let look = Subject::new(page, sheet, theme, &rest);
    let mut found = Vec::new();
    let mut report = Report { state: State::Rest, found: &mut found };
    let margins = margins(&look);
    place::check(&rest, &look, margins, &mut report);
    setting::floor(&rest, &look, &mut report);
    setting::sizes(&rest, &mut report, &look);
    contrast::check(&rest, &look, &|_| page.paper, &mut report);
    contrast::focus(&look, &mut report);
    roles::check(&rest, &look, &mut report);
    empty::check(&rest, &look, &mut report);
    photos(&rest, &look, &mut report);
    let resting = empty::resting(&rest, page.paper);
    for spot in page.hotspots() {
        answering(spot, &look, &resting, &mut found);
    }
    found
}

/// The least distances from the page's edges: left, right, top, bottom.
fn margins(look: &Subject<'_>) -> [f64; 4] {
    let sheet = look.sheet;
    let head = (look.unit * MARGIN).min(sheet.margin * (1.0 - OPTICAL));
    let head = head.max(look.clear());
    [sheet.margin, sheet.margin, head, head]
}

/// How much of a page is empty as it rests.
#[must_use]
pub fn emptiness(page: &Page, sheet: &Sheet, theme: &Theme) -> Emptiness {
    let rest = Scene::resting(page);
    empty::measure(&rest, &Subject::new(page, sheet, theme, &rest))
}

/// Checks a spot: its target, how it looks when it is pointed at, its panel.
fn answering(spot: &Hotspot, look: &Subject<'_>, resting: &dyn Fn(Point) -> Color, found: &mut Vec<DesignFinding>) {
    let mut report = Report { state: State::Rest, found };
    targets(spot, look, &mut report);
    report.state = State::Hover(spot.id.clone());
    contrast::check(&Scene::of(&spot.hover), look, resting, &mut report);
    report.state = State::Open(spot.id.clone());
    let panel = Scene::of(&spot.panel.frame);
    place::check(&panel, look, [look.sheet.margin * PANEL_MARGIN; 4], &mut report);
    setting::floor(&panel, look, &mut report);
    contrast::check(&panel, look, resting, &mut report);
}

/// The targets of a spot and of what its panel holds, on sheets for screens.
fn targets(spot: &Hotspot, look: &Subject<'_>, report: &mut Report<'_>) {
    if look.page.unit != Unit::Pixel {
        return;
    }
    let least = look.sheet.target;
    let links = spot.panel.links().into_iter().map(|link| link.area);
    for rect in links.chain([spot.target, spot.panel.close]) {
        let found = rect.w.min(rect.h);
        if found < least - 0.01 {
            report.at(rect, DesignFault::SmallTarget { found, least });
        }
    }
}

/// Photos that have too few pixels for how large they are.
fn photos(scene: &Scene<'_>, look: &Subject<'_>, report: &mut Report<'_>) {
    let sides = [look.page.size.w, look.page.size.h].map(|side| look.css_pixels(side) / CSS_INCH * 25.4);
    let least = match look.page.unit {
        Unit::Pixel => CSS_INCH,
        Unit::Millimetre(_) if sides.iter().all(|side| *side <= NEARBY) => SHARP,
        Unit::Millimetre(_) => SHARP / 2.0,
    };
    for (image, bounds) in &scene.images {
        let found = f64::from(image.file.width) / look.css_pixels(bounds.w).max(1e-6) * CSS_INCH;
        // A pixel more or less is rounding.
        if found * 1.02 < least {
            let (state, pointer) = (report.state.clone(), pointer_of(image));
            let fault = DesignFault::CoarsePhoto { found, least };
            report.found.push(DesignFinding { fault, state, place: *bounds, words: String::new(), pointer });
        }
    }
}

/// JSON pointer of an image in the data file.
fn pointer_of(image: &Image) -> String {
    image.origin.as_ref().map(|origin| origin.pointer.clone()).unwrap_or_default()
}

/// The page with what the checks need to know of it.
struct Subject<'a> {
    page: &'a Page,
    sheet: &'a Sheet,
    theme: &'a Theme,
    /// The spacing step: half the size of what is read.
    unit: f64,
    /// Colours of marks in charts that say something.
    chart_marks: Vec<Color>,
    /// What charts stand on.
    chart_grounds: [Color; 2],
}

impl<'a> Subject<'a> {
    fn new(page: &'a Page, sheet: &'a Sheet, theme: &'a Theme, rest: &Scene<'_>) -> Self {
        let palette = &theme.palette;
        let mut chart_marks = vec![palette.ink, palette.ink_soft, palette.title_accent, palette.on_highlight];
        chart_marks.push(palette.soft_on_highlight());
        chart_marks.extend(palette.marks_on_card());
        chart_marks.extend(palette.marks_on_highlight());
        chart_marks.extend(theme.roles.iter().map(|role| role.accent));
        let unit = setting::body_size(rest).unwrap_or(sheet.body.0) / 2.0;
        Self { page, sheet, theme, unit, chart_marks, chart_grounds: [palette.card, palette.highlight] }
    }

    /// What must stay clear at the head and the foot: of what an app lays over a post. A page of text that goes with
    /// a post is as tall as it must be, and is no post.
    fn clear(&self) -> f64 {
        let is_post = self.sheet.height().is_none_or(|height| (height - self.page.size.h).abs() < 1.0);
        if is_post { self.sheet.clear } else { 0.0 }
    }

    /// A length in CSS pixels.
    fn css_pixels(&self, length: f64) -> f64 {
        match self.page.unit {
            Unit::Pixel => length,
            Unit::Millimetre(mm) => length * mm / 25.4 * CSS_INCH,
        }
    }
}

/// Where findings go, in one state of the page.
struct Report<'a> {
    state: State,
    found: &'a mut Vec<DesignFinding>,
}

impl Report<'_> {
    /// A finding at a place.
    fn at(&mut self, place: Rect, fault: DesignFault) {
        let state = self.state.clone();
        self.found.push(DesignFinding { fault, state, place, words: String::new(), pointer: String::new() });
    }

    /// A finding about a text.
    fn text(&mut self, text: &Written<'_>, fault: DesignFault) {
        self.text_at(text, text.bounds(), fault);
    }

    /// A finding about a text, at a place of its own.
    fn text_at(&mut self, text: &Written<'_>, place: Rect, fault: DesignFault) {
        let (words, pointer) = (text.words(), text.block.pointer().to_owned());
        self.found.push(DesignFinding { fault, state: self.state.clone(), place, words, pointer });
    }
}
