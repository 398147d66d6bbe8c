//! The catalogue: each drawing whole, its name under it.

use crate::fixtures::{fonts, theme};
use krachtkaart::assets::{ICONS, ILLUSTRATIONS};
use krachtkaart::layout::{contact_sheet, icon_catalogue, illustration_catalogue};

use super::view::{Text, View};

#[test]
fn every_name_stands_under_its_drawing_and_touches_no_other() {
    let kinds = [
        ("Tekeningen", ILLUSTRATIONS, illustration_catalogue(theme()).unwrap()),
        ("Iconen", ICONS, icon_catalogue(theme()).unwrap()),
    ];
    for (title, names, section) in kinds {
        let page = contact_sheet(title, &[section], theme(), fonts(), "nl").unwrap();
        let view = View::of_page(&page, fonts());
        let words: Vec<String> = view.texts.iter().map(Text::words).collect();
        let expected: Vec<String> = std::iter::once(title).chain(names.iter().copied()).map(str::to_owned).collect();
        assert_eq!(words, expected);
        for (index, one) in view.texts.iter().enumerate() {
            let bounds = one.bounds();
            assert!(
                bounds.x >= 0.0 && bounds.right() <= page.size.w && bounds.bottom() <= page.size.h,
                "{}",
                one.label()
            );
            for other in &view.texts[index + 1..] {
                assert!(!bounds.overlaps(&other.bounds()), "{} touches {}", one.label(), other.label());
            }
        }
    }
}
