//! Gradients: which colour a pixel has.

use super::blend::{Pixel, pixel};
use crate::error::NotInBands;
use usvg::{BaseGradient, SpreadMethod, Transform};

/// How many colours a gradient is kept as. With 8 bits a channel a step between two stops has at most 256.
const COLORS: usize = 4096;

/// A gradient in pixels of the picture.
#[derive(Debug)]
pub(super) struct Shade {
    /// How far along its stops a pixel is.
    along: Along,
    /// What lies before the first stop and after the last.
    spread: SpreadMethod,
    /// The colours from 0 to 1.
    colors: Vec<Pixel>,
}

/// How far along its stops a place is.
#[derive(Debug)]
enum Along {
    /// On a line: a·x + b·y + c.
    Line(f64, f64, f64),
    /// Round a middle: the distance from the origin of (a·x + b·y + c, d·x + e·y + f).
    Circle([f64; 3], [f64; 3]),
}

impl Shade {
    /// A linear gradient; `transform` takes the painted path's coordinates to pixels.
    pub(super) fn linear(g: &usvg::LinearGradient, opacity: f32, transform: Transform) -> Result<Self, NotInBands> {
        let (x1, y1) = (f64::from(g.x1()), f64::from(g.y1()));
        let (across, down) = (f64::from(g.x2()) - x1, f64::from(g.y2()) - y1);
        let (x, y) = back(g, transform)?;
        // The part of the way along the line is ((x - x1)·across + (y - y1)·down) / length².
        let part = |x: f64, y: f64| (x * across + y * down) / (across * across + down * down);
        let ([xa, xb, xc], [ya, yb, yc]) = (x, y);
        let (a, b, c) = (part(xa, ya), part(xb, yb), part(xc - x1, yc - y1));
        if !(a.is_finite() && b.is_finite() && c.is_finite()) {
            return Err(NotInBands::GradientWithoutLength);
        }
        // What is upright but for rounding is upright: less than a colour's width over the widest page.
        let a = if a.abs() < 1e-9 { 0.0 } else { a };
        Ok(Self::new(Along::Line(a, b, c), g, opacity))
    }

    /// A radial gradient whose focus is its middle.
    pub(super) fn radial(g: &usvg::RadialGradient, opacity: f32, transform: Transform) -> Result<Self, NotInBands> {
        if (g.fx(), g.fy(), g.fr().get()) != (g.cx(), g.cy(), 0.0) {
            return Err(NotInBands::FocalGradient);
        }
        let ([xa, xb, xc], [ya, yb, yc]) = back(g, transform)?;
        let (cx, cy, r) = (f64::from(g.cx()), f64::from(g.cy()), f64::from(g.r().get()));
        let unit = |row: [f64; 3]| row.map(|v| v / r);
        Ok(Self::new(Along::Circle(unit([xa, xb, xc - cx]), unit([ya, yb, yc - cy])), g, opacity))
    }

    /// Completes a gradient with its colours.
    fn new(along: Along, base: &BaseGradient, opacity: f32) -> Self {
        let colors = (0..COLORS).map(|n| color_at(base, opacity, n as f32 / (COLORS - 1) as f32)).collect();
        Self { along, spread: base.spread_method(), colors }
    }

    /// Whether no pixel of it is translucent.
    pub(super) fn is_opaque(&self) -> bool {
        self.colors.iter().all(|c| c[3] == u8::MAX)
    }

    /// The one colour of row `y`, if it has only one.
    pub(super) fn row(&self, y: u32) -> Option<Pixel> {
        matches!(self.along, Along::Line(0.0, _, _)).then(|| self.at(0, y))
    }

    /// The colour of the pixel in column `x` of row `y`.
    pub(super) fn at(&self, x: u32, y: u32) -> Pixel {
        let (x, y) = (f64::from(x) + 0.5, f64::from(y) + 0.5);
        let along = match self.along {
            Along::Line(a, b, c) => a * x + b * y + c,
            Along::Circle([a, b, c], [d, e, f]) => {
                let (x, y) = (a * x + b * y + c, d * x + e * y + f);
                (x * x + y * y).sqrt()
            }
        };
        let along = match self.spread {
            SpreadMethod::Pad => along.clamp(0.0, 1.0),
            SpreadMethod::Repeat => along.rem_euclid(1.0),
            SpreadMethod::Reflect => 1.0 - (along.rem_euclid(2.0) - 1.0).abs(),
        };
        let nearest = (along * (COLORS - 1) as f64 + 0.5) as usize;
        self.colors.get(nearest).copied().unwrap_or_default()
    }
}

/// From pixels to the gradient's own coordinates: its x is a·x + b·y + c, and its y likewise.
fn back(base: &BaseGradient, transform: Transform) -> Result<([f64; 3], [f64; 3]), NotInBands> {
    let forth = transform.pre_concat(base.transform());
    let t = forth.invert().ok_or(NotInBands::GradientWithoutArea)?;
    Ok(([t.sx, t.kx, t.tx].map(f64::from), [t.ky, t.sy, t.ty].map(f64::from)))
}

/// The colour at a part (0 to 1) of the way along the stops. SVG mixes colours before they are multiplied by their
/// opacity.
fn color_at(base: &BaseGradient, opacity: f32, along: f32) -> Pixel {
    let after = base.stops().iter().find(|s| s.offset().get() > along).or(base.stops().last());
    let before = base.stops().iter().rev().find(|s| s.offset().get() <= along).or(base.stops().first());
    let (Some(before), Some(after)) = (before, after) else { return Pixel::default() };
    let width = after.offset().get() - before.offset().get();
    let part = if width > 0.0 { (along - before.offset().get()) / width } else { 0.0 };
    let mixed = |from: f32, to: f32| (from + (to - from) * part).round() as u8;
    let channel = |of: fn(usvg::Color) -> u8| mixed(f32::from(of(before.color())), f32::from(of(after.color())));
    let opaque = |s: &usvg::Stop| s.opacity().get() * opacity * 255.0;
    pixel(channel(|c| c.red), channel(|c| c.green), channel(|c| c.blue), mixed(opaque(before), opaque(after)))
}
