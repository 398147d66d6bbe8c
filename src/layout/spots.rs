//! The places and the strengths that answer: their targets, and where their cards open.

use super::compose::{Composition, Misfit};
use super::engine::Engine;
use super::panel::{self, Card};
use super::sign::{self, Sign};
use super::street::DRAWING;
use crate::base::geometry::{Path, Point, Rect};
use crate::document::Role;
use crate::page::{Frame, Outline, Panel, Shape, Spot, Stroke};
use crate::theme::{Accent, Block};
use crate::typeset::text::Unfit;

/// The middle of a sign's plus on the page.
pub(super) fn plus_at(rect: Rect, sign: &Sign) -> Point {
    Point::new(rect.x + sign.plus.x, rect.y + sign.plus.y)
}

/// Spots, and whether their cards need room under what is painted after them: then they must be painted last.
pub(super) struct Spots {
    pub(super) spots: Vec<Spot>,
    pub(super) late: bool,
}

/// The spots of the roles.
pub(super) fn roles(composition: &Composition<'_>) -> Result<Spots, Misfit> {
    let engine = &composition.engine;
    let targets = targets(composition);
    let (streets, page) = (role_area(composition), whole_area(composition));
    let mut spots = Vec::new();
    let mut late = false;
    for (i, ((role, (rect, sign)), target)) in
        engine.info.roles.iter().zip(&composition.signs).zip(&targets).enumerate()
    {
        let accent = engine.theme.accent(i);
        let mut stand = role_card(engine, role, accent, *target, streets)?;
        if stand.fault >= 1.0 {
            let other = role_card(engine, role, accent, *target, page)?;
            if other.fault < stand.fault {
                late |= other.at.bottom() > streets.bottom() + 0.01;
                stand = other;
            }
        }
        let Stand { at, card, .. } = stand;
        on_page(at, page)?;
        // A chip leads to its strength only where the sheet shows the strengths.
        let links = if composition.chips.is_empty() { Vec::new() } else { card.links.clone() };
        let card = Card { links, ..card };
        let promise = role.promise.get(engine.language);
        let name = role.name.get(engine.language);
        let mut hover = Frame::default();
        hover.place(Point::default(), sign::plus(engine, plus_at(*rect, sign), accent, true));
        let lit = vec![(target.grown(engine.unit * 0.5), engine.radius())];
        spots.push(Spot {
            id: role.id.clone(),
            name: format!("{name}. {promise}"),
            language: role.name.borrowed.get(engine.language).cloned(),
            target: *target,
            radius: engine.radius() * 0.66,
            hover,
            panel: panel_at(name, lit, at, card, Some((*target, engine.palette().card))),
        });
    }
    Ok(Spots { spots, late })
}

/// The spots of the strengths.
pub(super) fn strengths(composition: &Composition<'_>) -> Result<Spots, Misfit> {
    let engine = &composition.engine;
    let Some(block) = composition.blocks.iter().find(|p| p.block == Block::Strengths) else {
        return Ok(Spots { spots: Vec::new(), late: false });
    };
    let places = targets(composition);
    let margin = engine.sheet.margin * 0.5;
    let right = engine.sheet.width() - 2.0 * margin;
    let area = Rect::new(margin, margin, right, (block.at.bottom() - margin).max(1.0));
    // Blocks that stand later in reading order are painted later: a card must not reach under them.
    let later: Vec<Rect> = composition.blocks.iter().filter(|p| p.block != Block::Strengths).map(|p| p.at).collect();
    let mut spots = Vec::new();
    let mut late_any = false;
    for ((group, strength), chip) in engine.info.strengths().zip(&composition.chips) {
        let mut late = false;
        let color = engine.theme.group(group);
        let widths = [engine.sizes.body * 26.0, engine.sizes.body * 38.0, block.at.w, area.w];
        let widths: Vec<f64> = widths.into_iter().filter(|w| *w <= area.w).collect();
        let counts = |id: &String| *id == strength.id;
        let lit = engine.info.roles.iter().zip(&places).filter(|(role, _)| role.strengths.iter().any(counts));
        let lit_places: Vec<Rect> = lit.clone().map(|(_, place)| *place).collect();
        let space = Space { area, keep_out: &later, avoid: &lit_places, gap: engine.unit * 1.25 };
        let lay_out = |w: f64| panel::strength(engine, strength, color, w);
        let mut stand = beside(*chip, space, &widths, lay_out);
        // Comfortable first; then any width; then anywhere on the page, painted last.
        let free = Space { area: whole_area(composition), keep_out: &[], ..space };
        for (space, after) in [(space, false), (free, true)] {
            if stand.as_ref().is_ok_and(|known| known.fault < 1.0) {
                break;
            }
            let other = beside(*chip, space, &any_widths(engine, *chip, space.area, CHIP_LEAST), lay_out);
            if better(&stand, &other) {
                late = after;
                stand = other;
            }
        }
        late_any |= late;
        let Stand { at, card, .. } = stand?;
        on_page(at, free.area)?;
        let mut lit: Vec<(Rect, f64)> =
            lit.map(|(_, place)| (place.grown(engine.unit * 0.5), engine.radius())).collect();
        lit.push((chip.grown(engine.unit * 0.35), (chip.h + engine.unit * 0.7) / 2.0));
        let name = strength.name.get(engine.language);
        let mut hover = Frame::default();
        let ring = Outline::Rect(*chip, (engine.sizes.body * 0.98).min(chip.h / 2.0));
        hover.shape(Shape::stroked(ring, Stroke { color, width: engine.unit * 0.3, round: true }));
        spots.push(Spot {
            id: strength.id.clone(),
            name: name.to_owned(),
            language: strength.name.borrowed.get(engine.language).cloned(),
            target: *chip,
            radius: (engine.sizes.body * 0.98).min(chip.h / 2.0),
            hover,
            panel: panel_at(name, lit, at, card, None),
        });
    }
    Ok(Spots { spots, late: late_any })
}

/// A place and its sign as one target.
fn targets(composition: &Composition<'_>) -> Vec<Rect> {
    let streets = &composition.streets;
    let cells = streets.iter().flat_map(|street| street.cells.iter().map(move |cell| (street, cell)));
    let boxes = cells.zip(&composition.signs).map(|((street, (x, w)), (rect, _))| {
        let drawn = DRAWING.h * street.scale;
        let top = (street.ground - drawn).max(street.top);
        Rect::new(*x, top, *w, rect.bottom() - top)
    });
    boxes.collect()
}

/// Where the cards of roles may stand: from the top margin to where the streets end.
fn role_area(composition: &Composition<'_>) -> Rect {
    let engine = &composition.engine;
    let margin = engine.sheet.margin * 0.5;
    let bottom = composition.band.map_or(composition.height - margin, |band| band - margin * 0.5);
    Rect::new(margin, margin, engine.sheet.width() - 2.0 * margin, bottom - margin)
}

/// The page within half its margin.
fn whole_area(composition: &Composition<'_>) -> Rect {
    let margin = composition.engine.sheet.margin * 0.5;
    let width = composition.engine.sheet.width();
    Rect::new(margin, margin, width - 2.0 * margin, composition.height - 2.0 * margin)
}

/// Refuses a card that the page cannot hold, whatever its width and type.
fn on_page(card: Rect, page: Rect) -> Result<(), Misfit> {
    let excess = (card.bottom() - page.bottom()).max(card.right() - page.right());
    if excess > 0.01 { Err(Misfit::Height(excess)) } else { Ok(()) }
}

/// The card of a role at its best place: in the sheet's type at a comfortable width, and where it would cover its place
/// so, at any width, and in the sheet's smallest type.
fn role_card(engine: &Engine<'_>, role: &Role, accent: Accent, target: Rect, area: Rect) -> Result<Stand, Unfit> {
    let stand = |engine: &Engine<'_>, widths: &[f64]| {
        let space = Space { area, keep_out: &[], avoid: &[], gap: engine.unit * 2.25 };
        beside(target, space, widths, |w| panel::role(engine, role, accent, w, panel::Corner::Close))
    };
    let mut best = stand(engine, &role_widths(engine, target, area));
    let smallest = engine.smallest();
    for engine in std::iter::once(engine).chain(&smallest) {
        if best.as_ref().is_ok_and(|known| known.fault < 1.0) {
            break;
        }
        let other = stand(engine, &any_widths(engine, target, area, LEAST));
        if better(&best, &other) {
            best = other;
        }
    }
    best
}

/// Comfortable widths to try for a role's card, best first: then what is free beside the place, then all.
fn role_widths(engine: &Engine<'_>, target: Rect, area: Rect) -> Vec<f64> {
    let body = engine.sizes.body;
    let beside = (target.x - area.x).max(area.right() - target.right()) - engine.unit * 2.25;
    let mut widths: Vec<f64> = [body * 36.0, body * 42.0, beside, body * 28.0, area.w]
        .into_iter()
        .filter(|w| *w <= area.w + 0.01 && *w >= body * LEAST)
        .collect();
    if widths.is_empty() {
        widths.push(area.w);
    }
    widths
}

/// Widths from the least to all of the area, and exactly what is free on either side.
fn any_widths(engine: &Engine<'_>, target: Rect, area: Rect, least: f64) -> Vec<f64> {
    const STEPS: u32 = 8;
    let least = (engine.sizes.body * least).min(area.w);
    let gap = engine.unit * 2.25;
    let sides = [target.x - gap - area.x, area.right() - target.right() - gap];
    let steps = (0..=STEPS).map(|step| least + (area.w - least) * f64::from(step) / f64::from(STEPS));
    sides.into_iter().filter(|w| *w >= least).chain(steps).collect()
}

/// Least width of a role's card and of a strength's, in sizes of body text.
const LEAST: f64 = 18.0;
const CHIP_LEAST: f64 = 13.0;

/// Whether the second of two ways to place a card is the better one.
fn better(known: &Result<Stand, Unfit>, new: &Result<Stand, Unfit>) -> bool {
    match (known, new) {
        (Ok(known), Ok(new)) => new.fault < known.fault,
        (Err(_), Ok(_)) => true,
        (_, Err(_)) => false,
    }
}

/// What a card's side costs: right, left, below, above. Beside its place is worth a narrower card.
const ASIDE: [f64; 4] = [0.0, 1.0, 35.0, 36.0];

/// Where a card may stand.
#[derive(Clone, Copy)]
struct Space<'s> {
    /// It stays within this.
    area: Rect,
    /// It does not reach into these.
    keep_out: &'s [Rect],
    /// It covers as little as can be of these.
    avoid: &'s [Rect],
    /// Its distance from what it belongs to.
    gap: f64,
}

/// A card at its place.
struct Stand {
    at: Rect,
    card: Card,
    /// Square units of it over its own place, and tenfold those outside its area or under something else.
    fault: f64,
}

/// Puts a card beside, below or above its place, never over it if that can be, and always within the area.
fn beside(
    place: Rect,
    space: Space<'_>,
    widths: &[f64],
    lay_out: impl Fn(f64) -> Result<Card, Unfit>,
) -> Result<Stand, Unfit> {
    let Space { area, gap, .. } = space;
    let mut best: Option<(f64, Stand)> = None;
    let mut unfit = None;
    for (turn, width) in widths.iter().enumerate() {
        let card = match lay_out(*width) {
            Ok(card) => card,
            Err(why) => {
                unfit = Some(why);
                continue;
            }
        };
        let size = card.frame.size;
        let x = (place.x + place.w / 2.0 - size.w / 2.0).clamp(area.x, (area.right() - size.w).max(area.x));
        let y = place.y.clamp(area.y, (area.bottom() - size.h).max(area.y));
        let corners = [
            (place.right() + gap, y),
            (place.x - gap - size.w, y),
            (x, place.bottom() + gap),
            (x, place.y - gap - size.h),
        ];
        for (side, (x, y)) in corners.into_iter().enumerate() {
            let rect = inside(Rect::new(x, y, size.w, size.h), area);
            let outside = size.w * size.h - rect.shared_area(&area);
            let covered = |others: &[Rect]| others.iter().map(|other| rect.shared_area(other)).sum::<f64>();
            let (under, over) = (covered(space.keep_out), rect.shared_area(&place));
            let cost = outside * 1000.0
                + under * 1000.0
                + over * 100.0
                + covered(space.avoid) * 0.5
                + ASIDE.get(side).copied().unwrap_or_default()
                + turn as f64 * 10.0;
            if best.as_ref().is_none_or(|(known, _)| cost < *known) {
                best = Some((cost, Stand { at: rect, card: clone(&card), fault: (outside + under) * 10.0 + over }));
            }
        }
    }
    match best {
        Some((_, stand)) => Ok(stand),
        None => Err(unfit.unwrap_or(Unfit { pointer: String::new(), word: String::new(), needed: 0.0 })),
    }
}

/// The rectangle moved as little as it takes to lie in the area.
fn inside(rect: Rect, area: Rect) -> Rect {
    let x = rect.x.clamp(area.x, (area.right() - rect.w).max(area.x));
    let y = rect.y.clamp(area.y, (area.bottom() - rect.h).max(area.y));
    Rect { x, y, ..rect }
}

fn clone(card: &Card) -> Card {
    Card { frame: card.frame.clone(), close: card.close, links: card.links.clone() }
}

/// The panel with its card at a place, and a beak towards what it belongs to.
fn panel_at(
    name: &str,
    lit: Vec<(Rect, f64)>,
    at: Rect,
    card: Card,
    beak: Option<(Rect, crate::base::color::Color)>,
) -> Panel {
    let origin = Point::new(at.x, at.y);
    let mut frame = Frame::default();
    if let Some((place, color)) = beak
        && let Some(path) = beak_path(place, at)
    {
        frame.shape(Shape::filled(Outline::Path(path), color));
    }
    frame.place(origin, card.frame);
    let links = card.links.into_iter().map(|(rect, id, name)| (rect.moved(origin), id, name)).collect();
    Panel { name: name.to_owned(), lit, card: at, frame, close: card.close.moved(origin), links }
}

/// A small triangle from the card's side towards the place, when they stand beside each other.
fn beak_path(place: Rect, card: Rect) -> Option<Path> {
    let size = (card.w * 0.022).min(card.h * 0.125);
    let y = (place.bottom() - place.h * 0.28).clamp(card.y + size * 3.0, card.bottom() - size * 3.0);
    let p = Point::new;
    if card.x >= place.right() {
        Some(Path::polygon(&[p(card.x + 1.0, y - size), p(card.x - size, y), p(card.x + 1.0, y + size)]))
    } else if card.right() <= place.x {
        let x = card.right();
        Some(Path::polygon(&[p(x - 1.0, y - size), p(x + size, y), p(x - 1.0, y + size)]))
    } else {
        None
    }
}
