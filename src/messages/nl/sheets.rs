//! Over wat er op een formaat past.

use super::terms::{characters, named, otherwise, with_article};
use crate::messages::design::DesignFinding;
use crate::messages::phrase::joined;
use crate::messages::sentence::{RulePage, Sentence, say};
use crate::messages::{MessageLanguage, Omission, OmissionReason, Part, Thing};

pub(crate) const TEXT_TOO_LONG: RulePage = RulePage {
    meaning: "Deze tekst past op dit formaat niet op zijn plek. Het programma maakt letters nooit zo klein dat je ze niet kunt lezen. Het snijdt ook nooit tekst af.",
    mend: "Maak de tekst korter, of kies een groter formaat. De melding zegt hoeveel tekens eraf moeten.",
};

pub(crate) fn text_too_long(sheet: &str, excess: usize) -> Sentence {
    let excess = characters(excess);
    say(format!("{excess} te lang voor {sheet}")).hint("kort de tekst in of kies een groter formaat")
}

pub(crate) const WORD_TOO_LONG: RulePage = RulePage {
    meaning: "Eén woord is op dit formaat breder dan zijn plek. Het programma weet niet waar het dit woord mag afbreken.",
    mend: "Kies een korter woord. Of zet \\u00ad in het woord, waar een afbreekstreepje mag komen. Op de poster zie je die code niet.",
};

pub(crate) fn word_too_long(word: &str, sheet: &str, excess: usize) -> Sentence {
    let excess = characters(excess);
    say(format!("het woord '{word}' is ongeveer {excess} te breed voor {sheet}"))
        .hint("kies een korter woord, of zet \\u00ad waar het afgebroken mag worden")
}

pub(crate) const GLYPH_MISSING: RulePage = RulePage {
    meaning: "De letters van de poster hebben dit teken niet. Andere programma’s zetten dan een leeg hokje neer. Dit programma zegt het liever.",
    mend: "Kies een ander teken, of schrijf het in woorden. Plaatjes in de tekst kunnen niet: gebruik een tekening of een icoon.",
};

pub(crate) fn glyph_missing(character: char, instead: Option<&str>) -> Sentence {
    let name = named(character);
    let said = say(format!("het teken {name} zit niet in de letters van de poster"));
    match instead {
        Some(instead) => said.hint(format!("typ in plaats daarvan: {instead}")),
        None => said.hint("kies een ander teken of schrijf het uit in woorden"),
    }
}

pub(crate) const DOES_NOT_FIT: RulePage = RulePage {
    meaning: "Alles samen past niet op dit formaat. De letters zouden te klein worden om te lezen.",
    mend: "Kies een groter formaat. Of doe wat de melding zegt: soms helpt het om rollen weg te laten. De formaten zie je met: krachtkaart list sheets.",
};

pub(crate) fn does_not_fit(sheet: &str, roles: Option<usize>) -> Sentence {
    match roles {
        None => say(format!("dit past niet op {sheet}, ook niet met kortere teksten")).hint("kies een groter formaat"),
        Some(1) => say(format!("op {sheet} past één rol minder")).hint("laat een rol weg of kies een groter formaat"),
        Some(count) => say(format!("op {sheet} passen {count} rollen minder"))
            .hint(format!("laat {count} rollen weg of kies een groter formaat")),
    }
}

pub(crate) fn no_room_for_wished(sheet: &str, parts: &[Part]) -> Sentence {
    let names: Vec<&str> = parts.iter().map(|part| super::terms::part(*part)).collect();
    let names = joined(&names, "en");
    say(format!("op {sheet} is geen plaats voor {names}"))
        .hint("haal het weg bij 'toon', maak teksten korter of kies een groter formaat")
}

pub(crate) const LEFT_OUT: RulePage = RulePage {
    meaning: "Dit formaat laat hele delen weg, volgens een vaste regel. Kleine formaten zijn bedoeld zonder sommige delen. Andere laten iets weg omdat er geen plaats voor is. Of het blad wordt er slechter van. De melding zegt welke van die drie het is. De poster zelf klopt dus.",
    mend: "Is dat deel nodig? Kies dan een groter formaat, of maak teksten korter. Met 'formaten' zeg je zelf wat moet blijven ('toon') en wat weg mag ('weg').",
};

pub(crate) fn left_out(Omission { part, reason }: Omission, sheet: &str) -> Sentence {
    match (reason, otherwise(reason)) {
        (OmissionReason::Meant, _) => say(format!("{sheet} is een formaat zonder '{part}'")),
        (_, Some(otherwise)) => say(format!("'{part}' is weggelaten op {sheet}, want anders {otherwise}")),
        (_, None) => say(format!("'{part}' is weggelaten op {sheet}, want daar is geen plaats voor")),
    }
}

pub(crate) const FIGURE_OFF_SHEETS: RulePage = RulePage {
    meaning: "Dit cijfer staat op geen enkel formaat. Wie de open pagina’s of de webpagina leest, ziet het wel. Een blok als de mix toont alleen het eerste cijfer dat je daar noemt.",
    mend: "Noem het cijfer bij een rol of kracht. Of zet het vooraan in het blok. Is het goed zo? Dan hoef je niets te doen.",
};

pub(crate) fn figure_off_sheets(id: &str, behind: Option<Thing>) -> Sentence {
    let said = say(format!("het cijfer '{id}' staat alleen op de open pagina’s en op de webpagina"));
    match behind {
        None => said.hint("noem het bij een rol, een kracht, de mix of het rendement, dan komt het op de poster"),
        Some(block) => {
            let block = with_article(block);
            said.hint(format!(
                "op de poster toont {block} alleen het eerste cijfer: zet het vooraan of noem het bij een rol"
            ))
        }
    }
}

pub(crate) const DESIGN: RulePage = RulePage {
    meaning: "Het programma kijkt elk formaat na zoals een ontwerper dat doet. Staat er iets over elkaar heen? Is alles goed te lezen? Blijft er veel leeg? Hier zag het iets. De infographic kun je wel maken.",
    mend: "Kijk op die plek in de infographic. Vaak helpt een kortere of juist langere tekst, of een ander formaat.",
};

pub(crate) fn design(found: &DesignFinding, sheet: &str) -> Sentence {
    let found = found.message(MessageLanguage::Dutch);
    say(format!("op {sheet}: {found}"))
}
