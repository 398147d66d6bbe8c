//! What is small and endless is refused at the door, at once and by name; what drawing programs write comes in.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use krachtkaart::check::press::{self, check_svg};
use krachtkaart::media::guard::{self, OWN, PRESS, Refused, admit};
use krachtkaart::media::own::OwnPicture;
use krachtkaart::messages::{Load, MaterialFault};
use krachtkaart::theme::Sheet;

use super::files::jpeg;

/// Longer than this nothing may take at the door, on a slow machine that does other things.
const AT_ONCE: Duration = Duration::from_secs(10);
const SHAPE: &str = "<path d='M0 0h9v9z'/>";

fn svg(inner: &str) -> String {
    format!(
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 40 20'>{inner}</svg>"
    )
}

/// So many pieces, each made from its number.
fn many(count: usize, piece: impl Fn(usize) -> String) -> String {
    (0..count).map(piece).collect()
}

/// Files with what they have too much of; `{0}` and `{1}` of a piece are its number and the next.
fn hostile() -> Vec<(&'static str, Load, String)> {
    let chain = |piece: &str, last: &str| {
        let pieces = many(300, |n| piece.replace("{0}", &n.to_string()).replace("{1}", &(n + 1).to_string()));
        svg(&(pieces + last))
    };
    let double = |piece: &str, last: &str| {
        let pieces = many(18, |n| piece.replace("{0}", &n.to_string()).replace("{1}", &(n + 1).to_string()));
        svg(&(pieces + last))
    };
    let filled = "<path d='M0 0h9v9z' fill='url(#p0)'/>";
    let references = [
        (
            "patterns in patterns",
            chain("<pattern id='p{0}' width='1' height='1'><path d='M0 0h9v9z' fill='url(#p{1})'/></pattern>", filled),
        ),
        (
            "patterns by inheritance",
            chain(
                "<g fill='url(#p{1})'><pattern id='p{0}' width='1' height='1'><path d='M0 0h9v9z'/></pattern></g>",
                filled,
            ),
        ),
        (
            "patterns by class",
            chain(
                "<style>.c{0}{fill:url(#p{0})}</style><pattern id='p{0}' width='1' height='1'><path class='c{1}' d='M0 0h9v9z'/></pattern>",
                "<path class='c0' d='M0 0h9v9z'/>",
            ),
        ),
        ("patterns by href", chain("<pattern id='p{0}' xlink:href='#p{1}'/>", filled)),
        ("gradients by href", chain("<linearGradient id='p{0}' href='#p{1}'/>", filled)),
        (
            "masks in masks",
            chain("<mask id='p{0}'><g mask='url(#p{1})'><path d='M0 0h9v9z'/></g></mask>", "<g mask='url(#p0)'/>"),
        ),
        (
            "cut-outs of cut-outs",
            chain(
                "<clipPath id='p{0}' clip-path='url(#p{1})'><path d='M0 0h9v9z'/></clipPath>",
                "<g clip-path='url(#p0)'/>",
            ),
        ),
        (
            "filters with pictures",
            chain(
                "<filter id='p{0}'><feImage href='#g{0}'/></filter><g id='g{0}' filter='url(#p{1})'/>",
                "<g filter='url(#p0)'/>",
            ),
        ),
        ("copies of copies", chain("<g id='p{0}'><use href='#p{1}'/></g>", "")),
        (
            "doubled masks",
            double("<mask id='p{0}'><g mask='url(#p{1})'/><g mask='url(#p{1})'/></mask>", "<g mask='url(#p0)'/>"),
        ),
        (
            "doubled cut-outs",
            double(
                "<clipPath id='p{0}'><path d='M0 0' clip-path='url(#p{1})'/><path d='M0 0' clip-path='url(#p{1})'/></clipPath>",
                "<g clip-path='url(#p0)'/>",
            ),
        ),
        ("doubled copies", double("<g id='p{0}'><use href='#p{1}'/><use href='#p{1}'/></g>", "")),
        (
            "fill and stroke",
            double("<pattern id='p{0}'><path d='M0 0' fill='url(#p{1})' stroke='url(#p{1})'/></pattern>", filled),
        ),
        ("a mask of itself", svg("<mask id='m'><g mask='url(#m)'/></mask><g mask='url(#m)'/>")),
        (
            "marks at points",
            svg(&format!(
                "<marker id='k'>{}</marker><path marker-mid='url(#k)' d='M0 0{}'/>",
                SHAPE.repeat(99),
                "h1".repeat(999)
            )),
        ),
        (
            "marks by style",
            svg(&format!(
                "<style>path{{marker-mid:url(#k)}}</style><marker id='k'>{}</marker><polyline style='marker:url(#k)' points='{}'/>",
                SHAPE.repeat(99),
                "1 1 ".repeat(999)
            )),
        ),
        (
            "marks in marks",
            svg(&format!(
                "<marker id='a'><path marker-mid='url(#b)' d='M0 0{0}'/></marker><marker id='b'>{1}</marker><path marker-mid='url(#a)' d='M0 0{0}'/>",
                "h1".repeat(200),
                SHAPE.repeat(9)
            )),
        ),
    ];
    let mut all: Vec<_> = references.into_iter().map(|(what, text)| (what, Load::References, text)).collect();
    all.extend(numbers().map(|(what, inner)| (what, Load::Numbers, svg(inner))));
    all.extend(entities().map(|(what, text)| (what, Load::Entities, text)));
    all.extend(styles().map(|(what, text)| (what, Load::Styles, svg(&text))));
    all.extend(others());
    all
}

fn numbers() -> [(&'static str, &'static str); 11] {
    [
        ("an arc", "<path d='M0 0A1e38 1 0 0 1 9 9'/>"),
        ("a way", "<path d='M0 0h9v1e12h-9z'/>"),
        ("points", "<polyline filter='blur(1px)' points='1e38 0 0 1e38 -1e38 0'/>"),
        ("corners", "<rect width='9' height='9' rx='1e37'/>"),
        ("a matrix", "<path transform='matrix(1e300 0 0 1 0 0)' d='M0 0h9v9z'/>"),
        ("scales", "<g transform='scale(1e5)'><g transform='scale(1e5)'><circle r='1'/></g></g>"),
        ("a small view", "<svg viewBox='0 0 1e-30 1e-30'><circle r='1'/></svg>"),
        ("a line", "<path stroke='red' stroke-width='1e30' d='M0 0h9'/>"),
        ("a style", "<path style='stroke:red;stroke-width:1e30' d='M0 0h9'/>"),
        ("a rule of style", "<style>path{stroke-width:1e30}</style><path stroke='red' d='M0 0h9'/>"),
        ("layers of noise", "<filter id='f'><feTurbulence numOctaves='2000000000'/></filter><g filter='url(#f)'/>"),
    ]
}

fn entities() -> [(&'static str, String); 4] {
    let with = |entities: &str, inner: &str| format!("<!DOCTYPE svg [{entities}]>{}", svg(inner));
    let long = format!("<!ENTITY a '{}'>", "h1".repeat(9000));
    let nested = many(12, |n| format!("<!ENTITY a{} '{}'>", n + 1, format!("&a{n};").repeat(9)));
    [
        ("in an outline", with(&long, &format!("<path d='M0 0{}'/>", "&a;".repeat(99)))),
        ("in a text", with(&long, &format!("<desc>{}</desc>", "&a;".repeat(99)))),
        ("in each other", with(&format!("<!ENTITY a0 'x'>{nested}"), "<desc>&a12;</desc>")),
        ("markup", with(&format!("<!ENTITY a '{}'>", "<g/>".repeat(99)), &"&a;".repeat(99))),
    ]
}

fn styles() -> [(&'static str, String); 6] {
    let shapes = SHAPE.repeat(900);
    [
        ("selectors", format!("<style>{}a{{fill:red}}</style>{shapes}", "a,".repeat(99_000))),
        (
            "words of a selector",
            format!(
                "<style>{}path{{fill:red}}</style>{}{shapes}{}",
                "g ".repeat(8),
                "<g>".repeat(99),
                "</g>".repeat(99)
            ),
        ),
        (
            "selectors of a long value",
            format!(
                "<style>{}</style><g class='{}'/>{shapes}",
                "[class~=a]{fill:red}".repeat(5000),
                "b ".repeat(20_000)
            ),
        ),
        ("declarations", format!("<style>path{{{}}}</style>{SHAPE}", "fill:red;".repeat(5000))),
        ("declarations of an element", format!("<path style='{}' d='M0 0'/>", "fill:red;".repeat(5000))),
        (
            "a copied declaration",
            format!("<style>path{{font-family:{}}}</style>{}", "a".repeat(200_000), SHAPE.repeat(8000)),
        ),
    ]
}

fn others() -> Vec<(&'static str, Load, String)> {
    let crowded = many(30_000, |n| format!(" a{n}=''"));
    vec![
        ("elements", Load::Elements, svg(&"<g/>".repeat(20_001))),
        ("attributes", Load::Elements, svg(&format!("<g{crowded}/>"))),
        ("namespaces", Load::Elements, svg(&many(2000, |n| format!("<g xmlns:a{n}='u'/>")))),
        ("groups", Load::Depth, svg(&("<g>".repeat(5000) + &"</g>".repeat(5000)))),
        ("switches", Load::Depth, svg(&("<switch>".repeat(300) + &"</switch>".repeat(300)))),
        ("links", Load::Depth, svg(&("<a>".repeat(300) + &"</a>".repeat(300)))),
        ("a text", Load::Text, svg(&format!("<text>{}</text>", "woord ".repeat(1000)))),
        ("texts", Load::Text, svg(&format!("<text>{}</text>", "woord ".repeat(800)).repeat(9))),
        ("parts of a text", Load::Text, svg(&format!("<text>{}</text>", "<tspan x='1 2'>ab</tspan>".repeat(2600)))),
        ("a large kernel", Load::Filters, svg("<filter id='f'><feConvolveMatrix order='90'/></filter>")),
        ("a large radius", Load::Filters, svg("<filter id='f'><feMorphology radius='9000'/></filter>")),
        ("steps of a filter", Load::Filters, svg(&format!("<filter id='f'>{}</filter>", "<feTile/>".repeat(99)))),
    ]
}

#[test]
fn what_is_small_and_endless_is_refused_at_once() {
    for (what, load, text) in hostile() {
        let begun = Instant::now();
        assert_eq!(admit(&text, OWN).err(), Some(Refused::Heavy(load)), "{what}");
        let fault = OwnPicture::read(text.as_bytes()).err();
        assert_eq!(fault, Some(MaterialFault::TooHeavy(load)), "{what}");
        assert!(begun.elapsed() < AT_ONCE, "{what} took {:?}", begun.elapsed());
    }
}

#[test]
fn the_press_has_the_same_door() {
    let sheets = Sheet::all().unwrap();
    for (what, _, text) in hostile() {
        // A whole poster may have more of some things.
        if admit(&text, PRESS).is_ok() {
            continue;
        }
        let checked = check_svg(&text, &sheets, &press::Limits::default(), true).unwrap();
        assert_eq!(checked.findings.first().map(press::PressFinding::rule), Some(press::PressRule::TooHeavy), "{what}");
    }
}

#[test]
fn dashes_are_counted_where_units_are_known() {
    for inner in [
        "<path stroke='red' stroke-dasharray='0.000001' d='M0 0h400v300z'/>",
        "<style>path{stroke:red;stroke-dasharray:1e-6 0}</style><path d='M0 0h400v300z'/>",
        "<g transform='scale(1e-4)'><path stroke='red' stroke-width='1e4' stroke-dasharray='1' d='M0 0h4e5v3e5z'/></g>",
    ] {
        assert_eq!(
            OwnPicture::read(svg(inner).as_bytes()).err(),
            Some(MaterialFault::TooHeavy(Load::Dashes)),
            "{inner}"
        );
    }
    let dashed = svg("<path stroke='red' stroke-dasharray='2 1' d='M0 0h40v20z'/>");
    assert!(OwnPicture::read(dashed.as_bytes()).is_ok());
}

#[test]
fn a_photo_in_very_many_scans_is_not_decoded() {
    let photo = jpeg(64, 48);
    let at = photo.windows(2).position(|pair| pair == [0xFF, 0xDA]).unwrap();
    // The scan stands once more, and once more: as a progressive file has it.
    let (head, scan) = photo.split_at(at);
    let scan = &scan[..scan.len() - 2];
    let with = |scans: usize| [head, &scan.repeat(scans), &[0xFF, 0xD9]].concat();
    assert_eq!(OwnPicture::read(&with(200)).err(), Some(MaterialFault::TooHeavy(Load::Scans)));
    assert_eq!(OwnPicture::read(&with(33)).err(), Some(MaterialFault::TooHeavy(Load::Scans)));
    assert!(OwnPicture::read(&photo).is_ok());
}

/// What drawing programs write comes in, and most of it is plain.
#[test]
fn files_of_drawing_programs_come_in() {
    let doctype = "<?xml version='1.0' encoding='utf-8'?><!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' \
                   'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd' [<!ENTITY ns_svg 'http://www.w3.org/2000/svg'>]>";
    let illustrator = format!(
        "{doctype}<svg xmlns='&ns_svg;' viewBox='0 0 40 20'><style>.st0{{fill:#CB3A26;}}</style><g id='Laag_1'>\
         <path class='st0' d='M0 0h9v9z'/></g></svg>"
    );
    let prefixed =
        "<s:svg xmlns:s='http://www.w3.org/2000/svg' viewBox='0 0 40 20'><s:rect width='9' height='9'/></s:svg>";
    let inkscape = "<svg xmlns='http://www.w3.org/2000/svg' xmlns:i='http://www.inkscape.org/namespaces/inkscape' \
                    viewBox='0 0 210 297'><i:namedview i:zoom='1'><i:page/></i:namedview><g i:label='Laag 1' \
                    transform='translate(-3,4)'><path style='fill:#00f;stroke-width:0.264583' d='m 1,2 c 3,4 5,6 7,8 z'/></g></svg>";
    for text in [illustrator.as_str(), prefixed, inkscape] {
        let admitted = admit(text, OWN);
        assert!(admitted.is_ok_and(|admitted| admitted.is_plain), "{text}");
        assert!(OwnPicture::read(text.as_bytes()).is_ok(), "{text}");
    }
    let wide: Vec<u8> = [0xFF, 0xFE].into_iter().chain(prefixed.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let other: Vec<u8> = prefixed.encode_utf16().flat_map(u16::to_be_bytes).collect();
    for bytes in [wide, other, gzip(prefixed.as_bytes())] {
        assert!(guard::is_markup(&bytes) && OwnPicture::read(&bytes).is_ok());
    }
}

#[test]
fn what_is_packed_may_not_grow_beyond_the_limit() {
    let bomb = gzip(svg(&" ".repeat(OWN.bytes)).as_bytes());
    assert!(bomb.len() < OWN.bytes * 2);
    assert_eq!(guard::markup(&bomb, OWN.bytes).err(), Some(guard::MarkupFault::TooLarge(OWN.bytes)));
    let whole = gzip(svg(SHAPE).as_bytes());
    for cut in [3, 12, whole.len() - 20] {
        assert_eq!(guard::markup(&whole[..cut], OWN.bytes).err(), Some(guard::MarkupFault::Unreadable), "{cut}");
    }
}

/// A gzip file with its content stored as it is (RFC 1951, 3.2.4; RFC 1952).
fn gzip(content: &[u8]) -> Vec<u8> {
    let mut out = vec![0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255];
    let blocks: Vec<&[u8]> = content.chunks(65_535).collect();
    for (n, block) in blocks.iter().enumerate() {
        let length = block.len() as u16;
        out.push(u8::from(n + 1 == blocks.len()));
        out.extend(length.to_le_bytes());
        out.extend((!length).to_le_bytes());
        out.extend(*block);
    }
    let crc = !content.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { 0xEDB8_8320 ^ (crc >> 1) } else { crc >> 1 })
    });
    out.extend(crc.to_le_bytes());
    out.extend((content.len() as u32).to_le_bytes());
    out
}

/// Changed in many ways, a drawing is refused or comes in; it is never the end of the program.
#[test]
fn changed_drawings_end_in_a_picture_or_a_fault() {
    let whole =
        svg("<style>.a{fill:#CB3A26;stroke:#00f}</style><linearGradient id='g'><stop offset='1'/></linearGradient>\
         <clipPath id='c'><rect width='40' height='20'/></clipPath><g clip-path='url(#c)'>\
         <path class='a' d='M1 2A3 4 5 0 1 6 7C1 2 3 4 5 6z' stroke-width='.5' stroke-dasharray='1 2'/></g>\
         <g transform='rotate(30 1 2) scale(2)'><use href='#u' x='3'/></g><use href='#u' y='2'/>\
         <ellipse id='u' cx='5' cy='6' rx='7' ry='8' style='opacity:.5'/>");
    let words = [
        "1e9",
        "-1",
        "0",
        "1e-20",
        "99999",
        "url(#c)",
        "url(#g)",
        "url(#u)",
        "#g",
        "#u",
        "NaN",
        "M0 0h",
        "A9 9 9 9",
        "",
        "c",
        "u",
        "scale(0)",
        "scale(1e-9 1e7)",
        "none",
        "1 1 1 1",
        "-5e7",
        "M9e7 9e7A9e7 1 45 1 1-9e7 0",
        "%",
        "5mm",
        "matrix(1 1 1 1 1 1)",
        "skewX(90)",
        "stroke:red;stroke-width:9e7",
        "mask:url(#u);filter:url(#u)",
    ];
    let mut state = 7_u32;
    let mut next = |most: usize| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) as usize % most
    };
    let (mut good, mut bad) = (0, String::new());
    for _ in 0..700 {
        let mut parts: Vec<&str> = whole.split('\'').collect();
        let values = parts.len() / 2;
        for _ in 0..1 + next(3) {
            // What stands between quotes is every second part; the namespaces are left alone.
            parts[5 + 2 * next(values - 2)] = words[next(words.len())];
        }
        match OwnPicture::read(parts.join("'").as_bytes()) {
            Ok(_) => good += 1,
            Err(fault) => write!(bad, "{fault:?} ").unwrap(),
        }
    }
    assert!(good > 100 && bad.contains("Undrawable") && bad.contains("TooHeavy(Numbers)"), "{good} {bad}");
}
