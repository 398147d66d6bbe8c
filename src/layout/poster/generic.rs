//! Roles without a drawing: one that belongs to what the role is called, else one of the places that suit any role.

use super::content::Poster;
use super::{drawn, fitting};
use crate::assets::GENERIC;

/// The name of the drawing at each role, or the file of its own picture.
pub(super) fn places<'a>(poster: &Poster<'a>) -> Vec<&'a str> {
    let roles = &poster.info.roles;
    let named: Vec<Option<&str>> = roles.iter().map(|role| drawn(poster, role)).collect();
    // What stands at a role is the same in every language.
    let language = poster.info.languages.first().map_or(poster.language, String::as_str);
    let called: Vec<&str> = roles.iter().map(|role| role.name.get(language)).collect();
    drawings(&fitted(&named, &called))
}

/// The same with a drawing at each role that has none but is called after one. Each stands once.
fn fitted<'a>(named: &[Option<&'a str>], called: &[&str]) -> Vec<Option<&'a str>> {
    let mut taken: Vec<&str> = named.iter().copied().flatten().collect();
    let drawing = |(own, name): (&Option<&'a str>, &&str)| {
        own.or_else(|| {
            let free = fitting::fitting(name).into_iter().find(|drawing| !taken.contains(drawing))?;
            taken.push(free);
            Some(free)
        })
    };
    named.iter().zip(called).map(drawing).collect()
}

/// The name of the drawing at each role. `named` has the drawing that a role names itself, or nothing for a role
/// that needs one.
///
/// Roles without a drawing take the generic places in turn, the first of them the first place, so that they differ. A
/// place that a role beside them names itself is passed over: no two neighbours of which one has no drawing of its
/// own look the same.
fn drawings<'a>(named: &[Option<&'a str>]) -> Vec<&'a str> {
    let mut turn = GENERIC.iter().cycle();
    let beside = |index: usize| named.get(index).copied().flatten();
    let drawing = |(index, own): (usize, &Option<&'a str>)| {
        own.unwrap_or_else(|| {
            let neighbours = [index.checked_sub(1).and_then(beside), beside(index + 1)];
            turn.find(|place| !neighbours.contains(&Some(**place))).copied().unwrap_or_default()
        })
    };
    named.iter().enumerate().map(drawing).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Pairs of neighbours that look the same though one of them names no drawing.
    fn alike(named: &[Option<&str>]) -> Vec<usize> {
        let drawn = drawings(named);
        let same = |i: &usize| drawn[*i] == drawn[*i + 1] && (named[*i].is_none() || named[*i + 1].is_none());
        (0..drawn.len().saturating_sub(1)).filter(same).collect()
    }

    #[test]
    fn neighbours_without_a_drawing_differ_whatever_their_number() {
        for count in 0..=16 {
            let named = vec![None; count];
            assert_eq!(drawings(&named).len(), count);
            assert_eq!(alike(&named), [0_usize; 0], "{count} roles");
            assert!(drawings(&named).into_iter().zip(GENERIC.iter().cycle()).all(|(drawn, place)| drawn == *place));
        }
    }

    /// Every row of eight roles of which each has no drawing, one of its own, or one of three generic places by name.
    #[test]
    fn a_place_that_a_neighbour_names_is_passed_over() {
        let choices = [None, Some("markt"), Some(GENERIC[0]), Some(GENERIC[1]), Some(GENERIC[3])];
        for case in 0..choices.len().pow(8) {
            let named: Vec<Option<&str>> =
                (0..8).map(|i| choices[case / choices.len().pow(i) % choices.len()]).collect();
            assert_eq!(alike(&named), [0_usize; 0], "{named:?}");
        }
    }

    #[test]
    fn what_a_role_names_stands_and_takes_no_turn() {
        let named = [Some("park"), None, Some("school"), None, Some("park")];
        assert_eq!(drawings(&named), ["park", GENERIC[0], "school", GENERIC[1], "park"]);
    }

    #[test]
    fn a_role_that_is_called_after_a_place_gets_it_unless_it_stands_already() {
        let called = ["Apotheek", "De kok", "Apothekersassistent", "Iets anders", "Zonnepanelenmonteur"];
        let named = [Some("apotheek"), None, None, None, Some("plein")];
        let fitted = fitted(&named, &called);
        assert_eq!(fitted, [Some("apotheek"), Some("restaurant"), None, None, Some("plein")]);
        assert_eq!(drawings(&fitted), ["apotheek", "restaurant", GENERIC[0], GENERIC[1], "plein"]);
    }

    #[test]
    fn the_first_role_without_a_drawing_keeps_the_house_it_always_had() {
        assert_eq!(drawings(&[None]), ["plek"]);
    }

    #[test]
    fn every_generic_place_ships_once() {
        let mut names = GENERIC.to_vec();
        assert!(names.iter().all(|name| crate::assets::ILLUSTRATIONS.contains(name)));
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), GENERIC.len());
    }
}
