//! What stands together in a leaflet, and what is there although there is little room.

use std::collections::BTreeSet;

use krachtkaart::document::Infographic;
use krachtkaart::layout::LaidOut;
use krachtkaart::messages::Part;
use krachtkaart::page::{Group, Placement, Visitor, Walk};
use krachtkaart::theme::Sheet;

use super::rules::{place, texts};

/// The roles that stand on more than one panel.
pub(super) fn parted(info: &Infographic, laid: &LaidOut, sheet: &Sheet) -> Vec<String> {
    let texts = texts(laid, sheet);
    let panels = |number: usize| -> BTreeSet<(usize, usize)> {
        let start = format!("/rollen/{number}/");
        let own = texts.iter().filter(|placed| placed.text.pointer().starts_with(&start));
        own.map(|placed| place(placed, sheet, &laid.document.language)).collect()
    };
    let roles = (0..info.roles.len()).map(|number| (number, panels(number)));
    roles.filter(|(_, panels)| panels.len() != 1).map(|(number, panels)| format!("role {number}: {panels:?}")).collect()
}

/// What of the data file is shown.
#[derive(Default)]
struct Shown(BTreeSet<String>);

impl<'p> Visitor<'p> for Shown {
    fn enter(&mut self, group: &'p Group, _: Placement) -> Walk {
        self.0.extend(group.origins.iter().map(|origin| origin.pointer.clone()));
        Walk::Into
    }
}

/// The figures of roles that are not there: their number, and whether a message says so.
pub(super) fn lacking(info: &Infographic, laid: &LaidOut) -> (usize, bool) {
    let mut shown = Shown::default();
    laid.document.pages().for_each(|page| page.walk(&mut shown));
    let named = |id: &str| info.roles.iter().any(|role| role.figure.as_deref() == Some(id));
    let figures = info.figures.iter().enumerate().filter(|(_, figure)| named(&figure.id));
    let lacking = figures.filter(|(number, _)| !shown.0.contains(&format!("/cijfers/{number}"))).count();
    let told = |part| laid.omissions.iter().any(|left| left.part == part);
    (lacking, told(Part::RoleFigures) || told(Part::SomeRoleFigures))
}
