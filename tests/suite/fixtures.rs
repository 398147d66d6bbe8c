//! What many checks start from, made once for all of them: the flagship, the fonts, the sheets, the themes.

use std::path::{Path, PathBuf};
use std::sync::{LazyLock, OnceLock};

use krachtkaart::DataFile;
use krachtkaart::layout::{LaidOut, Medium, Settings, lay_out, lay_out_open};
use krachtkaart::page::Document;
use krachtkaart::theme::{Sheet, Theme};
use krachtkaart::typeset::font::FontBook;

/// The flagship's data file as text.
pub(crate) const FLAGSHIP: &str = krachtkaart::assets::FLAGSHIP;

/// The flagship.
pub(crate) fn flagship() -> &'static DataFile {
    static FILE: LazyLock<DataFile> = LazyLock::new(|| DataFile::flagship().unwrap());
    &FILE
}

/// The fonts that the program brings.
pub(crate) fn fonts() -> &'static FontBook {
    static FONTS: LazyLock<FontBook> = LazyLock::new(|| FontBook::embedded().unwrap());
    &FONTS
}

/// The usual theme.
pub(crate) fn theme() -> &'static Theme {
    static THEME: LazyLock<Theme> = LazyLock::new(|| Theme::named("wijk").unwrap());
    &THEME
}

/// Every sheet that the program brings.
pub(crate) fn sheets() -> &'static [Sheet] {
    static SHEETS: LazyLock<Vec<Sheet>> = LazyLock::new(|| Sheet::all().unwrap());
    &SHEETS
}

/// The sheet of a name.
pub(crate) fn sheet(name: &str) -> &'static Sheet {
    sheets().iter().find(|sheet| sheet.name == name).unwrap_or_else(|| panic!("no sheet {name}"))
}

/// The usual theme and fonts on a sheet, without bleed.
pub(crate) fn settings<'a>(sheet: &'a Sheet, language: &'a str) -> Settings<'a> {
    Settings { theme: theme(), sheet, fonts: fonts(), language, bleed: 0.0, medium: Medium::Screen }
}

/// A place for what is made of the flagship on each sheet in Dutch and in English.
type OnEachSheet<T> = LazyLock<Vec<[OnceLock<T>; 2]>>;

fn once<T>(places: &'static OnEachSheet<T>, sheet: &Sheet, language: &str, make: impl FnOnce() -> T) -> &'static T {
    let index = sheets().iter().position(|one| one.name == sheet.name).unwrap();
    places[index][usize::from(language == "en")].get_or_init(make)
}

fn places<T>() -> Vec<[OnceLock<T>; 2]> {
    sheets().iter().map(|_| [OnceLock::new(), OnceLock::new()]).collect()
}

/// The flagship on a sheet with the usual settings, laid out once for all checks.
pub(crate) fn laid_out(sheet: &Sheet, language: &str) -> &'static LaidOut {
    static LAID: OnEachSheet<LaidOut> = LazyLock::new(places);
    let make = || lay_out(flagship().infographic(), &settings(sheet, language)).unwrap();
    once(&LAID, sheet, language, || make().unwrap_or_else(|why| panic!("{}: {why:?}", sheet.name)))
}

/// The same with everything open.
pub(crate) fn opened(sheet: &Sheet, language: &str) -> &'static Document {
    static OPENED: OnEachSheet<Document> = LazyLock::new(places);
    let make = || lay_out_open(flagship().infographic(), &settings(sheet, language)).unwrap();
    once(&OPENED, sheet, language, || make().unwrap_or_else(|why| panic!("{}: {why:?}", sheet.name)))
}

/// The flagship in a language that it does not ship in: "ar", "pl", "tr" or "uk".
pub(crate) fn translated(language: &str) -> DataFile {
    let bytes = std::fs::read(path(&format!("tests/languages/mbo-sociaal-werker-{language}.json"))).unwrap();
    DataFile::read(&bytes).unwrap()
}

/// A file or folder of the repository.
pub(crate) fn path(inside: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(inside)
}

/// Whether what is expected is to be written anew: `BLESS=1`.
pub(crate) fn blessing() -> bool {
    std::env::var_os("BLESS").is_some()
}

/// How many cases a test over foreign files and interruptions tries: a few, and with `FOREIGN=all` as many as are asked.
pub(crate) fn foreign(few: usize, all: usize) -> usize {
    if std::env::var("FOREIGN").is_ok_and(|value| value == "all") { all } else { few }
}
