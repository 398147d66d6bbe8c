//! How colours look to people who see fewer of them, and in grey.
//!
//! Source: H. Brettel, F. Viénot and J. D. Mollon, "Computerized simulation of color appearance for dichromats",
//! Journal of the Optical Society of America A 14 (1997); its two half planes written as matrices on linear sRGB by
//! N. Burrus, libDaltonLens (public domain), <https://daltonlens.org/understanding-cvd-simulation/>.

use super::{Color, Oklab};

/// A way of seeing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Vision {
    /// With three kinds of cones.
    Usual,
    /// Without cones for long waves.
    Protan,
    /// Without cones for middle waves.
    Deutan,
    /// Without cones for short waves.
    Tritan,
    /// In lightness only: a grey print.
    Grey,
}

/// A matrix on linear sRGB, row by row.
type ColorMatrix = [[f64; 3]; 3];

/// A dichromat's two half planes and what parts them.
struct HalfPlanes {
    /// For colours on the positive side.
    first: ColorMatrix,
    /// For the others.
    second: ColorMatrix,
    /// The normal of the plane between.
    normal: [f64; 3],
}

const PROTAN: HalfPlanes = HalfPlanes {
    first: [[0.14980, 1.19548, -0.34528], [0.10764, 0.84864, 0.04372], [0.00384, -0.00540, 1.00156]],
    second: [[0.14570, 1.16172, -0.30742], [0.10816, 0.85291, 0.03892], [0.00386, -0.00524, 1.00139]],
    normal: [0.00048, 0.00393, -0.00441],
};

const DEUTAN: HalfPlanes = HalfPlanes {
    first: [[0.36477, 0.86381, -0.22858], [0.26294, 0.64245, 0.09462], [-0.02006, 0.02728, 0.99278]],
    second: [[0.37298, 0.88166, -0.25464], [0.25954, 0.63506, 0.10540], [-0.01980, 0.02784, 0.99196]],
    normal: [-0.00281, -0.00611, 0.00892],
};

const TRITAN: HalfPlanes = HalfPlanes {
    first: [[1.01277, 0.13548, -0.14826], [-0.01243, 0.86812, 0.14431], [0.07589, 0.80500, 0.11911]],
    second: [[0.93678, 0.18979, -0.12657], [0.06154, 0.81526, 0.12320], [-0.37562, 1.12767, 0.24796]],
    normal: [0.03901, -0.02788, -0.01113],
};

impl Vision {
    /// All ways, the usual one first.
    pub const ALL: [Self; 5] = [Self::Usual, Self::Protan, Self::Deutan, Self::Tritan, Self::Grey];

    /// A colour as it is seen in this way.
    #[must_use]
    pub fn of(self, color: Color) -> Color {
        let planes = match self {
            Self::Usual => return color,
            Self::Grey => {
                let y = color.luminance();
                return Color::of_linear([y; 3]);
            }
            Self::Protan => PROTAN,
            Self::Deutan => DEUTAN,
            Self::Tritan => TRITAN,
        };
        let linear = color.linear();
        let matrix = if dot(planes.normal, linear) >= 0.0 { planes.first } else { planes.second };
        Color::of_linear(matrix.map(|row| dot(row, linear)))
    }

    /// How different two colours look in this way of seeing: the distance in OKLab.
    #[must_use]
    pub fn distance(self, a: Color, b: Color) -> f64 {
        Oklab::of(self.of(a)).distance(Oklab::of(self.of(b)))
    }
}

fn dot(a: [f64; 3], b: [f64; 3]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn greys_stay_as_they_are() {
        for v in (0..=255).step_by(17) {
            let grey = Color::new(v, v, v);
            for vision in Vision::ALL {
                assert!(Vision::Usual.distance(vision.of(grey), grey) < 0.004, "{vision:?} {grey}");
            }
        }
    }

    #[test]
    fn red_and_green_come_near_each_other_without_their_cones() {
        let (red, green) = (Color::new(0xc9, 0x3b, 0x28), Color::new(0x5b, 0x6b, 0x1e));
        for vision in [Vision::Protan, Vision::Deutan] {
            assert!(vision.distance(red, green) < 0.5 * Vision::Usual.distance(red, green), "{vision:?}");
        }
        assert!(Vision::Tritan.distance(red, green) > 0.15);
    }

    #[test]
    fn blue_and_green_come_near_each_other_for_tritans() {
        let (blue, teal) = (Color::new(0x2f, 0x78, 0xb7), Color::new(0x1a, 0x7f, 0x8e));
        assert!(Vision::Tritan.distance(blue, teal) < 0.6 * Vision::Usual.distance(blue, teal));
    }
}
