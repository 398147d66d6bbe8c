//! What a poster is laid out of, and the engine that does it at one type size.

use std::ops::Deref;

use super::known::Measurements;
use crate::base::color::Color;
use crate::document::{Codes, Infographic};
use crate::error::Result;
use crate::layout::engine::{Answers, Engine, Resources};
use crate::layout::{Medium, Settings};
use crate::media::own::Material;
use crate::theme::{Sheet, Words};
use crate::typeset::text::{Setter, Style};

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

/// The pointer of what a field belongs to.
pub(super) fn parent(pointer: &str) -> &str {
    pointer.rsplit_once('/').map_or("", |(parent, _)| parent)
}

/// Which codes stand on a sheet: none on a screen, none without an address.
fn codes(info: &Infographic, medium: Medium) -> Codes {
    match medium {
        Medium::Paper if info.website.is_some() => info.codes,
        Medium::Paper | Medium::Screen => Codes::None,
    }
}

/// What stays the same of a poster whatever the type size.
pub(super) struct Base<'a> {
    pub(super) info: &'a Infographic,
    pub(super) sheet: &'a Sheet,
    pub(super) language: &'a str,
    /// Which codes for phones stand on the page.
    pub(super) codes: Codes,
    material: &'a Material,
    resources: Resources<'a>,
    measurements: Measurements,
}

impl<'a> Base<'a> {
    /// `open` says that everything can be read on the pages that follow.
    pub(super) fn new(setter: &'a Setter, content: Content<'a>, settings: &Settings<'a>, open: bool) -> Result<Self> {
        let Content { info, material } = content;
        let Settings { theme, sheet, language, medium, .. } = *settings;
        let answers = match medium {
            _ if open => Answers::Elsewhere,
            Medium::Screen => Answers::Click,
            Medium::Paper => Answers::Never,
        };
        let words = Words::for_reader(info, language)?;
        let resources = Resources::new(theme, sheet, setter, (language, words), answers)?;
        Ok(Self {
            info,
            sheet,
            language,
            codes: codes(info, medium),
            material,
            resources,
            measurements: Measurements::default(),
        })
    }

    /// The poster at a size of body text.
    pub(super) fn at(&'a self, body: f64) -> Poster<'a> {
        let engine = self.resources.at(body);
        Poster {
            info: self.info,
            material: self.material,
            codes: self.codes,
            measurements: &self.measurements,
            engine,
            block_heading: engine.sizes.heading,
        }
    }
}

/// A poster at one type size: its content, and the engine that lays it out, whose parts are had from it directly.
#[derive(Clone, Copy)]
pub(super) struct Poster<'a> {
    pub(super) info: &'a Infographic,
    pub(super) material: &'a Material,
    /// Which codes for phones stand on the page.
    pub(super) codes: Codes,
    /// What was measured of it.
    pub(super) measurements: &'a Measurements,
    engine: Engine<'a>,
    /// Type size of the headings of blocks.
    pub(super) block_heading: f64,
}

impl Poster<'_> {
    /// The same with the headings of blocks in this size.
    pub(super) const fn with_block_heading(self, size: f64) -> Self {
        Self { block_heading: size, ..self }
    }

    /// The style of the headings of blocks.
    pub(super) fn block_heading_style(&self, fill: Color) -> Style {
        self.heading_style(fill).sized(self.block_heading)
    }

    /// The same in the sheet's smallest type; `None` when the type is that small already.
    pub(super) fn smallest(&self) -> Option<Self> {
        self.engine.smallest().map(|engine| Self { engine, block_heading: engine.sizes.heading, ..*self })
    }
}

impl<'a> Deref for Poster<'a> {
    type Target = Engine<'a>;

    fn deref(&self) -> &Engine<'a> {
        &self.engine
    }
}
