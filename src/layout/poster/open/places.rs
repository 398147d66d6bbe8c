//! The street above a row of cards, with the places of their roles.

use super::super::content::{Poster, parent};
use super::super::street::{self, DRAWING, Pavement, Street};
use super::super::{generic, own};
use crate::base::geometry::{Point, Size};
use crate::document::Illustration;
use crate::layout::misfit::Halt;
use crate::page::{Frame, Origin, Role};

/// The sky above a drawing, as a part of its height.
const HEADROOM: f64 = 0.16;

/// How the places of roles are drawn above cards of one width.
pub(super) struct Places {
    /// Factor on the drawings.
    scale: f64,
    /// Height of the strip of ground.
    strip: f64,
    /// Between the strip and the cards.
    gap: f64,
    /// Height of the whole, at least.
    pub(super) height: f64,
}

impl Places {
    /// Drawings that take this part of the width of their card.
    pub(super) fn new(poster: &Poster<'_>, width: f64, part: f64) -> Self {
        let (scale, strip, gap) = (width * part / DRAWING.w, poster.unit * 1.2, poster.unit * 1.2);
        Self { scale, strip, gap, height: DRAWING.h * scale * (1.0 + HEADROOM) + strip + gap }
    }

    /// A street over the whole page. `top` and `height` are its own, `cells` the left edge and width of each card below
    /// it, of which the first is that of the role with number `first`.
    pub(super) fn draw(
        &self,
        poster: &Poster<'_>,
        (top, height): (f64, f64),
        (first, cells): (usize, Vec<(f64, f64)>),
        bleed: f64,
    ) -> Result<Frame, Halt> {
        let page_width = poster.sheet.width();
        let ground = top + height - self.strip - self.gap;
        let number = first / cells.len().max(1);
        let street = Street {
            top,
            ground,
            strip: self.strip,
            pavement: Pavement::None,
            cells,
            scale: self.scale,
            number,
            above: Vec::new(),
        };
        let size = Size::new(page_width, top + height);
        let mut frame = Frame::new(size);
        let scenery = Frame { size, ..street::scenery(poster, &street, page_width, bleed)? };
        frame.place_as(Point::default(), scenery, Role::Decoration);
        let names = generic::places(poster);
        let roles = poster.info.roles.iter().zip(names).enumerate().skip(first);
        for ((x, w), (i, (role, name))) in street.cells.iter().zip(roles) {
            let accent = poster.theme.accent(i);
            let at = Point::new(x + (w - DRAWING.w * self.scale) / 2.0, ground - DRAWING.h * self.scale);
            let picture = role.illustration.as_ref().and_then(Illustration::own);
            match picture.and_then(|own| own::illustration(poster, own, accent, self.scale)) {
                Some(picture) => frame.group(at, picture),
                None => {
                    let origin = Origin::of(format!("{}/tekening", parent(&role.name.pointer)));
                    frame.group(at, street::illustration(poster, name, accent, self.scale)?.showing(origin));
                }
            }
        }
        Ok(frame)
    }
}
