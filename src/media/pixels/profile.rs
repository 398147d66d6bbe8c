//! Colours of a photo to those of the web: phones write photos in wider colours and say so in a profile.
//!
//! Read is the plain kind of profile that cameras and phones write (ICC.1:2022, section 8.3.3: a curve for each channel
//! and a matrix); of any other kind the colours stay as they are. The profile itself is not kept.

use super::Raster;

/// The most bytes of a profile that is looked at: those of cameras have some hundreds.
const MOST_BYTES: usize = 64 * 1024;
/// From the colours of profiles (XYZ under D50) to linear sRGB (IEC 61966-2-1, adapted by Bradford's method).
const TO_SRGB: [[f64; 3]; 3] = [
    [3.134_135_9, -1.617_386_1, -0.490_662_6],
    [-0.978_795_4, 1.916_254_3, 0.033_442_8],
    [0.071_976_7, -0.228_981_8, 1.405_385_5],
];
/// Steps in which light is kept.
const STEPS: usize = 4096;
/// A profile whose colours are at most this far from those of the web changes nothing that could be seen.
const NEARLY: f64 = 0.004;

/// What a profile says: light for each value of each channel, and how the channels mix to linear sRGB.
struct Profile {
    light: [Vec<f64>; 3],
    mix: [[f64; 3]; 3],
}

/// The picture in the colours of the web.
pub(super) fn applied(profile: Option<Vec<u8>>, mut raster: Raster) -> Raster {
    let Some(profile) = profile.and_then(|bytes| read(&bytes)).filter(|profile| !profile.is_srgb()) else {
        return raster;
    };
    let encoded: Vec<u8> =
        (0..=STEPS).map(|step| (encoded(step as f64 / STEPS as f64) * 255.0).round() as u8).collect();
    let light = |channel: &[f64], value: u8| channel.get(usize::from(value)).copied().unwrap_or_default();
    for pixel in raster.bytes.chunks_exact_mut(raster.channels) {
        let [r, g, b, ..] = pixel else { continue };
        let [red, green, blue] = &profile.light;
        let linear = [light(red, *r), light(green, *g), light(blue, *b)];
        let mixed = profile.mix.map(|row| {
            let sum: f64 = row.iter().zip(linear).map(|(part, light)| part * light).sum();
            let step = (sum.clamp(0.0, 1.0) * STEPS as f64).round() as usize;
            encoded.get(step).copied().unwrap_or(u8::MAX)
        });
        [*r, *g, *b] = mixed;
    }
    raster
}

/// The value of light in sRGB, both from 0 to 1.
fn encoded(light: f64) -> f64 {
    if light <= 0.003_130_8 { light * 12.92 } else { 1.055 * libm::pow(light, 1.0 / 2.4) - 0.055 }
}

/// The light of a value in sRGB, both from 0 to 1.
fn decoded(value: f64) -> f64 {
    if value <= 0.040_45 { value / 12.92 } else { libm::pow((value + 0.055) / 1.055, 2.4) }
}

impl Profile {
    /// Whether its colours are those of the web.
    fn is_srgb(&self) -> bool {
        let same = self.mix.iter().enumerate().all(|(y, row)| {
            row.iter().enumerate().all(|(x, part)| (part - f64::from(u8::from(x == y))).abs() < NEARLY)
        });
        let curve = |light: &Vec<f64>| {
            light.iter().enumerate().all(|(value, light)| (light - decoded(value as f64 / 255.0)).abs() < NEARLY)
        };
        same && self.light.iter().all(curve)
    }
}

/// Reads a profile; `None` for a kind that is not read, and for one that is damaged.
fn read(bytes: &[u8]) -> Option<Profile> {
    if bytes.len() > MOST_BYTES || bytes.get(16..24)? != b"RGB XYZ " || bytes.get(36..40)? != b"acsp" {
        return None;
    }
    let tag = |name: &[u8; 4]| {
        let count = (number(bytes, 128)? as usize).min(100);
        let entry = (0..count).map(|n| 132 + 12 * n).find(|at| bytes.get(*at..at + 4) == Some(name))?;
        let (from, length) = (number(bytes, entry + 4)? as usize, number(bytes, entry + 8)? as usize);
        bytes.get(from..from.checked_add(length)?)
    };
    // A profile with tables is of the other kind, even if it has a matrix as well.
    if tag(b"A2B0").is_some() {
        return None;
    }
    let [red, green, blue] = [tag(b"rXYZ")?, tag(b"gXYZ")?, tag(b"bXYZ")?].map(colour);
    let (red, green, blue) = (red?, green?, blue?);
    let mix = TO_SRGB
        .map(|row| [red, green, blue].map(|xyz| row.iter().zip(xyz).map(|(part, value)| part * value).sum::<f64>()));
    let light = [curve(tag(b"rTRC")?)?, curve(tag(b"gTRC")?)?, curve(tag(b"bTRC")?)?];
    let sound = mix.iter().flatten().chain(light.iter().flatten()).all(|value| value.is_finite());
    sound.then_some(Profile { light, mix })
}

/// A whole number of four bytes.
fn number(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?))
}

/// A number with 16 places after the point, in binary (ICC.1, 4.6).
fn fixed(bytes: &[u8], at: usize) -> Option<f64> {
    Some(f64::from(number(bytes, at)?.cast_signed()) / 65536.0)
}

/// The colour of a channel (ICC.1, 10.31).
fn colour(tag: &[u8]) -> Option<[f64; 3]> {
    (tag.get(..4)? == b"XYZ ").then_some(())?;
    Some([fixed(tag, 8)?, fixed(tag, 12)?, fixed(tag, 16)?])
}

/// The light of each value of a channel (ICC.1, 10.6 and 10.18).
fn curve(tag: &[u8]) -> Option<Vec<f64>> {
    match tag.get(..4)? {
        b"curv" => sampled(tag),
        b"para" => parametric(tag),
        _ => None,
    }
}

/// A channel's values from 0 to 1, each as its light.
fn lights(light: &dyn Fn(f64) -> f64) -> Vec<f64> {
    (0..=255).map(|value| light(f64::from(value) / 255.0)).collect()
}

/// A curve given by nothing, by one power or by a table (ICC.1, 10.6).
fn sampled(tag: &[u8]) -> Option<Vec<f64>> {
    let short = |n: usize| {
        let at = 12 + 2 * n;
        Some(f64::from(u16::from_be_bytes(tag.get(at..at + 2)?.try_into().ok()?)))
    };
    match number(tag, 8)? as usize {
        0 => Some(lights(&|value| value)),
        1 => {
            let power = short(0)? / 256.0;
            Some(lights(&|value: f64| libm::pow(value, power)))
        }
        count if count <= 4096 => {
            let table: Vec<f64> = (0..count).map(|n| short(n).map(|v| v / 65535.0)).collect::<Option<_>>()?;
            let at = |n: usize| table.get(n.min(count - 1)).copied().unwrap_or_default();
            Some(lights(&|value: f64| {
                let place = value * (count - 1) as f64;
                let (first, part) = (place as usize, place.fract());
                at(first) + (at(first + 1) - at(first)) * part
            }))
        }
        _ => None,
    }
}

/// A curve given by a formula: a power above a threshold, a line or nothing below it (ICC.1, 10.18).
fn parametric(tag: &[u8]) -> Option<Vec<f64>> {
    let kind = u16::from_be_bytes(tag.get(8..10)?.try_into().ok()?);
    let given = [1, 3, 4, 5, 7].get(usize::from(kind)).copied()?;
    let mut p = [0.0; 7];
    for (n, value) in p.iter_mut().enumerate().take(given) {
        *value = fixed(tag, 12 + 4 * n)?;
    }
    let [g, a, b, c, d, e, f] = p;
    let power = |x: f64| libm::pow(a * x + b, g);
    Some(lights(&|x: f64| match kind {
        0 => libm::pow(x, g),
        1 if x >= -b / a => power(x),
        1 => 0.0,
        2 if x >= -b / a => power(x) + c,
        2 => c,
        3 if x >= d => power(x),
        3 => c * x,
        _ if x >= d => power(x) + e,
        _ => c * x + f,
    }))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    /// A profile with these colours and the curve of sRGB, as phones write it.
    fn profile(colours: [[f64; 3]; 3]) -> Vec<u8> {
        let s15 = |value: f64| ((value * 65536.0).round() as i32).to_be_bytes();
        let mut tags: Vec<(&[u8; 4], Vec<u8>)> = Vec::new();
        for (name, xyz) in [b"rXYZ", b"gXYZ", b"bXYZ"].into_iter().zip(colours) {
            let mut tag = b"XYZ \0\0\0\0".to_vec();
            xyz.iter().for_each(|value| tag.extend(s15(*value)));
            tags.push((name, tag));
        }
        for name in [b"rTRC", b"gTRC", b"bTRC"] {
            let mut tag = b"para\0\0\0\0\0\x03\0\0".to_vec();
            [2.4, 1.0 / 1.055, 0.055 / 1.055, 1.0 / 12.92, 0.04045].iter().for_each(|value| tag.extend(s15(*value)));
            tags.push((name, tag));
        }
        let mut bytes = vec![0; 128];
        bytes[16..24].copy_from_slice(b"RGB XYZ ");
        bytes[36..40].copy_from_slice(b"acsp");
        bytes.extend((tags.len() as u32).to_be_bytes());
        let mut at = 132 + 12 * tags.len();
        for (name, tag) in &tags {
            bytes.extend(*name);
            bytes.extend((at as u32).to_be_bytes());
            bytes.extend((tag.len() as u32).to_be_bytes());
            at += tag.len();
        }
        tags.iter().for_each(|(_, tag)| bytes.extend(tag));
        bytes
    }

    /// Those of sRGB and of Display P3, as in the profiles of the ICC and of Apple.
    const SRGB: [[f64; 3]; 3] = [[0.43607, 0.22249, 0.01392], [0.38515, 0.71687, 0.09708], [0.14307, 0.06061, 0.7141]];
    const P3: [[f64; 3]; 3] = [[0.51512, 0.2412, -0.00105], [0.29198, 0.69225, 0.04189], [0.1571, 0.06657, 0.78407]];

    fn one(r: u8, g: u8, b: u8) -> Raster {
        Raster { width: 1, height: 1, channels: 3, bytes: vec![r, g, b] }
    }

    #[test]
    fn colours_of_the_web_stay_as_they_are() {
        for color in [(0, 0, 0), (255, 255, 255), (12, 200, 99)] {
            let stored = one(color.0, color.1, color.2);
            assert_eq!(applied(Some(profile(SRGB)), stored.clone()), stored);
            assert_eq!(applied(None, stored.clone()), stored);
        }
    }

    #[test]
    fn wider_colours_become_those_that_look_the_same() {
        // Greys stay greys; the rest by the CSS Color 4 conversions of color(display-p3 …) to sRGB.
        for (from, to) in [
            ((128, 128, 128), (128, 128, 128)),
            ((255, 255, 255), (255, 255, 255)),
            ((200, 100, 50), (215, 93, 31)),
            ((100, 150, 80), (83, 152, 70)),
        ] {
            let made = applied(Some(profile(P3)), one(from.0, from.1, from.2)).bytes;
            let off = made.iter().zip([to.0, to.1, to.2]).map(|(a, b)| a.abs_diff(b)).max().unwrap();
            assert!(off <= 2, "{from:?} became {made:?} and not {to:?}");
        }
    }

    #[test]
    fn a_damaged_profile_changes_nothing() {
        let whole = profile(P3);
        let stored = one(200, 100, 50);
        for end in 0..whole.len() {
            assert_eq!(applied(Some(whole[..end].to_vec()), stored.clone()), stored, "{end} bytes");
        }
        let mut wild = whole.clone();
        wild[132 + 4..132 + 12].fill(0xff);
        assert_eq!(applied(Some(wild), stored.clone()), stored);
    }
}
