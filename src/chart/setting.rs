//! What a chart is drawn with: width, words, styles and colours, and how text is made to fit them.

use super::error::ChartError;
use crate::base::color::Color;
use crate::document::{Source, Text};
use crate::page::{Face, TextBlock};
use crate::theme::Words;
use crate::typeset::text::{Overfull, Passage, Setter, Style};

/// The colours of a chart, by duty.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ChartColours {
    /// What the chart stands on; also the gaps and rings that part one mark from another.
    pub paper: Color,
    /// Base lines, arrows, values.
    pub ink: Color,
    /// Lines and words that stand back.
    pub soft: Color,
    /// The emphasised mark.
    pub accent: Color,
    /// The other marks, in turn.
    pub others: [Color; 3],
    /// The ground of a mark: the rest of a ring, the area under a line.
    pub track: Color,
}

/// How much of the source is written under a chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SourceLine {
    /// Publisher, title and date.
    Full,
    /// Publisher and year: the full source stands in a list elsewhere.
    Short,
    /// Nothing: the block that holds the chart names the source.
    Hidden,
}

/// Everything that is given to a chart.
#[derive(Clone, Copy)]
pub struct Setting<'a> {
    /// Sets the text.
    pub setter: &'a Setter,
    /// BCP 47 tag of the words.
    pub language: &'a str,
    /// The words that the data file does not have.
    pub words: &'a Words,
    /// Width of the chart in user units. Its height is what it needs.
    pub width: f64,
    /// Type of labels; its size is the measure for bars, gaps and lines too.
    pub body: Style,
    /// Type of the finding.
    pub title: Style,
    /// Type of unit, year and source.
    pub small: Style,
    /// Smallest type size in user units; a text that does not fit is made smaller down to this, then refused.
    pub floor: f64,
    /// Colours.
    pub colours: ChartColours,
    /// Corner radius in user units.
    pub radius: f64,
    /// Whether the finding is written above the chart. It is always the accessible name.
    pub show_title: bool,
    /// Whether the caveat is written under the chart. Only a block that says it itself may leave it out; the
    /// description always has it.
    pub show_caveat: bool,
    /// What is written of the source. The description always has it.
    pub source_line: SourceLine,
}

impl<'a> Setting<'a> {
    /// The type size of labels, in user units: the measure of everything in a chart.
    pub(super) fn em(&self) -> f64 {
        self.body.size
    }

    /// The style of numbers: the display face, a little larger than the labels.
    pub(super) fn value_style(&self) -> Style {
        Style { face: Face::Heading, size: self.em() * 1.05, leading: 1.1, fill: self.colours.ink }
    }

    /// The style of a mark's name: bold when it is emphasised.
    pub(super) fn name_style(&self, emphasised: bool) -> Style {
        if emphasised { Style { face: Face::Strong, ..self.body } } else { self.body }
    }

    /// The colour of the `index`-th mark.
    pub(super) fn mark_colour(&self, index: usize, emphasised: bool) -> Color {
        let [first, second, third] = self.colours.others;
        match (emphasised, index % 3) {
            (true, _) => self.colours.accent,
            (false, 0) => first,
            (false, 1) => second,
            (false, _) => third,
        }
    }

    /// The wording of a text of the data file, with its place there.
    pub(super) fn copy<'b>(&self, text: &'b Text) -> Passage<'b>
    where
        'a: 'b,
    {
        Passage { text: text.get(self.language), pointer: &text.pointer, language: text.language_in(self.language) }
    }

    /// Words of the program's own.
    pub(super) fn own<'b>(&self, text: &'b str) -> Passage<'b>
    where
        'a: 'b,
    {
        Passage { text, pointer: "", language: self.language }
    }

    /// Sets a heading; smaller, down to the floor, if a word is too wide, and broken if it is so there too.
    pub(super) fn heading(&self, copy: Passage<'_>, style: Style, width: f64) -> Result<TextBlock, ChartError> {
        let whole = self.shrunk(style, width, |style| self.setter.heading(copy, style, width));
        whole.or_else(|why| {
            let smallest = style.sized(style.size.min(self.floor));
            self.setter.broken_heading(copy, smallest, width).map_err(|_| why)
        })
    }

    /// Sets running text; smaller, down to the floor, if a word is too wide.
    pub(super) fn paragraph(&self, copy: Passage<'_>, style: Style, width: f64) -> Result<TextBlock, ChartError> {
        self.shrunk(style, width, |style| self.setter.paragraph(copy, style, width))
    }

    /// The style, made small enough that each of these fits `width` on one line.
    pub(super) fn fitting<'b>(
        &self,
        texts: impl IntoIterator<Item = &'b str>,
        style: Style,
        width: f64,
    ) -> Result<Style, ChartError> {
        let widest = texts
            .into_iter()
            .map(|text| (self.setter.width(text, style), text))
            .fold((0.0, ""), |a, b| if b.0 > a.0 { b } else { a });
        if widest.0 <= width {
            return Ok(style);
        }
        // Widths are those of the size that is written, so it is that size which shrinks with them.
        let size = style.written().size * width / widest.0;
        let unfit =
            || Overfull { pointer: String::new(), word: widest.1.to_owned(), needed: widest.0, excess_chars: 1 };
        if size < self.floor { Err(unfit().into()) } else { Ok(style.sized(size)) }
    }

    fn shrunk(
        &self,
        style: Style,
        width: f64,
        set: impl Fn(Style) -> Result<TextBlock, Overfull>,
    ) -> Result<TextBlock, ChartError> {
        let mut style = style;
        loop {
            let unfit = match set(style) {
                Ok(block) => return Ok(block),
                Err(unfit) => unfit,
            };
            // A hair smaller than the word needs, so that rounding cannot make it too wide again.
            let size = style.size * (width / unfit.needed).min(1.0) * 0.999;
            if size.is_nan() || size < self.floor {
                return Err(unfit.into());
            }
            style = style.sized(size);
        }
    }

    /// The cap height of a style, in user units.
    pub(super) fn cap(&self, style: Style) -> f64 {
        self.setter.metrics(style.face).cap_height * style.size
    }

    /// The top of a one-line text whose capitals are centred on `y`.
    pub(super) fn top_centred(&self, style: Style, y: f64) -> f64 {
        y - self.cap(style) / 2.0
    }

    /// The source line as [`SourceLine`] asks, or nothing.
    pub(super) fn source_words(&self, source: Option<&Source>, length: SourceLine) -> Option<String> {
        let source = source?;
        let date = source.date.as_deref();
        let parts = match length {
            SourceLine::Hidden => return None,
            SourceLine::Short => vec![source.publisher.clone(), date.map(year_of).unwrap_or_default()],
            SourceLine::Full => vec![
                source.publisher.clone(),
                source.title.clone(),
                date.map(|d| crate::locale::date::date(d, self.language)).unwrap_or_default(),
            ],
        };
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        Some(format!("{}: {}", self.words.source, parts.join(&self.words.comma)))
    }
}

/// The year of a date of the form 2020, 2020-10 or 2020-10-13.
fn year_of(date: &str) -> String {
    date.split('-').next().unwrap_or(date).to_owned()
}
