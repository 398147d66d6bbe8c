//! The files of the page, which are the same for everybody.

use hyper::StatusCode;
use hyper::body::Bytes;
use krachtkaart::assets;
use krachtkaart::page::Face;
use krachtkaart::typeset::font::FontBook;

use super::routes::Reply;

/// The file at a path, by exactly this name.
pub(super) fn get(path: &str) -> Option<Reply> {
    let path = if path == "/" { "/index.html" } else { path };
    let name = path.strip_prefix('/')?;
    if let Some(text) = assets::EDITOR.iter().find(|(own, _)| *own == name).map(|(_, text)| *text) {
        return Some(file(media_type(name)?, Bytes::from_static(text.as_bytes())));
    }
    let (folder, file_name) = name.split_once('/')?;
    let (stem, ending) = file_name.rsplit_once('.')?;
    match (folder, ending) {
        ("tekeningen", "svg") => picture(assets::illustration(stem)?),
        ("iconen", "svg") => picture(assets::icon(stem)?),
        ("letters", "ttf") => font(stem),
        _ => None,
    }
}

fn file(media_type: &'static str, body: Bytes) -> Reply {
    Reply { status: StatusCode::OK, media_type, body }
}

fn picture(text: &'static str) -> Option<Reply> {
    Some(file("image/svg+xml", Bytes::from_static(text.as_bytes())))
}

/// A face by its book and its name: `latijn-kop`.
fn font(stem: &str) -> Option<Reply> {
    let (book, face) = stem.split_once('-')?;
    let language = match book {
        "latijn" => "nl",
        "wijd" => "ar",
        _ => return None,
    };
    let face = match face {
        "titel" => Face::Title,
        "kop" => Face::Heading,
        "tekst" => Face::Text,
        "vet" => Face::Strong,
        _ => return None,
    };
    let book = FontBook::for_language(language).ok()?;
    Some(file("font/ttf", Bytes::from_static(book.font(face).bytes())))
}

fn media_type(name: &str) -> Option<&'static str> {
    match name.rsplit_once('.')?.1 {
        "html" => Some("text/html; charset=utf-8"),
        "css" => Some("text/css; charset=utf-8"),
        "js" => Some("text/javascript; charset=utf-8"),
        "json" => Some("application/json"),
        "svg" => Some("image/svg+xml"),
        _ => None,
    }
}
