//! A sheet as the data file wants it.

use std::borrow::Cow;

use crate::document::{Infographic, SheetContents};
use crate::messages::Part;
use crate::theme::{Block, Column, Sheet};

/// The parts that stand below the streets, each with its block.
const BLOCKS: [(Block, &[Part]); 4] = [
    (Block::Strengths, &[Part::Strengths]),
    (Block::Mix, &[Part::Mix, Part::MixFigure]),
    (Block::Returns, &[Part::Returns, Part::ReturnsFigure]),
    (Block::Call, &[Part::Call]),
];

/// The sheet with what the data file wants to see on it, and without what it does not.
pub(super) fn wished<'a>(sheet: &'a Sheet, info: &Infographic) -> Cow<'a, Sheet> {
    match info.sheets.of(&sheet.name) {
        None => Cow::Borrowed(sheet),
        Some(contents) => Cow::Owned(with(sheet, contents)),
    }
}

/// The parts that a sheet may leave out by itself for lack of room, as the data file allows.
#[must_use]
pub fn droppable(sheet: &Sheet, info: &Infographic) -> Vec<Part> {
    wished(sheet, info).drop.clone()
}

fn with(sheet: &Sheet, SheetContents { show, hide }: &SheetContents) -> Sheet {
    let shown = |part: &Part| show.contains(part) || below(*part).is_some_and(|(_, parts)| shows_one_of(show, parts));
    let mut sheet = sheet.clone();
    sheet.never.retain(|part| !shown(part));
    sheet.never.extend(hide);
    sheet.drop.retain(|part| !shown(part) && !hide.contains(part));
    let lacking = BLOCKS.iter().filter(|(block, parts)| shows_one_of(show, parts) && !has(&sheet, *block));
    let lacking: Vec<Block> = lacking.map(|(block, _)| *block).collect();
    let figures = lacking.iter().any(|block| matches!(block, Block::Mix | Block::Returns));
    if figures && !hide.contains(&Part::Sources) {
        // With figures come their sources, their titles as far as there is room.
        sheet.never.retain(|part| *part != Part::Sources);
        sheet.drop.insert(0, Part::SourceTitles);
    } else if sheet.rows.is_empty() && !show.contains(&Part::Sources) {
        sheet.never.push(Part::Sources);
    }
    if sheet.rows.is_empty() && lacking.is_empty() && show.contains(&Part::Sources) {
        // Sources stand below blocks: here there are none.
        sheet.rows.push(Vec::new());
    }
    let wide = sheet.height().is_some_and(|height| sheet.width() > height);
    sheet.rows.extend(rows(&lacking, wide));
    sheet
}

/// The block whose part this is, with the part on which it depends.
fn below(part: Part) -> Option<(Block, &'static [Part])> {
    // A figure that must be seen takes its block along; a block does not take its figure along.
    BLOCKS.into_iter().find(|(_, parts)| parts.first() == Some(&part))
}

fn shows_one_of(show: &[Part], parts: &[Part]) -> bool {
    parts.iter().any(|part| show.contains(part))
}

fn has(sheet: &Sheet, block: Block) -> bool {
    sheet.rows.iter().flatten().any(|column| column.blocks.contains(&block))
}

/// Rows for blocks that a sheet has no place for: beside each other on a wide sheet, else as a portrait sheet has them.
fn rows(blocks: &[Block], wide: bool) -> Vec<Vec<Column>> {
    let kept = |wanted: &[Block]| wanted.iter().copied().filter(|block| blocks.contains(block)).collect::<Vec<_>>();
    let column = |part: f64, wanted: &[Block]| Column { part, blocks: kept(wanted) };
    let all = if wide {
        let words = column(46.0, &[Block::Strengths, Block::Call]);
        vec![vec![words, column(27.0, &[Block::Mix]), column(27.0, &[Block::Returns])]]
    } else {
        let pair = vec![column(50.0, &[Block::Mix]), column(50.0, &[Block::Returns])];
        vec![vec![column(100.0, &[Block::Strengths])], pair, vec![column(100.0, &[Block::Call])]]
    };
    let filled = |row: Vec<Column>| row.into_iter().filter(|column| !column.blocks.is_empty()).collect::<Vec<_>>();
    all.into_iter().map(filled).filter(|row| !row.is_empty()).collect()
}
