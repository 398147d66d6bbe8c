//! Which way up a camera was held: the one thing that is read of what it says about a photo.

use super::Raster;

/// The tag of the orientation (Exif 2.32, 4.6.4).
const ORIENTATION: u16 = 0x0112;
/// The most entries of a directory that are looked at.
const MOST_ENTRIES: usize = 512;

/// How stored pixels become a picture that is the right way up: left and right changed, upside down, and at last the
/// sides exchanged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Turn {
    mirrored: bool,
    upside_down: bool,
    exchanged: bool,
}

/// The turn that Exif data asks for; none if it says nothing that can be read.
pub(super) fn turn(exif: &[u8]) -> Turn {
    let (mirrored, upside_down, exchanged) = match orientation(exif).unwrap_or(1) {
        2 => (true, false, false),
        3 => (true, true, false),
        4 => (false, true, false),
        5 => (false, false, true),
        // Sides are exchanged last, so what is a column of the outcome is a row here.
        6 => (false, true, true),
        7 => (true, true, true),
        8 => (true, false, true),
        _ => (false, false, false),
    };
    Turn { mirrored, upside_down, exchanged }
}

/// The orientation, 1 to 8, in the first directory of a TIFF structure.
fn orientation(exif: &[u8]) -> Option<u16> {
    let exif = exif.strip_prefix(b"Exif\0\0").unwrap_or(exif);
    let little = match exif.get(..4)? {
        b"II*\0" => true,
        b"MM\0*" => false,
        _ => return None,
    };
    let short = |at: usize| {
        let bytes: [u8; 2] = exif.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if little { u16::from_le_bytes(bytes) } else { u16::from_be_bytes(bytes) })
    };
    let long = |at: usize| {
        let bytes: [u8; 4] = exif.get(at..at.checked_add(4)?)?.try_into().ok()?;
        Some(if little { u32::from_le_bytes(bytes) } else { u32::from_be_bytes(bytes) })
    };
    let directory = long(4)? as usize;
    let count = usize::from(short(directory)?).min(MOST_ENTRIES);
    let entry = |n: usize| directory.checked_add(2 + 12 * n);
    let at = (0..count).filter_map(entry).find(|at| short(*at) == Some(ORIENTATION))?;
    short(at.checked_add(8)?).filter(|value| (1..=8).contains(value))
}

impl Turn {
    /// The picture the right way up.
    pub(super) fn applied(self, stored: Raster) -> Raster {
        if self == Self::default() {
            return stored;
        }
        let (across, down) = (stored.width, stored.height);
        let (width, height) = if self.exchanged { (down, across) } else { (across, down) };
        let mut bytes = Vec::with_capacity(stored.bytes.len());
        for y in 0..height {
            for x in 0..width {
                let (x, y) = if self.exchanged { (y, x) } else { (x, y) };
                let x = if self.mirrored { across - 1 - x } else { x };
                let y = if self.upside_down { down - 1 - y } else { y };
                bytes.extend(stored.pixel(x, y).into_iter().take(stored.channels));
            }
        }
        Raster { width, height, bytes, ..stored }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Exif data that says nothing but this orientation, in either order of bytes.
    fn saying(value: u16, little: bool) -> Vec<u8> {
        let mut exif = if little { b"II*\0".to_vec() } else { b"MM\0*".to_vec() };
        let short = |n: u16| if little { n.to_le_bytes() } else { n.to_be_bytes() };
        let long = |n: u32| if little { n.to_le_bytes() } else { n.to_be_bytes() };
        exif.extend(long(8));
        exif.extend(short(1));
        exif.extend(short(ORIENTATION));
        exif.extend(short(3));
        exif.extend(long(1));
        exif.extend(short(value));
        exif.extend([0; 2]);
        exif
    }

    #[test]
    fn every_way_to_hold_a_camera_is_put_right() {
        // Two rows of three pixels: a b c / d e f, each named by its red.
        let stored = |letters: &str, width: u32| Raster {
            width,
            height: 6 / width,
            channels: 3,
            bytes: letters.bytes().flat_map(|letter| [letter, 0, 0]).collect(),
        };
        // By the table of Exif 2.32: which side of the scene the first row and the first column are.
        let cases = [
            (1, "abcdef", 3),
            (2, "cbafed", 3),
            (3, "fedcba", 3),
            (4, "defabc", 3),
            (5, "adbecf", 2),
            (6, "daebfc", 2),
            (7, "fcebda", 2),
            (8, "cfbead", 2),
            (9, "abcdef", 3),
        ];
        for (value, right, width) in cases {
            for little in [true, false] {
                let turned = turn(&saying(value, little)).applied(stored("abcdef", 3));
                assert_eq!(turned, stored(right, width), "orientation {value}");
            }
        }
    }

    #[test]
    fn what_cannot_be_read_turns_nothing() {
        let whole = saying(6, true);
        for end in 0..whole.len() - 3 {
            let _ = turn(&whole[..end]);
        }
        assert_eq!(turn(b""), Turn::default());
        assert_eq!(turn(b"II*\0\xff\xff\xff\xff"), Turn::default());
    }
}
