//! About fields, ids and references.

use super::{Entry, tried};

pub(super) const WRONG_TYPE: Entry = Entry {
    meaning: (
        "Hier staat een ander soort waarde dan het veld nodig heeft. Een tekst staat tussen aanhalingstekens en een getal niet. Een lijst staat tussen [ en ], een blok met velden tussen { en }.",
        "The value is of another kind than the field takes. A text stands between quotation marks, a number does not. A list stands between [ and ], a block of fields between { and }.",
    ),
    example: tried("/cijfers/0/waarden/0", "\"waarde\": \"20\"", "\"waarde\": 20"),
    mend: (
        "De melding zegt wat hier hoort en wat er staat. Vaak zijn er aanhalingstekens of haakjes te veel of te weinig.",
        "The message says what belongs here and what is here. Often there are quotation marks or brackets too many or too few.",
    ),
};

pub(super) const MISSING: Entry = Entry {
    meaning: (
        "Een veld dat er moet zijn, staat er niet. Zonder dat veld heeft de poster een gat.",
        "A field that must be there is not. Without it, the poster has a hole.",
    ),
    example: tried(
        "/rollen/1",
        "\"id\": \"opvang\",\n\"naam\": \"Opvang\",\n\"voorbeeld\": \"Een man slaapt slecht.\"",
        "\"id\": \"opvang\",\n\"naam\": \"Opvang\",\n\"belofte\": \"Rust en steun.\",\n\"voorbeeld\": \"Een man slaapt slecht.\"",
    ),
    mend: (
        "Voeg het veld toe. De melding laat zien hoe het eruitziet. Staat het er wel, maar onder een andere naam? Verander dan de naam.",
        "Add the field; the message shows what it looks like. Is it there under another name? Then change the name.",
    ),
};

pub(super) const UNKNOWN: Entry = Entry {
    meaning: (
        "Dit veld kent het programma hier niet. Misschien is het een tikfout, of staat het in het verkeerde blok. Het programma laat zo’n veld niet stil weg, want dan mis je tekst.",
        "The program does not know this field here. Perhaps it is misspelt, or stands in the wrong block. The program does not drop it in silence, for then words would be lost.",
    ),
    example: tried("/rollen/1", "\"belfote\": \"Rust en steun.\"", "\"belofte\": \"Rust en steun.\""),
    mend: (
        "Verbeter de naam, of haal het veld weg. Alle velden staan in de README.",
        "Mend the name, or remove the field. The README has all fields.",
    ),
};

pub(super) const DUPLICATE: Entry = Entry {
    meaning: (
        "Hetzelfde veld staat twee keer in één blok. Het programma kan dan niet weten welke van de twee je bedoelt.",
        "The same field stands twice in one block. The program cannot know which of the two is meant.",
    ),
    example: tried("/rollen/1", "\"naam\": \"Opvang\",\n\"naam\": \"Nachtopvang\"", "\"naam\": \"Nachtopvang\""),
    mend: ("Haal een van de twee weg.", "Remove one of the two."),
};

pub(super) const DUPLICATE_ID: Entry = Entry {
    meaning: (
        "Twee dingen van dezelfde soort hebben hetzelfde id. Een verwijzing naar dat id kan dan twee kanten op.",
        "Two things of the same kind have the same id. A reference to that id could go either way.",
    ),
    example: tried("/rollen/1", "\"id\": \"opbouwwerk\"", "\"id\": \"opvang\""),
    mend: (
        "Geef een van de twee een ander id. Pas daarna de verwijzingen aan.",
        "Give one of the two another id. Then change the references to it.",
    ),
};

pub(super) const BAD_ID: Entry = Entry {
    meaning: (
        "Een id is een kort woord waarmee de rest van het bestand naar iets verwijst. Het komt ook in links te staan. Daarom kan het geen hoofdletters, spaties of leestekens hebben.",
        "An id is a short word by which the rest of the file refers to something. It also stands in links. So it has no capitals, spaces or punctuation.",
    ),
    example: tried("/rollen/1", "\"id\": \"De Opvang!\"", "\"id\": \"opvang\""),
    mend: (
        "Gebruik kleine letters, cijfers, - en _. Begin met een letter. Gebruik hooguit 40 tekens.",
        "Use small letters, digits, - and _. Begin with a letter. Use 40 characters at most.",
    ),
};

pub(super) const UNKNOWN_REFERENCE: Entry = Entry {
    meaning: (
        "Dit veld verwijst naar iets dat er niet is. Dat kan een kracht zijn, een cijfer, een bron, een tekening of een icoon.",
        "This field refers to something that is not there: a strength, a figure, a source, an illustration or an icon.",
    ),
    example: tried("/rollen/1", "\"cijfer\": \"daklozen\"", "\"cijfer\": \"dakloos\""),
    mend: (
        "Neem het id precies over van de plek waar het bedacht is. De namen van tekeningen zie je met: krachtkaart list illustrations. De namen van iconen zie je met: krachtkaart list icons.",
        "Copy the id exactly from where it is given. For the names of drawings: krachtkaart list illustrations. For those of icons: krachtkaart list icons.",
    ),
};

pub(super) const REPEATED: Entry = Entry {
    meaning: ("Hetzelfde woord staat twee keer in een lijst.", "The same word stands twice in a list."),
    example: tried(
        "/rollen/1",
        "\"krachten\": [\"contact\", \"contact\"]",
        "\"krachten\": [\"contact\", \"verbinden\"]",
    ),
    mend: ("Haal er een weg, of verander er een.", "Remove one, or change one."),
};

pub(super) const UNKNOWN_CHOICE: Entry = Entry {
    meaning: (
        "Dit veld heeft een vaste rij woorden waaruit je kiest. Het woord dat er staat, hoort daar niet bij.",
        "This field has a fixed list of words to choose from. The word that is here is not one of them.",
    ),
    example: tried("/cijfers/0", "\"vorm\": \"taart\"", "\"vorm\": \"gestapeld\""),
    mend: ("Kies een van de woorden uit de melding.", "Choose one of the words in the message."),
};

pub(super) const COUNT: Entry = Entry {
    meaning: (
        "Een lijst heeft te weinig of te veel onderdelen. Met te veel onderdelen is er geen plaats voor leesbare letters.",
        "A list has too few or too many items. With too many there is no room for letters that can be read.",
    ),
    example: tried(
        "/oproep",
        "\"acties\": []",
        "\"acties\": [{\"voor\": \"Werkgever\", \"tekst\": \"Maak een stageplek vrij.\"}]",
    ),
    mend: (
        "Voeg onderdelen toe, of haal er een paar weg. Mag de hele lijst weg? Dan kan dat ook.",
        "Add items, or remove some. Where the whole list is optional, that can go too.",
    ),
};
