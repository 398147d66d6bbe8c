//! What stands on the open pages: cards with the words of the data, each whole.

use super::super::card::on_card;
use super::super::composition::Composition;
use super::super::content::{Poster, parent};
use super::super::figure;
use super::super::panel::{self, Corner};
use super::super::{call, mix, returns};
use crate::base::geometry::{Point, Rect, Size};
use crate::document::{Infographic, Source, Strength};
use crate::layout::engine::Stack;
use crate::layout::misfit::Halt;
use crate::locale::date::date;
use crate::messages::Part;
use crate::page::{Frame, Group, LinkTarget, Origin, Role, Shape, TextBlock};
use crate::theme::Accent;
use crate::typeset::font::is_right_to_left;

/// A card.
pub(super) struct Card {
    pub(super) frame: Frame,
    /// Of which role it is, for that role's place above it.
    pub(super) role: Option<usize>,
}

/// Whether the message, which the sheet itself leaves out, has a card.
fn says_message(poster: Poster<'_>, composition: &Composition<'_>) -> bool {
    left_out(composition, Part::Message) && !poster.info.message.get(poster.language).is_empty()
}

/// All cards in reading order.
pub(super) fn cards(poster: &Poster<'_>, composition: &Composition<'_>, width: f64) -> Result<Vec<Card>, Halt> {
    let info = poster.info;
    let of_roles = info.roles.iter().enumerate().map(|(i, role)| {
        let corner = Corner::Number { number: i + 1, least: 0.0 };
        Ok(Card { frame: panel::role(poster, role, poster.theme.accent(i), width, corner)?.frame, role: Some(i) })
    });
    let of_roles = of_roles.collect::<Result<Vec<Card>, Halt>>()?;
    let without_place = |frame: Frame| Card { frame, role: None };
    let mut cards: Vec<Card> = message(poster, composition, width)?.into_iter().map(without_place).collect();
    cards.extend(of_roles);
    cards.extend(others(poster, composition, width)?.into_iter().map(without_place));
    Ok(cards)
}

impl Card {
    /// The card at least this high: the cards of a row are of one height.
    pub(super) fn at_least(&self, poster: &Poster<'_>, width: f64, least: f64) -> Result<Frame, Halt> {
        let role = self.role.and_then(|number| Some((number, poster.info.roles.get(number)?)));
        match role {
            Some((number, role)) if least > self.frame.size.h => {
                let corner = Corner::Number { number: number + 1, least };
                Ok(panel::role(poster, role, poster.theme.accent(number), width, corner)?.frame)
            }
            _ => Ok(self.frame.clone()),
        }
    }
}

/// The message, where the sheet itself does not say it.
fn message(poster: &Poster<'_>, composition: &Composition<'_>, width: f64) -> Result<Option<Frame>, Halt> {
    if !says_message(*poster, composition) {
        return Ok(None);
    }
    let inner = width - poster.unit * 5.0;
    let block = poster.paragraph(&poster.info.message, poster.lead_style(poster.palette().ink), inner)?;
    let card = plain(poster, width, |stack| {
        stack.text(block, 0.0);
        Ok(0.0)
    })?;
    Ok(Some(card))
}

/// What is told after the roles.
fn others(poster: &Poster<'_>, composition: &Composition<'_>, width: f64) -> Result<Vec<Frame>, Halt> {
    let info = poster.info;
    let mut cards = Vec::new();
    for (i, group) in info.strength_groups.iter().enumerate() {
        for (turn, part) in group.strengths.chunks(4).enumerate() {
            let heading = (turn == 0).then_some(&group.heading);
            cards.push(strengths(poster, heading, part, poster.group_on(i, poster.palette().card), width)?);
        }
    }
    if left_out(composition, Part::Mix) && info.mix.is_some() {
        cards.push(mix::mix(poster, width, None, true)?);
    }
    if left_out(composition, Part::Returns) && info.returns.is_some() {
        cards.push(returns::returns(poster, width, None, returns::Shown { figures: true, titles: true })?);
    }
    if left_out(composition, Part::Call) && info.call.is_some() {
        let inner = width - poster.unit * 5.0;
        let call = call::call(poster, inner, None)?;
        let mut padded = Stack::new(width, poster.unit * 2.5, poster.unit * 2.0);
        padded.frame(call, 0.0);
        let content = padded.finish(0.0, poster.unit * 2.5);
        cards.push(on_card(content, None, poster.radius(), poster.palette().band));
    }
    for id in figures(composition) {
        cards.extend(other_figure(poster, &id, width)?);
    }
    cards.extend(sources(poster, width)?);
    Ok(cards)
}

/// A figure by itself, in the colours of the block that names it.
fn other_figure(poster: &Poster<'_>, id: &str, width: f64) -> Result<Option<Frame>, Halt> {
    let Infographic { mix, returns, .. } = poster.info;
    let palette = poster.palette();
    let inner = width - poster.unit * 5.0;
    let named = |figures: &[String]| figures.iter().any(|figure| figure == id);
    let (chart, ground) = if mix.as_ref().is_some_and(|mix| named(&mix.figures)) {
        (figure::on_highlight(poster, &[id.to_owned()], inner)?, palette.highlight)
    } else if returns.as_ref().is_some_and(|returns| named(&returns.figures)) {
        let accent = Accent { accent: palette.title_accent, ..poster.theme.accent(0) };
        (figure::in_panel(poster, id, accent, inner)?, palette.card)
    } else {
        (figure::in_panel(poster, id, poster.theme.accent(0), inner)?, palette.card)
    };
    let Some(chart) = chart else { return Ok(None) };
    let pad = poster.unit * 2.5;
    let mut stack = Stack::new(width, pad, pad);
    stack.frame(chart, 0.0);
    Ok(Some(on_card(stack.finish(0.0, pad), None, poster.radius(), ground)))
}

fn left_out(composition: &Composition<'_>, part: Part) -> bool {
    !composition.omissions.keep(part)
}

/// Figures that stand neither in a card of a role or strength nor on the sheet.
fn figures(composition: &Composition<'_>) -> Vec<String> {
    let info = composition.poster.info;
    let mut shown: Vec<&String> = info.roles.iter().filter_map(|role| role.figure.as_ref()).collect();
    shown.extend(info.strengths().filter_map(|(_, strength)| strength.figure.as_ref()));
    let on_sheet = |block: Part, figure: Part| left_out(composition, block) || !left_out(composition, figure);
    if on_sheet(Part::Mix, Part::MixFigure) {
        shown.extend(info.mix.iter().filter_map(|mix| mix.figures.first()));
    }
    if on_sheet(Part::Returns, Part::ReturnsFigure) {
        shown.extend(info.returns.iter().filter_map(|returns| returns.figures.first()));
    }
    info.figures.iter().map(|f| &f.id).filter(|id| !shown.contains(id)).cloned().collect()
}

/// A white card with padding around what `fill` puts in it; `fill` gives the gap after the last thing.
fn plain(poster: &Poster<'_>, width: f64, fill: impl FnOnce(&mut Stack) -> Result<f64, Halt>) -> Result<Frame, Halt> {
    let pad = poster.unit * 2.5;
    let mut stack = Stack::new(width, pad, pad);
    let gap = fill(&mut stack)?;
    Ok(on_card(stack.finish(gap, pad), None, poster.radius(), poster.palette().card))
}

fn strengths(
    poster: &Poster<'_>,
    heading: Option<&crate::document::Text>,
    strengths: &[Strength],
    color: crate::base::color::Color,
    width: f64,
) -> Result<Frame, Halt> {
    let palette = poster.palette();
    let inner = width - poster.unit * 5.0;
    plain(poster, width, |stack| {
        if let Some(heading) = heading {
            stack.heading(2, poster.heading(heading, poster.heading_style(palette.ink), inner)?, poster.unit * 2.0);
        }
        let mut gap = 0.0;
        for strength in strengths {
            let bar = Point::new(stack.x, stack.y);
            let left = poster.unit * 1.5;
            let mut text = Stack::new(inner - left, 0.0, 0.0);
            let w = inner - left;
            text.heading(3, poster.heading(&strength.name, poster.strong_style(palette.ink), w)?, poster.unit * 0.8);
            text.text(poster.paragraph(&strength.text, poster.body_style(palette.ink), w)?, poster.unit * 1.5);
            let mut last = poster.unit * 1.5;
            if let Some(id) = &strength.figure
                && let Some(chart) = figure::in_panel(poster, id, poster.theme.accent(0), w)?
            {
                text.frame(chart, 0.0);
                last = 0.0;
            }
            let text = text.finish(last, 0.0);
            let rect = Rect::new(bar.x, bar.y, poster.unit * 0.6, text.size.h);
            stack.frame.shape(Shape::rect(rect, rect.w / 2.0, color));
            gap = poster.unit * 2.0;
            stack.y += text.size.h + gap;
            let origin = Origin::of(parent(&strength.name.pointer));
            let told = Group::new(text).with_id(&*strength.id).showing(origin);
            stack.frame.group(Point::new(bar.x + left, bar.y), told);
        }
        Ok(gap)
    })
}

/// Type size of the sources, in sizes of body text.
const SOURCES: f64 = 0.85;
/// How many sources stand on a card.
const CARD: usize = 5;

/// The words of a source, as a link to where it can be read.
fn cited(source: &Source, words: TextBlock) -> Frame {
    let size = words.bounds;
    let mut text = Frame::new(size);
    text.text(Point::default(), words);
    let Some(link) = &source.url else { return text };
    let mut frame = Frame::new(size);
    frame.place_as(Point::default(), text, Role::Link(LinkTarget::Address(link.href())));
    frame
}

/// The sources with everything known of them, a few to a card.
fn sources(poster: &Poster<'_>, width: f64) -> Result<Vec<Frame>, Halt> {
    let palette = poster.palette();
    let inner = width - poster.unit * 5.0;
    // Here there is room to read them with ease.
    let small = poster.small_style(palette.ink_soft);
    let style = small.sized(small.size.max(poster.sizes.body * SOURCES));
    let mut cards = Vec::new();
    for (turn, part) in poster.info.sources.chunks(CARD).enumerate() {
        cards.push(plain(poster, width, |stack| {
            if turn == 0 {
                let words = poster.word(&poster.words.sources);
                let heading = poster.set_heading(words, poster.heading_style(palette.ink), inner)?;
                stack.heading(2, heading, poster.unit * 2.0);
            }
            let mut list = Frame::new(Size::new(width, 0.0));
            for (i, source) in part.iter().enumerate() {
                let text = entry(source, poster.language);
                let passage = poster.own(&text);
                let block = poster.setter.paragraph(passage, style, inner)?;
                let height = block.bounds.h;
                let origin = Origin::of(format!("/bronnen/{}", turn * CARD + i));
                let item = Group::new(cited(source, block)).with_role(Role::Item).showing(origin);
                list.group(Point::new(stack.x, stack.y), item);
                stack.y += height + poster.unit;
            }
            stack.frame.place_as(Point::default(), list, Role::List);
            Ok(poster.unit)
        })?);
    }
    Ok(cards)
}

/// A source in full. An address may break after each slash and hyphen, where the reader expects it.
fn entry(source: &Source, language: &str) -> String {
    let date = source.date.as_deref().map(|d| format!(" ({})", date(d, language))).unwrap_or_default();
    let address = source.url.as_ref().map(|link| match link.contact() {
        // A number reads from left to right in every language.
        Some(contact) if is_right_to_left(language) => format!(". \u{200e}{contact}"),
        _ => format!(". {}", link.shown()),
    });
    let address = address.unwrap_or_default();
    format!("{}, {}{date}{address}", source.publisher, source.title)
}
