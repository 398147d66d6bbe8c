//! About the JSON itself.

use super::terms::named;
use crate::messages::sentence::{RulePage, Sentence, say};
use crate::messages::{MessageLanguage, SyntaxMistake};

pub(crate) const SYNTAX: RulePage = RulePage {
    meaning: "The file does not follow the rules of JSON. There is a comma too many, say, or a quotation mark is missing. The program then cannot read the rest with certainty.",
    mend: "Look at the line in the message, and at the line above it. Between two items stands a comma; after the last one stands none. Texts and field names stand between straight quotation marks. Inside a text, write a quotation mark as ” or as \\\".",
};

pub(crate) fn mistake(mistake: &SyntaxMistake) -> Sentence {
    mistake.sentence(MessageLanguage::English)
}

pub(crate) fn empty() -> Sentence {
    say("the file is empty").hint("a data file begins with { and ends with }")
}

pub(crate) fn trailing_comma() -> Sentence {
    say("no comma is allowed after the last item").hint("remove the comma")
}

pub(crate) fn extra_comma() -> Sentence {
    say("there is a comma too many here").hint("remove the comma")
}

pub(crate) fn missing_comma() -> Sentence {
    say("a comma is missing here").hint("put a comma between the two items")
}

pub(crate) fn missing_colon() -> Sentence {
    say("a colon belongs after a field name").hint("like this: \"naam\": \"…\"")
}

pub(crate) fn missing_value() -> Sentence {
    say("there is nothing after the colon").hint("fill in a value or remove the field")
}

pub(crate) fn comment() -> Sentence {
    say("a JSON file cannot hold comments").hint("remove the comment")
}

pub(crate) fn wrong_quotes() -> Sentence {
    say("these are not the right quotation marks").hint("use straight double quotation marks: \"…\"")
}

pub(crate) fn unclosed_text() -> Sentence {
    say("this text has no closing quotation mark on this line")
        .hint("put \" at its end; a \" inside the text is written \\\" or ”")
}

pub(crate) fn inner_quote() -> Sentence {
    say("the text ends at this quotation mark, but something follows").hint("a \" inside the text is written \\\" or ”")
}

pub(crate) fn invisible(character: char) -> Sentence {
    let name = named(character);
    say(format!("the invisible character {name} is here")).hint("put a plain space in its place")
}

pub(crate) fn unclosed_list() -> Sentence {
    say("this list is not closed").hint("put ] after the last item")
}

pub(crate) fn unclosed_object() -> Sentence {
    say("this block is not closed").hint("put } after the last field")
}

pub(crate) fn wrong_close(found: char, expected: Option<char>) -> Sentence {
    let said = match expected {
        Some(expected) => say(format!("here is {found}, but {expected} belongs first")),
        None => say(format!("{found} closes nothing here")),
    };
    said.hint("a list goes from [ to ], a block of fields from { to }")
}

pub(crate) fn colon_in_list() -> Sentence {
    say("a list has no field names").hint("put { and } around the fields, or use { and } in place of [ and ]")
}

pub(crate) fn no_field() -> Sentence {
    say("a field name belongs here").hint("perhaps a } is missing before this")
}

pub(crate) fn bare_field() -> Sentence {
    say("a field name belongs between quotation marks").hint("put \" before and after it")
}

pub(crate) fn bare_word(word: &str) -> Sentence {
    say(format!("the word '{word}' is not quoted")).hint("put \" before and after it")
}

pub(crate) fn number() -> Sentence {
    say("this number is not written correctly")
        .hint("write a number with a point and without thousands separators: 7.6 or 614000")
}

pub(crate) fn escape() -> Sentence {
    say("a \\ stands before a character that it does not go with").hint("write a plain \\ as \\\\")
}

pub(crate) fn after_end() -> Sentence {
    say("nothing may follow the end of the block").hint("remove what is still here")
}

pub(crate) fn unexpected() -> Sentence {
    say("this does not belong here")
}
