//! A part of a whole as a ring, with the share in its middle.

use super::arc::band;
use super::error::ChartError;
use super::plot::Plot;
use super::setting::Setting;
use super::sign::{self, Sign};
use super::wording;
use crate::base::geometry::{Point, Size};
use crate::document::Figure;
use crate::locale::number::{self, Quantity};
use crate::page::{Frame, Outline, Shape};

/// The part and the whole: the two values, or one percentage of a hundred.
fn part_and_whole(figure: &Figure, setting: &Setting<'_>) -> Result<(f64, f64), ChartError> {
    let percent = figure.quantity(setting.language) == Quantity::Percent;
    let values: Vec<f64> = figure.values.iter().map(|v| v.value).collect();
    let (part, whole) = match values.as_slice() {
        [part] if percent => (*part, 100.0),
        [part, whole] => (*part, *whole),
        other => return Err(ChartError::Count { form: figure.form, least: 2, most: 2, found: other.len() }),
    };
    if whole <= 0.0 || part > whole { Err(ChartError::Part { part, whole }) } else { Ok((part, whole)) }
}

/// A share as a whole percentage, with a decimal only where the whole one would say none or all.
fn share_words(share: f64, setting: &Setting<'_>) -> String {
    let percent = share * 100.0;
    let whole = percent.round();
    let misleads = (whole <= 0.0 && percent > 0.0) || (whole >= 100.0 && percent < 100.0);
    let shown = match (misleads, whole <= 0.0) {
        (false, _) => return number::percent(whole, setting.language),
        (true, true) => (percent * 10.0).ceil() / 10.0,
        (true, false) => (percent * 10.0).floor() / 10.0,
    };
    number::percent(shown, setting.language)
}

/// The form.
pub(super) const PLOT: Plot = Plot::titled(draw);

/// Draws a figure as a ring.
fn draw(figure: &Figure, setting: &Setting<'_>) -> Result<Frame, ChartError> {
    let (part, whole) = part_and_whole(figure, setting)?;
    let em = setting.em();
    let across = (0.4 * setting.width).clamp(6.0 * em, 9.0 * em).min(setting.width);
    let gap = 1.4 * em;
    let beside = setting.width - across - gap >= 9.0 * em;
    let room = if beside { setting.width - across - gap } else { setting.width };
    let signs = signs(figure, setting, room)?;
    let height = if beside { across.max(signs.size.h) } else { across + gap + signs.size.h };
    let mut frame = Frame::new(Size::new(setting.width, height));
    let ring_top = if beside { (height - across) / 2.0 } else { 0.0 };
    let centre = Point::new(across / 2.0, ring_top + across / 2.0);
    ring(part / whole, centre, across / 2.0, setting, &mut frame)?;
    let at =
        if beside { Point::new(across + gap, (height - signs.size.h) / 2.0) } else { Point::new(0.0, across + gap) };
    frame.place(at, signs);
    Ok(frame)
}

fn ring(share: f64, centre: Point, radius: f64, setting: &Setting<'_>, frame: &mut Frame) -> Result<(), ChartError> {
    let thick = 0.36 * radius;
    // The rest is a little thinner, so that the part stands out in grey print too.
    let rest = band(centre, radius - 0.82 * thick, radius - 0.18 * thick, share, 1.0);
    if share < 1.0 {
        frame.shape(Shape::filled(Outline::Path(rest), setting.colours.track));
    }
    if share > 0.0 {
        let part = band(centre, radius - thick, radius, 0.0, share);
        frame.shape(Shape::filled(Outline::Path(part), setting.colours.accent));
    }
    let words = share_words(share, setting);
    let wished = setting.value_style().sized(0.52 * radius);
    let style = setting.fitting([words.as_str()], wished, 1.7 * (radius - thick))?;
    let label = setting.setter.label(setting.own(&words), style);
    frame.text(Point::new(centre.x - label.bounds.w / 2.0, setting.top_centred(style, centre.y)), label);
    Ok(())
}

/// The part and the whole in numbers and names.
fn signs(figure: &Figure, setting: &Setting<'_>, room: f64) -> Result<Frame, ChartError> {
    let mut signs = Vec::with_capacity(figure.values.len());
    let labels = wording::labels(figure, setting.language, setting.words);
    for (i, (value, amount)) in figure.values.iter().zip(labels).enumerate() {
        let (color, value_words) = match i {
            // A percentage alone stands in the middle of the ring already.
            0 if figure.values.len() == 1 => (setting.colours.accent, String::new()),
            0 => (setting.colours.accent, amount),
            _ => (setting.colours.track, format!("{} {amount}", setting.words.chart.of)),
        };
        signs.push(Sign { color, value: value_words, name: setting.copy(&value.name), emphasised: i == 0 });
    }
    sign::column(&signs, setting, room)
}
