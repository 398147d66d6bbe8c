//! The foot of the last page: the sources, the code to the website, the logo.

use super::omit::Left;
use crate::base::geometry::{Point, Rect, Size};
use crate::document::Infographic;
use crate::layout::misfit::Halt;
use crate::layout::poster::neighbourhood::Quarter;
use crate::messages::Part;
use crate::page::{Frame, Shape};

/// Lays it out for a panel of this width; its height reaches down to the trim. Nothing when there is nothing to say.
pub(super) fn lay_out(
    info: &Infographic,
    quarter: Quarter<'_>,
    (width, margin): (f64, f64),
    left: &Left,
) -> Result<Option<Frame>, Halt> {
    let engine = quarter.engine();
    let inner = width - 2.0 * margin;
    let scan = scan_card(quarter, inner);
    let sources = left.keeps(Part::Sources) && !info.sources.is_empty();
    let words = quarter.beside_logo(inner, |width| {
        if sources { quarter.sources(width, left.keeps(Part::SourceTitles)) } else { Ok(Frame::default()) }
    })?;
    if scan.is_none() && words.size.h <= 0.0 {
        return Ok(None);
    }
    let gap = engine.unit * 2.5;
    let mut frame = Frame::new(Size::new(width, 0.0));
    let mut y = gap;
    for part in scan.into_iter().chain((words.size.h > 0.0).then_some(words)) {
        let height = part.size.h;
        frame.place(Point::new(margin, y), part);
        y += height + gap;
    }
    frame.size.h = y - gap + margin * 0.8;
    Ok(Some(frame))
}

/// What invites to scan, on white whatever the theme.
fn scan_card(quarter: Quarter<'_>, width: f64) -> Option<Frame> {
    let engine = quarter.engine();
    let pad = engine.unit;
    let invitation = quarter.invitation(width - 2.0 * pad)?;
    let mut frame = Frame::new(Size::new(width, invitation.size.h + 2.0 * pad));
    let card = Rect::new(0.0, 0.0, width, frame.size.h);
    frame.shape(Shape::rect(card, engine.radius() * 0.6, engine.palette().card));
    frame.place(Point::new(pad, pad), invitation);
    Some(frame)
}
