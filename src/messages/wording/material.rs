//! The sentences about drawings, photos and logos that somebody brings.

use super::say;
use crate::messages::{MaterialFault, Wording};

/// Why a file cannot be used.
pub(super) fn message(file: &str, fault: &MaterialFault, wording: Wording) -> String {
    match fault {
        MaterialFault::Missing(_) => {
            say!(wording, "het bestand '{file}' is er niet of kan niet open", "the file '{file}' cannot be opened")
        }
        MaterialFault::OutsideFolder => say!(
            wording,
            "'{file}' ligt niet in de map van het databestand",
            "'{file}' does not lie in the folder of the data file",
        ),
        MaterialFault::Backslash => {
            say!(wording, "in '{file}' staat een \\", "'{file}' holds a \\")
        }
        MaterialFault::NoFile => say!(wording, "'{file}' is geen gewoon bestand", "'{file}' is no plain file"),
        MaterialFault::TooLarge(limit) if *limit >= 1024 * 1024 => {
            let limit = limit / (1024 * 1024);
            say!(wording, "'{file}' is groter dan {limit} MB", "'{file}' is larger than {limit} MB")
        }
        MaterialFault::TooLarge(limit) => {
            let limit = limit / 1024;
            say!(wording, "'{file}' is groter dan {limit} kB", "'{file}' is larger than {limit} kB")
        }
        MaterialFault::Format(Some(format)) => {
            say!(wording, "'{file}' is een {format}", "'{file}' is of the format {format}")
        }
        MaterialFault::Format(None) => {
            say!(wording, "'{file}' is geen SVG, PNG of JPEG", "'{file}' is no SVG, PNG or JPEG")
        }
        MaterialFault::NoSvg => say!(wording, "'{file}' is geen SVG die te lezen is", "'{file}' is no readable SVG"),
        MaterialFault::Empty => say!(wording, "in '{file}' is niets te zien", "nothing can be seen in '{file}'"),
        MaterialFault::Text
        | MaterialFault::Picture
        | MaterialFault::Gradient
        | MaterialFault::Effect
        | MaterialFault::TooMany(_) => drawing(file, fault, wording),
        MaterialFault::Pixels { .. }
        | MaterialFault::PixelsTogether(_)
        | MaterialFault::Broken
        | MaterialFault::Cmyk
        | MaterialFault::Narrow(_) => photo(file, fault, wording),
    }
}

/// Why an SVG cannot be made into plain shapes.
fn drawing(file: &str, fault: &MaterialFault, wording: Wording) -> String {
    match fault {
        MaterialFault::Text => say!(
            wording,
            "in '{file}' staat tekst, en het lettertype daarvan is er niet",
            "'{file}' holds text, and its font is not here"
        ),
        MaterialFault::Picture => say!(
            wording,
            "in '{file}' zit een foto of een ander beeld van pixels",
            "'{file}' holds a photo or another picture of pixels"
        ),
        MaterialFault::Gradient => {
            say!(wording, "in '{file}' zit een kleurverloop of patroon", "'{file}' holds a gradient or pattern")
        }
        MaterialFault::Effect => {
            say!(wording, "in '{file}' zit een filter, masker of uitsnede", "'{file}' holds a filter, mask or cut-out")
        }
        MaterialFault::TooMany(limit) => {
            say!(
                wording,
                "'{file}' is te ingewikkeld: er mogen hooguit {limit} vormen in staan",
                "'{file}' is too intricate: it may have {limit} shapes at most",
            )
        }
        _ => String::new(),
    }
}

/// Why a photo cannot be used.
fn photo(file: &str, fault: &MaterialFault, wording: Wording) -> String {
    match fault {
        MaterialFault::Pixels { width, height } => say!(
            wording,
            "'{file}' is met {width} × {height} pixels te groot",
            "'{file}' is too large with {width} × {height} pixels",
        ),
        MaterialFault::PixelsTogether(limit) => {
            let limit = limit / 1_000_000;
            say!(
                wording,
                "met '{file}' erbij hebben de foto’s samen meer dan {limit} miljoen pixels",
                "with '{file}' the photos have more than {limit} million pixels together",
            )
        }
        MaterialFault::Broken => say!(wording, "'{file}' is beschadigd of niet af", "'{file}' is damaged or cut off"),
        MaterialFault::Cmyk => say!(
            wording,
            "'{file}' staat in de kleuren van drukinkt (CMYK)",
            "'{file}' is in the colours of printing ink (CMYK)"
        ),
        MaterialFault::Narrow(limit) => say!(
            wording,
            "'{file}' is te smal: de ene kant is meer dan {limit} keer de andere",
            "'{file}' is too narrow: one side is more than {limit} times the other",
        ),
        _ => String::new(),
    }
}

/// How to mend it.
pub(super) fn mend(fault: &MaterialFault, wording: Wording) -> Option<String> {
    Some(match fault {
        MaterialFault::Missing(Some(name)) => say!(wording, "bedoel je '{name}'?", "did you mean '{name}'?"),
        MaterialFault::Missing(None) => say!(
            wording,
            "zet het bestand in de map van het databestand en schrijf de naam precies zo",
            "put the file in the folder of the data file and write its name exactly so",
        ),
        MaterialFault::OutsideFolder => say!(
            wording,
            "zet het bestand in die map en schrijf alleen de naam: \"foto.jpg\" of \"beeld/foto.jpg\"",
            "put the file in that folder and write only its name: \"foto.jpg\" or \"beeld/foto.jpg\"",
        ),
        MaterialFault::Backslash => {
            say!(wording, "schrijf / tussen map en bestand", "write / between folder and file")
        }
        MaterialFault::NoFile => say!(
            wording,
            "schrijf de naam van een SVG, PNG of JPEG, niet die van een map",
            "write the name of an SVG, PNG or JPEG, not that of a folder"
        ),
        MaterialFault::Text => say!(
            wording,
            "zet de tekst in je tekenprogramma om in lijnen (contouren)",
            "turn the text into outlines in your drawing program",
        ),
        MaterialFault::NoSvg | MaterialFault::Picture => say!(
            wording,
            "vraag de ontwerper om een SVG van lijnen en vlakken; een foto kan als JPEG of PNG",
            "ask the designer for an SVG of lines and areas; a photo can be a JPEG or PNG",
        ),
        MaterialFault::TooLarge(limit) if *limit < 1024 * 1024 => say!(
            wording,
            "gebruik een eenvoudige uitvoering, of bewaar de tekening als PNG",
            "use a plain version, or save the drawing as a PNG",
        ),
        MaterialFault::Gradient | MaterialFault::Effect | MaterialFault::TooMany(_) => say!(
            wording,
            "gebruik een eenvoudige uitvoering met vlakke kleuren, of bewaar de tekening als PNG",
            "use a plain version in flat colours, or save the drawing as a PNG",
        ),
        MaterialFault::TooLarge(_) | MaterialFault::Pixels { .. } | MaterialFault::PixelsTogether(_) => say!(
            wording,
            "maak de foto kleiner: 3000 pixels breed is voor elke poster genoeg",
            "make the photo smaller: 3000 pixels across are enough for any poster",
        ),
        MaterialFault::Format(_) | MaterialFault::Broken => say!(
            wording,
            "open het in een fotoprogramma en bewaar het als JPEG of PNG",
            "open it in a photo program and save it as a JPEG or PNG",
        ),
        MaterialFault::Cmyk => {
            say!(wording, "bewaar de foto in een fotoprogramma als RGB", "save the photo as RGB in a photo program",)
        }
        MaterialFault::Narrow(_) => {
            say!(wording, "snijd er een deel uit dat minder smal is", "cut out a part that is less narrow")
        }
        MaterialFault::Empty => return None,
    })
}
