//! What a document says of itself: its outline, and what of the data file it shows.

use std::collections::BTreeSet;

use crate::fixtures::{flagship, fonts, settings, sheet};
use krachtkaart::document::Text;
use krachtkaart::export::svg::{Profile, SvgOptions, write};
use krachtkaart::layout::{lay_out, lay_out_open};
use krachtkaart::page::{Document, Origin};

fn resting(name: &str) -> Document {
    lay_out(flagship().infographic(), &settings(sheet(name), "nl")).unwrap().unwrap().document
}

fn open(name: &str) -> Document {
    lay_out_open(flagship().infographic(), &settings(sheet(name), "nl")).unwrap().unwrap()
}

#[test]
fn the_outline_begins_with_the_title_and_skips_no_level() {
    for document in [resting("web"), open("a3-landscape")] {
        let title = &document.outline[0];
        assert_eq!((title.level, title.page), (1, 0));
        assert_eq!(title.text, flagship().infographic().title.get("nl"));
        assert!(document.outline.iter().all(|heading| !heading.text.is_empty()));
        let steps = document.outline.windows(2);
        let skipped: Vec<_> = steps.filter(|pair| pair[1].level > pair[0].level + 1).collect();
        assert!(skipped.is_empty(), "{skipped:?}");
    }
}

#[test]
fn every_role_and_strength_has_a_heading_in_its_panel() {
    let document = resting("web");
    let info = flagship().infographic();
    let names = info.roles.iter().map(|role| (&role.id, &role.name));
    for (id, name) in names.chain(info.strengths().map(|(_, strength)| (&strength.id, &strength.name))) {
        let mut own = document.outline.iter().filter(|heading| heading.hotspot.as_ref() == Some(id));
        assert_eq!(own.next().map(|heading| heading.text.as_str()), Some(name.get("nl")));
    }
}

#[test]
fn an_open_document_shows_every_text_of_its_roles_and_strengths() {
    let info = flagship().infographic();
    let shown: BTreeSet<Origin> = open("a3-landscape").origins();
    let roles =
        info.roles.iter().flat_map(|role| [&role.name, &role.promise, &role.example].into_iter().chain(&role.does));
    let strengths = info.strengths().flat_map(|(_, strength)| [&strength.name, &strength.text]);
    let lacking = |text: &&Text| !shown.contains(&Origin::text(&*text.pointer, "nl"));
    let missing: Vec<&Text> = roles.chain(strengths).filter(lacking).collect();
    assert!(missing.is_empty(), "{missing:?}");
    for (i, _) in info.figures.iter().enumerate() {
        assert!(shown.contains(&Origin::of(format!("/cijfers/{i}"))), "figure {i} is not shown");
    }
}

#[test]
fn an_svg_has_the_headings_that_are_not_the_names_of_hotspots() {
    let document = resting("web");
    let headings = |profile: Profile| {
        let svg = write(&document.first, fonts(), &SvgOptions { profile, id_prefix: None, within: None }).unwrap();
        svg.text.matches("role=\"heading\"").count()
    };
    let at_rest = document.outline.iter().filter(|heading| heading.hotspot.is_none()).count();
    let roles = flagship().infographic().roles.len();
    assert_eq!(headings(Profile::Web), document.outline.len() - roles);
    // Where nothing answers, the signs are read themselves, and no panel is there.
    assert_eq!(headings(Profile::Print), at_rest);
}
