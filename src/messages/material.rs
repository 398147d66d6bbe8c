//! Why a picture that somebody brings cannot be used.

use super::worded::worded;

/// What a file can have so much of that reading or drawing it takes too long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Load {
    /// Bytes, when it is unpacked.
    Bytes,
    /// Elements, or attributes of one.
    Elements,
    /// Elements inside each other.
    Depth,
    /// Text that entities stand for.
    Entities,
    /// Elements that stand for others: patterns, masks, marks, copies.
    References,
    /// Rules of style.
    Styles,
    /// A number that is too large, or a size that is too small.
    Numbers,
    /// Characters of text.
    Text,
    /// Steps or reach of a filter.
    Filters,
    /// Dashes of a line.
    Dashes,
    /// Scans of a photo.
    Scans,
    /// Pixels, or rows of them.
    Pixels,
    /// Time or memory, as trying it showed.
    Effort,
}

/// Why a drawing, photo or logo that somebody brings cannot be put on the poster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MaterialFault {
    /// The file is not there or cannot be read; the name that was probably meant.
    Missing(Option<String>),
    /// The path leads out of the folder of the file that names it.
    OutsideFolder,
    /// The path has a `\\`, which is no sign for folders everywhere.
    Backslash,
    /// It is a folder, a pipe or a device.
    NoFile,
    /// The file is larger than this many bytes.
    TooLarge(usize),
    /// It is no picture that the program reads; its format, where that can be told.
    Format(Option<&'static str>),
    /// The file is no SVG.
    NoSvg,
    /// The SVG holds something that cannot be drawn as it is meant.
    Undrawable {
        /// The element or property, as written.
        what: String,
        /// The line in the file.
        line: u32,
    },
    /// The SVG holds text in a font that the program does not have.
    Font {
        /// Its family.
        family: String,
        /// The line in the file.
        line: u32,
    },
    /// Nothing can be seen in it.
    Empty,
    /// It takes too long to read or to draw: it has too much of this.
    TooHeavy(Load),
    /// The photo has too many pixels.
    Pixels {
        /// Pixels across.
        width: u32,
        /// Pixels down.
        height: u32,
    },
    /// All photos of the file together have more pixels than this.
    PixelsTogether(u64),
    /// The photo is cut off or damaged.
    Broken,
    /// The photo is in the four inks of print.
    Cmyk,
    /// It is more than this many times as wide as high, or as high as wide.
    Narrow(u32),
}

/// Why a drawing is put on the poster as pixels and not as shapes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaintedFor {
    /// A gradient or a pattern.
    Gradient,
    /// A filter, a mask, a cut-out, a blend, or a group that shows through as a whole.
    Effect,
    /// A picture of pixels in it.
    Picture,
    /// Text.
    Text,
    /// Very many shapes.
    Many,
}

worded! { pub(crate) MaterialFault, (file: &str) {
    Self::Missing(suggestion) => media::missing(file, suggestion.as_deref());
    Self::OutsideFolder => media::outside_folder(file);
    Self::Backslash => media::backslash(file);
    Self::NoFile => media::no_file(file);
    Self::TooLarge(limit) => media::too_large(file, *limit);
    Self::Format(format) => media::format(file, *format);
    Self::NoSvg => media::no_svg(file);
    Self::Undrawable { what, line } => media::undrawable(file, what, *line);
    Self::Font { family, line } => media::font(file, family, *line);
    Self::Empty => media::empty(file);
    Self::TooHeavy(load) => media::too_heavy(file, *load);
    Self::Pixels { width, height } => media::pixels(file, *width, *height);
    Self::PixelsTogether(limit) => media::pixels_together(file, *limit);
    Self::Broken => media::broken(file);
    Self::Cmyk => media::cmyk(file);
    Self::Narrow(limit) => media::narrow(file, *limit);
} }
