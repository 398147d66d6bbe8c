//! What labels say: read back by the rules of their language they are the values, and none is another's.

use super::cases;
use krachtkaart::chart::{draw, labels};
use krachtkaart::document::{Figure, FigureForm, Value};
use krachtkaart::page::{Group, Item, Role};
use krachtkaart::theme::Words;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

/// How a language writes numbers (CLDR 48), for a reader of our own: tag, decimal sign, sign between thousands, and the
/// fewest digits that are grouped.
const READERS: [(&str, char, char, usize); 11] = [
    ("nl", ',', '.', 4),
    ("en", '.', ',', 4),
    ("fr", ',', '\u{a0}', 4),
    ("pl", ',', '\u{a0}', 5),
    ("de", ',', '.', 4),
    ("de-CH", '.', '\'', 4),
    ("es", ',', '.', 5),
    ("sv", ',', '\u{a0}', 4),
    ("tr", ',', '.', 4),
    ("uk", ',', '\u{a0}', 4),
    ("ar", '.', ',', 4),
];

/// A label read back: its number and the value of one in its last digit.
fn read(label: &str, reader: usize, words: &Words) -> (f64, f64) {
    let (tag, point, group, least) = READERS[reader];
    // Where the program has no words of this language, none stand with a number.
    let has_words = words.language == tag;
    let [million, billion] =
        [&words.chart.million, &words.chart.billion].map(|word| if has_words { word.as_str() } else { "" });
    let mut rest = label.to_owned();
    let mut size = 1.0;
    for (word, of) in [(million, 1e6), (billion, 1e9)] {
        if let Some(number) = rest.strip_suffix(word).filter(|_| !word.is_empty()) {
            (rest, size) = (number.to_owned(), of);
        }
    }
    let rest = rest.trim_matches(|c: char| "%€".contains(c) || c.is_whitespace());
    let (whole, decimals) = rest.split_once(point).unwrap_or((rest, ""));
    let digits: String = whole.chars().filter(|c| *c != group).collect();
    // Thousands are grouped by three, from as many digits as the language says.
    let grouped: Vec<&str> = whole.split(group).collect();
    let threes = grouped.iter().skip(1).all(|part| part.len() == 3) && grouped[0].len() <= 3 && !grouped[0].is_empty();
    assert!(if digits.len() < least { grouped.len() == 1 } else { threes }, "{tag}: {label}");
    assert!(digits.bytes().chain(decimals.bytes()).all(|b| b.is_ascii_digit()), "{tag}: {label}");
    let number: f64 = format!("{digits}.{decimals}0").parse().unwrap();
    (number * size, size * libm::exp10(-(decimals.len() as f64)))
}

fn value() -> impl Strategy<Value = f64> {
    prop_oneof![
        Just(0.0),
        Just(-0.0),
        (1_u32..101).prop_map(f64::from),
        (1_u32..100_000).prop_map(|n| f64::from(n) / 1000.0),
        (1_u64..1_000_000_000_000).prop_map(|n| n as f64),
        (1_u64..10_000).prop_map(|n| n as f64 * 1e5),
        (1_u32..1000, 3..10_i32).prop_map(|(n, zeros)| f64::from(n) / libm::exp10(f64::from(zeros))),
        0.0..100.0_f64,
        // Two that differ in a late digit only.
        (0_u32..3).prop_map(|n| 12.345_6 + f64::from(n) * 1e-4),
    ]
}

fn figure(form: FigureForm, unit: &str, values: &[f64]) -> Figure {
    let mut figure = cases::figure(form, cases::text("Een bevinding", "A finding"), cases::text(unit, unit), "", &[]);
    let value = |(i, value): (usize, &f64)| {
        let name = format!("naam {i}");
        Value { name: cases::text(&name, &name), value: *value, emphasis: false }
    };
    figure.values = values.iter().enumerate().map(value).collect();
    figure
}

/// Fails unless these labels say these values.
fn judge(figure: &Figure, shown: &[String], reader: usize, words: &Words) {
    let tag = READERS[reader].0;
    // Of parts of a whole one that is rounded may be one more or less in its last digit, so that they add up.
    let slack = if figure.form == FigureForm::StackedBar { 1.0 } else { 0.5 };
    for (value, label) in figure.values.iter().zip(shown) {
        let (number, unit) = read(label, reader, words);
        let near = (number - value.value).abs() <= slack * unit * (1.0 + 1e-6) + value.value * 1e-12;
        assert!(near, "{tag} {:?}: {} is told as {label}", figure.form, value.value);
        assert!(!label.contains(['-', '\u{2212}']), "{tag}: {label}");
        assert_eq!(number == 0.0, value.value == 0.0, "{tag}: {} is told as {label}", value.value);
        for (other, told) in figure.values.iter().zip(shown) {
            assert_eq!(value.value == other.value, label == told, "{tag}: {} and {}", value.value, other.value);
        }
    }
}

#[test]
fn labels_read_back_are_the_values() {
    let words: Vec<Words> = READERS.iter().map(|(tag, ..)| Words::of(tag).unwrap()).collect();
    let units = ["%", "% van de bewoners", "mensen", "euro", "€ per uur", "euro x 1.000", "%-punt", ""];
    let case = (
        prop::collection::vec(value(), 1..9),
        prop::sample::select(FigureForm::ALL.to_vec()),
        prop::sample::select(units.to_vec()),
        0..READERS.len(),
    );
    let cases = std::env::var("LABELS").map_or(2_500, |count| count.parse().unwrap());
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    let ran = TestRunner::new(config).run(&case, |(values, form, unit, reader)| {
        let figure = figure(form, unit, &values);
        judge(&figure, &labels(&figure, READERS[reader].0, &words[reader]), reader, &words[reader]);
        Ok(())
    });
    ran.unwrap();
}

#[test]
fn a_drawing_shows_its_labels() {
    let (setter, words) = (cases::setter(), Words::of("nl").unwrap());
    let setting = cases::setting(&setter, &words, "nl", 500.0, 16.0);
    let sets: [(FigureForm, &[f64]); 6] = [
        (FigureForm::Bar, &[0.001, 0.002, 0.004]),
        (FigureForm::StackedBar, &[12.3456, 12.3457, 75.3087]),
        (FigureForm::Ring, &[0.004, 12.5]),
        (FigureForm::Number, &[0.00012]),
        (FigureForm::Coins, &[1.0, 1.605]),
        (FigureForm::Line, &[0.0011, 0.0019]),
    ];
    for (form, values) in sets {
        let figure = figure(form, "euro per dag", values);
        let frame = draw(&figure, None, &setting).unwrap();
        let described = |(_, item): &(_, Item)| match item {
            Item::Group(Group { role: Some(Role::Figure { description, .. }), .. }) => Some(description.clone()),
            Item::Group(_) | Item::Text(_) | Item::Shape(_) | Item::Image(_) => None,
        };
        let mut texts: Vec<String> = frame.items.iter().filter_map(described).collect();
        assert_eq!(texts.len(), 1, "{form:?}");
        frame.visit(Default::default(), 1.0, &mut |_, _, item| match item {
            Item::Text(block) => texts.push(block.lines.iter().map(|l| l.text.as_str()).collect::<Vec<_>>().join(" ")),
            Item::Group(_) | Item::Shape(_) | Item::Image(_) => {}
        });
        for label in labels(&figure, "nl", &words) {
            let told = texts.iter().filter(|text| text.contains(&label)).count();
            assert!(told >= 2, "{form:?}: {label} is not both drawn and told: {texts:?}");
        }
    }
}

/// The labels of a figure in Dutch.
fn dutch(form: FigureForm, unit: &str, values: &[f64]) -> Vec<String> {
    labels(&figure(form, unit, values), "nl", &Words::of("nl").unwrap())
}

#[test]
fn a_sign_stands_only_where_the_unit_means_it() {
    assert_eq!(dutch(FigureForm::Bar, "euro x 1.000", &[12.5, 5.0]), ["12,5", "5"]);
    assert_eq!(dutch(FigureForm::Bar, "%-punt erbij", &[12.5, 5.0]), ["12,5", "5"]);
    assert_eq!(dutch(FigureForm::Bar, "€ miljoen", &[12.5, 5.0]), ["12,5", "5"]);
    assert_eq!(dutch(FigureForm::Line, "procentpunt", &[0.5, 5.0]), ["0,5", "5"]);
    assert_eq!(dutch(FigureForm::Bar, "euro per uur", &[12.5, 5.0]), ["€\u{a0}12,50", "€\u{a0}5"]);
    assert_eq!(dutch(FigureForm::Coins, "euro x 1.000", &[1.0, 1.6]), ["€\u{a0}1", "€\u{a0}1,60"]);
}

#[test]
fn words_of_another_language_do_not_stand_with_a_number() {
    let figure = figure(FigureForm::Bar, "personnes", &[3e6, 2_800.0]);
    let shown = labels(&figure, "fr", &Words::of("fr").unwrap());
    assert_eq!(shown, ["3\u{a0}000\u{a0}000", "2\u{a0}800"]);
}
