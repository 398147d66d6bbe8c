//! A number with its name beside a bar of colour, like the signs under the places in the street.

use super::column::ChartColumn;
use super::error::ChartError;
use super::setting::Setting;
use crate::base::color::Color;
use crate::base::geometry::{Point, Rect, Size};
use crate::page::{Frame, Shape};
use crate::typeset::text::Passage;

/// A number and what it is.
pub(super) struct Sign<'a> {
    /// Colour of the mark that it belongs to.
    pub(super) color: Color,
    /// The number in words; empty when it stands elsewhere.
    pub(super) value: String,
    /// What it is.
    pub(super) name: Passage<'a>,
    /// Whether it stands out.
    pub(super) emphasised: bool,
}

/// Signs under each other, no wider than `room`.
pub(super) fn column(signs: &[Sign<'_>], setting: &Setting<'_>, room: f64) -> Result<Frame, ChartError> {
    let mut column = ChartColumn::new(room);
    for sign in signs {
        let frame = one(sign, setting, room)?;
        if frame.size.h > 0.0 {
            column.frame(0.9 * setting.em(), frame);
        }
    }
    Ok(column.finish())
}

fn one(sign: &Sign<'_>, setting: &Setting<'_>, room: f64) -> Result<Frame, ChartError> {
    let em = setting.em();
    let left = 0.9 * em;
    let size = if sign.emphasised { 1.5 * em } else { 1.2 * em };
    let style = setting.fitting([sign.value.as_str()], setting.value_style().sized(size), room - left)?;
    let mut words = ChartColumn::new(room - left);
    words.text(0.0, setting.setter.label(setting.own(&sign.value), style));
    let name = setting.paragraph(sign.name, setting.name_style(sign.emphasised), room - left)?;
    words.text(0.2 * em, name);
    let words = words.finish();
    let mut frame = Frame::new(Size::new(room, words.size.h));
    let bar = Rect::new(0.0, 0.0, 0.32 * em, words.size.h);
    frame.shape(Shape::rect(bar, setting.radius.min(0.16 * em), sign.color));
    frame.place(Point::new(left, 0.0), words);
    Ok(frame)
}
