//! Colours: how well one reads on another, how different two look, and to whom.

mod oklab;
mod vision;

use std::fmt;
use std::sync::LazyLock;

pub use oklab::{Oklab, Oklch, nearest};
pub use vision::Vision;

/// An opaque sRGB colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Color {
    /// Red, 0 to 255.
    pub r: u8,
    /// Green, 0 to 255.
    pub g: u8,
    /// Blue, 0 to 255.
    pub b: u8,
}

impl Color {
    /// White.
    pub const WHITE: Self = Self::new(255, 255, 255);
    /// Black.
    pub const BLACK: Self = Self::new(0, 0, 0);

    /// A colour from its channels.
    #[must_use]
    pub const fn new(r: u8, g: u8, b: u8) -> Self {
        Self { r, g, b }
    }

    /// Reads `#RRGGBB` or `#RGB`; `None` for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let hex = text.strip_prefix('#')?;
        if !hex.bytes().all(|b| b.is_ascii_hexdigit()) {
            return None;
        }
        let digit = |i: usize| u8::from_str_radix(hex.get(i..=i)?, 16).ok();
        let pair = |i: usize| u8::from_str_radix(hex.get(i..i + 2)?, 16).ok();
        match hex.len() {
            3 => Some(Self::new(digit(0)? * 17, digit(1)? * 17, digit(2)? * 17)),
            6 => Some(Self::new(pair(0)?, pair(2)?, pair(4)?)),
            _ => None,
        }
    }

    /// As `#RRGGBB`, the way theme files write it.
    #[must_use]
    pub fn hex(self) -> String {
        format!("#{:02X}{:02X}{:02X}", self.r, self.g, self.b)
    }

    /// A mix of this colour and `other`: 0 gives this one, 1 the other.
    #[must_use]
    pub fn mixed(self, other: Self, part: f64) -> Self {
        let mix = |a: u8, b: u8| {
            let value = f64::from(a) + (f64::from(b) - f64::from(a)) * part.clamp(0.0, 1.0);
            value.round() as u8
        };
        Self::new(mix(self.r, other.r), mix(self.g, other.g), mix(self.b, other.b))
    }

    /// Relative luminance, 0 (black) to 1 (white), by the definition in WCAG 2.2.
    #[must_use]
    pub fn luminance(self) -> f64 {
        let [r, g, b] = self.linear();
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    /// The channels as amounts of light, 0 to 1 (IEC 61966-2-1).
    fn linear(self) -> [f64; 3] {
        static LIGHT: LazyLock<[f64; 256]> = LazyLock::new(|| {
            std::array::from_fn(|c| {
                let c = c as f64 / 255.0;
                if c <= 0.040_45 { c / 12.92 } else { libm::pow((c + 0.055) / 1.055, 2.4) }
            })
        });
        [self.r, self.g, self.b].map(|c| LIGHT.get(usize::from(c)).copied().unwrap_or_default())
    }

    /// The nearest colour with these amounts of light; amounts outside 0 to 1 are cut off.
    fn of_linear(light: [f64; 3]) -> Self {
        let [r, g, b] = light.map(|v| {
            let v = v.clamp(0.0, 1.0);
            let c = if v <= 0.003_130_8 { v * 12.92 } else { 1.055 * libm::pow(v, 1.0 / 2.4) - 0.055 };
            (c * 255.0).round() as u8
        });
        Self::new(r, g, b)
    }

    /// Contrast ratio with `other`, 1 to 21, by the definition in WCAG 2.2.
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }
}

impl fmt::Display for Color {
    /// The shortest of `#rrggbb` and `#rgb`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let short = |c: u8| c.is_multiple_of(17);
        if short(self.r) && short(self.g) && short(self.b) {
            write!(f, "#{:x}{:x}{:x}", self.r / 17, self.g / 17, self.b / 17)
        } else {
            write!(f, "#{:02x}{:02x}{:02x}", self.r, self.g, self.b)
        }
    }
}
