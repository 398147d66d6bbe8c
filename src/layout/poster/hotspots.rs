//! The places and the strengths that answer: their targets, and where their cards open.

use super::chooser;
use super::composition::Composition;
use super::content::{Poster, parent};
use super::known::Sign;
use super::letters;
use super::lines::Lines;
use super::panel::{self, Card, Corner};
use super::sign;
use super::street::DRAWING;
use super::strengths;
use crate::base::color::Color;
use crate::base::geometry::{Path, Point, Rect};
use crate::document::Role;
use crate::layout::engine::{Answers, Space, Stand, beside};
use crate::layout::misfit::Halt;
use crate::page::{Chooser, Frame, Group, Hotspot, Origin, Outline, Panel, Shape, Stroke};
use crate::theme::{Accent, Block};

/// The middle of a sign's plus on the page.
pub(super) fn plus_at(rect: Rect, sign: &Sign) -> Point {
    Point::new(rect.x + sign.plus.x, rect.y + sign.plus.y)
}

/// Hotspots, and whether their cards need room under what is painted after them: then they must be painted last.
pub(super) struct Hotspots {
    pub(super) hotspots: Vec<Hotspot>,
    pub(super) late: bool,
    /// What turns them into choosing.
    pub(super) chooser: Option<Chooser>,
}

/// The hotspots of the roles.
pub(super) fn roles(composition: &Composition<'_>) -> Result<Hotspots, Halt> {
    let poster = &composition.poster;
    let targets = targets(composition);
    let (streets, page) = (role_area(composition), whole_area(composition));
    // A chip leads to its strength only where the sheet shows the strengths.
    let corner = match poster.answers {
        Answers::Click => Corner::Close { linked: !composition.chips.is_empty() },
        Answers::Elsewhere | Answers::Never => Corner::Empty,
    };
    let mut hotspots = Vec::new();
    let mut late = false;
    for (i, ((role, (rect, sign)), target)) in
        poster.info.roles.iter().zip(&composition.signs).zip(&targets).enumerate()
    {
        let accent = poster.theme.accent(i);
        let mut stand = role_card(poster, (role, accent, corner), *target, streets)?;
        if stand.fault >= 1.0 {
            let other = role_card(poster, (role, accent, corner), *target, page)?;
            if other.fault < stand.fault {
                late |= other.at.bottom() > streets.bottom() + 0.01;
                stand = other;
            }
        }
        let Stand { at, card, .. } = stand;
        on_page(at, page)?;
        let promise = role.promise.get(poster.language);
        let name = role.name.get(poster.language);
        let mut hover = Frame::default();
        if poster.answers == Answers::Click {
            hover.place(Point::default(), sign::plus(poster, plus_at(*rect, &sign.made), accent, true));
        }
        let lit = vec![(target.grown(poster.unit * 0.5), poster.radius())];
        hotspots.push(Hotspot {
            id: role.id.clone(),
            name: format!("{name}. {promise}"),
            language: role.name.borrowed.get(poster.language).cloned(),
            target: *target,
            radius: poster.radius() * 0.66,
            hover,
            panel: panel_at(
                (name, parent(&role.name.pointer)),
                lit,
                at,
                card,
                beak(*target, at).map(|path| (path, poster.palette().card)),
            ),
        });
    }
    Ok(Hotspots { hotspots, late, chooser: None })
}

/// The ring of a chip that is pointed at: within its stone, on which it stands out, since the joint beside it is narrow.
fn ring(poster: &Poster<'_>, chip: Rect, group: usize) -> Frame {
    let width = poster.unit * 0.35;
    let outline = Outline::Rect(chip.grown(-width / 2.0), (strengths::corner(poster) - width / 2.0).max(0.0));
    let color = poster.group_on(group, strengths::stone(poster));
    let mut frame = Frame::default();
    frame.shape(Shape::stroked(outline, Stroke { color, width, round: true }));
    frame
}

/// A chip that stays lit, with the radius of its corners.
fn lit_chip(poster: &Poster<'_>, chip: Rect) -> (Rect, f64) {
    let more = poster.unit * 0.25;
    (chip.grown(more), strengths::corner(poster) + more)
}

/// The hotspots of the strengths.
pub(super) fn strengths(composition: &Composition<'_>) -> Result<Hotspots, Halt> {
    let poster = &composition.poster;
    let Some(block) = composition.blocks.iter().find(|p| p.block == Block::Strengths) else {
        return Ok(Hotspots { hotspots: Vec::new(), late: false, chooser: None });
    };
    let places = targets(composition);
    let margin = poster.sheet.margin * 0.5;
    let right = poster.sheet.width() - 2.0 * margin;
    let area = Rect::new(margin, margin, right, (block.at.bottom() - margin).max(1.0));
    // Blocks that stand later in reading order are painted later: a card must not reach under them.
    let later: Vec<Rect> = composition.blocks.iter().filter(|p| p.block != Block::Strengths).map(|p| p.at).collect();
    let mut hotspots = Vec::new();
    let mut late_any = false;
    let lines = Lines::new(composition, &places, block.at)?;
    for ((group, strength), chip) in poster.info.strengths().zip(&composition.chips) {
        let mut late = false;
        let color = poster.theme.group(group);
        let widths = [poster.sizes.body * 26.0, poster.sizes.body * 38.0, block.at.w, area.w];
        let widths: Vec<f64> = widths.into_iter().filter(|w| *w <= area.w).collect();
        let counts = |role: &&Role| role.strengths.contains(&strength.id);
        let lit: Vec<usize> = (0..).zip(&poster.info.roles).filter(|(_, role)| counts(role)).map(|(i, _)| i).collect();
        let lit_places: Vec<Rect> = lit.iter().filter_map(|i| places.get(*i).copied()).collect();
        let space = Space { area, keep_out: &later, avoid: &lit_places, gap: poster.unit * 1.25 };
        let lay_out = |w: f64| panel::strength(poster, strength, color, w);
        let mut stand = card_beside(*chip, space, &widths, lay_out);
        // Comfortable first; then any width; then anywhere on the page, painted last.
        let free = Space { area: whole_area(composition), keep_out: &[], ..space };
        for (space, after) in [(space, false), (free, true)] {
            if stand.as_ref().is_ok_and(|known| known.fault < 1.0) {
                break;
            }
            let other = card_beside(*chip, space, &any_widths(poster, *chip, space.area, CHIP_LEAST), lay_out);
            if better(&stand, &other) {
                late = after;
                stand = other;
            }
        }
        late_any |= late;
        let Stand { at, card, .. } = stand?;
        on_page(at, free.area)?;
        let connectors = lines.draw(poster, *chip, &lit, poster.group_on(group, poster.palette().ink));
        let mut lit: Vec<(Rect, f64)> =
            lit_places.iter().map(|place| (place.grown(poster.unit * 0.5), poster.radius())).collect();
        lit.push(lit_chip(poster, *chip));
        let name = strength.name.get(poster.language);
        hotspots.push(Hotspot {
            id: strength.id.clone(),
            name: name.to_owned(),
            language: strength.name.borrowed.get(poster.language).cloned(),
            target: *chip,
            radius: strengths::corner(poster),
            hover: ring(poster, *chip, group),
            panel: Panel { connectors, ..panel_at((name, parent(&strength.name.pointer)), lit, at, card, None) },
        });
    }
    Ok(Hotspots { hotspots, late: late_any, chooser: chooser::lay_out(poster, block.at)? })
}

/// A place and its sign as one target.
fn targets(composition: &Composition<'_>) -> Vec<Rect> {
    let streets = &composition.streets;
    let cells = streets.iter().flat_map(|street| street.cells.iter().map(move |cell| (street, cell)));
    let boxes = cells.zip(&composition.signs).map(|((street, (x, w)), (rect, _))| {
        let drawn = DRAWING.h * street.scale;
        // Nothing of the header is part of a place.
        let above = letters::foot(&street.above, (*x, x + w)).unwrap_or(street.top);
        let top = (street.ground - drawn).max(street.top).max(above);
        Rect::new(*x, top, *w, rect.bottom() - top)
    });
    boxes.collect()
}

/// Where the cards of roles may stand: from the top margin to where the streets end.
fn role_area(composition: &Composition<'_>) -> Rect {
    let poster = &composition.poster;
    let margin = poster.sheet.margin * 0.5;
    let bottom = composition.band.map_or(composition.height - margin, |band| band - margin * 0.5);
    Rect::new(margin, margin, poster.sheet.width() - 2.0 * margin, bottom - margin)
}

/// The page within half its margin.
fn whole_area(composition: &Composition<'_>) -> Rect {
    let margin = composition.poster.sheet.margin * 0.5;
    let width = composition.poster.sheet.width();
    Rect::new(margin, margin, width - 2.0 * margin, composition.height - 2.0 * margin)
}

/// Refuses a card that the page cannot hold, whatever its width and type.
fn on_page(card: Rect, page: Rect) -> Result<(), Halt> {
    let excess = (card.bottom() - page.bottom()).max(card.right() - page.right());
    if excess > 0.01 { Err(Halt::height(excess)) } else { Ok(()) }
}

/// The card of a role at its best place: in the sheet's type at a comfortable width, and where it would cover its place
/// so, at any width, and in the sheet's smallest type.
fn role_card(
    poster: &Poster<'_>,
    (role, accent, corner): (&Role, Accent, Corner),
    target: Rect,
    area: Rect,
) -> Result<Stand<Card>, Halt> {
    let stand = |poster: &Poster<'_>, widths: &[f64]| {
        let space = Space { area, keep_out: &[], avoid: &[], gap: poster.unit * 2.25 };
        card_beside(target, space, widths, |w| panel::role(poster, role, accent, w, corner))
    };
    let mut best = stand(poster, &role_widths(poster, target, area));
    let smallest = poster.smallest();
    for poster in std::iter::once(poster).chain(&smallest) {
        if best.as_ref().is_ok_and(|known| known.fault < 1.0) {
            break;
        }
        let other = stand(poster, &any_widths(poster, target, area, LEAST));
        if better(&best, &other) {
            best = other;
        }
    }
    best
}

/// Comfortable widths to try for a role's card, best first: then what is free beside the place, then all.
fn role_widths(poster: &Poster<'_>, target: Rect, area: Rect) -> Vec<f64> {
    let body = poster.sizes.body;
    let beside = (target.x - area.x).max(area.right() - target.right()) - poster.unit * 2.25;
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
fn any_widths(poster: &Poster<'_>, target: Rect, area: Rect, least: f64) -> Vec<f64> {
    const STEPS: u32 = 8;
    let least = (poster.sizes.body * least).min(area.w);
    let gap = poster.unit * 2.25;
    let sides = [target.x - gap - area.x, area.right() - target.right() - gap];
    let steps = (0..=STEPS).map(|step| least + (area.w - least) * f64::from(step) / f64::from(STEPS));
    sides.into_iter().filter(|w| *w >= least).chain(steps).collect()
}

/// Least width of a role's card and of a strength's, in sizes of body text.
const LEAST: f64 = 18.0;
const CHIP_LEAST: f64 = 13.0;

/// Whether the second of two ways to place a card is the better one.
fn better(known: &Result<Stand<Card>, Halt>, new: &Result<Stand<Card>, Halt>) -> bool {
    match (known, new) {
        (Ok(known), Ok(new)) => new.fault < known.fault,
        (Err(_), Ok(_)) => true,
        (_, Err(_)) => false,
    }
}

/// A card beside what it belongs to, as wide as suits best.
fn card_beside(
    place: Rect,
    space: Space<'_>,
    widths: &[f64],
    lay_out: impl Fn(f64) -> Result<Card, Halt>,
) -> Result<Stand<Card>, Halt> {
    let sized = |width: f64| {
        lay_out(width).map(|card| {
            let size = card.frame.size;
            (card, size)
        })
    };
    beside(place, space, widths, sized)?.ok_or(Halt::height(0.0))
}

/// The panel with its card at a place, and a beak towards what it belongs to.
fn panel_at(
    (name, pointer): (&str, &str),
    lit: Vec<(Rect, f64)>,
    at: Rect,
    card: Card,
    beak: Option<(Path, Color)>,
) -> Panel {
    let origin = Point::new(at.x, at.y);
    let mut frame = Frame::default();
    if let Some((path, color)) = beak {
        frame.shape(Shape::filled(Outline::Path(path), color));
    }
    frame.group(origin, Group::new(card.frame).showing(Origin::of(pointer)));
    let connectors = Frame::default();
    Panel { name: name.to_owned(), lit, card: at, connectors, frame, close: card.close.moved(origin) }
}

/// A small triangle from the card's side towards the place, when they stand beside each other.
fn beak(place: Rect, card: Rect) -> Option<Path> {
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
