//! A value over the years: a line with its first, last and highest point labelled.

mod labels;
mod scale;

use plotters::chart::{ChartBuilder, ChartContext};
use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::types::RangedCoordf64;
use plotters::drawing::IntoDrawingArea;
use plotters::element::{Circle, EmptyElement, PathElement, Text};
use plotters::series::{AreaSeries, LineSeries};
use plotters::style::text_anchor::{HPos, VPos};

use super::backend::{FrameBackend, grains, size_in_grains};
use super::column::put;
use super::error::ChartError;
use super::mark::{failed, filled, stroked, type_style};
use super::plot::Plot;
use super::setting::Setting;
use super::wording;
use crate::base::geometry::{Point, Rect, Size};
use crate::document::{Figure, Value, moments};
use crate::page::{Frame, TextBlock};
use crate::typeset::text::Style;
use labels::Placed;
use scale::{Scale, ScaleGround};

/// The form.
pub(super) const PLOT: Plot = Plot { arranged: in_order, ..Plot::titled(draw) };

/// The values in the order of their moments, where all can be read and they are in another.
fn in_order(values: &[Value], language: &str) -> Option<Vec<Value>> {
    let names: Vec<&str> = values.iter().map(|value| value.name.get(language)).collect();
    let at = moments(&names, language)?;
    if at.windows(2).all(|pair| matches!(pair, [a, b] if a <= b)) {
        return None;
    }
    let mut order: Vec<(f64, &Value)> = at.into_iter().zip(values).collect();
    order.sort_by(|a, b| a.0.total_cmp(&b.0));
    Some(order.into_iter().map(|(_, value)| value.clone()).collect())
}

/// Draws a figure as a line.
fn draw(figure: &Figure, setting: &Setting<'_>) -> Result<Frame, ChartError> {
    let em = setting.em();
    let scale = Scale::of(figure, setting);
    let inset = 0.4 * em;
    let plot = ScaleGround { x: (inset, setting.width - inset), h: (0.4 * setting.width).clamp(6.0 * em, 13.0 * em) };
    let points = scale.on(plot);
    let words = wording::labels(figure, setting.language, setting.words);
    let style = value_style(&words, setting)?;
    let stands_out = wording::emphasised(&figure.values);
    let labels = labels::place(&points, &words, stands_out, plot, style, setting);
    let head = labels.iter().map(|l| -l.rect.y).fold(0.5 * em, f64::max);
    let years = years(figure, &points, stands_out, setting)?;
    let note = note(&scale, &untold(figure, &points, &words, &labels, setting), figure, setting)?;
    let axis = head + plot.h;
    let years_top = axis + 0.7 * em;
    let years_end = years_top + years.iter().map(|(_, block)| block.bounds.h).fold(0.0, f64::max);
    let height = note.as_ref().map_or(years_end, |block| years_end + 0.6 * em + block.bounds.h);
    let mut frame = Frame::new(Size::new(setting.width, height));
    let drawing = LineDrawing { scale: &scale, plot, head, labels: &labels, words: &words, style, stands_out };
    let ticks: Vec<f64> = years.iter().map(|(i, _)| *i).filter_map(|i| scale.points.get(i).map(|p| p.0)).collect();
    drawing.plot(&ticks, setting, &mut frame)?;
    for (x, block) in years_at(years, &points, setting) {
        put(&mut frame, Point::new(x, years_top), block);
    }
    if let Some(block) = note {
        frame.text(Point::new(0.0, years_end + 0.6 * em), block);
    }
    Ok(frame)
}

/// The style of the values: small enough that the first and the last can stand beside each other.
fn value_style(words: &[String], setting: &Setting<'_>) -> Result<Style, ChartError> {
    let fitting =
        |part: f64| setting.fitting(words.iter().map(String::as_str), setting.value_style(), part * setting.width);
    if words.len() > 1 { fitting(0.46).or_else(|_| fitting(1.0)) } else { fitting(1.0) }
}

/// Values that must be told and found no room beside the line, with their moments.
fn untold(
    figure: &Figure,
    points: &[Point],
    words: &[String],
    labels: &[Placed],
    setting: &Setting<'_>,
) -> Vec<String> {
    let mut indices = labels::must_tell(points, wording::emphasised(&figure.values)).to_vec();
    indices.sort_unstable();
    indices.dedup();
    indices.retain(|i| labels.iter().all(|label| label.index != *i));
    let tell = |i: usize| {
        let (name, value) = (figure.values.get(i)?.name.get(setting.language).trim(), words.get(i)?);
        Some(if name.is_empty() { value.clone() } else { format!("{name}: {value}") })
    };
    indices.into_iter().filter_map(tell).collect()
}

/// What is said under the years: values without room, and where the scale begins when that is not zero.
fn note(
    scale: &Scale,
    untold: &[String],
    figure: &Figure,
    setting: &Setting<'_>,
) -> Result<Option<TextBlock>, ChartError> {
    let mut words: Vec<String> = untold.iter().map(|words| format!("{words}.")).collect();
    if scale.y.0 > 0.0 {
        let begin = wording::amount(scale.y.0, figure, setting);
        words.push(format!("{} {begin}.", setting.words.chart.scale_begins));
    }
    if words.is_empty() {
        return Ok(None);
    }
    setting.paragraph(setting.own(&words.join(" ")), setting.small, setting.width).map(Some)
}

/// The names of the moments under the axis: all, every other one, …, or the ends and those that stand out.
fn years(
    figure: &Figure,
    points: &[Point],
    stands_out: usize,
    setting: &Setting<'_>,
) -> Result<Vec<(usize, TextBlock)>, ChartError> {
    let last = points.len().saturating_sub(1);
    let label = |i: usize| {
        let value = figure.values.get(i)?;
        Some((i, setting.setter.label(setting.copy(&value.name), setting.name_style(i == stands_out))))
    };
    let row = |indices: &[usize]| -> Option<Vec<(usize, TextBlock)>> {
        let row: Vec<(usize, TextBlock)> = indices.iter().copied().filter_map(label).collect();
        stand_free(&row, points, setting).then_some(row)
    };
    let steps = (1..=last).filter(|step| last.is_multiple_of(*step) && *step < last);
    let mut regular = steps.map(|step| (0..=last).step_by(step).collect::<Vec<usize>>());
    if let Some(row) = regular.find_map(|indices| row(&indices)) {
        return Ok(row);
    }
    let mut told = labels::must_tell(points, stands_out).to_vec();
    told.sort_unstable();
    told.dedup();
    let ends = if last > 0 { vec![0, last] } else { vec![0] };
    if let Some(row) = row(&told).or_else(|| row(&ends)) {
        return Ok(row);
    }
    let width = if last > 0 { 0.46 * setting.width } else { setting.width };
    let broken = |i: usize| -> Option<Result<(usize, TextBlock), ChartError>> {
        let style = setting.name_style(i == stands_out);
        let block = setting.paragraph(setting.copy(&figure.values.get(i)?.name), style, width);
        Some(block.map(|block| (i, block)))
    };
    ends.into_iter().filter_map(broken).collect()
}

/// Whether names on one line under the axis keep clear of each other and within the frame.
fn stand_free(row: &[(usize, TextBlock)], points: &[Point], setting: &Setting<'_>) -> bool {
    let placed = years_at(row.to_vec(), points, setting);
    let gap = 0.6 * setting.em();
    placed.windows(2).all(|w| matches!(w, [a, b] if a.0 + a.1.bounds.w + gap <= b.0))
        && placed.iter().all(|(x, block)| *x >= 0.0 && x + block.bounds.w <= setting.width + 1e-6)
}

/// Left edges: under the middle of its point, but within the frame.
fn years_at(years: Vec<(usize, TextBlock)>, points: &[Point], setting: &Setting<'_>) -> Vec<(f64, TextBlock)> {
    let at = |(i, block): (usize, TextBlock)| {
        let middle = points.get(i).map_or(0.0, |p| p.x);
        let x = (middle - block.bounds.w / 2.0).min(setting.width - block.bounds.w).max(0.0);
        (x, block)
    };
    years.into_iter().map(at).collect()
}

/// What plotters needs to draw the line.
struct LineDrawing<'a> {
    scale: &'a Scale,
    plot: ScaleGround,
    /// Room above the plot, for labels.
    head: f64,
    labels: &'a [Placed],
    words: &'a [String],
    style: Style,
    stands_out: usize,
}

type Chart<'a, 'b> = ChartContext<'a, FrameBackend<'b>, Cartesian2d<RangedCoordf64, RangedCoordf64>>;

impl LineDrawing<'_> {
    fn plot(&self, ticks: &[f64], setting: &Setting<'_>, frame: &mut Frame) -> Result<(), ChartError> {
        let foot = frame.size.h - self.head - self.plot.h;
        let (x, y) = (self.scale.x, self.scale.y);
        let area = FrameBackend::new(frame, setting.setter, setting.language).into_drawing_area();
        let mut chart = ChartBuilder::on(&area)
            .margin_left(grains(self.plot.x.0))
            .margin_right(grains(setting.width - self.plot.x.1))
            .margin_top(grains(self.head))
            .margin_bottom(grains(foot))
            .build_cartesian_2d(x.0..x.1, y.0..y.1)
            .map_err(failed)?;
        self.line(&mut chart, setting)?;
        self.axis(&mut chart, ticks, setting)?;
        self.points(&mut chart, setting)?;
        self.values(&mut chart, setting)
    }

    /// The line, and the area under it when the scale begins at zero: otherwise the area would lie.
    fn line(&self, chart: &mut Chart<'_, '_>, setting: &Setting<'_>) -> Result<(), ChartError> {
        let points = || self.scale.points.iter().copied();
        if self.scale.y.0 <= 0.0 && self.scale.points.len() > 1 {
            chart.draw_series(AreaSeries::new(points(), 0.0, filled(setting.colours.track).color)).map_err(failed)?;
        }
        let style = stroked(setting.mark_colour(0, false), 0.22 * setting.em());
        chart.draw_series(LineSeries::new(points(), style)).map_err(failed)?;
        Ok(())
    }

    /// The base line with a tick for each moment that is named.
    fn axis(&self, chart: &mut Chart<'_, '_>, ticks: &[f64], setting: &Setting<'_>) -> Result<(), ChartError> {
        let em = setting.em();
        let style = stroked(setting.colours.ink, 0.08 * em);
        let left = (self.scale.x.0, self.scale.y.0);
        let base = [left, (self.scale.x.1, self.scale.y.0)];
        chart.draw_series([PathElement::new(base.to_vec(), style)]).map_err(failed)?;
        let tick = |x: &f64| {
            EmptyElement::at((*x, self.scale.y.0)) + PathElement::new(vec![(0, 0), (0, grains(0.32 * em))], style)
        };
        chart.draw_series(ticks.iter().map(tick)).map_err(failed)?;
        Ok(())
    }

    /// The points: a ring of paper parts each from the line.
    fn points(&self, chart: &mut Chart<'_, '_>, setting: &Setting<'_>) -> Result<(), ChartError> {
        let em = setting.em();
        for (i, point) in self.scale.points.iter().enumerate() {
            let emphasised = i == self.stands_out;
            let r = if emphasised { 0.34 * em } else { 0.26 * em };
            let ring = filled(setting.colours.paper);
            let dot = filled(setting.mark_colour(0, emphasised));
            let discs = [(r + 0.1 * em, ring), (r, dot)];
            chart
                .draw_series(discs.into_iter().map(|(r, style)| Circle::new(*point, size_in_grains(r), style)))
                .map_err(failed)?;
        }
        Ok(())
    }

    /// The values, and a thin line to one that could not stand by its point.
    fn values(&self, chart: &mut Chart<'_, '_>, setting: &Setting<'_>) -> Result<(), ChartError> {
        let thin = stroked(setting.colours.soft, 0.06 * setting.em());
        let corner = |rect: &Rect, p: Point| (grains(rect.x - p.x), grains(rect.y - p.y));
        let points = self.scale.on(self.plot);
        for label in self.labels {
            let (Some(at), Some(point), Some(words)) =
                (self.scale.points.get(label.index), points.get(label.index), self.words.get(label.index))
            else {
                continue;
            };
            let style = type_style(self.style, HPos::Left, VPos::Top);
            let text = Text::new(words.clone(), corner(&label.rect, *point), style);
            chart.draw_series([EmptyElement::at(*at) + text]).map_err(failed)?;
            if let Some((from, to)) = label.leader {
                let path = vec![(0, grains(from - point.y)), (0, grains(to - point.y))];
                chart.draw_series([EmptyElement::at(*at) + PathElement::new(path, thin)]).map_err(failed)?;
            }
        }
        Ok(())
    }
}
