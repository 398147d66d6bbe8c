//! Any file as a template, and any cell: what is filled in stays inside its text.
//!
//! The first line of the bytes is the cell, the rest the file.
#![no_main]

use krachtkaart::source::parse;
use krachtkaart::document::Template;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Some(end) = bytes.iter().position(|byte| *byte == b'\n') else { return };
    let cell = String::from_utf8_lossy(&bytes[..end]);
    let Ok(template) = Template::read(&bytes[end + 1..]) else { return };
    let Ok(filled) = template.fill(|_| Some(&cell)) else { return };
    let (tree, mistakes) = parse(&filled);
    assert!(tree.is_some() && mistakes.is_empty(), "{filled}");
});
