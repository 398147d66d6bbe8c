//! A run that is ended in the middle of a large picture.

use std::fs;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::Folder;

/// Starts a render of 226 million pixels over an old file, and waits until some of it is on the disk.
fn halfway(folder: &Folder) -> Child {
    let arguments = ["render", "--sheet", "a0-landscape", "--scale", "4", "--out", "poster.png"];
    let mut child = folder.command(&arguments).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let since = Instant::now();
    loop {
        let begun = folder.names().iter().any(|name| {
            name.starts_with(".krachtkaart-") && fs::metadata(folder.file(name)).is_ok_and(|found| found.len() > 0)
        });
        if begun {
            return child;
        }
        assert!(child.try_wait().unwrap().is_none(), "the render ended before it could be interrupted");
        assert!(since.elapsed() < Duration::from_secs(300), "nothing was written for five minutes");
        sleep(Duration::from_millis(2));
    }
}

#[test]
fn a_kill_leaves_the_old_file_whole() {
    let folder = Folder::with(&[("poster.png", "the old picture")]);
    let mut child = halfway(&folder);
    child.kill().unwrap();
    assert_eq!(child.wait().unwrap().code(), None, "the render ended before it could be killed");
    assert_eq!(folder.read("poster.png"), b"the old picture");
    let left: Vec<String> = folder.names().into_iter().filter(|name| name != "poster.png").collect();
    assert!(left.iter().all(|name| name.starts_with(".krachtkaart-") && name.ends_with(".tmp")), "{left:?}");
}

#[test]
fn an_interruption_leaves_the_old_file_whole_and_nothing_else() {
    for signal in ["INT", "TERM", "HUP"] {
        let folder = Folder::with(&[("poster.png", "the old picture")]);
        let mut child = halfway(&folder);
        let kill = Command::new("kill").args([&format!("-{signal}"), &child.id().to_string()]).status();
        assert!(kill.unwrap().success());
        assert_eq!(child.wait().unwrap().code(), Some(130), "{signal}");
        assert_eq!(folder.read("poster.png"), b"the old picture");
        assert_eq!(folder.names(), ["poster.png"], "{signal}");
    }
}
