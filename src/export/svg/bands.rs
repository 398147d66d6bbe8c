//! A ground that goes from one colour to another as bands of one colour each, for programs that know no gradient: MuPDF
//! paints black what refers to one.

use super::Profile;
use super::leaf::origin;
use super::path::PathData;
use super::run::Run;
use crate::base::color::Color;
use crate::base::geometry::{Point, Rect};
use crate::export::markup::Element;
use crate::page::{Outline, Paint};

/// The most bands. A step of a level or two of a channel cannot be seen.
const MOST: u8 = 96;

/// A ground that is to be written as bands: its box, its colours at the top and at the bottom.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ground {
    area: Rect,
    colours: (Color, Color),
}

impl Ground {
    /// What a run is, where the profile is for such programs.
    pub(super) fn of(run: &Run<'_>, profile: Profile) -> Option<Self> {
        let (Profile::Office | Profile::Print, Some(Paint::Vertical(top, bottom))) = (profile, &run.style.fill) else {
            return None;
        };
        let plain = run.style.stroke.is_none() && run.style.opacity >= 1.0;
        match run.parts.as_slice() {
            [(place, Outline::Rect(rect, r))] if plain && *r <= 0.0 => {
                Some(Self { area: rect.moved(origin(*place)), colours: (*top, *bottom) })
            }
            _ => None,
        }
    }

    /// Writes the bands, counted from an origin. Each lies under the next one as well, so that nothing shows between
    /// them.
    pub(super) fn write(&self, parent: &mut Element<'_>, origin: Point, decimals: u32) {
        let (top, bottom) = self.colours;
        let steps = [(top.r, bottom.r), (top.g, bottom.g), (top.b, bottom.b)].map(|(a, b)| a.abs_diff(b));
        let count = f64::from(steps.into_iter().max().unwrap_or_default().clamp(1, MOST));
        let (area, height) = (self.area, self.area.h / count);
        for i in 0..count as u32 {
            let y = f64::from(i) * height;
            let band = Rect::new(area.x, area.y + y, area.w, (2.0 * height).min(area.h - y));
            let mut data = PathData::from(origin, decimals);
            data.rect(band, 0.0);
            let colour = top.mixed(bottom, (f64::from(i) + 0.5) / count);
            parent.child("path").attr("d", &data.finish()).attr("fill", &colour.to_string());
        }
    }
}
