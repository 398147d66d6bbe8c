//! What stands on a page, measured at one type size before anything is placed.

use super::blocks;
use super::compose::{Kept, Misfit};
use super::engine::Engine;
use super::header;
use super::logo;
use super::sign::{self, Sign};
use super::strengths::{self, Strengths};
use crate::base::geometry::Rect;
use crate::messages::Part;
use crate::page::Frame;
use crate::theme::Block;
use crate::typeset::text::Unfit;

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
    fn new(engine: &Engine<'_>) -> Self {
        let unit = engine.unit;
        Self {
            top: engine.sheet.margin * 0.9,
            after_header: unit * 1.5,
            strip: unit * 1.5,
            before_sign: unit * 1.5,
            between: unit * 1.5,
            before_band: unit * 3.5,
            foot: engine.sheet.margin,
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
    pub(super) fn new(engine: &Engine<'_>, kept: &Kept) -> Result<Self, Misfit> {
        let sheet = engine.sheet;
        let inner = sheet.width() - 2.0 * sheet.margin;
        let with_sources = !sheet.rows.is_empty() && kept.has(Part::Sources) && !engine.info.sources.is_empty();
        Ok(Self {
            header: logo::above(engine, header::lay_out(engine, inner)?, with_sources),
            lower: lower(engine, inner, kept)?,
            sources: if with_sources {
                Some(logo::beside(engine, inner, |w| blocks::sources(engine, w, kept.has(Part::SourceTitles)))?)
            } else {
                None
            },
            gaps: Gaps::new(engine),
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
pub(super) fn signs(engine: &Engine<'_>, counts: &[usize], inner: f64) -> Result<(Cells, Vec<Sign>, Vec<f64>), Misfit> {
    let gutter = engine.unit * GUTTER;
    let (mut cells, mut signs, mut tallest) = (Vec::new(), Vec::new(), Vec::new());
    let mut roles = engine.info.roles.iter();
    for count in counts {
        let n = *count as f64;
        let w = ((inner - gutter * (n - 1.0)) / n).min(engine.sizes.body * CELL_MOST);
        let left = engine.sheet.margin + (inner - w * n - gutter * (n - 1.0)) / 2.0;
        let mut row = Vec::new();
        let mut height = 0.0_f64;
        for (i, role) in roles.by_ref().take(*count).enumerate() {
            let sign = sign::lay_out(engine, role, w)?;
            height = height.max(sign.frame.size.h);
            signs.push(sign);
            row.push((left + i as f64 * (w + gutter), w));
        }
        cells.push(row);
        tallest.push(height);
    }
    Ok((cells, signs, tallest))
}

fn lower(engine: &Engine<'_>, inner: f64, kept: &Kept) -> Result<Option<Lower>, Misfit> {
    let (between, gutter) = (engine.unit * GUTTER, engine.unit * 3.0);
    let mut rows = Vec::new();
    let mut height = 0.0;
    for row in &engine.sheet.rows {
        let columns: Vec<(f64, Vec<Block>)> = row
            .iter()
            .map(|column| {
                let blocks = column.blocks.iter().copied().filter(|b| shown(engine, *b, kept)).collect();
                (column.part, blocks)
            })
            .filter(|(_, blocks): &(f64, Vec<Block>)| !blocks.is_empty())
            .collect();
        if columns.is_empty() {
            continue;
        }
        let parts: f64 = columns.iter().map(|(part, _)| part).sum();
        let free = inner - between * (columns.len() as f64 - 1.0);
        let mut x = engine.sheet.margin;
        let (mut placed, mut tallest) = (Vec::new(), 0.0_f64);
        for (part, blocks) in columns {
            let w = free * part / parts;
            let mut y = 0.0;
            let mut column = Vec::new();
            for block in blocks {
                let h = lay_out_block(engine, block, w, None, kept)?.0.size.h;
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

fn shown(engine: &Engine<'_>, block: Block, kept: &Kept) -> bool {
    match block {
        Block::Strengths => !engine.info.strength_groups.is_empty() && kept.has(Part::Strengths),
        Block::Mix => engine.info.mix.is_some() && kept.has(Part::Mix),
        Block::Returns => engine.info.returns.is_some() && kept.has(Part::Returns),
        Block::Call => engine.info.call.is_some() && kept.has(Part::Call),
    }
}

/// A block at a width, grown to a height if one is given; with the chips of the strengths.
pub(super) fn lay_out_block(
    engine: &Engine<'_>,
    block: Block,
    width: f64,
    height: Option<f64>,
    kept: &Kept,
) -> Result<(Frame, Vec<Rect>), Unfit> {
    Ok(match block {
        Block::Strengths => {
            let Strengths { frame, chips } = strengths::lay_out(engine, width)?;
            (frame, chips)
        }
        Block::Mix => (blocks::mix(engine, width, height, kept.has(Part::MixFigure))?, Vec::new()),
        Block::Returns => (blocks::returns(engine, width, height, kept.has(Part::ReturnsFigure))?, Vec::new()),
        Block::Call => (blocks::call(engine, width, height)?, Vec::new()),
    })
}
