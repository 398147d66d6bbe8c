//! A document for the press: PDF/X-1a:2001 (ISO 15930-1) for FOGRA39, coated paper; for a profile that is given,
//! PDF/X-4 (ISO 15930-7) with that profile in the file.
//!
//! What the standard asks and how it is kept: PDF 1.3 (X-4: 1.6); only CMYK; every font in the file; boxes for bleed and
//! trim on each page; nothing that lets something through (what does is mixed with what lies below, see `flatten`; X-4
//! may have it, old machines would rather not); no links, actions or tags; an output intent that names the print
//! condition as the ICC's registry does, without a profile, or holds the profile. Krilla draws; what it cannot write ([issue 407](https://github.com/LaurenzV/krilla/issues/407)) is put in its place
//! by `tail`.

mod backdrop;
pub mod date;
mod flatten;
mod inks;
mod outlines;
mod picture;
mod pieces;
pub mod profile;
mod profiled;
mod tail;
mod xmp;

use krilla::SerializeSettings;
use krilla::configure::{ConfigurationBuilder, PdfVersion};
use krilla::geom::Rect as Box;
use krilla::page::PageSettings;

use self::date::Date;
use self::profile::PressProfile;
use super::{fonts, points};
use crate::base::color::Color;
use crate::base::geometry::{Path, Point, Rect, Segment};
use crate::error::{Error, Result};
use crate::export::png::CropMarks;
use crate::page::{Document, Page, Stroke, Unit};
use crate::typeset::font::FontBook;
use flatten::Flattener;
use inks::Separation;
use pieces::{Mark, PaintItem};

/// The most ink of a colour, in per cent of one full layer, unless less is asked: what all shops take that name a limit.
pub const MOST_INK: f64 = 280.0;

/// What may differ from file to file.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PressOptions<'o> {
    /// Crop marks around each page.
    pub marks: Option<CropMarks>,
    /// The day on which the file says that it was made.
    pub date: Date,
    /// The print condition, if it is not FOGRA39.
    pub profile: Option<&'o PressProfile>,
    /// The most ink of a colour made by that profile, in per cent of one full layer.
    pub most_ink: f64,
}

impl Default for PressOptions<'_> {
    fn default() -> Self {
        Self { marks: None, date: Date::default(), profile: None, most_ink: MOST_INK }
    }
}

/// Writes a document for the press; gives the bytes of the file.
///
/// # Errors
/// [`Error::Font`] when a font that ships with the program cannot be used, [`Error::Pdf`] when the document breaks a
/// rule of the format.
pub fn write(document: &Document, book: &FontBook, options: PressOptions<'_>) -> Result<Vec<u8>> {
    let fonts = fonts(book)?;
    let separation = match options.profile {
        None => Separation::fogra39(),
        Some(profile) => profiled::separation(profile, options.most_ink)
            .ok_or_else(|| Error::Pdf(format!("the profile {}", profile.name())))?,
    };
    let mut pdf = krilla::Document::new_with(settings()?);
    for page in document.pages() {
        let sheet = PrintPage::of(page, options.marks);
        let mut drawn = pdf.start_page_with(sheet.settings()?);
        let mut surface = drawn.surface();
        let mut flattener = Flattener::new(&mut surface, &fonts, book, &separation, sheet.scale);
        let pieces = pieces::of(page);
        flattener.page(&pieces, sheet.origin(), sheet.inner())?;
        flattener.marks(&sheet.lines());
        surface.finish();
        drawn.finish();
    }
    let drawn = pdf.finish().map_err(|fault| Error::Pdf(format!("{fault:?}")))?;
    let about = tail::About { title: &document.first.title, date: options.date, profile: options.profile };
    tail::rewritten(&drawn, &about)
}

fn settings() -> Result<SerializeSettings> {
    // The oldest that krilla writes; what it writes here is in 1.3 as well.
    let configuration = ConfigurationBuilder::new().with_version(PdfVersion::Pdf14).finish();
    let configuration = configuration.map_err(|fault| Error::Pdf(format!("{fault:?}")))?;
    Ok(SerializeSettings { configuration, enable_tagging: false, xmp_metadata: false, ..SerializeSettings::default() })
}

/// A page with what is around it.
struct PrintPage<'p> {
    page: &'p Page,
    /// Points in a user unit.
    scale: f64,
    /// Room outside of the bleed for marks, in user units.
    margin: f64,
    /// How far from the trim marks begin, and their length and thickness, in user units; none for no marks.
    marks: Option<[f64; 3]>,
}

impl<'p> PrintPage<'p> {
    fn of(page: &'p Page, marks: Option<CropMarks>) -> Self {
        let millimetre = match page.unit {
            Unit::Pixel => 96.0 / 25.4,
            Unit::Millimetre(millimetres) => 1.0 / millimetres,
        };
        let sizes = marks.map(|_| CropMarks::measures(page.bleed / millimetre).map(|measure| measure * millimetre));
        let margin = sizes.map_or(0.0, |[from, length, _]| from + length - page.bleed);
        Self { page, scale: points(page.unit), margin, marks: sizes }
    }

    /// Where the page's own origin is, in points from the top left.
    fn origin(&self) -> Point {
        let outside = (self.page.bleed + self.margin) * self.scale;
        Point::new(outside, outside)
    }

    /// What of the page is shown, in user units: all but what would lie beyond the bleed.
    fn inner(&self) -> Rect {
        Rect::new(0.0, 0.0, self.page.size.w, self.page.size.h).grown(self.page.bleed)
    }

    fn settings(&self) -> Result<PageSettings> {
        let trim = Rect::new(0.0, 0.0, self.page.size.w, self.page.size.h);
        let moved = |rect: Rect| {
            let outside = self.page.bleed + self.margin;
            let [x, y, w, h] =
                [rect.x + outside, rect.y + outside, rect.w, rect.h].map(|side| (side * self.scale) as f32);
            Box::from_xywh(x, y, w, h)
        };
        let media = trim.grown(self.page.bleed + self.margin);
        let sized = PageSettings::from_wh((media.w * self.scale) as f32, (media.h * self.scale) as f32);
        let sized = sized.ok_or_else(|| Error::Pdf("a page without a size".to_owned()))?;
        Ok(sized.with_bleed_box(moved(self.inner())).with_trim_box(moved(trim)))
    }

    /// The crop marks.
    fn lines(&self) -> Vec<PaintItem<'static>> {
        let Some([from, length, thickness]) = self.marks else { return Vec::new() };
        let (w, h) = (self.page.size.w, self.page.size.h);
        let mut segments = Vec::new();
        let mut line = |a: Point, b: Point| segments.extend([Segment::Move(a), Segment::Line(b)]);
        for y in [0.0, h] {
            line(Point::new(-from - length, y), Point::new(-from, y));
            line(Point::new(w + from, y), Point::new(w + from + length, y));
        }
        for x in [0.0, w] {
            line(Point::new(x, -from - length), Point::new(x, -from));
            line(Point::new(x, h + from), Point::new(x, h + from + length));
        }
        let stroke = Stroke { color: Color::BLACK, width: thickness, round: false };
        vec![PaintItem::opaque(Mark::Line { outline: Path { segments }, stroke })]
    }
}
