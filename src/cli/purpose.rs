//! `--for`: bundles of settings for where a picture goes, and what a print shop asks.

use std::path::Path;

use krachtkaart::DataFile;
use krachtkaart::check::press::Limits;
use krachtkaart::document::Printer;
use krachtkaart::export::EXPORTERS;
use krachtkaart::export::exporter::Exporter;
use krachtkaart::export::pdf::exporter::PDF;
use krachtkaart::export::png::Level;
use krachtkaart::export::png::exporter::PNG;
use krachtkaart::export::svg::Profile;
use krachtkaart::export::txt::TXT;
use krachtkaart::layout::Medium;
use krachtkaart::source::{self, Parsed};
use krachtkaart::theme::Sheet;

use super::choice::USUAL_SHEET;
use super::input::{Input, bytes_of};
use super::trouble::{Faulty, Trouble};
use super::words::Message;

/// What a file beside the data file is called that says what the print shop asks.
const BESIDE: &str = "drukker.json";

/// Where a picture goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Purpose {
    /// To a print shop.
    Print,
    /// On a screen, or on paper from an office printer.
    #[default]
    Screen,
    /// In social media and the previews of links.
    Social,
}

impl Purpose {
    /// The values of `--for`.
    pub(crate) const NAMED: [(&str, Self); 3] =
        [("print", Self::Print), ("screen", Self::Screen), ("social", Self::Social)];

    /// The sheets when none is named.
    pub(crate) const fn sheets(self) -> &'static [&'static str] {
        match self {
            Self::Print | Self::Screen => &[USUAL_SHEET],
            Self::Social => &["square", "portrait", "story", "link"],
        }
    }

    /// The kinds of file when none is named.
    pub(crate) fn kinds(self) -> Vec<&'static Exporter> {
        match self {
            Self::Print => vec![&PDF],
            Self::Screen => EXPORTERS.into_iter().filter(|kind| kind.usual).collect(),
            Self::Social => vec![&PNG, &TXT],
        }
    }

    /// Time against bytes, unless it is given.
    pub(crate) const fn level(self) -> Level {
        match self {
            Self::Print | Self::Screen => Level::Default,
            Self::Social => Level::Web,
        }
    }

    /// What pages will be looked at on.
    pub(crate) const fn medium(self) -> Medium {
        match self {
            Self::Print => Medium::Paper,
            Self::Screen | Self::Social => Medium::Screen,
        }
    }

    /// For whom an SVG is, unless it is given.
    pub(crate) const fn profile(self) -> Profile {
        match self {
            Self::Print => Profile::Print,
            Self::Screen | Self::Social => Profile::Web,
        }
    }
}

/// How far pictures run on beyond the trim.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Bleed {
    /// So many millimetres.
    Fixed(f64),
    /// What these limits ask for the sheet.
    BySheet(Limits),
}

impl Bleed {
    /// The bleed on this sheet, in millimetres; 0 on one without a size on paper.
    pub(crate) fn on(self, sheet: &Sheet) -> f64 {
        match (self, sheet.millimetres()) {
            (_, None) => 0.0,
            (Self::Fixed(bleed), Some(_)) => bleed,
            (Self::BySheet(limits), Some(trim)) => limits.bleed(trim),
        }
    }
}

/// What the print shop asks: as the data file says, else as a file beside it says, else nothing.
pub(crate) fn printer(input: &Input, file: &DataFile) -> Result<Printer, Trouble> {
    if let Some(printer) = &file.infographic().printer {
        return Ok(printer.clone());
    }
    beside(input)
}

/// The same for a data file with places to fill in. What is wrong with it is said with the rows.
pub(crate) fn printer_of_template(input: &Input, file: &Parsed) -> Result<Printer, Trouble> {
    Printer::in_data(file).map_or_else(|| beside(input), |own| Ok(own.unwrap_or_default()))
}

/// What a file beside the data file says that the print shop asks, else nothing.
fn beside(input: &Input) -> Result<Printer, Trouble> {
    let Input::File(path) = input else { return Ok(Printer::default()) };
    let beside = path.with_file_name(BESIDE);
    if !beside.is_file() {
        return Ok(Printer::default());
    }
    // Nobody asked for this file by its name: what it shows of itself must not be of a file elsewhere.
    let [real, data] = [&beside, path].map(|path| path.canonicalize().ok());
    let is_here = real.is_some_and(|real| data.is_some_and(|data| data.parent() == real.parent()));
    if is_here { printer_in(&beside) } else { Err(Trouble::Arguments(Message::LinkLeadsOut { path: beside })) }
}

/// What the print shop asks, from a file of its own or from a data file.
pub(crate) fn printer_in(path: &Path) -> Result<Printer, Trouble> {
    let file = Parsed::of_bytes(&bytes_of(path, source::MAX_BYTES)?);
    let is_data = file.root().is_some_and(|root| root.get("rollen").is_some());
    let asked = if is_data { Printer::in_data(&file).unwrap_or(Ok(Printer::default())) } else { Printer::of(&file) };
    asked.map_err(|found| {
        let (name, source) = (path.display().to_string(), file.text().to_owned());
        Trouble::Data(Faulty { name, source, found })
    })
}
