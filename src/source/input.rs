//! Bytes to text.

use sha2::{Digest, Sha256};

use super::kind::kind_of;
use crate::messages::{Diagnostic, Problem};

/// The most bytes that a data file may have: forty times the flagship.
pub const MAX_BYTES: usize = 1024 * 1024;

/// The bytes as text.
///
/// # Errors
///
/// The file is too large, it is no text but something else, or it is no UTF-8.
pub fn decode(bytes: &[u8]) -> Result<&str, Vec<Diagnostic>> {
    if let Some(kind) = kind_of(bytes) {
        return Err(vec![Diagnostic::new(Problem::OtherKind { kind }, "")]);
    }
    if bytes.len() > MAX_BYTES {
        return Err(vec![Diagnostic::new(Problem::FileTooLarge { limit: MAX_BYTES }, "")]);
    }
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return Err(vec![Diagnostic::new(Problem::NotUtf8 { utf16: true, line: 1 }, "")]);
    }
    std::str::from_utf8(bytes).map_err(|error| {
        let line = bytes.iter().take(error.valid_up_to()).filter(|byte| **byte == b'\n').count() + 1;
        vec![Diagnostic::new(Problem::NotUtf8 { utf16: false, line }, "")]
    })
}

/// A fingerprint of a file's text: its SHA-256 in hexadecimal digits.
#[must_use]
pub fn fingerprint(source: impl AsRef<[u8]>) -> String {
    Sha256::digest(source.as_ref()).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::fingerprint;

    #[test]
    fn a_fingerprint_is_that_of_sha256sum() {
        // FIPS 180-4, example "abc".
        assert_eq!(fingerprint("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
