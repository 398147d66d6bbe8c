//! Places and strengths that answer: invisible targets over the picture, and the panels that they open.

use std::collections::BTreeSet;

use super::draw::{frame, share};
use super::ink::{self, Ink};
use super::path::PathData;
use super::shared::Shared;
use super::text;
use crate::base::geometry::{Point, Rect};
use crate::export::dimming::{SCRIM, sheet};
use crate::export::markup::Element;
use crate::export::number::{grid, short, snap};
use crate::export::onward;
use crate::page::{Chooser, Frame, Hotspot, Layer, Page, Panel, Unit};

/// One list of spots, and what the page knows that they need.
pub(super) struct List<'a> {
    /// The page.
    pub(super) page: &'a Page,
    /// Accessible name.
    pub(super) name: &'a str,
    /// The spots in reading order.
    pub(super) spots: &'a [Hotspot],
    /// What turns them from opening into choosing.
    pub(super) chooser: Option<&'a Chooser>,
    /// Number of the first spot on the page.
    pub(super) first: usize,
    /// By which earlier cards each spot of the page is covered.
    pub(super) covered: &'a [Vec<usize>],
}

/// Writes a list whose spots can be chosen. What leads from an open panel to the next is named here, once for all of
/// them: a script makes it.
pub(super) fn interactive(parent: &mut Element<'_>, ink: &mut Ink<'_>, list: &List<'_>, shared: &Shared) {
    if let Some(chooser) = list.chooser {
        self::chooser(parent, ink, list, chooser, shared);
    }
    let controls = &list.page.controls;
    let mut g = parent.child("g");
    g.class(&["list"]).attr("role", "list").attr("aria-label", list.name);
    g.attr("data-back", &controls.previous).attr("data-next", &controls.next);
    let frames: Vec<_> = list.spots.iter().map(|spot| &spot.panel.frame).collect();
    let shared = &share(&mut g, ink, &frames, shared);
    for (i, spot) in list.spots.iter().enumerate() {
        item(&mut g, ink, list, spot, list.first + i, shared);
    }
}

/// Writes what turns a list into choosing, hidden: a script shows it, which must run for it to be of use.
fn chooser(parent: &mut Element<'_>, ink: &mut Ink<'_>, list: &List<'_>, chooser: &Chooser, shared: &Shared) {
    let mut g = parent.child("g");
    // After another list it is dimmed as all that is painted after an open panel.
    let classes: &[&str] = if list.first > 0 { &["ask", "late"] } else { &["ask"] };
    g.class(classes).attr("display", "none").attr("aria-hidden", "true");
    let around = chooser.language.as_deref().and_then(|language| ink.speak(&mut g, language));
    let drawn = |g: &mut Element<'_>, ink: &mut Ink<'_>, content: &Frame| {
        let inner = share(g, ink, &[content], shared);
        frame(g, ink, content, Point::default(), &inner);
    };
    drawn(g.child("g").attr("aria-hidden", "true"), ink, &chooser.rest);
    {
        let mut hover = g.child("g");
        hover.class(&["hover"]).attr("aria-hidden", "true").attr("display", "none");
        drawn(&mut hover.child("g"), ink, &chooser.choosing);
        drawn(hover.child("g").class(&["count"]), ink, &chooser.count);
        // Its number becomes another one.
        let digits: Vec<char> = ('0'..='9').collect();
        for text in chooser.count.texts() {
            ink.uses.entry(text.face).or_default().any_order(ink.book.font(text.face), &digits);
        }
    }
    let mut pick = g.child("rect");
    pick.class(&["pick"]).attr("aria-label", &chooser.name).attr("fill", "none");
    area(&mut pick, list.page, chooser.target, chooser.radius);
    if let Some(around) = around {
        ink.language = around;
    }
}

/// Writes the open panel of a list, if one of its spots is the open one, as a plain picture, and what it leads to.
pub(super) fn fixed(parent: &mut Element<'_>, ink: &mut Ink<'_>, list: &List<'_>, shared: &Shared) {
    let lit = list.page.lit();
    for spot in list.spots {
        if lit.iter().any(|other| other.id == spot.id) {
            frame(parent, ink, &spot.hover, Point::default(), shared);
        }
        if list.page.open.as_ref() != Some(&spot.id) {
            continue;
        }
        let mut g = parent.child("g");
        g.attr("role", "group").attr("aria-label", &spot.panel.name);
        frame(&mut g, ink, &spot.hover, Point::default(), shared);
        scrim(&mut g, list.page, &spot.panel, true);
        frame(&mut g, ink, &spot.panel.connectors, Point::default(), shared);
        let inner = share(&mut g, ink, &[&spot.panel.frame], shared);
        frame(&mut g, ink, &spot.panel.frame, Point::default(), &inner);
    }
}

fn item(parent: &mut Element<'_>, ink: &mut Ink<'_>, list: &List<'_>, spot: &Hotspot, number: usize, shared: &Shared) {
    let page = list.page;
    let mut g = parent.child("g");
    let mut classes = vec!["item".to_owned()];
    if list.covered.iter().any(|by| by.contains(&number)) {
        classes.push(format!("i{number}"));
    }
    classes.extend(list.covered.get(number).into_iter().flatten().map(|by| format!("u{by}")));
    if page.open.as_ref() == Some(&spot.id) {
        classes.push("on".to_owned());
    }
    let lit = page.lit().iter().any(|other| other.id == spot.id);
    if lit {
        classes.push("lit".to_owned());
    }
    g.class(&classes.iter().map(String::as_str).collect::<Vec<_>>()).attr("role", "listitem");
    target(&mut g, ink, page, (spot, lit), shared);
    panel(&mut g, ink, page, spot, shared);
}

fn target(item: &mut Element<'_>, ink: &mut Ink<'_>, page: &Page, (spot, lit): (&Hotspot, bool), shared: &Shared) {
    {
        let mut g = item.child("g");
        g.class(&["spot"]).attr("tabindex", "0").attr("role", "group").attr("aria-label", &spot.name);
        if let Some(language) = &spot.language {
            g.attr("lang", language);
        }
        g.own("aria-describedby", "", &format!("d-{}", word(&spot.id)));
        g.attr("fill", "none");
        let mut ring = g.child("rect");
        ring.class(&["ring"]);
        area(&mut ring, page, spot.target, spot.radius);
        drop(ring);
        let mut hit = g.child("rect");
        hit.class(&["hit"]);
        area(&mut hit, page, spot.target, spot.radius);
    }
    if !spot.hover.items.is_empty() {
        let mut hover = item.child("g");
        hover.class(&["hover"]).attr("aria-hidden", "true");
        if !lit {
            hover.attr("display", "none");
        }
        let inner = share(&mut hover, ink, &[&spot.hover], shared);
        frame(&mut hover, ink, &spot.hover, Point::default(), &inner);
    }
}

/// The panel's card can have the focus, so that a click in it keeps it open where no script runs; its close
/// button cannot, so that a click on it takes the focus away, which closes it.
fn panel(item: &mut Element<'_>, ink: &mut Ink<'_>, page: &Page, spot: &Hotspot, shared: &Shared) {
    let panel = &spot.panel;
    let mut g = item.child("g");
    g.class(&["panel"]).own("id", "", &format!("-{}", word(&spot.id)));
    g.attr("role", "group").attr("aria-label", &panel.name);
    // Hidden in two ways at once: by `display` alone, one browser engine leaves the words in its accessibility
    // tree; by `visibility` alone, some converters show them.
    let open = page.open.as_ref() == Some(&spot.id);
    if !open {
        g.attr("display", "none").attr("visibility", "hidden");
    }
    let around = spot.language.as_deref().and_then(|language| ink.speak(&mut g, language));
    scrim(&mut g, page, panel, open);
    frame(&mut g, ink, &panel.connectors, Point::default(), shared);
    let around_card = ink.hyphens.replace(Vec::new());
    {
        let mut card = g.child("g");
        card.class(&["card"]).own("id", "", &format!("d-{}", word(&spot.id))).attr("tabindex", "-1");
        // While it comes it is moved by a property of style that adds to this place. A group within it would have the
        // place as well, but of words so deep in what is hidden one browser engine makes no description.
        ink.origin = corner(panel.card, ink.decimals);
        ink::translate(&mut card, ink.origin);
        let inner = share(&mut card, ink, &[&panel.frame], shared);
        frame(&mut card, ink, &panel.frame, Point::default(), &inner);
        ink.origin = Point::default();
    }
    let hyphens = std::mem::replace(&mut ink.hyphens, around_card);
    text::hyphens(&mut g, ink, &hyphens.unwrap_or_default(), shared);
    let mut tools = g.child("g");
    if let Some(around) = around {
        tools.attr("lang", &around);
        ink.language = around;
    }
    tools.class(&["tools"]).attr("data-at", &steps(page, panel)).attr("aria-hidden", "true").attr("fill", "none");
    for link in panel.links() {
        let Some(id) = link.target.hotspot() else { continue };
        let mut rect = tools.child("rect");
        rect.class(&["link"]).attr("data-to", &word(id));
        area(&mut rect, page, link.area, link.area.h / 2.0);
    }
    let mut close = tools.child("rect");
    close.class(&["link", "close"]).attr("aria-label", &page.controls.close);
    area(&mut close, page, panel.close, panel.close.w.min(panel.close.h) / 2.0);
}

/// The upper left corner of a card on the grid of shapes: each coordinate from there is as exact as from the page's.
fn corner(card: Rect, decimals: u32) -> Point {
    let on_grid = |value: f64| snap(value, decimals) as f64 / grid(decimals);
    Point::new(on_grid(card.x), on_grid(card.y))
}

/// Where a script puts what leads on: the left sides of what leads back and on, their top and their width.
fn steps(page: &Page, panel: &Panel) -> String {
    let [back, next] = onward::places(page, panel).map(|place| large_enough(page, place).0);
    [back.x, next.x, next.y, next.w].map(|value| short(value, 1)).join(" ")
}

/// A box that a finger can hit, and by how much it has grown on all sides for that.
fn large_enough(page: &Page, area: Rect) -> (Rect, f64) {
    let missing = (least(page.unit) - area.w.min(area.h)).max(0.0) / 2.0;
    (area.grown(missing), missing)
}

/// Writes the box of a target: what is smaller than a finger needs grows on all sides.
fn area(rect: &mut Element<'_>, page: &Page, area: Rect, radius: f64) {
    let (area, missing) = large_enough(page, area);
    let radius = radius + missing;
    rect.number("x", area.x, 1).number("y", area.y, 1);
    rect.number("width", area.w, 1).number("height", area.h, 1).number("rx", radius, 1);
}

/// The least size of a target, 24 CSS pixels (WCAG 2.5.8), in user units.
fn least(unit: Unit) -> f64 {
    match unit {
        Unit::Pixel => 24.0,
        Unit::Millimetre(mm) => 24.0 * 25.4 / 96.0 / mm,
    }
}

/// Covers what was painted before, but for what stays lit. That of a closed panel is painted by style.
fn scrim(parent: &mut Element<'_>, page: &Page, panel: &Panel, open: bool) {
    let mut data = PathData::new(1);
    data.rect(sheet(page), 0.0);
    for (lit, r) in &panel.lit {
        data.soft_rect(*lit, *r);
    }
    let mut path = parent.child("path");
    path.class(&["scrim"]).attr("d", &data.finish());
    if open {
        path.attr("fill", &page.ink.to_string()).number("fill-opacity", SCRIM, 2).attr("fill-rule", "evenodd");
    }
}

/// An id without the white space that an id may not hold.
fn word(id: &str) -> String {
    id.split_whitespace().collect::<Vec<_>>().join("-")
}

/// For each spot of a page, the numbers of the earlier spots whose cards lie over its target.
pub(super) fn covered(page: &Page) -> Vec<Vec<usize>> {
    let spots: Vec<&Hotspot> = page.hotspots().collect();
    let by = |(i, spot): (usize, &&Hotspot)| {
        let earlier = spots.iter().enumerate().take(i);
        earlier.filter(|(_, other)| other.panel.card.overlaps(&spot.target)).map(|(j, _)| j).collect()
    };
    spots.iter().enumerate().map(by).collect()
}

/// The numbers of the spots whose cards lie over later targets of their own list, and of another list.
pub(super) fn covering(page: &Page, covered: &[Vec<usize>]) -> [BTreeSet<usize>; 2] {
    let lists = page.layers.iter().filter_map(|layer| match layer {
        Layer::Hotspots { hotspots, .. } => Some(hotspots.len()),
        Layer::Static(_) => None,
    });
    let list: Vec<usize> = lists.enumerate().flat_map(|(list, spots)| std::iter::repeat_n(list, spots)).collect();
    let pairs = covered.iter().enumerate().flat_map(|(spot, by)| by.iter().map(move |by| (spot, *by)));
    let (own, other): (Vec<_>, Vec<_>) = pairs.partition(|(spot, by)| list.get(*spot) == list.get(*by));
    [own, other].map(|pairs| pairs.into_iter().map(|(_, by)| by).collect())
}
