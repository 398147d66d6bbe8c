//! Texts that a language lacks: refused and counted, or borrowed where the file says so, and marked as what they are.

use std::collections::BTreeMap;

use crate::fixtures::{fonts, settings, sheet, sheets, theme};
use krachtkaart::check::design::inspect;
use krachtkaart::document::lent;
use krachtkaart::export::svg::SvgOptions;
use krachtkaart::messages::{Code, Diagnostic, MessageLanguage, Severity};
use krachtkaart::page::{Page, Placement, TextBlock, Visitor};
use krachtkaart::theme::{Sheet, Words};
use krachtkaart::{DataFile, HtmlSettings, assets, lay_out, look_over, write_html, write_svg};
use serde_json::{Value, json};

/// The flagship with each text that `drop` says taken out of its English, by its number; and these fields.
fn flagship(drop: &dyn Fn(usize) -> bool, fields: &[(&str, Value)]) -> String {
    fn walk(value: &mut Value, number: &mut usize, drop: &dyn Fn(usize) -> bool) {
        match value {
            Value::Object(fields) if fields.contains_key("nl") && fields.contains_key("en") => {
                if drop(*number) {
                    fields.remove("en");
                }
                *number += 1;
            }
            Value::Object(fields) => fields.values_mut().for_each(|value| walk(value, number, drop)),
            Value::Array(items) => items.iter_mut().for_each(|value| walk(value, number, drop)),
            _ => {}
        }
    }
    let mut data: Value = serde_json::from_str(assets::FLAGSHIP).unwrap();
    // What only the leaflet has stands on none of the pages that are looked at here.
    data.as_object_mut().unwrap().remove("folder");
    walk(&mut data, &mut 0, drop);
    for (name, value) in fields {
        data[*name] = value.clone();
    }
    data.to_string()
}

/// Every third English text is not there.
fn third(fields: &[(&str, Value)]) -> String {
    flagship(&|number| number % 3 == 1, fields)
}

fn page(file: &DataFile, sheet: &Sheet, language: &str) -> Page {
    lay_out(file, &settings(sheet, language))
        .unwrap_or_else(|why| panic!("{language} on {}: {why}", sheet.name))
        .document
        .first
}

/// Every text of a page, that of its cards included.
fn blocks(page: &Page) -> Vec<TextBlock> {
    struct Texts(Vec<TextBlock>);
    impl<'p> Visitor<'p> for Texts {
        fn text(&mut self, text: &'p TextBlock, _place: Placement) {
            self.0.push(text.clone());
        }
    }
    let mut texts = Texts(Vec::new());
    page.walk(&mut texts);
    texts.0
}

fn codes(found: &[Diagnostic]) -> BTreeMap<&'static str, usize> {
    let mut codes = BTreeMap::new();
    for one in found {
        *codes.entry(one.code().name()).or_default() += 1;
    }
    codes
}

#[test]
fn without_a_fallback_every_missing_text_is_a_mistake_and_they_are_counted() {
    let found = DataFile::read(third(&[]).as_bytes()).unwrap_err();
    let missing = codes(&found)["taal-ontbreekt"];
    assert!(missing > 40, "only {missing}");
    let summary: Vec<_> = found.iter().filter(|one| one.code() == Code::Untranslated).collect();
    let [summary] = summary.as_slice() else { panic!("{summary:?}") };
    assert_eq!(summary.pointer, "/talen/1");
    let said = summary.message(MessageLanguage::English);
    assert!(said.contains(&format!("lacks {missing} of the ")), "{said}");
    assert!(summary.hints(MessageLanguage::English).concat().contains("\"terugval\": \"nl\""));
}

#[test]
fn with_a_fallback_it_is_set_on_every_sheet_and_looks_well() {
    let file = DataFile::read(third(&[("terugval", json!("nl"))]).as_bytes()).unwrap();
    let mut faults = Vec::new();
    for sheet in sheets() {
        let page = page(&file, sheet, "en");
        let seen = look_over(&file, &page, &settings(sheet, "en"));
        faults.extend(seen.iter().map(|one| one.message(MessageLanguage::English)));
        let severe = inspect(&page, sheet, theme()).into_iter().filter(|one| one.code().severity() == Severity::Error);
        faults.extend(severe.map(|one| format!("{}: {}", sheet.name, one.message(MessageLanguage::English))));
    }
    assert_eq!(faults, [""; 0]);
}

#[test]
fn what_is_borrowed_is_warned_of_with_its_place() {
    let file = DataFile::read(third(&[("terugval", json!("nl"))]).as_bytes()).unwrap();
    let count = lent(file.infographic(), "en")["nl"];
    let found: Vec<_> = file.warnings().into_iter().filter(|one| one.code() == Code::Borrowed).collect();
    assert_eq!(found.len(), count + 1, "one for the language and one for each text");
    assert!(found.iter().all(|one| one.severity() == Severity::Warning && one.range.is_some()));
    assert!(found[0].message(MessageLanguage::Dutch).contains(&format!("leent {count} van de ")));
    assert!(found[1..].iter().all(|one| one.pointer.ends_with("/nl")));
    assert_eq!(lent(file.infographic(), "nl"), BTreeMap::new());
}

#[test]
fn a_borrowed_text_is_set_and_marked_as_its_own_language() {
    let file = DataFile::read(flagship(&|_| true, &[("terugval", json!("nl"))]).as_bytes()).unwrap();
    let [dutch, english] = ["nl", "en"].map(|language| page(&file, sheet("phone"), language));
    let lines = |page: &Page| -> Vec<String> {
        let broken = |block: &TextBlock| block.lines.iter().map(|line| line.text.clone()).collect::<Vec<_>>().join("|");
        let data =
            blocks(page).into_iter().filter(|block| block.pointer().starts_with("/rollen") && block.lines.len() > 1);
        data.map(|block| broken(&block)).collect()
    };
    // The same words in the same place break at the same points, hyphens included.
    assert_eq!(lines(&dutch), lines(&english));
    assert!(lines(&english).iter().any(|lines| lines.contains("-|")), "nothing is hyphenated");
    let svg = write_svg(&english, fonts(), &SvgOptions::default()).unwrap().text;
    let document = roxmltree::Document::parse(&svg).unwrap();
    let language = |node: roxmltree::Node<'_, '_>| {
        node.ancestors().find_map(|one| one.attribute("lang")).map(str::to_owned).unwrap_or_default()
    };
    let spoken = |words: &str| {
        let text = document.descendants().find(|node| {
            node.has_tag_name("text")
                && node.descendants().filter_map(|one| one.text()).collect::<String>().starts_with(words)
        });
        language(text.unwrap_or_else(|| panic!("{words} is not there")))
    };
    assert_eq!(spoken("Mantelzorg"), "nl");
    assert_eq!(spoken("Tap and discover"), "en");
    for name in ["title", "desc"] {
        assert_eq!(language(document.descendants().find(|node| node.has_tag_name(name)).unwrap()), "nl", "{name}");
    }
    let spot =
        document.descendants().find(|node| node.attribute("aria-label").is_some_and(|l| l.starts_with("Mantelz")));
    assert_eq!(language(spot.unwrap()), "nl");
    // Every name that assistive technology reads is in the language that its words are in, inside a card too.
    let figures: Vec<_> = document.descendants().filter(|node| node.attribute("role") == Some("img")).collect();
    assert!(figures.len() > 5 && figures.iter().all(|figure| language(*figure) == "nl"));
    assert_eq!(spoken("What they do here"), "en");
    assert_eq!(spoken("Sources"), "en");
    // On its own page nothing is marked.
    let own = write_svg(&dutch, fonts(), &SvgOptions::default()).unwrap().text;
    assert_eq!(own.matches(" lang=").count(), 1);
}

#[test]
fn the_page_with_text_marks_what_is_borrowed_too() {
    let file = DataFile::read(third(&[("terugval", json!("nl"))]).as_bytes()).unwrap();
    let settings = HtmlSettings { theme: theme(), fonts: fonts(), language: "en", address: None, image: None };
    let html = write_html(&file, &settings).unwrap().html.text;
    let main = html.split_once("<main").unwrap().1;
    let title = &file.infographic().title;
    assert_eq!(title.language_in("en"), "nl");
    assert!(main.contains(&format!("<h1 lang=\"nl\" dir=\"auto\">{}</h1>", title.get("nl"))));
    assert!(main.contains("<h2><a href=\"#part-roles\">Places</a></h2>"));
    let marked = main.matches(" lang=\"nl\"").count();
    assert!(marked >= 40, "only {marked}");
}

#[test]
fn a_variant_borrows_from_its_own_language_before_the_fallback() {
    let mut data: Value = serde_json::from_str(assets::FLAGSHIP).unwrap();
    data["talen"] = json!(["nl", "en", "nl-x-b1"]);
    let refused = DataFile::read(data.to_string().as_bytes()).unwrap_err();
    assert!(refused.iter().any(|one| one.code() == Code::MissingLanguage), "nothing is borrowed unasked");
    data["terugval"] = json!("en");
    data["ondertitel"] = json!({ "en": "Only in English", "nl": "Gewoon", "nl-x-b1": "Makkelijk" });
    data["boodschap"] = json!({ "en": "Only in English" });
    let file = DataFile::read(data.to_string().as_bytes()).unwrap();
    let info = file.infographic();
    let plain =
        |text: &krachtkaart::document::Text| (text.get("nl-x-b1").to_owned(), text.language_in("nl-x-b1").to_owned());
    assert_eq!(plain(&info.title), (info.title.get("nl").to_owned(), "nl".to_owned()));
    assert_eq!(plain(&info.subtitle), ("Makkelijk".to_owned(), "nl-x-b1".to_owned()));
    assert_eq!(plain(&info.message), ("Only in English".to_owned(), "en".to_owned()));
    // The same Dutch is judged once.
    let before = DataFile::flagship().unwrap().warnings().iter().filter(|one| one.code() != Code::Borrowed).count();
    let after = file.warnings().iter().filter(|one| one.code() != Code::Borrowed).count();
    assert!(after <= before, "{before} remarks about the Dutch, {after} with a variant of it");
}

#[test]
fn a_language_without_words_of_the_programs_own_gets_those_of_the_fallback_and_is_told() {
    let said = |fields: &[(&str, Value)]| {
        let file = DataFile::read(flagship(&|_| true, fields).replace("\"nl\":", "\"fy\":").as_bytes()).unwrap();
        let found = file.warnings().into_iter().find(|one| one.code() == Code::ForeignWords);
        found.map(|one| (one.pointer.clone(), one.message(MessageLanguage::English)))
    };
    let (pointer, message) = said(&[("talen", json!(["fy"]))]).unwrap();
    assert_eq!(pointer, "/talen/0");
    assert!(message.ends_with("no buttons and headings in 'fy', so there they are in 'en'"), "{message}");
    assert_eq!(Words::or("fy", Some("nl")).unwrap().close, Words::of("nl").unwrap().close);
    assert_eq!(Words::or("fy", Some("nl")).unwrap().language, "nl");
    assert_eq!(Words::or("nl-x-b1", Some("en")).unwrap().language, "nl-x-b1");
    assert_eq!(Words::or("fy", Some("frr")).unwrap().language, "en");
    let flagship = DataFile::flagship().unwrap();
    assert!(flagship.warnings().iter().all(|one| one.code() != Code::ForeignWords));
}

#[test]
fn a_fallback_is_one_of_the_files_languages() {
    for (fallback, code) in [
        (json!("de"), Code::UnknownLanguage),
        (json!("Nederlands"), Code::BadLanguage),
        (json!(["nl"]), Code::WrongType),
    ] {
        let found = DataFile::read(flagship(&|_| false, &[("terugval", fallback)]).as_bytes()).unwrap_err();
        assert_eq!(found.iter().map(Diagnostic::code).collect::<Vec<_>>(), [code]);
        assert!(found[0].pointer == "/terugval" && found[0].range.is_some());
    }
}
