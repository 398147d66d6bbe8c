//! Why a sheet leaves a part out.

use super::Part;

/// A part that a sheet leaves out, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Omission {
    /// The part.
    pub part: Part,
    /// Why.
    pub reason: OmissionReason,
}

/// Why a sheet leaves a part out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OmissionReason {
    /// Sheets of this kind are meant without it, whatever the data.
    Meant,
    /// With it nothing fits, even in the smallest type.
    Room,
    /// With it the drawings would stand thin in their cells.
    Thin,
    /// With it little of a portrait sheet would be street.
    Street,
    /// With it the dark band would have an empty corner.
    Corner,
    /// With it words would be broken, or names as small as what stands below them.
    Words,
}

impl OmissionReason {
    /// Every reason.
    pub const ALL: [Self; 6] = [Self::Meant, Self::Room, Self::Thin, Self::Street, Self::Corner, Self::Words];
}
