//! A data file to an infographic, or to everything that is wrong with it.

use super::check::{self, Walk};
use super::{Infographic, fallback, format, place, pointers, rules};
use crate::messages::{Diagnostic, Problem};
use crate::source::{self, Content, Node, pointer};

/// The most mistakes that are told one by one.
const MOST_TOLD: usize = 100;

/// The names that a data file may use beside its own; `None` leaves them unchecked.
#[derive(Debug, Clone, Copy, Default)]
pub struct Known<'a> {
    /// The illustrations there are.
    pub illustrations: Option<&'a [&'a str]>,
    /// The icons there are.
    pub icons: Option<&'a [&'a str]>,
}

/// Reads a data file from its bytes.
///
/// # Errors
///
/// Everything that is wrong with the file, in the order of the file.
pub fn read_bytes(bytes: &[u8], known: &Known<'_>) -> Result<Infographic, Vec<Diagnostic>> {
    read(source::decode(bytes)?, known)
}

/// Reads a data file from its text.
///
/// # Errors
///
/// Everything that is wrong with the file, in the order of the file.
pub fn read(source: &str, known: &Known<'_>) -> Result<Infographic, Vec<Diagnostic>> {
    if source.len() > source::MAX_BYTES {
        return Err(vec![Diagnostic::new(Problem::FileTooLarge { limit: source::MAX_BYTES }, "")]);
    }
    let (tree, mut found) = source::parse(source);
    if let Some(root) = &tree {
        found.extend(mistakes(root, known));
    }
    if found.is_empty() {
        return model(source);
    }
    found.sort_by_key(|diagnostic| diagnostic.range.as_ref().map(|range| range.start));
    if let Some(count) = found.len().checked_sub(MOST_TOLD).filter(|count| *count > 0) {
        found.truncate(MOST_TOLD);
        found.push(Diagnostic::new(Problem::More { count }, ""));
    }
    if let Some(root) = &tree {
        found.iter_mut().for_each(|diagnostic| diagnostic.place = place::place(root, &diagnostic.pointer));
    }
    Err(found)
}

/// Fills in where in the file diagnostics are that know only their pointer, as those of layout do.
pub fn locate(diagnostics: &mut [Diagnostic], source: &str) {
    let (Some(root), _) = source::parse(source) else { return };
    for diagnostic in diagnostics {
        diagnostic.place = place::place(&root, &diagnostic.pointer);
        if diagnostic.range.is_none() && !diagnostic.pointer.is_empty() {
            let node = pointer::nearest(&root, &diagnostic.pointer);
            diagnostic.range = Some(match node.content {
                Content::List(_) | Content::Object(_) => node.range.start..node.range.start + 1,
                _ => node.range.clone(),
            });
        }
    }
}

/// Everything that is wrong with a tree.
fn mistakes(root: &Node, known: &Known<'_>) -> Vec<Diagnostic> {
    if !matches!(root.content, Content::Object(_)) {
        let place = root.range.start..root.range.start + 1;
        return vec![Diagnostic::new(check::wrong_root(root.found()), "").at(place)];
    }
    let languages = check::languages(root);
    let fallback = check::fallback(root, &languages);
    let mut walk = Walk { languages, fallback, ..Walk::default() };
    walk.record(&format::FILE, root, "");
    walk.untranslated(root);
    rules::check(root, &mut walk);
    let references = walk.names.mistakes(known);
    walk.found.extend(references);
    walk.found
}

/// The typed model of a file that the checks found nothing wrong with.
fn model(source: &str) -> Result<Infographic, Vec<Diagnostic>> {
    let refused = |pointer: &str, detail: String| vec![Diagnostic::new(Problem::Refused { detail }, pointer)];
    let text = source.trim_start_matches('\u{feff}');
    let mut value: serde_json::Value = serde_json::from_str(text).map_err(|error| refused("", error.to_string()))?;
    if let Some(fields) = value.as_object_mut() {
        // For editors only; the model has no place for it.
        fields.remove("$schema");
    }
    let mut infographic: Infographic = serde_path_to_error::deserialize(value).map_err(|error| {
        let path = error.path().iter().fold(String::new(), |path, step| pointer::join(&path, &step.to_string()));
        refused(&path, error.inner().to_string())
    })?;
    pointers::fill(&mut infographic);
    fallback::borrow(&mut infographic);
    Ok(infographic)
}
