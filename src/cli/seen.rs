//! A page as others see it: in a grey print, with fewer colours, as a thumbnail.

use krachtkaart::base::color::Vision;
use krachtkaart::layout::{CatalogueSection, Small};
use krachtkaart::messages::MessageLanguage;
use krachtkaart::page::Page;

use super::words::{self, Label};

/// How many thumbnails would stand in a row: each is 200 pixels wide.
const THUMBNAILS: usize = 7;

/// The page in grey print, and as people see it who lack one kind of cones.
pub(crate) fn otherwise(page: &Page, wording: MessageLanguage) -> Vec<Small> {
    let seen = |(vision, label): (Vision, Label)| Small {
        label: words::label(wording, label).to_owned(),
        page: page.recolored(&|color| vision.of(color)),
    };
    let visions = [
        (Vision::Grey, Label::GreyPrint),
        (Vision::Protan, Label::Protan),
        (Vision::Deutan, Label::Deutan),
        (Vision::Tritan, Label::Tritan),
    ];
    visions.map(seen).into()
}

/// The page as it is seen in a list of search results or beside a link.
pub(crate) fn thumbnail(page: &Page, wording: MessageLanguage) -> CatalogueSection {
    let label = words::label(wording, Label::Thumbnail).to_owned();
    let rows = vec![vec![Small { label, page: page.clone() }]];
    CatalogueSection { heading: String::new(), rows, across: THUMBNAILS }
}
