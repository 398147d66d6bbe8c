//! Findings as sentences. Every one stands here in both languages and nowhere else.

use super::finding::{Fault, Finding, Mark, Side, State};
use crate::base::color::Vision;
use crate::messages::Wording;

impl Side {
    const fn words(self, wording: Wording) -> &'static str {
        match (self, wording) {
            (Self::Left, Wording::Dutch) => "links",
            (Self::Right, Wording::Dutch) => "rechts",
            (Self::Top, Wording::Dutch) => "boven",
            (Self::Bottom, Wording::Dutch) => "onder",
            (Self::Left, Wording::English) => "left",
            (Self::Right, Wording::English) => "right",
            (Self::Top, Wording::English) => "top",
            (Self::Bottom, Wording::English) => "bottom",
        }
    }
}

impl Mark {
    const fn words(self, wording: Wording) -> &'static str {
        match (self, wording) {
            (Self::Line, Wording::Dutch) => "een lijn",
            (Self::Disc, Wording::Dutch) => "een rondje",
            (Self::Icon, Wording::Dutch) => "een icoon",
            (Self::Chart, Wording::Dutch) => "een vlak of lijn in een grafiek",
            (Self::Bar, Wording::Dutch) => "een balkje",
            (Self::Focus, Wording::Dutch) => "de focusring",
            (Self::Line, Wording::English) => "a line",
            (Self::Disc, Wording::English) => "a disc",
            (Self::Icon, Wording::English) => "an icon",
            (Self::Chart, Wording::English) => "a mark in a chart",
            (Self::Bar, Wording::English) => "a bar",
            (Self::Focus, Wording::English) => "the focus ring",
        }
    }
}

impl Finding {
    /// The sentence: state, words, what is wrong, where.
    #[must_use]
    pub fn message(&self, wording: Wording) -> String {
        let state = match (&self.state, wording) {
            (State::Rest, _) => String::new(),
            (State::Hover(id), Wording::Dutch) => format!("{id} aangewezen: "),
            (State::Hover(id), Wording::English) => format!("{id} pointed at: "),
            (State::Open(id), Wording::Dutch) => format!("{id} open: "),
            (State::Open(id), Wording::English) => format!("{id} open: "),
        };
        let words = if self.words.is_empty() { String::new() } else { format!("'{}' ", shortened(&self.words)) };
        let at = self.place;
        let (x, y) = (at.x.round(), at.y.round());
        let where_ = match wording {
            Wording::Dutch => format!(" (bij {x}, {y})"),
            Wording::English => format!(" (at {x}, {y})"),
        };
        format!("{state}{words}{}{where_}", self.sentence(wording))
    }

    fn sentence(&self, wording: Wording) -> String {
        match wording {
            Wording::Dutch => self.dutch(),
            Wording::English => self.english(),
        }
    }

    fn dutch(&self) -> String {
        let w = Wording::Dutch;
        let n = |value: f64| number(value, ',');
        match &self.fault {
            Fault::TextsOverlap { other, width, height } => {
                format!("staat over '{}' heen: {} bij {}", shortened(other), n(*width), n(*height))
            }
            Fault::TextCovered { part, by } => format!("is voor {}% bedekt door {}", percent(*part), by.hex()),
            Fault::OffPage { side, excess } => format!("steekt {} {} buiten het blad", side.words(w), n(*excess)),
            Fault::InMargin { side, found, least } => {
                format!("staat {} {} van de rand en dat moet minstens {} zijn", side.words(w), n(*found), n(*least))
            }
            Fault::OffCard { side, excess } => format!("steekt {} {} buiten zijn kader", side.words(w), n(*excess)),
            Fault::Tight { side, found, least } => {
                format!("staat {} {} van de rand van zijn kader; {} is beter", side.words(w), n(*found), n(*least))
            }
            Fault::CardsOverlap { width, height } => {
                format!("twee kaders staan over elkaar: {} bij {}", n(*width), n(*height))
            }
            Fault::NearMiss { side, by, other } => format!(
                "een kader ligt {} net niet in lijn met dat bij {}, {}: {} verschil",
                side.words(w),
                other.x.round(),
                other.y.round(),
                n(*by)
            ),
            Fault::SmallType { found, least } => {
                format!("heeft een lettergrootte van {} en dat moet minstens {} zijn", n(*found), n(*least))
            }
            Fault::ManySizes { sizes, most } => {
                let list: Vec<String> = sizes.iter().map(|s| n(*s)).collect();
                format!("{} lettergroottes naast de titel ({}); hooguit {most}", sizes.len(), list.join("; "))
            }
            Fault::TextContrast { text, ground, found, least } => {
                let (text, ground) = (text.hex(), ground.hex());
                format!("{text} op {ground} heeft contrast {} en dat moet minstens {} zijn", n(*found), n(*least))
            }
            Fault::MarkContrast { mark, color, ground, found, least } => format!(
                "{} in {} op {} heeft contrast {} en dat moet minstens {} zijn",
                mark.words(w),
                color.hex(),
                ground.hex(),
                n(*found),
                n(*least)
            ),
            Fault::RolesAlike { roles: (a, b), vision, found, least } => format!(
                "de kleuren van rol {} en {} lijken op elkaar {}: afstand {:.3}, {least:.3} is nodig; naam en plaats houden ze uit elkaar",
                a + 1,
                b + 1,
                seen(*vision, w),
                found
            ),
            Fault::Empty { part, most, whole } => {
                let what = if *whole { "één lege plek is" } else { "leeg is" };
                format!("{what} {}% van het blad; hooguit {}% is beter", percent(*part), percent(*most))
            }
            Fault::CoarsePhoto { found, least } => {
                format!("de foto heeft hier {} pixels per inch; vanaf {} is hij scherp", n(found.round()), n(*least))
            }
            Fault::SmallTarget { found, least } => {
                format!("is {} breed of hoog om te raken en dat moet minstens {} zijn", n(*found), n(*least))
            }
        }
    }

    fn english(&self) -> String {
        let w = Wording::English;
        let n = |value: f64| number(value, '.');
        match &self.fault {
            Fault::TextsOverlap { other, width, height } => {
                format!("stands on '{}': {} by {}", shortened(other), n(*width), n(*height))
            }
            Fault::TextCovered { part, by } => format!("is covered by {} for {}%", by.hex(), percent(*part)),
            Fault::OffPage { side, excess } => format!("leaves the page by {} ({})", n(*excess), side.words(w)),
            Fault::InMargin { side, found, least } => {
                format!("is {} from the {} edge; {} is the least", n(*found), side.words(w), n(*least))
            }
            Fault::OffCard { side, excess } => format!("leaves its card by {} ({})", n(*excess), side.words(w)),
            Fault::Tight { side, found, least } => {
                format!("is {} from the {} edge of its card; {} is better", n(*found), side.words(w), n(*least))
            }
            Fault::CardsOverlap { width, height } => {
                format!("two cards stand on each other: {} by {}", n(*width), n(*height))
            }
            Fault::NearMiss { side, by, other } => format!(
                "a card's {} edge misses that of the card at {}, {} by {}",
                side.words(w),
                other.x.round(),
                other.y.round(),
                n(*by)
            ),
            Fault::SmallType { found, least } => format!("is set in size {}; {} is the least", n(*found), n(*least)),
            Fault::ManySizes { sizes, most } => {
                let list: Vec<String> = sizes.iter().map(|s| n(*s)).collect();
                format!("{} sizes of type beside the title ({}); {most} at most", sizes.len(), list.join("; "))
            }
            Fault::TextContrast { text, ground, found, least } => {
                let (text, ground) = (text.hex(), ground.hex());
                format!("{text} on {ground} has contrast {}; {} is the least", n(*found), n(*least))
            }
            Fault::MarkContrast { mark, color, ground, found, least } => format!(
                "{} in {} on {} has contrast {}; {} is the least",
                mark.words(w),
                color.hex(),
                ground.hex(),
                n(*found),
                n(*least)
            ),
            Fault::RolesAlike { roles: (a, b), vision, found, least } => format!(
                "the colours of roles {} and {} look alike {}: distance {:.3}, {least:.3} is needed; name and place tell them apart",
                a + 1,
                b + 1,
                seen(*vision, w),
                found
            ),
            Fault::Empty { part, most, whole } => {
                let what = if *whole { "one empty area is" } else { "empty is" };
                format!("{what} {}% of the sheet; {}% at most is better", percent(*part), percent(*most))
            }
            Fault::CoarsePhoto { found, least } => {
                format!("the photo has {} pixels to an inch here; from {} on it is sharp", n(found.round()), n(*least))
            }
            Fault::SmallTarget { found, least } => {
                format!("is a target {} wide or high; {} is the least", n(*found), n(*least))
            }
        }
    }
}

/// To whom colours look so.
const fn seen(vision: Vision, wording: Wording) -> &'static str {
    match (vision, wording) {
        (Vision::Usual, Wording::Dutch) => "voor iedereen",
        (Vision::Protan, Wording::Dutch) => "voor wie geen rood ziet (protanopie)",
        (Vision::Deutan, Wording::Dutch) => "voor wie geen groen ziet (deuteranopie)",
        (Vision::Tritan, Wording::Dutch) => "voor wie geen blauw ziet (tritanopie)",
        (Vision::Grey, Wording::Dutch) => "in een afdruk in grijs",
        (Vision::Usual, Wording::English) => "to everyone",
        (Vision::Protan, Wording::English) => "to people who see no red (protanopia)",
        (Vision::Deutan, Wording::English) => "to people who see no green (deuteranopia)",
        (Vision::Tritan, Wording::English) => "to people who see no blue (tritanopia)",
        (Vision::Grey, Wording::English) => "in a grey print",
    }
}

/// A number with two decimals at most, cut off and not rounded: what does not pass must not look as if it did.
fn number(value: f64, point: char) -> String {
    let cut = format!("{:.2}", (value * 100.0).floor() / 100.0);
    cut.trim_end_matches('0').trim_end_matches('.').replace('.', &point.to_string())
}

fn percent(part: f64) -> f64 {
    (part * 100.0).round()
}

/// The words, cut where they would fill the screen.
fn shortened(words: &str) -> String {
    const MOST: usize = 40;
    if words.chars().count() <= MOST { words.to_owned() } else { words.chars().take(MOST).chain(['…']).collect() }
}
