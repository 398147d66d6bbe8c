//! What every layouter needs: the theme, the sheet, the words, the type sizes, and text set in them.

use std::cell::RefCell;
use std::collections::HashMap;

use crate::base::color::Color;
use crate::document::{Infographic, Text};
use crate::error::Result;
use crate::layout::Content;
use crate::media::own::Material;
use crate::page::{Face, Frame, TextBlock};
use crate::theme::drawing::{self, Recolour};
use crate::theme::{Palette, Sheet, Theme, Words};
use crate::typeset::text::{Copy, Setter, Style, Unfit};

/// The type sizes of a sheet, in user units; all follow from the size of body text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct TypeScale {
    /// Headings of blocks and panels.
    pub(super) heading: f64,
    /// Names of places, the key message.
    pub(super) name: f64,
    /// Everything that is read.
    pub(super) body: f64,
    /// Sources.
    pub(super) small: f64,
}

impl TypeScale {
    fn new(body: f64, sheet: &Sheet) -> Self {
        let small = (body * 0.74).clamp(sheet.small.0, sheet.small.1);
        Self { heading: body * 1.55, name: body * 1.22, body, small }
    }
}

/// The layout of one page at one type size.
#[derive(Clone, Copy)]
pub(super) struct Engine<'a> {
    pub(super) info: &'a Infographic,
    pub(super) material: &'a Material,
    pub(super) theme: &'a Theme,
    pub(super) sheet: &'a Sheet,
    pub(super) setter: &'a Setter,
    pub(super) words: &'a Words,
    pub(super) language: &'a str,
    pub(super) still: bool,
    icons: &'a RefCell<HashMap<(String, Color), Option<Frame>>>,
    marks: &'a RefCell<HashMap<(usize, Color), Color>>,
    pub(super) sizes: TypeScale,
    /// The spacing step: half the size of body text, 8 units on `web`.
    pub(super) unit: f64,
}

/// The things that stay the same whatever the type size.
pub(super) struct Base<'a> {
    pub(super) info: &'a Infographic,
    pub(super) material: &'a Material,
    pub(super) theme: &'a Theme,
    pub(super) sheet: &'a Sheet,
    pub(super) setter: &'a Setter,
    pub(super) words: Words,
    pub(super) language: &'a str,
    /// Whether nothing on the page answers, so that nothing may invite to click.
    pub(super) still: bool,
    icons: RefCell<HashMap<(String, Color), Option<Frame>>>,
    marks: RefCell<HashMap<(usize, Color), Color>>,
}

impl<'a> Base<'a> {
    pub(super) fn new(
        content: Content<'a>,
        theme: &'a Theme,
        sheet: &'a Sheet,
        setter: &'a Setter,
        language: &'a str,
        still: bool,
    ) -> Result<Self> {
        Ok(Self {
            still,
            info: content.info,
            material: content.material,
            theme,
            sheet,
            setter,
            words: Words::or(language, content.info.fallback.as_deref())?,
            language,
            icons: RefCell::default(),
            marks: RefCell::default(),
        })
    }

    /// The engine for a size of body text.
    pub(super) fn at(&'a self, body: f64) -> Engine<'a> {
        Engine {
            info: self.info,
            material: self.material,
            theme: self.theme,
            sheet: self.sheet,
            setter: self.setter,
            words: &self.words,
            language: self.language,
            still: self.still,
            icons: &self.icons,
            marks: &self.marks,
            sizes: TypeScale::new(body, self.sheet),
            unit: body / 2.0,
        }
    }
}

impl Engine<'_> {
    /// The same in the sheet's smallest type; `None` when the type is that small already.
    pub(super) fn smallest(&self) -> Option<Self> {
        let body = self.sheet.body.0;
        let sizes = TypeScale::new(body, self.sheet);
        (body < self.sizes.body * 0.99).then_some(Self { sizes, unit: body / 2.0, ..*self })
    }

    pub(super) fn palette(&self) -> &Palette {
        &self.theme.palette
    }

    /// [`Theme::group_on`], sought once for each ground: chips are tried at many sizes.
    pub(super) fn group_on(&self, group: usize, ground: Color) -> Color {
        let seek = || self.theme.group_on(group, ground);
        *self.marks.borrow_mut().entry((group, ground)).or_insert_with(seek)
    }

    /// Corner radius of a large card.
    pub(super) fn radius(&self) -> f64 {
        self.theme.radius / 8.0 * self.unit
    }

    pub(super) fn heading_style(&self, fill: Color) -> Style {
        Style { face: Face::Heading, size: self.sizes.heading, leading: 1.12, fill }
    }

    pub(super) fn name_style(&self, fill: Color) -> Style {
        Style { face: Face::Heading, size: self.sizes.name, leading: 1.14, fill }
    }

    pub(super) fn lead_style(&self, fill: Color) -> Style {
        Style { face: Face::Text, size: self.sizes.name, leading: 1.36, fill }
    }

    pub(super) fn body_style(&self, fill: Color) -> Style {
        Style { face: Face::Text, size: self.sizes.body, leading: 1.38, fill }
    }

    pub(super) fn strong_style(&self, fill: Color) -> Style {
        Style { face: Face::Strong, size: self.sizes.body, leading: 1.3, fill }
    }

    pub(super) fn small_style(&self, fill: Color) -> Style {
        Style { face: Face::Text, size: self.sizes.small, leading: 1.36, fill }
    }

    /// A text of the data in the page's language.
    pub(super) fn copy<'t>(&'t self, text: &'t Text) -> Copy<'t> {
        Copy { text: text.get(self.language), pointer: &text.pointer, language: text.language_in(self.language) }
    }

    /// A word or heading of the program's own, which may be another language's.
    pub(super) fn word<'t>(&'t self, text: &'t str) -> Copy<'t> {
        Copy { text, pointer: "", language: &self.words.language }
    }

    /// Words that the program put together, of its own and of the data.
    pub(super) fn own<'t>(&'t self, text: &'t str) -> Copy<'t> {
        Copy { text, pointer: "", language: self.language }
    }

    pub(super) fn paragraph(&self, text: &Text, style: Style, width: f64) -> std::result::Result<TextBlock, Unfit> {
        self.setter.paragraph(self.copy(text), style, width)
    }

    pub(super) fn heading(&self, text: &Text, style: Style, width: f64) -> std::result::Result<TextBlock, Unfit> {
        self.setter.heading(self.copy(text), style, width)
    }

    /// The icon with this name in one colour, on its own grid of 24; empty when there is none.
    pub(super) fn icon(&self, name: &str, color: Color) -> Option<Frame> {
        let read = || drawing::read(crate::assets::icon(name)?, &Recolour::single(color)).ok();
        self.icons.borrow_mut().entry((name.to_owned(), color)).or_insert_with(read).clone()
    }
}

/// Frames and texts put below one another.
pub(super) struct Stack {
    /// What has been put, as wide as was asked.
    pub(super) frame: Frame,
    /// Left edge of what is put next.
    pub(super) x: f64,
    /// Where the next thing goes.
    pub(super) y: f64,
}

impl Stack {
    /// A stack `width` wide whose content starts at `x`, `y`.
    pub(super) fn new(width: f64, x: f64, y: f64) -> Self {
        Self { frame: Frame::new(crate::base::geometry::Size::new(width, 0.0)), x, y }
    }

    /// Puts a text, and leaves `gap` below it.
    pub(super) fn text(&mut self, block: TextBlock, gap: f64) {
        let height = block.bounds.h;
        self.frame.text(crate::base::geometry::Point::new(self.x, self.y), block);
        self.y += height + gap;
    }

    /// Puts a frame, and leaves `gap` below it.
    pub(super) fn frame(&mut self, frame: Frame, gap: f64) {
        let height = frame.size.h;
        self.frame.place(crate::base::geometry::Point::new(self.x, self.y), frame);
        self.y += height + gap;
    }

    /// The finished frame, ending `after` below what was put last without its gap.
    pub(super) fn finish(mut self, last_gap: f64, after: f64) -> Frame {
        self.frame.size.h = self.y - last_gap + after;
        self.frame
    }
}
