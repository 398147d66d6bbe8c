//! A picture of pixels as the bytes of a file.

/// A picture as a file of its own, without anything but its pixels.
#[derive(Clone, PartialEq, Eq)]
pub struct Encoded {
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// What it is: `image/png` or `image/jpeg`.
    pub mime: &'static str,
    /// The file.
    pub bytes: Vec<u8>,
}

impl std::fmt::Debug for Encoded {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} of {} × {} in {} bytes", self.mime, self.width, self.height, self.bytes.len())
    }
}
