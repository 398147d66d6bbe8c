//! From the document to a finished page. No markup here.

pub mod article;
mod blocks;
mod catalogue;
mod compose;
mod contact;
mod engine;
mod figure;
mod generic;
mod header;
mod logo;
mod measure;
mod open;
mod own;
mod panel;
mod part;
mod placing;
mod scene;
mod sign;
mod spots;
mod street;
mod strengths;

use crate::base::geometry::{Point, Rect, Size};
use crate::document::{Illustration, Infographic, Role};
use crate::error::Result;
use crate::media::own::Material;
use crate::messages::Part;
use crate::page::{Controls, Frame, Group, Layer, Page, Semantics, Shape};
use crate::theme::{Block, Sheet, Theme};
use crate::typeset::font::{FontBook, is_right_to_left};
use crate::typeset::text::Setter;

pub use catalogue::{icons as icon_catalogue, illustrations as illustration_catalogue};
pub use contact::{Section, Small, contact_sheet};

use compose::{Composition, Misfit};
use engine::{Base, Engine};

/// What a page is laid out with.
#[derive(Debug, Clone)]
pub struct Settings<'a> {
    /// Colours and shapes.
    pub theme: &'a Theme,
    /// Page size and its rules.
    pub sheet: &'a Sheet,
    /// Fonts.
    pub fonts: &'a FontBook,
    /// BCP 47 tag.
    pub language: &'a str,
    /// How far the picture runs on beyond the trim, in user units.
    pub bleed: f64,
}

/// What a page is laid out of.
#[derive(Debug, Clone, Copy)]
pub struct Content<'a> {
    /// The words and figures.
    pub info: &'a Infographic,
    /// The pictures that they name. One that is not there is drawn as a generic place.
    pub material: &'a Material,
}

impl<'a> From<&'a Infographic> for Content<'a> {
    /// Without pictures of one's own.
    fn from(info: &'a Infographic) -> Self {
        static NOTHING: Material = Material::nothing();
        Self { info, material: &NOTHING }
    }
}

/// A finished page, and what the sheet had to leave out.
#[derive(Debug, Clone)]
pub struct LaidOut {
    /// The page.
    pub page: Page,
    /// The parts that are left out.
    pub left_out: Vec<Part>,
}

/// Why a page could not be laid out.
#[derive(Debug, Clone, PartialEq)]
pub enum Unlaid {
    /// A word is wider than its place at the smallest type size.
    Word {
        /// JSON pointer of the text.
        pointer: String,
        /// The word.
        word: String,
    },
    /// There is more than the sheet can hold at its smallest type size, even without the parts it may leave out.
    Height {
        /// How much too tall, as a part of the sheet's height.
        excess: f64,
    },
}

/// Lays an infographic out on a sheet.
///
/// # Errors
/// The outer result fails when something that ships is broken; the inner one when the texts do not fit the sheet.
pub fn lay_out<'a>(
    content: impl Into<Content<'a>>,
    settings: &Settings<'_>,
) -> Result<std::result::Result<LaidOut, Unlaid>> {
    lay_out_with(&Setter::new(settings.fonts)?, content.into(), settings)
}

/// [`lay_out`] with the setter of other layouts in the same fonts, which knows the texts that it has set before.
///
/// # Errors
/// As [`lay_out`].
pub fn lay_out_with(
    setter: &Setter,
    content: Content<'_>,
    settings: &Settings<'_>,
) -> Result<std::result::Result<LaidOut, Unlaid>> {
    let info = content.info;
    let base = Base::new(content, settings.theme, settings.sheet, setter, settings.language, false)?;
    let placed = compose::compose(&base).and_then(|composition| with_spots(composition, settings.sheet));
    let (composition, roles, strengths) = match placed {
        Ok(placed) => placed,
        Err(misfit) => return Ok(Err(unlaid(misfit, info, settings.sheet))),
    };
    let (before, after) = lower(&composition);
    let pictures = [top(&composition, settings.bleed), streets(&composition, settings.bleed, false)?, before, after];
    let layers = layers(&composition.engine, pictures, roles, strengths);
    let page = read_from(settings.language, page(info, settings, &composition, layers));
    Ok(Ok(LaidOut { page, left_out: composition.left_out }))
}

/// The page for readers of a language: layout works from the left, and changes sides at the end where that is wrong.
fn read_from(language: &str, page: Page) -> Page {
    if is_right_to_left(language) { page.mirrored() } else { page }
}

/// The composition with its spots; a sheet of free height grows when a card is taller than what stands on it.
fn with_spots<'a>(
    mut composition: Composition<'a>,
    sheet: &Sheet,
) -> std::result::Result<(Composition<'a>, spots::Spots, spots::Spots), Misfit> {
    loop {
        let spots = spots::roles(&composition).and_then(|roles| Ok((roles, spots::strengths(&composition)?)));
        match spots {
            Ok((roles, strengths)) => return Ok((composition, roles, strengths)),
            Err(Misfit::Height(excess)) if sheet.height().is_none() => composition.height += excess.max(1.0).ceil(),
            Err(misfit) => return Err(misfit),
        }
    }
}

/// Lays an infographic out so that every text of it can be read without a pointer: the sheet with numbered places,
/// and as many pages of the same size as the rest takes (one, as tall as needed, on sheets for screens).
///
/// # Errors
/// As [`lay_out`].
pub fn lay_out_open<'a>(
    content: impl Into<Content<'a>>,
    settings: &Settings<'_>,
) -> Result<std::result::Result<Vec<Page>, Unlaid>> {
    lay_out_open_with(&Setter::new(settings.fonts)?, content.into(), settings)
}

/// [`lay_out_open`] with the setter of other layouts in the same fonts, which knows the texts that it has set before.
///
/// # Errors
/// As [`lay_out`].
pub fn lay_out_open_with(
    setter: &Setter,
    content: Content<'_>,
    settings: &Settings<'_>,
) -> Result<std::result::Result<Vec<Page>, Unlaid>> {
    let info = content.info;
    let base = Base::new(content, settings.theme, settings.sheet, setter, settings.language, true)?;
    let composition = match compose::compose(&base) {
        Ok(composition) => composition,
        Err(misfit) => return Ok(Err(unlaid(misfit, info, settings.sheet))),
    };
    let (before, after) = lower(&composition);
    let first = vec![
        Layer::Picture(top(&composition, settings.bleed)),
        Layer::Picture(streets(&composition, settings.bleed, true)?),
        Layer::Picture(before),
        Layer::Picture(after),
    ];
    let mut pages = vec![page(info, settings, &composition, first)];
    match open::pages(&base, &composition, settings.bleed)? {
        Ok(frames) => {
            for frame in frames {
                let mut next = page(info, settings, &composition, Vec::new());
                next.size = frame.size;
                next.layers = vec![Layer::Picture(frame)];
                pages.push(next);
            }
            Ok(Ok(pages.into_iter().map(|page| read_from(settings.language, page)).collect()))
        }
        Err(misfit) => Ok(Err(unlaid(misfit, info, settings.sheet))),
    }
}

/// The layers in reading order. Where a card needs room that a later picture paints over, its list goes to the end.
fn layers(engine: &Engine<'_>, pictures: [Frame; 4], roles: spots::Spots, strengths: spots::Spots) -> Vec<Layer> {
    let list = |name: String, spots: spots::Spots| {
        (!spots.spots.is_empty()).then_some(Layer::Spots { name, spots: spots.spots })
    };
    let (roles_late, strengths_late) = (roles.late, strengths.late);
    let roles = list(capitalised(engine.words.places_heading()), roles);
    let strengths = list(engine.words.bring.clone(), strengths);
    let [top, streets, before, after] = pictures.map(Layer::Picture);
    let mut layers = vec![top, streets];
    let mut last = Vec::new();
    if roles_late {
        last.extend(roles)
    } else {
        layers.extend(roles)
    }
    layers.push(before);
    if strengths_late || roles_late {
        last.extend(strengths)
    } else {
        layers.extend(strengths)
    }
    layers.push(after);
    layers.append(&mut last);
    layers
}

fn page(info: &Infographic, settings: &Settings<'_>, composition: &Composition<'_>, layers: Vec<Layer>) -> Page {
    Page {
        size: Size::new(settings.sheet.width(), composition.height),
        unit: settings.sheet.unit(),
        bleed: settings.bleed,
        paper: settings.theme.palette.paper,
        ink: settings.theme.palette.ink,
        title: info.title.get(settings.language).to_owned(),
        title_language: info.title.borrowed.get(settings.language).cloned(),
        description: info.subtitle.get(settings.language).to_owned(),
        description_language: info.subtitle.borrowed.get(settings.language).cloned(),
        language: settings.language.to_owned(),
        controls: Controls { close: composition.engine.words.close.clone() },
        layers,
        open: None,
    }
}

fn unlaid(misfit: Misfit, info: &Infographic, sheet: &Sheet) -> Unlaid {
    match misfit {
        // Words that the program put together (a list of roles, the line that names a source) have no pointer or a
        // wide one; the word itself tells whose it is.
        Misfit::Word(unfit) => {
            let together = unfit.pointer.is_empty() || unfit.pointer == "/bronnen";
            let pointer = together.then(|| info.pointer_to(&unfit.word)).flatten().unwrap_or(unfit.pointer);
            Unlaid::Word { pointer, word: unfit.word }
        }
        Misfit::Height(excess) => Unlaid::Height { excess: excess / sheet.height().unwrap_or(1.0).max(1.0) },
    }
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Paper, the band's ground, and the header.
fn top(composition: &Composition<'_>, bleed: f64) -> Frame {
    let sheet = composition.engine.sheet;
    let mut frame = Frame::new(Size::new(sheet.width(), composition.height));
    let whole = Rect::new(0.0, 0.0, frame.size.w, frame.size.h).grown(bleed);
    let palette = composition.engine.palette();
    frame.shape(Shape::rect(whole, 0.0, palette.paper));
    // The band's ground is painted first of all, so that what dims the page dims it too.
    if let Some(top) = composition.band {
        let band = Rect::new(-bleed, top, frame.size.w + 2.0 * bleed, frame.size.h - top + bleed);
        frame.shape(Shape::rect(band, 0.0, palette.band));
    }
    let (y, header) = &composition.header;
    frame.place(Point::new(sheet.margin, *y), header.clone());
    frame
}

/// What stands at a role by its own choice: the name of a drawing, or the file of its own picture when that was read.
fn drawn<'a>(engine: &Engine<'a>, role: &'a Role) -> Option<&'a str> {
    match role.illustration.as_ref()? {
        Illustration::Named(name) => Some(name),
        Illustration::Own(own) => engine.material.get(&own.file).map(|_| own.file.as_str()),
    }
}

/// The streets with their places and signs. Where the places answer, their words are read as the names of the spots;
/// where everything is open they carry numbers, and their words are read here.
fn streets(composition: &Composition<'_>, bleed: f64, numbered: bool) -> Result<Frame> {
    let engine = &composition.engine;
    // Without spots the signs are not named elsewhere, so here they are read.
    let semantics = (engine.sheet.scene.is_none() && !numbered).then_some(Semantics::Hidden);
    let mut frame = Frame::new(Size::new(engine.sheet.width(), composition.height));
    let mut out = Frame::new(frame.size);
    let named: Vec<Option<&str>> = engine.info.roles.iter().map(|role| drawn(engine, role)).collect();
    let names = generic::drawings(&named);
    let mut roles = engine.info.roles.iter().zip(names).enumerate().zip(&composition.signs);
    for street in &composition.streets {
        frame.place(Point::default(), street::scenery(engine, street, engine.sheet.width(), bleed)?);
        if let Some(scene) = street::scene(engine, street.scale)? {
            frame.group(Point::new(0.0, street.ground - scene.frame.size.h * street.scale), scene);
            for ((i, _), (rect, sign)) in roles.by_ref() {
                frame.place(Point::default(), sign::card(engine, *rect, engine.theme.accent(i)));
                frame.place(Point::new(rect.x, rect.y), sign.frame.clone());
            }
        }
        for ((x, w), ((i, (role, name)), (rect, sign))) in street.cells.iter().zip(roles.by_ref()) {
            let accent = engine.theme.accent(i);
            let own = role.illustration.as_ref().and_then(Illustration::own);
            let own = own.and_then(|own| own::illustration(engine, own, accent, street.scale));
            let at = Point::new(
                x + (w - street::DRAWING.w * street.scale) / 2.0,
                street.ground - street::DRAWING.h * street.scale,
            );
            match own {
                Some(picture) if semantics.is_some() => {
                    // What says something itself cannot stand among what is hidden.
                    let size = frame.size;
                    part(&mut out, std::mem::replace(&mut frame, Frame::new(size)), semantics.clone());
                    out.group(at, picture);
                }
                Some(picture) => frame.group(at, picture),
                None => frame.group(at, street::illustration(engine, name, accent, street.scale)?),
            }
            frame.place(Point::default(), sign::card(engine, *rect, accent));
            frame.place(Point::new(rect.x, rect.y), sign.frame.clone());
            let at = spots::plus_at(*rect, sign);
            let marker = if numbered {
                sign::number(engine, at, accent.accent, i + 1)
            } else {
                sign::plus(engine, at, accent, false)
            };
            frame.place(Point::default(), marker);
        }
    }
    part(&mut out, frame, semantics);
    Ok(out)
}

/// Adds a part of the streets.
fn part(out: &mut Frame, frame: Frame, semantics: Option<Semantics>) {
    let name = Some("streets".to_owned());
    out.group(Point::default(), Group { frame, semantics, scale: 1.0, name });
}

/// On the band: what stands before the strengths' spots in reading order (the strengths), and what stands after.
fn lower(composition: &Composition<'_>) -> (Frame, Frame) {
    let engine = &composition.engine;
    let size = Size::new(engine.sheet.width(), composition.height);
    let (mut before, mut after) = (Frame::new(size), Frame::new(size));
    for placed in &composition.blocks {
        let frame = if placed.block == Block::Strengths { &mut before } else { &mut after };
        frame.place(Point::new(placed.at.x, placed.at.y), placed.frame.clone());
    }
    if let Some((y, sources)) = &composition.sources {
        after.place(Point::new(engine.sheet.margin, *y), sources.clone());
    }
    (before, after)
}
