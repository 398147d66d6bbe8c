//! What a text looks like once it is set.

use super::{DESCENT, Passage, Setter, Style};
use crate::base::color::Color;
use crate::page::{Face, TextBlock};
use crate::typeset::font::FontBook;

fn setter() -> Setter {
    Setter::new(&FontBook::embedded().unwrap()).unwrap()
}

fn style(face: Face) -> Style {
    Style { face, size: 16.0, leading: 1.4, fill: Color::BLACK }
}

fn dutch(text: &str) -> Passage<'_> {
    Passage { text, pointer: "/tekst", language: "nl" }
}

fn lines(block: &TextBlock) -> Vec<&str> {
    block.lines.iter().map(|line| line.text.as_str()).collect()
}

/// The lines of a paragraph at every width from 60 to 400 units at which it can be set.
fn at_many_widths(text: &str) -> Vec<Vec<String>> {
    let setter = setter();
    let widths = (60..400).step_by(5).map(f64::from);
    let set = widths.filter_map(|width| setter.paragraph(dutch(text), style(Face::Text), width).ok());
    set.map(|block| lines(&block).into_iter().map(str::to_owned).collect()).collect()
}

#[test]
fn a_soft_hyphen_overrules_the_patterns() {
    let (mut plain, mut marked) = (false, false);
    for lines in at_many_widths("Wij zijn schuldhulpverleners") {
        plain |= lines.iter().any(|line| line.ends_with("schuld-"));
    }
    for lines in at_many_widths("Wij zijn schuldhulp\u{ad}verleners") {
        marked |= lines.iter().any(|line| line.ends_with("schuldhulp-"));
        assert!(!lines.iter().any(|line| line.ends_with("schuld-") || line.contains('\u{ad}')), "{lines:?}");
    }
    assert!(plain && marked);
}

#[test]
fn a_soft_hyphen_is_never_drawn_in_a_label_or_a_heading() {
    let setter = setter();
    let text = dutch("Schuldhulp\u{ad}verlening");
    assert_eq!(lines(&setter.label(text, style(Face::Strong))), ["Schuldhulpverlening"]);
    let heading = setter.heading(text, style(Face::Heading), 400.0).unwrap();
    assert_eq!(lines(&heading), ["Schuldhulpverlening"]);
    let unfit = setter.heading(text, style(Face::Heading), 60.0).unwrap_err();
    assert_eq!((unfit.word.as_str(), unfit.pointer.as_str()), ("Schuldhulpverlening", "/tekst"));
    assert!(unfit.needed > 60.0);
}

#[test]
fn no_line_begins_with_a_trema() {
    let all =
        at_many_widths("Beëindiging van geïndiceerde cliëntenbegeleiding, coördinatie en financiële reïntegratie");
    assert!(all.iter().flatten().any(|line| line.ends_with('-')), "no word was broken");
    for line in all.iter().flatten() {
        assert!(!line.starts_with(['ë', 'ï', 'ö', 'ü']), "{line}");
    }
}

#[test]
fn an_amount_stays_with_its_currency() {
    for lines in at_many_widths("Elke euro wordt gemiddeld ongeveer € 1,60 waard, of € 2.500 voor 1.500 mensen") {
        assert!(!lines.iter().any(|line| line.ends_with('€')), "{lines:?}");
    }
    for sign in ["€", "$", "£", "zł", "%"] {
        let text = format!("Het is {sign} 10 of 20 {sign} en 30 {sign}, 40 {sign} of (50 {sign}) per keer");
        for line in at_many_widths(&text).iter().flatten() {
            // The sign of a number before it; that of the number after it may begin a line with that number.
            assert!(
                ![" en", ",", " of", ")"].iter().any(|after| line.starts_with(&format!("{sign}{after}"))),
                "{line}"
            );
            assert!(sign == "%" || !line.ends_with(&format!(" is {sign}")), "{line}");
        }
    }
}

#[test]
fn amounts_in_a_row_part_between_one_and_the_next() {
    for line in at_many_widths("10 € 20 € 30 € 40 € 50 € 60 € 70 € 80 €").iter().flatten() {
        assert!(line.ends_with('€') && !line.starts_with('€'), "{line}");
    }
}

#[test]
fn short_words_with_a_slash_are_one_word_and_long_ones_may_part() {
    let text = "Open van maandag t/m vrijdag voor iedereen (m/v), 24/7 en/of hij/zij doet wat hij/zij wil t/m het eind";
    for line in at_many_widths(text).iter().flatten() {
        assert!(!line.ends_with('/'), "{line}");
    }
    let long = at_many_widths("Voor werkzoekenden/uitkeringsgerechtigden in de buurt");
    assert!(long.iter().flatten().any(|line| line.ends_with('/')));
}

#[test]
fn a_line_is_as_wide_as_its_glyphs() {
    let setter = setter();
    let text = "Vroeg signaleren, samen: 1.234,5 (47 %) – „To”";
    for face in Face::ALL {
        let block = setter.label(dutch(text), style(face));
        let line = &block.lines[0];
        assert!((line.width - setter.width(text, style(face))).abs() < 1e-9, "{face:?}");
        assert!(line.glyphs.windows(2).all(|pair| pair[0].x <= pair[1].x), "{face:?}");
        assert!(line.glyphs.last().unwrap().x < line.width, "{face:?}");
    }
}

#[test]
fn a_block_reaches_from_the_cap_line_to_the_descenders() {
    let setter = setter();
    let text = "Wie dichtbij staat, ziet meer. Daarom horen zij in elk team.";
    let block = setter.paragraph(dutch(text), style(Face::Text), 150.0).unwrap();
    let cap = setter.metrics(Face::Text).cap_height * 16.0;
    let last = block.lines.last().unwrap();
    assert!(block.lines.len() > 2);
    assert!((block.lines[0].at.y - cap).abs() < 1e-9);
    assert!((block.bounds.h - (last.at.y + DESCENT * 16.0)).abs() < 1e-9);
    assert!((block.bounds.h - setter.height(style(Face::Text), block.lines.len())).abs() < 1e-9);
    let widest = block.lines.iter().map(|line| line.width).fold(0.0, f64::max);
    assert!((block.bounds.w - widest).abs() < 1e-9 && widest <= 150.0);
}

#[test]
fn the_words_of_a_paragraph_are_those_of_the_text() {
    let text = "Sociaal-werkers regelen schuldhulpverlening  en mantelzorg; zij kennen \nde wijk.";
    for lines in at_many_widths(text) {
        let whole: String = lines
            .iter()
            .map(|line| match line.strip_suffix('-') {
                Some(part) if !line.ends_with("Sociaal-") => part.to_owned(),
                _ => format!("{line} "),
            })
            .collect();
        let squeezed = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        assert_eq!(squeezed(&whole), squeezed(text), "{lines:?}");
    }
}

#[test]
fn a_size_is_one_that_a_file_can_say() {
    let setter = setter();
    let block = setter.label(dutch("Samen"), style(Face::Text).sized(11.729_9));
    assert!((block.size - 11.72).abs() < 1e-9);
    assert!((setter.label(dutch("Samen"), style(Face::Text).sized(8.6)).size - 8.6).abs() < 1e-9);
    assert!((block.bounds.w - setter.width("Samen", style(Face::Text).sized(11.72))).abs() < 1e-9);
}
