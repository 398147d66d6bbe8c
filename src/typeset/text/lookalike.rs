//! Characters that look like others which every face has: what word processors and PDF files put in their place.

use std::borrow::Cow;

/// A text with the characters that it is drawn with. What is said of it, by name or by a reader of screens, keeps its
/// own.
///
/// Where a line may end is asked of the text as it was written: U+2011 holds a word together, U+2010 does not.
pub(crate) fn drawn(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || !text.chars().any(|c| of(c).is_some()) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match of(c) {
            Some(plain) => out.push_str(plain),
            None => out.push(c),
        }
    }
    Cow::Owned(out)
}

/// A text with one space where several stand, or other white space of which a line may end.
pub(super) fn spaced_once(text: &str) -> Cow<'_, str> {
    let mut before = false;
    let twice = text.chars().any(|c| {
        before && breaks(c) || {
            before = breaks(c);
            false
        }
    });
    if !twice {
        return Cow::Borrowed(text);
    }
    let words: Vec<&str> = text.split(breaks).filter(|word| !word.is_empty()).collect();
    Cow::Owned(words.join(" "))
}

/// Whether a character is white space at which a line may end.
fn breaks(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{2007}' | '\u{202f}')
}

/// What a character looks like, where that is another one.
pub(crate) const fn of(character: char) -> Option<&'static str> {
    Some(match character {
        // Hyphen, non-breaking hyphen, small and full-width hyphen.
        '\u{2010}' | '\u{2011}' | '\u{fe63}' | '\u{ff0d}' => "-",
        // Figure dash, horizontal bar.
        '\u{2012}' => "–",
        '\u{2015}' => "—",
        // Spaces of every width; those that hold together still do.
        '\u{2000}'..='\u{2006}' | '\u{2008}'..='\u{200a}' | '\u{205f}' | '\u{3000}' => " ",
        '\u{2007}' | '\u{202f}' => "\u{a0}",
        // Ligatures, which PDF files give where letters were meant.
        '\u{fb00}' => "ff",
        '\u{fb01}' => "fi",
        '\u{fb02}' => "fl",
        '\u{fb03}' => "ffi",
        '\u{fb04}' => "ffl",
        '\u{fb05}' | '\u{fb06}' => "st",
        '\u{13f}' => "L·",
        '\u{140}' => "l·",
        '\u{149}' => "’n",
        // Romanian with a cedilla, from before Unicode had the comma below.
        '\u{162}' => "Ț",
        '\u{163}' => "ț",
        '\u{1c4}' => "DŽ",
        '\u{1c5}' => "Dž",
        '\u{1c6}' => "dž",
        '\u{1c7}' => "LJ",
        '\u{1c8}' => "Lj",
        '\u{1c9}' => "lj",
        '\u{1ca}' => "NJ",
        '\u{1cb}' => "Nj",
        '\u{1cc}' => "nj",
        // Apostrophes and quotation marks.
        '\u{2bc}' | '\u{201b}' | '\u{ff07}' => "’",
        '\u{2bb}' => "‘",
        '\u{201f}' => "“",
        '\u{2032}' | '\u{2b9}' => "'",
        '\u{2033}' | '\u{2ba}' => "\"",
        // Dots and bullets.
        '\u{2024}' => ".",
        '\u{2025}' => "..",
        '\u{2027}' | '\u{2219}' | '\u{22c5}' => "·",
        '\u{2023}' | '\u{2043}' | '\u{25aa}' | '\u{25cf}' | '\u{25e6}' | '\u{25a0}' => "•",
        // Signs with a letter's form.
        '\u{3bc}' => "µ",
        '\u{2103}' => "°C",
        '\u{212a}' => "K",
        '\u{212b}' => "Å",
        '\u{2215}' => "/",
        '\u{2217}' => "*",
        _ => return None,
    })
}
