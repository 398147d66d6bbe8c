//! Over wat er getypt is.

use std::path::Path;

use super::number::decimal;
use super::terms::did_you_mean;
use crate::messages::command::Choice;
use crate::messages::phrase::{joined, quoted};
use crate::messages::sentence::{Sentence, say};

/// Where to look when it is not clear what can be typed.
const SEE_HELP: &str = "met --help zie je wat er kan";

pub(crate) fn unknown_option(typed: &str, suggestion: Option<&str>) -> Sentence {
    let said =
        say(format!("'{typed}' hoort hier niet")).hint(suggestion.map_or_else(|| SEE_HELP.to_owned(), did_you_mean));
    let space = "staat er een spatie in de naam van een bestand? Zet de naam dan tussen aanhalingstekens";
    said.hints((!typed.starts_with('-')).then(|| space.to_owned()))
}

pub(crate) fn unknown_command(typed: &str, suggestion: Option<&str>) -> Sentence {
    say(format!("de opdracht '{typed}' bestaat niet"))
        .hint(suggestion.map_or_else(|| SEE_HELP.to_owned(), did_you_mean))
}

pub(crate) fn no_value(option: &str) -> Sentence {
    say(format!("na {option} moet nog iets komen")).hint(SEE_HELP)
}

pub(crate) fn twice(option: &str) -> Sentence {
    say(format!("{option} mag maar één keer")).hint(SEE_HELP)
}

pub(crate) fn missing(argument: &str) -> Sentence {
    say(format!("er hoort nog iets bij: {argument}")).hint(SEE_HELP)
}

pub(crate) fn not_text() -> Sentence {
    say("de opdracht bevat tekens die geen tekst zijn")
}

pub(crate) fn refused(words: &str) -> Sentence {
    say(words)
}

pub(crate) fn unknown_choice(choice: Choice, typed: &str, suggestion: Option<&str>, known: &[String]) -> Sentence {
    let said = say(match choice {
        Choice::Sheet => format!("het formaat '{typed}' bestaat niet"),
        Choice::Theme => format!("het thema '{typed}' bestaat niet"),
        Choice::Kind => format!("'{typed}' is geen soort bestand dat gemaakt kan worden"),
        Choice::Language => format!("de taal '{typed}' staat niet in het databestand"),
        Choice::State => format!("'{typed}' kan niet open"),
        Choice::Level => format!("--level kan niet '{typed}' zijn"),
        Choice::Profile => format!("--profile kan niet '{typed}' zijn"),
        Choice::Purpose => format!("--for kan niet '{typed}' zijn"),
        Choice::Document => format!("--document kan niet '{typed}' zijn"),
        Choice::Messages => format!("meldingen in de taal '{typed}' zijn er niet"),
        Choice::Topic => format!("van '{typed}' is geen lijst"),
        Choice::Drawn => format!("van '{typed}' is geen plaat te maken"),
        Choice::Shell => format!("de shell '{typed}' is niet bekend"),
        Choice::Code => format!("de code '{typed}' bestaat niet"),
        Choice::Starter => format!("'{typed}' is geen bestand om mee te beginnen"),
        Choice::Format => format!("de vorm '{typed}' bestaat niet"),
        Choice::Cms => format!("--cms kan niet '{typed}' zijn"),
        Choice::Command => format!("de opdracht '{typed}' bestaat niet"),
    });
    said.hint(suggestion.map_or_else(|| format!("mogelijk is {}", quoted(known, "of")), did_you_mean))
}

pub(crate) fn bad_number(option: &str, typed: &str, least: f64, most: f64) -> Sentence {
    let [least, most] = [least, most].map(decimal);
    say(format!("{option} kan niet '{typed}' zijn")).hint(format!("kies een getal van {least} tot en met {most}"))
}

pub(crate) fn only_on_paper(option: &str) -> Sentence {
    let scale = (option == "--dpi").then_some("gebruik --scale, bijvoorbeeld --scale 2");
    say(format!("{option} is alleen voor formaten in millimeters")).hints(scale)
}

pub(crate) fn bad_prefix(typed: &str) -> Sentence {
    say(format!("--id-prefix kan niet '{typed}' zijn")).hint("gebruik 1 tot 32 letters, zonder accenten")
}

pub(crate) fn bad_date(typed: &str) -> Sentence {
    say(format!("--date kan niet '{typed}' zijn")).hint("geef een dag als jaar-maand-dag, bijvoorbeeld 2026-11-29")
}

pub(crate) fn bad_address(typed: &str) -> Sentence {
    say(format!("--base-url kan niet '{typed}' zijn"))
        .hint("geef het adres van de map op je website, bijvoorbeeld https://www.voorbeeld.nl/kracht/")
}

pub(crate) fn many_to_output() -> Sentence {
    say("embed maakt een aantal bestanden; die kunnen niet naar standaarduitvoer").hint("geef na --out een map")
}

pub(crate) fn ending_against_kind(path: &Path, kinds: &[&str]) -> Sentence {
    let kinds = joined(kinds, "en");
    say(format!("--out is {}, maar --to vraagt om {kinds}", path.display()))
        .hint("laat --to weg, of geef na --out een map")
}

pub(crate) fn over_input(path: &Path) -> Sentence {
    say(format!("{} is ook invoer van deze opdracht en wordt niet overschreven", path.display()))
        .hint("geef de uitvoer een andere naam of een andere map")
}

pub(crate) fn link_leads_out(path: &Path) -> Sentence {
    say(format!("{} is een link naar een bestand buiten deze map; dat wordt niet gelezen", path.display()))
        .hint("zet het bestand zelf in de map, of haal de link weg")
}

pub(crate) fn over_foreign(path: &Path) -> Sentence {
    say(format!("{} bestaat al en is niet door dit programma gemaakt; het wordt niet overschreven", path.display()))
        .hint("geef met --out een andere naam of een andere map")
        .hint("mag het bestand weg? gebruik dan --force")
}

pub(crate) fn written_twice(path: &Path) -> Sentence {
    say(format!("twee bestanden van deze opdracht zouden {} heten", path.display()))
        .hint("geef een van beide een andere naam, of maak ze na elkaar in een eigen map")
}

pub(crate) fn one_place_for_many(path: Option<&Path>, count: usize) -> Sentence {
    let said = match path {
        Some(path) => say(format!("er komen {count} bestanden, maar --out is één bestand: {}", path.display())),
        None => say(format!("er komen {count} bestanden, en maar één kan naar standaarduitvoer")),
    };
    said.hint("geef na --out een map, of vraag om één bestand")
}

pub(crate) fn click_on_paper(state: &str) -> Sentence {
    say(format!("--state {state} kan niet in een bestand voor de drukker: op papier valt niets te klikken"))
        .hint("laat --for print en --profile print weg, of kies --state open")
}

pub(crate) fn no_kind_for_state(state: &str, kinds: &[&str]) -> Sentence {
    say(format!("--state {state} kan alleen in een {}", joined(kinds, "of").to_uppercase()))
        .hint(format!("zet erbij: --to {}", kinds.join(",")))
}

pub(crate) fn not_on_sheet(state: &str, sheet: &str) -> Sentence {
    say(format!("op {sheet} staat niets voor --state {state}"))
}

pub(crate) fn no_text_to_terminal(kind: &str) -> Sentence {
    say(format!("een {} kan niet in dit venster", kind.to_uppercase()))
        .hint("geef na --out een bestandsnaam, of stuur de uitvoer door met >")
}

pub(crate) fn without_effect(option: &str, kinds: &[&str]) -> Sentence {
    say(format!("{option} verandert niets aan {}", joined(kinds, "en")))
        .hint("laat de optie weg, of kies een andere soort na --to")
}

pub(crate) fn bad_starter_name(typed: &str) -> Sentence {
    say(format!("'{typed}' kan geen naam van een map zijn"))
        .hint("gebruik letters, cijfers en streepjes, bijvoorbeeld: krachtkaart new mijn-poster")
}

pub(crate) fn bad_shard(typed: &str) -> Sentence {
    say(format!("'{typed}' is geen deel van de rijen")).hint("--shard 2/8 is het tweede deel van acht")
}

pub(crate) fn rows_for_programs() -> Sentence {
    say("--rows kan niet samen met --format json").hint("laat --format json weg")
}

pub(crate) fn out_is_no_folder(path: &Path) -> Sentence {
    say(format!("--out is geen map: {}", path.display())).hint("geef na --out een map")
}
