//! PDF files for the press: every clause of PDF/X-1a:2001 (ISO 15930-1), or of PDF/X-4 (ISO 15930-7), that the program
//! claims, on what it writes. No open program certifies PDF/X; what is checked here stands beside each fault.

use std::collections::BTreeSet;
use std::io::Write;

use hayro_syntax::Pdf;
use hayro_syntax::content::ops::TypedInstruction as Op;
use hayro_syntax::object::{Array, Dict, Name, Object, Rect, Stream, String as Text};

use super::profiles;
use crate::fixtures::{fonts, path, settings, sheet};
use krachtkaart::DataFile;
use krachtkaart::base::color::Color;
use krachtkaart::base::geometry::Point;
use krachtkaart::check::press::{Limits, check_pdf};
use krachtkaart::export::pdf::press::date::Date;
use krachtkaart::export::pdf::press::profile::PressProfile;
use krachtkaart::export::pdf::press::{PressOptions, write};
use krachtkaart::export::pdf::{self, PdfOptions};
use krachtkaart::export::png::CropMarks;
use krachtkaart::layout::{Medium, Settings, lay_out, lay_out_open};
use krachtkaart::messages::command::ProfileFault;
use krachtkaart::page::{Document, Layer, Outline, Shape, Unit};
use krachtkaart::theme::Sheet;

/// Data files of other shapes; the first with a photo and a drawing that lets something through.
const OTHERS: [&str; 3] = ["eigen-beeld", "lange-woorden", "zonder-cijfers"];

fn data(name: &str) -> DataFile {
    let folder = path("tests/data");
    let bytes = std::fs::read(folder.join(format!("{name}.json"))).unwrap();
    DataFile::read_in(&bytes, Some(&folder)).unwrap()
}

/// A sheet on paper with a bleed of 3 mm.
fn paper<'a>(sheet: &'a Sheet, language: &'a str) -> Settings<'a> {
    let Unit::Millimetre(millimetres) = sheet.unit() else { panic!("{} is not for paper", sheet.name) };
    let bleed = 3.0 / millimetres;
    Settings { bleed, medium: Medium::Paper, ..settings(sheet, language) }
}

fn document(file: &DataFile, name: &str, language: &str) -> Document {
    lay_out(file.infographic(), &paper(sheet(name), language)).unwrap().unwrap().document
}

fn made(document: &Document, options: PressOptions<'_>) -> Vec<u8> {
    write(document, fonts(), options).unwrap()
}

fn words(dict: &Dict<'_>, key: &str) -> Option<String> {
    Some(String::from_utf8_lossy(dict.get::<Text<'_>>(key)?.as_bytes()).into_owned())
}

fn name(dict: &Dict<'_>, key: &str) -> Option<String> {
    Some(String::from_utf8_lossy(dict.get::<Name<'_>>(key)?.as_ref()).into_owned())
}

/// What a file says of itself, where the two standards differ.
fn broken_of_standard(file: &[u8], text: &str, pdf: &Pdf) -> BTreeSet<&'static str> {
    let mut faults = BTreeSet::new();
    let root = pdf.xref().get::<Dict<'_>>(pdf.xref().root_id()).unwrap();
    let mut ask = |holds: bool, fault| {
        if !holds {
            faults.insert(fault);
        }
    };
    let intents: Vec<Dict<'_>> = root.get::<Array<'_>>("OutputIntents").iter().flat_map(|a| a.iter()).collect();
    let [intent] = intents.as_slice() else { return BTreeSet::from(["version", "info", "output intent"]) };
    ask(name(intent, "S").as_deref() == Some("GTS_PDFX"), "output intent");
    let named = |key: &str, found: &str| words(intent, key).as_deref() == Some(found);
    let Some(profile) = intent.get::<Stream<'_>>("DestOutputProfile") else {
        // X-1a, 6.1: PDF 1.3; 6.3: its names; 6.11: a condition of the registry, where no profile is in the file.
        ask(file.starts_with(b"%PDF-1.3\n"), "version");
        for key in ["/GTS_PDFXVersion (PDF/X-1:2001)", "/GTS_PDFXConformance (PDF/X-1a:2001)"] {
            ask(text.contains(key), "info");
        }
        ask(named("OutputConditionIdentifier", "FOGRA39"), "output intent");
        ask(named("RegistryName", "http://www.color.org"), "output intent");
        ask(!root.contains_key("Metadata"), "info");
        return faults;
    };
    // X-4, 6.1: PDF 1.6; 6.2.2: the profile of a press for the four inks, named for people.
    ask(file.starts_with(b"%PDF-1.6\n"), "version");
    let bytes = profile.decoded_data().unwrap();
    ask(profile.dict().get::<i32>("N") == Some(4), "output intent");
    ask(&bytes[12..20] == b"prtrCMYK" && &bytes[36..40] == b"acsp" && bytes[8] <= 4, "output intent");
    ask(u32::from_be_bytes(bytes[..4].try_into().unwrap()) as usize == bytes.len(), "output intent");
    ask(words(intent, "OutputConditionIdentifier").is_some() && words(intent, "Info").is_some(), "output intent");
    // 6.4: XMP that is not packed, with what the standard asks, and the same as the older dictionary says.
    let Some(metadata) = root.get::<Stream<'_>>("Metadata") else {
        return faults.into_iter().chain(["info"]).collect();
    };
    ask(!metadata.dict().contains_key("Filter"), "info");
    let xmp = String::from_utf8(metadata.decoded_data().unwrap().to_vec()).unwrap();
    for words in [
        "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>",
        "<pdf:Trapped>False</pdf:Trapped>",
        "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">",
        "<xmp:CreateDate>",
        "<xmp:ModifyDate>",
        "<xmp:MetadataDate>",
        "<xmpMM:DocumentID>uuid:",
        "<xmpMM:RenditionClass>default<",
        "<xmpMM:VersionID>",
    ] {
        ask(xmp.contains(words), "info");
    }
    ask(roxmltree::Document::parse(xmp.trim_start_matches('\u{feff}')).is_ok(), "info");
    ask(text.contains("/GTS_PDFXVersion (PDF/X-4)"), "info");
    faults
}

/// What of the clauses a file breaks.
fn broken(file: &[u8]) -> BTreeSet<&'static str> {
    let text = String::from_utf8_lossy(file);
    let pdf = Pdf::new(file.to_vec()).unwrap();
    let root = pdf.xref().get::<Dict<'_>>(pdf.xref().root_id()).unwrap();
    let mut faults = broken_of_standard(file, &text, &pdf);
    let mut ask = |holds: bool, fault| {
        if !holds {
            faults.insert(fault);
        }
    };
    // 6.1: one file, no update, not encrypted, two ids.
    ask(text.matches("startxref").count() == 1 && !text.contains("/ObjStm") && !text.contains("/XRef"), "one table");
    ask(!text.contains("/Encrypt"), "encryption");
    let trailer = text.rsplit("trailer").next().unwrap().to_owned();
    ask(trailer.contains("/ID [<"), "id");
    // 6.2 to 6.4: what the file says of itself.
    // The creator as it is written here is that by which the program knows a file that it may make anew.
    let own = "/Creator(krachtkaart)";
    for key in ["/Title", "/CreationDate (D:", "/ModDate (D:", own, "/Producer", "/Trapped /False"] {
        ask(text.contains(key), "info");
    }
    // 6.14 and 6.15: nothing that acts.
    ask(!["AA", "OpenAction", "AcroForm", "Names", "Outlines"].iter().any(|key| root.contains_key(key)), "actions");
    for page in pdf.pages().iter() {
        let boxes = ["TrimBox", "BleedBox"].map(|key| page.raw().get::<Rect>(key));
        let [Some(trim), Some(bleed)] = boxes else {
            ask(false, "boxes");
            continue;
        };
        let inside =
            |a: Rect, b: Rect| a.x0 >= b.x0 - 0.01 && a.y0 >= b.y0 - 0.01 && a.x1 <= b.x1 + 0.01 && a.y1 <= b.y1 + 0.01;
        ask(inside(trim, bleed) && inside(bleed, page.media_box()) && !page.raw().contains_key("ArtBox"), "boxes");
        ask(!page.raw().contains_key("Annots") && !page.raw().contains_key("AA"), "annotations");
        ask(!page.raw().contains_key("Group"), "transparency");
        let mut ops = page.typed_operations();
        while let Some(op) = ops.next() {
            let rgb = matches!(op, Op::StrokeColorDeviceRgb(_) | Op::NonStrokeColorDeviceRgb(_));
            ask(!rgb, "device colours");
            if let Op::NonStrokeColorCmyk(c) = op {
                ask([c.0, c.1, c.2, c.3].iter().map(|ink| ink.as_f64()).sum::<f64>() <= 2.8, "ink");
            }
        }
    }
    for object in pdf.objects() {
        let dict = match &object {
            Object::Dict(dict) => dict.clone(),
            Object::Stream(stream) => stream.dict().clone(),
            _ => continue,
        };
        let bad = |key| dict.get::<f64>(key).is_some_and(|alpha| alpha < 1.0);
        let mask = dict.contains_key("SMask") && name(&dict, "SMask").as_deref() != Some("None");
        let mode = name(&dict, "BM").is_none_or(|mode| mode == "Normal");
        ask(!bad("ca") && !bad("CA") && !mask && mode, "transparency");
        ask(name(&dict, "S").as_deref() != Some("Transparency"), "transparency");
        let image = name(&dict, "Subtype").as_deref() == Some("Image");
        ask(!image || name(&dict, "ColorSpace").as_deref() == Some("DeviceCMYK"), "device colours");
        let shading = dict.contains_key("ShadingType");
        ask(!shading || name(&dict, "ColorSpace").as_deref() == Some("DeviceCMYK"), "device colours");
        let filters = format!("{:?}", name(&dict, "Filter"));
        ask(!["LZWDecode", "JPXDecode", "JBIG2Decode"].iter().any(|other| filters.contains(other)), "filters");
        if name(&dict, "Type").as_deref() == Some("FontDescriptor") {
            ask(
                dict.get::<Stream<'_>>("FontFile2").is_some() || dict.get::<Stream<'_>>("FontFile3").is_some(),
                "fonts",
            );
        }
    }
    faults
}

#[test]
fn what_is_written_keeps_every_clause_that_can_be_checked() {
    let flagship = crate::fixtures::flagship();
    for (sheet, language) in [("a3-landscape", "nl"), ("a4-portrait", "en")] {
        let marks = Some(CropMarks { bleed: 3.0 });
        for options in [PressOptions::default(), PressOptions { marks, ..PressOptions::default() }] {
            assert_eq!(broken(&made(&document(flagship, sheet, language), options)), BTreeSet::new(), "{sheet}");
        }
    }
    for name in OTHERS {
        let file = made(&document(&data(name), "a4-landscape", "nl"), PressOptions::default());
        assert_eq!(broken(&file), BTreeSet::new(), "{name}");
    }
    let open = lay_out_open(flagship.infographic(), &paper(sheet("a4-landscape"), "nl")).unwrap().unwrap();
    assert!(open.pages().count() > 1);
    assert_eq!(broken(&made(&open, PressOptions::default())), BTreeSet::new());
}

#[test]
fn what_is_for_screens_breaks_the_clauses() {
    let mut document = document(crate::fixtures::flagship(), "a4-landscape", "nl");
    let place = document.first.hotspots().next().map(|hotspot| hotspot.id.clone());
    document.first.open = place;
    let found = broken(&pdf::write(&document, fonts(), PdfOptions { clickable: false }).unwrap());
    for fault in ["version", "info", "output intent", "device colours", "transparency"] {
        assert!(found.contains(fault), "{fault}: {found:?}");
    }
}

/// The colours of what is filled on a file's first page, in order.
fn colours(file: &[u8]) -> Vec<[u8; 4]> {
    let pdf = Pdf::new(file.to_vec()).unwrap();
    let (mut found, mut ops) = (Vec::new(), pdf.pages()[0].typed_operations());
    while let Some(op) = ops.next() {
        if let Op::NonStrokeColorCmyk(c) = op {
            found.push([c.0, c.1, c.2, c.3].map(|ink| (ink.as_f64() * 255.0).round() as u8));
        }
    }
    found
}

#[test]
fn what_lets_something_through_is_mixed_with_what_lies_below() {
    let plain = document(crate::fixtures::flagship(), "a4-landscape", "nl");
    let with = |shapes: Vec<Shape>| {
        let mut document = plain.clone();
        let Some(Layer::Static(frame)) = document.first.layers.last_mut() else { panic!("a last layer") };
        shapes.into_iter().for_each(|shape| frame.shape(shape));
        colours(&made(&document, PressOptions::default()))
    };
    let at = Point::new(100.0, 100.0);
    let disc = |color, r, opacity| Shape { opacity, ..Shape::filled(Outline::Circle(at, r), color) };
    let [green, white, mixed] = [Color::new(0, 128, 64), Color::WHITE, Color::new(128, 192, 160)];
    let seen = with(vec![disc(green, 40.0, 1.0), disc(white, 20.0, 0.5)]);
    let told = with(vec![disc(green, 40.0, 1.0), disc(mixed, 20.0, 1.0)]);
    assert_eq!(seen.last(), told.last());
    // Twice through: a veil over a veil.
    let seen = with(vec![disc(Color::BLACK, 40.0, 1.0), disc(white, 30.0, 0.5), disc(white, 20.0, 0.5)]);
    let told = with(vec![disc(Color::new(192, 192, 192), 40.0, 1.0)]);
    let near = |a: [u8; 4], b: [u8; 4]| a.iter().zip(b).all(|(a, b)| a.abs_diff(b) <= 2);
    assert!(near(*seen.last().unwrap(), *told.last().unwrap()), "{seen:?} {told:?}");
}

#[test]
fn an_open_panel_dims_what_is_around_it_without_transparency_and_words_are_there_once() {
    let mut document = document(crate::fixtures::flagship(), "a4-landscape", "nl");
    let shut = made(&document, PressOptions::default());
    let place = document.first.hotspots().next().map(|hotspot| hotspot.id.clone());
    document.first.open = place;
    let open = made(&document, PressOptions::default());
    assert_eq!(broken(&open), BTreeSet::new());
    let texts = |file: &[u8]| {
        let pdf = Pdf::new(file.to_vec()).unwrap();
        let (mut count, mut ops) = (0, pdf.pages()[0].typed_operations());
        while let Some(op) = ops.next() {
            count += usize::from(matches!(op, Op::ShowTexts(_) | Op::ShowText(_)));
        }
        count
    };
    let panel: usize = document
        .first
        .hotspots()
        .take(1)
        .map(|h| h.panel.frame.texts().iter().map(|t| t.lines.len()).sum::<usize>())
        .sum();
    assert!(texts(&open) <= texts(&shut) + panel + 8, "{} {} {panel}", texts(&open), texts(&shut));
}

#[test]
fn the_same_data_gives_the_same_bytes_and_a_day_is_what_is_given() {
    let document = document(crate::fixtures::flagship(), "a5-portrait", "nl");
    let [one, two] = [(); 2].map(|()| made(&document, PressOptions::default()));
    assert!(one == two);
    let says = |file: &[u8], words: &str| String::from_utf8_lossy(file).contains(words);
    assert!(says(&one, "/CreationDate (D:20000101000000Z)"));
    let dated = made(&document, PressOptions { date: Date::parse("2026-11-29").unwrap(), ..PressOptions::default() });
    assert!(says(&dated, "/CreationDate (D:20261129000000Z)") && says(&dated, "/ModDate (D:20261129000000Z)"));
}

#[test]
fn the_own_check_finds_the_file_fit_and_the_one_for_reading_not() {
    let document = document(crate::fixtures::flagship(), "a3-landscape", "nl");
    let check = |file: &[u8]| check_pdf(file, crate::fixtures::sheets(), &Limits::default(), false).unwrap();
    for marks in [None, Some(CropMarks { bleed: 3.0 })] {
        let checked = check(&made(&document, PressOptions { marks, ..PressOptions::default() }));
        assert_eq!(checked.findings, Vec::new());
        let fit = checked.fit.unwrap();
        assert_eq!((fit.sheet.as_str(), (fit.bleed * 10.0).round()), ("a3-landscape", 30.0));
    }
    let found = check(&pdf::write(&document, fonts(), PdfOptions { clickable: true }).unwrap());
    let codes: BTreeSet<&str> = found.findings.iter().map(|finding| finding.rule().name()).collect();
    assert!(!found.passes() && codes.contains("druk-rgb") && codes.contains("druk-interactief"), "{codes:?}");
}

#[test]
fn a_file_that_is_cut_off_or_scrambled_is_told_of_and_no_more() {
    let whole = made(&document(crate::fixtures::flagship(), "a5-portrait", "nl"), PressOptions::default());
    let check = |file: &[u8]| check_pdf(file, crate::fixtures::sheets(), &Limits::default(), true).unwrap();
    for part in 1..12 {
        check(&whole[..whole.len() * part / 12]);
    }
    let mut state = 2022_u32;
    for _ in 0..60 {
        let mut file = whole.clone();
        for _ in 0..40 {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let at = state as usize % file.len();
            file[at] = (state >> 13) as u8;
        }
        check(&file);
    }
    let text = String::from_utf8_lossy(&whole).replace("  /Size ", "  /Encrypt 1 0 R /Size ");
    assert!(text.len() > whole.len());
    let told = |file: &[u8]| check(file).findings.iter().map(|f| format!("{:?}", f.fault)).collect::<Vec<_>>();
    assert_eq!(told(text.as_bytes()), ["Locked"]);
    let checked = check(b"%PDF-1.7\nnothing");
    assert_eq!(checked.findings.iter().map(|f| f.rule().name()).collect::<Vec<_>>(), ["druk-beschadigd"]);
}

/// A profile that is made up here.
fn profile() -> PressProfile {
    PressProfile::read(&profiles::made_up()).unwrap()
}

#[test]
fn a_profile_that_is_given_is_in_the_file_and_inks_are_made_by_it() {
    let (profile, flagship) = (profile(), crate::fixtures::flagship());
    assert_eq!(profile.name(), "Papier van niemand (verzonnen)");
    let options = PressOptions { profile: Some(&profile), ..PressOptions::default() };
    let document = document(flagship, "a4-landscape", "nl");
    let [file, again] = [(); 2].map(|()| made(&document, options));
    assert!(file == again);
    assert_eq!(broken(&file), BTreeSet::new());
    assert_eq!(broken(&made(&self::document(&data("eigen-beeld"), "a4-landscape", "nl"), options)), BTreeSet::new());
    let checked = check_pdf(&file, crate::fixtures::sheets(), &Limits::default(), false).unwrap();
    assert_eq!(checked.findings, Vec::new());
    assert_eq!(checked.condition.as_deref(), Some("Papier van niemand (verzonnen)"));
    let plain = made(&document, PressOptions::default());
    let plain_checked = check_pdf(&plain, crate::fixtures::sheets(), &Limits::default(), false).unwrap();
    assert_eq!(plain_checked.condition.as_deref(), Some("FOGRA39"));
    // The same things are painted, in other inks: black, white and grey as before, colours by the profile.
    let (by_profile, by_table) = (colours(&file), colours(&plain));
    assert_eq!(by_profile.len(), by_table.len());
    assert_ne!(by_profile, by_table);
    for (found, before) in by_profile.iter().zip(&by_table) {
        assert_eq!(*found == [0; 4], *before == [0; 4], "{found:?} {before:?}");
    }
}

#[test]
fn inks_of_a_profile_make_its_colours_and_keep_to_the_limit() {
    let (profile, plain) = (profile(), document(crate::fixtures::flagship(), "a4-landscape", "nl"));
    let of = |color: Color, most_ink: f64| {
        let mut document = plain.clone();
        let Some(Layer::Static(frame)) = document.first.layers.last_mut() else { panic!("a last layer") };
        frame.shape(Shape::filled(Outline::Circle(Point::new(100.0, 100.0), 40.0), color));
        let options = PressOptions { profile: Some(&profile), most_ink, ..PressOptions::default() };
        *colours(&made(&document, options)).last().unwrap()
    };
    // What its table says, between whose places at the edge of what a screen shows colours are a little weaker.
    assert_eq!((of(Color::WHITE, 280.0), of(Color::BLACK, 280.0)), ([0; 4], [0, 0, 0, 255]));
    let [c, m, y, k] = of(Color::new(255, 238, 0), 280.0);
    assert!(c < 20 && m < 40 && y > 200 && k < 20, "{c} {m} {y} {k}");
    let [c, m, y, k] = of(Color::new(120, 0, 0), 280.0);
    assert!(c < m / 2 && m > 200 && y > 200 && k > 50, "{c} {m} {y} {k}");
    let ink = |inks: [u8; 4]| inks.iter().map(|ink| f64::from(*ink)).sum::<f64>() / 2.55;
    let (dark, less) = (of(Color::new(30, 0, 30), 280.0), of(Color::new(30, 0, 30), 200.0));
    assert!(ink(dark) > 201.0 && ink(dark) <= 280.0 && ink(less) <= 200.0 && less[3].abs_diff(dark[3]) <= 1);
}

#[test]
fn what_is_no_profile_of_a_press_is_refused_with_its_reason() {
    let whole = profiles::made_up();
    let read = |bytes: &[u8]| PressProfile::read(bytes).unwrap_err();
    assert_eq!(read(b"%PDF-1.4"), ProfileFault::NoProfile);
    let other = |class, colours| profiles::profile(class, colours, &[]);
    assert_eq!(read(&other(b"mntr", b"RGB ")), ProfileFault::OtherColours { found: "RGB".to_owned() });
    assert_eq!(read(&other(b"link", b"CMYK")), ProfileFault::NoPress { found: "link".to_owned() });
    assert_eq!(read(&other(b"prtr", b"CMYK")), ProfileFault::NoTables);
    let mut newer = whole.clone();
    newer[8] = 5;
    assert_eq!(read(&newer), ProfileFault::TooNew { found: 5 });
    for part in [200, whole.len() / 2, whole.len() - 9] {
        assert!(matches!(read(&whole[..part]), ProfileFault::Damaged | ProfileFault::NoTables), "{part}");
    }
    // Whatever stands in it: it is read or refused, and what is read can be printed with.
    let mut state = 2022_u32;
    for _ in 0..40 {
        let mut bytes = whole.clone();
        for _ in 0..8 {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let at = state as usize % 700;
            bytes[at] = (state >> 13) as u8;
        }
        drop(PressProfile::read(&bytes));
    }
}

#[test]
fn inks_whose_profile_is_for_a_screen_are_told_of() {
    let profile = profile();
    let options = PressOptions { profile: Some(&profile), ..PressOptions::default() };
    let mut file = made(&document(crate::fixtures::flagship(), "a5-portrait", "nl"), options);
    let codes = |file: &[u8]| -> Vec<&str> {
        let checked = check_pdf(file, crate::fixtures::sheets(), &Limits::default(), false).unwrap();
        checked.findings.iter().map(|finding| finding.rule().name()).collect()
    };
    let at = file.windows(6).rposition(|six| six == b"/N 4\n ").unwrap();
    let begin = at + file[at..].windows(7).position(|seven| seven == b"stream\n").unwrap() + 7;
    // The same file with a profile that is none.
    let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::default());
    packed.write_all(b"no profile").unwrap();
    let packed = packed.finish().unwrap();
    file[begin..begin + packed.len()].copy_from_slice(&packed);
    assert_eq!(codes(&file), ["druk-kleurruimte"]);
    // What does not unpack is damaged, and that is all that can be said of it.
    file[begin..begin + 40].fill(b'x');
    assert_eq!(codes(&file), ["druk-beschadigd"]);
}
