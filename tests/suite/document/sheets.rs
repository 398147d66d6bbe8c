//! `formaten`: what a data file wants on a sheet.

use crate::fixtures::sheets;
use krachtkaart::document::format::{PARTS, SCENE_PARTS, SHEETS};
use krachtkaart::messages::Part;

#[test]
fn the_table_names_the_sheets_that_ship_and_parts_that_there_are() {
    let told: Vec<&str> = SHEETS.fields.iter().map(|field| field.name).collect();
    assert_eq!(told, sheets().iter().map(|sheet| sheet.name.as_str()).collect::<Vec<_>>());
    for (field, sheet) in SHEETS.fields.iter().zip(sheets()) {
        let choices = format!("{:?}", field.kind.record().unwrap().field("toon").unwrap().kind);
        assert_eq!(choices.contains("\"borden\""), sheet.scene.is_some(), "{}", sheet.name);
    }
    for choice in PARTS.iter().chain(SCENE_PARTS) {
        assert!(Part::ALL.iter().any(|part| part.name() == choice.word), "{}", choice.word);
    }
}
