//! Pipes, devices and a system that gives no more: waited for within limits, and told in the program's own words.

use std::fs;
use std::process::Command;

use krachtkaart::assets;

use crate::cli::{Folder, Run};
use crate::media::files;

/// Runs a line of shell in a folder; `$K` is the program.
fn shell(folder: &Folder, line: &str) -> Run {
    let mut command = Command::new("bash");
    command.args(["-c", line]).current_dir(folder.path()).env("K", env!("CARGO_BIN_EXE_krachtkaart"));
    command.env_remove("LANG").env_remove("LC_ALL").output().unwrap().into()
}

#[test]
fn a_pipe_is_read_once() {
    let folder = Folder::new();
    fs::write(folder.file("p.png"), files::plain_png(60, 40)).unwrap();
    fs::write(folder.file("p.svg"), "<svg xmlns='http://www.w3.org/2000/svg' width='9mm' height='9mm'/>").unwrap();
    for name in ["p.png", "p.svg"] {
        let [file, pipe] = [name.to_owned(), format!("<(cat {name})")];
        let told = |what: &str| {
            let run = shell(&folder, &format!("$K preflight {what} --format json | grep -v '\"file\"'"));
            assert_eq!(run.err, "", "{what}");
            run.out
        };
        assert_eq!(told(&file), told(&pipe), "{name}");
    }
}

#[test]
fn a_stamp_that_is_a_pipe_is_not_waited_for_for_ever() {
    let data = assets::MINIMAL.replacen("Drie plekken", "{{naam}}: drie plekken", 1);
    let folder = Folder::with(&[("t.json", &data), ("t.csv", "naam\nEde\nUrk\n")]);
    let line = "mkdir -p uit/.krachtkaart && mkfifo uit/.krachtkaart/ede.sha256 && timeout 60 $K batch t.json --rows t.csv \
                --sheet link --to svg --out uit";
    let run = shell(&folder, line);
    assert_eq!(run.code, Some(1), "{}", run.err);
    assert!(run.err.contains("ede.sha256 kan niet geschreven worden: er komt niets"), "{}", run.err);
    assert!(run.err.contains("2 rijen: 1 gemaakt (1 bestand), 0 ongewijzigd, 1 mislukt"), "{}", run.err);
}

#[test]
fn an_overlay_of_a_file_that_cannot_be_read_is_not_made() {
    let folder = Folder::new();
    fs::write(folder.file("p.png"), &files::plain_png(60, 40)[..99]).unwrap();
    let run = folder.run(&["preflight", "p.png", "--overlay", "o.png"]);
    assert!(run.code == Some(2) && run.err.contains("druk-beschadigd"), "{}", run.err);
    assert_eq!(folder.names(), ["p.png"]);
    let run = folder.run(&["preflight", "p.png", "--overlay", "P.PNG"]);
    assert!(run.code == Some(2) && run.err.contains("is ook invoer van deze opdracht"), "{}", run.err);
}

#[test]
fn where_files_may_not_grow_there_is_a_message_and_no_half_file() {
    let folder = Folder::new();
    let run = shell(&folder, "ulimit -f 8; $K render --sheet link --to png --out .");
    assert_eq!(run.code, Some(1), "{}", run.err);
    let told = "fout: ./mbo-sociaal-werker-link.png kan niet geschreven worden: zo’n groot bestand mag hier niet";
    assert!(run.err.contains(told), "{}", run.err);
    assert_eq!(folder.names(), Vec::<String>::new());
}

/// What stands beside the data file is read unasked, so it may not show what is elsewhere.
#[test]
fn a_link_beside_the_data_file_does_not_show_a_file_elsewhere() {
    let folder = Folder::with(&[("geheim.txt", "wachtwoord: made up\n")]);
    fs::create_dir(folder.file("map")).unwrap();
    fs::write(folder.file("map/t.json"), assets::MINIMAL).unwrap();
    std::os::unix::fs::symlink("../geheim.txt", folder.file("map/drukker.json")).unwrap();
    let run = folder.run(&["render", "map/t.json", "--for", "print", "--to", "svg", "--out", "p.svg"]);
    assert_eq!(run.code, Some(2), "{}", run.err);
    assert!(run.err.contains("map/drukker.json is een link naar een bestand buiten deze map"), "{}", run.err);
    assert!(!run.err.contains("wachtwoord") && !folder.file("p.svg").exists(), "{}", run.err);
}

/// A `;` ends a rule of a policy, a `,` the policy.
#[test]
fn an_address_adds_no_rule_to_the_policy_of_the_guide() {
    let folder = Folder::with(&[("t.json", assets::MINIMAL)]);
    let base = "https://voorbeeld.nl/a;script-src*,b/";
    let run = folder.run(&["embed", "t.json", "--base-url", base, "--out", "uit/"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let guide = String::from_utf8(folder.read("uit/t-embed.txt")).unwrap();
    let rules: Vec<&str> = guide.lines().filter(|line| line.contains("frame-src")).collect();
    assert_eq!(rules.len(), 1, "{guide}");
    assert!(rules[0].contains("frame-src https://voorbeeld.nl/a%3Bscript-src*%2Cb/;"), "{}", rules[0]);
}
