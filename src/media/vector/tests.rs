#![allow(clippy::unwrap_used, clippy::panic)]

use super::*;

fn svg(inner: &str) -> String {
    format!("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 20'>{inner}</svg>")
}

fn cleaned(inner: &str) -> Result<Frame, MaterialFault> {
    match read(svg(inner).as_bytes())? {
        Drawing::Shapes(frame) => Ok(frame),
        Drawing::Painted(painted) => panic!("painted for {:?}", painted.why()),
    }
}

fn painted_for(inner: &str) -> Option<PaintedFor> {
    match read(svg(inner).as_bytes()) {
        Ok(Drawing::Painted(painted)) => Some(painted.why()),
        Ok(Drawing::Shapes(_)) | Err(_) => None,
    }
}

#[test]
fn styles_transforms_and_lines_become_plain_shapes() {
    let frame = cleaned(
        "<style>.a{fill:#CB3A26}</style><g transform='translate(10 0)'><rect class='a' width='5' height='5'/></g>\
         <path d='M0 10h10' stroke='#00f' stroke-width='2' fill='none'/>",
    )
    .unwrap();
    assert_eq!(frame.size, Size::new(40.0, 20.0));
    let mut seen = Vec::new();
    frame.visit(Point::default(), 1.0, &mut |_, _, item| {
        if let crate::page::Item::Shape(Shape { outline: Outline::Path(path), fill: Some(Paint::Solid(c)), .. }) = item
        {
            seen.push((*c, path.bounds().unwrap()));
        }
    });
    let red = Color::new(0xcb, 0x3a, 0x26);
    let blue = Color::new(0, 0, 255);
    assert_eq!(seen, [(red, Rect::new(10.0, 0.0, 5.0, 5.0)), (blue, Rect::new(0.0, 9.0, 10.0, 2.0))]);
}

#[test]
fn what_plain_shapes_cannot_say_is_drawn() {
    let gradient = "<linearGradient id='g'><stop stop-color='red'/><stop offset='1'/></linearGradient>\
                    <rect width='9' height='9' fill='url(#g)'/>";
    let cut = "<clipPath id='c'><circle cx='4' cy='4' r='2'/></clipPath>\
               <g clip-path='url(#c)'><rect width='9' height='9'/></g>";
    let mask = "<mask id='m'><rect width='5' height='5' fill='white'/></mask>\
                <g mask='url(#m)'><rect width='9' height='9'/></g>";
    let behind = "<g opacity='.5'><rect width='9' height='9'/><circle r='9' fill='red'/></g>";
    for (inner, why) in [
        ("<text font-family='Rubik' y='9'>Gemeente</text>", PaintedFor::Text),
        (gradient, PaintedFor::Gradient),
        (cut, PaintedFor::Effect),
        (mask, PaintedFor::Effect),
        (behind, PaintedFor::Effect),
    ] {
        assert_eq!(painted_for(inner), Some(why), "{inner}");
    }
    assert_eq!(cleaned("<rect opacity='.5' width='9' height='9'/>").unwrap().items.len(), 1);
    let unseen =
        "<linearGradient id='g'><stop/></linearGradient><g opacity='0'><path fill='url(#g)' d='M0 0h9v9z'/></g>";
    for inner in ["<g/>", "<rect x='100' width='5' height='5'/>", unseen] {
        assert_eq!(cleaned(inner).unwrap_err(), MaterialFault::Empty, "{inner}");
    }
    for text in ["", "<p/>", "geen svg", "<svg xmlns='http://www.w3.org/2000/svg'"] {
        assert_eq!(read(text.as_bytes()).unwrap_err(), MaterialFault::NoSvg, "{text}");
    }
}

#[test]
fn a_cut_out_around_everything_is_none() {
    let frame = cleaned(
        "<clipPath id='c'><rect width='40' height='20'/></clipPath><g clip-path='url(#c)'><rect width='9' height='9'/></g>",
    );
    assert_eq!(frame.unwrap().items.len(), 1);
}

#[test]
fn too_much_is_drawn_or_refused() {
    let many = "<rect width='1' height='1'/>".repeat(MAX_SHAPES + 1);
    assert_eq!(painted_for(&many), Some(PaintedFor::Many));
    let large = " ".repeat(MAX_BYTES);
    assert_eq!(cleaned(&large).unwrap_err(), MaterialFault::TooLarge(MAX_BYTES));
}

#[test]
fn scripts_and_references_leave_nothing_behind() {
    let frame = cleaned(
        "<script>alert(1)</script><a href='javascript:alert(1)'><rect width='5' height='5' onclick='alert(1)'/></a>",
    )
    .unwrap();
    assert_eq!(frame.items.len(), 1);
}
