//! How long a PNG takes, beside other rasterisers.
//!
//! Run by `cargo bench`, this starts `tests/bench/png.py`, which runs it again as a program of its own for every
//! picture, so that whole processes are compared. `cargo bench -- --help` tells what can be chosen.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)]

use krachtkaart::export::png::{Level, PngOptions, Resolution, render};
use krachtkaart::export::svg::{Profile, SvgOptions};
use krachtkaart::layout::{Medium, Settings};
use krachtkaart::page::Face;
use krachtkaart::theme::{Sheet, Theme};
use krachtkaart::typeset::font::FontBook;
use std::collections::HashMap;
use std::fs::File;
use std::process::Command;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|a| a != "--bench").collect();
    let given: HashMap<&str, &str> = arguments.iter().filter_map(|a| a.split_once('=')).collect();
    match given.get("do") {
        Some(&"svg") => write_svg(&given),
        Some(&"png") => paint_data(&given),
        Some(&"paint") => paint_file(&given),
        _ => compare(&arguments),
    }
}

/// Starts the comparison.
fn compare(arguments: &[String]) {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/bench/png.py");
    let ours = std::env::current_exe().unwrap();
    let status = Command::new("python3").arg(script).arg("--ours").arg(ours).args(arguments).status();
    std::process::exit(status.expect("python3 is needed to compare").code().unwrap_or(1));
}

/// The flagship on a sheet, as an SVG file and the fonts that it carries.
fn flagship(given: &HashMap<&str, &str>, profile: Profile) -> krachtkaart::export::svg::Svg {
    let file = krachtkaart::DataFile::flagship().unwrap();
    let (theme, fonts) = (Theme::named("wijk").unwrap(), FontBook::embedded().unwrap());
    let sheet = Sheet::named(given.get("sheet").unwrap()).unwrap();
    // Sheets for print have four units to a millimetre.
    let bleed = given.get("bleed").map_or(0.0, |mm| 4.0 * mm.parse::<f64>().unwrap());
    let settings =
        Settings { theme: &theme, sheet: &sheet, fonts: &fonts, language: "nl", bleed, medium: Medium::Screen };
    let page = krachtkaart::lay_out(&file, &settings).unwrap().document.first;
    krachtkaart::write_svg(&page, &fonts, &SvgOptions { profile, ..SvgOptions::default() }).unwrap()
}

/// Writes the SVG that all programs draw: with the fonts by their public names.
fn write_svg(given: &HashMap<&str, &str>) {
    std::fs::write(given.get("out").unwrap(), flagship(given, Profile::Office).text).unwrap();
}

/// From the data file to a PNG.
fn paint_data(given: &HashMap<&str, &str>) {
    let svg = flagship(given, Profile::Office);
    let fonts: Vec<_> = svg.fonts.into_iter().map(|font| (font.family, font.ttf)).collect();
    paint(&svg.text, &fonts, given);
}

/// From an SVG file to a PNG.
fn paint_file(given: &HashMap<&str, &str>) {
    let book = FontBook::embedded().unwrap();
    let name = |face| match face {
        Face::Title | Face::Heading => "Bricolage Grotesque",
        Face::Text | Face::Strong => "Atkinson Hyperlegible Next",
    };
    let fonts: Vec<_> =
        Face::ALL.into_iter().map(|face| (name(face).to_owned(), book.font(face).bytes().to_vec())).collect();
    paint(&std::fs::read_to_string(given.get("in").unwrap()).unwrap(), &fonts, given);
}

/// Paints and says the size in pixels.
fn paint(svg: &str, fonts: &[(String, Vec<u8>)], given: &HashMap<&str, &str>) {
    let number = |name| given.get(name).map(|n: &&str| n.parse::<f64>().unwrap());
    let resolution = number("dpi").map(Resolution::Dpi).or_else(|| number("scale").map(Resolution::Scale)).unwrap();
    let level = match given.get("level") {
        Some(&"fast") => Level::Fast,
        Some(&"web") => Level::Web,
        _ => Level::Default,
    };
    let options = PngOptions {
        resolution,
        level,
        reference: given.contains_key("reference"),
        threads: given.get("threads").map(|n| n.parse().unwrap()),
        ..PngOptions::default()
    };
    let mut out = File::create(given.get("out").unwrap()).unwrap();
    let report = render(svg, fonts, &options, &mut out).unwrap();
    println!("{} {}", report.size.width, report.size.height);
}
