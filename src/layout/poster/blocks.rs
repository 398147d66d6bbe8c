//! The blocks below the streets: which there are, and what lays each out.

use super::composition::Omissions;
use super::content::Poster;
use super::strengths::{self, Strengths};
use super::{call, mix, returns};
use crate::base::geometry::Rect;
use crate::layout::misfit::Halt;
use crate::messages::Part;
use crate::page::Frame;
use crate::theme::Block;

/// Whether a block stands on the sheet, where the sheet has a place for it.
pub(super) fn shown(poster: &Poster<'_>, block: Block, omissions: &Omissions) -> bool {
    match block {
        Block::Strengths => !poster.info.strength_groups.is_empty() && omissions.keep(Part::Strengths),
        Block::Mix => poster.info.mix.is_some() && omissions.keep(Part::Mix),
        Block::Returns => poster.info.returns.is_some() && omissions.keep(Part::Returns),
        Block::Call => poster.info.call.is_some() && omissions.keep(Part::Call),
    }
}

/// A block at a width, grown to a height if one is given; with the chips of the strengths.
pub(super) fn lay_out(
    poster: &Poster<'_>,
    block: Block,
    width: f64,
    height: Option<f64>,
    omissions: &Omissions,
) -> Result<(Frame, Vec<Rect>), Halt> {
    Ok(match block {
        Block::Strengths => {
            let Strengths { frame, chips } = strengths::lay_out(poster, width, height)?;
            (frame, chips)
        }
        Block::Mix => (mix::mix(poster, width, height, omissions.keep(Part::MixFigure))?, Vec::new()),
        Block::Returns => {
            let shown = returns::Shown {
                figures: omissions.keep(Part::ReturnsFigure),
                titles: omissions.keep(Part::SourceTitles),
            };
            (returns::returns(poster, width, height, shown)?, Vec::new())
        }
        Block::Call => (call::call(poster, width, height)?, Vec::new()),
    })
}
