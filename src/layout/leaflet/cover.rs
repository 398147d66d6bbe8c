//! The cover: title, the street with its places, and the message on the band that the street stands on.

use std::ops::Range;

use super::paper::Panel;
use crate::base::color::Color;
use crate::base::geometry::{Point, Rect, Size};
use crate::document::Infographic;
use crate::layout::engine::Stack;
use crate::layout::misfit::Halt;
use crate::layout::poster::neighbourhood::{Quarter, Row};
use crate::page::{Face, Frame, Group, Role, Shape, TextBlock};
use crate::typeset::text::{Passage, Style};

/// Leading of the title.
const LEADING: f64 = 1.04;
/// The most lines of a title, and how many sizes of it are tried.
const MOST_LINES: usize = 5;
const SIZES: u32 = 40;
/// The part of the cover's height that title and subtitle may take, and the message.
const HEADER: f64 = 0.42;
/// Longest line of the message, in ems.
const MEASURE: f64 = 36.0;
/// Of a street's height above its ground, the part that drawings may take.
const DRAWN: f64 = 0.94;

/// Lays the cover out in the upper part of a panel, in page coordinates.
pub(super) fn lay_out(
    info: &Infographic,
    quarter: Quarter<'_>,
    panel: Panel,
    (part, margin, bleed): (f64, f64, f64),
) -> Result<Frame, Halt> {
    let engine = quarter.engine();
    let palette = engine.palette();
    let area = Rect { h: panel.area.h * part, ..panel.area };
    // Where the paper is folded, what stands beside the cover is painted over what runs on.
    let spill = |open: bool| if open { bleed } else { bleed.max(1.0) };
    let (left, right) = (spill(panel.cut.0), spill(panel.cut.1));
    let whole = Rect {
        h: area.h + bleed * if part < 1.0 { 1.0 } else { 2.0 },
        x: area.x - left,
        y: -bleed,
        w: area.w + left + right,
    };
    let mut frame = Frame::new(Size::new(area.right(), area.bottom()));
    frame.shape(Shape::rect(whole, 0.0, palette.paper));
    let inner = area.w - 2.0 * margin;
    let header = header(info, quarter, inner, area.h * HEADER)?;
    let message = message(info, quarter, inner)?;
    let pad = engine.unit * 2.6;
    let foot = if part < 1.0 { pad } else { margin * 0.8 };
    let band = message.as_ref().map_or(margin * 0.5, |message| message.size.h + pad + foot);
    let top = margin + header.size.h + engine.unit * 2.0;
    let streets = Rect::new(area.x, top, area.w, area.bottom() - band - top);
    let rows = rows(info.roles.len(), streets, &quarter)?;
    for row in rows {
        frame.place(Point::default(), quarter.row(&Row { bleed: left.max(right), ..row })?);
    }
    let below = Rect::new(whole.x, area.bottom() - band, whole.w, whole.bottom() - area.bottom() + band);
    frame.shape(Shape::rect(below, 0.0, palette.band));
    let at = Point::new(area.x + margin, margin);
    let header_frame = header;
    frame.place(at, header_frame);
    if let Some(message) = message {
        frame.place(Point::new(area.x + margin, area.bottom() - band + pad), message);
    }
    Ok(frame)
}

/// The rows of places: as many as make the drawings largest.
fn rows(roles: usize, area: Rect, quarter: &Quarter<'_>) -> Result<Vec<Row>, Halt> {
    let engine = quarter.engine();
    let strip = engine.unit * 1.7;
    let scale = |count: usize| {
        let across = roles.div_ceil(count) as f64;
        let high = (area.h / count as f64 - strip) * DRAWN / 200.0;
        (area.w / across * 0.95 / 320.0).min(high)
    };
    let count = (1..=roles.max(1)).max_by(|a, b| scale(*a).total_cmp(&scale(*b))).unwrap_or(1);
    let scale = scale(count);
    if scale * 320.0 < engine.sizes.body * LEAST_DRAWING {
        return Err(Halt::height((engine.sizes.body * LEAST_DRAWING / 320.0 - scale) * 200.0 * count as f64));
    }
    let h = area.h / count as f64;
    let row = |(number, roles)| {
        let area = Rect::new(area.x, area.y + number as f64 * h, area.w, h);
        Row { area, strip, high: engine.palette().paper, scale, number, bleed: 0.0, roles, trees: true }
    };
    Ok(shared_out(roles, count).enumerate().map(row).collect())
}

/// Roles shared out over so many rows, the first of which have one more where they do not come out even.
pub(super) fn shared_out(roles: usize, rows: usize) -> impl Iterator<Item = Range<usize>> {
    let mut from = 0;
    (0..rows).map(move |row| {
        let to = from + roles / rows + usize::from(row < roles % rows);
        std::mem::replace(&mut from, to)..to
    })
}

/// Least width of a drawing on the cover, in sizes of body text.
const LEAST_DRAWING: f64 = 4.5;

/// Logo, title and subtitle, as large as fits this width and height.
fn header(info: &Infographic, quarter: Quarter<'_>, width: f64, most: f64) -> Result<Frame, Halt> {
    let engine = quarter.engine();
    let (least, largest) = engine.sheet.title;
    let step = (largest - least) / f64::from(SIZES);
    let sizes = || (0..=SIZES).map(|i| largest - step * f64::from(i));
    let fits = |size: f64, lines: usize| {
        let frame = with_title(info, quarter, (size, lines), width).ok()?;
        (frame.size.h <= most).then_some(frame)
    };
    // As few lines as may be, unless that makes it small.
    for lines in 1..=MOST_LINES {
        let large = sizes().take_while(|size| *size >= largest * LARGE);
        if let Some(frame) = large.into_iter().find_map(|size| fits(size, lines)) {
            return Ok(frame);
        }
    }
    if let Some(frame) = sizes().find_map(|size| fits(size, MOST_LINES)) {
        return Ok(frame);
    }
    let frame = with_title(info, quarter, (least, usize::MAX), width)?;
    if frame.size.h > most { Err(Halt::height(frame.size.h - most)) } else { Ok(frame) }
}

/// A title of fewer lines is taken when it is at least this part of the largest.
const LARGE: f64 = 0.62;

fn with_title(info: &Infographic, quarter: Quarter<'_>, (size, most): (f64, usize), width: f64) -> Result<Frame, Halt> {
    let engine = quarter.engine();
    let palette = engine.palette();
    let title = title(info, quarter, (size, most), width)?;
    let mut stack = Stack::new(width, 0.0, 0.0);
    let height = title.size.h;
    stack.frame.place_as(Point::default(), title, Role::Heading(1));
    stack.y = height + engine.unit * 2.0;
    let style = Style { face: Face::Strong, ..engine.lead_style(palette.ink) };
    let style = style.sized((size * 0.36).clamp(engine.sizes.body, engine.sizes.heading));
    stack.text(engine.heading(&info.subtitle, style, width)?, 0.0);
    Ok(quarter.below_logo(stack.finish(0.0, 0.0)))
}

/// The title at a size in at most so many lines, its last part in the accent colour.
fn title(info: &Infographic, quarter: Quarter<'_>, (size, most): (f64, usize), width: f64) -> Result<Frame, Halt> {
    let engine = quarter.engine();
    let palette = engine.palette();
    let whole = info.title.get(engine.language);
    let accent = info.title_accent.as_ref().map_or("", |text| text.get(engine.language));
    let plain = whole.strip_suffix(accent).unwrap_or(whole).trim();
    let set = |(text, fill): (&str, Color)| {
        let style = Style { face: Face::Title, size, leading: LEADING, fill };
        let pointer = &info.title.pointer;
        let words = Passage { text, pointer, language: info.title.language_in(engine.language) };
        if most == usize::MAX {
            engine.set_heading(words, style, width)
        } else {
            engine.setter.heading(words, style, width)
        }
    };
    let parts = [(plain, palette.ink), (accent, palette.title_accent)];
    let blocks: Vec<TextBlock> =
        parts.into_iter().filter(|(text, _)| !text.is_empty()).map(set).collect::<Result<_, _>>()?;
    let lines: usize = blocks.iter().map(|block| block.lines.len()).sum();
    if lines > most {
        return Err(Halt::height(size * (lines - most) as f64));
    }
    let mut frame = Frame::default();
    let mut y = 0.0;
    for block in blocks {
        let step = block.size * LEADING * block.lines.len() as f64;
        frame.size = Size::new(frame.size.w.max(block.bounds.w), y + block.bounds.h);
        frame.text(Point::new(0.0, y), block);
        y += step;
    }
    Ok(frame)
}

/// The message on the band.
fn message(info: &Infographic, quarter: Quarter<'_>, width: f64) -> Result<Option<Frame>, Halt> {
    let engine = quarter.engine();
    if info.message.get(engine.language).is_empty() {
        return Ok(None);
    }
    let style = engine.lead_style(engine.palette().on_band);
    let text = engine.paragraph(&info.message, style, width.min(style.size * MEASURE))?;
    let mut frame = Frame::new(text.bounds);
    frame.text(Point::default(), text);
    let mut out = Frame::new(frame.size);
    out.group(Point::default(), Group::new(frame).with_id("boodschap"));
    Ok(Some(out))
}
