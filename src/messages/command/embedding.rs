//! The ways to put the infographic on a page.

/// A way to put the infographic on a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Embedding {
    /// Two `<iframe>`s, one for each width.
    Responsive,
    /// An `<iframe>`.
    Frame,
    /// An `<object>`.
    Object,
    /// The SVG in the page itself.
    Inline,
    /// An `<img>` with links over it.
    Image,
    /// An `<img>` as one link.
    Picture,
}
