//! What a part of a page is to a reader, and what of the data file it shows.

/// What of the data file something shows.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Origin {
    /// JSON pointer, without the language.
    pub pointer: String,
    /// BCP 47 tag of the wording that is shown; none for what is no text.
    pub language: Option<String>,
}

impl Origin {
    /// Something of the data file that is no text.
    pub fn of(pointer: impl Into<String>) -> Self {
        Self { pointer: pointer.into(), language: None }
    }

    /// The wording of a text in a language.
    pub fn text(pointer: impl Into<String>, language: impl Into<String>) -> Self {
        Self { pointer: pointer.into(), language: Some(language.into()) }
    }
}

/// What a group is to a reader: what assistive technology, an outline or the tags of a PDF make of it.
#[derive(Debug, Clone, PartialEq)]
pub enum Role {
    /// Nothing to be read.
    Decoration,
    /// Words that also stand in the names of the page's hotspots: read only where those are not.
    HotspotNames,
    /// A heading with its level, 1 to 6; its text is its name.
    Heading(u8),
    /// A picture that says something, in words.
    Figure {
        /// What it shows: the finding, as the figure's title says it.
        name: String,
        /// The data in words; may be empty.
        description: String,
        /// BCP 47 tag of these words; that of what is around it where there is none.
        language: Option<String>,
    },
    /// A list; its children are its items.
    List,
    /// An item of a list.
    Item,
    /// A link; its text is its name, and the box of its frame can be hit.
    Link(LinkTarget),
}

/// Where a link leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkTarget {
    /// The hotspot of the same page with this id.
    Hotspot(String),
    /// An address: https, mailto or tel.
    Address(String),
}

impl LinkTarget {
    /// The id of the hotspot that it leads to, if it leads to one.
    #[must_use]
    pub fn hotspot(&self) -> Option<&str> {
        match self {
            Self::Hotspot(id) => Some(id),
            Self::Address(_) => None,
        }
    }
}
