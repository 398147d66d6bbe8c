//! Frames as markup: shapes, pictures and groups with what they mean.

use super::Profile;
use super::bands::Ground;
use super::ink::{Ink, translation};
use super::leaf::{PaintStyle, Reading, has_text, origin};
use super::path::PathData;
use super::run::{Node, Run, nodes};
use super::shared::Shared;
use super::text::text;
use crate::base::color::Color;
use crate::base::geometry::{Point, Rect};
use crate::export::markup::Element;
use crate::export::number::{short, snap};
use crate::page::{Frame, Group, Image, Item, Outline, Paint, Role, TextBlock, words};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// Writes the content of a frame whose origin is at `at` into `parent`, whose attributes give `shared`.
pub(super) fn frame(parent: &mut Element<'_>, ink: &mut Ink<'_>, frame: &Frame, at: Point, shared: &Shared) {
    let nodes = nodes(frame, at, ink.reading, ink.profile != Profile::Office);
    for nodes in nodes.chunk_by(|a, b| a.scale() == b.scale()) {
        match nodes.first().map_or(1.0, Node::scale) {
            1.0 => write(parent, ink, nodes, shared),
            scale => {
                let mut g = parent.child("g");
                // A drawing begins on its own grid of the page.
                let origin = std::mem::take(&mut ink.origin);
                let back = translation(Point::new(-origin.x, -origin.y));
                g.attr("transform", &format!("{back}scale({})", short(scale, 5)));
                write(&mut g, ink, nodes, shared);
                ink.origin = origin;
            }
        }
    }
}

fn write(parent: &mut Element<'_>, ink: &mut Ink<'_>, nodes: &[Node<'_>], shared: &Shared) {
    for node in nodes {
        match node {
            Node::Run(run) => shapes(parent, ink, run, shared),
            Node::Image(image, bounds) => self::image(parent, ink, image, bounds),
            Node::Text(at, block) => text(parent, ink, block, *at, shared, None),
            Node::Group(at, child) => group(parent, ink, child, *at, shared),
        }
    }
}

/// Writes what all texts and shapes of a frame have in common on `element`, and gives it back.
pub(super) fn share(element: &mut Element<'_>, ink: &Ink<'_>, frames: &[&Frame], outer: &Shared) -> Shared {
    let inner = outer.refined(frames);
    inner.write_changes(element, ink, outer);
    inner
}

fn group(parent: &mut Element<'_>, ink: &mut Ink<'_>, group: &Group, at: Point, shared: &Shared) {
    if let Some((offset, block)) = item_of_one_text(group, ink.reading) {
        return text(parent, ink, block, at.moved(offset), shared, Some("listitem"));
    }
    let mut g = parent.child("g");
    let scaled = (group.scale - 1.0).abs() >= 1e-9;
    if scaled {
        let at = ink.seen(at, 2);
        let place = format!("translate({} {})scale({})", short(at.x, 2), short(at.y, 2), short(group.scale, 5));
        g.attr("transform", &place);
    }
    let (reading, prompting, mut around) = (ink.reading, ink.prompting, None);
    if group.role == Some(Role::Prompt) {
        g.class(&["prompt"]);
        ink.prompting = true;
    }
    if let Some(role) = group.role.as_ref().filter(|_| reading != Reading::Nothing) {
        if reading.hides(role) {
            ink.reading = Reading::Nothing;
        }
        self::role(&mut g, role, group, reading);
        around = language_of(role, &group.frame).and_then(|language| ink.speak(&mut g, language));
    }
    let inner = share(&mut g, ink, &[&group.frame], shared);
    // The places of what is scaled are its own.
    let kept = if scaled { ink.hyphens.take() } else { None };
    let origin = ink.origin;
    if scaled {
        ink.origin = Point::default();
    }
    frame(&mut g, ink, &group.frame, if scaled { Point::default() } else { at }, &inner);
    ink.hyphens = kept.or(ink.hyphens.take());
    ink.origin = origin;
    (ink.reading, ink.prompting) = (reading, prompting);
    if let Some(around) = around {
        ink.language = around;
    }
}

/// The text of an item that holds nothing else. It is the item itself: between groups, unlike between texts, one browser
/// engine sets no space when it makes a description of them.
fn item_of_one_text(group: &Group, reading: Reading) -> Option<(Point, &TextBlock)> {
    let read = group.role == Some(Role::Item) && reading != Reading::Nothing && (group.scale - 1.0).abs() < 1e-9;
    match group.frame.items.as_slice() {
        [(offset, Item::Text(block))] if read && block.lines.iter().any(|line| !line.text.is_empty()) => {
            Some((*offset, block))
        }
        _ => None,
    }
}

/// The language of a name that is made from words of the data.
fn language_of<'a>(role: &'a Role, frame: &'a Frame) -> Option<&'a str> {
    match role {
        Role::Figure { language, .. } => language.as_deref(),
        Role::Heading(_) | Role::Item => frame.texts().first().and_then(|text| text.language.as_deref()),
        Role::Decoration | Role::HotspotNames | Role::Prompt | Role::Code(_) | Role::List | Role::Link(_) => None,
    }
}

/// Writes what a group is to a reader. Names are always written as labels: one browser engine makes no name from SVG
/// text.
fn role(g: &mut Element<'_>, role: &Role, group: &Group, reading: Reading) {
    match role {
        Role::Decoration | Role::HotspotNames => {
            if reading.hides(role) && has_text(&group.frame) {
                g.attr("aria-hidden", "true");
            }
        }
        Role::Heading(level) => {
            g.attr("role", "heading").attr("aria-level", &level.to_string()).attr("aria-label", &words(&group.frame));
        }
        Role::Figure { name, description, .. } => {
            let stop = if name.ends_with(['.', '!', '?']) { "" } else { "." };
            g.attr("role", "img").attr("aria-label", format!("{name}{stop} {description}").trim_end());
        }
        Role::Code(address) => {
            g.attr("role", "img").attr("aria-label", &format!("QR: {address}"));
        }
        Role::List => {
            g.attr("role", "list");
        }
        Role::Item => {
            g.attr("role", "listitem").attr("aria-label", &words(&group.frame));
        }
        // What can be hit is written with the hotspots; a prompt is not printed, which its class says.
        Role::Link(_) | Role::Prompt => {}
    }
}

/// An image as the file that it is, inside this one. It needs no clip and no reference, which filters of markup drop.
fn image(parent: &mut Element<'_>, ink: &Ink<'_>, of: &Image, bounds: &Rect) {
    let mut image = parent.child("image");
    let places = ink.decimals + 1;
    let at = ink.seen(Point::new(bounds.x, bounds.y), places);
    image.number("x", at.x, places).number("y", at.y, places);
    image.number("width", bounds.w, places).number("height", bounds.h, places);
    // Sides are whole pixels, so their ratio is not quite that of the box.
    image.attr("preserveAspectRatio", "none");
    let data = format!("data:{};base64,{}", of.file.mime, STANDARD.encode(&of.file.bytes));
    // Office programs and older drawing programs know only the name that links had before SVG 2.
    image.attr(if ink.profile == Profile::Office { "xlink:href" } else { "href" }, &data);
}

fn shapes(parent: &mut Element<'_>, ink: &mut Ink<'_>, run: &Run<'_>, shared: &Shared) {
    let decimals = ink.decimals + u32::from(run.is_small());
    if let Some(ground) = Ground::of(run, ink.profile) {
        ground.write(parent, ink.origin, decimals);
        return;
    }
    let mut data = PathData::from(ink.origin, decimals);
    for (i, (place, outline)) in run.parts.iter().enumerate() {
        let step = run.step(i);
        let origin = origin(*place);
        match outline {
            Outline::Rect(rect, r) => data.rect(rect.moved(origin), *r),
            Outline::Circle(centre, r) => data.circle(centre.moved(origin), *r),
            Outline::Path(path) | Outline::EvenOdd(path) => data.path(path, |p| stepped(p, step).moved(origin)),
        }
    }
    let data = data.finish();
    let mut element = match run.parts.as_slice() {
        // A disc in a prompt is a path, as it is among other shapes of its colour: its edge is the same then.
        [(place, Outline::Circle(centre, r))] if !ink.prompting => {
            let mut circle = parent.child("circle");
            let centre = ink.seen(centre.moved(origin(*place)), decimals);
            circle.number("cx", centre.x, decimals).number("cy", centre.y, decimals).number("r", *r, decimals);
            circle
        }
        [(place, Outline::Rect(rect, r))] if snap(*r, decimals) > 0 => {
            let mut element = parent.child("rect");
            let rect = rect.moved(origin(*place));
            let at = ink.seen(Point::new(rect.x, rect.y), decimals);
            element.number("x", at.x, decimals).number("y", at.y, decimals);
            element.number("width", rect.w, decimals).number("height", rect.h, decimals);
            element.number("rx", r.min(rect.w / 2.0).min(rect.h / 2.0), decimals);
            element
        }
        _ => {
            let mut path = parent.child("path");
            path.attr("d", &data);
            path
        }
    };
    paint(&mut element, ink, &run.style, shared);
}

/// The nearest point whose coordinates are whole steps.
fn stepped(p: Point, step: f64) -> Point {
    Point::new((p.x / step).round() * step, (p.y / step).round() * step)
}

fn paint(element: &mut Element<'_>, ink: &mut Ink<'_>, style: &PaintStyle, shared: &Shared) {
    match &style.fill {
        Some(Paint::Solid(color)) if *color == shared.fill => {}
        Some(Paint::Solid(color)) => {
            element.attr("fill", &color.to_string());
        }
        Some(Paint::Vertical(top, bottom)) => {
            let number = gradient(ink, *top, *bottom);
            element.own("fill", "url(#", &format!("g-{number})"));
        }
        None => {
            element.attr("fill", "none");
        }
    }
    if style.even_odd && style.fill.is_some() {
        element.attr("fill-rule", "evenodd");
    }
    if let Some(stroke) = style.stroke {
        element.attr("stroke", &stroke.color.to_string()).number("stroke-width", stroke.width, 2);
        if stroke.round != shared.round {
            let (cap, join) = if stroke.round { ("round", "round") } else { ("butt", "miter") };
            element.attr("stroke-linecap", cap).attr("stroke-linejoin", join);
        }
    }
    if style.opacity < 1.0 {
        let name = match (&style.fill, &style.stroke) {
            (Some(_), None) => "fill-opacity",
            (None, Some(_)) => "stroke-opacity",
            _ => "opacity",
        };
        element.number(name, style.opacity, 2);
    }
}

/// The number of a gradient; the same colours have the same one.
fn gradient(ink: &mut Ink<'_>, top: Color, bottom: Color) -> usize {
    let known = ink.gradients.iter().position(|g| *g == (top, bottom));
    known.unwrap_or_else(|| {
        ink.gradients.push((top, bottom));
        ink.gradients.len() - 1
    })
}
