//! About language that is hard to read.

use crate::messages::sentence::{RulePage, Sentence, say};

pub(crate) const LONG_SENTENCE: RulePage = RulePage {
    meaning: "A sentence has more than 15 words. Someone who reads slowly has lost its beginning by its end. It is a warning: the poster is made all the same.",
    mend: "Make two sentences of it. Say one thing in each.",
};

pub(crate) fn long_sentence(words: usize, limit: usize, opening: &str) -> Sentence {
    say(format!("a sentence of {words} words: '{opening} …'"))
        .hint(format!("make two sentences of it, of {limit} words at most each"))
}

pub(crate) const LONG_WORD: RulePage = RulePage {
    meaning: "A word has more than 20 letters. Such words are not read at a glance and do not fit a narrow sign. It is a warning.",
    mend: "Choose a shorter word, or say it in more words. Is there no other way? Then put \\u00ad where a hyphen may come.",
};

pub(crate) fn long_word(word: &str, letters: usize) -> Sentence {
    say(format!("'{word}' has {letters} letters")).hint("choose a shorter word, or put \\u00ad where it may be broken")
}

pub(crate) const PASSIVE: RulePage = RulePage {
    meaning: "The sentence says what happens, but not who does it: the passive. The reader has to guess who will help. It is a warning.",
    mend: "Begin the sentence with who does it. The program looks for 'wordt', 'worden', 'werd' and 'werden'. It does not see everything, and sometimes it sees too much.",
};

pub(crate) fn passive(words: &str) -> Sentence {
    say(format!("'{words}' does not say who does it")).hint("begin with who does it: 'het team regelt het'")
}

pub(crate) const JARGON: RulePage = RulePage {
    meaning: "This is a word of the office or of policy; residents do not use it. It is a warning.",
    mend: "Say it as you would to a neighbour. The message gives an example.",
};

pub(crate) fn jargon(word: &str, plainer: &str) -> Sentence {
    say(format!("'{word}' is a difficult word")).hint(format!("for example: {plainer}"))
}
