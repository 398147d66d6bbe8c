//! Of een drukker een bestand kan gebruiken.

use std::path::Path;

use super::media::heavy;
use super::number::{decimal as n, per_cent};
use crate::base::geometry::{Side, Size};
use crate::messages::Load;
use crate::messages::command::ProfileFault;
use crate::messages::phrase::shortened;
use crate::messages::sentence::{RulePage, Sentence, say};

pub(crate) const NO_SIZE: RulePage = RulePage {
    meaning: "Het bestand zegt niet hoe groot het is op papier. De drukker weet dan niet hoe groot de poster wordt.",
    mend: "maak het bestand met --for print, op een formaat in mm",
};

pub(crate) fn no_size() -> Sentence {
    say("het bestand heeft geen maat in millimeters").hint(NO_SIZE.mend)
}

pub(crate) const WRONG_SIZE: RulePage = RulePage {
    meaning: "Een bestand voor de drukker is zo groot als het formaat, met aan elke kant de afloop erbij.",
    mend: "kies met --sheet het formaat dat je bestelt, en maak het bestand met --for print",
};

pub(crate) fn wrong_size(found: Size) -> Sentence {
    say(format!("het bestand is {} × {} mm, en dat is geen formaat met afloop", n(found.w), n(found.h)))
        .hint(WRONG_SIZE.mend)
}

pub(crate) const LOW_DPI: RulePage = RulePage {
    meaning: "Met te weinig pixels per inch (dpi) worden letters en lijnen in druk wazig. Tot en met A3 is 300 nodig, daarboven 150.",
    mend: "maak het bestand met --dpi 300",
};

pub(crate) fn low_dpi(found: f64, least: f64) -> Sentence {
    say(format!("het bestand heeft {} dpi, en nodig is {}", n(found), n(least))).hint(LOW_DPI.mend)
}

pub(crate) const NO_BLEED: RulePage = RulePage {
    meaning: "De afloop is een rand beeld buiten de snijlijn. Die is nodig omdat een snijmachine nooit precies snijdt.",
    mend: "maak het bestand met --for print, of geef de afloop op: --bleed 3",
};

pub(crate) fn no_bleed(sheet: &str, found: f64, need: f64) -> Sentence {
    say(format!("de afloop om {sheet} is {} mm, en nodig is {} mm", n(found), n(need))).hint(NO_BLEED.mend)
}

pub(crate) const EMPTY_BLEED: RulePage = RulePage {
    meaning: "Er is ruimte voor de afloop, maar daar staat niets. Snijdt de machine iets te ruim, dan krijgt de poster een witte rand.",
    mend: "laat het beeld doorlopen tot de rand van het bestand",
};

pub(crate) fn empty_bleed(sides: &[Side]) -> Sentence {
    let names: Vec<&str> = sides.iter().map(|side| at(*side)).collect();
    say(format!("het beeld stopt bij de snijlijn: {} is de afloop leeg", names.join(", "))).hint(EMPTY_BLEED.mend)
}

pub(crate) const TRANSPARENCY: RulePage = RulePage {
    meaning: "Een deel van het beeld is doorzichtig. Oude programma’s van drukkers maken daar wit of zwart van.",
    mend: "zet een dichte kleur achter het beeld",
};

pub(crate) fn transparency(share: f64) -> Sentence {
    say(format!("{} van het beeld is doorzichtig", per_cent(share))).hint(TRANSPARENCY.mend)
}

pub(crate) const NO_COLOUR_SPACE: RulePage = RulePage {
    meaning: "Het bestand zegt niet in welke kleurruimte het is. De drukker moet dan raden wat de kleuren zijn.",
    mend: "bewaar het bestand met sRGB erbij",
};

pub(crate) fn no_colour_space() -> Sentence {
    say("het bestand zegt niet in welke kleurruimte het is").hint(NO_COLOUR_SPACE.mend)
}

pub(crate) fn unsuitable_profile() -> Sentence {
    say("het kleurprofiel in het bestand is beschadigd of hoort bij andere kleuren").hint(NO_COLOUR_SPACE.mend)
}

pub(crate) const TOO_MUCH_INK: RulePage = RulePage {
    meaning: "Op een plek komt meer inkt dan het papier aankan. De inkt droogt dan slecht en geeft af. Dit is een schatting voor FOGRA39 per vierkante millimeter.",
    mend: "maak de donkere kleuren iets lichter of grijzer, of vraag je drukker naar de grens",
};

pub(crate) fn too_much_ink(most: f64, limit: f64, share: f64) -> Sentence {
    let (most, limit, share) = (n(most), n(limit), per_cent(share));
    say(format!("naar schatting is er tot {most}% inkt nodig; {limit}% mag, en {share} van het beeld zit erboven"))
        .hint(TOO_MUCH_INK.mend)
}

pub(crate) const UNREACHABLE: RulePage = RulePage {
    meaning: "Een scherm toont kleuren die inkt niet kan maken. Die worden in druk fletser.",
    mend: "kies rustigere kleuren, of vraag de drukker om een proef",
};

pub(crate) fn unreachable(share: f64) -> Sentence {
    say(format!("{} van het beeld heeft kleuren die in druk fletser worden", per_cent(share))).hint(UNREACHABLE.mend)
}

pub(crate) const SMALL_TYPE: RulePage = RulePage {
    meaning: "Letters onder de 6 punt zijn in druk niet te lezen.",
    mend: "maak de tekst korter, of kies een groter formaat",
};

pub(crate) fn small_type(found: f64, least: f64, text: &str) -> Sentence {
    let text = shortened(text.trim());
    say(format!("de letters van '{text}' zijn {} pt, en {} pt is het minste", n(found), n(least))).hint(SMALL_TYPE.mend)
}

pub(crate) const THIN_LINE: RulePage =
    RulePage { meaning: "Een lijn onder de 0,2 punt valt in druk weg.", mend: "maak de lijn dikker" };

pub(crate) fn thin_line(found: f64, least: f64) -> Sentence {
    say(format!("de dunste lijn is {} pt, en {} pt is het minste", n(found), n(least))).hint(THIN_LINE.mend)
}

pub(crate) const COARSE_PHOTO: RulePage = RulePage {
    meaning: "Een foto met weinig pixels wordt in druk vaag. Tot en met A3 zijn 200 pixels per inch genoeg, daarboven 100.",
    mend: "gebruik de foto zoals hij uit de camera kwam, of kies een kleiner formaat",
};

pub(crate) fn coarse_photo(found: f64, least: f64) -> Sentence {
    say(format!("een foto heeft op deze maat {} dpi; onder {} dpi wordt zij vaag", n(found.round()), n(least)))
        .hint(COARSE_PHOTO.mend)
}

pub(crate) const UNSAFE_TEXT: RulePage = RulePage {
    meaning: "Tekst die te dicht bij de snijlijn staat, kan eraf vallen als de machine scheef snijdt.",
    mend: "zet de tekst minstens 5 mm van de rand",
};

pub(crate) fn unsafe_text(found: f64, least: f64, text: &str) -> Sentence {
    let text = shortened(text.trim());
    say(format!("'{text}' staat op {} mm van de snijlijn, en {} mm is het minste", n(found), n(least)))
        .hint(UNSAFE_TEXT.mend)
}

pub(crate) const CODE: RulePage = RulePage {
    meaning: "Een telefoon leest een QR-code alleen als de blokjes groot genoeg zijn: 0,4 mm in de hand, 1 mm op een poster. De code is donker op een lichte achtergrond, met rondom een rand van vier blokjes waar niets staat.",
    mend: "laat de code zo groot als hij gemaakt is, en zet er niets overheen of tegenaan; een korter adres geeft grotere blokjes",
};

pub(crate) fn fine_code(found: f64, least: f64) -> Sentence {
    say(format!("de blokjes van de QR-code zijn {} mm, en nodig is {} mm", n(found), n(least))).hint(CODE.mend)
}

pub(crate) fn pale_code() -> Sentence {
    say("de QR-code is niet donker op een lichte achtergrond").hint(CODE.mend)
}

pub(crate) fn crowded_code() -> Sentence {
    say("de rand om de QR-code is niet vrij").hint(CODE.mend)
}

pub(crate) const PRIVATE_FONT: RulePage = RulePage {
    meaning: "De letters zitten in het bestand onder een eigen naam. Alleen een browser vindt ze daar. Het programma van de drukker zet er andere letters voor in de plaats, en dan past de tekst niet meer.",
    mend: "maak het bestand met --for print, of zet de tekst om in lijnen",
};

pub(crate) fn private_font(family: &str) -> Sentence {
    say(format!("de drukker heeft het lettertype '{}' niet", shortened(family))).hint(PRIVATE_FONT.mend)
}

pub(crate) const INTERACTIVE: RulePage = RulePage {
    meaning: "Er staat iets in het bestand dat alleen op een scherm werkt. Programma’s van drukkers kunnen daarover struikelen.",
    mend: "maak het bestand met --for print",
};

pub(crate) fn interactive(what: &str) -> Sentence {
    let what = shortened(what.trim());
    say(format!("er staat nog iets in dat alleen op een scherm werkt: {what}")).hint(INTERACTIVE.mend)
}

pub(crate) const OUTSIDE: RulePage = RulePage {
    meaning: "Het bestand haalt iets op dat er niet in zit. Bij de drukker is dat er niet.",
    mend: "zet alles in het bestand zelf",
};

pub(crate) fn outside(address: &str) -> Sentence {
    let address = shortened(address.trim());
    say(format!("het bestand haalt iets van buiten: {address}")).hint(OUTSIDE.mend)
}

pub(crate) const DAMAGED: RulePage = RulePage {
    meaning: "Een deel van het bestand ontbreekt of klopt niet. Bij de drukker gaat het dan niet open, of er ontbreekt een stuk van het beeld.",
    mend: "maak het bestand opnieuw, of haal het nog eens op",
};

pub(crate) fn damaged(why: &str) -> Sentence {
    let why = shortened(why.trim());
    say(format!("het bestand is beschadigd of niet af ({why})")).hint(DAMAGED.mend)
}

pub(crate) const TOO_HEAVY: RulePage = RulePage {
    meaning: "Het bestand is klein, maar lezen of tekenen ervan kost veel te veel tijd of geheugen. Ook programma’s van drukkers lopen daarop vast.",
    mend: "bewaar het bestand opnieuw, met minder effecten en verwijzingen",
};

pub(crate) fn too_heavy(load: Load) -> Sentence {
    say(format!("het bestand is te zwaar om te lezen: {}", heavy(load))).hint(TOO_HEAVY.mend)
}

const fn at(side: Side) -> &'static str {
    match side {
        Side::Top => "boven",
        Side::Right => "rechts",
        Side::Bottom => "onder",
        Side::Left => "links",
    }
}

pub(crate) const BOXES: RulePage = RulePage {
    meaning: "In een PDF voor de drukker staat waar gesneden wordt (TrimBox) en tot waar het beeld doorloopt (BleedBox). Zonder die kaders weet de drukker niet hoe groot het drukwerk wordt.",
    mend: "maak het bestand met --for print",
};

pub(crate) fn no_trim() -> Sentence {
    say("de PDF zegt niet waar gesneden wordt (er is geen TrimBox)").hint(BOXES.mend)
}

pub(crate) fn crossed_boxes() -> Sentence {
    say("de kaders in de PDF liggen niet in elkaar: het snijformaat steekt buiten de afloop of het vel")
        .hint(BOXES.mend)
}

pub(crate) const SEE_THROUGH: RulePage = RulePage {
    meaning: "In de PDF zit iets doorzichtigs. PDF/X-4 mag dat hebben, maar PDF/X-1a en PDF/X-3 niet, en oude programma’s van drukkers maken er soms iets anders van.",
    mend: "maak het bestand met --for print, of vraag of de drukker PDF/X-4 neemt",
};

pub(crate) fn see_through(page: usize) -> Sentence {
    say(format!("op bladzijde {page} is iets doorzichtig")).hint(SEE_THROUGH.mend)
}

pub(crate) const SCREEN_COLOURS: RulePage = RulePage {
    meaning: "Een drukpers heeft vier inkten (CMYK). De kleuren van dit bestand zijn die van een scherm. De drukker zet ze om, en dan kan de uitkomst anders zijn dan je denkt.",
    mend: "maak het bestand met --for print, of vraag of de drukker de kleuren omzet",
};

pub(crate) fn screen_colours(kind: &str) -> Sentence {
    say(format!("er staan kleuren van een scherm in ({kind})")).hint(SCREEN_COLOURS.mend)
}

pub(crate) fn no_intent() -> Sentence {
    say("het bestand zegt niet voor welke druk de inkten zijn (er is geen OutputIntent)").hint(SCREEN_COLOURS.mend)
}

pub(crate) fn inky_colour(most: f64, limit: f64) -> Sentence {
    say(format!("een kleur heeft {}% inkt; {}% mag", n(most), n(limit))).hint(TOO_MUCH_INK.mend)
}

pub(crate) fn inky_picture(most: f64, limit: f64, page: usize) -> Sentence {
    say(format!("een plaatje op bladzijde {page} heeft tot {}% inkt; {}% mag", n(most), n(limit)))
        .hint(TOO_MUCH_INK.mend)
}

pub(crate) const UNSEEN: RulePage = RulePage {
    meaning: "In dit plaatje kan het programma niet kijken. Of er te veel inkt in zit, en of een QR-code erin te lezen is, is dus niet nagekeken.",
    mend: "bewaar het plaatje gewoon of als JPEG in de PDF, of vraag de drukker om het na te kijken",
};

pub(crate) fn unseen_picture(how: &str, page: usize) -> Sentence {
    say(format!("een plaatje op bladzijde {page} kon niet nagekeken worden ({})", shortened(how))).hint(UNSEEN.mend)
}

pub(crate) fn small_type_on(found: f64, least: f64, page: usize) -> Sentence {
    say(format!("de kleinste letters, op bladzijde {page}, zijn {} pt, en {} pt is het minste", n(found), n(least)))
        .hint(SMALL_TYPE.mend)
}

pub(crate) fn unsafe_text_on(found: f64, least: f64, page: usize) -> Sentence {
    say(format!(
        "op bladzijde {page} begint tekst op {} mm van de snijlijn, en {} mm is het minste",
        n(found),
        n(least)
    ))
    .hint(UNSAFE_TEXT.mend)
}

pub(crate) fn font_not_inside(family: &str) -> Sentence {
    say(format!("het lettertype '{}' zit niet in de PDF", shortened(family))).hint(PRIVATE_FONT.mend)
}

pub(crate) fn locked() -> Sentence {
    say("de PDF is beveiligd met een wachtwoord").hint("bewaar de PDF zonder wachtwoord")
}

pub(crate) fn profile_elsewhere(file: &str) -> Sentence {
    say(format!("het kleurprofiel '{}' staat niet in de map van je databestand", shortened(file)))
        .hint("zet het bestand in die map, en in 'profiel' alleen de naam")
}

pub(crate) fn unfit_profile(path: &Path, fault: &ProfileFault) -> Sentence {
    let ask = "vraag de drukker om het profiel (.icc) van zijn papier; zonder profiel is de PDF voor FOGRA39";
    let why = match fault {
        ProfileFault::NoProfile => "is geen kleurprofiel (ICC)".to_owned(),
        ProfileFault::OtherColours { found } => {
            format!("is een profiel voor {}; nodig is een profiel voor CMYK", shortened(found))
        }
        ProfileFault::NoPress { found } => {
            format!("is geen profiel van een drukpers of printer (prtr), maar van de soort {}", shortened(found))
        }
        ProfileFault::NoTables => "heeft geen tabellen van kleur naar inkt en terug".to_owned(),
        ProfileFault::TooNew { found } => {
            format!("is een profiel van versie {found}; in PDF/X-4 past hooguit versie 4")
        }
        ProfileFault::Damaged => "is een kleurprofiel dat beschadigd of niet af is".to_owned(),
        ProfileFault::TooLarge { most } => format!("is te groot voor een kleurprofiel: meer dan {} MB", most >> 20),
    };
    say(format!("{} {why}", path.display())).hint(ask)
}
