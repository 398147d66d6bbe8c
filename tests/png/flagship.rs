//! The flagship's own sheets, in bands and whole.

use crate::bands::difference;
use krachtkaart::DataFile;
use krachtkaart::export::png::{PngOptions, Resolution};
use krachtkaart::export::svg::{Profile, Svg, SvgOptions};
use krachtkaart::font::FontBook;
use krachtkaart::layout::Settings;
use krachtkaart::theme::{Sheet, Theme};

/// The flagship on a sheet, with a bleed in user units.
fn flagship(sheet: &str, theme: &Theme, bleed: f64, profile: Profile) -> Svg {
    let (sheet, fonts) = (Sheet::named(sheet).unwrap(), FontBook::embedded().unwrap());
    let settings = Settings { theme, sheet: &sheet, fonts: &fonts, language: "nl", bleed };
    let page = krachtkaart::lay_out(&DataFile::flagship().unwrap(), &settings).unwrap().page;
    krachtkaart::write_svg(&page, &fonts, &SvgOptions { profile, ..SvgOptions::default() }).unwrap()
}

/// A theme with light and dark changed round, so that every edge has another contrast.
fn inverted() -> Theme {
    let turned = |hex: &str| u32::from_str_radix(hex, 16).map(|n| format!("#{:06x}", 0x00FF_FFFF - n)).unwrap();
    let text = krachtkaart::assets::theme("wijk").unwrap();
    let mut parts = text.split('#');
    let mut out = parts.next().unwrap().to_owned();
    for part in parts {
        match part.split_at_checked(6) {
            Some((hex, rest)) if hex.bytes().all(|b| b.is_ascii_hexdigit()) => out += &(turned(hex) + rest),
            _ => out += &format!("#{part}"),
        }
    }
    Theme::read(&out).unwrap()
}

#[test]
fn every_kind_of_sheet_is_painted_as_resvg_paints_it() {
    let wijk = Theme::named("wijk").unwrap();
    for (sheet, resolution, bleed) in [
        ("a3-landscape", Resolution::Dpi(96.0), 12.0),
        ("a4-portrait", Resolution::Dpi(150.0), 0.0),
        ("link", Resolution::Scale(1.0), 0.0),
        ("phone", Resolution::Scale(1.0), 0.0),
        ("web", Resolution::Scale(1.0), 0.0),
    ] {
        let svg = flagship(sheet, &wijk, bleed, Profile::Web);
        agrees(&svg, resolution, sheet);
    }
    agrees(&flagship("square", &inverted(), 0.0, Profile::Print), Resolution::Scale(1.5), "square, inverted");
}

/// Asserts that bands and whole are the same to the eye, at the limits of bands as elsewhere.
fn agrees(svg: &Svg, resolution: Resolution, name: &str) {
    let fonts: Vec<_> = svg.fonts.iter().map(|f| (f.family.clone(), f.ttf.clone())).collect();
    let found = difference(&svg.text, &fonts, &PngOptions { resolution, ..PngOptions::default() });
    assert!(found.far <= 0.005 && found.rms <= 1.0, "{name}: {found:?}");
    assert!(found.rms_at_limits <= 2.0 * found.rms.max(0.2), "{name}: {found:?}");
}
