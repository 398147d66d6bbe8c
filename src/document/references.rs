//! Ids and references across the whole file.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::{Known, suggest};
use crate::diag::{Diagnostic, Problem, Target};

/// A name with its place: what it is for, the name, its pointer, its bytes.
type Name = (Target, String, String, Range<usize>);

/// The names that a file gives and uses.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// The ids that are given.
    pub(super) given: Vec<Name>,
    /// The ids and names that are referred to.
    pub(super) used: Vec<Name>,
    /// Kinds of which some could not be read: a reference to one of these may be right.
    doubtful: HashSet<Target>,
}

impl Names {
    /// Notes that some ids of these kinds could not be read.
    pub(super) fn doubt(&mut self, targets: Vec<Target>) {
        self.doubtful.extend(targets);
    }

    /// Ids that are given twice, and references to nothing.
    pub(super) fn mistakes(&self, known: &Known<'_>) -> Vec<Diagnostic> {
        let mut mistakes = self.given_twice();
        mistakes.extend(self.used.iter().filter_map(|name| self.unresolved(name, known)));
        mistakes
    }

    /// Ids that are given twice.
    fn given_twice(&self) -> Vec<Diagnostic> {
        let mut first: HashMap<(Target, &str), Range<usize>> = HashMap::new();
        let mut mistakes = Vec::new();
        for (target, id, pointer, range) in &self.given {
            if let Some(earlier) = first.get(&(*target, id.as_str())) {
                let problem = Problem::DuplicateId { target: *target, id: id.clone() };
                let mut diagnostic = Diagnostic::new(problem, pointer.clone()).at(range.clone());
                diagnostic.related = Some(earlier.clone());
                mistakes.push(diagnostic);
            } else {
                first.insert((*target, id), range.clone());
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
        let suggestion = suggest::closest(id, possible.iter().copied());
        // When some of the ids could not be read, only a clear slip is one.
        if possible.contains(&id.as_str()) || (self.doubtful.contains(target) && suggestion.is_none()) {
            return None;
        }
        let problem = Problem::UnknownReference {
            target: *target,
            id: id.chars().take(60).collect(),
            suggestion: suggestion.map(str::to_owned),
            known: possible.iter().map(|&name| name.to_owned()).collect(),
        };
        Some(Diagnostic::new(problem, pointer.clone()).at(range.clone()))
    }
}
