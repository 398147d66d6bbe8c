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
    /// A file is no profile that can be printed with.
    BadProfile {
        /// The file.
        path: PathBuf,
        /// What it is instead.
        fault: ProfileFault,
    },
    /// A profile that a data file or a print shop's file names is not in the folder of the data file.
    ProfileElsewhere {
        /// The file, as it is named.
        file: String,
    },
}

/// Why a file is no profile of a press that prints with the four inks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProfileFault {
    /// It is no profile at all.
    NoProfile,
    /// It is for other colours.
    OtherColours {
        /// Which, as the profile names them: RGB.
        found: String,
    },
    /// It is for a thing of another kind.
    NoPress {
        /// Which, as the profile names it: mntr.
        found: String,
    },
    /// It has no tables with which colours become inks, or none for the way back.
    NoTables,
    /// It is written in a newer way than the file may hold.
    TooNew {
        /// The version.
        found: u8,
    },
    /// A part of it is missing or wrong.
    Damaged,
    /// It has too many bytes.
    TooLarge {
        /// How many it may have.
        most: usize,
    },
}

worded! { pub(crate) PressMessage, () {
    Self::Finding { path, finding } => work::unfit_for_press(path, finding);
    Self::Fit { path, sheet } => work::fit_for_press(path, sheet.as_ref().map(|(sheet, bleed)| (sheet.as_str(), *bleed)));
    Self::Neither { path } => work::no_known_kind(path);
    Self::BadProfile { path, fault } => press::unfit_profile(path, fault);
    Self::ProfileElsewhere { file } => press::profile_elsewhere(file);
} }
