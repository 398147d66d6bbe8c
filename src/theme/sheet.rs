//! Sheets: sizes, margins, type sizes and their floors, and which parts stand where.

use serde::Deserialize;

use crate::base::geometry::Size;
use crate::error::{Error, Result};
use crate::messages::Part;
use crate::page::Unit;

/// User units to a millimetre on print sheets: a unit is a quarter of a millimetre.
pub(super) const UNITS_PER_MM: f64 = 4.0;

/// How the header is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum HeaderForm {
    /// Title left, message in the middle, invitation right.
    #[serde(rename = "naast")]
    Row,
    /// One below the other.
    #[serde(rename = "gestapeld")]
    Stack,
}

/// A part of the poster below the streets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
pub enum Block {
    /// The strengths in their groups.
    #[serde(rename = "krachten")]
    Strengths,
    /// The mixed team.
    #[serde(rename = "mix")]
    Mix,
    /// What it returns.
    #[serde(rename = "rendement")]
    Returns,
    /// What readers can do.
    #[serde(rename = "oproep")]
    Call,
}

/// A column of blocks.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// Its part of the width; the parts of a row are taken together.
    #[serde(rename = "deel")]
    pub part: f64,
    /// Its blocks, top to bottom.
    #[serde(rename = "inhoud")]
    pub blocks: Vec<Block>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
enum Measure {
    #[serde(rename = "mm")]
    Millimetre,
    #[serde(rename = "px")]
    Pixel,
}

/// What a sheet of paper becomes when it is a leaflet.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Leaflet {
    /// How its pages lie on the paper.
    #[serde(rename = "vorm")]
    pub imposition: Imposition,
    /// Columns of text side by side on a page.
    #[serde(rename = "kolommen")]
    pub columns: usize,
    /// Width of a column, in user units.
    #[serde(rename = "kolombreedte")]
    pub measure: f64,
    /// Part of the height of the first page that is the cover.
    #[serde(rename = "voorkant")]
    pub cover: f64,
}

/// How the pages of a leaflet lie on the paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Imposition {
    /// Two pages, one to a side.
    #[serde(rename = "twee-bladzijden")]
    TwoPages,
    /// Four pages, one to a side, in the order in which they are read.
    #[serde(rename = "vier-bladzijden")]
    FourPages,
    /// Four pages, two to a side, to be folded once: 4 and 1, 2 and 3.
    #[serde(rename = "vier-op-twee")]
    FourOnTwo,
    /// Six panels, three to a side, folded inwards one after the other (a letter fold): the one that lies innermost is
    /// 2 mm narrower.
    #[serde(rename = "wikkelvouw")]
    LetterFold,
}

/// What a sheet is called by those who choose one.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SheetLabel {
    /// Dutch.
    #[serde(rename = "nl")]
    pub dutch: String,
    /// English.
    #[serde(rename = "en")]
    pub english: String,
}

/// A page size with its rules.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sheet {
    /// Name as typed after `--sheet`.
    #[serde(rename = "naam")]
    pub name: String,
    /// What it is called by those who choose one.
    #[serde(rename = "heet")]
    pub label: SheetLabel,
    #[serde(rename = "breedte")]
    width: f64,
    #[serde(rename = "hoogte")]
    height: Option<f64>,
    #[serde(rename = "eenheid")]
    measure: Measure,
    /// Outer margin, in user units.
    #[serde(rename = "marge")]
    pub margin: f64,
    /// Smallest and largest size of body text, in user units.
    #[serde(rename = "tekst")]
    pub body: (f64, f64),
    /// Smallest and largest size of the title, in user units.
    #[serde(rename = "titel")]
    pub title: (f64, f64),
    /// Smallest and largest size of sources, in user units.
    #[serde(rename = "klein")]
    pub small: (f64, f64),
    /// Form of the header.
    #[serde(rename = "kop")]
    pub header: HeaderForm,
    /// Rows of columns of blocks below the streets.
    #[serde(rename = "onderdelen")]
    pub rows: Vec<Vec<Column>>,
    /// What is left out, in this order, when the sheet cannot hold everything.
    #[serde(rename = "weglaten")]
    pub drop: Vec<Part>,
    /// What never stands on this sheet.
    #[serde(rename = "zonder", default)]
    pub never: Vec<Part>,
    /// A scene that stands for the streets, by the name of its drawing.
    #[serde(rename = "tafereel", default)]
    pub scene: Option<String>,
    /// Height at the top and at the foot that stays clear, in user units: there an app shows its own controls.
    #[serde(rename = "vrij", default)]
    pub clear: f64,
    /// Number of places in a street, where the sheet fixes it.
    #[serde(rename = "kolommen", default)]
    pub columns: Option<usize>,
    /// What a sheet of a leaflet is folded and printed as; none for a poster.
    #[serde(rename = "folder", default)]
    pub leaflet: Option<Leaflet>,
    /// Least height of a target, in user units.
    #[serde(rename = "raak", default = "least_target")]
    pub target: f64,
}

/// Sheets out of the text of a file.
fn read(text: &str) -> Result<Vec<Sheet>> {
    serde_json::from_str(text).map_err(|e| Error::Asset(format!("sheets: {e}")))
}

fn least_target() -> f64 {
    24.0
}

impl Sheet {
    /// All sheets of posters that ship, in the order of the file.
    ///
    /// # Errors
    /// [`Error::Asset`] when the file that ships is broken.
    pub fn all() -> Result<Vec<Self>> {
        read(crate::assets::SHEETS)
    }

    /// The sheets of leaflets that ship, in the order of their file.
    ///
    /// # Errors
    /// [`Error::Asset`] when the file that ships is broken.
    pub fn leaflets() -> Result<Vec<Self>> {
        read(crate::assets::LEAFLETS)
    }

    /// The sheet with this name, of a poster or a leaflet.
    ///
    /// # Errors
    /// [`Error::Asset`] when there is none.
    pub fn named(name: &str) -> Result<Self> {
        let found = Self::all()?.into_iter().chain(Self::leaflets()?).find(|sheet| sheet.name == name);
        found.ok_or_else(|| Error::Asset(format!("no sheet is called {name}")))
    }

    /// Whether this part never stands on the sheet.
    #[must_use]
    pub fn without(&self, part: Part) -> bool {
        self.never.contains(&part)
    }

    /// Trim width in user units.
    #[must_use]
    pub fn width(&self) -> f64 {
        self.width * self.factor()
    }

    /// Trim height in user units; `None` for a sheet that is as tall as it needs.
    #[must_use]
    pub fn height(&self) -> Option<f64> {
        self.height.map(|h| h * self.factor())
    }

    /// Trim size in millimetres, for sheets that are measured so.
    #[must_use]
    pub fn millimetres(&self) -> Option<Size> {
        match self.measure {
            Measure::Millimetre => Some(Size::new(self.width, self.height?)),
            Measure::Pixel => None,
        }
    }

    /// What a user unit is in the world.
    #[must_use]
    pub fn unit(&self) -> Unit {
        match self.measure {
            Measure::Millimetre => Unit::Millimetre(1.0 / UNITS_PER_MM),
            Measure::Pixel => Unit::Pixel,
        }
    }

    fn factor(&self) -> f64 {
        match self.measure {
            Measure::Millimetre => UNITS_PER_MM,
            Measure::Pixel => 1.0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Sheet, read};

    #[test]
    fn the_sheets_that_ship_are_read_and_a_part_or_block_that_there_is_not_is_an_error() {
        assert!(Sheet::all().is_ok_and(|sheets| sheets.len() > 10));
        for name in ["mix.cijfer", "krachten"] {
            let wrong = crate::assets::SHEETS.replacen(&format!("\"{name}\""), "\"kracht\"", 1);
            let message = read(&wrong).map_or_else(|error| error.to_string(), |_| String::new());
            assert!(message.contains("kracht"), "{name}: {message}");
        }
    }
}
