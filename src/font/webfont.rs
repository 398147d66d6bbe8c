//! A TrueType file packed for the web.

use crate::error::{Error, Result};
use ttf2woff2::{BrotliQuality, encode};

/// Brotli effort.
const QUALITY: u8 = 9;

/// Packs a TrueType file as WOFF2. The same bytes go in, the same bytes come out.
///
/// # Errors
/// [`Error::Font`] when `ttf` is not a TrueType file.
pub fn woff2(ttf: &[u8]) -> Result<Vec<u8>> {
    encode(ttf, BrotliQuality::from(QUALITY)).map_err(|e| Error::Font(format!("a font cannot be packed: {e}")))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests {
    use crate::frame::Face;
    use crate::font::FontBook;

    #[test]
    #[ignore]
    fn measure() {
        let book = FontBook::embedded().unwrap();
        let chars: std::collections::BTreeSet<char> = " abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPRSTVWZ0123456789.,:;?!'()-–%&/ëïéü€’".chars().collect();
        for face in Face::ALL {
            let t = std::time::Instant::now();
            let mut small = Vec::new();
            for _ in 0..10 { small = book.font(face).subset(&chars).unwrap(); }
            println!("{face:?} subset {:?} {} bytes", t.elapsed() / 10, small.len());
            for (name, tag) in skrifa::FontRef::new(&small).unwrap().table_directory.table_records().iter().map(|r| (r.tag(), r.length())) { print!(" {name}:{tag}"); }
            println!();
            for transform in [false, true] {
            for q in [1u8, 3, 4, 5, 6, 7, 9, 10, 11] {
                let t = std::time::Instant::now();
                let mut out = Vec::new();
                let o = ttf2woff2::EncodeOptions { quality: q.into(), transform_glyf_loca: transform, threads: None };
                for _ in 0..5 { out = ttf2woff2::encode_with_options(&small, o).unwrap(); }
                println!("  {transform} q{q} {:?} {}", t.elapsed() / 5, out.len());
            }}
        }
    }
}
