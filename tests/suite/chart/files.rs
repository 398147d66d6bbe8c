//! Data files whose figures would say something else on the poster: the right value, or a message.

use krachtkaart::DataFile;
use krachtkaart::messages::{Code, Diagnostic, MessageLanguage};
use serde_json::{Value, json};

/// A small made-up file with one figure, in these languages.
fn file(language: &str, form: &str, unit: &str, values: &[(&str, Value)]) -> Vec<u8> {
    let values: Vec<Value> = values.iter().map(|(name, value)| json!({ "naam": name, "waarde": value })).collect();
    let role = json!({ "id": "a", "naam": "Huiswerk", "belofte": "Rust.", "voorbeeld": "Zo.", "cijfer": "c" });
    let figure = json!({
        "id": "c", "vorm": form, "titel": "Een cijfer", "eenheid": unit, "bron": "s", "waarden": values,
    });
    let source = json!({ "id": "s", "uitgever": "Stad", "titel": "Telling" });
    let file = json!({
        "talen": [language], "titel": "De mentor", "ondertitel": "Onder.", "boodschap": "Kern.", "rollen": [role],
        "cijfers": [figure], "bronnen": [source],
    });
    file.to_string().into_bytes()
}

fn warnings(form: &str, unit: &str, values: &[(&str, Value)]) -> Vec<Diagnostic> {
    let read = DataFile::read(&file("nl", form, unit, values)).unwrap();
    read.warnings().into_iter().filter(|one| one.code() == Code::Misleading).collect()
}

fn mistakes(form: &str, values: &[(&str, Value)]) -> Vec<Diagnostic> {
    DataFile::read(&file("nl", form, "mensen", values)).err().unwrap_or_default()
}

#[test]
fn a_line_that_is_not_in_order_is_sorted_with_a_note() {
    for names in [["2024", "2023", "2022"], ["2022", "2020", "2021"], ["Q2 2024", "Q1 2024", "Q3 2024"]] {
        let values: Vec<(&str, Value)> = names.iter().map(|name| (*name, json!(5))).collect();
        let [one] = &warnings("lijn", "mensen", &values)[..] else { panic!("{names:?}") };
        assert_eq!(one.pointer, "/cijfers/0/waarden");
        assert!(one.range.is_some() && one.message(MessageLanguage::Dutch).contains("volgorde"));
    }
    for names in [["2022", "2023", "2024"], ["voor", "tijdens", "na"], ["2015/16", "2016/17", "2017/18"]] {
        let values: Vec<(&str, Value)> = names.iter().map(|name| (*name, json!(5))).collect();
        assert_eq!(warnings("lijn", "mensen", &values), [], "{names:?}");
    }
    let bars = [("2024", json!(5)), ("2023", json!(4))];
    assert_eq!(warnings("staaf", "mensen", &bars), [], "bars may stand in any order");
}

#[test]
fn the_same_moment_twice_is_told() {
    for names in [
        ["2021", "2021", "2023"],
        ["2021", "2023", "2021*"],
        ["2021", "nu", "2021 "],
        ["Q1 2024", "1e kwartaal 2024", "Q2 2024"],
    ] {
        let values: Vec<(&str, Value)> = names.iter().map(|name| (*name, json!(5))).collect();
        let [one] = &mistakes("lijn", &values)[..] else { panic!("{names:?}") };
        assert_eq!(one.code(), Code::Form);
        assert!(one.pointer.starts_with("/cijfers/0/waarden/") && one.pointer.ends_with("/naam"), "{}", one.pointer);
    }
    assert_eq!(mistakes("lijn", &[("begin", json!(1)), ("begin", json!(2))]), [], "no moments");
}

#[test]
fn shares_that_make_no_whole_are_a_warning_with_their_sum() {
    let parts = |values: &[f64]| {
        let values: Vec<(&str, Value)> = values.iter().map(|value| ("deel", json!(value))).collect();
        warnings("gestapeld", "% van de bewoners", &values)
    };
    for (values, sum) in [(&[70.0, 60.0][..], "130%"), (&[30.0, 30.0], "60%"), (&[20.5, 30.2, 40.1], "90,8%")] {
        let [one] = &parts(values)[..] else { panic!("{values:?}") };
        assert!(one.message(MessageLanguage::Dutch).contains(sum), "{}", one.message(MessageLanguage::Dutch));
    }
    for values in [&[33.0, 33.0, 33.0][..], &[32.6, 43.6, 23.8], &[14.0, 14.0, 14.0, 14.0, 14.0, 14.0, 14.0]] {
        assert_eq!(parts(values), [], "{values:?}");
    }
    let counts = [("a", json!(30)), ("b", json!(30))];
    assert_eq!(warnings("gestapeld", "mensen", &counts), [], "counts are a whole of any size");
    assert_eq!(warnings("staaf", "%", &counts), [], "bars are no parts of a whole");
}

#[test]
fn more_coins_than_can_be_counted_are_a_mistake_in_the_file() {
    assert_eq!(mistakes("munten", &[("kosten", json!(1)), ("opbrengst", json!(20))]), []);
    assert_eq!(mistakes("munten", &[("kosten", json!(1000)), ("opbrengst", json!(2000))]), []);
    for (cost, back) in [(1, 21), (0, 21), (100, 2001)] {
        let [one] = &mistakes("munten", &[("kosten", json!(cost)), ("opbrengst", json!(back))])[..] else { panic!() };
        assert_eq!(one.code(), Code::Form, "{cost} {back}");
    }
}
