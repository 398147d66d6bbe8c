//! Memory is bounded by bands, not by the sheet. A test program of its own: the peak is that of the whole process.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
#![cfg(target_os = "linux")]

use krachtkaart::export::png::{Painted, PngOptions, Resolution, render};
use std::num::NonZeroU32;

/// Most memory that this process ever had in use, in MiB.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse::<u64>().unwrap() / 1024
}

#[test]
fn a_sheet_of_191_mib_of_pixels_is_painted_in_a_fifth_of_it() {
    let stripes: String =
        (0..40).map(|n| format!("<rect x='{n}' y='{}' width='9' height='8' fill='#3d6fb4'/>", 2 * n)).collect();
    let page = format!(
        "<svg xmlns='http://www.w3.org/2000/svg' width='100mm' height='100mm' viewBox='0 0 100 100'>\
         <rect width='100' height='100' fill='#fff8e8'/><g opacity='0.5'>{stripes}<circle cx='50' cy='50' r='30'/></g></svg>"
    );
    let options =
        PngOptions { resolution: Resolution::Dpi(1800.0), threads: NonZeroU32::new(2), ..PngOptions::default() };
    let report = render(&page, &[], &options, &mut std::io::sink()).unwrap();
    assert_eq!((report.size.width, report.painted), (7_087, Painted::InBands));
    assert!(report.size.area() * 4 >= 191 << 20);
    assert!(peak() <= 40, "peak of {} MiB", peak());
}
