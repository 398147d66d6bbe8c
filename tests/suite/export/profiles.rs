//! A profile of a press that does not exist, made here: inks let light through in proportion, and nothing is measured. It
//! is whole (ICC.1:2001-04, tables of 16 bits), so that it can be used and put into a file.

/// Steps of the tables in each direction.
const TO_LAB: usize = 5;
const TO_INK: usize = 17;
/// What is left of light where black is full, so that the darkest is no perfect black.
const DARKEST: f64 = 0.02;
/// From linear sRGB to the colours of profiles (XYZ under D50, by Bradford's method).
const TO_XYZ: [[f64; 3]; 3] =
    [[0.436_075, 0.385_065, 0.143_080], [0.222_504, 0.716_879, 0.060_617], [0.013_932, 0.097_105, 0.714_173]];
const FROM_XYZ: [[f64; 3]; 3] =
    [[3.133_856, -1.616_867, -0.490_615], [-0.978_768, 1.916_141, 0.033_454], [0.071_945, -0.228_991, 1.405_243]];
const D50: [f64; 3] = [0.9642, 1.0, 0.8249];

/// The bytes of the profile.
pub(crate) fn made_up() -> Vec<u8> {
    profile(b"prtr", b"CMYK", &[(b"A2B0", to_lab()), (b"B2A0", to_inks())])
}

/// A profile of a class, for colours, with tables.
pub(super) fn profile(class: &[u8; 4], colours: &[u8; 4], tables: &[(&[u8; 4], Vec<u8>)]) -> Vec<u8> {
    let name = b"Papier van niemand (verzonnen)";
    let mut description = [&b"desc\0\0\0\0"[..], &(name.len() as u32 + 1).to_be_bytes(), name, &[0]].concat();
    description.extend([0; 4 + 4 + 2 + 1 + 67]);
    let white: Vec<u8> = D50.iter().flat_map(|part| ((part * 65536.0).round() as i32).to_be_bytes()).collect();
    let mut tags: Vec<(&[u8; 4], Vec<u8>)> = vec![
        (b"desc", description),
        (b"cprt", b"text\0\0\0\0CC0\0".to_vec()),
        (b"wtpt", [&b"XYZ \0\0\0\0"[..], &white].concat()),
    ];
    tags.extend(tables.iter().map(|(name, bytes)| (*name, bytes.clone())));
    let mut at = 132 + 12 * tags.len();
    let (mut index, mut bodies) = ((tags.len() as u32).to_be_bytes().to_vec(), Vec::new());
    for (name, mut body) in tags {
        index.extend(*name);
        index.extend([at as u32, body.len() as u32].into_iter().flat_map(u32::to_be_bytes));
        body.resize(body.len().next_multiple_of(4), 0);
        at += body.len();
        bodies.extend(body);
    }
    let mut head = [&(at as u32).to_be_bytes()[..], &[0; 4], &[2, 0x40, 0, 0], class, colours, b"Lab "].concat();
    head.extend([2026_u16, 11, 29, 0, 0, 0].into_iter().flat_map(u16::to_be_bytes));
    head.extend(b"acsp");
    head.resize(64, 0);
    head.extend([0, 0, 0, 1]);
    head.extend(white);
    head.resize(128, 0);
    [head, index, bodies].concat()
}

/// A table of 16 bits (`mft2`) with straight curves.
fn table(inputs: u8, outputs: u8, steps: usize, values: &[u16]) -> Vec<u8> {
    let mut out = [&b"mft2\0\0\0\0"[..], &[inputs, outputs, steps as u8, 0]].concat();
    for (row, column) in (0..3).flat_map(|row| (0..3).map(move |column| (row, column))) {
        out.extend(if row == column { 65536_u32 } else { 0 }.to_be_bytes());
    }
    let straight = [0_u16, u16::MAX];
    out.extend([2_u16, 2].into_iter().flat_map(u16::to_be_bytes));
    out.extend((0..inputs).flat_map(|_| straight).flat_map(u16::to_be_bytes));
    out.extend(values.iter().flat_map(|value| value.to_be_bytes()));
    out.extend((0..outputs).flat_map(|_| straight).flat_map(u16::to_be_bytes));
    out
}

/// The places of a grid, the first direction slowest, each from 0 to 1.
fn grid<const N: usize>(steps: usize) -> impl Iterator<Item = [f64; N]> {
    let part = move |i: usize, axis: usize| i / steps.pow((N - 1 - axis) as u32) % steps;
    (0..steps.pow(N as u32)).map(move |i| std::array::from_fn(|axis| part(i, axis) as f64 / (steps - 1) as f64))
}

/// What inks look like: the colours that profiles use (Lab), in the encoding of `mft2`.
fn to_lab() -> Vec<u8> {
    let values = grid::<4>(TO_LAB).flat_map(|[c, m, y, k]| {
        let light = [c, m, y].map(|ink| linear(1.0 - ink) * linear(1.0 - k) * (1.0 - DARKEST) + DARKEST);
        lab(light)
    });
    table(4, 3, TO_LAB, &values.collect::<Vec<_>>())
}

/// Which inks make a colour: what all three have in common is half black.
fn to_inks() -> Vec<u8> {
    let values = grid::<3>(TO_INK).flat_map(|[l, a, b]| {
        let [a, b] = [a, b].map(|part| part * 65535.0 / 256.0 - 128.0);
        let l = (l * 65535.0 / 652.8 + 16.0) / 116.0;
        let (x, z) = (l + a / 500.0, l - b / 200.0);
        let cube = |f: f64| if f > 6.0 / 29.0 { f * f * f } else { (f - 4.0 / 29.0) * 3.0 * 36.0 / 841.0 };
        let xyz = [cube(x) * D50[0], cube(l) * D50[1], cube(z) * D50[2]];
        let screen = FROM_XYZ.map(|row| encoded(row.iter().zip(xyz).map(|(part, value)| part * value).sum::<f64>()));
        let inks = screen.map(|value| 1.0 - value);
        let black = inks.into_iter().fold(1.0, f64::min) / 2.0;
        let inks = inks.map(|ink| (ink - black) / (1.0 - black));
        [inks[0], inks[1], inks[2], black].map(|ink| (ink.clamp(0.0, 1.0) * 65535.0).round() as u16)
    });
    table(3, 4, TO_INK, &values.collect::<Vec<_>>())
}

fn lab(light: [f64; 3]) -> [u16; 3] {
    let xyz = TO_XYZ.map(|row| row.iter().zip(light).map(|(part, value)| part * value).sum::<f64>());
    let f = |t: f64| if t > 216.0 / 24389.0 { libm::cbrt(t) } else { t * 841.0 / 108.0 + 4.0 / 29.0 };
    let [x, y, z] = [f(xyz[0] / D50[0]), f(xyz[1] / D50[1]), f(xyz[2] / D50[2])];
    let (l, a, b) = (116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z));
    [l * 652.8, (a + 128.0) * 256.0, (b + 128.0) * 256.0].map(|value| value.round().clamp(0.0, 65535.0) as u16)
}

fn linear(value: f64) -> f64 {
    if value <= 0.040_45 { value / 12.92 } else { libm::pow((value + 0.055) / 1.055, 2.4) }
}

fn encoded(light: f64) -> f64 {
    let light = light.clamp(0.0, 1.0);
    if light <= 0.003_130_8 { light * 12.92 } else { 1.055 * libm::pow(light, 1.0 / 2.4) - 0.055 }
}
