//! What is read in a header, which stands in the sky of the first street.

use crate::base::color::Color;
use crate::base::geometry::{Point, Rect};
use crate::page::{Face, Frame, Group, Image, Placement, Role, Shape, TextBlock, Visitor, Walk};
use crate::theme::Theme;
use crate::typeset::text::DESCENT;

/// What is read in a header: a line of words, or something that stands as a whole (a button, a logo, a code).
#[derive(Debug, Clone, Copy)]
pub(super) struct Letters {
    /// Its box.
    pub(super) area: Rect,
    /// The colour of words, and whether they are large; nothing for what is no words.
    words: Option<(Color, bool)>,
}

/// What is read in a header, in its coordinates.
pub(super) fn of(header: &Frame) -> Vec<Letters> {
    let mut reader = Reader::default();
    header.walk(Placement::PAGE, &mut reader);
    reader.0
}

/// The same from another origin.
pub(super) fn moved(letters: &[Letters], by: Point) -> Vec<Letters> {
    letters.iter().map(|each| Letters { area: each.area.moved(by), ..*each }).collect()
}

#[derive(Default)]
struct Reader(Vec<Letters>);

impl<'p> Visitor<'p> for Reader {
    fn enter(&mut self, group: &'p Group, place: Placement) -> Walk {
        if !matches!(group.role, Some(Role::Figure { .. } | Role::Code(_))) {
            return Walk::Into;
        }
        let size = group.frame.size;
        self.0.push(Letters { area: place.rect(Rect::new(0.0, 0.0, size.w, size.h)), words: None });
        Walk::Past
    }

    fn text(&mut self, block: &'p TextBlock, place: Placement) {
        let (cap, below) = (block.lines.first().map_or(block.size, |line| line.at.y), block.size * DESCENT);
        let words = Some((block.fill, block.face == Face::Title));
        for line in &block.lines {
            let area = place.rect(Rect::new(line.at.x, line.at.y - cap, line.width, cap + below));
            // Words on a button stand on the button.
            if !self.0.iter().any(|other| other.words.is_none() && other.area.contains(&area, 0.0)) {
                self.0.push(Letters { area, words });
            }
        }
    }

    fn shape(&mut self, shape: &'p Shape, place: Placement) {
        if let Some(bounds) = shape.bounds() {
            self.0.push(Letters { area: place.rect(bounds), words: None });
        }
    }

    fn image(&mut self, image: &'p Image, place: Placement) {
        self.0.push(Letters { area: place.rect(Rect::new(0.0, 0.0, image.size.w, image.size.h)), words: None });
    }
}

/// Where the sky begins above a ground line when this is read in it, in page coordinates: at the top of the page, or as
/// much lower as words ask to keep their contrast. Above that it is paper, as it is where it begins.
pub(super) fn sky_top(theme: &Theme, letters: &[Letters], ground: f64) -> f64 {
    let least = |letters: &Letters| {
        let (color, large) = letters.words?;
        let part = theme.sky_behind(color, large);
        let foot = letters.area.bottom();
        (part < 1.0).then(|| (foot - part * ground) / (1.0 - part))
    };
    letters.iter().filter_map(least).fold(0.0, f64::max)
}

/// The lowest foot of what is read between two edges, of all those boxes.
pub(super) fn foot(letters: &[Letters], (left, right): (f64, f64)) -> Option<f64> {
    let over = letters.iter().filter(|each| each.area.x < right && each.area.right() > left);
    over.map(|each| each.area.bottom()).reduce(f64::max)
}
