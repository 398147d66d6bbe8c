//! About themes: colours and the logo.

use super::{Entry, shown};

pub(super) const BAD_COLOUR: Entry = Entry {
    meaning: (
        "Een kleur in het thema is niet te lezen. Een kleur is een # met zes cijfers of letters van A tot en met F.",
        "A colour of the theme cannot be read. A colour is a # with six digits or letters from A to F.",
    ),
    example: shown("\"inkt\": \"donkerblauw\"", "\"inkt\": \"#1B2850\""),
    mend: (
        "Zoek de kleur op in de huisstijl. Daar staat hij vaak als 'hex' of 'web'. Neem die tekens over.",
        "Look the colour up in the house style, where it often stands as 'hex' or 'web', and copy it.",
    ),
};

pub(super) const LOW_CONTRAST: Entry = Entry {
    meaning: (
        "Twee kleuren van het thema lijken te veel op elkaar. Wie minder goed ziet, kan de tekst dan niet lezen. Tekst vraagt een contrast van 4,5. Lijnen en tekens vragen 3. Zo staat het in WCAG 2.2.",
        "Two colours of the theme are too much alike: people who see less well cannot read the text. Text needs a contrast of 4.5, lines and signs need 3, as WCAG 2.2 says.",
    ),
    example: shown("\"inkt\": \"#9AA0A6\"", "\"inkt\": \"#1B2850\""),
    mend: (
        "Neem een van de kleuren die de melding noemt. Die lijken het meest op jouw kleur en zijn wel te lezen.",
        "Take one of the colours that the message names: they are the nearest to yours that can be read.",
    ),
};

pub(super) const UNUSABLE_LOGO: Entry = Entry {
    meaning: (
        "Het logo van het thema kan niet op de poster. Een logo is een SVG van lijnen en vlakken. Het ligt in de map van het thema.",
        "The logo of the theme cannot be put on the poster. A logo is an SVG of lines and areas, in the folder of the theme.",
    ),
    example: shown("\"bestand\": \"logo.jpg\"", "\"bestand\": \"logo.svg\""),
    mend: (
        "Vraag de ontwerper om het logo als SVG met vlakke kleuren. Tekst moet zijn omgezet in lijnen.",
        "Ask the designer for the logo as an SVG, in flat colours and with its text turned into outlines.",
    ),
};
