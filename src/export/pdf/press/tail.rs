//! The end of a file, written anew: what PDF/X-1a:2001 and PDF/X-4 ask there and krilla does not write.
//!
//! Krilla's catalogue is the last object of a file with a classic table of references. All before it stays; it is put
//! anew with the output intent and what the file says of itself.

use std::fmt::Write;
use std::io::Write as _;
use std::ops::Range;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use sha2::{Digest, Sha256};

use super::date::Date;
use super::profile::PressProfile;
use super::xmp;
use crate::error::{Error, Result};

/// What a file says of itself.
pub(super) struct About<'a> {
    /// Its title.
    pub(super) title: &'a str,
    /// The day on which it says that it was made.
    pub(super) date: Date,
    /// The print condition; FOGRA39 by its name without one.
    pub(super) profile: Option<&'a PressProfile>,
}

/// How every entry of the table of references ends, and how long each is (PDF 1.3, 3.4.3).
const ENTRY: usize = 20;

/// A file of krilla's with another end.
///
/// # Errors
/// [`Error::Pdf`] when it is not built as expected.
pub(super) fn rewritten(file: &[u8], about: &About<'_>) -> Result<Vec<u8>> {
    let end = read(file).ok_or_else(|| Error::Pdf("a file built otherwise".to_owned()))?;
    end.rewritten(file, about)
}

/// What is known of a file's end.
struct End {
    /// Where the catalogue begins.
    catalog: usize,
    /// Its number.
    root: usize,
    /// The object with the pages, as it is referred to.
    pages: String,
    /// Where each object before the catalogue begins, from number 1.
    offsets: Vec<usize>,
}

/// Reads the end of a file.
fn read(file: &[u8]) -> Option<End> {
    let at = |range: Range<usize>| std::str::from_utf8(file.get(range)?).ok();
    let start = find_last(file, b"startxref")?;
    let table: usize = at(start + 9..file.len())?.split_whitespace().next()?.parse().ok()?;
    let tail = at(table..file.len())?;
    let mut lines = tail.split_inclusive('\n');
    let (head, size) = (lines.next()?, lines.next()?);
    let count: usize = size.trim().strip_prefix("0 ")?.parse().ok()?;
    let entries = tail.get(head.len() + size.len()..)?;
    let offset = |number: usize| entries.get(number * ENTRY..number * ENTRY + 10)?.parse::<usize>().ok();
    let root: usize = reference(tail.get(tail.find("trailer")?..)?, "/Root")?.split(' ').next()?.parse().ok()?;
    // Nothing that is still needed stands after the catalogue.
    let catalog = offset(root)?;
    let pages = reference(at(catalog..table)?, "/Pages")?;
    let offsets = (1..root).map(offset).collect::<Option<Vec<_>>>()?;
    let is_last = root + 1 == count && offsets.iter().all(|other| *other < catalog);
    is_last.then_some(End { catalog, root, pages, offsets })
}

/// The reference behind a key.
fn reference(text: &str, key: &str) -> Option<String> {
    let words: Vec<&str> = text.split(key).nth(1)?.split_whitespace().take(3).collect();
    let is_reference =
        matches!(words.as_slice(), [number, "0", end] if end.starts_with('R') && number.parse::<u32>().is_ok());
    is_reference.then(|| format!("{} 0 R", words.first().copied().unwrap_or_default()))
}

fn find_last(file: &[u8], words: &[u8]) -> Option<usize> {
    file.windows(words.len()).rposition(|window| window == words)
}

impl End {
    fn rewritten(self, file: &[u8], about: &About<'_>) -> Result<Vec<u8>> {
        let mut out = file.get(..self.catalog).unwrap_or_default().to_vec();
        if let Some(version) = out.get_mut(..8) {
            version.copy_from_slice(if about.profile.is_some() { b"%PDF-1.6" } else { b"%PDF-1.3" });
        }
        let (root, intent, info) = (self.root, self.root + 1, self.root + 2);
        let (pages, mut offsets) = (self.pages, self.offsets);
        let objects = match about.profile {
            None => vec![catalog(&pages, intent, ""), fogra39(), information(about)],
            Some(profile) => {
                let (stream, metadata) = (self.root + 3, self.root + 4);
                let id = identity(&[&out, about.title.as_bytes(), profile.bytes()]);
                let more = format!("\n  /Metadata {metadata} 0 R");
                vec![
                    catalog(&pages, intent, &more),
                    profiled(profile, stream),
                    information(about),
                    embedded(profile)?,
                    metadata_of(about, &id),
                ]
            }
        };
        for (number, object) in (root..).zip(objects) {
            offsets.push(out.len());
            out.extend(format!("{number} 0 obj\n").bytes());
            out.extend(object);
            out.extend(b"\nendobj\n\n");
        }
        let table = out.len();
        let mut end = format!("xref\n0 {}\n0000000000 65535 f\r\n", offsets.len() + 1);
        for offset in &offsets {
            // Writing to a string cannot fail.
            let _ = write!(end, "{offset:010} 00000 n\r\n");
        }
        let id = identity(&[&out]);
        let _ = write!(
            end,
            "trailer\n<<\n  /Size {}\n  /Root {root} 0 R\n  /Info {info} 0 R\n  /ID [<{id}> <{id}>]\n>>\n\
             startxref\n{table}\n%%EOF\n",
            offsets.len() + 1,
        );
        out.extend(end.bytes());
        Ok(out)
    }
}

fn catalog(pages: &str, intent: usize, more: &str) -> Vec<u8> {
    format!("<<\n  /Type /Catalog\n  /Pages {pages}\n  /OutputIntents [{intent} 0 R]{more}\n>>").into_bytes()
}

/// The print condition, by its name in the registry of the ICC (ISO 15930-1, 6.11): no profile needs to be in the file.
fn fogra39() -> Vec<u8> {
    "<<\n  /Type /OutputIntent\n  /S /GTS_PDFX\n  /OutputConditionIdentifier (FOGRA39)\n  \
     /OutputCondition (Offset printing on coated paper, ISO 12647-2:2004/Amd 1, FOGRA39)\n  \
     /RegistryName (http://www.color.org)\n  /Info (Coated FOGRA39)\n>>"
        .into()
}

/// The print condition, by a profile in the file (ISO 15930-7, 6.2.2). That it is in a registry is not known, so it is
/// custom, and named by what the profile calls itself.
fn profiled(profile: &PressProfile, stream: usize) -> Vec<u8> {
    let name = if profile.name().is_empty() { "ICC" } else { profile.name() };
    format!(
        "<<\n  /Type /OutputIntent\n  /S /GTS_PDFX\n  /OutputConditionIdentifier (Custom)\n  /OutputCondition {0}\n  \
         /Info {0}\n  /DestOutputProfile {stream} 0 R\n>>",
        text(name)
    )
    .into_bytes()
}

/// A profile of four inks as a stream.
fn embedded(profile: &PressProfile) -> Result<Vec<u8>> {
    let mut deflated = ZlibEncoder::new(Vec::new(), Compression::default());
    let packed = deflated.write_all(profile.bytes()).and_then(|()| deflated.finish());
    let packed = packed.map_err(|fault| Error::Pdf(format!("a profile: {fault}")))?;
    let head = format!("<<\n  /N 4\n  /Filter /FlateDecode\n  /Length {}\n>>\nstream\n", packed.len());
    Ok([head.as_bytes(), &packed, b"\nendstream"].concat())
}

/// What the file says of itself, for whoever reads no PDF: not packed (ISO 15930-7, 6.4).
fn metadata_of(about: &About<'_>, id: &str) -> Vec<u8> {
    let packet = xmp::packet(&xmp::Facts { title: about.title, date: about.date, id, producer: PRODUCER });
    let length = packet.len();
    format!("<<\n  /Type /Metadata\n  /Subtype /XML\n  /Length {length}\n>>\nstream\n{packet}\nendstream").into_bytes()
}

/// The programs that made the file.
const PRODUCER: &str = concat!("krilla, krachtkaart ", env!("CARGO_PKG_VERSION"));

/// What the file says of itself. Overlapping edges (trapping) are left to the printer.
fn information(about: &About<'_>) -> Vec<u8> {
    let date = about.date.pdf();
    let version = if about.profile.is_some() {
        "/GTS_PDFXVersion (PDF/X-4)"
    } else {
        "/GTS_PDFXVersion (PDF/X-1:2001)\n  /GTS_PDFXConformance (PDF/X-1a:2001)"
    };
    format!(
        "<<\n  /Title {}\n  /Creator(krachtkaart)\n  /Producer ({PRODUCER})\n  /CreationDate ({date})\n  \
         /ModDate ({date})\n  {version}\n  /Trapped /False\n>>",
        text(about.title),
    )
    .into_bytes()
}

/// A text: UTF-16 with its mark, as hexadecimal digits (PDF 1.3, 3.8.1).
fn text(words: &str) -> String {
    let units = std::iter::once(0xFEFF).chain(words.encode_utf16());
    let mut out = String::from("<");
    units.for_each(|unit| {
        let _ = write!(out, "{unit:04X}");
    });
    out + ">"
}

/// A name for what the file holds: the same for the same bytes.
fn identity(parts: &[&[u8]]) -> String {
    let mut sum = Sha256::new();
    parts.iter().for_each(|part| sum.update(part));
    sum.finalize().iter().take(16).fold(String::new(), |mut out, byte| {
        let _ = write!(out, "{byte:02X}");
        out
    })
}
