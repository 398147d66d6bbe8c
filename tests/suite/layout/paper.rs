//! What stands on paper: nothing that asks for a click, and where the data has an address a code that leads there.

use krachtkaart::base::geometry::{Point, Rect};
use krachtkaart::document::Codes;
use krachtkaart::export::png::{PngOptions, Resolution};
use krachtkaart::export::svg::{Profile, SvgOptions};
use krachtkaart::layout::{Medium, Settings, lay_out};
use krachtkaart::messages::Part;
use krachtkaart::page::{
    Frame, Group, Item, Outline, Page, PagePart, Placement, Role, Shape, TextBlock, Visitor, Walk,
};
use krachtkaart::theme::{Sheet, Words};
use krachtkaart::{draw_png, write_svg};
use serde_json::{Value, json};

use super::Tally;
use crate::fixtures::{fonts, settings, sheet, sheets};
use crate::generate::files::{Vocabulary, file};
use crate::generate::runner;
use crate::generate::variants::{Case, changed, flagship, root};

const ADDRESS: &str = "https://www.voorbeeld.nl/kracht";

/// On paper, on a sheet in a language.
fn on_paper<'a>(sheet: &'a Sheet, language: &'a str) -> Settings<'a> {
    Settings { medium: Medium::Paper, ..settings(sheet, language) }
}

/// A code with its box on the page.
struct Code {
    address: String,
    area: Rect,
    /// Its turn in painting.
    turns: std::ops::Range<usize>,
}

/// What stands on a page, as far as paper is concerned.
#[derive(Default)]
struct Found {
    codes: Vec<Code>,
    prompts: usize,
    texts: Vec<String>,
    /// What is painted: its box, and whether it hides what is beneath it.
    painted: Vec<(Rect, bool)>,
    open: Vec<Option<usize>>,
}

impl<'p> Visitor<'p> for Found {
    /// What is printed: the page at rest.
    fn part(&mut self, part: PagePart<'p>) -> Walk {
        if matches!(part, PagePart::Static(_)) { Walk::Into } else { Walk::Past }
    }

    fn enter(&mut self, group: &'p Group, place: Placement) -> Walk {
        self.prompts += usize::from(group.role == Some(Role::Prompt));
        let code = if let Some(Role::Code(address)) = &group.role {
            let area = place.rect(Rect::new(0.0, 0.0, group.frame.size.w, group.frame.size.h));
            self.codes.push(Code { address: address.clone(), area, turns: self.painted.len()..self.painted.len() });
            Some(self.codes.len() - 1)
        } else {
            None
        };
        self.open.push(code);
        Walk::Into
    }

    fn leave(&mut self, _group: &'p Group) {
        if let Some(code) = self.open.pop().flatten() {
            self.codes[code].turns.end = self.painted.len();
        }
    }

    fn text(&mut self, text: &'p TextBlock, place: Placement) {
        self.texts.push(text.lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join(" "));
        self.painted.push((place.rect(Rect::new(0.0, 0.0, text.bounds.w, text.bounds.h)), false));
    }

    fn shape(&mut self, shape: &'p Shape, place: Placement) {
        let area = match &shape.outline {
            Outline::Rect(rect, _) => *rect,
            Outline::Circle(centre, r) => Rect::new(centre.x - r, centre.y - r, 2.0 * r, 2.0 * r),
            Outline::Path(path) | Outline::EvenOdd(path) => path.bounds().unwrap_or_default(),
        };
        let hides =
            matches!(shape.outline, Outline::Rect(_, r) if r <= 0.0) && shape.fill.is_some() && shape.opacity >= 1.0;
        self.painted.push((place.rect(area), hides));
    }
}

fn found(page: &Page) -> Found {
    let mut found = Found::default();
    page.walk(&mut found);
    found
}

/// What is wrong with a page for paper.
fn findings(case: &Case, page: &Page, (omissions, sheet, language): (&[Part], &Sheet, &str)) -> Vec<String> {
    let mut wrong = Vec::new();
    let words = Words::for_reader(&case.info, language).unwrap();
    let seen = found(page);
    for ask in [&words.discover, &words.tap] {
        wrong.extend(seen.texts.iter().filter(|text| text.contains(ask.as_str())).map(|text| format!("asks “{text}”")));
    }
    if seen.prompts > 0 {
        wrong.push(format!("{} prompts", seen.prompts));
    }
    let mut expected = Vec::new();
    if let Some(website) = case.info.website.as_ref().filter(|_| case.info.codes != Codes::None) {
        let href = website.href();
        if !omissions.contains(&Part::Invitation) {
            expected.push(href.clone());
        }
        if case.info.codes == Codes::Roles && !omissions.contains(&Part::RoleCodes) {
            expected.extend(case.info.roles.iter().map(|role| format!("{href}#{}", role.id)));
        }
    }
    let addresses: Vec<&str> = seen.codes.iter().map(|code| code.address.as_str()).collect();
    if addresses != expected {
        wrong.push(format!("codes to {addresses:?}, not to {expected:?}"));
    }
    let trim = Rect::new(0.0, 0.0, page.size.w, page.size.h).grown(-sheet.margin * 0.5);
    for code in &seen.codes {
        let over =
            |(i, (area, _)): (usize, &(Rect, bool))| i >= code.turns.end && area.overlaps(&code.area.grown(-0.01));
        if seen.painted.iter().enumerate().any(over) {
            wrong.push(format!("something stands over the code to {}", code.address));
        }
        if !seen.painted.get(code.turns.start).is_some_and(|(area, hides)| *hides && area.contains(&code.area, 0.01)) {
            wrong.push(format!("no free ground beneath the code to {}", code.address));
        }
        if !trim.contains(&code.area, 0.01) {
            wrong.push(format!("the code to {} is at the edge: {:?}", code.address, code.area));
        }
    }
    wrong
}

/// The case laid out for paper on sheets in millimetres.
fn check(cases: &[Case], sheets: &[&'static Sheet]) -> Tally {
    let mut tally = Tally::default();
    for case in cases {
        for (sheet, language) in sheets.iter().flat_map(|sheet| case.info.languages.iter().map(move |l| (*sheet, l))) {
            let place = format!("{} on {} in {language}", case.name, sheet.name);
            match lay_out(&case.info, &on_paper(sheet, language)).unwrap() {
                Ok(laid) => {
                    tally.laid += 1;
                    let page = &laid.document.first;
                    let mut wrong = findings(case, page, (&laid.left_out(), sheet, language));
                    wrong.extend(super::space::findings(page, sheet, fonts()));
                    tally.found.extend(wrong.into_iter().map(|what| format!("{place}: {what}")));
                }
                Err(misfit) => tally.refused.push(format!("{place}: {misfit:?}")),
            }
        }
    }
    tally
}

/// The same data with an address.
fn with_address(mut json: Value, codes: &str) -> Value {
    root(&mut json).insert("website".to_owned(), json!(ADDRESS));
    root(&mut json).insert("qr".to_owned(), json!(codes));
    json
}

#[test]
fn paper_asks_for_no_click_and_holds_the_codes_that_the_data_asks() {
    let stored = ["drie-rollen", "wijkverpleegkundige", "lange-woorden"].map(Case::stored);
    let mut cases = vec![changed("flagship", |_| {})];
    for codes in ["poster", "rollen", "geen"] {
        cases.push(Case::read(&format!("flagship, {codes}"), with_address(flagship(), codes)));
    }
    cases.extend(stored.into_iter().map(|case| Case::read(&case.name, with_address(case.json, "rollen"))));
    let sheets = ["a5-portrait", "a4-landscape", "a3-portrait", "a3-landscape"].map(sheet);
    check(&cases, &sheets).passes(0);
}

#[test]
fn generated_data_keeps_the_rules_of_paper() {
    let paper: Vec<&'static Sheet> = sheets().iter().filter(|sheet| sheet.millimetres().is_some()).collect();
    let picked =
        (file(Vocabulary::Everyday), 0..paper.len(), proptest::sample::select(vec!["", "poster", "rollen", "geen"]));
    let tried = runner(12).run(&picked, |(json, sheet, codes)| {
        let json = if codes.is_empty() { json } else { with_address(json, codes) };
        let tally = check(&[Case::read("generated", json)], &[paper[sheet]]);
        proptest::prop_assert!(tally.found.is_empty(), "{}", tally.found.join("\n"));
        Ok(())
    });
    tried.unwrap();
}

#[test]
fn a_screen_has_no_code_and_the_room_of_an_invitation_goes_to_the_message() {
    let case = Case::read("flagship", with_address(flagship(), "rollen"));
    for name in ["web", "phone", "a3-landscape"] {
        let laid = lay_out(&case.info, &settings(sheet(name), "nl")).unwrap().unwrap();
        let seen = found(&laid.document.first);
        assert!(seen.codes.is_empty() && seen.prompts == 2, "{name}: {}", seen.prompts);
    }
    let plain = changed("flagship", |_| {});
    let widest = |settings: &Settings<'_>| {
        let laid = lay_out(&plain.info, settings).unwrap().unwrap();
        let mut message = Message(0.0);
        laid.document.first.walk(&mut message);
        message.0
    };
    let sheet = sheet("a3-landscape");
    let (screen, paper) = (widest(&settings(sheet, "nl")), widest(&on_paper(sheet, "nl")));
    assert!(paper > screen, "{paper} is no more than {screen}");
}

/// Type size of the message.
struct Message(f64);

impl<'p> Visitor<'p> for Message {
    fn text(&mut self, text: &'p TextBlock, _place: Placement) {
        if text.pointer() == "/boodschap" {
            self.0 = self.0.max(text.size);
        }
    }
}

/// Grey pixels.
#[derive(Clone)]
struct Grey {
    width: usize,
    height: usize,
    pixels: Vec<u8>,
}

impl Grey {
    fn at(&self, x: isize, y: isize) -> u8 {
        let (x, y) = (x.clamp(0, self.width as isize - 1), y.clamp(0, self.height as isize - 1));
        self.pixels[y as usize * self.width + x as usize]
    }

    fn map(width: usize, height: usize, of: impl Fn(isize, isize) -> u8) -> Self {
        let all = (0..height).flat_map(|y| (0..width).map(move |x| (x as isize, y as isize)));
        Self { width, height, pixels: all.map(|(x, y)| of(x, y)).collect() }
    }

    fn mean(&self, x: isize, y: isize, box_of: std::ops::Range<isize>) -> u8 {
        let count = (box_of.len() * box_of.len()) as u32;
        let sum = box_of.clone().flat_map(|dy| box_of.clone().map(move |dx| (dx, dy)));
        (sum.map(|(dx, dy)| u32::from(self.at(x + dx, y + dy))).sum::<u32>() / count) as u8
    }

    /// As badly as phones see a code: half as large, out of focus, from the side, badly stored.
    fn degraded(&self) -> [(&'static str, Self); 4] {
        let half = Self::map(self.width / 2, self.height / 2, |x, y| self.mean(2 * x, 2 * y, 0..2));
        let blurred = Self::map(self.width, self.height, |x, y| self.mean(x, y, -1..2));
        let slant = libm::tan(20.0_f64.to_radians());
        let wide = self.width + (self.height as f64 * slant) as usize;
        let skewed = Self::map(wide, self.height, |x, y| {
            let from = x - (y as f64 * slant).round() as isize;
            if (0..self.width as isize).contains(&from) { self.at(from, y) } else { 255 }
        });
        let mut jpeg = Vec::new();
        let encoder = jpeg_encoder::Encoder::new(&mut jpeg, 60);
        encoder.encode(&self.pixels, self.width as u16, self.height as u16, jpeg_encoder::ColorType::Luma).unwrap();
        let pixels = jpeg_decoder::Decoder::new(jpeg.as_slice()).decode().unwrap();
        let stored = Self { pixels, ..self.clone() };
        [("half", half), ("blurred", blurred), ("skewed", skewed), ("JPEG", stored)]
    }

    fn read(&self) -> Vec<String> {
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(self.width, self.height, |x, y| {
            self.pixels[y * self.width + x]
        });
        image.detect_grids().iter().filter_map(|grid| grid.decode().ok()).map(|(_, text)| text).collect()
    }
}

/// The page as a PNG shows it at so many dots to an inch, grey.
fn picture(page: &Page, dpi: f64) -> Grey {
    let svg = write_svg(page, fonts(), &SvgOptions { profile: Profile::Print, id_prefix: None, within: None }).unwrap();
    let mut bytes = Vec::new();
    let options = PngOptions { resolution: Resolution::Dpi(dpi), ..PngOptions::default() };
    draw_png(&svg, &options, &mut bytes).unwrap();
    let mut reader = png::Decoder::new(std::io::Cursor::new(bytes)).read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut pixels).unwrap();
    let samples = info.color_type.samples();
    let grey = |p: &[u8]| p.iter().take(samples.min(3)).map(|v| u32::from(*v)).sum::<u32>() / samples.min(3) as u32;
    let pixels = pixels.chunks(samples).map(|p| grey(p) as u8).collect();
    Grey { width: info.width as usize, height: info.height as usize, pixels }
}

#[test]
fn codes_are_read_back_from_pictures_good_and_bad() {
    let case = Case::read("flagship", with_address(flagship(), "rollen"));
    for (name, codes) in [("a5-portrait", 1), ("a4-portrait", 1), ("a3-landscape", 9)] {
        let laid = lay_out(&case.info, &on_paper(sheet(name), "nl")).unwrap().unwrap();
        let page = &laid.document.first;
        let seen = found(page);
        assert_eq!(seen.codes.len(), codes, "{name}");
        let whole = picture(page, 200.0);
        let scale = whole.width as f64 / page.size.w;
        for code in &seen.codes {
            let area = code.area.grown(code.area.w * 0.1);
            let [x, y, w, h] = [area.x, area.y, area.w, area.h].map(|v| (v * scale).round() as isize);
            let cut = Grey::map(w as usize, h as usize, |dx, dy| whole.at(x + dx, y + dy));
            assert_eq!(cut.read(), std::slice::from_ref(&code.address), "{name}");
            for (how, bad) in cut.degraded() {
                assert_eq!(bad.read(), std::slice::from_ref(&code.address), "{name}, {how}");
            }
        }
    }
}

/// Codes never turn round with a page that is read from the right.
#[test]
fn a_code_on_a_page_from_right_to_left_is_no_mirror_image() {
    let case = Case::read("flagship", with_address(flagship(), "poster"));
    let laid = lay_out(&case.info, &on_paper(sheet("a4-portrait"), "nl")).unwrap().unwrap();
    let page = &laid.document.first;
    let (plain, mirrored) = (drawn(page), drawn(&page.mirrored()));
    assert!(plain == mirrored && !plain.is_empty());
    assert_ne!(found(page).codes[0].area.x, found(&page.mirrored()).codes[0].area.x);
}

/// The content of the codes of a page.
fn drawn(page: &Page) -> Vec<Frame> {
    struct Drawn(Vec<Frame>);
    impl<'p> Visitor<'p> for Drawn {
        fn enter(&mut self, group: &'p Group, _place: Placement) -> Walk {
            if matches!(group.role, Some(Role::Code(_))) {
                self.0.push(group.frame.clone());
            }
            Walk::Into
        }
    }
    let mut drawn = Drawn(Vec::new());
    page.walk(&mut drawn);
    assert!(
        drawn
            .0
            .iter()
            .flat_map(|frame| &frame.items)
            .all(|(at, item)| *at == Point::default() && matches!(item, Item::Shape(_)))
    );
    drawn.0
}
