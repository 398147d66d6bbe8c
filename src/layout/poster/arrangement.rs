//! How the blocks below the streets stand beside and below one another: as the sheet says, or otherwise where that
//! leaves holes.

use crate::theme::{Block, Column};

/// Rows of columns of blocks.
pub(super) type Rows = Vec<Vec<Column>>;

/// Other ways to arrange the blocks of these rows, on a sheet that has more than one column.
pub(super) fn others(rows: &Rows) -> Vec<Rows> {
    let there: Vec<Block> = rows.iter().flatten().flat_map(|column| column.blocks.iter().copied()).collect();
    let mut ways: Vec<Rows> = Vec::new();
    for way in all() {
        let way = kept(way, &there);
        let same = |other: &Rows| blocks(other) == blocks(&way) && parts(other) == parts(&way);
        if !same(rows) && !ways.iter().any(same) {
            ways.push(way);
        }
    }
    ways
}

/// Each arrangement of all four blocks that reads well.
fn all() -> Vec<Rows> {
    use Block::{Call, Mix, Returns, Strengths};
    let column = |part: f64, blocks: &[Block]| Column { part, blocks: blocks.to_vec() };
    let whole = |block: Block| vec![column(100.0, &[block])];
    let mut ways = vec![
        // The cards beside the strengths, the calls over the whole width below.
        vec![vec![column(46.0, &[Strengths]), column(27.0, &[Mix]), column(27.0, &[Returns])], whole(Call)],
        // The calls in the column of the lower card.
        vec![vec![column(46.0, &[Strengths]), column(27.0, &[Mix]), column(27.0, &[Returns, Call])]],
        vec![vec![column(46.0, &[Strengths]), column(27.0, &[Mix, Call]), column(27.0, &[Returns])]],
        // One card below the other.
        vec![vec![column(60.0, &[Strengths, Call]), column(40.0, &[Mix, Returns])]],
        vec![vec![column(60.0, &[Strengths]), column(40.0, &[Mix, Returns])], whole(Call)],
        // The calls beside the strengths, the cards below.
        vec![
            vec![column(60.0, &[Strengths]), column(40.0, &[Call])],
            vec![column(50.0, &[Mix]), column(50.0, &[Returns])],
        ],
        vec![
            vec![column(50.0, &[Strengths]), column(50.0, &[Call])],
            vec![column(50.0, &[Mix]), column(50.0, &[Returns])],
        ],
        // The strengths beside one card, the calls beside the other.
        vec![
            vec![column(60.0, &[Strengths]), column(40.0, &[Mix])],
            vec![column(60.0, &[Call]), column(40.0, &[Returns])],
        ],
    ];
    // Cards of unequal width, all else over the whole width.
    for part in [50.0, 58.0, 42.0, 67.0, 33.0] {
        let cards = vec![column(part, &[Mix]), column(100.0 - part, &[Returns])];
        ways.push(vec![whole(Strengths), cards, whole(Call)]);
    }
    ways.push(vec![whole(Strengths), vec![column(50.0, &[Mix]), column(50.0, &[Returns, Call])]]);
    ways.push(vec![whole(Strengths), vec![column(50.0, &[Mix, Call]), column(50.0, &[Returns])]]);
    ways
}

/// The rows without blocks that are not there.
fn kept(rows: Rows, there: &[Block]) -> Rows {
    let column = |Column { part, blocks }: Column| {
        let blocks: Vec<Block> = blocks.into_iter().filter(|block| there.contains(block)).collect();
        (!blocks.is_empty()).then_some(Column { part, blocks })
    };
    let rows = rows.into_iter().map(|row| row.into_iter().filter_map(column).collect::<Vec<_>>());
    rows.filter(|row| !row.is_empty()).collect()
}

fn blocks(rows: &Rows) -> Vec<Vec<Vec<Block>>> {
    rows.iter().map(|row| row.iter().map(|column| column.blocks.clone()).collect()).collect()
}

/// The width of each column as a thousandth of its row.
fn parts(rows: &Rows) -> Vec<Vec<i64>> {
    let of_row = |row: &Vec<Column>| {
        let whole: f64 = row.iter().map(|column| column.part).sum();
        row.iter().map(|column| (column.part / whole * 1000.0).round() as i64).collect()
    };
    rows.iter().map(of_row).collect()
}

/// Shares of a row in steps of the streets' grid, which has so many of them: as near to these parts as equals can be
/// that stay equal. On a grid too coarse for that, in halves of its steps.
pub(super) fn snapped(parts: &[f64], steps: usize) -> (Vec<usize>, usize) {
    let whole: f64 = parts.iter().sum();
    let mut steps = steps.max(1);
    loop {
        let mut best: Option<(f64, Vec<usize>)> = None;
        each_share(parts.len(), steps, &mut Vec::new(), &mut |shares| {
            let pairs = || parts.iter().zip(shares);
            let off: f64 = pairs().map(|(part, share)| (part / whole - *share as f64 / steps as f64).abs()).sum();
            let equal = pairs().all(|(a, x)| pairs().all(|(b, y)| (a - b).abs() > 1e-9 || x == y));
            if equal && best.as_ref().is_none_or(|(other, _)| off < other - 1e-9) {
                best = Some((off, shares.to_vec()));
            }
        });
        match best {
            Some((off, shares)) if off < COARSE || steps > FINEST => return (shares, steps),
            Some(_) | None => steps *= 2,
        }
        if steps > 4 * FINEST {
            return (vec![1; parts.len()], parts.len().max(1));
        }
    }
}

/// How far shares may be from what is asked, all together, as a part of the row.
const COARSE: f64 = 0.3;
/// No grid has more steps than this.
const FINEST: usize = 24;

/// Calls `with` for every way to share so many steps out over so many columns, at least one each.
fn each_share(columns: usize, steps: usize, so_far: &mut Vec<usize>, with: &mut dyn FnMut(&[usize])) {
    let left = columns - so_far.len();
    if left == 0 {
        return;
    }
    let used: usize = so_far.iter().sum();
    let most = (steps - used).saturating_sub(left - 1);
    let least = if left == 1 { steps - used } else { 1 };
    for share in least..=most {
        so_far.push(share);
        if left == 1 {
            with(so_far)
        } else {
            each_share(columns, steps, so_far, with)
        }
        so_far.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_lie_on_half_columns_and_equals_stay_equal() {
        for (columns, shares) in [(4, vec![4, 2, 2]), (5, vec![4, 3, 3]), (7, vec![6, 4, 4]), (3, vec![2, 2, 2])] {
            assert_eq!(snapped(&[46.0, 27.0, 27.0], 2 * columns), (shares, 2 * columns));
        }
        assert_eq!(snapped(&[46.0, 27.0, 27.0], 2), (vec![2, 1, 1], 4));
        assert_eq!(snapped(&[50.0, 50.0], 2), (vec![1, 1], 2));
        assert_eq!(snapped(&[100.0], 10), (vec![10], 10));
    }

    #[test]
    fn other_ways_hold_the_same_blocks_once() {
        let sheet = |blocks: &[Block]| vec![blocks.iter().map(|b| Column { part: 50.0, blocks: vec![*b] }).collect()];
        let rows: Rows = sheet(&[Block::Strengths, Block::Mix, Block::Returns]);
        let ways = others(&rows);
        assert!(ways.len() > 3);
        for way in ways {
            let mut held: Vec<Block> = way.iter().flatten().flat_map(|column| column.blocks.clone()).collect();
            held.sort_by_key(|block| *block as u8);
            assert_eq!(held.len(), 3);
            held.dedup();
            assert_eq!(held.len(), 3);
        }
        assert!(others(&vec![vec![Column { part: 100.0, blocks: vec![Block::Mix] }]]).is_empty());
        let below = vec![vec![Column { part: 100.0, blocks: vec![Block::Strengths, Block::Call] }]];
        assert!(others(&below).iter().any(|way| way.iter().any(|row| row.len() == 2)), "beside one another");
    }
}
