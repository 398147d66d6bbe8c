//! The page's style: the poster's colours by duty, and the rules that use them.

use super::embed;
use crate::base::color::Color;
use crate::export::markup::joined;
use crate::page::article::Front;
use crate::page::presentation::{Colours, Presentation};

const STYLE: &str = include_str!("../../../assets/script/page.css");
/// What a leaflet has beside that.
const LEAFLET: &str = include_str!("../../../assets/script/leaflet.css");

/// The style of a page, without its fonts.
pub(super) fn style(presentation: &Presentation, front: &Front) -> String {
    let colours = &presentation.colours;
    let accents = presentation.accents.values().enumerate();
    let accents: String = accents.map(|(i, accent)| format!(".a{i}{{--a:{accent}}}")).collect();
    let (light, dark) = (properties(&on_paper(colours)), properties(&on_band(colours)));
    let same = properties(&[
        ("card", colours.card),
        ("on-card", colours.ink),
        ("chip", colours.chip),
        ("band", colours.band),
        ("band-soft", colours.band_soft),
        ("on-band", colours.on_band),
        ("on-band-soft", colours.on_band_soft),
        ("band-heading", colours.band_heading),
        ("highlight", colours.highlight),
        ("on-highlight", colours.on_highlight),
        ("poster", colours.paper),
    ]);
    let leaflet = match front {
        Front::Picture => String::new(),
        // The title of a cover stands on the poster's paper, whatever the page is in.
        Front::Cover { .. } => format!("{}.cover{{--title:{}}}", joined(LEAFLET), colours.accent),
    };
    format!(
        ":root{{{same}{light}}}@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}{accents}{}{leaflet}",
        joined(STYLE).replace("NARROW", &format!("{}px", embed::NARROW))
    )
}

/// The class that gives a section its accent.
pub(super) fn accent(presentation: &Presentation, id: &str) -> Option<String> {
    presentation.accents.keys().position(|known| known == id).map(|i| format!("a{i}"))
}

/// What differs between light and dark, where it is light.
const fn on_paper(colours: &Colours) -> [(&'static str, Color); 6] {
    [
        ("ground", colours.paper),
        ("ink", colours.ink),
        ("soft", colours.soft),
        ("title", colours.accent),
        ("panel", colours.card),
        ("example", colours.example),
    ]
}

/// The same where it is dark: the band of the poster is the whole page.
const fn on_band(colours: &Colours) -> [(&'static str, Color); 6] {
    [
        ("ground", colours.band),
        ("ink", colours.on_band),
        ("soft", colours.on_band_soft),
        ("title", colours.band_heading),
        ("panel", colours.band_soft),
        ("example", colours.band),
    ]
}

fn properties(colours: &[(&str, Color)]) -> String {
    colours.iter().map(|(name, color)| format!("--{name}:{color};")).collect()
}
