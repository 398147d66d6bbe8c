//! Files changed at random, with an eye for what they are made of: the program ends with a picture or a message, within
//! ten seconds of processor time and a gigabyte.

use std::fs;
use std::process::{Command, Stdio};

use krachtkaart::assets;
use rayon::prelude::*;

use super::random::Random;
use super::{markup, pixels};
use crate::cli::{Folder, Run};
use crate::fixtures::{self, path};
use crate::media::files;

/// Runs the program with limits that end it: seconds of processor time, and kilobytes of addresses.
const LIMITED: &str = "ulimit -t 10; ulimit -v 1048576; exec \"$0\" \"$@\"";

fn limited(folder: &Folder, arguments: &[&str]) -> Run {
    let mut command = Command::new("sh");
    command.args(["-c", LIMITED, env!("CARGO_BIN_EXE_krachtkaart")]).args(arguments);
    command.current_dir(folder.path()).env_clear().stdin(Stdio::null()).output().unwrap().into()
}

/// Nothing but what the program says of itself, and an end that it knows.
#[track_caller]
fn ends_well(run: &Run, case: &str, folder: &Folder) {
    let ends = matches!(run.code, Some(0..=2)) && !run.err.contains("panicked") && !run.err.contains("overflow");
    if !ends {
        let kept = std::env::temp_dir().join(format!("krachtkaart-{}", case.replace(' ', "-")));
        let _ = fs::remove_dir_all(&kept);
        fs::create_dir_all(&kept).unwrap();
        for name in folder.names() {
            let _ = fs::copy(folder.file(&name), kept.join(&name));
        }
        panic!("{case}, kept in {}: {run:?}", kept.display());
    }
}

/// A data file whose first role has this picture.
fn with_picture(name: &str, bytes: &[u8]) -> Folder {
    let own = format!("\"tekening\": {{ \"bestand\": \"{name}\", \"beschrijving\": \"Een vlak\" }}");
    let folder = Folder::with(&[("t.json", &assets::MINIMAL.replacen("\"tekening\": \"sportveld\"", &own, 1))]);
    fs::write(folder.file(name), bytes).unwrap();
    folder
}

/// Checks a data file with a picture; returns whether the picture can be used.
fn check(name: &str, bytes: &[u8], case: &str) -> bool {
    let folder = with_picture(name, bytes);
    let run = limited(&folder, &["check", "t.json", "--sheet", "web"]);
    ends_well(&run, case, &folder);
    assert!(run.code == Some(0) || run.err.contains("beeld-onbruikbaar"), "{case}: {}", run.err);
    run.code == Some(0)
}

/// Some were used and some were not: else the changes are too small or too large to find anything.
fn both(used: usize, count: usize) {
    assert!(count < 50 || (used * 20 > count && used * 20 < count * 19), "{used} of {count}");
}

#[test]
fn changed_drawings_end_in_a_picture_or_a_message() {
    let mut drawings: Vec<String> = fs::read_dir(path("tests/material/logos"))
        .unwrap()
        .filter_map(|entry| fs::read_to_string(entry.unwrap().path()).ok())
        .collect();
    drawings.sort();
    drawings.push(markup::RICH.to_owned());
    let count = fixtures::foreign(16, 2000);
    let used = (0..count).into_par_iter().filter(|n| {
        let mut random = Random::new(*n as u64);
        let drawing = if n % 3 == 0 { markup::RICH } else { &drawings[random.below(drawings.len())] };
        check("x.svg", markup::changed(drawing, &mut random).as_bytes(), &format!("drawing {n}"))
    });
    both(used.count(), count);
}

#[test]
fn changed_photos_end_in_a_picture_or_a_message() {
    let grey = (png::ColorType::Grayscale, png::BitDepth::Sixteen);
    let photos = [
        files::plain_png(60, 40),
        files::png(60, 40, grey.0, grey.1, &[7; 60 * 40 * 2]),
        files::png(60, 40, png::ColorType::Indexed, png::BitDepth::Two, &[0b0110_1100; 15 * 40]),
        files::with_chunk(b"iCCP", b"naam\0\0\x78\x9c\x03\0\0\0\0\x01"),
        files::jpeg(64, 48),
        files::telling(64, 48, 6),
    ];
    let count = fixtures::foreign(12, 1000);
    let used = (0..count).into_par_iter().filter(|n| {
        let mut random = Random::new(*n as u64);
        let photo = &photos[n % photos.len()];
        check("x.png", &pixels::changed(photo, &mut random), &format!("photo {n}"))
    });
    both(used.count(), count);
}

#[test]
fn changed_files_for_the_press_end_in_findings_or_a_message() {
    let folder = Folder::new();
    for (kind, more) in [("svg", "--quiet"), ("png", "--dpi=72")] {
        let run = folder.run(&["render", "--sheet", "a5-portrait", "--bleed", "3", "--to", kind, more, "--out", "."]);
        assert_eq!(run.code, Some(0), "{}", run.err);
    }
    let [svg, png] = ["svg", "png"].map(|kind| folder.read(&format!("mbo-sociaal-werker-a5-portrait.{kind}")));
    let svg = String::from_utf8(svg).unwrap();
    let count = fixtures::foreign(6, 1000);
    let unfit = (0..count).into_par_iter().filter(|n| {
        let mut random = Random::new(*n as u64);
        let (name, bytes) = match n % 4 {
            0 => ("p.svg", markup::changed(&svg, &mut random).into_bytes()),
            1 => ("p.svg", markup::changed(markup::RICH, &mut random).into_bytes()),
            2 => ("p.png", pixels::changed(&png, &mut random)),
            _ => ("p.png", pixels::changed(&files::plain_png(60, 40), &mut random)),
        };
        let folder = Folder::new();
        fs::write(folder.file(name), bytes).unwrap();
        let overlay: &[&str] = if random.below(2) == 0 { &["--overlay", "o.png"] } else { &[] };
        let run = limited(&folder, &[&["preflight", name], overlay].concat());
        ends_well(&run, &format!("press {n}"), &folder);
        run.code != Some(0)
    });
    assert!(unfit.count() > 0);
}
