//! The hand-over from layout to export: finished, positioned, and ignorant of where it came from.
//!
//! A [`Document`] is everything an exporter needs: pages, their outline, the characters that are shown. A [`Page`]
//! holds what is always seen in reading order, and between it the lists of [`Hotspot`]s that answer to a reader. The
//! order of [`Page::layers`] is reading order, painting order and document order at once. That works because a
//! hotspot's target is invisible (what is painted beneath it already shows the place), and because its card stays
//! within what was painted before it.
//!
//! What a thing is to a reader ([`Role`]) and what of the data file it shows ([`Origin`]) is declared once, by layout.
//! Everything that reads a page goes over it by one [`Visitor`].

mod alternative;
pub mod article;
mod chooser;
mod document;
mod encoded;
mod frame;
mod hotspot;
mod layer;
mod links;
mod mirror;
pub mod presentation;
mod recolor;
mod role;
mod shape;
mod text;
mod visit;

pub use alternative::Alternative;
pub use chooser::Chooser;
pub use document::{Document, Heading};
pub use encoded::Encoded;
pub use frame::{Frame, Group, Image, Item};
pub use hotspot::{Hotspot, LATE, Panel, SCRIM};
pub use layer::{Controls, Layer, Page, Unit};
pub use links::PlacedLink;
pub use role::{LinkTarget, Origin, Role};
pub use shape::{Outline, Paint, Shape, Stroke};
pub use text::{Face, Glyph, Line, LineEnd, TextBlock};
pub use visit::{PagePart, Placement, Visitor, Walk, words};
