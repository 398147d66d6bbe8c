//! Colours by duty.

use crate::base::color::{Color, Oklch};

/// Declares the duties with their names in theme files, so that palette, names and messages cannot differ.
macro_rules! duties {
    ($($(#[doc = $doc:literal])+ $field:ident, $duty:ident = $name:literal;)+) => {
        /// The poster's colours, named by what they do.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct Palette {
            $($(#[doc = $doc])+ pub $field: Color,)+
        }

        /// What a colour does.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Duty {
            $($(#[doc = $doc])+ $duty),+
        }

        impl Duty {
            /// Every duty, in the order in which theme files name them.
            pub const ALL: &[Self] = &[$(Self::$duty),+];
            /// Their names, in the same order.
            pub const NAMES: &[&str] = &[$($name),+];

            /// Its name in theme files.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$duty => $name),+
                }
            }
        }

        impl Palette {
            /// The colour with this duty.
            #[must_use]
            pub const fn get(&self, duty: Duty) -> Color {
                match duty {
                    $(Duty::$duty => self.$field),+
                }
            }

            /// A palette of the colours that `color` gives, or `None` if it lacks one.
            pub(super) fn collect(mut color: impl FnMut(Duty) -> Option<Color>) -> Option<Self> {
                Some(Self { $($field: color(Duty::$duty)?),+ })
            }
        }
    };
}

duties! {
    /// Behind everything.
    paper, Paper = "papier";
    /// Cards: panels, the return.
    card, Card = "kaart";
    /// Text and dark shapes.
    ink, Ink = "inkt";
    /// Text of less weight, on paper and card.
    ink_soft, InkSoft = "inkt_zacht";
    /// The second part of the title.
    title_accent, TitleAccent = "titel_accent";
    /// The sky at the ground line; it fades into paper upwards.
    sky, Sky = "lucht";
    /// The far houses.
    skyline, Skyline = "skyline";
    /// Clouds.
    cloud, Cloud = "wolk";
    /// The ground that the street stands on.
    ground, Ground = "grond";
    /// Its lower edge.
    ground_edge, GroundEdge = "grond_rand";
    /// The dark band below the streets.
    band, Band = "band";
    /// Chips and cards on the band.
    band_soft, BandSoft = "band_vlak";
    /// Text on the band.
    on_band, OnBand = "op_band";
    /// Text of less weight on the band.
    on_band_soft, OnBandSoft = "op_band_zacht";
    /// Headings on the band.
    band_heading, BandHeading = "band_kop";
    /// The one card that stands out.
    highlight, Highlight = "nadruk";
    /// Text on it.
    on_highlight, OnHighlight = "op_nadruk";
    /// The box of the example in a panel.
    example, Example = "voorbeeld";
    /// Chips on a card.
    chip, Chip = "chip";
    /// The ground of a mark in a chart: the rest of a ring, the area under a line.
    track, Track = "rest";
    /// Ticks.
    positive, Positive = "vinkje";
}

/// Contrast of text with its ground, and of a mark that says something (WCAG 2.2, 1.4.3 and 1.4.11).
pub(super) const TEXT: f64 = 4.5;
pub(super) const GRAPHIC: f64 = 3.0;

impl Palette {
    /// Marks in a chart on a card that stand back behind the emphasised one. The first also stands on
    /// [`Palette::track`].
    #[must_use]
    pub fn marks_on_card(&self) -> [Color; 3] {
        self.marks(self.ink_soft, self.card, self.track)
    }

    /// The same on [`Palette::highlight`], where they stand on [`Palette::track_on_highlight`].
    #[must_use]
    pub fn marks_on_highlight(&self) -> [Color; 3] {
        self.marks(self.on_highlight, self.highlight, self.track_on_highlight())
    }

    /// Text of less weight on [`Palette::highlight`].
    #[must_use]
    pub fn soft_on_highlight(&self) -> Color {
        receding(self.on_highlight, self.highlight, 0.12, |c| c.contrast(self.highlight) >= TEXT)
    }

    /// What [`Palette::track`] is on a card, on [`Palette::highlight`]: a shade of it away from the text.
    #[must_use]
    pub fn track_on_highlight(&self) -> Color {
        let (text, ground) = (self.on_highlight, self.highlight);
        let away = if text.luminance() < ground.luminance() { self.card } else { self.ink };
        ground.mixed(away, 0.55)
    }

    fn marks(&self, front: Color, ground: Color, track: Color) -> [Color; 3] {
        let seen = |c: Color| c.contrast(ground) >= GRAPHIC;
        let first = receding(front, ground, 0.34, |c| seen(c) && c.contrast(track) >= GRAPHIC);
        // The second is clearly another tone than the first, so that parts that touch are told apart.
        [first, receding(front, ground, 0.1, seen), receding(front, ground, 0.42, seen)]
    }
}

/// `front` mixed with its ground: as much of the ground as is wished, less where `good` asks for it.
fn receding(front: Color, ground: Color, wished: f64, good: impl Fn(Color) -> bool) -> Color {
    const STEPS: u32 = 20;
    let part = |i: u32| wished * f64::from(STEPS - i) / f64::from(STEPS);
    (0..STEPS).map(|i| between(front, ground, part(i))).find(|c| good(*c)).unwrap_or(front)
}

/// A surface in the hue of `color`, a shade nearer to `ink` in lightness: as much as is wished, less where `good` asks
/// for it, and none if no shade is good.
pub(super) fn shaded(color: Color, ink: Color, good: impl Fn(Color) -> bool) -> Option<Color> {
    /// How far towards the ink at most, and in which steps.
    const SHADE: f64 = 0.09;
    const STEPS: u32 = 6;
    const WARMER: f64 = 8.0;
    let (own, dark) = (Oklch::of(color), Oklch::of(ink));
    let part = |step: u32| SHADE * f64::from(STEPS - step) / f64::from(STEPS);
    // A darker tone of the same chroma looks greyer.
    let shade = |step| {
        let part = part(step);
        Oklch { l: own.l + (dark.l - own.l) * part, c: own.c * (1.0 + part * WARMER), ..own }.color()
    };
    (0..=STEPS).map(shade).find(|color| good(*color))
}

/// A tone between two colours: a mix, but on a strong colour the front's own hue made lighter or darker, for a mix of
/// blue with yellow is mud.
fn between(front: Color, ground: Color, part: f64) -> Color {
    /// From this chroma on a ground is a strong colour.
    const STRONG: f64 = 0.1;
    let (own, under) = (Oklch::of(front), Oklch::of(ground));
    if under.c < STRONG {
        return front.mixed(ground, part);
    }
    Oklch { l: own.l + (under.l - own.l) * part, ..own }.color()
}
