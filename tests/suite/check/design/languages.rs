//! The flagship in languages that it does not ship in: other letters, other lengths, from right to left.

use crate::fixtures::{flagship, settings, sheet, theme, translated};
use krachtkaart::DataFile;
use krachtkaart::base::geometry::Point;
use krachtkaart::check::design::inspect;
use krachtkaart::layout::{Settings, lay_out, lay_out_open};
use krachtkaart::messages::{MessageLanguage, Severity};
use krachtkaart::page::Item;
use krachtkaart::typeset::font::FontBook;

/// The languages, with a data file for each in `tests/languages`.
const LANGUAGES: [&str; 4] = ["pl", "tr", "uk", "ar"];
/// The sheets that are looked at.
const SHEETS: [&str; 5] = ["a4-portrait", "a3-landscape", "square", "web", "phone"];

#[test]
fn the_flagship_passes_in_every_language() {
    let mut faults = Vec::new();
    for language in LANGUAGES {
        let (file, fonts) = (translated(language), FontBook::for_language(language).unwrap());
        for sheet in SHEETS.map(sheet) {
            let settings = Settings { fonts: &fonts, ..settings(sheet, language) };
            let page = lay_out(file.infographic(), &settings).unwrap().unwrap().document.first;
            let open = lay_out_open(file.infographic(), &settings).unwrap().unwrap();
            for page in std::iter::once(page).chain(open.into_pages()) {
                let found = inspect(&page, sheet, theme()).into_iter();
                faults.extend(found.filter(|one| one.severity() == Severity::Error).map(|one| {
                    format!(
                        "{} {language}: {} {}",
                        sheet.name,
                        one.code().name(),
                        one.message(MessageLanguage::English)
                    )
                }));
            }
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn no_number_changes_with_the_language() {
    let numbers = |file: &DataFile| -> Vec<(String, Vec<String>)> {
        let figures = file.infographic().figures.iter();
        figures.map(|one| (one.id.clone(), one.values.iter().map(|value| value.value.to_string()).collect())).collect()
    };
    let own = numbers(flagship());
    for language in LANGUAGES {
        assert_eq!(numbers(&translated(language)), own, "{language}");
    }
}

/// From the right, a page is that from the left with its sides changed: what stood at the left margin stands at the
/// right one.
#[test]
fn arabic_begins_at_the_right() {
    let fonts = FontBook::for_language("ar").unwrap();
    let file = translated("ar");
    for sheet in SHEETS.map(sheet) {
        let settings = Settings { fonts: &fonts, ..settings(sheet, "ar") };
        let page = lay_out(file.infographic(), &settings).unwrap().unwrap().document.first;
        for spot in page.hotspots() {
            let (card, close) = (spot.panel.card, spot.panel.close);
            assert!(close.centre().x < card.centre().x, "{}: {} closes at the right", sheet.name, spot.id);
        }
    }
}

/// What the program joins itself, it joins with the comma of the language.
#[test]
fn lists_have_the_comma_of_their_language() {
    let sheet = sheet("web");
    let (mut own, mut latin) = (0, Vec::new());
    let (file, fonts) = (translated("ar"), FontBook::for_language("ar").unwrap());
    let settings = Settings { fonts: &fonts, ..settings(sheet, "ar") };
    let page = lay_out(file.infographic(), &settings).unwrap().unwrap().document.first;
    let mut publishers: Vec<&String> = file.infographic().sources.iter().map(|source| &source.publisher).collect();
    publishers.sort_by_key(|name| std::cmp::Reverse(name.len()));
    for spot in page.hotspots() {
        spot.panel.frame.visit(Point::default(), 1.0, &mut |_, _, item| {
            if let Item::Text(block) = item {
                let words = block.lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join(" ");
                // A publisher's name keeps its own comma.
                let words = publishers.iter().fold(words, |words, name| words.replace(name.as_str(), ""));
                let joined = block.pointer().is_empty();
                own += usize::from(joined && words.contains("\u{60c} "));
                latin.extend(Some(words).filter(|words| joined && words.contains(", ")));
            }
        });
    }
    assert_eq!(latin, [""; 0]);
    assert!(own >= 5, "only {own} lists");
}
