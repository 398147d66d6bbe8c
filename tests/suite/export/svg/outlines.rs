//! Print: letters as outlines.

use super::page::street;
use super::{elements, paragraphs, profile};
use krachtkaart::export::png::PngOptions;
use krachtkaart::export::svg::{Profile, Svg};
use usvg::roxmltree::{Document, Node};

#[test]
fn print_needs_no_font_and_loses_no_word() {
    let svg = profile(&street(), Profile::Print);
    let document = Document::parse(&svg.text).unwrap();
    assert_eq!(elements(&document, "text").count() + elements(&document, "style").count(), 0);
    assert!(!svg.text.contains("font-f") && svg.fonts.is_empty());
    let named = |node: &Node<'_, '_>| node.attribute("aria-label").map(str::to_owned);
    let words: Vec<String> = elements(&document, "path").filter_map(|path| named(&path)).collect();
    let expected = paragraphs(&profile(&street(), Profile::Still));
    assert!(words.len() == 5 && words == expected, "{words:?} {expected:?}");
}

fn pixels(svg: &Svg) -> Vec<u8> {
    let mut bytes = Vec::new();
    krachtkaart::draw_png(svg, &PngOptions::default(), &mut bytes).unwrap();
    let mut reader = png::Decoder::new(std::io::Cursor::new(bytes)).read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    reader.next_frame(&mut pixels).unwrap();
    pixels
}

#[test]
fn outlines_look_as_the_letters_do() {
    let (drawn, written) = (pixels(&profile(&street(), Profile::Print)), pixels(&profile(&street(), Profile::Still)));
    assert_eq!(drawn.len(), written.len());
    // The sky is of bands, which may be a level off.
    let apart = || drawn.iter().zip(&written).map(|(a, b)| a.abs_diff(*b)).filter(|apart| *apart > 1);
    let (most, sum) = (apart().max().unwrap(), apart().map(u64::from).sum::<u64>());
    let mean = sum as f64 / drawn.len() as f64;
    assert!(most <= 40 && mean < 0.05, "a pixel differs by {most}, on average by {mean}");
    // That is not because nothing is drawn.
    let mut blank = street();
    blank.layers.truncate(0);
    assert!(pixels(&profile(&blank, Profile::Print)) != drawn);
}
