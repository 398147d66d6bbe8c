//! Over tekeningen, foto's en logo's die iemand meebrengt.

use crate::messages::phrase::shortened;
use crate::messages::sentence::{RulePage, Sentence, say};
use crate::messages::{Load, MaterialFault, MessageLanguage, PaintedFor};

/// What to do about a photo that is too large.
const SMALLER: &str = "maak de foto kleiner: 3000 pixels breed is voor elke poster genoeg";
/// What to do about a file that is no picture, or is damaged.
const SAVE_AGAIN: &str = "open het in een fotoprogramma en bewaar het als JPEG of PNG";
/// What to do about a drawing that cannot be read.
const ASK: &str = "bewaar de tekening in je tekenprogramma opnieuw als SVG, of als PNG";

pub(crate) const UNUSABLE: RulePage = RulePage {
    meaning: "Een eigen tekening, foto of logo kan niet op de poster. De melding zegt waarom. Het bestand moet in de map van het databestand liggen, of dieper. Een tekening is een SVG. Een foto is een JPEG of PNG.",
    mend: "Zet het bestand in dezelfde map als het databestand en schrijf alleen de naam. Bewaar een foto als JPEG of PNG. Zet tekst in een tekening om in lijnen. Noemt de melding een onderdeel van de tekening? Maak er in je tekenprogramma gewone vormen van. Of bewaar de tekening als PNG.",
};

pub(crate) fn unusable(file: &str, fault: &MaterialFault) -> Sentence {
    fault.sentence(file, MessageLanguage::Dutch)
}

pub(crate) fn missing(file: &str, suggestion: Option<&str>) -> Sentence {
    let hint = match suggestion {
        Some(name) => format!("bedoel je '{name}'?"),
        None => "zet het bestand in de map van het databestand en schrijf de naam precies zo".to_owned(),
    };
    say(format!("het bestand '{file}' is er niet of kan niet open")).hint(hint)
}

pub(crate) fn outside_folder(file: &str) -> Sentence {
    say(format!("'{file}' ligt niet in de map van het databestand"))
        .hint("zet het bestand in die map en schrijf alleen de naam: \"foto.jpg\" of \"beeld/foto.jpg\"")
}

pub(crate) fn backslash(file: &str) -> Sentence {
    say(format!("in '{file}' staat een \\")).hint("schrijf / tussen map en bestand")
}

pub(crate) fn no_file(file: &str) -> Sentence {
    say(format!("'{file}' is geen gewoon bestand"))
        .hint("schrijf de naam van een SVG, PNG of JPEG, niet die van een map")
}

pub(crate) fn too_large(file: &str, limit: usize) -> Sentence {
    const MB: usize = 1024 * 1024;
    if limit >= MB {
        let limit = limit / MB;
        return say(format!("'{file}' is groter dan {limit} MB")).hint(SMALLER);
    }
    let limit = limit / 1024;
    say(format!("'{file}' is groter dan {limit} kB"))
        .hint("gebruik een eenvoudige uitvoering, of bewaar de tekening als PNG")
}

pub(crate) fn format(file: &str, format: Option<&str>) -> Sentence {
    let said = match format {
        Some(format) => say(format!("'{file}' is een {format}")),
        None => say(format!("'{file}' is geen SVG, PNG of JPEG")),
    };
    said.hint(SAVE_AGAIN)
}

pub(crate) fn no_svg(file: &str) -> Sentence {
    say(format!("'{file}' is geen SVG die te lezen is")).hint(ASK)
}

pub(crate) fn undrawable(file: &str, what: &str, line: u32) -> Sentence {
    say(format!("in '{file}' staat op regel {line} {what}, en dat kan niet getekend worden zoals het bedoeld is"))
        .hint("maak er in je tekenprogramma gewone vormen van, of bewaar de tekening als PNG")
}

pub(crate) fn font(file: &str, family: &str, line: u32) -> Sentence {
    let family = shortened(family);
    say(format!("in '{file}' staat op regel {line} tekst in het lettertype '{family}', en dat is er niet"))
        .hint("zet de tekst in je tekenprogramma om in lijnen (contouren)")
}

pub(crate) const PAINTED: RulePage = RulePage {
    meaning: "Niet alles is met gewone vormen te tekenen. Een kleurverloop of een schaduw bijvoorbeeld niet. Zo’n eigen tekening of logo komt als beeld van pixels op de poster. Het is zo groot als het formaat vraagt. Dat is scherp, ook in druk.",
    mend: "Je hoeft niets te doen. Wil je de tekening als vormen? Gebruik dan een uitvoering met vlakke kleuren.",
};

pub(crate) fn painted(file: &str, why: PaintedFor) -> Sentence {
    let why = match why {
        PaintedFor::Gradient => "er zit een kleurverloop of patroon in",
        PaintedFor::Effect => "er zit een filter, masker, uitsnede of doorzichtige groep in",
        PaintedFor::Picture => "er zit een beeld van pixels in",
        PaintedFor::Text => "er zit tekst in",
        PaintedFor::Many => "er zitten heel veel vormen in",
    };
    say(format!("'{file}' komt als beeld van pixels op de poster: {why}"))
}

pub(crate) fn empty(file: &str) -> Sentence {
    say(format!("in '{file}' is niets te zien"))
}

pub(crate) fn pixels(file: &str, width: u32, height: u32) -> Sentence {
    say(format!("'{file}' is met {width} × {height} pixels te groot")).hint(SMALLER)
}

pub(crate) fn pixels_together(file: &str, limit: u64) -> Sentence {
    let limit = limit / 1_000_000;
    say(format!("met '{file}' erbij hebben de foto’s samen meer dan {limit} miljoen pixels")).hint(SMALLER)
}

pub(crate) fn broken(file: &str) -> Sentence {
    say(format!("'{file}' is beschadigd of niet af")).hint(SAVE_AGAIN)
}

pub(crate) fn cmyk(file: &str) -> Sentence {
    say(format!("'{file}' staat in de kleuren van drukinkt (CMYK)")).hint("bewaar de foto in een fotoprogramma als RGB")
}

pub(crate) fn narrow(file: &str, limit: u32) -> Sentence {
    say(format!("'{file}' is te smal: de ene kant is meer dan {limit} keer de andere"))
        .hint("snijd er een deel uit dat minder smal is")
}

pub(crate) fn too_heavy(file: &str, load: Load) -> Sentence {
    say(format!("'{file}' is te zwaar om te lezen: {}", heavy(load)))
        .hint("gebruik een eenvoudige uitvoering, of bewaar de afbeelding opnieuw als PNG")
}

/// What a file has too much of, in a sentence without capital and full stop.
pub(super) const fn heavy(load: Load) -> &'static str {
    match load {
        Load::Bytes => "het wordt uitgepakt te groot",
        Load::Elements => "er staan te veel onderdelen in",
        Load::Depth => "er zitten te veel onderdelen in elkaar",
        Load::Entities => "de afkortingen (entiteiten) staan voor te veel tekst",
        Load::References => "onderdelen verwijzen te vaak naar elkaar",
        Load::Styles => "er staan te veel stijlregels in",
        Load::Numbers => "er staat een getal in dat te groot of te klein is",
        Load::Text => "er staat te veel tekst in",
        Load::Filters => "een filter erin doet te veel",
        Load::Dashes => "een lijn heeft te veel streepjes",
        Load::Scans => "de foto is in te veel stappen opgeslagen",
        Load::Pixels => "het heeft te veel pixels",
        Load::Effort => "het tekenen kost te veel tijd of geheugen",
    }
}
