//! Forms of letters that one language has and others have not.

use std::collections::BTreeSet;

use skrifa::raw::TableProvider;
use skrifa::raw::collections::IntSet;
use skrifa::raw::types::Tag;
use skrifa::{FontRef, GlyphId, MetadataProvider};

use super::{Font, language_and_script};

/// The language systems of fonts for a language, of those that any of our faces has. Source: OpenType 1.9.1, language
/// system tags.
const SYSTEMS: [(&str, &[&[u8; 4]]); 9] = [
    ("az", &[b"AZE "]),
    ("ca", &[b"CAT "]),
    ("crh", &[b"CRT "]),
    ("kk", &[b"KAZ "]),
    ("mo", &[b"MOL ", b"ROM "]),
    ("nl", &[b"NLD "]),
    ("ro", &[b"MOL ", b"ROM "]),
    ("tr", &[b"TRK "]),
    ("tt", &[b"TAT "]),
];

/// Whether a browser that knows the language of a text, by its BCP 47 tag, may choose other glyphs for one of these
/// characters than those that layout has measured.
pub(super) fn forms(font: &Font, chars: &BTreeSet<char>, language: &str) -> bool {
    let language = language_and_script(language).0;
    let Some((_, systems)) = SYSTEMS.iter().find(|(tag, _)| *tag == language) else { return false };
    // What cannot be read is kept as it is.
    touched(font, chars, systems).unwrap_or(true)
}

fn touched(font: &Font, chars: &BTreeSet<char>, systems: &[&[u8; 4]]) -> Option<bool> {
    let face = FontRef::new(font.bytes()).ok()?;
    let charmap = face.charmap();
    let glyphs: IntSet<GlyphId> = chars.iter().filter_map(|c| charmap.map(*c)).collect();
    let forms = face.gsub().ok()?;
    let mut scripts = IntSet::empty();
    scripts.invert();
    let systems = systems.iter().map(|system| Tag::new(system)).collect();
    let features = forms.collect_features(&scripts, &systems, &IntSet::from_iter([Tag::new(b"locl")])).ok()?;
    let mut lookups = forms.collect_lookups(&features).ok()?;
    forms.closure_lookups(&glyphs, &mut lookups).ok()?;
    Some(!lookups.is_empty())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::assets::FONTS;
    use crate::page::Face;
    use crate::typeset::font::FontBook;

    #[test]
    fn every_language_for_which_a_face_has_forms_is_known() {
        let known: BTreeSet<Tag> = SYSTEMS.iter().flat_map(|(_, systems)| *systems).map(|tag| Tag::new(tag)).collect();
        for (family, weight, bytes) in FONTS {
            let face = FontRef::new(bytes).unwrap();
            let list = face.gsub().unwrap().script_list().unwrap();
            for script in list.script_records() {
                for system in script.script(list.offset_data()).unwrap().lang_sys_records() {
                    assert!(known.contains(&system.lang_sys_tag()), "{family} {weight}: {}", system.lang_sys_tag());
                }
            }
        }
    }

    #[test]
    fn forms_are_only_asked_for_where_letters_have_them() {
        let book = FontBook::embedded().unwrap();
        let asked = |text: &str, language: &str| forms(book.font(Face::Text), &text.chars().collect(), language);
        assert!(asked("dit", "tr") && asked("şi", "ro") && asked("íj́", "nl") && asked("col·lecció", "ca-ES"));
        assert!(!asked("dit is", "nl") && !asked("dit is", "en") && !asked("foaie verde", "ro"));
    }
}
