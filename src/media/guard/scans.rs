//! How often a JPEG writes its picture: a progressive one in scans, each of which a decoder goes through whole.

use super::{MAX_SCANNED, MAX_SCANS};
use crate::messages::Load;

/// Refuses a JPEG of so many pixels with very many scans.
pub(crate) fn check(bytes: &[u8], pixels: u64) -> Result<(), Load> {
    // In the data of a scan a 0xFF is followed by a 0 (ITU-T T.81, B.1.1.5), so a marker is a marker wherever it is;
    // one in a preview counts as well, which no picture of a camera comes near the limit with.
    let scans = bytes.windows(2).filter(|pair| *pair == [0xFF, 0xDA]).count();
    let heavy = scans > MAX_SCANS || pixels.saturating_mul(scans as u64) > MAX_SCANNED;
    if heavy { Err(Load::Scans) } else { Ok(()) }
}
