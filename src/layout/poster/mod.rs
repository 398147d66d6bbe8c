//! The infographic: a title, streets of places, strengths, figures, on one sheet, with cards that open or pages that
//! tell it all.

pub mod alternative;
mod arrangement;
pub mod article;
mod blocks;
mod call;
mod candidate;
mod card;
mod chooser;
mod clouds;
mod compose;
mod composition;
mod content;
mod corner;
mod figure;
mod fitting;
mod generic;
mod header;
mod hole;
mod hotspots;
mod known;
mod letters;
mod lines;
mod logo;
mod measure;
mod mix;
pub(super) mod neighbourhood;
mod open;
mod own;
mod panel;
mod part;
mod placing;
pub mod presentation;
mod returns;
mod scan;
mod scene;
mod score;
mod sign;
mod sky;
mod sources;
mod spread;
mod standing;
pub(super) mod street;
mod strengths;
mod wishes;

use super::engine::Answers;
use super::misfit::Halt;
use super::{LaidOut, Misfit, Settings};
use crate::base::geometry::{Point, Rect, Size};
use crate::document::{Illustration, Infographic, Role};
use crate::error::Result;
use crate::messages::Omission;
use crate::page::{self, Document, Frame, Group, Layer, Origin, Page, Shape};
use crate::theme::{Block, Sheet};
use crate::typeset::font::is_right_to_left;
use crate::typeset::text::Setter;

pub use candidate::Candidate;
pub use content::Content;
pub use wishes::droppable;

use composition::Composition;
use content::{Base, Poster, parent};
use hotspots::Hotspots;

/// Lays an infographic out on a sheet of a poster.
///
/// # Errors
/// The outer result fails when something that ships is broken; the inner one when the texts do not fit the sheet.
pub(super) fn lay_out_with(
    setter: &Setter,
    content: Content<'_>,
    settings: &Settings<'_>,
) -> Result<std::result::Result<LaidOut, Misfit>> {
    told(laid_out(setter, content, settings), content.info)
}

fn laid_out(setter: &Setter, content: Content<'_>, settings: &Settings<'_>) -> std::result::Result<LaidOut, Halt> {
    let info = content.info;
    let sheet = wishes::wished(settings.sheet, info);
    let settings = &Settings { sheet: &sheet, ..*settings };
    let base = Base::new(setter, content, settings, false)?;
    let (composition, roles, strengths) = with_hotspots(compose::compose(&base)?, settings.sheet)?;
    let (before, after) = lower(&composition)?;
    let ground = ground(&composition, settings.bleed);
    let streets = streets(&composition, settings.bleed, false)?;
    let parts = [ground, header(&composition), streets, before, after];
    let layers = layers(&composition.poster, parts, roles, strengths);
    let page = read_from(settings.language, page(info, settings, &composition, layers));
    let Composition { omissions, reasons, candidates, .. } = composition;
    let omissions = omissions.0.into_iter().zip(reasons).map(|(part, reason)| Omission { part, reason }).collect();
    Ok(LaidOut { document: Document::new(page, Vec::new()), omissions, candidates })
}

/// What came of laying out: what is broken apart from what does not fit, and a word that does not fit with its place.
pub(super) fn told<T>(
    outcome: std::result::Result<T, Halt>,
    info: &Infographic,
) -> Result<std::result::Result<T, Misfit>> {
    match outcome {
        Ok(done) => Ok(Ok(done)),
        Err(Halt::World(error)) => Err(error),
        // Words that the program put together (a list of roles, the line that names a source) have no pointer or a
        // wide one; the word itself tells whose it is.
        Err(Halt::Misfit(Misfit::Word { pointer, word, needed, excess_chars })) => {
            let together = pointer.is_empty() || pointer == "/bronnen";
            let pointer = together.then(|| info.pointer_to(&word)).flatten().unwrap_or(pointer);
            Ok(Err(Misfit::Word { pointer, word, needed, excess_chars }))
        }
        Err(Halt::Misfit(misfit @ (Misfit::Height { .. } | Misfit::Figure { .. }))) => Ok(Err(misfit)),
    }
}

/// The page for readers of a language: layout works from the left, and changes sides at the end where that is wrong.
fn read_from(language: &str, page: Page) -> Page {
    if is_right_to_left(language) { page.mirrored() } else { page }
}

/// The composition with its hotspots; a sheet of free height grows when a card is taller than what stands on it.
fn with_hotspots<'a>(
    mut composition: Composition<'a>,
    sheet: &Sheet,
) -> std::result::Result<(Composition<'a>, Hotspots, Hotspots), Halt> {
    loop {
        let found = hotspots::roles(&composition).and_then(|roles| Ok((roles, hotspots::strengths(&composition)?)));
        match found {
            Ok((roles, strengths)) => return Ok((composition, roles, strengths)),
            Err(Halt::Misfit(Misfit::Height { excess })) if sheet.height().is_none() => {
                composition.height += excess.max(1.0).ceil();
            }
            Err(why) => return Err(why),
        }
    }
}

/// Lays an infographic out on a sheet of a poster with numbered places, and the pages with what they stand for.
///
/// # Errors
/// As [`super::lay_out`].
pub(super) fn lay_out_open_with(
    setter: &Setter,
    content: Content<'_>,
    settings: &Settings<'_>,
) -> Result<std::result::Result<Document, Misfit>> {
    told(laid_out_open(setter, content, settings), content.info)
}

fn laid_out_open(
    setter: &Setter,
    content: Content<'_>,
    settings: &Settings<'_>,
) -> std::result::Result<Document, Halt> {
    let info = content.info;
    let sheet = wishes::wished(settings.sheet, info);
    let settings = &Settings { sheet: &sheet, ..*settings };
    let base = Base::new(setter, content, settings, true)?;
    let composition = compose::compose(&base)?;
    let (before, after) = lower(&composition)?;
    let first = vec![
        Layer::Static(ground(&composition, settings.bleed)),
        Layer::Static(header(&composition)),
        Layer::Static(streets(&composition, settings.bleed, true)?),
        Layer::Static(before),
        Layer::Static(after),
    ];
    let first = read_from(settings.language, page(info, settings, &composition, first));
    let others = open::pages(&base, &composition, settings.bleed)?.into_iter().map(|frame| {
        let size = frame.size;
        let next = Page { size, ..page(info, settings, &composition, vec![Layer::Static(frame)]) };
        read_from(settings.language, next)
    });
    Ok(Document::new(first, others.collect()))
}

/// The layers in reading order. Where a card needs room that something later paints over, its list goes to the end.
fn layers(poster: &Poster<'_>, parts: [Frame; 5], roles: Hotspots, strengths: Hotspots) -> Vec<Layer> {
    let list = |name: String, Hotspots { hotspots, chooser, .. }: Hotspots| {
        (!hotspots.is_empty()).then_some(Layer::Hotspots { name, hotspots, chooser: chooser.map(Box::new) })
    };
    let (roles_late, strengths_late) = (roles.late, strengths.late);
    let roles = list(capitalised(poster.words.places_heading()), roles);
    let strengths = list(poster.words.bring.clone(), strengths);
    let [ground, header, streets, before, after] = parts.map(Layer::Static);
    let mut layers = vec![ground, header, streets];
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
        controls: composition.poster.words.controls(),
        layers,
        open: None,
    }
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// What everything is painted on: paper, the band's ground, and the sky of the first street, in which the header stands.
/// It is a layer of its own, so that a piece of a street can be shown on its sky without the words of the header.
fn ground(composition: &Composition<'_>, bleed: f64) -> Frame {
    let poster = &composition.poster;
    let mut frame = Frame::new(Size::new(poster.sheet.width(), composition.height));
    let whole = Rect::new(0.0, 0.0, frame.size.w, frame.size.h).grown(bleed);
    let palette = poster.palette();
    frame.shape(Shape::rect(whole, 0.0, palette.paper));
    // The band's ground is painted first of all, so that what dims the page dims it too.
    if let Some(top) = composition.band {
        let band = Rect::new(-bleed, top, frame.size.w + 2.0 * bleed, frame.size.h - top + bleed);
        frame.shape(Shape::rect(band, 0.0, palette.band));
    }
    if let Some(first) = composition.streets.first() {
        let top = letters::sky_top(poster.theme, &first.above, first.ground);
        frame.shape(street::sky(poster, first, (frame.size.w, bleed), (top, palette.paper)));
    }
    frame
}

/// The header at its place.
fn header(composition: &Composition<'_>) -> Frame {
    let sheet = composition.poster.sheet;
    let mut frame = Frame::new(Size::new(sheet.width(), composition.height));
    let (y, header) = &composition.header;
    frame.place(Point::new(sheet.margin, *y), header.made.frame.clone());
    frame
}

/// What stands at a role by its own choice: the name of a drawing, or the file of its own picture when that was read.
fn drawn<'a>(poster: &Poster<'a>, role: &'a Role) -> Option<&'a str> {
    match role.illustration.as_ref()? {
        Illustration::Named(name) => Some(name),
        Illustration::Own(own) => poster.material.get(&own.file).map(|_| own.file.as_str()),
    }
}

/// The streets with their places and signs. Where the places answer, their words are read as the names of the hotspots;
/// where everything is open they carry numbers, and their words are read here.
fn streets(composition: &Composition<'_>, bleed: f64, numbered: bool) -> Result<Frame> {
    let poster = &composition.poster;
    // Without hotspots the signs are not named elsewhere, so here they are read.
    let words = (poster.sheet.scene.is_none() && !numbered).then_some(page::Role::HotspotNames);
    let mut frame = Frame::new(Size::new(poster.sheet.width(), composition.height));
    let (mut out, mut pluses) = (Frame::new(frame.size), Frame::new(frame.size));
    let names = generic::places(poster);
    let mut roles = poster.info.roles.iter().zip(names).enumerate().zip(&composition.signs);
    for street in &composition.streets {
        let furnished = poster.sheet.scene.as_ref().map(|_| scene::furnished(poster, street));
        let street = furnished.as_ref().unwrap_or(street);
        // The sky of the first stands behind the header.
        let scenery = if street.number == 0 { street::before_sky } else { street::scenery };
        frame.place(Point::default(), scenery(poster, street, poster.sheet.width(), bleed)?);
        if poster.sheet.scene.is_some() {
            scene::draw(poster, street, &mut frame)?;
            for ((i, (role, _)), (rect, sign)) in roles.by_ref() {
                frame.place(Point::default(), sign::post(poster, *rect, poster.theme.accent(i)));
                frame.group(Point::new(rect.x, rect.y), of_role(role, sign.made.content(rect.h)));
            }
        }
        for ((x, w), ((i, (role, name)), (rect, sign))) in street.cells.iter().zip(roles.by_ref()) {
            let accent = poster.theme.accent(i);
            let own = role.illustration.as_ref().and_then(Illustration::own);
            let own = own.and_then(|own| own::illustration(poster, own, accent, street.scale));
            let at = Point::new(
                x + (w - street::DRAWING.w * street.scale) / 2.0,
                street.ground - street::DRAWING.h * street.scale,
            );
            match own {
                Some(picture) if words.is_some() => {
                    // What says something itself cannot stand among what is hidden.
                    let size = frame.size;
                    part(&mut out, std::mem::replace(&mut frame, Frame::new(size)), words.clone());
                    out.group(at, picture);
                }
                Some(picture) => frame.group(at, picture),
                None => {
                    let origin = Origin::of(format!("{}/tekening", parent(&role.name.pointer)));
                    frame.group(at, street::illustration(poster, name, accent, street.scale)?.showing(origin));
                }
            }
            frame.group(Point::new(rect.x, rect.y), of_role(role, sign.made.content(rect.h)));
            let at = hotspots::plus_at(*rect, &sign.made);
            match poster.answers {
                Answers::Elsewhere => frame.place(Point::default(), sign::number(poster, at, accent.accent, i + 1)),
                Answers::Click => {
                    pluses.place(Point::default(), sign::plus(poster, at, accent, false));
                }
                Answers::Never => frame.place(Point::default(), sign::post(poster, *rect, accent)),
            }
        }
    }
    if !pluses.items.is_empty() {
        // All in one group, so that it divides nothing that is painted before it.
        frame.place_as(Point::default(), pluses, page::Role::Prompt);
    }
    part(&mut out, frame, words);
    Ok(out)
}

/// What stands for a role.
fn of_role(role: &Role, frame: Frame) -> Group {
    Group::new(frame).with_id(&*role.id).showing(Origin::of(parent(&role.name.pointer)))
}

/// Adds a part of the streets.
fn part(out: &mut Frame, frame: Frame, role: Option<page::Role>) {
    out.group(Point::default(), Group { role, ..Group::new(frame).with_id("streets") });
}

/// On the band: what stands before the strengths' spots in reading order (the strengths), and what stands after.
fn lower(composition: &Composition<'_>) -> std::result::Result<(Frame, Frame), Halt> {
    let poster = &composition.poster;
    let size = Size::new(poster.sheet.width(), composition.height);
    let (mut before, mut after) = (Frame::new(size), Frame::new(size));
    for placed in &composition.blocks {
        let frame = if placed.block == Block::Strengths { &mut before } else { &mut after };
        let pointer = match placed.block {
            Block::Strengths => "/krachtgroepen",
            Block::Mix => "/mix",
            Block::Returns => "/rendement",
            Block::Call => "/oproep",
        };
        let (drawn, _) = blocks::lay_out(poster, placed.block, placed.at.w, Some(placed.at.h), &composition.omissions)?;
        let group = Group::new(drawn).with_id(pointer.trim_start_matches('/'));
        frame.group(Point::new(placed.at.x, placed.at.y), group.showing(Origin::of(pointer)));
    }
    if let Some((y, sources)) = &composition.sources {
        after.place(Point::new(poster.sheet.margin, *y), sources.made.frame.clone());
    }
    Ok((before, after))
}
