//! Crop marks: where a printer cuts, drawn outside of the bleed.

use super::picture::absolute_mm;
use crate::error::{Error, RasterFault, Result};
use std::fmt::Write;
use usvg::roxmltree::Document;

/// Crop marks at the corners of the trim. The picture becomes larger by the space that they take.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CropMarks {
    /// How far the SVG reaches beyond the trim on all sides, in millimetres; 0 or more.
    pub bleed: f64,
}

impl CropMarks {
    /// How far from the trim marks begin beside a bleed, their length and their thickness; all in millimetres.
    pub(in crate::export) fn measures(bleed: f64) -> [f64; 3] {
        [bleed.max(NEAREST), LENGTH, THICKNESS]
    }

    /// How far a page with this bleed and marks reaches beyond its trim; both in millimetres.
    #[must_use]
    pub fn outside(bleed: f64) -> f64 {
        bleed.max(NEAREST) + LENGTH
    }
}

/// Length of a mark, in millimetres.
const LENGTH: f64 = 5.0;
/// Marks begin this far from the trim at the least, in millimetres, so that a crooked cut does not show them.
const NEAREST: f64 = 3.0;
/// Thickness of a mark, in millimetres: a quarter of a point.
const THICKNESS: f64 = 25.4 / 72.0 / 4.0;
/// CSS pixels to a millimetre.
const PIXELS: f64 = 96.0 / 25.4;

/// The SVG `svg` on a larger white sheet, with crop marks around it.
pub(super) fn framed(svg: &str, marks: CropMarks) -> Result<String> {
    let document = Document::parse(svg).map_err(|e| Error::Raster(RasterFault::NotXml(e.to_string())))?;
    let root = document.root_element();
    let side = |name| root.attribute(name).and_then(absolute_mm);
    let (Some(width), Some(height)) = (side("width"), side("height")) else {
        return Err(Error::Raster(RasterFault::NoMillimetres));
    };
    let trim = (width - 2.0 * marks.bleed, height - 2.0 * marks.bleed);
    if !(marks.bleed >= 0.0 && trim.0 > 0.0 && trim.1 > 0.0) {
        return Err(Error::Raster(RasterFault::BadBleed));
    }
    let from = marks.bleed.max(NEAREST);
    let margin = from - marks.bleed + LENGTH;
    let (outer_width, outer_height) = (width + 2.0 * margin, height + 2.0 * margin);
    let page = svg.get(root.range()).and_then(|page| page.strip_prefix("<svg")).unwrap_or_default();
    let (left, top) = (margin + marks.bleed, margin + marks.bleed);
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{outer_width}mm\" height=\"{outer_height}mm\" \
         viewBox=\"0 0 {w} {h}\"><path d=\"M0 0H{w}V{h}H0z\" fill=\"#fff\"/><svg x=\"{x}\" y=\"{x}\"{page}\
         <path d=\"{lines}\" stroke=\"#000\" stroke-width=\"{}\" fill=\"none\"/></svg>",
        THICKNESS * PIXELS,
        w = outer_width * PIXELS,
        h = outer_height * PIXELS,
        x = margin * PIXELS,
        lines = lines((left, left + trim.0), (top, top + trim.1), from),
    ))
}

/// The eight marks as path data: from `from` millimetres outside of the trim, whose left and right and whose top and
/// bottom are given in millimetres.
fn lines((left, right): (f64, f64), (top, bottom): (f64, f64), from: f64) -> String {
    let mut out = String::new();
    let mut line = |x0: f64, y0: f64, x1: f64, y1: f64| {
        let [x0, y0, x1, y1] = [x0, y0, x1, y1].map(|mm| mm * PIXELS);
        // Writing to a string cannot fail.
        let _ = write!(out, "M{x0:.3} {y0:.3}L{x1:.3} {y1:.3}");
    };
    for y in [top, bottom] {
        line(left - from - LENGTH, y, left - from, y);
        line(right + from, y, right + from + LENGTH, y);
    }
    for x in [left, right] {
        line(x, top - from - LENGTH, x, top - from);
        line(x, bottom + from, x, bottom + from + LENGTH);
    }
    out
}
