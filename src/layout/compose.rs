//! Everything on its place: how many streets, how large the type, how tall the sky.
//!
//! A sheet's height is given, and what stands on it has a height of its own that follows from the type size. So the
//! type size is searched: the largest at which everything fits and the drawings keep a size worth looking at. What
//! is left over then goes to the drawings and the sky, which can take any height.

use super::blocks;
use super::engine::{Base, Engine};
use super::header;
use super::scene;
use super::sign::{self, Sign};
use super::street::{DRAWING, Street};
use super::strengths::{self, Strengths};
use crate::frame::Frame;
use crate::geom::Rect;
use crate::text::Unfit;
use crate::theme::Block;

/// Steps of the search for the type size.
const STEPS: u32 = 8;
/// The drawing fills at most this part of its cell.
const FILL: f64 = 0.97;
/// The sky above a drawing is at least this part of the drawing's height.
const HEADROOM: f64 = 0.12;
/// And at most this part; what is left over beyond it goes to the gaps.
const HEADROOM_MOST: f64 = 0.6;
/// Least width of a drawing, in sizes of body text.
const DRAWING_LEAST: f64 = 6.5;
/// Width of a cell that reads well on a sheet of free height, in sizes of body text.
const CELL: f64 = 17.0;

/// Why a page cannot be laid out.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Misfit {
    /// A word is too wide for its place.
    Word(Unfit),
    /// The whole is taller than the sheet, by this many user units at the smallest type size.
    Height(f64),
}

impl From<Unfit> for Misfit {
    fn from(unfit: Unfit) -> Self {
        Self::Word(unfit)
    }
}

/// A part that a sheet can leave out.
#[derive(Debug, Clone, Default)]
pub(super) struct Kept {
    /// Names of what is left out, as the sheet's rule names it.
    pub(super) left_out: Vec<String>,
}

impl Kept {
    pub(super) fn has(&self, part: &str) -> bool {
        !self.left_out.iter().any(|name| name == part)
    }
}

/// A block at its place.
pub(super) struct Placed {
    pub(super) block: Block,
    pub(super) at: Rect,
    pub(super) frame: Frame,
}

/// A composition: everything measured and placed, not yet drawn together.
pub(super) struct Composition<'a> {
    pub(super) engine: Engine<'a>,
    pub(super) height: f64,
    pub(super) header: (f64, Frame),
    pub(super) streets: Vec<Street>,
    /// The sign of each role with its box.
    pub(super) signs: Vec<(Rect, Sign)>,
    /// Top of the dark band, if there is one.
    pub(super) band: Option<f64>,
    /// Chips of the strengths in page coordinates.
    pub(super) chips: Vec<Rect>,
    pub(super) blocks: Vec<Placed>,
    pub(super) sources: Option<(f64, Frame)>,
    pub(super) left_out: Vec<String>,
}

/// Finds the best composition.
pub(super) fn compose<'a>(base: &'a Base<'a>) -> Result<Composition<'a>, Misfit> {
    let mut kept = Kept { left_out: never(base) };
    let mut misfit = None;
    for drop in std::iter::once(None).chain(base.sheet.drop.iter().map(Some)) {
        if let Some(part) = drop {
            if !present(base, part) || !kept.has(part) {
                continue;
            }
            kept.left_out.push(part.clone());
        }
        match best(base, &kept) {
            Ok(found) => return Ok(found),
            Err(why) => misfit = Some(why),
        }
    }
    Err(misfit.unwrap_or(Misfit::Height(0.0)))
}

/// The parts of the data that never stand on this sheet.
fn never(base: &Base<'_>) -> Vec<String> {
    let info = base.info;
    let on = |block: Block| base.sheet.rows.iter().flatten().any(|column| column.blocks.contains(&block));
    let mut parts: Vec<String> = base.sheet.never.iter().filter(|part| present(base, part)).cloned().collect();
    let blocks = [
        ("krachten", on(Block::Strengths) || info.strength_groups.is_empty()),
        ("mix", on(Block::Mix) || info.mix.is_none()),
        ("rendement", on(Block::Returns) || info.returns.is_none()),
        ("oproep", on(Block::Call) || info.call.is_none()),
        ("bronnen", !base.sheet.rows.is_empty() || info.sources.is_empty()),
    ];
    for (name, there) in blocks {
        if !there && !parts.iter().any(|part| part == name) {
            parts.push(name.to_owned());
        }
    }
    parts
}

/// Whether leaving this part out changes anything.
fn present(base: &Base<'_>, part: &str) -> bool {
    let shown = |block: Block| base.sheet.rows.iter().flatten().any(|column| column.blocks.contains(&block));
    let info = base.info;
    match part {
        "mix.cijfer" => shown(Block::Mix) && info.mix.as_ref().is_some_and(|m| !m.figures.is_empty()),
        "rendement.cijfer" => shown(Block::Returns) && info.returns.as_ref().is_some_and(|r| !r.figures.is_empty()),
        "oproep" => shown(Block::Call) && info.call.is_some(),
        "mix" => shown(Block::Mix) && info.mix.is_some(),
        "rendement" => shown(Block::Returns) && info.returns.is_some(),
        "krachten" => shown(Block::Strengths) && !info.strength_groups.is_empty(),
        "boodschap" => !info.message.get(base.language).is_empty(),
        "uitnodiging" | "plekken" | "borden" => true,
        "bronnen" | "bronnen.titels" => !base.sheet.rows.is_empty() && !info.sources.is_empty(),
        _ => false,
    }
}

/// The best composition over all type sizes and all ways to share the roles out, with these parts left out.
fn best<'a>(base: &'a Base<'a>, kept: &Kept) -> Result<Composition<'a>, Misfit> {
    let mut best: Option<(f64, Composition<'a>)> = None;
    let mut misfit = None;
    let ways = splits(base);
    for body in sizes(base) {
        let engine = base.at(body);
        let measured = match Measured::new(&engine, kept) {
            Ok(measured) => measured,
            Err(why) => {
                misfit = smaller(misfit, why);
                continue;
            }
        };
        for counts in &ways {
            let attempt = if base.sheet.scene.is_some() { scene::attempt } else { attempt };
            match attempt(engine, counts, &measured, kept) {
                Ok(found) => {
                    let score = score(&found, base);
                    if best.as_ref().is_none_or(|(other, _)| score > *other) {
                        best = Some((score, found));
                    }
                }
                Err(why) => misfit = smaller(misfit, why),
            }
        }
    }
    best.map(|(_, found)| found).ok_or(misfit.unwrap_or(Misfit::Height(0.0)))
}

/// The sizes of body text to try, largest first.
fn sizes(base: &Base<'_>) -> impl Iterator<Item = f64> {
    let (least, most) = base.sheet.body;
    let steps = if most > least { STEPS } else { 0 };
    (0..=steps).map(move |step| most - (most - least) * f64::from(step) / f64::from(steps.max(1)))
}

/// The misfit that is nearer to fitting: a height says more than a word, a small excess more than a large one.
fn smaller(known: Option<Misfit>, new: Misfit) -> Option<Misfit> {
    match (&known, &new) {
        (Some(Misfit::Height(a)), Misfit::Height(b)) if a <= b => known,
        (Some(Misfit::Height(_)), Misfit::Word(_)) => known,
        (Some(Misfit::Word(a)), Misfit::Word(b)) if a.needed <= b.needed => known,
        _ => Some(new),
    }
}

/// The ways to share the roles out over streets, as even as can be.
fn splits(base: &Base<'_>) -> Vec<Vec<usize>> {
    let n = base.info.roles.len().max(1);
    if base.sheet.scene.is_some() {
        return vec![vec![n]];
    }
    let mut ways: Vec<Vec<usize>> = Vec::new();
    for rows in 1..=n {
        let most = n.div_ceil(rows);
        if base.sheet.columns.is_some_and(|c| c != most) || most > 8 {
            continue;
        }
        let way: Vec<usize> = (0..rows).map(|row| n / rows + usize::from(row < n % rows)).collect();
        if !ways.contains(&way) {
            ways.push(way);
        }
    }
    ways
}

/// How good a composition is: large type, large drawings, even streets.
///
/// The square roots make it linear in lengths, as a reader sees them; the weights were found by looking at sheets.
fn score(found: &Composition<'_>, base: &Base<'_>) -> f64 {
    let counts: Vec<usize> = found.streets.iter().map(|street| street.cells.len()).collect();
    let ragged = counts.iter().max().zip(counts.iter().min()).map_or(0, |(a, b)| a - b) as f64 * 0.12;
    if base.sheet.height().is_none() {
        let cell = found.streets.first().and_then(|s| s.cells.first()).map_or(0.0, |(_, w)| *w);
        return -(cell / found.engine.sizes.body - CELL).abs() * 0.1 - ragged;
    }
    let (least, most) = base.sheet.body;
    let size = if most > least { (found.engine.sizes.body - least) / (most - least) } else { 1.0 };
    let scale = found.streets.first().map_or(0.0, |street| street.scale);
    let drawn = base.info.roles.len() as f64 * DRAWING.w * DRAWING.h * scale * scale;
    let share = drawn / (base.sheet.width() * found.height);
    0.45 * size.max(0.0).sqrt() + 2.2 * share.sqrt() - ragged
}

/// Heights that do not depend on the sheet's.
struct Gaps {
    top: f64,
    after_header: f64,
    strip: f64,
    before_sign: f64,
    between: f64,
    before_band: f64,
    foot: f64,
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
type Columns = Vec<Vec<(Block, Rect)>>;

/// The blocks below the streets, measured.
struct Lower {
    /// Rows of (block, left edge, width, natural height), and the height of each row.
    rows: Vec<(Columns, f64)>,
    height: f64,
}

/// What does not depend on how the roles are shared out.
pub(super) struct Measured {
    pub(super) header: Frame,
    lower: Option<Lower>,
    sources: Option<Frame>,
    gaps: Gaps,
}

impl Measured {
    fn new(engine: &Engine<'_>, kept: &Kept) -> Result<Self, Misfit> {
        let sheet = engine.sheet;
        let inner = sheet.width() - 2.0 * sheet.margin;
        let with_sources = !sheet.rows.is_empty() && kept.has("bronnen") && !engine.info.sources.is_empty();
        Ok(Self {
            header: header::lay_out(engine, inner)?,
            lower: lower(engine, inner, kept)?,
            sources: if with_sources {
                Some(blocks::sources(engine, inner, kept.has("bronnen.titels"))?)
            } else {
                None
            },
            gaps: Gaps::new(engine),
        })
    }

    /// Height of everything below the signs.
    fn below(&self, unit: f64) -> f64 {
        if self.lower.is_none() && self.sources.is_none() {
            return self.gaps.foot;
        }
        let block = self.lower.as_ref().map_or(0.0, |l| l.height + unit * 2.5);
        let text = self.sources.as_ref().map_or(0.0, |s| s.size.h + unit * 2.0);
        self.gaps.before_band + unit * 3.0 + block + text + self.gaps.foot * 0.65
    }
}

/// Places everything at one type size with these numbers of places in the streets.
fn attempt<'a>(
    engine: Engine<'a>,
    counts: &[usize],
    measured: &Measured,
    kept: &Kept,
) -> Result<Composition<'a>, Misfit> {
    let sheet = engine.sheet;
    let inner = sheet.width() - 2.0 * sheet.margin;
    let (gaps, header) = (&measured.gaps, &measured.header);
    let (cells, signs, tallest) = signs(&engine, counts, inner)?;
    let below = measured.below(engine.unit);
    let rows = counts.len() as f64;
    let fixed = gaps.top
        + header.size.h
        + gaps.after_header
        + tallest.iter().sum::<f64>()
        + rows * (gaps.strip + gaps.before_sign)
        + (rows - 1.0) * gaps.between
        + below;
    let narrowest = cells.iter().flatten().map(|(_, w)| *w).fold(f64::INFINITY, f64::min);
    let by_width = narrowest * FILL / DRAWING.w;
    let (scale, sky, spare) = match sheet.height() {
        None => (by_width, DRAWING.h * by_width * (1.0 + HEADROOM * 2.2), 0.0),
        Some(height) => {
            let room = (height - fixed) / rows;
            let scale = by_width.min(room / (DRAWING.h * (1.0 + HEADROOM)));
            let least = engine.sizes.body * DRAWING_LEAST / DRAWING.w;
            if scale < least.min(by_width) {
                let lacking = (least.min(by_width) * DRAWING.h * (1.0 + HEADROOM) - room) * rows;
                return Err(Misfit::Height(lacking));
            }
            let sky = room.min(DRAWING.h * scale * (1.0 + HEADROOM_MOST));
            (scale, sky, (room - sky) * rows)
        }
    };
    let mut place = Placing { engine, measured, spare, y: 0.0 };
    Ok(place.everything(&cells, signs, &tallest, (scale, sky), kept))
}

type Cells = Vec<Vec<(f64, f64)>>;

/// Cells of each street, the signs, and the height of the tallest sign of each street.
fn signs(engine: &Engine<'_>, counts: &[usize], inner: f64) -> Result<(Cells, Vec<Sign>, Vec<f64>), Misfit> {
    let gutter = engine.unit * 2.0;
    let (mut cells, mut signs, mut tallest) = (Vec::new(), Vec::new(), Vec::new());
    let mut roles = engine.info.roles.iter();
    for count in counts {
        let n = *count as f64;
        let w = (inner - gutter * (n - 1.0)) / n;
        let mut row = Vec::new();
        let mut height = 0.0_f64;
        for (i, role) in roles.by_ref().take(*count).enumerate() {
            let sign = sign::lay_out(engine, role, w)?;
            height = height.max(sign.frame.size.h);
            signs.push(sign);
            row.push((engine.sheet.margin + i as f64 * (w + gutter), w));
        }
        cells.push(row);
        tallest.push(height);
    }
    Ok((cells, signs, tallest))
}

fn lower(engine: &Engine<'_>, inner: f64, kept: &Kept) -> Result<Option<Lower>, Misfit> {
    let gutter = engine.unit * 3.0;
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
        let free = inner - gutter * (columns.len() as f64 - 1.0);
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
            x += w + gutter;
        }
        height += if rows.is_empty() { tallest } else { tallest + gutter };
        rows.push((placed, tallest));
    }
    Ok((!rows.is_empty()).then_some(Lower { rows, height }))
}

fn shown(engine: &Engine<'_>, block: Block, kept: &Kept) -> bool {
    match block {
        Block::Strengths => !engine.info.strength_groups.is_empty() && kept.has("krachten"),
        Block::Mix => engine.info.mix.is_some() && kept.has("mix"),
        Block::Returns => engine.info.returns.is_some() && kept.has("rendement"),
        Block::Call => engine.info.call.is_some() && kept.has("oproep"),
    }
}

/// A block at a width, grown to a height if one is given; with the chips of the strengths.
fn lay_out_block(
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
        Block::Mix => (blocks::mix(engine, width, height, kept.has("mix.cijfer"))?, Vec::new()),
        Block::Returns => (blocks::returns(engine, width, height, kept.has("rendement.cijfer"))?, Vec::new()),
        Block::Call => (blocks::call(engine, width, height)?, Vec::new()),
    })
}

/// Puts what was measured on the page.
struct Placing<'a, 'm> {
    engine: Engine<'a>,
    measured: &'m Measured,
    /// Height that is left over.
    spare: f64,
    y: f64,
}

impl<'a> Placing<'a, '_> {
    fn everything(
        &mut self,
        cells: &Cells,
        signs: Vec<Sign>,
        tallest: &[f64],
        (scale, sky): (f64, f64),
        kept: &Kept,
    ) -> Composition<'a> {
        let Measured { header, lower, sources, gaps } = self.measured;
        let rows = cells.len() as f64;
        // A third of what is left over goes around the header, the rest between streets and above the band.
        let share = self.spare / (rows + 2.0);
        self.y = gaps.top + share * 0.5;
        let header_y = self.y;
        self.y += header.size.h + gaps.after_header + share * 0.5;
        let (streets, signs) = self.streets(cells, signs, tallest, scale, sky, share);
        let band = (lower.is_some() || sources.is_some()).then_some(self.y + gaps.before_band);
        let (mut blocks, mut chips) = (Vec::new(), Vec::new());
        let mut foot = None;
        if let Some(top) = band {
            self.y = top + self.engine.unit * 3.0;
            if let Some(lower) = lower {
                self.blocks(lower, share, kept, &mut blocks, &mut chips);
                self.y += self.engine.unit * 2.5;
            }
            if let Some(frame) = sources {
                let height = frame.size.h;
                foot = Some((self.y, frame.clone()));
                self.y += height + self.engine.unit * 2.0;
            }
            self.y += gaps.foot * 0.65;
        } else {
            self.y += gaps.foot;
        }
        let height = self.engine.sheet.height().unwrap_or_else(|| self.y.ceil());
        Composition {
            engine: self.engine,
            height,
            header: (header_y, header.clone()),
            streets,
            signs,
            band,
            chips,
            blocks,
            sources: foot,
            left_out: kept.left_out.clone(),
        }
    }

    fn streets(
        &mut self,
        cells: &Cells,
        signs: Vec<Sign>,
        tallest: &[f64],
        scale: f64,
        sky: f64,
        share: f64,
    ) -> (Vec<Street>, Vec<(Rect, Sign)>) {
        let gaps = &self.measured.gaps;
        let mut signs = signs.into_iter();
        let (mut streets, mut boxed) = (Vec::new(), Vec::new());
        for (number, (row, tall)) in cells.iter().zip(tallest).enumerate() {
            let top = self.y;
            let ground = top + sky + share * 0.5;
            let y = ground + gaps.strip + gaps.before_sign;
            for ((x, w), sign) in row.iter().zip(signs.by_ref()) {
                boxed.push((Rect::new(*x, y, *w, *tall), sign));
            }
            streets.push(Street { top, ground, strip: gaps.strip, cells: row.clone(), scale, number });
            self.y = y + tall + share * 0.5;
            if number + 1 < cells.len() {
                self.y += gaps.between;
            }
        }
        (streets, boxed)
    }

    fn blocks(&mut self, lower: &Lower, share: f64, kept: &Kept, out: &mut Vec<Placed>, chips: &mut Vec<Rect>) {
        let gutter = self.engine.unit * 3.0;
        let extra = share / lower.rows.len().max(1) as f64;
        for (i, (columns, tallest)) in lower.rows.iter().enumerate() {
            let height = tallest + extra;
            for column in columns {
                for (j, (block, natural)) in column.iter().enumerate() {
                    let last = j + 1 == column.len();
                    // Cards grow to the foot of their row; the calls keep their height and stand at the foot.
                    let grows = last && (j == 0 || *block != Block::Call);
                    let h = if grows { height - natural.y } else { natural.h };
                    let y = if last && !grows { height - natural.h } else { natural.y };
                    let made = lay_out_block(&self.engine, *block, natural.w, Some(h), kept);
                    // The same block was set at this width when it was measured.
                    let Ok((frame, found)) = made else { continue };
                    let at = Rect::new(natural.x, self.y + y, natural.w, h);
                    chips.extend(found.iter().map(|c| c.moved(crate::geom::Point::new(at.x, at.y))));
                    out.push(Placed { block: *block, at, frame });
                }
            }
            self.y += height + if i + 1 < lower.rows.len() { gutter } else { 0.0 };
        }
    }
}
