//! The flagship's own Dutch.
use krachtkaart::DataFile;
use krachtkaart::messages::{Code, MessageLanguage, render};

/// Whether a warning is about where figures and sources stand, not about language.
fn about_figures(code: Code) -> bool {
    matches!(code, Code::FigureOffSheets | Code::SourceUnused)
}

#[test]
fn the_flagship_is_plain() {
    let flagship = DataFile::flagship().unwrap();
    let found: Vec<_> = flagship.warnings().into_iter().filter(|one| !about_figures(one.code())).collect();
    assert!(
        found.is_empty(),
        "{}",
        render(&found, flagship.source(), "mbo-sociaal-werker.json", MessageLanguage::Dutch)
    );
}
