//! Nothing overlaps, nothing leaves what it stands in.

use super::view::{Mark, Part, Text, View, shown, spots};
use krachtkaart::base::geometry::Rect;
use krachtkaart::page::{Hotspot, Page};
use krachtkaart::theme::Sheet;
use krachtkaart::typeset::font::FontBook;

/// Rounding that is nobody's fault, in user units.
const SLACK: f64 = 0.05;
/// The part of the sheet's margin that stays free above the header and below the sources.
const UPRIGHT: f64 = 0.8;
/// The part of the sheet's least body size that a card keeps free around its words.
const PADDING: f64 = 0.5;
/// The part of the sheet's margin that cards keep from its edge.
const EDGE: f64 = 0.5;
/// A card can be set anew in a space of this many sizes of body text, if that is so much larger than the card.
const NARROWEST: f64 = 20.0;
const ROOMY: f64 = 1.8;

/// Everything about space that is wrong with a page.
pub(crate) fn findings(page: &Page, sheet: &Sheet, fonts: &FontBook) -> Vec<String> {
    let mut out = Vec::new();
    let picture = View::of_page(page, fonts);
    texts_apart(&picture, "picture", &mut out);
    texts_in_frames(&picture, "picture", &mut out);
    texts_on_cards(&picture, "picture", &mut out);
    texts_uncovered(&picture, "picture", &mut out);
    within_margins(&picture, page, sheet, &mut out);
    within_trim(&picture, page, &mut out);
    for (layer, spot) in spots(page) {
        let name = format!("panel {}", spot.id);
        let panel = View::of_frame(&spot.panel.frame, fonts);
        texts_apart(&panel, &name, &mut out);
        texts_in_frames(&panel, &name, &mut out);
        texts_on_cards(&panel, &name, &mut out);
        texts_uncovered(&panel, &name, &mut out);
        within_card(&panel, spot, (page, sheet), &mut out);
        controls_apart(&panel, spot, &mut out);
        let below = under_nothing(&picture, spot, layer, page, &mut out);
        beside_its_place(spot, Rect::new(0.0, 0.0, page.size.w, below).grown(-sheet.margin * EDGE), sheet, &mut out);
        targets(spot, page, sheet, &mut out);
    }
    targets_apart(page, &mut out);
    out
}

fn share(a: Rect, b: Rect) -> Option<(f64, f64)> {
    let w = a.right().min(b.right()) - a.x.max(b.x);
    let h = a.bottom().min(b.bottom()) - a.y.max(b.y);
    (w > SLACK && h > SLACK).then_some((w, h))
}

fn texts_apart(view: &View<'_>, place: &str, out: &mut Vec<String>) {
    let lines: Vec<(&Text<'_>, Rect)> =
        view.texts.iter().flat_map(|text| text.lines.iter().map(move |line| (text, *line))).collect();
    for (i, (a, one)) in lines.iter().enumerate() {
        for (b, other) in lines.iter().skip(i + 1) {
            if let Some((w, h)) = share(*one, *other) {
                out.push(format!("{place}: {} overlaps {} by {w:.1} × {h:.1}", a.label(), b.label()));
            }
        }
    }
}

fn texts_in_frames(view: &View<'_>, place: &str, out: &mut Vec<String>) {
    for text in &view.texts {
        let bounds = text.bounds();
        if let Some(frame) = text.frames.iter().find(|frame| !frame.contains(&bounds, SLACK)) {
            out.push(format!("{place}: {} at {} leaves its frame {}", text.label(), shown(bounds), shown(*frame)));
        }
    }
}

/// A text stands on a card with all of itself, or not at all; what holds it whole hides what lies beneath.
fn texts_on_cards(view: &View<'_>, place: &str, out: &mut Vec<String>) {
    let layout: Vec<&Mark<'_>> = view.marks.iter().filter(|mark| mark.part == Part::Layout).collect();
    for text in &view.texts {
        for line in &text.lines {
            let beneath = || layout.iter().filter(|mark| mark.turn < text.turn);
            let ground = beneath().filter(|mark| mark.bounds.contains(line, SLACK)).map(|mark| mark.turn).max();
            for card in beneath().filter(|mark| mark.is_card() && Some(mark.turn) > ground) {
                if share(card.bounds, *line).is_some() {
                    let (line, card) = (shown(*line), shown(card.bounds));
                    out.push(format!("{place}: {} at {line} leaves its card {card}", text.label()));
                }
            }
        }
    }
}

/// Nothing is painted over a text.
fn texts_uncovered(view: &View<'_>, place: &str, out: &mut Vec<String>) {
    for text in view.texts.iter().filter(|text| text.figure.is_none()) {
        let later = view.marks.iter().filter(|mark| mark.turn > text.turn);
        for mark in later {
            if let Some((w, h)) = text.lines.iter().find_map(|line| share(*line, mark.bounds)) {
                let over = format!("{:?} {}", mark.part, shown(mark.bounds));
                out.push(format!("{place}: {over} is painted over {} by {w:.1} × {h:.1}", text.label()));
                break;
            }
        }
    }
}

fn within_margins(view: &View<'_>, page: &Page, sheet: &Sheet, out: &mut Vec<String>) {
    let (x, y) = (sheet.margin, sheet.margin * UPRIGHT);
    let inner = Rect::new(x, y, page.size.w - 2.0 * x, page.size.h - 2.0 * y);
    for text in &view.texts {
        let bounds = text.bounds();
        if !inner.contains(&bounds, SLACK) {
            out.push(format!("margin: {} at {} leaves {}", text.label(), shown(bounds), shown(inner)));
        }
    }
}

/// What carries meaning stands on the sheet; sky, ground and trees may run on.
fn within_trim(view: &View<'_>, page: &Page, out: &mut Vec<String>) {
    let trim = Rect::new(0.0, 0.0, page.size.w, page.size.h);
    for mark in &view.marks {
        let free = mark.part == Part::Scenery || (mark.part == Part::Layout && !mark.is_card());
        let sheet = if free { Rect::new(f64::MIN / 4.0, 0.0, f64::MAX / 2.0, page.size.h) } else { trim };
        if !sheet.contains(&mark.bounds, SLACK + if free { page.bleed } else { 0.0 }) {
            out.push(format!("trim: a shape ({:?}) at {} leaves the sheet", mark.part, shown(mark.bounds)));
        }
    }
}

/// The card lies on the sheet and its content in the card.
fn within_card(panel: &View<'_>, spot: &Hotspot, (page, sheet): (&Page, &Sheet), out: &mut Vec<String>) {
    let trim = Rect::new(0.0, 0.0, page.size.w, page.size.h);
    let card = spot.panel.card;
    if !trim.contains(&card, SLACK) {
        out.push(format!("panel {}: card {} leaves the sheet", spot.id, shown(card)));
    }
    for text in &panel.texts {
        let bounds = text.bounds();
        if !card.contains(&bounds, -PADDING * sheet.body.0) {
            let (bounds, card) = (shown(bounds), shown(card));
            out.push(format!("panel {}: {} at {bounds} leaves the card {card}", spot.id, text.label()));
        }
    }
    for mark in &panel.marks {
        // The beak is the one part that stands out, towards the place.
        let beak = mark.part == Part::Layout && mark.bounds.w < card.w * 0.1 && mark.turn == 0;
        let within = if beak { trim.contains(&mark.bounds, SLACK) } else { card.contains(&mark.bounds, SLACK) };
        if !within {
            let (bounds, card) = (shown(mark.bounds), shown(card));
            out.push(format!("panel {}: a shape ({:?}) at {bounds} leaves the card {card}", spot.id, mark.part));
        }
    }
}

fn controls_apart(panel: &View<'_>, spot: &Hotspot, out: &mut Vec<String>) {
    let mut controls = vec![("close", spot.panel.close)];
    controls.extend(links(spot));
    for (i, (name, one)) in controls.iter().enumerate() {
        if !spot.panel.card.contains(one, SLACK) {
            out.push(format!("panel {}: control {name} at {} leaves the card", spot.id, shown(*one)));
        }
        for (other, two) in controls.iter().skip(i + 1) {
            if let Some((w, h)) = share(*one, *two) {
                out.push(format!("panel {}: controls {name} and {other} overlap by {w:.1} × {h:.1}", spot.id));
            }
        }
        for text in &panel.texts {
            let bounds = text.bounds();
            if share(bounds, *one).is_some() && !(i > 0 && one.contains(&bounds, SLACK)) {
                out.push(format!("panel {}: {} overlaps control {name}", spot.id, text.label()));
            }
        }
    }
}

/// Painting order is document order, so a card must stay clear of what is painted after it. Gives where that begins.
fn under_nothing(picture: &View<'_>, spot: &Hotspot, layer: usize, page: &Page, out: &mut Vec<String>) -> f64 {
    let Some((first, _)) = picture.layers.iter().find(|(_, number)| *number > layer) else { return page.size.h };
    let mut top = page.size.h;
    for text in picture.texts.iter().filter(|text| text.turn >= *first) {
        top = top.min(text.bounds().y);
        if let Some((w, h)) = share(spot.panel.card, text.bounds()) {
            out.push(format!("panel {}: {} is painted over its card by {w:.1} × {h:.1}", spot.id, text.label()));
        }
    }
    let mut over = None;
    for mark in picture.marks.iter().filter(|mark| mark.turn >= *first) {
        top = top.min(mark.bounds.y);
        over = over.or(share(spot.panel.card, mark.bounds).map(|shared| (shared, mark)));
    }
    if let Some(((w, h), mark)) = over {
        let over = format!("{:?} {}", mark.part, shown(mark.bounds));
        out.push(format!("panel {}: {over} is painted over its card by {w:.1} × {h:.1}", spot.id));
    }
    top
}

/// A card may lie over its own place only where there is no room for it beside, below or above.
fn beside_its_place(spot: &Hotspot, area: Rect, sheet: &Sheet, out: &mut Vec<String>) {
    let (card, place) = (spot.panel.card, spot.target);
    let Some((w, h)) = share(card, place) else { return };
    let gap = sheet.body.1;
    let free = [
        Rect::new(area.x, area.y, place.x - gap - area.x, area.h),
        Rect::new(place.right() + gap, area.y, area.right() - place.right() - gap, area.h),
        Rect::new(area.x, area.y, area.w, place.y - gap - area.y),
        Rect::new(area.x, place.bottom() + gap, area.w, area.bottom() - place.bottom() - gap),
    ];
    let fits = |free: &&Rect| {
        let as_it_is = free.w >= card.w && free.h >= card.h;
        let wrapped = free.w >= NARROWEST * sheet.body.1 && free.w * free.h >= ROOMY * card.w * card.h;
        free.w > 0.0 && free.h > 0.0 && (as_it_is || wrapped)
    };
    if let Some(free) = free.iter().find(fits) {
        let (card, place) = (shown(card), shown(place));
        let over = format!("card {card} covers its own place {place} by {w:.1} × {h:.1}");
        out.push(format!("panel {}: {over}; there is room in {}", spot.id, shown(*free)));
    }
}

/// The links of a panel: the id that each leads to, and where it can be hit.
fn links(spot: &Hotspot) -> Vec<(&str, Rect)> {
    spot.panel.links().into_iter().map(|link| (link.target.hotspot().unwrap(), link.area)).collect()
}

/// Targets lie on the sheet and are large enough to hit.
fn targets(spot: &Hotspot, page: &Page, sheet: &Sheet, out: &mut Vec<String>) {
    let trim = Rect::new(0.0, 0.0, page.size.w, page.size.h);
    let mut all = vec![("place", spot.target), ("close", spot.panel.close)];
    all.extend(links(spot));
    for (name, rect) in all {
        if rect.w < sheet.target - SLACK || rect.h < sheet.target - SLACK {
            let size = format!("{:.1} × {:.1}", rect.w, rect.h);
            out.push(format!("spot {}: target {name} is {size}, less than {}", spot.id, sheet.target));
        }
        if !trim.contains(&rect, SLACK) {
            out.push(format!("spot {}: target {name} at {} leaves the sheet", spot.id, shown(rect)));
        }
    }
}

fn targets_apart(page: &Page, out: &mut Vec<String>) {
    let all = spots(page);
    for (i, (_, one)) in all.iter().enumerate() {
        for (_, other) in all.iter().skip(i + 1) {
            if let Some((w, h)) = share(one.target, other.target) {
                out.push(format!("spots {} and {}: targets overlap by {w:.1} × {h:.1}", one.id, other.id));
            }
        }
    }
}
