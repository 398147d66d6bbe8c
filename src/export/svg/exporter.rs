//! The kind of file `svg`.

use std::io::Write;

use super::Hashes;
use crate::error::Result;
use crate::export::exporter::{ExportOption, Exported, Exporter, PreparedPage, Watch, Writer, write_text};
use crate::messages::both;
use crate::messages::command::{Extent, Message};
use crate::page::Unit;

/// A picture that answers, sharp at any size.
pub static SVG: Exporter = Exporter {
    name: "svg",
    about: both("voor websites", "for websites"),
    media_type: "image/svg+xml",
    is_text: true,
    usual: true,
    clickable: false,
    options: &[ExportOption::Profile, ExportOption::IdPrefix, ExportOption::Bleed],
    print_options: &[],
    writer: Writer::Page(write),
};

fn write(prepared: &PreparedPage<'_>, out: &mut dyn Write, done: Watch<'_>) -> Result<Exported> {
    let (svg, page) = (prepared.svg()?, prepared.page);
    write_text(&svg.text, out, done)?;
    let [width, height] = [page.size.w, page.size.h].map(|side| side + 2.0 * page.bleed);
    let extent = match page.unit {
        Unit::Millimetre(mm) => Extent::Millimetres(width * mm, height * mm),
        Unit::Pixel => Extent::Pixels(width, height),
    };
    let Hashes { style, script, pictures } = svg.hashes.clone();
    let hashes = style.zip(script).map(|(style, script)| Message::Hashes { style, script, pictures });
    Ok(Exported { extent: Some(extent), policy: None, notes: hashes.into_iter().collect() })
}
