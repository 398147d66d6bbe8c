//! What a leaflet leaves out when it cannot hold everything.

use std::collections::BTreeSet;

use crate::document::Infographic;
use crate::messages::Part;

/// Something that is left out at once.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Cut {
    /// The drawing of a figure of a role, or of one of those that belong to no part: it is told in words then.
    Chart(String),
    /// The place of a figure at its role: it stands with those that belong to no part then.
    Moved(String),
    /// Such a figure.
    Figure(String),
    /// A quote, by its number.
    Quote(usize),
    /// A part.
    Part(Part),
}

/// What may be left out, in the order in which it goes.
pub(super) struct OmissionOrder<'a> {
    info: &'a Infographic,
    steps: Vec<Cut>,
    /// How many of the first steps are for good type: what they leave out is not worth smaller type.
    pub(super) spared: usize,
}

impl<'a> OmissionOrder<'a> {
    /// What the data has of the parts that a sheet leaves out in this order. Of figures the last go first.
    pub(super) fn of(info: &'a Infographic, parts: &[Part]) -> Self {
        let mut steps = Vec::new();
        let mut spared = 0;
        for part in parts.iter().copied().filter(|part| has(info, *part)) {
            let begun = steps.len();
            match part {
                Part::MoreCharts => steps.extend(last_first(more_figures(info)).map(Cut::Chart)),
                Part::RoleCharts => {
                    steps.extend(last_first(role_figures(info)).map(Cut::Chart));
                    // Nothing is lost by that, so that it is told nowhere.
                    steps.extend(last_first(role_figures(info)).map(Cut::Moved));
                }
                Part::MoreFigures => steps.extend(last_first(more_figures(info)).map(Cut::Figure)),
                Part::RoleFigures => steps.extend(last_first(role_figures(info)).map(Cut::Figure)),
                Part::Quotes => steps.extend((0..quotes(info)).rev().map(Cut::Quote)),
                part => steps.push(Cut::Part(part)),
            }
            if spared == begun && is_spared(part) {
                spared = steps.len();
            }
        }
        Self { info, steps, spared }
    }

    /// How many steps there are.
    pub(super) fn len(&self) -> usize {
        self.steps.len()
    }

    /// The order in which it is tried whether the first so many steps can be taken back, the last first. What is told
    /// goes before what is drawn, and figures are tried twice: one that fits nowhere else may fit at its role, once the
    /// step that moved it is taken back.
    pub(super) fn back(&self, count: usize) -> Vec<usize> {
        let is_chart = |step: &usize| matches!(self.steps.get(*step), Some(Cut::Chart(_)));
        let (charts, told): (Vec<_>, Vec<_>) = (0..count).rev().partition(is_chart);
        let is_figure = |step: &&usize| matches!(self.steps.get(**step), Some(Cut::Figure(_)));
        let again: Vec<usize> = told.iter().filter(is_figure).copied().collect();
        [told, again, charts].concat()
    }

    /// Whether a step that is taken changes something: how a figure is shown is nothing to one that is left out.
    pub(super) fn matters(&self, step: usize, taken: &[bool]) -> bool {
        let Some(Cut::Chart(id) | Cut::Moved(id)) = self.steps.get(step) else { return true };
        let gone = |(step, taken): (&Cut, &bool)| *taken && matches!(step, Cut::Figure(other) if other == id);
        !self.steps.iter().zip(taken).any(gone)
    }

    /// What is left out by the steps that are taken.
    pub(super) fn left(&self, taken: &[bool]) -> Left {
        let mut left = Left::default();
        for (step, _) in self.steps.iter().zip(taken).filter(|(_, taken)| **taken) {
            match step {
                Cut::Chart(id) => {
                    left.charts.insert(id.clone());
                }
                Cut::Moved(id) => {
                    left.moved.insert(id.clone());
                }
                Cut::Figure(id) => {
                    left.figures.insert(id.clone());
                }
                Cut::Quote(number) => {
                    left.quotes.insert(*number);
                }
                Cut::Part(part) => left.parts.push(*part),
            }
        }
        left
    }

    /// The same after the first so many steps.
    pub(super) fn first(&self, count: usize) -> Vec<bool> {
        (0..self.steps.len()).map(|step| step < count).collect()
    }

    /// The parts that are left out, as they are told.
    pub(super) fn told(&self, left: Left) -> Vec<Part> {
        let (more, roles) = (more_figures(self.info), role_figures(self.info));
        let out = |id: &&&str| left.figures.contains(**id);
        let worded = |id: &&&str| left.charts.contains(**id) && !out(id);
        let mut parts = Vec::new();
        let mut tell = |count: usize, ids: &[&str], all: Part, some: Part| match count {
            0 => {}
            count if count == ids.len() => parts.push(all),
            _ => parts.push(some),
        };
        tell(roles.iter().filter(worded).count(), &roles, Part::RoleCharts, Part::SomeRoleCharts);
        tell(more.iter().filter(worded).count(), &more, Part::MoreCharts, Part::SomeCharts);
        tell(roles.iter().filter(out).count(), &roles, Part::RoleFigures, Part::SomeRoleFigures);
        tell(more.iter().filter(out).count(), &more, Part::MoreFigures, Part::SomeFigures);
        match left.quotes.len() {
            0 => {}
            count if count == quotes(self.info) => parts.push(Part::Quotes),
            _ => parts.push(Part::SomeQuotes),
        }
        parts.extend(left.parts);
        parts
    }
}

/// What is left out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Left {
    parts: Vec<Part>,
    charts: BTreeSet<String>,
    moved: BTreeSet<String>,
    figures: BTreeSet<String>,
    quotes: BTreeSet<usize>,
}

impl Left {
    /// Whether a part stands.
    pub(super) fn keeps(&self, part: Part) -> bool {
        !self.parts.contains(&part)
    }

    /// Whether a quote stands.
    pub(super) fn keeps_quote(&self, number: usize) -> bool {
        !self.quotes.contains(&number)
    }

    /// Whether a figure is drawn, if it stands.
    pub(super) fn draws(&self, id: &str) -> bool {
        !self.charts.contains(id)
    }

    /// Whether the figure of a role stands with those that belong to none.
    pub(super) fn moves(&self, id: &str) -> bool {
        self.moved.contains(id)
    }

    /// Whether a figure stands.
    pub(super) fn keeps_figure(&self, id: &str) -> bool {
        !self.figures.contains(id)
    }
}

/// Whether type becomes smaller than is good to read only after a part has been left out.
const fn is_spared(part: Part) -> bool {
    matches!(
        part,
        Part::MoreCharts | Part::RoleCharts | Part::MoreFigures | Part::RoleFigures | Part::Quotes | Part::SourceTitles
    )
}

/// Whether leaving a part out changes anything.
fn has(info: &Infographic, part: Part) -> bool {
    match part {
        Part::MoreCharts | Part::MoreFigures => !more_figures(info).is_empty(),
        Part::RoleCharts | Part::RoleFigures => !role_figures(info).is_empty(),
        Part::Examples => true,
        Part::Introduction => info.leaflet.as_ref().is_some_and(|leaflet| !leaflet.introduction.is_empty()),
        Part::Quotes => quotes(info) > 0,
        Part::Strengths | Part::StrengthTexts => info.strengths().next().is_some(),
        Part::Mix => info.mix.is_some(),
        Part::MixFigure => info.mix.as_ref().is_some_and(|mix| !mix.figures.is_empty()),
        Part::Returns => info.returns.is_some(),
        Part::ReturnsFigure => info.returns.as_ref().is_some_and(|returns| !returns.figures.is_empty()),
        Part::Call => info.call.is_some(),
        Part::Sources | Part::SourceTitles => !info.sources.is_empty(),
        Part::Message
        | Part::Invitation
        | Part::RoleCodes
        | Part::Places
        | Part::Signs
        | Part::Promises
        | Part::Drawings
        | Part::SomeRoleCharts
        | Part::SomeCharts
        | Part::SomeRoleFigures
        | Part::SomeFigures
        | Part::SomeQuotes => false,
    }
}

/// How many quotes there are.
fn quotes(info: &Infographic) -> usize {
    info.leaflet.as_ref().map_or(0, |leaflet| leaflet.quotes.len())
}

/// Figures in the order in which they go.
fn last_first(figures: Vec<&str>) -> impl Iterator<Item = String> + '_ {
    figures.into_iter().rev().map(str::to_owned)
}

/// The figures that the mix and what it returns show themselves.
fn of_blocks(info: &Infographic) -> impl Iterator<Item = &str> {
    let mix = info.mix.iter().filter_map(|mix| mix.figures.first());
    mix.chain(info.returns.iter().filter_map(|returns| returns.figures.first())).map(String::as_str)
}

/// The figures of the roles, each once, in the order of the roles.
fn role_figures(info: &Infographic) -> Vec<&str> {
    let mut seen: Vec<&str> = Vec::new();
    for id in info.roles.iter().filter_map(|role| role.figure.as_deref()) {
        if !seen.contains(&id) && of_blocks(info).all(|other| other != id) {
            seen.push(id);
        }
    }
    seen
}

/// The figures that belong to no role, nor to the mix or to what it returns.
pub(super) fn more_figures(info: &Infographic) -> Vec<&str> {
    let roles = role_figures(info);
    let elsewhere = |id: &str| roles.contains(&id) || of_blocks(info).any(|other| other == id);
    info.figures.iter().map(|figure| figure.id.as_str()).filter(|id| !elsewhere(id)).collect()
}
