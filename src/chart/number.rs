//! One big number, and the words that make it a sentence.

use super::column::ChartColumn;
use super::error::ChartError;
use super::plot::Plot;
use super::setting::Setting;
use super::wording;
use crate::base::geometry::{Point, Size};
use crate::document::{Figure, MOST_VALUES};
use crate::page::{Face, Frame, TextBlock};
use crate::typeset::text::{Passage, Style};

/// The form: the title may read on from the number.
pub(super) const PLOT: Plot =
    Plot { draw, arranged: |_, _| None, says_title: |figure, setting| sentence(figure, setting).is_some(), name };

/// The number as it is shown.
fn number_words(figure: &Figure, setting: &Setting<'_>) -> Result<String, ChartError> {
    let missing = ChartError::Count { form: figure.form, least: 1, most: MOST_VALUES, found: 0 };
    wording::labels(figure, setting.language, setting.words).into_iter().next().ok_or(missing)
}

/// A title as the sentence that a big number stands in.
struct Sentence<'a> {
    /// What comes before the number: "Ruim", or nothing.
    before: &'a str,
    /// What comes after it: "mensen zorgen voor een naaste".
    after: &'a str,
}

/// More letters than this before the number make a heading of their own.
const SHORT_BEFORE: usize = 16;

/// The title as a sentence round the number, if it has the number at or near its start, or reads on from it.
///
/// "3 miljoen mensen …", "Ruim 3 miljoen mensen …" and, of people, "mensen …" can be read with a big "3 miljoen" in
/// them; "Steeds meer mensen …" and "e-health groeit" cannot.
fn sentence<'a>(figure: &'a Figure, setting: &Setting<'_>) -> Option<Sentence<'a>> {
    let title = figure.title.get(setting.language).trim();
    let number = number_words(figure, setting).ok()?;
    for (at, _) in title.char_indices().take(SHORT_BEFORE) {
        let (before, rest) = title.split_at_checked(at)?;
        let begins = before.is_empty() || before.ends_with(char::is_whitespace);
        if let Some(after) = rest_after(rest, &number).filter(|_| begins) {
            return Some(Sentence { before: before.trim_end(), after });
        }
    }
    // Else it reads on from the number only if it has the value's own name, which is not shown beside it.
    let name = figure.values.first().map_or("", |value| value.name.get(setting.language)).trim();
    let reads_on = title.chars().next().is_some_and(char::is_lowercase);
    (reads_on && (title.starts_with(name) || name.starts_with(title))).then_some(Sentence { before: "", after: title })
}

/// What follows the number in a text that begins with it as a whole word.
fn rest_after<'a>(text: &'a str, number: &str) -> Option<&'a str> {
    // A space in the title stands for the no-break space in the number.
    let same = |a: char, b: char| a == b || (a.is_whitespace() && b.is_whitespace());
    let mut rest = text.chars();
    if !number.chars().all(|c| rest.next().is_some_and(|t| same(t, c))) {
        return None;
    }
    // "3" is not the beginning of "33 mensen".
    Some(rest.as_str()).filter(|rest| rest.starts_with(char::is_whitespace)).map(str::trim_start)
}

/// The accessible name: the finding, with the number before it when the title only reads on from it.
fn name(figure: &Figure, setting: &Setting<'_>) -> Result<String, ChartError> {
    match sentence(figure, setting) {
        Some(Sentence { before: "", after }) => Ok(format!("{} {after}", number_words(figure, setting)?)),
        _ => Ok(figure.title.get(setting.language).to_owned()),
    }
}

/// Draws the first value large with words beside or under it, and any other value in a line of its own.
fn draw(figure: &Figure, setting: &Setting<'_>) -> Result<Frame, ChartError> {
    let em = setting.em();
    let number = number_words(figure, setting)?;
    let wished = setting.value_style().sized(3.2 * em).colored(setting.colours.accent);
    let style = setting.fitting([number.as_str()], wished, setting.width)?;
    let block = setting.setter.label(setting.own(&number), style);
    let mut column = ChartColumn::new(setting.width);
    let before = sentence(figure, setting).map_or("", |s| s.before);
    if setting.show_title && !before.is_empty() {
        let copy = Passage { text: before, ..setting.copy(&figure.title) };
        column.text(0.0, setting.heading(copy, word_style(setting), setting.width)?);
    }
    match words(figure, setting) {
        Some(words) => column.frame(0.5 * em, with_words(block, style, words, setting)?),
        None => column.text(0.0, block),
    }
    for (value, label) in figure.values.iter().zip(wording::labels(figure, setting.language, setting.words)).skip(1) {
        let words = format!("{label} {}", value.name.get(setting.language));
        let copy = Passage { text: &words, ..setting.copy(&value.name) };
        column.text(0.6 * em, setting.paragraph(copy, setting.body, setting.width)?);
    }
    Ok(column.finish())
}

/// The style of the words round the number.
fn word_style(setting: &Setting<'_>) -> Style {
    Style { face: Face::Strong, size: 1.15 * setting.em(), leading: 1.25, fill: setting.colours.ink }
}

/// The words after the number: the rest of the title, or the value's name when that says the same and more or
/// when there is no such title, else nothing.
fn words<'a>(figure: &'a Figure, setting: &Setting<'a>) -> Option<Passage<'a>> {
    let name = figure.values.first().map(|v| setting.copy(&v.name)).filter(|copy| !copy.text.trim().is_empty());
    match sentence(figure, setting) {
        Some(Sentence { after, .. }) if setting.show_title => {
            let rest = Passage { text: after, ..setting.copy(&figure.title) };
            Some(name.filter(|name| name.text.starts_with(after)).unwrap_or(rest))
        }
        // A heading that has these words already is not repeated.
        None if setting.show_title && figure.title.get(setting.language).contains(name?.text) => None,
        _ => name,
    }
}

/// The number with its words: beside it if they keep a readable measure, else under it.
fn with_words(number: TextBlock, style: Style, words: Passage<'_>, setting: &Setting<'_>) -> Result<Frame, ChartError> {
    let em = setting.em();
    let word_style = word_style(setting);
    let left = number.bounds.w + 0.8 * em;
    let room = setting.width - left;
    if room >= 9.0 * em
        && let Ok(block) = setting.setter.heading(words, word_style, room)
        && block.lines.len() <= 3
    {
        let (cap, height) = (setting.cap(style), number.bounds.h.max(block.bounds.h));
        // Both centred on the middle of the capitals.
        let middle =
            (cap / 2.0).max((block.bounds.h - setting.setter.height(word_style, 1) + setting.cap(word_style)) / 2.0);
        let spread = block.bounds.h - setting.setter.height(word_style, 1) + setting.cap(word_style);
        let mut frame = Frame::new(Size::new(setting.width, height));
        let bottoms = [middle - cap / 2.0 + number.bounds.h, middle - spread / 2.0 + block.bounds.h];
        frame.text(Point::new(0.0, middle - cap / 2.0), number);
        frame.text(Point::new(left, middle - spread / 2.0), block);
        frame.size.h = bottoms.into_iter().fold(0.0, f64::max);
        return Ok(frame);
    }
    let mut column = ChartColumn::new(setting.width);
    column.text(0.0, number);
    column.text(0.3 * em, setting.heading(words, word_style, setting.width)?);
    Ok(column.finish())
}
