//! One big number, and the words that make it a sentence.

use super::error::ChartError;
use super::setting::{Column, Setting};
use super::wording::{self, Quantity};
use crate::document::{Figure, Text};
use crate::frame::{Face, Frame, TextBlock};
use crate::geom::{Point, Size};
use crate::text::{Copy, Style};

/// The number as it is shown.
fn number_words(figure: &Figure, setting: &Setting<'_>) -> Result<String, ChartError> {
    let missing = ChartError::Count { form: figure.form, least: 1, most: super::MOST_VALUES, found: 0 };
    let first = figure.values.first().ok_or(missing)?;
    Ok(wording::amount(first.value, Quantity::of(figure, setting.language), setting))
}

/// The title, if it goes on where the number ends: it begins with the number itself, or in lower case.
///
/// "3 miljoen mensen …" and "mensen …" both read on from a big "3 miljoen"; "Steeds meer mensen …" does not.
pub(super) fn read_on<'a>(figure: &'a Figure, setting: &Setting<'_>) -> Option<&'a str> {
    let title = figure.title.get(setting.language).trim();
    let number = number_words(figure, setting).ok()?;
    // A space in the title stands for the no-break space in the number.
    let same = |a: char, b: char| a == b || (a.is_whitespace() && b.is_whitespace());
    let mut rest = title.chars();
    if number.chars().all(|c| rest.next().is_some_and(|t| same(t, c))) {
        // Only a whole number may be taken off: "3" is not the beginning of "33 mensen".
        return Some(rest.as_str()).filter(|rest| rest.starts_with(char::is_whitespace)).map(str::trim_start);
    }
    title.chars().next().filter(|c| c.is_lowercase()).map(|_| title)
}

/// The accessible name: the finding, with the number before it when the title only reads on from it.
pub(super) fn name(figure: &Figure, setting: &Setting<'_>) -> Result<String, ChartError> {
    match read_on(figure, setting) {
        Some(rest) => Ok(format!("{} {rest}", number_words(figure, setting)?)),
        None => Ok(figure.title.get(setting.language).to_owned()),
    }
}

/// Draws the first value large with words beside or under it, and any other value in a line of its own.
pub(super) fn draw(figure: &Figure, setting: &Setting<'_>) -> Result<Frame, ChartError> {
    let em = setting.em();
    let number = number_words(figure, setting)?;
    let wished = setting.value_style().sized(3.2 * em).colored(setting.colours.accent);
    let style = setting.fitting([number.as_str()], wished, setting.width)?;
    let block = setting.setter.label(setting.own(&number), style);
    let mut column = Column::new(setting.width);
    match words(figure, setting) {
        Some(words) => column.frame(0.0, sentence(block, style, words, setting)?),
        None => column.text(0.0, block),
    }
    let quantity = Quantity::of(figure, setting.language);
    for value in figure.values.iter().skip(1) {
        let words = format!("{} {}", wording::amount(value.value, quantity, setting), value.name.get(setting.language));
        let copy = Copy { text: &words, ..setting.copy(&value.name) };
        column.text(0.6 * em, setting.paragraph(copy, setting.body, setting.width)?);
    }
    Ok(column.finish())
}

/// The words after the number: the title that reads on, else the value's name, else nothing.
fn words<'a>(figure: &'a Figure, setting: &Setting<'a>) -> Option<Copy<'a>> {
    let of = |text: &'a Text, words: &'a str| Copy { text: words, ..setting.copy(text) };
    match read_on(figure, setting) {
        Some(rest) if setting.show_title => Some(of(&figure.title, rest)),
        _ => figure.values.first().map(|v| setting.copy(&v.name)).filter(|copy| !copy.text.trim().is_empty()),
    }
}

/// The number with its words: beside it if they keep a readable measure, else under it.
fn sentence(number: TextBlock, style: Style, words: Copy<'_>, setting: &Setting<'_>) -> Result<Frame, ChartError> {
    let em = setting.em();
    let word_style = Style { face: Face::Strong, size: 1.15 * em, leading: 1.25, fill: setting.colours.ink };
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
    let mut column = Column::new(setting.width);
    column.text(0.0, number);
    column.text(0.3 * em, setting.heading(words, word_style, setting.width)?);
    Ok(column.finish())
}
