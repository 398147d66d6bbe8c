//! PNGs.

use std::io::Cursor;

use krachtkaart::check::press::{Checked, Limits, PressFinding, PressRule, check_png, report, write_overlay};
use krachtkaart::document::Printer;
use krachtkaart::error::Error;
use krachtkaart::messages::MessageLanguage;

use super::{breaks, limits, sheets};

/// Warm grey: little ink, and ink can make it.
const PAPER: [u8; 4] = [230, 215, 195, 255];
/// A5 in millimetres.
const A5: (f64, f64) = (148.0, 210.0);

/// A PNG to be made.
struct Page {
    /// Millimetres beyond the trim of A5.
    outside: f64,
    /// Pixels to an inch that are in it, and that it says.
    dpi: f64,
    density: bool,
    declared: bool,
    /// The colour at a place in millimetres from the top left.
    color: fn(f64, f64) -> [u8; 4],
}

impl Default for Page {
    fn default() -> Self {
        Self { outside: 3.0, dpi: 72.0, density: true, declared: true, color: |_, _| PAPER }
    }
}

impl Page {
    /// Its bytes.
    fn bytes(&self) -> Vec<u8> {
        let side = |side: f64| ((side + 2.0 * self.outside) / 25.4 * self.dpi).round() as u32;
        let (width, height) = (side(A5.0), side(A5.1));
        let place = |pixel: u32| (f64::from(pixel) + 0.5) / self.dpi * 25.4;
        let pixels: Vec<u8> =
            (0..height).flat_map(|y| (0..width).flat_map(move |x| (self.color)(place(x), place(y)))).collect();
        let mut out = Vec::new();
        let mut encoder = png::Encoder::new(&mut out, width, height);
        encoder.set_color(png::ColorType::Rgba);
        encoder.set_compression(png::Compression::Fast);
        if self.density {
            let per_metre = (self.dpi / 0.0254).round() as u32;
            let unit = png::Unit::Meter;
            encoder.set_pixel_dims(Some(png::PixelDimensions { xppu: per_metre, yppu: per_metre, unit }));
        }
        if self.declared {
            encoder.set_source_srgb(png::SrgbRenderingIntent::Perceptual);
        }
        encoder.write_header().unwrap().write_image_data(&pixels).unwrap();
        out
    }

    fn checked(&self, limits: &Limits) -> Checked {
        check_png(Cursor::new(self.bytes()), &sheets(), limits, false).unwrap()
    }

    #[track_caller]
    fn breaks(&self, rules: &[PressRule]) -> Checked {
        let checked = self.checked(&limits());
        breaks(&checked, rules);
        checked
    }
}

/// Whether a place is on the trim's side of the bleed.
fn within_trim(x: f64, y: f64, bleed: f64) -> bool {
    (bleed..A5.0 + bleed).contains(&x) && (bleed..A5.1 + bleed).contains(&y)
}

#[test]
fn a_good_file_breaks_no_rule() {
    let checked = Page::default().breaks(&[]);
    let fit = checked.fit.clone().unwrap();
    assert_eq!((fit.sheet.as_str(), fit.bleed.round(), fit.margin.round()), ("a5-portrait", 3.0, 0.0));
    assert!(checked.passes());
}

#[test]
fn a_file_without_a_size() {
    Page { density: false, ..Page::default() }.breaks(&[PressRule::NoSize]);
}

#[test]
fn a_file_of_no_sheets_size() {
    Page { outside: 30.0, ..Page::default() }.breaks(&[PressRule::WrongSize]);
}

#[test]
fn a_file_with_too_few_pixels() {
    let page = Page { dpi: 60.0, ..Page::default() };
    page.breaks(&[PressRule::LowDpi]);
    // The usual shop asks for 300 up to A3.
    breaks(&Page::default().checked(&Limits::default()), &[PressRule::LowDpi]);
}

#[test]
fn a_file_without_room_for_bleed() {
    Page { outside: 0.0, ..Page::default() }.breaks(&[PressRule::NoBleed]);
    Page { outside: 2.0, ..Page::default() }.breaks(&[PressRule::NoBleed]);
    let content = Limits::from(&Printer { dpi: Some(72.0), bleed: Some(2.0), ..Printer::default() });
    breaks(&Page { outside: 2.0, ..Page::default() }.checked(&content), &[]);
}

#[test]
fn a_picture_that_stops_at_the_trim() {
    let stops = |x: f64, y: f64| if within_trim(x, y, 3.0) { PAPER } else { [255; 4] };
    let checked = Page { color: stops, ..Page::default() }.breaks(&[PressRule::EmptyBleed]);
    let message = checked.findings[0].message(MessageLanguage::Dutch);
    assert_eq!(message, "het beeld stopt bij de snijlijn: boven, rechts, onder, links is de afloop leeg");
    let one_side = |x: f64, _: f64| if x < 3.0 { [255; 4] } else { PAPER };
    let checked = Page { color: one_side, ..Page::default() }.breaks(&[PressRule::EmptyBleed]);
    let places = &checked.findings[0].areas;
    assert!(places.len() > 150 && places.iter().all(|place| place.right() < 3.5), "{places:?}");
}

#[test]
fn a_page_that_is_white_to_its_edge_has_nothing_to_run_on() {
    let inner =
        |x: f64, y: f64| if (20.0..100.0).contains(&x) && (20.0..100.0).contains(&y) { PAPER } else { [255; 4] };
    Page { color: inner, ..Page::default() }.breaks(&[]);
}

#[test]
fn white_around_crop_marks_is_no_empty_bleed() {
    let marked = |x: f64, y: f64| {
        let bled = (5.0..A5.0 + 11.0).contains(&x) && (5.0..A5.1 + 11.0).contains(&y);
        if bled { PAPER } else { [255; 4] }
    };
    let checked = Page { outside: 8.0, color: marked, ..Page::default() }.breaks(&[]);
    let fit = checked.fit.unwrap();
    assert_eq!((fit.bleed.round(), fit.margin.round()), (3.0, 5.0));
    let stops = |x: f64, y: f64| if within_trim(x, y, 8.0) { PAPER } else { [255; 4] };
    Page { outside: 8.0, color: stops, ..Page::default() }.breaks(&[PressRule::EmptyBleed]);
}

#[test]
fn a_file_that_something_shows_through() {
    let hole = |x: f64, _: f64| if (50.0..60.0).contains(&x) { [230, 215, 195, 200] } else { PAPER };
    Page { color: hole, ..Page::default() }.breaks(&[PressRule::Transparency]);
}

#[test]
fn a_file_that_does_not_say_what_its_colours_mean_is_only_warned_about() {
    let checked = Page { declared: false, ..Page::default() }.breaks(&[PressRule::NoColourSpace]);
    assert!(checked.passes());
}

#[test]
fn more_ink_than_paper_can_take() {
    // Nearly black, where all four inks meet; pure black is made with less.
    let dark = |x: f64, y: f64| if within_trim(x, y, 40.0) { [35, 29, 32, 255] } else { PAPER };
    let checked = Page { color: dark, ..Page::default() }.breaks(&[PressRule::TooMuchInk]);
    assert!(!checked.passes());
    let generous = Limits::from(&Printer { dpi: Some(72.0), ink: Some(300.0), ..Printer::default() });
    breaks(&Page { color: dark, ..Page::default() }.checked(&generous), &[]);
}

#[test]
fn colours_that_ink_cannot_make_are_only_warned_about() {
    let blue = |_: f64, y: f64| if (50.0..60.0).contains(&y) { [0, 0, 255, 255] } else { PAPER };
    let content = Limits::from(&Printer { dpi: Some(72.0), ink: Some(400.0), ..Printer::default() });
    let checked = Page { color: blue, ..Page::default() }.checked(&content);
    breaks(&checked, &[PressRule::Unreachable]);
    assert!(checked.passes());
}

#[test]
fn what_is_no_png_is_an_error() {
    let result = check_png(Cursor::new(b"GIF89a, and no more"), &sheets(), &limits(), false);
    assert!(
        matches!(&result, Err(error @ Error::Raster(_)) if error.to_string().contains("cannot be read")),
        "{result:?}"
    );
}

/// Where the chunk of a kind begins, at its length.
fn chunk(bytes: &[u8], kind: &[u8]) -> usize {
    bytes.windows(4).rposition(|four| four == kind).unwrap() - 4
}

#[test]
fn what_is_damaged_in_a_png_is_found() {
    let whole = Page::default().bytes();
    breaks(&check_png(Cursor::new(&whole), &sheets(), &limits(), false).unwrap(), &[]);
    let end = chunk(&whole, b"IEND");
    let flipped = |at: usize| {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x40;
        bytes
    };
    let mut wrong_adler = whole.clone();
    // The last four bytes of the pixels' data are their Adler-32; the checksum of the chunk is made right again.
    wrong_adler[end - 6] ^= 1;
    let data = chunk(&whole, b"IDAT");
    let checksum = crc(&wrong_adler[data + 4..end - 4]).to_be_bytes();
    wrong_adler[end - 4..end].copy_from_slice(&checksum);
    let cases = [
        ("without its first rows", whole[..200].to_vec()),
        ("half", whole[..whole.len() / 2].to_vec()),
        ("without IEND", whole[..end].to_vec()),
        ("IEND cut off", whole[..whole.len() - 3].to_vec()),
        ("a wrong checksum of pixels", flipped(end - 1)),
        ("a wrong checksum of IEND", flipped(whole.len() - 1)),
        ("wrong pixels", flipped(whole.len() / 2)),
        ("a wrong Adler-32", wrong_adler),
    ];
    for (what, bytes) in cases {
        let checked = check_png(Cursor::new(bytes), &sheets(), &limits(), false).unwrap();
        assert_eq!(checked.findings.first().map(PressFinding::rule), Some(PressRule::Damaged), "{what}");
        assert!(!checked.passes());
    }
}

/// The checksum of chunks (PNG third edition, annex D).
fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { 0xEDB8_8320 ^ (crc >> 1) } else { crc >> 1 })
    })
}

/// A PNG of one colour for A5 with bleed, of a kind of pixels and with a profile.
fn plain(kind: png::ColorType, pixel: &[u8], profile: Option<Vec<u8>>) -> Vec<u8> {
    let (width, height) = (437, 612);
    let mut info = png::Info::with_size(width, height);
    info.color_type = kind;
    info.pixel_dims = Some(png::PixelDimensions { xppu: 2835, yppu: 2835, unit: png::Unit::Meter });
    match profile {
        Some(profile) => info.icc_profile = Some(profile.into()),
        None => info.srgb = Some(png::SrgbRenderingIntent::Perceptual),
    }
    let mut out = Vec::new();
    let mut writer = png::Encoder::with_info(&mut out, info).unwrap().write_header().unwrap();
    writer.write_image_data(&pixel.repeat((width * height) as usize)).unwrap();
    writer.finish().unwrap();
    out
}

/// The header of a profile for colours of a kind; made up.
fn profile(kind: &[u8; 4]) -> Vec<u8> {
    let mut profile = vec![0; 132];
    profile[..4].copy_from_slice(&132_u32.to_be_bytes());
    profile[12..16].copy_from_slice(b"mntr");
    profile[16..20].copy_from_slice(kind);
    profile[36..40].copy_from_slice(b"acsp");
    profile
}

#[test]
fn a_profile_must_suit_its_pixels() {
    let rules = |bytes: Vec<u8>| -> Vec<PressRule> {
        let checked = check_png(Cursor::new(bytes), &sheets(), &limits(), false).unwrap();
        checked.findings.iter().map(PressFinding::rule).filter(|rule| *rule == PressRule::NoColourSpace).collect()
    };
    let (rgb, grey) = (png::ColorType::Rgb, png::ColorType::Grayscale);
    let paper = &PAPER[..3];
    assert!(rules(plain(rgb, paper, Some(profile(b"RGB ")))).is_empty());
    assert!(rules(plain(grey, &[200], Some(profile(b"GRAY")))).is_empty());
    let mut short = profile(b"RGB ");
    short.truncate(100);
    let of_class = |class: &[u8; 4]| {
        let mut profile = profile(b"RGB ");
        profile[12..16].copy_from_slice(class);
        profile
    };
    assert!(rules(plain(rgb, paper, Some(of_class(b"prtr")))).is_empty());
    for (kind, pixel, profile) in [
        (rgb, paper, profile(b"GRAY")),
        (rgb, paper, profile(b"CMYK")),
        (grey, &[200][..], profile(b"RGB ")),
        (rgb, paper, short),
        (rgb, paper, b"nonsense ".repeat(47)),
        (rgb, paper, Vec::new()),
        (rgb, paper, of_class(b"link")),
        (rgb, paper, of_class(b"nmcl")),
    ] {
        assert_eq!(rules(plain(kind, pixel, Some(profile))), [PressRule::NoColourSpace]);
    }
}

/// A PNG of one colour that says what its colours mean by code points.
fn coded(points: [u8; 4]) -> Vec<u8> {
    let mut bytes = plain(png::ColorType::Rgb, &PAPER[..3], None);
    let at = chunk(&bytes, b"IDAT");
    let body = [&b"cICP"[..], &points].concat();
    let whole = [&4_u32.to_be_bytes(), body.as_slice(), &crc(&body).to_be_bytes()].concat();
    bytes.splice(at..at, whole);
    bytes
}

#[test]
fn code_points_of_other_colours_than_those_of_screens_are_told_of() {
    let checked = |points| check_png(Cursor::new(coded(points)), &sheets(), &limits(), false).unwrap();
    breaks(&checked([1, 13, 0, 1]), &[]);
    // Display P3, and two kinds of film.
    for points in [[12, 13, 0, 1], [9, 16, 0, 1], [9, 18, 0, 1], [1, 13, 0, 0]] {
        breaks(&checked(points), &[PressRule::NoColourSpace]);
    }
}

#[test]
fn a_grey_png_is_printed_with_black_alone() {
    use png::ColorType::{Grayscale, GrayscaleAlpha, Rgb};
    // As dark as [`more_ink_than_paper_can_take`], in which all four inks meet.
    let judged = |bytes| check_png(Cursor::new(bytes), &sheets(), &limits(), false).unwrap();
    for (kind, pixel) in [(Grayscale, &[10][..]), (Grayscale, &[32]), (GrayscaleAlpha, &[32, 255])] {
        breaks(&judged(plain(kind, pixel, None)), &[]);
    }
    breaks(&judged(plain(Rgb, &[35, 29, 32], None)), &[PressRule::TooMuchInk]);
    for depth in [png::BitDepth::One, png::BitDepth::Four, png::BitDepth::Sixteen] {
        breaks(&judged(dark(depth)), &[]);
    }
}

/// A grey PNG for A5 with bleed whose samples have another depth than usual.
fn dark(depth: png::BitDepth) -> Vec<u8> {
    let (width, height) = (437, 612);
    let mut info = png::Info::with_size(width, height);
    (info.color_type, info.bit_depth) = (png::ColorType::Grayscale, depth);
    info.pixel_dims = Some(png::PixelDimensions { xppu: 2835, yppu: 2835, unit: png::Unit::Meter });
    info.srgb = Some(png::SrgbRenderingIntent::Perceptual);
    let row = (width as usize * depth as usize).div_ceil(8);
    let mut out = Vec::new();
    let mut writer = png::Encoder::with_info(&mut out, info).unwrap().write_header().unwrap();
    writer.write_image_data(&vec![0x11; row * height as usize]).unwrap();
    writer.finish().unwrap();
    out
}

#[test]
fn a_png_with_very_many_rows_is_not_read() {
    let mut bytes = plain(png::ColorType::Grayscale, &[10], None);
    bytes[16..24].copy_from_slice(&[0, 0, 0, 1, 5, 245, 225, 0]);
    let checksum = crc(&bytes[12..29]).to_be_bytes();
    bytes[29..33].copy_from_slice(&checksum);
    breaks(&check_png(Cursor::new(bytes), &sheets(), &limits(), false).unwrap(), &[PressRule::TooHeavy]);
}

#[test]
fn programs_get_the_same_as_people() {
    let checked = Page { outside: 0.0, ..Page::default() }.checked(&limits());
    let json: serde_json::Value = serde_json::from_str(&report(&checked, "a.png", MessageLanguage::English)).unwrap();
    assert_eq!(
        (&json["file"], &json["passes"], &json["sheet"]),
        (&"a.png".into(), &false.into(), &"a5-portrait".into())
    );
    assert_eq!(json["findings"][0]["code"], "druk-afloop");
    assert_eq!(json["findings"][0]["message"], "the bleed around a5-portrait is 0 mm and must be 3 mm");
}

#[test]
fn the_overlay_shows_the_places() {
    let dark = |x: f64, y: f64| if within_trim(x, y, 40.0) { [35, 29, 32, 255] } else { PAPER };
    let bytes = Page { color: dark, ..Page::default() }.bytes();
    let checked = check_png(Cursor::new(bytes), &sheets(), &limits(), true).unwrap();
    let mut overlay = Vec::new();
    write_overlay(&checked, &limits(), &mut overlay).unwrap();
    let mut reader = png::Decoder::new(Cursor::new(overlay)).read_info().unwrap();
    let (width, height) = (reader.info().width as usize, reader.info().height as usize);
    let mut samples = vec![0; reader.output_buffer_size().unwrap()];
    reader.next_frame(&mut samples).unwrap();
    assert!(width.max(height) <= 1600);
    let at = |x: f64, y: f64| {
        let place = (y / 216.0 * height as f64) as usize * width + (x / 154.0 * width as f64) as usize;
        samples.as_chunks::<3>().0[place]
    };
    // Too much ink is magenta, the rest as it was.
    let [r, g, _] = at(77.0, 108.0);
    assert!(r > 120 && g < 40, "{:?}", at(77.0, 108.0));
    assert_eq!(at(20.0, 20.0), [230, 215, 195]);
}
