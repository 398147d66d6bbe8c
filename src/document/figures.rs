//! Figures that are no mistake, but say something else on the poster than their file does, or may mislead.

use super::form::FigureForm;
use super::model::{Figure, Infographic};
use super::moment::{is_like_a_moment, moments};
use crate::locale::number::Quantity;
use crate::messages::{Diagnostic, Problem};

/// The warnings about figures: lines whose moments are not in order or cannot be read, shares that make no whole.
#[must_use]
pub fn misleading_figures(infographic: &Infographic) -> Vec<Diagnostic> {
    let Some(language) = infographic.languages.first() else { return Vec::new() };
    let warn = |(index, figure): (usize, &Figure)| {
        let problem = unsorted(figure, language).or_else(|| no_whole(figure, language))?;
        Some(Diagnostic::new(problem, format!("/cijfers/{index}/waarden")))
    };
    infographic.figures.iter().enumerate().filter_map(warn).collect()
}

/// A line that is drawn in another order than that of the file, or that may be meant so.
fn unsorted(figure: &Figure, language: &str) -> Option<Problem> {
    if figure.form != FigureForm::Line {
        return None;
    }
    let names: Vec<&str> = figure.values.iter().map(|value| value.name.get(language)).collect();
    let Some(at) = moments(&names, language) else {
        let timed = names.iter().any(|name| is_like_a_moment(name, language));
        let unread = || names.iter().find(|name| moments(&[name], language).is_none()).or(names.first());
        return unread().filter(|_| timed).map(|name| Problem::LineUnread { name: (*name).to_owned() });
    };
    let (first, _) = names.iter().zip(&at).min_by(|a, b| a.1.total_cmp(b.1))?;
    let sorted = at.windows(2).all(|pair| matches!(pair, [a, b] if a <= b));
    (!sorted).then(|| Problem::LineUnsorted { first: (*first).to_owned() })
}

/// Percentages that are drawn as a whole, but are not about a hundred together.
fn no_whole(figure: &Figure, language: &str) -> Option<Problem> {
    if !figure.form.descriptor().parts || figure.quantity(language) != Quantity::Percent {
        return None;
    }
    let values: Vec<f64> = figure.values.iter().map(|value| value.value).collect();
    let sum: f64 = values.iter().sum();
    // Each part may be rounded by half a unit of its last digit.
    let off = |value: &f64| if value.fract() == 0.0 { 0.5 } else { 0.05 };
    let slack = values.iter().map(off).sum::<f64>().max(1.0);
    let whole = (sum - 100.0).abs() <= slack + 1e-9;
    (!whole).then_some(Problem::SharesNotWhole { sum })
}
