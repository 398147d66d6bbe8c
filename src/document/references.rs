//! Ids and references across the whole file.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::format::Kind;
use super::{Known, leaf};
use crate::messages::{Diagnostic, Problem, Target};
use crate::source::suggest;

/// A name with its place: what it is for, the name, its pointer, its bytes.
type Name = (Target, String, String, Range<usize>);

/// The names that a file gives and uses.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// The ids that are given.
    pub(super) given: Vec<Name>,
    /// The ids and names that are referred to.
    pub(super) used: Vec<Name>,
    /// How many ids of each kind could not be read: so many references to nothing may be right.
    doubts: HashMap<Target, usize>,
}

impl Names {
    /// Notes that what this kind defines could not be read: one id, or all that a list or object would hold.
    pub(super) fn doubt(&mut self, kind: &Kind) {
        let count = if matches!(kind, Kind::Id(_)) { 1 } else { usize::MAX };
        for target in kind.defines() {
            let doubts = self.doubts.entry(target).or_default();
            *doubts = doubts.saturating_add(count);
        }
    }

    /// Ids that are given twice, and references to nothing.
    pub(super) fn mistakes(&self, known: &Known<'_>) -> Vec<Diagnostic> {
        let mut mistakes = self.given_twice();
        let unresolved: Vec<(&Name, Diagnostic)> =
            self.used.iter().filter_map(|name| Some((name, self.unresolved(name, known)?))).collect();
        let mut ids: HashMap<Target, HashSet<&str>> = HashMap::new();
        for (name, _) in &unresolved {
            ids.entry(name.0).or_default().insert(&name.1);
        }
        // As many unknown ids as unreadable ones: the unreadable ones are probably what is referred to.
        let excused =
            |target: &Target| ids.get(target).map_or(0, HashSet::len) <= self.doubts.get(target).copied().unwrap_or(0);
        mistakes.extend(unresolved.into_iter().filter(|(name, _)| !excused(&name.0)).map(|(_, mistake)| mistake));
        mistakes
    }

    /// Ids that are given twice.
    fn given_twice(&self) -> Vec<Diagnostic> {
        let mut first: HashMap<(Target, &str), (Target, Range<usize>)> = HashMap::new();
        let mut mistakes = Vec::new();
        for (target, id, pointer, range) in &self.given {
            // A role and a strength can both be linked to from a website, so they may not share an id either.
            let space = if *target == Target::Strength { Target::Role } else { *target };
            if let Some((earlier, place)) = first.get(&(space, id.as_str())) {
                let problem = Problem::DuplicateId { target: *target, earlier: *earlier, id: leaf::shortened(id) };
                let mut diagnostic = Diagnostic::new(problem, pointer.clone()).at(range.clone());
                diagnostic.related = Some(place.clone());
                mistakes.push(diagnostic);
            } else {
                first.insert((space, id), (*target, range.clone()));
            }
        }
        mistakes
    }

    /// What is wrong with one reference.
    fn unresolved(&self, (target, id, pointer, range): &Name, known: &Known<'_>) -> Option<Diagnostic> {
        let possible: Vec<&str> = match target {
            Target::Illustration => known.illustrations?.to_vec(),
            Target::Icon => known.icons?.to_vec(),
            _ => self.given.iter().filter(|given| given.0 == *target).map(|given| given.1.as_str()).collect(),
        };
        if possible.contains(&id.as_str()) {
            return None;
        }
        let suggestion = suggest::closest(id, possible.iter().copied());
        let problem = Problem::UnknownReference {
            target: *target,
            id: leaf::shortened(id),
            suggestion: suggestion.map(str::to_owned),
            known: possible.iter().map(|&name| name.to_owned()).collect(),
        };
        Some(Diagnostic::new(problem, pointer.clone()).at(range.clone()))
    }
}
