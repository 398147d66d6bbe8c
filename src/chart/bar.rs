//! Horizontal bars: each with its name and its value beside it, one standing out.

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
use super::wording;
use crate::base::geometry::{Point, Size};
use crate::document::Figure;
use crate::page::{Frame, TextBlock};
use crate::typeset::text::Style;

/// Names stand beside the bars when the widest takes no more than this part of the width.
const NAMES_BESIDE: f64 = 0.4;
/// The longest bar with its value keeps at least this part of the width when names stand beside.
const BARS_LEAST: f64 = 0.45;
/// Values take no more than this part of the bars' width.
const VALUES_MOST: f64 = 0.6;

/// A bar with its place.
struct BarRow {
    /// Top and bottom of the bar.
    bar: (f64, f64),
    /// The name and its top left corner.
    name: (Point, TextBlock),
    value: f64,
    label: String,
    emphasised: bool,
}

/// The rows, and where the bars begin.
struct Plan {
    rows: Vec<BarRow>,
    left: f64,
    size: Size,
    values: Style,
    /// Where the base line runs, top to bottom: it must not cross a name.
    bases: Vec<(f64, f64)>,
}

/// The form.
pub(super) const PLOT: Plot = Plot::titled(draw);

/// Draws a figure as bars.
fn draw(figure: &Figure, setting: &Setting<'_>) -> Result<Frame, ChartError> {
    let plan = match beside(figure, setting)? {
        Some(plan) => plan,
        None => above(figure, setting)?,
    };
    let mut frame = Frame::new(plan.size);
    for row in &plan.rows {
        put(&mut frame, row.name.0, row.name.1.clone());
    }
    plot(&plan, setting, &mut frame)?;
    Ok(frame)
}

/// The values as labels, with the style in which they fit `width`.
fn labels(figure: &Figure, setting: &Setting<'_>, width: f64) -> Result<(Vec<String>, Style), ChartError> {
    let labels = wording::labels(figure, setting.language, setting.words);
    let style = setting.fitting(labels.iter().map(String::as_str), setting.value_style(), width)?;
    Ok((labels, style))
}

/// Names to the left of the bars; nothing if they leave the bars too little.
fn beside(figure: &Figure, setting: &Setting<'_>) -> Result<Option<Plan>, ChartError> {
    let em = setting.em();
    let stands_out = wording::emphasised(&figure.values);
    let names: Vec<TextBlock> = figure
        .values
        .iter()
        .enumerate()
        .map(|(i, v)| setting.setter.label(setting.copy(&v.name), setting.name_style(i == stands_out)))
        .collect();
    let widest = names.iter().map(|n| n.bounds.w).fold(0.0, f64::max);
    let left = if widest > 0.0 { widest + 0.7 * em } else { 0.0 };
    let room = setting.width - left;
    if widest > NAMES_BESIDE * setting.width || room < BARS_LEAST * setting.width {
        return Ok(None);
    }
    let Ok((labels, values)) = labels(figure, setting, VALUES_MOST * room) else { return Ok(None) };
    if values.size < setting.value_style().size {
        return Ok(None);
    }
    let (thick, step) = (1.5 * em, 2.05 * em);
    let rows = names.into_iter().zip(labels).zip(&figure.values).enumerate().map(|(i, ((name, label), value))| {
        let top = i as f64 * step;
        let at = Point::new(0.0, setting.top_centred(setting.body, top + thick / 2.0));
        let bar = (top, top + thick);
        BarRow { bar, name: (at, name), value: value.value, label, emphasised: i == stands_out }
    });
    let rows: Vec<BarRow> = rows.collect();
    let height = rows.last().map_or(0.0, |row| row.bar.1);
    Ok(Some(Plan { rows, left, size: Size::new(setting.width, height), values, bases: vec![(0.0, height)] }))
}

/// Names above the bars, which then have the whole width.
fn above(figure: &Figure, setting: &Setting<'_>) -> Result<Plan, ChartError> {
    let em = setting.em();
    let (labels, values) = labels(figure, setting, VALUES_MOST * setting.width)?;
    let stands_out = wording::emphasised(&figure.values);
    let mut rows = Vec::with_capacity(labels.len());
    let mut y = 0.0;
    for (i, (value, label)) in figure.values.iter().zip(labels).enumerate() {
        let name = setting.paragraph(setting.copy(&value.name), setting.name_style(i == stands_out), setting.width)?;
        let top = y + name.bounds.h + 0.3 * em;
        let bar = (top, top + 1.2 * em);
        rows.push(BarRow {
            bar,
            name: (Point::new(0.0, y), name),
            value: value.value,
            label,
            emphasised: i == stands_out,
        });
        y = bar.1 + 0.85 * em;
    }
    let height = rows.last().map_or(0.0, |row| row.bar.1);
    let bases = rows.iter().map(|row| row.bar).collect();
    Ok(Plan { rows, left: 0.0, size: Size::new(setting.width, height), values, bases })
}

/// The value that would reach the right edge if every bar with its label is to fit.
fn reach(plan: &Plan, setting: &Setting<'_>, gap: f64) -> f64 {
    let room = plan.size.w - plan.left;
    let least = plan
        .rows
        .iter()
        .filter(|row| row.value > 0.0)
        .map(|row| (room - gap - setting.setter.width(&row.label, plan.values)) / row.value)
        .fold(f64::INFINITY, f64::min);
    // Nothing but zeros: any scale shows that.
    if least.is_finite() { room / least } else { 1.0 }
}

/// The bars, their values and the base line, through plotters.
fn plot(plan: &Plan, setting: &Setting<'_>, frame: &mut Frame) -> Result<(), ChartError> {
    let gap = 0.4 * setting.em();
    let reach = reach(plan, setting, gap);
    let area = FrameBackend::new(frame, setting.setter, setting.language).into_drawing_area();
    let mut chart = ChartBuilder::on(&area)
        .margin_left(grains(plan.left))
        .build_cartesian_2d(0.0..reach, plan.size.h..0.0)
        .map_err(failed)?;
    chart
        .draw_series(plan.rows.iter().map(|row| RoundBar {
            corners: [(0.0, row.bar.0), (row.value, row.bar.1)],
            color: setting.mark_colour(0, row.emphasised),
            radius: setting.radius.min(0.4 * setting.em()),
            round: [false, true, true, false],
        }))
        .map_err(failed)?;
    let style = type_style(plan.values, HPos::Left, VPos::Center);
    chart
        .draw_series(plan.rows.iter().map(|row| {
            EmptyElement::at((row.value, f64::midpoint(row.bar.0, row.bar.1)))
                + Text::new(row.label.clone(), (grains(gap), 0), style.clone())
        }))
        .map_err(failed)?;
    let line = stroked(setting.colours.ink, 0.08 * setting.em());
    chart
        .draw_series(plan.bases.iter().map(|(top, bottom)| PathElement::new(vec![(0.0, *top), (0.0, *bottom)], line)))
        .map_err(failed)?;
    Ok(())
}
