//! How long each stage takes, and the whole way from data file to picture.
//!
//! Processor time of the process is measured, all threads together, so that other work on the machine counts less. The
//! aims: data file to SVG within 30 ms, data file to the PNG of `square` within 250 ms.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use std::hint::black_box;
use std::num::NonZeroU32;
use std::time::Duration;

use criterion::measurement::{Measurement, ValueFormatter, WallTime};
use criterion::{Criterion, criterion_group, criterion_main};
use krachtkaart::export::png::{PngOptions, Resolution};
use krachtkaart::export::svg::{Svg, SvgOptions};
use krachtkaart::layout::{Medium, Settings};
use krachtkaart::page::Page;
use krachtkaart::theme::{Sheet, Theme};
use krachtkaart::typeset::font::FontBook;
use krachtkaart::{DataFile, Workspace, assets};

/// As in the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The time that the process was at work, on all cores together.
struct ProcessorTime;

impl Measurement for ProcessorTime {
    type Intermediate = Duration;
    type Value = Duration;

    fn start(&self) -> Duration {
        let now = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
        Duration::new(now.tv_sec.unsigned_abs(), u32::try_from(now.tv_nsec).unwrap())
    }

    fn end(&self, from: Duration) -> Duration {
        self.start() - from
    }

    fn add(&self, a: &Duration, b: &Duration) -> Duration {
        *a + *b
    }

    fn zero(&self) -> Duration {
        Duration::ZERO
    }

    fn to_f64(&self, value: &Duration) -> f64 {
        value.as_nanos() as f64
    }

    fn formatter(&self) -> &dyn ValueFormatter {
        WallTime.formatter()
    }
}

/// From the bytes of the data file to a page, with nothing kept from before.
fn page(sheet: &str) -> (Page, FontBook) {
    let file = DataFile::read(assets::FLAGSHIP.as_bytes()).unwrap();
    let (theme, fonts, sheet) =
        (Theme::named("wijk").unwrap(), FontBook::embedded().unwrap(), Sheet::named(sheet).unwrap());
    let settings =
        Settings { theme: &theme, sheet: &sheet, fonts: &fonts, language: "nl", bleed: 0.0, medium: Medium::Screen };
    (krachtkaart::lay_out(&file, &settings).unwrap().document.first, fonts)
}

/// From the bytes of the data file to an SVG.
fn svg(sheet: &str) -> Svg {
    let (page, fonts) = page(sheet);
    krachtkaart::write_svg(&page, &fonts, &SvgOptions::default()).unwrap()
}

/// From an SVG to the bytes of a PNG, on one thread.
fn png(svg: &Svg) -> Vec<u8> {
    let mut out = Vec::new();
    let options =
        PngOptions { resolution: Resolution::Scale(1.0), threads: NonZeroU32::new(1), ..PngOptions::default() };
    krachtkaart::draw_png(svg, &options, &mut out).unwrap();
    out
}

fn stages(criterion: &mut Criterion<ProcessorTime>) {
    let mut group = criterion.benchmark_group("stages");
    group.bench_function("read the data file", |b| {
        b.iter(|| DataFile::read(black_box(assets::FLAGSHIP.as_bytes())).unwrap());
    });
    group.bench_function("data file to page, a3-landscape", |b| b.iter(|| page("a3-landscape")));
    let (laid_out, fonts) = page("a3-landscape");
    group.bench_function("page to SVG, a3-landscape", |b| {
        b.iter(|| krachtkaart::write_svg(&laid_out, &fonts, &SvgOptions::default()).unwrap());
    });
    let square = svg("square");
    group.bench_function("SVG to PNG, square", |b| b.iter(|| png(&square)));
    group.finish();
}

fn whole(criterion: &mut Criterion<ProcessorTime>) {
    let mut group = criterion.benchmark_group("whole");
    group.bench_function("data file to SVG, a3-landscape", |b| b.iter(|| svg("a3-landscape")));
    group.bench_function("data file to PNG, square", |b| b.iter(|| png(&svg("square"))));
    group.finish();
}

/// One text of the flagship changed, again and again, in a workspace that has laid out the version before.
fn edits(criterion: &mut Criterion<ProcessorTime>) {
    let mut group = criterion.benchmark_group("warm");
    let workspace = Workspace::new(Theme::named("wijk").unwrap()).unwrap();
    let sheet = Sheet::named("web").unwrap();
    let mut version = 0;
    let mut next = || {
        version += 1;
        assets::FLAGSHIP.replacen(" welke hulp er is", &format!(" welke {version} hulp er is"), 1)
    };
    group.bench_function("read, one text changed", |b| b.iter(|| workspace.read(next().as_bytes(), None).unwrap()));
    group.bench_function("data file to page, web, one text changed", |b| {
        b.iter(|| {
            let file = workspace.read(next().as_bytes(), None).unwrap();
            workspace.lay_out(&file, &sheet, "nl", 0.0).unwrap()
        });
    });
    group.bench_function("data file to SVG, web, one text changed", |b| {
        b.iter(|| {
            let file = workspace.read(next().as_bytes(), None).unwrap();
            let finished = workspace.lay_out(&file, &sheet, "nl", 0.0).unwrap();
            workspace.write_svg(&finished.document.first, &SvgOptions::default()).unwrap()
        });
    });
    group.bench_function("data file to SVG, web, cold", |b| b.iter(|| svg("web")));
    group.finish();
}

criterion_group! {
    name = benches;
    config = Criterion::default().with_measurement(ProcessorTime);
    targets = stages, whole, edits
}
criterion_main!(benches);
