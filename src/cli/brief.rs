//! Many messages in few lines: one of each kind first, then more of them, and what is not shown is counted.

use krachtkaart::messages::{Diagnostic, Problem};

/// Messages of which not all are shown.
pub(crate) struct Brief {
    /// Those that are, in their order.
    pub(crate) shown: Vec<Diagnostic>,
    /// The kinds of the others, with how many there are of each.
    pub(crate) hidden: Vec<(String, usize)>,
}

/// What kind of message this is: one cause gives messages of one kind.
fn kind(diagnostic: &Diagnostic) -> String {
    match &diagnostic.problem {
        Problem::Design { found, .. } => format!("{}/{}", diagnostic.code().name(), found.code().name()),
        _ => diagnostic.code().name().to_owned(),
    }
}

/// As many of these messages as so many lines hold, one at least; `lines` says how many each takes.
pub(crate) fn of(found: Vec<Diagnostic>, most: usize, lines: impl Fn(&Diagnostic) -> usize) -> Brief {
    let mut turns: Vec<(usize, usize)> = Vec::new();
    let mut seen: Vec<(String, usize)> = Vec::new();
    for (index, diagnostic) in found.iter().enumerate() {
        let kind = kind(diagnostic);
        let turn = match seen.iter_mut().find(|(other, _)| *other == kind) {
            Some((_, count)) => {
                *count += 1;
                *count
            }
            None => {
                seen.push((kind, 0));
                0
            }
        };
        turns.push((turn, index));
    }
    // The first of each kind, then the second of each, in the order of the file.
    turns.sort_unstable();
    let mut room = most;
    let mut kept = Vec::new();
    for (_, index) in turns {
        let Some(needed) = found.get(index).map(&lines) else { continue };
        if needed > room && !kept.is_empty() {
            break;
        }
        room = room.saturating_sub(needed);
        kept.push(index);
    }
    let mut brief = Brief { shown: Vec::new(), hidden: Vec::new() };
    for (index, diagnostic) in found.into_iter().enumerate() {
        if kept.contains(&index) {
            brief.shown.push(diagnostic);
            continue;
        }
        let kind = kind(&diagnostic);
        let count = match diagnostic.problem {
            Problem::More { count } => count,
            _ => 1,
        };
        match brief.hidden.iter_mut().find(|(other, _)| *other == kind) {
            Some((_, known)) => *known += count,
            None => brief.hidden.push((kind, count)),
        }
    }
    brief
}

#[cfg(test)]
mod tests {
    use super::of;
    use krachtkaart::messages::{Diagnostic, Problem};

    #[test]
    fn one_of_each_kind_is_shown_before_a_second_of_any() {
        let long = |n: usize| Diagnostic::new(Problem::Passive { words: n.to_string() }, "");
        let empty = Diagnostic::new(Problem::EmptyText, "");
        let found: Vec<Diagnostic> = (0..9).map(long).chain([empty.clone()]).collect();
        let brief = of(found.clone(), 12, |_| 4);
        assert_eq!(brief.shown, [long(0), long(1), empty]);
        assert_eq!(brief.hidden.iter().map(|(_, count)| count).sum::<usize>(), 7);
        let all = of(found.clone(), usize::MAX, |_| 4);
        assert!(all.shown == found && all.hidden.is_empty());
        assert_eq!(of(found, 0, |_| 4).shown.len(), 1);
    }
}
