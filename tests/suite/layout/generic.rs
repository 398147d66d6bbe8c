//! What stands at roles without a drawing.

use krachtkaart::assets::{GENERIC, illustration};
use krachtkaart::page::Frame;
use krachtkaart::theme::drawing::{self, Recolour};

use super::drawings::{drawings, outlines};
use super::laid_out;
use crate::fixtures::{sheet, theme};
use crate::generate::variants::{changed, with_roles, without};

#[test]
fn neighbours_in_a_street_never_have_the_same_generic_place() {
    let recolour = Recolour::new(theme(), theme().accent(0)).unwrap();
    let read = |name: &&str| drawing::read(illustration(name).unwrap(), &recolour).unwrap();
    let generic: Vec<Frame> = GENERIC.iter().map(read).collect();
    let sheets = ["web", "a3-landscape", "a0-portrait", "phone"].map(sheet);
    for count in 1..=16 {
        let case = changed(&format!("{count} roles without a drawing"), |json| {
            with_roles(json, count);
            without(json, "tekening");
            // A name of a place would bring that place.
            for (index, role) in json["rollen"].as_array_mut().unwrap().iter_mut().enumerate() {
                role["naam"] = serde_json::json!({ "nl": format!("Nummer {index}"), "en": format!("Number {index}") });
            }
            // In a large card of the return a place of its own may stand.
            without(json, "rendement");
        });
        for sheet in sheets {
            let page = laid_out(&case, sheet, "nl").unwrap().document.first;
            let places = drawings(&page);
            assert_eq!(places.len(), count, "{count} roles on {}", sheet.name);
            let kind = |frame: &Frame| generic.iter().position(|one| outlines(one) == outlines(frame)).unwrap();
            let kinds: Vec<usize> = places.iter().map(|(_, frame)| kind(frame)).collect();
            // In turn, so that also what stands one after the other on a phone differs.
            let turns: Vec<usize> = (0..count).map(|index| index % GENERIC.len()).collect();
            assert_eq!(kinds, turns, "{count} roles on {}", sheet.name);
            let mut rows: Vec<_> = places.iter().zip(&kinds).map(|((at, _), kind)| (at.y, at.x, *kind)).collect();
            rows.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
            let alike = rows.windows(2).find(|pair| pair[0].0 == pair[1].0 && pair[0].2 == pair[1].2);
            assert!(alike.is_none(), "{count} roles on {}: {alike:?}", sheet.name);
        }
    }
}
