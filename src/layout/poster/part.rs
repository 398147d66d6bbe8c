//! Which parts of a sheet the data has, and which of them the sheet can show.

use super::content::Base;
use super::scan;
use crate::document::{Codes, Illustration, Infographic};
use crate::messages::Part;
use crate::theme::{Block, Sheet};

/// Whether the data has what this part shows, in this language.
fn has(info: &Infographic, part: Part, language: &str) -> bool {
    let own = |illustration: &Option<Illustration>| illustration.as_ref().is_some_and(|i| i.own().is_some());
    match part {
        Part::Message => !info.message.get(language).is_empty(),
        // A file has roles, and what the program says of them.
        Part::Invitation | Part::Places | Part::Signs | Part::Promises => true,
        Part::RoleCodes => info.codes == Codes::Roles && info.website.is_some(),
        Part::Drawings => info.roles.iter().any(|role| own(&role.illustration)),
        Part::Strengths => !info.strength_groups.is_empty(),
        Part::Mix => info.mix.is_some(),
        Part::MixFigure => info.mix.as_ref().is_some_and(|mix| !mix.figures.is_empty()),
        Part::Returns => info.returns.is_some(),
        Part::ReturnsFigure => info.returns.as_ref().is_some_and(|returns| !returns.figures.is_empty()),
        Part::Call => info.call.is_some(),
        Part::Sources | Part::SourceTitles => !info.sources.is_empty(),
        // These are parts of a leaflet.
        Part::RoleFigures
        | Part::RoleCharts
        | Part::SomeRoleCharts
        | Part::MoreCharts
        | Part::SomeCharts
        | Part::Examples
        | Part::StrengthTexts
        | Part::MoreFigures
        | Part::SomeRoleFigures
        | Part::SomeFigures
        | Part::SomeQuotes
        | Part::Introduction
        | Part::Quotes => false,
    }
}

/// Whether a sheet has a place for this part.
fn shown(sheet: &Sheet, part: Part) -> bool {
    match part {
        Part::Strengths => shows(sheet, Block::Strengths),
        Part::Mix | Part::MixFigure => shows(sheet, Block::Mix),
        Part::Returns | Part::ReturnsFigure => shows(sheet, Block::Returns),
        Part::Call => shows(sheet, Block::Call),
        Part::Sources | Part::SourceTitles => !sheet.rows.is_empty(),
        // A scene stands for all streets, and has no place for a drawing of one's own.
        Part::Drawings => sheet.scene.is_none(),
        Part::RoleCodes => scan::is_roomy(sheet),
        Part::Message | Part::Invitation | Part::Places | Part::Signs | Part::Promises => true,
        Part::RoleFigures
        | Part::RoleCharts
        | Part::SomeRoleCharts
        | Part::MoreCharts
        | Part::SomeCharts
        | Part::Examples
        | Part::StrengthTexts
        | Part::MoreFigures
        | Part::SomeRoleFigures
        | Part::SomeFigures
        | Part::SomeQuotes
        | Part::Introduction
        | Part::Quotes => false,
    }
}

fn shows(sheet: &Sheet, block: Block) -> bool {
    sheet.rows.iter().flatten().any(|column| column.blocks.contains(&block))
}

/// Whether leaving this part out changes anything.
pub(super) fn present(base: &Base<'_>, part: Part) -> bool {
    let codes = match part {
        Part::RoleCodes => base.codes == Codes::Roles,
        _ => true,
    };
    codes && has(base.info, part, base.language) && shown(base.sheet, part)
}

/// What is left out for lack of room, in this order. Codes at the roles give way to everything that is read; the code to
/// the website stands as long as the sheet can hold it.
pub(super) fn drops(base: &Base<'_>) -> impl Iterator<Item = Part> {
    let last = (base.codes != Codes::None).then_some(Part::Invitation);
    std::iter::once(Part::RoleCodes).chain(base.sheet.drop.iter().copied()).chain(last)
}

/// The parts of the data that never stand on this sheet.
pub(super) fn never(base: &Base<'_>) -> Vec<Part> {
    let mut parts: Vec<Part> = base.sheet.never.iter().copied().filter(|part| present(base, *part)).collect();
    for part in [Part::Strengths, Part::Mix, Part::Returns, Part::Call, Part::Drawings, Part::Sources] {
        if has(base.info, part, base.language) && !shown(base.sheet, part) && !parts.contains(&part) {
            parts.push(part);
        }
    }
    if base.codes == Codes::Roles && !shown(base.sheet, Part::RoleCodes) {
        parts.push(Part::RoleCodes);
    }
    parts
}
