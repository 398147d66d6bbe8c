//! Whether what a file holds in packed form can be unpacked. Readers pass over what they cannot unpack, and show a page
//! without it.

use hayro_syntax::object::{Object, Stream};
use hayro_syntax::{Filter, Pdf};
use zlib_rs::{Inflate, InflateFlush, Status};

/// How much is unpacked at a time.
const PIECE: usize = 1 << 16;
/// The largest window of the format, as a power of two (RFC 1950, 2.2).
const WINDOW: u8 = 15;

/// Whether a stream of a file is damaged: its data mean nothing, or have another checksum than they say. Where the
/// checksum is cut off, as some programs do, nothing is found.
pub(super) fn is_damaged(pdf: &Pdf) -> bool {
    pdf.objects().into_iter().any(|object| matches!(object, Object::Stream(stream) if is_broken(&stream)))
}

fn is_broken(stream: &Stream<'_>) -> bool {
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
