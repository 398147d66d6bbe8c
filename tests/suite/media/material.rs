//! Drawings, photos and logos that a data file names: from where they may come, what is refused and in which words, and
//! that nothing of them but what can be seen reaches the poster.

use std::fmt::Write as _;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::PathBuf;

use super::files::*;
use crate::fixtures::{self, FLAGSHIP, blessing, fonts, path, settings, sheets};
use crate::workspace::safety;
use krachtkaart::export::png::{PngOptions, Resolution};
use krachtkaart::export::svg::{Profile, Svg, SvgOptions};
use krachtkaart::media::own::OwnPicture;
use krachtkaart::messages::{Diagnostic, MaterialFault, MessageLanguage, render};
use krachtkaart::{DataFile, media::own, media::pixels};
use png::{BitDepth, ColorType};
use serde_json::{Value, json};
use tempfile::TempDir;

/// A folder with pictures of every kind, in a folder that they must not reach.
struct Place {
    whole: TempDir,
}

impl Place {
    fn new() -> Self {
        let place = Self { whole: TempDir::new().unwrap() };
        for folder in ["binnen/beeld", "binnen/map.png", "buiten"] {
            fs::create_dir_all(place.whole.path().join(folder)).unwrap();
        }
        place.write("../buiten/foto.png", &plain_png(24, 16));
        place.write("niets.png", b"");
        place.write("beeld/straat.jpg", &jpeg(48, 32));
        place.write("huis.svg", svg("<path d='M0 15 20 2 40 15z' fill='#c33'/><path d='M5 15h30v15H5z'/>").as_bytes());
        symlink("../buiten/foto.png", place.inside().join("uit.png")).unwrap();
        symlink("../buiten", place.inside().join("uit")).unwrap();
        symlink("beeld/straat.jpg", place.inside().join("binnendoor.jpg")).unwrap();
        let pipe = std::process::Command::new("mkfifo").arg(place.inside().join("pijp.png")).status().unwrap();
        assert!(pipe.success());
        place
    }

    fn inside(&self) -> PathBuf {
        self.whole.path().join("binnen")
    }

    fn write(&self, name: &str, bytes: &[u8]) {
        fs::write(self.inside().join(name), bytes).unwrap();
    }

    /// Reads a data file with a role for each of these files.
    fn read(&self, files: &[&str]) -> Result<DataFile, (Vec<Diagnostic>, String)> {
        let text = format!("{:#}\n", data(files));
        DataFile::read_in(text.as_bytes(), Some(&self.inside())).map_err(|found| (found, text))
    }
}

/// A data file with a role for each of these files.
fn data(files: &[&str]) -> Value {
    let role = |(n, file): (usize, &&str)| {
        json!({
            "id": format!("r{n}"), "naam": format!("Rol {n}"), "belofte": "Fijn.", "voorbeeld": "Zo.",
            "tekening": { "bestand": file, "beschrijving": "Een beeld" },
        })
    };
    let roles: Vec<Value> = files.iter().enumerate().map(role).collect();
    json!({ "talen": ["nl"], "titel": "Titel", "ondertitel": "Onder.", "boodschap": "Kern.", "rollen": roles })
}

fn picture(file: &DataFile, sheet: &str, profile: Profile) -> Svg {
    let page = krachtkaart::lay_out(file, &settings(fixtures::sheet(sheet), "nl")).unwrap().document.first;
    krachtkaart::write_svg(&page, fonts(), &SvgOptions { profile, ..SvgOptions::default() }).unwrap()
}

/// The pictures of pixels that an SVG holds.
fn embedded(svg: &Svg) -> Vec<Vec<u8>> {
    use base64::Engine;
    let document = roxmltree::Document::parse(&svg.text).unwrap();
    let images = document.descendants().filter(|node| node.has_tag_name("image"));
    let data = images.map(|node| node.attributes().find(|a| a.name() == "href").unwrap().value().to_owned());
    data.map(|data| base64::engine::general_purpose::STANDARD.decode(data.split_once(',').unwrap().1).unwrap())
        .collect()
}

/// Files that cannot be used, with what they hold; "" for those that the place has.
fn unusable() -> Vec<(&'static str, Vec<u8>)> {
    let png = plain_png(24, 16);
    let photo = jpeg(48, 32);
    let text = |inner: &str| svg(inner).into_bytes();
    let rules =
        format!("<style>{}</style>{}", ".a{fill:red}".repeat(2000), "<rect width='9' height='9'/>".repeat(2900));
    let marks = format!(
        "<marker id='m'>{}</marker><path marker-mid='url(#m)' d='M0 0{}'/>",
        "<rect width='1' height='1'/>".repeat(600),
        "l1 1".repeat(500)
    );
    vec![
        ("nergens.jpg", vec![]),
        ("beeld/Straat.JPG", vec![]),
        ("../buiten/foto.png", vec![]),
        ("beeld/../../buiten/foto.png", vec![]),
        ("/etc/passwd", vec![]),
        ("C:/foto.jpg", vec![]),
        ("beeld\\straat.jpg", vec![]),
        ("..\\buiten\\foto.png", vec![]),
        ("uit.png", vec![]),
        ("uit/foto.png", vec![]),
        ("map.png", vec![]),
        ("pijp.png", vec![]),
        ("leeg.png", b" ".to_vec()),
        ("niets.png", vec![]),
        ("bewegend.png", b"GIF89a\x01\0\x01\0\0\0\0;".to_vec()),
        ("iphone.jpg", b"\0\0\0\x18ftypheic\0\0\0\0".to_vec()),
        ("script.svg", b"#!/bin/sh\necho hoi\n".to_vec()),
        ("bom.png", claiming(60_000, 60_000)),
        ("breed.png", claiming(20_000, 2_000)),
        ("half.png", png[..png.len() / 2].to_vec()),
        ("kop.png", png[..20].to_vec()),
        ("half.jpg", photo[..photo.len() / 2].to_vec()),
        ("kop.jpg", photo[..30].to_vec()),
        ("fout.png", claiming(200, 150)),
        ("inkt.jpg", cmyk()),
        ("smal.png", claiming(1, 20_000)),
        ("groot.png", [plain_png(2, 2), vec![0; own::MAX_BYTES]].concat()),
        ("zwaar.svg", [text("<rect width='9' height='9'/>"), vec![b' '; 600_000]].concat()),
        ("letters.svg", text("<text y='9'>Gemeente</text>")),
        ("plaatje.svg", text("<image href='../buiten/foto.png' width='9' height='9'/>")),
        (
            "filter.svg",
            text("<filter id='f'><feImage href='pijp.png'/></filter><rect width='9' height='9' filter='url(#f)'/>"),
        ),
        (
            "vreemd.svg",
            text("<foreignObject width='9' height='9'><p xmlns='http://www.w3.org/1999/xhtml'>x</p></foreignObject>"),
        ),
        ("niets.svg", text("<rect x='99' width='5' height='5'/>")),
        ("stuk.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><g>".to_vec()),
        ("pagina.svg", b"<html><body>x</body></html>".to_vec()),
        ("lachen.svg", laughing().into_bytes()),
        ("maal.svg", multiplying().into_bytes()),
        ("kring.svg", text("<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g>")),
        ("diep.svg", deep(1000).into_bytes()),
        ("dieper.svg", deep(40_000).into_bytes()),
        ("regels.svg", text(&rules)),
        ("merken.svg", text(&marks)),
        (
            "kenmerken.svg",
            text(&format!(
                "<rect {} width='9' height='9'/>",
                (0..9000).map(|n| format!("a{n}='' ")).collect::<String>()
            )),
        ),
        ("streepjes.svg", text(&"<path d='M0 9h9000' stroke='#000' stroke-dasharray='.02'/>".repeat(99))),
        // Shapes that would lie over the whole poster, and numbers that no machine can add.
        (
            "groots.svg",
            text("<rect x='-1e38' y='-1e38' width='3e38' height='3e38' fill='#ABCDE1'/><path d='M-1e30 0h1e35v3z'/>"),
        ),
        (
            "gerekt.svg",
            text(
                "<g transform='scale(1e20)'><rect width='1' height='1'/></g><rect width='9' height='9' transform='scale(1e-20)'/>",
            ),
        ),
    ]
}

#[test]
fn each_unusable_file_gets_its_exact_message() {
    let place = Place::new();
    let all = unusable();
    let (mut dutch, mut english) = (String::new(), String::new());
    for files in all.chunks(16) {
        files.iter().filter(|(_, bytes)| !bytes.is_empty()).for_each(|(name, bytes)| place.write(name, bytes));
        let names: Vec<&str> = files.iter().map(|(name, _)| *name).collect();
        let (found, source) = place.read(&names).expect_err("nothing is wrong");
        // All at once, each at its own line.
        assert_eq!(found.len(), files.len(), "{found:#?}");
        dutch.push_str(&render(&found, &source, "data.json", MessageLanguage::Dutch));
        for one in &found {
            writeln!(english, "{}", one.message(MessageLanguage::English)).unwrap();
            one.hints(MessageLanguage::English).iter().for_each(|hint| writeln!(english, "  {hint}").unwrap());
        }
    }
    for (name, actual) in [("messages.txt", dutch), ("in-english.txt", english)] {
        let path = path("tests/material").join(name);
        if blessing() {
            fs::write(&path, &actual).unwrap();
        }
        let expected = fs::read_to_string(&path).unwrap_or_default();
        assert!(expected == actual, "other messages than expected (BLESS=1 accepts them):\n{actual}");
    }
}

/// Files that can be used, whatever else is in them.
fn usable() -> Vec<(&'static str, Vec<u8>)> {
    let text = |inner: &str| svg(inner).into_bytes();
    let bomb = bomb();
    let gradient = "<linearGradient id='g'><stop stop-color='red'/><stop offset='1'/></linearGradient><rect width='9' height='9' fill='url(#g)'/>";
    vec![
        ("beeld/straat.jpg", vec![]),
        ("./huis.svg", vec![]),
        ("binnendoor.jpg", vec![]),
        ("stip.png", plain_png(1, 1)),
        ("eigenlijk-png.svg", plain_png(24, 16)),
        ("eigenlijk-svg.jpg", text("<rect width='9' height='9'/>")),
        ("profiel.png", with_chunk(b"iCCP", &[b"naam\0\0".as_slice(), &bomb].concat())),
        ("tekst.png", with_chunk(b"zTXt", &[b"GEHEIM\0\0".as_slice(), &bomb].concat())),
        ("diepte.png", png(8, 8, ColorType::Rgb, BitDepth::Sixteen, &[77; 8 * 8 * 6])),
        ("grijs.png", png(8, 8, ColorType::Grayscale, BitDepth::One, &[0b1010_1010; 8])),
        ("palet.png", png(8, 8, ColorType::Indexed, BitDepth::Two, &[0b0001_1011; 16])),
        ("door.png", png(8, 8, ColorType::GrayscaleAlpha, BitDepth::Eight, &[99; 8 * 8 * 2])),
        ("camera.jpg", telling(48, 32, 6)),
        (
            "klik.svg",
            text(
                "<script>alert(1)</script><a href='javascript:alert(1)'><rect width='9' height='9' onclick='alert(1)' onload='x'/></a>",
            ),
        ),
        (
            "stijl.svg",
            text(
                "<style>@import url(https://x.nl/a.css); rect{fill:url(https://x.nl/#a) #123}</style><rect width='9' height='9'/>",
            ),
        ),
        ("verloop.svg", text(gradient)),
        (
            "wazig.svg",
            text(
                "<filter id='f'><feGaussianBlur stdDeviation='2'/></filter><rect width='9' height='9' filter='url(#f)'/>",
            ),
        ),
        ("utf16.svg", svg("<rect width='9' height='9'/>").encode_utf16().flat_map(u16::to_le_bytes).collect()),
        ("dik.svg", text("<path d='M0 0h40' stroke='#000' stroke-width='1e7'/>")),
        (
            "buiten.svg",
            text("<use href='https://x.nl/a.svg#a'/><use xlink:href='../buiten/a.svg#b'/><rect width='9' height='9'/>"),
        ),
    ]
}

#[test]
fn what_can_be_used_becomes_plain_shapes_and_plain_pixels() {
    let place = Place::new();
    let all = usable();
    all.iter().filter(|(_, bytes)| !bytes.is_empty()).for_each(|(name, bytes)| place.write(name, bytes));
    let (some, others) = all.split_at(16);
    for files in [some, others] {
        let names: Vec<&str> = files.iter().map(|(name, _)| *name).collect();
        harmless(&place, &names);
    }
}

/// Fails unless these files give a poster with nothing of them but what can be seen.
fn harmless(place: &Place, names: &[&str]) {
    let file = place.read(names).unwrap_or_else(|(found, source)| {
        panic!("{}", render(&found, &source, "data.json", MessageLanguage::English));
    });
    let own = picture(fixtures::flagship(), "web", Profile::Web);
    let script = safety::script(&own);
    let svg = picture(&file, "web", Profile::Web);
    assert_eq!(safety::threats(&svg, &script), Vec::<String>::new());
    for secret in ["GEHEIM", "alert", "x.nl", "javascript"] {
        assert!(!svg.text.replace(script.as_str(), "").contains(secret), "{secret} in the SVG");
    }
    let pictures = embedded(&svg);
    let photos = names.iter().filter(|name| matches!(file.material().get(name), Some(OwnPicture::Photo(_)))).count();
    assert_eq!(pictures.len(), photos);
    let mut png = Vec::new();
    krachtkaart::draw_png(&picture(&file, "web", Profile::Print), &PngOptions::default(), &mut png).unwrap();
    // Nothing lies over the rest: the header is still there.
    let drawn = pixels::Raster::decode(&png).unwrap();
    assert_ne!(&drawn.bytes[..3], [0xab, 0xcd, 0xe1]);
    for picture in &pictures {
        for secret in [b"GEHEIM".as_slice(), b"Exif", b"ICC_PROFILE", b"Photoshop", b"iCCP", b"zTXt"] {
            assert!(!picture.windows(secret.len()).any(|part| part == secret), "metadata in a picture");
        }
    }
    // Every picture has its words, outside of what is hidden from assistive technology.
    let document = roxmltree::Document::parse(&svg.text).unwrap();
    let named = document.descendants().filter(|node| node.attribute("aria-label") == Some("Een beeld."));
    let open = named.filter(|node| node.ancestors().all(|one| one.attribute("aria-hidden").is_none()));
    assert_eq!(open.count(), names.len());
}

#[test]
fn a_photo_is_put_upright_and_gets_the_pixels_of_its_sheet() {
    let place = Place::new();
    place.write("camera.jpg", &telling(900, 600, 6));
    let file = place.read(&["camera.jpg"]).unwrap();
    let sizes = |sheet: &str| {
        let pictures = embedded(&picture(&file, sheet, Profile::Print));
        let header = pixels::judge(&pictures[0]).unwrap();
        (header.width, header.height)
    };
    let (width, height) = sizes("a5-landscape");
    assert!(width < height && height < 900, "{width} × {height}");
    // On large paper all there are, and none that there are not.
    assert_eq!(sizes("a1-landscape"), (600, 900));
}

#[test]
fn the_same_files_give_the_same_bytes_and_a_changed_one_others() {
    let place = Place::new();
    let text =
        |place: &Place| picture(&place.read(&["beeld/straat.jpg", "huis.svg"]).unwrap(), "web", Profile::Web).text;
    let first = text(&place);
    assert!(first == text(&place));
    place.write("beeld/straat.jpg", &jpeg(48, 30));
    assert!(first != text(&place));
}

#[test]
fn the_png_shows_the_picture_whatever_the_number_of_threads() {
    let place = Place::new();
    let red = png(60, 40, ColorType::Rgb, BitDepth::Eight, &[[200, 30, 40]; 60 * 40].concat());
    place.write("rood.png", &red);
    place.write("huis2.svg", svg("<rect width='40' height='30' fill='#1E28C8'/>").as_bytes());
    let svg = picture(&place.read(&["rood.png", "huis2.svg"]).unwrap(), "web", Profile::Print);
    let drawn = |threads: u32, scale: f64| {
        let resolution = Resolution::Scale(scale);
        let options = PngOptions { threads: std::num::NonZeroU32::new(threads), resolution, ..PngOptions::default() };
        let mut out = Vec::new();
        krachtkaart::draw_png(&svg, &options, &mut out).unwrap();
        out
    };
    for scale in [0.5, 1.0, 1.7] {
        let one = drawn(1, scale);
        assert!(one == drawn(2, scale) && one == drawn(5, scale), "at {scale}");
        let pixels = pixels::Raster::decode(&one).unwrap();
        let count = |color: [u8; 3]| pixels.bytes.chunks_exact(pixels.channels).filter(|p| p[..3] == color).count();
        let document = roxmltree::Document::parse(&svg.text).unwrap();
        let image = document.descendants().find(|node| node.has_tag_name("image")).unwrap();
        let side = |name: &str| image.attribute(name).unwrap().parse::<f64>().unwrap() * scale;
        let area = side("width") * side("height");
        let red = count([200, 30, 40]) as f64;
        assert!((red - area).abs() < 2.0 * (side("width") + side("height")) + 4.0, "{red} of {area} pixels at {scale}");
        assert!(count([0x1e, 0x28, 0xc8]) > 1000);
    }
}

#[test]
fn a_picture_that_cannot_be_painted_is_an_error_and_no_gap() {
    let place = Place::new();
    let svg = picture(&place.read(&["beeld/straat.jpg"]).unwrap(), "web", Profile::Print);
    let mut out = Vec::new();
    let reference = PngOptions { reference: true, ..PngOptions::default() };
    assert!(krachtkaart::draw_png(&svg, &reference, &mut out).is_err());
    let broken = Svg { text: svg.text.replace("base64,/9j", "base64,AAAA"), ..svg };
    assert!(krachtkaart::draw_png(&broken, &PngOptions::default(), &mut out).is_err());
    assert!(out.is_empty());
}

#[test]
fn the_logo_of_the_data_file_stands_at_the_place_that_is_asked() {
    let place = Place::new();
    for (asked, first) in [("kop", true), ("voet", false)] {
        let mut data = data(&["huis.svg"]);
        data["logo"] = json!({ "bestand": "beeld/straat.jpg", "beschrijving": "Gemeente Stad", "plaats": asked });
        data["bronnen"] = json!([{ "id": "b", "uitgever": "U", "titel": "T" }]);
        let file = DataFile::read_in(data.to_string().as_bytes(), Some(&place.inside())).unwrap();
        let text = picture(&file, "web", Profile::Web).text;
        let (logo, title) = (text.find("Gemeente Stad.").unwrap(), text.find("role=\"heading\"").unwrap());
        assert_eq!(logo < title, first, "{asked}");
    }
}

#[test]
fn a_logo_stands_on_every_sheet_whatever_has_no_room_there() {
    let place = Place::new();
    let flagship: Value = serde_json::from_str(FLAGSHIP).unwrap();
    let mut without_sources = 0;
    for roles in [8, 16] {
        let mut data = flagship.clone();
        data["logo"] = json!({ "bestand": "beeld/straat.jpg", "beschrijving": "Gemeente Stad", "plaats": "voet" });
        let all: Vec<Value> = data["rollen"].as_array().unwrap().iter().cycle().take(roles).cloned().collect();
        data["rollen"] = all
            .into_iter()
            .enumerate()
            .map(|(i, mut role)| {
                role["id"] = json!(format!("rol{i}"));
                role
            })
            .collect();
        let file = DataFile::read_in(data.to_string().as_bytes(), Some(&place.inside())).unwrap();
        for sheet in sheets() {
            // Some sheets have no room for sixteen places, and say so.
            let Ok(finished) = krachtkaart::lay_out(&file, &settings(sheet, "nl")) else { continue };
            let svg = krachtkaart::write_svg(&finished.document.first, fonts(), &SvgOptions::default()).unwrap().text;
            assert_eq!(svg.matches("Gemeente Stad.").count(), 1, "{} with {roles} places", sheet.name);
            without_sources += usize::from(!svg.contains("Bronnen: "));
        }
    }
    assert!(without_sources > 0);
}

#[test]
fn office_programs_get_the_link_that_they_know() {
    let place = Place::new();
    let file = place.read(&["beeld/straat.jpg"]).unwrap();
    let text = picture(&file, "web", Profile::Office).text;
    assert!(text.contains(" xlink:href=\"data:image/") && text.contains("xmlns:xlink="));
    assert!(!picture(&file, "web", Profile::Web).text.contains("xlink"));
}

#[test]
fn mistakes_in_words_and_in_files_are_told_together() {
    let place = Place::new();
    let mut data = data(&["nergens.png", "huis.svg"]);
    data["rollen"][1]["naam"] = json!("");
    data["rollen"][1]["tekening"]["beschrijving"] = json!({ "en": "A house" });
    let found = DataFile::read_in(data.to_string().as_bytes(), Some(&place.inside())).unwrap_err();
    let codes: Vec<&str> = found.iter().map(|one| one.code().name()).collect();
    assert!(codes.contains(&"lege-tekst") && codes.contains(&"beeld-onbruikbaar"), "{codes:?}");
    assert!(codes.contains(&"onbekende-taal"), "{codes:?}");
    // Without a folder nothing is read at all.
    assert!(DataFile::read(data.to_string().as_bytes()).is_err());
}

/// As another program wrote them: with restart marks, in scans that refine each other, in 16 bits, with a palette.
#[test]
fn files_of_other_programs_are_read() {
    let folder = path("tests/fuzz/corpus/material");
    let mut seen = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let Some((stem, ending)) = name.split_once('.') else { continue };
        let read = OwnPicture::read(&fs::read(&path).unwrap());
        if stem == "inkt" {
            assert_eq!(read.unwrap_err(), MaterialFault::Cmyk);
            continue;
        }
        let size = read.unwrap_or_else(|fault| panic!("{name}: {fault:?}")).size();
        match (stem, ending) {
            ("exif", _) => assert_eq!((size.w, size.h), (12.0, 16.0)),
            (_, "svg") => assert_eq!(size.w.max(size.h).round(), 640.0),
            _ => assert_eq!((size.w, size.h), (16.0, 12.0), "{name}"),
        }
        seen += 1;
    }
    assert!(seen >= 15, "only {seen} files");
}

#[test]
fn words_about_a_picture_stay_words() {
    let place = Place::new();
    for words in
        ["\"><script>alert(1)</script>", "]]></desc></svg><svg onload=alert(1)>", "&lt;b onclick='x'&gt; {{naam}}"]
    {
        let mut data = data(&["beeld/straat.jpg"]);
        data["rollen"][0]["tekening"]["beschrijving"] = json!(words);
        data["logo"] = json!({ "bestand": "huis.svg", "beschrijving": words.chars().take(80).collect::<String>() });
        let file = DataFile::read_in(data.to_string().as_bytes(), Some(&place.inside())).unwrap();
        let svg = picture(&file, "web", Profile::Web);
        let script = safety::script(&picture(fixtures::flagship(), "web", Profile::Web));
        assert_eq!(safety::threats(&svg, &script), Vec::<String>::new());
        let document = roxmltree::Document::parse(&svg.text).unwrap();
        let named = document.descendants().filter_map(|node| node.attribute("aria-label"));
        assert!(named.filter(|name| name.starts_with(words)).count() == 2, "{words}");
    }
}

#[test]
fn photos_together_have_a_limit() {
    let place = Place::new();
    let names: Vec<String> = (0..9).map(|n| format!("groot{n}.png")).collect();
    // Each is within its own limit; they are damaged as well, which is not looked at any more once there are too many.
    names.iter().for_each(|name| place.write(name, &claiming(6000, 8000)));
    let (found, _) = place.read(&names.iter().map(String::as_str).collect::<Vec<_>>()).unwrap_err();
    let together = found.iter().filter(|one| one.message(MessageLanguage::English).contains("million pixels together"));
    assert_eq!(together.count(), 9 - (own::MAX_PIXELS / 48_000_000) as usize);
}
