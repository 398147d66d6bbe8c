//! How the profession is called, and other words for what the program writes itself on a poster.
//!
//! The fields of the words are those of the files in `assets/languages`; a test of `theme` sees to it.

use super::field::{Field, Kind, Record};
use super::limits::NAME;
use crate::document::bilingual::both;
use crate::messages::Thing;

/// The profession.
pub static PROFESSION: Record = Record {
    thing: Thing::Profession,
    title: both("Het beroep", "The profession"),
    called_by: &[],
    inside: false,
    rules: &[],
    fields: &[
        Field::required("enkelvoud", Kind::Text(NAME))
            .label("Eén persoon, met de of het", "One person, with an article")
            .help(
                "Hoe één persoon heet, met de of het ervoor: \"de wijkverpleegkundige\". Zo komt het in \"Dit doet de wijkverpleegkundige\".",
                "What one person is called, with the article: \"the district nurse\". So it stands in “What the district nurse does here”.",
            )
            .example("de buurtsportcoach", "the neighbourhood coach"),
        Field::optional("meervoud", Kind::Text(NAME))
            .label("Meer personen", "More persons")
            .help(
                "Hoe meer personen heten: \"wijkverpleegkundigen\". Dan staat er \"Wat wijkverpleegkundigen meebrengen\" in plaats van \"Wat zij meebrengen\".",
                "What more persons are called: \"district nurses\". Then it says “What district nurses bring”, not “What they bring”.",
            )
            .example("buurtsportcoaches", "neighbourhood coaches"),
    ],
};

/// A word that may be overruled.
const fn word(name: &'static str) -> Field {
    let field = Field::optional(name, Kind::Overrule(NAME));
    Field { shown: true, ..field }
}

/// The words that the program writes itself.
pub static WORDS: Record = Record {
    thing: Thing::Words,
    title: both("De vaste woorden", "The fixed words"),
    called_by: &[],
    inside: false,
    rules: &[],
    fields: &[
        word("ontdek")
            .label("Uitnodiging om te klikken", "Invitation to click")
            .help(
                "Op een scherm met een muis. Nu: \"Klik en ontdek\".",
                "On a screen with a mouse. Now: “Click and discover”.",
            )
            .example("Klik en ontdek", "Click and discover"),
        word("tik")
            .label("Uitnodiging om te tikken", "Invitation to tap")
            .help(
                "Op een telefoon. Nu: \"Tik en ontdek\".",
                "On a phone. Now: “Tap and discover”.",
            )
            .example("Tik en ontdek", "Tap and discover"),
        word("scan")
            .label("Uitnodiging om te scannen", "Invitation to scan")
            .help(
                "Op papier, bij de QR-code. Nu: \"Scan en ontdek\".",
                "On paper, beside the QR code. Now: “Scan and discover”.",
            )
            .example("Scan en ontdek", "Scan and discover"),
        word("plek")
            .label("Eén plek", "One place")
            .help(
                "Na het getal 1: \"1 plek\". Nu: \"plek\".",
                "After the number 1: “1 place”. Now: “place”.",
            )
            .example("plek", "place"),
        word("plekken")
            .label("Meer plekken", "More places")
            .help(
                "Na een getal: \"8 plekken\". Ook als kop boven de lijst. Nu: \"plekken\".",
                "After a number: “8 places”. Also above the list. Now: “places”.",
            )
            .example("plekken", "places"),
        word("plekken_paar")
            .label("Een paar plekken", "A few places")
            .help(
                "Voor talen die een eigen vorm hebben na 2, 3 en 4, zoals het Pools. Verander dan ook plekken. Nu: \"plekken\".",
                "For languages with a form of its own after 2, 3 and 4, such as Polish. Then change plekken too. Now: “places”.",
            )
            .example("plekken", "places"),
        word("plekken_kop")
            .label("Kop boven de plekken", "Heading above the places")
            .help(
                "Voor talen waar de kop een andere vorm heeft dan na een getal, zoals het Arabisch. Verander dan ook plekken. Nu: \"plekken\".",
                "For languages where the heading differs from the form after a number, such as Arabic. Then change plekken too. Now: “places”.",
            )
            .example("plekken", "places"),
        word("kracht")
            .label("Eén kracht", "One strength")
            .help(
                "Na het getal 1: \"1 kracht\". Nu: \"kracht\".",
                "After the number 1: “1 strength”. Now: “strength”.",
            )
            .example("kracht", "strength"),
        word("krachten")
            .label("Meer krachten", "More strengths")
            .help(
                "Na een getal: \"13 krachten\". Nu: \"krachten\".",
                "After a number: “13 strengths”. Now: “strengths”.",
            )
            .example("krachten", "strengths"),
        word("krachten_paar")
            .label("Een paar krachten", "A few strengths")
            .help(
                "Voor talen die een eigen vorm hebben na 2, 3 en 4. Verander dan ook krachten. Nu: \"krachten\".",
                "For languages with a form of its own after 2, 3 and 4. Then change krachten too. Now: “strengths”.",
            )
            .example("krachten", "strengths"),
        word("meebrengen")
            .label("Kop boven de krachten", "Heading above the strengths")
            .help(
                "Staat boven alle krachten. Nu: \"Wat zij meebrengen\".",
                "Stands above all strengths. Now: “What they bring”.",
            )
            .example("Wat zij meebrengen", "What they bring"),
        word("doet")
            .label("Kop boven wat zij doen", "Heading above what they do")
            .help(
                "Staat bij elke rol boven de lijst. Gaat voor de kop die uit beroep gemaakt wordt. Nu: \"Dit doen zij hier\".",
                "Stands above the list of each role. It goes before the heading that is made of beroep. Now: “What they do here”.",
            )
            .example("Dit doen zij hier", "What they do here"),
        word("voorbeeld")
            .label("Kop boven het voorbeeld", "Heading above the example")
            .help(
                "Staat bij elke rol boven het voorbeeld. Nu: \"Zo ziet dat eruit\".",
                "Stands above the example of each role. Now: “What that looks like”.",
            )
            .example("Zo ziet dat eruit", "What that looks like"),
        word("telt")
            .label("Kop boven de krachten van een rol", "Heading above the strengths of a role")
            .help(
                "Staat bij elke rol boven haar krachten. Nu: \"Krachten die hier tellen\".",
                "Stands above the strengths of each role. Now: “Strengths that count here”.",
            )
            .example("Krachten die hier tellen", "Strengths that count here"),
        word("telt_bij")
            .label("Voor de rollen van een kracht", "Before the roles of a strength")
            .help(
                "Staat bij elke kracht voor de namen van de rollen. Nu: \"Telt bij\".",
                "Stands before the names of the roles of each strength. Now: “Counts in”.",
            )
            .example("Telt bij", "Counts in"),
        word("bron")
            .label("Voor één bron", "Before one source")
            .help(
                "Staat bij een cijfer voor de bron. Nu: \"Bron\".",
                "Stands before the source of a figure. Now: “Source”.",
            )
            .example("Bron", "Source"),
        word("meer_cijfers")
            .label("Boven losse cijfers", "Above other figures")
            .help(
                "Staat op de webpagina boven cijfers die nergens anders bij horen. Nu: \"Meer cijfers\".",
                "Stands on the web page above figures that belong to no other part. Now: “More figures”.",
            )
            .example("Meer cijfers", "More figures"),
        word("bronnen")
            .label("Voor de bronnen", "Before the sources")
            .help(
                "Staat voor de lijst met bronnen. Nu: \"Bronnen\".",
                "Stands before the list of sources. Now: “Sources”.",
            )
            .example("Bronnen", "Sources"),
        word("als_tekst")
            .label("Link naar de tekst", "Link to the text")
            .help(
                "De link naar dezelfde inhoud als tekst, op een webpagina. Nu: \"Lees alles als tekst\".",
                "The link to the same content as text, on a web page. Now: “Read it all as text”.",
            )
            .example("Lees alles als tekst", "Read it all as text"),
        word("inhoud")
            .label("Boven de inhoud", "Above the contents")
            .help(
                "Staat op de webpagina boven de lijst met delen. Nu: \"Inhoud\".",
                "Stands on the web page above the list of its parts. Now: “Contents”.",
            )
            .example("Inhoud", "Contents"),
        word("welke_waar")
            .label("Boven de tabel met krachten en plekken", "Above the table of strengths and places")
            .help(
                "Staat op de webpagina boven de tabel die laat zien welke kracht bij welke rol telt. Nu: \"Welke kracht telt waar\".",
                "Stands on the web page above the table that shows which strength counts in which role. Now: “Which strength counts where”.",
            )
            .example("Welke kracht telt waar", "Which strength counts where"),
        word("ja")
            .label("In die tabel", "In that table")
            .help(
                "Wat wordt voorgelezen waar een kracht telt. Nu: \"ja\".",
                "What is read aloud where a strength counts. Now: “yes”.",
            )
            .example("ja", "yes"),
        word("zoek")
            .label("Knop om krachten te kiezen", "Button to choose strengths")
            .help(
                "Naast de kop boven de krachten, op een scherm. Wie erop klikt, kiest krachten en ziet welke plekken ze alle hebben. Nu: \"Wat zoek je?\".",
                "Beside the heading above the strengths, on a screen. Readers who click on it choose strengths and see which places have them all. Now: “What are you looking for?”.",
            )
            .example("Wat zoek je?", "What are you looking for?"),
        word("als_tabel")
            .label("Knop voor de tabel bij een grafiek", "Button for the table of a chart")
            .help(
                "Opent op de webpagina de tabel bij een grafiek. Nu: \"De cijfers in een tabel\".",
                "Opens the table of a chart on the web page. Now: “The figures in a table”.",
            )
            .example("De cijfers in een tabel", "The figures in a table"),
        word("infographic")
            .label("Wat voor plaatje het is", "What kind of picture it is")
            .help(
                "Begin van de tekst voor wie het plaatje niet ziet. Nu: \"Infographic\".",
                "Begins the text for those who do not see the picture. Now: “Infographic”.",
            )
            .example("Infographic", "Infographic"),
        word("straat")
            .label("De straat, in woorden", "The street, in words")
            .help(
                "Staat in die tekst voor het aantal plekken: \"Een getekende straat met 8 plekken\". Nu: \"Een getekende straat met\".",
                "Stands in that text before the number of places: “A drawn street with 8 places”. Now: “A drawn street with”.",
            )
            .example("Een getekende straat met", "A drawn street with"),
        word("sluiten")
            .label("Knop om te sluiten", "Close button")
            .help(
                "De naam van de knop die een venster sluit. Nu: \"Sluiten\".",
                "The name of the button that closes a panel. Now: “Close”.",
            )
            .example("Sluiten", "Close"),
        word("vorige")
            .label("Naar de vorige plek", "To the place before")
            .help(
                "De naam van de knop in een venster die naar de vorige plek gaat. Nu: \"Vorige\".",
                "The name of the button in a panel that leads to the place before. Now: “Previous”.",
            )
            .example("Vorige", "Previous"),
        word("volgende")
            .label("Naar de volgende plek", "To the next place")
            .help(
                "De naam van de knop in een venster die naar de volgende plek gaat. Ook in een PDF om door te klikken. Nu: \"Volgende\".",
                "The name of the button in a panel that leads to the next place. Also in a PDF that one clicks through. Now: “Next”.",
            )
            .example("Volgende", "Next"),
        Field::optional("grafiek", Kind::Object(&CHART_WORDS))
            .label("Woorden in grafieken", "Words in charts")
            .help("De woorden die in en bij grafieken staan.", "The words in and beside charts."),
    ],
};

/// The words in charts.
pub static CHART_WORDS: Record = Record {
    thing: Thing::ChartWords,
    title: both("Woorden in grafieken", "Words in charts"),
    called_by: &[],
    inside: true,
    rules: &[],
    fields: &[
        word("jaar")
            .label("Voor het jaar", "Before the year")
            .help(
                "Voor het jaar, in de beschrijving voor wie de grafiek niet ziet. Nu: \"Jaar\".",
                "Before the year, for those who do not see the chart. Now: “Year”.",
            )
            .example("Jaar", "Year"),
        word("van")
            .label("Tussen deel en geheel", "Between part and whole")
            .help(
                "Tussen een deel en het geheel: \"3 van 10\". Nu: \"van\".",
                "Between a part and its whole: “3 of 10”. Now: “of”.",
            )
            .example("van", "of"),
        word("schaal_begint_bij")
            .label("Waar de schaal begint", "Where the scale begins")
            .help(
                "Voor het getal waar een lijn begint, als dat geen nul is. Nu: \"De schaal begint bij\".",
                "Before the number where a line begins, if not zero. Now: “The scale begins at”.",
            )
            .example("De schaal begint bij", "The scale begins at"),
        word("miljoen")
            .label("Miljoen", "Million")
            .help("Na een getal in miljoenen. Nu: \"miljoen\".", "After a number in millions. Now: “million”.")
            .example("miljoen", "million"),
        word("miljard")
            .label("Miljard", "Billion")
            .help("Na een getal in miljarden. Nu: \"miljard\".", "After a number in billions. Now: “billion”.")
            .example("miljard", "billion"),
    ],
};
