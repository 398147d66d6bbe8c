//! Figures and sources that are no mistake, but that stand elsewhere than their writer may think, or may mislead.

use super::form::FigureForm;
use super::model::{Figure, Infographic};
use super::moment::{is_like_a_moment, moments};
use crate::locale::number::Quantity;
use crate::messages::{Diagnostic, Problem, Thing};

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

/// The figures that stand on no sheet, and the sources that no figure names.
#[must_use]
pub fn unused(infographic: &Infographic) -> Vec<Diagnostic> {
    let shown: Vec<&str> = on_sheets(infographic).collect();
    let behind = |id: &str| {
        let named = |figures: &[String]| figures.iter().any(|figure| figure == id);
        let mix = infographic.mix.as_ref().filter(|mix| named(&mix.figures)).map(|_| Thing::Mix);
        mix.or_else(|| infographic.returns.as_ref().filter(|one| named(&one.figures)).map(|_| Thing::Returns))
    };
    let off_sheets = infographic.figures.iter().enumerate().filter(|(_, figure)| !shown.contains(&figure.id.as_str()));
    let off_sheets = off_sheets.map(|(index, figure)| {
        let problem = Problem::FigureOffSheets(figure.id.clone(), behind(&figure.id));
        Diagnostic::new(problem, format!("/cijfers/{index}/id"))
    });
    let named = |id: &String| infographic.figures.iter().any(|figure| figure.source == *id);
    let unnamed = infographic.sources.iter().enumerate().filter(|(_, source)| !named(&source.id));
    let unnamed = unnamed.map(|(index, source)| {
        Diagnostic::new(Problem::SourceUnused(source.id.clone()), format!("/bronnen/{index}/id"))
    });
    off_sheets.chain(unnamed).collect()
}

/// The ids of the figures that a sheet with everything on it shows.
fn on_sheets(infographic: &Infographic) -> impl Iterator<Item = &str> {
    let roles = infographic.roles.iter().filter_map(|role| role.figure.as_deref());
    let strengths = infographic.strengths().filter_map(|(_, strength)| strength.figure.as_deref());
    let mix = infographic.mix.iter().filter_map(|mix| mix.figures.first());
    let returns = infographic.returns.iter().filter_map(|returns| returns.figures.first());
    roles.chain(strengths).chain(mix.chain(returns).map(String::as_str))
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
