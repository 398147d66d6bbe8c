//! What colours of a PDF are: of a screen or inks.

use hayro_syntax::content::ops::TypedInstruction as Op;
use hayro_syntax::object::{Array, Dict, Name, Object, Stream};
use hayro_syntax::page::Resources;

use crate::base::color::Color;

/// The most spaces that lead on to each other.
const MOST: usize = 8;

/// What a colour space is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Space {
    /// A screen, by its name.
    Screen(&'static str),
    /// Cyan, magenta, yellow and black.
    Inks,
    /// Other inks, or grey.
    Other,
}

/// What a colour space is.
pub(super) fn space(of: &Object<'_>, resources: &Resources<'_>) -> Space {
    nested(of, resources, 0)
}

fn nested(of: &Object<'_>, resources: &Resources<'_>, depth: usize) -> Space {
    if depth > MOST {
        return Space::Other;
    }
    match of {
        Object::Name(name) => named(name, resources, depth),
        Object::Array(array) => family(array, resources, depth),
        _ => Space::Other,
    }
}

fn named(name: &Name<'_>, resources: &Resources<'_>, depth: usize) -> Space {
    match name.as_ref() {
        b"DeviceRGB" | b"RGB" | b"CalRGB" => Space::Screen("RGB"),
        b"Lab" => Space::Screen("Lab"),
        b"DeviceCMYK" | b"CMYK" => Space::Inks,
        b"DeviceGray" | b"G" | b"CalGray" | b"Pattern" => Space::Other,
        _ => resources.get_color_space(name).map_or(Space::Other, |found| nested(&found, resources, depth + 1)),
    }
}

fn family(array: &Array<'_>, resources: &Resources<'_>, depth: usize) -> Space {
    let mut parts = array.iter::<Object<'_>>();
    let Some(Object::Name(kind)) = parts.next() else { return Space::Other };
    let second = parts.next();
    match (kind.as_ref(), second) {
        (b"ICCBased", Some(Object::Stream(profile))) => match profile.dict().get::<i32>("N") {
            Some(3) => Space::Screen("RGB"),
            Some(4) => Space::Inks,
            _ => Space::Other,
        },
        (b"Indexed" | b"I" | b"Pattern", Some(base)) => nested(&base, resources, depth + 1),
        (b"CalRGB", _) => Space::Screen("RGB"),
        (b"Lab", _) => Space::Screen("Lab"),
        (b"DeviceRGB" | b"DeviceCMYK" | b"DeviceGray", _) => named(&kind, resources, depth),
        _ => Space::Other,
    }
}

/// What the colours of a pattern or a shading are.
pub(super) fn of_pattern(pattern: &Object<'_>, resources: &Resources<'_>) -> Space {
    let dict = match pattern {
        Object::Dict(dict) => dict.clone(),
        Object::Stream(stream) => stream.dict().clone(),
        _ => return Space::Other,
    };
    let inner = dict.get::<Dict<'_>>("Shading").or_else(|| Some(dict.get::<Stream<'_>>("Shading")?.dict().clone()));
    let found = inner.unwrap_or(dict).get::<Object<'_>>("ColorSpace");
    found.map_or(Space::Other, |found| space(&found, resources))
}

/// What the channels of a picture's pixels are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Meaning {
    /// One: how light.
    Grey,
    /// Three: red, green and blue.
    Screen,
    /// Four: cyan, magenta, yellow and black.
    Inks,
    /// One: a place in a table of these.
    Table(Box<Meaning>, Vec<u8>),
}

impl Meaning {
    /// That of so many channels.
    pub(super) fn of_channels(channels: usize) -> Option<Self> {
        match channels {
            1 => Some(Self::Grey),
            3 => Some(Self::Screen),
            4 => Some(Self::Inks),
            _ => None,
        }
    }

    /// How many channels.
    pub(super) fn channels(&self) -> usize {
        match self {
            Self::Grey | Self::Table(..) => 1,
            Self::Screen => 3,
            Self::Inks => 4,
        }
    }

    /// Whether samples are places in a table.
    pub(super) fn is_looked_up(&self) -> bool {
        matches!(self, Self::Table(..))
    }

    /// Puts in the place of samples what they stand for; returns what that is.
    pub(super) fn looked_up(self, samples: &mut Vec<u8>) -> Self {
        let Self::Table(base, table) = self else { return self };
        let channels = base.channels();
        let of = |sample: &u8| {
            let at = usize::from(*sample) * channels;
            let found = table.get(at..at + channels).map(<[u8]>::to_vec);
            found.unwrap_or_else(|| vec![0; channels])
        };
        *samples = samples.iter().flat_map(of).collect();
        *base
    }
}

/// What the pixels of a picture are; `None` for other inks and for colours that are not read here.
pub(super) fn meaning(picture: &Dict<'_>, resources: &Resources<'_>) -> Option<Meaning> {
    let found = picture.get::<Object<'_>>("ColorSpace").or_else(|| picture.get::<Object<'_>>("CS"))?;
    meaning_of(&found, resources, 0)
}

fn meaning_of(of: &Object<'_>, resources: &Resources<'_>, depth: usize) -> Option<Meaning> {
    if depth > MOST {
        return None;
    }
    match of {
        Object::Name(name) => match name.as_ref() {
            b"DeviceRGB" | b"RGB" | b"CalRGB" => Some(Meaning::Screen),
            b"DeviceCMYK" | b"CMYK" => Some(Meaning::Inks),
            b"DeviceGray" | b"G" | b"CalGray" => Some(Meaning::Grey),
            _ => meaning_of(&resources.get_color_space(name)?, resources, depth + 1),
        },
        Object::Array(array) => {
            let parts: Vec<Object<'_>> = array.iter().collect();
            match parts.as_slice() {
                [Object::Name(kind), Object::Stream(profile)] if kind.as_ref() == b"ICCBased" => {
                    Meaning::of_channels(usize::try_from(profile.dict().get::<i32>("N")?).ok()?)
                }
                [Object::Name(kind), base, _, table] if matches!(kind.as_ref(), b"Indexed" | b"I") => {
                    let table = match table {
                        Object::String(text) => text.as_bytes().to_vec(),
                        Object::Stream(stream) => stream.decoded_data().ok()?.to_vec(),
                        _ => return None,
                    };
                    Some(Meaning::Table(Box::new(meaning_of(base, resources, depth + 1)?), table))
                }
                [Object::Name(kind), ..] if matches!(kind.as_ref(), b"CalGray" | b"CalRGB") => {
                    meaning_of(&Object::Name(kind.clone()), resources, depth + 1)
                }
                [Object::Name(kind)] => meaning_of(&Object::Name(kind.clone()), resources, depth + 1),
                _ => None,
            }
        }
        _ => None,
    }
}

/// The most ink of the ends and stops of a shading, 1 for one full layer; functions of other kinds are not looked into.
pub(super) fn most_ink_of_pattern(pattern: &Object<'_>) -> f64 {
    let dict = match pattern {
        Object::Dict(dict) => dict.clone(),
        Object::Stream(stream) => stream.dict().clone(),
        _ => return 0.0,
    };
    let inner = dict.get::<Dict<'_>>("Shading").unwrap_or(dict);
    inner.get::<Object<'_>>("Function").map_or(0.0, |function| most_ink_of_function(&function, 0))
}

fn most_ink_of_function(function: &Object<'_>, depth: usize) -> f64 {
    let Object::Dict(dict) = function else { return 0.0 };
    if depth > MOST {
        return 0.0;
    }
    let ink = |key: &str| {
        let amounts: Vec<f64> = dict.get::<Array<'_>>(key).iter().flat_map(|amounts| amounts.iter::<f64>()).collect();
        if amounts.len() == 4 { amounts.iter().sum() } else { 0.0 }
    };
    let parts = dict.get::<Array<'_>>("Functions");
    let inner = parts.iter().flat_map(|parts| parts.iter::<Object<'_>>());
    inner.map(|inner| most_ink_of_function(&inner, depth + 1)).fold(f64::max(ink("C0"), ink("C1")), f64::max)
}

/// How light an operation makes what is filled from here on, 0 to 1: `Some(None)` for what is no single colour, `None` for
/// an operation that changes nothing. Of a space with a name only how many amounts there are is looked at.
pub(super) fn filled(op: &Op<'_, '_>) -> Option<Option<f64>> {
    let light = |amounts: &[f64]| {
        let screen = match amounts {
            [grey] => [*grey; 3],
            [r, g, b] => [*r, *g, *b],
            [c, m, y, k] => [c, m, y].map(|ink| (1.0 - ink) * (1.0 - k)),
            _ => return None,
        };
        let [r, g, b] = screen.map(|part| (part.clamp(0.0, 1.0) * 255.0).round() as u8);
        Some(Color::new(r, g, b).luminance())
    };
    match op {
        Op::NonStrokeColorDeviceGray(c) => Some(light(&[c.0.as_f64()])),
        Op::NonStrokeColorDeviceRgb(c) => Some(light(&[c.0, c.1, c.2].map(|part| part.as_f64()))),
        Op::NonStrokeColorCmyk(c) => Some(light(&[c.0, c.1, c.2, c.3].map(|part| part.as_f64()))),
        Op::NonStrokeColor(c) => Some(light(&c.0.iter().map(|part| part.as_f64()).collect::<Vec<_>>())),
        Op::NonStrokeColorNamed(_) | Op::ColorSpaceNonStroke(_) => Some(None),
        _ => None,
    }
}
