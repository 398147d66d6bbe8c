//! PDF files that others made, for the press: written here by hand, on A4 with a bleed of 3 mm.

use std::fmt::Write;

use jpeg_encoder::{ColorType, Encoder};
use qrcodegen::{QrCode, QrCodeEcc};

use super::{breaks, sheets};
use krachtkaart::check::press::{Checked, Limits, PressFault, PressRule, check_pdf};

/// Points to a millimetre.
const MM: f64 = 72.0 / 25.4;

/// A file with one page of this content, and objects from number 6 on that it may name: `/X6` is an object of the page's
/// pictures, `/S6` of its shadings.
fn file(content: &str, objects: &[Vec<u8>]) -> Vec<u8> {
    let mut named = [String::new(), String::new()];
    for number in (6..).take(objects.len()) {
        for (names, letter) in named.iter_mut().zip(["X", "S"]) {
            write!(names, "/{letter}{number} {number} 0 R ").unwrap();
        }
    }
    let [pictures, shadings] = named;
    let page = format!(
        "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /MediaBox [0 0 612.2835 858.8976] /BleedBox [0 0 612.2835 858.8976] \
         /TrimBox [8.5039 8.5039 603.7795 850.3937] /Resources << /XObject << {pictures} >> /Shading << {shadings} >> >> >>"
    );
    let mut all = vec![
        b"<< /Type /Catalog /Pages 2 0 R /OutputIntents [5 0 R] >>".to_vec(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_vec(),
        page.into_bytes(),
        stream("", content.as_bytes()),
        b"<< /Type /OutputIntent /S /GTS_PDFX /OutputConditionIdentifier (FOGRA39) >>".to_vec(),
    ];
    all.extend(objects.iter().cloned());
    let (mut out, mut table) = (b"%PDF-1.4\n".to_vec(), String::from("0000000000 65535 f\r\n"));
    for (number, object) in (1..).zip(&all) {
        write!(table, "{:010} 00000 n\r\n", out.len()).unwrap();
        out.extend([format!("{number} 0 obj\n").as_bytes(), object, b"\nendobj\n"].concat());
    }
    let (at, size) = (out.len(), all.len() + 1);
    let tail = format!("xref\n0 {size}\n{table}trailer << /Size {size} /Root 1 0 R >>\nstartxref\n{at}\n%%EOF\n");
    out.extend(tail.bytes());
    out
}

fn stream(dict: &str, data: &[u8]) -> Vec<u8> {
    let head = format!("<< {dict} /Length {} >>\nstream\n", data.len());
    [head.as_bytes(), data, b"\nendstream"].concat()
}

fn picture(width: usize, height: usize, more: &str, data: &[u8]) -> Vec<u8> {
    stream(&format!("/Type /XObject /Subtype /Image /Width {width} /Height {height} {more}"), data)
}

fn checked(content: &str, objects: &[Vec<u8>]) -> Checked {
    check_pdf(&file(content, objects), &sheets(), &Limits::default(), false).unwrap()
}

fn code() -> QrCode {
    QrCode::encode_text("https://voorbeeld.nl/kracht", QrCodeEcc::Medium).unwrap()
}

/// Each dark square of a code as a box: 100 mm from the left and the foot, `module` mm a square, with an end after each.
fn squares(module: f64, each: &str) -> String {
    let (code, mut out) = (code(), String::new());
    let side = code.size();
    for (x, y) in (0..side).flat_map(|y| (0..side).map(move |x| (x, y))).filter(|(x, y)| code.get_module(*x, *y)) {
        let step = module * MM;
        let (x, y) = (100.0 * MM + f64::from(x) * step, 100.0 * MM + f64::from(side - 1 - y) * step);
        write!(out, "{x:.4} {y:.4} {step:.4} {step:.4} re {each}").unwrap();
    }
    out
}

/// A code as pixels, four to a square, with so many light squares around it.
fn pixels(margin: i32) -> (usize, Vec<bool>) {
    let code = code();
    let side = (code.size() + 2 * margin) * 4;
    let dark = |i: i32| code.get_module(i % side / 4 - margin, i / side / 4 - margin);
    (side as usize, (0..side * side).map(dark).collect())
}

#[test]
fn a_page_of_inks_breaks_no_rule() {
    breaks(&checked("0.5 0.4 0.4 1 k 0 0 612.2835 858.8976 re f", &[]), &[]);
}

#[test]
fn what_cannot_be_unpacked_is_damage() {
    let packed = |data: &[u8]| {
        let grey = "/ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode";
        checked("q 300 0 0 300 100 100 cm /X6 Do Q\n", &[picture(100, 100, grey, data)])
    };
    let mut whole = Vec::new();
    {
        let mut encoder = flate2::write::ZlibEncoder::new(&mut whole, flate2::Compression::best());
        let rows: Vec<u8> = (0..100 * 100).map(|i: u32| (i * i / 7 % 251) as u8).collect();
        std::io::Write::write_all(&mut encoder, &rows).unwrap();
        encoder.finish().unwrap();
    }
    let damaged = |data: &[u8]| {
        let checked = packed(data);
        checked.findings.iter().any(|finding| finding.rule() == PressRule::Damaged)
    };
    assert!(!damaged(&whole));
    assert!(!damaged(&whole[..whole.len() - 4]), "some programs leave the checksum out");
    let turned = |at: usize| {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x40;
        bytes
    };
    let half = whole.len() / 2;
    let blank = [&whole[..half], &[0; 200], &whole[half + 200..]].concat();
    for (what, data) in [
        ("one bit", turned(half)),
        ("the checksum", turned(whole.len() - 1)),
        ("a part that was never written", blank),
        ("the first byte", turned(0)),
    ] {
        assert!(damaged(&data), "{what}");
    }
}

#[test]
fn what_a_page_names_and_the_file_has_not_is_damage() {
    let content = "0 0 0 1 k 100 100 20 20 re f\n";
    let whole = file(content, &[picture(1, 1, "/ColorSpace /DeviceGray /BitsPerComponent 8", &[9])]);
    let judged = |bytes: &[u8]| check_pdf(bytes, &sheets(), &Limits::default(), false).unwrap();
    breaks(&judged(&whole), &[]);
    // As a download that skipped a part leaves it.
    let at = whole.windows(7).position(|seven| seven == b"6 0 obj").unwrap();
    let end = at + whole[at..].windows(6).position(|six| six == b"endobj").unwrap();
    let mut blank = whole.clone();
    blank[at..end + 6].fill(0);
    breaks(&judged(&blank), &[PressRule::Damaged]);
}

#[test]
fn codes_of_paths_are_judged_whoever_drew_them() {
    for (start, each, end) in [("0 0 0 1 k ", "", "f"), ("0 g ", "f ", ""), ("0 0 0 1 k ", "", "f*")] {
        let drawn = |module, before: &str, after: &str| {
            checked(&format!("{before} {start}{}{end} {after}", squares(module, each)), &[])
        };
        breaks(&drawn(1.0, "", ""), &[]);
        let fine = drawn(0.3, "", "");
        breaks(&fine, &[PressRule::Code]);
        assert!(
            matches!(fine.findings[0].fault, PressFault::FineCode { found, least } if (found - 0.3).abs() < 0.01 && least == 0.4)
        );
        // On a dark ground, and with something in its zone; under what is cut off there is nothing.
        breaks(&drawn(1.0, "0 0 0 0.9 k 0 0 612.2835 858.8976 re f", ""), &[PressRule::Code]);
        let near = 98.0 * MM;
        breaks(&drawn(1.0, "", &format!("1 0 0 0 k {near} {near} 20 20 re f")), &[PressRule::Code]);
        breaks(&drawn(1.0, "", &format!("q 0 0 50 50 re W n 1 0 0 0 k {near} {near} 20 20 re f Q")), &[]);
    }
}

#[test]
fn boxes_that_are_no_code_are_none() {
    let some = squares(0.3, "f ");
    let half = &some[..some.len() / 2].rsplit_once("re").unwrap().0.rsplit_once('f').unwrap().0;
    breaks(&checked(&format!("0 g {half} f"), &[]), &[]);
}

#[test]
fn codes_in_pictures_are_judged_by_the_size_of_their_squares() {
    let bits = |side: usize, dark: &[bool]| -> Vec<u8> {
        let row = |row: &[bool]| -> Vec<u8> {
            row.chunks(8)
                .map(|eight| (0..8).fold(0, |byte, i| byte << 1 | u8::from(!eight.get(i).unwrap_or(&false))))
                .collect()
        };
        dark.chunks(side).flat_map(row).collect()
    };
    for margin in [0, 4] {
        let (side, dark) = pixels(margin);
        let grey: Vec<u8> = dark.iter().map(|dark| if *dark { 0 } else { 255 }).collect();
        let indexed: Vec<u8> = dark.iter().map(|dark| u8::from(*dark)).collect();
        let inks: Vec<u8> = dark.iter().flat_map(|dark| [0, 0, 0, if *dark { 255 } else { 0 }]).collect();
        let kinds = [
            picture(side, side, "/ColorSpace /DeviceGray /BitsPerComponent 8", &grey),
            picture(side, side, "/ColorSpace /DeviceGray /BitsPerComponent 1", &bits(side, &dark)),
            picture(side, side, "/ImageMask true /BitsPerComponent 1", &bits(side, &dark)),
            picture(
                side,
                side,
                "/ColorSpace [/Indexed /DeviceCMYK 1 <00000000000000FF>] /BitsPerComponent 8",
                &indexed,
            ),
            picture(side, side, "/ColorSpace /DeviceCMYK /BitsPerComponent 8", &inks),
        ];
        for kind in kinds {
            // Upright, and on its side.
            for turn in ["{} 0 0 {} 300 300", "0 {} -{} 0 500 300"] {
                let drawn = |module: f64, before: &str| {
                    let size = format!("{:.3}", side as f64 / 4.0 * module * MM);
                    checked(
                        &format!("{before} q {} cm /X6 Do Q", turn.replace("{}", &size)),
                        std::slice::from_ref(&kind),
                    )
                };
                breaks(&drawn(0.8, ""), &[]);
                breaks(&drawn(0.35, ""), &[PressRule::Code]);
                // One with a margin of its own may lie on anything.
                let on_dark = drawn(0.8, "0 0 0 0.9 k 0 0 612.2835 858.8976 re f");
                let rules: &[PressRule] = if margin == 0 { &[PressRule::Code] } else { &[] };
                breaks(&on_dark, rules);
            }
        }
    }
    // A code that is pale.
    let (side, dark) = pixels(4);
    let pale: Vec<u8> = dark.iter().flat_map(|dark| if *dark { [0, 110, 140, 0] } else { [0, 60, 0, 0] }).collect();
    let kind = picture(side, side, "/ColorSpace /DeviceCMYK /BitsPerComponent 8", &pale);
    let found = checked("q 100 0 0 100 300 300 cm /X6 Do Q", &[kind]);
    breaks(&found, &[PressRule::Code]);
    assert!(matches!(found.findings[0].fault, PressFault::PaleCode));
}

#[test]
fn a_code_in_the_programs_own_file_is_seen() {
    use crate::fixtures::{fonts, settings, sheet};
    use krachtkaart::export::pdf::press::{PressOptions, write};
    use krachtkaart::layout::{Medium, Settings, lay_out};
    use krachtkaart::page::Unit;
    let text = std::fs::read_to_string(crate::fixtures::path("assets/data/mbo-sociaal-werker.json")).unwrap();
    let text = text.replacen('{', "{ \"website\": \"https://voorbeeld.nl/kracht\",", 1);
    let file = krachtkaart::DataFile::read(text.as_bytes()).unwrap();
    let sheet = sheet("a4-portrait");
    let Unit::Millimetre(unit) = sheet.unit() else { panic!("no paper") };
    let asked = Settings { bleed: 3.0 / unit, medium: Medium::Paper, ..settings(sheet, "nl") };
    let mut document = lay_out(file.infographic(), &asked).unwrap().unwrap().document;
    let check = |document: &krachtkaart::page::Document| {
        let file = write(document, fonts(), PressOptions::default()).unwrap();
        check_pdf(&file, &sheets(), &Limits::default(), false).unwrap()
    };
    breaks(&check(&document), &[]);
    // The same at two fifths of its size: among other things its squares are too small.
    document.first.unit = Unit::Millimetre(unit * 0.4);
    assert!(check(&document).findings.iter().any(|found| matches!(found.fault, PressFault::FineCode { .. })));
}

#[test]
fn ink_of_pictures_counts_by_the_square_millimetre() {
    let plain = "/ColorSpace /DeviceCMYK /BitsPerComponent 8";
    let at = "q 100 0 0 100 300 300 cm /X6 Do Q";
    let inked = |pixel: [u8; 4], more: &str| checked(at, &[picture(300, 300, more, &pixel.repeat(300 * 300))]);
    breaks(&inked([200, 180, 180, 120], plain), &[]);
    let found = inked([255, 200, 200, 120], plain);
    breaks(&found, &[PressRule::TooMuchInk]);
    assert!(
        matches!(found.findings[0].fault, PressFault::InkyPicture { most, page: 1, .. } if (most - 304.0).abs() < 1.0)
    );
    // The same the other way round, as a picture may say.
    breaks(&inked([0, 55, 55, 135], &format!("{plain} /Decode [1 0 1 0 1 0 1 0]")), &[PressRule::TooMuchInk]);
    // A speck is none: 300 pixels on 35 mm are more than eight to a millimetre.
    let mut speck = [10, 10, 10, 0].repeat(300 * 300);
    speck[..4].fill(255);
    breaks(&checked(at, &[picture(300, 300, plain, &speck)]), &[]);
    // Three channels of a screen have no ink that could be counted.
    let rgb = checked(at, &[picture(300, 300, "/ColorSpace /DeviceRGB /BitsPerComponent 8", &[0; 300 * 300 * 3])]);
    breaks(&rgb, &[PressRule::ScreenColours]);
}

#[test]
fn ink_of_a_jpeg_counts_and_what_cannot_be_read_is_said() {
    let jpeg = |inks: [u8; 4]| {
        let mut bytes = Vec::new();
        Encoder::new(&mut bytes, 95).encode(&inks.repeat(300 * 300), 300, 300, ColorType::Cmyk).unwrap();
        bytes
    };
    let at = "q 100 0 0 100 300 300 cm /X6 Do Q";
    // As programs write them: turned round, and said so.
    let packed = "/ColorSpace /DeviceCMYK /BitsPerComponent 8 /Filter /DCTDecode /Decode [1 0 1 0 1 0 1 0]";
    let drawn = |inks| checked(at, &[picture(300, 300, packed, &jpeg(inks))]);
    breaks(&drawn([200, 180, 180, 120]), &[]);
    breaks(&drawn([255, 200, 200, 120]), &[PressRule::TooMuchInk]);
    let other = packed.replace("DCTDecode", "JPXDecode");
    let found = checked(at, &[picture(300, 300, &other, b"of another kind")]);
    breaks(&found, &[PressRule::Unseen]);
    assert!(found.passes() && matches!(&found.findings[0].fault, PressFault::UnseenPicture { page: 1, .. }));
    breaks(&checked(at, &[picture(300, 300, packed, &jpeg([0; 4])[..200])]), &[PressRule::Unseen]);
}

#[test]
fn ink_of_shadings_counts() {
    let shading = |end: &str| {
        let function = format!("<< /FunctionType 2 /Domain [0 1] /N 1 /C0 [0 0 0 0] /C1 [{end}] >>");
        let parts = format!("<< /FunctionType 3 /Domain [0 1] /Bounds [] /Encode [0 1] /Functions [{function}] >>");
        format!("<< /ShadingType 2 /ColorSpace /DeviceCMYK /Coords [0 0 1 0] /Function {parts} >>").into_bytes()
    };
    breaks(&checked("/S6 sh", &[shading("0.8 0.7 0.7 0.5")]), &[]);
    breaks(&checked("/S6 sh", &[shading("0.9 0.9 0.9 0.5")]), &[PressRule::TooMuchInk]);
}
