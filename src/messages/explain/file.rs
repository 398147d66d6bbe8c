//! About the file as a whole.

use super::{Entry, shown, tried};

pub(super) const SYNTAX: Entry = Entry {
    meaning: (
        "Het bestand volgt de regels van JSON niet. Er staat bijvoorbeeld een komma te veel, of een aanhalingsteken te weinig. Het programma kan de rest dan niet goed lezen.",
        "The file does not follow the rules of JSON. There is a comma too many, say, or a quotation mark is missing. The program then cannot read the rest with certainty.",
    ),
    example: tried(
        "/rollen/1",
        "\"naam\": \"Opvang\"\n\"belofte\": \"Rust en steun.\"",
        "\"naam\": \"Opvang\",\n\"belofte\": \"Rust en steun.\"",
    ),
    mend: (
        "Kijk op de regel uit de melding, en op de regel erboven. Tussen twee onderdelen staat een komma. Na het laatste onderdeel staat geen komma. Teksten en namen van velden staan tussen rechte aanhalingstekens. In een tekst schrijf je een aanhalingsteken als ” of als \\\".",
        "Look at the line in the message, and at the line above it. Between two items stands a comma; after the last one stands none. Texts and field names stand between straight quotation marks. Inside a text, write a quotation mark as ” or as \\\".",
    ),
};

pub(super) const ENCODING: Entry = Entry {
    meaning: (
        "Het bestand is niet opgeslagen als UTF-8. Dat is de manier waarop computers tekens als é en € bewaren. Een andere manier geeft verkeerde letters op de poster.",
        "The file is not saved as UTF-8, which is how computers keep characters such as é and €. Any other way gives wrong letters on the poster.",
    ),
    example: None,
    mend: (
        "Open het bestand in je tekstprogramma en kies ‘Opslaan als’. Kies daar bij codering: UTF-8. In Kladblok staat die keuze onder in het venster.",
        "Open the file in your editor and choose ‘Save as’. Choose the encoding UTF-8 there. In Notepad that choice is at the bottom of the window.",
    ),
};

pub(super) const TOO_LARGE: Entry = Entry {
    meaning: (
        "Het bestand is groter dan 1024 kB. Dat is ongeveer veertig keer zo groot als het meegeleverde bestand. Door deze grens blijft het programma altijd snel.",
        "The file is larger than 1024 kB: about forty times the file that comes with the program. The limit keeps the program quick, whatever it is fed.",
    ),
    example: None,
    mend: (
        "Kijk of je het goede bestand hebt. Staat er per ongeluk iets heel groots in? Haal dat dan weg.",
        "See whether it is the right file. Has something very large got into it by accident? Then take it out.",
    ),
};

pub(super) const TOO_DEEP: Entry = Entry {
    meaning: (
        "In het bestand staan meer dan 32 haakjes in elkaar. Een goed bestand komt nooit zo diep.",
        "More than 32 brackets are nested in the file. A good file never goes that deep.",
    ),
    example: None,
    mend: (
        "Kijk op de plek uit de melding of er haakjes te veel staan.",
        "See whether there are brackets too many at the place in the message.",
    ),
};

pub(super) const MORE: Entry = Entry {
    meaning: (
        "Er zijn meer dan honderd fouten. Het programma laat de eerste honderd zien en telt de rest.",
        "There are more than a hundred mistakes. The program shows the first hundred and counts the rest.",
    ),
    example: None,
    mend: (
        "Verbeter eerst de bovenste fouten en kijk dan opnieuw. Vaak verdwijnen er veel tegelijk.",
        "Mend the first mistakes and check again. Often many of them go at once.",
    ),
};

pub(super) const UNKNOWN_COLUMN: Entry = Entry {
    meaning: (
        "In een tekst staat tussen {{ en }} de naam van een kolom. Die kolom staat niet in het CSV-bestand. Of de }} aan het eind ontbreekt.",
        "A text has the name of a column between {{ and }}, and the CSV file has no such column. Or the }} at its end is missing.",
    ),
    example: shown(
        "\"ondertitel\": \"Zo werkt het in {{gemente}}\"",
        "\"ondertitel\": \"Zo werkt het in {{gemeente}}\"",
    ),
    mend: (
        "Kijk naar de eerste regel van het CSV-bestand: daar staan de namen van de kolommen. Neem de naam precies over.",
        "Look at the first line of the CSV file: it has the names of the columns. Copy the name exactly.",
    ),
};

pub(super) const UNUSABLE_MATERIAL: Entry = Entry {
    meaning: (
        "Een eigen tekening, foto of logo kan niet op de poster. De melding zegt waarom. Het bestand moet in de map van het databestand liggen, of dieper. Een tekening is een SVG van lijnen en vlakken. Een foto is een JPEG of PNG.",
        "A drawing, photo or logo of your own cannot be put on the poster. The message says why. The file must be in the folder of the data file, or deeper. A drawing is an SVG of lines and areas. A photo is a JPEG or PNG.",
    ),
    example: shown(
        "\"tekening\": { \"bestand\": \"C:\\\\Foto's\\\\buurt.heic\", \"beschrijving\": \"De buurt\" }",
        "\"tekening\": { \"bestand\": \"buurt.jpg\", \"beschrijving\": \"De buurt\" }",
    ),
    mend: (
        "Zet het bestand in dezelfde map als het databestand en schrijf alleen de naam. Bewaar een foto als JPEG of PNG. Bewaar een tekening als SVG met vlakke kleuren. Zet tekst in een tekening om in lijnen.",
        "Put the file in the folder of the data file and write only its name. Save a photo as a JPEG or PNG. Save a drawing as an SVG in flat colours, with its text turned into outlines.",
    ),
};
