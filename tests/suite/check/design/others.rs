//! Data files that are not the flagship: few roles and many, long words, no strengths, no drawings, no figures,
//! and pictures of one's own.

use crate::fixtures::{self, path, settings, sheets, theme};
use krachtkaart::DataFile;
use krachtkaart::check::design::inspect;
use krachtkaart::layout::Settings;
use krachtkaart::messages::{MessageLanguage, Severity};
use krachtkaart::page::Document;
use krachtkaart::theme::{Sheet, Theme};

const FILES: [&str; 8] = [
    "drie-rollen",
    "eigen-beeld",
    "twaalf-rollen",
    "zestien-rollen",
    "lange-woorden",
    "zonder-krachten",
    "zonder-tekeningen",
    "zonder-cijfers",
];

/// Sheets that between them have every form of header, street, card and block.
const FORMS: [&str; 5] = ["a4-landscape", "a5-portrait", "square", "web", "phone"];

struct Bench {
    faults: Vec<String>,
    refused: usize,
    looked: usize,
}

impl Bench {
    fn new() -> Self {
        Self { faults: Vec::new(), refused: 0, looked: 0 }
    }

    /// Looks at a file on a sheet: at rest in all its languages, and with everything open if asked.
    fn look(&mut self, name: &str, sheet: &Sheet, theme: &Theme, open: bool) {
        let folder = path("tests/data");
        let bytes = std::fs::read(folder.join(format!("{name}.json"))).unwrap();
        let file = DataFile::read_in(&bytes, Some(&folder)).unwrap();
        for language in &file.infographic().languages {
            let settings = Settings { theme, ..settings(sheet, language) };
            let place = format!("{name} {} {} {language}", theme.name, sheet.name);
            self.pages(&place, krachtkaart::lay_out(&file, &settings).map(|found| found.document), sheet, theme);
            if open {
                self.pages(&format!("{place} open"), krachtkaart::lay_out_open(&file, &settings), sheet, theme);
            }
        }
    }

    /// What does not fit is refused with a message; what is laid out has no faults.
    fn pages(&mut self, place: &str, document: Result<Document, krachtkaart::Failure>, sheet: &Sheet, theme: &Theme) {
        let document = match document {
            Ok(document) => document,
            Err(krachtkaart::Failure::Data(found)) => {
                assert!(!found.is_empty(), "{place} is refused without a reason");
                self.refused += 1;
                return;
            }
            Err(krachtkaart::Failure::World(error)) => panic!("{place}: {error}"),
        };
        for page in document.pages() {
            self.looked += 1;
            let found = inspect(page, sheet, theme);
            let errors = found.iter().filter(|finding| finding.severity() == Severity::Error);
            self.faults.extend(errors.map(|one| format!("{place}: {}", one.message(MessageLanguage::English))));
        }
    }

    fn passes(&self, least: usize) {
        assert!(self.faults.is_empty(), "{} faults:\n{}", self.faults.len(), self.faults.join("\n"));
        assert!(self.looked >= least, "only {} pages", self.looked);
        // Sixteen roles are too many for the smallest sheets; hardly anything else is refused.
        assert!(self.refused <= 12, "{} pages are refused", self.refused);
    }
}

#[test]
fn other_files_pass_on_every_sheet() {
    let mut bench = Bench::new();
    for sheet in sheets() {
        for name in FILES {
            bench.look(name, sheet, theme(), false);
        }
    }
    bench.passes(130);
}

/// A theme changes colours and corners, never a place: so a sheet of each form will do.
#[test]
fn other_files_pass_with_the_quiet_theme_and_with_everything_open() {
    let (mut bench, theme) = (Bench::new(), Theme::named("rustig").unwrap());
    for sheet in FORMS {
        for name in FILES {
            bench.look(name, fixtures::sheet(sheet), &theme, true);
        }
    }
    bench.passes(100);
}
