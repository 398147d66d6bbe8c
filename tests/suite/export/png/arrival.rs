//! Whatever the SVG shows and the picture would lack is an error that names it.

use super::sample::{paint, street, svg};
use krachtkaart::error::Error;
use krachtkaart::export::png::PngOptions;

/// The message with which `content` is refused.
fn refused(content: &str) -> String {
    match paint(&svg("width='200' height='100'", content), &PngOptions::default()) {
        Err(error @ Error::Raster(_)) => error.to_string(),
        other => panic!("not refused: {:?}", other.map(|(_, report)| report)),
    }
}

/// Asserts that `content` is painted.
fn accepted(content: &str) {
    paint(&svg("width='200' height='100'", content), &PngOptions::default()).unwrap();
}

#[test]
fn a_page_with_everything_is_painted() {
    paint(&street(105.0, 74.0), &PngOptions::default()).unwrap();
}

#[test]
fn an_unknown_family_is_refused_with_its_text() {
    let message = refused("<text x='5' y='20' font-family='Nergens' font-size='9'>Naast mensen</text>");
    assert!(message.contains("Naastmensen"), "{message}");
}

#[test]
fn no_family_at_all_is_refused() {
    refused("<text x='5' y='20' font-size='9'>Naast mensen</text>");
}

#[test]
fn a_text_lost_between_others_is_refused() {
    let message = refused(
        "<g font-size='9' font-family='SampleText'><text x='5' y='20'>een</text>\
         <text x='5' y='40' font-family='Nergens'>twee</text><text x='5' y='60'>drie</text></g>",
    );
    assert!(message.contains("“twee”"), "{message}");
}

#[test]
fn a_part_of_a_text_that_is_lost_is_refused() {
    refused(
        "<text x='5' y='20' font-size='9' font-family='SampleText'>een <tspan font-family='Nergens'>twee</tspan></text>",
    );
}

#[test]
fn a_character_without_a_glyph_is_refused_by_name() {
    let message = refused("<text x='5' y='20' font-family='SampleText' font-size='9'>thuis 家 zijn</text>");
    assert!(message.contains('家') && message.contains("thuis"), "{message}");
}

#[test]
fn another_family_does_not_stand_in_for_a_missing_one() {
    refused("<text x='5' y='20' font-family='serif' font-size='9'>Naast mensen</text>");
}

#[test]
fn pictures_from_outside_are_refused() {
    let message = refused("<image href='https://example.org/logo.png' width='20' height='20'/>");
    assert!(message.contains("https://example.org/logo.png"), "{message}");
    refused("<image href='/etc/logo.svg' width='20' height='20'/>");
}

/// A PNG of one pixel.
const ONE_PIXEL: &str =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

#[test]
fn a_photo_is_painted_or_refused_and_never_left_out() {
    let photo = |kind: &str, data: &str, more: &str| {
        format!("<image href='data:image/{kind};base64,{data}' width='20' height='20' {more}/>")
    };
    accepted(&photo("png", ONE_PIXEL, ""));
    accepted(&format!("<g opacity='.5'>{}</g>", photo("png", ONE_PIXEL, "preserveAspectRatio='none'")));
    refused(&photo("gif", "R0lGODlhAQABAAAAADs=", ""));
    refused(&photo("jpeg", ONE_PIXEL, "transform='rotate(9)'"));
    // Its header is right and the rest is not there.
    refused(&photo("png", &ONE_PIXEL[..60], ""));
    let mask =
        "<mask id='m'><rect width='9' height='9' fill='#fff'/></mask><g mask='url(#m)'><path d='M0 0h9v9z'/></g>";
    assert!(refused(&format!("{mask}{}", photo("png", ONE_PIXEL, ""))).contains("in bands only"));
}

#[test]
fn an_unreadable_embedded_picture_is_refused() {
    refused("<image href='data:image/svg+xml;base64,AAAA' width='20' height='20'/>");
}

#[test]
fn references_that_lead_nowhere_are_refused() {
    assert!(refused("<use href='#boom'/>").contains("#boom"));
    assert!(refused("<rect width='9' height='9' fill='url(#lucht)'/>").contains("#lucht"));
    refused("<g id='a'><use href='#a'/></g>");
}

#[test]
fn foreign_objects_are_refused() {
    refused("<foreignObject width='50' height='50'><p xmlns='http://www.w3.org/1999/xhtml'>Hallo</p></foreignObject>");
}

#[test]
fn what_is_hidden_at_rest_need_not_arrive() {
    accepted("<g display='none' visibility='hidden'><text x='5' y='20' font-family='Nergens'>paneel</text></g>");
    accepted("<g style='display: none'><text x='5' y='20' font-family='Nergens'>paneel</text></g>");
    accepted("<defs><text id='t' x='5' y='20' font-family='Nergens'>later</text></defs>");
}

#[test]
fn text_of_a_used_symbol_must_arrive() {
    refused("<defs><g id='t'><text x='5' y='20' font-family='Nergens'>later</text></g></defs><use href='#t'/>");
    accepted(
        "<defs><g id='t'><text x='5' y='20' font-size='9' font-family='SampleText'>later</text></g></defs>\
         <use href='#t'/><use href='#t' x='50'/>",
    );
}

#[test]
fn links_and_scripts_do_not_get_in_the_way() {
    accepted(
        "<style>.a:focus{display:block}</style><script>if(1){}</script>\
         <a href='https://example.org'><text x='5' y='20' font-size='9' font-family='SampleText'>Meer weten</text></a>",
    );
}

#[test]
fn what_is_not_an_svg_is_refused() {
    for broken in ["", "<svg", "<html xmlns='http://www.w3.org/1999/xhtml'/>", "hallo"] {
        assert!(matches!(paint(broken, &PngOptions::default()), Err(Error::Raster(_))), "{broken}");
    }
}
