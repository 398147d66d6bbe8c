//! The page that holds the graphic and its content as text.

use std::io::Write;
use std::path::PathBuf;

use krachtkaart::FinishedPage;
use krachtkaart::error::Error;

use super::pages::Named;
use super::style::Style;
use super::target::Target;
use super::trouble::Trouble;

/// Where a page and the picture of its previews will be found.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Found<'a> {
    /// The page.
    pub(crate) page: &'a str,
    /// The picture.
    pub(crate) image: &'a str,
}

/// Makes the page in a language.
pub(crate) fn make(
    named: &Named,
    style: &Style,
    language: &str,
    found: Option<Found<'_>>,
) -> Result<FinishedPage, Trouble> {
    let (address, image) = (found.map(|found| found.page), found.map(|found| found.image));
    style.workspace.write_html(&named.file, language, address, image).map_err(|failure| named.trouble(failure))
}

/// Writes a text; returns its number of bytes.
pub(crate) fn write(text: &str, target: Target) -> Result<u64, Trouble> {
    let fill = |out: &mut dyn Write| {
        out.write_all(text.as_bytes()).map_err(|source| Error::File { path: PathBuf::new(), source })
    };
    target.write(fill).map(|((), bytes)| bytes)
}
