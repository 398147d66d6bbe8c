//! People counted out in a row: "1 of 10" that can be seen.

use super::arc::disc;
use super::column::ChartColumn;
use super::error::ChartError;
use super::plot::Plot;
use super::setting::Setting;
use super::spans::{self, Caption};
use crate::base::color::Color;
use crate::base::geometry::{Path, Point, Rect, Size};
use crate::document::{Figure, MOST_PEOPLE};
use crate::locale::number;
use crate::page::{Frame, Outline, Shape};
use crate::typeset::text::Passage;

/// A person is this wide for a height of 1.
const WIDE: f64 = 0.42;
/// From one person to the next, for a height of 1.
const PITCH: f64 = 0.54;

/// People of one kind.
struct Kind {
    count: usize,
    color: Color,
    words: String,
    emphasised: bool,
}

/// The form.
pub(super) const PLOT: Plot = Plot::titled(draw);

/// Draws a figure as people in a row, or in as few rows as keep them large enough.
fn draw(figure: &Figure, setting: &Setting<'_>) -> Result<Frame, ChartError> {
    let kinds = kinds(figure, setting)?;
    let all: usize = kinds.iter().map(|kind| kind.count).sum();
    let (per_row, tall) = rows(all, setting);
    let people = people(&kinds, per_row, tall, setting);
    if all <= per_row
        && let Some(frame) = labelled_under(&people, figure, &kinds, tall, setting)
    {
        return Ok(frame);
    }
    let mut column = ChartColumn::new(setting.width);
    column.frame(0.0, people);
    column.frame(1.1 * setting.em(), list(figure, &kinds, setting)?);
    Ok(column.finish())
}

fn kinds(figure: &Figure, setting: &Setting<'_>) -> Result<Vec<Kind>, ChartError> {
    let not_whole = |(_, value): &(usize, f64)| value.fract() != 0.0;
    if let Some((index, value)) = figure.values.iter().map(|v| v.value).enumerate().find(not_whole) {
        return Err(ChartError::Whole { index, value });
    }
    let all: f64 = figure.values.iter().map(|v| v.value).sum();
    if all > f64::from(MOST_PEOPLE) {
        return Err(ChartError::Crowd { most: MOST_PEOPLE.into(), found: all });
    }
    if all < 1.0 {
        return Err(ChartError::Part { part: 0.0, whole: 0.0 });
    }
    // The first is what the row is about, however few they are.
    let stands_out = figure.values.iter().position(|v| v.emphasis).unwrap_or(0);
    let mut others = 0;
    let kind = |(i, value): (usize, &crate::document::Value)| {
        let emphasised = i == stands_out;
        let color = setting.mark_colour(others, emphasised);
        others += usize::from(!emphasised);
        let name = value.name.get(setting.language);
        let words = format!("{} {name}", number::decimal(value.value, setting.language));
        Kind { count: value.value as usize, color, words, emphasised }
    };
    Ok(figure.values.iter().enumerate().map(kind).collect())
}

/// How many stand in a row, and how tall: all in one row if they stay well larger than the type, else full rows.
fn rows(all: usize, setting: &Setting<'_>) -> (usize, f64) {
    let em = setting.em();
    let tall = |per_row: usize| {
        let wide = (per_row.saturating_sub(1)) as f64 * PITCH + WIDE;
        (setting.width / wide).min(5.6 * em)
    };
    let full = [20, 15, 10].into_iter().filter(|n| all.is_multiple_of(*n));
    let mut wished = [all].into_iter().chain(full).chain([20, 10]);
    let per_row = wished.find(|&n| n <= all.min(20) && tall(n) >= 2.2 * em).unwrap_or(all.min(5));
    (per_row, tall(per_row))
}

/// One person as a path, `tall` high, at a top left corner. They are not all the same: the `look` tells them apart.
fn person(at: Point, tall: f64, look: usize) -> Path {
    // Drawn on a grid 24 high and 10 wide, the ground at 24.
    let unit = tall / 24.0;
    let place = |p: Point| Point::new(at.x + p.x * unit, at.y + p.y * unit);
    // The third is smaller: the same person, let down.
    let low = if look % 3 == 2 { 1.6 } else { 0.0 };
    let (shoulder, armpit, hand, crotch) = (6.2 + low, 10.6 + low, 15.2 + low, 15.0 + low);
    // One outline, because a row has many people: shoulders, an arm, a leg, a leg, an arm.
    let body = [
        (0.4, shoulder, 2.4),
        (9.6, shoulder, 2.4),
        (9.6, hand, 0.85),
        (7.9, hand, 0.85),
        (7.9, armpit, 0.0),
        (7.4, armpit, 0.0),
        (7.4, 24.0, 0.9),
        (5.2, 24.0, 0.9),
        (5.2, crotch, 0.0),
        (4.8, crotch, 0.0),
        (4.8, 24.0, 0.9),
        (2.6, 24.0, 0.9),
        (2.6, armpit, 0.0),
        (2.1, armpit, 0.0),
        (2.1, hand, 0.85),
        (0.4, hand, 0.85),
    ];
    let mut parts =
        vec![disc(Point::new(5.0, 2.9 + low), 2.6), Path::squared(&body.map(|(x, y, r)| (Point::new(x, y), r)))];
    if look % 3 == 1 {
        parts.push(disc(Point::new(7.0, 1.4), 1.5));
        let skirt = [(2.6, 11.0), (7.4, 11.0), (8.4, 18.4), (1.6, 18.4)];
        parts.push(Path::polygon(&skirt.map(|(x, y)| Point::new(x, y))));
    }
    Path { segments: parts.iter().flat_map(|part| part.map(place).segments).collect() }
}

/// The people, a shape for each kind.
fn people(kinds: &[Kind], per_row: usize, tall: f64, setting: &Setting<'_>) -> Frame {
    let all: usize = kinds.iter().map(|kind| kind.count).sum();
    let lines = all.div_ceil(per_row.max(1));
    let step = tall * 1.14;
    let mut frame = Frame::new(Size::new(setting.width, tall + step * (lines.max(1) - 1) as f64));
    let mut next = 0;
    for kind in kinds.iter().filter(|kind| kind.count > 0) {
        let place = |i: usize| Point::new((i % per_row) as f64 * PITCH * tall, (i / per_row) as f64 * step);
        let segments = (next..next + kind.count).flat_map(|i| person(place(i), tall, i).segments).collect();
        frame.shape(Shape::filled(Outline::Path(Path { segments }), kind.color));
        next += kind.count;
    }
    frame
}

/// The row with a stripe and a label under each kind; nothing if the labels do not fit so.
fn labelled_under(people: &Frame, figure: &Figure, kinds: &[Kind], tall: f64, setting: &Setting<'_>) -> Option<Frame> {
    let em = setting.em();
    let mut next = 0;
    let captions: Vec<Caption<'_>> = figure
        .values
        .iter()
        .zip(kinds)
        .map(|(value, kind)| {
            let from = next as f64 * PITCH * tall;
            next += kind.count;
            let to = if kind.count > 0 { (next - 1) as f64 * PITCH * tall + WIDE * tall } else { from };
            let copy = Passage { text: &kind.words, ..setting.copy(&value.name) };
            Caption { span: (from, to), value: None, copy, style: setting.name_style(kind.emphasised) }
        })
        .collect();
    let labels = spans::set(&captions, setting)?;
    let stripe = people.size.h + 0.35 * em;
    let top = stripe + 0.65 * em;
    let height = top + labels.iter().map(|(_, block)| block.size.h).fold(0.0, f64::max);
    let mut frame = Frame::new(Size::new(setting.width, height));
    frame.place(Point::default(), people.clone());
    for ((caption, kind), (x, block)) in captions.iter().zip(kinds).zip(labels) {
        let rect = Rect::new(caption.span.0, stripe, caption.span.1 - caption.span.0, 0.18 * em);
        frame.shape(Shape::rect(rect, rect.h / 2.0, kind.color));
        frame.place(Point::new(x, top), block);
    }
    Some(frame)
}

/// The kinds under each other, each with a person of its colour.
fn list(figure: &Figure, kinds: &[Kind], setting: &Setting<'_>) -> Result<Frame, ChartError> {
    let em = setting.em();
    let tall = 1.15 * em;
    let left = 0.9 * em;
    let mut column = ChartColumn::new(setting.width);
    for (value, kind) in figure.values.iter().zip(kinds) {
        let copy = Passage { text: &kind.words, ..setting.copy(&value.name) };
        let style = setting.name_style(kind.emphasised);
        let block = setting.paragraph(copy, style, setting.width - left)?;
        let top = (tall - setting.cap(style.sized(block.size))) / 2.0;
        let mut row = Frame::new(Size::new(setting.width, tall.max(top + block.bounds.h)));
        row.shape(Shape::filled(Outline::Path(person(Point::default(), tall, 0)), kind.color));
        row.text(Point::new(left, top), block);
        column.frame(0.35 * em, row);
    }
    Ok(column.finish())
}
