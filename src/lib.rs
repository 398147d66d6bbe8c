//! From a data file to an interactive infographic: read, lay out, export.
//!
//! A data file in JSON says what a profession does and what its people bring; out come an interactive SVG and a PNG
//! that is drawn from that same SVG. The stages, each of which can be called by itself:
//!
//! 1. [`DataFile::read`]: bytes to an [`document::Infographic`], or to everything that is wrong with them;
//! 2. [`lay_out`]: an infographic on a [`theme::Sheet`] to a [`page::Document`], with what the sheet had to leave out;
//! 3. [`write_svg`]: a page to an [`export::svg::Svg`], with the fonts that it uses inside it;
//! 4. [`draw_png`]: that SVG to a PNG.
//!
//! ```
//! use krachtkaart::export::{png::PngOptions, svg::SvgOptions};
//! use krachtkaart::{DataFile, Failure, typeset::font::FontBook, layout::{Medium, Settings}, theme::{Sheet, Theme}};
//!
//! # fn main() -> Result<(), Failure> {
//! let file = DataFile::flagship()?;
//! let (theme, sheet, fonts) = (Theme::named("wijk")?, Sheet::named("square")?, FontBook::embedded()?);
//! let (language, medium) = ("nl", Medium::Screen);
//! let settings = Settings { theme: &theme, sheet: &sheet, fonts: &fonts, language, bleed: 0.0, medium };
//!
//! let finished = krachtkaart::lay_out(&file, &settings)?;
//! let svg = krachtkaart::write_svg(&finished.document.first, &fonts, &SvgOptions::default())?;
//! let mut png = Vec::new();
//! let report = krachtkaart::draw_png(&svg, &PngOptions::default(), &mut png)?;
//!
//! assert!(svg.text.contains("<title"));
//! assert_eq!((report.size.width, report.size.height), (1080, 1080));
//! # Ok(())
//! # }
//! ```
//!
//! What is wrong with a data file comes as [`messages::Diagnostic`]s, all of them at once, each with its place in the
//! file; what fails in the world comes as an [`error::Error`]. Nothing is taken from the system: no font, no locale,
//! no clock. The same data gives the same bytes everywhere.

pub mod assets;
pub mod base;
pub mod chart;
pub mod check;
pub mod document;
pub mod editor;
pub mod error;
pub mod export;
pub mod layout;
pub mod locale;
pub mod media;
pub mod messages;
pub mod page;
pub mod source;
pub mod theme;
pub mod typeset;
mod workspace;

pub use workspace::{
    DataFile, Failure, Finished, FinishedPage, HtmlSettings, Retold, Workspace, draw_png, draw_png_watched, lay_out,
    lay_out_open, look_over, schema, write_html, write_svg,
};
