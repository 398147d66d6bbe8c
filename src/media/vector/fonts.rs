//! The fonts that text in a drawing can have: those that ship with the program.

use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use usvg::fontdb::{Database, Family, ID, Language, Query, Source, Style, Weight};
use usvg::{FontFamily, FontResolver, FontStyle};

use crate::assets::FONTS;

/// The families that a drawing asks for and that are not there.
pub(super) type Missing = Arc<Mutex<Option<String>>>;

/// All faces, by the names that people know them by.
pub(super) fn database() -> Arc<Database> {
    static DATABASE: OnceLock<Arc<Database>> = OnceLock::new();
    Arc::clone(DATABASE.get_or_init(|| {
        let mut database = Database::new();
        for (family, weight, bytes) in &FONTS {
            for id in database.load_font_source(Source::Binary(Arc::new(*bytes))) {
                let Some(mut info) = database.face(id).cloned() else { continue };
                info.families = vec![((*family).to_owned(), Language::English_UnitedStates)];
                info.weight = Weight(weight.parse().unwrap_or(400));
                database.remove_face(id);
                database.push_face_info(info);
            }
        }
        Arc::new(database)
    }))
}

/// Chooses among the faces; notes the first family that is not there.
pub(super) fn resolver(missing: &Missing) -> FontResolver<'static> {
    let missing = Arc::clone(missing);
    let select = move |font: &usvg::Font, database: &mut Arc<Database>| {
        let found = found(font, database);
        if found.is_none() {
            missing.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert_with(|| asked(font));
        }
        found
    };
    FontResolver { select_font: Box::new(select), select_fallback: Box::new(|_, _, _| None) }
}

/// The face for the first family that is named; of upright letters only, since there are no others.
fn found(font: &usvg::Font, database: &Database) -> Option<ID> {
    let Some(FontFamily::Named(name)) = font.families().first() else { return None };
    let families = [Family::Name(name)];
    let weight = Weight(font.weight());
    let query = Query { families: &families, weight, style: Style::Normal, ..Query::default() };
    database.query(&query).filter(|_| font.style() == FontStyle::Normal)
}

/// What a text asks for, in words.
fn asked(font: &usvg::Font) -> String {
    let name = font.families().first().map_or_else(String::new, ToString::to_string);
    let slant = if font.style() == FontStyle::Normal { "" } else { " italic" };
    format!("{}{slant}", name.trim_matches('"'))
}
