//! What a file is that is no text: told by its first bytes, as `file` does.

use crate::messages::FileKind;

/// Beginnings of files, each with what they are (the "magic numbers" of the formats' own descriptions).
const BEGINNINGS: [(&[u8], FileKind); 12] = [
    (b"%PDF-", FileKind::Pdf),
    (b"\x89PNG\r\n\x1a\n", FileKind::Picture),
    (b"\xFF\xD8\xFF", FileKind::Picture),
    (b"GIF8", FileKind::Picture),
    (b"{\\rtf", FileKind::RichText),
    (b"<!DOCTYPE", FileKind::WebPage),
    (b"<!doctype", FileKind::WebPage),
    (b"<html", FileKind::WebPage),
    (b"<svg", FileKind::Picture),
    (b"<?xml", FileKind::Xml),
    (b"\x1f\x8b", FileKind::Packed),
    (b"7z\xBC\xAF", FileKind::Packed),
];
/// Names inside a zip file that say what it is, the surest first: Office Open XML, OpenDocument, iWork.
const INSIDE: [(&[u8], FileKind); 8] = [
    (b"opendocument.spreadsheet", FileKind::Calc),
    (b"opendocument.text", FileKind::Writer),
    (b"opendocument.presentation", FileKind::Slides),
    (b"xl/", FileKind::Excel),
    (b"word/", FileKind::Word),
    (b"ppt/", FileKind::Slides),
    (b"Index/Tables/", FileKind::Numbers),
    (b"Index/Document.iwa", FileKind::IWork),
];
/// Names of the streams in an Office file of before 2007, in UTF-16.
const STREAMS: [(&[u8], FileKind); 3] = [
    (b"W\0o\0r\0k\0b\0o\0o\0k\0", FileKind::Excel),
    (b"W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0", FileKind::Word),
    (b"P\0o\0w\0e\0r\0P\0o\0i\0n\0t\0", FileKind::Slides),
];

/// How far into a packed file the names in it are looked for.
const LOOKED_AT: usize = 1 << 20;

/// What a file is, when its bytes say that it is no plain text.
#[must_use]
pub fn kind_of(bytes: &[u8]) -> Option<FileKind> {
    let inside = |names: &[(&[u8], FileKind)], else_kind| {
        let bytes = bytes.get(..LOOKED_AT).unwrap_or(bytes);
        let holds = |name: &[u8]| bytes.windows(name.len()).any(|window| window == name);
        names.iter().find(|(name, _)| holds(name)).map_or(else_kind, |(_, kind)| *kind)
    };
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Some(inside(&INSIDE, FileKind::Packed));
    }
    if bytes.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        return Some(inside(&STREAMS, FileKind::OldOffice));
    }
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    BEGINNINGS.iter().find(|(beginning, _)| text.starts_with(beginning)).map(|(_, kind)| *kind)
}

#[cfg(test)]
mod tests {
    use super::{FileKind, kind_of};

    #[test]
    fn files_of_office_programs_are_told_by_their_bytes() {
        let zip = |name: &str| [b"PK\x03\x04\x14\0\x06\0", name.as_bytes()].concat();
        let old = |name: &[u8]| [b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".as_slice(), &[0; 512], name].concat();
        for (bytes, expected) in [
            (zip("[Content_Types].xml _rels/.rels xl/workbook.xml"), Some(FileKind::Excel)),
            (zip("[Content_Types].xml word/document.xml"), Some(FileKind::Word)),
            (zip("mimetypeapplication/vnd.oasis.opendocument.spreadsheet"), Some(FileKind::Calc)),
            (zip("mimetypeapplication/vnd.oasis.opendocument.text"), Some(FileKind::Writer)),
            (zip("Index/Document.iwa Index/Tables/Tile.iwa"), Some(FileKind::Numbers)),
            (zip("foto.jpg"), Some(FileKind::Packed)),
            (old(b"W\0o\0r\0k\0b\0o\0o\0k\0"), Some(FileKind::Excel)),
            (old(b"x"), Some(FileKind::OldOffice)),
            (b"%PDF-1.7".to_vec(), Some(FileKind::Pdf)),
            ("\u{feff}\n<!DOCTYPE html>".into(), Some(FileKind::WebPage)),
            (b"{\"talen\": []}".to_vec(), None),
            (b"naam;PK\n".to_vec(), None),
            (b"".to_vec(), None),
        ] {
            assert_eq!(kind_of(&bytes), expected, "{:?}", String::from_utf8_lossy(&bytes));
        }
    }
}
