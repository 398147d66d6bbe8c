//! A file that is open.

use krachtkaart::document::edit::Change;
use krachtkaart::editor::{Answer, Request, Session, View};
use krachtkaart::theme::Theme;

use crate::fixtures::FLAGSHIP;

fn open(text: &str) -> Session {
    Session::open(text, None, vec![Theme::named("wijk").unwrap()]).unwrap()
}

fn view(open: Option<&str>) -> View {
    View {
        sheet: "link".to_owned(),
        language: "nl".to_owned(),
        theme: "wijk".to_owned(),
        open: open.map(str::to_owned),
    }
}

fn look(session: &mut Session, view: View) -> Answer {
    session.answer(&Request::Look { view, wording: "nl".to_owned() }).unwrap()
}

fn type_in(session: &mut Session, pointer: &str, text: &str, continues: bool) -> Answer {
    let change = Change::Text { pointer: pointer.to_owned(), language: "nl".to_owned(), text: text.to_owned() };
    let request = Request::Edit { changes: vec![change], continues, view: view(None), wording: "nl".to_owned() };
    session.answer(&request).unwrap()
}

#[test]
fn a_picture_follows_the_text_and_keeps_its_last_good_state() {
    let mut session = open(FLAGSHIP);
    let first = look(&mut session, view(None));
    let picture = first.picture.clone().unwrap();
    assert!(!first.stale && first.findings.iter().all(|one| !one.is_error));
    assert!(picture.svg.contains("<svg") && !picture.svg.contains("<style") && !picture.svg.contains("<script"));

    let other = type_in(&mut session, "/ondertitel", "Een andere ondertitel", false);
    assert_ne!(other.picture.as_ref().unwrap().svg, picture.svg);
    let broken = type_in(&mut session, "/titel", "", false);
    assert!(broken.stale && broken.picture == other.picture, "the last picture is kept");
    let finding = broken.findings.iter().find(|one| one.is_error).unwrap();
    assert!(finding.pointer.starts_with("/titel") && finding.message.len() > finding.short.len(), "{finding:?}");
    // Another window that asks now sees it too.
    assert_eq!(look(&mut session, view(None)).picture, other.picture);

    let step = |session: &mut Session, back: bool| {
        let (view, wording) = (view(None), "nl".to_owned());
        let request = if back { Request::Undo { view, wording } } else { Request::Redo { view, wording } };
        session.answer(&request).unwrap()
    };
    // From here on nothing is laid out: the file stays broken.
    for letters in ["a", "ab", "abc"] {
        type_in(&mut session, "/boodschap", letters, letters.len() > 1);
    }
    type_in(&mut session, "/rollen/0/naam", "Wijk", false);
    let (mut undone, bytes) = (0, session.text().to_owned());
    while step(&mut session, true).undo > 0 {
        undone += 1;
    }
    assert_eq!((undone, session.text()), (3, FLAGSHIP), "letters of one word are undone in one go");
    while step(&mut session, false).redo > 0 {}
    assert_eq!(session.text(), bytes);
}

#[test]
fn what_stands_in_the_picture_is_known_by_its_pointer() {
    let mut session = open(FLAGSHIP);
    let web = View { sheet: "web".to_owned(), ..view(Some("opvang")) };
    let picture = look(&mut session, web).picture.unwrap();
    assert_eq!(picture.open.as_deref(), Some("opvang"));
    let has =
        |pointer: &str, panel: bool| picture.areas.iter().any(|area| area.pointer == pointer && area.panel == panel);
    for pointer in ["/titel", "/ondertitel", "/rollen/0/naam", "/rollen/7/belofte", "/rollen/3", "/rollen/3/tekening"] {
        assert!(has(pointer, false), "{pointer}");
    }
    assert!(has("/rollen/1/voorbeeld", true) && has("/rollen/1/doet/0", true) && !has("/rollen/2/voorbeeld", true));
    for area in &picture.areas {
        let inside = area.x >= -1.0 && area.y >= -1.0 && area.x + area.w <= picture.width + 1.0;
        assert!(inside && area.y + area.h <= picture.height + 1.0, "{area:?}");
    }
    assert!(picture.places.len() > 15);
}

#[test]
fn a_file_that_is_no_json_opens_with_its_mistakes() {
    for text in ["", "{", "[]", "{\"titel\": }", "geen json"] {
        let answer = look(&mut open(text), view(None));
        assert!(answer.picture.is_none() && answer.findings.iter().any(|one| one.is_error), "{text}");
        assert!(!type_in(&mut open(text), "/titel", "x", false).done || text == "[]");
    }
}

#[test]
fn what_another_program_made_of_the_file_can_be_undone() {
    let mut session = open(FLAGSHIP);
    session.take("{}");
    assert_eq!(session.text(), "{}");
    let request = Request::Undo { view: view(None), wording: "en".to_owned() };
    session.answer(&request).unwrap();
    assert_eq!(session.text(), FLAGSHIP);
}
