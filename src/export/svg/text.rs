//! Texts as markup: as words for a reader, or as outlines for a press.

use super::directed::stretched;
use super::ink::{Hyphen, Ink, place};
use super::path::PathData;
use super::shared::Shared;
use super::{Profile, filtered};
use crate::base::geometry::Point;
use crate::export::markup::Element;
use crate::export::outlines;
use crate::page::{Line, LineEnd, Placement, TextBlock};

/// One `text` a paragraph and one `tspan` a line, so that it is found, selected and copied as running text.
/// A line end after it keeps it apart from the next where several are copied at once.
pub(super) fn text(
    parent: &mut Element<'_>,
    ink: &mut Ink<'_>,
    block: &TextBlock,
    at: Point,
    shared: &Shared,
    role: Option<&'static str>,
) {
    match ink.profile {
        Profile::Print => outlined(parent, ink, block, at, shared),
        Profile::Office if block.right_to_left => stretched(parent, ink, block, at, shared),
        Profile::Web | Profile::Still | Profile::Office => paragraph(parent, ink, block, at, shared, role),
    }
    parent.raw("\n");
}

/// A text as the outlines of its letters. What they say, and in which size, stands beside them: `preflight` judges them
/// as the text that they are.
fn outlined(parent: &mut Element<'_>, ink: &mut Ink<'_>, block: &TextBlock, at: Point, shared: &Shared) {
    let mut data = PathData::new(ink.decimals + 1);
    data.path(&outlines::of_text(block, Placement::plain(at), ink.book), |p| p);
    let data = data.finish();
    if data.is_empty() {
        return;
    }
    // A path has no type size by the rules; a group may have one.
    let mut group = parent.child("g");
    group.number("font-size", block.size, 2);
    let mut path = group.child("path");
    path.own("id", "", &format!("t-{}", ink.outlined)).attr("role", "img").attr("aria-label", &block.words());
    path.attr("d", &data);
    ink.outlined += 1;
    if block.fill != shared.fill {
        path.attr("fill", &block.fill.to_string());
    }
    if let Some(language) = block.language.as_ref().filter(|language| **language != ink.language) {
        path.attr("lang", language);
    }
}

fn paragraph(
    parent: &mut Element<'_>,
    ink: &mut Ink<'_>,
    block: &TextBlock,
    at: Point,
    shared: &Shared,
    role: Option<&'static str>,
) {
    let lines: Vec<_> = block.lines.iter().filter(|line| !line.text.is_empty()).collect();
    let Some((last, first)) = lines.split_last() else { return };
    write_down(ink, block, &lines);
    let mut text = parent.child("text");
    if let Some(role) = role {
        text.attr("role", role);
    }
    if lines.len() == 1 {
        place(&mut text, ink, at.moved(last.at));
    }
    shared.of_text(block).write_changes(&mut text, ink, shared);
    if let Some(language) = block.language.as_ref().filter(|language| **language != ink.language) {
        text.attr("lang", language);
    }
    if first.is_empty() {
        line(&mut text, ink, last, block, at);
        return;
    }
    for each in first {
        let mut span = text.child("tspan");
        place(&mut span, ink, at.moved(each.at));
        isolate(&mut span, block);
        line(&mut span, ink, each, block, at);
        if each.end == LineEnd::Space {
            span.text(" ");
        }
    }
    let mut span = text.child("tspan");
    place(&mut span, ink, at.moved(last.at));
    isolate(&mut span, block);
    line(&mut span, ink, last, block, at);
}

/// Notes what of its face a text needs.
fn write_down(ink: &mut Ink<'_>, block: &TextBlock, lines: &[&Line]) {
    let language = block.language.as_ref().unwrap_or(&ink.language);
    let used = ink.uses.entry(block.face).or_default();
    for line in lines {
        if block.right_to_left {
            used.unknown(line.text.chars());
        } else {
            used.line(ink.book.font(block.face), line, block.size, language);
        }
        if line.end == LineEnd::Space {
            used.alone([' ']);
        }
        if ink.profile == Profile::Web {
            // Elsewhere no filter comes near the text.
            let font = ink.book.font(block.face);
            used.alone(filtered::signs(&line.text).filter(|sign| font.covers(*sign)));
        }
    }
}

/// Keeps a line that is read from right to left apart from the other lines of its text: one browser engine (WebKit)
/// puts all of a text in its order as if it were one line, and looks at the positions of its lines only then.
fn isolate(span: &mut Element<'_>, block: &TextBlock) {
    if block.right_to_left {
        span.attr("unicode-bidi", "isolate");
    }
}

/// The words of a line. What is no part of the data stands apart, so that it is neither copied, found nor read aloud:
/// the hyphen of a broken word, and the marks by which every program sets the words in the right order
/// (Unicode Standard Annex 9), because the rasteriser knows no `direction`.
fn line(parent: &mut Element<'_>, ink: &mut Ink<'_>, line: &Line, block: &TextBlock, at: Point) {
    let directed = block.right_to_left && !line.text.chars().all(|c| c.is_ascii_alphanumeric());
    if directed {
        unread(parent, ink, "\u{202b}");
    }
    parent.text(line.words());
    if line.end == LineEnd::Hyphen {
        match (&mut ink.hyphens, line.glyphs.last().filter(|_| !directed)) {
            (Some(hyphens), Some(hyphen)) => {
                let at = at.moved(line.at).moved(Point::new(hyphen.x, 0.0));
                hyphens.push(Hyphen { at, face: block.face, size: block.size, fill: block.fill });
            }
            _ => unread(parent, ink, "-"),
        }
    }
    if directed {
        unread(parent, ink, "\u{202c}");
    }
}

/// Writes the hyphens that were kept out of their lines, where attributes give `shared`.
pub(super) fn hyphens(parent: &mut Element<'_>, ink: &mut Ink<'_>, hyphens: &[Hyphen], shared: &Shared) {
    ink.unread |= !hyphens.is_empty();
    for Hyphen { at, face, size, fill } in hyphens {
        let mut text = parent.child("text");
        text.class(&["n"]).attr("aria-hidden", "true");
        place(&mut text, ink, *at);
        shared.of_type(*face, *size, *fill).write_changes(&mut text, ink, shared);
        text.text("-");
    }
}

/// Writes characters that are drawn and not read. Office programs know no such thing; there they are as any other.
fn unread(parent: &mut Element<'_>, ink: &mut Ink<'_>, characters: &str) {
    if ink.profile == Profile::Office {
        parent.text(characters);
        return;
    }
    ink.unread = true;
    parent.child("tspan").class(&["n"]).attr("aria-hidden", "true").text(characters);
}
