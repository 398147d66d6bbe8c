//! Bytes to text.

use crate::diag::{Diagnostic, Problem};

/// The most bytes that a data file may have: forty times the flagship.
pub const MAX_BYTES: usize = 1024 * 1024;

/// The bytes as text.
///
/// # Errors
///
/// The file is too large, or it is no UTF-8.
pub fn decode(bytes: &[u8]) -> Result<&str, Vec<Diagnostic>> {
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
