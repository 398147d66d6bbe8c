//! Whether this program made a file, as far as its bytes tell: such a file may be made anew, one of others may not.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use super::words;

/// The most bytes that are looked at: nothing that is made here and told by more than its beginning comes near.
const MOST: u64 = 256 << 20;
/// How many bytes tell it of all but a PDF and a piece for a web page.
const LOOKED_AT: usize = 4096;
/// How a PNG begins, and the note of its maker.
const PNG: &[u8] = b"\x89PNG";
const SOFTWARE: &[u8] = b"tEXtSoftware\0krachtkaart ";
/// How a PDF begins, and the note of its maker, which stands near its end.
const PDF: &[u8] = b"%PDF-";
const CREATOR: &[u8] = b"/Creator(krachtkaart)";
/// How the first tag of an SVG begins, and what stands in it whatever it is made for.
const SVG: &[u8] = b"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"";
const IN_SVG: [&[u8]; 3] = [b" lang=\"", b" direction=\"", b" role=\"group\" aria-labelledby=\""];
/// How a web page begins, and the rule that holds in it.
const PAGE: &[u8] = b"<!doctype html>\n<html lang=\"";
const IN_PAGE: [&[u8]; 2] =
    [b" content=\"default-src 'none'; style-src 'sha256-", b"<title>Handboek van krachtkaart</title>"];
/// How a piece for somebody's own web page begins, and what stands in it: the sheet, or the address of its file.
const PIECE: &[u8] = b"<div lang=\"";
const IN_PIECE: [&[u8]; 3] =
    [b"-web.svg\"", b"-web.png\"", b"<svg style=\"max-width:100%;height:auto\" xmlns=\"http://www.w3.org/2000/svg\""];

/// Whether this program made a file, or nothing is in it; not when it cannot be read.
pub(super) fn is_ours(path: &Path) -> bool {
    let mut bytes = Vec::new();
    let read = File::open(path).and_then(|file| file.take(MOST).read_to_end(&mut bytes));
    read.is_ok() && (bytes.is_empty() || is_made_here(&bytes))
}

/// Whether a file with these bytes was made by this program.
fn is_made_here(bytes: &[u8]) -> bool {
    let has = |bytes: &[u8], part: &[u8]| bytes.windows(part.len()).any(|window| window == part);
    if bytes.starts_with(PDF) {
        return has(bytes, CREATOR);
    }
    if bytes.starts_with(PIECE) {
        return IN_PIECE.iter().any(|part| has(bytes, part));
    }
    let first = bytes.get(..LOOKED_AT).unwrap_or(bytes);
    if first.starts_with(PNG) {
        return has(first, SOFTWARE);
    }
    if first.starts_with(SVG) {
        let tag = first.split(|byte| *byte == b'>').next().unwrap_or_default();
        return IN_SVG.iter().all(|part| has(tag, part));
    }
    if first.starts_with(PAGE) {
        return IN_PAGE.iter().any(|part| has(first, part));
    }
    is_stamp(first) || is_guide(first)
}

/// The stamp of a row of a batch: a comment with a hash.
fn is_stamp(first: &[u8]) -> bool {
    let hash = first.strip_prefix(b"# ").and_then(|rest| rest.split(|byte| *byte == b'\n').next());
    hash.is_some_and(|hash| hash.len() == 64 && hash.iter().all(u8::is_ascii_hexdigit))
}

/// The guide of `embed`: its title stands under that of the poster.
fn is_guide(first: &[u8]) -> bool {
    let line = first.split(|byte| *byte == b'\n').nth(1);
    line.is_some_and(|line| words::guide_titles().iter().any(|title| title.as_bytes() == line))
}
