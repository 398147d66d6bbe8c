//! A number with its name beside a bar of colour, like the signs under the places in the street.

use super::error::ChartError;
use super::setting::{Column, Setting};
use crate::color::Color;
use crate::frame::{Frame, Shape};
use crate::geom::{Point, Rect, Size};
use crate::text::Copy;

/// A number and what it is.
pub(super) struct Sign<'a> {
    /// Colour of the mark that it belongs to.
    pub(super) color: Color,
    /// The number in words.
    pub(super) value: String,
    /// What it is.
    pub(super) name: Copy<'a>,
    /// Whether it stands out.
    pub(super) emphasised: bool,
}

/// Signs under each other, no wider than `room`.
pub(super) fn column(signs: &[Sign<'_>], setting: &Setting<'_>, room: f64) -> Result<Frame, ChartError> {
    let mut column = Column::new(room);
    for sign in signs {
        column.frame(0.9 * setting.em(), one(sign, setting, room)?);
    }
    Ok(column.finish())
}

fn one(sign: &Sign<'_>, setting: &Setting<'_>, room: f64) -> Result<Frame, ChartError> {
    let em = setting.em();
    let left = 0.9 * em;
    let size = if sign.emphasised { 1.5 * em } else { 1.2 * em };
    let style = setting.fitting([sign.value.as_str()], setting.value_style().sized(size), room - left)?;
    let value = setting.setter.label(setting.own(&sign.value), style);
    let mut height = value.bounds.h;
    let mut frame = Frame::default();
    frame.text(Point::new(left, 0.0), value);
    if !sign.name.text.trim().is_empty() {
        let name = setting.paragraph(sign.name, setting.name_style(sign.emphasised), room - left)?;
        let top = height + 0.15 * em;
        height = top + name.bounds.h;
        frame.text(Point::new(left, top), name);
    }
    let bar = Rect::new(0.0, 0.0, 0.32 * em, height);
    frame.shape(Shape::rect(bar, setting.radius.min(0.16 * em), sign.color));
    frame.size = Size::new(room, height);
    Ok(frame)
}
