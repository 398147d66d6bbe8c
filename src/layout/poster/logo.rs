//! The organisation's logo: above the title, or beside the sources at the foot. That of the data file goes before that
//! of the theme.

use super::content::Poster;
use super::own;
use crate::base::geometry::{Point, Rect, Size};
use crate::document;
use crate::layout::misfit::Halt;
use crate::media::own::OwnPicture;
use crate::page::{Frame, Group, Role, Shape};
use crate::theme::LogoPlace;

/// Largest height and width, in sizes of body text.
const HEIGHT: f64 = 3.2;
const WIDTH: f64 = 13.0;
/// The same at the foot, where it stands on a card of its own.
const FOOT_HEIGHT: f64 = 2.4;
const FOOT_WIDTH: f64 = 10.0;

/// Puts the logo above a header, left in line with the title, if it is to stand there: also when it was to stand at
/// the foot of a page that has none.
pub(super) fn above(poster: &Poster<'_>, header: Frame, has_foot: bool) -> Frame {
    let most = Size::new(poster.sizes.body * WIDTH, poster.sizes.body * HEIGHT);
    let places: &[LogoPlace] = if has_foot { &[LogoPlace::Header] } else { &[LogoPlace::Header, LogoPlace::Foot] };
    let Some(drawn) = drawn(poster, places, most) else { return header };
    let gap = poster.unit * 3.5;
    let mut frame = Frame::new(Size::new(header.size.w, drawn.size.h + gap + header.size.h));
    let below = Point::new(0.0, drawn.size.h + gap);
    frame.place(Point::default(), drawn);
    frame.place(below, header);
    frame
}

/// The logo as large as at a header, wherever it is to stand.
pub(super) fn alone(poster: &Poster<'_>) -> Option<Frame> {
    let most = Size::new(poster.sizes.body * WIDTH, poster.sizes.body * HEIGHT);
    drawn(poster, &[LogoPlace::Header, LogoPlace::Foot], most)
}

/// Lays out what stands at the foot, with the logo at its right end; the rest gets what is left of the width.
pub(super) fn beside(
    poster: &Poster<'_>,
    width: f64,
    lay_out: impl Fn(f64) -> Result<Frame, Halt>,
) -> Result<Frame, Halt> {
    let most = Size::new(poster.sizes.body * FOOT_WIDTH, poster.sizes.body * FOOT_HEIGHT);
    let Some(drawn) = drawn(poster, &[LogoPlace::Foot], most) else { return lay_out(width) };
    let pad = poster.unit * 1.25;
    let card = Size::new(drawn.size.w + 2.0 * pad, drawn.size.h + 2.0 * pad);
    let gutter = poster.unit * 3.0;
    // Where the card would leave the words too little, it stands below them.
    let side = width - card.w - gutter >= poster.sizes.body * 20.0;
    let words = lay_out(if side { width - card.w - gutter } else { width })?;
    let y = if side { 0.0 } else { words.size.h + poster.unit * 2.0 };
    let mut frame = Frame::new(Size::new(width, (y + card.h).max(words.size.h)));
    frame.place(Point::default(), words);
    let x = if side { width - card.w } else { 0.0 };
    // A card beneath it, because the colours of a logo are made for light paper.
    frame.shape(Shape::rect(Rect::new(x, y, card.w, card.h), poster.radius() * 0.5, poster.palette().card));
    frame.place(Point::new(x + pad, y + pad), drawn);
    Ok(frame)
}

/// The logo of the data file, when it was read.
fn given<'a>(poster: &Poster<'a>) -> Option<(&'a document::Logo, &'a OwnPicture)> {
    poster.info.logo.as_ref().and_then(|logo| Some((logo, poster.material.get(&logo.file)?)))
}

/// Whether a logo is to stand at the foot.
pub(super) fn is_at_foot(poster: &Poster<'_>) -> bool {
    let theirs = || poster.theme.logo.as_ref().map(|logo| logo.place);
    given(poster).map(|(logo, _)| placed(logo.place)).or_else(theirs) == Some(LogoPlace::Foot)
}

/// The logo as large as fits a box, with its text alternative, if it is to stand at one of these places.
fn drawn(poster: &Poster<'_>, places: &[LogoPlace], most: Size) -> Option<Frame> {
    let own = given(poster);
    let theme = poster.theme.logo.as_ref();
    let (asked, name) = match (&own, theme) {
        (Some((logo, _)), _) => (placed(logo.place), logo.description.get(poster.language)),
        (None, Some(logo)) => (logo.place, logo.text(poster.language)),
        (None, None) => return None,
    };
    if !places.contains(&asked) {
        return None;
    }
    let largest = poster.sheet.body.1 / poster.sizes.body;
    let content = match &own {
        // Type is tried from large to small; the pixels are those for the largest, so that they are made once.
        Some((logo, picture)) => own::fitted(poster, picture, most, (largest, &logo.description.pointer))?,
        None => own::fitted(poster, &theme?.picture, most, (largest, ""))?,
    };
    let mut named = Frame::new(content.size);
    named.group(Point::default(), Group::new(content).with_id("logo"));
    let mut frame = Frame::new(named.size);
    let language = own.and_then(|(logo, _)| logo.description.borrowed.get(poster.language).cloned());
    frame.place_as(
        Point::default(),
        named,
        Role::Figure { name: name.to_owned(), description: String::new(), language },
    );
    Some(frame)
}

/// The place that a data file asks.
const fn placed(place: document::LogoPlace) -> LogoPlace {
    match place {
        document::LogoPlace::Header => LogoPlace::Header,
        document::LogoPlace::Foot => LogoPlace::Foot,
    }
}
