//! Bands against the whole: the same picture as resvg paints, whatever stands on the page.

use super::sample::{fonts, paint, paint_with, read, street, svg};
use krachtkaart::error::NotInBands;
use krachtkaart::export::png::{Level, Painted, PngOptions, Resolution};
use std::num::NonZeroU32;

/// How far two pictures are apart.
#[derive(Debug)]
pub(crate) struct Difference {
    /// Part of the pixels of which a channel differs by more than 8 of 255.
    pub(crate) far: f64,
    /// Root of the mean square difference of all channels.
    pub(crate) rms: f64,
    /// The same, of the rows on both sides of a band's limit.
    pub(crate) rms_at_limits: f64,
    /// The same, of the rows two to four away from them: there stands much the same, and nothing is joined.
    pub(crate) rms_near_limits: f64,
}

/// Compares what the bands paint with what resvg paints in one piece.
pub(crate) fn difference(svg: &str, fonts: &[(String, Vec<u8>)], options: &PngOptions) -> Difference {
    let (banded, report) = paint_with(svg, fonts, options).unwrap();
    assert_eq!(report.painted, Painted::InBands);
    let (whole, report) = paint_with(svg, fonts, &PngOptions { reference: true, ..options.clone() }).unwrap();
    assert_eq!(report.painted, Painted::Whole);
    let ((info, a), (whole_info, b)) = (read(&banded), read(&whole));
    assert_eq!(
        (info.width, info.height, info.color_type),
        (whole_info.width, whole_info.height, whole_info.color_type)
    );
    let stride = a.len() / info.height as usize;
    let square = |a: u8, b: u8| f64::from(a.abs_diff(b)) * f64::from(a.abs_diff(b));
    let squares = |a: &[u8], b: &[u8]| a.iter().zip(b).map(|(a, b)| square(*a, *b)).sum::<f64>();
    let (mut all, mut at_limits, mut limits, mut near_limits, mut near) = (0.0, 0.0, 0, 0.0, 0);
    for (y, (a, b)) in a.chunks(stride).zip(b.chunks(stride)).enumerate() {
        let sum = squares(a, b);
        all += sum;
        if y % 64 == 63 || (y > 0 && y % 64 == 0) {
            at_limits += sum;
            limits += stride;
        } else if y > 8 && matches!(y % 64, 2..=4 | 59..=61) {
            near_limits += sum;
            near += stride;
        }
    }
    let pixel = info.color_type.samples();
    let far = a.chunks(pixel).zip(b.chunks(pixel)).filter(|(a, b)| a.iter().zip(*b).any(|(a, b)| a.abs_diff(*b) > 8));
    let root = |sum: f64, count: usize| (sum / f64::from(u32::try_from(count).unwrap()).max(1.0)).sqrt();
    Difference {
        far: far.count() as f64 / (a.len() / pixel) as f64,
        rms: (all / a.len() as f64).sqrt(),
        rms_at_limits: root(at_limits, limits),
        rms_near_limits: root(near_limits, near),
    }
}

/// Asserts that a page of 200 × 100 units comes out as resvg paints it, at two sizes.
fn as_resvg(content: &str) {
    for scale in [1.3, 4.0] {
        let options = PngOptions { resolution: Resolution::Scale(scale), ..PngOptions::default() };
        let found = difference(&svg("width='200' height='100'", content), &fonts(), &options);
        assert!(found.far <= 0.005 && found.rms <= 1.2, "{content} at {scale}: {found:?}");
    }
}

#[test]
fn a_street_is_the_same_at_every_size() {
    for (w, h, dpi) in [(105.0, 74.0, 300.0), (297.0, 210.0, 72.0), (60.0, 180.0, 133.0)] {
        let options = PngOptions { resolution: Resolution::Dpi(dpi), ..PngOptions::default() };
        let found = difference(&street(w, h), &fonts(), &options);
        assert!(found.far <= 0.003 && found.rms <= 0.8, "{w} × {h} mm at {dpi}: {found:?}");
        assert!(found.rms_at_limits <= 1.5 * found.rms_near_limits, "{w} × {h} mm at {dpi}: {found:?}");
    }
}

#[test]
fn curves_and_rules_of_filling() {
    as_resvg(
        "<circle cx='60' cy='50' r='40' fill='#d8574a'/><ellipse cx='150' cy='50' rx='45' ry='12' fill='#3d6fb4'/>",
    );
    as_resvg("<path d='M10 90 C60 -60 120 160 190 10 L190 90 Z' fill='#5a8f5a'/>");
    as_resvg("<path d='M10 10 Q100 150 190 10 T10 90 Z' fill='#8a5aa8'/>");
    let star = "M100 5 L130 95 L50 40 H150 L70 95 Z";
    as_resvg(&format!("<path d='{star}' fill='#203040'/>"));
    as_resvg(&format!("<path d='{star}' fill='#203040' fill-rule='evenodd'/>"));
    as_resvg("<path d='M20 20 H180 V80 H20 Z M40 40 H160 V60 H40 Z' fill='#c07848'/>");
    as_resvg("<path d='M20 20 H180 V80 H20 Z M40 40 V60 H160 V40 Z' fill='#c07848'/>");
}

#[test]
fn lines_thick_and_thin() {
    for width in ["1", "3", "14"] {
        as_resvg(&cross(width));
    }
    for (join, cap) in [("miter", "butt"), ("round", "round"), ("bevel", "square")] {
        as_resvg(&format!(
            "<path d='M20 80 L60 20 L100 80 L140 20' fill='none' stroke='#b04878' stroke-width='9' \
             stroke-linejoin='{join}' stroke-linecap='{cap}'/>"
        ));
    }
    as_resvg(
        "<path d='M10 50 H190' stroke='#000' stroke-width='6' stroke-dasharray='12 5 2 5' stroke-dashoffset='3'/>",
    );
    as_resvg(
        "<rect x='30' y='30' width='90' height='40' fill='#fc0' stroke='#203040' stroke-width='8' paint-order='stroke'/>",
    );
}

/// A page with lines of this width.
fn cross(width: &str) -> String {
    format!(
        "<rect width='200' height='100' fill='#fff'/><g fill='none' stroke='#203040' stroke-width='{width}'>\
         <path d='M10 10 L190 90'/><path d='M10 90 H190'/><path d='M100 5 V95'/><path d='M20 80 Q100 -60 180 80'/></g>"
    )
}

#[test]
fn lines_thinner_than_a_pixel_are_fainter_and_not_broken() {
    for width in ["0.05", "0.2", "0.6"] {
        // resvg has a way of its own for these, so the two agree less closely.
        let found = difference(&svg("width='200' height='100'", &cross(width)), &fonts(), &PngOptions::default());
        assert!(found.far <= 0.03 && found.rms <= 4.0, "{width}: {found:?}");
        let (_, samples) =
            read(&paint(&svg("width='200' height='100'", &cross(width)), &PngOptions::default()).unwrap().0);
        let column =
            |x: usize| samples.chunks(200 * 3).skip(6).take(88).map(move |row| row.get(3 * x).copied().unwrap());
        let left = column(99).zip(column(100)).all(|(a, b)| a < 255 || b < 255);
        assert!(left, "the upright line of width {width} has gaps");
    }
}

#[test]
fn gradients() {
    let stops = "<stop offset='0.1' stop-color='#bfe3f2'/><stop offset='0.6' stop-color='#d8574a' stop-opacity='0.5'/>\
                 <stop offset='1' stop-color='#203040'/>";
    for gradient in [
        "<linearGradient id='g' x2='0' y2='1'>",
        "<linearGradient id='g' x1='0.2' y1='0.1' x2='0.7' y2='0.9'>",
        "<linearGradient id='g' x2='0.2' y2='0.1' spreadMethod='reflect' gradientTransform='rotate(20)'>",
        "<linearGradient id='g' gradientUnits='userSpaceOnUse' x1='20' x2='70' spreadMethod='repeat'>",
        "<radialGradient id='g'>",
        "<radialGradient id='g' cx='0.3' cy='0.4' r='0.2' spreadMethod='reflect'>",
    ] {
        let end = if gradient.starts_with("<l") { "</linearGradient>" } else { "</radialGradient>" };
        as_resvg(&format!(
            "<defs>{gradient}{stops}{end}</defs><rect width='200' height='100' fill='#fff'/>\
             <rect x='10' y='10' width='180' height='80' rx='20' fill='url(#g)'/>\
             <path d='M20 95 H180' stroke='url(#g)' stroke-width='7'/>"
        ));
    }
}

#[test]
fn layers_and_clips() {
    let two = "<circle cx='70' cy='50' r='40' fill='#d8574a'/><circle cx='120' cy='50' r='40' fill='#3d6fb4'/>";
    as_resvg(&format!("<g opacity='0.5'>{two}</g>"));
    as_resvg(&format!(
        "<rect width='200' height='100' fill='#fff'/><g opacity='0.7'>{two}<g opacity='0.4'>{two}</g></g>"
    ));
    as_resvg(&format!(
        "<clipPath id='c'><path d='M10 10 L190 30 L100 95 Z'/></clipPath><g clip-path='url(#c)'>{two}</g>"
    ));
    as_resvg(&format!(
        "<clipPath id='c' clipPathUnits='objectBoundingBox'><rect x='0.2' y='0.2' width='0.6' height='0.5' rx='0.1'/></clipPath>\
         <g opacity='0.6' clip-path='url(#c)' transform='rotate(10 100 50)'>{two}</g>"
    ));
    as_resvg(
        "<rect x='9' y='9' width='80' height='80' fill='#f00' opacity='0.3'/><path d='M0 50 H200' stroke='#00f' stroke-width='20' opacity='0.5'/>",
    );
}

#[test]
fn what_lies_beside_the_page_does_no_harm() {
    as_resvg(
        "<rect x='-900' y='-900' width='3000' height='3000' fill='#7a9e5f'/><circle cx='0' cy='0' r='60' fill='#fff'/>",
    );
    as_resvg(
        "<circle cx='200' cy='100' r='80' fill='#d8574a'/><rect x='300' y='20' width='50' height='50' fill='#000'/>",
    );
    as_resvg(
        "<g opacity='0.5'><rect x='-50' y='-50' width='120' height='80' fill='#000'/><rect x='180' y='60' width='90' height='90'/></g>",
    );
    as_resvg("<path d='M-500 50 L700 51' stroke='#203040' stroke-width='3'/>");
}

#[test]
fn an_upside_down_and_slanted_group() {
    as_resvg(
        "<g transform='translate(100 50) rotate(33) scale(1.4 -0.6) skewX(12)'><rect x='-40' y='-30' width='80' height='60' \
         rx='9' fill='#3a9a98'/><text x='-30' y='10' font-family='SampleTitle' font-size='24'>Samen</text></g>",
    );
}

#[test]
fn the_bytes_do_not_depend_on_the_number_of_threads() {
    let page = street(148.0, 105.0);
    for level in [Level::Fast, Level::Default, Level::Web] {
        let bytes = |threads| {
            let options = PngOptions {
                resolution: Resolution::Dpi(96.0),
                level,
                threads: NonZeroU32::new(threads),
                ..PngOptions::default()
            };
            paint(&page, &options).unwrap().0
        };
        let one = bytes(1);
        assert!([2, 3, 8].into_iter().all(|threads| bytes(threads) == one), "{level:?}");
    }
}

#[test]
fn every_level_holds_the_same_pixels() {
    let page = street(148.0, 105.0);
    let pixels = |level| {
        let options = PngOptions { resolution: Resolution::Dpi(96.0), level, ..PngOptions::default() };
        let bytes = paint(&page, &options).unwrap().0;
        (read(&bytes).1, bytes.len())
    };
    let ((fast, fast_size), (default, default_size), (web, web_size)) =
        (pixels(Level::Fast), pixels(Level::Default), pixels(Level::Web));
    assert!(fast == default && default == web);
    assert!(web_size < default_size && default_size < fast_size, "{web_size} {default_size} {fast_size}");
}

#[test]
fn what_bands_cannot_do_is_painted_whole_and_said() {
    let blur = "<filter id='f'><feGaussianBlur stdDeviation='3'/></filter>";
    let mask = "<mask id='m'><rect width='100' height='100' fill='#fff'/></mask>";
    let dots =
        "<pattern id='p' width='9' height='9' patternUnits='userSpaceOnUse'><circle cx='4' cy='4' r='3'/></pattern>";
    let picture = "PHN2ZyB4bWxucz0naHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmcnIHdpZHRoPSc5JyBoZWlnaHQ9JzknPjxyZWN0IHdpZHRoPSc5JyBoZWlnaHQ9JzknLz48L3N2Zz4=";
    for (content, what) in [
        (format!("{blur}<rect width='50' height='50' filter='url(#f)'/>"), NotInBands::Filter),
        (format!("{mask}<rect width='50' height='50' mask='url(#m)'/>"), NotInBands::Mask),
        (format!("{dots}<rect width='50' height='50' fill='url(#p)'/>"), NotInBands::Pattern),
        ("<rect width='50' height='50' style='mix-blend-mode:multiply'/>".to_owned(), NotInBands::BlendMode),
        (
            format!("<image width='9' height='9' href='data:image/svg+xml;base64,{picture}'/>"),
            NotInBands::EmbeddedPicture,
        ),
    ] {
        let page = svg("width='200' height='100'", &content);
        let (bytes, report) = paint(&page, &PngOptions::default()).unwrap();
        assert_eq!(report.painted, Painted::WholeFor(what));
        let (whole, _) = paint(&page, &PngOptions { reference: true, ..PngOptions::default() }).unwrap();
        assert_eq!(bytes, whole);
    }
}

#[test]
fn progress_is_told_to_the_end() {
    let mut told = Vec::new();
    let page = svg("width='20' height='200'", "");
    krachtkaart::export::png::render_watched(&page, &[], &PngOptions::default(), &mut Vec::new(), &mut |done, all| {
        told.push((done, all));
    })
    .unwrap();
    assert_eq!(told, [(1, 4), (2, 4), (3, 4), (4, 4)]);
}
