//! How pieces are shared out over columns.

#![allow(clippy::unwrap_used)]

use super::*;
use proptest::prelude::*;

fn paragraph(lines: usize) -> Piece {
    Piece { rows: lines, space: 1, breaks: Piece::breaks_of(lines, |_| false), ..Piece::default() }
}

fn heading() -> Piece {
    Piece { rows: 1, space: 2, holds_next: true, stretches: true, ..Piece::default() }
}

fn rooms(rows: &[usize]) -> Vec<Room> {
    rows.iter().map(|rows| Room { rows: *rows, ends_panel: true }).collect()
}

fn story() -> impl Strategy<Value = Vec<Piece>> {
    let piece = prop_oneof![
        (1..12_usize).prop_map(paragraph),
        Just(heading()),
        (3..9_usize).prop_map(|rows| Piece { rows, space: 1, stretches: true, ..Piece::default() }),
    ];
    proptest::collection::vec(piece, 0..40)
}

#[test]
fn no_paragraph_leaves_a_single_line() {
    for lines in 0..9 {
        let breaks = Piece::breaks_of(lines, |_| false);
        assert!(breaks.iter().all(|after| *after >= 2 && lines - after >= 2), "{lines}: {breaks:?}");
        assert_eq!(breaks.is_empty(), lines < 4);
    }
    assert_eq!(Piece::breaks_of(6, |after| after == 3), [2, 4]);
}

#[test]
fn columns_are_about_equally_full() {
    let pieces: Vec<Piece> = (0..8).map(|_| paragraph(6)).collect();
    let columns = flow(&pieces, &rooms(&[40, 40])).unwrap();
    let ends: Vec<usize> = columns.iter().map(|runs| runs.last().map_or(0, |run| run.at + run.rows.len())).collect();
    assert_eq!(ends, [27, 27]);
}

#[test]
fn what_does_not_fit_says_how_much() {
    let lacking = flow(&[paragraph(30)], &rooms(&[10, 10])).unwrap_err();
    assert!((10..=30).contains(&lacking), "{lacking}");
    assert_eq!(flow(&[Piece { rows: 12, ..Piece::default() }], &rooms(&[10, 10])).unwrap_err(), 12);
}

#[test]
fn what_is_kept_stands_on_one_panel_where_it_fits_one() {
    let kept = |rows| Piece { kept: true, cost: 0.1, ..paragraph(rows) };
    let head = || Piece { rows: 5, space: 1, ..Piece::default() };
    let things = [head(), kept(4), head(), kept(4)];
    let ends = |rooms: &[Room]| -> Vec<usize> {
        let columns = flow(&things, rooms).unwrap();
        columns.iter().map(|runs| runs.last().map_or(0, |run| run.piece)).collect()
    };
    // In columns of one panel it may be parted, and is where that fills them alike.
    let room = |ends_panel| Room { rows: 15, ends_panel };
    assert_eq!(ends(&[room(true), room(true)]), [1, 3]);
    let narrow = |ends_panel| Room { rows: 8, ends_panel };
    assert_eq!(ends(&[narrow(false), narrow(true), narrow(false), narrow(true)]), [0, 1, 2, 3]);
    assert!(flow(&things, &rooms(&[8, 8, 8, 8])).is_err());
}

#[test]
fn what_floats_stands_in_a_hole_only_where_it_must() {
    let thing = |rows| Piece { rows, space: 1, stretches: true, ..Piece::default() };
    let float = |rows| Piece { floats: true, ..thing(rows) };
    let order = |pieces: &[Piece], rows: usize| {
        let filled = flow(pieces, &rooms(&[rows; 2])).ok()?;
        Some(filled.iter().map(|runs| runs.iter().map(|run| run.piece).collect()).collect::<Vec<Vec<usize>>>())
    };
    // In its place where it fits there; in the hole of the first column, where a thing follows that is too tall for it.
    assert_eq!(order(&[thing(6), thing(7), float(2)], 10).unwrap(), [vec![0], vec![1, 2]]);
    assert_eq!(order(&[thing(6), thing(9), float(3)], 10).unwrap(), [vec![0, 2], vec![1]]);
    // Never within something, and nowhere when no hole is left.
    let inside = Piece { stretches: false, cost: 0.1, ..thing(9) };
    assert_eq!(order(&[thing(6), inside, float(3)], 10), None);
    assert_eq!(order(&[thing(6), thing(9), float(3), float(3)], 10), None);
    assert_eq!(order(&[thing(6), thing(8), float(3), float(1)], 10).unwrap(), [vec![0, 2], vec![1, 3]]);
}

#[test]
fn a_heading_at_the_end_stays_with_what_there_is() {
    let columns = flow(&[paragraph(4), heading()], &rooms(&[10])).unwrap();
    assert_eq!(columns[0].len(), 2);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_row_stands_once_in_order_and_in_its_column(pieces in story(), rows in 9..40_usize, count in 1..8_usize) {
        let columns = vec![rows; count];
        let Ok(filled) = flow(&pieces, &rooms(&columns)) else { return Ok(()) };
        let mut seen = Vec::new();
        for runs in &filled {
            let mut foot = 0;
            for run in runs {
                prop_assert!(run.at >= foot && run.at + run.rows.len() <= rows);
                foot = run.at + run.rows.len();
                seen.extend(run.rows.clone().map(|row| (run.piece, row)));
            }
        }
        let all: Vec<_> = pieces.iter().enumerate().flat_map(|(i, p)| (0..p.rows).map(move |row| (i, row))).collect();
        prop_assert_eq!(seen, all);
    }

    #[test]
    fn a_column_never_ends_with_what_holds_on(pieces in story(), rows in 9..40_usize, count in 1..8_usize) {
        let Ok(filled) = flow(&pieces, &rooms(&vec![rows; count])) else { return Ok(()) };
        for (runs, next) in filled.iter().zip(filled.iter().skip(1)) {
            if let (Some(last), Some(_)) = (runs.last(), next.first()) {
                let piece = &pieces[last.piece];
                prop_assert!(!piece.holds_next || last.rows.end < piece.rows);
                prop_assert!(last.rows.end == piece.rows || piece.breaks.contains(&last.rows.end));
            }
        }
    }
}
