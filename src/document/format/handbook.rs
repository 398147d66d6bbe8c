//! The tables in words, for the README and the handbook.

use super::field::{Kind, Record};
use crate::messages::{MessageLanguage, Target};

/// The table of a block in Markdown: name, whether it is needed, what it takes, what it is for.
#[must_use]
pub fn table(record: &Record, wording: MessageLanguage) -> String {
    let (head, needed) = match wording {
        MessageLanguage::Dutch => ("| Veld | Nodig | Soort | Wat het is |\n|---|---|---|---|\n", "ja"),
        MessageLanguage::English => ("| Field | Needed | Kind | What it is |\n|---|---|---|---|\n", "yes"),
    };
    let mut table = head.to_owned();
    for field in record.fields {
        let needed = if field.required { format!(" {needed} ") } else { " ".to_owned() };
        let (kind, help) = (kind_in_words(&field.kind, wording), field.about(wording));
        table.push_str(&format!("| `{}` |{needed}| {kind} | {help} |\n", field.name));
    }
    table
}

/// What a field takes, in a few words.
#[must_use]
pub fn kind_in_words(kind: &Kind, wording: MessageLanguage) -> String {
    let dutch = matches!(wording, MessageLanguage::Dutch);
    let say = |nl: &str, en: &str| if dutch { nl.to_owned() } else { en.to_owned() };
    let at_most =
        |most: usize| if dutch { format!("hooguit {most} tekens") } else { format!("at most {most} characters") };
    match kind {
        Kind::Text(most) | Kind::Overrule(most) => format!("{}, {}", say("tekst", "text"), at_most(*most)),
        Kind::Line(most) => format!("{}, {}", say("woord", "word"), at_most(*most)),
        Kind::Path | Kind::Schema => format!("{}, {}", say("woord", "word"), at_most(super::limits::MAX_ADDRESS)),
        Kind::Language => format!("{}, {}", say("woord", "word"), at_most(35)),
        Kind::Id(_) => "id".to_owned(),
        Kind::Reference(Target::Illustration | Target::Icon | Target::Theme) => say("naam", "name"),
        Kind::Reference(_) => "id".to_owned(),
        Kind::Drawing(_) => say("naam of blok", "name or block"),
        Kind::Choice(_) => say("keuze", "choice"),
        Kind::Year => say("jaar", "year"),
        Kind::Date => say("datum", "date"),
        Kind::Link | Kind::Website => say("link", "link"),
        Kind::Number(..) => say("getal", "number"),
        Kind::Flag => say("`true` of `false`", "`true` or `false`"),
        Kind::Object(_) => say("blok", "block"),
        Kind::List(item, least, most) => list(item, (*least, *most), wording),
    }
}

/// A list, in a few words.
fn list(item: &Kind, (least, most): (usize, usize), wording: MessageLanguage) -> String {
    let dutch = matches!(wording, MessageLanguage::Dutch);
    let inner = match item {
        Kind::Object(_) => String::new(),
        Kind::Reference(_) => if dutch { " van id’s" } else { " of ids" }.to_owned(),
        Kind::Choice(_) => if dutch { " van keuzes" } else { " of choices" }.to_owned(),
        Kind::Language => if dutch { " van talen" } else { " of languages" }.to_owned(),
        Kind::Text(most) if dutch => format!(" van teksten (hooguit {most} tekens)"),
        Kind::Text(most) => format!(" of texts (at most {most} characters)"),
        other => format!(" {}", kind_in_words(other, wording)),
    };
    match (least, dutch) {
        (0, true) => format!("lijst{inner}, hooguit {most}"),
        (0, false) => format!("list{inner}, at most {most}"),
        (_, true) => format!("lijst{inner}, {least} tot {most}"),
        (_, false) => format!("list{inner}, {least} to {most}"),
    }
}
