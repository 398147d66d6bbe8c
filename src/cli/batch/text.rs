//! The bytes of a table as text: UTF-8, or UTF-16 as Excel saves it.

use krachtkaart::messages::command::TableProblem;
use krachtkaart::source::kind_of;

/// What the bytes of a table are.
pub(super) enum Decoded {
    /// Its text.
    Text(String),
    /// Text in another encoding, with a mark of its own for each character that is lost.
    Lossy(String),
}

/// The text of a table.
pub(super) fn decode(bytes: &[u8]) -> Result<Decoded, TableProblem> {
    if let Some(kind) = kind_of(bytes) {
        return Err(TableProblem::OtherKind(kind));
    }
    let utf16 = match bytes {
        [0xFF, 0xFE, rest @ ..] => Some((rest, u16::from_le_bytes as fn([u8; 2]) -> u16)),
        [0xFE, 0xFF, rest @ ..] => Some((rest, u16::from_be_bytes as fn([u8; 2]) -> u16)),
        // Without a mark, the first letter of the header shows it.
        [first, 0, ..] if *first != 0 => Some((bytes, u16::from_le_bytes as fn([u8; 2]) -> u16)),
        [0, second, ..] if *second != 0 => Some((bytes, u16::from_be_bytes as fn([u8; 2]) -> u16)),
        _ => None,
    };
    if let Some((bytes, unit)) = utf16 {
        let (pairs, rest) = bytes.as_chunks::<2>();
        let text = char::decode_utf16(pairs.iter().map(|pair| unit(*pair))).collect::<Result<String, _>>();
        return match text {
            Ok(text) if rest.is_empty() => Ok(Decoded::Text(text)),
            _ => Err(TableProblem::NotUtf8 { row: None, cell: String::new() }),
        };
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    Ok(match std::str::from_utf8(bytes) {
        Ok(text) => Decoded::Text(text.to_owned()),
        Err(_) => Decoded::Lossy(String::from_utf8_lossy(bytes).into_owned()),
    })
}
