//! The contact sheet: pages as they are seen.

use krachtkaart::layout::{CatalogueSection, Small, contact_sheet};
use krachtkaart::page::{Frame, Item, Layer, Outline, Shape};

use crate::fixtures::{flagship, fonts, laid_out, sheet, theme};

/// Every shape of a frame in painting order.
fn shapes<'a>(frame: &'a Frame, found: &mut Vec<&'a Shape>) {
    for (_, item) in &frame.items {
        match item {
            Item::Shape(shape) => found.push(shape),
            Item::Group(group) => shapes(&group.frame, found),
            Item::Text(_) | Item::Image(_) => {}
        }
    }
}

#[test]
fn an_open_panel_covers_the_marks_of_what_it_leads_to() {
    let mut covered = 0;
    for name in ["a4-portrait", "a3-landscape", "a5-portrait"] {
        let page = &laid_out(sheet(name), "nl").document.first;
        for role in &flagship().infographic().roles {
            let Some(open) = page.opened(&role.id) else { panic!("{name}: {} does not open", role.id) };
            let spot = open.hotspots().find(|spot| spot.id == role.id).unwrap();
            let rows = vec![vec![Small { label: name.to_owned(), page: open.clone() }]];
            let section = CatalogueSection { heading: String::new(), rows, across: 0 };
            let contact = contact_sheet("", &[section], theme(), fonts(), "nl").unwrap();
            let mut painted = Vec::new();
            for layer in &contact.layers {
                let Layer::Static(frame) = layer else { panic!("a contact sheet answers") };
                shapes(frame, &mut painted);
            }
            let (mut card, mut marks) = (Vec::new(), Vec::new());
            shapes(&spot.panel.frame, &mut card);
            open.lit().into_iter().for_each(|lit| shapes(&lit.hover, &mut marks));
            // The line round a stone. Its icon stands on the card too.
            marks.retain(|shape| shape.stroke.is_some() && matches!(shape.outline, Outline::Rect(..)));
            assert!(!marks.is_empty(), "{name}: {} leads nowhere", role.id);
            let card = painted.iter().rposition(|shape| *shape == card[0]).unwrap();
            let last = painted.iter().rposition(|shape| marks.contains(shape));
            assert!(last.is_some_and(|last| last < card), "{name}: {} is painted over", role.id);
            covered += 1;
        }
    }
    assert_eq!(covered, 24);
}
