//! The street of the cover as pictures for a page of text, which is as wide as its place.

use super::cover::shared_out;
use crate::base::geometry::{Point, Rect, Size};
use crate::document::Infographic;
use crate::error::Result;
use crate::layout::Settings;
use crate::layout::poster::Content;
use crate::layout::poster::neighbourhood::{Neighbourhood, Quarter, Row};
use crate::page::{Document, Frame, Layer, Page};
use crate::typeset::font::is_right_to_left;
use crate::typeset::text::Setter;

/// What is drawn on a cover. The first layer of each street is the neighbourhood, the second what stands at the roles.
#[derive(Debug, Clone)]
pub struct CoverPictures {
    /// The street for places with room.
    pub wide: Document,
    /// The street for phones.
    pub narrow: Document,
    /// The logo of the organisation.
    pub logo: Option<Frame>,
}

/// Width in CSS pixels, and how many roles stand side by side at most.
const WIDE: (f64, usize) = (1200.0, 6);
const NARROW: (f64, usize) = (390.0, 3);
/// Of a row's height above its ground, the part that drawings may take.
const DRAWN: f64 = 0.88;
/// The largest that drawings become, on their own grid of 320 × 200.
const LARGEST: f64 = 1.3;
/// Size of body text in CSS pixels, which the logo follows.
const BODY: f64 = 16.0;

/// Draws what stands on the cover of a page of text.
///
/// # Errors
/// [`crate::error::Error::Asset`] when what ships with the program is broken.
pub fn cover_pictures(setter: &Setter, content: Content<'_>, settings: &Settings<'_>) -> Result<CoverPictures> {
    let neighbourhood = Neighbourhood::new(setter, content, settings)?;
    let quarter = neighbourhood.at(BODY);
    let [wide, narrow] = [WIDE, NARROW].map(|form| street(content.info, (quarter, settings), form));
    Ok(CoverPictures { wide: wide?, narrow: narrow?, logo: quarter.logo() })
}

/// The street in as few rows as so many side by side make.
fn street(
    info: &Infographic,
    (quarter, settings): (Quarter<'_>, &Settings<'_>),
    (width, across): (f64, usize),
) -> Result<Document> {
    let engine = quarter.engine();
    let palette = engine.palette();
    let roles = info.roles.len();
    let count = roles.div_ceil(across).max(1);
    let scale = (width / roles.div_ceil(count).max(1) as f64 * 0.95 / 320.0).min(LARGEST);
    let strip = engine.unit * 1.7;
    let high = 200.0 * scale / DRAWN + strip;
    let size = Size::new(width, high * count as f64);
    let [mut scenery, mut drawings] = [Frame::new(size), Frame::new(size)];
    for (number, roles) in shared_out(roles, count).enumerate() {
        let area = Rect::new(0.0, number as f64 * high, width, high);
        let row = Row { area, strip, high: palette.paper, scale, number, bleed: 0.0, roles, trees: true };
        scenery.place(Point::default(), quarter.scenery(&row)?);
        quarter.put_drawings(&row, &mut drawings)?;
    }
    let page = Page {
        size,
        unit: settings.sheet.unit(),
        bleed: 0.0,
        paper: palette.paper,
        ink: palette.ink,
        title: info.title.get(settings.language).to_owned(),
        title_language: info.title.borrowed.get(settings.language).cloned(),
        description: String::new(),
        description_language: None,
        language: settings.language.to_owned(),
        controls: engine.words.controls(),
        layers: vec![Layer::Static(scenery), Layer::Static(drawings)],
        open: None,
    };
    let page = if is_right_to_left(settings.language) { page.mirrored() } else { page };
    Ok(Document::new(page, Vec::new()))
}
