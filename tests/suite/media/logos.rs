//! Logos as drawing programs write them: shapes where shapes can say it, else drawn as resvg itself draws the file.

use std::fs;
use std::sync::Arc;

use krachtkaart::assets::FONTS;
use krachtkaart::base::geometry::{Point, Segment};
use krachtkaart::media::guard;
use krachtkaart::media::own::OwnPicture;
use krachtkaart::messages::{MaterialFault, PaintedFor};
use krachtkaart::page::{Frame, Item, Outline, Paint, Shape};
use resvg::tiny_skia::{Color, FillRule, Paint as Ink, PathBuilder, Pixmap, Transform};
use usvg::fontdb::{Database, Language, Source, Weight};

use crate::fixtures::path;

/// The most that two drawings of a file may differ: the root of the mean square over all channels, 0 to 255.
const MOST: f64 = 2.0;

/// The files in `tests/material/logos`, all made up, and why they are drawn; none for those that stay shapes.
const LOGOS: [(&str, Option<PaintedFor>); 25] = [
    ("inkscape-gradient.svg", Some(PaintedFor::Gradient)),
    ("inkscape-blur.svg", Some(PaintedFor::Effect)),
    ("inkscape-pattern.svg", Some(PaintedFor::Gradient)),
    ("inkscape-clones.svg", Some(PaintedFor::Gradient)),
    ("illustrator-switch.svg", Some(PaintedFor::Gradient)),
    ("illustrator-flat.svg", None),
    ("illustrator-opacity-mask.svg", Some(PaintedFor::Effect)),
    ("illustrator-multiply.svg", Some(PaintedFor::Effect)),
    ("figma-shadow.svg", Some(PaintedFor::Effect)),
    ("figma-image-fill.svg", Some(PaintedFor::Gradient)),
    ("figma-clip.svg", Some(PaintedFor::Effect)),
    ("figma-flat.svg", None),
    ("figma-inner-opacity.svg", Some(PaintedFor::Effect)),
    ("canva-masked-photo.svg", Some(PaintedFor::Effect)),
    ("canva-flat-clip.svg", None),
    ("affinity-gradient.svg", Some(PaintedFor::Gradient)),
    ("affinity-clip.svg", Some(PaintedFor::Effect)),
    ("libreoffice-slide.svg", None),
    ("libreoffice-transparency.svg", Some(PaintedFor::Effect)),
    ("text-bricolage.svg", Some(PaintedFor::Text)),
    ("text-on-a-path.svg", Some(PaintedFor::Text)),
    ("nested-svg-image.svg", Some(PaintedFor::Picture)),
    ("markers.svg", Some(PaintedFor::Gradient)),
    ("wide-prefixed.svg", Some(PaintedFor::Gradient)),
    ("packed.svgz", Some(PaintedFor::Effect)),
];

fn logo(name: &str) -> Vec<u8> {
    fs::read(path(&format!("tests/material/logos/{name}"))).unwrap()
}

/// The file as resvg draws it by itself, with our fonts.
fn by_resvg(bytes: &[u8], longest: f32) -> Pixmap {
    let mut database = Database::new();
    for (family, weight, face) in &FONTS {
        for id in database.load_font_source(Source::Binary(Arc::new(*face))) {
            let mut info = database.face(id).unwrap().clone();
            info.families = vec![((*family).to_owned(), Language::English_UnitedStates)];
            info.weight = Weight(weight.parse().unwrap());
            database.remove_face(id);
            database.push_face_info(info);
        }
    }
    let options = usvg::Options { fontdb: Arc::new(database), ..usvg::Options::default() };
    let text = guard::markup(bytes, 1 << 20).unwrap();
    let tree = usvg::Tree::from_str(&text, &options).unwrap();
    let size = tree.size();
    let scale = longest / size.width().max(size.height());
    let side = |side: f32| (side * scale).round() as u32;
    let (width, height) = (side(size.width()), side(size.height()));
    let mut pixmap = Pixmap::new(width, height).unwrap();
    let transform = Transform::from_scale(width as f32 / size.width(), height as f32 / size.height());
    resvg::render(&tree, transform, &mut pixmap.as_mut());
    pixmap
}

/// Plain shapes, drawn one over the other.
fn of_shapes(frame: &Frame, width: u32, height: u32) -> Pixmap {
    let mut pixmap = Pixmap::new(width, height).unwrap();
    let transform = Transform::from_scale(width as f32 / frame.size.w as f32, height as f32 / frame.size.h as f32);
    for (at, item) in &frame.items {
        let Item::Shape(Shape { outline, fill: Some(Paint::Solid(color)), opacity, .. }) = item else {
            panic!("{item:?}")
        };
        let (segments, rule) = match outline {
            Outline::Path(path) => (&path.segments, FillRule::Winding),
            Outline::EvenOdd(path) => (&path.segments, FillRule::EvenOdd),
            other => panic!("{other:?}"),
        };
        let mut path = PathBuilder::new();
        let p = |p: &Point| ((p.x + at.x) as f32, (p.y + at.y) as f32);
        for segment in segments {
            match segment {
                Segment::Move(a) => path.move_to(p(a).0, p(a).1),
                Segment::Line(a) => path.line_to(p(a).0, p(a).1),
                Segment::Quad(a, b) => path.quad_to(p(a).0, p(a).1, p(b).0, p(b).1),
                Segment::Cubic(a, b, c) => path.cubic_to(p(a).0, p(a).1, p(b).0, p(b).1, p(c).0, p(c).1),
                Segment::Close => path.close(),
            }
        }
        let mut ink = Ink::default();
        let mut colour = Color::from_rgba8(color.r, color.g, color.b, 255);
        colour.apply_opacity(*opacity as f32);
        ink.set_color(colour);
        pixmap.fill_path(&path.finish().unwrap(), &ink, rule, transform, None);
    }
    pixmap
}

/// A PNG, with its colours multiplied by its opacity, as [`Pixmap`] has them.
fn of_png(bytes: &[u8]) -> (u32, u32, Vec<u8>) {
    let mut decoder = png::Decoder::new(std::io::Cursor::new(bytes));
    decoder.set_transformations(png::Transformations::ALPHA);
    let mut reader = decoder.read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut pixels).unwrap();
    for pixel in pixels.chunks_exact_mut(4) {
        let alpha = u32::from(pixel[3]);
        pixel[..3].iter_mut().for_each(|value| *value = ((u32::from(*value) * alpha + 127) / 255) as u8);
    }
    (info.width, info.height, pixels)
}

fn rms(a: &[u8], b: &[u8]) -> f64 {
    assert_eq!(a.len(), b.len());
    let squared = |(a, b): (&u8, &u8)| (f64::from(*a) - f64::from(*b)) * (f64::from(*a) - f64::from(*b));
    let squares: f64 = a.iter().zip(b).map(squared).sum();
    (squares / a.len() as f64).sqrt()
}

#[test]
fn logos_of_drawing_programs_are_drawn_as_resvg_draws_them() {
    for (name, why) in LOGOS {
        let bytes = logo(name);
        let picture = OwnPicture::read(&bytes).unwrap_or_else(|fault| panic!("{name}: {fault:?}"));
        assert_eq!(picture.painted_for(), why, "{name}");
        for longest in [120_u32, 700] {
            let known = by_resvg(&bytes, longest as f32);
            // So that a comparison of nothing with nothing does not pass.
            assert!(known.data().iter().any(|byte| *byte > 0), "{name}");
            let made = match &picture {
                OwnPicture::Drawing(frame) => of_shapes(frame, known.width(), known.height()).data().to_vec(),
                OwnPicture::Photo(photo) => {
                    let file = photo.file(longest.into(), longest.into()).unwrap();
                    assert_eq!(file.mime, "image/png", "{name}");
                    let (width, height, pixels) = of_png(&file.bytes);
                    assert_eq!((width, height), (known.width(), known.height()), "{name}");
                    pixels
                }
            };
            let difference = rms(&made, known.data());
            assert!(difference <= MOST, "{name} at {longest}: {difference}");
        }
    }
}

#[test]
fn what_cannot_be_drawn_as_it_is_meant_is_refused_with_its_line() {
    let fault = |inner: &str| {
        let text = format!(
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 20'>\n<rect width='9' height='9'/>\n{inner}</svg>"
        );
        OwnPicture::read(text.as_bytes()).err()
    };
    let undrawable = |what: &str| Some(MaterialFault::Undrawable { what: what.to_owned(), line: 3 });
    for (inner, what) in [
        (
            "<foreignObject width='9' height='9'><p xmlns='http://www.w3.org/1999/xhtml'>x</p></foreignObject>",
            "<foreignObject>",
        ),
        ("<g><animate attributeName='x' to='9'/></g>", "<animate>"),
        ("<image href='https://voorbeeld.nl/foto.png' width='9' height='9'/>", "<image>"),
        ("<image href='../foto.png' width='9' height='9'/>", "<image>"),
        ("<image href='data:image/webp;base64,AAAA' width='9' height='9'/>", "<image>"),
        ("<filter id='f'><feImage href='pijp.png'/></filter>", "<feImage>"),
        ("<style>rect{fill:var(--merk)}</style>", "var()"),
        ("<path d='M0 0h9v9z' fill='oklch(60% 0.2 30)'/>", "oklch()"),
        ("<path d='M0 0h9' stroke='red' vector-effect='non-scaling-stroke'/>", "vector-effect"),
        ("<path d='M0 0h9v9z' style='fill:red;clip-path:circle(4px)'/>", "clip-path"),
        ("<style>.a{mask:linear-gradient(red,blue)}</style>", "mask"),
        ("<text font-family='Rubik' y='9'>Wijk 🏠</text>", "'🏠'"),
    ] {
        let found = fault(inner);
        // An element of a style or an inner element begins on the same line.
        assert_eq!(found, undrawable(what), "{inner}");
    }
    for (inner, family) in [
        ("<text font-family='Arial' y='9'>Gemeente</text>", "Arial"),
        ("<text y='9'>Gemeente</text>", "Times New Roman"),
        ("<text style='font-family:Rubik;font-style:italic' y='9'>Gemeente</text>", "Rubik italic"),
    ] {
        assert_eq!(fault(inner), Some(MaterialFault::Font { family: family.to_owned(), line: 3 }), "{inner}");
    }
    let damaged = "<image href='data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAA' width='9' height='9'/>";
    assert_eq!(fault(damaged), Some(MaterialFault::Broken));
}
