//! Office language, each word with an everyday one.

use super::sentence::bare;

/// Words of the office and of policy, with what a neighbour would say. A `*` stands for any ending.
const TABLE: &[(&str, &str)] = &[
    ("aangaande", "over"),
    ("aanvang", "begin"),
    ("adequa*", "goed"),
    ("afstemm*", "overleggen"),
    ("alsmede", "en ook"),
    ("ambulant*", "bij mensen thuis"),
    ("beleidsmatig*", "volgens het plan"),
    ("betreffende", "over"),
    ("bewerkstellig*", "zorgen voor"),
    ("casemanage*", "vaste begeleider"),
    ("casuïstiek", "voorbeelden"),
    ("coherent*", "samenhangend"),
    ("competentie*", "wat iemand kan"),
    ("conform", "volgens"),
    ("continueer*", "doorgaan met"),
    ("continuer*", "doorgaan met"),
    ("coördin*", "regelen"),
    ("creëer*", "maken"),
    ("creër*", "maken"),
    ("derhalve", "daarom"),
    ("dienaangaande", "daarover"),
    ("discrepantie*", "verschil"),
    ("doelgroep*", "mensen voor wie het is"),
    ("doorontwikkel*", "beter maken"),
    ("echter", "maar"),
    ("effectief", "zo dat het werkt"),
    ("effectiviteit", "of het werkt"),
    ("empower*", "sterker maken"),
    ("evalu*", "kijken hoe het ging"),
    ("expertise", "kennis"),
    ("faciliteer*", "mogelijk maken"),
    ("faciliter*", "mogelijk maken"),
    ("fungeren", "zijn"),
    ("geïndiceerd*", "nodig"),
    ("gremi*", "groep"),
    ("holisti*", "met oog voor alles"),
    ("implement*", "invoeren"),
    ("indicatie*", "bewijs dat hulp nodig is"),
    ("indien", "als"),
    ("initieer*", "beginnen"),
    ("initiër*", "beginnen"),
    ("integraal", "alles samen"),
    ("integrale", "alles samen"),
    ("interventie*", "hulp"),
    ("inzake", "over"),
    ("ketenpartner*", "andere organisatie"),
    ("kwetsba*", "die het moeilijk hebben"),
    ("laagdrempelig*", "makkelijk om binnen te lopen"),
    ("maatwerk", "hulp die past"),
    ("methodi*", "manier van werken"),
    ("middels", "met"),
    ("monitor*", "volgen"),
    ("multidisciplinair*", "met verschillende beroepen"),
    ("nihil", "niets"),
    ("nochtans", "toch"),
    ("omtrent", "over"),
    ("optimalis*", "beter maken"),
    ("outreachend*", "naar mensen toe"),
    ("participa*", "meedoen"),
    ("participe*", "meedoen"),
    ("prevent*", "voorkomen"),
    ("problematiek", "problemen"),
    ("professionaliser*", "beter maken"),
    ("re-integr*", "weer aan het werk gaan"),
    ("realiser*", "maken"),
    ("reeds", "al"),
    ("regie", "leiding"),
    ("resultaatgericht*", "met een doel"),
    ("sociaal-maatschappelijk*", "in de samenleving"),
    ("stakeholder*", "mensen die erbij horen"),
    ("stimuler*", "helpen om te beginnen"),
    ("structureel", "blijvend"),
    ("systemisch*", "met het gezin erbij"),
    ("teneinde", "om"),
    ("tevens", "ook"),
    ("traject*", "plan"),
    ("transformatie*", "verandering"),
    ("transitie*", "verandering"),
    ("uitrol*", "invoeren"),
    ("vigerend*", "geldend"),
    ("voornemens", "van plan"),
    ("vroegsignalering", "problemen vroeg zien"),
    ("zelfredzaam*", "zelf kunnen"),
    ("zorgdrag*", "zorgen"),
];

/// A word of the office as typed, and what to say in its place.
pub(super) fn plainer(word: &str) -> Option<(String, &'static str)> {
    let typed = bare(word);
    let lower = typed.to_lowercase().replace('\u{ad}', "");
    let row = TABLE.iter().find(|(pattern, _)| matches(pattern, &lower))?;
    Some((typed.to_owned(), row.1))
}

/// Whether a word has this form.
fn matches(pattern: &str, word: &str) -> bool {
    pattern.strip_suffix('*').map_or(pattern == word, |stem| word.starts_with(stem))
}

#[cfg(test)]
mod tests {
    use super::super::stumbling_blocks;
    use super::TABLE;

    #[test]
    fn what_is_proposed_is_itself_plain() {
        for (pattern, plainer) in TABLE {
            assert_eq!(stumbling_blocks(plainer), [], "{pattern}");
        }
    }
}
