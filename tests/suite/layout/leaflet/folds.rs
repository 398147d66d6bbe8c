//! A sheet cut at its folds: nothing that is seen on one panel reaches into another.

use krachtkaart::base::geometry::{Point, Rect, Size};
use krachtkaart::layout::LaidOut;
use krachtkaart::page::{Image, Outline, Paint, Placement, Shape, TextBlock, Visitor};
use krachtkaart::theme::Sheet;

use super::rules::edges;

/// How far something may reach over a fold, in user units: a quarter of a millimetre, as exact as paper is folded.
const EXACT: f64 = 1.0;

/// Something painted.
struct Painted {
    area: Rect,
    /// Whether nothing shines through it.
    covers: bool,
    name: String,
}

#[derive(Default)]
struct Paintings(Vec<Painted>);

impl<'p> Visitor<'p> for Paintings {
    fn text(&mut self, text: &'p TextBlock, place: Placement) {
        for line in &text.lines {
            let top = line.at.y - text.size;
            let area = place.rect(Rect::new(line.at.x, top, line.width, text.size));
            self.0.push(Painted { area, covers: false, name: format!("“{}”", line.text) });
        }
    }

    fn shape(&mut self, shape: &'p Shape, place: Placement) {
        let area = match &shape.outline {
            Outline::Rect(rect, _) => Some(*rect),
            Outline::Circle(at, r) => Some(Rect::new(at.x - r, at.y - r, 2.0 * r, 2.0 * r)),
            Outline::Path(path) | Outline::EvenOdd(path) => path.bounds(),
        };
        let Some(area) = area else { return };
        let square = matches!(shape.outline, Outline::Rect(_, r) if r == 0.0);
        let opaque = matches!(shape.fill, Some(Paint::Solid(_))) && shape.opacity >= 1.0;
        self.0.push(Painted { area: place.rect(area), covers: square && opaque, name: format!("{:?}", shape.fill) });
    }

    fn image(&mut self, image: &'p Image, place: Placement) {
        let Size { w, h } = image.size;
        let area = place.rect(Rect::new(0.0, 0.0, w, h));
        self.0.push(Painted { area, covers: false, name: "a picture".to_owned() });
    }
}

/// What is seen on both sides of a fold; a whole-page ground is not, nor what another panel is painted over.
pub(super) fn over_folds(laid: &LaidOut, sheet: &Sheet) -> Vec<String> {
    let mut found = Vec::new();
    for (side, page) in laid.document.pages().enumerate() {
        let mut paintings = Paintings::default();
        page.walk(&mut paintings);
        let mut edges = edges(sheet, side);
        if laid.document.language == "ar" {
            edges = edges.iter().rev().map(|edge| sheet.width() - edge).collect();
        }
        for fold in &edges[1..edges.len() - 1] {
            let over = |one: &&(usize, &Painted)| one.1.area.x < fold - EXACT && one.1.area.right() > fold + EXACT;
            for (number, one) in paintings.0.iter().enumerate().collect::<Vec<_>>().iter().filter(over) {
                // Its own panel is the one that more of it is on.
                let left = one.area.x + one.area.w / 2.0 < *fold;
                let beyond = if left {
                    Rect { x: *fold, w: one.area.right() - fold, ..one.area }
                } else {
                    Rect { w: fold - one.area.x, ..one.area }
                };
                let on_page = Rect { y: beyond.y.max(0.0), ..beyond };
                let on_page = Rect { h: beyond.bottom().min(page.size.h) - on_page.y, ..on_page };
                if !is_covered(on_page, &paintings.0[number + 1..]) {
                    found.push(format!("side {side}: {} crosses the fold at {fold:.1}: {:?}", one.name, one.area));
                }
            }
        }
    }
    found
}

/// Whether what is painted later hides all of an area: every point of a fine grid on it.
fn is_covered(area: Rect, later: &[Painted]) -> bool {
    let grounds: Vec<Rect> = later.iter().filter(|one| one.covers).map(|one| one.area).collect();
    let inside = |ground: &Rect, p: Point| {
        (ground.x - EXACT..=ground.right() + EXACT).contains(&p.x)
            && (ground.y - EXACT..=ground.bottom() + EXACT).contains(&p.y)
    };
    let steps = 12;
    let at = |i: usize, from: f64, length: f64| from + length * (i as f64 + 0.5) / steps as f64;
    (0..steps * steps).all(|n| {
        let p = Point::new(at(n % steps, area.x, area.w), at(n / steps, area.y, area.h));
        grounds.iter().any(|ground| inside(ground, p))
    })
}
