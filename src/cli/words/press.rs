//! What is said about files for the press; both languages side by side.

use krachtkaart::diag::Wording;

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
        _ => return "",
    };
    match wording {
        Wording::Dutch => dutch,
        Wording::English => english,
    }
}
