//! Whether this program made a file, as far as its bytes tell: such a file may be made anew, one of others may not.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use super::words;

/// How many bytes tell it.
const LOOKED_AT: u64 = 4096;
/// How a PNG begins, and the note of its maker.
const PNG: &[u8] = b"\x89PNG";
const SOFTWARE: &[u8] = b"tEXtSoftware\0krachtkaart ";
/// How a PDF begins, and the note of its maker, which stands near its end.
const PDF: &[u8] = b"%PDF-";
const CREATOR: &[u8] = b"/Creator(krachtkaart)";
/// The most bytes of a PDF that are looked at: none that is made here comes near.
const MOST_OF_PDF: u64 = 256 << 20;
/// How the first tag of an SVG begins, and what stands in it whatever it is made for.
const SVG: &[u8] = b"<svg ";
const IN_SVG: [&[u8]; 2] = [b" role=\"", b" text-rendering=\"geometricPrecision\""];
/// How a web page begins, and the rule that holds in it.
const PAGE: &[u8] = b"<!doctype html>\n<html lang=\"";
const IN_PAGE: &[u8] = b" content=\"default-src 'none'; style-src 'sha256-";
/// How a piece for somebody's own web page begins, and what stands in it.
const PIECES: [(&[u8], &[u8]); 3] =
    [(b"<iframe lang=\"", b"-web.svg\""), (b"<object lang=\"", b"-web.svg\""), (b"<p lang=\"", b"-web.png\"")];

/// Whether this program made a file, or nothing is in it; not when it cannot be read.
pub(super) fn is_ours(path: &Path) -> bool {
    let mut first = Vec::new();
    let read = File::open(path).and_then(|file| file.take(LOOKED_AT).read_to_end(&mut first));
    if read.is_err() {
        return false;
    }
    if !first.starts_with(PDF) {
        return first.is_empty() || is_made_here(&first);
    }
    first.clear();
    let whole = File::open(path).and_then(|file| file.take(MOST_OF_PDF).read_to_end(&mut first));
    whole.is_ok() && first.windows(CREATOR.len()).any(|window| window == CREATOR)
}

/// Whether a file that begins like this was made by this program.
fn is_made_here(first: &[u8]) -> bool {
    let has = |part: &[u8]| first.windows(part.len()).any(|window| window == part);
    if first.starts_with(PNG) {
        return has(SOFTWARE);
    }
    if first.starts_with(SVG) {
        let tag = first.split(|byte| *byte == b'>').next().unwrap_or_default();
        return IN_SVG.iter().all(|part| tag.windows(part.len()).any(|window| window == *part));
    }
    if first.starts_with(PAGE) {
        return has(IN_PAGE);
    }
    let is_piece = PIECES.iter().any(|(begin, part)| first.starts_with(begin) && has(part));
    is_piece || is_stamp(first) || is_guide(first)
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
