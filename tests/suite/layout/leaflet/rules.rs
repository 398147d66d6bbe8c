//! What is looked at on a leaflet.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use krachtkaart::base::geometry::Rect;
use krachtkaart::document::{Infographic, Text};
use krachtkaart::layout::LaidOut;
use krachtkaart::messages::Part;
use krachtkaart::page::{Face, Group, LineEnd, Page, Placement, Role, TextBlock, Visitor, Walk};
use krachtkaart::theme::{Imposition, Sheet};
use krachtkaart::typeset::font::FontBook;

/// A row of the grid, in sizes of body text.
const LEADING: f64 = 1.36;
/// Least distance of a text from a cut or a fold, in millimetres.
const SAFE: f64 = 5.0;

/// A text where it stands.
pub(super) struct Placed<'p> {
    pub(super) side: usize,
    pub(super) text: &'p TextBlock,
    pub(super) at: Placement,
    /// Whether it belongs to a figure.
    in_figure: bool,
    heading: bool,
}

impl Placed<'_> {
    /// The boxes of its lines, from the top of small letters to below the baseline.
    fn lines(&self) -> impl Iterator<Item = Rect> {
        let metrics = fonts("nl").font(self.text.face).metrics();
        self.text.lines.iter().map(move |line| {
            let top = line.at.y - metrics.x_height * self.text.size;
            let height = (metrics.x_height + 0.12) * self.text.size;
            self.at.rect(Rect::new(line.at.x, top, line.width, height))
        })
    }

    pub(super) fn baseline(&self) -> f64 {
        self.at.at.y + self.text.lines.first().map_or(0.0, |line| line.at.y)
    }

    pub(super) fn foot(&self) -> f64 {
        self.at.at.y + self.text.lines.last().map_or(0.0, |line| line.at.y)
    }
}

#[derive(Default)]
struct Texts<'p> {
    side: usize,
    figures: usize,
    headings: usize,
    found: Vec<Placed<'p>>,
}

impl<'p> Visitor<'p> for Texts<'p> {
    fn enter(&mut self, group: &'p Group, _: Placement) -> Walk {
        self.figures += usize::from(matches!(group.role, Some(Role::Figure { .. })));
        self.headings += usize::from(matches!(group.role, Some(Role::Heading(_))));
        Walk::Into
    }

    fn leave(&mut self, group: &'p Group) {
        self.figures -= usize::from(matches!(group.role, Some(Role::Figure { .. })));
        self.headings -= usize::from(matches!(group.role, Some(Role::Heading(_))));
    }

    fn text(&mut self, text: &'p TextBlock, at: Placement) {
        let (side, in_figure, heading) = (self.side, self.figures > 0, self.headings > 0);
        self.found.push(Placed { side, text, at, in_figure, heading });
    }
}

/// How many drawings a page has.
pub(super) fn drawings(page: &Page) -> usize {
    #[derive(Default)]
    struct Drawings(usize);
    impl Visitor<'_> for Drawings {
        fn enter(&mut self, group: &Group, _: Placement) -> Walk {
            self.0 += usize::from(group.role == Some(Role::Decoration) || group.scale < 1.0);
            Walk::Into
        }
    }
    let mut drawings = Drawings::default();
    page.walk(&mut drawings);
    drawings.0
}

pub(super) fn leaflets() -> Vec<Sheet> {
    Sheet::leaflets().unwrap()
}

pub(super) fn form(sheet: &Sheet) -> Imposition {
    sheet.leaflet.unwrap().imposition
}

/// All texts, panel by panel in the order in which the panels are read, and on a panel as the file has them.
pub(super) fn texts<'p>(laid: &'p LaidOut, sheet: &Sheet) -> Vec<Placed<'p>> {
    let mut texts = Texts::default();
    for (side, page) in laid.document.pages().enumerate() {
        texts.side = side;
        page.walk(&mut texts);
    }
    texts.found.sort_by_key(|placed| turn(sheet, place(placed, sheet, &laid.document.language)));
    texts.found
}

/// The side of a text, and which panel of it, from the side where reading begins.
pub(super) fn place(placed: &Placed<'_>, sheet: &Sheet, language: &str) -> (usize, usize) {
    let line = placed.lines().next().unwrap();
    let middle = line.x + line.w / 2.0;
    let x = if language == "ar" { sheet.width() - middle } else { middle };
    let edges = edges(sheet, placed.side);
    (placed.side, edges.iter().filter(|edge| **edge <= x).count().clamp(1, edges.len() - 1) - 1)
}

/// When a panel is read.
pub(super) fn turn(sheet: &Sheet, place: (usize, usize)) -> usize {
    let order: &[(usize, usize)] = match form(sheet) {
        Imposition::TwoPages | Imposition::FourPages => return place.0,
        Imposition::FourOnTwo => &[(0, 1), (1, 0), (1, 1), (0, 0)],
        Imposition::LetterFold => &[(0, 2), (0, 0), (1, 0), (1, 1), (1, 2), (0, 1)],
    };
    order.iter().position(|panel| *panel == place).unwrap()
}

/// The cuts and folds of a side, from left to right.
pub(super) fn edges(sheet: &Sheet, side: usize) -> Vec<f64> {
    let w = sheet.width();
    let narrow = (w - 16.0) / 3.0;
    match form(sheet) {
        Imposition::TwoPages | Imposition::FourPages => vec![0.0, w],
        Imposition::FourOnTwo => vec![0.0, w / 2.0, w],
        Imposition::LetterFold if side == 0 => vec![0.0, narrow, 2.0 * narrow + 8.0, w],
        Imposition::LetterFold => vec![0.0, narrow + 8.0, 2.0 * narrow + 16.0, w],
    }
}

/// Everything that is wrong with a leaflet.
pub(super) fn findings(info: &Infographic, laid: &LaidOut, sheet: &Sheet, language: &str) -> Vec<String> {
    let texts = texts(laid, sheet);
    let mut found = pages(laid, sheet);
    found.extend(space(&texts, sheet, language));
    found.extend(on_the_grid(&texts));
    found.extend(alone(&texts));
    found.extend(words(info, laid, &texts, language));
    found
}

fn pages(laid: &LaidOut, sheet: &Sheet) -> Vec<String> {
    let count = laid.document.pages().count();
    let right = if form(sheet) == Imposition::FourPages { 4 } else { 2 };
    let fits = |page: &Page| (page.size.w - sheet.width()).abs() < 1e-6 && Some(page.size.h) == sheet.height();
    let mut found = Vec::new();
    if count != right || !laid.document.pages().all(fits) {
        found.push(format!("{count} pages"));
    }
    found
}

/// Texts that touch one another, a cut or a fold.
fn space(texts: &[Placed<'_>], sheet: &Sheet, language: &str) -> Vec<String> {
    let mut found = Vec::new();
    let safe = SAFE * 4.0 - 0.1;
    let lines: Vec<(usize, Rect, &TextBlock)> =
        texts.iter().flat_map(|placed| placed.lines().map(|line| (placed.side, line, placed.text))).collect();
    for (side, line, text) in &lines {
        let height = sheet.height().unwrap();
        let edge = |edge: f64| if language == "ar" { sheet.width() - edge } else { edge };
        let mut edges = edges(sheet, *side).into_iter().map(edge);
        let near = edges.any(|edge| line.x < edge + safe && line.right() > edge - safe);
        if near || line.y < safe || line.bottom() > height - safe {
            found.push(format!("“{}” is near an edge", text.words()));
        }
    }
    for (i, (side, line, text)) in lines.iter().enumerate() {
        let over = |(other_side, other, _): &&(usize, Rect, &TextBlock)| {
            side == other_side && line.grown(-0.5).overlaps(&other.grown(-0.5))
        };
        if let Some((.., other)) = lines[i + 1..].iter().find(over) {
            found.push(format!("“{}” is over “{}”", text.words(), other.words()));
        }
    }
    found
}

/// What flows: all but the cover, the foot and what is in figures.
fn flows(placed: &Placed<'_>) -> bool {
    let own = ["/titel", "/ondertitel", "/boodschap", "/bronnen", "/website", ""];
    !placed.in_figure && !own.contains(&placed.text.pointer())
}

/// The size of body text: that of the examples and what else is read.
fn body(texts: &[Placed<'_>]) -> f64 {
    let promise = |placed: &&Placed<'_>| placed.text.pointer().ends_with("/belofte");
    texts.iter().find(promise).map_or(0.0, |placed| placed.text.size)
}

/// Lines of body text whose baseline is not on the grid that all columns of all sides share.
fn on_the_grid(texts: &[Placed<'_>]) -> Vec<String> {
    let body = body(texts);
    let is_body = |placed: &&Placed<'_>| {
        let face = matches!(placed.text.face, Face::Text | Face::Strong);
        flows(placed) && face && (placed.text.size - body).abs() < 1e-6
    };
    let mut found = Vec::new();
    let mut origin = None;
    for placed in texts.iter().filter(is_body) {
        let origin = *origin.get_or_insert(placed.baseline());
        for line in &placed.text.lines {
            let rows = (placed.at.at.y + line.at.y - origin) / (body * LEADING);
            if (rows - rows.round()).abs() > 1e-3 {
                found.push(format!("“{}” is {rows:.3} rows down", line.text));
            }
        }
    }
    found
}

/// Single lines of a paragraph at the foot or head of a column, words broken there, and headings with nothing below.
fn alone(texts: &[Placed<'_>]) -> Vec<String> {
    let mut found = Vec::new();
    let mut parts: BTreeMap<&str, Vec<&Placed<'_>>> = BTreeMap::new();
    for placed in texts.iter().filter(|placed| flows(placed) && !placed.heading) {
        parts.entry(placed.text.pointer()).or_default().push(placed);
    }
    for (pointer, parts) in parts {
        if parts.len() > 1 && parts.iter().any(|part| part.text.lines.len() < 2) {
            found.push(format!("a single line of {pointer} stands alone"));
        }
        let broken = |part: &&&Placed<'_>| part.text.lines.last().is_some_and(|line| line.end == LineEnd::Hyphen);
        if parts.iter().rev().skip(1).any(|part| broken(&part)) {
            found.push(format!("a word of {pointer} is broken at the end of a column"));
        }
    }
    for heading in texts.iter().filter(|placed| placed.heading && flows(placed)) {
        let below = |other: &Placed<'_>| {
            let beside = (other.at.at.x - heading.at.at.x).abs() < 160.0;
            other.side == heading.side && beside && other.baseline() > heading.foot() && flows(other)
        };
        if !texts.iter().any(below) {
            found.push(format!("nothing stands below the heading “{}”", heading.text.words()));
        }
    }
    found
}

/// Texts that should stand once in a leaflet, by their pointer, in the order in which they are read.
fn expected<'a>(info: &'a Infographic, omitted: &[Part]) -> Vec<&'a Text> {
    let keeps = |part| !omitted.contains(&part);
    let mut texts: Vec<&Text> = Vec::new();
    let leaflet = info.leaflet.as_ref();
    texts.extend(leaflet.into_iter().filter(|_| keeps(Part::Introduction)).flat_map(|one| &one.introduction));
    for role in &info.roles {
        texts.extend([&role.name, &role.promise]);
        texts.extend(&role.does);
        texts.extend(keeps(Part::Examples).then_some(&role.example));
    }
    for group in info.strength_groups.iter().filter(|group| !group.strengths.is_empty() && keeps(Part::Strengths)) {
        texts.push(&group.heading);
        for strength in &group.strengths {
            texts.push(&strength.name);
            texts.extend(keeps(Part::StrengthTexts).then_some(&strength.text));
        }
    }
    if let Some(mix) = info.mix.as_ref().filter(|_| keeps(Part::Mix)) {
        texts.extend([&mix.heading, &mix.text].into_iter().chain(&mix.question));
    }
    if let Some(returns) = info.returns.as_ref().filter(|_| keeps(Part::Returns)) {
        texts.extend([&returns.heading, &returns.lead, &returns.text, &returns.caveat]);
    }
    if let Some(call) = info.call.as_ref().filter(|_| keeps(Part::Call)) {
        texts.push(&call.heading);
        texts.extend(call.actions.iter().flat_map(|action| [&action.audience, &action.text]));
    }
    texts.extend(leaflet.and_then(|one| one.addressed_to.as_ref()));
    texts
}

/// A text as it is read, without what only says where it may be broken.
fn plain(text: &str) -> String {
    text.replace('\u{ad}', "").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Texts that are not there, not once, or not in order.
fn words(info: &Infographic, laid: &LaidOut, texts: &[Placed<'_>], language: &str) -> Vec<String> {
    let mut shown: Vec<(&str, String)> = Vec::new();
    for placed in texts.iter().filter(|placed| !placed.in_figure && !placed.text.pointer().is_empty()) {
        let pointer = placed.text.pointer();
        let spaced = placed.text.lines.last().is_some_and(|line| line.end == LineEnd::Space);
        let words = placed.text.words() + if spaced { " " } else { "" };
        match shown.iter_mut().find(|(known, _)| *known == pointer) {
            Some((_, before)) => before.push_str(&words),
            None => shown.push((pointer, words)),
        }
    }
    let mut found = Vec::new();
    let mut order = Vec::new();
    for text in expected(info, &laid.left_out()) {
        let there: Vec<usize> = (0..shown.len()).filter(|i| shown[*i].0 == text.pointer).collect();
        match there.as_slice() {
            [one] if plain(&shown[*one].1) == plain(text.get(language)) => order.push(*one),
            [] => found.push(format!("{} is not there", text.pointer)),
            all => {
                let words: Vec<_> = all.iter().map(|i| &shown[*i].1).collect();
                found.push(format!("{} stands there as {words:?}", text.pointer));
            }
        }
    }
    for text in [&info.title, &info.subtitle, &info.message] {
        let all: String = shown.iter().filter(|(at, _)| *at == text.pointer).map(|(_, words)| words.as_str()).collect();
        if plain(&all).replace(' ', "") != plain(text.get(language)).replace(' ', "") {
            found.push(format!("{} reads “{all}”", text.pointer));
        }
    }
    if order.windows(2).any(|pair| pair[0] > pair[1]) {
        found.push("the texts do not stand in the order in which they are read".to_owned());
    }
    found
}

/// The fonts for a language.
pub(super) fn fonts(language: &str) -> &'static FontBook {
    static BOOKS: LazyLock<[FontBook; 2]> =
        LazyLock::new(|| ["nl", "ar"].map(|tag| FontBook::for_language(tag).unwrap()));
    &BOOKS[usize::from(language == "ar")]
}
