//! Diagnostics as a person sees them: the line of the file, a caret under the place, the hint.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::{Diagnostic, Severity, Wording};

/// All diagnostics as text without colours; `source` is the file's text, `name` what to call it.
#[must_use]
pub fn render(diagnostics: &[Diagnostic], source: &str, name: &str, wording: Wording) -> String {
    rendered(diagnostics, source, name, wording, &Renderer::plain())
}

/// The same with colours for a terminal.
#[must_use]
pub fn render_styled(diagnostics: &[Diagnostic], source: &str, name: &str, wording: Wording) -> String {
    rendered(diagnostics, source, name, wording, &Renderer::styled())
}

/// One report a diagnostic, with an empty line between.
fn rendered(diagnostics: &[Diagnostic], source: &str, name: &str, wording: Wording, renderer: &Renderer) -> String {
    let reports: Vec<String> = diagnostics
        .iter()
        .map(|diagnostic| renderer.render(&[group(diagnostic, source, name, wording)]) + "\n")
        .collect();
    reports.join("\n")
}

/// One diagnostic as a group of elements.
fn group<'a>(diagnostic: &Diagnostic, source: &'a str, name: &'a str, wording: Wording) -> Group<'a> {
    let level = match diagnostic.severity() {
        Severity::Error => Level::ERROR.with_name(wording.pick("fout", "error")),
        Severity::Warning => Level::WARNING.with_name(wording.pick("waarschuwing", "warning")),
    };
    let title = level.primary_title(diagnostic.message(wording)).id(diagnostic.code().name());
    let mut group = match &diagnostic.range {
        Some(range) => title.element(snippet(diagnostic, range, source, name, wording)),
        None => title.element(Origin::path(name)),
    };
    for hint in diagnostic.hints(wording) {
        group = group.element(Level::HELP.with_name(wording.pick("hulp", "help")).message(hint));
    }
    group
}

/// The lines of the file that matter, with their marks. Only these lines are handed over, so a large file with
/// many mistakes is shown in time.
fn snippet<'a>(
    diagnostic: &Diagnostic,
    range: &Range<usize>,
    source: &'a str,
    name: &'a str,
    wording: Wording,
) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let place = within(range, source);
    let related = diagnostic.related.as_ref().map(|related| within(related, source));
    let from = related.as_ref().map_or(place.start, |related| related.start.min(place.start));
    let to = related.as_ref().map_or(place.end, |related| related.end.max(place.end));
    let from = source.get(..from).and_then(|before| before.rfind('\n')).map_or(0, |end| end + 1);
    let to = source.get(to..).and_then(|after| after.find('\n')).map_or(source.len(), |end| to + end);
    let moved = |range: Range<usize>| range.start.saturating_sub(from)..range.end.saturating_sub(from);
    let mut snippet = Snippet::source(source.get(from..to).unwrap_or_default())
        .line_start(position(source, from).0)
        .path(name)
        .annotation(AnnotationKind::Primary.span(moved(place)));
    if let Some(related) = related {
        let label = wording.pick("de eerste staat hier", "the first is here");
        snippet = snippet.annotation(AnnotationKind::Context.span(moved(related)).label(label));
    }
    snippet
}

/// The part of a range that lies in the text, on the borders of characters.
fn within(range: &Range<usize>, source: &str) -> Range<usize> {
    let floor = |mut index: usize| {
        index = index.min(source.len());
        while !source.is_char_boundary(index) {
            index -= 1;
        }
        index
    };
    let start = floor(range.start);
    start..floor(range.end).max(start)
}

/// Line and column of a byte in the text, both from 1, the column in characters.
#[must_use]
pub fn position(source: &str, byte: usize) -> (usize, usize) {
    let before = source.get(..within(&(byte..byte), source).start).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    (line, column)
}
