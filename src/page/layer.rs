//! A page: its layers in reading order, and what holds for all of it.

use super::chooser::Chooser;
use super::frame::Frame;
use super::hotspot::Hotspot;
use crate::base::color::Color;
use crate::base::geometry::Size;

/// A part of the page in reading order.
#[derive(Debug, Clone, PartialEq)]
pub enum Layer {
    /// What is always seen, in page coordinates.
    Static(Frame),
    /// A list of hotspots with its accessible name.
    Hotspots {
        /// Accessible name of the list.
        name: String,
        /// The hotspots in reading order.
        hotspots: Vec<Hotspot>,
        /// What turns them from opening into choosing, if anything does.
        chooser: Option<Box<Chooser>>,
    },
}

/// How long a user unit is in the world.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Unit {
    /// A CSS pixel.
    Pixel,
    /// This many millimetres.
    Millimetre(f64),
}

/// Words that an exporter needs, in the page's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Controls {
    /// Name of the close button.
    pub close: String,
    /// Name of what leads back to the place before.
    pub previous: String,
    /// Name of what leads on to the next place.
    pub next: String,
}

impl Page {
    /// What is read where the page is not seen.
    #[must_use]
    pub fn alternative(&self) -> String {
        if self.description.is_empty() { self.title.clone() } else { format!("{}. {}", self.title, self.description) }
    }

    /// Everything that opens, in reading order.
    pub fn hotspots(&self) -> impl Iterator<Item = &Hotspot> {
        self.layers.iter().flat_map(|layer| match layer {
            Layer::Hotspots { hotspots, .. } => hotspots.as_slice(),
            Layer::Static(_) => &[],
        })
    }

    /// Where the open panel leads to, unless its card covers it: these hotspots look as they do under the pointer.
    #[must_use]
    pub fn lit(&self) -> Vec<&Hotspot> {
        let open = self.hotspots().find(|hotspot| self.open.as_ref() == Some(&hotspot.id));
        let links = open.map(|open| open.panel.links()).unwrap_or_default();
        let leads = |hotspot: &&Hotspot| links.iter().any(|link| link.target.hotspot() == Some(&hotspot.id));
        let free = |hotspot: &&Hotspot| open.is_some_and(|open| !open.panel.card.overlaps(&hotspot.target));
        self.hotspots().filter(leads).filter(free).collect()
    }

    /// The page with this hotspot open; `None` when the page has no such hotspot.
    #[must_use]
    pub fn opened(&self, id: &str) -> Option<Self> {
        let there = self.hotspots().any(|hotspot| hotspot.id == id);
        there.then(|| Self { open: Some(id.to_owned()), ..self.clone() })
    }
}

/// A finished page: a sheet in one language, or one of the pages that go with it. Each can be a file of its own.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// Trim size in user units.
    pub size: Size,
    /// What a user unit is.
    pub unit: Unit,
    /// How far what is painted reaches beyond the trim, in user units, on all sides.
    pub bleed: f64,
    /// Colour behind everything.
    pub paper: Color,
    /// Colour of focus rings and of the scrim that dims.
    pub ink: Color,
    /// Title.
    pub title: String,
    /// BCP 47 tag of the title, where it differs from the page's.
    pub title_language: Option<String>,
    /// What the page shows, in a sentence or two.
    pub description: String,
    /// BCP 47 tag of the description, where it differs from the page's.
    pub description_language: Option<String>,
    /// BCP 47 tag of the words.
    pub language: String,
    /// Names of controls.
    pub controls: Controls,
    /// Everything, in reading order.
    pub layers: Vec<Layer>,
    /// Id of the hotspot that is shown open, if any.
    pub open: Option<String>,
}
