//! What is said about a failure of the world.

use std::fmt;

use super::MessageLanguage;
use super::worded::worded;
use crate::error::{Error, Excess, RasterFault};

impl fmt::Display for Error {
    /// The English sentence: who uses the library reads that.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.sentence(MessageLanguage::English).text())
    }
}

worded! { pub(crate) Error, () {
    Self::File { path, source } => failure::file(path, source);
    Self::Font(what) | Self::Asset(what) => failure::shipped(what);
    Self::Raster(fault) => failure::raster(fault);
    Self::Pdf(why) => failure::pdf(why);
    Self::TooLarge(excess) => failure::too_large(excess);
} }

worded! { pub(crate) RasterFault, () {
    Self::NotXml(why) => failure::not_xml(why);
    Self::NotDrawable(why) => failure::not_drawable(why);
    Self::PicturesLost { lost, of } => failure::pictures_lost(*lost, *of);
    Self::Dangling(reference) => failure::dangling(reference);
    Self::Circular(reference) => failure::circular(reference);
    Self::ForeignObject => failure::foreign_object();
    Self::PixelPicture => failure::pixel_picture();
    Self::PixelsInWhole => failure::pixels_in_whole();
    Self::NoGlyph { character, text } => failure::no_glyph(character, text);
    Self::TextLost(text) => failure::text_lost(text);
    Self::FontUnreadable(family) => failure::font_unreadable(family);
    Self::NoMillimetres => failure::no_millimetres();
    Self::BadBleed => failure::bad_bleed();
    Self::BadScale => failure::bad_scale();
    Self::NoThread(why) => failure::no_thread(why);
    Self::ThreadStopped => failure::thread_stopped();
    Self::NotWritten(why) => failure::not_written(why);
    Self::PngUnreadable(why) => failure::png_unreadable(why);
    Self::SvgUnreadable(why) => failure::svg_unreadable(why);
    Self::Depth(bits) => failure::depth(bits);
} }

worded! { pub(crate) Excess, () {
    Self::Side { size, most } => failure::long_side(*size, *most);
    Self::Area { size, millions } => failure::large_area(*size, *millions);
    Self::Memory => failure::no_memory();
    Self::Interlaced => failure::interlaced();
} }
