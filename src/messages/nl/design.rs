//! Wat de controle van de opmaak ziet op een formaat.

use super::number::cut as n;
use crate::base::color::{Color, Vision};
use crate::base::geometry::{Rect, Side};
use crate::messages::design::{Mark, State};
use crate::messages::phrase::shortened;
use crate::messages::sentence::{Sentence, say};

/// Where, in which state and about which words.
pub(crate) fn finding(state: &State, words: &str, sentence: &str, place: &Rect) -> String {
    let state = match state {
        State::Rest => String::new(),
        State::Hover(id) => format!("{id} aangewezen: "),
        State::Open(id) => format!("{id} open: "),
    };
    let words = if words.is_empty() { String::new() } else { format!("'{}' ", shortened(words)) };
    format!("{state}{words}{sentence} (bij {}, {})", place.x.round(), place.y.round())
}

pub(crate) fn texts_overlap(other: &str, width: f64, height: f64) -> Sentence {
    say(format!("staat over '{}' heen: {} bij {}", shortened(other), n(width), n(height)))
}

pub(crate) fn text_covered(part: f64, by: Color) -> Sentence {
    say(format!("is voor {}% bedekt door {}", percent(part), by.hex()))
}

pub(crate) fn off_page(side: Side, excess: f64) -> Sentence {
    say(format!("steekt {} {} buiten het blad", at(side), n(excess)))
}

pub(crate) fn in_margin(side: Side, found: f64, least: f64) -> Sentence {
    say(format!("staat {} {} van de rand en dat moet minstens {} zijn", at(side), n(found), n(least)))
}

pub(crate) fn off_card(side: Side, excess: f64) -> Sentence {
    say(format!("steekt {} {} buiten zijn kader", at(side), n(excess)))
}

pub(crate) fn tight(side: Side, found: f64, least: f64) -> Sentence {
    say(format!("staat {} {} van de rand van zijn kader; {} is beter", at(side), n(found), n(least)))
}

pub(crate) fn cards_overlap(width: f64, height: f64) -> Sentence {
    say(format!("twee kaders staan over elkaar: {} bij {}", n(width), n(height)))
}

pub(crate) fn near_miss(side: Side, by: f64, other: &Rect) -> Sentence {
    let (x, y) = (other.x.round(), other.y.round());
    say(format!("een kader ligt {} net niet in lijn met dat bij {x}, {y}: {} verschil", at(side), n(by)))
}

pub(crate) fn small_type(found: f64, least: f64) -> Sentence {
    say(format!("heeft een lettergrootte van {} en dat moet minstens {} zijn", n(found), n(least)))
}

pub(crate) fn many_sizes(sizes: &[f64], most: usize) -> Sentence {
    let list: Vec<String> = sizes.iter().map(|size| n(*size)).collect();
    say(format!("{} lettergroottes naast de titel ({}); hooguit {most}", sizes.len(), list.join("; ")))
}

pub(crate) fn text_contrast(text: Color, ground: Color, found: f64, least: f64) -> Sentence {
    let (text, ground) = (text.hex(), ground.hex());
    say(format!("{text} op {ground} heeft contrast {} en dat moet minstens {} zijn", n(found), n(least)))
}

pub(crate) fn mark_contrast(kind: Mark, color: Color, ground: Color, found: f64, least: f64) -> Sentence {
    let (kind, color, ground) = (mark(kind), color.hex(), ground.hex());
    say(format!("{kind} in {color} op {ground} heeft contrast {} en dat moet minstens {} zijn", n(found), n(least)))
}

pub(crate) fn roles_alike((a, b): (usize, usize), vision: Vision, found: f64, least: f64) -> Sentence {
    let (a, b, seen) = (a + 1, b + 1, seen(vision));
    say(format!(
        "de kleuren van rol {a} en {b} lijken op elkaar {seen}: afstand {found:.3}, {least:.3} is nodig; naam en plaats houden ze uit elkaar"
    ))
}

pub(crate) fn empty(part: f64, most: f64, whole: bool) -> Sentence {
    let what = if whole { "één lege plek is" } else { "leeg is" };
    say(format!("{what} {}% van het blad; hooguit {}% is beter", percent(part), percent(most)))
}

pub(crate) fn coarse_photo(found: f64, least: f64) -> Sentence {
    say(format!("de foto heeft hier {} pixels per inch; vanaf {} is hij scherp", n(found.round()), n(least)))
}

pub(crate) fn small_target(found: f64, least: f64) -> Sentence {
    say(format!("is {} breed of hoog om te raken en dat moet minstens {} zijn", n(found), n(least)))
}

const fn at(side: Side) -> &'static str {
    match side {
        Side::Left => "links",
        Side::Right => "rechts",
        Side::Top => "boven",
        Side::Bottom => "onder",
    }
}

const fn mark(mark: Mark) -> &'static str {
    match mark {
        Mark::Line => "een lijn",
        Mark::Disc => "een rondje",
        Mark::Icon => "een icoon",
        Mark::Chart => "een vlak of lijn in een grafiek",
        Mark::Bar => "een balkje",
        Mark::Focus => "de focusring",
    }
}

/// To whom colours look so.
const fn seen(vision: Vision) -> &'static str {
    match vision {
        Vision::Usual => "voor iedereen",
        Vision::Protan => "voor wie geen rood ziet (protanopie)",
        Vision::Deutan => "voor wie geen groen ziet (deuteranopie)",
        Vision::Tritan => "voor wie geen blauw ziet (tritanopie)",
        Vision::Grey => "in een afdruk in grijs",
    }
}

fn percent(part: f64) -> f64 {
    (part * 100.0).round()
}
