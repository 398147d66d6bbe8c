//! Gives every text of the model the pointer under which it stands in the file.

use super::{Figure, Infographic, Role, StrengthGroup, Text};

/// Fills the pointers of all texts.
pub(super) fn fill(infographic: &mut Infographic) {
    let Infographic {
        title, title_accent, subtitle, message, roles, strength_groups, mix, returns, call, figures, ..
    } = infographic;
    set("", [("titel", title), ("ondertitel", subtitle), ("boodschap", message)]);
    set("", title_accent.as_mut().map(|accent| ("titel_accent", accent)));
    roles.iter_mut().enumerate().for_each(|(index, role)| role_texts(role, &format!("/rollen/{index}")));
    for (index, group) in strength_groups.iter_mut().enumerate() {
        group_texts(group, &format!("/krachtgroepen/{index}"));
    }
    if let Some(mix) = mix {
        set("/mix", [("kop", &mut mix.heading), ("tekst", &mut mix.text)]);
        set("/mix", mix.question.as_mut().map(|question| ("vraag", question)));
    }
    if let Some(returns) = returns {
        set("/rendement", [("kop", &mut returns.heading), ("uitkomst", &mut returns.lead)]);
        set("/rendement", [("tekst", &mut returns.text), ("voorbehoud", &mut returns.caveat)]);
    }
    if let Some(call) = call {
        set("/oproep", [("kop", &mut call.heading)]);
        for (index, action) in call.actions.iter_mut().enumerate() {
            let at = format!("/oproep/acties/{index}");
            set(&at, [("voor", &mut action.audience), ("tekst", &mut action.text)]);
        }
    }
    figures.iter_mut().enumerate().for_each(|(index, figure)| figure_texts(figure, &format!("/cijfers/{index}")));
}

/// Sets the pointers of some fields of the object at `at`.
fn set<'a>(at: &str, fields: impl IntoIterator<Item = (&'static str, &'a mut Text)>) {
    for (field, text) in fields {
        text.pointer = format!("{at}/{field}");
    }
}

/// The texts of a role.
fn role_texts(role: &mut Role, at: &str) {
    set(at, [("naam", &mut role.name), ("belofte", &mut role.promise), ("voorbeeld", &mut role.example)]);
    for (index, sentence) in role.does.iter_mut().enumerate() {
        sentence.pointer = format!("{at}/doet/{index}");
    }
}

/// The texts of a group and of its strengths.
fn group_texts(group: &mut StrengthGroup, at: &str) {
    set(at, [("kop", &mut group.heading)]);
    for (index, strength) in group.strengths.iter_mut().enumerate() {
        let at = format!("{at}/krachten/{index}");
        set(&at, [("naam", &mut strength.name), ("tekst", &mut strength.text)]);
    }
}

/// The texts of a figure and of its values.
fn figure_texts(figure: &mut Figure, at: &str) {
    set(at, [("titel", &mut figure.title), ("eenheid", &mut figure.unit)]);
    set(at, figure.caveat.as_mut().map(|caveat| ("voorbehoud", caveat)));
    for (index, value) in figure.values.iter_mut().enumerate() {
        set(&format!("{at}/waarden/{index}"), [("naam", &mut value.name)]);
    }
}
