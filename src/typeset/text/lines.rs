//! Which breaks make the best paragraph.
//!
//! The idea is Knuth and Plass's ("Breaking Paragraphs into Lines", 1981): give each line a cost and find the
//! breaks with the least total, instead of filling line after line. The costs are for ragged setting.

use std::ops::Range;

use super::pieces::{After, Piece};

/// How lines are chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mode {
    /// Running text, ragged right.
    Ragged,
    /// As few lines as possible, and those about equally long.
    Balanced,
}

/// A hyphen, or a break in an address, costs as much as a line that is four tenths empty: it is for lines that would look torn.
const HYPHEN: f64 = 0.16;
/// Two hyphens in a row cost as much more as a line that is half empty.
const HYPHEN_AGAIN: f64 = 0.25;
/// A last line shorter than this part of the width looks like a lonely word.
const SHORT_LAST: f64 = 0.25;
/// What a lonely last line costs.
const LONELY: f64 = 0.2;
/// Rounding that may not push a fitting word to the next line, in ems.
const SLACK: f64 = 1e-6;

/// The ranges of pieces that make the lines, for a width in ems; the piece that is too wide if none does.
pub(super) fn choose(pieces: &[Piece], width: f64, mode: Mode) -> Result<Vec<Range<usize>>, &Piece> {
    if let Some(wide) = pieces.iter().find(|piece| piece.least > width + SLACK) {
        return Err(wide);
    }
    // Most texts of a poster are one line; no other breaks cost less than that.
    let forced = pieces.iter().rev().skip(1).any(|piece| piece.after == After::Forced);
    if !forced && !pieces.is_empty() && line_width(pieces, 0, pieces.len()) <= width + SLACK {
        return Ok(std::iter::once(0..pieces.len()).collect());
    }
    Ok(match mode {
        Mode::Ragged => best(pieces, width),
        Mode::Balanced => balanced(pieces, width),
    })
}

fn balanced(pieces: &[Piece], width: f64) -> Vec<Range<usize>> {
    let count = breaks(pieces, width).count();
    let widest = pieces.iter().map(|p| p.least).fold(0.0, f64::max);
    let (mut low, mut high) = (widest.min(width), width);
    // Sixteen halvings bring any width in ems below a hundredth of a unit.
    for _ in 0..16 {
        let middle = f64::midpoint(low, high);
        if breaks(pieces, middle).count() <= count { high = middle } else { low = middle }
    }
    let at = |limit: f64| {
        let mut lines = greedy(pieces, limit);
        accompany_last(pieces, width, &mut lines);
        lines
    };
    let lines = at(high);
    if opens_well(pieces, &lines) {
        return lines;
    }
    // A little wider, the first line may take its next word along.
    let wider = (1..=STEPS).map(|step| high + (width - high) * step as f64 / STEPS as f64);
    let mut others = wider.map(at);
    others.find(|other| other.len() == count && opens_well(pieces, other)).unwrap_or(lines)
}

/// How many widths are tried for a better first line.
const STEPS: usize = 12;
/// A first line shorter than this part of the longest looks cut off.
const SHORT_FIRST: f64 = 0.6;
/// A last line shorter than this part of the longest is no better.
const STUB: f64 = 0.3;

/// Whether neither the first nor the last line is much shorter than the longest.
fn opens_well(pieces: &[Piece], lines: &[Range<usize>]) -> bool {
    let wide = |line: &Range<usize>| line_width(pieces, line.start, line.end);
    let longest = lines.iter().map(wide).fold(0.0, f64::max);
    let [first, .., last] = lines else { return true };
    wide(first) >= SHORT_FIRST * longest && wide(last) >= STUB * longest
}

/// Takes the word before it along to the last line when that is a single word and there is room; not where that would
/// only leave another word alone, on a first line that looks cut off.
fn accompany_last(pieces: &[Piece], width: f64, lines: &mut [Range<usize>]) {
    let [.., before, last] = lines else { return };
    let spaced = |i: &usize| pieces.get(*i).is_some_and(|piece| piece.after == After::Space);
    let lonely = !(last.start..last.end.saturating_sub(1)).any(|i| spaced(&i));
    let forced = pieces.get(before.end.saturating_sub(1)).is_some_and(|piece| piece.after == After::Forced);
    let Some(space) = (before.start..before.end.saturating_sub(1)).rev().find(spaced) else { return };
    let longer = line_width(pieces, space + 1, last.end);
    let alone = before.start == 0 && !(0..space).any(|i| spaced(&i));
    let cut_off = alone && line_width(pieces, 0, space + 1) < SHORT_FIRST * longer;
    if lonely && !forced && !cut_off && longer <= width + SLACK {
        before.end = space + 1;
        last.start = space + 1;
    }
}

/// Fills line after line.
fn greedy(pieces: &[Piece], width: f64) -> Vec<Range<usize>> {
    let mut start = 0;
    let line = |end| std::mem::replace(&mut start, end)..end;
    breaks(pieces, width).map(line).collect()
}

/// Where the lines end that are filled one after the other.
fn breaks(pieces: &[Piece], width: f64) -> impl Iterator<Item = usize> {
    let mut start = 0;
    let inner = (1..pieces.len()).filter(move |&last| {
        let forced = pieces.get(last - 1).is_some_and(|p| p.after == After::Forced);
        let full = last > start && (forced || line_width(pieces, start, last + 1) > width + SLACK);
        if full {
            start = last;
        }
        full
    });
    inner.chain((!pieces.is_empty()).then_some(pieces.len()))
}

/// The width of the line of pieces `start..end`, in ems, with the hyphen that it may end in.
fn line_width(pieces: &[Piece], start: usize, end: usize) -> f64 {
    match (pieces.get(start), pieces.get(end - 1)) {
        (Some(first), Some(last)) => last.to - first.from + last.hyphen,
        _ => 0.0,
    }
}

#[derive(Clone, Copy)]
struct Best {
    cost: f64,
    from: usize,
    hyphen: bool,
}

fn best(pieces: &[Piece], width: f64) -> Vec<Range<usize>> {
    let mut table: Vec<Option<Best>> = vec![None; pieces.len() + 1];
    if let Some(first) = table.first_mut() {
        *first = Some(Best { cost: 0.0, from: 0, hyphen: false });
    }
    for end in 1..=pieces.len() {
        let found = best_line_ending(pieces, width, end, &table);
        if let Some(slot) = table.get_mut(end) {
            *slot = found;
        }
    }
    let mut lines = Vec::new();
    let mut end = pieces.len();
    while end > 0 {
        let Some(Some(line)) = table.get(end) else { return greedy(pieces, width) };
        lines.push(line.from..end);
        end = line.from;
    }
    lines.reverse();
    lines
}

fn best_line_ending(pieces: &[Piece], width: f64, end: usize, table: &[Option<Best>]) -> Option<Best> {
    let mut found: Option<Best> = None;
    for from in (0..end).rev() {
        let forced_inside = end >= 2 && from + 1 < end && pieces.get(from).is_some_and(|p| p.after == After::Forced);
        let length = line_width(pieces, from, end);
        if forced_inside || (length > width + SLACK && from + 1 < end) {
            break;
        }
        let Some(Some(before)) = table.get(from) else { continue };
        let hyphen = pieces.get(end - 1).is_some_and(|p| matches!(p.after, After::Hyphen | After::Part));
        let cost = before.cost + cost(length / width, end == pieces.len(), hyphen, before.hyphen, from == 0);
        if found.is_none_or(|b| cost < b.cost) {
            found = Some(Best { cost, from, hyphen });
        }
    }
    found
}

/// The cost of a line that is `full` (0 to 1) of the width.
fn cost(full: f64, last: bool, hyphen: bool, hyphen_before: bool, only: bool) -> f64 {
    let empty = (1.0 - full).max(0.0);
    let mut cost = if last { 0.0 } else { empty * empty };
    // Each line costs a little, so that a paragraph is not longer than it need be.
    cost += 0.01;
    if last && !only && full < SHORT_LAST {
        cost += LONELY;
    }
    if hyphen {
        cost += HYPHEN + if hyphen_before { HYPHEN_AGAIN } else { 0.0 };
    }
    cost
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests {
    use super::super::pieces::{find, join};
    use super::*;
    use crate::page::Face;
    use crate::typeset::font::FontBook;
    use crate::typeset::text::Shaper;
    use proptest::prelude::*;

    const WORDS: [&str; 16] = [
        "de",
        "wijk",
        "samen",
        "buurthuis",
        "schuldhulpverlening",
        "zij",
        "en",
        "vrijwilligers",
        "mbo-opleiding",
        "cliënten",
        "op",
        "jongerenwerker",
        "goed.",
        "verantwoordelijkheid,",
        "een",
        "keukentafel",
    ];
    /// A line that is emptier than this looks torn.
    const TORN: f64 = 0.35;

    fn shaper() -> Shaper {
        Shaper::new(&FontBook::embedded().unwrap()).unwrap()
    }

    fn pieces(text: &str, hyphens: bool) -> Vec<Piece> {
        find(text, "nl", hyphens, &shaper(), if hyphens { Face::Text } else { Face::Heading })
    }

    fn shown(pieces: &[Piece], lines: &[Range<usize>]) -> Vec<String> {
        lines.iter().map(|line| join(pieces, line.clone()).0).collect()
    }

    fn widths(pieces: &[Piece], lines: &[Range<usize>]) -> Vec<f64> {
        lines.iter().map(|line| line_width(pieces, line.start, line.end)).collect()
    }

    /// Total cost as the search counts it.
    fn total(pieces: &[Piece], lines: &[Range<usize>], width: f64) -> f64 {
        let mut before = false;
        let costs = lines.iter().map(|line| {
            let hyphen = pieces[line.end - 1].after == After::Hyphen;
            let full = line_width(pieces, line.start, line.end) / width;
            let cost = cost(full, line.end == pieces.len(), hyphen, before, line.start == 0);
            before = hyphen;
            cost
        });
        costs.sum()
    }

    fn sentence() -> impl Strategy<Value = String> {
        proptest::collection::vec(proptest::sample::select(&WORDS[..]), 1..40).prop_map(|words| words.join(" "))
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn every_mode_keeps_all_words_within_the_width(text in sentence(), width in 13.0..40.0_f64) {
            for mode in [Mode::Ragged, Mode::Balanced] {
                let pieces = pieces(&text, mode == Mode::Ragged);
                let Ok(lines) = choose(&pieces, width, mode) else { continue };
                prop_assert_eq!(lines.first().map(|line| line.start), Some(0));
                prop_assert_eq!(lines.last().map(|line| line.end), Some(pieces.len()));
                prop_assert!(lines.windows(2).all(|pair| pair[0].end == pair[1].start));
                prop_assert!(widths(&pieces, &lines).iter().all(|w| *w <= width + SLACK), "{:?}", shown(&pieces, &lines));
            }
        }

        #[test]
        fn the_whole_paragraph_costs_no_more_than_filling_line_after_line(text in sentence(), width in 13.0..40.0_f64) {
            let pieces = pieces(&text, true);
            let best = choose(&pieces, width, Mode::Ragged).unwrap();
            let filled = greedy(&pieces, width);
            prop_assert!(total(&pieces, &best, width) <= total(&pieces, &filled, width) + 1e-9);
        }

        #[test]
        fn a_balanced_heading_takes_no_line_more_and_is_no_wider(text in sentence(), width in 13.0..40.0_f64) {
            let pieces = pieces(&text, false);
            if let Ok(lines) = choose(&pieces, width, Mode::Balanced) {
                let filled = greedy(&pieces, width);
                prop_assert_eq!(lines.len(), filled.len());
                prop_assert!(lines.iter().all(|line| pieces[line.end - 1].after != After::Hyphen));
            }
        }
    }

    #[test]
    fn fewer_lines_look_torn_than_when_line_after_line_is_filled() {
        let torn = |pieces: &[Piece], lines: &[Range<usize>], width: f64| {
            let (_, inner) = lines.split_last().unwrap();
            inner.iter().filter(|line| line_width(pieces, line.start, line.end) < width * (1.0 - TORN)).count()
        };
        let text = "Onderzoekers keken naar 32 projecten. Niet elk project was door te rekenen. Gemiddeld was de \
                    opbrengst ongeveer 1,6 keer de kosten. Mensen hebben minder zorg nodig, doen vaker mee en voelen \
                    zich beter. Verantwoordelijkheidsgevoel groeit.";
        let plain = pieces(text, false);
        let (mut best, mut filled) = (0, 0);
        for width in 15..40 {
            let width = f64::from(width);
            best += torn(&plain, &choose(&plain, width, Mode::Ragged).unwrap(), width);
            filled += torn(&plain, &greedy(&plain, width), width);
        }
        assert!(best < filled, "{best} torn lines, {filled} when filled");
    }

    #[test]
    fn the_lines_of_a_heading_are_about_equally_long() {
        let pieces = pieces("Sociaal werk levert meer op dan het kost", false);
        let lines = choose(&pieces, 16.0, Mode::Balanced).unwrap();
        assert_eq!(shown(&pieces, &lines), ["Sociaal werk levert", "meer op dan het kost"]);
        assert_eq!(shown(&pieces, &greedy(&pieces, 16.0)), ["Sociaal werk levert meer op dan", "het kost"]);
    }

    #[test]
    fn a_heading_does_not_open_with_a_stub_where_its_next_word_has_room() {
        let pieces = pieces("Hulp bij geldzorgen, voordat ze te groot worden.", false);
        let lines = choose(&pieces, 10.5, Mode::Balanced).unwrap();
        assert_eq!(shown(&pieces, &lines), ["Hulp bij geldzorgen,", "voordat ze te", "groot worden."]);
    }

    #[test]
    fn no_word_is_taken_from_the_first_line_that_leaves_another_alone_there() {
        let pieces = pieces("Aan de keukentafel", false);
        let lines = choose(&pieces, 8.5, Mode::Balanced).unwrap();
        assert_eq!(shown(&pieces, &lines), ["Aan de", "keukentafel"]);
    }

    #[test]
    fn the_last_word_of_a_heading_is_not_left_alone() {
        let pieces = pieces("Verantwoordelijkheid: vertrouwen samen delen", false);
        let lines = choose(&pieces, 11.5, Mode::Balanced).unwrap();
        assert_eq!(shown(&pieces, &greedy(&pieces, 11.5)), ["Verantwoordelijkheid:", "vertrouwen samen", "delen"]);
        assert_eq!(shown(&pieces, &lines), ["Verantwoordelijkheid:", "vertrouwen", "samen delen"]);
    }

    #[test]
    fn two_words_stay_a_word_a_line_where_both_do_not_fit() {
        let pieces = pieces("Maatschappelijke opvang", false);
        let lines = choose(&pieces, 10.0, Mode::Balanced).unwrap();
        assert_eq!(shown(&pieces, &lines), ["Maatschappelijke", "opvang"]);
    }

    #[test]
    fn a_word_that_fits_nowhere_is_named_whole() {
        let pieces = pieces("Wij helpen bij verantwoordelijkheid", false);
        assert_eq!(choose(&pieces, 5.0, Mode::Balanced).unwrap_err().word, "verantwoordelijkheid");
    }
}
