//! The structure of a page for assistive technology, while it is painted.

use std::num::NonZeroU16;

use krilla::tagging::{Identifier, ListNumbering, Node, Tag, TagGroup, TagKind, TagTree};

/// A part of the structure whose links have no annotation yet: annotations are added when the page is painted.
#[derive(Debug)]
pub(super) enum Branch {
    /// An element with what it holds.
    Element(TagKind, Vec<Branch>),
    /// Painted content.
    Content(Identifier),
    /// The annotation of a link, by its number on the page.
    Annotation(usize),
}

impl Branch {
    fn is_empty(&self) -> bool {
        match self {
            Self::Element(_, parts) => parts.iter().all(Self::is_empty),
            Self::Content(_) | Self::Annotation(_) => false,
        }
    }

    fn into_node(self, annotations: &[Identifier]) -> Option<Node> {
        if self.is_empty() {
            return None;
        }
        match self {
            Self::Element(tag, parts) => {
                let children = parts.into_iter().filter_map(|part| part.into_node(annotations));
                Some(Node::Group(TagGroup::with_children(tag, children.collect())))
            }
            Self::Content(leaf) => Some(leaf.into()),
            Self::Annotation(number) => annotations.get(number).map(|leaf| (*leaf).into()),
        }
    }

    /// Adds it to the structure of the file, with the annotations of its page.
    pub(super) fn add_to(self, tree: &mut TagTree, annotations: &[Identifier]) {
        if let Some(node) = self.into_node(annotations) {
            tree.push(node);
        }
    }
}

/// What is open while a page is painted.
#[derive(Debug, Default)]
pub(super) struct Structure {
    open: Vec<(TagKind, Vec<Branch>)>,
    done: Vec<Branch>,
    level: u16,
}

impl Structure {
    /// Opens an element.
    pub(super) fn open(&mut self, tag: impl Into<TagKind>) {
        self.open.push((tag.into(), Vec::new()));
    }

    /// Closes the element that was opened last.
    pub(super) fn close(&mut self) {
        if let Some((tag, parts)) = self.open.pop() {
            self.add(Branch::Element(tag, parts));
        }
    }

    /// Adds something to what is open.
    pub(super) fn add(&mut self, branch: Branch) {
        match self.open.last_mut() {
            Some((_, parts)) => parts.push(branch),
            None => self.done.push(branch),
        }
    }

    /// Whether words may stand in what is open by themselves: headings, links and paragraphs.
    pub(super) fn takes_words(&self) -> bool {
        let inline =
            |tag: &TagKind| matches!(tag, TagKind::Hn(_) | TagKind::Link(_) | TagKind::P(_) | TagKind::Figure(_));
        self.open.iter().any(|(tag, _)| inline(tag))
    }

    /// A heading: the first of a file is of level 1, and none is more than one level below the one before (PDF/UA-1,
    /// 7.4.2).
    pub(super) fn heading(&mut self, level: u8, words: String) -> TagKind {
        let level = u16::from(level).clamp(1, self.level + 1);
        self.level = level;
        Tag::Hn(NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN), Some(words)).into()
    }

    /// The levels go on from those of the pages before.
    pub(super) const fn after(level: u16) -> Self {
        Self { open: Vec::new(), done: Vec::new(), level }
    }

    /// The level of the last heading; 0 before the first.
    pub(super) const fn level(&self) -> u16 {
        self.level
    }

    /// All parts; what is open is closed.
    pub(super) fn finish(mut self) -> Vec<Branch> {
        while !self.open.is_empty() {
            self.close();
        }
        self.done
    }
}

/// A list without marks of its own: what marks its items is painted.
pub(super) fn list() -> TagKind {
    Tag::L(ListNumbering::None).into()
}
