//! How things look: colours by duty, type, sheets, the words of the controls. All of it is read from `assets`.

mod accents;
mod contrast;
pub mod drawing;
mod house;
mod logo;
mod palette;
mod place;
mod read;
mod sheet;
mod surface;
mod walk;
mod words;
mod write;

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::sync::OnceLock;

use crate::base::color::Color;
use crate::error::{Error, Result};
use crate::messages::{Diagnostic, MessageLanguage};
use crate::page::{LATE, SCRIM};

pub use accents::{APART, Alike, alike};
pub use contrast::{Failing, Pair, Tone, failing, pairs};
pub use house::{HouseStyle, MOST_COLORS, ROLES, Used, house_style};
pub use logo::{Logo, LogoPlace};
pub use palette::{Duty, Palette};
pub use sheet::{Block, Column, HeaderForm, Imposition, Leaflet, Sheet, SheetLabel};
pub use surface::vanishing;
pub use words::{ChartWords, Words};

/// A theme: colours by duty and a corner radius.
#[derive(Debug, Clone, PartialEq)]
pub struct Theme {
    /// Its name, as typed after `--theme`.
    pub name: String,
    /// The poster's colours.
    pub palette: Palette,
    /// Accents of the roles, in order; used again from the start when there are more roles.
    pub roles: Vec<Accent>,
    /// Colours of the groups of strengths, read on [`Palette::band`].
    pub groups: Vec<Color>,
    /// Corner radius of a large card, in spacing steps of 8 units on `web`.
    pub radius: f64,
    /// Colours of the drawings by duty.
    pub drawing: BTreeMap<String, Color>,
    /// The organisation's logo.
    pub logo: Option<Logo>,
}

/// The three tones of a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Accent {
    /// Sign, plus, headings in the panel; 4.5:1 on [`Palette::card`].
    pub accent: Color,
    /// Its shade side in drawings.
    pub dark: Color,
    /// Its light side in drawings.
    pub light: Color,
}

/// A theme file that cannot be used: its text, and everything that is wrong with it.
#[derive(Debug, Clone, PartialEq)]
pub struct RefusedTheme {
    /// The text that the mistakes point at.
    pub source: String,
    /// The mistakes, in the order of the file.
    pub found: Vec<Diagnostic>,
}

impl Theme {
    /// The theme with this name, of those that ship.
    ///
    /// # Errors
    /// [`Error::Asset`] when there is none, or its file is broken.
    pub fn named(name: &str) -> Result<Self> {
        let text = crate::assets::theme(name).ok_or_else(|| Error::Asset(format!("no theme is called {name}")))?;
        Self::read(text).map_err(|found| {
            let messages: Vec<String> = found.iter().map(|one| one.message(MessageLanguage::English)).collect();
            Error::Asset(format!("theme {name}: {}", messages.join("; ")))
        })
    }

    /// Reads a theme from its text. A logo needs a folder: see [`Theme::open`].
    ///
    /// # Errors
    /// Everything that is wrong with it, in the order of the file; pairs of colours that do not stand out from each
    /// other are wrong too.
    pub fn read(source: &str) -> std::result::Result<Self, Vec<Diagnostic>> {
        read::read(source, None)
    }

    /// Reads a theme file, with the logo that lies beside it.
    ///
    /// # Errors
    /// The outer result fails when the file cannot be read at all; the inner one says everything that is wrong in it.
    pub fn open(path: &Path) -> Result<std::result::Result<Self, RefusedTheme>> {
        let failed = |source| Error::File { path: path.to_owned(), source };
        let mut bytes = Vec::new();
        // A device has no end.
        let most = crate::source::MAX_BYTES as u64 + 1;
        File::open(path).map_err(failed)?.take(most).read_to_end(&mut bytes).map_err(failed)?;
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        Ok(Self::read_in(&bytes, folder))
    }

    /// Reads what a theme file in this folder holds, with the logo that lies there.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub fn read_in(bytes: &[u8], folder: &Path) -> std::result::Result<Self, RefusedTheme> {
        let source = match crate::source::decode(bytes) {
            Ok(text) => text.to_owned(),
            Err(found) => return Err(RefusedTheme { source: String::from_utf8_lossy(bytes).into_owned(), found }),
        };
        read::read(&source, Some(folder)).map_err(|found| RefusedTheme { source, found })
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

    /// The pavement of a street, on which names and promises stand: a shade of the paper towards the ink, as far as
    /// what is read on it and the accents of the roles keep their contrast.
    #[must_use]
    pub fn pavement(&self) -> Color {
        let Palette { paper, card, ink, ink_soft, .. } = self.palette;
        let accents = || self.roles.iter().map(|role| role.accent);
        palette::shaded(paper, ink, |ground| {
            let dimmed = |color: Color| color.mixed(ink, SCRIM);
            let read = ink_soft.contrast(ground).min(dimmed(ink_soft).contrast(dimmed(ground)));
            read >= palette::TEXT && accents().all(|a| a.contrast(ground) >= palette::GRAPHIC)
        })
        .unwrap_or(card)
    }

    /// How much of the colour at the ground line the sky may have behind words of this colour: 0 for none, which is paper,
    /// to 1. Up to there they keep their contrast, also while a panel is open; large words need less of it then.
    #[must_use]
    pub fn sky_behind(&self, words: Color, large: bool) -> f64 {
        const STEPS: u32 = 40;
        let Palette { paper, sky, ink, .. } = self.palette;
        let covered = if large { palette::GRAPHIC } else { palette::TEXT };
        let good = |part: &f64| {
            let ground = paper.mixed(sky, *part);
            let dimmed = words.mixed(ink, SCRIM).contrast(ground.mixed(ink, SCRIM));
            words.contrast(ground) >= palette::TEXT && dimmed >= covered
        };
        let parts = (1..=STEPS).map(|step| f64::from(step) / f64::from(STEPS));
        parts.take_while(good).last().unwrap_or(0.0)
    }

    /// The stone on the band that names the group with this index, and what is read on it: the nearest to the group's
    /// colour on which words keep their contrast, also while a panel is open.
    #[must_use]
    pub fn group_stone(&self, group: usize) -> (Color, Color) {
        let Palette { band, ink, card, on_band, .. } = self.palette;
        let read = |ground: Color, words: Color| {
            let covered = words.mixed(ink, SCRIM).contrast(ground.mixed(ink, SCRIM));
            let late = words.mixed(band, 1.0 - LATE).contrast(ground.mixed(band, 1.0 - LATE));
            words.contrast(ground).min(covered).min(late)
        };
        let words_on = |ground: Color| {
            let all = [band, ink, card, on_band];
            all.into_iter().max_by(|a, b| read(ground, *a).total_cmp(&read(ground, *b))).unwrap_or(ink)
        };
        let own = self.group(group);
        let stone = crate::base::color::nearest(own, |ground| read(ground, words_on(ground)) >= palette::TEXT);
        let stone = stone.unwrap_or(own);
        (stone, words_on(stone))
    }

    /// The colour of the group with this index on another ground than the band: the nearest that stands out there
    /// as a mark must.
    #[must_use]
    pub fn group_on(&self, group: usize, ground: Color) -> Color {
        let own = self.group(group);
        crate::base::color::nearest(own, |color| color.contrast(ground) >= 3.0).unwrap_or(own)
    }
}

/// The names of the colours that drawings have beside those of the palette and the roles.
fn drawing_duties() -> Vec<&'static str> {
    static NAMES: OnceLock<Vec<String>> = OnceLock::new();
    let read = || {
        let (root, _) = crate::source::parse(crate::assets::DRAWING_COLOURS);
        let names = root.iter().flat_map(|root| root.members()).map(|member| member.name.clone());
        names.filter(|name| !name.starts_with("role") && !["ink", "paper", "card"].contains(&name.as_str())).collect()
    };
    NAMES.get_or_init(read).iter().map(String::as_str).collect()
}
