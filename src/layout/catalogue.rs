//! The catalogue: everything of a kind that ships, each with its name under it.

use super::contact::{CatalogueSection, Small, plain};
use super::poster::street::DRAWING;
use crate::assets;
use crate::base::geometry::{Point, Rect, Size};
use crate::error::{Error, Result};
use crate::page::{Frame, Group, Outline, Paint, Shape};
use crate::theme::Theme;
use crate::theme::drawing::{self, Recolour};

/// How many drawings and how many icons stand side by side.
const ACROSS: usize = 5;
const ICONS_ACROSS: usize = 8;
/// Around a drawing, and the ground it stands on.
const AIR: f64 = 12.0;
const GROUND: f64 = 14.0;
/// The grid of an icon, and its card.
const ICON: f64 = 24.0;
const CARD: Size = Size::new(64.0, 48.0);

/// The illustrations, each in the colours of a theme and with another accent than its neighbour.
///
/// # Errors
/// [`Error::Asset`] when a drawing that ships is broken.
pub fn illustrations(theme: &Theme) -> Result<CatalogueSection> {
    section(assets::ILLUSTRATIONS, ACROSS, |index, name| {
        let text = assets::illustration(name).ok_or_else(|| missing(name))?;
        let drawn = drawing::read(text, &Recolour::new(theme, theme.accent(index))?)?;
        let size = Size::new(DRAWING.w + 2.0 * AIR, AIR + DRAWING.h + GROUND);
        let mut frame = Frame::new(size);
        frame.shape(Shape {
            fill: Some(Paint::Vertical(theme.palette.paper, theme.palette.sky)),
            ..Shape::rect(Rect::new(0.0, 0.0, size.w, size.h), 0.0, theme.palette.sky)
        });
        let ground = Rect::new(0.0, AIR + DRAWING.h, size.w, GROUND);
        frame.shape(Shape::rect(ground, 0.0, theme.palette.ground));
        put(&mut frame, Point::new(AIR, AIR), drawn);
        Ok(Small { label: name.to_owned(), page: plain(frame, theme, name, "") })
    })
}

/// The icons, each on a card in the colours of a theme.
///
/// # Errors
/// [`Error::Asset`] when an icon that ships is broken.
pub fn icons(theme: &Theme) -> Result<CatalogueSection> {
    section(assets::ICONS, ICONS_ACROSS, |_, name| {
        let text = assets::icon(name).ok_or_else(|| missing(name))?;
        let drawn = drawing::read(text, &Recolour::single(theme.palette.ink))?;
        let mut frame = Frame::new(CARD);
        let card = Rect::new(0.0, 0.0, CARD.w, CARD.h);
        frame.shape(Shape::filled(Outline::Rect(card, 0.0), theme.palette.card));
        put(&mut frame, Point::new((CARD.w - ICON) / 2.0, (CARD.h - ICON) / 2.0), drawn);
        Ok(Small { label: name.to_owned(), page: plain(frame, theme, name, "") })
    })
}

fn section(names: &[&str], across: usize, small: impl Fn(usize, &str) -> Result<Small>) -> Result<CatalogueSection> {
    let all = names.iter().enumerate().map(|(index, name)| small(index, name)).collect::<Result<Vec<_>>>()?;
    Ok(CatalogueSection { heading: String::new(), rows: all.chunks(across).map(<[Small]>::to_vec).collect(), across })
}

fn put(frame: &mut Frame, at: Point, drawn: Frame) {
    frame.group(at, Group::new(drawn));
}

fn missing(name: &str) -> Error {
    Error::Asset(format!("{name}: no such drawing"))
}
