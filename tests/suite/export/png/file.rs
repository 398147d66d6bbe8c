//! The PNG's size, density, colour and words.

use super::sample::{paint, read, street, svg};
use krachtkaart::error::Error;
use krachtkaart::export::png::{CropMarks, PngOptions, Resolution};

/// Options for paper.
fn paper(dpi: f64) -> PngOptions {
    PngOptions { resolution: Resolution::Dpi(dpi), ..PngOptions::default() }
}

#[test]
fn pixels_follow_from_millimetres_and_dpi() {
    for (w, h, dpi, pixels) in [
        (210.0, 297.0, 150.0, (1240, 1754)),
        (216.0, 303.0, 150.0, (1276, 1789)),
        (111.0, 80.0, 300.0, (1311, 945)),
        (109.0, 78.0, 72.0, (309, 221)),
    ] {
        let (bytes, report) = paint(&street(w, h), &paper(dpi)).unwrap();
        let (info, _) = read(&bytes);
        assert_eq!((info.width, info.height), pixels, "{w} × {h} mm at {dpi} dpi");
        assert_eq!((report.size.width, report.size.height), pixels);
        let density = info.pixel_dims.unwrap();
        assert_eq!(density.unit, png::Unit::Meter);
        assert_eq!((density.xppu, density.yppu), ((dpi / 0.0254).round() as u32, (dpi / 0.0254).round() as u32));
    }
}

#[test]
fn a_screen_picture_has_pixels_by_scale_and_the_density_that_keeps_its_size() {
    for (scale, width, per_metre) in [(1.0, 200, 3780), (2.0, 400, 7559), (0.5, 100, 1890)] {
        let options = PngOptions { resolution: Resolution::Scale(scale), ..PngOptions::default() };
        let (info, _) = read(&paint(&svg("width='200' height='100'", ""), &options).unwrap().0);
        let density = info.pixel_dims.unwrap();
        assert_eq!((info.width, info.height, density.xppu, density.yppu), (width, width / 2, per_metre, per_metre));
        assert_eq!(density.unit, png::Unit::Meter);
    }
}

#[test]
fn an_opaque_page_has_no_alpha_and_another_keeps_it() {
    let ground = "<rect width='200' height='100' fill='#fff'/>";
    let (info, samples) = read(&paint(&svg("width='50' height='25'", ground), &PngOptions::default()).unwrap().0);
    assert_eq!((info.color_type, samples.len()), (png::ColorType::Rgb, 50 * 25 * 3));
    let half = "<rect width='100' height='100' fill='#f00' fill-opacity='0.5'/>";
    let (info, samples) = read(&paint(&svg("width='50' height='25'", half), &PngOptions::default()).unwrap().0);
    assert_eq!(info.color_type, png::ColorType::Rgba);
    assert_eq!(samples.chunks_exact(4).next(), Some(&[255, 0, 0, 128][..]));
    assert_eq!(samples.chunks_exact(4).next_back(), Some(&[0, 0, 0, 0][..]));
}

#[test]
fn a_ground_to_the_edges_fills_the_last_row_and_column() {
    let (info, samples) = read(&paint(&street(33.3, 21.7), &paper(100.0)).unwrap().0);
    assert_eq!(info.color_type, png::ColorType::Rgb);
    let grass = samples.get(samples.len() - 3..).unwrap();
    assert_eq!(grass, [0x7a, 0x9e, 0x5f]);
}

#[test]
fn the_file_names_itself_and_nothing_of_the_machine() {
    let options = PngOptions { source: Some("sha256:00ff".to_owned()), ..PngOptions::default() };
    let (info, _) = read(&paint(&svg("width='20' height='10' xml:lang='nl'", ""), &options).unwrap().0);
    let words: Vec<_> = info
        .utf8_text
        .iter()
        .map(|t| (t.keyword.clone(), t.language_tag.clone(), t.get_text().unwrap()))
        .chain(info.uncompressed_latin1_text.iter().map(|t| (t.keyword.clone(), String::new(), t.text.clone())))
        .collect();
    let entry = |k: &str, l: &str, t: &str| (k.to_owned(), l.to_owned(), t.to_owned());
    let software = concat!("krachtkaart ", env!("CARGO_PKG_VERSION"));
    assert_eq!(
        words,
        [
            entry("Title", "nl", "Straat & plein"),
            entry("Description", "nl", "Een straat."),
            entry("Software", "", software),
            entry("Source", "", "sha256:00ff"),
        ]
    );
    assert_eq!(info.srgb, Some(png::SrgbRenderingIntent::Perceptual));
    assert!(info.compressed_latin1_text.is_empty() && info.exif_metadata.is_none());
}

#[test]
fn the_same_svg_gives_the_same_bytes() {
    let page = street(60.0, 40.0);
    assert_eq!(paint(&page, &paper(150.0)).unwrap().0, paint(&page, &paper(150.0)).unwrap().0);
}

#[test]
fn too_many_pixels_are_refused_before_anything_is_written() {
    for options in [paper(1e9), PngOptions { resolution: Resolution::Scale(1e30), ..PngOptions::default() }] {
        let mut out = Vec::new();
        let page = svg("width='200mm' height='100mm'", "");
        let result = krachtkaart::export::png::render(&page, &[], &options, &mut out);
        assert!(matches!(result, Err(Error::TooLarge(_))), "{result:?}");
        assert!(out.is_empty());
    }
}

#[test]
fn nonsensical_sizes_are_refused() {
    for resolution in [Resolution::Dpi(0.0), Resolution::Dpi(f64::NAN), Resolution::Scale(-1.0)] {
        let options = PngOptions { resolution, ..PngOptions::default() };
        assert!(paint(&svg("width='20' height='10'", ""), &options).is_err(), "{resolution:?}");
    }
}

#[test]
fn a_writer_that_refuses_is_an_error() {
    struct Full;
    impl std::io::Write for Full {
        fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
            Err(std::io::Error::other("schijf vol"))
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    let page = svg("width='20' height='10'", "");
    let result = krachtkaart::export::png::render(&page, &[], &PngOptions::default(), &mut Full);
    assert!(matches!(&result, Err(error @ Error::Raster(_)) if error.to_string().contains("schijf vol")), "{result:?}");
}

#[test]
fn crop_marks_stand_outside_of_the_bleed_and_point_at_the_trim() {
    let page =
        svg("width='56mm' height='31mm' xml:lang='nl'", "<rect x='-20' y='-20' width='240' height='140' fill='#00f'/>");
    let options = PngOptions { marks: Some(CropMarks { bleed: 3.0 }), ..paper(254.0) };
    let (info, samples) = read(&paint(&page, &options).unwrap().0);
    // Ten pixels to a millimetre: 5 mm of marks, 3 mm of bleed, 50 × 25 mm of page.
    assert_eq!((info.width, info.height, info.color_type), (660, 410, png::ColorType::Rgb));
    let at = |x: usize, y: usize| samples.chunks_exact(3).nth(y * 660 + x).unwrap().to_vec();
    let (white, blue) = (vec![255; 3], vec![0, 0, 255]);
    assert_eq!((at(49, 200), at(50, 200), at(609, 200), at(610, 200)), (white.clone(), blue.clone(), blue, white));
    let dark = |x: usize, y: usize| at(x, y).iter().all(|c| *c < 200);
    // The trim's corner is at 8 mm; marks run from 0 to 5 mm, on the trim's lines and nowhere else.
    assert!(dark(25, 79) || dark(25, 80), "left of the top left corner");
    assert!(dark(79, 25) || dark(80, 25), "above the top left corner");
    assert!(dark(635, 329) || dark(635, 330), "right of the bottom right corner");
    assert!(!dark(25, 76) && !dark(25, 84) && !dark(200, 25));
    assert_eq!(info.utf8_text.first().map(|t| t.get_text().unwrap()), Some("Straat & plein".to_owned()));
}

#[test]
fn crop_marks_need_a_page_in_millimetres_and_a_sensible_bleed() {
    let options = |bleed| PngOptions { marks: Some(CropMarks { bleed }), ..paper(72.0) };
    assert!(paint(&svg("width='100%'", ""), &options(3.0)).is_err());
    for bleed in [-1.0, 30.0, f64::NAN] {
        assert!(paint(&svg("width='56mm' height='31mm'", ""), &options(bleed)).is_err(), "{bleed}");
    }
}
