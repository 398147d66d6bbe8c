//! No two files need each other: what a file imports never leads back to it, also within a part of the program. And
//! functions and files stay short enough to be read at once.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The most lines of a function, its signature included.
const MOST_LINES_OF_A_FUNCTION: usize = 60;
/// The most lines of a file.
const MOST_LINES_OF_A_FILE: usize = 400;

/// Every source file by its module path ("layout::panel"), without its tests and comments.
fn modules() -> BTreeMap<String, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![root.clone()];
    let mut found = BTreeMap::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path: PathBuf = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let inside = path.strip_prefix(&root).unwrap().with_extension("");
                let mut parts: Vec<&str> = inside.iter().map(|part| part.to_str().unwrap()).collect();
                if matches!(parts.last(), Some(&"mod" | &"lib" | &"main")) {
                    parts.pop();
                }
                if !parts.contains(&"tests") {
                    found.insert(parts.join("::"), code(&fs::read_to_string(&path).unwrap()));
                }
            }
        }
    }
    found
}

/// A file without comments and without the tests at its end.
fn code(text: &str) -> String {
    let text = text.split("\n#[cfg(test)]\n").next().unwrap();
    text.lines().map(|line| line.split("//").next().unwrap()).collect::<Vec<_>>().join("\n")
}

/// The paths that begin at `rest`: one, or those of a group in braces.
fn paths(rest: &str) -> Vec<String> {
    let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_' && c != ':').unwrap_or(rest.len());
    let stem = rest[..end].to_owned();
    if !stem.ends_with("::") || !rest[end..].starts_with('{') {
        return vec![stem.trim_end_matches(':').to_owned()];
    }
    let (mut depth, mut start, mut found) = (0, end + 1, Vec::new());
    for (at, character) in rest[end..].char_indices().map(|(at, c)| (at + end, c)) {
        match character {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if (character == ',' && depth == 1) || depth == 0 {
            found.extend(paths(rest[start..at].trim_start()).iter().map(|inner| format!("{stem}{inner}")));
            start = at + 1;
        }
        if depth == 0 {
            break;
        }
    }
    found
}

/// The module that a path typed in `module` leads to, if it is one of ours; the longest part of it that is a file.
fn target(path: &str, module: &str, known: &BTreeMap<String, String>) -> Option<String> {
    let mut place: Vec<&str> = module.split("::").filter(|part| !part.is_empty()).collect();
    let mut steps = path.split("::").peekable();
    match steps.peek() {
        Some(&"crate") => {
            steps.next();
            place.clear();
        }
        Some(&"self") => {
            steps.next();
        }
        _ => {
            while steps.next_if_eq(&"super").is_some() {
                place.pop();
            }
        }
    }
    let mut reached = place.join("::");
    for step in steps {
        let deeper = if reached.is_empty() { step.to_owned() } else { format!("{reached}::{step}") };
        if !known.contains_key(&deeper) {
            break;
        }
        reached = deeper;
    }
    Some(reached).filter(|reached| known.contains_key(reached))
}

/// The modules that each module needs. What stands in the file of a folder it shares with the files of that folder:
/// that a file takes a name from the folder it is in is no import.
fn imports(known: &BTreeMap<String, String>) -> BTreeMap<String, BTreeSet<String>> {
    let mut needs: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (module, code) in known {
        for start in ["crate::", "super::", "self::"] {
            for (at, _) in code.match_indices(start) {
                let before = code[..at].chars().next_back();
                if before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':') {
                    continue;
                }
                for path in paths(&code[at..]) {
                    let Some(other) = target(&path, module, known) else { continue };
                    let around = other.is_empty() || module.starts_with(&format!("{other}::"));
                    if other != *module && !around {
                        needs.entry(module.clone()).or_default().insert(other);
                    }
                }
            }
        }
    }
    needs
}

/// Everything that a module needs, directly or through others.
fn reach<'a>(from: &'a str, needs: &'a BTreeMap<String, BTreeSet<String>>) -> BTreeSet<&'a str> {
    let (mut seen, mut open) = (BTreeSet::new(), vec![from]);
    while let Some(module) = open.pop() {
        for next in needs.get(module).into_iter().flatten() {
            if seen.insert(next.as_str()) {
                open.push(next);
            }
        }
    }
    seen
}

#[test]
fn no_two_files_need_each_other() {
    let known = modules();
    let needs = imports(&known);
    assert!(needs.values().map(BTreeSet::len).sum::<usize>() > 300, "too few imports were found");
    let circles: Vec<String> = known
        .keys()
        .filter(|module| reach(module, &needs).contains(module.as_str()))
        .map(|module| {
            let back = |next: &&String| reach(next, &needs).contains(module.as_str());
            let through: Vec<&String> = needs[module].iter().filter(back).collect();
            format!("{module} through {through:?}")
        })
        .collect();
    assert!(circles.is_empty(), "{circles:#?}");
}

#[test]
fn what_leads_back_is_found() {
    let known = [("a", "use crate::b::{c::{D, E}, F};"), ("b", ""), ("b::c", "fn f() { super::super::a::g() }")];
    let known = known.map(|(module, code)| (module.to_owned(), code.to_owned())).into_iter().collect();
    let needs = imports(&known);
    assert_eq!(needs["a"].iter().map(String::as_str).collect::<Vec<_>>(), ["b", "b::c"]);
    assert!(reach("a", &needs).contains("a"), "{needs:?}");
}

#[test]
fn functions_and_files_are_short() {
    let mut long = Vec::new();
    for (module, code) in modules() {
        let lines: Vec<&str> = code.lines().collect();
        if lines.len() > MOST_LINES_OF_A_FILE {
            long.push(format!("{module}: {} lines", lines.len()));
        }
        for (first, line) in lines.iter().enumerate() {
            let indent = line.len() - line.trim_start().len();
            let opens = ["fn ", "pub fn ", "pub(crate) fn ", "pub(super) fn ", "const fn ", "pub const fn "];
            if !opens.iter().any(|open| line.trim_start().starts_with(open)) {
                continue;
            }
            let closing = format!("{}}}", " ".repeat(indent));
            if line.ends_with(';') {
                continue;
            }
            let Some(after) = lines[first..].iter().position(|line| **line == closing) else { continue };
            if after + 1 > MOST_LINES_OF_A_FUNCTION {
                long.push(format!("{module}: {} has {} lines", line.trim(), after + 1));
            }
        }
    }
    assert!(long.is_empty(), "{long:#?}");
}
