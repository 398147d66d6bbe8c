//! `--for`, `--marks`, and what a print shop asks.

use super::{Folder, flagship, png_size};
use crate::export::profiles::made_up;

/// Pixels of so many millimetres.
fn pixels(millimetres: f64, dpi: f64) -> u32 {
    (millimetres / 25.4 * dpi).round() as u32
}

#[test]
fn for_social_media_there_are_four_small_pictures_with_a_text_each() {
    let folder = Folder::new();
    let run = folder.run(&["render", "--for", "social"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let sheets = ["link", "portrait", "square", "story"];
    let each = |sheet| ["png", "txt"].map(|kind| format!("mbo-sociaal-werker-{sheet}.{kind}"));
    assert_eq!(folder.names(), sheets.map(each).concat());
    assert_eq!(png_size(&folder.read("mbo-sociaal-werker-link.png")), (1200, 630));
}

#[test]
fn options_win_over_what_a_picture_is_for() {
    let folder = Folder::new();
    let options = ["--sheet", "square", "--to", "svg", "--profile", "office"];
    assert_eq!(folder.run(&[&["render", "--for", "social"][..], &options].concat()).code, Some(0));
    assert_eq!(folder.names(), ["mbo-sociaal-werker-square.svg"]);
}

#[test]
fn crop_marks_make_the_picture_larger() {
    let folder = Folder::new();
    let options = ["--sheet", "a5-landscape", "--dpi", "72", "--bleed", "3", "--marks", "--out", "a.png"];
    assert_eq!(folder.run(&[&["render"][..], &options].concat()).code, Some(0));
    let sides = [210.0, 148.0].map(|side| pixels(side + 2.0 * (3.0 + 5.0), 72.0));
    assert_eq!(png_size(&folder.read("a.png")), (sides[0], sides[1]));
}

#[test]
fn print_is_for_paper() {
    for (option, words) in [(&["--for", "print"][..], "--for print"), (&["--marks"], "--marks")] {
        let run = Folder::new().run(&[&["render", "--sheet", "web"], option].concat());
        let err = format!("fout: {words} is alleen voor formaten in millimeters\n");
        assert_eq!((run.code, run.err), (Some(2), err));
    }
    let run = Folder::new().run(&["render", "--for", "prnt"]);
    assert_eq!(
        (run.code, run.err.as_str()),
        (Some(2), "fout: --for kan niet 'prnt' zijn\n  = hulp: bedoel je 'print'?\n")
    );
}

#[test]
fn a_shop_of_ones_own_stands_beside_the_data_or_in_it() {
    let beside = r#"{ "dpi": 96, "afloop": 2, "snijtekens": true }"#;
    let folder = Folder::with(&[("mijn.json", flagship()), ("drukker.json", beside)]);
    let options = ["render", "mijn.json", "--sheet", "a5-portrait", "--to", "png", "--for", "print"];
    folder.run(&options);
    let sides = |extra: f64, dpi| (pixels(148.0 + 2.0 * extra, dpi), pixels(210.0 + 2.0 * extra, dpi));
    // Marks begin 3 mm from the trim and are 5 mm long.
    assert_eq!(png_size(&folder.read("mijn-print-a5-portrait.png")), sides(8.0, 96.0));

    // The data file's own shop comes before the one beside it, and an option before both.
    let own = flagship().replacen('{', r#"{ "drukker": { "dpi": 72, "afloop": 4 },"#, 1);
    std::fs::write(folder.file("mijn.json"), own).unwrap();
    folder.run(&options);
    assert_eq!(png_size(&folder.read("mijn-print-a5-portrait.png")), sides(4.0, 72.0));
    folder.run(&[&options[..], &["--bleed", "0", "--dpi", "100"]].concat());
    assert_eq!(png_size(&folder.read("mijn-print-a5-portrait.png")), sides(0.0, 100.0));
}

#[test]
fn mistakes_about_the_shop_are_told_where_they_are() {
    let folder = Folder::with(&[("mijn.json", flagship()), ("drukker.json", r#"{ "afloop": 99, "kleur": "ja" }"#)]);
    let run = folder.run(&["render", "mijn.json", "--for", "print"]);
    assert_eq!(run.code, Some(2));
    for words in
        ["fout[getal-buiten-grens]", "fout[onbekend-veld]", "drukker.json:1:13", "fout: drukker.json: 2 fouten"]
    {
        assert!(run.err.contains(words), "{words} in {}", run.err);
    }
    assert_eq!(folder.names(), ["drukker.json", "mijn.json"]);
}

#[test]
fn the_flagships_own_files_are_fit_for_the_press() {
    let folder = Folder::new();
    let press = ["render", "--for", "print", "--sheet"];
    let run = folder.run(&[&press[..], &["a5-portrait"]].concat());
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert_eq!(run.out.matches("Klaar voor de drukker: ").count(), 1, "{}", run.out);
    assert!(folder.names().iter().all(|name| name.ends_with(".pdf")), "{:?}", folder.names());
    let run = folder.run(&[&press[..], &["a4-portrait,a3-landscape", "--to", "pdf,png,svg"]].concat());
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert_eq!(run.out.matches("Klaar voor de drukker: ").count(), 6, "{}", run.out);
    assert_eq!(png_size(&folder.read("mbo-sociaal-werker-print.png")), (pixels(426.0, 300.0), pixels(303.0, 300.0)));

    // What was made is found fit by itself as well, and a place can be shown.
    let run = folder.run(&["preflight", "mbo-sociaal-werker-print-a4-portrait.svg", "--overlay", "waar.png"]);
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
    assert_eq!(png_size(&folder.read("waar.png")).1, 1600);
}

#[test]
fn a_file_that_cannot_be_printed_ends_with_its_code() {
    let folder = Folder::new();
    folder.run(&["render", "--sheet", "a5-portrait", "--dpi", "72", "--out", "a.png"]);
    let run = folder.run(&["preflight", "a.png", "--messages", "en"]);
    assert_eq!((run.code, run.out.as_str()), (Some(2), ""));
    for code in ["[druk-dpi]", "[druk-afloop]"] {
        assert!(run.err.contains(code), "{code} in {}", run.err);
    }
    let run = folder.run(&["preflight", "a.png", "--format", "json"]);
    assert_eq!((run.code, run.err.as_str()), (Some(2), ""));
    assert_eq!(serde_json::from_str::<serde_json::Value>(&run.out).unwrap()["passes"], false);
    assert!(folder.run(&["explain", "druk-dpi"]).out.starts_with("druk-dpi (fout)\n"));
}

#[test]
fn the_pdf_for_the_press_and_the_one_for_reading_are_told_apart() {
    let folder = Folder::new();
    let run = folder.run(&["render", "--sheet", "a4-portrait", "--out", "lezen.pdf"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let run = folder.run(&["preflight", "lezen.pdf", "--messages", "en"]);
    assert_eq!((run.code, run.out.as_str()), (Some(2), ""));
    for code in ["[druk-kaders]", "[druk-rgb]", "[druk-afloop]"] {
        assert!(run.err.contains(code), "{code} in {}", run.err);
    }
    // A day is given, not the clock's, and is no use for a file to read.
    let options = ["render", "--sheet", "a4-portrait", "--date", "2026-11-29", "--out"];
    let run = folder.run(&[&options[..], &["druk.pdf", "--for", "print", "--marks"]].concat());
    assert!(run.code == Some(0) && run.out.contains("226 × 313 mm"), "{} {}", run.out, run.err);
    assert!(folder.read("druk.pdf").windows(10).any(|window| window == b"D:20261129"));
    let run = folder.run(&[&options[..], &["lezen.pdf"]].concat());
    assert!(run.code == Some(0) && run.err.contains("--date"), "{}", run.err);
    let run = folder.run(&["render", "--for", "print", "--date", "29-11-2026"]);
    assert!(run.code == Some(2) && run.err.starts_with("fout: --date kan niet '29-11-2026' zijn"), "{}", run.err);
    // A profile is one of a press.
    std::fs::write(folder.file("scherm.icc"), "geen profiel").unwrap();
    let run = folder.run(&["render", "--sheet", "a5-portrait", "--for", "print", "--icc", "scherm.icc"]);
    assert_eq!(run.code, Some(1));
    assert!(run.err.starts_with("fout: scherm.icc is geen kleurprofiel (ICC)\n"), "{}", run.err);
    // So is one that the print shop's own file names, and it lies in the folder of the data file.
    std::fs::write(folder.file("papier.icc"), made_up()).unwrap();
    std::fs::write(folder.file("mijn.json"), krachtkaart::assets::MINIMAL).unwrap();
    let asked = |file: &str| {
        std::fs::write(folder.file("drukker.json"), format!("{{ \"profiel\": \"{file}\" }}")).unwrap();
        folder.run(&["render", "mijn.json", "--sheet", "a5-portrait", "--for", "print", "--out", "vel.pdf", "--force"])
    };
    for (file, code, begins) in [
        ("papier.icc", 0, ""),
        ("scherm.icc", 1, "fout: ./scherm.icc is geen kleurprofiel (ICC)\n"),
        ("paper.icc", 1, "fout: "),
        ("../papier.icc", 2, "fout: het kleurprofiel '../papier.icc' staat niet in de map van je databestand\n"),
    ] {
        let run = asked(file);
        assert_eq!(run.code, Some(code), "{file}: {}", run.err);
        assert!(run.err.starts_with(begins), "{file}: {}", run.err);
    }
    assert!(folder.read("vel.pdf").windows(7).any(|window| window == b"PDF/X-4"));
    let typed = asked("weg.icc");
    assert!(typed.err.contains("weg.icc"), "{}", typed.err);
    std::fs::remove_file(folder.file("drukker.json")).unwrap();
    // Paper cannot be clicked.
    let run = folder.run(&["render", "--for", "print", "--state", "klik"]);
    assert!(run.code == Some(2) && run.err.starts_with("fout: --state klik kan niet"), "{}", run.err);
    // Half a file is one message, and exit code 2.
    let whole = folder.read("druk.pdf");
    std::fs::write(folder.file("half.pdf"), &whole[..9]).unwrap();
    let run = folder.run(&["preflight", "half.pdf"]);
    assert!(run.code == Some(2) && run.err.matches("fout:").count() == 1, "{}", run.err);
}

#[test]
fn what_cannot_be_read_is_a_failure_of_the_world() {
    let folder = Folder::with(&[("tekst.txt", "geen beeld")]);
    let run = folder.run(&["preflight", "tekst.txt"]);
    assert_eq!((run.code, run.err.as_str()), (Some(1), "fout: tekst.txt is geen PDF, PNG of SVG\n"));
    assert_eq!(folder.run(&["preflight", "weg.png"]).code, Some(1));
    // A part of a PNG is a PNG that is damaged: that is no failure of the world.
    std::fs::write(folder.file("half.png"), b"\x89PNG\r\n\x1a\n").unwrap();
    for (messages, begins) in
        [("nl", "fout: half.png: het bestand is beschadigd"), ("en", "error: half.png: the file is damaged")]
    {
        let run = folder.run(&["preflight", "half.png", "--messages", messages]);
        assert!(
            run.code == Some(2) && run.err.starts_with(begins) && run.err.contains("[druk-beschadigd]"),
            "{}",
            run.err
        );
    }
}

#[test]
fn paper_asks_to_scan_where_the_data_has_an_address_and_never_to_click() {
    let address = "\"website\": \"https://www.voorbeeld.nl/kracht\",\n  \"boodschap\"";
    let data = flagship().replacen("\"boodschap\"", address, 1);
    let folder = Folder::with(&[("kracht.json", &data), ("zonder.json", flagship())]);
    for (data, options, scans) in [
        ("kracht.json", &["--for", "print"][..], true),
        ("kracht.json", &["--profile", "print"], true),
        ("zonder.json", &["--for", "print"], false),
        ("kracht.json", &[], false),
    ] {
        let arguments =
            [&["render", data, "--sheet", "a4-portrait", "--to", "svg", "--out", "-"][..], options].concat();
        let run = folder.run(&arguments);
        assert_eq!(run.code, Some(0), "{}", run.err);
        let says = |words: &str| run.out.contains(words);
        assert_eq!(says("Klik en ontdek"), options.is_empty(), "{data} {options:?}");
        assert_eq!(says("Scan"), scans, "{data} {options:?}");
        assert_eq!(says("QR: https://www.voorbeeld.nl/kracht"), scans, "{data} {options:?}");
    }
}
