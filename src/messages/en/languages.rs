//! About the languages of a data file.

use crate::messages::sentence::{RulePage, Sentence, say};

pub(crate) const MISSING_LANGUAGE: RulePage = RulePage {
    meaning: "The file has several languages, and this text is not there in all of them. The poster in that language would be translated by half.",
    mend: "Add the translation. Is the text the same in every language? Then write it once, without languages.",
};

pub(crate) fn missing(language: &str) -> Sentence {
    say(format!("the text in the language '{language}' is missing")).hint(format!("add: \"{language}\": \"…\""))
}

pub(crate) const UNTRANSLATED: RulePage = RulePage {
    meaning: "One language lacks more than one text. The message counts them. Each text has a message of its own as well, with its line.",
    mend: "Translate the texts. Or say by 'terugval' which language lends them. The poster is partly in that language then.",
};

pub(crate) fn untranslated(language: &str, missing: usize, of: usize, lender: Option<&str>) -> Sentence {
    let borrow = |lender: &str| {
        format!("translate them, or let '{lender}' lend them: add \"terugval\": \"{lender}\" below 'talen'")
    };
    say(format!("the language '{language}' lacks {missing} of the {of} texts")).hints(lender.map(borrow))
}

pub(crate) const BORROWED: RulePage = RulePage {
    meaning: "There is no such text in this language. The file has a 'terugval', so the text comes from another language. The written files mark each borrowed text with its own language, so that a screen reader pronounces it well. It is a warning.",
    mend: "Translate the text. Would you rather not borrow? Then remove 'terugval': a missing text is a mistake again.",
};

pub(crate) fn borrowed(language: &str, lender: &str, count: usize, of: usize) -> Sentence {
    say(format!("the language '{language}' borrows {count} of the {of} texts from '{lender}'"))
}

pub(crate) fn borrowed_text(language: &str, lender: &str) -> Sentence {
    say(format!("there is no such text in '{language}', so it stands there in '{lender}'"))
}

pub(crate) const FOREIGN_WORDS: RulePage = RulePage {
    meaning: "The poster has words of the program's own as well, such as 'Close' and 'Source'. The program lacks them for this language. They come from 'terugval' then, or else from English. It is a warning.",
    mend: "Choose by 'terugval' a language that the reader knows. Or add a file to the program's languages.",
};

pub(crate) fn foreign_words(language: &str, words: &str) -> Sentence {
    say(format!("there are no buttons and headings in '{language}', so there they are in '{words}'"))
}

pub(crate) const UNKNOWN_LANGUAGE: RulePage = RulePage {
    meaning: "This text has a language that is not in 'talen', at the top of the file.",
    mend: "Add the language to 'talen' and translate every text. Or remove this translation.",
};

pub(crate) fn unknown(language: &str, languages: &[String]) -> Sentence {
    let known = languages.join(", ");
    say(format!("the language '{language}' is not in 'talen'")).hint(format!("'talen' has: {known}"))
}

pub(crate) const BAD_LANGUAGE: RulePage = RulePage {
    meaning: "A language is written as a short code, not by its name. The rules for such codes are called BCP 47.",
    mend: "Use nl, en, pl, tr, uk or ar, for example. Plain Dutch is nl-x-b1.",
};

pub(crate) fn bad_tag(tag: &str) -> Sentence {
    say(format!("'{tag}' is no language tag")).hint("for example \"nl\", \"en\" or \"pl\"")
}

pub(crate) const PLAIN: RulePage = RulePage {
    meaning: "The file has more than one language. Some texts are there for each language, others are not. A text without a language is on the poster in every language, as it stands. A reader then gets two languages at once.",
    mend: "Write the text for each language: {\"nl\": \"…\", \"en\": \"…\"}. Is it the same in every language, as a name is? Then write it for each all the same, or leave it. It is a warning: the poster is made.",
};

pub(crate) fn plain_beside_translated(count: usize, language: &str) -> Sentence {
    let said = match count {
        1 => say("this text has no language, so it is on the poster in every language"),
        count => say(format!(
            "this text and {} more have no language, so they are on the poster in every language",
            count - 1
        )),
    };
    said.hint(format!("write it for each language: {{\"{language}\": \"…\", …}}"))
}
