//! Whether the roles on a sheet can be told apart by their colours, where they stand.

use super::scene::{Scene, Written};
use super::{Report, Subject};
use crate::base::geometry::Rect;
use crate::messages::design::DesignFault;
use crate::theme::alike;

/// Checks the roles whose names stand in a scene.
pub(super) fn check(scene: &Scene<'_>, look: &Subject<'_>, report: &mut Report<'_>) {
    let names: Vec<(usize, &Written<'_>)> = scene.texts.iter().filter_map(|t| Some((role(t)?, t))).collect();
    let boxes: Vec<(usize, Rect)> = names.iter().map(|(role, text)| (*role, text.bounds())).collect();
    let count = boxes.iter().map(|(role, _)| role + 1).max().unwrap_or(0);
    for found in alike(look.theme, count, &neighbours(&boxes)) {
        let Some((_, text)) = names.iter().find(|(role, _)| *role == found.roles.0) else { continue };
        let fault = DesignFault::RolesAlike {
            roles: found.roles,
            vision: found.vision,
            found: found.distance,
            least: found.least,
        };
        report.text(text, fault);
    }
}

/// The index of the role whose name a text is.
fn role(text: &Written<'_>) -> Option<usize> {
    text.block.pointer().strip_prefix("/rollen/")?.strip_suffix("/naam")?.parse().ok()
}

/// The roles beside and under each other: for each the next in its row and the nearest below it in its column.
fn neighbours(boxes: &[(usize, Rect)]) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    for (role, rect) in boxes {
        let right = boxes.iter().filter(|(_, r)| r.x > rect.right() && (r.y - rect.y).abs() < rect.h);
        let below = boxes.iter().filter(|(_, r)| r.y > rect.bottom() && (r.x - rect.x).abs() < 1.0);
        let next = right.min_by(|a, b| a.1.x.total_cmp(&b.1.x));
        let under = below.min_by(|a, b| a.1.y.total_cmp(&b.1.y));
        pairs.extend([next, under].into_iter().flatten().map(|(other, _)| (*role, *other)));
    }
    pairs
}
