//! Frames as markup: texts, shapes and groups with what they mean.

use super::Profile;
use super::leaf::{Look, has_text};
use super::path::PathData;
use super::run::{Node, Run, nodes};
use super::shared::Shared;
use crate::base::color::Color;
use crate::base::geometry::{Point, Rect};
use crate::export::markup::Element;
use crate::export::number::{short, snap};
use crate::page::{Face, Frame, Group, Item, Outline, Paint, Picture, Semantics, TextBlock};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// What writing the page collects besides markup, and what it must know.
pub(super) struct Ink {
    /// For whom the file is.
    pub(super) profile: Profile,
    /// BCP 47 tag of what is around the words that are written.
    pub(super) language: String,
    /// Decimal places of shapes; texts have one more.
    pub(super) decimals: u32,
    /// The vertical gradients that were used: colour at the top, colour at the bottom.
    pub(super) gradients: Vec<(Color, Color)>,
    /// Public family name and weight of each face, in the order of [`Face::ALL`].
    pub(super) public: [(&'static str, &'static str); 4],
    /// The characters that were written, by face.
    pub(super) chars: BTreeMap<Face, BTreeSet<char>>,
}

impl Ink {
    /// Marks an element as being in a language, if what is around it is in another; what is written from now on is in
    /// that element. Returns the language around it, to be put back.
    pub(super) fn speak(&mut self, element: &mut Element<'_>, language: &str) -> Option<String> {
        if language == self.language {
            return None;
        }
        element.attr("lang", language);
        Some(std::mem::replace(&mut self.language, language.to_owned()))
    }
}

/// Family name and weight that a face has in the file: its own embedded family, or for office programs the
/// public name, which they look up on the reader's computer.
pub(super) fn family(
    profile: Profile,
    public: &[(&'static str, &'static str); 4],
    face: Face,
) -> (&'static str, Option<&'static str>) {
    if profile == Profile::Office
        && let Some((family, weight)) = public.get(face as usize)
    {
        return (family, Some(weight));
    }
    (own_name(face), None)
}

/// The name of the family that is embedded for a face, after the prefix.
pub(super) const fn own_name(face: Face) -> &'static str {
    match face {
        Face::Title => "Title",
        Face::Heading => "Heading",
        Face::Text => "Text",
        Face::Strong => "Strong",
    }
}

/// Writes the content of a frame whose origin is at `at` into `parent`, whose attributes give `shared`.
pub(super) fn frame(parent: &mut Element<'_>, ink: &mut Ink, frame: &Frame, at: Point, shared: &Shared) {
    let nodes = nodes(frame, at, ink.profile != Profile::Office);
    for nodes in nodes.chunk_by(|a, b| a.scale() == b.scale()) {
        match nodes.first().map_or(1.0, Node::scale) {
            1.0 => write(parent, ink, nodes, shared),
            scale => {
                let mut g = parent.child("g");
                g.attr("transform", &format!("scale({})", short(scale, 5)));
                write(&mut g, ink, nodes, shared);
            }
        }
    }
}

fn write(parent: &mut Element<'_>, ink: &mut Ink, nodes: &[Node<'_>], shared: &Shared) {
    for node in nodes {
        match node {
            Node::Run(run) => shapes(parent, ink, run, shared),
            Node::Picture(picture, bounds) => self::picture(parent, ink, picture, bounds),
            Node::Text(at, block) => text(parent, ink, block, *at, shared),
            Node::Group(at, child) => group(parent, ink, child, *at, shared),
        }
    }
}

/// Writes what all texts and shapes of a frame have in common on `element`, and gives it back.
pub(super) fn share(element: &mut Element<'_>, ink: &Ink, frames: &[&Frame], outer: &Shared) -> Shared {
    let inner = outer.refined(frames);
    inner.write_changes(element, ink, outer);
    inner
}

fn group(parent: &mut Element<'_>, ink: &mut Ink, group: &Group, at: Point, shared: &Shared) {
    let mut g = parent.child("g");
    let scaled = (group.scale - 1.0).abs() >= 1e-9;
    if scaled {
        let place = format!("translate({} {})scale({})", short(at.x, 2), short(at.y, 2), short(group.scale, 5));
        g.attr("transform", &place);
    }
    let mut around = None;
    if let Some(semantics) = &group.semantics {
        meaning(&mut g, semantics, &group.frame);
        around = spoken(semantics, &group.frame).and_then(|language| ink.speak(&mut g, language));
    }
    let inner = share(&mut g, ink, &[&group.frame], shared);
    frame(&mut g, ink, &group.frame, if scaled { Point::default() } else { at }, &inner);
    if let Some(around) = around {
        ink.language = around;
    }
}

/// The language of a name that is made from words of the data.
fn spoken<'a>(semantics: &'a Semantics, frame: &'a Frame) -> Option<&'a str> {
    match semantics {
        Semantics::Figure { language, .. } => language.as_deref(),
        Semantics::Heading(_) => {
            let mut first = None;
            frame.visit(Point::default(), 1.0, &mut |_, _, item| {
                if let (None, Item::Text(block)) = (first, item) {
                    first = block.language.as_deref();
                }
            });
            first
        }
        _ => None,
    }
}

/// Names are always written as labels: one browser engine makes no name from SVG text.
fn meaning(g: &mut Element<'_>, semantics: &Semantics, frame: &Frame) {
    match semantics {
        Semantics::Hidden if !has_text(frame) => {}
        Semantics::Hidden => {
            g.attr("aria-hidden", "true");
        }
        Semantics::Heading(level) => {
            g.attr("role", "heading").attr("aria-level", &level.to_string()).attr("aria-label", &words(frame));
        }
        Semantics::Figure { name, description, .. } => {
            let stop = if name.ends_with(['.', '!', '?']) { "" } else { "." };
            g.attr("role", "img").attr("aria-label", format!("{name}{stop} {description}").trim_end());
        }
        Semantics::Group(name) => {
            g.attr("role", "group").attr("aria-label", name);
        }
        Semantics::List(name) => {
            g.attr("role", "list").attr("aria-label", name);
        }
        Semantics::ListItem => {
            g.attr("role", "listitem");
        }
    }
}

/// The text of a frame as it is read aloud: broken words whole again.
pub(super) fn words(frame: &Frame) -> String {
    let mut out = String::new();
    frame.visit(Point::default(), 1.0, &mut |_, _, item| {
        if let Item::Text(block) = item {
            for line in &block.lines {
                let broken = line.hyphenated.then(|| line.text.strip_suffix('-')).flatten();
                out.push_str(broken.unwrap_or(&line.text));
                if broken.is_none() && !line.text.ends_with('-') {
                    out.push(' ');
                }
            }
        }
    });
    out.trim_end().to_owned()
}

/// One `text` a paragraph and one `tspan` a line, so that it is found, selected and copied as running text.
fn text(parent: &mut Element<'_>, ink: &mut Ink, block: &TextBlock, at: Point, shared: &Shared) {
    let lines: Vec<_> = block.lines.iter().filter(|line| !line.text.is_empty()).collect();
    let Some((last, first)) = lines.split_last() else { return };
    let used = ink.chars.entry(block.face).or_default();
    lines.iter().for_each(|line| used.extend(line.text.chars()));
    if first.iter().any(|line| !line.text.ends_with('-')) {
        used.insert(' ');
    }
    let places = ink.decimals + 1;
    let mut text = parent.child("text");
    if lines.len() == 1 {
        place(&mut text, at.moved(last.at), places);
    }
    shared.of_text(block).write_changes(&mut text, ink, shared);
    if let Some(language) = block.language.as_ref().filter(|language| **language != ink.language) {
        text.attr("lang", language);
    }
    if first.is_empty() {
        text.text(&directed(&last.text));
        return;
    }
    for line in first {
        let mut span = text.child("tspan");
        place(&mut span, at.moved(line.at), places);
        span.text(&directed(&line.text));
        if !line.text.ends_with('-') {
            span.text(" ");
        }
    }
    let mut span = text.child("tspan");
    place(&mut span, at.moved(last.at), places);
    span.text(&directed(&last.text));
}

/// The words of a line so that every program sets them in the right order: a line with letters that are read from
/// right to left says so itself (Unicode Standard Annex 9), because the rasteriser knows no `direction`.
fn directed(text: &str) -> Cow<'_, str> {
    if text.contains(is_right_to_left) { format!("\u{202b}{text}\u{202c}").into() } else { text.into() }
}

/// Whether a character is a letter of a script that is read from right to left (Hebrew to Arabic Extended-A, and the
/// presentation forms).
const fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

/// A picture as the file that it is, inside this one. It needs no clip and no reference, which filters of markup drop.
fn picture(parent: &mut Element<'_>, ink: &Ink, picture: &Picture, bounds: &Rect) {
    let mut image = parent.child("image");
    let places = ink.decimals + 1;
    image.number("x", bounds.x, places).number("y", bounds.y, places);
    image.number("width", bounds.w, places).number("height", bounds.h, places);
    // Sides are whole pixels, so their ratio is not quite that of the box.
    image.attr("preserveAspectRatio", "none");
    let data = format!("data:{};base64,{}", picture.file.mime, STANDARD.encode(&picture.file.bytes));
    // Office programs and older drawing programs know only the name that links had before SVG 2.
    image.attr(if ink.profile == Profile::Office { "xlink:href" } else { "href" }, &data);
}

fn place(element: &mut Element<'_>, at: Point, decimals: u32) {
    element.number("x", at.x, decimals).number("y", at.y, decimals);
}

fn shapes(parent: &mut Element<'_>, ink: &mut Ink, run: &Run<'_>, shared: &Shared) {
    let decimals = ink.decimals + u32::from(run.is_small());
    let mut data = PathData::new(decimals);
    for (i, (place, outline)) in run.parts.iter().enumerate() {
        let step = run.step(i);
        let origin = place.origin();
        match outline {
            Outline::Rect(rect, r) => data.rect(rect.moved(origin), *r),
            Outline::Circle(centre, r) => data.circle(centre.moved(origin), *r),
            Outline::Path(path) | Outline::EvenOdd(path) => data.path(path, |p| stepped(p, step).moved(origin)),
        }
    }
    let data = data.finish();
    let mut element = match run.parts.as_slice() {
        [(place, Outline::Circle(centre, r))] => {
            let mut circle = parent.child("circle");
            let centre = centre.moved(place.origin());
            circle.number("cx", centre.x, decimals).number("cy", centre.y, decimals).number("r", *r, decimals);
            circle
        }
        [(place, Outline::Rect(rect, r))] if snap(*r, decimals) > 0 => {
            let mut element = parent.child("rect");
            let rect = rect.moved(place.origin());
            element.number("x", rect.x, decimals).number("y", rect.y, decimals);
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
    paint(&mut element, ink, &run.look, shared);
}

/// The nearest point whose coordinates are whole steps.
fn stepped(p: Point, step: f64) -> Point {
    Point::new((p.x / step).round() * step, (p.y / step).round() * step)
}

fn paint(element: &mut Element<'_>, ink: &mut Ink, look: &Look, shared: &Shared) {
    match &look.fill {
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
    if look.even_odd && look.fill.is_some() {
        element.attr("fill-rule", "evenodd");
    }
    if let Some(stroke) = look.stroke {
        element.attr("stroke", &stroke.color.to_string()).number("stroke-width", stroke.width, 2);
        if stroke.round != shared.round {
            let (cap, join) = if stroke.round { ("round", "round") } else { ("butt", "miter") };
            element.attr("stroke-linecap", cap).attr("stroke-linejoin", join);
        }
    }
    if look.opacity < 1.0 {
        let name = match (&look.fill, &look.stroke) {
            (Some(_), None) => "fill-opacity",
            (None, Some(_)) => "stroke-opacity",
            _ => "opacity",
        };
        element.number(name, look.opacity, 2);
    }
}

/// The number of a gradient; the same colours have the same one.
fn gradient(ink: &mut Ink, top: Color, bottom: Color) -> usize {
    let known = ink.gradients.iter().position(|g| *g == (top, bottom));
    known.unwrap_or_else(|| {
        ink.gradients.push((top, bottom));
        ink.gradients.len() - 1
    })
}
