//! How things look: colours by duty, type, sheets, the words of the controls. All of it is read from `assets`.

mod sheet;
mod words;

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::color::Color;
use crate::error::{Error, Result};

pub use sheet::{Block, Column, HeaderForm, Sheet};
pub use words::{ChartWords, Words};

/// A theme: colours by duty and a corner radius.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    /// Its name, as typed after `--theme`.
    #[serde(rename = "naam")]
    pub name: String,
    /// The poster's colours.
    #[serde(rename = "kleuren")]
    pub palette: Palette,
    /// Accents of the roles, in order; used again from the start when there are more roles.
    #[serde(rename = "rollen")]
    pub roles: Vec<Accent>,
    /// Colours of the groups of strengths, read on [`Palette::band`].
    #[serde(rename = "groepen", deserialize_with = "colors")]
    pub groups: Vec<Color>,
    /// Corner radius of a large card, in spacing steps of 8 units on `web`.
    #[serde(rename = "hoek")]
    pub radius: f64,
    /// Colours of the drawings by duty.
    #[serde(rename = "tekening", deserialize_with = "color_map")]
    pub drawing: BTreeMap<String, Color>,
}

/// The three tones of a role.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Accent {
    /// Sign, plus, headings in the panel; 4.5:1 on [`Palette::card`].
    #[serde(deserialize_with = "color")]
    pub accent: Color,
    /// Its shade side in drawings.
    #[serde(rename = "donker", deserialize_with = "color")]
    pub dark: Color,
    /// Its light side in drawings.
    #[serde(rename = "licht", deserialize_with = "color")]
    pub light: Color,
}

macro_rules! palette {
    ($($(#[$doc:meta])* $field:ident = $name:literal,)*) => {
        /// The poster's colours, named by what they do.
        #[derive(Debug, Clone, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct Palette {
            $($(#[$doc])* #[serde(rename = $name, deserialize_with = "color")] pub $field: Color,)*
        }
    };
}

palette! {
    /// Behind everything.
    paper = "paper",
    /// Cards: signs, panels.
    card = "card",
    /// Text and dark shapes.
    ink = "ink",
    /// Text of less weight, on paper and card.
    ink_soft = "ink-soft",
    /// The second part of the title.
    title_accent = "title-accent",
    /// The sky at the ground line; it fades into paper upwards.
    sky = "sky",
    /// The far houses.
    skyline = "skyline",
    /// Clouds.
    cloud = "cloud",
    /// The ground that the street stands on.
    ground = "ground",
    /// Its lower edge.
    ground_edge = "ground-edge",
    /// The dark band below the streets.
    band = "band",
    /// Chips and cards on the band.
    band_soft = "band-soft",
    /// Text on the band.
    on_band = "on-band",
    /// Text of less weight on the band.
    on_band_soft = "on-band-soft",
    /// Headings on the band.
    band_heading = "band-heading",
    /// The one card that stands out.
    highlight = "highlight",
    /// Text on it.
    on_highlight = "on-highlight",
    /// The box of the example in a panel.
    example = "example",
    /// Chips on a card.
    chip = "chip",
    /// The empty part of a bar in a chart.
    track = "track",
    /// Ticks.
    positive = "positive",
}

impl Theme {
    /// The theme with this name, of those that ship.
    ///
    /// # Errors
    /// [`Error::Asset`] when there is none, or its file is broken.
    pub fn named(name: &str) -> Result<Self> {
        let text = crate::assets::theme(name).ok_or_else(|| Error::Asset(format!("no theme is called {name}")))?;
        Self::read(text)
    }

    /// Reads a theme file.
    ///
    /// # Errors
    /// [`Error::Asset`] when it is not what a theme must be.
    pub fn read(text: &str) -> Result<Self> {
        let theme: Self = serde_json::from_str(text).map_err(|e| Error::Asset(format!("theme: {e}")))?;
        if theme.roles.is_empty() || theme.groups.is_empty() {
            return Err(Error::Asset("theme: at least one role accent and one group colour are needed".to_owned()));
        }
        Ok(theme)
    }

    /// The tones of the role with this index.
    #[must_use]
    pub fn accent(&self, role: usize) -> Accent {
        let fallback = Accent { accent: self.palette.ink, dark: self.palette.ink, light: self.palette.chip };
        self.roles.get(role % self.roles.len().max(1)).copied().unwrap_or(fallback)
    }

    /// The colour of the group with this index.
    #[must_use]
    pub fn group(&self, group: usize) -> Color {
        self.groups.get(group % self.groups.len().max(1)).copied().unwrap_or(self.palette.on_band)
    }
}

fn color<'de, D: serde::Deserializer<'de>>(from: D) -> std::result::Result<Color, D::Error> {
    let text = String::deserialize(from)?;
    Color::parse(&text).ok_or_else(|| serde::de::Error::custom(format!("{text} is no colour like #1B2850")))
}

fn colors<'de, D: serde::Deserializer<'de>>(from: D) -> std::result::Result<Vec<Color>, D::Error> {
    let list = Vec::<String>::deserialize(from)?;
    let read =
        |text: &String| Color::parse(text).ok_or_else(|| serde::de::Error::custom(format!("{text} is no colour")));
    list.iter().map(read).collect()
}

fn color_map<'de, D: serde::Deserializer<'de>>(from: D) -> std::result::Result<BTreeMap<String, Color>, D::Error> {
    let map = BTreeMap::<String, String>::deserialize(from)?;
    map.into_iter()
        .map(|(name, text)| match Color::parse(&text) {
            Some(color) => Ok((name, color)),
            None => Err(serde::de::Error::custom(format!("{name}: {text} is no colour"))),
        })
        .collect()
}
