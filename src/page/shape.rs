//! Shapes: outlines with their fillings and lines.

use crate::base::color::Color;
use crate::base::geometry::{Path, Point, Rect};

/// What an area is filled with.
#[derive(Debug, Clone, PartialEq)]
pub enum Paint {
    /// One colour.
    Solid(Color),
    /// From one colour at the top of the shape to another at its bottom.
    Vertical(Color, Color),
}

/// A line along an outline.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stroke {
    /// Colour.
    pub color: Color,
    /// Width in user units.
    pub width: f64,
    /// Round ends and joins instead of butt ends and mitred joins.
    pub round: bool,
}

/// The outline of a shape, in the plainest form that says it.
#[derive(Debug, Clone, PartialEq)]
pub enum Outline {
    /// A rectangle with a corner radius.
    Rect(Rect, f64),
    /// A circle: middle and radius.
    Circle(Point, f64),
    /// Anything else; filled by the non-zero rule.
    Path(Path),
    /// A path filled by the even-odd rule.
    EvenOdd(Path),
}

/// A filled and or stroked shape.
#[derive(Debug, Clone, PartialEq)]
pub struct Shape {
    /// Its outline.
    pub outline: Outline,
    /// Its filling.
    pub fill: Option<Paint>,
    /// Its line.
    pub stroke: Option<Stroke>,
    /// 0 (nothing) to 1 (opaque).
    pub opacity: f64,
}

impl Shape {
    /// An opaque shape in one colour.
    #[must_use]
    pub fn filled(outline: Outline, color: Color) -> Self {
        Self { outline, fill: Some(Paint::Solid(color)), stroke: None, opacity: 1.0 }
    }

    /// A line without filling.
    #[must_use]
    pub fn stroked(outline: Outline, stroke: Stroke) -> Self {
        Self { outline, fill: None, stroke: Some(stroke), opacity: 1.0 }
    }

    /// A rectangle in one colour, with corner radius `r`.
    #[must_use]
    pub fn rect(rect: Rect, r: f64, color: Color) -> Self {
        Self::filled(Outline::Rect(rect, r), color)
    }

    /// The box around it with its line; where a curve bends, its control point counts. Nothing for an empty path.
    #[must_use]
    pub fn bounds(&self) -> Option<Rect> {
        let own = match &self.outline {
            Outline::Rect(rect, _) => *rect,
            Outline::Circle(c, r) => Rect::new(c.x - r, c.y - r, 2.0 * r, 2.0 * r),
            Outline::Path(path) | Outline::EvenOdd(path) => path.bounds()?,
        };
        Some(own.grown(self.stroke.map_or(0.0, |stroke| stroke.width / 2.0)))
    }

    /// A disc in one colour.
    #[must_use]
    pub fn disc(centre: Point, r: f64, color: Color) -> Self {
        Self::filled(Outline::Circle(centre, r), color)
    }
}
