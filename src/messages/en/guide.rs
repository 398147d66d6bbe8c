//! The text for who puts the infographic on a web page.

use crate::messages::command::{Embedding, GuideWords};

/// Its sentences.
pub(crate) const GUIDE: GuideWords = GuideWords {
    title: "How to put this infographic on a web page.",
    files: "1. Put these files on your site, in the folder",
    svg: "the infographic that answers to clicks",
    png: "the same infographic as a picture",
    link: "the picture that people see when the page is shared",
    html: "a whole page: the infographic with all its text under it",
    server: "The server must send the SVG file as image/svg+xml. Nearly every server does.",
    ways: "2. Choose one way. Open the file, copy everything and paste it into the HTML of your page.\n   Not sure which? Take the iframe.",
    can: "Can",
    cannot: "Cannot",
    only_link: "Only a link",
    phones: "On a phone the infographic in a web page is small. So under each way there is a link to the page with all\n   the text, which has an infographic of its own for phones.",
    policies: "3. Does your site have strict rules (Content-Security-Policy)? Give this to your administrator.",
    inline_rules: "For 'inline', among the rules of the page:",
    framed_rules: "For object and iframe: nothing for the SVG file, but the page must be allowed to load files from this folder:",
    page_rules: "For the whole page; it says so itself as well:",
};

/// What a way can do, and what it cannot.
pub(crate) const fn way(way: Embedding) -> (&'static str, &'static str) {
    match way {
        Embedding::Inline => (
            "everything. Click, touch, keyboard, reading aloud, and finding words on the page.",
            "keep doing everything if your site takes the script away. Then only click, touch and the Tab key work.",
        ),
        Embedding::Object => (
            "everything, and the style of your site changes nothing in it. If the file does not load, the picture is shown.",
            "be pasted into every site editor: some take <object> away.",
        ),
        Embedding::Frame => (
            "everything, and the style of your site changes nothing in it. Most site editors know this.",
            "do everything with the word sandbox added. Then only click, touch and the Tab key work.",
        ),
        Embedding::Image => (
            "work wherever a picture may stand. A click on a place opens the infographic with that place open.",
            "open anything in the page itself, or shrink with the screen.",
        ),
    }
}
