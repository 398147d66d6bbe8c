//! What all pages of a file share.

use std::collections::BTreeMap;

use krilla::graphic::Graphic;
use krilla::tagging::{Artifact, ArtifactType, ContentTag};
use krilla::text::Font;

use super::links::Targets;
use crate::page::Face;
use crate::typeset::font::FontBook;

/// What all pages of a file share.
pub(super) struct Shared<'a> {
    /// The faces as the file holds them.
    pub(super) fonts: BTreeMap<Face, Font>,
    /// The same faces as they are measured.
    pub(super) book: &'a FontBook,
    /// The pages of places, in a file that one clicks through.
    pub(super) targets: Targets,
    /// What is always seen of the first page, a drawing for each of its layers; empty until it is needed.
    pub(super) layers: Vec<Graphic>,
    /// BCP 47 tag of the file's words.
    pub(super) language: &'a str,
}

/// Content that says nothing.
pub(super) fn artifact() -> ContentTag<'static> {
    ContentTag::Artifact(Artifact::with_kind(ArtifactType::Other))
}
