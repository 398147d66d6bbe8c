//! The kind of file `png`.

use std::io::Write;

use super::{Painted, PngOptions, Report, render_watched};
use crate::error::Result;
use crate::export::exporter::{ExportOption, Exported, Exporter, PreparedPage, Watch, Writer};
use crate::export::svg::Svg;
use crate::messages::both;
use crate::messages::command::{Extent, Message};

/// A picture of pixels, drawn from the SVG of the same page.
pub static PNG: Exporter = Exporter {
    name: "png",
    about: both("een plaatje", "a picture"),
    media_type: "image/png",
    is_text: false,
    usual: true,
    clickable: false,
    options: &[
        ExportOption::Profile,
        ExportOption::Scale,
        ExportOption::Dpi,
        ExportOption::Bleed,
        ExportOption::Marks,
        ExportOption::Level,
        ExportOption::Reference,
    ],
    print_options: &[],
    writer: Writer::Page(write),
};

fn write(prepared: &PreparedPage<'_>, out: &mut dyn Write, done: Watch<'_>) -> Result<Exported> {
    let settings = prepared.settings;
    let options = PngOptions {
        resolution: settings.resolution,
        marks: settings.marks,
        level: settings.level,
        reference: settings.reference,
        threads: settings.threads,
        source: settings.source.clone(),
    };
    let mut watch = |parts: u32, all: u32| done(f64::from(parts) / f64::from(all.max(1)));
    let report = draw(prepared.svg()?, &options, out, &mut watch)?;
    let sheet = || prepared.sheet.to_owned();
    let note = match report.painted {
        Painted::InBands => None,
        Painted::Whole => Some(Message::PaintedWhole { sheet: sheet(), why: None }),
        Painted::WholeFor(why) => Some(Message::PaintedWhole { sheet: sheet(), why: Some(why) }),
    };
    let extent = Extent::Pixels(report.size.width.into(), report.size.height.into());
    Ok(Exported { extent: Some(extent), policy: None, notes: note.into_iter().collect() })
}

/// [`render_watched`] of a written page, with the very fonts that it carries.
///
/// # Errors
/// As [`super::render`].
pub fn draw(svg: &Svg, options: &PngOptions, out: &mut dyn Write, watch: &mut dyn FnMut(u32, u32)) -> Result<Report> {
    let fonts: Vec<(String, Vec<u8>)> = svg.fonts.iter().map(|font| (font.family.clone(), font.ttf.clone())).collect();
    render_watched(&svg.text, &fonts, options, out, watch)
}
