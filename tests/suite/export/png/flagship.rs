//! The flagship's own sheets, in bands and whole.

use super::bands::difference;
use crate::fixtures;
use krachtkaart::base::color::Color;
use krachtkaart::export::png::{PngOptions, Resolution};
use krachtkaart::export::svg::{Profile, Svg, SvgOptions};
use krachtkaart::layout::Settings;
use krachtkaart::theme::{Accent, Theme};

/// The flagship on a sheet, with a bleed in user units.
fn flagship(sheet: &str, theme: &Theme, bleed: f64, profile: Profile) -> Svg {
    let settings = Settings { theme, bleed, ..fixtures::settings(fixtures::sheet(sheet), "nl") };
    let page = krachtkaart::lay_out(fixtures::flagship(), &settings).unwrap().document.first;
    krachtkaart::write_svg(&page, settings.fonts, &SvgOptions { profile, ..SvgOptions::default() }).unwrap()
}

/// A theme with light and dark changed round, so that every edge has another contrast. It is made by hand: as a file
/// it would be refused, for not all of it can be read well.
fn inverted() -> Theme {
    let turned = |c: Color| Color::new(255 - c.r, 255 - c.g, 255 - c.b);
    let mut theme = fixtures::theme().clone();
    let p = &mut theme.palette;
    for color in [&mut p.paper, &mut p.card, &mut p.ink, &mut p.ink_soft, &mut p.title_accent, &mut p.sky] {
        *color = turned(*color);
    }
    for color in [&mut p.skyline, &mut p.ground, &mut p.band, &mut p.band_soft, &mut p.on_band, &mut p.highlight] {
        *color = turned(*color);
    }
    theme.drawing.values_mut().for_each(|color| *color = turned(*color));
    theme.groups.iter_mut().for_each(|color| *color = turned(*color));
    for role in &mut theme.roles {
        *role = Accent { accent: turned(role.accent), dark: turned(role.dark), light: turned(role.light) };
    }
    theme
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
    assert!(found.rms_at_limits <= 2.0 * found.rms_near_limits.max(0.2), "{name}: {found:?}");
}
