//! What a form of figure adds to its descriptor in the document: how it is drawn and told.

use super::error::ChartError;
use super::setting::Setting;
use crate::document::{Figure, Value};
use crate::page::Frame;

/// How a form is drawn and told; each form's file has one.
pub(super) struct Plot {
    /// Draws what stands between the unit line and the source line.
    pub(super) draw: fn(&Figure, &Setting<'_>) -> Result<Frame, ChartError>,
    /// Its values in the order in which they are drawn, in this language; nothing where that is the file's.
    pub(super) arranged: fn(&[Value], &str) -> Option<Vec<Value>>,
    /// Whether the drawing shows the title itself, as a sentence round a number.
    pub(super) says_title: fn(&Figure, &Setting<'_>) -> bool,
    /// The finding in words: the accessible name.
    pub(super) name: fn(&Figure, &Setting<'_>) -> Result<String, ChartError>,
}

impl Plot {
    /// A form whose title stands above it.
    pub(super) const fn titled(draw: fn(&Figure, &Setting<'_>) -> Result<Frame, ChartError>) -> Self {
        Self {
            draw,
            arranged: |_, _| None,
            says_title: |_, _| false,
            name: |figure, setting| Ok(figure.title.get(setting.language).to_owned()),
        }
    }
}
