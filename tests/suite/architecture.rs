//! The parts of the program keep apart: each imports only from those below it, and each outside package stays in
//! its own room. The README draws the same picture.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use crate::fixtures::path;

/// Each part with its level. A part imports only from lower levels.
const LEVELS: [(&str, u8); 16] = [
    ("assets", 0),
    ("base", 0),
    ("error", 0),
    ("locale", 0),
    ("messages", 1),
    ("page", 1),
    ("source", 2),
    ("document", 3),
    ("media", 3),
    ("theme", 4),
    ("typeset", 5),
    ("chart", 6),
    ("export", 6),
    ("layout", 7),
    ("check", 8),
    ("workspace", 9),
];

/// The parts that a part may know of, where its level would let it know more.
const WALLS: [(&str, &[&str]); 3] = [
    ("document", &["assets", "error", "locale", "messages", "source"]),
    ("export", &["base", "error", "media", "page", "typeset"]),
    ("chart", &["base", "document", "error", "locale", "page", "theme", "typeset"]),
];

/// The parts in which an outside package may be used.
const ROOMS: [(&str, &[&str]); 44] = [
    ("annotate_snippets", &["messages"]),
    ("base64", &["export"]),
    ("brotli", &["typeset"]),
    ("clap", &["main"]),
    ("clap_complete", &["main"]),
    ("clap_mangen", &["main"]),
    ("csv", &["main"]),
    ("ctrlc", &["main"]),
    ("fixed_decimal", &["locale"]),
    ("flate2", &["media"]),
    ("harfrust", &["typeset"]),
    ("hypher", &["typeset"]),
    ("icu_calendar", &["locale"]),
    ("icu_datetime", &["locale"]),
    ("icu_decimal", &["locale"]),
    ("icu_locale_core", &["locale"]),
    ("icu_plurals", &["locale"]),
    ("indicatif", &["main"]),
    ("jpeg_encoder", &["media"]),
    ("jsonc_parser", &["source"]),
    ("libm", &["base", "media", "chart", "export", "check", "locale"]),
    ("oxipng", &["export"]),
    ("plotters", &["chart"]),
    ("plotters_backend", &["chart"]),
    ("rayon", &["main", "export"]),
    ("resvg", &["export"]),
    ("roxmltree", &["theme"]),
    ("rustix", &["main"]),
    ("serde_json", &["source", "document", "theme", "check"]),
    ("sha2", &["source", "export", "main"]),
    ("skera", &["typeset"]),
    ("skrifa", &["typeset"]),
    ("strsim", &["source"]),
    ("svgtypes", &["theme", "media"]),
    ("tempfile", &["main"]),
    ("ttf2woff2", &["typeset"]),
    ("unicode_bidi", &["typeset"]),
    ("unicode_linebreak", &["typeset"]),
    ("unicode_normalization", &["source"]),
    ("usvg", &["media", "export", "check"]),
    ("xmlparser", &["media"]),
    ("zlib_rs", &["export"]),
    ("zune_core", &["media"]),
    ("zune_jpeg", &["media"]),
];

/// Every source file with the part that it belongs to; the command line is part of `main`.
fn sources() -> Vec<(String, PathBuf, String)> {
    let root = path("src");
    let (mut folders, mut sources) = (vec![root.clone()], Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let inside = path.strip_prefix(&root).unwrap();
                let first = Path::new(inside.components().next().unwrap().as_os_str());
                let part = first.file_stem().unwrap().to_str().unwrap();
                let part = if part == "cli" { "main" } else { part };
                let code: Vec<String> = fs::read_to_string(&path)
                    .unwrap()
                    .lines()
                    .map(|line| line.split("//").next().unwrap().to_owned())
                    .collect();
                sources.push((part.to_owned(), path, code.join("\n")));
            }
        }
    }
    sources
}

/// The first names after `crate::` in a text, those in a group in braces included.
fn imported(code: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for rest in code.split("crate::").skip(1) {
        let word = |text: &str| text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
        if let Some(group) = rest.strip_prefix('{') {
            let mut depth = 0;
            let mut item = String::new();
            for character in group.chars() {
                match character {
                    '{' => depth += 1,
                    '}' if depth == 0 => break,
                    '}' => depth -= 1,
                    ',' if depth == 0 => found.extend([word(std::mem::take(&mut item).trim())]),
                    _ => {}
                }
                if depth == 0 && character != ',' {
                    item.push(character);
                }
            }
            found.insert(word(item.trim()));
        } else {
            found.insert(word(rest));
        }
    }
    found.remove("");
    found
}

#[test]
fn a_part_imports_only_from_those_below_it() {
    let levels: BTreeMap<&str, u8> = LEVELS.into_iter().collect();
    let (mut wrong, mut seen) = (Vec::new(), 0);
    for (part, path, code) in sources() {
        if part == "main" || part == "lib" {
            continue;
        }
        let own = *levels.get(part.as_str()).unwrap_or_else(|| panic!("src/{part} has no level in this test"));
        let wall = WALLS.iter().find(|(name, _)| *name == part).map(|(_, allowed)| *allowed);
        for name in imported(&code) {
            let Some(level) = levels.get(name.as_str()).filter(|_| name != part) else { continue };
            seen += 1;
            if *level >= own || wall.is_some_and(|allowed| !allowed.contains(&name.as_str())) {
                wrong.push(format!("{} uses {name}", path.display()));
            }
        }
    }
    assert!(seen > 100, "only {seen} imports were found");
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn an_outside_package_stays_in_its_room() {
    let (mut wrong, mut seen) = (Vec::new(), BTreeSet::new());
    for (part, path, code) in sources() {
        for (package, rooms) in ROOMS {
            let names = |before: &str| code.contains(&format!("{before}{package}::"));
            if [" ", "(", "<", "&", "\n", "\"", "[", "{"].iter().any(|before| names(before)) {
                seen.insert(package);
                if !rooms.contains(&part.as_str()) {
                    wrong.push(format!("{} uses {package}", path.display()));
                }
            }
        }
    }
    let unseen: Vec<&str> = ROOMS.iter().map(|(package, _)| *package).filter(|name| !seen.contains(name)).collect();
    assert!(unseen.is_empty(), "never used: {unseen:?}");
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_package_has_a_room() {
    let manifest = fs::read_to_string(path("Cargo.toml")).unwrap();
    let dependencies = manifest.split("[dependencies]").nth(1).unwrap().split("\n[").next().unwrap();
    // serde is names and traits, not a trade of its own; png has the name of a module of ours.
    let anywhere = ["png", "serde"];
    for line in dependencies.lines().filter(|line| line.contains('=')) {
        let name = line.split('=').next().unwrap().trim().replace('-', "_");
        let known = ROOMS.iter().any(|(package, _)| *package == name) || anywhere.contains(&name.as_str());
        assert!(known, "{name} has no room in this test");
    }
}

#[test]
fn layout_writes_no_markup() {
    for (part, path, code) in sources().into_iter().filter(|(part, ..)| part == "layout" || part == "chart") {
        for sign in ["<svg", "<g", "</", "xmlns"] {
            assert!(!code.contains(&format!("\"{sign}")), "{part}: {} holds {sign}", path.display());
        }
    }
}

/// Rooms whose files import each other in one direction only.
const WITHOUT_CIRCLES: [&str; 3] = ["page", "layout", "export/svg"];

/// The files of a folder of `src`, with the module that each is (`poster::street`) and its code.
fn modules(room: &str) -> BTreeMap<String, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(room);
    let module = |path: &Path| {
        let inside = path.strip_prefix(&root).ok()?.with_extension("");
        let steps: Vec<&str> = inside.iter().filter_map(|step| step.to_str()).collect();
        Some(steps.join("::").trim_end_matches("mod").trim_end_matches("::").to_owned())
    };
    sources().into_iter().filter_map(|(_, path, code)| Some((module(&path)?, code))).collect()
}

/// The modules of the same room that one of them names by `super::` or `crate::`; the room itself and folders that it
/// stands in are no import, as they only list it.
fn named(own: &str, code: &str, room: &str, all: &BTreeMap<String, String>) -> BTreeSet<String> {
    let parent = own.rsplit_once("::").map_or("", |(parent, _)| parent);
    let joined = |base: &str, rest: &str| if base.is_empty() { rest.to_owned() } else { format!("{base}::{rest}") };
    let word =
        |text: &str| text.chars().take_while(|c| c.is_alphanumeric() || *c == '_' || *c == ':').collect::<String>();
    let whole = format!("crate::{}::", room.replace('/', "::"));
    let paths = code.split("super::").skip(1).map(|rest| joined(parent, &word(rest)));
    let paths = paths.chain(code.split(&whole).skip(1).map(word));
    let known = |path: String| {
        let mut path = path.trim_end_matches(':').to_owned();
        while !all.contains_key(&path) {
            path = path.rsplit_once("::")?.0.to_owned();
        }
        Some(path)
    };
    let around = |path: &str| own == path || path.is_empty() || own.starts_with(&format!("{path}::"));
    paths.filter_map(known).filter(|path| !around(path)).collect()
}

#[test]
fn files_of_a_room_import_in_one_direction() {
    for room in WITHOUT_CIRCLES {
        let all = modules(room);
        let mut left: BTreeMap<&String, BTreeSet<String>> =
            all.iter().map(|(own, code)| (own, named(own, code, room, &all))).collect();
        let imports: usize = left.values().map(BTreeSet::len).sum();
        assert!(imports >= all.len() / 2, "{room}: only {imports} imports were found");
        // What imports nothing that is left is no part of a circle.
        while let Some(free) = left.iter().find(|(_, needs)| needs.is_empty()).map(|(own, _)| (*own).clone()) {
            left.remove(&free);
            left.values_mut().for_each(|needs| {
                needs.remove(&free);
            });
        }
        assert!(left.is_empty(), "{room}: {left:#?}");
    }
}
