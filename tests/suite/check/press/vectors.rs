//! SVGs.

use krachtkaart::check::press::{Checked, Limits, PressRule, check_svg};

use super::{breaks, sheets};

/// A page of A5 with bleed, in millimetres, with this in it.
fn page(content: &str) -> String {
    format!(
        "<svg xmlns='http://www.w3.org/2000/svg' width='154mm' height='216mm' viewBox='-3 -3 154 216' lang='nl'>\
         <rect x='-3' y='-3' width='154' height='216' fill='#eed'/>\
         <text x='20' y='40' font-size='4' font-family='Text'>Buurthuis</text>\
         <path d='M20 50h80' stroke='#000' stroke-width='0.2'/>{content}</svg>"
    )
}

fn checked(text: &str) -> Checked {
    check_svg(text, &sheets(), &Limits::default(), false).unwrap()
}

#[track_caller]
fn content_breaks(content: &str, rules: &[PressRule]) -> Checked {
    let checked = checked(&page(content));
    breaks(&checked, rules);
    checked
}

#[test]
fn a_good_file_breaks_no_rule() {
    let checked = content_breaks("", &[]);
    assert_eq!(checked.fit.map(|fit| (fit.sheet, fit.bleed)), Some(("a5-portrait".to_owned(), 3.0)));
}

#[test]
fn sizes_and_bleed_are_as_of_a_png() {
    for (size, rule) in [
        ("width='570' height='800'", PressRule::NoSize),
        ("width='100%' height='100%'", PressRule::NoSize),
        ("width='100mm' height='216mm'", PressRule::WrongSize),
        ("width='148mm' height='210mm'", PressRule::NoBleed),
        ("width='14.8cm' height='21cm'", PressRule::NoBleed),
    ] {
        let text = page("").replacen("width='154mm' height='216mm'", size, 1);
        breaks(&checked(&text), &[rule]);
    }
}

#[test]
fn letters_that_are_too_small() {
    let small = "<text x='20' y='60' font-size='2' font-family='Text'>Bron</text>";
    let checked = content_breaks(small, &[PressRule::SmallType]);
    assert_eq!(checked.findings[0].areas.len(), 1);
    // Large letters in a small group are small.
    content_breaks(
        "<g transform='scale(0.25)'><text x='80' y='240' font-size='8' font-family='Text'>Bron</text></g>",
        &[PressRule::SmallType],
    );
    content_breaks("<text x='20' y='60' font-size='2.2' font-family='Other'>Bron</text>", &[]);
}

#[test]
fn lines_that_are_too_thin() {
    content_breaks("<path d='M20 60h80' stroke='#000' stroke-width='0.05'/>", &[PressRule::ThinLine]);
    content_breaks("<path d='M20 60h80' stroke='none' stroke-width='0.05'/>", &[]);
}

#[test]
fn photos_with_too_few_pixels() {
    use base64::Engine;
    let mut png = Vec::new();
    let mut encoder = png::Encoder::new(&mut png, 100, 50);
    encoder.set_color(png::ColorType::Rgb);
    encoder.write_header().unwrap().write_image_data(&[99; 100 * 50 * 3]).unwrap();
    let data = base64::engine::general_purpose::STANDARD.encode(&png);
    let image = |width: f64| {
        let height = width / 2.0;
        format!("<image x='30' y='60' width='{width}' height='{height}' href='data:image/png;base64,{data}'/>")
    };
    // 100 pixels on half an inch, and on three quarters of one.
    content_breaks(&image(12.7), &[]);
    let checked = content_breaks(&image(19.0), &[PressRule::CoarsePhoto]);
    assert!(checked.passes(), "it is worth knowing and no more");
}

#[test]
fn photos_that_cannot_be_read_are_damage() {
    use base64::Engine;
    let image = |data: &[u8]| {
        let data = base64::engine::general_purpose::STANDARD.encode(data);
        format!("<image x='30' y='60' width='9' height='9' href='data:image/png;base64,{data}'/>")
    };
    let mut png = Vec::new();
    let mut encoder = png::Encoder::new(&mut png, 100, 100);
    encoder.set_color(png::ColorType::Rgb);
    encoder.write_header().unwrap().write_image_data(&[99; 100 * 100 * 3]).unwrap();
    content_breaks(&image(&png), &[]);
    for bytes in [&png[..png.len() / 2], &png[..40], b"not a photo", &[0; 3]] {
        content_breaks(&image(bytes), &[PressRule::Damaged]);
    }
}

#[test]
fn the_letters_of_a_font_are_no_numbers() {
    let font =
        |data: &str| format!("<style>@font-face{{font-family:x;src:url(data:font/woff2;base64,{data})}}</style>");
    content_breaks(&font("d09GMgAB+9e99/999999999999="), &[]);
    content_breaks(&(font("AA") + "<style>.a{stroke-width:9e99}</style>"), &[PressRule::TooHeavy]);
    content_breaks("<style>/*url(data:*/.a{stroke-width:9e99}</style>", &[PressRule::TooHeavy]);
}

#[test]
fn words_near_the_trim() {
    for place in ["x='2' y='100'", "x='70' y='4'", "x='140' y='100'", "x='70' y='209'"] {
        let text = format!("<text {place} font-size='4' font-family='Text'>Welkom</text>");
        content_breaks(&text, &[PressRule::UnsafeText]);
    }
    content_breaks("<text x='6' y='100' font-size='4' font-family='Text'>Welkom</text>", &[]);
}

#[test]
fn what_only_works_on_a_screen() {
    for content in [
        "<script>1</script>",
        "<a href='#x'><path d='M0 0'/></a>",
        "<style>.a:hover{fill:#f00}</style>",
        "<g tabindex='0'/>",
        "<g onclick='x()'/>",
        "<rect width='1' height='1'><animate attributeName='x' to='5'/></rect>",
    ] {
        content_breaks(content, &[PressRule::Interactive]);
    }
    content_breaks("<style>@font-face{font-family:x;src:url(data:font/woff2;base64,AA)}</style>", &[]);
}

#[test]
fn what_is_to_come_from_elsewhere() {
    for content in [
        "<image href='https://example.org/a.png' width='9' height='9'/>",
        "<image href='foto.jpg' width='9' height='9'/>",
        "<use href='other.svg#a'/>",
        "<style>@import 'a.css';</style>",
        "<style>@font-face{font-family:x;src:url('a.woff2')}</style>",
        "<rect width='9' height='9' fill='url(other.svg#g)'/>",
    ] {
        content_breaks(content, &[PressRule::Outside]);
    }
}

#[test]
fn what_is_no_svg_is_an_error() {
    for text in ["", "<svg", "{}", "<html/>"] {
        assert!(check_svg(text, &sheets(), &Limits::default(), false).is_err(), "{text}");
    }
}

/// A code to an address as a path of boxes in this colour, its left upper corner at 40, 80, with squares of so many
/// millimetres.
fn code(module: f64, color: &str) -> String {
    // "HALLO" in version 1: 21 squares a side, each row a number whose first bit is the first square.
    let code = qrcodegen::QrCode::encode_text("HALLO", qrcodegen::QrCodeEcc::Low).unwrap();
    let size = code.size();
    let squares = (0..size).flat_map(|y| (0..size).map(move |x| (x, y)));
    let boxes = squares.filter(|(x, y)| code.get_module(*x, *y)).map(|(x, y)| {
        let at = |v: i32| f64::from(v) * module;
        format!("M{} {}h{module}v{module}h-{module}z", 40.0 + at(x), 80.0 + at(y))
    });
    format!("<path d='{}' fill='{color}'/>", boxes.collect::<String>())
}

#[test]
fn codes_that_a_phone_cannot_read() {
    let ground = |color: &str| format!("<rect x='30' y='70' width='60' height='60' fill='{color}'/>");
    content_breaks(&(ground("#fff") + &code(0.6, "#000")), &[]);
    // The sheet itself is light, too.
    content_breaks(&code(0.6, "#113"), &[]);
    content_breaks(&(ground("#fff") + &code(0.3, "#000")), &[PressRule::Code]);
    content_breaks(&(ground("#123") + &code(0.6, "#000")), &[PressRule::Code]);
    content_breaks(&(ground("#fff") + &code(0.6, "#fa0")), &[PressRule::Code]);
    let near = "<circle cx='39' cy='84' r='0.8'/>";
    content_breaks(&(ground("#fff") + &code(0.6, "#000") + near), &[PressRule::Code]);
    // What lies beneath the ground of a code disturbs nobody, nor does what stands further away.
    content_breaks(&(near.to_owned() + &ground("#fff") + &code(0.6, "#000")), &[]);
    content_breaks(&(ground("#fff") + &code(0.6, "#000") + "<circle cx='34' cy='84' r='0.8'/>"), &[]);
    // Boxes that are no code are only boxes.
    content_breaks(&(ground("#123") + &code(0.6, "#000").replacen("h0.6v0.6h-0.6z", "h1.1v0.7h-1.1z", 9)), &[]);
}

#[test]
fn letters_that_only_browsers_find() {
    let text = |style: &str, family: &str| {
        format!("<style>{style}</style><text x='20' y='60' font-size='4' font-family='{family}'>Bron</text>")
    };
    let carried = "@font-face{font-family:kabcText;src:url(data:font/woff2;base64,AA)}";
    content_breaks(&text(carried, "kabcText,Arial,sans-serif"), &[PressRule::PrivateFont]);
    content_breaks(&text(carried, "kabcText"), &[PressRule::PrivateFont]);
    content_breaks(&text(carried, "kabcText,Atkinson Hyperlegible Next,Arial,sans-serif"), &[]);
    content_breaks(&text("", "Arial,sans-serif"), &[]);
}
