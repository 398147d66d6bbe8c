//! About Dutch that is hard to read.

use super::{Entry, tried};

pub(super) const LONG_SENTENCE: Entry = Entry {
    meaning: (
        "Een zin heeft meer dan 15 woorden. Wie langzaam leest, is het begin dan kwijt aan het eind. Het is een waarschuwing: de poster komt er gewoon.",
        "A sentence has more than 15 words. Someone who reads slowly has lost its beginning by its end. It is a warning: the poster is made all the same.",
    ),
    example: tried(
        "/rollen/1",
        "\"belofte\": \"Wij geven rust en steun aan iedereen in onze stad die op dit moment even geen thuis heeft.\"",
        "\"belofte\": \"Heb je geen thuis? Wij geven rust en steun.\"",
    ),
    mend: ("Maak er twee zinnen van. Zet in elke zin één ding.", "Make two sentences of it. Say one thing in each."),
};

pub(super) const LONG_WORD: Entry = Entry {
    meaning: (
        "Een woord heeft meer dan 20 letters. Zulke woorden lees je niet in één keer. En op een smal bord passen ze niet. Het is een waarschuwing.",
        "A word has more than 20 letters. Such words are not read at a glance and do not fit a narrow sign. It is a warning.",
    ),
    example: tried(
        "/rollen/1",
        "\"belofte\": \"Wij zijn er voor gezondheidszorgmedewerkers.\"",
        "\"belofte\": \"Wij zijn er voor mensen die in de zorg werken.\"",
    ),
    mend: (
        "Kies een korter woord, of zeg het in meer woorden. Kan het niet anders? Zet dan \\u00ad waar een afbreekstreepje mag komen.",
        "Choose a shorter word, or say it in more words. Is there no other way? Then put \\u00ad where a hyphen may come.",
    ),
};

pub(super) const PASSIVE: Entry = Entry {
    meaning: (
        "De zin zegt wat er gebeurt, maar niet wie het doet. Dat heet de lijdende vorm. De lezer moet dan raden wie hem helpt. Het is een waarschuwing.",
        "The sentence says what happens, but not who does it: the passive. The reader has to guess who will help. It is a warning.",
    ),
    example: tried(
        "/rollen/1",
        "\"belofte\": \"De eerste avond wordt voor je geregeld.\"",
        "\"belofte\": \"De sociaal werker regelt de eerste avond.\"",
    ),
    mend: (
        "Begin de zin met wie het doet. Het programma let op 'wordt', 'worden', 'werd' en 'werden'. Het ziet niet alles, en soms ziet het te veel.",
        "Begin the sentence with who does it. The program looks for 'wordt', 'worden', 'werd' and 'werden'. It does not see everything, and sometimes it sees too much.",
    ),
};

pub(super) const JARGON: Entry = Entry {
    meaning: (
        "Dit is een woord van kantoor of van beleid. Bewoners gebruiken het niet. Het is een waarschuwing.",
        "This is a word of the office or of policy; residents do not use it. It is a warning.",
    ),
    example: tried(
        "/rollen/1",
        "\"belofte\": \"Zo kan iedereen participeren.\"",
        "\"belofte\": \"Zo kan iedereen meedoen.\"",
    ),
    mend: (
        "Zeg het zoals je het tegen een buur zegt. De melding geeft een voorbeeld.",
        "Say it as you would to a neighbour. The message gives an example.",
    ),
};
