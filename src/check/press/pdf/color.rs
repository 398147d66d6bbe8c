//! What colours of a PDF are: of a screen or inks.

use hayro_syntax::object::{Array, Dict, Name, Object, Stream};
use hayro_syntax::page::Resources;

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
