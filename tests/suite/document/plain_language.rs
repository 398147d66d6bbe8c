//! The flagship's own Dutch.
use krachtkaart::DataFile;
use krachtkaart::messages::{MessageLanguage, render};

#[test]
fn the_flagship_is_plain() {
    let flagship = DataFile::flagship().unwrap();
    let found = flagship.warnings();
    assert!(
        found.is_empty(),
        "{}",
        render(&found, flagship.source(), "mbo-sociaal-werker.json", MessageLanguage::Dutch)
    );
}
