//! Pictures that people bring, harmless and hostile, each made here so that no large or strange file is kept.

use std::io::Write;

/// A picture of soft colours with some grain.
pub(crate) fn pixels(width: u32, height: u32) -> Vec<u8> {
    let mut state = 1_u32;
    let mut bytes = Vec::new();
    for y in 0..height {
        for x in 0..width {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let grain = state >> 28;
            let rgb = [x * 150 / width + grain, 60 + y * 150 / height + grain, 200 - x * 99 / width];
            bytes.extend(rgb.map(|channel| channel as u8));
        }
    }
    bytes
}

/// A PNG of these samples.
pub(crate) fn png(width: u32, height: u32, color: png::ColorType, depth: png::BitDepth, data: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, width, height);
    encoder.set_color(color);
    encoder.set_depth(depth);
    if color == png::ColorType::Indexed {
        encoder.set_palette(vec![200, 40, 40, 40, 200, 40, 40, 40, 200, 250, 250, 250]);
    }
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(data).unwrap();
    writer.finish().unwrap();
    out
}

/// A PNG in colour.
pub(crate) fn plain_png(width: u32, height: u32) -> Vec<u8> {
    png(width, height, png::ColorType::Rgb, png::BitDepth::Eight, &pixels(width, height))
}

/// A JPEG in colour.
pub(crate) fn jpeg(width: u16, height: u16) -> Vec<u8> {
    let mut out = Vec::new();
    let encoder = jpeg_encoder::Encoder::new(&mut out, 85);
    let data = pixels(width.into(), height.into());
    encoder.encode(&data, width, height, jpeg_encoder::ColorType::Rgb).unwrap();
    out
}

/// A JPEG in four inks.
pub(crate) fn cmyk() -> Vec<u8> {
    let mut out = Vec::new();
    let encoder = jpeg_encoder::Encoder::new(&mut out, 85);
    encoder.encode(&[99; 16 * 16 * 4], 16, 16, jpeg_encoder::ColorType::Cmyk).unwrap();
    out
}

/// A JPEG whose camera says where it was, what it is, and which way up.
pub(crate) fn telling(width: u16, height: u16, orientation: u8) -> Vec<u8> {
    let mut exif = b"II*\0\x08\0\0\0".to_vec();
    exif.extend(b"\x02\0");
    exif.extend(b"\x0e\x01\x02\0\x10\0\0\0\x26\0\0\0");
    exif.extend([0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]);
    exif.extend(b"\0\0\0\0");
    exif.extend(b"GEHEIM-ADRES-52N");
    let mut out = Vec::new();
    let mut encoder = jpeg_encoder::Encoder::new(&mut out, 85);
    encoder.add_app_segment(1, [b"Exif\0\0".as_slice(), &exif].concat()).unwrap();
    encoder.add_app_segment(13, b"Photoshop 3.0\0GEHEIM-IPTC".to_vec()).unwrap();
    encoder.add_icc_profile(b"GEHEIM-PROFIEL").unwrap();
    let data = pixels(width.into(), height.into());
    encoder.encode(&data, width, height, jpeg_encoder::ColorType::Rgb).unwrap();
    out
}

/// A PNG with a chunk after its header.
pub(crate) fn with_chunk(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let whole = plain_png(24, 16);
    let (head, rest) = whole.split_at(33);
    let checked = [kind.as_slice(), data].concat();
    let sum = crc(&checked).to_be_bytes();
    [head, &(data.len() as u32).to_be_bytes(), &checked, &sum, rest].concat()
}

/// 64 MB of nothing, packed.
pub(crate) fn bomb() -> Vec<u8> {
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, 8000, 8000);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_compression(png::Compression::High);
    let mut writer = encoder.write_header().unwrap();
    let mut stream = writer.stream_writer().unwrap();
    for _ in 0..8000 {
        stream.write_all(&[0; 8000]).unwrap();
    }
    stream.finish().unwrap();
    drop(writer);
    // What is packed of the picture, as what is packed beside it.
    let start = out.windows(4).position(|four| four == b"IDAT").unwrap() + 4;
    out[start..out.len() - 16].to_vec()
}

/// A PNG that says that it is this large; its pixels are not there.
pub(crate) fn claiming(width: u32, height: u32) -> Vec<u8> {
    let mut whole = plain_png(2, 2);
    whole[16..20].copy_from_slice(&width.to_be_bytes());
    whole[20..24].copy_from_slice(&height.to_be_bytes());
    let sum = crc(&whole[12..29]).to_be_bytes();
    whole[29..33].copy_from_slice(&sum);
    whole
}

/// The check sum of a chunk (PNG specification, annex D).
pub(crate) fn crc(bytes: &[u8]) -> u32 {
    let step = |crc: u32, byte: &u8| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { 0xedb8_8320 ^ (crc >> 1) } else { crc >> 1 })
    };
    !bytes.iter().fold(!0, step)
}

/// An SVG of 40 by 30.
pub(crate) fn svg(inner: &str) -> String {
    format!(
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 40 30'>{inner}</svg>"
    )
}

/// An SVG in which entities stand for entities.
pub(crate) fn laughing() -> String {
    let mut text = String::from("<!DOCTYPE svg [<!ENTITY a0 'ha'>");
    for n in 1..12 {
        let ten = format!("&a{};", n - 1).repeat(10);
        text.push_str(&format!("<!ENTITY a{n} '{ten}'>"));
    }
    text + "]><svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><desc>&a11;</desc><rect width='5' height='5'/></svg>"
}

/// An SVG in which references stand for references.
pub(crate) fn multiplying() -> String {
    let mut text = String::from("<defs><g id='u0'><rect width='1' height='1'/></g>");
    for n in 1..12 {
        let ten = format!("<use href='#u{}'/>", n - 1).repeat(10);
        text.push_str(&format!("<g id='u{n}'>{ten}</g>"));
    }
    svg(&(text + "</defs><use href='#u11'/>"))
}

/// An SVG with so many elements inside each other.
pub(crate) fn deep(levels: usize) -> String {
    svg(&format!("{}<rect width='5' height='5'/>{}", "<g>".repeat(levels), "</g>".repeat(levels)))
}
