//! The text for who puts the infographic on a web page.

use crate::messages::command::{AlternativeWords, Embedding, GuideWords};

/// Its sentences.
pub(crate) const GUIDE: GuideWords = GuideWords {
    title: "How to put this infographic on a web page.",
    files: "1. Put these files on your site, in the folder",
    svg: "the infographic that answers to clicks",
    tablet: "the same infographic for a tablet, and for a column of text",
    phone: "the same infographic for a phone",
    png: "the same infographic as a picture",
    link: "the picture that people see when the page is shared",
    pdf: "a PDF to keep, in which one clicks from place to place. Link to it on your page, and say that it is a PDF",
    html: "a whole page: the infographic with all its text under it",
    alternative: "the text for those who do not see the picture, short and long: copy it where you put the picture (stays with you)",
    server: "The server must send the SVG file as image/svg+xml. Nearly every server does.",
    ways: "2. Choose one way. Open the file, copy everything and paste it into the HTML of your page.\n   Not sure which? Take responsive. If that does not work, take picture.",
    can: "Can",
    cannot: "Cannot",
    only_link: "Only a link",
    phones: "Only responsive and jsx have infographics for tablets and phones. With the other ways it is small there. So under each\n   way there is a link to the page with all the text, which is good on a phone too.",
    policies: "3. Does your site have strict rules (Content-Security-Policy)? Give this to your administrator.",
    inline_rules: "For 'inline', among the rules of the page:",
    framed_rules: "For responsive, iframe, object, image, picture and jsx: the page must be allowed to load files from this folder:",
    file_rules: "Does your server send a rule of its own with SVG files? Then the SVG files need this one instead:",
    servers: "Joomla and TYPO3 do that (in .htaccess), and GitHub. Without this the infographic does not answer, or gets other\n      letters. In TYPO3 the same holds for the whole page.",
    page_rules: "For the whole page; it says so itself as well:",
};

/// What stands around the words for who does not see a picture.
pub(crate) const ALTERNATIVE: AlternativeWords = AlternativeWords {
    title: "Texts for those who do not see the picture. Copy them where you put the picture.",
    picture: "Picture",
    short: "SHORT: for the field 'alternative text' or 'alt text'",
    long: "LONG: under the picture, in the post, or on a page beside it",
};

/// What a way can do, and what it cannot.
pub(crate) const fn way(way: Embedding) -> (&'static str, &'static str) {
    match way {
        Embedding::Responsive => (
            "everything, on every screen. A narrower place shows the one for tablets or phones. Its height is right at once.",
            "show the infographics for tablets and phones if your site takes <style> away. Then it is one iframe.",
        ),
        Embedding::Frame => (
            "everything, and the style of your site changes nothing in it. Most site editors know this.",
            "do everything with the word sandbox added. Then only click, touch and the Tab key work.",
        ),
        Embedding::Object => (
            "everything, and the style of your site changes nothing in it. If the file does not load, the picture is shown.",
            "be pasted into every site editor: some take <object> away.",
        ),
        Embedding::Inline => (
            "everything. Click, touch, keyboard, reading aloud, and finding words on the page. In Markdown too.",
            "keep doing everything if your site takes the script away. Then only click, touch and the Tab key work.",
        ),
        Embedding::Image => (
            "work on every screen. A click on a place opens the infographic with that place open.",
            "open anything in the page itself. If your site takes style away, the links stand in a row under the picture.",
        ),
        Embedding::Picture => (
            "work wherever a picture with a link may stand. A click opens the page with all the text.",
            "open anything in the page itself.",
        ),
        Embedding::Jsx => (
            "do what responsive does, in React and MDX (such as Docusaurus). The other pieces do not work there.",
            "be pasted into plain HTML.",
        ),
    }
}
