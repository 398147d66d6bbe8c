//! Over teksten, datums, getallen, links en wat de vorm van een cijfer vraagt.

use super::number::{decimal, whole};
use super::terms::{characters, named};
use crate::messages::Bilingual;
use crate::messages::sentence::{RulePage, Sentence, say};

pub(crate) const EMPTY_TEXT: RulePage = RulePage {
    meaning: "Er staat een veld, maar er staan geen woorden in.",
    mend: "Vul de tekst in. Is het veld niet verplicht? Dan mag je het hele veld weghalen.",
};

pub(crate) fn empty_text() -> Sentence {
    say("deze tekst is leeg").hint("vul de tekst in, of haal het veld weg als het niet hoeft")
}

pub(crate) const OVER_LIMIT: RulePage = RulePage {
    meaning: "Deze tekst is te lang voor zijn veld, op welk formaat dan ook. Een naam heeft hooguit 80 tekens en een titel 120. Een zin heeft er 240 en een stukje tekst 600.",
    mend: "Maak de tekst korter. De melding zegt hoeveel tekens eraf moeten.",
};

pub(crate) fn over_limit(limit: usize, length: usize) -> Sentence {
    let excess = characters(length.saturating_sub(limit));
    say(format!("{excess} te lang")).hint(format!("dit veld heeft hooguit {limit} tekens"))
}

pub(crate) const FORBIDDEN: RulePage = RulePage {
    meaning: "In de tekst staat een teken dat je niet ziet. Het is bijvoorbeeld een nieuwe regel, of een teken dat de leesrichting omdraait. Zulke tekens maken de poster onleesbaar of onveilig.",
    mend: "Typ de tekst opnieuw op één regel, in plaats van hem te plakken. Het programma kiest zelf waar een nieuwe regel begint.",
};

pub(crate) fn forbidden(character: char) -> Sentence {
    let name = named(character);
    say(format!("het onzichtbare teken {name} mag niet in een tekst"))
        .hint("typ de tekst opnieuw in plaats van te plakken, op één regel")
}

pub(crate) const BAD_DATE: RulePage = RulePage {
    meaning: "Dit is geen datum die het programma kan lezen. Of de dag bestaat niet.",
    mend: "Schrijf het jaar, dan de maand, dan de dag. Alleen een jaar mag ook, en een jaar met een maand. Op de poster staat de datum gewoon in woorden.",
};

pub(crate) fn bad_date(date: &str) -> Sentence {
    say(format!("'{date}' is geen datum")).hint("schrijf een datum als \"2020\", \"2020-10\" of \"2020-10-13\"")
}

pub(crate) const BAD_YEAR: RulePage = RulePage {
    meaning: "Dit is geen jaar tussen 1800 en 2199, en ook geen reeks van zulke jaren.",
    mend: "Schrijf een jaar als 2020. Schrijf een reeks als \"2021-2024\", met het eerste jaar voorop.",
};

pub(crate) fn bad_year(year: &str) -> Sentence {
    say(format!("'{year}' is geen jaar")).hint("schrijf een jaar als 2020, of een reeks jaren als \"2020-2024\"")
}

pub(crate) const OUT_OF_RANGE: RulePage = RulePage {
    meaning: "Het getal is te klein of te groot. Een cijfer op de poster ligt tussen 0 en duizend miljard.",
    mend: "Kijk of het getal klopt. Gaat het om een daling? Zeg dat dan in de titel, en geef het getal zonder min.",
};

pub(crate) fn out_of_range(typed: &str, least: f64, most: f64) -> Sentence {
    let (least, most) = (whole(least), whole(most));
    say(format!("{typed} kan niet: het getal moet tussen {least} en {most} liggen"))
}

pub(crate) fn too_small(typed: &str) -> Sentence {
    say(format!("{typed} is te dicht bij 0 om op de poster te zetten"))
        .hint("kies een kleinere eenheid, zodat het getal groter wordt, of schrijf 0")
}

pub(crate) const THOUSANDS: RulePage = RulePage {
    meaning: "Een getal met een punt en drie cijfers erachter heeft twee betekenissen. In het Nederlands is 614.000 veel, in dit bestand staat de punt voor de decimalen. Het programma vraagt liever wat je bedoelt.",
    mend: "Bedoel je duizendtallen? Schrijf het getal dan zonder punt: 614000. Bedoel je drie decimalen? Zet er dan een nul achter: 21.4830. Op de poster komen de punten en komma’s vanzelf goed.",
};

pub(crate) fn thousands_point(number: &str) -> Sentence {
    let (whole, part) = (number.replace('.', ""), format!("{number}0"));
    say(format!("bij {number} is niet duidelijk wat de punt betekent"))
        .hint(format!("schrijf {whole} als het duizendtallen zijn, of {part} als het decimalen zijn"))
}

pub(crate) const BAD_LINK: RulePage = RulePage {
    meaning: "Een link is een gewoon adres dat begint met https://. Of het is mailto: met één mailadres, of tel: met een telefoonnummer. Andere soorten links kunnen code starten of zijn niet beveiligd. Daarom mogen ze niet op de poster.",
    mend: "Open de pagina in je browser en neem het adres over. Haal spaties, aanhalingstekens en een @ in de naam weg. Een contact is \"mailto:info@ede.nl\" of \"tel:020-1234567\", met niets erachter.",
};

pub(crate) fn bad_link(link: &str) -> Sentence {
    say(format!("'{link}' is geen veilige link")).hint(
        "een link is https://… zonder spaties, mailto: met één adres, of tel: met alleen cijfers, een + vooraan, spaties en -",
    )
}

pub(crate) const BAD_WEBSITE: RulePage = RulePage {
    meaning: "Op papier leidt een QR-code naar de website. Het adres begint met https:// en heeft hooguit 150 tekens. Er staat geen # in: daarachter komt het id van de rol. Een kort adres geeft een code die makkelijk te scannen is.",
    mend: "Open de pagina met de infographic in je browser. Neem het adres over, tot aan een #. Is het lang? Vraag je webbeheerder om een kort adres.",
};

pub(crate) fn bad_website(address: &str) -> Sentence {
    say(format!("een QR-code kan niet naar '{address}' leiden"))
        .hint("schrijf het adres van de pagina als https://…, zonder # en met hooguit 150 tekens")
}

pub(crate) const ACCENT: RulePage = RulePage {
    meaning: "De woorden in titel_accent krijgen op de poster een eigen kleur. Zij moeten letterlijk het eind van de titel zijn, in elke taal.",
    mend: "Neem de laatste woorden van de titel precies over. Of haal titel_accent weg.",
};

pub(crate) fn accent_not_at_end(accent: &str, title: &str) -> Sentence {
    say(format!("de titel '{title}' eindigt niet op '{accent}'"))
        .hint("neem de laatste woorden van de titel letterlijk over")
}

pub(crate) const FORM: RulePage = RulePage {
    meaning: "De getallen passen niet bij de vorm waarin ze op de poster komen. Een 'getal' is één groot getal, een 'ring' is een deel van een geheel. Een 'lijn' heeft minstens twee punten.",
    mend: "Kies een andere vorm, of pas de waarden aan. De melding zegt wat deze vorm nodig heeft.",
};

pub(crate) fn form(asks: Bilingual) -> Sentence {
    say(asks.dutch).hint("pas de waarden aan of kies een andere vorm")
}

pub(crate) const MISLEADING: RulePage = RulePage {
    meaning: "Een lezer kan dit cijfer verkeerd begrijpen. In een 'lijn' zet het programma momenten op volgorde, als het ze kan lezen. In 'gestapeld' zijn percentages samen 100. Het is een waarschuwing.",
    mend: "Kijk of je een deel vergeten bent. Kon iemand meer dan één antwoord kiezen? Kies dan de vorm 'staaf'. Zet de momenten van een lijn op volgorde, de oudste eerst.",
};

pub(crate) fn line_unsorted(first: &str) -> Sentence {
    say(format!("de momenten staan niet op volgorde; de lijn begint bij '{first}'"))
        .hint("zet het oudste moment bovenaan; dan staat de lijn in je bestand zoals op de poster")
}

pub(crate) fn line_unread(name: &str) -> Sentence {
    say(format!("'{name}' is niet te lezen als moment; de lijn volgt je bestand, met overal evenveel ruimte ertussen"))
        .hint("schrijf alle momenten op dezelfde manier, zoals 2024, mei 2024 of 2024-05-31")
}

pub(crate) fn shares_not_whole(sum: f64) -> Sentence {
    say(format!("de delen zijn samen {}%, geen 100%; toch vullen ze op de poster de hele balk", decimal(sum)))
        .hint("ontbreekt er een deel? Voeg het toe. Kon iemand meer dan één antwoord kiezen? Kies dan de vorm 'staaf'")
}
