//! The parts of the program keep apart: each imports only from those below it, and each outside package stays in
//! its own room. The README draws the same picture.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use crate::fixtures::path;

/// Each part with its level. A part imports only from lower levels.
const LEVELS: [(&str, u8); 17] = [
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
    ("editor", 10),
];

/// The parts that a part may know of, where its level would let it know more.
const WALLS: [(&str, &[&str]); 3] = [
    ("document", &["assets", "error", "locale", "messages", "source"]),
    ("export", &["base", "error", "media", "messages", "page", "typeset"]),
    ("chart", &["base", "document", "error", "locale", "page", "theme", "typeset"]),
];

/// The parts in which an outside package may be used.
const ROOMS: [(&str, &[&str]); 58] = [
    ("annotate_snippets", &["messages"]),
    ("base64", &["export", "main"]),
    ("brotli", &["typeset"]),
    ("clap", &["main"]),
    ("clap_complete", &["main"]),
    ("clap_mangen", &["main"]),
    ("ctrlc", &["main"]),
    ("fixed_decimal", &["locale"]),
    ("flate2", &["media", "export"]),
    ("getrandom", &["main"]),
    ("harfrust", &["typeset"]),
    ("hayro_syntax", &["check"]),
    ("http_body_util", &["main"]),
    ("hyper", &["main"]),
    ("hyper_util", &["main"]),
    ("hypher", &["typeset"]),
    ("icu_calendar", &["locale"]),
    ("icu_datetime", &["locale"]),
    ("icu_decimal", &["locale"]),
    ("icu_locale_core", &["locale"]),
    ("icu_plurals", &["locale"]),
    ("indicatif", &["main"]),
    ("jpeg_decoder", &["media"]),
    ("jpeg_encoder", &["media", "export"]),
    ("jsonc_parser", &["source"]),
    ("krilla", &["export"]),
    ("foldhash", &["typeset", "layout"]),
    ("libm", &["base", "media", "chart", "export", "check", "locale", "layout", "editor"]),
    ("mimalloc", &["main"]),
    ("moxcms", &["export"]),
    ("oxipng", &["export"]),
    ("plotters", &["chart"]),
    ("plotters_backend", &["chart"]),
    ("pulldown_cmark", &["main"]),
    ("rayon", &["main", "export"]),
    ("qrcodegen", &["layout"]),
    ("resvg", &["export", "media"]),
    ("roxmltree", &["theme"]),
    ("rustix", &["main"]),
    ("serde_json", &["source", "document", "theme", "check", "main"]),
    ("sha2", &["source", "export", "main"]),
    ("signal_hook", &["main"]),
    ("skera", &["typeset"]),
    ("skrifa", &["typeset"]),
    ("strsim", &["source"]),
    ("svgtypes", &["theme", "media"]),
    ("tempfile", &["main"]),
    ("tokio", &["main"]),
    ("ttf2woff2", &["typeset"]),
    ("unicode_bidi", &["typeset"]),
    ("unicode_bidi_mirroring", &["typeset"]),
    ("unicode_linebreak", &["typeset"]),
    ("unicode_normalization", &["source"]),
    ("usvg", &["media", "export", "check"]),
    ("write_fonts", &["typeset"]),
    ("xmlparser", &["media"]),
    ("zip", &["main"]),
    ("zlib_rs", &["export", "check"]),
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

/// The first names of the paths in a text.
fn first_names(code: &str) -> BTreeSet<&str> {
    let first = |(at, _): (usize, &str)| {
        let before = &code[..at];
        let rest = before.trim_end_matches(|c: char| c.is_alphanumeric() || c == '_');
        rest.ends_with([' ', '(', '<', '&', '\n', '"', '[', '{']).then(|| &before[rest.len()..])
    };
    code.match_indices("::").filter_map(first).collect()
}

#[test]
fn an_outside_package_stays_in_its_room() {
    let (mut wrong, mut seen) = (Vec::new(), BTreeSet::new());
    for (part, path, code) in sources() {
        let names = first_names(&code);
        for (package, rooms) in ROOMS.into_iter().filter(|(package, _)| names.contains(package)) {
            seen.insert(package);
            if !rooms.contains(&part.as_str()) {
                wrong.push(format!("{} uses {package}", path.display()));
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
    // serde is names and traits, not a trade of its own; png and open have the name of a module of ours.
    let anywhere = ["open", "png", "serde"];
    for line in dependencies.lines().filter(|line| line.contains('=')) {
        let name = line.split('=').next().unwrap().trim().replace('-', "_");
        let known = ROOMS.iter().any(|(package, _)| *package == name) || anywhere.contains(&name.as_str());
        assert!(known, "{name} has no room in this test");
    }
}

/// Names that two public types may share: where each is the usual word of its own field.
const HOMONYMS: [&str; 0] = [];

#[test]
fn no_two_public_types_share_a_name() {
    let mut places: BTreeMap<String, Vec<PathBuf>> = BTreeMap::new();
    for (_, path, code) in sources() {
        let code = code.split("\n#[cfg(test)]\n").next().unwrap();
        for line in code.lines() {
            let mut words =
                line.trim_start().split(|c: char| !c.is_alphanumeric() && c != '_').filter(|w| !w.is_empty());
            let is_public = line.trim_start().starts_with("pub ") && words.next() == Some("pub");
            let is_type = is_public && ["struct", "enum", "trait", "type"].contains(&words.next().unwrap_or_default());
            // What a macro makes has its name from the place that calls it.
            if let Some(name) = words.next().filter(|_| is_type && !line.contains('$')) {
                places.entry(name.to_owned()).or_default().push(path.clone());
            }
        }
    }
    assert!(places.len() > 100, "only {} public types were found", places.len());
    let shared: Vec<_> = places.iter().filter(|(_, places)| places.len() > 1).collect();
    let unknown: Vec<_> = shared.iter().filter(|(name, _)| !HOMONYMS.contains(&name.as_str())).collect();
    assert!(unknown.is_empty(), "{unknown:#?}");
    let idle: Vec<_> = HOMONYMS.iter().filter(|name| shared.iter().all(|(shared, _)| shared != *name)).collect();
    assert!(idle.is_empty(), "no homonyms any more: {idle:?}");
}

#[test]
fn layout_writes_no_markup() {
    for (part, path, code) in sources().into_iter().filter(|(part, ..)| part == "layout" || part == "chart") {
        for sign in ["<svg", "<g", "</", "xmlns"] {
            assert!(!code.contains(&format!("\"{sign}")), "{part}: {} holds {sign}", path.display());
        }
    }
}

/// A file is one duty. How long a function may be, clippy knows.
#[test]
fn no_file_is_longer_than_400_lines() {
    let mut long = Vec::new();
    for (_, path, _) in sources() {
        let lines = fs::read_to_string(&path).unwrap().lines().count();
        if lines > 400 {
            long.push((path, lines));
        }
    }
    assert!(long.is_empty(), "{long:#?}");
}
