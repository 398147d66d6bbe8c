//! The ways to put the infographic on a page.

/// A way to put the graphic on a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Embedding {
    /// Two frames, of which the width of their place chooses one: the wide sheet or the one for phones. Answers fully;
    /// without its style element it is the wide frame alone.
    Responsive,
    /// A frame that loads the file. Answers fully; the page's own style and policy do not reach it.
    Frame,
    /// An object that loads the file, with the PNG for programs that cannot. Answers fully.
    Object,
    /// The graphic itself, as part of the page. Answers fully, unless the page's policy or editor takes its script or
    /// its style away.
    Inline,
    /// The PNG, with links over it that lead to the file. Answers by leaving the page.
    Image,
    /// The PNG as one link to the page with text. Works wherever pictures do.
    Picture,
    /// The first, in the way that React and MDX write markup; they take none of the others.
    Jsx,
}

impl Embedding {
    /// All ways, the one to try first first.
    pub const ALL: [Self; 7] =
        [Self::Responsive, Self::Frame, Self::Object, Self::Inline, Self::Image, Self::Picture, Self::Jsx];

    /// Its name, for files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Responsive => "responsive",
            Self::Frame => "iframe",
            Self::Object => "object",
            Self::Inline => "inline",
            Self::Image => "image",
            Self::Picture => "picture",
            Self::Jsx => "jsx",
        }
    }

    /// How the name of its file ends: as a page, or as a text where it is none.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Responsive | Self::Frame | Self::Object | Self::Inline | Self::Image | Self::Picture => "html",
            Self::Jsx => "txt",
        }
    }
}
