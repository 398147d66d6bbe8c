//! Whether all of a file is there. Readers pass over what they cannot unpack or find, and show a page without it.

use hayro_syntax::object::{Dict, Object, Stream};
use hayro_syntax::page::Page;
use hayro_syntax::{Filter, Pdf};
use zlib_rs::{Inflate, InflateFlush, Status};

/// How much is unpacked at a time.
const PIECE: usize = 1 << 16;
/// The largest window of the format, as a power of two (RFC 1950, 2.2).
const WINDOW: u8 = 15;

/// What is damaged in a file, as a PDF names it.
pub(super) fn damage(pdf: &Pdf) -> Option<&'static str> {
    if pdf.objects().into_iter().any(|object| matches!(object, Object::Stream(stream) if is_broken(&stream))) {
        return Some("FlateDecode");
    }
    pdf.pages().iter().find_map(lacking)
}

/// What a page names and the file has not.
fn lacking(page: &Page<'_>) -> Option<&'static str> {
    let resources = page.resources();
    let lacks = |named: &Dict<'_>| {
        named.keys().any(|name| matches!(named.get::<Object<'_>>(name), None | Some(Object::Null(_))))
    };
    [(&resources.fonts, "/Font"), (&resources.x_objects, "/XObject")]
        .into_iter()
        .find_map(|(named, kind)| lacks(named).then_some(kind))
}

/// Whether the data of a stream mean nothing, or have another checksum than they say. Where the checksum is cut off, as
/// some programs do, nothing is found.
pub(super) fn is_broken(stream: &Stream<'_>) -> bool {
    if stream.filters().first() != Some(&Filter::FlateDecode) {
        return false;
    }
    let data = stream.raw_data();
    let (mut inflate, mut piece) = (Inflate::new(true, WINDOW), vec![0; PIECE]);
    loop {
        let before = (inflate.total_in(), inflate.total_out());
        let rest = usize::try_from(before.0).ok().and_then(|read| data.get(read..)).unwrap_or_default();
        match inflate.decompress(rest, &mut piece, InflateFlush::NoFlush) {
            Ok(Status::StreamEnd) => return false,
            Ok(_) if (inflate.total_in(), inflate.total_out()) == before => return false,
            Ok(_) => {}
            Err(_) => return true,
        }
    }
}
