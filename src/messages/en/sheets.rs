//! About what fits on a sheet.

use super::terms::{characters, named, otherwise, with_article};
use crate::messages::design::DesignFinding;
use crate::messages::phrase::joined;
use crate::messages::sentence::{RulePage, Sentence, say};
use crate::messages::{MessageLanguage, Omission, OmissionReason, Part, Thing};

pub(crate) const TEXT_TOO_LONG: RulePage = RulePage {
    meaning: "This text does not fit its place on this sheet. The program never makes letters too small to read, and never cuts text off.",
    mend: "Make the text shorter, or choose a larger sheet. The message says by how many characters.",
};

pub(crate) fn text_too_long(sheet: &str, excess: usize) -> Sentence {
    let excess = characters(excess);
    say(format!("{excess} too long for {sheet}")).hint("shorten the text or choose a larger sheet")
}

pub(crate) const WORD_TOO_LONG: RulePage = RulePage {
    meaning: "One word is wider than its place on this sheet, and the program does not know where it may break it.",
    mend: "Choose a shorter word. Or put \\u00ad in the word where a hyphen may come. The code itself is not seen on the poster.",
};

pub(crate) fn word_too_long(word: &str, sheet: &str, excess: usize) -> Sentence {
    let excess = characters(excess);
    say(format!("the word '{word}' is about {excess} too wide for {sheet}"))
        .hint("choose a shorter word, or put \\u00ad where it may be broken")
}

pub(crate) const GLYPH_MISSING: RulePage = RulePage {
    meaning: "The fonts of the poster lack this character. Other programs would put an empty box there; this one would rather tell.",
    mend: "Choose another character, or write it in words. There are no pictures inside texts: use an illustration or an icon.",
};

pub(crate) fn glyph_missing(character: char, instead: Option<&str>) -> Sentence {
    let name = named(character);
    let said = say(format!("the poster's fonts lack the character {name}"));
    match instead {
        Some(instead) => said.hint(format!("type instead: {instead}")),
        None => said.hint("choose another character or write it out"),
    }
}

pub(crate) const DOES_NOT_FIT: RulePage = RulePage {
    meaning: "The whole does not fit this sheet, not even in the smallest letters that can still be read.",
    mend: "Choose a larger sheet. Or do what the message says: sometimes it helps to leave roles out. For the sheets: krachtkaart list sheets.",
};

pub(crate) fn does_not_fit(sheet: &str, roles: Option<usize>) -> Sentence {
    match roles {
        None => say(format!("this does not fit on {sheet}, not even in shorter texts")).hint("choose a larger sheet"),
        Some(1) => say(format!("{sheet} holds one role less")).hint("leave out a role or choose a larger sheet"),
        Some(count) => say(format!("{sheet} holds {count} roles less"))
            .hint(format!("leave out {count} roles or choose a larger sheet")),
    }
}

pub(crate) fn no_room_for_wished(sheet: &str, parts: &[Part]) -> Sentence {
    let names: Vec<&str> = parts.iter().map(|part| super::terms::part(*part)).collect();
    let names = joined(&names, "and");
    say(format!("on {sheet} there is no room for {names}"))
        .hint("remove it from 'toon', make texts shorter, or choose a larger sheet")
}

pub(crate) const LEFT_OUT: RulePage = RulePage {
    meaning: "This sheet leaves out whole parts, by a fixed rule. Small sheets are meant without some parts. Others leave something out for lack of room, or because the sheet would look worse with it. The message says which of these it is. So the poster is sound.",
    mend: "Is that part needed? Then choose a larger sheet, or shorten texts. With 'formaten' you say what must stay ('toon') and what may go ('weg').",
};

pub(crate) fn left_out(Omission { part, reason }: Omission, sheet: &str) -> Sentence {
    match (reason, otherwise(reason)) {
        (OmissionReason::Meant, _) => say(format!("{sheet} is a sheet without '{part}'")),
        (_, Some(otherwise)) => say(format!("'{part}' is left out on {sheet}, since otherwise {otherwise}")),
        (_, None) => say(format!("'{part}' is left out on {sheet}, for lack of room")),
    }
}

pub(crate) const FIGURE_OFF_SHEETS: RulePage = RulePage {
    meaning: "This figure stands on no sheet. Who reads the open pages or the web page does see it. A block such as the mix shows only the first figure that it names.",
    mend: "Name the figure at a role or a strength, or put it first in the block. Is it right as it is? Then there is nothing to do.",
};

pub(crate) fn figure_off_sheets(id: &str, behind: Option<Thing>) -> Sentence {
    let said = say(format!("the figure '{id}' stands only on the open pages and on the web page"));
    match behind {
        None => said.hint("name it at a role, a strength, 'mix' or 'rendement', and it comes on the poster"),
        Some(block) => {
            let block = with_article(block);
            said.hint(format!("on the poster {block} shows only its first figure: put it first, or name it at a role"))
        }
    }
}

pub(crate) const DESIGN: RulePage = RulePage {
    meaning: "The program looks each sheet over as a designer would. Does anything overlap? Can everything be read? Is much left empty? Here it saw something. The infographic can still be made.",
    mend: "Look at that place in the infographic. A shorter or a longer text often helps, or another sheet.",
};

pub(crate) fn design(found: &DesignFinding, sheet: &str) -> Sentence {
    let found = found.message(MessageLanguage::English);
    say(format!("on {sheet}: {found}"))
}
