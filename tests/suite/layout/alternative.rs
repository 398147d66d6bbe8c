//! What is told of a picture to who does not see it.

use crate::fixtures::{flagship, laid_out, sheet, translated};
use krachtkaart::layout::alternative::tell;
use krachtkaart::page::Alternative;

fn told(name: &str, language: &str) -> Alternative {
    let document = &laid_out(sheet(name), language).document;
    tell(flagship().infographic(), document.pages(), language).unwrap()
}

#[test]
fn the_short_text_fits_the_field_for_it() {
    for (language, begin) in [("nl", "Infographic: De kracht van de mbo sociaal werker."), ("en", "Infographic: ")] {
        let short = told("square", language).short;
        assert!(short.starts_with(begin) && short.chars().count() <= 250, "{short}");
    }
}

#[test]
fn the_long_text_tells_what_the_sheet_shows_and_nothing_else() {
    let info = flagship().infographic();
    let wide = told("web", "nl").long.join("\n");
    assert!(wide.contains("Een getekende straat met 8 plekken."), "{wide}");
    for role in &info.roles {
        let sign = format!("{}: {}", role.name.get("nl"), role.promise.get("nl"));
        assert!(wide.contains(&sign), "{sign}");
        // What only a panel has.
        assert!(!wide.contains(role.example.get("nl")), "{}", role.id);
    }
    for (_, strength) in info.strengths() {
        assert!(wide.contains(strength.name.get("nl")), "{}", strength.id);
    }
    assert!(wide.contains("47% van de organisaties"), "the figure in words: {wide}");
    assert!(!wide.contains(".."), "{wide}");
    let link = told("link", "nl").long.join("\n");
    let (_, strength) = info.strengths().next().unwrap();
    assert!(link.contains("Een getekende straat met 8 plekken") && !link.contains(strength.name.get("nl")), "{link}");
}

#[test]
fn it_is_in_the_language_of_the_sheet() {
    let english = told("web", "en");
    assert!(english.long.iter().any(|part| part.starts_with("A drawn street with 8 places.")), "{:?}", english.long);
    let (polish, document) = (translated("pl"), &laid_out(sheet("web"), "nl").document);
    let told = tell(polish.infographic(), document.pages(), "pl").unwrap();
    assert!(told.short.starts_with("Infografika: "), "{}", told.short);
    assert!(told.long.iter().any(|part| part.starts_with("Narysowana ulica, a na niej 8 miejsc.")), "{:?}", told.long);
}
