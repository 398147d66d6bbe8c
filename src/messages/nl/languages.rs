//! Over de talen van een databestand.

use crate::messages::sentence::{RulePage, Sentence, say};

pub(crate) const MISSING_LANGUAGE: RulePage = RulePage {
    meaning: "Het bestand heeft meer talen. Deze tekst staat er niet in al die talen. De poster in die taal zou dan half vertaald zijn.",
    mend: "Voeg de vertaling toe. Is de tekst in elke taal dezelfde? Schrijf hem dan één keer, zonder talen.",
};

pub(crate) fn missing(language: &str) -> Sentence {
    say(format!("de tekst in de taal '{language}' ontbreekt")).hint(format!("voeg toe: \"{language}\": \"…\""))
}

pub(crate) const UNTRANSLATED: RulePage = RulePage {
    meaning: "Eén taal mist meer dan één tekst. De melding telt ze. Bij elke tekst staat ook een eigen melding, met de regel.",
    mend: "Vertaal de teksten. Of zet met 'terugval' in het bestand welke taal ze leent. De poster is dan voor een deel in die taal.",
};

pub(crate) fn untranslated(language: &str, missing: usize, of: usize, lender: Option<&str>) -> Sentence {
    let borrow = |lender: &str| {
        format!("vertaal ze, of laat '{lender}' ze lenen: voeg \"terugval\": \"{lender}\" toe onder 'talen'")
    };
    say(format!("in de taal '{language}' ontbreken {missing} van de {of} teksten")).hints(lender.map(borrow))
}

pub(crate) const BORROWED: RulePage = RulePage {
    meaning: "Een tekst is er niet in deze taal. Het bestand heeft een 'terugval', dus de tekst komt uit een andere taal. In de bestanden staat bij elke geleende tekst zijn eigen taal. Een voorleesprogramma spreekt hem dan goed uit. Het is een waarschuwing.",
    mend: "Vertaal de tekst. Wil je geen teksten lenen? Haal dan 'terugval' weg: een tekst die ontbreekt, is dan een fout.",
};

pub(crate) fn borrowed(language: &str, lender: &str, count: usize, of: usize) -> Sentence {
    say(format!("de taal '{language}' leent {count} van de {of} teksten van '{lender}'"))
}

pub(crate) fn borrowed_text(language: &str, lender: &str) -> Sentence {
    say(format!("deze tekst is er niet in '{language}', dus daar staat hij in '{lender}'"))
}

pub(crate) const FOREIGN_WORDS: RulePage = RulePage {
    meaning: "Op de poster staan ook woorden van het programma zelf, zoals 'Sluiten' en 'Bron'. Voor deze taal heeft het programma ze niet. Ze komen dan uit 'terugval', of anders uit het Engels. Het is een waarschuwing.",
    mend: "Kies met 'terugval' een taal die de lezer kent. Of voeg een bestand toe bij de talen van het programma.",
};

pub(crate) fn foreign_words(language: &str, words: &str) -> Sentence {
    say(format!("knoppen en kopjes zijn er niet in '{language}', dus daar zijn ze in '{words}'"))
}

pub(crate) const UNKNOWN_LANGUAGE: RulePage = RulePage {
    meaning: "Deze tekst heeft een taal die niet in 'talen' staat, boven in het bestand.",
    mend: "Zet de taal bij 'talen' en vertaal alle teksten. Of haal deze vertaling weg.",
};

pub(crate) fn unknown(language: &str, languages: &[String]) -> Sentence {
    let known = languages.join(", ");
    say(format!("de taal '{language}' staat niet in 'talen'")).hint(format!("in 'talen' staat: {known}"))
}

pub(crate) const BAD_LANGUAGE: RulePage = RulePage {
    meaning: "Een taal schrijf je met een korte code, niet met de naam. De regels voor zulke codes heten BCP 47.",
    mend: "Gebruik bijvoorbeeld nl, en, pl, tr, uk of ar. Makkelijk Nederlands is nl-x-b1.",
};

pub(crate) fn bad_tag(tag: &str) -> Sentence {
    say(format!("'{tag}' is geen code van een taal")).hint("bijvoorbeeld \"nl\", \"en\" of \"pl\"")
}

pub(crate) const PLAIN: RulePage = RulePage {
    meaning: "Het bestand heeft meer talen. Sommige teksten staan er per taal, andere niet. Een tekst zonder taal komt in elke taal op de poster, zoals hij er staat. Een lezer krijgt dan twee talen door elkaar.",
    mend: "Schrijf de tekst per taal: {\"nl\": \"…\", \"en\": \"…\"}. Is hij in elke taal hetzelfde, zoals een naam? Schrijf hem dan ook per taal op, of laat het zo. Het is een waarschuwing: de poster komt er wel.",
};

pub(crate) fn plain_beside_translated(count: usize, language: &str) -> Sentence {
    let said = match count {
        1 => say("deze tekst heeft geen taal en staat dus in elke taal op de poster"),
        count => say(format!(
            "deze tekst en nog {} andere hebben geen taal en staan dus in elke taal op de poster",
            count - 1
        )),
    };
    said.hint(format!("schrijf hem per taal: {{\"{language}\": \"…\", …}}"))
}
