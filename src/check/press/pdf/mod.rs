//! A PDF: its boxes, what it is painted with, and what is left in it that has no business on paper.
//!
//! What its pages show is read operation by operation, without drawing; forms within forms included. Where letters end is
//! not known, only where each line of them begins. Pictures are read for their ink and for codes; one that is packed in a
//! way that is not read here is said to be unseen, and no code is looked for within a photo.

mod color;
mod content;
mod file;
mod findings;
mod images;
mod matrix;
mod path;
mod picture;
mod text;
mod whole;

use std::collections::BTreeSet;

use hayro_syntax::object::Rect as Corners;
use hayro_syntax::page::{Page, Rotation};
use hayro_syntax::{LoadPdfError, Pdf};

use super::png::on_paper;
use super::{Checked, Fit, Limits, PressFault, PressFinding, Thumbnail};
use crate::base::geometry::{Rect, Size};
use crate::error::Result;
use crate::media::guard;
use crate::media::guard::trial::{self, Work};
use crate::messages::Load;
use crate::theme::Sheet;
use content::Measures;
use file::Intent;

/// Millimetres to a point.
const POINT: f64 = 25.4 / 72.0;
/// A size may be off by this much, in millimetres.
const SLACK: f64 = 0.2;
/// Dots of the white page on which places are shown, to a millimetre.
const DOTS: f64 = 96.0 / 25.4;
/// The key of a protected file's trailer (PDF 1.7, 7.6).
const ENCRYPTED: &[u8] = b"/Encrypt";
/// How much of a file's beginning is looked at for its mark (PDF 1.7, implementation note 13).
const HEAD: usize = 1024;

/// Whether these bytes begin as a PDF does.
#[must_use]
pub fn is_pdf(bytes: &[u8]) -> bool {
    bytes.get(..bytes.len().min(HEAD)).is_some_and(|head| head.windows(5).any(|window| window == b"%PDF-"))
}

/// Checks a PDF against what the press asks. It may be for any of these sheets. With `draw`, a white page stands for its
/// picture.
///
/// # Errors
/// None so far: what cannot be read is found damaged.
pub fn check(bytes: &[u8], sheets: &[Sheet], limits: &Limits, draw: bool) -> Result<Checked> {
    if bytes.len() > guard::PRESS.bytes {
        return Ok(Checked::unread(PressFault::TooHeavy { load: Load::Bytes }));
    }
    let heavy = || Checked::unread(PressFault::TooHeavy { load: Load::Effort });
    if !trial::passes(Work::PressPdf, bytes) {
        return Ok(heavy());
    }
    Ok(trial::on_large_stack(|| judged(bytes, sheets, limits, draw)).unwrap_or_else(heavy))
}

fn judged(bytes: &[u8], sheets: &[Sheet], limits: &Limits, draw: bool) -> Checked {
    // Also what opens without a password may be protected by one: print shops do not take it.
    if bytes.windows(ENCRYPTED.len()).any(|window| window == ENCRYPTED) {
        return Checked::unread(PressFault::Locked);
    }
    let pdf = match Pdf::new(bytes.to_vec()) {
        Ok(pdf) => pdf,
        Err(LoadPdfError::Decryption(_)) => return Checked::unread(PressFault::Locked),
        Err(LoadPdfError::Invalid) => return Checked::unread(PressFault::Damaged { why: "PDF".to_owned() }),
    };
    let Some(first) = pdf.pages().first() else {
        return Checked::unread(PressFault::Damaged { why: "0 p.".to_owned() });
    };
    let (mut findings, mut measures) = (Vec::new(), Measures::new(limits));
    let damage = whole::damage(&pdf).map(|what| PressFault::Damaged { why: what.to_owned() });
    findings.extend(damage.map(PressFinding::whole));
    let boxes = Boxes::of(first);
    let fit = boxes.fit(sheets, limits);
    for (number, page) in (1..).zip(pdf.pages().iter()) {
        Boxes::of(page).judge(sheets, limits, &mut findings);
        measures.page(number, page, &Boxes::of(page));
    }
    findings.extend(measures.findings());
    findings.extend(file::left(&pdf));
    let intent = Intent::of(&pdf);
    findings.extend(intent.judge(measures.has_inks));
    // What is wrong with every page is told once.
    let mut told = BTreeSet::new();
    findings.retain(|finding: &PressFinding| told.insert((finding.rule(), format!("{:?}", finding.fault))));
    findings.sort_by_key(PressFinding::rule);
    let size = Size::new(boxes.media.width() * POINT, boxes.media.height() * POINT);
    let picture = draw.then(|| Thumbnail::blank(size.w * DOTS, size.h * DOTS));
    Checked { findings, size: Some(size), fit, condition: intent.condition, picture }
}

/// The boxes of a page, in points.
struct Boxes {
    media: Corners,
    trim: Option<Corners>,
    bleed: Option<Corners>,
    turned: bool,
}

impl Boxes {
    fn of(page: &Page<'_>) -> Self {
        let get = |name: &str| page.raw().get::<Corners>(name);
        let turned = matches!(page.rotation(), Rotation::Horizontal | Rotation::FlippedHorizontal);
        Self { media: page.media_box(), trim: get("TrimBox").or_else(|| get("ArtBox")), bleed: get("BleedBox"), turned }
    }

    /// The size of a box in millimetres, as it is read.
    fn size(&self, corners: Corners) -> Size {
        let (w, h) = (corners.width() * POINT, corners.height() * POINT);
        if self.turned { Size::new(h, w) } else { Size::new(w, h) }
    }

    /// How far the picture may run on beyond the trim: the least of the four sides, in millimetres.
    fn outside(trim: Corners, outer: Corners) -> f64 {
        let sides = [trim.x0 - outer.x0, trim.y0 - outer.y0, outer.x1 - trim.x1, outer.y1 - trim.y1];
        sides.into_iter().fold(f64::INFINITY, f64::min) * POINT
    }

    /// The sheet that a page is for: that of its trim; without one, the sheet that its paper is with a bleed.
    fn fit(&self, sheets: &[Sheet], limits: &Limits) -> Option<Fit> {
        let Some(trim) = self.trim else { return Fit::find(self.size(self.media), sheets, limits, SLACK) };
        let size = self.size(trim);
        let is_size = |sheet: &&Sheet| {
            sheet.millimetres().is_some_and(|mm| (mm.w - size.w).abs() <= SLACK && (mm.h - size.h).abs() <= SLACK)
        };
        let sheet = sheets.iter().find(is_size)?;
        let bleed = Self::outside(trim, self.bleed.unwrap_or(self.media)).max(0.0);
        let margin = (Self::outside(trim, self.media) - bleed).max(0.0);
        Some(Fit { sheet: sheet.name.clone(), trim: sheet.millimetres()?, bleed, margin })
    }

    /// What is wrong with them.
    fn judge(&self, sheets: &[Sheet], limits: &Limits, findings: &mut Vec<PressFinding>) {
        let inside = |inner: Corners, outer: Corners| Self::outside(inner, outer) >= -SLACK;
        match (self.trim, self.bleed) {
            (None, _) => findings.push(PressFinding::whole(PressFault::NoTrim)),
            (Some(trim), Some(bleed)) if !inside(trim, bleed) || !inside(bleed, self.media) => {
                findings.push(PressFinding::whole(PressFault::CrossedBoxes));
            }
            (Some(trim), None) if !inside(trim, self.media) => {
                findings.push(PressFinding::whole(PressFault::CrossedBoxes));
            }
            (Some(_), _) => {}
        }
        let size = self.size(self.trim.unwrap_or(self.media));
        on_paper(size, self.fit(sheets, limits).as_ref(), limits, SLACK, findings);
    }

    /// A box in points as a place on the file, in millimetres from its top left.
    fn place(&self, corners: Corners) -> Rect {
        let (x, y) = ((corners.x0 - self.media.x0) * POINT, (self.media.y1 - corners.y1) * POINT);
        Rect::new(x, y, corners.width() * POINT, corners.height() * POINT)
    }
}
