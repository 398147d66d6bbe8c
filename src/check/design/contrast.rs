//! Contrast as it is really painted: of every text, and of every mark that says something, with what lies beneath.

use super::scene::{Scene, SceneShape, ShapeKind, Written};
use super::{Report, Subject};
use crate::base::color::Color;
use crate::base::geometry::{Point, Rect};
use crate::messages::design::{DesignFault, Mark};
use crate::page::{Face, Outline};

/// Least contrast of text, of large text, and of marks (WCAG 2.2, 1.4.3 and 1.4.11).
const TEXT: f64 = 4.5;
const LARGE_TEXT: f64 = 3.0;
const MARK: f64 = 3.0;
/// Large text begins at 18 points, bold at 14 (WCAG 2.2): in CSS pixels.
const LARGE: f64 = 24.0;
const LARGE_BOLD: f64 = 18.67;
/// A text is covered when more than this part of it is.
const COVERED: f64 = 0.02;

/// The colour under what a scene paints: where it lets something through, and where it has not painted.
pub(super) type Under<'u> = &'u dyn Fn(Point) -> Color;

/// Checks all texts and marks of a scene.
pub(super) fn check(scene: &Scene<'_>, look: &Subject<'_>, under: Under<'_>, report: &mut Report<'_>) {
    for text in &scene.texts {
        of_text(scene, text, look, under, report);
        covered(scene, text, report);
    }
    for (index, painted) in scene.shapes.iter().enumerate() {
        for (mark, color) in marks(painted, look) {
            if mark == Mark::Disc && carries(scene, index, color) {
                continue;
            }
            of_mark(scene, (index, painted), (mark, color), under, report);
        }
    }
}

fn of_text(scene: &Scene<'_>, text: &Written<'_>, look: &Subject<'_>, under: Under<'_>, report: &mut Report<'_>) {
    let color = text.block.fill;
    let beneath = scene.ground(&text.bounds(), text.after);
    let grounds = text.samples().into_iter().map(|p| beneath.color(p, under));
    let worst = grounds.map(|ground| (color.contrast(ground), ground)).min_by(|a, b| a.0.total_cmp(&b.0));
    let bold = text.block.face != Face::Text;
    let size = look.css_pixels(text.size());
    let large = size >= LARGE || (bold && size >= LARGE_BOLD);
    let least = if large { LARGE_TEXT } else { TEXT };
    if let Some((found, ground)) = worst
        && found < least
    {
        report.text(text, DesignFault::TextContrast { text: color, ground, found, least });
    }
}

/// Whether something painted later stands over the text.
fn covered(scene: &Scene<'_>, text: &Written<'_>, report: &mut Report<'_>) {
    let bounds = text.bounds();
    let later: Vec<&SceneShape<'_>> =
        scene.shapes.iter().skip(text.after).filter(|shape| shape.bounds.overlaps(&bounds)).collect();
    if later.is_empty() {
        return;
    }
    let samples = text.samples();
    let over = |p: &Point| later.iter().find_map(|shape| shape.at(*p)).map(|(color, _)| color);
    let hidden: Vec<Color> = samples.iter().filter_map(over).collect();
    let part = hidden.len() as f64 / samples.len().max(1) as f64;
    if let Some(by) = hidden.first().copied().filter(|_| part > COVERED) {
        report.text(text, DesignFault::TextCovered { part, by });
    }
}

/// Whether a disc holds a line, an icon or a text that stands out from it: then that says what there is to say, as the
/// cross of a close button does (WCAG 2.2, 1.4.11: the least that is needed to know what it is).
fn carries(scene: &Scene<'_>, index: usize, disc: Color) -> bool {
    let Some(painted) = scene.shapes.get(index) else { return false };
    let within = |bounds: &Rect| painted.bounds.contains(bounds, 0.0);
    let later = scene.shapes.iter().skip(index + 1).filter(|shape| within(&shape.bounds));
    let marks = later.filter_map(|shape| shape.shape.stroke.map(|stroke| stroke.color).or(shape.fill()));
    let texts = scene.texts.iter().filter(|text| text.after > index && within(&text.bounds()));
    marks.chain(texts.map(|text| text.block.fill)).any(|color| color.contrast(disc) >= MARK)
}

/// The colours of a shape that say something, with what kind of mark they are.
fn marks(painted: &SceneShape<'_>, look: &Subject<'_>) -> Vec<(Mark, Color)> {
    let stroke = painted.shape.stroke.map(|stroke| stroke.color);
    let fill = painted.fill();
    let own = |mark: Mark| fill.into_iter().chain(stroke).map(|color| (mark, color)).collect();
    match painted.part {
        ShapeKind::Drawing => Vec::new(),
        ShapeKind::Icon => own(Mark::Icon),
        ShapeKind::Chart => {
            let marks: Vec<(Mark, Color)> = own(Mark::Chart);
            // A mark in the colour of its ground parts others; only as a line does it say something itself.
            let line = |color: &Color| stroke == Some(*color) && look.chart_grounds.contains(color);
            marks.into_iter().filter(|(_, color)| look.chart_marks.contains(color) || line(color)).collect()
        }
        ShapeKind::Layout => match (&painted.shape.outline, fill) {
            (Outline::Circle(..), Some(_)) => own(Mark::Disc),
            (_, None) => own(Mark::Line),
            (Outline::Rect(_, radius), Some(_)) if *radius > 0.0 && is_bar(&painted.bounds, look.unit) => {
                own(Mark::Bar)
            }
            _ => Vec::new(),
        },
    }
}

/// Whether a box is the narrow bar at the side of a sign.
fn is_bar(rect: &Rect, unit: f64) -> bool {
    rect.w <= unit * 1.3 && rect.h >= unit * 2.5
}

fn of_mark(
    scene: &Scene<'_>,
    (index, painted): (usize, &SceneShape<'_>),
    (mark, color): (Mark, Color),
    under: Under<'_>,
    report: &mut Report<'_>,
) {
    let beneath = scene.ground(&painted.bounds, index);
    let grounds = painted.samples().into_iter().map(|p| beneath.color(p, under));
    // Most of what lies beneath counts, not a corner of something else: the middle one of all.
    let mut found: Vec<(f64, Color)> = grounds.map(|ground| (color.contrast(ground), ground)).collect();
    found.sort_by(|a, b| a.0.total_cmp(&b.0));
    let middle = found.get(found.len() / 2).copied();
    if let Some((found, ground)) = middle
        && found < MARK
        // What has the colour of its ground is not meant to be seen.
        && (ground != color || mark != Mark::Chart)
    {
        report.at(painted.bounds, DesignFault::MarkContrast { mark, color, ground, found, least: MARK });
    }
}

/// Checks that the ring that shows the focus is seen on any ground: its two lines are apart from each other.
pub(super) fn focus(look: &Subject<'_>, report: &mut Report<'_>) {
    let (color, ground) = (look.page.ink, look.page.paper);
    let found = color.contrast(ground);
    if found < MARK {
        let whole = Rect::new(0.0, 0.0, look.page.size.w, look.page.size.h);
        report.at(whole, DesignFault::MarkContrast { mark: Mark::Focus, color, ground, found, least: MARK });
    }
}
