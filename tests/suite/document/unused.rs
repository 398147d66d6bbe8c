//! Figures and sources that no sheet shows are told.

use crate::generate::variants::{Case, changed, flagship};
use krachtkaart::DataFile;
use krachtkaart::messages::{Problem, Thing};
use serde_json::{Value, json};

/// What is told of figures off the sheets, and of sources without a figure.
fn told(json: &Value) -> (Vec<(String, Option<Thing>)>, Vec<String>) {
    let file = DataFile::read(json.to_string().as_bytes()).unwrap();
    let (mut figures, mut sources) = (Vec::new(), Vec::new());
    for diagnostic in file.warnings() {
        match diagnostic.problem {
            Problem::FigureOffSheets(id, behind) => figures.push((id, behind)),
            Problem::SourceUnused(id) => sources.push(id),
            _ => {}
        }
    }
    (figures, sources)
}

#[test]
fn a_second_figure_of_a_block_and_one_that_nothing_names_are_told() {
    let mut json = flagship();
    let first = json["mix"]["cijfers"][0].clone();
    let (figures, _) = told(&json);
    assert!(figures.contains(&("opleiding".to_owned(), Some(Thing::Mix))), "{figures:?}");
    assert!(figures.contains(&("tekort".to_owned(), None)), "{figures:?}");
    assert!(figures.iter().all(|(id, _)| json!(id) != first), "{figures:?}");
    json["rollen"][0]["cijfer"] = json!("tekort");
    json["mix"]["cijfers"] = json!(["opleiding"]);
    let (figures, _) = told(&json);
    let ids: Vec<&str> = figures.iter().map(|(id, _)| id.as_str()).collect();
    assert!(!ids.contains(&"tekort") && !ids.contains(&"opleiding") && ids.contains(&"aandeel_mbo"), "{ids:?}");
}

#[test]
fn a_source_that_no_figure_names_is_told_and_another_is_not() {
    let json = flagship();
    let named: Vec<&Value> = json["cijfers"].as_array().unwrap().iter().map(|figure| &figure["bron"]).collect();
    let (_, told) = told(&json);
    for source in json["bronnen"].as_array().unwrap() {
        let id = &source["id"];
        assert_eq!(told.iter().any(|told| json!(told) == *id), !named.contains(&id), "{id}");
    }
}

#[test]
fn the_page_of_text_tells_a_figure_that_nothing_names_too() {
    let case: Case = changed("one more figure", |_| {});
    let article = krachtkaart::layout::article::retell(&case.info, "nl").unwrap();
    let page = format!("{article:?}");
    for figure in &case.info.figures {
        assert!(page.contains(figure.title.get("nl")), "{}", figure.id);
    }
}
