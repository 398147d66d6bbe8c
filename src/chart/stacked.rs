//! Parts of a whole in one bar: lying with its labels under it, or upright with its labels beside it.

use plotters::chart::ChartBuilder;
use plotters::drawing::IntoDrawingArea;
use plotters::element::{EmptyElement, PathElement, Text};
use plotters::style::text_anchor::{HPos, VPos};

use super::backend::{FrameBackend, grains};
use super::column::put;
use super::error::ChartError;
use super::mark::{RoundBar, failed, stroked, type_style};
use super::plot::Plot;
use super::setting::Setting;
use super::spans::{self, Caption};
use super::wording;
use crate::base::color::Color;
use crate::base::geometry::{Point, Size};
use crate::document::Figure;
use crate::page::{Frame, TextBlock};
use crate::typeset::text::Style;

/// A part of the bar.
struct Part {
    /// Where it begins and ends, in the figure's own numbers, gaps included.
    span: (f64, f64),
    label: String,
    color: Color,
    emphasised: bool,
}

/// The parts, and where the last one ends.
struct Parts {
    parts: Vec<Part>,
    end: f64,
}

/// The form.
pub(super) const PLOT: Plot = Plot::titled(draw);

/// Draws a figure as one bar of parts.
fn draw(figure: &Figure, setting: &Setting<'_>) -> Result<Frame, ChartError> {
    let total: f64 = figure.values.iter().map(|v| v.value).sum();
    if total <= 0.0 {
        return Err(ChartError::Part { part: 0.0, whole: total });
    }
    match lying(figure, setting, total)? {
        Some(frame) => Ok(frame),
        None => upright(figure, setting, total),
    }
}

/// The parts end to end, with a gap between that is `gap` long when the bar is `length` long.
fn parts(figure: &Figure, setting: &Setting<'_>, total: f64, length: f64) -> Parts {
    let gap = 0.14 * setting.em();
    let drawn = figure.values.iter().filter(|v| v.value > 0.0).count().max(1);
    // The gaps come off the bar's length before it is shared out, so that the parts keep their proportions.
    let gap = total * gap / (length - gap * (drawn - 1) as f64);
    let labels = wording::labels(figure, setting.language, setting.words);
    let stands_out = wording::emphasised(&figure.values);
    let mut next = 0.0;
    let mut others = 0;
    let mut part = |i: usize, value: f64, label: String| {
        let span = (next, next + value);
        next = if value > 0.0 { span.1 + gap } else { next };
        let emphasised = i == stands_out;
        let color = setting.mark_colour(others, emphasised);
        others += usize::from(!emphasised);
        Part { span, label, color, emphasised }
    };
    let parts: Vec<Part> =
        figure.values.iter().zip(labels).enumerate().map(|(i, (v, label))| part(i, v.value, label)).collect();
    Parts { parts, end: next - gap }
}

/// The colour in which words on `ground` read best.
fn on(ground: Color, setting: &Setting<'_>) -> Color {
    let (ink, paper) = (setting.colours.ink, setting.colours.paper);
    if ground.contrast(ink) >= ground.contrast(paper) { ink } else { paper }
}

/// The bar lying, values in it where they fit; nothing if the labels do not fit under it.
fn lying(figure: &Figure, setting: &Setting<'_>, total: f64) -> Result<Option<Frame>, ChartError> {
    let em = setting.em();
    let parts = parts(figure, setting, total, setting.width);
    let scale = setting.width / parts.end;
    let inside = setting.value_style().sized(1.25 * em);
    let pad = 0.5 * em;
    let values_inside = parts.parts.iter().all(|p| {
        let room = (p.span.1 - p.span.0) * scale - 2.0 * pad;
        p.color.contrast(on(p.color, setting)) >= 4.5 && setting.setter.width(&p.label, inside) <= room
    });
    let captions: Vec<Caption<'_>> = figure
        .values
        .iter()
        .zip(&parts.parts)
        .map(|(v, p)| Caption {
            span: (p.span.0 * scale, p.span.1 * scale),
            value: (!values_inside).then_some((p.label.as_str(), inside)),
            copy: setting.copy(&v.name),
            style: setting.name_style(p.emphasised),
        })
        .collect();
    let Some(labels) = spans::set(&captions, setting) else { return Ok(None) };
    let thick = if values_inside { 2.6 * em } else { 1.8 * em };
    let top = thick + 0.55 * em;
    let height = top + labels.iter().map(|(_, block)| block.size.h).fold(0.0, f64::max);
    let mut frame = Frame::new(Size::new(setting.width, height));
    plot_lying(&parts, (thick, height), values_inside.then_some((inside, pad)), setting, &mut frame)?;
    for (x, block) in labels {
        frame.place(Point::new(x, top), block);
    }
    Ok(Some(frame))
}

/// The lying bar through plotters; `inside` says how values are set in it and how far from their part's edge.
fn plot_lying(
    parts: &Parts,
    (thick, height): (f64, f64),
    inside: Option<(Style, f64)>,
    setting: &Setting<'_>,
    frame: &mut Frame,
) -> Result<(), ChartError> {
    let area = FrameBackend::new(frame, setting.setter, setting.language).into_drawing_area();
    let mut chart = ChartBuilder::on(&area).build_cartesian_2d(0.0..parts.end, height..0.0).map_err(failed)?;
    let bar = |part: &Part| {
        let (first, last) = (part.span.0 <= 0.0, part.span.1 >= parts.end * (1.0 - 1e-9));
        RoundBar {
            corners: [(part.span.0, 0.0), (part.span.1, thick)],
            color: part.color,
            radius: setting.radius.min(0.5 * thick),
            round: [first, last, last, first],
        }
    };
    chart.draw_series(parts.parts.iter().map(bar)).map_err(failed)?;
    let Some((style, pad)) = inside else { return Ok(()) };
    let value = |part: &Part| {
        let style = type_style(style.colored(on(part.color, setting)), HPos::Left, VPos::Center);
        EmptyElement::at((part.span.0, thick / 2.0)) + Text::new(part.label.clone(), (grains(pad), 0), style)
    };
    chart.draw_series(parts.parts.iter().map(value)).map_err(failed)?;
    Ok(())
}

/// A label beside the upright bar: the value, and the name under or beside it.
struct Beside {
    value: TextBlock,
    name: TextBlock,
    /// The name's top left corner, from the label's.
    name_at: Point,
    height: f64,
    /// Where the label's middle looks to be: the middle of its first line.
    eye: f64,
}

/// The upright bar: parts from top to bottom, each label beside its part, a thin line between where they part.
fn upright(figure: &Figure, setting: &Setting<'_>, total: f64) -> Result<Frame, ChartError> {
    let em = setting.em();
    let (thick, reach) = ((0.2 * setting.width).min(5.0 * em), 1.7 * em);
    let left = thick + reach;
    let labels = labels_beside(figure, setting, total, setting.width - left)?;
    let gap = 0.6 * em;
    let needed: f64 = labels.iter().map(|l| l.height + gap).sum::<f64>() - gap;
    let height = needed.max(9.0 * em);
    let parts = parts(figure, setting, total, height);
    let middle = |p: &Part| f64::midpoint(p.span.0, p.span.1) * height / parts.end;
    let wished: Vec<f64> = parts.parts.iter().zip(&labels).map(|(p, l)| middle(p) - l.eye).collect();
    let heights: Vec<f64> = labels.iter().map(|l| l.height).collect();
    let tops = spread(&wished, &heights, gap, height);
    let mut frame = Frame::new(Size::new(setting.width, height));
    let eyes: Vec<f64> = tops.iter().zip(&labels).map(|(top, l)| top + l.eye).collect();
    plot_upright(&parts, &eyes, (thick, reach), setting, &mut frame)?;
    for (label, top) in labels.into_iter().zip(tops) {
        frame.text(Point::new(left, top), label.value);
        put(&mut frame, label.name_at.moved(Point::new(left, top)), label.name);
    }
    Ok(frame)
}

fn labels_beside(figure: &Figure, setting: &Setting<'_>, total: f64, room: f64) -> Result<Vec<Beside>, ChartError> {
    let em = setting.em();
    let parts = parts(figure, setting, total, setting.width).parts;
    let style = setting.fitting(parts.iter().map(|p| p.label.as_str()), setting.value_style(), room)?;
    let widest = parts.iter().map(|p| setting.setter.width(&p.label, style)).fold(0.0, f64::max);
    let indent = widest + 0.6 * em;
    // Names beside the values while they keep a readable measure, else under them.
    let in_line = room - indent >= 8.0 * em;
    let mut out = Vec::with_capacity(parts.len());
    for (value, part) in figure.values.iter().zip(&parts) {
        let number = setting.setter.label(setting.own(&part.label), style);
        let width = if in_line { room - indent } else { room };
        let name = setting.paragraph(setting.copy(&value.name), setting.name_style(part.emphasised), width)?;
        let at = if in_line {
            Point::new(indent, setting.cap(style) - setting.cap(setting.body.sized(name.size)))
        } else {
            Point::new(0.0, number.bounds.h + 0.15 * em)
        };
        let height = number.bounds.h.max(at.y + name.bounds.h);
        out.push(Beside { value: number, name, name_at: at, height, eye: setting.cap(style) / 2.0 });
    }
    Ok(out)
}

/// Tops as near to the wished ones as they can be without overlap, all within `room`, which holds them all.
fn spread(wished: &[f64], heights: &[f64], gap: f64, room: f64) -> Vec<f64> {
    let mut tops = Vec::with_capacity(wished.len());
    let mut free = 0.0_f64;
    for (wish, height) in wished.iter().zip(heights) {
        let top = wish.max(free);
        free = top + height + gap;
        tops.push(top);
    }
    let mut limit = room;
    for (top, height) in tops.iter_mut().zip(heights).rev() {
        *top = top.min(limit - height).max(0.0);
        limit = *top - gap;
    }
    tops
}

/// The upright bar and its lines to the labels' middles, through plotters.
fn plot_upright(
    parts: &Parts,
    eyes: &[f64],
    (thick, reach): (f64, f64),
    setting: &Setting<'_>,
    frame: &mut Frame,
) -> Result<(), ChartError> {
    let (em, size) = (setting.em(), frame.size);
    let area = FrameBackend::new(frame, setting.setter, setting.language).into_drawing_area();
    let mut chart = ChartBuilder::on(&area).build_cartesian_2d(0.0..size.w, parts.end..0.0).map_err(failed)?;
    let bar = |part: &Part| {
        let (first, last) = (part.span.0 <= 0.0, part.span.1 >= parts.end * (1.0 - 1e-9));
        RoundBar {
            corners: [(0.0, part.span.0), (thick, part.span.1)],
            color: part.color,
            radius: setting.radius.min(0.5 * thick),
            round: [first, first, last, last],
        }
    };
    chart.draw_series(parts.parts.iter().map(bar)).map_err(failed)?;
    let style = stroked(setting.colours.soft, 0.06 * em);
    let x = |part: f64| thick + part * reach;
    let leader = |(part, eye): (&Part, &f64)| {
        let from = f64::midpoint(part.span.0, part.span.1);
        let to = eye * parts.end / size.h;
        PathElement::new(vec![(x(0.12), from), (x(0.3), from), (x(0.6), to), (x(0.8), to)], style)
    };
    chart.draw_series(parts.parts.iter().zip(eyes).map(leader)).map_err(failed)?;
    Ok(())
}
