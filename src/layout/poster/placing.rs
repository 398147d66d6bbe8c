//! Puts on the page what was measured.

use std::rc::Rc;

use super::composition::{Composition, Omissions, PlacedBlock, PlacedSigns};
use super::content::Poster;
use super::measure::{BETWEEN, Cells, Lower, Measured, Signs};
use super::street::{Pavement, Street};
use super::{letters, strengths};
use crate::base::geometry::{Point, Rect};
use crate::theme::Block;

/// Puts what was measured on the page.
pub(super) struct Placing<'a, 'm> {
    pub(super) poster: Poster<'a>,
    pub(super) measured: &'m Measured,
    /// Height that is left over.
    pub(super) spare: f64,
    /// Where the next thing goes.
    pub(super) y: f64,
}

impl<'a> Placing<'a, '_> {
    pub(super) fn everything(
        &mut self,
        cells: &Cells,
        signs: Signs,
        tallest: &[f64],
        (scale, skies): (f64, &[f64]),
        omissions: &Omissions,
    ) -> Composition<'a> {
        let Measured { header, lower, sources, gaps, .. } = self.measured;
        // What is left over goes in equal shares around the header, around each street, and to the cards on the band;
        // without cards the band would only be emptier.
        let grows = lower.as_ref().is_some_and(Lower::grows);
        let shares = cells.len() as f64 + if grows { 2.0 } else { 1.0 };
        let share = self.spare / shares;
        self.y = gaps.top + share * 0.5;
        let header_y = self.y;
        self.y += header.made.frame.size.h + share * 0.5;
        let (mut streets, signs) = self.streets(cells, signs, tallest, (scale, skies), share);
        self.under_header(header_y, &mut streets);
        let band = (lower.is_some() || sources.is_some()).then_some(self.y);
        let (mut blocks, mut chips, mut foot) = (Vec::new(), Vec::new(), None);
        if let Some(top) = band {
            self.y = top + self.poster.unit * 3.0;
            if let Some(lower) = lower {
                self.blocks(lower, if grows { share } else { 0.0 }, &mut blocks, &mut chips);
                self.y += self.poster.unit * 2.5;
            }
            if let Some(sources) = sources {
                let height = sources.made.frame.size.h;
                foot = Some((self.y, Rc::clone(sources)));
                self.y += height + self.poster.unit * 2.0;
            }
            self.y += gaps.foot * 0.65;
        } else {
            self.y += gaps.foot;
        }
        let height = self.poster.sheet.height().unwrap_or_else(|| self.y.ceil());
        if band.is_none()
            && let Some(last) = streets.last_mut()
        {
            // Without a band the pavement goes on to the foot of the page.
            last.pavement = Pavement::ToFoot(height - last.ground - last.strip);
        }
        Composition {
            poster: self.poster,
            height,
            header: (header_y, Rc::clone(header)),
            streets,
            signs,
            band,
            chips,
            blocks,
            sources: foot,
            omissions: omissions.clone(),
            reasons: Vec::new(),
            broken: 0,
            candidates: Vec::new(),
            spare: self.spare,
        }
    }

    /// The sky of the first street is that of the sheet, and the header is read in it.
    fn under_header(&self, y: f64, streets: &mut [Street]) {
        if let Some(first) = streets.first_mut() {
            first.top = 0.0;
            first.above = letters::moved(&self.measured.letters, Point::new(self.poster.sheet.margin, y));
        }
    }

    fn streets(
        &mut self,
        cells: &Cells,
        signs: Signs,
        tallest: &[f64],
        (scale, skies): (f64, &[f64]),
        share: f64,
    ) -> (Vec<Street>, PlacedSigns) {
        let gaps = &self.measured.gaps;
        let mut signs = signs.into_iter();
        let (mut streets, mut boxed) = (Vec::new(), Vec::new());
        for (number, ((row, tall), sky)) in cells.iter().zip(tallest).zip(skies).enumerate() {
            let top = self.y;
            let ground = top + sky + share * 0.5;
            let pavement = tall + share * 0.5;
            let y = ground + gaps.strip + share * 0.25;
            for ((x, w), sign) in row.iter().zip(signs.by_ref()) {
                boxed.push((Rect::new(*x, y, *w, *tall), sign));
            }
            streets.push(Street {
                top,
                ground,
                strip: gaps.strip,
                pavement: Pavement::Kerbed(pavement),
                cells: row.clone(),
                scale,
                number,
                above: Vec::new(),
            });
            self.y = ground + gaps.strip + pavement;
        }
        (streets, boxed)
    }

    fn blocks(&mut self, lower: &Lower, share: f64, out: &mut Vec<PlacedBlock>, chips: &mut Vec<Rect>) {
        let gutter = self.poster.unit * BETWEEN;
        let extra = share / lower.rows.len().max(1) as f64;
        for (i, (columns, tallest)) in lower.rows.iter().enumerate() {
            let height = tallest + extra;
            for column in columns {
                for (j, (block, natural)) in column.iter().enumerate() {
                    let last = j + 1 == column.len();
                    // Cards grow to the foot of their row; calls below something keep their height and stand at the foot.
                    let calls = column.last().filter(|(block, _)| column.len() > 1 && *block == Block::Call);
                    let below = calls.map_or(0.0, |(_, natural)| natural.h + gutter);
                    let foot = height - if last { 0.0 } else { below };
                    let before_last = j + 2 == column.len() && calls.is_some();
                    let grows = if last { calls.is_none() } else { before_last };
                    let h = if grows { foot - natural.y } else { natural.h };
                    let y = if last && !grows { height - natural.h } else { natural.y };
                    let at = Rect::new(natural.x, self.y + y, natural.w, h);
                    if *block == Block::Strengths {
                        let grown = strengths::grown(&self.poster, &lower.chips, h - natural.h);
                        chips.extend(grown.into_iter().map(|chip| chip.moved(Point::new(at.x, at.y))));
                    }
                    out.push(PlacedBlock { block: *block, at });
                }
            }
            self.y += height + if i + 1 < lower.rows.len() { gutter } else { 0.0 };
        }
    }
}
