//! The rules of composition, measured on the finished page: names, plus, columns, drawings, holes, the dark band.

use super::view::{Part, Text, View, spots};
use crate::fixtures::theme;
use krachtkaart::base::geometry::Rect;
use krachtkaart::page::{Face, Group, LineEnd, Outline, Page, Placement, Visitor, Walk};
use krachtkaart::theme::Sheet;
use krachtkaart::typeset::font::FontBook;

/// What the rules of composition say of a page. A measure of what is not there keeps its rule.
#[derive(Debug, Clone, Copy)]
pub(super) struct Measures {
    /// How many sizes the names of roles have.
    pub(super) name_sizes: usize,
    /// Least distance between a name and its plus, in sizes of the name.
    pub(super) plus: f64,
    /// How many different places the plus has on the signs.
    pub(super) plus_places: usize,
    /// Cells whose left edge lies on no half column of the streets' grid.
    pub(super) off_grid: usize,
    /// Blocks whose left edge lies on no half column of the streets' grid.
    pub(super) blocks_off: usize,
    /// Least part of its cell's width that a drawing fills.
    pub(super) fill: f64,
    /// Least part of its cell's height above the ground that a drawing fills.
    pub(super) tall: f64,
    /// The part of the sheet's height that is street: places with their signs.
    pub(super) street: f64,
    /// Highest hole in a block, in lines of its text.
    pub(super) hole: f64,
    /// Largest empty corner of the band, as a part of the sheet.
    pub(super) corner: f64,
    /// Headings, names and promises that leave a word alone which could have had company.
    pub(super) lonely: usize,
    /// Groups of strengths in one row whose headings start at other heights.
    pub(super) group_heights: usize,
    /// Names and headings that are broken inside a word.
    pub(super) broken: usize,
}

impl Measures {
    /// Of a page on its sheet.
    pub(super) fn of(page: &Page, sheet: &Sheet, fonts: &FontBook) -> Self {
        let view = View::of_page(page, fonts);
        let names: Vec<&Text<'_>> = view.texts.iter().filter(|text| is_name(text)).collect();
        let cells = cells(page, &names);
        let drawn = Drawn::on(page);
        let (plus, plus_places) = pluses(page, &names, fonts);
        let headings = || view.texts.iter().filter(|text| text.figure.is_none() && is_display(text));
        let broken = |text: &&Text<'_>| text.block.lines.iter().any(|line| line.end == LineEnd::Hyphen);
        Self {
            name_sizes: different(names.iter().map(|name| name.block.size * 100.0)),
            plus,
            plus_places,
            off_grid: off_grid(&cells),
            blocks_off: blocks_off(&drawn.blocks, &cells, (page.size.w, sheet.margin)),
            fill: fill(&drawn, &cells),
            tall: tall(&drawn, &cells),
            street: street(page, &cells),
            hole: hole(page, &view, sheet),
            corner: corner(&view, page, sheet),
            lonely: headings().filter(|text| is_lonely(text)).count(),
            group_heights: group_heights(&view),
            broken: headings().filter(|text| text.block.face != Face::Text).filter(broken).count(),
        }
    }
}

fn is_name(text: &Text<'_>) -> bool {
    text.block.pointer().starts_with("/rollen/") && text.block.pointer().ends_with("/naam")
}

/// Whether a text is set as a heading is: balanced.
fn is_display(text: &Text<'_>) -> bool {
    let pointer = text.block.pointer();
    text.block.face != Face::Text || pointer.ends_with("/belofte") || pointer.ends_with("/naam")
}

/// How many different whole numbers there are.
fn different(values: impl Iterator<Item = f64>) -> usize {
    let mut all: Vec<i64> = values.map(|value| value.round() as i64).collect();
    all.sort_unstable();
    all.dedup();
    all.len()
}

/// What answers for each role: its place with its sign.
fn cells(page: &Page, names: &[&Text<'_>]) -> Vec<Rect> {
    let of_role = |target: &Rect| names.iter().any(|name| target.contains(&name.bounds(), 0.05));
    spots(page).into_iter().map(|(_, spot)| spot.target).filter(of_role).collect()
}

/// Least distance between a name and its plus in sizes of the name, and how many places the plus has on the signs.
fn pluses(page: &Page, names: &[&Text<'_>], fonts: &FontBook) -> (f64, usize) {
    let (mut least, mut places) = (f64::INFINITY, Vec::new());
    for (_, spot) in spots(page) {
        let Some(disc) = View::of_frame(&spot.hover, fonts).marks.first().map(|mark| mark.bounds) else { continue };
        let (centre, radius) = (disc.centre(), disc.w / 2.0 / 1.18);
        let Some(name) = names.iter().find(|name| spot.target.contains(&name.bounds(), 0.05)) else { continue };
        places.push((spot.target.right() - centre.x) * 10.0);
        for line in &name.lines {
            // The descent that a line keeps free below is not ink of the name.
            let dx = (line.x - centre.x).max(centre.x - line.right()).max(0.0);
            let dy = (line.y - centre.y).max(centre.y - line.bottom()).max(0.0);
            least = least.min((libm::hypot(dx, dy) - radius) / name.block.size);
        }
    }
    (least, different(places.into_iter()))
}

/// Cells that start on no half column of the grid which the first street spans.
fn off_grid(cells: &[Rect]) -> usize {
    let Some(first) = cells.iter().copied().reduce(|a, b| if b.x < a.x { b } else { a }) else { return 0 };
    let second =
        cells.iter().map(|cell| cell.x - first.x).filter(|step| *step > 0.5 * first.w).fold(f64::INFINITY, f64::min);
    if !second.is_finite() {
        return cells.iter().filter(|cell| (cell.x - first.x).abs() > 0.5).count();
    }
    // The first street has no fewer places than any other, so its step is that of the grid.
    let step = second.min(cells.get(1).map_or(second, |cell| (cell.x - cells[0].x).abs().max(1.0)));
    let off = |cell: &&Rect| {
        let halves = (cell.x - cells[0].x) / (step / 2.0);
        (halves - halves.round()).abs() * step > 1.0
    };
    cells.iter().filter(off).count()
}

/// Blocks below the streets that start on no half column of the streets, or, where those do not span the page, on no
/// eighth of it.
fn blocks_off(blocks: &[Rect], cells: &[Rect], (width, margin): (f64, f64)) -> usize {
    let inner = width - 2.0 * margin;
    let beside = |a: &Rect, b: &Rect| b.x > a.right() && b.y < a.bottom() && b.bottom() > a.y;
    let gaps = blocks.iter().flat_map(|a| blocks.iter().filter(|b| beside(a, b)).map(|b| b.x - a.right()));
    let gutter = gaps.fold(f64::INFINITY, f64::min);
    if !gutter.is_finite() {
        return blocks.iter().filter(|block| (block.x - margin).abs() > 0.5).count();
    }
    let spans = cells.iter().any(|cell| (cell.x - margin).abs() < 0.5);
    let widest = cells.iter().map(|cell| cell.w).fold(0.0, f64::max);
    let half = if spans && widest < inner - 1.0 { (widest + gutter) / 2.0 } else { (inner + gutter) / 8.0 };
    let off = |block: &&Rect| {
        let halves = (block.x - margin) / half;
        (halves - halves.round()).abs() * half > 0.5
    };
    blocks.iter().filter(off).count()
}

/// The drawings of roles and the blocks below the streets.
#[derive(Default)]
struct Drawn {
    /// Left, foot and width of each drawing, which is not as tall as wide.
    places: Vec<Rect>,
    blocks: Vec<Rect>,
}

/// The frame that all drawings share.
const DRAWING: (f64, f64) = (320.0, 200.0);

impl Drawn {
    fn on(page: &Page) -> Self {
        let mut drawn = Self::default();
        page.walk(&mut drawn);
        drawn
    }
}

impl<'p> Visitor<'p> for Drawn {
    fn enter(&mut self, group: &'p Group, place: Placement) -> Walk {
        let mut origins = group.origins.iter().map(|origin| origin.pointer.as_str());
        let (at, k) = (place.at, place.scale);
        if origins.any(|pointer| pointer.starts_with("/rollen/") && pointer.ends_with("/tekening")) {
            self.places.push(Rect::new(at.x, at.y, DRAWING.0 * k, DRAWING.1 * k));
        }
        if ["krachtgroepen", "mix", "rendement", "oproep"].iter().any(|id| group.id.as_deref() == Some(id)) {
            self.blocks.push(Rect::new(at.x, at.y, group.frame.size.w, group.frame.size.h));
        }
        Walk::Into
    }
}

fn fill(drawn: &Drawn, cells: &[Rect]) -> f64 {
    let widest = cells.iter().map(|cell| cell.w).fold(1.0, f64::max);
    drawn.places.iter().map(|place| place.w).fold(f64::INFINITY, f64::min).min(widest) / widest
}

fn tall(drawn: &Drawn, cells: &[Rect]) -> f64 {
    let of_cell = |place: &Rect| {
        let cell = cells.iter().find(|cell| cell.contains(&Rect::new(place.centre().x, place.bottom(), 0.0, 0.0), 0.5));
        cell.map_or(1.0, |cell| place.h / (place.bottom() - cell.y).max(1.0))
    };
    drawn.places.iter().map(of_cell).fold(1.0, f64::min)
}

fn street(page: &Page, cells: &[Rect]) -> f64 {
    let top = cells.iter().map(|cell| cell.y).fold(f64::INFINITY, f64::min);
    let foot = cells.iter().map(Rect::bottom).fold(0.0, f64::max);
    if cells.is_empty() { 1.0 } else { (foot - top) / page.size.h }
}

/// The highest empty strip inside a card that holds running text.
fn hole(page: &Page, view: &View<'_>, sheet: &Sheet) -> f64 {
    let mut highest: f64 = 0.0;
    let large = |bounds: &Rect| bounds.w > page.size.w * 0.2 && bounds.h > sheet.body.0 * 6.0;
    for card in view.marks.iter().filter(|mark| mark.is_card() && large(&mark.bounds)) {
        let inside = |bounds: &Rect, turn: usize| turn > card.turn && card.bounds.contains(bounds, 0.5);
        let mut spans: Vec<(f64, f64)> = Vec::new();
        let texts = view.texts.iter().filter(|text| inside(&text.bounds(), text.turn));
        let sizes: Vec<f64> = texts.clone().map(|text| text.block.size).collect();
        // A figure fills its place from its title to its source.
        let of_figure = |number: usize| view.texts.iter().filter(move |text| text.figure == Some(number));
        let filled = |text: &Text<'_>| match text.figure {
            Some(number) => of_figure(number).map(Text::bounds).fold(text.bounds(), |a, b| a.union(&b)),
            None => text.bounds(),
        };
        spans.extend(texts.map(filled).map(|bounds| (bounds.y, bounds.bottom())));
        let marks = view.marks.iter().filter(|mark| inside(&mark.bounds, mark.turn) && mark.bounds.w > 1.0);
        spans.extend(marks.map(|mark| (mark.bounds.y, mark.bounds.bottom())));
        if sizes.len() < 3 {
            continue;
        }
        spans.sort_by(|a, b| a.0.total_cmp(&b.0));
        let mut reached = card.bounds.y;
        // What is smaller than the sheet's body text is small print.
        let body = sizes.iter().copied().filter(|size| *size > sheet.body.0 - 1e-6).fold(f64::INFINITY, f64::min);
        let line = if body.is_finite() { body } else { sheet.body.0 } * 1.38;
        for (from, to) in spans.into_iter().chain([(card.bounds.bottom(), card.bounds.bottom())]) {
            highest = highest.max((from - reached) / line);
            reached = reached.max(to);
        }
    }
    highest
}

/// The largest empty rectangle in a corner of the band, as a part of the sheet.
fn corner(view: &View<'_>, page: &Page, sheet: &Sheet) -> f64 {
    let wide = |mark: &&super::view::Mark<'_>| mark.part == Part::Layout && mark.bounds.w >= page.size.w - 1.0;
    let dark = theme().palette.band;
    let band = view.marks.iter().filter(wide).find(|mark| {
        mark.shape.fill == Some(krachtkaart::page::Paint::Solid(dark))
            && matches!(mark.shape.outline, Outline::Rect(..))
    });
    let Some(band) = band.map(|mark| mark.bounds) else { return 0.0 };
    let inner =
        Rect::new(sheet.margin, band.y, page.size.w - 2.0 * sheet.margin, page.size.h - band.y - sheet.margin * 0.5);
    let mut content: Vec<Rect> = view.texts.iter().map(|text| text.bounds()).filter(|text| text.y > band.y).collect();
    content.extend(view.marks.iter().filter(|mark| mark.is_card() && mark.bounds.y > band.y).map(|mark| mark.bounds));
    // A picture on the band fills its place as words do.
    let drawn = view.marks.iter().filter(|mark| mark.part == Part::Drawing && mark.bounds.y > band.y);
    content.extend(drawn.map(|mark| mark.bounds));
    let corners = [(true, true), (true, false), (false, true), (false, false)];
    let largest = corners.into_iter().map(|corner| largest_in(corner, inner, &content)).fold(0.0, f64::max);
    largest / (page.size.w * page.size.h)
}

/// The area of the largest rectangle in a corner of `inner` that holds nothing.
fn largest_in((left, top): (bool, bool), inner: Rect, content: &[Rect]) -> f64 {
    let across = |rect: &Rect| if left { rect.x - inner.x } else { inner.right() - rect.right() };
    let down = |rect: &Rect| if top { rect.y - inner.y } else { inner.bottom() - rect.bottom() };
    let mut near: Vec<(f64, f64)> = content.iter().map(|rect| (across(rect).max(0.0), down(rect).max(0.0))).collect();
    near.push((inner.w, 0.0));
    near.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (mut largest, mut height) = (0.0_f64, inner.h);
    for (x, y) in near {
        largest = largest.max(x * height);
        height = height.min(y);
    }
    largest
}

/// Whether a heading leaves a word alone that could have had company: on its last line below two lines or more, or on
/// its first when that is a short word.
fn is_lonely(text: &Text<'_>) -> bool {
    let lines: Vec<(&str, f64)> =
        text.block.lines.iter().map(|line| (line.text.trim_end_matches('-'), line.width)).collect();
    let widest = lines.iter().map(|(_, width)| *width).fold(0.0, f64::max);
    let space = text.block.size * 0.25;
    // What a word at an end of a line is wide, as its part of the line's letters.
    let part =
        |line: &(&str, f64), word: &str| line.1 * word.chars().count() as f64 / line.0.chars().count().max(1) as f64;
    let last_alone = match lines.as_slice() {
        [.., before, last] if lines.len() > 2 && !last.0.contains(' ') => {
            before.0.rsplit_once(' ').is_some_and(|(_, word)| part(before, word) + space + last.1 <= widest)
        }
        _ => false,
    };
    let first_alone = match lines.as_slice() {
        [first, second, ..] if first.0.chars().count() < 5 && !first.0.contains(' ') => {
            second.0.split_once(' ').is_some_and(|(word, rest)| {
                first.1 + space + part(second, word) <= widest && (lines.len() > 2 || rest.chars().count() > 6)
            })
        }
        _ => false,
    };
    last_alone || first_alone
}

/// Headings of groups that stand beside another's and neither begin nor end at its height.
fn group_heights(view: &View<'_>) -> usize {
    let heading = |text: &&Text<'_>| {
        text.block.pointer().starts_with("/krachtgroepen/") && text.block.pointer().ends_with("/kop")
    };
    let all: Vec<Rect> = view.texts.iter().filter(heading).map(|text| text.bounds()).collect();
    let beside = |a: &Rect, b: &Rect| (b.x >= a.right() || a.x >= b.right()) && b.y < a.bottom() && a.y < b.bottom();
    let apart = |a: &Rect, b: &Rect| (a.y - b.y).abs() > 0.5 && (a.bottom() - b.bottom()).abs() > 0.5;
    all.iter().filter(|a| all.iter().any(|b| beside(a, b) && apart(a, b))).count()
}
