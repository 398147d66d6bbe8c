//! Painting a page: its layers, what is open on it, and the links that lead from it.

use krilla::geom::Transform;
use krilla::graphic::Graphic;
use krilla::surface::Surface;
use krilla::tagging::{ContentTag, Tag};

use super::links::To;
use super::onward;
use super::paint::{even_odd, part};
use super::painter::Painter;
use super::record::PaintRecord;
use super::shared::{Shared, artifact};
use super::tags::{Branch, Structure};
use crate::base::geometry::Path;
use crate::error::{Error, Result};
use crate::export::dimming::{LATE, SCRIM, sheet};
use crate::page::{Frame, Hotspot, Layer, Page, Placement};

/// Which page of a file is painted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PageState {
    /// As layout made it.
    Whole,
    /// The first page of a file that one clicks through.
    Start,
    /// A page with an open panel; what is around it has been told on the first page.
    Panel,
}

/// Paints a page.
pub(super) struct PagePainter<'a> {
    page: &'a Page,
    state: PageState,
    /// Points in a user unit.
    scale: f64,
    /// What painting leaves behind.
    pub(super) record: PaintRecord,
}

impl<'a> PagePainter<'a> {
    /// A page in a state, with its scale in points; the structure goes on from what was told before.
    pub(super) const fn new(page: &'a Page, state: PageState, scale: f64, structure: Structure) -> Self {
        Self { page, state, scale, record: PaintRecord::new(scale, page.bleed, structure) }
    }

    /// Paints all of it.
    ///
    /// # Errors
    /// [`Error::Pdf`] when an image cannot be taken over.
    pub(super) fn paint(&mut self, surface: &mut Surface<'_>, shared: &mut Shared<'_>) -> Result<()> {
        if self.state == PageState::Panel && shared.layers.is_empty() {
            shared.layers = self.layers(surface, shared);
        }
        let (k, bleed) = (self.scale as f32, (self.page.bleed * self.scale) as f32);
        surface.push_transform(&Transform::from_row(k, 0.0, 0.0, k, bleed, bleed));
        self.paper(surface);
        let (mut dim, mut drawn) = (false, shared.layers.iter());
        let page = self.page;
        let lit = page.lit();
        for layer in &page.layers {
            match layer {
                Layer::Static(_) if self.state == PageState::Panel => {
                    if let Some(layer) = drawn.next() {
                        again(surface, layer, dim);
                    }
                }
                Layer::Static(frame) if dim => self.dimmed(surface, shared, frame),
                Layer::Static(frame) => self.frame(surface, shared, frame, true),
                Layer::Hotspots { hotspots, .. } => {
                    for hotspot in hotspots {
                        if lit.iter().any(|other| other.id == hotspot.id) {
                            self.frame(surface, shared, &hotspot.hover, false);
                        }
                        if page.open.as_ref() == Some(&hotspot.id) {
                            self.panel(surface, shared, hotspot);
                            dim = true;
                        }
                    }
                }
            }
        }
        surface.pop();
        if self.state == PageState::Start {
            self.remaining(shared);
        }
        self.record.faults.pop().map_or(Ok(()), |fault| Err(Error::Pdf(fault)))
    }

    /// What is always seen, layer by layer, as drawings that every page with a panel shows again.
    fn layers(&mut self, surface: &mut Surface<'_>, shared: &Shared<'_>) -> Vec<Graphic> {
        let page = self.page;
        let frames = page.layers.iter().filter_map(|layer| match layer {
            Layer::Static(frame) => Some(frame),
            Layer::Hotspots { .. } => None,
        });
        let mut layers = Vec::new();
        for frame in frames {
            let mut builder = surface.stream_builder();
            let mut inner = builder.surface();
            self.frame(&mut inner, shared, frame, false);
            inner.finish();
            layers.push(Graphic::new(builder.finish(), false));
        }
        layers
    }

    fn paper(&self, surface: &mut Surface<'_>) {
        let path = Path::rounded(sheet(self.page), 0.0);
        surface.start_tagged(artifact());
        even_odd(surface, &[path], self.page.paper, 1.0);
        surface.end_tagged();
    }

    fn frame(&mut self, surface: &mut Surface<'_>, shared: &Shared<'_>, frame: &'a Frame, told: bool) {
        let start = (self.state == PageState::Start).then_some(self.page);
        let mut painter = Painter::new(surface, shared, &mut self.record, told, start);
        frame.walk(Placement::PAGE, &mut painter);
        painter.finish();
    }

    /// A layer that is dimmed as one, which is why its parts are not told apart.
    fn dimmed(&mut self, surface: &mut Surface<'_>, shared: &Shared<'_>, frame: &'a Frame) {
        let content = surface.start_tagged(ContentTag::Other);
        surface.push_opacity(part(LATE));
        let mut painter = Painter::new(surface, shared, &mut self.record, true, None);
        painter.as_one();
        frame.walk(Placement::PAGE, &mut painter);
        painter.finish();
        surface.pop();
        surface.end_tagged();
        self.record.structure.open(Tag::P);
        self.record.structure.add(Branch::Content(content));
        self.record.structure.close();
    }

    fn panel(&mut self, surface: &mut Surface<'_>, shared: &Shared<'_>, hotspot: &'a Hotspot) {
        let panel = &hotspot.panel;
        self.frame(surface, shared, &hotspot.hover, false);
        let lit = panel.lit.iter().map(|(rect, r)| Path::rounded(*rect, *r));
        let outlines: Vec<Path> = std::iter::once(Path::rounded(sheet(self.page), 0.0)).chain(lit).collect();
        surface.start_tagged(artifact());
        even_odd(surface, &outlines, self.page.ink, SCRIM);
        surface.end_tagged();
        self.frame(surface, shared, &panel.connectors, false);
        self.record.structure.open(Tag::Section.with_lang(hotspot.language.clone()));
        self.frame(surface, shared, &panel.frame, true);
        if self.state == PageState::Panel {
            self.record.structure.open(Tag::Link);
            self.record.link(panel.close, To::Page(0), self.page.controls.close.clone());
            self.record.structure.close();
            self.onward(surface, shared, hotspot);
        }
        self.record.structure.close();
    }

    /// The way to the page of the next place; from the last there is none.
    fn onward(&mut self, surface: &mut Surface<'_>, shared: &Shared<'_>, hotspot: &Hotspot) {
        let page = self.page;
        let Some(next) = page.hotspots().skip_while(|other| other.id != hotspot.id).nth(1) else { return };
        let Some(number) = shared.targets.get(&next.id).copied() else { return };
        let at = onward::place(page, &hotspot.panel);
        onward::draw(surface, page, at);
        self.record.structure.open(Tag::Link);
        self.record.link(at, To::Page(number), format!("{}: {}", page.controls.next, next.panel.name));
        self.record.structure.close();
    }

    /// The places whose words stand in no group of their own on the first page.
    fn remaining(&mut self, shared: &Shared<'_>) {
        let page = self.page;
        for hotspot in page.hotspots() {
            let Some(number) = shared.targets.get(&hotspot.id).copied() else { continue };
            if self.record.links.iter().any(|link| link.to == To::Page(number)) {
                continue;
            }
            self.record.structure.open(Tag::Link.with_lang(hotspot.language.clone()));
            self.record.link(hotspot.target, To::Page(number), hotspot.name.clone());
            self.record.structure.close();
        }
    }
}

/// Shows a layer of the first page again.
fn again(surface: &mut Surface<'_>, layer: &Graphic, dim: bool) {
    surface.start_tagged(artifact());
    surface.push_opacity(part(if dim { LATE } else { 1.0 }));
    surface.draw_graphic(layer.clone());
    surface.pop();
    surface.end_tagged();
}
