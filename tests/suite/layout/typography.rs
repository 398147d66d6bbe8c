//! Type sizes and their floors, headings, reading order.

use super::view::{Text, View, shown, spots};
use krachtkaart::document::Infographic;
use krachtkaart::page::{Face, LineEnd, Page};
use krachtkaart::theme::Sheet;
use krachtkaart::typeset::font::FontBook;
use krachtkaart::typeset::text::{Passage, Setter, Style};

/// Sizes that differ by less are the same to a reader.
const SAME: f64 = 0.011;
/// Most sizes beside the title.
const SIZES: usize = 5;

/// What the type of a page is judged by.
pub(crate) struct Rules<'a> {
    pub(crate) sheet: &'a Sheet,
    /// Floor of the title: a page that goes on from another has it as its running head.
    pub(crate) title: f64,
    /// Who published the sources: their names begin the small print.
    pub(crate) publishers: Vec<&'a str>,
}

impl<'a> Rules<'a> {
    pub(crate) fn new(info: &'a Infographic, sheet: &'a Sheet) -> Self {
        let publishers = info.sources.iter().map(|source| source.publisher.as_str()).collect();
        Self { sheet, title: sheet.title.0, publishers }
    }

    /// Whether a text may be set in the small size: sources, and the lines that name one.
    fn is_small_print(&self, text: &Text<'_>) -> bool {
        let words = text.words();
        let own = ["Bron", "Source"].into_iter().chain(self.publishers.iter().copied());
        text.block.pointer().starts_with("/bronnen") || own.into_iter().any(|start| words.starts_with(start))
    }
}

/// Everything about type and order that is wrong with a page.
pub(crate) fn findings(page: &Page, rules: &Rules<'_>, fonts: &FontBook) -> Vec<String> {
    let setter = Setter::new(fonts).unwrap();
    let mut out = Vec::new();
    let picture = View::of_page(page, fonts);
    kept(&picture, "picture", rules, &mut out);
    headings(&picture, "picture", &setter, &mut out);
    order(&picture, "picture", &mut out);
    for (_, spot) in spots(page) {
        let panel = View::of_frame(&spot.panel.frame, fonts);
        let name = format!("panel {}", spot.id);
        kept(&panel, &name, rules, &mut out);
        headings(&panel, &name, &setter, &mut out);
        order(&panel, &name, &mut out);
    }
    out
}

fn kept(view: &View<'_>, place: &str, rules: &Rules<'_>, out: &mut Vec<String>) {
    let sheet = rules.sheet;
    let mut sizes: Vec<f64> = Vec::new();
    for text in &view.texts {
        let size = text.block.size;
        let (least, what) = match (text.block.face, text.figure.is_some() || rules.is_small_print(text)) {
            (Face::Title, _) => (rules.title, "title"),
            (_, true) => (sheet.small.0, "small print"),
            (_, false) => (sheet.body.0, "body"),
        };
        if size < least - 1e-9 {
            out.push(format!("{place}: {} is below the floor of {what}, {least}", text.label()));
        }
        let counted = text.block.face != Face::Title && text.figure.is_none();
        if counted && !sizes.iter().any(|known| (known - size).abs() < SAME) {
            sizes.push(size);
        }
    }
    if sizes.len() > SIZES {
        out.push(format!("{place}: {} sizes beside the title: {sizes:.2?}", sizes.len()));
    }
}

fn headings(view: &View<'_>, place: &str, setter: &Setter, out: &mut Vec<String>) {
    for text in view.texts.iter().filter(|text| matches!(text.block.face, Face::Title | Face::Heading)) {
        if let Some(word) = broken(text, setter) {
            out.push(format!("{place}: heading {} is hyphenated although “{word}” fits a line", text.label()));
        }
        if let Some(better) = orphan(text, setter) {
            out.push(format!("{place}: heading {} ends in a lonely word; there is room for “{better}”", text.label()));
        }
    }
}

/// A word of a heading that is broken although one of its lines is wide enough for it.
fn broken(text: &Text<'_>, setter: &Setter) -> Option<String> {
    let style = Style { face: text.block.face, size: text.block.size, leading: 1.0, fill: text.block.fill };
    let widest = text.block.lines.iter().map(|line| line.width).fold(0.0, f64::max);
    let mut words = text.block.lines.windows(2).filter(|pair| pair[0].end == LineEnd::Hyphen).map(|pair| {
        let before = pair[0].text.rsplit(' ').next().unwrap_or_default().trim_end_matches('-').to_owned();
        before + pair[1].text.split(' ').next().unwrap_or_default().trim_end_matches('-')
    });
    words.find(|word| setter.width(word, style) <= widest)
}

/// The last line that a heading could have had, when it ends in a single word without need.
fn orphan(text: &Text<'_>, setter: &Setter) -> Option<String> {
    // An amount keeps its currency: the two are one word here.
    let lines: Vec<String> = text.block.lines.iter().map(|line| line.text.replace("€ ", "€\u{a0}")).collect();
    let (last, before) = (lines.last()?, lines.get(lines.len().checked_sub(2)?)?);
    let words: usize = lines.iter().map(|line| line.split(' ').count()).sum();
    let (rest, moved) = before.rsplit_once(' ')?;
    if words < 3 || last.contains(' ') || rest.is_empty() {
        return None;
    }
    let better = format!("{moved} {last}");
    let style = Style { face: text.block.face, size: text.block.size, leading: 1.0, fill: text.block.fill };
    let copy = Passage { text: &better, pointer: "", language: "" };
    let widest = text.block.lines.iter().map(|line| line.width).fold(0.0, f64::max);
    let better_width = setter.label(copy, style).bounds.w;
    // Nor may the first line be left with one word that looks cut off.
    let copy = Passage { text: rest, pointer: "", language: "" };
    let cut_off = lines.len() == 2 && !rest.contains(' ') && setter.label(copy, style).bounds.w < 0.6 * better_width;
    (better_width <= widest && !cut_off).then_some(better)
}

/// What is read next stands below or to the right of what was read before; a figure is read as a whole.
fn order(view: &View<'_>, place: &str, out: &mut Vec<String>) {
    let mut previous: Option<&Text<'_>> = None;
    // A place's number is read after its name, though it stands above it.
    let number = |text: &&Text<'_>| text.block.pointer().is_empty() && text.words().parse::<u8>().is_ok();
    for text in view.texts.iter().filter(|text| text.figure.is_none() && !number(text)) {
        if let Some(before) = previous {
            let (a, b) = (before.bounds(), text.bounds());
            // On open pages the cards of roles bear numbers, and are read by number wherever they stand.
            let next_card = text.block.pointer().starts_with("/rollen/") && text.block.pointer().ends_with("/naam");
            let numbered = next_card && view.texts.iter().any(|other| number(&other));
            if b.bottom() <= a.y && b.x < a.right() && !numbered {
                let (a, b) = (shown(a), shown(b));
                out.push(format!("{place}: {} at {b} is read after {} at {a}", text.label(), before.label()));
            }
        }
        previous = Some(text);
    }
}
