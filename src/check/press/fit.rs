//! Which sheet a file is for, from its size alone.

use super::Limits;
use crate::base::geometry::Size;
use crate::theme::Sheet;

/// Most bleed and marks that a file is looked at with, in millimetres on each side.
const MOST_OUTSIDE: f64 = 20.0;
/// Length of crop marks, in millimetres, and how far from the trim they begin at the least.
const MARKS: (f64, f64) = (5.0, 3.0);

/// How a file lies around its sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct Fit {
    /// Name of the sheet.
    pub sheet: String,
    /// Its size in millimetres.
    pub trim: Size,
    /// How far the picture runs on beyond the trim, in millimetres.
    pub bleed: f64,
    /// What is outside of the bleed, in millimetres: room for crop marks.
    pub margin: f64,
}

impl Fit {
    /// How far the file reaches beyond the trim, in millimetres.
    pub(super) fn outside(&self) -> f64 {
        self.bleed + self.margin
    }

    /// The sheet that a file of this size in millimetres is for; `slack` is how far a size may be off.
    pub(super) fn find(size: Size, sheets: &[Sheet], limits: &Limits, slack: f64) -> Option<Self> {
        let fits = |sheet: &Sheet| {
            let trim = sheet.millimetres()?;
            let (across, down) = ((size.w - trim.w) / 2.0, (size.h - trim.h) / 2.0);
            let good = (across - down).abs() <= slack && across >= -slack / 2.0 && across <= MOST_OUTSIDE + slack;
            good.then(|| (sheet.name.clone(), trim, ((across + down) / 2.0).max(0.0)))
        };
        let nearest = sheets.iter().filter_map(fits).min_by(|a, b| a.2.total_cmp(&b.2));
        nearest.map(|(sheet, trim, outside)| {
            let need = limits.bleed(trim);
            let marked = need.max(MARKS.1) + MARKS.0;
            let bleed = if (outside - marked).abs() <= slack { need } else { outside };
            Self { sheet, trim, bleed, margin: outside - bleed }
        })
    }
}
