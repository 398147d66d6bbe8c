//! What holds for every chart, whatever its data, width, type size and language.

use super::cases;
use crate::generate::config;
use krachtkaart::base::geometry::{Point, Rect};
use krachtkaart::chart::{ChartError, Setting, draw};
use krachtkaart::document::{Figure, FigureForm, Text, Value};
use krachtkaart::locale::number::Quantity;
use krachtkaart::page::{Frame, Item, Outline, Shape};
use krachtkaart::theme::Words;
use krachtkaart::typeset::text::Setter;
use proptest::prelude::*;

/// Rounding that is no fault: plotters' grains are a 64th of a unit.
const SLACK: f64 = 0.05;

fn bounds(shape: &Shape, at: Point) -> Rect {
    let half = shape.stroke.map_or(0.0, |s| s.width / 2.0);
    let rect = match &shape.outline {
        Outline::Rect(rect, _) => *rect,
        Outline::Circle(c, r) => Rect::new(c.x - r, c.y - r, 2.0 * r, 2.0 * r),
        Outline::Path(path) | Outline::EvenOdd(path) => path.bounds().unwrap(),
    };
    rect.grown(half).moved(at)
}

/// The texts with their boxes, and the boxes of the shapes.
fn leaves(frame: &Frame) -> (Vec<(String, f64, Rect)>, Vec<Rect>) {
    let (mut texts, mut shapes) = (Vec::new(), Vec::new());
    frame.visit(Point::default(), 1.0, &mut |at, _, item| match item {
        Item::Text(block) => {
            assert!(block.lines.iter().all(|l| !l.text.is_empty()), "an empty text");
            let words = block.lines.iter().map(|l| l.text.as_str()).collect::<Vec<_>>().join(" / ");
            let widest = block.lines.iter().map(|l| l.width).fold(0.0, f64::max);
            assert!(widest <= block.bounds.w + SLACK);
            texts.push((words, block.size, Rect::new(at.x, at.y, block.bounds.w, block.bounds.h)));
        }
        Item::Shape(shape) => shapes.push(bounds(shape, at)),
        Item::Group(_) | Item::Image(_) => {}
    });
    (texts, shapes)
}

/// Fails with what is wrong, or returns the chart's texts.
fn sound(frame: &Frame, form: FigureForm, setting: &Setting<'_>) -> Vec<String> {
    let case = format!("{form:?} {} {} {}", setting.width, setting.body.size, setting.language);
    assert!((frame.size.w - setting.width).abs() < 1e-9, "{case}: the width is not the one given");
    let page = Rect::new(0.0, 0.0, frame.size.w, frame.size.h);
    let (texts, shapes) = leaves(frame);
    for (words, size, rect) in &texts {
        // The chart library counts in whole steps, of which there are 64 in a unit.
        assert!(
            page.contains(rect, 1.0 / 64.0 + 1e-6),
            "{case}: \"{words}\" leaves the frame: {rect:?} {:?}",
            frame.size
        );
        assert!(*size >= setting.floor, "{case}: \"{words}\" is smaller than the floor");
    }
    // A stroke may reach half its width over the edge, as the base line of bars does.
    for rect in &shapes {
        assert!(page.contains(rect, 0.1 * setting.body.size), "{case}: a shape leaves the frame: {rect:?}");
    }
    for (i, (a, _, first)) in texts.iter().enumerate() {
        for (b, _, second) in texts.iter().skip(i + 1) {
            let inner = first.grown(-SLACK);
            assert!(!inner.overlaps(&second.grown(-SLACK)), "{case}: \"{a}\" and \"{b}\" overlap");
        }
    }
    if matches!(form, FigureForm::Bar | FigureForm::StackedBar | FigureForm::PictogramRow | FigureForm::Coins) {
        for (words, _, text) in &texts {
            for rect in &shapes {
                let clear = !text.grown(-SLACK).overlaps(&rect.grown(-SLACK)) || rect.contains(text, SLACK);
                assert!(clear, "{case}: \"{words}\" touches a mark");
            }
        }
    }
    if form == FigureForm::Line {
        for (words, _, text) in &texts {
            let free = points(frame).iter().all(|dot| !dot.overlaps(text));
            assert!(free, "{case}: \"{words}\" stands on a point");
        }
    }
    texts.into_iter().map(|(words, _, _)| words).collect()
}

/// The boxes of the discs.
fn points(frame: &Frame) -> Vec<Rect> {
    let mut out = Vec::new();
    frame.visit(Point::default(), 1.0, &mut |at, _, item| {
        if let Item::Shape(shape @ Shape { outline: Outline::Circle(..), .. }) = item {
            out.push(bounds(shape, at));
        }
    });
    out
}

/// Every word of a text 40 % longer.
fn longer(text: &Text) -> Text {
    let word = |w: &str| {
        // A sign is no word: "%%" would be another unit.
        if !w.contains(char::is_alphabetic) {
            return w.to_owned();
        }
        let more: String = w.chars().take((w.chars().count() * 2).div_ceil(5)).collect();
        format!("{w}{more}")
    };
    let long = |words: &String| words.split(' ').map(word).collect::<Vec<_>>().join(" ");
    let wordings = text.wordings.iter().map(|(tag, words)| (tag.clone(), long(words))).collect();
    Text { wordings, ..text.clone() }
}

fn all_longer(figure: &Figure) -> Figure {
    let values = figure.values.iter().map(|v| Value { name: longer(&v.name), ..v.clone() }).collect();
    Figure { title: longer(&figure.title), unit: longer(&figure.unit), values, ..figure.clone() }
}

#[test]
fn every_form_is_sound_at_every_width_size_and_language() {
    let setter = cases::setter();
    for language in ["nl", "en"] {
        let words = Words::of(language).unwrap();
        for width in [220.0, 250.0, 290.0, 330.0, 400.0, 470.0, 560.0, 700.0] {
            for size in [11.0, 13.0, 16.0, 19.0, 24.0, 30.0] {
                let setting = cases::setting(&setter, &words, language, width, size);
                for figure in cases::flagship().into_iter().chain(cases::hard()).chain(cases::examples()) {
                    for figure in [all_longer(&figure), figure] {
                        let frame = draw(&figure, Some(&cases::source()), &setting);
                        let frame = frame.unwrap_or_else(|e| panic!("{:?} {width} {size}: {e}", figure.form));
                        sound(&frame, figure.form, &setting);
                    }
                }
            }
        }
    }
}

fn generated(form: FigureForm, names: &[String], values: &[f64], unit: &str) -> Figure {
    let mut figure =
        cases::figure(form, cases::text("Een bevinding", "A finding"), cases::text(unit, unit), "2024", &[]);
    figure.values = names
        .iter()
        .zip(values)
        .map(|(name, value)| Value { name: cases::text(name, name), value: *value, emphasis: false })
        .collect();
    figure
}

fn value() -> impl Strategy<Value = f64> {
    prop_oneof![
        Just(0.0),
        Just(7.0),
        (0_u32..101).prop_map(f64::from),
        (0_u32..10_000).prop_map(|n| f64::from(n) / 100.0),
        (0_u64..10_000_000_000_000).prop_map(|n| n as f64),
        0.0..1e13,
    ]
}

fn name() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), "[1-2][0-9]{3}", "[a-z]{1,14}( [a-z]{1,12}){0,5}", "[A-Z][a-z]{20,28}"]
}

/// The refusals that data may meet: a text too wide, and values that the form says do not suit it. Anything else is a
/// fault of ours.
fn is_fair(error: &ChartError, figure: &Figure) -> bool {
    let values: Vec<f64> = figure.values.iter().map(|value| value.value).collect();
    let unsuited = || !figure.form.descriptor().suits(&values, figure.quantity("nl") == Quantity::Percent);
    match error {
        ChartError::Overfull(_) => true,
        ChartError::Count { .. } | ChartError::Whole { .. } | ChartError::Crowd { .. } | ChartError::Part { .. } => {
            unsuited()
        }
        _ => false,
    }
}

/// Whether the first, the last and the highest value stand beside the line.
fn names_its_ends(texts: &[String], values: &[f64]) -> bool {
    let highest = values.iter().copied().fold(0.0, f64::max);
    [values[0], values[values.len() - 1], highest].iter().all(|value| {
        let whole = krachtkaart::locale::number::decimal(*value, "nl");
        let rounded = format!("{whole}%");
        let euros = krachtkaart::locale::number::euros(*value, "nl");
        texts
            .iter()
            .any(|t| [&whole, &rounded, &euros].into_iter().any(|w| t.contains(w.as_str())) || t.contains("mil"))
    })
}

thread_local! {
    static SETTER: Setter = cases::setter();
}

proptest! {
    #![proptest_config(config(400))]

    #[test]
    fn generated_figures_are_sound_or_fairly_refused(
        rows in prop::collection::vec((name(), value()), 1..=12),
        form in prop::sample::select(FigureForm::ALL.to_vec()),
        unit in prop::sample::select(vec!["%", "% van de organisaties", "mensen", "euro", ""]),
        width in 220.0..700.0_f64,
        size in 11.0..30.0_f64,
        equal in any::<bool>(),
        few in 1_usize..=12,
    ) {
        let (names, mut values): (Vec<String>, Vec<f64>) = rows.into_iter().unzip();
        if equal {
            let same = values[0];
            values.fill(same);
        }
        if form.descriptor().count.1 == 2 {
            values.truncate(2);
            values.sort_by(f64::total_cmp);
        }
        if form == FigureForm::PictogramRow {
            values = values.iter().map(|v| (v % few as f64).floor()).collect();
        }
        let figure = generated(form, &names, &values, unit);
        let words = Words::of("nl").unwrap();
        SETTER.with(|setter| {
            let setting = cases::setting(setter, &words, "nl", width, size);
            match draw(&figure, Some(&cases::source()), &setting) {
                Ok(frame) => {
                    let texts = sound(&frame, form, &setting);
                    if form == FigureForm::Line {
                        assert!(names_its_ends(&texts, &values), "{values:?}: {texts:?}");
                    }
                }
                Err(error) => assert!(is_fair(&error, &figure), "{form:?} {values:?}: {error:?}"),
            }
        });
    }
}

#[test]
fn values_that_cannot_be_drawn_are_refused() {
    let (setter, words) = (cases::setter(), Words::of("nl").unwrap());
    let setting = cases::setting(&setter, &words, "nl", 400.0, 16.0);
    let names = ["een".to_owned(), "twee".to_owned()];
    for form in FigureForm::ALL.iter().copied() {
        for bad in [-1.0, f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 1e14] {
            let error = draw(&generated(form, &names, &[1.0, bad], "mensen"), None, &setting).unwrap_err();
            assert!(matches!(error, ChartError::Value { index: 1, .. }), "{form:?} {bad}: {error:?}");
        }
        let error = draw(&generated(form, &[], &[], "mensen"), None, &setting).unwrap_err();
        assert!(matches!(error, ChartError::Count { found: 0, .. }), "{form:?}: {error:?}");
    }
}

#[test]
fn a_form_refuses_data_that_it_would_misstate() {
    let (setter, words) = (cases::setter(), Words::of("nl").unwrap());
    let setting = cases::setting(&setter, &words, "nl", 400.0, 16.0);
    let names: Vec<String> = (0..3).map(|i| format!("naam {i}")).collect();
    let refusal =
        |form, values: &[f64], unit| draw(&generated(form, &names, values, unit), None, &setting).unwrap_err();
    assert_eq!(refusal(FigureForm::Ring, &[5.0, 4.0], "uren"), ChartError::Part { part: 5.0, whole: 4.0 });
    assert_eq!(refusal(FigureForm::Ring, &[120.0], "%"), ChartError::Part { part: 120.0, whole: 100.0 });
    assert!(matches!(refusal(FigureForm::Ring, &[1.0, 2.0, 3.0], "uren"), ChartError::Count { least: 2, .. }));
    assert_eq!(refusal(FigureForm::PictogramRow, &[1.5], "mensen"), ChartError::Whole { index: 0, value: 1.5 });
    assert!(matches!(refusal(FigureForm::PictogramRow, &[90.0, 11.0], "mensen"), ChartError::Crowd { .. }));
    assert!(matches!(refusal(FigureForm::Coins, &[1.0, 2.0, 3.0], "euro"), ChartError::Count { .. }));
    assert!(matches!(refusal(FigureForm::Coins, &[1.0, 21.0], "euro"), ChartError::Crowd { .. }));
    assert!(matches!(refusal(FigureForm::StackedBar, &[0.0, 0.0], "%"), ChartError::Part { .. }));
}

#[test]
fn a_width_or_size_that_is_none_is_refused() {
    let (setter, words) = (cases::setter(), Words::of("nl").unwrap());
    for (width, size) in [(0.0, 16.0), (-5.0, 16.0), (f64::NAN, 16.0), (f64::INFINITY, 16.0), (300.0, 0.0)] {
        let setting = cases::setting(&setter, &words, "nl", width, size);
        let error = draw(&cases::flagship()[0], None, &setting).unwrap_err();
        assert!(matches!(error, ChartError::NoRoom(_)), "{width} {size}: {error:?}");
    }
}
