//! What is said about files for the press; both languages side by side.

use std::path::PathBuf;

use krachtkaart::check::press::Finding;
use krachtkaart::locale::number;
use krachtkaart::messages::Wording;

use super::tag;

/// Something about a file for the press.
#[derive(Debug)]
pub(crate) enum PressMessage {
    /// A rule that a file breaks.
    Finding {
        /// The file.
        path: PathBuf,
        /// The rule, and how it is broken.
        finding: Finding,
    },
    /// A file can be printed.
    Fit {
        /// The file.
        path: PathBuf,
        /// The sheet that it is for, and its bleed in millimetres.
        sheet: Option<(String, f64)>,
    },
    /// A file is no PNG and no SVG.
    Neither {
        /// The file.
        path: PathBuf,
    },
}

impl PressMessage {
    /// The message as a sentence.
    pub(super) fn text(&self, wording: Wording) -> String {
        match self {
            Self::Finding { path, finding } => {
                format!("{}: {} [{}]", path.display(), finding.message(wording), finding.rule().name())
            }
            Self::Fit { path, sheet } => {
                let path = path.display();
                let around = sheet.as_ref().map_or_else(String::new, |(sheet, bleed)| {
                    let bleed = number::decimal((bleed * 10.0).round() / 10.0, tag(wording));
                    match wording {
                        Wording::Dutch => format!(" ({sheet}, afloop {bleed} mm)"),
                        Wording::English => format!(" ({sheet}, bleed {bleed} mm)"),
                    }
                });
                match wording {
                    Wording::Dutch => format!("Klaar voor de drukker: {path}{around}"),
                    Wording::English => format!("Fit for the press: {path}{around}"),
                }
            }
            Self::Neither { path } => match wording {
                Wording::Dutch => format!("{} is geen PNG en geen SVG", path.display()),
                Wording::English => format!("{} is no PNG and no SVG", path.display()),
            },
        }
    }

    /// What to do about it.
    pub(super) fn hints(&self, wording: Wording) -> Vec<String> {
        match self {
            Self::Finding { finding, .. } => vec![finding.hint(wording).to_owned()],
            Self::Fit { .. } | Self::Neither { .. } => Vec::new(),
        }
    }
}

/// Help about files for the press, by command and argument.
pub(super) fn help(key: &str, wording: Wording) -> &'static str {
    let (dutch, english) = match key {
        "value purpose" => ("DOEL", "AIM"),
        "render marks" => (
            "Zet snijtekens om de PNG van een formaat in mm, buiten de afloop",
            "Put crop marks around the PNG of a sheet in mm, outside of the bleed",
        ),
        "render purpose" => (
            "Waar het heen gaat: print (300 dpi, afloop, en kijk na of de drukker het zo kan gebruiken), screen, of social (kleine PNG’s voor sociale media). Andere opties gaan voor [standaard: screen]",
            "Where it goes: print (300 dpi, bleed, and check that a print shop can use it so), screen, or social (small PNGs for social media). Other options win [default: screen]",
        ),
        "value file" => ("BESTAND", "FILE"),
        "value printer" => ("DRUKKER.json", "PRINTER.json"),
        "value overlay" => ("PLAATJE.png", "PICTURE.png"),
        "preflight about" => {
            ("Kijkt na of een drukker een PNG of SVG kan gebruiken", "Checks whether a print shop can use a PNG or SVG")
        }
        "preflight usage" => ("krachtkaart preflight BESTAND [opties]", "krachtkaart preflight FILE [options]"),
        "preflight examples" => (
            "Voorbeelden:\n  krachtkaart preflight poster.png\n      zoekt zelf het formaat bij de maat van het bestand\n  krachtkaart preflight poster.png --sheet a2-portrait --for drukker.json\n      met de eisen van je eigen drukker\n  krachtkaart preflight poster.png --overlay waar.png\n      een plaatje: blauw is de snijlijn, groen de veilige rand, roze wat fout is, oranje wat opvalt\n\nBij een PNG: maat in mm, dpi, afloop, doorzichtigheid, kleurruimte, en een schatting van de inkt (FOGRA39).\nBij een SVG: maat, afloop, kleinste letter, dunste lijn, tekst bij de rand, en wat alleen op een scherm werkt.\nWat een code betekent, zie je met krachtkaart explain, bijvoorbeeld: krachtkaart explain druk-inkt\n\nUitkomst (exit code): 0 in orde, 1 het bestand kon niet gelezen worden, 2 de drukker kan het zo niet gebruiken.",
            "Examples:\n  krachtkaart preflight poster.png\n      finds the sheet by the size of the file\n  krachtkaart preflight poster.png --sheet a2-portrait --for drukker.json\n      by what your own shop asks\n  krachtkaart preflight poster.png --overlay where.png\n      a picture: blue is the trim, green the safe zone, pink what is wrong, orange what is worth knowing\n\nOf a PNG: size in mm, dpi, bleed, transparency, colour space, and an estimate of the ink (FOGRA39).\nOf an SVG: size, bleed, smallest type, thinnest line, words near the edge, and what only works on a screen.\nWhat a code means is told by krachtkaart explain, for example: krachtkaart explain druk-inkt\n\nExit code: 0 fit, 1 the file could not be read, 2 a print shop cannot use it so.",
        ),
        "preflight file" => ("De PNG of SVG", "The PNG or SVG"),
        "preflight sheet" => (
            "Formaat waarvoor het bestand is [standaard: wat bij de maat past]",
            "Sheet that the file is for [default: what fits its size]",
        ),
        "preflight printer" => (
            "Bestand met de eisen van je drukker, of een databestand met het blok drukker",
            "File with what your shop asks, or a data file with the block drukker",
        ),
        "preflight format" => (
            "text, of json voor programma’s, op standaarduitvoer [standaard: text]",
            "text, or json for programs, on standard output [default: text]",
        ),
        "preflight overlay" => (
            "Schrijf een plaatje van hooguit 1600 pixels met de plekken erop",
            "Write a picture of at most 1600 pixels with the places marked",
        ),
        _ => return "",
    };
    match wording {
        Wording::Dutch => dutch,
        Wording::English => english,
    }
}
