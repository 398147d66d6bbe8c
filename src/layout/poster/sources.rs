//! The sources of all figures, at the foot of the sheet.

use super::content::Poster;
use crate::layout::engine::Stack;
use crate::layout::misfit::Halt;
use crate::locale::date::date;
use crate::page::Frame;
use crate::typeset::text::Passage;

/// The sources in small type, one paragraph: with their titles, or only who published them and when.
pub(super) fn sources(poster: &Poster<'_>, width: f64, titles: bool) -> Result<Frame, Halt> {
    let mut list: Vec<String> = Vec::new();
    for source in &poster.info.sources {
        let entry = if titles {
            let date = source.date.as_deref().map(|d| format!(" ({})", date(d, poster.language))).unwrap_or_default();
            format!("{}, {}{date}", source.publisher, source.title)
        } else {
            let year = source.date.as_deref().and_then(|d| d.split('-').next());
            year.map_or_else(|| source.publisher.clone(), |year| format!("{}\u{a0}{year}", source.publisher))
        };
        if !list.contains(&entry) {
            list.push(entry);
        }
    }
    // A year stays with its name, and no line begins with the dot between two sources.
    let text = format!("{}: {}.", poster.words.sources, list.join("\u{a0}· "));
    let style = poster.small_style(poster.palette().on_band_soft);
    let copy = Passage { text: &text, pointer: "/bronnen", language: poster.language };
    let mut stack = Stack::new(width, 0.0, 0.0);
    stack.text(poster.setter.paragraph(copy, style, width)?, 0.0);
    Ok(stack.finish(0.0, 0.0))
}
