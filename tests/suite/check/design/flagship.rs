//! The flagship on every sheet, in both languages, in every theme that ships, in every state.

use crate::fixtures::{flagship, laid_out, opened, settings, sheet, sheets, theme};
use krachtkaart::assets::THEMES;
use krachtkaart::check::design::{DesignFinding, FindingCode, inspect};
use krachtkaart::layout::{Settings, lay_out, lay_out_open};
use krachtkaart::messages::{MessageLanguage, Severity};
use krachtkaart::page::Document;
use krachtkaart::theme::{Sheet, Theme};
use krachtkaart::{base::color::Vision, theme::alike};

/// Everything that is found with one theme, with where.
fn found(theme: &Theme, sheets: &[Sheet]) -> Vec<(String, DesignFinding)> {
    let (file, mut all) = (flagship(), Vec::new());
    for sheet in sheets {
        for language in ["nl", "en"] {
            let settings = Settings { theme, ..settings(sheet, language) };
            let laid = lay_out(file.infographic(), &settings).unwrap().unwrap();
            let open = lay_out_open(file.infographic(), &settings).unwrap().unwrap();
            all.extend(seen(&laid.document, &open, sheet, theme, language));
        }
    }
    all
}

/// Everything that is found on a sheet, closed and open.
fn seen(
    closed: &Document,
    open: &Document,
    sheet: &Sheet,
    theme: &Theme,
    language: &str,
) -> Vec<(String, DesignFinding)> {
    let mut all = Vec::new();
    for (i, page) in closed.pages().chain(open.pages()).enumerate() {
        let place = format!("{} {} {language} {i}", theme.name, sheet.name);
        all.extend(inspect(page, sheet, theme).into_iter().map(|finding| (place.clone(), finding)));
    }
    all
}

/// Asserts that the flagship is sound, by what was found on its sheets.
fn passes(found: Vec<(String, DesignFinding)>) {
    let mut faults = Vec::new();
    for (place, finding) in found {
        // On a page of text, cards end where their words end; there only what is wrong counts, not what is a pity.
        let is_text = !place.ends_with(" 0") && !place.ends_with(" 1");
        if finding.severity() == Severity::Error || !is_text {
            faults.push(format!("{place}: {} {}", finding.code().name(), finding.message(MessageLanguage::English)));
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

// A test for each theme, so that they run side by side.
#[test]
fn the_flagship_passes_with_the_first_theme() {
    let pages =
        |sheet, language| seen(&laid_out(sheet, language).document, opened(sheet, language), sheet, theme(), language);
    passes(sheets().iter().flat_map(|sheet| [pages(sheet, "nl"), pages(sheet, "en")].concat()).collect());
}

#[test]
fn the_flagship_passes_with_the_quiet_theme() {
    assert_eq!(THEMES, ["wijk", "rustig"], "a theme that is checked by no test");
    passes(found(&Theme::named("rustig").unwrap(), sheets()));
}

/// Neighbours on any sheet differ for every reader; the first eight differ wherever they stand.
#[test]
fn the_accents_of_every_theme_can_be_told_apart() {
    for name in THEMES {
        let theme = Theme::named(name).unwrap();
        // In rows of two, three, four or more, the next one stands beside, and one to four further on stands under.
        let pairs: Vec<(usize, usize)> =
            (0..16).flat_map(|a| (a + 1..=a + 4).filter(|b| *b < 16).map(move |b| (a, b))).collect();
        assert_eq!(alike(&theme, 16, &pairs), [], "{name}");
    }
}

/// What is said of the eight in grey print: which of them only their names and places tell apart.
#[test]
fn in_grey_few_pairs_of_the_first_eight_rely_on_name_and_place() {
    for name in THEMES {
        let theme = Theme::named(name).unwrap();
        let mut near = Vec::new();
        for b in 0..8 {
            for a in 0..b {
                let distance = Vision::Grey.distance(theme.accent(a).accent, theme.accent(b).accent);
                if distance < 0.04 {
                    near.push((a, b));
                }
            }
        }
        assert!(near.len() <= 6 && near.iter().all(|(a, b)| b - a >= 2), "{name}: {near:?}");
    }
}

#[test]
fn a_theme_that_is_too_faint_is_found_on_the_page_too() {
    let mut theme = theme().clone();
    theme.palette.ink_soft = krachtkaart::base::color::Color::new(0x9a, 0xa3, 0xc0);
    let codes: Vec<FindingCode> =
        found(&theme, std::slice::from_ref(sheet("wide"))).iter().map(|(_, finding)| finding.code()).collect();
    assert!(codes.contains(&FindingCode::TextContrast));
}
