//! What a data file brings itself, at its place: a drawing that stands on the ground, a photo on a board in the street.

use super::content::Poster;
use super::street::DRAWING;
use crate::base::geometry::{Point, Rect, Size};
use crate::document::Own;
use crate::media::own::{OwnPicture, Photo};
use crate::page::{Frame, Group, Image, Origin, Role, Shape, Stroke, Unit};
use crate::theme::Accent;

/// Dots to an inch of photos on paper: above this no press shows a difference.
const DPI: f64 = 300.0;
/// Pixels to a CSS pixel on screens: those of today's phones and laptops have two to three.
const DENSITY: f64 = 2.0;

/// The room for a drawing on the grid of the illustrations: the trees beside it keep some air.
const DRAWN: Size = Size::new(300.0, 192.0);
/// The room for a photo with its board on the same grid.
const BOARD: Size = Size::new(296.0, 186.0);
/// The greatest height of either.
pub(super) const TALLEST: f64 = DRAWN.h;
/// What of that height is posts, how wide a post is, and how far in from the sides it stands, as a part of the width.
const POSTS: f64 = 20.0;
const POST: f64 = 9.0;
const POST_AT: f64 = 0.16;
/// The board around the photo: its width, the radius of its corners, its rim.
const MAT: f64 = 7.0;
const CORNER: f64 = 9.0;
const RIM: f64 = 2.5;

/// How many pixels a picture has to a user unit of a sheet with this unit.
fn density(unit: Unit) -> f64 {
    match unit {
        Unit::Pixel => DENSITY,
        Unit::Millimetre(millimetres) => millimetres * DPI / 25.4,
    }
}

/// A role's own picture, in a frame as large as the illustration that would stand there; none when it was not read.
pub(super) fn illustration(poster: &Poster<'_>, own: &Own, accent: Accent, scale: f64) -> Option<Group> {
    let picture = poster.material.get(&own.file)?;
    let mut frame = Frame::new(Size::new(DRAWING.w * scale, DRAWING.h * scale));
    match picture {
        OwnPicture::Photo(photo) if !photo.shows_through() => board(poster, own, photo, (accent, scale), &mut frame),
        // What shows through is cut out and stands by itself.
        picture => {
            let most = Size::new(DRAWN.w * scale, DRAWN.h * scale);
            let drawn = fitted(poster, picture, most, (1.0, &own.description.pointer))?;
            let at = Point::new((frame.size.w - drawn.size.w) / 2.0, frame.size.h - drawn.size.h);
            frame.place(at, drawn);
        }
    }
    let name = own.description.get(poster.language).to_owned();
    let language = own.description.borrowed.get(poster.language).cloned();
    let role = Role::Figure { name, description: String::new(), language };
    Some(Group::new(frame).with_role(role).with_id("own"))
}

/// A photo on a board on two posts, as neighbourhoods have them.
fn board(poster: &Poster<'_>, own: &Own, photo: &Photo, (accent, scale): (Accent, f64), frame: &mut Frame) {
    let most = Size::new((BOARD.w - 2.0 * MAT) * scale, (BOARD.h - POSTS - 2.0 * MAT) * scale);
    let Some(picture) = shown(poster, photo, most, (1.0, &own.description.pointer)) else { return };
    let (mat, posts) = (MAT * scale, POSTS * scale);
    let (w, h) = (picture.size.w + 2.0 * mat, picture.size.h + 2.0 * mat);
    let (x, y) = ((frame.size.w - w) / 2.0, frame.size.h - posts - h);
    let mut back = Frame::new(frame.size);
    let post = (POST * scale).min(w / 4.0);
    for middle in [x + w * POST_AT, x + w * (1.0 - POST_AT)] {
        // From behind the board, so that no gap can show.
        let rect = Rect::new(middle - post / 2.0, y + h / 2.0, post, h / 2.0 + posts);
        back.shape(Shape::rect(rect, 0.0, accent.dark));
    }
    let palette = poster.palette();
    let rect = Rect::new(x, y, w, h);
    let rim = Stroke { color: accent.dark, width: RIM * scale, round: false };
    let board = Shape { stroke: Some(rim), ..Shape::rect(rect, CORNER * scale, palette.card) };
    back.shape(board);
    frame.group(Point::default(), Group::decoration(back, 1.0));
    frame.image(Point::new(x + mat, y + mat), picture);
}

/// A picture as large as fits a box, in a frame of the size that it takes; with how many times larger the box can be on
/// this sheet (its pixels are enough for that), and the pointer of its words.
pub(super) fn fitted(
    poster: &Poster<'_>,
    picture: &OwnPicture,
    most: Size,
    (largest, pointer): (f64, &str),
) -> Option<Frame> {
    match picture {
        OwnPicture::Drawing(drawing) => Some(drawn(drawing, most)),
        OwnPicture::Photo(photo) => {
            let picture = shown(poster, photo, most, (largest, pointer))?;
            let mut frame = Frame::new(picture.size);
            frame.image(Point::default(), picture);
            Some(frame)
        }
    }
}

/// A drawing as large as fits a box.
pub(super) fn drawn(drawing: &Frame, most: Size) -> Frame {
    let size = drawing.size;
    let scale = (most.w / size.w.max(1e-6)).min(most.h / size.h.max(1e-6));
    let mut frame = Frame::new(Size::new(size.w * scale, size.h * scale));
    frame.group(Point::default(), Group::new(drawing.clone()).scaled(scale));
    frame
}

/// A photo as large as fits a box, with its file at the sharpness of the sheet.
fn shown(poster: &Poster<'_>, photo: &Photo, most: Size, (largest, pointer): (f64, &str)) -> Option<Image> {
    let own = photo.size();
    let scale = (most.w / own.w.max(1.0)).min(most.h / own.h.max(1.0));
    let size = Size::new(own.w * scale, own.h * scale);
    let density = density(poster.sheet.unit()) * largest;
    let file = photo.file(size.w * density, size.h * density)?;
    // The name of the file stands beside its description.
    let origin = (!pointer.is_empty()).then(|| Origin::of(pointer.replace("/beschrijving", "/bestand")));
    Some(Image { size, file, origin })
}
