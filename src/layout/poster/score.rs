//! How good a composition is: the objective by which the arrangement is chosen, term by term.
//!
//! Every term is in the same unit: a loss of [`NOTICED`] is what a reader just notices. The square roots make the gains linear
//! in lengths, as a reader sees them. The weights were found by looking at sheets of many kinds of data.

use super::candidate::Candidate;
use super::composition::{Composition, Omissions};
use super::content::Base;
use super::corner;
use super::street::DRAWING;
use crate::messages::{OmissionReason, Part, Term};

/// What a reader just notices.
const NOTICED: f64 = 0.1;
/// What the size of the type is worth, from the sheet's smallest to its largest.
const TYPE: f64 = 0.2;
/// What the drawings are worth that would cover the whole sheet.
const DRAWINGS: f64 = 2.2;
/// Least part of its cell's width that a drawing fills, and what each part less costs.
const FILL: f64 = 0.55;
const THIN: f64 = 1.0;
/// The part of a portrait sheet that is street at least, and what each part less costs.
const STREET: f64 = 0.26;
const LITTLE: f64 = 12.0;
/// The part of a sheet that an empty corner of the band may have, and what each part more costs.
const CORNER: f64 = 0.07;
const EMPTY: f64 = 8.0;
/// What each place costs that the last street lacks.
const RAGGED: f64 = 0.12;
/// What a sheet costs that is all spare height.
const SPARE: f64 = 0.8;
/// What broken words cost: the first, and each.
const BROKEN: f64 = 0.4;
const BROKEN_MORE: f64 = 0.05;
/// What it costs that names are no larger than what is read below them.
const SMALL_NAMES: f64 = 0.25;
/// What a cell of another width than reads well costs on a sheet of free height, for each size of body text.
const CELL: f64 = 0.1;
/// Width of a cell that reads well on such a sheet, in sizes of body text.
const CELL_WIDTH: f64 = 17.0;
/// What a column of signs beyond the second costs below a scene.
const COLUMN: f64 = 0.3;

/// The terms of a composition's score; gains are above zero, losses below.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Score {
    /// Large type.
    pub(super) size: f64,
    /// Large drawings.
    pub(super) drawings: f64,
    /// Drawings that stand thin in their cells.
    pub(super) thin: f64,
    /// Little street on a portrait sheet.
    pub(super) street: f64,
    /// A band with an empty corner.
    pub(super) empty: f64,
    /// Streets of unequal length.
    pub(super) ragged: f64,
    /// Height that nothing has a use for.
    pub(super) spare: f64,
    /// Words that are broken, and names that gave way.
    pub(super) words: f64,
    /// Cells of an unusual width.
    pub(super) cells: f64,
    /// Parts that are left out.
    pub(super) omitted: f64,
}

impl Score {
    /// The score of a composition; `without` are the parts that were left out for lack of room.
    pub(super) fn of(found: &Composition<'_>, base: &Base<'_>, without: &[Part]) -> Self {
        let (least, most) = base.sheet.body;
        let size = if most > least { (found.poster.sizes.body - least) / (most - least) } else { 1.0 };
        let fixed = base.sheet.height().is_some();
        let part = |part: f64| if fixed { part } else { 0.0 };
        let scale = found.streets.first().map_or(0.0, |street| street.scale);
        let drawn = base.info.roles.len() as f64 * DRAWING.w * DRAWING.h * scale * scale;
        let fill = fill(found);
        Self {
            size: part(TYPE * size.max(0.0).sqrt()),
            drawings: part(DRAWINGS * (drawn / (base.sheet.width() * found.height)).sqrt()),
            thin: -THIN * (FILL - fill).max(0.0),
            street: if fixed { -LITTLE * (STREET - street(found)).max(0.0) } else { 0.0 },
            empty: part(-EMPTY * (corner::of(found) - CORNER).max(0.0)),
            ragged: -RAGGED * lacking(found) as f64,
            spare: part(-SPARE * found.spare / found.height),
            words: -words(found),
            cells: -cells(found, fixed),
            omitted: -without.iter().map(|part| worth(*part)).sum::<f64>(),
        }
    }

    /// The terms by their names.
    fn terms(&self) -> [(Term, f64); 10] {
        let Self { size, drawings, thin, street, empty, ragged, spare, words, cells, omitted } = *self;
        [
            (Term::Size, size),
            (Term::Drawings, drawings),
            (Term::Thin, thin),
            (Term::Street, street),
            (Term::Corner, empty),
            (Term::Ragged, ragged),
            (Term::Spare, spare),
            (Term::Words, words),
            (Term::Cells, cells),
            (Term::Omitted, omitted),
        ]
    }

    /// All terms together.
    pub(super) fn total(&self) -> f64 {
        self.terms().iter().map(|(_, value)| value).sum()
    }

    /// What is wrong that can be helped by leaving parts out, each with what it costs.
    fn faults(&self) -> [(OmissionReason, f64); 4] {
        [
            (OmissionReason::Thin, self.thin),
            (OmissionReason::Street, self.street),
            (OmissionReason::Corner, self.empty),
            (OmissionReason::Words, self.words),
        ]
    }

    /// Whether nothing that can be helped by leaving parts out is wrong so that a reader would notice.
    pub(super) fn is_sound(&self) -> bool {
        self.faults().iter().map(|(_, value)| value).sum::<f64>() > -NOTICED
    }

    /// What is less wrong than with the parts that another composition has and this one leaves out.
    pub(super) fn mends(&self, other: &Self) -> OmissionReason {
        let pairs = self.faults().into_iter().zip(other.faults());
        let gains = pairs.map(|((reason, here), (_, there))| (reason, here - there));
        let most = gains.filter(|(_, gain)| *gain > 0.0).max_by(|(_, one), (_, other)| one.total_cmp(other));
        // Where nothing is wrong with either, this one has the larger drawings.
        most.map_or(OmissionReason::Thin, |(reason, _)| reason)
    }
}

/// The best arrangements, best first.
#[derive(Debug, Default)]
pub(super) struct Ranking(Vec<(f64, Candidate)>);

/// How many of the best arrangements are remembered.
const REMEMBERED: usize = 3;

impl Ranking {
    /// Remembers an arrangement if it is one of the best.
    pub(super) fn offer(&mut self, score: &Score, found: &Composition<'_>, without: &[Part]) {
        let total = score.total();
        let place = self.0.iter().position(|(other, _)| total > *other).unwrap_or(self.0.len());
        if place >= REMEMBERED {
            return;
        }
        let candidate = Candidate {
            streets: found.streets.iter().map(|street| street.cells.len()).collect(),
            body: found.poster.sizes.body,
            terms: score.terms().into_iter().filter(|(_, value)| *value != 0.0).collect(),
            omitted: without.to_vec(),
        };
        self.0.insert(place, (total, candidate));
        self.0.truncate(REMEMBERED);
    }

    /// The arrangements, best first.
    pub(super) fn best(self) -> Vec<Candidate> {
        self.0.into_iter().map(|(_, candidate)| candidate).collect()
    }
}

/// The part of its cell's width that a drawing fills; 1 where there are no cells.
pub(super) fn fill(found: &Composition<'_>) -> f64 {
    let first = found.streets.first().and_then(|street| street.cells.first().map(|(_, w)| (street.scale, *w)));
    first.map_or(1.0, |(scale, width)| DRAWING.w * scale / width.max(1e-6))
}

/// The part of a portrait sheet that is places with their signs; of other sheets nothing is asked.
fn street(found: &Composition<'_>) -> f64 {
    if found.height <= found.poster.sheet.width() || found.poster.sheet.scene.is_some() {
        return 1.0;
    }
    let top = found.streets.first().map_or(0.0, |street| street.ground - DRAWING.h * street.scale);
    let foot = found.signs.iter().map(|(rect, _)| rect.bottom()).fold(0.0, f64::max);
    (foot - top) / found.height
}

/// How many places the last street has less than the first.
fn lacking(found: &Composition<'_>) -> usize {
    let counts = || found.streets.iter().map(|street| street.cells.len());
    counts().max().unwrap_or(0) - counts().min().unwrap_or(0)
}

fn words(found: &Composition<'_>) -> f64 {
    let broken = if found.broken > 0 { BROKEN + BROKEN_MORE * found.broken as f64 } else { 0.0 };
    let small = found.signs.iter().any(|(_, sign)| sign.made.name_size < found.poster.sizes.name * 0.99);
    broken + if small { SMALL_NAMES } else { 0.0 }
}

fn cells(found: &Composition<'_>, fixed: bool) -> f64 {
    if !fixed {
        let cell = found.streets.first().and_then(|street| street.cells.first()).map_or(0.0, |(_, w)| *w);
        return (cell / found.poster.sizes.body - CELL_WIDTH).abs() * CELL;
    }
    if found.poster.sheet.scene.is_none() {
        return 0.0;
    }
    let row = found.signs.first().map_or(0.0, |(rect, _)| rect.y);
    let columns = found.signs.iter().filter(|(rect, _)| (rect.y - row).abs() < 1e-6).count();
    COLUMN * columns.saturating_sub(2) as f64
}

/// What a reader misses when a part is left out.
const fn worth(part: Part) -> f64 {
    match part {
        Part::SourceTitles => 0.03,
        Part::Places | Part::Drawings => 0.05,
        // Whoever gives an address wants it to be found.
        Part::RoleCodes | Part::Invitation => 1.5,
        Part::MixFigure | Part::ReturnsFigure => 0.12,
        Part::Promises | Part::Message => 0.2,
        Part::Call => 0.3,
        Part::Mix | Part::Returns => 0.35,
        Part::Strengths | Part::Signs => 0.5,
        // Whoever names a figure has to say where it is from.
        Part::Sources => 0.7,
        // These are parts of a leaflet, which leaves them out in an order that is told.
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
        | Part::Quotes => 0.0,
    }
}

impl Omissions {
    /// The parts that were left out after the first `known`.
    pub(super) fn after(&self, known: usize) -> &[Part] {
        self.0.get(known..).unwrap_or_default()
    }
}
