//! About the JSON itself.

use super::terms::named;
use crate::messages::said::{Page, Said, say};
use crate::messages::{SyntaxMistake, Wording};

pub(crate) const SYNTAX: Page = Page {
    meaning: "The file does not follow the rules of JSON. There is a comma too many, say, or a quotation mark is missing. The program then cannot read the rest with certainty.",
    mend: "Look at the line in the message, and at the line above it. Between two items stands a comma; after the last one stands none. Texts and field names stand between straight quotation marks. Inside a text, write a quotation mark as ” or as \\\".",
};

pub(crate) fn mistake(mistake: &SyntaxMistake) -> Said {
    mistake.said(Wording::English)
}

pub(crate) fn empty() -> Said {
    say("the file is empty").hint("a data file begins with { and ends with }")
}

pub(crate) fn trailing_comma() -> Said {
    say("no comma is allowed after the last item").hint("remove the comma")
}

pub(crate) fn extra_comma() -> Said {
    say("there is a comma too many here").hint("remove the comma")
}

pub(crate) fn missing_comma() -> Said {
    say("a comma is missing here").hint("put a comma between the two items")
}

pub(crate) fn missing_colon() -> Said {
    say("a colon belongs after a field name").hint("like this: \"naam\": \"…\"")
}

pub(crate) fn missing_value() -> Said {
    say("there is nothing after the colon").hint("fill in a value or remove the field")
}

pub(crate) fn comment() -> Said {
    say("a JSON file cannot hold comments").hint("remove the comment")
}

pub(crate) fn wrong_quotes() -> Said {
    say("these are not the right quotation marks").hint("use straight double quotation marks: \"…\"")
}

pub(crate) fn unclosed_text() -> Said {
    say("this text has no closing quotation mark on this line")
        .hint("put \" at its end; a \" inside the text is written \\\" or ”")
}

pub(crate) fn inner_quote() -> Said {
    say("the text ends at this quotation mark, but something follows").hint("a \" inside the text is written \\\" or ”")
}

pub(crate) fn invisible(character: char) -> Said {
    let name = named(character);
    say(format!("the invisible character {name} is here")).hint("put a plain space in its place")
}

pub(crate) fn unclosed_list() -> Said {
    say("this list is not closed").hint("put ] after the last item")
}

pub(crate) fn unclosed_object() -> Said {
    say("this block is not closed").hint("put } after the last field")
}

pub(crate) fn wrong_close(found: char, expected: Option<char>) -> Said {
    let said = match expected {
        Some(expected) => say(format!("here is {found}, but {expected} belongs first")),
        None => say(format!("{found} closes nothing here")),
    };
    said.hint("a list goes from [ to ], a block of fields from { to }")
}

pub(crate) fn colon_in_list() -> Said {
    say("a list has no field names").hint("put { and } around the fields, or use { and } in place of [ and ]")
}

pub(crate) fn no_field() -> Said {
    say("a field name belongs here").hint("perhaps a } is missing before this")
}

pub(crate) fn bare_field() -> Said {
    say("a field name belongs between quotation marks").hint("put \" before and after it")
}

pub(crate) fn bare_word(word: &str) -> Said {
    say(format!("the word '{word}' is not quoted")).hint("put \" before and after it")
}

pub(crate) fn number() -> Said {
    say("this number is not written correctly")
        .hint("write a number with a point and without thousands separators: 7.6 or 614000")
}

pub(crate) fn escape() -> Said {
    say("a \\ stands before a character that it does not go with").hint("write a plain \\ as \\\\")
}

pub(crate) fn after_end() -> Said {
    say("nothing may follow the end of the block").hint("remove what is still here")
}

pub(crate) fn unexpected() -> Said {
    say("this does not belong here")
}
