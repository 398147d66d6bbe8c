//! De tekst voor wie de infographic op een webpagina zet.

use crate::messages::command::{AlternativeWords, Embedding, GuideWords};

/// Its sentences.
pub(crate) const GUIDE: GuideWords = GuideWords {
    title: "Zo zet je deze infographic op een webpagina.",
    files: "1. Zet deze bestanden op je website, in de map",
    svg: "de infographic waarin je kunt klikken",
    tablet: "dezelfde infographic voor een tablet en voor een kolom met tekst",
    phone: "dezelfde infographic voor een telefoon",
    png: "dezelfde infographic als plaatje",
    link: "het plaatje dat mensen zien als iemand de pagina deelt",
    pdf: "een PDF om te bewaren: daarin klik je van plek naar plek. Zet er een link naar op je pagina, met het woord pdf erbij",
    html: "een hele pagina: de infographic met alle tekst eronder",
    alternative: "de tekst voor wie het plaatje niet ziet, kort en lang: kopieer die waar je het plaatje plaatst (blijft bij jou)",
    server: "De server moet het SVG-bestand sturen als image/svg+xml. Bijna elke server doet dat al.",
    ways: "2. Kies één manier. Open het bestand, kopieer alles en plak het in de HTML van je pagina.\n   Weet je niet welke? Neem responsive. Lukt dat niet, neem dan picture.",
    can: "Kan",
    cannot: "Kan niet",
    only_link: "Alleen een link",
    phones: "Alleen responsive en jsx hebben een infographic voor tablet en telefoon. Bij de andere manieren is hij daar klein. Daarom\n   staat onder elke manier een link naar de pagina met alle tekst. Die is ook goed op een telefoon.",
    policies: "3. Heeft je website strenge regels (Content-Security-Policy)? Geef dit aan je beheerder.",
    inline_rules: "Voor 'inline', bij de regels van de pagina:",
    framed_rules: "Voor responsive, iframe, object, image, picture en jsx: de pagina moet bestanden uit deze map mogen laden:",
    file_rules: "Stuurt je server zelf een regel mee met SVG-bestanden? Dan hoort bij de SVG-bestanden deze in plaats van die:",
    servers: "Joomla en TYPO3 doen dat (in .htaccess), en ook GitHub. Zonder dit blijft de infographic stil, of krijgt hij andere\n      letters. In TYPO3 geldt hetzelfde voor de hele pagina.",
    page_rules: "Voor de hele pagina; dit staat er ook al in:",
};

/// What stands around the words for who does not see a picture.
pub(crate) const ALTERNATIVE: AlternativeWords = AlternativeWords {
    title: "Teksten voor wie het plaatje niet ziet. Kopieer ze waar je het plaatje plaatst.",
    picture: "Plaatje",
    short: "KORT: voor het veld 'alternatieve tekst' of 'alt-tekst'",
    long: "LANG: onder het plaatje, in het bericht of op een pagina ernaast",
};

/// What a way can do, and what it cannot.
pub(crate) const fn way(way: Embedding) -> (&'static str, &'static str) {
    match way {
        Embedding::Responsive => (
            "alles, op elk scherm. Op een smallere plek staat de infographic voor tablet of telefoon. De hoogte klopt meteen.",
            "de infographic voor tablet of telefoon laten zien als je website <style> weghaalt. Dan is het een gewone iframe.",
        ),
        Embedding::Frame => (
            "alles, en de opmaak van je website verandert er niets aan. De meeste programma’s voor websites kennen dit.",
            "alles doen met het woord sandbox erbij. Dan werken alleen klikken, tikken en de Tab-toets.",
        ),
        Embedding::Object => (
            "alles, en de opmaak van je website verandert er niets aan. Kan het bestand niet laden, dan staat er het plaatje.",
            "geplakt worden in elk programma voor websites: sommige halen <object> weg.",
        ),
        Embedding::Inline => (
            "alles. Klikken, tikken, toetsen, voorlezen, en zoeken op de pagina. Ook in Markdown.",
            "alles blijven doen als je website het script weghaalt. Dan werken alleen klikken, tikken en de Tab-toets.",
        ),
        Embedding::Image => (
            "op elk scherm. Een klik op een plek opent de infographic met die plek open.",
            "op de pagina zelf iets openen. Haalt je website style weg, dan staan de links in een rij onder het plaatje.",
        ),
        Embedding::Picture => (
            "overal waar een plaatje met een link mag. Een klik opent de pagina met alle tekst.",
            "op de pagina zelf iets openen.",
        ),
        Embedding::Jsx => (
            "hetzelfde als responsive, in React en MDX (zoals Docusaurus). De andere stukjes werken daar niet.",
            "geplakt worden in gewone HTML.",
        ),
    }
}
