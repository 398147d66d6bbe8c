//! JPEG files: the picture of the PNG, baseline, with their dots to an inch.

use std::io::Cursor;

use crate::fixtures::{laid_out, sheet, theme};
use krachtkaart::Workspace;
use krachtkaart::export::exporter::ExportSettings;
use krachtkaart::export::jpg::JPG;
use krachtkaart::export::png::Resolution;
use krachtkaart::export::png::exporter::PNG;

#[test]
fn a_jpeg_shows_what_the_png_shows_and_says_its_density() {
    let workspace = Workspace::new(theme().clone()).unwrap();
    let document = &laid_out(sheet("a5-portrait"), "nl").document;
    let settings = ExportSettings { resolution: Resolution::Dpi(90.0), ..ExportSettings::default() };
    let prepared = workspace.prepare(document, "a5-portrait", &settings);
    let made = [&PNG, &JPG].map(|kind| {
        let mut file = Vec::new();
        let write = kind.files(&prepared).pop().unwrap();
        let told = write(&mut file, &mut |_| {}).unwrap();
        (file, told.extent)
    });
    let [(png, one), (jpeg, other)] = made;
    assert_eq!(one, other);
    // Version 1, dots to an inch, 90 across and down (ITU-T T.871, 10.1).
    assert_eq!(jpeg.get(9..18).unwrap(), [b'F', 0, 1, 2, 1, 0, 90, 0, 90]);
    // The frame of a baseline file (ITU-T T.81, B.1.1.3), and none of another kind.
    assert!(
        jpeg.windows(2).any(|pair| pair == [0xFF, 0xC0]) && !jpeg.windows(4).any(|four| four == [0xFF, 0xC2, 0, 17])
    );
    let mut reader = png::Decoder::new(Cursor::new(png)).read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut pixels).unwrap();
    let mut decoder = jpeg_decoder::Decoder::new(jpeg.as_slice());
    let decoded = decoder.decode().unwrap();
    let seen = decoder.info().unwrap();
    assert_eq!((u32::from(seen.width), u32::from(seen.height)), (info.width, info.height));
    assert_eq!(decoded.len(), pixels.len(), "the PNG is opaque");
    let off: u64 = pixels.iter().zip(&decoded).map(|(a, b)| u64::from(a.abs_diff(*b))).sum();
    let mean = off as f64 / decoded.len() as f64;
    // Nearly all of it lies along edges of strong colours, of which the file has half the points.
    assert!(mean > 0.0 && mean < 1.7, "{mean} of 255 off");
}
