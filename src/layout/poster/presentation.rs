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
use crate::page::{Frame, Group, Layer, Page, Placement, Role, Visitor, Walk};
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
    let mut found = Vec::new();
    for (layer, content) in page.layers.iter().enumerate() {
        if let Layer::Static(frame) = content {
            frame.walk(Placement::PAGE, &mut Drawings { layer, found: &mut found });
        }
    }
    let mut out = BTreeMap::new();
    for (role, place) in poster.info.roles.iter().zip(found) {
        out.insert(role.id.clone(), place);
    }
    if out.len() == poster.info.roles.len() { out } else { BTreeMap::new() }
}

/// Gathers the drawings of the places, in the order of the places.
struct Drawings<'f> {
    layer: usize,
    found: &'f mut Vec<Scene>,
}

impl<'p> Visitor<'p> for Drawings<'_> {
    fn enter(&mut self, group: &'p Group, place: Placement) -> Walk {
        let shipped = group.origins.iter().any(|origin| {
            let (role, field) = (parent(&origin.pointer), "/tekening");
            parent(role) == "/rollen" && origin.pointer.ends_with(field)
        });
        let own = group.id.as_deref() == Some("own");
        if !shipped && !own {
            return Walk::Into;
        }
        let size = group.frame.size;
        let area = place.rect(Rect::new(0.0, 0.0, size.w, size.h));
        let name = match &group.role {
            Some(Role::Figure { name, language, .. }) if !name.is_empty() => {
                Some(Phrase { text: name.clone(), language: language.clone() })
            }
            _ => None,
        };
        self.found.push(Scene { area: view(area), layer: self.layer, ground: GROUND, name });
        Walk::Past
    }
}

/// The layer of a poster on which its streets stand.
const GROUND: usize = 0;

/// The piece that is shown around a drawing: some sky, and the ground that it stands on.
fn view(drawing: Rect) -> Rect {
    let (sky, ground) = (drawing.h * 0.06, drawing.h * 0.05);
    Rect::new(drawing.x, drawing.y - sky, drawing.w, drawing.h + sky + ground)
}
