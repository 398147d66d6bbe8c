//! What the design check sees on a sheet.

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
        State::Hover(id) => format!("{id} pointed at: "),
        State::Open(id) => format!("{id} open: "),
    };
    let words = if words.is_empty() { String::new() } else { format!("'{}' ", shortened(words)) };
    format!("{state}{words}{sentence} (at {}, {})", place.x.round(), place.y.round())
}

pub(crate) fn texts_overlap(other: &str, width: f64, height: f64) -> Sentence {
    say(format!("stands on '{}': {} by {}", shortened(other), n(width), n(height)))
}

pub(crate) fn text_covered(part: f64, by: Color) -> Sentence {
    say(format!("is covered by {} for {}%", by.hex(), percent(part)))
}

pub(crate) fn off_page(side: Side, excess: f64) -> Sentence {
    say(format!("leaves the page by {} ({})", n(excess), at(side)))
}

pub(crate) fn in_margin(side: Side, found: f64, least: f64) -> Sentence {
    say(format!("is {} from the {} edge; {} is the least", n(found), at(side), n(least)))
}

pub(crate) fn off_card(side: Side, excess: f64) -> Sentence {
    say(format!("leaves its card by {} ({})", n(excess), at(side)))
}

pub(crate) fn tight(side: Side, found: f64, least: f64) -> Sentence {
    say(format!("is {} from the {} edge of its card; {} is better", n(found), at(side), n(least)))
}

pub(crate) fn cards_overlap(width: f64, height: f64) -> Sentence {
    say(format!("two cards stand on each other: {} by {}", n(width), n(height)))
}

pub(crate) fn near_miss(side: Side, by: f64, other: &Rect) -> Sentence {
    let (x, y) = (other.x.round(), other.y.round());
    say(format!("a card's {} edge misses that of the card at {x}, {y} by {}", at(side), n(by)))
}

pub(crate) fn small_type(found: f64, least: f64) -> Sentence {
    say(format!("is set in size {}; {} is the least", n(found), n(least)))
}

pub(crate) fn many_sizes(sizes: &[f64], most: usize) -> Sentence {
    let list: Vec<String> = sizes.iter().map(|size| n(*size)).collect();
    say(format!("{} sizes of type beside the title ({}); {most} at most", sizes.len(), list.join("; ")))
}

pub(crate) fn text_contrast(text: Color, ground: Color, found: f64, least: f64) -> Sentence {
    let (text, ground) = (text.hex(), ground.hex());
    say(format!("{text} on {ground} has contrast {}; {} is the least", n(found), n(least)))
}

pub(crate) fn mark_contrast(kind: Mark, color: Color, ground: Color, found: f64, least: f64) -> Sentence {
    let (kind, color, ground) = (mark(kind), color.hex(), ground.hex());
    say(format!("{kind} in {color} on {ground} has contrast {}; {} is the least", n(found), n(least)))
}

pub(crate) fn roles_alike((a, b): (usize, usize), vision: Vision, found: f64, least: f64) -> Sentence {
    let (a, b, seen) = (a + 1, b + 1, seen(vision));
    say(format!(
        "the colours of roles {a} and {b} look alike {seen}: distance {found:.3}, {least:.3} is needed; name and place tell them apart"
    ))
}

pub(crate) fn empty(part: f64, most: f64, whole: bool) -> Sentence {
    let what = if whole { "one empty area is" } else { "empty is" };
    say(format!("{what} {}% of the sheet; {}% at most is better", percent(part), percent(most)))
}

pub(crate) fn coarse_photo(found: f64, least: f64) -> Sentence {
    say(format!("the photo has {} pixels to an inch here; from {} on it is sharp", n(found.round()), n(least)))
}

pub(crate) fn small_target(found: f64, least: f64) -> Sentence {
    say(format!("is a target {} wide or high; {} is the least", n(found), n(least)))
}

const fn at(side: Side) -> &'static str {
    match side {
        Side::Left => "left",
        Side::Right => "right",
        Side::Top => "top",
        Side::Bottom => "bottom",
    }
}

const fn mark(mark: Mark) -> &'static str {
    match mark {
        Mark::Line => "a line",
        Mark::Disc => "a disc",
        Mark::Icon => "an icon",
        Mark::Chart => "a mark in a chart",
        Mark::Bar => "a bar",
        Mark::Focus => "the focus ring",
    }
}

/// To whom colours look so.
const fn seen(vision: Vision) -> &'static str {
    match vision {
        Vision::Usual => "to everyone",
        Vision::Protan => "to people who see no red (protanopia)",
        Vision::Deutan => "to people who see no green (deuteranopia)",
        Vision::Tritan => "to people who see no blue (tritanopia)",
        Vision::Grey => "in a grey print",
    }
}

fn percent(part: f64) -> f64 {
    (part * 100.0).round()
}
