//! Every text of the model, with the pointer under which it stands in the file.

use super::{Figure, Illustration, Infographic, Role, StrengthGroup, Text};

/// What is done with a text and its pointer.
type See<'s> = dyn FnMut(&mut Text, String) + 's;

/// Fills the pointers of all texts.
pub(super) fn fill(infographic: &mut Infographic) {
    visit(infographic, &mut |text, pointer| text.pointer = pointer);
}

/// The pointer of the first text, or of the first name or title of a source, that has this word in it.
pub(super) fn holding(infographic: &Infographic, word: &str) -> Option<String> {
    let mut found = None;
    // Texts are visited to be changed; this is done once, on the way to a message.
    visit(&mut infographic.clone(), &mut |text, pointer| {
        let plain = |wording: &String| wording.replace('\u{ad}', "").contains(word);
        if found.is_none() && text.wordings.values().any(plain) {
            found = Some(pointer);
        }
    });
    found.or_else(|| {
        infographic.sources.iter().enumerate().find_map(|(index, source)| {
            let fields = [("uitgever", &source.publisher), ("titel", &source.title)];
            let field = fields.into_iter().find(|(_, text)| text.contains(word)).map(|(field, _)| field)?;
            Some(format!("/bronnen/{index}/{field}"))
        })
    })
}

/// Calls `see` for every text, with its pointer.
pub(super) fn visit(infographic: &mut Infographic, see: &mut See<'_>) {
    let Infographic {
        title,
        title_accent,
        subtitle,
        logo,
        message,
        roles,
        strength_groups,
        mix,
        returns,
        call,
        figures,
        ..
    } = infographic;
    each("", [("titel", title), ("ondertitel", subtitle), ("boodschap", message)], see);
    each("", title_accent.as_mut().map(|accent| ("titel_accent", accent)), see);
    each("/logo", logo.as_mut().map(|logo| ("beschrijving", &mut logo.description)), see);
    roles.iter_mut().enumerate().for_each(|(index, role)| role_texts(role, &format!("/rollen/{index}"), see));
    for (index, group) in strength_groups.iter_mut().enumerate() {
        group_texts(group, &format!("/krachtgroepen/{index}"), see);
    }
    if let Some(mix) = mix {
        each("/mix", [("kop", &mut mix.heading), ("tekst", &mut mix.text)], see);
        each("/mix", mix.question.as_mut().map(|question| ("vraag", question)), see);
    }
    if let Some(returns) = returns {
        each("/rendement", [("kop", &mut returns.heading), ("uitkomst", &mut returns.lead)], see);
        each("/rendement", [("tekst", &mut returns.text), ("voorbehoud", &mut returns.caveat)], see);
    }
    if let Some(call) = call {
        each("/oproep", [("kop", &mut call.heading)], see);
        for (index, action) in call.actions.iter_mut().enumerate() {
            let at = format!("/oproep/acties/{index}");
            each(&at, [("voor", &mut action.audience), ("tekst", &mut action.text)], see);
        }
    }
    figures.iter_mut().enumerate().for_each(|(index, figure)| figure_texts(figure, &format!("/cijfers/{index}"), see));
}

/// Calls `see` for some fields of the object at `at`.
fn each<'a>(at: &str, fields: impl IntoIterator<Item = (&'static str, &'a mut Text)>, see: &mut See<'_>) {
    for (field, text) in fields {
        see(text, format!("{at}/{field}"));
    }
}

/// The texts of a role.
fn role_texts(role: &mut Role, at: &str, see: &mut See<'_>) {
    each(at, [("naam", &mut role.name), ("belofte", &mut role.promise), ("voorbeeld", &mut role.example)], see);
    for (index, sentence) in role.does.iter_mut().enumerate() {
        see(sentence, format!("{at}/doet/{index}"));
    }
    if let Some(Illustration::Own(own)) = &mut role.illustration {
        see(&mut own.description, format!("{at}/tekening/beschrijving"));
    }
}

/// The texts of a group and of its strengths.
fn group_texts(group: &mut StrengthGroup, at: &str, see: &mut See<'_>) {
    each(at, [("kop", &mut group.heading)], see);
    for (index, strength) in group.strengths.iter_mut().enumerate() {
        let at = format!("{at}/krachten/{index}");
        each(&at, [("naam", &mut strength.name), ("tekst", &mut strength.text)], see);
    }
}

/// The texts of a figure and of its values.
fn figure_texts(figure: &mut Figure, at: &str, see: &mut See<'_>) {
    each(at, [("titel", &mut figure.title), ("eenheid", &mut figure.unit)], see);
    each(at, figure.caveat.as_mut().map(|caveat| ("voorbehoud", caveat)), see);
    for (index, value) in figure.values.iter_mut().enumerate() {
        each(&format!("{at}/waarden/{index}"), [("naam", &mut value.name)], see);
    }
}
