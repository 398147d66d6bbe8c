//! The colours of the drawings: people and trees keep theirs, clothes and houses take those of the house style.

use std::collections::BTreeMap;

use super::super::Palette;
use super::{between_hues, is_vivid};
use crate::base::color::{Color, Oklch};

/// Clothes with their shade sides; those of navy and grey are as people wear them.
const CLOTHES: [[&str; 2]; 5] = [
    ["cloth-red", "cloth-red-dark"],
    ["cloth-green", "cloth-green-dark"],
    ["cloth-blue", "cloth-blue-dark"],
    ["cloth-purple", "cloth-purple-dark"],
    ["cloth-yellow", "cloth-yellow-dark"],
];

/// The colours of the drawings of `basis`, with those that follow the house style in its colours.
pub(super) fn of(given: &[Color], palette: &Palette, basis: &BTreeMap<String, Color>) -> BTreeMap<String, Color> {
    let mut drawing = basis.clone();
    let hue = |color: Color| Oklch::of(color).h;
    let mut free: Vec<[&str; 2]> = CLOTHES.to_vec();
    for color in given.iter().copied().filter(|color| is_vivid(*color)).take(CLOTHES.len() - 1) {
        let far = |cloth: &[&str; 2]| basis.get(cloth[0]).map_or(0.0, |own| between_hues(hue(*own), hue(color)));
        let Some(place) = (0..free.len()).min_by(|a, b| {
            let at = |index: usize| free.get(index).map_or(0.0, far);
            at(*a).total_cmp(&at(*b))
        }) else {
            break;
        };
        let [light, dark] = free.swap_remove(place);
        let own = Oklch::of(color);
        // Clothes are seen on people before houses: neither as dark as ink nor as light as paper.
        let cloth = Oklch { l: own.l.clamp(0.5, 0.84), ..own };
        drawing.insert(light.to_owned(), cloth.color());
        drawing.insert(dark.to_owned(), Oklch { l: cloth.l - 0.09, ..cloth }.color());
    }
    let ink = Oklch::of(palette.ink);
    // Walls before a cool sky stay of its kind: with a warm house all walls would be brick.
    let cool = Oklch::of(palette.sky).h;
    for (name, color) in [
        ("cloth-navy", Oklch { l: ink.l + 0.05, ..ink }),
        ("roof", Oklch { l: ink.l + 0.07, ..ink }),
        ("roof-dark", Oklch { l: ink.l, ..ink }),
        ("wall-blue", Oklch { l: 0.74, c: 0.06, h: cool }),
        ("wall-blue-dark", Oklch { l: 0.63, c: 0.07, h: cool }),
    ] {
        drawing.insert(name.to_owned(), color.color());
    }
    drawing
}
