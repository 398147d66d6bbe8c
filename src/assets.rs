//! Everything that is built in: one list a kind. Adding a drawing, an icon, a theme or a language means a file in
//! `assets` and a line here.

macro_rules! list {
    ($(#[$doc:meta])* $list:ident, $get:ident, $folder:literal, $ending:literal: $($name:literal)*) => {
        $(#[$doc])*
        pub const $list: &[&str] = &[$($name),*];

        /// The text of the file with this name.
        #[must_use]
        pub fn $get(name: &str) -> Option<&'static str> {
            match name {
                $($name => Some(include_str!(concat!("../assets/", $folder, "/", $name, $ending))),)*
                _ => None,
            }
        }
    };
}

/// The sheets.
pub const SHEETS: &str = include_str!("../assets/sheets.json");

/// The sheets of leaflets.
pub const LEAFLETS: &str = include_str!("../assets/leaflets.json");

/// Which colour in a drawing stands for which duty.
pub const DRAWING_COLOURS: &str = include_str!("../assets/illustrations/colours.json");

/// For each drawing that is a place of its own how the names of roles that belong there begin or end, in Dutch and in
/// English.
pub const DRAWING_NAMES: &str = include_str!("../assets/illustrations/names.json");

/// The flagship's data file.
pub const FLAGSHIP: &str = include_str!("../assets/data/mbo-sociaal-werker.json");

/// A data file with little in it, to start from.
pub const MINIMAL: &str = include_str!("../assets/data/minimal.json");

/// What stands beside a new data file, in Dutch; `{naam}` stands for its name.
pub const README: &str = include_str!("../assets/data/leesmij.md");

/// The handbook as a page, with places for its style, its version, its contents and its chapters.
pub const HANDBOOK_PAGE: &str = include_str!("../assets/handboek/handboek.html");

/// How that page looks.
pub const HANDBOOK_STYLE: &str = include_str!("../assets/handboek/handboek.css");

/// The files of the editor's page: name and text.
pub const EDITOR: &[(&str, &str)] = &[
    ("index.html", include_str!("../assets/editor/index.html")),
    ("editor.css", include_str!("../assets/editor/editor.css")),
    ("editor.js", include_str!("../assets/editor/editor.js")),
    ("carrier.js", include_str!("../assets/editor/carrier.js")),
    ("deliver.js", include_str!("../assets/editor/deliver.js")),
    ("document.js", include_str!("../assets/editor/document.js")),
    ("house.js", include_str!("../assets/editor/house.js")),
    ("form.js", include_str!("../assets/editor/form.js")),
    ("fields.js", include_str!("../assets/editor/fields.js")),
    ("material.js", include_str!("../assets/editor/material.js")),
    ("paste.js", include_str!("../assets/editor/paste.js")),
    ("picture.js", include_str!("../assets/editor/picture.js")),
    ("start.js", include_str!("../assets/editor/start.js")),
    ("sheets.js", include_str!("../assets/editor/sheets.js")),
    ("versions.js", include_str!("../assets/editor/versions.js")),
    ("blocks.js", include_str!("../assets/editor/blocks.js")),
    ("languages.js", include_str!("../assets/editor/languages.js")),
    ("messages.js", include_str!("../assets/editor/messages.js")),
    ("notices.js", include_str!("../assets/editor/notices.js")),
    ("rows.js", include_str!("../assets/editor/rows.js")),
    ("switches.js", include_str!("../assets/editor/switches.js")),
    ("sections.js", include_str!("../assets/editor/sections.js")),
    ("words.js", include_str!("../assets/editor/words.js")),
    ("nl.json", include_str!("../assets/editor/nl.json")),
    ("en.json", include_str!("../assets/editor/en.json")),
];

/// The pictures of the handbook by name, as PNG.
const HANDBOOK_PICTURES: &[(&str, &[u8])] = &[
    ("editor-begin.png", include_bytes!("../assets/handboek/editor-begin.png")),
    ("editor-typen.png", include_bytes!("../assets/handboek/editor-typen.png")),
    ("editor-rol.png", include_bytes!("../assets/handboek/editor-rol.png")),
    ("editor-fout.png", include_bytes!("../assets/handboek/editor-fout.png")),
    ("editor-vertalen.png", include_bytes!("../assets/handboek/editor-vertalen.png")),
    ("editor-kleuren.png", include_bytes!("../assets/handboek/editor-kleuren.png")),
    ("editor-bestanden.png", include_bytes!("../assets/handboek/editor-bestanden.png")),
    ("editor-tabel.png", include_bytes!("../assets/handboek/editor-tabel.png")),
];

/// A picture of the handbook by its name, as PNG.
#[must_use]
pub fn handbook_picture(name: &str) -> Option<&'static [u8]> {
    HANDBOOK_PICTURES.iter().find(|(own, _)| *own == name).map(|(_, png)| *png)
}

list!(
    /// Names of the chapters of the handbook, in the order in which they are read.
    HANDBOOK, chapter, "handboek", ".md":
    "editor" "databestand" "thema" "tabel" "folder" "drukker" "website"
);

list!(
    /// Names of the themes.
    THEMES, theme, "themes", ".json":
    "wijk" "rustig"
);

list!(
    /// Languages with words of the program's own.
    LANGUAGES, words, "languages", ".json":
    "nl" "en" "pl" "tr" "uk" "ar"
);

list!(
    /// Names of the illustrations.
    ILLUSTRATIONS, illustration, "illustrations", ".svg":
    "ambulance" "apotheek" "atelier" "bankje" "bankkantoor" "bedrijfspand" "bibliotheek" "boerderij" "bouwplaats"
    "buurthuis" "fabriek" "galerijflat" "garage" "gemeentehuis" "gezondheidscentrum" "glasvezel" "gymzaal" "haven"
    "hoekhuis" "kantine" "kantoor" "keukentafel" "klantenservice" "klaslokaal" "laadpaal" "laboratorium" "leeskring"
    "markt" "opvang" "park" "plantsoen" "plein" "plek" "politiebureau" "rechtbank" "restaurant" "rijhuis" "school"
    "sportveld" "theater" "thuiszorg" "voordeur" "warmtepomp" "werkplaats" "ziekenhuis" "zonnedak"
);

/// The illustrations that suit any role, in the order in which roles without a drawing take them.
pub const GENERIC: [&str; 6] = ["plek", "rijhuis", "atelier", "hoekhuis", "galerijflat", "bedrijfspand"];

list!(
    /// Names of the street's own parts.
    PARTS, part, "illustrations/parts", ".svg":
    "bike" "bush" "cloud-1" "cloud-2" "lamp" "planter" "scene-link" "scene-story" "team" "tree-round" "tree-tall"
    "tree-wide"
);

list!(
    /// Names of the icons.
    ICONS, icon, "icons", ".svg":
    "contact" "aansluiten" "signalen" "aanpakken" "verbinden" "samenwerken" "vraagstukken" "plan" "weg_in_de_wijk"
    "regels_en_geld" "stage" "mensen" "feedback" "werkgever" "gemeente" "school" "boek" "hart" "huis" "klok" "munt"
    "pijl" "ster" "telefoon"
);

/// The faces: family, weight as CSS counts them, TrueType file.
pub static FONTS: [(&str, &str, &[u8]); 7] = [
    ("Bricolage Grotesque", "800", include_bytes!("../fonts/BricolageGrotesque-ExtraBold.ttf")),
    ("Bricolage Grotesque", "700", include_bytes!("../fonts/BricolageGrotesque-Bold.ttf")),
    ("Atkinson Hyperlegible Next", "400", include_bytes!("../fonts/AtkinsonHyperlegibleNext-Regular.ttf")),
    ("Atkinson Hyperlegible Next", "700", include_bytes!("../fonts/AtkinsonHyperlegibleNext-Bold.ttf")),
    ("Rubik", "700", include_bytes!("../fonts/Rubik-Bold.ttf")),
    ("Rubik", "800", include_bytes!("../fonts/Rubik-ExtraBold.ttf")),
    ("Rubik", "400", include_bytes!("../fonts/Rubik-Regular.ttf")),
];
