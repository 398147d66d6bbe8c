//! Over taal die moeilijk leest.

use crate::messages::sentence::{RulePage, Sentence, say};

pub(crate) const LONG_SENTENCE: RulePage = RulePage {
    meaning: "Een zin heeft meer dan 15 woorden. Wie langzaam leest, is het begin dan kwijt aan het eind. Het is een waarschuwing: de poster komt er gewoon.",
    mend: "Maak er twee zinnen van. Zet in elke zin één ding.",
};

pub(crate) fn long_sentence(words: usize, limit: usize, opening: &str) -> Sentence {
    say(format!("een zin van {words} woorden: '{opening} …'"))
        .hint(format!("maak er twee zinnen van, elk van hooguit {limit} woorden"))
}

pub(crate) const LONG_WORD: RulePage = RulePage {
    meaning: "Een woord heeft meer dan 20 letters. Zulke woorden lees je niet in één keer. En op een smal bord passen ze niet. Het is een waarschuwing.",
    mend: "Kies een korter woord, of zeg het in meer woorden. Kan het niet anders? Zet dan \\u00ad waar een afbreekstreepje mag komen.",
};

pub(crate) fn long_word(word: &str, letters: usize) -> Sentence {
    say(format!("'{word}' heeft {letters} letters"))
        .hint("kies een korter woord, of zet \\u00ad waar het afgebroken mag worden")
}

pub(crate) const PASSIVE: RulePage = RulePage {
    meaning: "De zin zegt wat er gebeurt, maar niet wie het doet. Dat heet de lijdende vorm. De lezer moet dan raden wie hem helpt. Het is een waarschuwing.",
    mend: "Begin de zin met wie het doet. Het programma let op 'wordt', 'worden', 'werd' en 'werden'. Het ziet niet alles, en soms ziet het te veel.",
};

pub(crate) fn passive(words: &str) -> Sentence {
    say(format!("'{words}' zegt niet wie het doet")).hint("begin met wie het doet: 'het team regelt het'")
}

pub(crate) const JARGON: RulePage = RulePage {
    meaning: "Dit is een woord van kantoor of van beleid. Bewoners gebruiken het niet. Het is een waarschuwing.",
    mend: "Zeg het zoals je het tegen een buur zegt. De melding geeft een voorbeeld.",
};

pub(crate) fn jargon(word: &str, plainer: &str) -> Sentence {
    say(format!("'{word}' is een moeilijk woord")).hint(format!("bijvoorbeeld: {plainer}"))
}
