//! How an [`Article`](super::article::Article) is shown: its colours, and the pictures beside its words.

use std::collections::BTreeMap;

use super::article::Phrase;
use super::frame::Frame;
use crate::base::color::Color;
use crate::base::geometry::Rect;

/// Colours and pictures of an article.
#[derive(Debug, Clone, PartialEq)]
pub struct Presentation {
    /// Its colours.
    pub colours: Colours,
    /// The accents of sections, by their ids; each is read on [`Colours::card`].
    pub accents: BTreeMap<String, Color>,
    /// What of the picture shows a section, by its id.
    pub scenes: BTreeMap<String, Scene>,
    /// The figures as pictures on [`Colours::card`], by their ids. One that does not fit has none.
    pub figures: BTreeMap<String, Frame>,
    /// The logo on [`Colours::paper`], where it stands by itself.
    pub logo: Option<Frame>,
}

/// A piece of the picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene {
    /// The piece, in coordinates of the first page.
    pub area: Rect,
    /// Number of the page's layer that shows it.
    pub layer: usize,
    /// Number of the layer on which it stands.
    pub ground: usize,
    /// What it shows, where somebody said so.
    pub name: Option<Phrase>,
}

/// Colours by duty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colours {
    /// Behind everything.
    pub paper: Color,
    /// Words.
    pub ink: Color,
    /// Words of less weight, on paper and card.
    pub soft: Color,
    /// Cards.
    pub card: Color,
    /// The part of the title that stands out, on paper.
    pub accent: Color,
    /// Chips on a card.
    pub chip: Color,
    /// The box of an example on a card.
    pub example: Color,
    /// The dark ground.
    pub band: Color,
    /// Cards on it.
    pub band_soft: Color,
    /// Words on both.
    pub on_band: Color,
    /// Words of less weight on both.
    pub on_band_soft: Color,
    /// Headings on the dark ground.
    pub band_heading: Color,
    /// The part that stands out.
    pub highlight: Color,
    /// Words on it.
    pub on_highlight: Color,
}
