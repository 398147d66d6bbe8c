//! SVG changed at random: its references, styles, transformations, numbers and elements.

use super::random::Random;

/// A drawing with all that a drawing can have (made up).
pub(super) const RICH: &str = "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 40 20'>\
<style>.a{fill:#CB3A26;stroke:#00f} path.b,g>.c{opacity:.5;fill:url(#l)} #u{stroke-width:2}</style>\
<defs><linearGradient id='l' gradientTransform='rotate(30)'><stop offset='0' stop-color='red'/><stop offset='1' stop-opacity='.3'/></linearGradient>\
<radialGradient id='r' xlink:href='#l' cx='.5' fx='.2' r='.7'/>\
<pattern id='p' width='3' height='3' patternUnits='userSpaceOnUse'><circle r='1' cx='1' cy='1' fill='url(#r)'/></pattern>\
<clipPath id='c'><rect x='1' y='1' width='30' height='18' rx='2'/></clipPath>\
<mask id='m' maskUnits='userSpaceOnUse'><rect width='40' height='20' fill='#fff' opacity='.7'/></mask>\
<filter id='f' x='-1' width='3'><feGaussianBlur stdDeviation='1 .5'/><feOffset dx='1' dy='1'/><feBlend in='SourceGraphic' mode='multiply'/></filter>\
<filter id='t'><feTurbulence baseFrequency='.1' numOctaves='2'/><feDisplacementMap in='SourceGraphic' scale='3'/></filter>\
<marker id='k' markerWidth='3' markerHeight='3' orient='auto'><path class='b' d='M0 0L3 1L0 2z'/></marker>\
<symbol id='s' viewBox='0 0 4 4'><path d='M0 0h4v4z'/></symbol></defs>\
<g clip-path='url(#c)'><path class='a' d='M1 2A3 4 5 0 1 6 7C1 2 3 4 5 6z' stroke-width='.5' stroke-dasharray='1 2'/></g>\
<g mask='url(#m)' transform='rotate(30 1 2) scale(2)'><use href='#u' x='3'/><use xlink:href='#s' width='5' height='5'/></g>\
<ellipse id='u' cx='5' cy='6' rx='7' ry='8' style='opacity:.5;fill:url(#p)'/>\
<g filter='url(#f)'><polyline points='1 1 5 9 12 3 20 8' marker-mid='url(#k)' stroke='url(#l)' fill='none'/></g>\
<rect filter='url(#t)' x='20' y='4' width='9' height='9' stroke='#123' stroke-linejoin='round'/>\
<switch><g requiredExtensions='x'/><text x='4' y='15' font-family='Rubik' font-size='4' letter-spacing='.1'>Wijk <tspan dy='2' rotate='9'>20</tspan></text></switch>\
<image x='30' width='4' height='4' href='data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='/></svg>";

const NUMBERS: [&str; 16] = [
    "0",
    "-1",
    "1e9",
    "-5e7",
    "99999",
    "1e-20",
    "1e38",
    "NaN",
    ".0001",
    "180",
    "2147483648",
    "-0",
    "1e400",
    "5mm",
    "300%",
    "7e-8",
];
const ATTRIBUTES: [&str; 24] = [
    "transform='scale(0)'",
    "transform='matrix(1 1 1 1 1 1)'",
    "transform='scale(1e-9 1e7)'",
    "transform='skewX(90)'",
    "fill='url(#p)'",
    "stroke='url(#r)'",
    "filter='url(#f)'",
    "filter='url(#t) blur(3px)'",
    "mask='url(#m)'",
    "clip-path='url(#c)'",
    "marker='url(#k)'",
    "marker-mid='url(#k)'",
    "stroke-dasharray='.01'",
    "class='a b c'",
    "style='stroke:red;stroke-width:9e7'",
    "style='mix-blend-mode:hue;isolation:isolate'",
    "opacity='.3'",
    "patternTransform='rotate(1e9)'",
    "viewBox='0 0 1e-3 9e7'",
    "preserveAspectRatio='xMidYMax slice'",
    "style='filter:drop-shadow(9px 9px 50px red)'",
    "display='none'",
    "href='#u'",
    "stroke-miterlimit='1e9'",
];
const ELEMENTS: [&str; 8] = [
    "<use href='#u'/>",
    "<g filter='url(#f)'><use href='#s'/></g>",
    "<path d='M9e7 9e7A9e7 1 45 1 1-9e7 0'/>",
    "<feMorphology radius='9'/>",
    "<svg viewBox='0 0 1 1' width='9'><circle r='1'/></svg>",
    "<stop offset='2'/>",
    "<style>*{fill:url(#l);stroke:url(#p)}</style>",
    "<text font-family='Fraunces'>ab<textPath href='#u'>cd</textPath></text>",
];

/// The drawing with one to four changes.
pub(super) fn changed(drawing: &str, random: &mut Random) -> String {
    let mut text = drawing.to_owned();
    for _ in 0..1 + random.below(4) {
        text = match random.below(9) {
            0 | 1 => number(&text, random),
            2 | 3 => reference(&text, random),
            4 | 5 => put(&text, random, |random| format!(" {} ", random.one(&ATTRIBUTES)), inside_tag),
            6 => put(&text, random, |random| random.one(&ELEMENTS).to_owned(), before_tag),
            7 => repeated(&text, random),
            _ => damaged(&text, random),
        };
    }
    text
}

/// Another number for one of them.
fn number(text: &str, random: &mut Random) -> String {
    let is_part = |c: char| c.is_ascii_digit() || c == '.';
    let starts: Vec<usize> = text
        .match_indices(|c: char| c.is_ascii_digit())
        .map(|(at, _)| at)
        .filter(|at| *at > 0 && !text[..*at].ends_with(is_part))
        .collect();
    let Some(at) = starts.get(random.below(starts.len())) else { return text.to_owned() };
    let length = text[*at..].find(|c| !is_part(c)).unwrap_or(0);
    format!("{}{}{}", &text[..*at], random.one(&NUMBERS), &text[at + length..])
}

/// Another name in one of the references, or for one of the elements.
fn reference(text: &str, random: &mut Random) -> String {
    let ids: Vec<&str> = text.split(" id=").skip(1).filter_map(|rest| rest[1..].split(['\'', '"']).next()).collect();
    let places: Vec<usize> =
        text.match_indices("#").chain(text.match_indices(" id='")).map(|(at, found)| at + found.len()).collect();
    let (Some(at), false) = (places.get(random.below(places.len())), ids.is_empty()) else { return text.to_owned() };
    let length = text[*at..].find(['\'', '"', ')', '{', ';']).unwrap_or(0);
    format!("{}{}{}", &text[..*at], random.one(&ids), &text[at + length..])
}

fn inside_tag(text: &str) -> Vec<usize> {
    let ends = text.match_indices('<').filter_map(|(at, _)| {
        let rest = &text[at + 1..];
        rest.starts_with(|c: char| c.is_ascii_alphabetic()).then(|| at + 1 + rest.find([' ', '/', '>']).unwrap_or(0))
    });
    ends.collect()
}

fn before_tag(text: &str) -> Vec<usize> {
    text.match_indices('<').map(|(at, _)| at).skip(1).collect()
}

/// Something more at one of the places.
fn put(
    text: &str,
    random: &mut Random,
    what: impl Fn(&mut Random) -> String,
    places: impl Fn(&str) -> Vec<usize>,
) -> String {
    let (what, places) = (what(random), places(text));
    let Some(at) = places.get(random.below(places.len())) else { return text.to_owned() };
    format!("{}{what}{}", &text[..*at], &text[*at..])
}

/// An element, or several, many times.
fn repeated(text: &str, random: &mut Random) -> String {
    let tags = before_tag(text);
    let from = random.below(tags.len());
    let to = (from + 1 + random.below(6)).min(tags.len().saturating_sub(1));
    let (Some(from), Some(to)) = (tags.get(from), tags.get(to)) else { return text.to_owned() };
    let piece = if from < to { &text[*from..*to] } else { "" };
    format!("{}{}{}", &text[..*to], piece.repeat(1 + random.below(60)), &text[*to..])
}

/// A piece less.
fn damaged(text: &str, random: &mut Random) -> String {
    let places: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    let from = random.below(places.len());
    let to = (from + 1 + random.below(20)).min(places.len().saturating_sub(1));
    let (Some(from), Some(to)) = (places.get(from), places.get(to)) else { return text.to_owned() };
    format!("{}{}", &text[..*from], &text[*to.max(from)..])
}
