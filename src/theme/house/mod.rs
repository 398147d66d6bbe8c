//! A whole theme from the few colours of a house style.
//!
//! The colours take the duties in which they stand out as they are: a dark one carries the band, one that reads on white
//! is the accent of the title, a light one is the card that stands out. What no house style has (a second surface, text
//! of less weight, sixteen roles, the sky) is made from them in OKLCH, where hue and lightness can be set apart. A colour
//! that cannot be read where it must be keeps its hue and is moved in lightness, as little as can be; every such move is
//! told.

mod palette;
mod roles;
mod scene;

use crate::base::color::{Color, Oklab, Oklch};

use super::{Theme, Tone};
use crate::messages::MessageLanguage;
use crate::messages::command::{ThemeMessage, place_of_colour};

pub use roles::ROLES;
pub(super) use roles::varied;

/// The most colours of a house style.
pub const MOST_COLORS: usize = 8;
/// Less chroma than this is a grey: it has no hue to speak of.
const GREY: f64 = 0.035;

/// A colour of the house style and what became of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Used {
    /// The colour as it was given.
    pub given: Color,
    /// Where it stands, and as which colour there: the same, or one that is lighter or darker.
    pub places: Vec<(Tone, Color)>,
}

impl Used {
    /// How much lighter (positive) or darker another colour is, of a lightness from 0 to 1 in OKLab.
    #[must_use]
    pub fn moved(&self, to: Color) -> f64 {
        Oklab::of(to).l - Oklab::of(self.given).l
    }

    /// What became of it, in the names of theme files.
    #[must_use]
    pub fn message(&self) -> ThemeMessage {
        self.told(Tone::name)
    }

    /// What became of it, in words for who knows no theme file.
    #[must_use]
    pub fn plain_message(&self, wording: MessageLanguage) -> ThemeMessage {
        self.told(|tone| place_of_colour(wording, tone.place()))
    }

    fn told(&self, name: impl Fn(Tone) -> String) -> ThemeMessage {
        let (mut same, mut moved) = (Vec::new(), Vec::new());
        for (tone, now) in &self.places {
            if *now == self.given {
                same.push(name(*tone));
            } else {
                // Rounded away from nothing: what is moved at all is told as such.
                let by = self.moved(*now) * 100.0;
                moved.push((name(*tone), now.hex(), if by < 0.0 { by.floor() } else { by.ceil() } as i32));
            }
        }
        ThemeMessage::Became { given: self.given.hex(), same, moved }
    }
}

/// A theme, and where the colours that it was made from went.
#[derive(Debug, Clone, PartialEq)]
pub struct HouseStyle {
    /// The theme; it passes every check of a theme file.
    pub theme: Theme,
    /// Each given colour, in the order of the first mention.
    pub used: Vec<Used>,
}

impl HouseStyle {
    /// What a house style is called, and its file, when nobody says otherwise.
    pub const NAME: &str = "huisstijl";
    /// The theme that it stands on when nobody says otherwise.
    pub const BASIS: &str = "wijk";
}

/// Makes a theme from the colours of a house style, the main one first. Corners, drawings and what the colours do not
/// speak of are those of `basis`.
#[must_use]
pub fn house_style(name: &str, colors: &[Color], basis: &Theme) -> HouseStyle {
    let mut given: Vec<Color> = Vec::new();
    for color in colors.iter().take(MOST_COLORS) {
        if !given.contains(color) {
            given.push(*color);
        }
    }
    let mut used: Vec<Used> = given.iter().map(|color| Used { given: *color, places: Vec::new() }).collect();
    let palette = palette::of(&given, &basis.palette, &mut used);
    let roles = roles::of(&given, &palette, &mut used);
    let groups = palette::groups(&given, &palette, &mut used);
    let drawing = scene::of(&given, &palette, &basis.drawing);
    let theme = Theme {
        name: name.to_owned(),
        palette,
        roles,
        groups,
        radius: basis.radius,
        drawing,
        logo: basis.logo.clone(),
    };
    HouseStyle { theme, used }
}

/// Notes that a given colour stands somewhere.
fn note(used: &mut [Used], given: Color, tone: Tone, now: Color) {
    if let Some(one) = used.iter_mut().find(|one| one.given == given) {
        one.places.push((tone, now));
    }
}

/// Whether a colour has a hue.
fn is_vivid(color: Color) -> bool {
    Oklch::of(color).c >= GREY
}

/// How far apart two hues are, in radians, 0 to π.
fn between_hues(a: f64, b: f64) -> f64 {
    let turn = (a - b).abs() % core::f64::consts::TAU;
    turn.min(core::f64::consts::TAU - turn)
}

#[cfg(test)]
mod tests {
    use super::place_of_colour;
    use crate::messages::MessageLanguage::{Dutch, English};
    use crate::messages::command::PlaceOfColour;
    use crate::theme::Duty;

    #[test]
    fn every_colour_of_the_palette_has_words() {
        for name in Duty::NAMES {
            let [dutch, english] = [Dutch, English].map(|wording| place_of_colour(wording, PlaceOfColour::Duty(name)));
            assert!(dutch != *name && english != *name && dutch != english, "{name}");
        }
    }
}
