//! What holds for every kind of file: it is what its media type says, and the options that it names are those that change
//! it.

use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZeroU32;
use std::path::Path;
use std::sync::{LazyLock, Mutex};

use crate::fixtures::{flagship, laid_out, sheet, theme};
use krachtkaart::export::exporter::{ExportOption, ExportSettings, Exported, Exporter, PreparedAlternative, Writer};
use krachtkaart::export::png::{CropMarks, Level, Resolution};
use krachtkaart::export::svg::{Prefix, Profile};
use krachtkaart::export::{EXPORTERS, by_ending, named};
use krachtkaart::layout::alternative;
use krachtkaart::messages::MessageLanguage;
use krachtkaart::{Retold, Workspace};

fn workspace() -> &'static Workspace {
    static WORKSPACE: LazyLock<Workspace> = LazyLock::new(|| Workspace::new(theme().clone()).unwrap());
    &WORKSPACE
}

/// The flagship told again with these sheets beside it, made once for all checks.
fn retold(sheets: &'static [&'static str]) -> &'static Retold {
    static RETOLD: Mutex<BTreeMap<&[&str], &Retold>> = Mutex::new(BTreeMap::new());
    let make = || Box::leak(Box::new(workspace().retell(flagship(), "nl", sheets).unwrap()));
    RETOLD.lock().unwrap().entry(sheets).or_insert_with(|| make())
}

/// The files that a kind makes of the flagship, on a sheet with its first place open where it is of a sheet.
fn files(kind: &Exporter, sheet_name: &str, settings: &ExportSettings) -> Vec<(Vec<u8>, Exported)> {
    if let Writer::Article { sheets, write } = kind.writer {
        let retold = retold(sheets);
        let mut file = Vec::new();
        let told = write(&retold.prepared(workspace().typefaces("nl"), settings), &mut file, &mut |_| {}).unwrap();
        return vec![(file, told)];
    }
    let document = &laid_out(sheet(sheet_name), "nl").document;
    if let Writer::Alternative(write) = kind.writer {
        let told = alternative::tell(flagship().infographic(), document.pages(), "nl").unwrap();
        let (title, wording) = (document.first.title.as_str(), MessageLanguage::Dutch);
        let (mut file, picture) = (Vec::new(), Some("plaat.png"));
        let prepared = PreparedAlternative { title, picture, told: &told, wording };
        let told = write(&prepared, &mut file, &mut |_| {}).unwrap();
        return vec![(file, told)];
    }
    let prepared = workspace().prepare(document, sheet_name, settings);
    let written = kind.files(&prepared).into_iter().map(|write| {
        let (mut file, mut done) = (Vec::new(), Vec::new());
        let told = write(&mut file, &mut |part| done.push(part)).unwrap();
        assert!(done.is_sorted() && done.last() == Some(&1.0), "{}: {done:?}", kind.name);
        (file, told)
    });
    written.collect()
}

#[test]
fn a_file_is_what_its_media_type_says() {
    let signs: &[(&str, &[u8])] = &[
        ("image/svg+xml", b"<svg "),
        ("image/png", b"\x89PNG\r\n\x1a\n"),
        // An application segment with JFIF in it (ITU-T T.871, 10.1).
        ("image/jpeg", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00"),
        ("application/pdf", b"%PDF-1.7\n"),
        ("text/html", b"<!doctype html>"),
        ("text/plain", b"De kracht van de mbo sociaal werker\nTeksten"),
    ];
    for kind in EXPORTERS {
        let sign = signs.iter().find(|(media_type, _)| *media_type == kind.media_type);
        let (_, sign) = sign.unwrap_or_else(|| panic!("how does a file of {} begin?", kind.media_type));
        for (file, told) in files(kind, "link", &ExportSettings::default()) {
            assert!(file.starts_with(sign), "{}", kind.name);
            assert_eq!(std::str::from_utf8(&file).is_ok(), kind.is_text, "{}", kind.name);
            assert_eq!(told.extent.is_some(), kind.is_picture(), "{}", kind.name);
        }
    }
}

#[test]
fn the_options_that_a_kind_names_are_those_that_change_it() {
    let usual = ExportSettings::default;
    let marks = Some(CropMarks { bleed: 0.0 });
    let cases = [
        (ExportOption::Profile, ExportSettings { profile: Profile::Office, ..usual() }),
        (ExportOption::IdPrefix, ExportSettings { id_prefix: Prefix::parse("eigen"), ..usual() }),
        (ExportOption::Scale, ExportSettings { resolution: Resolution::Scale(0.5), ..usual() }),
        (ExportOption::Dpi, ExportSettings { resolution: Resolution::Dpi(72.0), ..usual() }),
        (ExportOption::Marks, ExportSettings { marks, ..usual() }),
        (ExportOption::Level, ExportSettings { level: Level::Fast, ..usual() }),
    ];
    for kind in EXPORTERS {
        let bytes = |settings: &ExportSettings| -> Vec<Vec<u8>> {
            files(kind, "a5-portrait", settings).into_iter().map(|(file, _)| file).collect()
        };
        let plain = bytes(&usual());
        for (option, settings) in &cases {
            // A profile may leave the pixels as they are.
            let may = kind.options.contains(option);
            let changes = bytes(settings) != plain;
            assert!(may || !changes, "{} does not name {option:?}, which changes it", kind.name);
            assert!(changes || !may || *option == ExportOption::Profile, "{option:?} leaves {} as it is", kind.name);
        }
        let threads = ExportSettings { threads: Some(NonZeroU32::MIN), ..usual() };
        assert!(bytes(&threads) == plain, "{} depends on the number of threads", kind.name);
    }
}

#[test]
fn a_kind_is_found_by_its_name_and_its_ending_and_has_its_words() {
    let names: BTreeSet<&str> = EXPORTERS.iter().map(|kind| kind.name).collect();
    assert_eq!(names.len(), EXPORTERS.len());
    for kind in EXPORTERS {
        assert!(kind.name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()), "{}", kind.name);
        assert_eq!(named(&kind.name.to_uppercase()), Some(kind));
        assert_eq!(by_ending(&Path::new("uit.map").join(format!("plaat.{}", kind.name))), Some(kind));
        for wording in [MessageLanguage::Dutch, MessageLanguage::English] {
            assert!(kind.about.pick(wording).len() > 5, "{}: {wording:?}", kind.name);
        }
        assert_ne!(kind.about.dutch, kind.about.english, "{}", kind.name);
    }
    assert_eq!(named("docx"), None);
    assert_eq!(by_ending(Path::new("svg")), None);
}
