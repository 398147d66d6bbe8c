//! Texts broken into lines are still the texts: nothing is added that is not drawn as such, nothing is lost, and what
//! is read as one stays on one line where that has room.

use proptest::prelude::*;

use super::{Passage, Setter, Style, lookalike};
use crate::base::color::Color;
use crate::page::{Face, LineEnd, TextBlock};
use crate::typeset::font::FontBook;

/// What texts are made of; all of it made up.
const PARTS: [&str; 40] = [
    "de",
    "wijk",
    "samen",
    "schuldhulpverlening",
    "verantwoordelijkheid,",
    "jeugd- en gezinswerk",
    "mbo-opleiding",
    "werkzoekenden/uitkeringsgerechtigden",
    "m/v",
    "hij/zij",
    "t/m",
    "24/7",
    "€ 60",
    "60 €",
    "§ 5",
    "J.P. de Vries",
    "10 km",
    "16–18 jaar",
    "9.00 – 17.00 uur",
    "woord\u{200b}woord",
    "thuis—buiten—school",
    "schuldhulp\u{ad}verleners",
    "mbo\u{2011}studenten",
    "mbo\u{2010}studenten",
    "o\u{fb03}cieel",
    "10\u{202f}000",
    "dun\u{2009}spatie",
    "vast\u{a0}aan elkaar",
    "www.voorbeeldgemeente.nl/samen/maatschappelijkedienstverlening/aanmelden",
    "https://voorbeeld.nl/zoek?vraag=schuldhulpverlening&taal=nl#antwoord",
    "info@maatschappelijkedienstverlening-voorbeeld.nl",
    "#schuldhulpverlening",
    "verslag_over_2024.pdf",
    "e-mail",
    "’s-Hertogenbosch",
    "w domu i z dziećmi",
    "0,5% van 1.234,50",
    "(m.b.t. d.w.z.)",
    "\u{201c}ja\u{201d}",
    "!?",
];

fn setter() -> Setter {
    Setter::new(&FontBook::embedded().unwrap()).unwrap()
}

fn style(face: Face) -> Style {
    Style { face, size: 16.0, leading: 1.4, fill: Color::BLACK }
}

/// The text as it is drawn on one endless line.
fn on_one_line(text: &str) -> String {
    let drawn = lookalike::drawn(&text.replace('\u{ad}', "")).into_owned();
    let words: Vec<&str> = drawn.split(' ').filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

fn judge(block: &TextBlock, text: &str, width: f64) {
    let shown: Vec<&str> = block.lines.iter().map(|line| line.text.as_str()).collect();
    assert_eq!(block.words(), on_one_line(text), "{shown:?}");
    for line in &block.lines {
        // Parts are measured each by itself, so what letters on both sides of a hyphen are kerned is not counted.
        assert!(line.width <= width + 0.5, "{shown:?}");
        let last = line.words().rsplit([' ', '\u{a0}']).next().unwrap_or_default();
        let in_address = last.starts_with("www.") || last.contains(['@', '#', '_', ':', '?']);
        assert!(!(in_address && line.end == LineEnd::Hyphen), "an address got a hyphen: {shown:?}");
    }
}

fn text() -> impl Strategy<Value = String> {
    let space = prop_oneof![8 => Just(" "), 1 => Just("  ")];
    let part = (prop::sample::select(&PARTS[..]), space).prop_map(|(part, space)| format!("{part}{space}"));
    proptest::collection::vec(part, 1..24).prop_map(|parts| parts.concat().trim().to_owned())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn lines_joined_are_the_text(
        text in text(),
        width in 60.0..500.0_f64,
        language in prop::sample::select(&["nl", "en", "pl", "tr", "uk", "fr"][..]),
    ) {
        let setter = setter();
        let passage = Passage { text: &text, pointer: "", language };
        // A word that has no room is told; that is not looked at here.
        if let Ok(block) = setter.paragraph(passage, style(Face::Text), width) {
            judge(&block, &text, width);
        }
        if let Ok(block) = setter.heading(passage, style(Face::Heading), width) {
            judge(&block, &text, width);
        }
        prop_assert_eq!(setter.label(passage, style(Face::Text)).words(), on_one_line(&text));
    }

    #[test]
    fn addresses_have_room_wherever_a_long_word_has(width in 90.0..500.0_f64) {
        let setter = setter();
        for text in PARTS.iter().filter(|part| part.contains(['@', '#', '_']) || part.starts_with("www.")) {
            for (set, language) in [(true, "nl"), (true, "fr"), (false, "nl")] {
                let passage = Passage { text, pointer: "", language };
                let style = style(Face::Text);
                let block =
                    if set { setter.paragraph(passage, style, width) } else { setter.heading(passage, style, width) };
                judge(&block.unwrap(), text, width);
            }
        }
    }
}

/// Every line of these words at many widths, but those that have no room for `least` on one line.
fn lines(text: &str, least: &str, language: &str) -> Vec<String> {
    let setter = setter();
    let widest = [least, "gewoon"].map(|words| setter.width(words, style(Face::Text)));
    let room = widest.into_iter().fold(0.0, f64::max).ceil() as u32 + 1;
    let mut all = Vec::new();
    for width in (room..room + 300).step_by(7).map(f64::from) {
        let passage = Passage { text, pointer: "", language };
        for block in [
            setter.paragraph(passage, style(Face::Text), width).unwrap(),
            setter.heading(passage, style(Face::Text), width).unwrap(),
        ] {
            assert_eq!(block.words(), text);
            all.extend(block.lines.into_iter().map(|line| line.text));
        }
    }
    all
}

#[test]
fn what_is_read_as_one_stays_on_one_line() {
    let cases = [
        "m/v",
        "hij/zij",
        "t/m",
        "24/7",
        "€ 60",
        "60 €",
        "$ 5",
        "5 %",
        "(€ 1,60)",
        "§ 5",
        "art. 3",
        "blz. 12",
        "J.P. Balkenende",
        "A. Jansen",
        "10 km",
        "12 m²",
        "3 miljoen",
        "40 uur",
        "16–18",
        "covid-19",
        "e-mail",
        "’s-Hertogenbosch",
        "1-2-2024",
        "12:30",
        "06-12345678",
    ];
    for case in cases {
        let text = format!("Zij zien dat wij het nu doen {case} en zo gaat het in elke wijk nog lang door");
        for line in lines(&text, case, "nl") {
            let part = case.split_inclusive([' ', '/', '-', '–']).next().unwrap().trim_end();
            let whole = line.contains(case);
            assert!(whole || !line.ends_with(part) || part == case, "{case}: {line}");
        }
    }
}

#[test]
fn a_dash_without_spaces_begins_no_line() {
    let text = "Zij leren thuis—buiten—school en zo gaat het met de wijk—de stad—het land nog lang door";
    let lines = lines(text, "buiten—", "nl");
    assert!(
        lines.iter().all(|line| !line.starts_with('—')) && lines.iter().any(|line| line.ends_with('—')),
        "{lines:?}"
    );
}

#[test]
fn words_of_one_letter_begin_the_next_line_where_the_language_wants_that() {
    for (language, text) in [
        ("pl", "Pracujemy w domu i z dziećmi o każdej porze a także u rodziny i w szkole"),
        ("cs", "Pracujeme s lidmi v domě i k ránu a u školy o víkendu i z domova"),
        ("uk", "Pracujemy w domu i z dziećmi o każdej porze a także u rodziny"),
    ] {
        for line in lines(text, "i dziećmi każdej", language) {
            let last = line.rsplit(' ').next().unwrap();
            assert!(last.chars().count() > 1, "{language}: {line}");
        }
    }
    let dutch = lines("Wij gaan u a b c d e f g h i j k l m n o p helpen", "helpen", "nl");
    assert!(dutch.iter().any(|line| line.ends_with(" u")), "one letter ends a line in Dutch");
}

#[test]
fn an_address_parts_at_its_slashes_before_it_parts_elsewhere() {
    let setter = setter();
    let address = "www.voorbeeldgemeente.nl/samen/maatschappelijkedienstverlening/aanmelden";
    let passage = Passage { text: address, pointer: "", language: "nl" };
    let room = setter.width("maatschappelijkedienstverlening/", style(Face::Text)) + 1.0;
    let block = setter.paragraph(passage, style(Face::Text), room).unwrap();
    assert!(block.lines.iter().rev().skip(1).all(|line| line.text.ends_with('/')), "{:?}", block.lines);
    let narrow = setter.paragraph(passage, style(Face::Text), room / 2.0).unwrap();
    assert!(narrow.lines.iter().all(|line| line.end != LineEnd::Hyphen && !line.text.ends_with('-')));
    assert_eq!(narrow.words(), address);
}

#[test]
fn the_writers_soft_hyphens_break_a_name_that_has_no_room() {
    let setter = setter();
    let name = "Maatschappelijke\u{ad}ondersteunings\u{ad}loket";
    let passage = Passage { text: name, pointer: "", language: "nl" };
    let set = |width: f64| {
        setter
            .heading(passage, style(Face::Heading), width)
            .map(|block| block.lines.iter().map(|line| line.text.clone()).collect::<Vec<_>>())
    };
    let whole = setter.width("Maatschappelijkeondersteuningsloket", style(Face::Heading));
    assert_eq!(set(whole + 1.0).unwrap(), ["Maatschappelijkeondersteuningsloket"]);
    assert_eq!(set(whole * 0.55).unwrap(), ["Maatschappelijke-", "ondersteuningsloket"]);
    assert!(set(40.0).is_err());
}

#[test]
fn lines_go_in_the_direction_of_their_paragraph() {
    let setter = Setter::new(&FontBook::for_language("ar").unwrap()).unwrap();
    let place = |block: &TextBlock, sign: char| {
        let line = block.lines.last().unwrap();
        let at = line.text.rfind(sign).unwrap() as u32;
        (line.glyphs.iter().find(|glyph| glyph.cluster == at).unwrap().x, line.width, line.text.clone())
    };
    let arabic = "نعمل معا مع Vereniging Sociaal Werk Nederland, Movisie, Divosa, MBO Raad, GGZ Nederland.";
    let mut latin = 0;
    for width in (120..600).step_by(9).map(f64::from) {
        let passage = Passage { text: arabic, pointer: "", language: "ar" };
        let block = setter.paragraph(passage, style(Face::Text), width).unwrap();
        assert!(block.right_to_left);
        assert_eq!(block.words(), arabic);
        let (x, _, text) = place(&block, '.');
        latin += usize::from(text.is_ascii());
        assert!(x < 1.0, "the full stop of the last line, {text}, is at {x}");
    }
    assert!(latin > 0, "no last line was Latin only");
    // A word from right to left in a text that goes from left to right leaves the text as it is.
    let block = setter.label(Passage { text: "Слово مرحبا є.", pointer: "", language: "uk" }, style(Face::Text));
    let (x, width, _) = place(&block, '.');
    assert!(x > width * 0.9 && !block.right_to_left);
}

#[test]
fn look_alikes_are_drawn_as_what_they_look_like() {
    let setter = setter();
    let drawn = |text: &str| {
        let passage = Passage { text, pointer: "", language: "nl" };
        setter.label(passage, style(Face::Text)).lines[0].text.clone()
    };
    assert_eq!(drawn("mbo\u{2011}studenten en hbo\u{2010}ers"), "mbo-studenten en hbo-ers");
    assert_eq!(drawn("o\u{fb03}ciële \u{fb01}jne \u{fb02}ank"), "officiële fijne flank");
    assert_eq!(drawn("10\u{202f}000\u{2009}km"), "10\u{a0}000 km");
    assert_eq!(drawn("’t is ʼs nachts"), "’t is ’s nachts");
    let book = FontBook::embedded().unwrap();
    for character in (0x80..0x3100_u32).chain(0xfb00..0xfb07).chain(0xfe50..0xff60).filter_map(char::from_u32) {
        for plain in lookalike::of(character).into_iter().flat_map(str::chars) {
            let lacking = Face::ALL.iter().find(|face| !book.font(**face).covers(plain));
            assert!(lacking.is_none(), "{character:?} is drawn as {plain:?}, which {lacking:?} lacks");
        }
    }
    // The one holds a word together at a line's end, the other does not.
    let ends = |text: &str| lines_of(&setter, text).iter().any(|line| line.ends_with('-'));
    assert!(
        !ends("mbo\u{2011}mbo mbo\u{2011}mbo mbo\u{2011}mbo") && ends("mbo\u{2010}mbo mbo\u{2010}mbo mbo\u{2010}mbo")
    );
}

fn lines_of(setter: &Setter, text: &str) -> Vec<String> {
    let passage = Passage { text, pointer: "", language: "nl" };
    let widths = (70..200).step_by(5).map(f64::from);
    let blocks = widths.filter_map(|width| setter.paragraph(passage, style(Face::Text), width).ok());
    blocks.flat_map(|block| block.lines.into_iter().map(|line| line.text)).collect()
}
