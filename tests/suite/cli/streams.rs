//! Standard input, output and error, and devices.

use std::fs::{File, OpenOptions};
use std::io::Write;
use std::process::Stdio;

use super::{Folder, Run, flagship, png_size};

fn full() -> File {
    OpenOptions::new().write(true).open("/dev/full").unwrap()
}

/// Runs with the flagship on standard input, and returns what was written to standard output.
fn fed(arguments: &[&str]) -> Vec<u8> {
    let folder = Folder::new();
    let mut command = folder.command(arguments);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(flagship().as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(folder.names(), Vec::<String>::new());
    output.stdout
}

#[test]
fn from_standard_input_to_standard_output_the_bytes_are_those_of_the_file() {
    let folder = Folder::new();
    folder.run(&["render", "--sheet", "link", "--out", "poster.svg"]);
    folder.run(&["render", "--sheet", "link", "--out", "poster.png"]);
    assert_eq!(fed(&["render", "-", "--sheet", "link", "--out", "-"]), folder.read("poster.svg"));
    let png = fed(&["render", "-", "--sheet", "link", "--out", "-", "--to", "png"]);
    assert_eq!(png_size(&png), (1200, 630));
    assert_eq!(png, folder.read("poster.png"));
}

#[test]
fn data_from_standard_input_has_no_name_of_its_own() {
    let folder = Folder::new();
    let mut command = folder.command(&["render", "-", "--sheet", "link", "--to", "svg"]);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(flagship().as_bytes()).unwrap();
    assert!(child.wait().unwrap().success());
    assert_eq!(folder.names(), ["infographic-link.svg"]);
}

#[test]
fn mistakes_on_standard_input_are_said_to_be_there() {
    let folder = Folder::new();
    let run = folder.run(&["check", "-"]);
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("--> standaardinvoer"), "{}", run.err);
}

#[test]
fn when_the_picture_goes_to_standard_output_nothing_else_does() {
    let run = Folder::new().run(&["render", "--sheet", "link", "--out", "-"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert!(run.out.starts_with("<svg") && run.out.trim_end().ends_with("</svg>"));
    assert!(run.err.contains("Geschreven: standaarduitvoer (link, "), "{}", run.err);
}

#[test]
fn a_full_disk_is_told() {
    let folder = Folder::new();
    for arguments in [&["list", "sheets"][..], &["render", "--sheet", "link", "--out", "-"], &["--help"], &["schema"]] {
        let output = folder.command(arguments).stdout(full()).output().unwrap();
        let run = Run::from(output);
        assert_eq!(run.code, Some(1), "{arguments:?}");
        assert!(
            run.err.ends_with("fout: standaarduitvoer kan niet geschreven worden: de schijf is vol\n"),
            "{arguments:?}: {}",
            run.err
        );
    }
    let run = folder.run(&["render", "--sheet", "link", "--out", "/dev/full"]);
    assert_eq!(run.code, Some(1));
    assert!(run.err.contains("fout: /dev/full kan niet geschreven worden: de schijf is vol\n"), "{}", run.err);
}

#[test]
fn a_device_is_written_to_and_not_replaced() {
    let folder = Folder::new();
    let run = folder.run(&["render", "--sheet", "link", "--out", "/dev/null"]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    assert!(!std::fs::metadata("/dev/null").unwrap().is_file());
}

#[test]
fn a_reader_who_leaves_ends_the_output_in_silence() {
    let folder = Folder::new();
    for arguments in [&["render", "--sheet", "web", "--out", "-", "--quiet"][..], &["completions", "bash"], &["--help"]]
    {
        let mut child = folder.command(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let run = Run::from(child.wait_with_output().unwrap());
        assert_eq!((run.code, run.err.as_str()), (Some(0), ""), "{arguments:?}");
    }
}

#[test]
fn closed_streams_are_no_reason_to_panic() {
    let folder = Folder::new();
    let program = env!("CARGO_BIN_EXE_krachtkaart");
    for (tail, code) in [
        ("list sheets >&-", 0),
        ("render --sheet link --to svg >&- 2>&-", 0),
        ("render --sheet nee 2>&-", 2),
        ("render --sheet nee 2>/dev/full", 2),
        ("check - <&-", 2),
    ] {
        let script = format!("'{program}' {tail}");
        let status = std::process::Command::new("sh")
            .args(["-c", &script])
            .current_dir(folder.path())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status();
        assert_eq!(status.unwrap().code(), Some(code), "{tail}");
    }
}
