//! The whole file.

use super::blocks::{CALL, MIX, RETURNS};
use super::field::{Field, Kind, Record, Rule};
use super::figure::{FIGURE, SOURCE};
use super::leaflet::LEAFLET;
use super::limits::{MAX_LANGUAGES, PARAGRAPH, SENTENCE, TITLE};
use super::material::LOGO;
use super::printer::PRINTER;
use super::role::ROLE;
use super::sheets::SHEETS;
use super::strength::GROUP;
use super::wording::{PROFESSION, WORDS};
use crate::document::bilingual::{EnumValue, both, choice};
use crate::messages::Thing;

/// Which codes stand on paper.
pub static CODES: &[EnumValue] = &[
    choice("poster", "één naar de website", "one to the website"),
    choice("rollen", "ook één bij elke rol, vanaf A3", "also one at each role, from A3"),
    choice("geen", "geen QR-code", "no QR code"),
];

/// What the whole file is.
pub static ROOT: Kind = Kind::Object(&FILE);

/// The whole file.
pub static FILE: Record = Record {
    thing: Thing::File,
    title: both("Het hele bestand", "The whole file"),
    called_by: &[],
    inside: false,
    rules: &[Rule::EndOf { whole: "titel", end: "titel_accent" }],
    fields: &[
        Field::optional("$schema", Kind::Schema)
            .label("Schema", "Schema")
            .help(
                "Het adres van het schema. Je tekstprogramma helpt je dan bij het invullen.",
                "The address of the schema. Your text editor then helps you fill in the file.",
            )
            .such_as("schema.json"),
        Field::required("talen", Kind::List(&Kind::Language, 1, MAX_LANGUAGES))
            .label("Talen", "Languages")
            .help(
                "De talen van dit bestand, bijvoorbeeld [\"nl\", \"en\"]. De eerste is de hoofdtaal.",
                "The languages of this file, for example [\"nl\", \"en\"]. The first is the main language.",
            )
            .such_as("nl"),
        Field::optional("terugval", Kind::Language)
            .label("Taal die teksten leent", "Language that lends texts")
            .help(
                "De taal die een tekst leent aan een taal waarin hij ontbreekt: \"nl\". Zonder dit veld is zo’n tekst een fout.",
                "The language that lends a text to a language that lacks it: \"nl\". Without this field such a text is a mistake.",
            )
            .such_as("nl"),
        Field::required("titel", Kind::Text(TITLE))
            .label("Titel", "Title")
            .help("De titel van de infographic.", "The title of the infographic.")
            .example("De kracht van de buurtsportcoach", "The strength of the neighbourhood coach"),
        Field::optional("titel_accent", Kind::Text(TITLE))
            .label("Gekleurd einde van de titel", "Coloured end of the title")
            .help(
                "De laatste woorden van de titel. Zij krijgen een eigen kleur.",
                "The last words of the title. They get a colour of their own.",
            )
            .example("buurtsportcoach", "neighbourhood coach"),
        Field::required("ondertitel", Kind::Text(SENTENCE))
            .label("Ondertitel", "Subtitle")
            .help("Eén zin onder de titel.", "One sentence under the title.")
            .example("Eén plek waar sport mensen bij elkaar brengt", "One place where sport brings people together"),
        Field::optional("beroep", Kind::Object(&PROFESSION))
            .label("Beroep", "Profession")
            .help(
                "Hoe het beroep heet. Dan staat er \"Dit doet de wijkverpleegkundige\" in plaats van \"Dit doen zij hier\".",
                "What the profession is called. Then it says “What the district nurse does here”, not “What they do here”.",
            ),
        Field::optional("logo", Kind::Object(&LOGO))
            .label("Logo", "Logo")
            .help(
                "Het logo van je organisatie. Het gaat voor dat van het thema.",
                "The logo of your organisation. It goes before that of the theme.",
            ),
        Field::optional("website", Kind::Website)
            .label("Website", "Website")
            .help(
                "De webpagina waar de infographic staat: \"https://www.voorbeeld.nl/kracht\". Op papier komt een QR-code naar die pagina.",
                "The web page where the infographic is: \"https://www.example.org/strength\". On paper a QR code leads to it.",
            )
            .example("https://www.voorbeeld.nl/sport", "https://www.example.org/sport"),
        Field::optional("qr", Kind::Choice(CODES))
            .label("QR-codes", "QR codes")
            .help("Welke QR-codes er op papier komen, als website is ingevuld", "Which QR codes stand on paper, when website is filled in")
            .such_as("rollen"),
        Field::required("boodschap", Kind::Text(PARAGRAPH))
            .label("Boodschap", "Message")
            .help(
                "De kern van het verhaal, in twee of drie korte zinnen.",
                "The heart of the story, in two or three short sentences.",
            )
            .example("Wie samen beweegt, leert elkaar kennen.", "People who move together get to know each other."),
        Field::required("rollen", Kind::List(&Kind::Object(&ROLE), 1, 16))
            .label("Rollen", "Roles")
            .help(
                "De rollen: elke rol is een plek in de straat. Minstens 1, hooguit 16.",
                "The roles: each role is a place in the street. At least 1, at most 16.",
            ),
        Field::optional("krachtgroepen", Kind::List(&Kind::Object(&GROUP), 0, 6))
            .label("Krachten", "Strengths")
            .help(
                "De krachten, in groepen: wat iemand kan, weet en heeft gedaan.",
                "The strengths, in groups: what somebody can do, knows and has done.",
            ),
        Field::optional("mix", Kind::Object(&MIX))
            .label("Gemengd team", "Mixed team")
            .help("Het blok over het gemengde team.", "The block about the mixed team."),
        Field::optional("rendement", Kind::Object(&RETURNS))
            .label("Wat het oplevert", "What it returns")
            .help("Het blok over wat het oplevert.", "The block about what it returns."),
        Field::optional("oproep", Kind::Object(&CALL))
            .label("Oproep", "Call to action")
            .help("Wat de lezer zelf kan doen.", "What readers can do themselves."),
        Field::optional("cijfers", Kind::List(&Kind::Object(&FIGURE), 0, 40))
            .label("Cijfers", "Figures")
            .help("De cijfers die getekend worden, elk met een bron.", "The figures that are drawn, each with a source."),
        Field::optional("bronnen", Kind::List(&Kind::Object(&SOURCE), 0, 60))
            .label("Bronnen", "Sources")
            .help("De bronnen, in kleine letters onderaan.", "The sources, in small type at the foot."),
        Field::optional("folder", Kind::Object(&LEAFLET))
            .label("Folder", "Leaflet")
            .help(
                "Wat alleen in de folder staat: een inleiding, citaten, en voor wie hij is.",
                "What stands in the leaflet only: an introduction, quotes, and whom it is for.",
            ),
        Field::optional("woorden", Kind::Object(&WORDS))
            .label("Vaste woorden", "Fixed words")
            .help(
                "Andere woorden voor de vaste kopjes en knoppen op de poster.",
                "Other words for the fixed headings and buttons on the poster.",
            ),
        Field::optional("formaten", Kind::Object(&SHEETS))
            .label("Formaten", "Sheets")
            .help(
                "Wat op een formaat moet staan en wat er weg mag: {\"wide\": {\"toon\": [\"krachten\"], \"weg\": [\"boodschap\"]}}.",
                "What must stand on a sheet and what may be left out: {\"wide\": {\"toon\": [\"krachten\"], \"weg\": [\"boodschap\"]}}.",
            ),
        Field::optional("drukker", Kind::Object(&PRINTER))
            .label("Drukker", "Print shop")
            .help("Wat je drukker vraagt, voor --for print.", "What your print shop asks, for --for print."),
    ],
};
