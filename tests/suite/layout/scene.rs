//! The scene of `story` and `link`: of the places of the data, or a neighbourhood where they are one.

use krachtkaart::assets::illustration;
use krachtkaart::page::Frame;
use krachtkaart::theme::drawing::{self, Recolour};

use super::drawings::{drawings, outlines};
use super::laid_out;
use crate::fixtures::{sheet, theme};
use crate::generate::variants::{Case, changed};

/// The drawings that stand in the scene of a case on a sheet, by name; each stands whole, apart, above the ground.
fn scene(case: &Case, sheet_name: &str, among: &[&str]) -> Vec<String> {
    let sheet = sheet(sheet_name);
    let page = laid_out(case, sheet, &case.info.languages[0]).unwrap().document.first;
    let recolour = Recolour::new(theme(), theme().accent(0)).unwrap();
    let read = |name: &str| drawing::read(illustration(name).unwrap(), &recolour).unwrap();
    let known: Vec<(&str, Frame)> = among.iter().map(|name| (*name, read(name))).collect();
    let found = drawings(&page);
    for (index, (area, _)) in found.iter().enumerate() {
        let name = &case.name;
        assert!(area.x >= 0.0 && area.right() <= page.size.w + 0.01, "{name} on {sheet_name}: {area:?} is cut");
        assert!(found[..index].iter().all(|(other, _)| !other.overlaps(area)), "{name} on {sheet_name}: {area:?}");
    }
    let named = |frame: &Frame| known.iter().find(|(_, one)| outlines(one) == outlines(frame));
    found.iter().map(|(_, frame)| named(frame).map_or("another", |(name, _)| *name).to_owned()).collect()
}

#[test]
fn the_places_of_a_profession_stand_in_its_scene() {
    for (name, story, link) in [
        ("wijkverpleegkundige", vec!["thuiszorg", "apotheek"], vec!["thuiszorg", "apotheek", "ziekenhuis"]),
        ("twaalf-vakken", vec!["warmtepomp", "zonnedak"], vec!["warmtepomp", "zonnedak", "laadpaal"]),
        (
            "onderwijsassistent",
            vec!["leeskring", "gezondheidscentrum"],
            vec!["leeskring", "gezondheidscentrum", "plantsoen"],
        ),
        (
            "klantadviseur",
            vec!["gemeentehuis", "klantenservice"],
            vec!["gemeentehuis", "klantenservice", "bankkantoor"],
        ),
        ("vakman-bouw", vec!["bouwplaats", "zonnedak"], vec!["bouwplaats", "zonnedak", "werkplaats"]),
        // Three of these are named by nobody: the roles are called after them.
        ("gastheer", vec!["boerderij", "markt"], vec!["boerderij", "markt", "restaurant"]),
        ("een-rol", vec!["school"], vec!["school"]),
    ] {
        let case = Case::stored(name);
        assert_eq!(scene(&case, "story", &link), story, "{name}");
        assert_eq!(scene(&case, "link", &link), link, "{name}");
    }
}

#[test]
fn a_neighbourhood_has_the_scene_that_ships() {
    let flagship = changed("the flagship", |_| {});
    for case in [flagship, Case::stored("lange-woorden"), Case::stored("zonder-krachten")] {
        for sheet in ["story", "link"] {
            assert_eq!(scene(&case, sheet, &[]), [""; 0], "{} on {sheet}", case.name);
        }
    }
}
