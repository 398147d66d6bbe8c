//! Whether a print shop can use a file.

use std::path::Path;

use super::media::heavy;
use super::number::{decimal as n, per_cent};
use crate::base::geometry::{Side, Size};
use crate::messages::Load;
use crate::messages::command::ProfileFault;
use crate::messages::phrase::shortened;
use crate::messages::sentence::{RulePage, Sentence, say};

pub(crate) const NO_SIZE: RulePage = RulePage {
    meaning: "The file does not say how large it is on paper, so the shop cannot know how large the poster becomes.",
    mend: "make the file with --for print, on a sheet in mm",
};

pub(crate) fn no_size() -> Sentence {
    say("the file has no size in millimetres").hint(NO_SIZE.mend)
}

pub(crate) const WRONG_SIZE: RulePage = RulePage {
    meaning: "A file for the press is as large as the sheet with its bleed on every side.",
    mend: "choose the sheet that you order with --sheet, and make the file with --for print",
};

pub(crate) fn wrong_size(found: Size) -> Sentence {
    say(format!("the file is {} × {} mm, which is no sheet with bleed", n(found.w), n(found.h))).hint(WRONG_SIZE.mend)
}

pub(crate) const LOW_DPI: RulePage = RulePage {
    meaning: "With too few pixels to an inch (dpi), letters and lines are blurred in print. Up to A3 takes 300, larger sheets 150.",
    mend: "make the file with --dpi 300",
};

pub(crate) fn low_dpi(found: f64, least: f64) -> Sentence {
    say(format!("the file has {} dpi and needs {}", n(found), n(least))).hint(LOW_DPI.mend)
}

pub(crate) const NO_BLEED: RulePage = RulePage {
    meaning: "The bleed is a strip of picture outside of the trim. It is needed because no machine cuts exactly.",
    mend: "make the file with --for print, or give the bleed: --bleed 3",
};

pub(crate) fn no_bleed(sheet: &str, found: f64, need: f64) -> Sentence {
    say(format!("the bleed around {sheet} is {} mm and must be {} mm", n(found), n(need))).hint(NO_BLEED.mend)
}

pub(crate) const EMPTY_BLEED: RulePage = RulePage {
    meaning: "There is room for the bleed but nothing in it. When the machine cuts a little wide, the poster gets a white edge.",
    mend: "let the picture run on to the edge of the file",
};

pub(crate) fn empty_bleed(sides: &[Side]) -> Sentence {
    let names: Vec<&str> = sides.iter().map(|side| at(*side)).collect();
    say(format!("the picture stops at the trim: the bleed is empty {}", names.join(", "))).hint(EMPTY_BLEED.mend)
}

pub(crate) const TRANSPARENCY: RulePage = RulePage {
    meaning: "A part of the picture is transparent. Older programs of print shops turn that white or black.",
    mend: "put a solid colour behind the picture",
};

pub(crate) fn transparency(share: f64) -> Sentence {
    say(format!("{} of the picture is transparent", per_cent(share))).hint(TRANSPARENCY.mend)
}

pub(crate) const NO_COLOUR_SPACE: RulePage = RulePage {
    meaning: "The file does not say in which colour space it is, so the shop has to guess what the colours are.",
    mend: "save the file with sRGB in it",
};

pub(crate) fn no_colour_space() -> Sentence {
    say("the file does not say in which colour space it is").hint(NO_COLOUR_SPACE.mend)
}

pub(crate) fn unsuitable_profile() -> Sentence {
    say("the colour profile in the file is damaged or belongs to other colours").hint(NO_COLOUR_SPACE.mend)
}

pub(crate) const TOO_MUCH_INK: RulePage = RulePage {
    meaning: "In a place there is more ink than the paper can take: it dries badly and sets off. This is an estimate for FOGRA39 by the square millimetre.",
    mend: "make the dark colours somewhat lighter or greyer, or ask your shop for its limit",
};

pub(crate) fn too_much_ink(most: f64, limit: f64, share: f64) -> Sentence {
    let (most, limit, share) = (n(most), n(limit), per_cent(share));
    say(format!("by estimate up to {most}% of ink is needed; {limit}% is allowed, and {share} of the picture is above"))
        .hint(TOO_MUCH_INK.mend)
}

pub(crate) const UNREACHABLE: RulePage = RulePage {
    meaning: "A screen shows colours that ink cannot make. They become duller in print.",
    mend: "choose calmer colours, or ask the shop for a proof",
};

pub(crate) fn unreachable(share: f64) -> Sentence {
    say(format!("{} of the picture has colours that become duller in print", per_cent(share))).hint(UNREACHABLE.mend)
}

pub(crate) const SMALL_TYPE: RulePage = RulePage {
    meaning: "Letters below 6 points cannot be read in print.",
    mend: "make the text shorter, or choose a larger sheet",
};

pub(crate) fn small_type(found: f64, least: f64, text: &str) -> Sentence {
    let text = shortened(text.trim());
    say(format!("the letters of '{text}' are {} pt, and {} pt is the least", n(found), n(least))).hint(SMALL_TYPE.mend)
}

pub(crate) const THIN_LINE: RulePage =
    RulePage { meaning: "A line below 0.2 points is lost in print.", mend: "make the line thicker" };

pub(crate) fn thin_line(found: f64, least: f64) -> Sentence {
    say(format!("the thinnest line is {} pt, and {} pt is the least", n(found), n(least))).hint(THIN_LINE.mend)
}

pub(crate) const COARSE_PHOTO: RulePage = RulePage {
    meaning: "A photo with few pixels becomes blurred in print. Up to A3 200 pixels to an inch are enough, above it 100.",
    mend: "use the photo as the camera made it, or choose a smaller sheet",
};

pub(crate) fn coarse_photo(found: f64, least: f64) -> Sentence {
    say(format!("a photo has {} dpi at this size; below {} dpi it becomes blurred", n(found.round()), n(least)))
        .hint(COARSE_PHOTO.mend)
}

pub(crate) const UNSAFE_TEXT: RulePage = RulePage {
    meaning: "Words too near to the trim can be cut off when the machine cuts askew.",
    mend: "keep the words at least 5 mm from the edge",
};

pub(crate) fn unsafe_text(found: f64, least: f64, text: &str) -> Sentence {
    let text = shortened(text.trim());
    say(format!("'{text}' stands {} mm from the trim, and {} mm is the least", n(found), n(least)))
        .hint(UNSAFE_TEXT.mend)
}

pub(crate) const CODE: RulePage = RulePage {
    meaning: "A phone reads a QR code only if its squares are large enough: 0.4 mm in the hand, 1 mm on a poster. The code is dark on a light ground, and around it a border of four squares stays free.",
    mend: "keep the code as large as it was made, and put nothing over or against it; a shorter address makes larger squares",
};

pub(crate) fn fine_code(found: f64, least: f64) -> Sentence {
    say(format!("the squares of the QR code are {} mm, and {} mm is needed", n(found), n(least))).hint(CODE.mend)
}

pub(crate) fn pale_code() -> Sentence {
    say("the QR code is not dark on a light ground").hint(CODE.mend)
}

pub(crate) fn crowded_code() -> Sentence {
    say("the border around the QR code is not free").hint(CODE.mend)
}

pub(crate) const PRIVATE_FONT: RulePage = RulePage {
    meaning: "The letters are in the file under a name of their own. Only a browser finds them there. The print shop's program puts other letters in their place, and then the text no longer fits.",
    mend: "make the file with --for print, or turn the text into outlines",
};

pub(crate) fn private_font(family: &str) -> Sentence {
    say(format!("the print shop does not have the font '{}'", shortened(family))).hint(PRIVATE_FONT.mend)
}

pub(crate) const INTERACTIVE: RulePage = RulePage {
    meaning: "Something in the file only works on a screen. Programs of print shops can stumble over it.",
    mend: "make the file with --for print",
};

pub(crate) fn interactive(what: &str) -> Sentence {
    let what = shortened(what.trim());
    say(format!("something is left that only works on a screen: {what}")).hint(INTERACTIVE.mend)
}

pub(crate) const OUTSIDE: RulePage = RulePage {
    meaning: "The file fetches something that is not in it. At the shop it is not there.",
    mend: "put everything in the file itself",
};

pub(crate) fn outside(address: &str) -> Sentence {
    let address = shortened(address.trim());
    say(format!("the file fetches something from elsewhere: {address}")).hint(OUTSIDE.mend)
}

pub(crate) const DAMAGED: RulePage = RulePage {
    meaning: "A part of the file is missing or wrong. At the print shop it will not open, or a part of the picture is missing.",
    mend: "make the file again, or fetch it once more",
};

pub(crate) fn damaged(why: &str) -> Sentence {
    let why = shortened(why.trim());
    say(format!("the file is damaged or cut off ({why})")).hint(DAMAGED.mend)
}

pub(crate) const TOO_HEAVY: RulePage = RulePage {
    meaning: "The file is small, but reading or drawing it takes far too much time or memory. Programs of print shops get stuck on it as well.",
    mend: "save the file again, with fewer effects and references",
};

pub(crate) fn too_heavy(load: Load) -> Sentence {
    say(format!("the file is too heavy to read: {}", heavy(load))).hint(TOO_HEAVY.mend)
}

const fn at(side: Side) -> &'static str {
    match side {
        Side::Top => "at the top",
        Side::Right => "at the right",
        Side::Bottom => "at the foot",
        Side::Left => "at the left",
    }
}

pub(crate) const BOXES: RulePage = RulePage {
    meaning: "A PDF for a print shop says where it is cut (TrimBox) and how far the picture runs on (BleedBox). Without these boxes the shop does not know how large the print will be.",
    mend: "make the file with --for print",
};

pub(crate) fn no_trim() -> Sentence {
    say("the PDF does not say where it is cut (it has no TrimBox)").hint(BOXES.mend)
}

pub(crate) fn crossed_boxes() -> Sentence {
    say("the boxes in the PDF do not lie in each other: the trim is outside of the bleed or the paper").hint(BOXES.mend)
}

pub(crate) const SEE_THROUGH: RulePage = RulePage {
    meaning: "Something in the PDF is transparent. PDF/X-4 may have that, but PDF/X-1a and PDF/X-3 may not, and old programs of print shops sometimes make something else of it.",
    mend: "make the file with --for print, or ask whether the shop takes PDF/X-4",
};

pub(crate) fn see_through(page: usize) -> Sentence {
    say(format!("something on page {page} is transparent")).hint(SEE_THROUGH.mend)
}

pub(crate) const SCREEN_COLOURS: RulePage = RulePage {
    meaning: "A press has four inks (CMYK). The colours of this file are those of a screen. The shop converts them, and they may come out otherwise than you think.",
    mend: "make the file with --for print, or ask whether the shop converts the colours",
};

pub(crate) fn screen_colours(kind: &str) -> Sentence {
    say(format!("there are colours of a screen in it ({kind})")).hint(SCREEN_COLOURS.mend)
}

pub(crate) fn no_intent() -> Sentence {
    say("the file does not say for which print its inks are (it has no OutputIntent)").hint(SCREEN_COLOURS.mend)
}

pub(crate) fn inky_colour(most: f64, limit: f64) -> Sentence {
    say(format!("a colour has {}% ink; {}% is allowed", n(most), n(limit))).hint(TOO_MUCH_INK.mend)
}

pub(crate) fn inky_picture(most: f64, limit: f64, page: usize) -> Sentence {
    say(format!("a picture on page {page} has up to {}% of ink; {}% is allowed", n(most), n(limit)))
        .hint(TOO_MUCH_INK.mend)
}

pub(crate) const UNSEEN: RulePage = RulePage {
    meaning: "The program cannot look into this picture. Whether it has too much ink, and whether a QR code in it can be read, was not checked.",
    mend: "keep the picture in the PDF plainly or as JPEG, or ask the print shop to check it",
};

pub(crate) fn unseen_picture(how: &str, page: usize) -> Sentence {
    say(format!("a picture on page {page} could not be checked ({})", shortened(how))).hint(UNSEEN.mend)
}

pub(crate) fn small_type_on(found: f64, least: f64, page: usize) -> Sentence {
    say(format!("the smallest letters, on page {page}, are {} pt; the least is {} pt", n(found), n(least)))
        .hint(SMALL_TYPE.mend)
}

pub(crate) fn unsafe_text_on(found: f64, least: f64, page: usize) -> Sentence {
    say(format!("on page {page} text begins at {} mm from the trim; the least is {} mm", n(found), n(least)))
        .hint(UNSAFE_TEXT.mend)
}

pub(crate) fn font_not_inside(family: &str) -> Sentence {
    say(format!("the font '{}' is not in the PDF", shortened(family))).hint(PRIVATE_FONT.mend)
}

pub(crate) fn locked() -> Sentence {
    say("the PDF is protected by a password").hint("save the PDF without a password")
}

pub(crate) fn profile_elsewhere(file: &str) -> Sentence {
    say(format!("the colour profile '{}' is not in the folder of your data file", shortened(file)))
        .hint("put the file in that folder, and only its name in 'profiel'")
}

pub(crate) fn unfit_profile(path: &Path, fault: &ProfileFault) -> Sentence {
    let ask = "ask the print shop for the profile (.icc) of its paper; without a profile the PDF is for FOGRA39";
    let why = match fault {
        ProfileFault::NoProfile => "is no colour profile (ICC)".to_owned(),
        ProfileFault::OtherColours { found } => {
            format!("is a profile for {}; needed is a profile for CMYK", shortened(found))
        }
        ProfileFault::NoPress { found } => {
            format!("is no profile of a press or printer (prtr), but of the kind {}", shortened(found))
        }
        ProfileFault::NoTables => "has no tables from colour to ink and back".to_owned(),
        ProfileFault::TooNew { found } => format!("is a profile of version {found}; PDF/X-4 holds version 4 at most"),
        ProfileFault::Damaged => "is a colour profile that is damaged or not complete".to_owned(),
        ProfileFault::TooLarge { most } => format!("is too large for a colour profile: more than {} MB", most >> 20),
    };
    say(format!("{} {why}", path.display())).hint(ask)
}
