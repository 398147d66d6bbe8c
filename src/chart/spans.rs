//! Labels under parts of a row: each begins where its part begins.

use super::column::put;
use super::setting::Setting;
use crate::base::geometry::{Point, Size};
use crate::page::{Frame, TextBlock};
use crate::typeset::text::{Passage, Style};

/// What stands under a part of a row.
pub(super) struct Caption<'a> {
    /// Left and right edge of the part.
    pub(super) span: (f64, f64),
    /// A number over the name, unless it stands elsewhere.
    pub(super) value: Option<(&'a str, Style)>,
    /// The name.
    pub(super) copy: Passage<'a>,
    /// How the name looks.
    pub(super) style: Style,
}

/// More lines than this under a narrow part read badly.
const MOST_LINES: usize = 3;

/// Sets the captions beside each other, each with its left edge; nothing if they do not fit so.
pub(super) fn set(captions: &[Caption<'_>], setting: &Setting<'_>) -> Option<Vec<(f64, Frame)>> {
    if captions.iter().any(|c| c.span.1 <= c.span.0) {
        return None;
    }
    on_one_line(captions, setting).or_else(|| wrapped(captions, setting))
}

fn gap(setting: &Setting<'_>) -> f64 {
    0.8 * setting.em()
}

/// Every name on one line; the last may end where the row ends instead of beginning where its part begins.
fn on_one_line(captions: &[Caption<'_>], setting: &Setting<'_>) -> Option<Vec<(f64, Frame)>> {
    let mut out: Vec<(f64, Frame)> = Vec::with_capacity(captions.len());
    let mut free = 0.0;
    for (i, caption) in captions.iter().enumerate() {
        let name = setting.setter.label(caption.copy, caption.style);
        let mut x = caption.span.0;
        let last = i + 1 == captions.len();
        let shifted = last && x + name.bounds.w > setting.width;
        let block = over(caption, name, shifted, setting);
        if shifted {
            x = setting.width - block.size.w;
        }
        if x < free || x + block.size.w > setting.width {
            return None;
        }
        free = x + block.size.w + gap(setting);
        out.push((x, block));
    }
    Some(out)
}

/// Every name in as many lines as it needs between its part's start and the next one's.
fn wrapped(captions: &[Caption<'_>], setting: &Setting<'_>) -> Option<Vec<(f64, Frame)>> {
    let next = captions.iter().skip(1).map(|c| c.span.0 - gap(setting)).chain([setting.width]);
    captions
        .iter()
        .zip(next)
        .map(|(caption, end)| {
            let room = end - caption.span.0;
            let name = setting.setter.heading(caption.copy, caption.style, room).ok()?;
            let short = name.lines.len() <= MOST_LINES;
            let block = over(caption, name, false, setting);
            (short && block.size.w <= room).then_some((caption.span.0, block))
        })
        .collect()
}

/// The number over the name; both at the right edge when the label ends where the row ends.
fn over(caption: &Caption<'_>, name: TextBlock, right: bool, setting: &Setting<'_>) -> Frame {
    let value = caption.value.map(|(words, style)| setting.setter.label(setting.own(words), style));
    let wide = value.as_ref().map_or(0.0, |v| v.bounds.w).max(name.bounds.w);
    let x = |block: &TextBlock| if right { wide - block.bounds.w } else { 0.0 };
    let mut frame = Frame::new(Size::new(wide, 0.0));
    for block in value.into_iter().chain([name]) {
        let gap = if frame.size.h > 0.0 { 0.22 * setting.em() } else { 0.0 };
        let at = Point::new(x(&block), frame.size.h + gap);
        frame.size.h = at.y + block.bounds.h;
        put(&mut frame, at, block);
    }
    frame
}
