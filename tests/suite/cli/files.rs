//! Which files are written, and that each is there whole or not at all.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};

use krachtkaart::assets;

use super::{Folder, flagship, png_size};

#[test]
fn without_arguments_the_flagship_is_made_here() {
    let folder = Folder::new();
    let run = folder.run(&[]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert_eq!(folder.names(), ["png", "svg", "txt"].map(|kind| format!("mbo-sociaal-werker.{kind}")));
    let lines: Vec<&str> = run.out.lines().collect();
    assert!(
        lines[0].starts_with("Geschreven: mbo-sociaal-werker.svg (a3-landscape, 420 × 297 mm, Nederlands, "),
        "{}",
        run.out
    );
    assert!(lines[1].starts_with("Geschreven: mbo-sociaal-werker.png (a3-landscape, 2480 × 1754 pixels, Nederlands, "));
    let svg = String::from_utf8(folder.read("mbo-sociaal-werker.svg")).unwrap();
    assert!(svg.starts_with("<svg") && svg.contains("lang=\"nl\""));
    assert_eq!(png_size(&folder.read("mbo-sociaal-werker.png")), (2480, 1754));
}

#[test]
fn beside_a_picture_stands_what_is_told_of_it() {
    let folder = Folder::new();
    let run = folder.run(&["render", "--sheet", "square", "--lang", "en", "--to", "png,txt", "--messages", "nl"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let text = String::from_utf8(folder.read("mbo-sociaal-werker-square-en.txt")).unwrap();
    let parts: Vec<&str> = text.split("\n\n").collect();
    assert!(parts[0].ends_with("\nPlaatje: mbo-sociaal-werker-square-en.png"), "{text}");
    assert!(parts[1].starts_with("KORT:") && parts[3].starts_with("LANG:"), "{text}");
    assert!(parts[2].starts_with("Infographic: The strength of"), "{text}");
    assert!(parts.len() > 5 && parts[4] == parts[2], "{text}");
    // What is made here may be made anew.
    assert_eq!(folder.run(&["render", "--sheet", "square", "--lang", "en", "--to", "txt"]).code, Some(0));
    // An open panel has a picture and no text of its own.
    let run = folder.run(&["render", "--sheet", "web", "--state", "role:mantelzorg", "--to", "png,txt"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let run = folder.run(&["render", "--sheet", "web", "--state", "role:mantelzorg", "--to", "txt"]);
    assert_eq!(run.code, Some(2), "{}", run.out);
    assert_eq!(folder.names().iter().filter(|name| name.ends_with(".txt")).count(), 1);
}

#[test]
fn files_are_named_after_the_data_the_sheet_and_the_language() {
    let folder = Folder::with(&[("wijk.team.json", flagship())]);
    let made = |arguments: &[&str]| {
        let before = folder.names();
        let mut all = vec!["render", "wijk.team.json", "--to", "svg"];
        all.extend(arguments);
        let run = folder.run(&all);
        assert_eq!(run.code, Some(0), "{}", run.err);
        let new: Vec<String> = folder.names().into_iter().filter(|name| !before.contains(name)).collect();
        new.iter().for_each(|name| fs::remove_file(folder.file(name)).unwrap());
        new
    };
    assert_eq!(made(&[]), ["wijk.team.svg"]);
    assert_eq!(made(&["--lang", "en"]), ["wijk.team-en.svg"]);
    assert_eq!(made(&["--sheet", "web"]), ["wijk.team-web.svg"]);
    assert_eq!(made(&["--sheet", "a3-landscape,web"]), ["wijk.team-web.svg", "wijk.team.svg"]);
    assert_eq!(
        made(&["--sheet", "web", "--sheet", "web", "--lang", "all"]),
        ["wijk.team-web-en.svg", "wijk.team-web.svg"]
    );
}

#[test]
fn the_kind_is_taken_from_the_ending() {
    let folder = Folder::new();
    let run = folder.run(&["render", "--sheet", "link", "--scale", "1,5", "--out", "poster.PNG"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert_eq!(folder.names(), ["poster.PNG"]);
    assert_eq!(png_size(&folder.read("poster.PNG")), (1800, 945));
}

#[test]
fn a_png_says_which_data_it_was_made_from() {
    let folder = Folder::with(&[("mijn.json", flagship())]);
    folder.run(&["render", "mijn.json", "--sheet", "link", "--out", "poster.png"]);
    let expected = format!("Source\0{}", krachtkaart::source::fingerprint(flagship()));
    let png = folder.read("poster.png");
    assert!(png.windows(expected.len()).any(|window| window == expected.as_bytes()));
}

#[test]
fn what_draws_otherwise_has_another_name() {
    let theme = assets::THEMES.iter().find(|name| **name != "wijk").unwrap();
    let folder = Folder::with(&[("mijn.json", flagship())]);
    let usual = ["render", "mijn.json", "--sheet", "a5-portrait", "--to", "svg", "--out", "de map/uit/"];
    for more in [&[][..], &["--theme", "wijk"], &["--theme", theme], &["--for", "print"], &["--lang", "en"]] {
        let run = folder.run(&[&usual[..], more].concat());
        assert_eq!(run.code, Some(0), "{}", run.err);
    }
    let entries = fs::read_dir(folder.file("de map/uit")).unwrap();
    let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    let mut expected: Vec<String> = ["".to_owned(), format!("-{theme}"), "-print".to_owned()]
        .map(|part| format!("mijn{part}-a5-portrait.svg"))
        .into_iter()
        .chain(["mijn-a5-portrait-en.svg".to_owned()])
        .collect();
    expected.sort();
    assert_eq!(names, expected);
}

#[test]
fn out_can_be_a_folder() {
    let folder = Folder::new();
    fs::create_dir(folder.file("uit")).unwrap();
    let run = folder.run(&["render", "--sheet", "link", "--to", "svg", "--out", "uit"]);
    assert!(run.out.starts_with("Geschreven: uit/mbo-sociaal-werker-link.svg (link, 1200 × 630 pixels"), "{run:?}");
    assert!(folder.file("uit/mbo-sociaal-werker-link.svg").is_file());
}

#[test]
fn every_sheet_is_made() {
    let folder = Folder::new();
    let run = folder.run(&["render", "--sheet", "all", "--to", "svg"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let list = folder.run(&["list", "sheets"]).out;
    // The leaflet is another document, with sheets of its own.
    let mut expected: Vec<String> = list
        .lines()
        .filter(|line| !line.starts_with("folder-"))
        .map(|line| match line.split_whitespace().next().unwrap() {
            "a3-landscape" => "mbo-sociaal-werker.svg".to_owned(),
            sheet => format!("mbo-sociaal-werker-{sheet}.svg"),
        })
        .collect();
    expected.sort();
    assert_eq!(folder.names(), expected);
    assert_eq!(run.out.lines().count(), expected.len());
}

#[test]
fn a_leaflet_is_a_page_too_a_file_for_each_language_beside_the_posters() {
    let folder = Folder::new();
    let run = folder.run(&["render", "--document", "folder", "--to", "html", "--lang", "nl,en"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert_eq!(folder.names(), ["mbo-sociaal-werker-folder-en.html", "mbo-sociaal-werker-folder.html"]);
    assert_eq!(run.err, "", "a page leaves nothing out");
    let english = String::from_utf8(folder.read("mbo-sociaal-werker-folder-en.html")).unwrap();
    assert!(english.contains("<html lang=\"en\">") && english.contains("<header class=\"cover\">"));
    // Sheets of both kinds are two pages, and so are two places.
    let both = ["render", "--sheet", "web,folder-a5", "--to", "html"];
    assert_eq!(folder.run(&[&both[..], &["--out", "x.html"]].concat()).code, Some(2));
    let run = folder.run(&[&both[..], &["--out", "beide/"]].concat());
    assert_eq!(run.code, Some(0), "{}", run.err);
    for (name, cover) in [("mbo-sociaal-werker.html", false), ("mbo-sociaal-werker-folder.html", true)] {
        let page = fs::read_to_string(folder.file("beide").join(name)).unwrap();
        assert_eq!(page.contains("<header class=\"cover\">"), cover, "{name}");
    }
}

#[test]
fn resolution_level_and_profile_show_in_the_files() {
    let folder = Folder::new();
    let made = |arguments: &[&str], name: &str| {
        let mut all = vec!["render", "--sheet", "a5-portrait", "--quiet", "--out", name];
        all.extend(arguments);
        let run = folder.run(&all);
        assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
        folder.read(name)
    };
    assert_eq!(png_size(&made(&["--dpi", "100"], "poster.png")), (583, 827));
    assert_eq!(png_size(&made(&["--dpi", "100", "--scale", "2"], "poster.png")), (583, 827));
    assert_eq!(png_size(&made(&["--dpi", "300", "--bleed", "3mm"], "poster.png")), (1819, 2551));
    assert_eq!(png_size(&made(&["--scale", "0.5"], "poster.png")), (280, 397));
    let lengths = ["fast", "default"].map(|level| made(&["--dpi", "72", "--level", level], "poster.png").len());
    assert!(lengths[0] > lengths[1], "{lengths:?}");
    let svg = |arguments: &[&str]| String::from_utf8(made(arguments, "poster.svg")).unwrap();
    assert!(svg(&[]).contains("<script"));
    assert!(!svg(&["--profile", "print"]).contains("<script"));
    assert!(!svg(&["--profile", "office"]).contains("<style"));
    assert!(svg(&["--bleed", "3"]).contains("width=\"154mm\" height=\"216mm\""));
    assert!(svg(&["--id-prefix", "Wijk"]).contains("id=\"Wijk-"));
}

#[test]
fn a_role_a_strength_or_everything_is_shown_open() {
    let folder = Folder::new();
    let run = folder.run(&["render", "--to", "svg", "--state", "rest,role:taal,strength:plan,open"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let names = folder.names();
    for name in ["", "-role-taal", "-strength-plan", "-open", "-open-2"] {
        assert!(names.contains(&format!("mbo-sociaal-werker{name}.svg")), "{name}: {names:?}");
    }
    let rest = folder.read("mbo-sociaal-werker.svg");
    assert_ne!(folder.read("mbo-sociaal-werker-role-taal.svg"), rest);
    folder.run(&["render", "--to", "svg"]);
    assert_eq!(folder.read("mbo-sociaal-werker.svg"), rest, "one state changed another");
}

#[test]
fn all_states_are_those_that_the_sheet_has() {
    let folder = Folder::new();
    let run = folder.run(&["render", "--sheet", "story", "--to", "svg", "--state", "all"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert_eq!(
        folder.names(),
        ["mbo-sociaal-werker-story-open-2.svg", "mbo-sociaal-werker-story-open.svg", "mbo-sociaal-werker-story.svg"]
    );
}

#[test]
fn quiet_says_nothing_and_verbose_says_more() {
    let folder = Folder::new();
    let quiet = folder.run(&["render", "--sheet", "link", "--to", "svg", "--quiet"]);
    assert_eq!((quiet.code, quiet.out.as_str(), quiet.err.as_str()), (Some(0), "", ""));
    let verbose = folder.run(&["render", "--sheet", "link", "--to", "svg", "--verbose"]);
    let notes =
        "Gelezen: het meegeleverde bestand (8 rollen, 13 krachten, 12 cijfers)\nOpgemaakt: link in Nederlands\n";
    assert!(verbose.err.starts_with(notes), "{}", verbose.err);
}

#[test]
fn an_older_file_is_replaced_and_keeps_its_permissions() {
    let folder = Folder::with(&[("poster.svg", "old")]);
    fs::set_permissions(folder.file("poster.svg"), fs::Permissions::from_mode(0o640)).unwrap();
    let run = folder.run(&["render", "--sheet", "link", "--out", "poster.svg"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert!(folder.read("poster.svg").starts_with(b"<svg"));
    assert_eq!(fs::metadata(folder.file("poster.svg")).unwrap().permissions().mode() & 0o777, 0o640);
    assert_eq!(folder.names(), ["poster.svg"]);
}

#[test]
fn a_new_file_can_be_read_by_whoever_the_mask_lets() {
    let folder = Folder::new();
    let mut shell = std::process::Command::new("sh");
    let script =
        format!("umask 022; exec '{}' render --sheet link --out poster.svg", env!("CARGO_BIN_EXE_krachtkaart"));
    assert!(shell.args(["-c", &script]).current_dir(folder.path()).output().unwrap().status.success());
    assert_eq!(fs::metadata(folder.file("poster.svg")).unwrap().permissions().mode() & 0o777, 0o644);
}

#[test]
fn what_a_link_points_at_is_replaced_and_the_link_stays() {
    let folder = Folder::with(&[("echt.svg", "old")]);
    symlink("echt.svg", folder.file("poster.svg")).unwrap();
    assert_eq!(folder.run(&["render", "--sheet", "link", "--out", "poster.svg"]).code, Some(0));
    assert!(folder.read("echt.svg").starts_with(b"<svg"));
    assert!(fs::symlink_metadata(folder.file("poster.svg")).unwrap().file_type().is_symlink());
}

#[test]
fn a_place_that_cannot_be_written_is_told_and_nothing_is_left() {
    let folder = Folder::with(&[("bestand", ""), ("op-slot.svg", "old")]);
    fs::create_dir(folder.file("map.svg")).unwrap();
    fs::create_dir(folder.file("mbo-sociaal-werker.svg")).unwrap();
    fs::set_permissions(folder.file("op-slot.svg"), fs::Permissions::from_mode(0o444)).unwrap();
    let before = folder.names();
    let long = "x".repeat(300) + ".svg";
    let cases: [(&[&str], String); 4] = [
        (
            &["--out", "bestand/poster.svg"],
            "fout: bestand/poster.svg kan niet geschreven worden: een deel van het pad is geen map\n".to_owned(),
        ),
        (
            &[],
            "fout: mbo-sociaal-werker.svg kan niet geschreven worden: het is een map\n  = hulp: geef de map een andere naam, of kies een andere na --out\n".to_owned(),
        ),
        (
            &["--out", "op-slot.svg"],
            "fout: op-slot.svg kan niet geschreven worden: daar is geen toestemming voor\n  = hulp: kies een andere map na --out\n".to_owned(),
        ),
        (
            &["--out", &long],
            format!("fout: {long} kan niet geschreven worden: de naam is te lang of heeft verkeerde tekens\n"),
        ),
    ];
    for (arguments, err) in cases {
        let mut all = vec!["render"];
        all.extend(arguments);
        folder.run(&all).refused(1, &err);
        assert_eq!(folder.names(), before);
    }
    assert_eq!(folder.read("op-slot.svg"), b"old");
}

#[test]
fn a_picture_of_too_many_pixels_leaves_the_old_one() {
    let folder = Folder::with(&[("poster.png", "old")]);
    let run = folder.run(&["render", "--sheet", "a0-landscape", "--scale", "20", "--out", "poster.png"]);
    assert_eq!(run.code, Some(1));
    assert!(run.err.contains("is te groot"), "{}", run.err);
    assert_eq!(folder.read("poster.png"), b"old");
    assert_eq!(folder.names(), ["poster.png"]);
}

#[cfg(unix)]
#[test]
fn nothing_that_a_run_reads_is_written_over() {
    let data = assets::MINIMAL.replacen(
        "\"tekening\": \"sportveld\"",
        "\"tekening\": { \"bestand\": \"wijk.svg\", \"beschrijving\": \"Een vlak\" }",
        1,
    );
    let drawing = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><rect width='9' height='9'/></svg>";
    let folder = Folder::with(&[("wijk.json", &data), ("wijk.svg", drawing), ("gegevens.svg", assets::MINIMAL)]);
    symlink("wijk.svg", folder.file("koppeling.svg")).unwrap();
    fs::hard_link(folder.file("wijk.svg"), folder.file("tweede.svg")).unwrap();
    for arguments in [
        &["render", "wijk.json", "--to", "svg"][..],
        &["render", "wijk.json", "--out", "koppeling.svg"],
        &["render", "wijk.json", "--out", "tweede.svg"],
        &["render", "wijk.json", "--out", "./WIJK.svg"],
        &["render", "gegevens.svg", "--to", "svg"],
        &["preflight", "wijk.svg", "--overlay", "wijk.svg"],
        &["preflight", "wijk.svg", "--overlay", "koppeling.svg"],
    ] {
        let run = folder.run(arguments);
        assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{arguments:?}");
        assert!(run.err.contains("wordt niet overschreven"), "{arguments:?}: {}", run.err);
    }
    assert_eq!(folder.read("wijk.svg"), drawing.as_bytes());
    assert_eq!(folder.read("gegevens.svg"), assets::MINIMAL.as_bytes());
}

#[cfg(unix)]
#[test]
fn a_link_to_nothing_yet_stays_a_link() {
    let folder = Folder::with(&[]);
    fs::create_dir(folder.file("elders")).unwrap();
    symlink("elders/p.svg", folder.file("p.svg")).unwrap();
    let run = folder.run(&["render", "--sheet", "web", "--out", "p.svg"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert!(folder.file("p.svg").is_symlink() && folder.file("elders/p.svg").is_file());
}

#[cfg(unix)]
#[test]
fn what_a_killed_run_left_is_cleaned_by_the_next() {
    let folder = Folder::new();
    let mut child =
        folder.command(&["render", "--sheet", "a3-landscape", "--to", "png", "--dpi", "600"]).spawn().unwrap();
    let left = loop {
        let hidden = folder.names().into_iter().find(|name| name.starts_with(".krachtkaart-"));
        match hidden {
            Some(name) => break name,
            None => assert!(child.try_wait().unwrap().is_none(), "it ended before it wrote"),
        }
    };
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(folder.names().contains(&left) || folder.names().is_empty());
    fs::write(folder.file(&left), "").unwrap();
    // One of a process that lives is left alone: this one's.
    let parts: Vec<&str> = left.splitn(4, '-').collect();
    let living = format!("{}-{}-{}-x.tmp", parts[0], parts[1], std::process::id());
    fs::write(folder.file(&living), "").unwrap();
    let run = folder.run(&["render", "--sheet", "web", "--out", "p.svg"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert_eq!(folder.names(), [living, "p.svg".to_owned()]);
}

#[cfg(unix)]
#[test]
fn devices_and_pipes_are_not_waited_for() {
    let folder = Folder::new();
    assert!(std::process::Command::new("mkfifo").arg(folder.file("pijp")).status().unwrap().success());
    for arguments in [
        &["render", "--theme", "/dev/zero", "--out", "p.svg"][..],
        &["render", "--theme", "./pijp", "--out", "p.svg"],
        &["render", "--sheet", "web", "--to", "svg", "--out", "pijp"],
    ] {
        let run = folder.run(arguments);
        assert!(run.code.is_some_and(|code| code > 0), "{arguments:?}: {run:?}");
    }
}

/// What this program made may be made anew, what is somebody's own may not, unless they say so or type its name.
#[test]
fn files_of_others_are_not_replaced_by_names_that_nobody_typed() {
    let folder = Folder::with(&[("t.json", assets::MINIMAL), ("t.csv", "naam\nEde\n")]);
    let render = ["render", "t.json", "--sheet", "square", "--to", "svg,png,html,pdf", "--out", "uit/"];
    let embed = ["embed", "t.json", "--base-url", "https://voorbeeld.nl/", "--out", "uit/"];
    let office = ["render", "t.json", "--sheet", "square", "--profile", "office", "--to", "svg", "--out", "uit/"];
    let batch = ["batch", "t.json", "--rows", "t.csv", "--sheet", "square", "--to", "svg", "--out", "rijen"];
    let lists = ["list", "icons", "--to", "svg", "--out", "uit/"];
    let contact = ["contact", "t.json", "--out", "uit/"];
    let handbook = ["handboek", "--out", "uit/"];
    for command in [&render[..], &embed, &office, &batch, &lists, &contact, &handbook] {
        for _ in 0..2 {
            let run = folder.run(command);
            assert_eq!(run.code, Some(0), "{command:?}: {}", run.err);
        }
        let out = folder.file(command[command.len() - 1]);
        let is_file = |entry: fs::DirEntry| Some(entry.path()).filter(|path| path.is_file());
        let made: Vec<_> = fs::read_dir(&out).unwrap().filter_map(|entry| is_file(entry.unwrap())).collect();
        for path in &made {
            fs::write(path, "<svg xmlns='http://www.w3.org/2000/svg'/>").unwrap();
        }
        let run = folder.run(command);
        if command[0] != "batch" {
            assert_eq!(run.code, Some(2), "{command:?}: {}", run.err);
            assert!(run.err.contains("niet door dit programma gemaakt") && run.err.contains("--force"), "{}", run.err);
            assert!(made.iter().all(|path| fs::read(path).unwrap().starts_with(b"<svg xmlns='")));
        }
        let run = folder.run(&[command, &["--force"]].concat());
        assert_eq!(run.code, Some(0), "{command:?}: {}", run.err);
        made.iter().for_each(|path| fs::remove_file(path).unwrap());
    }
    // In a batch it costs its row; what the batch itself made is known by its stamp, whatever became of it.
    fs::write(folder.file("t.csv"), "naam\nEde\nUrk\n").unwrap();
    fs::write(folder.file("rijen/urk-square.svg"), "van mij").unwrap();
    let run = folder.run(&batch);
    assert_eq!(run.code, Some(2), "{}", run.err);
    assert!(run.err.contains("t.csv, rij 3 (urk): ") || run.err.contains("urk-square.svg bestaat al"), "{}", run.err);
    assert!(run.err.contains("1 gemaakt (1 bestand), 0 ongewijzigd, 1 mislukt"), "{}", run.err);
    assert_eq!(folder.read("rijen/urk-square.svg"), b"van mij");
    // A name that was typed is meant.
    fs::write(folder.file("p.svg"), "van mij").unwrap();
    let run = folder.run(&["render", "t.json", "--out", "p.svg"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
}
