//! Every rule for files that go to a press: a file that breaks it is told so by that rule, and by no other.

mod documents;
mod pixels;
mod vectors;

use krachtkaart::check::press::{Checked, Limits, PressRule};
use krachtkaart::document::Printer;
use krachtkaart::messages::MessageLanguage;
use krachtkaart::theme::Sheet;

/// What a shop asks that is content with few pixels, so that tests are quick.
fn limits() -> Limits {
    Limits::from(&Printer { dpi: Some(72.0), ..Printer::default() })
}

/// All sheets.
fn sheets() -> Vec<Sheet> {
    Sheet::all().unwrap()
}

/// Asserts that these rules are broken and no others, and that each says what and how to mend it.
#[track_caller]
fn breaks(checked: &Checked, rules: &[PressRule]) {
    let found: Vec<PressRule> = checked.findings.iter().map(|finding| finding.rule()).collect();
    assert_eq!(found, rules, "{:?}", checked.findings);
    for finding in &checked.findings {
        let [dutch, english] =
            [MessageLanguage::Dutch, MessageLanguage::English].map(|wording| finding.message(wording));
        assert!(dutch != english && !dutch.ends_with('.') && !finding.hint(MessageLanguage::Dutch).is_empty());
    }
}
