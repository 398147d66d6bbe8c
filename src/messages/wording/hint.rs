//! What to do about it, a sentence each.

use super::{Expected, listed, material, say, syntax, theme};
use crate::messages::{Problem, Target, Thing, Wording};

/// What to do about a problem; may be empty.
pub(in crate::messages) fn hints(problem: &Problem, wording: Wording) -> Vec<String> {
    let mut hints = Vec::new();
    match problem {
        Problem::Syntax(mistake) => hints.extend(syntax::hint(mistake, wording)),
        Problem::NotUtf8 { .. } => hints.push(say!(
            wording,
            "sla het bestand in je programma op met de codering UTF-8",
            "save the file with the encoding UTF-8",
        )),
        Problem::WrongType { found: super::Found::Null, .. } => {
            hints.push(say!(wording, "niet nodig? Laat het hele veld weg", "not needed? Leave out the whole field"));
        }
        Problem::WrongType { expected, languages, .. } => hints.extend(example(*expected, languages, wording)),
        Problem::MissingField { .. } => missing(problem, wording, &mut hints),
        Problem::UnknownField { suggestion, allowed, .. } => {
            suggest(suggestion.as_deref(), allowed, wording, &mut hints);
        }
        Problem::UnknownColumn { suggestion, known, .. } => {
            suggest(suggestion.as_deref(), known, wording, &mut hints);
        }
        Problem::UnknownChoice { suggestion, choices, .. } => {
            suggest(suggestion.as_deref(), choices, wording, &mut hints);
        }
        Problem::UnknownReference { target, suggestion, known, .. } => {
            suggest(suggestion.as_deref(), known, wording, &mut hints);
            undefined(*target, known.is_empty(), wording, &mut hints);
        }
        Problem::BadId { suggestion, .. } => {
            if let Some(id) = suggestion {
                hints.push(say!(wording, "bijvoorbeeld \"{id}\"", "for example \"{id}\""));
            }
            hints.push(say!(
                wording,
                "een id begint met een letter en heeft alleen kleine letters, cijfers, - en _, hooguit 40",
                "an id begins with a letter and has only small letters, digits, - and _, 40 at most",
            ));
        }
        Problem::BadColour { .. } | Problem::LowContrast { .. } | Problem::UnusableLogo { .. } => {
            theme::hints(problem, wording, &mut hints);
        }
        Problem::UnusableMaterial { fault, .. } => hints.extend(material::mend(fault, wording)),
        _ => hints.extend(simple(problem, wording)),
    }
    hints
}

/// The hints that need one sentence only.
fn simple(problem: &Problem, wording: Wording) -> Option<String> {
    Some(match problem {
        Problem::DuplicateField { .. } => say!(wording, "haal een van de twee weg", "remove one of the two"),
        Problem::DuplicateId { .. } => {
            say!(wording, "geef een van de twee een ander id", "give one of the two another id")
        }
        Problem::RepeatedItem { .. } => say!(wording, "haal er een weg", "remove one"),
        Problem::EmptyText => say!(
            wording,
            "vul de tekst in, of haal het veld weg als het niet hoeft",
            "fill in the text, or remove the field if it is optional",
        ),
        Problem::TextOverLimit { limit, .. } => {
            say!(wording, "dit veld heeft hooguit {limit} tekens", "this field has {limit} characters at most")
        }
        Problem::ForbiddenCharacter { .. } => say!(
            wording,
            "typ de tekst opnieuw in plaats van te plakken, op één regel",
            "type the text again instead of pasting it, on one line",
        ),
        Problem::MissingLanguage { language } => {
            say!(wording, "voeg toe: \"{language}\": \"…\"", "add: \"{language}\": \"…\"",)
        }
        Problem::Untranslated { lender, .. } => {
            let lender = lender.as_ref()?;
            say!(
                wording,
                "vertaal ze, of laat '{lender}' ze lenen: voeg \"terugval\": \"{lender}\" toe onder 'talen'",
                "translate them, or let '{lender}' lend them: add \"terugval\": \"{lender}\" below 'talen'",
            )
        }
        Problem::UnknownLanguage { languages, .. } => {
            let known = languages.join(", ");
            say!(wording, "in 'talen' staat: {known}", "'talen' has: {known}")
        }
        Problem::BadLanguage { .. } => {
            say!(wording, "bijvoorbeeld \"nl\", \"en\" of \"pl\"", "for example \"nl\", \"en\" or \"pl\"")
        }
        Problem::BadDate { .. } => say!(
            wording,
            "schrijf een datum als \"2020\", \"2020-10\" of \"2020-10-13\"",
            "write a date as \"2020\", \"2020-10\" or \"2020-10-13\"",
        ),
        Problem::BadYear { .. } => say!(
            wording,
            "schrijf een jaar als 2020, of een reeks jaren als \"2020-2024\"",
            "write a year as 2020, or a span of years as \"2020-2024\"",
        ),
        Problem::ThousandsPoint { number } => {
            let (whole, part) = (number.replace('.', ""), number.trim_end_matches('0').trim_end_matches('.'));
            say!(wording, "schrijf {whole} of {part}", "write {whole} or {part}")
        }
        Problem::BadLink { .. } => say!(
            wording,
            "een link is https://… zonder spaties, mailto: met één adres, of tel: met alleen cijfers, een + vooraan, spaties en -",
            "a link is https://… without spaces, mailto: with one address, or tel: with digits only, a + first, spaces and -",
        ),
        Problem::AccentNotAtEnd { .. } => say!(
            wording,
            "neem de laatste woorden van de titel letterlijk over",
            "copy the last words of the title exactly",
        ),
        Problem::UnclosedColumn => {
            say!(wording, "schrijf {{{{naam van de kolom}}}}", "write {{{{name of the column}}}}")
        }
        Problem::More { .. } => {
            say!(wording, "verbeter eerst de fouten hierboven", "mend the mistakes above first")
        }
        Problem::Form(_) => {
            say!(wording, "pas de waarden aan of kies een andere vorm", "change the values or choose another form")
        }
        Problem::TooDeep { .. } => {
            say!(wording, "kijk of er haakjes te veel staan", "see whether there are brackets too many")
        }
        _ => return of_the_words(problem, wording),
    })
}

/// The hints about what the words are like, and whether there is room for them.
fn of_the_words(problem: &Problem, wording: Wording) -> Option<String> {
    Some(match problem {
        Problem::TextTooLong { .. } => {
            say!(wording, "kort de tekst in of kies een groter formaat", "shorten the text or choose a larger sheet")
        }
        Problem::WordTooLong { .. } => say!(
            wording,
            "kies een korter woord, of zet \\u00ad waar het afgebroken mag worden",
            "choose a shorter word, or put \\u00ad where it may be broken",
        ),
        Problem::GlyphMissing { .. } => {
            say!(
                wording,
                "kies een ander teken of schrijf het uit in woorden",
                "choose another character or write it out"
            )
        }
        Problem::LongSentence { limit, .. } => say!(
            wording,
            "maak er twee zinnen van, elk van hooguit {limit} woorden",
            "make two sentences of it, of {limit} words at most each",
        ),
        Problem::LongWord { .. } => say!(
            wording,
            "kies een korter woord, of zet \\u00ad waar het afgebroken mag worden",
            "choose a shorter word, or put \\u00ad where it may be broken",
        ),
        Problem::LineUnsorted { .. } => say!(
            wording,
            "Zet het oudste moment bovenaan. Dan staat de lijn in je bestand zoals op de poster.",
            "Put the oldest moment first. Then the line stands in your file as on the poster."
        ),
        Problem::SharesNotWhole { .. } => say!(
            wording,
            "Ontbreekt er een deel? Voeg het toe. Kon iemand meer dan één antwoord kiezen? Kies dan de vorm 'staaf'.",
            "Is a part missing? Add it. Could people choose more than one answer? Then choose the form 'staaf'."
        ),
        Problem::Passive { .. } => say!(
            wording,
            "begin met wie het doet: 'het team regelt het'",
            "begin with who does it: 'het team regelt het'",
        ),
        Problem::Jargon { plainer, .. } => {
            say!(wording, "bijvoorbeeld: {plainer}", "for example: {plainer}")
        }
        Problem::DoesNotFit { .. } => {
            say!(wording, "kort teksten in of kies een groter formaat", "shorten texts or choose a larger sheet")
        }
        _ => return None,
    })
}

/// "Bedoel je …?" or the list of what is possible.
fn suggest<S: AsRef<str>>(suggestion: Option<&str>, possible: &[S], wording: Wording, hints: &mut Vec<String>) {
    if let Some(word) = suggestion {
        hints.push(say!(wording, "bedoel je '{word}'?", "did you mean '{word}'?"));
    } else if let [only] = possible {
        let only = only.as_ref();
        hints.push(say!(wording, "er is alleen '{only}'", "there is only '{only}'"));
    } else if !possible.is_empty() {
        let list = listed(possible, wording);
        hints.push(say!(wording, "kies uit {list}", "choose from {list}"));
    }
}

/// Where the thing that a reference names has to be added.
fn undefined(target: Target, none_known: bool, wording: Wording, hints: &mut Vec<String>) {
    let field = match target {
        Target::Illustration | Target::Icon | Target::Theme => return,
        Target::Role => "rollen",
        Target::StrengthGroup | Target::Strength => "krachtgroepen",
        Target::Figure => "cijfers",
        Target::Source => "bronnen",
    };
    if none_known {
        hints.push(say!(
            wording,
            "voeg hem toe bij '{field}', of haal de verwijzing weg",
            "add it to '{field}', or remove the reference"
        ));
    }
}

/// The line to add for a missing field.
fn missing(problem: &Problem, wording: Wording, hints: &mut Vec<String>) {
    let Problem::MissingField { thing, field, expected, languages } = problem else { return };
    if *thing == Thing::Returns && *field == "voorbehoud" {
        hints.push(say!(
            wording,
            "het cijfer mag niet op de poster zonder te zeggen wat het niet bewijst",
            "the figure may not be printed without saying what it does not prove",
        ));
    }
    let value = sample(*expected, languages);
    hints.push(say!(wording, "voeg toe: \"{field}\": {value}", "add: \"{field}\": {value}"));
}

/// An example of what the field takes, where it says more than the message.
fn example(expected: Expected, languages: &[String], wording: Wording) -> Option<String> {
    let value = sample(expected, languages);
    (!value.starts_with('"')).then(|| say!(wording, "bijvoorbeeld {value}", "for example {value}"))
}

/// A value of the right form.
fn sample(expected: Expected, languages: &[String]) -> String {
    match expected {
        Expected::Text if languages.len() > 1 => {
            let wordings: Vec<String> = languages.iter().map(|tag| format!("\"{tag}\": \"…\"")).collect();
            return format!("{{{}}}", wordings.join(", "));
        }
        Expected::Text | Expected::Line | Expected::Choice | Expected::Reference | Expected::Drawing => "\"…\"",
        Expected::Id => "\"mijn_id\"",
        Expected::Language => "\"nl\"",
        Expected::Date => "\"2020-10-13\"",
        Expected::Year => "2020",
        Expected::Link => "\"https://…\"",
        Expected::Number => "7.6",
        Expected::Colour => "\"#1B2850\"",
        Expected::Colours => "[\"#F07A68\", \"#6FD6AE\"]",
        Expected::Flag => "true",
        Expected::Texts | Expected::Words => "[\"…\", \"…\"]",
        Expected::Objects(_) => "[{ … }]",
        Expected::Object(_) => "{ … }",
    }
    .to_owned()
}
