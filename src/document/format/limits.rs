//! How much a field takes, in characters as Unicode counts them (scalar values).

/// Most characters of a name or heading.
pub(super) const NAME: usize = 80;
/// Most characters of a title.
pub(super) const TITLE: usize = 120;
/// Most characters of a sentence.
pub(super) const SENTENCE: usize = 240;
/// Most characters of a few sentences.
pub(super) const PARAGRAPH: usize = 600;
/// Most characters of a link, a path or the address of a schema.
pub const MAX_ADDRESS: usize = 500;
/// Most characters of the address of a website: the longer it is, the more squares has the code that leads to it.
pub const MAX_WEBSITE: usize = 150;
/// Most languages of a file.
pub const MAX_LANGUAGES: usize = 12;
