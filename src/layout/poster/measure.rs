//! What stands on a page, measured at one type size before anything is placed.

use std::rc::Rc;

use super::arrangement::{self, Rows, snapped};
use super::blocks;
use super::composition::Omissions;
use super::content::Poster;
use super::header;
use super::hole;
use super::known::{Known, Laid, Piece, Sign, Signed};
use super::letters::{self, Letters};
use super::logo;
use super::sign;
use super::sources;
use crate::base::geometry::Rect;
use crate::layout::misfit::Halt;
use crate::messages::Part;
use crate::page::Face;
use crate::theme::{self, Block};

/// Heights that do not depend on the sheet's.
pub(super) struct Gaps {
    pub(super) top: f64,
    pub(super) strip: f64,
    pub(super) foot: f64,
}

impl Gaps {
    fn new(poster: &Poster<'_>) -> Self {
        let unit = poster.unit;
        Self { top: poster.sheet.margin * 0.9, strip: unit * sign::STRIP, foot: poster.sheet.margin }
    }
}

/// Columns of blocks with their boxes.
pub(super) type Columns = Vec<Vec<(Block, Rect)>>;

/// The blocks below the streets, measured.
pub(super) struct Lower {
    /// Rows of (block, left edge, width, natural height), and the height of each row.
    pub(super) rows: Vec<(Columns, f64)>,
    pub(super) height: f64,
    /// Whether they stand as the sheet arranges them.
    is_usual: bool,
    /// Area of what stays empty in cards and on the band, beyond what can be filled.
    pub(super) empty: f64,
    /// The chips of the strengths, in the block's coordinates.
    pub(super) chips: Vec<Rect>,
    /// How many headings are broken inside a word.
    broken: usize,
}

/// Between rows of blocks and between the blocks of a column, in spacing steps.
pub(super) const BETWEEN: f64 = 3.0;
/// What emptiness costs beside the height of the same area.
const HOLES: f64 = 1.5;

impl Lower {
    /// What an arrangement costs, as a height: its own, and that of what it leaves empty.
    fn cost(&self, inner: f64) -> f64 {
        self.height + HOLES * self.empty / inner
    }

    /// Whether one of the blocks has a use for more height.
    pub(super) fn grows(&self) -> bool {
        let blocks = self.rows.iter().flat_map(|(columns, _)| columns.iter().flatten());
        blocks.into_iter().any(|(block, _)| matches!(block, Block::Mix | Block::Returns))
    }
}

/// What does not depend on how the roles are shared out.
pub(super) struct Measured {
    pub(super) header: Rc<Known<Laid>>,
    /// What is read in it, in its coordinates.
    pub(super) letters: Vec<Letters>,
    pub(super) lower: Option<Lower>,
    pub(super) sources: Option<Rc<Known<Laid>>>,
    pub(super) gaps: Gaps,
    /// Type size of the headings of blocks.
    pub(super) block_heading: f64,
    /// How many headings are broken inside a word.
    pub(super) broken: usize,
    /// Whether the blocks stand as the sheet arranges them.
    is_usual: bool,
}

impl Measured {
    /// Measures what stands above and below streets of so many columns. `found` is the arrangement of the blocks that
    /// was found best in another type size, and is told here when it is sought.
    pub(super) fn new(
        poster: &Poster<'_>,
        omissions: &Omissions,
        columns: usize,
        found: &mut Option<Rows>,
    ) -> Result<Self, Halt> {
        let sheet = poster.sheet;
        let inner = sheet.width() - 2.0 * sheet.margin;
        let with_sources = !sheet.rows.is_empty() && omissions.keep(Part::Sources) && !poster.info.sources.is_empty();
        let strengths = shows_strengths(poster, omissions);
        let invited = omissions.keep(Part::Invitation);
        let (lower, block_heading) = lower(poster, (inner, columns), omissions, found)?;
        let piece = Piece::Header { strengths, invited, foot: with_sources };
        let header = poster.measurements.piece(poster, sized(poster, piece, inner), || {
            Ok(logo::above(poster, header::lay_out(poster, inner, strengths, invited)?, with_sources).into())
        })?;
        let titles = omissions.keep(Part::SourceTitles);
        let sources = with_sources.then(|| {
            // Small type has one size at many sizes of body text.
            let size = if logo::is_at_foot(poster) { poster.sizes.body } else { poster.sizes.small };
            poster.measurements.piece(poster, (Piece::Sources { titles }, [size, 0.0, inner]), || {
                Ok(logo::beside(poster, inner, |w| sources::sources(poster, w, titles))?.into())
            })
        });
        Ok(Self {
            is_usual: lower.as_ref().is_none_or(|lower| lower.is_usual),
            block_heading,
            broken: header.broken + lower.as_ref().map_or(0, |lower| lower.broken),
            letters: letters::of(&header.made.frame),
            header,
            lower,
            sources: sources.transpose()?,
            gaps: Gaps::new(poster),
        })
    }

    /// Whether what was measured for streets of `one` number of columns is right for those of the `other`, with the same
    /// parts left out: without a block, those beside it have other shares of their row.
    pub(super) fn serves(&self, poster: &Poster<'_>, omissions: &Omissions, (one, other): (usize, usize)) -> bool {
        let usual = |row: &Vec<theme::Column>| {
            let parts: Vec<f64> = row.iter().map(|column| column.part).collect();
            let shares = |columns: usize| {
                let (shares, steps) = snapped(&parts, 2 * columns);
                shares.into_iter().map(move |share| share as f64 / steps as f64).collect::<Vec<_>>()
            };
            shares(one) == shares(other)
        };
        one == other || (self.is_usual && rows(poster, omissions).iter().all(usual))
    }

    /// Height of everything below the signs.
    pub(super) fn below(&self, unit: f64) -> f64 {
        if self.lower.is_none() && self.sources.is_none() {
            return self.gaps.foot;
        }
        let block = self.lower.as_ref().map_or(0.0, |l| l.height + unit * 2.5);
        let text = self.sources.as_ref().map_or(0.0, |s| s.made.frame.size.h + unit * 2.0);
        unit * 3.0 + block + text + self.gaps.foot * 0.65
    }
}

pub(super) type Cells = Vec<Vec<(f64, f64)>>;

/// Widest cell of a street of one or two places, in sizes of body text: on a wide sheet they leave room for their cards
/// beside them. From [`SPANNING`] columns on a street takes its whole width, so that its edges are those of the band.
const CELL_MOST: f64 = 44.0;
const SPANNING: usize = 3;
/// Between columns, in spacing steps: the same in the streets and in the band, so that their edges are in line.
pub(super) const GUTTER: f64 = 2.0;

/// Signs of roles, in their order.
pub(super) type Signs = Vec<Rc<Known<Sign>>>;

/// Cells of each street, the signs, and the height of the tallest sign of each street.
pub(super) fn signs(
    poster: &Poster<'_>,
    counts: &[usize],
    inner: f64,
    omissions: &Omissions,
) -> Result<(Cells, Signs, Vec<f64>), Halt> {
    let gutter = poster.unit * GUTTER;
    let (mut cells, mut signs, mut tallest) = (Vec::new(), Vec::new(), Vec::new());
    let mut roles = 0..poster.info.roles.len();
    // All streets share the columns of the fullest; one with fewer places stands in the middle.
    let columns = counts.iter().copied().max().unwrap_or(1).max(1);
    let most = if columns < SPANNING { poster.sizes.body * CELL_MOST } else { inner };
    let w = ((inner - gutter * (columns as f64 - 1.0)) / columns as f64).min(most);
    let code = omissions.keep(Part::RoleCodes);
    let name_size = sign::name_size(poster, w, code);
    let icons = shows_strengths(poster, omissions) && sign::have_icons(poster, w, (name_size, code));
    for count in counts {
        let n = *count as f64;
        let left = poster.sheet.margin + (inner - w * n - gutter * (n - 1.0)) / 2.0;
        let mut row = Vec::new();
        let mut height = 0.0_f64;
        for (i, role) in roles.by_ref().take(*count).enumerate() {
            let form = sign::Form { name_size, promise: omissions.keep(Part::Promises), code, icons };
            let sign = sign(poster, role, w, form)?;
            height = height.max(sign.made.frame.size.h);
            signs.push(sign);
            row.push((left + i as f64 * (w + gutter), w));
        }
        cells.push(row);
        tallest.push(height);
    }
    Ok((cells, signs, tallest))
}

/// A piece with its sizes of type and its width.
fn sized(poster: &Poster<'_>, piece: Piece, width: f64) -> (Piece, [f64; 3]) {
    (piece, [poster.sizes.body, poster.block_heading, width])
}

/// The sign of a role.
pub(super) fn sign(poster: &Poster<'_>, role: usize, width: f64, form: sign::Form) -> Result<Rc<Known<Sign>>, Halt> {
    let signed = Signed { role, promise: form.promise, code: form.code, icons: form.icons };
    poster.measurements.sign(poster, (signed, [poster.sizes.body, form.name_size, width]), || {
        match poster.info.roles.get(role) {
            Some(role) => sign::lay_out(poster, role, width, form),
            None => Err(Halt::height(0.0)),
        }
    })
}

/// A column of blocks at its place.
struct Column {
    x: f64,
    w: f64,
    blocks: Vec<Block>,
}

/// The blocks of the sheet's rows that there are.
fn rows(poster: &Poster<'_>, omissions: &Omissions) -> Rows {
    let row = |row: &Vec<theme::Column>| {
        let kept = |column: &theme::Column| {
            let blocks: Vec<Block> =
                column.blocks.iter().copied().filter(|b| blocks::shown(poster, *b, omissions)).collect();
            (!blocks.is_empty()).then_some(theme::Column { part: column.part, blocks })
        };
        row.iter().filter_map(kept).collect::<Vec<_>>()
    };
    poster.sheet.rows.iter().map(row).filter(|row| !row.is_empty()).collect()
}

/// Rows of blocks at their places, on half columns of streets with so many.
fn columns(poster: &Poster<'_>, (inner, columns): (f64, usize), rows: &Rows) -> Vec<Vec<Column>> {
    let gutter = poster.unit * GUTTER;
    let row = |row: &Vec<theme::Column>| {
        let parts: Vec<f64> = row.iter().map(|column| column.part).collect();
        let (shares, steps) = snapped(&parts, 2 * columns);
        let step = (inner + gutter) / steps as f64;
        let mut x = poster.sheet.margin;
        let place = |(column, share): (&theme::Column, usize)| {
            let w = step * share as f64;
            let placed = Column { x, w: w - gutter, blocks: column.blocks.clone() };
            x += w;
            placed
        };
        row.iter().zip(shares).map(place).collect::<Vec<Column>>()
    };
    rows.iter().map(row).collect()
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

/// The blocks below streets of so many columns, measured; with the size of their headings. Where they leave holes as the
/// sheet arranges them, the arrangement is sought that costs least height and leaves least.
fn lower(
    poster: &Poster<'_>,
    (inner, count): (f64, usize),
    omissions: &Omissions,
    found: &mut Option<Rows>,
) -> Result<(Option<Lower>, f64), Halt> {
    let usual = rows(poster, omissions);
    if usual.is_empty() {
        return Ok((None, poster.sizes.heading));
    }
    let arranged = |rows: &Rows| arranged(poster, columns(poster, (inner, count), rows), omissions);
    let (first, heading) = arranged(&usual)?;
    let mut best = (first.cost(inner), first, heading);
    let has_columns = poster.sheet.rows.iter().any(|row| row.len() > 1);
    if best.1.empty > 0.0 && has_columns {
        // What is best in one type size is best in the next.
        let others = found.take().map_or_else(|| arrangement::others(&usual), |rows| vec![rows]);
        *found = Some(usual);
        for rows in others {
            match arranged(&rows) {
                Ok((lower, heading)) if lower.cost(inner) < best.0 => {
                    best = (lower.cost(inner), lower, heading);
                    *found = Some(rows);
                }
                Ok(_) => {}
                Err(why) if why.may_pass() => {}
                Err(why) => return Err(why),
            }
        }
        let (_, lower, heading) = best;
        return Ok((Some(Lower { is_usual: false, ..lower }), heading));
    }
    Ok((Some(best.1), best.2))
}

/// Blocks in these columns, measured; with the size of their headings.
fn arranged(poster: &Poster<'_>, all: Vec<Vec<Column>>, omissions: &Omissions) -> Result<(Lower, f64), Halt> {
    let gutter = poster.unit * BETWEEN;
    let heading = block_heading(poster, &all);
    let poster = &poster.with_block_heading(heading);
    let (mut rows, mut height, mut empty) = (Vec::new(), 0.0, 0.0);
    let (mut chips, mut broken) = (Vec::new(), 0);
    for row in all {
        let (mut placed, mut tallest) = (Vec::new(), 0.0_f64);
        for Column { x, w, blocks } in row {
            let mut y = 0.0;
            let mut column = Vec::new();
            for block in blocks {
                let known = known(poster, block, w, omissions)?;
                let h = known.made.frame.size.h;
                chips.extend(&known.made.chips);
                broken += known.broken;
                empty += hole::beside_words(poster, block, &known.made.frame);
                column.push((block, Rect::new(x, y, w, h)));
                y += h + gutter;
            }
            tallest = tallest.max(y - gutter);
            placed.push(column);
        }
        empty += placed
            .iter()
            .map(|column| hole::below(poster, column, tallest) + hole::beside_calls(poster, column))
            .sum::<f64>();
        height += if rows.is_empty() { tallest } else { tallest + gutter };
        rows.push((placed, tallest));
    }
    Ok((Lower { rows, height, empty, chips, broken, is_usual: true }, heading))
}

/// Whether the sheet shows the strengths.
fn shows_strengths(poster: &Poster<'_>, omissions: &Omissions) -> bool {
    let has_place = poster.sheet.rows.iter().flatten().any(|column| column.blocks.contains(&Block::Strengths));
    has_place && blocks::shown(poster, Block::Strengths, omissions)
}

/// A block at a width, as high as it must be.
fn known(poster: &Poster<'_>, block: Block, width: f64, omissions: &Omissions) -> Result<Rc<Known<Laid>>, Halt> {
    let figure = match block {
        Block::Mix => omissions.keep(Part::MixFigure),
        Block::Returns => omissions.keep(Part::ReturnsFigure),
        Block::Strengths | Block::Call => false,
    };
    let titles = block == Block::Returns && omissions.keep(Part::SourceTitles);
    poster.measurements.piece(poster, sized(poster, Piece::Block { block, figure, titles }, width), || {
        let (frame, chips) = blocks::lay_out(poster, block, width, None, omissions)?;
        Ok(Laid { frame, chips })
    })
}
