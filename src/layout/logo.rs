//! The organisation's logo: above the title, or beside the sources at the foot.

use super::engine::Engine;
use crate::frame::{Frame, Group, Semantics, Shape};
use crate::geom::{Point, Rect, Size};
use crate::text::Unfit;
use crate::theme::{Logo, LogoPlace};

/// Largest height and width, in sizes of body text.
const HEIGHT: f64 = 3.2;
const WIDTH: f64 = 13.0;
/// The same at the foot, where it stands on a card of its own.
const FOOT_HEIGHT: f64 = 2.4;
const FOOT_WIDTH: f64 = 10.0;

/// Puts the logo above a header, left in line with the title.
pub(super) fn above(engine: &Engine<'_>, header: Frame) -> Frame {
    let Some(logo) = engine.theme.logo.as_ref().filter(|logo| place(engine, logo) == LogoPlace::Header) else {
        return header;
    };
    let drawn = drawn(engine, logo, Size::new(engine.sizes.body * WIDTH, engine.sizes.body * HEIGHT));
    let gap = engine.unit * 3.5;
    let mut frame = Frame::new(Size::new(header.size.w, drawn.size.h + gap + header.size.h));
    let below = Point::new(0.0, drawn.size.h + gap);
    frame.place(Point::default(), drawn);
    frame.place(below, header);
    frame
}

/// Lays out what stands at the foot, with the logo at its right end; the rest gets what is left of the width.
pub(super) fn beside(
    engine: &Engine<'_>,
    width: f64,
    lay_out: impl Fn(f64) -> Result<Frame, Unfit>,
) -> Result<Frame, Unfit> {
    let Some(logo) = engine.theme.logo.as_ref().filter(|logo| place(engine, logo) == LogoPlace::Foot) else {
        return lay_out(width);
    };
    let drawn = drawn(engine, logo, Size::new(engine.sizes.body * FOOT_WIDTH, engine.sizes.body * FOOT_HEIGHT));
    let pad = engine.unit * 1.25;
    let card = Size::new(drawn.size.w + 2.0 * pad, drawn.size.h + 2.0 * pad);
    let gutter = engine.unit * 3.0;
    // Where the card would leave the words too little, it stands below them.
    let side = width - card.w - gutter >= engine.sizes.body * 20.0;
    let words = lay_out(if side { width - card.w - gutter } else { width })?;
    let y = if side { 0.0 } else { words.size.h + engine.unit * 2.0 };
    let mut frame = Frame::new(Size::new(width, (y + card.h).max(words.size.h)));
    frame.place(Point::default(), words);
    let x = if side { width - card.w } else { 0.0 };
    // A card beneath it, because the colours of a logo are made for light paper.
    frame.shape(Shape::rect(Rect::new(x, y, card.w, card.h), engine.radius() * 0.5, engine.palette().card));
    frame.place(Point::new(x + pad, y + pad), drawn);
    Ok(frame)
}

/// Where the logo stands on this sheet: at the foot only where sources stand there.
fn place(engine: &Engine<'_>, logo: &Logo) -> LogoPlace {
    let foot = !engine.sheet.rows.is_empty() && !engine.info.sources.is_empty();
    if foot { logo.place } else { LogoPlace::Header }
}

/// The logo as large as fits a box, with its text alternative.
fn drawn(engine: &Engine<'_>, logo: &Logo, most: Size) -> Frame {
    let size = logo.drawing.size;
    let scale = (most.w / size.w.max(1e-6)).min(most.h / size.h.max(1e-6));
    let mut content = Frame::new(Size::new(size.w * scale, size.h * scale));
    let group = Group { frame: logo.drawing.clone(), semantics: None, scale, name: Some("logo".to_owned()) };
    content.group(Point::default(), group);
    let name = logo.text(engine.language).to_owned();
    let mut frame = Frame::new(content.size);
    frame.meaning(Point::default(), content, Semantics::Figure { name, description: String::new(), language: None });
    frame
}
