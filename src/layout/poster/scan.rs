//! What stands on paper in the place of an invitation to click: a code to the website, and on large sheets one to each
//! role.

use super::content::Poster;
use crate::base::geometry::{Point, Size};
use crate::document::{Codes, Role};
use crate::layout::engine::{Code, CodeSizes};
use crate::page::{Frame, Group};
use crate::theme::Sheet;
use crate::typeset::text::Passage;

/// Shortest side in millimetres of a sheet on which each role can have a code of its own: A3.
const ROOMY: f64 = 297.0;

/// Whether a sheet has room for a code at each role.
pub(super) fn is_roomy(sheet: &Sheet) -> bool {
    sheet.scene.is_none() && sheet.millimetres().is_some_and(|size| size.w.min(size.h) >= ROOMY)
}

/// The code to the website.
pub(super) fn to_website(poster: &Poster<'_>) -> Option<Code> {
    let website = poster.info.website.as_ref().filter(|_| poster.codes != Codes::None)?;
    Code::large(&website.href(), CodeSizes::on(poster.sheet))
}

/// The code to a role, as its panel is found on the website.
pub(super) fn to_role(poster: &Poster<'_>, role: &Role) -> Option<Code> {
    let website = poster.info.website.as_ref().filter(|_| poster.codes == Codes::Roles)?;
    Code::small(&format!("{}#{}", website.href(), role.id), CodeSizes::on(poster.sheet))
}

/// Where the words stand that belong to a code.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Words {
    /// Before it, as narrow as they can be.
    Before,
    /// Below it, in its width.
    Below,
    /// After it, in what is left of this width.
    After(f64),
}

/// Width of words before a code, in sizes of the first of them.
const BEFORE: f64 = 6.5;

/// The code to the website with what to do with it, and the address for whoever has no phone.
pub(super) fn invitation(poster: &Poster<'_>, code: &Code, size: f64, place: Words) -> Frame {
    let side = code.side();
    let gap = poster.unit * 2.0;
    let room = match place {
        Words::Before => size * BEFORE,
        Words::Below => side,
        Words::After(width) => width - side - gap,
    };
    let words = words(poster, size, room);
    let tall = side.max(words.size.h);
    let middle = (tall - words.size.h) / 2.0;
    let (size, code_at, words_at) = match place {
        Words::Before => {
            let x = words.size.w + gap;
            (Size::new(x + side, tall), Point::new(x, (tall - side) / 2.0), Point::new(0.0, middle))
        }
        Words::Below => {
            let y = side + poster.unit;
            (Size::new(side.max(words.size.w), y + words.size.h), Point::default(), Point::new(0.0, y))
        }
        Words::After(width) => (Size::new(width, tall), Point::default(), Point::new(side + gap, middle)),
    };
    let mut frame = Frame::new(size);
    // The words come first in reading order: they say what the code is for.
    frame.place(words_at, words);
    frame.place(code_at, code.frame());
    let mut out = Frame::new(frame.size);
    out.group(Point::default(), Group::new(frame).with_id("scan"));
    out
}

/// What to do, and the address as one types it; each in the largest type in which its words are whole, or not at all.
fn words(poster: &Poster<'_>, size: f64, room: f64) -> Frame {
    let palette = poster.palette();
    let website = poster.info.website.as_ref().map(|website| website.typed()).unwrap_or_default();
    let address = Passage { text: &website, pointer: "/website", language: poster.language };
    let sizes = poster.sizes;
    let style = poster.name_style(palette.ink);
    let asked = [size, sizes.name, sizes.body, sizes.small];
    let asked = asked
        .iter()
        .find_map(|size| poster.setter.heading(poster.word(&poster.words.scan), style.sized(*size), room).ok());
    let typed = [sizes.body, sizes.small]
        .iter()
        .find_map(|size| poster.setter.heading(address, poster.body_style(palette.ink_soft).sized(*size), room).ok());
    let mut words = Frame::default();
    for block in [asked, typed].into_iter().flatten() {
        let y = if words.items.is_empty() { 0.0 } else { words.size.h + poster.unit * 0.75 };
        words.size = Size::new(words.size.w.max(block.bounds.w), y + block.bounds.h);
        words.text(Point::new(0.0, y), block);
    }
    words
}
