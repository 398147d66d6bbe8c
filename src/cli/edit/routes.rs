//! The questions of the page, each with its answer.

use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use hyper::StatusCode;
use hyper::body::Bytes;
use krachtkaart::Failure;
use krachtkaart::editor::{self, Request, View};
use krachtkaart::error::Error;
use krachtkaart::messages::{Diagnostic, MessageLanguage};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::delivery::{Delivery, Order};
use super::desk::{Desk, locked};
use super::{house, material, parcel, pasted, rows, start, versions};
use crate::cli::trouble::Trouble;

/// What goes back.
pub(super) struct Reply {
    pub(super) status: StatusCode,
    pub(super) media_type: &'static str,
    pub(super) body: Bytes,
}

impl Reply {
    /// Nothing but a status.
    pub(super) fn status(status: StatusCode) -> Self {
        let body = Bytes::from(status.canonical_reason().unwrap_or_default());
        Self { status, media_type: "text/plain; charset=utf-8", body }
    }

    /// JSON.
    pub(super) fn json(text: impl Into<Bytes>) -> Self {
        Self { status: StatusCode::OK, media_type: "application/json", body: text.into() }
    }

    /// A value as JSON.
    fn of(value: &impl Serialize) -> Self {
        serde_json::to_vec(value).map_or_else(|_| Self::status(StatusCode::INTERNAL_SERVER_ERROR), Self::json)
    }

    /// Why something could not be done, in the user's words.
    fn trouble(trouble: &Trouble, wording: MessageLanguage) -> Self {
        let messages = said(trouble, wording);
        Self { status: StatusCode::UNPROCESSABLE_ENTITY, ..Self::of(&json!({ "messages": messages })) }
    }
}

/// Why something could not be done, a sentence each.
fn said(trouble: &Trouble, wording: MessageLanguage) -> Vec<String> {
    match trouble {
        Trouble::Arguments(message) | Trouble::World(message) => {
            let said = message.sentence(wording);
            // A sentence can begin with the name of a file, which is left as it is.
            std::iter::once(ended(said.text())).chain(said.advice().iter().map(|hint| capital(&ended(hint)))).collect()
        }
        Trouble::Data(faulty) => faulty.found.iter().map(|one| told(one, wording)).collect(),
    }
}

/// Words with a full stop after them.
fn ended(words: &str) -> String {
    if words.ends_with(['.', '?', '!']) { words.to_owned() } else { format!("{words}.") }
}

/// Words with a capital before them.
fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// What is wrong, and what to do about it.
fn told(one: &Diagnostic, wording: MessageLanguage) -> String {
    let hints = one.hints(wording);
    std::iter::once(one.message(wording)).chain(hints).collect::<Vec<_>>().join(". ")
}

/// What is asked of the file on the disk: whose text it shall be.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Chosen {
    mine: bool,
}

/// A picture to take along.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Export {
    kind: String,
    view: View,
}

/// A step of the files that are being made.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Making {
    step: usize,
}

/// Answers a question, and says whether other windows should look again.
pub(super) fn answer(path: &str, body: &[u8], desk: &Mutex<Desk>) -> (Reply, bool) {
    // What takes long keeps nobody from typing.
    match path {
        "/api/make" => return read(body, |making: Making| (make(desk, &making), false)),
        "/api/parcel" => return (parcel(desk), false),
        "/api/material" => return read(body, |incoming: material::Incoming| (keep(desk, &incoming), false)),
        "/api/picture" => return read(body, |shown: material::Shown| (show(desk, &shown), false)),
        "/api/table" => return read(body, |incoming: rows::Incoming| (table(desk, &incoming), false)),
        "/api/rows" => return read(body, |asked: rows::Asked| (list_rows(desk, &asked), false)),
        "/api/row" => return read(body, |looking: rows::Looking| (look_at_row(desk, &looking), false)),
        _ => {}
    }
    let desk = &mut *locked(desk);
    match path {
        "/api/start" => (begin(desk), false),
        "/api/ask" => read(body, |request: Request| ask(desk, &request)),
        "/api/outside" => read(body, |chosen: Chosen| {
            if let Some(file) = &mut desk.file {
                file.choose(chosen.mine);
            }
            (Reply::json("true"), true)
        }),
        "/api/open" => read(body, |opening: start::Opening| opened(desk, start::open, &opening)),
        "/api/new" => read(body, |new: start::New| opened(desk, start::new, &new)),
        "/api/bring" => read(body, |brought: start::Brought| opened(desk, start::bring, &brought)),
        "/api/house" => read(body, |colors: house::Colors| {
            let Some(file) = &desk.file else { return (conflict(), false) };
            let saved = house::save(&file.path, &colors);
            (saved.map_or_else(|trouble| Reply::trouble(&trouble, desk.wording), |name| Reply::of(&name)), false)
        }),
        "/api/close" => (closed(desk), true),
        "/api/speak" => read(body, |tag: String| {
            desk.wording = if tag == "en" { MessageLanguage::English } else { MessageLanguage::Dutch };
            (Reply::json("true"), false)
        }),
        "/api/versions" => (desk.file.as_ref().map_or_else(conflict, |file| Reply::of(&file.versions.list())), false),
        "/api/version" => read(body, |looking: versions::Looking| (look(desk, &looking), false)),
        "/api/restore" => read(body, |returning: versions::Returning| {
            let done = desk.file.as_mut().is_some_and(|file| file.restore(&returning.name));
            (if done { Reply::json("true") } else { conflict() }, done)
        }),
        "/api/pasted" => read(body, |pasting: pasted::Pasting| {
            let rows = pasted::read(&pasting, desk.wording);
            (rows.map_or_else(conflict, |rows| Reply::of(&rows)), false)
        }),
        "/api/order" => read(body, |asked: Order| (order(desk, &asked), false)),
        "/api/export" => read(body, |asked: Export| (export(desk, &asked), false)),
        _ => (Reply::status(StatusCode::NOT_FOUND), false),
    }
}

/// Reads a question and answers it.
fn read<T: for<'a> Deserialize<'a>>(body: &[u8], answer: impl FnOnce(T) -> (Reply, bool)) -> (Reply, bool) {
    match serde_json::from_slice(body) {
        Ok(question) => answer(question),
        Err(_) => (Reply::status(StatusCode::BAD_REQUEST), false),
    }
}

/// What a page needs to begin with.
fn begin(desk: &Desk) -> Reply {
    let form = editor::form();
    let shipped = || desk.themes().iter().map(|theme| theme.name.as_str()).collect();
    let themes: Vec<&str> = desk.file.as_ref().map_or_else(shipped, |file| file.session.themes());
    let wording = if desk.wording == MessageLanguage::English { "en" } else { "nl" };
    let choice = if desk.file.is_none() { start::choice(desk).ok() } else { None };
    match form {
        Ok(form) => Reply::of(&json!({
            "form": form, "themes": themes, "house": house::colors(desk.file.as_ref().map(|file| file.path.as_path())), "wording": wording, "file": name(desk), "start": choice,
            "merges": desk.file.as_ref().map_or(0, |file| file.merges),
        })),
        Err(error) => Reply::trouble(&error.into(), desk.wording),
    }
}

/// The name of the file that is open.
fn name(desk: &Desk) -> Option<String> {
    Some(desk.file.as_ref()?.path.file_name()?.to_string_lossy().into_owned())
}

fn ask(desk: &mut Desk, request: &Request) -> (Reply, bool) {
    desk.wording = request.view().1;
    let Some(file) = &mut desk.file else { return (conflict(), false) };
    let before = file.session.revision();
    match file.session.answer(request) {
        Ok(answer) => {
            file.touched();
            (Reply::of(&answer), answer.revision != before)
        }
        Err(error) => (Reply::trouble(&error.into(), desk.wording), false),
    }
}

/// What has happened: a page looks again when the revision is not its own.
pub(super) fn news(news: u64, desk: &Mutex<Desk>) -> Reply {
    let desk = locked(desk);
    let file = desk.file.as_ref();
    Reply::of(&json!({
        "news": news,
        "file": name(&desk),
        "revision": file.map(|file| file.session.revision()),
        "saved": file.is_none_or(|file| !file.is_unsaved()),
        "outside": file.is_some_and(|file| file.outside.is_some()),
        "unreadable": file.is_some_and(super::open_file::OpenFile::is_outside_unreadable),
        "failed": file.and_then(|file| file.failed.as_ref()).map(|why| said(why, desk.wording).join(" ")),
        "merges": file.map_or(0, |file| file.merges),
    }))
}

fn opened<T>(desk: &mut Desk, open: fn(&mut Desk, &T) -> Result<(), Trouble>, what: &T) -> (Reply, bool) {
    match open(desk, what) {
        Ok(()) => (Reply::of(&name(desk)), true),
        Err(trouble) => (Reply::trouble(&trouble, desk.wording), false),
    }
}

/// Saves, and goes back to the start; not while somebody has to choose between two versions.
fn closed(desk: &mut Desk) -> Reply {
    match desk.save() {
        Ok(true) => {
            desk.file = None;
            Reply::of(&Value::Null)
        }
        Ok(false) => conflict(),
        Err(trouble) => Reply::trouble(&trouble, desk.wording),
    }
}

/// Saves before the end: which file was open, and whether it was ever written.
pub(super) fn ending(desk: &Mutex<Desk>) -> Reply {
    let desk = &mut *locked(desk);
    match desk.save() {
        Ok(true) => {
            let saves = desk.file.as_ref().map_or(0, super::open_file::OpenFile::saves);
            Reply::of(&json!({ "file": name(desk), "changed": saves > 0 }))
        }
        Ok(false) => conflict(),
        Err(trouble) => Reply::trouble(&trouble, desk.wording),
    }
}

/// A picture as a file.
fn export(desk: &Desk, asked: &Export) -> Reply {
    let Some(file) = &desk.file else { return conflict() };
    match file.session.export(&asked.view, &asked.kind) {
        Ok(Some(made)) => Reply { status: StatusCode::OK, media_type: made.media_type, body: made.bytes.into() },
        Ok(None) => conflict(),
        Err(Failure::World(error)) => Reply::trouble(&Error::into(error), desk.wording),
        Err(Failure::Data(found)) => {
            let messages: Vec<String> = found.iter().map(|one| one.message(desk.wording)).collect();
            Reply { status: StatusCode::UNPROCESSABLE_ENTITY, ..Reply::of(&json!({ "messages": messages })) }
        }
    }
}

/// What is asked does not go with what is open.
fn conflict() -> Reply {
    Reply::status(StatusCode::CONFLICT)
}

/// An earlier version as a picture.
fn look(desk: &Desk, looking: &versions::Looking) -> Reply {
    let Some(file) = &desk.file else { return conflict() };
    match file.versions.look(looking, file.session.worn()) {
        Ok(picture) => Reply::of(&picture),
        Err(trouble) => Reply::trouble(&trouble, desk.wording),
    }
}

/// Takes an order: which steps it takes, before any is made.
fn order(desk: &mut Desk, asked: &Order) -> Reply {
    // The rows of a table are filled into the file as it is on the disk. What cannot be saved is told in the bar.
    let _ = desk.save();
    let Some(file) = &desk.file else { return conflict() };
    match Delivery::of(file, asked, desk.wording) {
        Ok(Some(delivery)) => {
            let steps = Reply::of(&delivery.steps());
            desk.delivery = Some(Arc::new(Mutex::new(delivery)));
            steps
        }
        Ok(None) => conflict(),
        Err(trouble) => Reply::trouble(&trouble, desk.wording),
    }
}

/// What was ordered last, and the language of the messages.
fn delivery(desk: &Mutex<Desk>) -> Option<(Arc<Mutex<Delivery>>, MessageLanguage)> {
    let desk = locked(desk);
    Some((desk.delivery.clone()?, desk.wording))
}

/// Makes one step of an order.
fn make(desk: &Mutex<Desk>, making: &Making) -> Reply {
    let Some((delivery, wording)) = delivery(desk) else { return conflict() };
    let made = locked(&delivery).make(making.step, wording);
    match made {
        Ok(Some(made)) => Reply::of(&made),
        Ok(None) => conflict(),
        Err(trouble) => Reply::trouble(&trouble, wording),
    }
}

/// What was made of an order, as a zip.
fn parcel(desk: &Mutex<Desk>) -> Reply {
    let Some((delivery, wording)) = delivery(desk) else { return conflict() };
    let made = locked(&delivery).made();
    match parcel::zip(&made) {
        Ok(bytes) => Reply { status: StatusCode::OK, media_type: "application/zip", body: bytes.into() },
        Err(trouble) => Reply::trouble(&trouble, wording),
    }
}

/// The data file that is open, and the language of the messages.
fn open_data(desk: &Mutex<Desk>) -> Option<(PathBuf, MessageLanguage)> {
    let desk = locked(desk);
    Some((desk.file.as_ref()?.path.clone(), desk.wording))
}

/// Keeps a picture that somebody brings.
fn keep(desk: &Mutex<Desk>, incoming: &material::Incoming) -> Reply {
    let Some((data, wording)) = open_data(desk) else { return conflict() };
    match material::keep(&data, incoming) {
        Ok(kept) => Reply::of(&kept),
        Err(trouble) => Reply::trouble(&trouble, wording),
    }
}

/// Keeps a table that somebody brings.
fn table(desk: &Mutex<Desk>, incoming: &rows::Incoming) -> Reply {
    let Some((data, wording)) = open_data(desk) else { return conflict() };
    match rows::keep(&data, incoming) {
        Ok(name) => Reply::of(&name),
        Err(trouble) => Reply::trouble(&trouble, wording),
    }
}

/// The rows of a table beside the data file, each with what is wrong with it.
fn list_rows(desk: &Mutex<Desk>, asked: &rows::Asked) -> Reply {
    let Some((data, wording)) = saved_data(desk) else { return conflict() };
    match rows::list(&data, asked, wording) {
        Ok(listed) => Reply::of(&listed),
        Err(trouble) => Reply::trouble(&trouble, wording),
    }
}

/// A row of such a table on a sheet.
fn look_at_row(desk: &Mutex<Desk>, looking: &rows::Looking) -> Reply {
    let Some((data, wording)) = saved_data(desk) else { return conflict() };
    let worn = locked(desk).file.as_ref().map(|file| file.session.worn()).unwrap_or_default();
    match rows::look(&data, looking, worn, wording) {
        Ok(seen) => Reply::of(&seen),
        Err(trouble) => Reply::trouble(&trouble, wording),
    }
}

/// The data file that is open, after it is saved, and the language of the messages.
fn saved_data(desk: &Mutex<Desk>) -> Option<(PathBuf, MessageLanguage)> {
    // What cannot be saved is told in the bar; the rows are then looked at as the file was.
    let _ = locked(desk).save();
    open_data(desk)
}

/// A picture that the data file names.
fn show(desk: &Mutex<Desk>, shown: &material::Shown) -> Reply {
    let Some((data, wording)) = open_data(desk) else { return conflict() };
    match material::show(&data, shown) {
        Ok((media_type, bytes)) => Reply { status: StatusCode::OK, media_type, body: bytes.into() },
        Err(trouble) => Reply::trouble(&trouble, wording),
    }
}
