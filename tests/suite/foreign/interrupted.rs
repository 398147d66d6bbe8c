//! Runs that are ended at random moments, by five signals: no file is half there, and the next run leaves nothing of them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use krachtkaart::assets;

use super::random::Random;
use crate::cli::Folder;
use crate::fixtures;

const SIGNALS: [&str; 5] = ["INT", "TERM", "HUP", "QUIT", "KILL"];
/// What is run; each makes all its files in `uit`.
const COMMANDS: [&[&str]; 4] = [
    &["render", "t.json", "--sheet", "link,square", "--to", "svg,png,html,pdf", "--out", "uit/"],
    &["batch", "t.json", "--rows", "t.csv", "--sheet", "link", "--to", "svg,png", "--out", "uit/"],
    &["embed", "t.json", "--base-url", "https://voorbeeld.nl/", "--out", "uit/"],
    &["new", "uit"],
];

/// All files beneath a folder with what they hold.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut all = BTreeMap::new();
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let (path, name) = entry.map(|entry| (entry.path(), entry.file_name())).unwrap();
        let name = name.into_string().unwrap();
        if path.is_dir() {
            all.extend(files(&path).into_iter().map(|(inner, bytes)| (format!("{name}/{inner}"), bytes)));
        } else {
            all.insert(name, fs::read(path).unwrap());
        }
    }
    all
}

fn prepared() -> Folder {
    let data = assets::MINIMAL.replacen("Drie plekken", "{{naam}}: drie plekken", 1);
    Folder::with(&[("t.json", &data), ("t.csv", "naam\nEde\nUrk\nTexel\n")])
}

/// Whether a name is that of a temporary file or folder, or of something in one.
fn is_temporary(name: &str) -> bool {
    name.split('/').any(|part| part.starts_with(".krachtkaart-"))
}

/// Interrupts a run after this time, and says whether it had not ended by itself; either way what it leaves must be whole,
/// and the next run must make the rest.
fn interrupts(command: &[&str], (signal, wait): (&str, Duration), expected: &BTreeMap<String, Vec<u8>>) -> bool {
    let folder = prepared();
    let mut child = folder.command(command).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    sleep(wait);
    let _ = Command::new("kill").args([&format!("-{signal}"), &child.id().to_string()]).stderr(Stdio::null()).status();
    let interrupted = !child.wait().unwrap().success();
    let (left, case) = (files(folder.path()), format!("{signal} after {wait:?}: {command:?}"));
    for (name, bytes) in left.iter().filter(|(name, _)| !is_temporary(name)) {
        assert!(expected.get(name).is_some_and(|whole| whole == bytes), "{case}: {name} is not whole");
    }
    let leaves = matches!(signal, "QUIT" | "KILL");
    assert!(leaves || !left.keys().any(|name| is_temporary(name)), "{case}: {:?}", left.keys());
    let run = folder.run(command);
    // A folder that `new` made is not made again.
    let done = run.code == Some(0) || run.err.contains("bestaat al");
    assert!(done, "{case}: {}", run.err);
    let after = files(folder.path());
    assert!(after.keys().eq(expected.keys()), "{case}: {:?}", after.keys());
    assert!(after == *expected, "{case}: other content");
    interrupted
}

#[test]
fn an_interruption_leaves_no_half_file_and_the_next_run_nothing_of_it() {
    let count = fixtures::foreign(SIGNALS.len(), 200);
    let (mut random, mut ended) = (Random::new(15), 0);
    let whole: Vec<_> = COMMANDS
        .iter()
        .map(|command| {
            let (folder, begun) = (prepared(), Instant::now());
            let run = folder.run(command);
            assert_eq!(run.code, Some(0), "{command:?}: {}", run.err);
            (files(folder.path()), begun.elapsed())
        })
        .collect();
    for n in 0..count {
        let (command, signal) = (n % COMMANDS.len(), SIGNALS[n % SIGNALS.len()]);
        let (expected, takes) = &whole[command];
        // A run that is faster than the first was may end before it is interrupted: then the next is sooner.
        let within = std::iter::successors(Some(takes.as_micros() as usize), |most| (*most > 1000).then_some(most / 2));
        let interrupted = within.into_iter().any(|most| {
            let wait = Duration::from_micros(random.below(most) as u64);
            interrupts(COMMANDS[command], (signal, wait), expected)
        });
        ended += usize::from(interrupted);
    }
    // So that it is no test of runs that ended by themselves.
    assert!(ended * 2 >= count, "{ended} of {count}");
}
