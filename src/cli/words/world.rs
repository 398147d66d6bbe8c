//! What failed in the world, in Dutch; in English it is what the error says of itself.

use krachtkaart::error::{Error, Excess, RasterFault};
use krachtkaart::messages::Wording;

/// The failure, in a sentence without capital and full stop.
pub(super) fn text(error: &Error, wording: Wording) -> String {
    match (wording, error) {
        (Wording::Dutch, Error::Raster(fault)) => raster(fault).unwrap_or_else(|| error.to_string()),
        (Wording::Dutch, Error::TooLarge(excess)) => too_large(*excess).unwrap_or_else(|| error.to_string()),
        _ => error.to_string(),
    }
}

/// Why a picture cannot be drawn, read or written.
fn raster(fault: &RasterFault) -> Option<String> {
    Some(match fault {
        RasterFault::NotXml(why) => format!("de SVG is geen geldige XML: {why}"),
        RasterFault::NotDrawable(why) => format!("de SVG kan niet worden getekend: {why}"),
        RasterFault::PicturesLost { lost, of } => {
            format!("{lost} van de {of} afbeeldingen in de SVG zijn onleesbaar")
        }
        RasterFault::Dangling(reference) => format!("de SVG verwijst naar “{reference}”, en dat staat er niet in"),
        RasterFault::Circular(reference) => format!("de SVG verwijst in een kring: {reference}"),
        RasterFault::ForeignObject => "foreignObject in de SVG kan niet worden getekend".to_owned(),
        RasterFault::PixelPicture => {
            "een foto of ander beeldpuntenplaatje in de SVG kan niet worden getekend".to_owned()
        }
        RasterFault::PixelsInWhole => {
            "een foto in deze SVG kan alleen in stroken worden getekend, en iets anders erin juist niet".to_owned()
        }
        RasterFault::NoGlyph { character, text } => {
            format!("het lettertype heeft geen teken voor “{character}” in de tekst “{text}”")
        }
        RasterFault::TextLost(text) => {
            format!("de tekst “{text}” staat wel in de SVG maar komt niet in de PNG: het lettertype ontbreekt")
        }
        RasterFault::FontUnreadable(family) => format!("het lettertype {family} kan niet worden gelezen"),
        RasterFault::NoMillimetres => "snijtekens kunnen alleen om een SVG met een maat in millimeters".to_owned(),
        RasterFault::BadBleed => "de afloop moet 0 of meer zijn en kleiner dan de halve pagina".to_owned(),
        RasterFault::BadScale => "de schaal en de dpi moeten groter zijn dan 0".to_owned(),
        RasterFault::NoThread(why) => format!("er kon geen draad beginnen: {why}"),
        RasterFault::ThreadStopped => "een draad is gestopt tijdens het tekenen".to_owned(),
        RasterFault::NotWritten(why) => format!("de PNG kon niet worden geschreven: {why}"),
        RasterFault::PngUnreadable(why) => format!("de PNG is niet te lezen: {why}"),
        RasterFault::SvgUnreadable(why) => format!("de SVG is niet te lezen: {why}"),
        RasterFault::Depth(bits) => format!("{bits} bits per kanaal kan niet worden nagekeken"),
        _ => return None,
    })
}

/// What a picture has too much of.
fn too_large(excess: Excess) -> Option<String> {
    Some(match excess {
        Excess::Side { size: (width, height), most } => {
            format!("een afbeelding van {width} × {height} beeldpunten is te groot: een zijde mag er {most} hebben")
        }
        Excess::Area { size: (width, height), millions } => format!(
            "een afbeelding van {width} × {height} beeldpunten is te groot: zo kunnen er hoogstens {millions} miljoen worden getekend"
        ),
        Excess::Memory => "er is geen geheugen voor een afbeelding van deze grootte".to_owned(),
        Excess::Interlaced => "een PNG met verspreide regels (interlaced) mag niet zo groot zijn".to_owned(),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_follows_the_language_of_the_messages() {
        let lost = Error::Raster(RasterFault::TextLost("Naast".to_owned()));
        assert!(text(&lost, Wording::Dutch).starts_with("de tekst “Naast” staat wel in de SVG"));
        assert!(text(&lost, Wording::English).starts_with("the text “Naast” is in the SVG"));
        let large = Error::TooLarge(Excess::Area { size: (9, 9), millions: 1 });
        assert!(text(&large, Wording::Dutch).starts_with("een afbeelding van 9 × 9 beeldpunten"));
        assert!(text(&large, Wording::English).starts_with("a picture of 9 × 9 pixels"));
    }
}
