//! Hoe een stukje in een programma voor websites komt.

use crate::messages::command::Cms;

/// Before the program's name and the piece.
pub(crate) const TITLE: &str = "Het beste stukje voor";

/// Three steps.
pub(crate) const fn steps(cms: Cms) -> [&'static str; 3] {
    match cms {
        Cms::WordPress => [
            "Zet in de pagina een blok 'Aangepaste HTML' (klassieke editor: het tabblad 'Tekst').",
            "Open {stukje} in Kladblok, kopieer alles en plak het in dat blok.",
            "Kies 'Voorbeeld' en kijk of de infographic er staat. Publiceer dan.",
        ],
        Cms::Drupal => [
            "Kies onder het tekstveld de tekstopmaak 'Volledige HTML' en klik in de werkbalk op 'Broncode'.",
            "Open {stukje} in Kladblok, kopieer alles en plak het daar.",
            "Sla op en bekijk de pagina.",
        ],
        Cms::Typo3 => [
            "Maak op de pagina een inhoudselement 'HTML' (tabblad 'Speciale elementen').",
            "Open {stukje} in Kladblok, kopieer alles en plak het in het veld.",
            "Sla op en bekijk de pagina. Staat alles in fileadmin, geef je beheerder dan de regel uit stap 3 hieronder.",
        ],
        Cms::Joomla => [
            "Open het artikel en klik op 'Editor aan/uit', zodat je de HTML ziet.",
            "Open {stukje} in Kladblok, kopieer alles en plak het op de plek waar de infographic komt.",
            "Klik niet weer op 'Editor aan/uit': sla meteen op. Geef je beheerder de regel uit stap 3 hieronder.",
        ],
        Cms::Umbraco => [
            "Klik in het tekstvak op de knop '</>' (Broncode).",
            "Open {stukje} in Kladblok, kopieer alles en plak het op de plek waar de infographic komt.",
            "Sla op, publiceer en klik op het plaatje: dan opent de pagina met de infographic.",
        ],
        Cms::SharePoint => [
            "Zet de bestanden op een website buiten SharePoint. Bewerk de pagina en voeg het webonderdeel 'Insluiten' toe.",
            "Open {stukje} in Kladblok, kopieer alleen van <iframe tot en met </iframe> en plak dat in het vak.",
            "Publiceer. Staat er dat het adres niet mag? Vraag de beheerder dit adres toe te staan (HTML-veldbeveiliging).",
        ],
        Cms::Moodle => [
            "Voeg een 'Pagina' of een 'Tekst- en mediagebied' toe en open in de editor de HTML (knop '</>').",
            "Open {stukje} in Kladblok, kopieer alles en plak het daar.",
            "Bewaar, en bekijk de pagina ook eens als leerling.",
        ],
        Cms::Markdown => [
            "Zet een lege regel boven en onder de plek waar de infographic komt.",
            "Open {stukje} in Kladblok, kopieer alles en plak het daar, zonder spaties ervoor.",
            "Bekijk het voorbeeld en klik op het plaatje: dan opent de pagina met de infographic.",
        ],
    }
}

/// What to do where it does not arrive.
pub(crate) const fn otherwise(cms: Cms) -> &'static str {
    match cms {
        Cms::WordPress => {
            "Staat er niets? Dan mag jouw rol geen iframe plaatsen. Vraag een beheerder, of neem het stukje picture."
        }
        Cms::Drupal => {
            "Is er geen 'Volledige HTML'? Dan mag jouw rol dat niet. Vraag een beheerder, of neem het stukje picture."
        }
        Cms::Typo3 => "Is er geen element 'HTML'? Vraag een beheerder, of neem het stukje picture.",
        Cms::Joomla => {
            "Is het stukje weg na opslaan? Dan haalt een tekstfilter het weg. Vraag een beheerder, of neem het stukje picture."
        }
        Cms::Umbraco => {
            "Wil je dat de infographic op de pagina zelf opent? Vraag je bouwer om een blok voor HTML, en plak daar responsive."
        }
        Cms::SharePoint => {
            "Mag het adres niet? Plaats dan het PNG-bestand als afbeelding, met een link naar de pagina en de alternatieve tekst."
        }
        Cms::Moodle => "Is het stukje weg na bewaren? Neem dan het stukje picture.",
        Cms::Markdown => "Zie je tekens in plaats van een plaatje? Dan mag er geen HTML. Zet er dan een gewone link.",
    }
}
