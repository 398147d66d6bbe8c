//! What reading the model stops at.

/// A value that the checks let through and that is not what the model takes: where it stands.
#[derive(Debug)]
pub(super) struct Unread {
    /// Its JSON pointer.
    pub(super) pointer: String,
}

impl Unread {
    /// The failure at a pointer.
    pub(super) fn at(pointer: &str) -> Self {
        Self { pointer: pointer.to_owned() }
    }
}
