//! Any file that can be read: a page and an SVG that is XML, on a sheet that the file's length chooses.
#![no_main]

use std::sync::OnceLock;

use krachtkaart::export::svg::SvgOptions;
use krachtkaart::typeset::font::FontBook;
use krachtkaart::layout::{Medium, Settings};
use krachtkaart::theme::{Sheet, Theme};
use krachtkaart::{DataFile, Failure};
use libfuzzer_sys::fuzz_target;

static STUDIO: OnceLock<(Theme, FontBook, Vec<Sheet>)> = OnceLock::new();

fuzz_target!(|bytes: &[u8]| {
    let (theme, fonts, sheets) = STUDIO.get_or_init(|| {
        (Theme::named("wijk").unwrap(), FontBook::embedded().unwrap(), Sheet::all().unwrap())
    });
    let Ok(file) = DataFile::read(bytes) else { return };
    let sheet = &sheets[bytes.len() % sheets.len()];
    for language in &file.infographic().languages {
        let settings = Settings { theme, sheet, fonts, language, bleed: 0.0, medium: Medium::Screen };
        match krachtkaart::lay_out(&file, &settings) {
            Ok(finished) => {
                let svg = krachtkaart::write_svg(&finished.document.first, fonts, &SvgOptions::default()).unwrap();
                let document = roxmltree::Document::parse(&svg.text).unwrap();
                let scripts = document.descendants().filter(|node| node.has_tag_name("script")).count();
                assert_eq!(scripts, 1);
            }
            Err(Failure::Data(found)) => assert!(!found.is_empty()),
            Err(Failure::World(error)) => panic!("{error}"),
        }
    }
});
