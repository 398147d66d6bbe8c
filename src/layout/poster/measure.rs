//! What stands on a page, measured at one type size before anything is placed.

use super::blocks;
use super::composition::Omissions;
use super::content::Poster;
use super::header;
use super::logo;
use super::sign::{self, Sign};
use super::strengths::{self, Strengths};
use crate::base::geometry::Rect;
use crate::layout::misfit::Halt;
use crate::messages::Part;
use crate::page::Frame;
use crate::theme::Block;

/// Heights that do not depend on the sheet's.
pub(super) struct Gaps {
    pub(super) top: f64,
    pub(super) after_header: f64,
    pub(super) strip: f64,
    pub(super) before_sign: f64,
    pub(super) between: f64,
    pub(super) before_band: f64,
    pub(super) foot: f64,
}

impl Gaps {
    fn new(poster: &Poster<'_>) -> Self {
        let unit = poster.unit;
        Self {
            top: poster.sheet.margin * 0.9,
            after_header: unit * 1.5,
            strip: unit * 1.5,
            before_sign: unit * 1.5,
            between: unit * 1.5,
            before_band: unit * 3.5,
            foot: poster.sheet.margin,
        }
    }
}

/// Columns of blocks with their boxes.
pub(super) type Columns = Vec<Vec<(Block, Rect)>>;

/// The blocks below the streets, measured.
pub(super) struct Lower {
    /// Rows of (block, left edge, width, natural height), and the height of each row.
    pub(super) rows: Vec<(Columns, f64)>,
    pub(super) height: f64,
}

/// What does not depend on how the roles are shared out.
pub(super) struct Measured {
    pub(super) header: Frame,
    pub(super) lower: Option<Lower>,
    pub(super) sources: Option<Frame>,
    pub(super) gaps: Gaps,
}

impl Measured {
    pub(super) fn new(poster: &Poster<'_>, omissions: &Omissions) -> Result<Self, Halt> {
        let sheet = poster.sheet;
        let inner = sheet.width() - 2.0 * sheet.margin;
        let with_sources = !sheet.rows.is_empty() && omissions.keep(Part::Sources) && !poster.info.sources.is_empty();
        Ok(Self {
            header: logo::above(poster, header::lay_out(poster, inner)?, with_sources),
            lower: lower(poster, inner, omissions)?,
            sources: if with_sources {
                Some(logo::beside(poster, inner, |w| blocks::sources(poster, w, omissions.keep(Part::SourceTitles)))?)
            } else {
                None
            },
            gaps: Gaps::new(poster),
        })
    }

    /// Height of everything below the signs.
    pub(super) fn below(&self, unit: f64) -> f64 {
        if self.lower.is_none() && self.sources.is_none() {
            return self.gaps.foot;
        }
        let block = self.lower.as_ref().map_or(0.0, |l| l.height + unit * 2.5);
        let text = self.sources.as_ref().map_or(0.0, |s| s.size.h + unit * 2.0);
        self.gaps.before_band + unit * 3.0 + block + text + self.gaps.foot * 0.65
    }
}

pub(super) type Cells = Vec<Vec<(f64, f64)>>;

/// Widest cell, in sizes of body text: one or two places on a wide sheet leave room for their cards beside them.
const CELL_MOST: f64 = 44.0;
/// Between columns, in spacing steps: the same in the streets and in the band, so that their edges are in line.
const GUTTER: f64 = 2.0;

/// Cells of each street, the signs, and the height of the tallest sign of each street.
pub(super) fn signs(poster: &Poster<'_>, counts: &[usize], inner: f64) -> Result<(Cells, Vec<Sign>, Vec<f64>), Halt> {
    let gutter = poster.unit * GUTTER;
    let (mut cells, mut signs, mut tallest) = (Vec::new(), Vec::new(), Vec::new());
    let mut roles = poster.info.roles.iter();
    for count in counts {
        let n = *count as f64;
        let w = ((inner - gutter * (n - 1.0)) / n).min(poster.sizes.body * CELL_MOST);
        let left = poster.sheet.margin + (inner - w * n - gutter * (n - 1.0)) / 2.0;
        let mut row = Vec::new();
        let mut height = 0.0_f64;
        for (i, role) in roles.by_ref().take(*count).enumerate() {
            let sign = sign::lay_out(poster, role, w)?;
            height = height.max(sign.frame.size.h);
            signs.push(sign);
            row.push((left + i as f64 * (w + gutter), w));
        }
        cells.push(row);
        tallest.push(height);
    }
    Ok((cells, signs, tallest))
}

fn lower(poster: &Poster<'_>, inner: f64, omissions: &Omissions) -> Result<Option<Lower>, Halt> {
    let (between, gutter) = (poster.unit * GUTTER, poster.unit * 3.0);
    let mut rows = Vec::new();
    let mut height = 0.0;
    for row in &poster.sheet.rows {
        let columns: Vec<(f64, Vec<Block>)> = row
            .iter()
            .map(|column| {
                let blocks = column.blocks.iter().copied().filter(|b| shown(poster, *b, omissions)).collect();
                (column.part, blocks)
            })
            .filter(|(_, blocks): &(f64, Vec<Block>)| !blocks.is_empty())
            .collect();
        if columns.is_empty() {
            continue;
        }
        let parts: f64 = columns.iter().map(|(part, _)| part).sum();
        let free = inner - between * (columns.len() as f64 - 1.0);
        let mut x = poster.sheet.margin;
        let (mut placed, mut tallest) = (Vec::new(), 0.0_f64);
        for (part, blocks) in columns {
            let w = free * part / parts;
            let mut y = 0.0;
            let mut column = Vec::new();
            for block in blocks {
                let h = lay_out_block(poster, block, w, None, omissions)?.0.size.h;
                column.push((block, Rect::new(x, y, w, h)));
                y += h + gutter;
            }
            tallest = tallest.max(y - gutter);
            placed.push(column);
            x += w + between;
        }
        height += if rows.is_empty() { tallest } else { tallest + gutter };
        rows.push((placed, tallest));
    }
    Ok((!rows.is_empty()).then_some(Lower { rows, height }))
}

fn shown(poster: &Poster<'_>, block: Block, omissions: &Omissions) -> bool {
    match block {
        Block::Strengths => !poster.info.strength_groups.is_empty() && omissions.keep(Part::Strengths),
        Block::Mix => poster.info.mix.is_some() && omissions.keep(Part::Mix),
        Block::Returns => poster.info.returns.is_some() && omissions.keep(Part::Returns),
        Block::Call => poster.info.call.is_some() && omissions.keep(Part::Call),
    }
}

/// A block at a width, grown to a height if one is given; with the chips of the strengths.
pub(super) fn lay_out_block(
    poster: &Poster<'_>,
    block: Block,
    width: f64,
    height: Option<f64>,
    omissions: &Omissions,
) -> Result<(Frame, Vec<Rect>), Halt> {
    Ok(match block {
        Block::Strengths => {
            let Strengths { frame, chips } = strengths::lay_out(poster, width)?;
            (frame, chips)
        }
        Block::Mix => (blocks::mix(poster, width, height, omissions.keep(Part::MixFigure))?, Vec::new()),
        Block::Returns => (blocks::returns(poster, width, height, omissions.keep(Part::ReturnsFigure))?, Vec::new()),
        Block::Call => (blocks::call(poster, width, height)?, Vec::new()),
    })
}
