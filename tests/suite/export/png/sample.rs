//! A page to paint: a small street with all that the painter must be able to do.

use krachtkaart::error::Result;
use krachtkaart::export::png::{PngOptions, Report, render};
use std::fmt::Write;

/// The faces of the samples, under names of our own.
pub(crate) fn fonts() -> Vec<(String, Vec<u8>)> {
    [("SampleTitle", "BricolageGrotesque-ExtraBold.ttf"), ("SampleText", "AtkinsonHyperlegibleNext-Regular.ttf")]
        .into_iter()
        .map(|(family, file)| {
            let path = format!("{}/fonts/{file}", env!("CARGO_MANIFEST_DIR"));
            (family.to_owned(), std::fs::read(path).unwrap())
        })
        .collect()
}

/// An SVG of 200 × 100 units around `content`, with `root` as further attributes of the root.
pub(crate) fn svg(root: &str, content: &str) -> String {
    format!(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 200 100' {root}>\
         <title>Straat &amp; plein</title><desc>Een straat.</desc>{content}</svg>"
    )
}

/// A street on a sheet of `width` × `height` millimetres: gradient, bands of colour, curves, strokes, a translucent
/// group, clipped content, and text in two faces and many sizes. It reaches 5 mm beyond the sheet on all sides.
pub(crate) fn street(width: f64, height: f64) -> String {
    let (w, h) = (width * 4.0, height * 4.0);
    let mut out = format!(
        "<svg xmlns='http://www.w3.org/2000/svg' xml:lang='nl' width='{width}mm' height='{height}mm' \
         viewBox='0 0 {w} {h}' text-rendering='geometricPrecision'><title>Straat</title><defs>\
         <linearGradient id='sky' x1='0' y1='0' x2='0' y2='1'><stop offset='0' stop-color='#bfe3f2'/>\
         <stop offset='1' stop-color='#fff4e0'/></linearGradient>\
         <clipPath id='window'><rect x='20' y='20' width='60' height='60' rx='8'/></clipPath></defs>\
         <rect x='-20' y='-20' width='{}' height='{}' fill='url(#sky)'/>\
         <rect x='-20' y='{}' width='{}' height='{}' fill='#7a9e5f'/>\
         <text x='{}' y='{}' font-family='SampleTitle' font-size='{}' fill='#203040'>De kracht van dichtbij</text>",
        w + 40.0,
        h + 40.0,
        h * 0.62,
        w + 40.0,
        h * 0.38 + 20.0,
        w * 0.04,
        h * 0.12,
        h * 0.08
    )
    .to_owned();
    for n in 0..8 {
        let colour = ["#d8574a", "#3d6fb4", "#e0a030", "#5a8f5a", "#8a5aa8", "#c07848", "#3a9a98", "#b04878"][n];
        let x = w * (0.04 + 0.118 * n as f64);
        house(&mut out, x, h * 0.3, h * 0.32 / 120.0, colour, n);
    }
    out.push_str("</svg>");
    out
}

/// One house with its window, its tree and its words.
fn house(out: &mut String, x: f64, y: f64, scale: f64, colour: &str, n: usize) {
    write!(
        out,
        "<g transform='translate({x} {y}) scale({scale})'><path d='M0 40 L50 0 L100 40 V120 H0 Z' fill='{colour}'/>\
         <g opacity='0.6'><circle cx='95' cy='90' r='28' fill='#2f6f3f'/><circle cx='112' cy='80' r='22' fill='#3f8f4f'/></g>\
         <g clip-path='url(#window)'><rect x='10' y='10' width='80' height='80' fill='#fff8e8'/>\
         <circle cx='30' cy='70' r='25' fill='#203040'/></g>\
         <path d='M5 44 Q50 {} 95 44' fill='none' stroke='#203040' stroke-width='1.5' stroke-linecap='round'/>\
         <path d='M0 120.5 H110' fill='none' stroke='#203040' stroke-width='1' stroke-dasharray='4 3'/>\
         <text font-family='SampleText' font-size='7' fill='#203040'><tspan x='2' y='132'>Naast mensen staan, elke dag, </tspan>\
         <tspan x='2' y='141'>in huis {n} en op het plein</tspan></text></g>",
        20 + n
    )
    .unwrap();
}

/// Paints `svg` with the sample's fonts.
pub(crate) fn paint(svg: &str, options: &PngOptions) -> Result<(Vec<u8>, Report)> {
    paint_with(svg, &fonts(), options)
}

/// Paints `svg` with these fonts.
pub(crate) fn paint_with(svg: &str, fonts: &[(String, Vec<u8>)], options: &PngOptions) -> Result<(Vec<u8>, Report)> {
    let mut out = Vec::new();
    let report = render(svg, fonts, options, &mut out)?;
    Ok((out, report))
}

/// A PNG read back: what it says about itself and its samples.
pub(crate) fn read(bytes: &[u8]) -> (png::Info<'static>, Vec<u8>) {
    let mut decoder = png::Decoder::new(std::io::Cursor::new(bytes));
    decoder.ignore_checksums(false);
    let mut reader = decoder.read_info().unwrap();
    let mut samples = vec![0; reader.output_buffer_size().unwrap()];
    reader.next_frame(&mut samples).unwrap();
    reader.finish().unwrap();
    (reader.info().clone(), samples)
}
