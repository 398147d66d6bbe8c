//! Over wat er misgaat in de wereld: bestanden, letters, geheugen, het tekenen.

use std::io::{Error, ErrorKind};
use std::path::Path;

use crate::error::{Excess, RasterFault};
use crate::messages::MessageLanguage;
use crate::messages::sentence::{Sentence, say};

pub(crate) fn file(path: &Path, why: &Error) -> Sentence {
    say(format!("{} kan niet gelezen worden: {}", path.display(), system(why)))
}

/// What the system says.
pub(crate) fn system(error: &Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => "dit bestaat niet",
        ErrorKind::PermissionDenied => "daar is geen toestemming voor",
        ErrorKind::IsADirectory => "het is een map",
        ErrorKind::NotADirectory => "een deel van het pad is geen map",
        ErrorKind::ReadOnlyFilesystem => "op deze schijf kan niet geschreven worden",
        ErrorKind::StorageFull => "de schijf is vol",
        ErrorKind::QuotaExceeded => "er is geen ruimte meer voor deze gebruiker",
        ErrorKind::InvalidFilename => "de naam is te lang of heeft verkeerde tekens",
        ErrorKind::TimedOut => "er komt niets",
        ErrorKind::FileTooLarge => "zo’n groot bestand mag hier niet",
        ErrorKind::WouldBlock => "het systeem geeft nu geen ruimte voor meer werk",
        ErrorKind::BrokenPipe => "niemand leest de uitvoer",
        _ => return error.to_string(),
    }
    .to_owned()
}

/// A font or drawing that ships with the program: for its makers.
pub(crate) fn shipped(what: &str) -> Sentence {
    say(what)
}

pub(crate) fn world(error: &crate::error::Error) -> Sentence {
    error.sentence(MessageLanguage::Dutch)
}

pub(crate) fn pdf(why: &str) -> Sentence {
    say(format!("het document is niet als PDF te schrijven: {why}"))
}

pub(crate) fn raster(fault: &RasterFault) -> Sentence {
    fault.sentence(MessageLanguage::Dutch)
}

pub(crate) fn too_large(excess: &Excess) -> Sentence {
    excess.sentence(MessageLanguage::Dutch)
}

pub(crate) fn not_xml(why: &str) -> Sentence {
    say(format!("de SVG is geen geldige XML: {why}"))
}

pub(crate) fn not_drawable(why: &str) -> Sentence {
    say(format!("de SVG kan niet worden getekend: {why}"))
}

pub(crate) fn pictures_lost(lost: usize, of: usize) -> Sentence {
    say(format!("{lost} van de {of} afbeeldingen in de SVG zijn onleesbaar"))
}

pub(crate) fn dangling(reference: &str) -> Sentence {
    say(format!("de SVG verwijst naar “{reference}”, en dat staat er niet in"))
}

pub(crate) fn circular(reference: &str) -> Sentence {
    say(format!("de SVG verwijst in een kring: {reference}"))
}

pub(crate) fn foreign_object() -> Sentence {
    say("foreignObject in de SVG kan niet worden getekend")
}

pub(crate) fn pixel_picture() -> Sentence {
    say("een foto of ander beeldpuntenplaatje in de SVG kan niet worden getekend")
}

pub(crate) fn pixels_in_whole() -> Sentence {
    say("een foto in deze SVG kan alleen in stroken worden getekend, en iets anders erin juist niet")
}

pub(crate) fn no_glyph(character: &str, text: &str) -> Sentence {
    say(format!("het lettertype heeft geen teken voor “{character}” in de tekst “{text}”"))
}

pub(crate) fn text_lost(text: &str) -> Sentence {
    say(format!("de tekst “{text}” staat wel in de SVG maar komt niet in de PNG: het lettertype ontbreekt"))
}

pub(crate) fn font_unreadable(family: &str) -> Sentence {
    say(format!("het lettertype {family} kan niet worden gelezen"))
}

pub(crate) fn no_millimetres() -> Sentence {
    say("snijtekens kunnen alleen om een SVG met een maat in millimeters")
}

pub(crate) fn bad_bleed() -> Sentence {
    say("de afloop moet 0 of meer zijn en kleiner dan de halve pagina")
}

pub(crate) fn bad_scale() -> Sentence {
    say("de schaal en de dpi moeten groter zijn dan 0")
}

pub(crate) fn no_thread(why: &str) -> Sentence {
    say(format!("er kon geen draad beginnen: {why}"))
}

pub(crate) fn thread_stopped() -> Sentence {
    say("een draad is gestopt tijdens het tekenen")
}

pub(crate) fn not_written(why: &str) -> Sentence {
    say(format!("de PNG kon niet worden geschreven: {why}"))
}

pub(crate) fn png_unreadable(why: &str) -> Sentence {
    say(format!("de PNG is niet te lezen: {why}"))
}

pub(crate) fn svg_unreadable(why: &str) -> Sentence {
    say(format!("de SVG is niet te lezen: {why}"))
}

pub(crate) fn depth(bits: &str) -> Sentence {
    say(format!("{bits} bits per kanaal kan niet worden nagekeken"))
}

pub(crate) fn long_side((width, height): (f64, f64), most: f64) -> Sentence {
    say(format!("een afbeelding van {width} × {height} beeldpunten is te groot: een zijde mag er {most} hebben"))
}

pub(crate) fn large_area((width, height): (u32, u32), millions: u64) -> Sentence {
    say(format!(
        "een afbeelding van {width} × {height} beeldpunten is te groot: zo kunnen er hoogstens {millions} miljoen worden getekend"
    ))
}

pub(crate) fn no_memory() -> Sentence {
    say("er is geen geheugen voor een afbeelding van deze grootte")
}

pub(crate) fn interlaced() -> Sentence {
    say("een PNG met verspreide regels (interlaced) mag niet zo groot zijn")
}
