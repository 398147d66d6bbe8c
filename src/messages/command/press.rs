//! What is said about files for the press.

use std::path::PathBuf;

use crate::messages::press::PressFinding;
use crate::messages::worded::worded;

/// Something about a file for the press.
#[derive(Debug)]
pub enum PressMessage {
    /// A rule that a file breaks.
    Finding {
        /// The file.
        path: PathBuf,
        /// The rule, and how it is broken.
        finding: PressFinding,
    },
    /// A file can be printed.
    Fit {
        /// The file.
        path: PathBuf,
        /// The sheet that it is for, and its bleed in millimetres.
        sheet: Option<(String, f64)>,
    },
    /// A file is no PNG and no SVG.
    Neither {
        /// The file.
        path: PathBuf,
    },
}

worded! { pub(crate) PressMessage, () {
    Self::Finding { path, finding } => work::unfit_for_press(path, finding);
    Self::Fit { path, sheet } => work::fit_for_press(path, sheet.as_ref().map(|(sheet, bleed)| (sheet.as_str(), *bleed)));
    Self::Neither { path } => work::no_known_kind(path);
} }
