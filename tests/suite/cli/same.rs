//! The same data gives the same bytes, wherever and whenever.

use std::fs;

use super::{Folder, flagship};

/// The SVG and PNG of the flagship on `web`, made with these variables in the environment, from this data file.
fn made(folder: &Folder, data: &str, variables: &[(&str, &str)]) -> Vec<Vec<u8>> {
    let mut command = folder.command(&["render", data, "--sheet", "web,square", "--lang", "nl,en"]);
    let status = command.envs(variables.iter().copied()).output().unwrap();
    assert!(status.status.success(), "{}", String::from_utf8_lossy(&status.stderr));
    let names = folder.names();
    let pictures = names.iter().filter(|name| name.ends_with(".svg") || name.ends_with(".png"));
    pictures.map(|name| folder.read(name)).collect()
}

#[test]
fn folder_locale_time_zone_home_and_cores_do_not_matter() {
    let first = made(&Folder::with(&[("mijn.json", flagship())]), "mijn.json", &[]);
    assert_eq!(first.len(), 8);
    let elsewhere = Folder::new();
    fs::create_dir(elsewhere.file("een map met spaties")).unwrap();
    fs::write(elsewhere.file("een map met spaties/ander.json"), flagship()).unwrap();
    let second = made(
        &elsewhere,
        "een map met spaties/ander.json",
        &[
            ("LANG", "tr_TR.UTF-8"),
            ("LC_ALL", "tr_TR.UTF-8"),
            ("TZ", "Asia/Tokyo"),
            ("HOME", "/nonexistent"),
            ("RAYON_NUM_THREADS", "1"),
            ("SOURCE_DATE_EPOCH", "1"),
        ],
    );
    assert!(first == second, "the bytes differ");
}
