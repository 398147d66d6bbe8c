//! What a euro becomes: coins, an arrow, and more coins, the last one in part.

use super::arc::{arc, slice};
use super::column::ChartColumn;
use super::error::ChartError;
use super::plot::Plot;
use super::setting::Setting;
use super::sign::{self, Sign};
use super::wording;
use crate::base::color::Color;
use crate::base::geometry::{Path, Point, Size};
use crate::document::{Figure, MOST_COINS};
use crate::page::{Frame, Group, Outline, Shape, Stroke};

/// The least part of a coin that can be seen.
const SLIVER: f64 = 0.05;
/// From one coin to the next, as a part of its width.
const PITCH: f64 = 1.12;

/// The widest coin, and the shortest and the longest arrow between two piles on one line, in ems.
const WIDEST: f64 = 4.6;
const ARROW: (f64, f64) = (3.6, 8.0);

/// Coins on one side of the arrow.
struct Pile {
    coins: f64,
    color: Color,
    sign: Frame,
}

/// The form.
pub(super) const PLOT: Plot = Plot::titled(draw);

/// Draws a figure of two amounts as coins.
fn draw(figure: &Figure, setting: &Setting<'_>) -> Result<Frame, ChartError> {
    let [cost, back] = figure.values.as_slice() else {
        return Err(ChartError::Count { form: figure.form, least: 2, most: 2, found: figure.values.len() });
    };
    let counts = counts(cost.value, back.value)?;
    match side_by_side(figure, counts, setting)? {
        Some(frame) => Ok(frame),
        None => under_each_other(figure, counts, setting),
    }
}

/// How many coins stand for each amount: one a euro, or one for the whole cost when euros would be too many.
fn counts(cost: f64, back: f64) -> Result<[f64; 2], ChartError> {
    let most = f64::from(MOST_COINS);
    let found = back / cost;
    // A sliver of a coin cannot be seen: so small amounts are coins of the whole cost too.
    let seen = [cost, back].into_iter().all(|amount| amount <= 0.0 || amount >= SLIVER);
    if cost.max(back) <= most && (seen || cost <= 0.0 || found > most) {
        return Ok([cost, back]);
    }
    if cost > 0.0 && found <= most {
        Ok([1.0, found])
    } else {
        Err(ChartError::Crowd { most: MOST_COINS.into(), found })
    }
}

/// How many places coins take: at least one, so that nothing can be seen to be nothing.
fn places(coins: f64) -> usize {
    coins.ceil().max(1.0) as usize
}

fn piles(figure: &Figure, counts: [f64; 2], rooms: [f64; 2], setting: &Setting<'_>) -> Result<Vec<Pile>, ChartError> {
    let [first, _, _] = setting.colours.others;
    let colors = [first, setting.colours.accent];
    let labels = wording::labels(figure, setting.language, setting.words);
    let pile = |((((value, label), coins), room), (i, color))| {
        let value: &crate::document::Value = value;
        let sign = Sign { color, value: label, name: setting.copy(&value.name), emphasised: i == 1 };
        Ok(Pile { coins, color, sign: sign::column(&[sign], setting, room)? })
    };
    figure.values.iter().zip(labels).zip(counts).zip(rooms).zip(colors.into_iter().enumerate()).map(pile).collect()
}

/// Both piles on one line with an arrow between; nothing if the coins would be small or the labels torn.
fn side_by_side(figure: &Figure, counts: [f64; 2], setting: &Setting<'_>) -> Result<Option<Frame>, ChartError> {
    let em = setting.em();
    let places = counts.map(places);
    let [left, right] = places.map(|n| (n as f64 - 1.0) * PITCH + 1.0);
    let across = ((setting.width - ARROW.0 * em) / (left + right)).min(WIDEST * em);
    let arrow = (setting.width - (left + right) * across).min(ARROW.1 * em);
    if across < 2.4 * em {
        return Ok(None);
    }
    let start = left * across + arrow;
    // A word that does not fit the narrow first side asks for the other arrangement.
    let plain = |value: &crate::document::Value| {
        let words = value.name.get(setting.language);
        setting.setter.width(words, setting.name_style(false)) <= start - 1.4 * em
    };
    if !figure.values.first().is_some_and(plain) {
        return Ok(None);
    }
    let Ok(piles) = piles(figure, counts, [start - 0.5 * em, setting.width - start], setting) else { return Ok(None) };
    let top = across + 0.8 * em;
    let height = top + piles.iter().map(|pile| pile.sign.size.h).fold(0.0, f64::max);
    let mut frame = Frame::new(Size::new(setting.width, height));
    for (pile, (x, places)) in piles.into_iter().zip([0.0, start].into_iter().zip(places)) {
        frame.place(Point::new(x, 0.0), coins(&pile, places, places, across, setting));
        frame.place(Point::new(x, top), pile.sign);
    }
    let (from, to) = (left * across + 0.8 * em, start - 0.8 * em);
    arrow_between(Point::new(from, across / 2.0), Point::new(to, across / 2.0), setting, &mut frame);
    Ok(Some(frame))
}

/// The first pile over the second, an arrow down between them, each with its label under it.
fn under_each_other(figure: &Figure, counts: [f64; 2], setting: &Setting<'_>) -> Result<Frame, ChartError> {
    let em = setting.em();
    let most = counts.iter().copied().fold(1.0, f64::max).ceil();
    let fits = |n: f64| setting.width / ((n - 1.0) * PITCH + 1.0);
    let per_row = (1..=most as usize).rev().find(|&n| fits(n as f64) >= 2.4 * em).unwrap_or(1);
    let across = fits(per_row as f64).min(WIDEST * em);
    let mut column = ChartColumn::new(setting.width);
    for (i, pile) in piles(figure, counts, [setting.width; 2], setting)?.into_iter().enumerate() {
        if i > 0 {
            let mut down = Frame::new(Size::new(setting.width, 1.8 * em));
            let x = across / 2.0;
            arrow_between(Point::new(x, 0.0), Point::new(x, 1.8 * em), setting, &mut down);
            column.frame(0.6 * em, down);
        }
        column.frame(0.6 * em, coins(&pile, places(pile.coins), per_row, across, setting));
        column.frame(0.7 * em, pile.sign);
    }
    Ok(column.finish())
}

/// Coins in rows; the last one in part.
fn coins(pile: &Pile, places: usize, per_row: usize, across: f64, setting: &Setting<'_>) -> Frame {
    let rows = places.div_ceil(per_row);
    let step = across * PITCH;
    let wide = (places.min(per_row) - 1) as f64 * step + across;
    let mut frame = Frame::new(Size::new(wide, (rows - 1) as f64 * step + across));
    let r = across / 2.0;
    for i in 0..places {
        let centre = Point::new((i % per_row) as f64 * step + r, (i / per_row) as f64 * step + r);
        coin(centre, r, (pile.coins - i as f64).clamp(0.0, 1.0), pile.color, setting, &mut frame);
    }
    frame
}

/// One coin, or the part of it that there is on the ground of a whole one.
fn coin(centre: Point, r: f64, part: f64, color: Color, setting: &Setting<'_>, frame: &mut Frame) {
    let paper = setting.colours.paper;
    // Within a thousandth of a coin it is whole: 1.6 times a euro must not leave a hair.
    let rim = Stroke { color: color.mixed(paper, 0.45), width: 0.06 * r, round: false };
    if part < 0.999 {
        frame.shape(Shape::disc(centre, r, setting.colours.track));
        if part > 0.001 {
            frame.shape(Shape::filled(Outline::Path(slice(centre, r, part)), color));
            frame.shape(Shape::stroked(Outline::Path(arc(centre, 0.82 * r, 0.0, part)), rim));
        }
        return;
    }
    frame.shape(Shape::disc(centre, r, color));
    frame.shape(Shape::stroked(Outline::Circle(centre, 0.82 * r), rim));
    let sign = Stroke { color: paper, width: 0.13 * r, round: true };
    // The sign on a grid of its own, on which a coin measures two: it is the same however the page is read.
    let mut sign_frame = Frame::new(Size::new(2.0, 2.0));
    let sign = Stroke { width: sign.width / r, ..sign };
    sign_frame.shape(Shape::stroked(Outline::Path(euro(Point::new(1.0, 1.0), 1.0)), sign));
    let group = Group::new(sign_frame).scaled(r);
    frame.group(Point::new(centre.x - r, centre.y - r), group);
}

/// A euro sign as lines: the bow open to the right, and two strokes through it.
fn euro(centre: Point, r: f64) -> Path {
    let middle = Point::new(centre.x + 0.08 * r, centre.y);
    // From a little right of the top, back over the left, to a little right of the bottom.
    let mut path = arc(middle, 0.42 * r, 0.13, -0.63);
    for dy in [-0.1, 0.1] {
        let y = centre.y + dy * r;
        let from = Point::new(middle.x - 0.58 * r, y);
        let to = Point::new(middle.x + 0.1 * r, y);
        path.segments.extend(Path::polyline(&[from, to]).segments);
    }
    path
}

/// An arrow from one point to another: a line and a head, in the colour of what stands back.
fn arrow_between(from: Point, to: Point, setting: &Setting<'_>, frame: &mut Frame) {
    let em = setting.em();
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let long = libm::hypot(dx, dy).max(1e-9);
    let (ux, uy) = (dx / long, dy / long);
    let head = 0.5 * em;
    let barb = |side: f64| Point::new(to.x - head * (ux + side * uy), to.y - head * (uy - side * ux));
    let mut path = Path::polyline(&[from, to]);
    path.segments.extend(Path::polyline(&[barb(1.0), to, barb(-1.0)]).segments);
    let stroke = Stroke { color: setting.colours.soft, width: 0.17 * em, round: true };
    frame.shape(Shape::stroked(Outline::Path(path), stroke));
}
