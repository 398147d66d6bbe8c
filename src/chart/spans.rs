//! Labels under parts of a row: each begins where its part begins.

use super::setting::Setting;
use crate::frame::TextBlock;
use crate::text::{Copy, Style};

/// What stands under a part of a row.
pub(super) struct Caption<'a> {
    /// Left and right edge of the part.
    pub(super) span: (f64, f64),
    /// The words.
    pub(super) copy: Copy<'a>,
    /// How they look.
    pub(super) style: Style,
}

/// More lines than this under a narrow part read badly.
const MOST_LINES: usize = 3;

/// Sets the captions beside each other, each with its left edge; nothing if they do not fit so.
pub(super) fn set(captions: &[Caption<'_>], setting: &Setting<'_>) -> Option<Vec<(f64, TextBlock)>> {
    if captions.iter().any(|c| c.span.1 <= c.span.0) {
        return None;
    }
    on_one_line(captions, setting).or_else(|| wrapped(captions, setting))
}

fn gap(setting: &Setting<'_>) -> f64 {
    0.7 * setting.em()
}

/// Every caption on one line; the last may end where the row ends instead of beginning where its part begins.
fn on_one_line(captions: &[Caption<'_>], setting: &Setting<'_>) -> Option<Vec<(f64, TextBlock)>> {
    let mut out: Vec<(f64, TextBlock)> = Vec::with_capacity(captions.len());
    let mut free = 0.0;
    for (i, caption) in captions.iter().enumerate() {
        let block = setting.setter.label(caption.copy, caption.style);
        let mut x = caption.span.0;
        if i + 1 == captions.len() {
            x = x.min(setting.width - block.bounds.w);
        }
        if x < free || x + block.bounds.w > setting.width {
            return None;
        }
        free = x + block.bounds.w + gap(setting);
        out.push((x, block));
    }
    Some(out)
}

/// Every caption in as many lines as it needs between its part's start and the next one's.
fn wrapped(captions: &[Caption<'_>], setting: &Setting<'_>) -> Option<Vec<(f64, TextBlock)>> {
    let next = captions.iter().skip(1).map(|c| c.span.0 - gap(setting)).chain([setting.width]);
    captions
        .iter()
        .zip(next)
        .map(|(caption, end)| {
            let block = setting.setter.heading(caption.copy, caption.style, end - caption.span.0).ok()?;
            (block.lines.len() <= MOST_LINES).then_some((caption.span.0, block))
        })
        .collect()
}
