//! Single slips in the flagship: the first message points at the line of the slip.

use crate::fixtures::FLAGSHIP;
use krachtkaart::document::{Known, read};
use krachtkaart::messages::{MessageLanguage, position};
use krachtkaart::source::parse;

use crate::generate::slips::{Dice, KINDS, nodes, slip};

const ILLUSTRATIONS: &[&str] =
    &["buurthuis", "opvang", "bankje", "park", "keukentafel", "voordeur", "bibliotheek", "plein"];
const ICONS: &[&str] = &[
    "contact",
    "aansluiten",
    "signalen",
    "aanpakken",
    "verbinden",
    "samenwerken",
    "vraagstukken",
    "plan",
    "weg_in_de_wijk",
    "regels_en_geld",
    "stage",
    "mensen",
    "feedback",
    "werkgever",
    "gemeente",
    "school",
];
const KNOWN: Known<'static> = Known { illustrations: Some(ILLUSTRATIONS), icons: Some(ICONS) };

#[test]
fn the_first_message_is_on_the_line_of_the_slip() {
    let (tree, _) = parse(FLAGSHIP);
    let tree = tree.unwrap();
    let mut all = Vec::new();
    nodes(&tree, &mut all);
    let mut dice = Dice(0x5eed_1234_abcd);
    let (mut mistaken, mut elsewhere) = (0, Vec::new());
    while mistaken < 300 {
        let kind = dice.below(KINDS);
        let node = all[dice.below(all.len())];
        let Some(edit) = slip(FLAGSHIP, node, kind, &mut dice) else { continue };
        let edited = edit.of(FLAGSHIP);
        // A slip in a title, or without an optional field, is no mistake.
        let Err(found) = read(&edited, &KNOWN) else { continue };
        mistaken += 1;
        let (first, last) = (position(&edited, edit.start).0, position(&edited, edit.start + edit.with.len()).0);
        let line = found[0].range.as_ref().map_or(0, |range| position(&edited, range.start).0);
        if !(first..=last).contains(&line) {
            elsewhere
                .push(format!("kind {kind}, line {first}: {} (line {line})", found[0].message(MessageLanguage::Dutch)));
        }
    }
    let right = mistaken - elsewhere.len();
    assert!(right * 100 >= mistaken * 95, "only {right} of {mistaken}:\n{}", elsewhere.join("\n"));
}
