//! What a document of any kind is laid out with: theme, sheet, words, type sizes and text set in them; frames put below
//! one another, in columns, or beside what they belong to.

mod beside;
mod code;
mod connector;
pub(in crate::layout) mod flow;
mod stack;

use std::cell::{Cell, RefCell};
use std::collections::HashMap;

use crate::base::color::Color;
use crate::document::Text;
use crate::error::Result;
use crate::page::{Face, Frame, TextBlock};
use crate::theme::drawing::{self, Recolour};
use crate::theme::{Palette, Sheet, Theme, Words};
use crate::typeset::text::{Overfull, Passage, Setter, Style};

pub(in crate::layout) use beside::{Space, Stand, beside};
pub(in crate::layout) use code::{Code, CodeSizes};
pub(in crate::layout) use connector::Grid;
pub(in crate::layout) use stack::Stack;

/// The type sizes of a sheet, in user units; all follow from the size of body text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::layout) struct TypeScale {
    /// Headings of blocks and panels.
    pub(in crate::layout) heading: f64,
    /// Names of places, the key message.
    pub(in crate::layout) name: f64,
    /// Everything that is read.
    pub(in crate::layout) body: f64,
    /// Sources.
    pub(in crate::layout) small: f64,
}

impl TypeScale {
    fn new(body: f64, sheet: &Sheet) -> Self {
        let small = (body * 0.74).clamp(sheet.small.0, sheet.small.1);
        Self { heading: body * 1.55, name: body * 1.22, body, small }
    }
}

/// How the places on a page answer a reader, which says what stands on their signs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::layout) enum Answers {
    /// To a click, to which a plus invites.
    Click,
    /// On another page, under their number.
    Elsewhere,
    /// Not.
    Never,
}

/// The layout of one page at one type size.
#[derive(Clone, Copy)]
pub(in crate::layout) struct Engine<'a> {
    pub(in crate::layout) theme: &'a Theme,
    pub(in crate::layout) sheet: &'a Sheet,
    pub(in crate::layout) setter: &'a Setter,
    pub(in crate::layout) words: &'a Words,
    pub(in crate::layout) language: &'a str,
    pub(in crate::layout) answers: Answers,
    icons: &'a RefCell<HashMap<(String, Color), Option<Frame>>>,
    marks: &'a RefCell<HashMap<(usize, Color), Color>>,
    stones: &'a RefCell<HashMap<usize, (Color, Color)>>,
    broken: &'a Cell<usize>,
    pub(in crate::layout) sizes: TypeScale,
    /// The spacing step: half the size of body text, 8 units on `web`.
    pub(in crate::layout) unit: f64,
}

/// The things that stay the same whatever the type size.
pub(in crate::layout) struct Resources<'a> {
    pub(in crate::layout) theme: &'a Theme,
    pub(in crate::layout) sheet: &'a Sheet,
    pub(in crate::layout) setter: &'a Setter,
    pub(in crate::layout) words: Words,
    pub(in crate::layout) language: &'a str,
    /// How places answer a reader.
    pub(in crate::layout) answers: Answers,
    icons: RefCell<HashMap<(String, Color), Option<Frame>>>,
    marks: RefCell<HashMap<(usize, Color), Color>>,
    stones: RefCell<HashMap<usize, (Color, Color)>>,
    broken: Cell<usize>,
}

impl<'a> Resources<'a> {
    pub(in crate::layout) fn new(
        theme: &'a Theme,
        sheet: &'a Sheet,
        setter: &'a Setter,
        (language, words): (&'a str, Words),
        answers: Answers,
    ) -> Result<Self> {
        let (icons, broken) = (RefCell::default(), Cell::default());
        let (marks, stones) = (RefCell::default(), RefCell::default());
        Ok(Self { answers, theme, sheet, setter, words, language, icons, marks, stones, broken })
    }

    /// The engine for a size of body text.
    pub(in crate::layout) fn at(&'a self, body: f64) -> Engine<'a> {
        Engine {
            theme: self.theme,
            sheet: self.sheet,
            setter: self.setter,
            words: &self.words,
            language: self.language,
            answers: self.answers,
            icons: &self.icons,
            marks: &self.marks,
            stones: &self.stones,
            broken: &self.broken,
            sizes: TypeScale::new(body, self.sheet),
            unit: body / 2.0,
        }
    }
}

impl Engine<'_> {
    /// The same in the sheet's smallest type; `None` when the type is that small already.
    pub(in crate::layout) fn smallest(&self) -> Option<Self> {
        let body = self.sheet.body.0;
        let sizes = TypeScale::new(body, self.sheet);
        (body < self.sizes.body * 0.99).then_some(Self { sizes, unit: body / 2.0, ..*self })
    }

    pub(in crate::layout) fn palette(&self) -> &Palette {
        &self.theme.palette
    }

    /// [`Theme::group_on`], sought once for each ground: chips are tried at many sizes.
    pub(in crate::layout) fn group_on(&self, group: usize, ground: Color) -> Color {
        let seek = || self.theme.group_on(group, ground);
        *self.marks.borrow_mut().entry((group, ground)).or_insert_with(seek)
    }

    /// [`Theme::group_stone`], sought once for each group.
    pub(in crate::layout) fn group_stone(&self, group: usize) -> (Color, Color) {
        *self.stones.borrow_mut().entry(group).or_insert_with(|| self.theme.group_stone(group))
    }

    /// Corner radius of a large card.
    pub(in crate::layout) fn radius(&self) -> f64 {
        self.theme.radius / 8.0 * self.unit
    }

    pub(in crate::layout) fn heading_style(&self, fill: Color) -> Style {
        Style { face: Face::Heading, size: self.sizes.heading, leading: 1.12, fill }
    }

    pub(in crate::layout) fn name_style(&self, fill: Color) -> Style {
        Style { face: Face::Heading, size: self.sizes.name, leading: 1.14, fill }
    }

    pub(in crate::layout) fn lead_style(&self, fill: Color) -> Style {
        Style { face: Face::Text, size: self.sizes.name, leading: 1.36, fill }
    }

    pub(in crate::layout) fn body_style(&self, fill: Color) -> Style {
        Style { face: Face::Text, size: self.sizes.body, leading: 1.38, fill }
    }

    pub(in crate::layout) fn strong_style(&self, fill: Color) -> Style {
        Style { face: Face::Strong, size: self.sizes.body, leading: 1.3, fill }
    }

    pub(in crate::layout) fn small_style(&self, fill: Color) -> Style {
        Style { face: Face::Text, size: self.sizes.small, leading: 1.36, fill }
    }

    /// A text of the data in the page's language.
    pub(in crate::layout) fn copy<'t>(&'t self, text: &'t Text) -> Passage<'t> {
        Passage { text: text.get(self.language), pointer: &text.pointer, language: text.language_in(self.language) }
    }

    /// A word or heading of the program's own, which may be another language's.
    pub(in crate::layout) fn word<'t>(&'t self, text: &'t str) -> Passage<'t> {
        Passage { text, pointer: self.words.pointer_of(text), language: self.words.language_of(text) }
    }

    /// Words that the program put together, of its own and of the data.
    pub(in crate::layout) fn own<'t>(&'t self, text: &'t str) -> Passage<'t> {
        Passage { text, pointer: "", language: self.language }
    }

    pub(in crate::layout) fn paragraph(
        &self,
        text: &Text,
        style: Style,
        width: f64,
    ) -> std::result::Result<TextBlock, Overfull> {
        self.setter.paragraph(self.copy(text), style, width)
    }

    pub(in crate::layout) fn heading(
        &self,
        text: &Text,
        style: Style,
        width: f64,
    ) -> std::result::Result<TextBlock, Overfull> {
        self.set_heading(self.copy(text), style, width)
    }

    /// Sets a heading with its words whole where that can be; a word that is too wide all the same is broken.
    pub(in crate::layout) fn set_heading(
        &self,
        words: Passage<'_>,
        style: Style,
        width: f64,
    ) -> std::result::Result<TextBlock, Overfull> {
        if let Ok(block) = self.setter.heading(words, style, width) {
            return Ok(block);
        }
        let block = self.setter.broken_heading(words, style, width)?;
        self.broken.set(self.broken.get() + 1);
        Ok(block)
    }

    /// What comes of laying something out, and how many headings had to be broken inside a word for it.
    pub(in crate::layout) fn counted<T>(&self, lay_out: impl FnOnce() -> T) -> (T, usize) {
        let before = self.broken.take();
        let done = lay_out();
        (done, self.broken.replace(before))
    }

    /// The first of these sizes, which go from large to small, at which every word of all these headings is whole in
    /// the width that each has at that size; the last if none is. Equals get one size.
    pub(in crate::layout) fn shared_size<'t>(
        &self,
        headings: impl Iterator<Item = Passage<'t>>,
        face: Face,
        sizes: &[f64],
        width: impl Fn(f64) -> f64,
    ) -> f64 {
        let widest = headings.map(|heading| self.setter.widest_word(heading, face)).fold(0.0, f64::max);
        let fitting = sizes.iter().copied().find(|size| widest * size <= width(*size) + 1e-6);
        fitting.or(sizes.last().copied()).unwrap_or(self.sizes.body)
    }

    /// The icon with this name in one colour, on its own grid of 24; nothing when there is none.
    ///
    /// # Errors
    /// [`crate::error::Error::Asset`] when it is broken.
    pub(in crate::layout) fn icon(&self, name: &str, color: Color) -> Result<Option<Frame>> {
        let key = (name.to_owned(), color);
        if let Some(known) = self.icons.borrow().get(&key) {
            return Ok(known.clone());
        }
        let text = crate::assets::icon(name);
        let read = text.map(|text| drawing::read(text, &Recolour::single(color))).transpose()?;
        self.icons.borrow_mut().insert(key, read.clone());
        Ok(read)
    }
}
