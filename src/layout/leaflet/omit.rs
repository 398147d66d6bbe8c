//! What a leaflet leaves out when it cannot hold everything.

use crate::document::Infographic;
use crate::messages::Part;

/// The parts that are left out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Left(Vec<Part>);

impl Left {
    /// The first so many of the parts that may go.
    pub(super) fn first(parts: &[Part], count: usize) -> Self {
        Self(parts.iter().take(count).copied().collect())
    }

    /// Whether a part stands.
    pub(super) fn keeps(&self, part: Part) -> bool {
        !self.0.contains(&part)
    }

    /// The parts.
    pub(super) fn parts(self) -> Vec<Part> {
        self.0
    }
}

/// The parts that the data has, of those that may go, in the order in which they go.
pub(super) fn may_go(info: &Infographic, order: &[Part]) -> Vec<Part> {
    order.iter().copied().filter(|part| has(info, *part)).collect()
}

/// Whether leaving a part out changes anything.
fn has(info: &Infographic, part: Part) -> bool {
    let leaflet = info.leaflet.as_ref();
    match part {
        Part::MoreFigures => info.figures.iter().any(|figure| !first_of_a_part(info, &figure.id)),
        Part::RoleFigures => info.roles.iter().any(|role| role.figure.is_some()),
        Part::Examples => true,
        Part::Introduction => leaflet.is_some_and(|leaflet| !leaflet.introduction.is_empty()),
        Part::Quotes => leaflet.is_some_and(|leaflet| !leaflet.quotes.is_empty()),
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
        | Part::Drawings => false,
    }
}

/// Whether a figure belongs to a role, to the mix or to what it returns.
pub(super) fn first_of_a_part(info: &Infographic, id: &str) -> bool {
    let mix = info.mix.iter().filter_map(|mix| mix.figures.first());
    let returns = info.returns.iter().filter_map(|returns| returns.figures.first());
    let roles = info.roles.iter().filter_map(|role| role.figure.as_ref());
    roles.chain(mix).chain(returns).any(|other| other == id)
}
