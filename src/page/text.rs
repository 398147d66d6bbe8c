//! Texts as they are drawn: lines of glyphs at their places.

use super::role::Origin;
use crate::base::color::Color;
use crate::base::geometry::{Point, Size};

/// Which of the embedded faces a text is set in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Face {
    /// The display family at its heaviest: the title.
    Title,
    /// The display family in bold: names, headings, large figures.
    Heading,
    /// The text family, regular.
    Text,
    /// The text family, bold.
    Strong,
}

impl Face {
    /// All faces.
    pub const ALL: [Self; 4] = [Self::Title, Self::Heading, Self::Text, Self::Strong];
}

/// One drawn glyph.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Glyph {
    /// Glyph number in the full face.
    pub id: u16,
    /// Byte offset in the line's text of the character it begins.
    pub cluster: u32,
    /// Where its outline begins, in user units from the line's start; to the right of its pen position where marks are
    /// put on letters.
    pub x: f64,
    /// How far it stands below the baseline, in user units; 0 but for marks that a script puts above or below letters.
    pub y: f64,
}

/// One line of text, with a position for every glyph.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Where the line starts and its baseline, relative to the text's own origin.
    pub at: Point,
    /// What stands there, with a real hyphen where a word was broken and no trailing space.
    pub text: String,
    /// The distance from the first glyph's start to the last glyph's end, in user units.
    pub width: f64,
    /// The glyphs in drawing order.
    pub glyphs: Vec<Glyph>,
    /// What stands between it and the next line in the running text.
    pub end: LineEnd,
}

/// How a line goes over into the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineEnd {
    /// A space, which is not in the line's text.
    Space,
    /// Nothing: after a hyphen, a dash or a slash of the text itself, or within an address; and at the last line.
    Nothing,
    /// Nothing: the hyphen at the end of the line's text stands there only because the word is broken.
    Hyphen,
}

impl Line {
    /// The line's part of the running text, without a hyphen that only the break asks for.
    #[must_use]
    pub fn words(&self) -> &str {
        match self.end {
            LineEnd::Hyphen => self.text.strip_suffix('-').unwrap_or(&self.text),
            LineEnd::Space | LineEnd::Nothing => &self.text,
        }
    }
}

/// A paragraph, a heading or a label: lines in one face, size and colour.
#[derive(Debug, Clone, PartialEq)]
pub struct TextBlock {
    /// The lines, top to bottom.
    pub lines: Vec<Line>,
    /// The face of all of it.
    pub face: Face,
    /// Type size in user units (the em).
    pub size: f64,
    /// Colour.
    pub fill: Color,
    /// BCP 47 tag; the page's where there is none.
    pub language: Option<String>,
    /// Whether the paragraph is read from right to left, whatever letters a line of it has.
    pub right_to_left: bool,
    /// The block's box: x 0 to the widest allowed line, y from the top of the first line to the bottom of the last.
    pub bounds: Size,
    /// Which text of the data file it shows; none for the program's own words.
    pub origin: Option<Origin>,
}

impl TextBlock {
    /// The running text: as in the data, without line ends.
    #[must_use]
    pub fn words(&self) -> String {
        let mut out = String::new();
        for (i, line) in self.lines.iter().enumerate() {
            out.push_str(line.words());
            if line.end == LineEnd::Space && i + 1 < self.lines.len() {
                out.push(' ');
            }
        }
        out
    }

    /// JSON pointer of the text that it shows, or "" for the program's own words.
    #[must_use]
    pub fn pointer(&self) -> &str {
        self.origin.as_ref().map_or("", |origin| &origin.pointer)
    }
}
