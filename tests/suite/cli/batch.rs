//! `batch`: a file set for each row of a table.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::thread::sleep;
use std::time::{Duration, Instant};

use krachtkaart::assets;

use super::{Folder, Run};
use crate::export::profiles::made_up;

/// A small data file with two places to fill in.
fn template() -> String {
    let filled =
        assets::MINIMAL.replacen("Drie plekken", "In {{naam}} ({{inwoners}} inwoners) zijn er drie plekken", 1);
    assert!(filled.contains("{{inwoners}}"));
    filled
}

/// A folder with the template and a table.
fn with(table: &str) -> Folder {
    Folder::with(&[("mijn.json", &template()), ("gemeenten.csv", table)])
}

/// Runs a batch of small SVGs into `uit`, with these further arguments.
fn batch(folder: &Folder, more: &[&str]) -> Run {
    let usual = ["batch", "mijn.json", "--rows", "gemeenten.csv", "--out", "uit", "--sheet", "link", "--to", "svg"];
    folder.run(&[&usual, more].concat())
}

#[test]
fn a_profile_of_the_print_shop_is_in_every_file_and_another_makes_them_anew() {
    let folder = with("naam;inwoners\nEde;123.532\nGouda;75.316\n");
    let profile = made_up();
    fs::write(folder.file("papier.icc"), &profile).unwrap();
    let made = |more: &[&str]| {
        let usual = ["batch", "mijn.json", "--rows", "gemeenten.csv", "--out", "uit", "--sheet", "a5-portrait"];
        let run = folder.run(&[&usual[..], &["--for", "print"], more].concat());
        assert_eq!(run.code, Some(0), "{}", run.err);
        run.out
    };
    let holds = |name: &str, sought: &[u8]| {
        let pdf = fs::read(folder.file("uit").join(name)).unwrap();
        pdf.windows(sought.len()).any(|bytes| bytes == sought)
    };
    let all = "2 rijen: 2 gemaakt (2 bestanden), 0 ongewijzigd, 0 mislukt\n";
    assert_eq!(made(&["--icc", "papier.icc"]), all);
    for name in ["ede-print-a5-portrait.pdf", "gouda-print-a5-portrait.pdf"] {
        assert!(holds(name, b"PDF/X-4"), "{name}");
    }
    assert_eq!(made(&["--icc", "papier.icc"]), "2 rijen: 0 gemaakt (0 bestanden), 2 ongewijzigd, 0 mislukt\n");
    // The name stays, the paper is another.
    let mut other = profile.clone();
    let at = other.windows(6).position(|bytes| bytes == b"Papier").unwrap();
    other[at] = b'K';
    fs::write(folder.file("papier.icc"), &other).unwrap();
    assert_eq!(made(&["--icc", "papier.icc"]), all);
    // What the print shop asks by its own file goes for every row as well; without a profile it is FOGRA39.
    assert_eq!(made(&[]), all);
    assert!(!holds("ede-print-a5-portrait.pdf", b"PDF/X-4"));
    fs::write(folder.file("drukker.json"), "{ \"profiel\": \"papier.icc\" }").unwrap();
    assert_eq!(made(&[]), all);
    assert!(holds("ede-print-a5-portrait.pdf", b"PDF/X-4"));
}

#[test]
fn leaflets_are_made_and_checked_too() {
    let folder = with("naam;inwoners\nEde;123.532\n");
    let made = |more: &[&str]| {
        let usual = ["batch", "mijn.json", "--rows", "gemeenten.csv", "--out", "uit", "--document", "folder"];
        let run = folder.run(&[&usual, more].concat());
        assert_eq!(run.code, Some(0), "{}", run.err);
        run.out
    };
    assert_eq!(made(&["--to", "svg"]), "1 rij: 1 gemaakt (4 bestanden), 0 ongewijzigd, 0 mislukt\n");
    let names: Vec<String> = files(&folder.file("uit")).into_keys().filter(|name| name.ends_with(".svg")).collect();
    assert_eq!(names, ["ede-folder-a5-2.svg", "ede-folder-a5-3.svg", "ede-folder-a5-4.svg", "ede-folder-a5.svg"]);
    assert_eq!(made(&["--to", "html", "--lang", "nl"]), "1 rij: 1 gemaakt (1 bestand), 0 ongewijzigd, 0 mislukt\n");
    let page = fs::read_to_string(folder.file("uit/ede-folder.html")).unwrap();
    assert!(page.contains("In Ede (123.532 inwoners)") && page.contains("<header class=\"cover\">"));
    let press = ["--profile", "print", "--to", "pdf", "--date"];
    for day in ["2026-05-01", "2026-05-02"] {
        let again = made(&[&press[..], &[day]].concat());
        assert_eq!(again, "1 rij: 1 gemaakt (1 bestand), 0 ongewijzigd, 0 mislukt\n");
        let pdf = fs::read(folder.file("uit/ede-folder-a5.pdf")).unwrap();
        let said = format!("(D:{}", day.replace('-', ""));
        assert!(pdf.windows(said.len()).any(|bytes| bytes == said.as_bytes()), "{day}");
    }
    let run = folder.run(&["check", "mijn.json", "--rows", "gemeenten.csv", "--document", "folder"]);
    assert_eq!((run.code, run.out.as_str()), (Some(0), "In orde: 1 rij gelezen\n"), "{}", run.err);
    let run = folder.run(&["check", "--document", "folder", "--lang", "nl"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert!(run.err.contains("folder-a5") && !run.err.contains("a3"), "{}", run.err);
    assert_eq!(folder.run(&["check", "--document", "folder", "--sheet", "a3-landscape"]).code, Some(2));
}

/// Every file below a folder, with its content.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        if entry.path().is_dir() {
            found.extend(files(&entry.path()).into_iter().map(|(below, bytes)| (format!("{name}/{below}"), bytes)));
        } else {
            found.insert(name, fs::read(entry.path()).unwrap());
        }
    }
    found
}

/// Rows for so many places.
fn rows(count: usize) -> String {
    let rows = (1..=count).map(|number| format!("Plaats {number};{}\n", number * 1000));
    format!("naam;inwoners\n{}", rows.collect::<String>())
}

#[test]
fn each_row_gets_its_files_and_what_is_unchanged_is_left_alone() {
    let folder = with("naam;inwoners\n\"Ede\";123.532\n's-Hertogenbosch;160.783\n");
    let run = batch(&folder, &[]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert_eq!(run.out, "2 rijen: 2 gemaakt (2 bestanden), 0 ongewijzigd, 0 mislukt\n");
    let made = files(&folder.file("uit"));
    let names: Vec<&str> = made.keys().map(String::as_str).collect();
    assert_eq!(
        names,
        [".krachtkaart/ede.sha256", ".krachtkaart/s-hertogenbosch.sha256", "ede-link.svg", "s-hertogenbosch-link.svg"]
    );
    let svg = String::from_utf8(made["ede-link.svg"].clone()).unwrap();
    assert!(svg.contains("123.532"), "the SVG does not have the row's words");

    let again = batch(&folder, &[]);
    assert_eq!(again.out, "2 rijen: 0 gemaakt (0 bestanden), 2 ongewijzigd, 0 mislukt\n");
    assert!(files(&folder.file("uit")) == made);

    fs::write(folder.file("gemeenten.csv"), "naam;inwoners\nEde;123.533\n's-Hertogenbosch;160.783\n").unwrap();
    assert_eq!(batch(&folder, &[]).out, "2 rijen: 1 gemaakt (1 bestand), 1 ongewijzigd, 0 mislukt\n");
    fs::write(folder.file("uit/ede-link.svg"), "beschadigd").unwrap();
    fs::remove_file(folder.file("uit/s-hertogenbosch-link.svg")).unwrap();
    assert_eq!(batch(&folder, &[]).out, "2 rijen: 2 gemaakt (2 bestanden), 0 ongewijzigd, 0 mislukt\n");
    fs::write(folder.file("gemeenten.csv"), "naam;inwoners\nEde;123.532\n's-Hertogenbosch;160.783\n").unwrap();
    batch(&folder, &[]);
    assert!(files(&folder.file("uit")) == made, "the same rows do not give the same bytes");
}

#[test]
fn a_bad_row_is_told_with_its_number_and_the_others_are_made() {
    let long = "W".repeat(300);
    let folder = with(&format!("naam,inwoners\nEde,1\nGouda\nUrk,{long}\nEDE,2\nTexel,3\n"));
    let run = batch(&folder, &[]);
    assert_eq!((run.code, run.out.as_str()), (Some(2), ""));
    for line in [
        "fout: gemeenten.csv, rij 3: 1 cellen, maar er zijn 2 kolommen\n",
        "fout: gemeenten.csv, rij 4 (urk): 1 fout in de tekst\n",
        "fout[te-veel-tekens]: Ondertitel: ",
        "fout: gemeenten.csv, rij 5: de naam 'ede' is al van rij 2\n",
    ] {
        assert!(
            run.err.contains(line) || run.err.contains(&line.replace("Ondertitel", "ondertitel")),
            "{line}\n{}",
            run.err
        );
    }
    assert!(run.err.ends_with("fout: 5 rijen: 2 gemaakt (2 bestanden), 0 ongewijzigd, 3 mislukt\n"), "{}", run.err);
    let names: Vec<String> = files(&folder.file("uit")).into_keys().filter(|name| name.ends_with(".svg")).collect();
    assert_eq!(names, ["ede-link.svg", "texel-link.svg"]);
}

#[test]
fn shards_make_together_what_one_run_makes() {
    let folder = with(&rows(7));
    assert_eq!(batch(&folder, &[]).code, Some(0));
    let whole = files(&folder.file("uit"));
    let parts = with(&rows(7));
    let made: Vec<String> = ["1/3", "2/3", "3/3"].map(|part| batch(&parts, &["--shard", part]).out).to_vec();
    assert_eq!(
        made.iter().map(|said| said.split(':').next().unwrap()).collect::<Vec<_>>(),
        ["3 van de 7 rijen", "2 van de 7 rijen", "2 van de 7 rijen"]
    );
    assert!(files(&parts.file("uit")) == whole);
    assert!(batch(&parts, &["--shard", "4/3"]).err.starts_with("fout: '4/3' is geen deel van de rijen\n"));
}

#[test]
fn a_batch_that_was_killed_goes_on_and_ends_with_the_same_bytes() {
    let folder = with(&rows(40));
    let arguments = ["batch", "mijn.json", "--rows", "gemeenten.csv", "--out", "uit", "--sheet", "link", "--to", "svg"];
    let mut child = folder.command(&arguments).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let since = Instant::now();
    let stamps = || fs::read_dir(folder.file("uit/.krachtkaart")).map_or(0, Iterator::count);
    while stamps() < 3 {
        assert!(child.try_wait().unwrap().is_none(), "the batch ended before it could be killed");
        assert!(since.elapsed() < Duration::from_secs(300), "nothing was made for five minutes");
        sleep(Duration::from_millis(2));
    }
    child.kill().unwrap();
    assert_eq!(child.wait().unwrap().code(), None, "the batch ended before it could be killed");
    let resumed = batch(&folder, &[]);
    assert_eq!(resumed.code, Some(0), "{}", resumed.err);
    assert!(!resumed.out.contains(" 0 ongewijzigd"), "{}", resumed.out);
    let fresh = with(&rows(40));
    assert_eq!(batch(&fresh, &[]).code, Some(0));
    let (mut resumed, fresh) = (files(&folder.file("uit")), files(&fresh.file("uit")));
    resumed.retain(|name, _| !name.ends_with(".tmp"));
    assert!(resumed == fresh);
}

#[test]
fn what_is_wrong_with_the_whole_is_said_before_anything_is_made() {
    let folder = with("naam;inwoner\nEde;1\n");
    let run = batch(&folder, &[]);
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("fout[onbekende-kolom]: "), "{}", run.err);
    assert!(run.err.contains("de tabel heeft geen kolom 'inwoners'"), "{}", run.err);
    assert!(run.err.contains("bedoel je 'inwoner'?"), "{}", run.err);
    fs::write(folder.file("gemeenten.csv"), "gemeente;inwoners\nEde;1\n").unwrap();
    batch(&folder, &[]).refused(
        2,
        "fout: gemeenten.csv: er is geen kolom 'bestand' of 'naam', waar de bestanden naar heten\n  = hulp: noem een kolom 'bestand'; er is nu 'gemeente' en 'inwoners'\n",
    );
    fs::write(folder.file("gemeenten.csv"), b"naam;inwoners\nCaf\xE9;1\n").unwrap();
    assert!(batch(&folder, &[]).err.contains("CSV UTF-8"));
    fs::remove_file(folder.file("gemeenten.csv")).unwrap();
    assert_eq!(batch(&folder, &[]).code, Some(1));
    assert_eq!(folder.names(), ["mijn.json"]);
}

#[test]
fn a_row_cannot_write_outside_the_folder_or_put_code_into_a_picture() {
    let evil = "\"naam\";\"inwoners\"\n\"../../buiten\";\"<script>alert(1)</script>\"\n\"/etc/passwd\";\"javascript:alert(1)\"\n";
    let folder = with(evil);
    let run = batch(&folder, &[]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert_eq!(folder.names(), ["gemeenten.csv", "mijn.json", "uit"]);
    let made = files(&folder.file("uit"));
    let names: Vec<&str> = made.keys().map(String::as_str).filter(|name| name.ends_with("svg")).collect();
    assert_eq!(names, ["buiten-link.svg", "etc-passwd-link.svg"]);
    let svg = String::from_utf8(made["buiten-link.svg"].clone()).unwrap();
    assert!(!svg.contains("<script>alert"), "a cell became a script");
}

#[test]
fn a_batch_can_be_for_social_media_or_for_the_press() {
    let usual = ["batch", "mijn.json", "--rows", "gemeenten.csv", "--out", "uit"];
    let folder = with("naam;inwoners\nEde;1\n");
    let run = folder.run(&[&usual[..], &["--for", "social"]].concat());
    assert_eq!(run.code, Some(0), "{}", run.err);
    let made = |folder: &Folder| -> Vec<String> {
        files(&folder.file("uit")).into_keys().filter(|name| !name.starts_with('.')).collect()
    };
    let both =
        ["link", "portrait", "square", "story"].map(|sheet| ["png", "txt"].map(|kind| format!("ede-{sheet}.{kind}")));
    assert_eq!(made(&folder), both.concat());
    let told = String::from_utf8(folder.read("uit/ede-square.txt")).unwrap();
    assert!(told.contains("ede-square.png") && told.contains("Ede"), "{told}");

    // By itself, in the language of the messages.
    let folder = with("naam;inwoners\nEde;1\n");
    let words = ["--sheet", "link", "--to", "txt"];
    for (wording, said) in [("nl", "1 gemaakt (1 bestand)"), ("nl", "1 ongewijzigd"), ("en", "1 made (1 file)")] {
        let run = folder.run(&[&usual[..], &words, &["--messages", wording]].concat());
        assert!(run.code == Some(0) && run.out.contains(said), "{} {}", run.out, run.err);
        assert_eq!(made(&folder), ["ede-link.txt"]);
    }

    let press = ["--for", "print", "--sheet", "a5-portrait", "--to", "svg"];
    let folder = with("naam;inwoners\nEde;1\n");
    let run = folder.run(&[&usual[..], &press].concat());
    assert_eq!(
        (run.code, run.out.as_str()),
        (Some(0), "1 rij: 1 gemaakt (1 bestand), 0 ongewijzigd, 0 mislukt\n"),
        "{}",
        run.err
    );
    let svg = String::from_utf8(folder.read("uit/ede-print-a5-portrait.svg")).unwrap();
    // 3 mm of bleed all round.
    assert!(svg.contains(" width=\"154mm\" height=\"216mm\""), "{}", svg.get(..200).unwrap());
    assert_eq!(folder.run(&["preflight", "uit/ede-print-a5-portrait.svg"]).code, Some(0));

    // Another shop beside the data file asks for more, and the files are made anew; one whose letters must be larger
    // than the sheet has cannot use them, this time or the next.
    fs::write(folder.file("drukker.json"), "{\"afloop\": 5}").unwrap();
    assert!(folder.run(&[&usual[..], &press].concat()).out.contains("1 gemaakt"));
    fs::write(folder.file("drukker.json"), "{\"letter\": 72}").unwrap();
    for _ in 0..2 {
        let run = folder.run(&[&usual[..], &press].concat());
        assert_eq!(run.code, Some(2));
        let told = "fout: gemeenten.csv, rij 2 (ede): de drukker kan 1 bestand zo niet gebruiken\n";
        assert!(run.err.contains(told) && run.err.contains("druk-letter"), "{}", run.err);
        assert!(run.err.ends_with("fout: 1 rij: 0 gemaakt (0 bestanden), 0 ongewijzigd, 1 mislukt\n"), "{}", run.err);
    }
}

#[test]
fn two_files_of_a_batch_never_share_a_name() {
    let text = r#"{"talen":["nl","en"],"titel":{"nl":"Hulp in {{naam}}","en":"Help in {{naam}}"},"ondertitel":{"nl":"O","en":"S"},
        "boodschap":{"nl":"B","en":"M"},"rollen":[{"id":"r","naam":"N","belofte":"P","voorbeeld":"V"}]}"#;
    let folder = Folder::with(&[("l.json", text), ("l.csv", "naam\nEde\nEde EN\n")]);
    let rows = ["batch", "l.json", "--rows", "l.csv", "--out", "uit", "--lang", "all", "--to", "html"];
    let run = folder.run(&rows);
    let entries = fs::read_dir(folder.file("uit")).unwrap();
    let files = entries.filter(|entry| entry.as_ref().unwrap().path().is_file()).count();
    assert_eq!((run.code, files), (Some(2), 2), "{run:?}");
    assert!(run.err.contains("rij 3: het bestand ede-en.html wordt al gemaakt van rij 2"), "{}", run.err);
}
