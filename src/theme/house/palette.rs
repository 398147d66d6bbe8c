//! The colours by duty, and those of the groups.

use core::f64::consts::TAU;

use super::super::{Duty, Palette, Tone, surface};
use super::{Used, between_hues, is_vivid, note};
use crate::base::color::{Color, Oklab, Oklch, nearest};

/// Contrast of text with its ground, and of a mark (WCAG 2.2, 1.4.3 and 1.4.11).
const TEXT: f64 = 4.5;
const GRAPHIC: f64 = 3.0;
/// White on the band and its cards: more than text needs, so that groups of every hue stand out there too.
const BAND: f64 = 5.6;
/// How far the lightness of a given colour may be moved before another serves better.
const FAR: f64 = 0.16;
/// Hues from orange to a greenish yellow, in radians: as dark surfaces they are mud.
const MUDDY: core::ops::Range<f64> = 0.75..2.2;
/// The yellow ones of them, which are mud as text too.
const YELLOW: core::ops::Range<f64> = 1.2..2.2;
/// Those of them that are burnt orange where they are strong.
const BURNT: core::ops::Range<f64> = 0.6..1.05;
/// How strong that is, and how light a mud can be.
const STRONG: f64 = 0.13;
const MUD: core::ops::Range<f64> = 0.3..0.65;
/// How far one of these may be moved to become one.
const FAR_OF_MUDDY: f64 = 0.05;
/// Hues of a sky and of walls that stand before it, in radians: from green over blue to violet.
const COOL: core::ops::Range<f64> = 2.5..5.3;
/// How much lighter a colour may become to be the card that stands out.
const LIFT: f64 = 0.06;
/// How far the second part of the title is from its first, in OKLab: two colours at a glance.
const BESIDE_INK: f64 = 0.14;
/// A colour of at least this lightness can carry dark text.
const LIGHT: f64 = 0.72;
/// The groups of a theme.
const GROUPS: usize = 6;
/// Two groups have at least this between their hues, in radians: a fourteenth of the circle.
const APART: f64 = TAU / 14.0;

/// What is decided first: the rest follows from it.
struct BaseChoice {
    band: Color,
    accent: Color,
    highlight: Color,
}

/// The colours by duty; what of them is a given colour is noted.
pub(super) fn of(given: &[Color], basis: &Palette, used: &mut [Used]) -> Palette {
    let grey = given.first().copied().unwrap_or(basis.band);
    let main = given.iter().copied().find(|color| is_vivid(*color)).unwrap_or(grey);
    let (band, of_band) = band(given, main);
    let ink = ink(band);
    let tinted = |l: f64, c: f64| Oklch { l, c: c.min(Oklch::of(main).c), h: Oklch::of(main).h }.color();
    let paper = tinted(0.982, 0.009);
    let track = tinted(0.925, 0.018);
    let (accent, of_accent) = accent(given, basis, of_band, ink, [paper, Color::WHITE, track]);
    let (highlight, of_highlight) = match is_vivid(main) {
        true => highlight(given, [of_band, of_accent], accent, ink),
        // Greys say nothing of what stands out.
        false => (nearest(basis.highlight, |c| c.contrast(ink) >= TEXT).unwrap_or(paper), None),
    };
    for (duty, from, now) in [
        (Duty::Band, of_band, band),
        (Duty::TitleAccent, of_accent, accent),
        (Duty::Highlight, of_highlight, highlight),
    ] {
        if let Some(from) = from {
            note(used, from, Tone::Duty(duty), now);
        }
    }
    let chosen = BaseChoice { band, accent, highlight };
    rest(&chosen, basis, ink, [paper, track], (main, cool(given, basis)))
}

/// The colour of the sky: of the house where it has one that a sky can have, else that of the basis. A sky of pink or
/// beige makes one warm haze of houses, people and trees.
fn cool(given: &[Color], basis: &Palette) -> Oklch {
    let mut own = given.iter().copied().filter(|color| is_vivid(*color)).map(Oklch::of);
    own.find(|own| COOL.contains(&own.h.rem_euclid(TAU))).unwrap_or(Oklch::of(basis.sky))
}

/// Whether a colour is a brown or an olive of middling lightness, which no surface and no title of another colour is.
fn is_mud(color: Color) -> bool {
    let own = Oklch::of(color);
    let burnt = BURNT.contains(&own.h) && own.c >= STRONG;
    MUDDY.contains(&own.h) && !burnt && MUD.contains(&own.l) && is_vivid(color)
}

/// The duties that follow from the others.
fn rest(
    chosen: &BaseChoice,
    basis: &Palette,
    ink: Color,
    [paper, track]: [Color; 2],
    (main, cool): (Color, Oklch),
) -> Palette {
    let BaseChoice { band, accent, highlight } = *chosen;
    let own = Oklch::of(main);
    let tint = |l: f64, c: f64| Oklch { l, c: c.min(own.c), h: own.h }.color();
    let band_soft = on_band(band);
    let both = |color: Color, need: f64| color.contrast(band) >= need && color.contrast(band_soft) >= GRAPHIC;
    let soft_ink = Oklch { l: 0.45, ..Oklch::of(ink) }.color();
    let lit = Oklch::of(highlight);
    let warm = |l: f64, c: f64| Oklch { l, c: lit.c.min(c), h: lit.h }.color();
    let ground = |wished: Color, l: f64| Oklch { l, ..Oklab::polar(mixed(wished, main, 0.22)) }.color();
    Palette {
        paper,
        card: Color::WHITE,
        ink,
        ink_soft: nearest(soft_ink, |c| c.contrast(paper) >= TEXT && c.contrast(track) >= GRAPHIC).unwrap_or(ink),
        title_accent: accent,
        sky: Oklch { l: 0.915, c: 0.036, h: cool.h }.color(),
        skyline: Oklch { l: 0.862, c: 0.05, h: cool.h }.color(),
        cloud: Color::WHITE,
        ground: ground(basis.ground, 0.765),
        ground_edge: ground(basis.ground_edge, 0.66),
        band,
        band_soft,
        on_band: Color::WHITE,
        on_band_soft: nearest(tint(0.87, 0.03), |c| c.contrast(band) >= TEXT).unwrap_or(Color::WHITE),
        band_heading: nearest(highlight, |c| both(c, TEXT)).unwrap_or(Color::WHITE),
        highlight,
        on_highlight: ink,
        example: warm(0.955, 0.035),
        chip: tint(0.958, 0.012),
        track,
        positive: nearest(basis.positive, |c| c.contrast(Color::WHITE) >= GRAPHIC).unwrap_or(ink),
    }
}

/// The band, and the given colour that it is: the first that white reads on as it is, else the first that has to be
/// moved little, a brown or an olive after all others and moved only if it is the main one; without one, a deep tone of
/// the main colour.
fn band(given: &[Color], main: Color) -> (Color, Option<Color>) {
    let dark = |color: Color| color.contrast(Color::WHITE) >= BAND;
    let as_it_is = |color: &Color| {
        // A pure black has no darker or lighter card that is seen as one of its kind.
        let deep = Oklch::of(*color);
        dark(*color).then(|| (Oklch { l: deep.l.max(0.2), ..deep }.color(), Some(*color)))
    };
    let moved = |color: &Color| {
        let now = nearest(*color, dark)?;
        let far = if MUDDY.contains(&Oklch::of(*color).h) { FAR_OF_MUDDY } else { FAR };
        (is_vivid(*color) && lightness(*color) - lightness(now) <= far).then_some((now, Some(*color)))
    };
    let found = |mud: bool| {
        let kind = || given.iter().filter(|color| is_mud(**color) == mud);
        let first = |color: &&Color| !mud || given.first() == Some(*color);
        kind().find_map(as_it_is).or_else(|| kind().filter(first).find_map(moved))
    };
    found(false).or_else(|| found(true)).unwrap_or_else(|| {
        // A dark yellow is mud: what is left of the hue is a breath of it.
        let own = Oklch::of(main);
        let (l, c) = if MUDDY.contains(&own.h) { (0.27, 0.022) } else { (0.33, 0.075) };
        (Oklch { l, c: own.c.min(c), h: own.h }.color(), None)
    })
}

/// Dark text: the band where that is dark enough, else a deeper tone of it.
fn ink(band: Color) -> Color {
    let own = Oklch::of(band);
    if own.l <= 0.34 { band } else { Oklch { l: 0.27, c: (own.c * 0.7).min(0.08), h: own.h }.color() }
}

/// Chips and cards on the band: a lighter tone of it where white still reads well there, else a darker one.
fn on_band(band: Color) -> Color {
    let own = Oklch::of(band);
    let lighter = Oklch { l: own.l + surface::ON_BAND + 0.02, c: own.c * 0.9, h: own.h }.color();
    if lighter.contrast(Color::WHITE) >= BAND {
        return lighter;
    }
    Oklch { l: own.l - surface::ON_BAND - 0.02, ..own }.color()
}

/// The second part of the title, and the given colour that it is: the one that is moved least of those that are not
/// the band, a brown or an olive after all others; without one, a brighter tone of the band, and where that is grey, a
/// tone beside the light colour, or that of the basis.
fn accent(
    given: &[Color],
    basis: &Palette,
    of_band: Option<Color>,
    ink: Color,
    grounds: [Color; 3],
) -> (Color, Option<Color>) {
    let [paper, card, track] = grounds;
    let reads = |c: Color| c.contrast(paper) >= TEXT && c.contrast(card) >= TEXT && c.contrast(track) >= GRAPHIC;
    let moved = |color: &Color| {
        let now = nearest(*color, reads)?;
        let by = (lightness(now) - lightness(*color)).abs();
        let far = if YELLOW.contains(&Oklch::of(*color).h) || is_mud(now) { FAR_OF_MUDDY } else { FAR };
        (by <= far && Oklab::of(now).distance(Oklab::of(ink)) >= BESIDE_INK).then_some((now, *color, by))
    };
    let others = given.iter().filter(|color| Some(**color) != of_band && is_vivid(**color));
    let best = others.filter_map(moved).min_by(|a, b| is_mud(a.0).cmp(&is_mud(b.0)).then(a.2.total_cmp(&b.2)));
    if let Some((now, color, _)) = best {
        return (now, Some(color));
    }
    let vivid = || given.iter().copied().filter(|color| is_vivid(*color)).map(Oklch::of);
    let has_hue = of_band.is_some_and(is_vivid);
    let wished = match vivid().find(|own| !YELLOW.contains(&own.h)).or_else(|| vivid().next()) {
        // Beside a yellow or a tan, towards red: burnt orange. A deeper tone of it is brown.
        Some(own) if MUDDY.contains(&own.h) && !has_hue => {
            Oklch { l: 0.55, c: 0.15, h: (own.h - 0.75).clamp(BURNT.start, BURNT.end) }
        }
        Some(own) if has_hue || own.l < LIGHT => Oklch { l: 0.53, c: own.c.max(0.13), h: own.h },
        Some(own) => Oklch { l: 0.53, ..own },
        None => Oklch::of(basis.title_accent),
    };
    (nearest(wished.color(), reads).unwrap_or(basis.ink), None)
}

/// The card that stands out, and the given colour that it is: the strongest that carries dark text, or that does a shade
/// lighter; without one, a light tone of a colour that has no other duty.
fn highlight(given: &[Color], taken: [Option<Color>; 2], accent: Color, ink: Color) -> (Color, Option<Color>) {
    let own = |color: Color| Oklch::of(color);
    let carries = |c: Color| own(c).l >= LIGHT && is_vivid(c) && c.contrast(ink) >= TEXT && own(c).l < 0.95;
    let lifted = |color: &Color| {
        let now = nearest(*color, carries)?;
        ((0.0..=LIFT).contains(&(own(now).l - own(*color).l))).then_some((now, *color))
    };
    // One that stands as it is comes before one that is moved, whatever their strength.
    let fits = |(now, color): &(Color, Color)| (now == color, own(*now).c);
    let strongest = given.iter().filter_map(lifted).max_by(|a, b| {
        let (a, b) = (fits(a), fits(b));
        a.0.cmp(&b.0).then(a.1.total_cmp(&b.1))
    });
    if let Some((now, color)) = strongest {
        return (now, Some(color));
    }
    let free = given.iter().copied().find(|color| is_vivid(*color) && !taken.contains(&Some(*color)));
    let from = own(free.unwrap_or(accent));
    let tone = Oklch { l: 0.87, c: from.c.min(0.085), h: from.h }.color();
    (nearest(tone, |c| c.contrast(ink) >= TEXT).unwrap_or(tone), free)
}

/// The colours of the groups: light tones of the given colours, then of hues between them.
pub(super) fn groups(given: &[Color], palette: &Palette, used: &mut [Used]) -> Vec<Color> {
    let seen = |c: Color| c.contrast(palette.band) >= GRAPHIC + 0.2 && c.contrast(palette.band_soft) >= GRAPHIC + 0.2;
    let light = |own: Oklch| Oklch { l: own.l.max(0.8), c: own.c.clamp(0.05, 0.14), h: own.h }.color();
    let mut groups: Vec<Color> = Vec::new();
    let mut hues: Vec<f64> = Vec::new();
    for color in given.iter().copied().filter(|color| is_vivid(*color)) {
        let own = Oklch::of(color);
        if groups.len() == GROUPS || hues.iter().any(|hue| between_hues(*hue, own.h) < APART) {
            continue;
        }
        let wished = if seen(color) && own.l >= LIGHT { color } else { light(own) };
        let Some(now) = nearest(wished, seen) else { continue };
        note(used, color, Tone::Group(groups.len()), now);
        groups.push(now);
        hues.push(own.h);
    }
    while groups.len() < GROUPS {
        // The hue that is farthest from all that are there.
        let far = |hue: &f64| hues.iter().map(|other| between_hues(*hue, *other)).fold(TAU, f64::min);
        let hue = (0..36).map(|step| f64::from(step) * TAU / 36.0).max_by(|a, b| far(a).total_cmp(&far(b)));
        let hue = hue.unwrap_or_default();
        let wished = Oklch { l: 0.82, c: 0.1, h: hue }.color();
        groups.push(nearest(wished, seen).unwrap_or(palette.on_band));
        hues.push(hue);
    }
    groups
}

fn lightness(color: Color) -> f64 {
    Oklab::of(color).l
}

/// A mix in OKLab, where what is mixed does not turn grey.
fn mixed(a: Color, b: Color, part: f64) -> Oklab {
    let (a, b) = (Oklab::of(a), Oklab::of(b));
    let mix = |a: f64, b: f64| a + (b - a) * part;
    Oklab { l: mix(a.l, b.l), a: mix(a.a, b.a), b: mix(a.b, b.b) }
}
