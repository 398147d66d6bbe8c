//! About drawings, photos and logos that somebody brings.

use crate::messages::phrase::shortened;
use crate::messages::sentence::{RulePage, Sentence, say};
use crate::messages::{Load, MaterialFault, MessageLanguage, PaintedFor};

/// What to do about a photo that is too large.
const SMALLER: &str = "make the photo smaller: 3000 pixels across are enough for any poster";
/// What to do about a file that is no picture, or is damaged.
const SAVE_AGAIN: &str = "open it in a photo program and save it as a JPEG or PNG";
/// What to do about a drawing that cannot be read.
const ASK: &str = "save the drawing again in your drawing program, as an SVG or as a PNG";

pub(crate) const UNUSABLE: RulePage = RulePage {
    meaning: "A drawing, photo or logo of your own cannot be put on the poster. The message says why. The file must be in the folder of the data file, or deeper. A drawing is an SVG. A photo is a JPEG or PNG.",
    mend: "Put the file in the folder of the data file and write only its name. Save a photo as a JPEG or PNG. Turn text in a drawing into outlines. Does the message name something that cannot be drawn? Make plain shapes of it in your drawing program, or save the drawing as a PNG.",
};

pub(crate) fn unusable(file: &str, fault: &MaterialFault) -> Sentence {
    fault.sentence(file, MessageLanguage::English)
}

pub(crate) fn missing(file: &str, suggestion: Option<&str>) -> Sentence {
    let hint = match suggestion {
        Some(name) => format!("did you mean '{name}'?"),
        None => "put the file in the folder of the data file and write its name exactly so".to_owned(),
    };
    say(format!("the file '{file}' cannot be opened")).hint(hint)
}

pub(crate) fn outside_folder(file: &str) -> Sentence {
    say(format!("'{file}' does not lie in the folder of the data file"))
        .hint("put the file in that folder and write only its name: \"foto.jpg\" or \"beeld/foto.jpg\"")
}

pub(crate) fn backslash(file: &str) -> Sentence {
    say(format!("'{file}' holds a \\")).hint("write / between folder and file")
}

pub(crate) fn no_file(file: &str) -> Sentence {
    say(format!("'{file}' is no plain file")).hint("write the name of an SVG, PNG or JPEG, not that of a folder")
}

pub(crate) fn too_large(file: &str, limit: usize) -> Sentence {
    const MB: usize = 1024 * 1024;
    if limit >= MB {
        let limit = limit / MB;
        return say(format!("'{file}' is larger than {limit} MB")).hint(SMALLER);
    }
    let limit = limit / 1024;
    say(format!("'{file}' is larger than {limit} kB")).hint("use a plain version, or save the drawing as a PNG")
}

pub(crate) fn format(file: &str, format: Option<&str>) -> Sentence {
    let said = match format {
        Some(format) => say(format!("'{file}' is of the format {format}")),
        None => say(format!("'{file}' is no SVG, PNG or JPEG")),
    };
    said.hint(SAVE_AGAIN)
}

pub(crate) fn no_svg(file: &str) -> Sentence {
    say(format!("'{file}' is no readable SVG")).hint(ASK)
}

pub(crate) fn undrawable(file: &str, what: &str, line: u32) -> Sentence {
    say(format!("'{file}' has on line {line} {what}, which cannot be drawn as it is meant"))
        .hint("make plain shapes of it in your drawing program, or save the drawing as a PNG")
}

pub(crate) fn font(file: &str, family: &str, line: u32) -> Sentence {
    let family = shortened(family);
    say(format!("'{file}' has on line {line} text in the font '{family}', which is not there"))
        .hint("turn the text into outlines in your drawing program")
}

pub(crate) const PAINTED: RulePage = RulePage {
    meaning: "Plain shapes cannot say everything, such as a gradient or a shadow. A drawing or logo with something like that is put on the poster as a picture of pixels. It is as large as the sheet asks. That is sharp, in print as well.",
    mend: "You need not do anything. Would you like the drawing as shapes? Then use a version in flat colours.",
};

pub(crate) fn painted(file: &str, why: PaintedFor) -> Sentence {
    let why = match why {
        PaintedFor::Gradient => "it has a gradient or a pattern",
        PaintedFor::Effect => "it has a filter, a mask, a cut-out or a group that shows through",
        PaintedFor::Picture => "it has a picture of pixels in it",
        PaintedFor::Text => "it has text in it",
        PaintedFor::Many => "it has very many shapes",
    };
    say(format!("'{file}' is put on the poster as a picture of pixels: {why}"))
}

pub(crate) fn empty(file: &str) -> Sentence {
    say(format!("nothing can be seen in '{file}'"))
}

pub(crate) fn pixels(file: &str, width: u32, height: u32) -> Sentence {
    say(format!("'{file}' is too large with {width} × {height} pixels")).hint(SMALLER)
}

pub(crate) fn pixels_together(file: &str, limit: u64) -> Sentence {
    let limit = limit / 1_000_000;
    say(format!("with '{file}' the photos have more than {limit} million pixels together")).hint(SMALLER)
}

pub(crate) fn broken(file: &str) -> Sentence {
    say(format!("'{file}' is damaged or cut off")).hint(SAVE_AGAIN)
}

pub(crate) fn cmyk(file: &str) -> Sentence {
    say(format!("'{file}' is in the colours of printing ink (CMYK)")).hint("save the photo as RGB in a photo program")
}

pub(crate) fn narrow(file: &str, limit: u32) -> Sentence {
    say(format!("'{file}' is too narrow: one side is more than {limit} times the other"))
        .hint("cut out a part that is less narrow")
}

pub(crate) fn too_heavy(file: &str, load: Load) -> Sentence {
    say(format!("'{file}' is too heavy to read: {}", heavy(load)))
        .hint("use a plain version, or save the picture again as a PNG")
}

/// What a file has too much of, in a sentence without capital and full stop.
pub(super) const fn heavy(load: Load) -> &'static str {
    match load {
        Load::Bytes => "it is too large when it is unpacked",
        Load::Elements => "it has too many elements",
        Load::Depth => "too many elements lie inside each other",
        Load::Entities => "its entities stand for too much text",
        Load::References => "its elements refer to each other too often",
        Load::Styles => "it has too many rules of style",
        Load::Numbers => "it has a number that is too large or too small",
        Load::Text => "it has too much text",
        Load::Filters => "a filter in it does too much",
        Load::Dashes => "a line has too many dashes",
        Load::Scans => "the photo was saved in too many steps",
        Load::Pixels => "it has too many pixels",
        Load::Effort => "drawing it takes too much time or memory",
    }
}
