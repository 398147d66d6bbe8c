//! Pictures on pages: how fine they are, how much ink they take, and the codes among them.

use hayro_syntax::object::{Object, Rect as Corners, Stream};
use hayro_syntax::page::Resources;

use super::POINT;
use super::color;
use super::content::{GraphicsState, Measures, ReadPage};
use super::matrix::{self, Matrix};
use super::picture::{self, Pixels, Sealed};
use crate::base::geometry::{Rect, Size};
use crate::check::press::code::Pictured;
use crate::media::pixels::MAX_PIXELS;

/// A picture of so few pixels across is a colour or a shade, no photo.
const PHOTO: f64 = 16.0;
/// The most pixels that are read of all pictures together: a small one may be painted again and again.
const MOST_PIXELS: u64 = 8 * MAX_PIXELS;

impl Measures<'_> {
    /// Looks at a picture.
    pub(super) fn image(
        &mut self,
        image: &Stream<'_>,
        resources: &Resources<'_>,
        state: &GraphicsState,
        place: &ReadPage<'_>,
    ) {
        let dict = image.dict();
        let either = |long: &str, short: &str| dict.get::<f64>(long).or_else(|| dict.get::<f64>(short)).unwrap_or(0.0);
        let (across, down) = (either("Width", "W"), either("Height", "H"));
        if let Some(found) = dict.get::<Object<'_>>("ColorSpace").or_else(|| dict.get::<Object<'_>>("CS")) {
            self.space(color::space(&found, resources));
        }
        if dict.get::<Stream<'_>>("SMask").is_some() {
            self.through = self.through.or(Some(place.number));
        }
        self.pixels = self.pixels.saturating_add((across * down) as u64);
        let heavy = || Err(Sealed(format!("> {MOST_PIXELS} px")));
        let read = if self.pixels > MOST_PIXELS { heavy() } else { picture::read(image, resources) };
        let area = place.boxes.place(matrix::unit(state.matrix));
        let mut is_code = false;
        match read {
            Ok(pixels) => {
                self.ink_of(&pixels, area, place);
                let code = pictured(&pixels, state.matrix, place);
                is_code = code.is_some();
                self.codes.picture(area, code);
            }
            Err(Sealed(how)) => {
                self.unseen.insert((how, place.number));
                self.codes.other(area);
            }
        }
        // The squares of a code are measured, not its pixels.
        if !is_code {
            self.resolution((across, down), (state.matrix, area), place);
        }
    }

    /// How fine a photo is.
    fn resolution(&mut self, (across, down): (f64, f64), (matrix, area): (Matrix, Rect), place: &ReadPage<'_>) {
        let (w, h) = matrix::sides(matrix);
        let dpi = (across / w).min(down / h) * 72.0;
        let trim = Size::new(place.trim.width() * POINT, place.trim.height() * POINT);
        let least = self.limits.least_photo_dpi(trim);
        // A pixel more or less is rounding.
        if dpi.is_finite() && across.min(down) >= PHOTO && dpi * 1.02 < least {
            self.coarse.push(area);
            self.coarsest =
                Some(self.coarsest.map_or((dpi, least), |found| if found.0 < dpi { found } else { (dpi, least) }));
        }
    }

    /// The ink of a picture, on average over a square millimetre as a sheet of pixels is judged.
    fn ink_of(&mut self, pixels: &Pixels, area: Rect, place: &ReadPage<'_>) {
        let [across, down] = pixels.size();
        let in_millimetre =
            [(across, area.w), (down, area.h)].map(|(pixels, mm)| (pixels as f64 / mm).round() as usize);
        let Some(most) = pixels.most_ink(in_millimetre) else { return };
        if most > self.limits.ink + 0.5 {
            self.inky.push(area);
            let inkier = self.inkiest.filter(|(known, _)| *known >= most);
            self.inkiest = inkier.or(Some((most, place.number)));
        }
    }
}

/// The code that a picture is, where it stands on the page; `None` for one that is turned askew.
fn pictured(pixels: &Pixels, matrix: Matrix, place: &ReadPage<'_>) -> Option<Pictured> {
    let [a, b, c, d, ..] = matrix.map(f64::abs);
    let is_straight = b.max(c) < a.min(d) * 0.001 || a.max(d) < b.min(c) * 0.001;
    let code = is_straight.then(|| pixels.code())??;
    let [width, height] = pixels.size().map(|side| side as f64);
    let [left, top, across, down] = code.place.map(|side| side as f64);
    let corner = |x: f64, y: f64| matrix::point(matrix, (x / width, 1.0 - y / height));
    let ([x0, y0], [x1, y1]) = (corner(left, top), corner(left + across, top + down));
    let area = place.boxes.place(Corners::new(x0.min(x1), y0.min(y1), x0.max(x1), y0.max(y1)));
    Some(Pictured { area, modules: code.modules, luminance: code.luminance })
}
