//! Any bytes as a data file: a poster, or messages.
#![no_main]

use krachtkaart::DataFile;
use krachtkaart::messages::{MessageLanguage, render};
use krachtkaart::document::tidy;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let source = String::from_utf8_lossy(bytes);
    match DataFile::read(bytes) {
        Ok(file) => {
            let _ = file.warnings();
            assert!(tidy(&source).is_ok_and(|tidied| DataFile::read(tidied.as_bytes()).is_ok()));
        }
        Err(found) => {
            assert!(!found.is_empty());
            for wording in [MessageLanguage::Dutch, MessageLanguage::English] {
                assert!(!render(&found, &source, "x.json", wording).is_empty());
            }
        }
    }
});
