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
use crate::page::{Face, Frame};
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
    /// Type size of the headings of blocks.
    pub(super) block_heading: f64,
    /// How many headings are broken inside a word.
    pub(super) broken: usize,
}

impl Measured {
    pub(super) fn new(poster: &Poster<'_>, omissions: &Omissions) -> Result<Self, Halt> {
        let sheet = poster.sheet;
        let inner = sheet.width() - 2.0 * sheet.margin;
        let with_sources = !sheet.rows.is_empty() && omissions.keep(Part::Sources) && !poster.info.sources.is_empty();
        let strengths = sheet.rows.iter().flatten().any(|column| column.blocks.contains(&Block::Strengths))
            && shown(poster, Block::Strengths, omissions);
        let _ = poster.broken_headings();
        let (lower, block_heading) = lower(poster, inner, omissions)?;
        Ok(Self {
            block_heading,
            header: logo::above(poster, header::lay_out(poster, inner, strengths)?, with_sources),
            lower,
            sources: if with_sources {
                Some(logo::beside(poster, inner, |w| blocks::sources(poster, w, omissions.keep(Part::SourceTitles)))?)
            } else {
                None
            },
            gaps: Gaps::new(poster),
            broken: poster.broken_headings(),
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
    // All streets share the columns of the fullest; one with fewer places stands in the middle.
    let columns = counts.iter().copied().max().unwrap_or(1).max(1) as f64;
    let w = ((inner - gutter * (columns - 1.0)) / columns).min(poster.sizes.body * CELL_MOST);
    let name_size = sign::name_size(poster, w);
    for count in counts {
        let n = *count as f64;
        let left = poster.sheet.margin + (inner - w * n - gutter * (n - 1.0)) / 2.0;
        let mut row = Vec::new();
        let mut height = 0.0_f64;
        for (i, role) in roles.by_ref().take(*count).enumerate() {
            let sign = sign::lay_out(poster, role, w, (name_size, true))?;
            height = height.max(sign.frame.size.h);
            signs.push(sign);
            row.push((left + i as f64 * (w + gutter), w));
        }
        cells.push(row);
        tallest.push(height);
    }
    Ok((cells, signs, tallest))
}

/// A column of blocks at its place.
struct Column {
    x: f64,
    w: f64,
    blocks: Vec<Block>,
}

/// The columns of each row of blocks that has any.
fn columns(poster: &Poster<'_>, inner: f64, omissions: &Omissions) -> Vec<Vec<Column>> {
    let between = poster.unit * GUTTER;
    let row = |row: &Vec<crate::theme::Column>| {
        let kept = |column: &crate::theme::Column| -> (f64, Vec<Block>) {
            (column.part, column.blocks.iter().copied().filter(|b| shown(poster, *b, omissions)).collect())
        };
        let filled: Vec<_> = row.iter().map(kept).filter(|(_, blocks)| !blocks.is_empty()).collect();
        let parts: f64 = filled.iter().map(|(part, _)| part).sum();
        let free = inner - between * (filled.len() as f64 - 1.0);
        let mut x = poster.sheet.margin;
        let place = |(part, blocks)| {
            let column = Column { x, w: free * part / parts, blocks };
            x += column.w + between;
            column
        };
        filled.into_iter().map(place).collect::<Vec<Column>>()
    };
    poster.sheet.rows.iter().map(row).filter(|row| !row.is_empty()).collect()
}

/// The size of the headings of all blocks: the largest of the scale at which their words are whole.
fn block_heading(poster: &Poster<'_>, rows: &[Vec<Column>]) -> f64 {
    let info = poster.info;
    let sizes = [poster.sizes.heading, poster.sizes.name, poster.sizes.body];
    let columns = rows.iter().flatten();
    let each = columns.flat_map(|column| column.blocks.iter().map(|block| (*block, column.w))).map(|(block, width)| {
        let inner = width - poster.unit * 5.0;
        let (words, width) = match block {
            Block::Strengths => (Some(poster.word(&poster.words.bring)), width),
            Block::Mix => (info.mix.as_ref().map(|mix| poster.copy(&mix.heading)), inner),
            Block::Returns => (info.returns.as_ref().map(|returns| poster.copy(&returns.heading)), inner),
            Block::Call => (info.call.as_ref().map(|call| poster.copy(&call.heading)), width),
        };
        poster.shared_size(words.into_iter(), Face::Heading, &sizes, |_| width)
    });
    each.fold(poster.sizes.heading, f64::min)
}

/// The blocks below the streets, measured; with the size of their headings.
fn lower(poster: &Poster<'_>, inner: f64, omissions: &Omissions) -> Result<(Option<Lower>, f64), Halt> {
    let gutter = poster.unit * 3.0;
    let all = columns(poster, inner, omissions);
    let heading = block_heading(poster, &all);
    let poster = &poster.with_block_heading(heading);
    let mut rows = Vec::new();
    let mut height = 0.0;
    for row in all {
        let (mut placed, mut tallest) = (Vec::new(), 0.0_f64);
        for Column { x, w, blocks } in row {
            let mut y = 0.0;
            let mut column = Vec::new();
            for block in blocks {
                let h = lay_out_block(poster, block, w, None, omissions)?.0.size.h;
                column.push((block, Rect::new(x, y, w, h)));
                y += h + gutter;
            }
            tallest = tallest.max(y - gutter);
            placed.push(column);
        }
        height += if rows.is_empty() { tallest } else { tallest + gutter };
        rows.push((placed, tallest));
    }
    Ok(((!rows.is_empty()).then_some(Lower { rows, height }), heading))
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
