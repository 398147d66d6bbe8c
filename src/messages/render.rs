//! Diagnostics as a person sees them: the line of the file, a caret under the place, the hint.

use std::borrow::Cow;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::explain::Labels;
use super::visible::{fools, visible};
use super::{Diagnostic, MessageLanguage, Severity};

/// All diagnostics as text without colours; `source` is the file's text, `name` what to call it.
#[must_use]
pub fn render(diagnostics: &[Diagnostic], source: &str, name: &str, wording: MessageLanguage) -> String {
    rendered(diagnostics, source, name, wording, &Renderer::plain())
}

/// The same with colours for a terminal.
#[must_use]
pub fn render_styled(diagnostics: &[Diagnostic], source: &str, name: &str, wording: MessageLanguage) -> String {
    rendered(diagnostics, source, name, wording, &Renderer::styled())
}

/// One report a diagnostic, with an empty line between.
fn rendered(
    diagnostics: &[Diagnostic],
    source: &str,
    name: &str,
    wording: MessageLanguage,
    renderer: &Renderer,
) -> String {
    let name = visible(name);
    let report = |diagnostic: &Diagnostic| renderer.render(&[group(diagnostic, source, &name, wording)]) + "\n";
    diagnostics.iter().map(report).collect::<Vec<String>>().join("\n")
}

/// One diagnostic as a group of elements.
fn group<'a>(diagnostic: &Diagnostic, source: &'a str, name: &'a str, wording: MessageLanguage) -> Group<'a> {
    let labels = Labels::of(wording);
    let level = match diagnostic.severity() {
        Severity::Error => Level::ERROR.with_name(labels.error),
        Severity::Warning => Level::WARNING.with_name(labels.warning),
    };
    let title = level.primary_title(diagnostic.message(wording)).id(diagnostic.code().name());
    let mut group = match &diagnostic.range {
        Some(range) => match excerpt(range, source) {
            Some(excerpt) => {
                let (line, column) = position(source, range.start);
                let place = AnnotationKind::Primary.span(excerpt.place);
                let snippet = Snippet::source(excerpt.text).line_start(line).annotation(place);
                title.element(Origin::path(name).line(line).char_column(column)).element(snippet)
            }
            None => title.element(snippet(diagnostic, range, source, name, wording)),
        },
        None => title.element(Origin::path(name)),
    };
    for hint in diagnostic.hints(wording) {
        group = group.element(Level::HELP.with_name(labels.help).message(hint));
    }
    group
}

/// A line longer than this many bytes is shown in part only: the whole would fill the screen, and takes long to lay out.
const LONG_LINE: usize = 1000;
/// The first of two equal things is shown when it is no further away than this, in bytes.
const FAR: usize = 100_000;
/// How much of a long line is shown before and after a place, and of the place itself, in bytes.
const AROUND: usize = 60;

/// A part of a line.
struct Excerpt {
    /// The part, with a sign where something is left out.
    text: String,
    /// The place in it.
    place: Range<usize>,
}

/// The part around a place of a line that is too long to show; `None` where the lines can be shown whole.
fn excerpt(range: &Range<usize>, source: &str) -> Option<Excerpt> {
    let place = within(range, source);
    let line = line_from(source, place.start)..line_to(source, place.start);
    if line.len() <= LONG_LINE {
        return None;
    }
    let end = place.end.min(line.end).min(place.start + AROUND);
    let shown = within(&(place.start.saturating_sub(AROUND).max(line.start)..(end + AROUND).min(line.end)), source);
    let place = within(&(place.start..end), source);
    let sign = |cut: bool| if cut { "…" } else { "" };
    let (before, after) = (sign(shown.start > line.start), sign(shown.end < line.end));
    let text = source.get(shown.clone()).unwrap_or_default();
    let moved = |at: usize| before.len() + escaped_to(text, at - shown.start);
    let place = moved(place.start)..moved(place.end);
    Some(Excerpt { text: format!("{before}{}{after}", escaped(text)), place })
}

/// Where the line of a byte begins.
fn line_from(source: &str, byte: usize) -> usize {
    source.get(..byte).and_then(|before| before.rfind('\n')).map_or(0, |end| end + 1)
}

/// Where the line of a byte ends, before its line break.
fn line_to(source: &str, byte: usize) -> usize {
    source.get(byte..).and_then(|after| after.find('\n')).map_or(source.len(), |end| byte + end)
}

/// The lines of the file that matter, with their marks. Only these lines are handed over, so a large file with
/// many mistakes is shown in time.
fn snippet<'a>(
    diagnostic: &Diagnostic,
    range: &Range<usize>,
    source: &'a str,
    name: &'a str,
    wording: MessageLanguage,
) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let place = within(range, source);
    // Two places that are far apart are not shown in one piece.
    let near = |related: &Range<usize>| related.start.abs_diff(place.start) <= FAR;
    let related = diagnostic.related.as_ref().map(|related| within(related, source)).filter(near);
    let from = related.as_ref().map_or(place.start, |related| related.start.min(place.start));
    let to = related.as_ref().map_or(place.end, |related| related.end.max(place.end));
    let (from, to) = (line_from(source, from), line_to(source, to));
    let text = source.get(from..to).unwrap_or_default();
    let moved = |range: Range<usize>| {
        escaped_to(text, range.start.saturating_sub(from))..escaped_to(text, range.end.saturating_sub(from))
    };
    let mut snippet = Snippet::source(escaped(text))
        .line_start(position(source, from).0)
        .path(name)
        .annotation(AnnotationKind::Primary.span(moved(place)));
    if let Some(related) = related {
        let label = Labels::of(wording).first;
        snippet = snippet.annotation(AnnotationKind::Context.span(moved(related)).label(label));
    }
    snippet
}

/// Lines of the file with characters that could fool the reader as escapes. Line ends and tabs are the renderer's.
fn escaped(lines: &str) -> Cow<'_, str> {
    let steers = |character: char| fools(character) && !matches!(character, '\n' | '\r' | '\t');
    if !lines.chars().any(steers) {
        return Cow::Borrowed(lines);
    }
    let mut shown = String::with_capacity(lines.len());
    for character in lines.chars() {
        if steers(character) { shown.extend(character.escape_default()) } else { shown.push(character) }
    }
    Cow::Owned(shown)
}

/// Where a byte of lines is when they are [`escaped`].
fn escaped_to(lines: &str, byte: usize) -> usize {
    lines.get(..byte).map_or(byte, |before| escaped(before).len())
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::Problem;

    fn shown(source: &str, range: Range<usize>) -> String {
        let diagnostic = Diagnostic { range: Some(range), ..Diagnostic::new(Problem::EmptyText, "/titel") };
        render(&[diagnostic], source, "x.json", MessageLanguage::Dutch)
    }

    #[test]
    fn of_an_endless_line_only_the_place_is_shown() {
        let source = format!("{{\n{}\"titel\": \"\"{}\n}}", "é ".repeat(40_000), ", ".repeat(40_000));
        let at = source.rfind("\"\"").unwrap_or_default();
        let text = shown(&source, at..at + 2);
        let column = 80_000 + "\"titel\": ".len() + 1;
        assert!(text.contains(&format!("--> x.json:2:{column}\n")), "{text}");
        assert!(text.contains("é \"titel\": \"\", , ") && text.chars().count() < 800, "{text}");
        assert!(text.lines().any(|line| line.trim_end().ends_with(" ^^")), "{text}");
    }

    #[test]
    fn an_endless_place_is_shown_by_its_beginning() {
        let source = format!("{{\"titel\": \"{}\"}}", "w".repeat(500_000));
        let text = shown(&source, 10..source.len() - 1);
        assert!(text.contains("--> x.json:1:11\n") && text.chars().count() < 800, "{text}");
    }

    #[test]
    fn what_could_fool_is_shown_as_an_escape_and_the_mark_stands_under_its_place() {
        let source = "{\"titel\": \"a\u{202e}b\u{85}\u{1b}[2J\",\n\"naam\": \"\u{feff}\"}";
        let at = source.find(",\n").unwrap_or_default();
        let diagnostic = Diagnostic { range: Some(at..at + 1), ..Diagnostic::new(Problem::EmptyText, "/titel") };
        let text = render(&[diagnostic], source, "\u{202e}nosj.x", MessageLanguage::Dutch);
        let line = "{\"titel\": \"a\\u{202e}b\\u{85}\\u{1b}[2J\",";
        assert!(text.contains(&format!("1 | {line}\n  | {:>1$}^", "", line.len() - 1)), "{text}");
        assert!(text.contains("--> \\u{202e}nosj.x:1:"), "{text}");
        assert!(!text.chars().any(|character| fools(character) && character != '\n'), "{text}");
    }
}
