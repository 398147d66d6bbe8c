//! What the data file wants on a sheet, stands there; what it does not want, does not.

use super::laid_out;
use crate::fixtures::sheets;
use crate::generate::variants::{Case, flagship};
use krachtkaart::document::format::SHEETS;
use krachtkaart::document::{EnumValue, format::Kind};
use krachtkaart::layout::{LaidOut, Misfit, droppable};
use krachtkaart::messages::{Omission, OmissionReason, Part};
use krachtkaart::page::{Group, Placement, Visitor, Walk};
use krachtkaart::theme::Sheet;
use serde_json::{Value, json};

/// The pointers of all groups that the sheet shows.
fn shown(laid: &LaidOut) -> Vec<String> {
    #[derive(Default)]
    struct Shown(Vec<String>);
    impl<'p> Visitor<'p> for Shown {
        fn enter(&mut self, group: &'p Group, _place: Placement) -> Walk {
            self.0.extend(group.origins.iter().map(|origin| origin.pointer.clone()));
            Walk::Into
        }
    }
    let mut found = Shown::default();
    laid.document.first.walk(&mut found);
    found.0
}

/// The parts that a data file may name for a sheet.
fn choices(sheet: &Sheet) -> Vec<Part> {
    let field = SHEETS.field(&sheet.name).unwrap();
    let Some(Kind::Choice(words)) = field.kind.record().unwrap().field("toon").unwrap().kind.item() else {
        panic!("{} has no choices", sheet.name)
    };
    let named = |word: &EnumValue| Part::ALL.iter().copied().find(|part| part.name() == word.word).unwrap();
    words.iter().map(named).collect()
}

fn data() -> Vec<(&'static str, Value)> {
    let stored = ["drie-rollen", "een-rol"].map(|name| (name, Case::stored(name).json));
    [("flagship", flagship())].into_iter().chain(stored).collect()
}

/// A case with this list for this sheet.
fn wishing((name, json): &(&str, Value), sheet: &Sheet, list: &str, part: Part) -> Case {
    let mut json = json.clone();
    json["formaten"] = json!({ &sheet.name: { list: [part.name()] } });
    Case::read(&format!("{name}, {} {list} {}", sheet.name, part.name()), json)
}

fn some_sheets() -> impl Iterator<Item = &'static Sheet> {
    let names = ["a5-portrait", "a4-landscape", "wide", "square", "story", "link", "web", "phone"];
    sheets().iter().filter(move |sheet| names.contains(&sheet.name.as_str()))
}

#[test]
fn what_the_file_leaves_out_does_not_stand_on_the_sheet() {
    let blocks = [Part::Strengths, Part::Mix, Part::Returns, Part::Call];
    let mut gone = 0;
    for file in data() {
        for sheet in some_sheets() {
            for part in choices(sheet) {
                let case = wishing(&file, sheet, "weg", part);
                let laid = laid_out(&case, sheet, "nl").unwrap_or_else(|why| panic!("{}: {why:?}", case.name));
                if blocks.contains(&part) {
                    let here = shown(&laid);
                    assert!(!here.iter().any(|pointer| pointer == part.pointer()), "{}: {here:?}", case.name);
                    gone += 1;
                }
            }
        }
    }
    assert!(gone > 50, "{gone}");
}

#[test]
fn what_the_file_wants_stands_on_the_sheet_or_is_refused_for_want_of_room() {
    let (mut stands, mut refused) = (0, Vec::new());
    for file in data() {
        for sheet in some_sheets() {
            for part in choices(sheet) {
                let case = wishing(&file, sheet, "toon", part);
                match laid_out(&case, sheet, "nl") {
                    Ok(laid) => {
                        stands += 1;
                        assert!(
                            laid.omissions.iter().all(|left| left.part != part),
                            "{}: {:?}",
                            case.name,
                            laid.omissions
                        );
                    }
                    Err(Misfit::Height { .. }) => refused.push(case.name),
                    Err(other) => panic!("{}: {other:?}", case.name),
                }
            }
        }
    }
    let most = (stands + refused.len()) / 8;
    assert!(refused.len() <= most, "{stands} stand; refused: {refused:#?}");
}

#[test]
fn three_roles_leave_room_for_the_strengths_on_a_wide_sheet() {
    let wide = sheets().iter().find(|sheet| sheet.name == "wide").unwrap();
    let laid = laid_out(&Case::stored("drie-rollen"), wide, "nl").unwrap();
    assert!(shown(&laid).iter().any(|pointer| pointer == "/krachtgroepen"), "{:?}", laid.omissions);
}

#[test]
fn what_the_file_wants_is_not_among_what_its_sheet_may_leave_out() {
    for sheet in sheets() {
        for part in choices(sheet) {
            let case = wishing(&data()[0], sheet, "toon", part);
            let may = droppable(sheet, &case.info);
            assert!(!may.contains(&part), "{} may leave out {}", sheet.name, part.name());
            // A figure takes its block along.
            let others = sheet.drop.iter().filter(|other| !part.name().starts_with(other.name()));
            for other in others {
                assert!(may.contains(other), "{} may not leave out {}", sheet.name, other.name());
            }
        }
    }
}

/// What a sheet leaves out for lack of room does not fit beside all else that it shows; what it leaves out because the
/// sheet would look worse does.
#[test]
fn the_reason_that_is_told_for_what_a_sheet_leaves_out_is_the_true_one() {
    let (mut without_room, mut worse) = (0, 0);
    for (name, on) in [
        ("wijkverpleegkundige", "a5-portrait"),
        ("wijkverpleegkundige", "a5-landscape"),
        ("zonder-krachten", "a5-landscape"),
        ("twaalf-vakken", "a4-landscape"),
    ] {
        let sheet = sheets().iter().find(|sheet| sheet.name == on).unwrap();
        let whole = Case::stored(name);
        let left = laid_out(&whole, sheet, "nl").unwrap().omissions;
        for Omission { part, reason } in left.iter().filter(|left| left.reason != OmissionReason::Meant) {
            let others: Vec<&str> = left.iter().map(|other| other.part.name()).filter(|n| *n != part.name()).collect();
            let all_else = choices(sheet).into_iter().map(Part::name).filter(|name| !others.contains(name));
            let mut json = whole.json.clone();
            json["formaten"] = json!({ on: { "toon": all_else.collect::<Vec<_>>(), "weg": others } });
            let fits = laid_out(&Case::read(name, json), sheet, "nl").is_ok();
            assert_eq!(fits, *reason != OmissionReason::Room, "{name} on {on}: {part:?} {reason:?}");
            if fits { worse += 1 } else { without_room += 1 }
        }
    }
    assert!(without_room > 2 && worse > 2, "{without_room} without room, {worse} worse");
}

#[test]
fn a_sheet_with_few_roles_shows_all_that_it_has_place_for() {
    for (name, on) in [("een-rol", "a5-landscape"), ("zonder-cijfers", "a5-portrait"), ("drie-rollen", "a5-landscape")]
    {
        let sheet = sheets().iter().find(|sheet| sheet.name == on).unwrap();
        let laid = laid_out(&Case::stored(name), sheet, "nl").unwrap();
        assert!(laid.omissions.is_empty(), "{name} on {on}: {:?}", laid.omissions);
    }
}

/// A card of a few short words over the whole width would be an empty field.
#[test]
fn a_mix_of_a_few_words_stands_beside_the_strengths() {
    struct Width(f64);
    impl<'p> Visitor<'p> for Width {
        fn enter(&mut self, group: &'p Group, _place: Placement) -> Walk {
            if group.origins.iter().any(|origin| origin.pointer == "/mix") {
                self.0 = self.0.max(group.frame.size.w);
            }
            Walk::Into
        }
    }
    for name in ["web", "a4-portrait"] {
        let sheet = sheets().iter().find(|sheet| sheet.name == name).unwrap();
        let laid = laid_out(&Case::stored("zestien-rollen"), sheet, "nl").unwrap();
        let mut mix = Width(0.0);
        laid.document.first.walk(&mut mix);
        assert!(mix.0 > 0.0 && mix.0 < sheet.width() * 0.5, "{name}: {} wide", mix.0);
    }
}
