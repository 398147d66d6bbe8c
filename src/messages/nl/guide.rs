//! De tekst voor wie de infographic op een webpagina zet.

use crate::messages::command::{Embedding, GuideWords};

/// Its sentences.
pub(crate) const GUIDE: GuideWords = GuideWords {
    title: "Zo zet je deze infographic op een webpagina.",
    files: "1. Zet deze bestanden op je website, in de map",
    svg: "de infographic waarin je kunt klikken",
    png: "dezelfde infographic als plaatje",
    link: "het plaatje dat mensen zien als iemand de pagina deelt",
    html: "een hele pagina: de infographic met alle tekst eronder",
    server: "De server moet het SVG-bestand sturen als image/svg+xml. Bijna elke server doet dat al.",
    ways: "2. Kies één manier. Open het bestand, kopieer alles en plak het in de HTML van je pagina.\n   Weet je niet welke? Neem de iframe.",
    can: "Kan",
    cannot: "Kan niet",
    only_link: "Alleen een link",
    phones: "Op een telefoon is de infographic in een webpagina klein. Daarom staat onder elke manier een link naar de\n   pagina met alle tekst. Die heeft een eigen infographic voor de telefoon.",
    policies: "3. Heeft je website strenge regels (Content-Security-Policy)? Geef dit aan je beheerder.",
    inline_rules: "Voor 'inline', bij de regels van de pagina:",
    framed_rules: "Voor object en iframe: niets in het SVG-bestand, wel moet de pagina bestanden uit deze map mogen laden:",
    page_rules: "Voor de hele pagina; dit staat er ook al in:",
};

/// What a way can do, and what it cannot.
pub(crate) const fn way(way: Embedding) -> (&'static str, &'static str) {
    match way {
        Embedding::Inline => (
            "alles. Klikken, tikken, toetsen, voorlezen, en zoeken op de pagina.",
            "alles blijven doen als je website het script weghaalt. Dan werken alleen klikken, tikken en de Tab-toets.",
        ),
        Embedding::Object => (
            "alles, en de opmaak van je website verandert er niets aan. Kan het bestand niet laden, dan staat er het plaatje.",
            "geplakt worden in elk programma voor websites: sommige halen <object> weg.",
        ),
        Embedding::Frame => (
            "alles, en de opmaak van je website verandert er niets aan. De meeste programma’s voor websites kennen dit.",
            "alles doen met het woord sandbox erbij. Dan werken alleen klikken, tikken en de Tab-toets.",
        ),
        Embedding::Image => (
            "overal waar een plaatje mag. Een klik op een plek opent de infographic met die plek open.",
            "op de pagina zelf iets openen, of kleiner worden met het scherm.",
        ),
    }
}
