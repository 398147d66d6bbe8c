//! Text that is read from right to left, for programs that do not know directions.

use super::ink::{Ink, place};
use super::shared::Shared;
use crate::base::geometry::Point;
use crate::export::markup::Element;
use crate::page::{Line, TextBlock};
use crate::typeset::text::{Stretch, stretches};

/// Writes a text for office and drawing programs, each stretch of it as a text of its own at its own place: some of
/// them drop the marks by which others know the direction, and some do not know the attribute `direction`.
pub(super) fn stretched(parent: &mut Element<'_>, ink: &mut Ink<'_>, block: &TextBlock, at: Point, shared: &Shared) {
    let parts: Vec<(Point, Stretch)> = block.lines.iter().flat_map(|line| placed(line, at)).collect();
    if parts.is_empty() {
        return;
    }
    let used = ink.uses.entry(block.face).or_default();
    used.unknown(parts.iter().flat_map(|(_, part)| part.text.chars()));
    let mut group = parent.child("g");
    shared.of_text(block).write_changes(&mut group, ink, shared);
    if let Some(language) = block.language.as_ref().filter(|language| **language != ink.language) {
        group.attr("lang", language);
    }
    for (at, part) in parts {
        let mut text = group.child("text");
        place(&mut text, ink, at);
        text.text(&part.text);
    }
}

/// The stretches of a line of a text whose origin is at `at`, each with its left end on the baseline.
fn placed(line: &Line, at: Point) -> Vec<(Point, Stretch)> {
    let left = |part: &Stretch| {
        let own = line.glyphs.iter().filter(|glyph| part.range.contains(&(glyph.cluster as usize)));
        own.map(|glyph| glyph.x).min_by(f64::total_cmp).unwrap_or(0.0)
    };
    let parts = stretches(&line.text, true);
    parts.into_iter().map(|part| (at.moved(line.at).moved(Point::new(left(&part), 0.0)), part)).collect()
}
