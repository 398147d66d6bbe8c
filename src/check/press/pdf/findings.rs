//! What was measured on pages, as findings.

use super::content::{MOST_OPERATIONS, Measures};
use crate::base::geometry::Rect;
use crate::check::press::{Limits, PressFault, PressFinding};
use crate::messages::Load;

impl Measures<'_> {
    /// What breaks a rule.
    pub(super) fn findings(&mut self) -> Vec<PressFinding> {
        let Limits { smallest_type, thinnest_line, safe_zone, ink, .. } = *self.limits;
        let mut faults: Vec<(PressFault, Vec<Rect>)> = Vec::new();
        let mut add = |fault: Option<PressFault>, areas: &mut Vec<Rect>| {
            faults.extend(fault.map(|fault| (fault, std::mem::take(areas))))
        };
        let none = &mut Vec::new();
        let heavy = self.operations > MOST_OPERATIONS;
        add(heavy.then_some(PressFault::TooHeavy { load: Load::Effort }), none);
        add(
            self.smallest.map(|(found, page)| PressFault::SmallTypeOn { found, least: smallest_type, page }),
            &mut self.small,
        );
        add(self.thinnest.map(|(found, _)| PressFault::ThinLine { found, least: thinnest_line }), &mut self.thin);
        add(
            self.nearest.map(|(found, page)| PressFault::UnsafeTextOn { found, least: safe_zone, page }),
            &mut self.near,
        );
        add(self.coarsest.map(|(found, least)| PressFault::CoarsePhoto { found, least }), &mut self.coarse);
        add(self.through.map(|page| PressFault::SeeThrough { page }), none);
        // Amounts are written with a few digits.
        let inky = self.most_ink > ink + 0.5;
        add(inky.then_some(PressFault::InkyColour { most: self.most_ink.round(), limit: ink }), none);
        let picture = |(most, page): (f64, usize)| PressFault::InkyPicture { most: most.round(), limit: ink, page };
        add(self.inkiest.map(picture), &mut self.inky);
        for (how, page) in std::mem::take(&mut self.unseen) {
            add(Some(PressFault::UnseenPicture { how, page }), none);
        }
        for kind in std::mem::take(&mut self.screens) {
            add(Some(PressFault::ScreenColours { kind }), none);
        }
        for family in std::mem::take(&mut self.missing) {
            add(Some(PressFault::FontNotInside { family }), none);
        }
        let found = faults.into_iter().map(|(fault, areas)| PressFinding { fault, areas });
        found.chain(std::mem::take(&mut self.about_codes)).collect()
    }
}
