//! About what fails in the world: files, fonts, memory, drawing.

use std::io::{Error, ErrorKind};
use std::path::Path;

use crate::error::{Excess, RasterFault};
use crate::messages::MessageLanguage;
use crate::messages::sentence::{Sentence, say};

pub(crate) fn file(path: &Path, why: &Error) -> Sentence {
    say(format!("{} cannot be read: {}", path.display(), system(why)))
}

/// What the system says.
pub(crate) fn system(error: &Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => "it does not exist",
        ErrorKind::PermissionDenied => "permission denied",
        ErrorKind::IsADirectory => "it is a folder",
        ErrorKind::NotADirectory => "a part of the path is no folder",
        ErrorKind::ReadOnlyFilesystem => "this disk cannot be written to",
        ErrorKind::StorageFull => "the disk is full",
        ErrorKind::QuotaExceeded => "there is no room left for this user",
        ErrorKind::InvalidFilename => "the name is too long or has wrong characters",
        ErrorKind::TimedOut => "nothing comes",
        ErrorKind::FileTooLarge => "a file of that size is not allowed here",
        ErrorKind::WouldBlock => "the system gives no room for more work now",
        ErrorKind::BrokenPipe => "nobody reads the output",
        _ => return error.to_string(),
    }
    .to_owned()
}

/// A font or drawing that ships with the program: for its makers.
pub(crate) fn shipped(what: &str) -> Sentence {
    say(what)
}

pub(crate) fn world(error: &crate::error::Error) -> Sentence {
    error.sentence(MessageLanguage::English)
}

pub(crate) fn pdf(why: &str) -> Sentence {
    say(format!("the document cannot be written as a PDF: {why}"))
}

pub(crate) fn raster(fault: &RasterFault) -> Sentence {
    fault.sentence(MessageLanguage::English)
}

pub(crate) fn too_large(excess: &Excess) -> Sentence {
    excess.sentence(MessageLanguage::English)
}

pub(crate) fn not_xml(why: &str) -> Sentence {
    say(format!("the SVG is no valid XML: {why}"))
}

pub(crate) fn not_drawable(why: &str) -> Sentence {
    say(format!("the SVG cannot be drawn: {why}"))
}

pub(crate) fn pictures_lost(lost: usize, of: usize) -> Sentence {
    say(format!("{lost} of the {of} pictures in the SVG cannot be read"))
}

pub(crate) fn dangling(reference: &str) -> Sentence {
    say(format!("the SVG refers to “{reference}”, which is not in it"))
}

pub(crate) fn circular(reference: &str) -> Sentence {
    say(format!("the SVG refers in a circle: {reference}"))
}

pub(crate) fn foreign_object() -> Sentence {
    say("a foreignObject in the SVG cannot be drawn")
}

pub(crate) fn pixel_picture() -> Sentence {
    say("a photo or other picture of pixels in the SVG cannot be drawn")
}

pub(crate) fn pixels_in_whole() -> Sentence {
    say("a photo in this SVG can be drawn in bands only, and something else in it cannot")
}

pub(crate) fn no_glyph(character: &str, text: &str) -> Sentence {
    say(format!("the font has no glyph for “{character}” in the text “{text}”"))
}

pub(crate) fn text_lost(text: &str) -> Sentence {
    say(format!("the text “{text}” is in the SVG but does not arrive in the PNG: its font is missing"))
}

pub(crate) fn font_unreadable(family: &str) -> Sentence {
    say(format!("the font {family} cannot be read"))
}

pub(crate) fn no_millimetres() -> Sentence {
    say("crop marks need an SVG with a size in millimetres")
}

pub(crate) fn bad_bleed() -> Sentence {
    say("the bleed must be 0 or more, and less than half the page")
}

pub(crate) fn bad_scale() -> Sentence {
    say("the scale and the dpi must be above 0")
}

pub(crate) fn no_thread(why: &str) -> Sentence {
    say(format!("no thread could begin: {why}"))
}

pub(crate) fn thread_stopped() -> Sentence {
    say("a thread stopped while drawing")
}

pub(crate) fn not_written(why: &str) -> Sentence {
    say(format!("the PNG could not be written: {why}"))
}

pub(crate) fn png_unreadable(why: &str) -> Sentence {
    say(format!("the PNG cannot be read: {why}"))
}

pub(crate) fn svg_unreadable(why: &str) -> Sentence {
    say(format!("the SVG cannot be read: {why}"))
}

pub(crate) fn depth(bits: &str) -> Sentence {
    say(format!("{bits} bits a channel cannot be checked"))
}

pub(crate) fn long_side((width, height): (f64, f64), most: f64) -> Sentence {
    say(format!("a picture of {width} × {height} pixels is too large: a side may have {most}"))
}

pub(crate) fn large_area((width, height): (u32, u32), millions: u64) -> Sentence {
    say(format!(
        "a picture of {width} × {height} pixels is too large: at most {millions} million can be drawn in this way"
    ))
}

pub(crate) fn no_memory() -> Sentence {
    say("there is no memory for a picture of this size")
}

pub(crate) fn interlaced() -> Sentence {
    say("a PNG with interlaced rows may not be this large")
}
