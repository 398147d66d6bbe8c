//! About what shows only when a sheet is laid out.

use super::{Entry, shown};

pub(super) const TEXT_TOO_LONG: Entry = Entry {
    meaning: (
        "Deze tekst past op dit formaat niet op zijn plek. Het programma maakt letters nooit zo klein dat je ze niet kunt lezen. Het snijdt ook nooit tekst af.",
        "This text does not fit its place on this sheet. The program never makes letters too small to read, and never cuts text off.",
    ),
    example: None,
    mend: (
        "Maak de tekst korter, of kies een groter formaat. De melding zegt hoeveel tekens eraf moeten.",
        "Make the text shorter, or choose a larger sheet. The message says by how many characters.",
    ),
};

pub(super) const WORD_TOO_LONG: Entry = Entry {
    meaning: (
        "Eén woord is op dit formaat breder dan zijn plek. Het programma weet niet waar het dit woord mag afbreken.",
        "One word is wider than its place on this sheet, and the program does not know where it may break it.",
    ),
    example: shown(
        "\"naam\": \"Maatschappelijkeondersteuningsloket\"",
        "\"naam\": \"Maatschappelijke\\u00adondersteunings\\u00adloket\"",
    ),
    mend: (
        "Kies een korter woord. Of zet \\u00ad in het woord, waar een afbreekstreepje mag komen. Op de poster zie je die code niet.",
        "Choose a shorter word. Or put \\u00ad in the word where a hyphen may come. The code itself is not seen on the poster.",
    ),
};

pub(super) const GLYPH_MISSING: Entry = Entry {
    meaning: (
        "De letters van de poster hebben dit teken niet. Andere programma’s zetten dan een leeg hokje neer. Dit programma zegt het liever.",
        "The fonts of the poster lack this character. Other programs would put an empty box there; this one would rather tell.",
    ),
    example: shown("\"naam\": \"Opvang 🏠\"", "\"naam\": \"Opvang\""),
    mend: (
        "Kies een ander teken, of schrijf het in woorden. Plaatjes in de tekst kunnen niet: gebruik een tekening of een icoon.",
        "Choose another character, or write it in words. There are no pictures inside texts: use an illustration or an icon.",
    ),
};

pub(super) const DOES_NOT_FIT: Entry = Entry {
    meaning: (
        "Alles samen past niet op dit formaat. De letters zouden te klein worden om te lezen.",
        "The whole does not fit this sheet, not even in the smallest letters that can still be read.",
    ),
    example: None,
    mend: (
        "Kies een groter formaat, of maak teksten korter. Minder rollen kan ook. De formaten zie je met: krachtkaart list sheets.",
        "Choose a larger sheet, or shorten texts. Fewer roles will do as well. For the sheets: krachtkaart list sheets.",
    ),
};

pub(super) const LEFT_OUT: Entry = Entry {
    meaning: (
        "Dit formaat heeft geen plaats voor alles. Het laat hele delen weg, volgens een vaste regel. De poster zelf klopt dus.",
        "This sheet has no room for everything. It leaves out whole parts, by a fixed rule. So the poster is sound.",
    ),
    example: None,
    mend: (
        "Is dat deel nodig? Kies dan een groter formaat, of maak teksten korter.",
        "Is that part needed? Then choose a larger sheet, or shorten texts.",
    ),
};

pub(super) const DESIGN: Entry = Entry {
    meaning: (
        "Het programma kijkt elk formaat na zoals een ontwerper dat doet. Staat er iets over elkaar heen? Is alles goed te lezen? Blijft er veel leeg? Hier zag het iets. De infographic kun je wel maken.",
        "The program looks each sheet over as a designer would. Does anything overlap? Can everything be read? Is much left empty? Here it saw something. The infographic can still be made.",
    ),
    example: None,
    mend: (
        "Kijk op die plek in de infographic. Vaak helpt een kortere of juist langere tekst, of een ander formaat.",
        "Look at that place in the infographic. A shorter or a longer text often helps, or another sheet.",
    ),
};
