//! Which colours of a theme meet on the poster, and how far apart they must be.
//!
//! The list of pairs says what layout and charts do with the palette: every text with what it stands on, every mark
//! that says something with what it stands on. A theme that fails one is refused, so that a poster can be trusted to
//! be read whatever its theme.

use super::{Accent, Duty, Theme, surface};
use crate::base::color::{Color, nearest};
use crate::messages::Need;
use crate::messages::command::PlaceOfColour;

/// A colour of a theme by its place in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Tone {
    /// A colour of the palette.
    Duty(Duty),
    /// The accent of the role with this index.
    Accent(usize),
    /// Its shade side.
    Dark(usize),
    /// The colour of the group with this index.
    Group(usize),
}

impl Tone {
    /// The pointer to it in a theme file.
    #[must_use]
    pub fn pointer(self) -> String {
        match self {
            Self::Duty(duty) => format!("/kleuren/{}", duty.name()),
            Self::Accent(index) => format!("/rollen/{index}/accent"),
            Self::Dark(index) => format!("/rollen/{index}/donker"),
            Self::Group(index) => format!("/groepen/{index}"),
        }
    }

    /// What to call it in a message, as it is found in a theme file.
    #[must_use]
    pub fn name(self) -> String {
        match self {
            Self::Duty(duty) => format!("'{}'", duty.name()),
            Self::Accent(index) => format!("'accent' (rollen {})", index + 1),
            Self::Dark(index) => format!("'donker' (rollen {})", index + 1),
            Self::Group(index) => format!("'groepen' {}", index + 1),
        }
    }

    /// What it is to who knows no theme file.
    #[must_use]
    pub const fn place(self) -> PlaceOfColour {
        match self {
            Self::Duty(duty) => PlaceOfColour::Duty(duty.name()),
            Self::Accent(index) => PlaceOfColour::Role(index + 1),
            Self::Dark(index) => PlaceOfColour::RoleShade(index + 1),
            Self::Group(index) => PlaceOfColour::Group(index + 1),
        }
    }

    /// The colour in a theme.
    #[must_use]
    pub fn of(self, theme: &Theme) -> Color {
        match self {
            Self::Duty(duty) => theme.palette.get(duty),
            Self::Accent(index) => theme.accent(index).accent,
            Self::Dark(index) => theme.accent(index).dark,
            Self::Group(index) => theme.group(index),
        }
    }
}

/// Two colours that meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    /// The colour in front.
    pub front: Tone,
    /// What it stands on.
    pub back: Tone,
    /// What they are to each other.
    pub need: Need,
}

impl Pair {
    /// Their contrast ratio in a theme.
    #[must_use]
    pub fn contrast(&self, theme: &Theme) -> f64 {
        self.front.of(theme).contrast(self.back.of(theme))
    }
}

/// A pair that is too near, and what would mend it.
#[derive(Debug, Clone, PartialEq)]
pub struct Failing {
    /// The pair.
    pub pair: Pair,
    /// The contrast ratio it has.
    pub found: f64,
    /// Colours that would do, each by itself: the nearest first.
    pub nearest: Vec<(Tone, Color)>,
}

/// The pairs of the palette: who stands on whom.
const PALETTE: &[(Duty, Duty, Need)] = &[
    // Title, key message, invitation.
    (Duty::Ink, Duty::Paper, Need::Text),
    (Duty::InkSoft, Duty::Paper, Need::Text),
    (Duty::TitleAccent, Duty::Paper, Need::Text),
    // Names and promises on signs and panels, the return, charts.
    (Duty::Ink, Duty::Card, Need::Text),
    (Duty::InkSoft, Duty::Card, Need::Text),
    (Duty::TitleAccent, Duty::Card, Need::Text),
    (Duty::TitleAccent, Duty::Track, Need::Graphic),
    (Duty::InkSoft, Duty::Track, Need::Graphic),
    (Duty::Positive, Duty::Card, Need::Graphic),
    // The example, the caveat, chips and the close button.
    (Duty::Ink, Duty::Example, Need::Text),
    (Duty::Ink, Duty::Chip, Need::Text),
    // The band.
    (Duty::OnBand, Duty::Band, Need::Text),
    (Duty::OnBand, Duty::BandSoft, Need::Text),
    (Duty::OnBandSoft, Duty::Band, Need::Text),
    (Duty::BandHeading, Duty::Band, Need::Text),
    (Duty::BandHeading, Duty::BandSoft, Need::Graphic),
    // The mix and its chart.
    (Duty::OnHighlight, Duty::Highlight, Need::Text),
];

/// A colour of each role or group, what it stands on, and how far it must stand out.
type Kind = (fn(usize) -> Tone, Duty, Need);

/// The pairs of each role: headings in its panel, its bar and plus, its marks in a chart, its plus under the pointer.
const ROLE: &[Kind] = &[
    (Tone::Accent, Duty::Card, Need::Text),
    (Tone::Accent, Duty::Paper, Need::Graphic),
    (Tone::Accent, Duty::Track, Need::Graphic),
    (Tone::Dark, Duty::Card, Need::Graphic),
];

/// The pairs of each group: icons on chips, the line round a chip.
const GROUP: &[Kind] = &[(Tone::Group, Duty::BandSoft, Need::Graphic), (Tone::Group, Duty::Band, Need::Graphic)];

/// All pairs that meet under a theme.
#[must_use]
pub fn pairs(theme: &Theme) -> Vec<Pair> {
    let palette = PALETTE.iter().map(|(front, back, need)| Pair {
        front: Tone::Duty(*front),
        back: Tone::Duty(*back),
        need: *need,
    });
    let each = |count: usize, list: &'static [Kind]| {
        (0..count).flat_map(move |index| {
            list.iter().map(move |(front, back, need)| Pair {
                front: front(index),
                back: Tone::Duty(*back),
                need: *need,
            })
        })
    };
    palette.chain(each(theme.roles.len(), ROLE)).chain(each(theme.groups.len(), GROUP)).collect()
}

/// The pairs that are too near, in the order of [`pairs`].
#[must_use]
pub fn failing(theme: &Theme) -> Vec<Failing> {
    let pairs = pairs(theme);
    let too_near = pairs.iter().filter(|pair| pair.contrast(theme) < pair.need.ratio());
    too_near
        .map(|pair| Failing { pair: *pair, found: pair.contrast(theme), nearest: remedies(theme, &pairs, pair) })
        .collect()
}

/// The nearest colour for the front, then for the back, that mends a pair: without harm to other pairs if that can
/// be, else for this pair alone.
fn remedies(theme: &Theme, pairs: &[Pair], pair: &Pair) -> Vec<(Tone, Color)> {
    let remedy = |tone: Tone| {
        let own = tone.of(theme);
        let passes = |pair: &Pair, color: Color| {
            let other = if pair.front == tone { pair.back } else { pair.front };
            color.contrast(other.of(theme)) >= pair.need.ratio() && is_seen(theme, tone, color)
        };
        let involved: Vec<&Pair> = pairs.iter().filter(|p| p.front == tone || p.back == tone).collect();
        let all = nearest(own, |color| involved.iter().all(|p| passes(p, color)));
        Some((tone, all.or_else(|| nearest(own, |color| passes(pair, color)))?))
    };
    [remedy(pair.front), remedy(pair.back)].into_iter().flatten().collect()
}

/// Whether a colour is still seen beside the surfaces that it lies on or that lie on it.
fn is_seen(theme: &Theme, tone: Tone, color: Color) -> bool {
    match tone {
        Tone::Duty(duty) => surface::stands_apart(duty, color, |duty| theme.palette.get(duty)),
        Tone::Accent(_) | Tone::Dark(_) | Tone::Group(_) => true,
    }
}

/// The tones of a role that a file gives no shades for: one darker, one far lighter, of the same hue.
#[must_use]
pub(super) fn shades(accent: Color) -> Accent {
    use crate::base::color::Oklch;
    let own = Oklch::of(accent);
    let dark = Oklch { l: own.l * 0.82, ..own };
    let light = Oklch { l: 0.87, c: own.c.min(0.06), ..own };
    Accent { accent, dark: dark.color(), light: light.color() }
}
