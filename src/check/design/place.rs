//! Where things stand: on each other, off the page, in the margin, off their cards, out of line.

use super::scene::{Scene, SceneShape, ShapeKind, Written};
use super::{Report, Subject};
use crate::base::geometry::Rect;
use crate::messages::design::{DesignFault, Side};
use crate::page::Outline;

/// Rounding that is no fault, in user units.
const SLACK: f64 = 0.3;
/// What two texts may share: descenders of one line reach between the capitals of the next.
const SHARED: f64 = 1.0;
/// Least distance of a text from the edge of its card, in spacing steps.
const TIGHT: f64 = 0.5;
/// Edges that miss each other by less than this, in spacing steps, look like a mistake.
const MISTAKE: f64 = 0.8;
/// A card whose corners are round for this part of its height, or more, is a chip.
const CHIP: f64 = 0.28;
/// A shape as wide as this part of the page is a ground, not a card.
const GROUND: f64 = 0.97;
/// The widest joint between two fitted stones, in spacing steps.
const JOINT: f64 = 0.7;

/// Checks a scene; `margins` are the least distances from the page's edges: left, right, top, bottom.
pub(super) fn check(scene: &Scene<'_>, look: &Subject<'_>, margins: [f64; 4], report: &mut Report<'_>) {
    overlaps(scene, report);
    let found = cards(scene, look);
    let cards: Vec<Rect> = found.iter().map(|(rect, _)| *rect).collect();
    for text in &scene.texts {
        for (rect, fault) in on_page(&text.bounds(), look, margins) {
            report.text_at(text, rect, fault);
        }
        on_card(scene, text, look, report);
    }
    for card in &cards {
        for (rect, fault) in on_page(card, look, margins) {
            report.at(rect, fault);
        }
    }
    crossing(&cards, report);
    let large: Vec<Rect> = found.iter().filter(|(rect, radius)| *radius < rect.h * CHIP).map(|(r, _)| *r).collect();
    near_misses(&large, &cards, look, report);
}

/// Texts that stand on each other.
fn overlaps(scene: &Scene<'_>, report: &mut Report<'_>) {
    let boxed: Vec<(&Written<'_>, Rect, Vec<Rect>)> = scene.texts.iter().map(|t| (t, t.bounds(), t.lines())).collect();
    for (i, (text, bounds, lines)) in boxed.iter().enumerate() {
        for (other, other_bounds, other_lines) in boxed.iter().skip(i + 1) {
            if !bounds.overlaps(other_bounds) {
                continue;
            }
            let pairs = lines.iter().flat_map(|a| other_lines.iter().map(move |b| common(a, b)));
            let worst = pairs.max_by(|a, b| (a.w * a.h).total_cmp(&(b.w * b.h)));
            if let Some(shared) = worst.filter(|shared| shared.w > SHARED && shared.h > SHARED) {
                let fault = DesignFault::TextsOverlap { other: other.words(), width: shared.w, height: shared.h };
                report.text_at(text, shared, fault);
            }
        }
    }
}

/// What two boxes share; of no size when they share nothing.
fn common(a: &Rect, b: &Rect) -> Rect {
    let (x, y) = (a.x.max(b.x), a.y.max(b.y));
    Rect::new(x, y, (a.right().min(b.right()) - x).max(0.0), (a.bottom().min(b.bottom()) - y).max(0.0))
}

/// How a box stands on the page: what leaves it, what stands in the margin.
fn on_page(rect: &Rect, look: &Subject<'_>, margins: [f64; 4]) -> Vec<(Rect, DesignFault)> {
    let size = look.page.size;
    let distance = |side: Side| match side {
        Side::Left => rect.x,
        Side::Right => size.w - rect.right(),
        Side::Top => rect.y,
        Side::Bottom => size.h - rect.bottom(),
    };
    let fault = |(side, least): (Side, f64)| {
        let found = distance(side);
        if found < -SLACK {
            Some((*rect, DesignFault::OffPage { side, excess: -found }))
        } else if found < least - SLACK {
            Some((*rect, DesignFault::InMargin { side, found: found.max(0.0), least }))
        } else {
            None
        }
    };
    Side::ALL.into_iter().zip(margins).filter_map(fault).collect()
}

/// The cards of a scene: filled upright boxes with round corners, or discs, that are no ground; with their radius.
fn cards(scene: &Scene<'_>, look: &Subject<'_>) -> Vec<(Rect, f64)> {
    let is_card = |shape: &&SceneShape<'_>| {
        let large = shape.bounds.w >= look.unit * 3.0 && shape.bounds.h >= look.unit * 2.0;
        shape.part == ShapeKind::Layout && large && shape.rect().is_some_and(|(_, radius)| radius > 0.0)
    };
    let found = scene.shapes.iter().filter(|shape| is_card(shape) && !is_ground(&shape.bounds, look));
    found.filter_map(SceneShape::rect).collect()
}

fn is_ground(rect: &Rect, look: &Subject<'_>) -> bool {
    rect.w >= look.page.size.w * GROUND && rect.x <= look.page.size.w * (1.0 - GROUND)
}

/// Whether a text stays on the card that it stands on, with room around it.
fn on_card(scene: &Scene<'_>, text: &Written<'_>, look: &Subject<'_>, report: &mut Report<'_>) {
    let bounds = text.bounds();
    let Some(first) = text.lines().first().map(Rect::centre) else { return };
    let before = scene.shapes.iter().take(text.after).rev();
    let beneath = before
        .filter(|shape| matches!(shape.part, ShapeKind::Layout | ShapeKind::Chart))
        .find(|s| s.at(first).is_some());
    let Some(card) = beneath.filter(|shape| !is_ground(&shape.bounds, look)) else { return };
    // In a chart a label may stand on the area under a line; it is checked there against other labels only.
    let plain = matches!(card.shape.outline, Outline::Rect(..)) || card.part == ShapeKind::Layout;
    if !plain {
        return;
    }
    let round = matches!(card.shape.outline, Outline::Circle(..));
    for side in Side::ALL {
        let room = match side {
            Side::Left | Side::Top => side.of(&bounds) - side.of(&card.bounds),
            Side::Right | Side::Bottom => side.of(&card.bounds) - side.of(&bounds),
        };
        let least = look.unit * TIGHT;
        if room < -SLACK {
            report.text(text, DesignFault::OffCard { side, excess: -room });
        } else if room < least - SLACK && !round && card.part == ShapeKind::Layout {
            report.text(text, DesignFault::Tight { side, found: room.max(0.0), least });
        }
    }
}

/// Cards that stand partly on each other.
fn crossing(cards: &[Rect], report: &mut Report<'_>) {
    for (i, a) in cards.iter().enumerate() {
        for b in cards.iter().skip(i + 1) {
            let shared = common(a, b);
            let nested = a.contains(b, SLACK) || b.contains(a, SLACK);
            if shared.w > SLACK && shared.h > SLACK && !nested {
                report.at(shared, DesignFault::CardsOverlap { width: shared.w, height: shared.h });
            }
        }
    }
}

/// Whether a card is fitted to another beside it, as the stones of a wall are.
fn is_stone(card: &Rect, all: &[Rect], look: &Subject<'_>) -> bool {
    let joint = -SLACK..look.unit * JOINT;
    all.iter().any(|other| {
        let level = card.y < other.bottom() && other.y < card.bottom();
        level && (joint.contains(&(card.x - other.right())) || joint.contains(&(other.x - card.right())))
    })
}

/// Edges of cards that are almost in line. Chips flow like words, so their edges are ragged by nature; and what stands
/// in two different cards is in line with its own card. The stones of a wall are in line with each other.
fn near_misses(large: &[Rect], cards: &[Rect], look: &Subject<'_>, report: &mut Report<'_>) {
    let around = |card: &Rect| {
        let holders = cards.iter().filter(|other| *other != card && other.contains(card, SLACK));
        holders.min_by(|a, b| (a.w * a.h).total_cmp(&(b.w * b.h)))
    };
    let stone = |card| is_stone(card, large, look);
    let large: Vec<(&Rect, Option<&Rect>, bool)> = large.iter().map(|card| (card, around(card), stone(card))).collect();
    let near = |a: f64, b: f64| {
        let by = (a - b).abs();
        (by > SLACK && by < look.unit * MISTAKE).then_some(by)
    };
    for (i, (a, holder, is_stone)) in large.iter().enumerate() {
        for (b, other_holder, other_is_stone) in large.iter().skip(i + 1) {
            if holder != other_holder || is_stone != other_is_stone || a.contains(b, SLACK) || b.contains(a, SLACK) {
                continue;
            }
            let beside = a.y < b.bottom() && b.y < a.bottom();
            let alike = a.h.min(b.h) * 1.5 >= a.h.max(b.h);
            for side in Side::ALL {
                let upright = matches!(side, Side::Left | Side::Right);
                // Tops and feet are compared in a row of cards of about one height only.
                let comparable = upright || (beside && alike);
                if !comparable {
                    continue;
                }
                if let Some(by) = near(side.of(a), side.of(b)) {
                    report.at(**b, DesignFault::NearMiss { side, by, other: **a });
                }
            }
        }
    }
}
