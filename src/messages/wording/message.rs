//! What is wrong, one sentence per problem, without its place.

use super::{characters, expected, found, material, named, none_of, number, say, syntax, theme};
use crate::messages::{FormRule, Problem, Target, Wording};

/// What is wrong, in a sentence without capital and full stop.
pub(in crate::messages) fn message(problem: &Problem, wording: Wording) -> String {
    match problem {
        Problem::Syntax(mistake) => syntax::message(mistake, wording),
        Problem::NotUtf8 { utf16: true, .. } => say!(
            wording,
            "het bestand is opgeslagen als UTF-16 en niet als UTF-8",
            "the file is saved as UTF-16, not as UTF-8",
        ),
        Problem::NotUtf8 { utf16: false, line } => {
            say!(
                wording,
                "op regel {line} staat een teken dat geen UTF-8 is",
                "line {line} has a character that is no UTF-8"
            )
        }
        Problem::FileTooLarge { limit } => {
            let limit = limit / 1024;
            say!(wording, "het bestand is groter dan {limit} kB", "the file is larger than {limit} kB")
        }
        Problem::TooDeep { limit } => {
            say!(wording, "hier staan meer dan {limit} haakjes in elkaar", "more than {limit} brackets are nested here",)
        }
        Problem::Refused { detail } => {
            say!(wording, "dit past niet in het formaat ({detail})", "this does not suit the format ({detail})")
        }
        Problem::More { count: 1 } => say!(wording, "er is nog 1 andere fout", "there is 1 more mistake"),
        Problem::More { count } => {
            say!(wording, "er zijn nog {count} andere fouten", "there are {count} more mistakes")
        }
        Problem::UnknownColumn { column, .. } => {
            say!(wording, "de tabel heeft geen kolom '{column}'", "the table has no column '{column}'")
        }
        Problem::UnclosedColumn => say!(wording, "na {{{{ ontbreekt }}}}", "{{{{ lacks its }}}}"),
        Problem::Form(rule) => form(*rule, wording),
        Problem::TextTooLong { .. }
        | Problem::WordTooLong { .. }
        | Problem::GlyphMissing { .. }
        | Problem::DoesNotFit { .. }
        | Problem::PartLeftOut { .. }
        | Problem::Design { .. } => on_sheet(problem, wording),
        Problem::Untranslated { .. }
        | Problem::Borrowed { .. }
        | Problem::BorrowedText { .. }
        | Problem::ForeignWords { .. } => translation(problem, wording),
        Problem::LongSentence { .. }
        | Problem::LongWord { .. }
        | Problem::Passive { .. }
        | Problem::Jargon { .. }
        | Problem::LineUnsorted { .. }
        | Problem::SharesNotWhole { .. } => plainness(problem, wording),
        Problem::WrongType { .. }
        | Problem::MissingField { .. }
        | Problem::UnknownField { .. }
        | Problem::DuplicateField { .. }
        | Problem::Count { .. } => structure(problem, wording),
        Problem::DuplicateId { .. }
        | Problem::BadId { .. }
        | Problem::UnknownReference { .. }
        | Problem::RepeatedItem { .. }
        | Problem::UnknownChoice { .. } => naming(problem, wording),
        Problem::BadColour { .. } | Problem::LowContrast { .. } | Problem::UnusableLogo { .. } => {
            theme::message(problem, wording)
        }
        Problem::UnusableMaterial { file, fault } => material::message(file, fault, wording),
        _ => value(problem, wording),
    }
}

/// Fields: there, not there, of the right type.
fn structure(problem: &Problem, wording: Wording) -> String {
    match problem {
        Problem::WrongType { expected: want, found: have, .. } => {
            let (want, have) = (expected(*want, wording), found(*have, wording));
            say!(wording, "hier hoort {want}, maar er staat {have}", "{want} belongs here, but there is {have}")
        }
        Problem::MissingField { field, .. } => {
            say!(wording, "het veld '{field}' ontbreekt", "the field '{field}' is missing")
        }
        Problem::UnknownField { thing, field, .. } => {
            let owner = thing.with_article(wording);
            say!(wording, "'{field}' is geen veld van {owner}", "'{field}' is no field of {owner}")
        }
        Problem::DuplicateField { field } => {
            say!(wording, "het veld '{field}' staat er twee keer", "the field '{field}' is there twice")
        }
        Problem::Count { least, most, found } if found < least => {
            let _ = most;
            say!(
                wording,
                "er staan er {found} en het moeten er minstens {least} zijn",
                "there are {found}, at least {least} are needed"
            )
        }
        Problem::Count { most, found, .. } => {
            say!(
                wording,
                "er staan er {found} en het mogen er hooguit {most} zijn",
                "there are {found}, at most {most} are allowed"
            )
        }
        _ => String::new(),
    }
}

/// Ids, references, choices.
fn naming(problem: &Problem, wording: Wording) -> String {
    match problem {
        Problem::DuplicateId { id, .. } => {
            say!(wording, "het id '{id}' is al gebruikt", "the id '{id}' is already used")
        }
        Problem::BadId { id, .. } => say!(wording, "'{id}' kan geen id zijn", "'{id}' cannot be an id"),
        Problem::UnknownReference { target: to, id, .. } => {
            let nothing = none_of(*to, wording);
            match to {
                Target::Illustration | Target::Icon | Target::Theme => {
                    say!(wording, "er is {nothing} met de naam '{id}'", "there is {nothing} named '{id}'")
                }
                _ => say!(wording, "er is {nothing} met het id '{id}'", "there is {nothing} with the id '{id}'"),
            }
        }
        Problem::RepeatedItem { item } => {
            say!(wording, "'{item}' staat er twee keer in", "'{item}' is in the list twice")
        }
        Problem::UnknownChoice { word, .. } => {
            say!(wording, "'{word}' kan hier niet", "'{word}' is not possible here")
        }
        _ => String::new(),
    }
}

/// Texts, dates, numbers, links.
fn value(problem: &Problem, wording: Wording) -> String {
    match problem {
        Problem::EmptyText => say!(wording, "deze tekst is leeg", "this text is empty"),
        Problem::TextOverLimit { limit, length } => {
            let excess = characters(length.saturating_sub(*limit), wording);
            say!(wording, "{excess} te lang", "{excess} too long")
        }
        Problem::ForbiddenCharacter { character } => {
            let name = named(*character, wording);
            say!(
                wording,
                "het onzichtbare teken {name} mag niet in een tekst",
                "the invisible character {name} is not allowed in a text"
            )
        }
        Problem::MissingLanguage { language } => {
            say!(
                wording,
                "de tekst in de taal '{language}' ontbreekt",
                "the text in the language '{language}' is missing"
            )
        }
        Problem::UnknownLanguage { language, .. } => {
            say!(wording, "de taal '{language}' staat niet in 'talen'", "the language '{language}' is not in 'talen'")
        }
        Problem::BadLanguage { tag } => {
            say!(wording, "'{tag}' is geen code van een taal", "'{tag}' is no language tag")
        }
        Problem::BadDate { date } => say!(wording, "'{date}' is geen datum", "'{date}' is no date"),
        Problem::BadYear { year } => say!(wording, "'{year}' is geen jaar", "'{year}' is no year"),
        Problem::NumberOutOfRange { number: typed, least, most } => {
            let (least, most) = (number(*least, wording), number(*most, wording));
            say!(
                wording,
                "{typed} kan niet: het getal moet tussen {least} en {most} liggen",
                "{typed} is not possible: the number must be between {least} and {most}",
            )
        }
        Problem::ThousandsPoint { number } => {
            say!(
                wording,
                "bij {number} is niet duidelijk wat de punt betekent",
                "in {number} it is not clear what the point means"
            )
        }
        Problem::BadLink { link } => say!(wording, "'{link}' is geen veilige link", "'{link}' is no safe link"),
        Problem::AccentNotAtEnd { accent, title } => say!(
            wording,
            "de titel '{title}' eindigt niet op '{accent}'",
            "the title '{title}' does not end in '{accent}'",
        ),
        _ => String::new(),
    }
}

/// What languages lack, and what they get instead.
fn translation(problem: &Problem, wording: Wording) -> String {
    match problem {
        Problem::Untranslated { language, missing, of, .. } => say!(
            wording,
            "in de taal '{language}' ontbreken {missing} van de {of} teksten",
            "the language '{language}' lacks {missing} of the {of} texts",
        ),
        Problem::Borrowed { language, lender, count: 1, of } => say!(
            wording,
            "de taal '{language}' leent 1 van de {of} teksten van '{lender}'",
            "the language '{language}' borrows 1 of the {of} texts from '{lender}'",
        ),
        Problem::Borrowed { language, lender, count, of } => say!(
            wording,
            "de taal '{language}' leent {count} van de {of} teksten van '{lender}'",
            "the language '{language}' borrows {count} of the {of} texts from '{lender}'",
        ),
        Problem::BorrowedText { language, lender } => say!(
            wording,
            "deze tekst is er niet in '{language}', dus daar staat hij in '{lender}'",
            "there is no such text in '{language}', so it stands there in '{lender}'",
        ),
        Problem::ForeignWords { language, words } => say!(
            wording,
            "knoppen en kopjes zijn er niet in '{language}', dus daar zijn ze in '{words}'",
            "there are no buttons and headings in '{language}', so there they are in '{words}'",
        ),
        _ => String::new(),
    }
}

/// What layout found while setting a sheet.
fn on_sheet(problem: &Problem, wording: Wording) -> String {
    match problem {
        Problem::TextTooLong { sheet, excess_chars } => {
            let excess = characters(*excess_chars, wording);
            say!(wording, "{excess} te lang voor {sheet}", "{excess} too long for {sheet}")
        }
        Problem::WordTooLong { word, sheet } => {
            say!(wording, "het woord '{word}' is te breed voor {sheet}", "the word '{word}' is too wide for {sheet}")
        }
        Problem::GlyphMissing { character } => {
            let name = named(*character, wording);
            say!(
                wording,
                "het teken {name} zit niet in de letters van de poster",
                "the poster's fonts lack the character {name}"
            )
        }
        Problem::DoesNotFit { sheet } => {
            say!(wording, "de tekst past niet op {sheet}", "the text does not fit on {sheet}")
        }
        Problem::PartLeftOut { part, sheet } => {
            say!(
                wording,
                "'{part}' is weggelaten op {sheet}, want daar is geen plaats voor",
                "'{part}' is left out on {sheet}, for lack of room"
            )
        }
        Problem::Design { found: [dutch, english], sheet } => {
            say!(wording, "op {sheet}: {dutch}", "on {sheet}: {english}")
        }
        _ => String::new(),
    }
}

/// What makes a text hard to read.
fn plainness(problem: &Problem, wording: Wording) -> String {
    match problem {
        Problem::LongSentence { words, opening, .. } => {
            say!(wording, "een zin van {words} woorden: '{opening} …'", "a sentence of {words} words: '{opening} …'",)
        }
        Problem::LongWord { word, letters, .. } => {
            say!(wording, "'{word}' heeft {letters} letters", "'{word}' has {letters} letters")
        }
        Problem::Passive { words } => {
            say!(wording, "'{words}' zegt niet wie het doet", "'{words}' does not say who does it")
        }
        Problem::LineUnsorted { first } => say!(
            wording,
            "de momenten staan niet op volgorde; de lijn begint bij '{first}'",
            "the moments are not in order; the line begins at '{first}'"
        ),
        Problem::SharesNotWhole { sum: [dutch, english] } => say!(
            wording,
            "de delen zijn samen {dutch}, geen 100%; toch vullen ze op de poster de hele balk",
            "the parts are {english} together, not 100%; on the poster they fill the whole bar all the same"
        ),
        Problem::Jargon { word, .. } => say!(wording, "'{word}' is een moeilijk woord", "'{word}' is a difficult word"),
        _ => String::new(),
    }
}

/// What a form asks of its values.
fn form(rule: FormRule, wording: Wording) -> String {
    let (dutch, english) = match rule {
        FormRule::RingTwo => (
            "een 'ring' heeft precies twee waarden: het deel en het geheel",
            "a 'ring' has exactly two values: the part and the whole",
        ),
        FormRule::RingPart => (
            "in een 'ring' is de eerste waarde een deel van de tweede, dus niet groter",
            "in a 'ring' the first value is a part of the second, so not larger",
        ),
        FormRule::CoinsTwo => (
            "'munten' heeft precies twee waarden: de kosten en de opbrengst",
            "'munten' has exactly two values: the cost and the return",
        ),
        FormRule::CoinsMany => (
            "'munten' laat hooguit 20 euro zien, of een opbrengst van hooguit 20 keer de kosten",
            "'munten' shows at most 20 euros, or a return of at most 20 times the cost",
        ),
        FormRule::LineOnce => (
            "in een 'lijn' staat elk moment één keer, en dit moment staat er al",
            "in a 'lijn' every moment stands once, and this one is there already",
        ),
        FormRule::NumberOne => ("een 'getal' heeft precies één waarde", "a 'getal' has exactly one value"),
        FormRule::LineTwo => ("een 'lijn' heeft minstens twee waarden", "a 'lijn' has at least two values"),
        FormRule::RowWhole => (
            "in een 'rij' zijn de waarden hele getallen, samen 1 tot 20",
            "in a 'rij' the values are whole numbers, 1 to 20 together",
        ),
        FormRule::StackSum => {
            ("in 'gestapeld' is minstens één waarde groter dan 0", "in 'gestapeld' at least one value is above 0")
        }
        FormRule::OneEmphasis => ("hooguit één waarde krijgt 'nadruk'", "at most one value gets 'nadruk'"),
    };
    wording.pick(dutch, english).to_owned()
}
