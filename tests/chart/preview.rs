//! Writes the charts as plain SVG to look at: `cargo test --test chart -- --ignored` and open what it names.
//!
//! It uses the fonts by their family names, so they must be installed where the picture is looked at.

use std::fmt::Write as _;

use crate::cases;
use krachtkaart::base::geometry::{Path, Point, Segment};
use krachtkaart::chart::draw;
use krachtkaart::page::{Face, Frame, Item, Outline, Paint, Shape};
use krachtkaart::theme::Words;

/// A path's `d`, moved and scaled.
fn data(path: &Path, at: Point, scale: f64) -> String {
    let p = |p: Point| format!("{:.2} {:.2}", at.x + p.x * scale, at.y + p.y * scale);
    let step = |s: &Segment| match *s {
        Segment::Move(a) => format!("M{}", p(a)),
        Segment::Line(a) => format!("L{}", p(a)),
        Segment::Quad(a, b) => format!("Q{} {}", p(a), p(b)),
        Segment::Cubic(a, b, c) => format!("C{} {} {}", p(a), p(b), p(c)),
        Segment::Close => "Z".to_owned(),
    };
    path.segments.iter().map(step).collect()
}

fn shape(svg: &mut String, shape: &Shape, at: Point, scale: f64) {
    let d = match &shape.outline {
        Outline::Rect(rect, r) => data(&Path::rounded(*rect, *r), at, scale),
        Outline::Path(path) | Outline::EvenOdd(path) => data(path, at, scale),
        Outline::Circle(c, r) => {
            let rect = krachtkaart::base::geometry::Rect::new(c.x - r, c.y - r, 2.0 * r, 2.0 * r);
            data(&Path::rounded(rect, *r), at, scale)
        }
    };
    let fill = match &shape.fill {
        Some(Paint::Solid(c) | Paint::Vertical(c, _)) => c.to_string(),
        None => "none".to_owned(),
    };
    let rule = if matches!(shape.outline, Outline::EvenOdd(_)) { "evenodd" } else { "nonzero" };
    write!(svg, r#"<path d="{d}" fill="{fill}" fill-rule="{rule}" opacity="{}""#, shape.opacity).unwrap();
    if let Some(s) = shape.stroke {
        let cap = if s.round { "round" } else { "butt" };
        write!(
            svg,
            r#" stroke="{}" stroke-width="{}" stroke-linecap="{cap}" stroke-linejoin="round""#,
            s.color,
            s.width * scale
        )
        .unwrap();
    }
    svg.push_str("/>\n");
}

fn leaf(svg: &mut String, at: Point, scale: f64, item: &Item) {
    match item {
        Item::Shape(s) => shape(svg, s, at, scale),
        Item::Text(block) => {
            let (family, weight) = match block.face {
                Face::Title => ("Bricolage Grotesque", 800),
                Face::Heading => ("Bricolage Grotesque", 700),
                Face::Text => ("Atkinson Hyperlegible Next", 400),
                Face::Strong => ("Atkinson Hyperlegible Next", 700),
            };
            for line in &block.lines {
                let (x, y) = (at.x + line.at.x * scale, at.y + line.at.y * scale);
                let words = line.text.replace('&', "&amp;").replace('<', "&lt;");
                let (size, fill) = (block.size * scale, block.fill);
                writeln!(svg, r#"<text x="{x:.2}" y="{y:.2}" font-family="{family}" font-weight="{weight}" font-size="{size:.2}" fill="{fill}">{words}</text>"#).unwrap();
            }
        }
        Item::Group(_) | Item::Picture(_) => {}
    }
}

/// Frames in columns on white cards.
fn sheet(frames: &[Frame], columns: usize) -> String {
    let (pad, gap) = (20.0, 16.0);
    let width = frames.iter().map(|f| f.size.w).fold(0.0, f64::max) + 2.0 * pad;
    let mut bottoms: Vec<f64> = vec![gap; columns];
    let mut body = String::new();
    for frame in frames {
        let (column, top) = bottoms.iter().copied().enumerate().min_by(|a, b| a.1.total_cmp(&b.1)).unwrap();
        let x = gap + column as f64 * (width + gap);
        let height = frame.size.h + 2.0 * pad;
        writeln!(body, r##"<rect x="{x}" y="{top}" width="{width}" height="{height}" rx="12" fill="#fff"/>"##).unwrap();
        frame.visit(Point::new(x + pad, top + pad), 1.0, &mut |at, scale, item| leaf(&mut body, at, scale, item));
        bottoms[column] = top + height + gap;
    }
    let (w, h) = (gap + columns as f64 * (width + gap), bottoms.iter().copied().fold(0.0, f64::max));
    format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w} {h}" width="{w}" height="{h}"><rect width="{w}" height="{h}" fill="#fff8ec"/>{body}</svg>"##
    )
}

#[test]
#[ignore = "writes pictures to look at"]
fn pictures() {
    let setter = cases::setter();
    let sheets = [
        ("flagship", cases::flagship(), "nl", 420.0, 16.0, 3),
        ("flagship", cases::flagship(), "nl", 240.0, 14.0, 5),
        ("flagship", cases::flagship(), "en", 640.0, 22.0, 2),
        ("flagship", cases::flagship(), "nl", 220.0, 30.0, 5),
        ("hard", cases::hard(), "nl", 400.0, 15.0, 3),
        ("hard", cases::hard(), "nl", 240.0, 14.0, 5),
    ];
    for (kind, figures, language, width, size, columns) in sheets {
        let words = Words::of(language).unwrap();
        let setting = cases::setting(&setter, &words, language, width, size);
        let source = cases::source();
        let frames: Vec<Frame> = figures.iter().map(|f| draw(f, Some(&source), &setting).unwrap()).collect();
        let name = format!("{}/chart-{kind}-{language}-{width}-{size}.svg", env!("CARGO_TARGET_TMPDIR"));
        std::fs::write(&name, sheet(&frames, columns)).unwrap();
        println!("{name}");
    }
}
