//! How the page of text looks: the poster's colours, pieces of its streets, and its figures drawn for a column of text.

use std::collections::BTreeMap;

use super::content::{Base, Content, Poster, parent};
use super::{figure, wishes};
use crate::base::color::Color;
use crate::base::geometry::Rect;
use crate::error::Result;
use crate::layout::Settings;
use crate::layout::misfit::Halt;
use crate::page::article::Phrase;
use crate::page::presentation::{Colours, Presentation, Scene};
use crate::page::{Frame, Group, Item, Layer, Page, Placement, Role, Shape, Visitor, Walk};
use crate::theme::{Accent, Palette};
use crate::typeset::font::is_right_to_left;
use crate::typeset::text::Setter;

/// Width of a figure in CSS pixels: a phone of 320 pixels has room for it, so that its letters are as large there as
/// they were set.
const FIGURE: f64 = 288.0;
/// Type size of a figure's words, in CSS pixels.
const BODY: f64 = 16.0;

/// What the page of text shows beside its words. `page` is the sheet that stands above them.
///
/// # Errors
/// [`crate::error::Error::Asset`] when what ships with the program is broken.
pub fn present(setter: &Setter, content: Content<'_>, settings: &Settings<'_>, page: &Page) -> Result<Presentation> {
    let sheet = wishes::wished(settings.sheet, content.info);
    let settings = &Settings { sheet: &sheet, ..*settings };
    let base = Base::new(setter, content, settings, false)?;
    let poster = base.at(BODY);
    let accents = accents(&poster);
    Ok(Presentation {
        colours: colours(poster.palette()),
        scenes: scenes(&poster, page),
        figures: figures(&poster, &accents)?,
        logo: None,
        accents,
    })
}

fn colours(palette: &Palette) -> Colours {
    Colours {
        paper: palette.paper,
        ink: palette.ink,
        soft: palette.ink_soft,
        card: palette.card,
        accent: palette.title_accent,
        chip: palette.chip,
        example: palette.example,
        band: palette.band,
        band_soft: palette.band_soft,
        on_band: palette.on_band,
        on_band_soft: palette.on_band_soft,
        band_heading: palette.band_heading,
        highlight: palette.highlight,
        on_highlight: palette.on_highlight,
    }
}

fn accents(poster: &Poster<'_>) -> BTreeMap<String, Color> {
    let roles = poster.info.roles.iter().enumerate();
    roles.map(|(i, role)| (role.id.clone(), poster.theme.accent(i).accent)).collect()
}

/// Every figure that fits its column, in the accent of the place that it belongs to.
fn figures(poster: &Poster<'_>, accents: &BTreeMap<String, Color>) -> Result<BTreeMap<String, Frame>> {
    let mut out = BTreeMap::new();
    for figure in &poster.info.figures {
        let role = poster.info.roles.iter().find(|role| role.figure.as_ref() == Some(&figure.id));
        let accent = role.and_then(|role| accents.get(&role.id)).copied().unwrap_or(poster.palette().title_accent);
        let accent = Accent { accent, ..poster.theme.accent(0) };
        match figure::in_panel(poster, &figure.id, accent, FIGURE) {
            Ok(Some(frame)) => {
                let turned = is_right_to_left(poster.language);
                out.insert(figure.id.clone(), if turned { frame.mirrored() } else { frame });
            }
            // Its table says the same.
            Ok(None) | Err(Halt::Misfit(_)) => {}
            Err(Halt::World(error)) => return Err(error),
        }
    }
    Ok(out)
}

/// For each place the piece of a street in which its drawing stands.
fn scenes(poster: &Poster<'_>, page: &Page) -> BTreeMap<String, Scene> {
    let (mut found, mut beside) = (Vec::new(), Vec::new());
    for (layer, content) in page.layers.iter().enumerate() {
        if let Layer::Static(frame) = content {
            frame.walk(Placement::PAGE, &mut Drawings { layer, found: &mut found, beside: &mut beside });
        }
    }
    let mut out = BTreeMap::new();
    for (role, (place, roof)) in poster.info.roles.iter().zip(found) {
        let beside: Vec<Rect> = beside.iter().filter(|(layer, _)| *layer == place.layer).map(|(_, at)| *at).collect();
        out.insert(role.id.clone(), Scene { area: view(place.area, roof, &beside), ..place });
    }
    if out.len() == poster.info.roles.len() { out } else { BTreeMap::new() }
}

/// Gathers the drawings of the places, in the order of the places and each with the top of what is drawn, and what else
/// stands in their layers.
struct Drawings<'f> {
    layer: usize,
    found: &'f mut Vec<(Scene, f64)>,
    beside: &'f mut Vec<(usize, Rect)>,
}

impl<'p> Visitor<'p> for Drawings<'_> {
    fn enter(&mut self, group: &'p Group, place: Placement) -> Walk {
        let shipped = group.origins.iter().any(|origin| {
            let (role, field) = (parent(&origin.pointer), "/tekening");
            parent(role) == "/rollen" && origin.pointer.ends_with(field)
        });
        let own = group.id.as_deref() == Some("own");
        let size = group.frame.size;
        let area = place.rect(Rect::new(0.0, 0.0, size.w, size.h));
        let mut tops = group.frame.items.iter().map(|(at, item)| match item {
            Item::Shape(shape) => shape.bounds().map(|bounds| at.y + bounds.y),
            Item::Group(_) | Item::Text(_) | Item::Image(_) => None,
        });
        if !shipped && !own {
            // A tree, a lamp or a cloud consists of shapes alone.
            if size.w > 0.0 && tops.all(|top| top.is_some()) {
                self.beside.push((self.layer, area));
                return Walk::Past;
            }
            return Walk::Into;
        }
        let roof = tops.try_fold(size.h, |least, top| Some(least.min(top?))).unwrap_or_default();
        let roof = area.y + roof * place.scale;
        let name = match &group.role {
            Some(Role::Figure { name, language, .. }) if !name.is_empty() => {
                Some(Phrase { text: name.clone(), language: language.clone() })
            }
            _ => None,
        };
        self.found.push((Scene { area, layer: self.layer, ground: GROUND, name }, roof));
        Walk::Past
    }

    fn shape(&mut self, shape: &'p Shape, place: Placement) {
        self.beside.extend(shape.bounds().map(|bounds| (self.layer, place.rect(bounds))));
    }
}

/// The layer of a poster on which its streets stand.
const GROUND: usize = 0;

/// The piece that is shown around a drawing: some sky, and the ground that it stands on. `roof` is where the drawing
/// begins, `beside` what else is drawn there. A cloud is shown whole or not at all: cut by the edge, it is a hole in the
/// picture.
fn view(drawing: Rect, roof: f64, beside: &[Rect]) -> Rect {
    /// How much sky there is above a drawing, and at least and at most, as parts of its height.
    const SKY: f64 = 0.06;
    const LEAST_SKY: f64 = 0.02;
    const MOST_SKY: f64 = 0.25;
    const GROUND: f64 = 0.05;
    /// What hangs higher than this above the foot of a drawing is a cloud.
    const HIGH: f64 = 0.25;
    let part = |of: f64| drawing.h * of;
    let (wished, foot) = (drawing.y - part(SKY), drawing.bottom() + part(GROUND));
    let near = || beside.iter().filter(|at| at.x < drawing.right() && at.right() > drawing.x);
    let clouds = || near().filter(|at| at.w < drawing.w && at.bottom() < drawing.bottom() - part(HIGH));
    let at_top = |at: &Rect, top: f64| at.y < top && top < at.bottom();
    let at_side = |at: &Rect, top: f64| top < at.bottom() && (at.x < drawing.x || drawing.right() < at.right());
    // What is wider than the piece is the street itself: its sky, its ground, and those of the street above.
    let is_street = |top: f64| {
        let runs_on = |at: &Rect| at.y <= top && at.bottom() >= drawing.bottom() - part(0.5);
        near().all(|at| at.w < drawing.w || at.bottom() <= top || at.y >= wished || runs_on(at))
    };
    let cut = || clouds().filter(|at| at_top(at, wished) || at_side(at, wished));
    let below = cut().map(|at| at.bottom()).filter(|top| *top <= roof - part(LEAST_SKY));
    let above = cut().map(|at| at.y - part(LEAST_SKY));
    let above = above.filter(|top| *top >= drawing.y - part(MOST_SKY) && is_street(*top));
    let tops: Vec<f64> = std::iter::once(wished).chain(below).chain(above).collect();
    let uncut = |top: &&f64| clouds().all(|at| !at_top(at, **top) && !at_side(at, **top));
    let whole = |top: &&f64| clouds().all(|at| !at_top(at, **top));
    let top = tops.iter().find(uncut).or_else(|| tops.iter().find(whole)).copied().unwrap_or(wished);
    Rect::new(drawing.x, top, drawing.w, foot - top)
}
