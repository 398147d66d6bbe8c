//! About fields: whether they are there, of the right type, and what they refer to.

use super::terms::{expected, found as there, suggest, target, with_article};
use crate::messages::sentence::{RulePage, Sentence, say};
use crate::messages::{Expected, Found, Target, Thing};

pub(crate) const WRONG_TYPE: RulePage = RulePage {
    meaning: "The value is of another kind than the field takes. A text stands between quotation marks, a number does not. A list stands between [ and ], a block of fields between { and }.",
    mend: "The message says what belongs here and what is here. Often there are quotation marks or brackets too many or too few.",
};

pub(crate) fn wrong_type(want: Expected, found: Found, languages: &[String]) -> Sentence {
    let (wanted, there) = (expected(want), there(found));
    let said = say(format!("{wanted} belongs here, but there is {there}"));
    let value = want.sample(languages);
    match found {
        Found::Null => said.hint("not needed? Leave out the whole field"),
        // A value in quotes says no more than the sentence does.
        Found::Flag | Found::Number | Found::Text | Found::List | Found::Object if value.starts_with('"') => said,
        Found::Flag | Found::Number | Found::Text | Found::List | Found::Object => {
            said.hint(format!("for example {value}"))
        }
    }
}

pub(crate) const MISSING: RulePage = RulePage {
    meaning: "A field that must be there is not. Without it, the poster has a hole.",
    mend: "Add the field; the message shows what it looks like. Is it there under another name? Then change the name.",
};

pub(crate) fn missing(thing: Thing, field: &str, expected: Expected, languages: &[String]) -> Sentence {
    let said = say(format!("the field '{field}' is missing"));
    let said = if thing == Thing::Returns && field == "voorbehoud" {
        said.hint("the figure may not be printed without saying what it does not prove")
    } else {
        said
    };
    let value = expected.sample(languages);
    said.hint(format!("add: \"{field}\": {value}"))
}

pub(crate) const UNKNOWN: RulePage = RulePage {
    meaning: "The program does not know this field here. Perhaps it is misspelt, or stands in the wrong block. The program does not drop it in silence, for then words would be lost.",
    mend: "Mend the name, or remove the field. All fields are in the handbook (in Dutch): krachtkaart handboek.",
};

pub(crate) fn unknown(thing: Thing, field: &str, suggestion: Option<&str>, allowed: &[&str]) -> Sentence {
    let owner = with_article(thing);
    say(format!("'{field}' is no field of {owner}")).hints(suggest(suggestion, allowed))
}

pub(crate) const DUPLICATE: RulePage = RulePage {
    meaning: "The same field stands twice in one block. The program cannot know which of the two is meant.",
    mend: "Remove one of the two.",
};

pub(crate) fn duplicate(field: &str) -> Sentence {
    say(format!("the field '{field}' is there twice")).hint("remove one of the two")
}

pub(crate) const DUPLICATE_ID: RulePage = RulePage {
    meaning: "Two things have the same id. A reference or a link to that id could go either way. A role and a strength cannot share an id either: on a website an id leads to one panel.",
    mend: "Give one of the two another id. A strength can be called caring, for example, if the role is called care. Then change the references to it.",
};

pub(crate) fn duplicate_id(target: Target, earlier: Target, id: &str) -> Sentence {
    match (target, earlier) {
        (Target::Strength, Target::Role) => say(format!("the id '{id}' is already used for a role"))
            .hint("a role and a strength cannot share an id: give one of the two another"),
        (Target::Role, Target::Strength) => say(format!("the id '{id}' is already used for a strength"))
            .hint("a role and a strength cannot share an id: give one of the two another"),
        _ => say(format!("the id '{id}' is already used")).hint("give one of the two another id"),
    }
}

pub(crate) const BAD_ID: RulePage = RulePage {
    meaning: "An id is a short word by which the rest of the file refers to something. It also stands in links. So it has no capitals, spaces or punctuation.",
    mend: "Use small letters, digits, - and _. Begin with a letter. Use 40 characters at most.",
};

pub(crate) fn bad_id(id: &str, suggestion: Option<&str>) -> Sentence {
    say(format!("'{id}' cannot be an id"))
        .hints(suggestion.map(|id| format!("for example \"{id}\"")))
        .hint("an id begins with a letter and has only small letters, digits, - and _, 40 at most")
}

pub(crate) const UNKNOWN_REFERENCE: RulePage = RulePage {
    meaning: "This field refers to something that is not there: a strength, a figure, a source, an illustration or an icon.",
    mend: "Copy the id exactly from where it is given. For the names of drawings: krachtkaart list illustrations. For those of icons: krachtkaart list icons.",
};

pub(crate) fn unknown_reference(of: Target, id: &str, suggestion: Option<&str>, known: &[String]) -> Sentence {
    let noun = target(of);
    let said = match of.list() {
        None => say(format!("there is no {noun} named '{id}'")),
        Some(_) => say(format!("there is no {noun} with the id '{id}'")),
    };
    let add = of.list().filter(|_| known.is_empty());
    said.hints(suggest(suggestion, known))
        .hints(add.map(|field| format!("add it to '{field}', or remove the reference")))
}

pub(crate) const REPEATED: RulePage =
    RulePage { meaning: "The same word stands twice in a list.", mend: "Remove one, or change one." };

pub(crate) fn repeated(item: &str) -> Sentence {
    say(format!("'{item}' is in the list twice")).hint("remove one")
}

pub(crate) const UNKNOWN_CHOICE: RulePage = RulePage {
    meaning: "This field has a fixed list of words to choose from. The word that is here is not one of them.",
    mend: "Choose one of the words in the message.",
};

pub(crate) fn unknown_choice(word: &str, suggestion: Option<&str>, choices: &[&str]) -> Sentence {
    say(format!("'{word}' is not possible here")).hints(suggest(suggestion, choices))
}

pub(crate) const COUNT: RulePage = RulePage {
    meaning: "A list has too few or too many items. With too many there is no room for letters that can be read.",
    mend: "Add items, or remove some. Where the whole list is optional, that can go too.",
};

pub(crate) fn count(least: usize, most: usize, found: usize) -> Sentence {
    if found < least {
        say(format!("there are {found}, at least {least} are needed"))
    } else {
        say(format!("there are {found}, at most {most} are allowed"))
    }
}
