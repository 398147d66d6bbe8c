//! Rules of style, as far as their number, and what they point at.

use std::collections::HashMap;

use usvg::roxmltree::{Document, Node};

use super::tokens::Census;
use super::{MAX_COPIED, MAX_DECLARATIONS, MAX_MATCHES, Refused, numbers};
use crate::messages::Load;

/// The declarations of a file that point at something, by the class that they are for.
#[derive(Debug, Default)]
pub(super) struct Styles<'a> {
    of_class: HashMap<&'a str, Vec<(&'a str, &'a str)>>,
    /// Of rules with other selectors: they may be for any element.
    of_any: Vec<(&'a str, &'a str)>,
}

impl<'a> Styles<'a> {
    /// Reads the rules of a file, and refuses those that take too long to match.
    pub(super) fn read(document: &'a Document<'_>, seen: Census) -> Result<Self, Refused> {
        let mut styles = Self::default();
        let (mut matches, mut copied) = (0_u64, 0_u64);
        // The values that selectors look at are compared as well.
        let tried = (seen.elements + seen.values / 64) as u64;
        let texts = document.descendants().filter(|node| node.is_element() && node.tag_name().name() == "style");
        for css in texts.flat_map(|node| node.descendants().filter(Node::is_text).filter_map(|text| text.text())) {
            if numbers::extreme(&without_data(css), true) {
                return Err(Load::Numbers.into());
            }
            for rule in css.split('}') {
                let Some((selectors, body)) = rule.rsplit_once('{') else { continue };
                let declarations = body.split(';').count();
                if declarations > MAX_DECLARATIONS {
                    return Err(Load::Styles.into());
                }
                for selector in selectors.split(',') {
                    let cost = tries(selector, seen.depth).saturating_add(declarations as u64);
                    matches = matches.saturating_add(cost.saturating_mul(tried));
                    copied = copied.saturating_add(copies(selector, body.len(), seen.elements));
                    if matches > MAX_MATCHES || copied > MAX_COPIED {
                        return Err(Load::Styles.into());
                    }
                    styles.note(selector.trim(), body);
                }
            }
        }
        Ok(styles)
    }

    /// Keeps what a rule points at.
    fn note(&mut self, selector: &'a str, body: &'a str) {
        let pointing = references(body);
        let plain =
            |class: &&str| !class.is_empty() && class.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b));
        match selector.strip_prefix('.').filter(plain) {
            Some(class) => self.of_class.entry(class).or_default().extend(pointing),
            None => self.of_any.extend(pointing),
        }
    }

    /// What an element points at by rules and by its own `style`: property and id.
    pub(super) fn of(&self, node: Node<'a, '_>) -> impl Iterator<Item = (&'a str, &'a str)> {
        let classes = node.attribute("class").into_iter().flat_map(str::split_whitespace);
        let of_class = classes.filter_map(|class| self.of_class.get(class)).flatten().copied();
        let own = node.attribute("style").into_iter().flat_map(references);
        self.of_any.iter().copied().chain(of_class).chain(own)
    }
}

/// A style sheet without the data in its addresses: the letters of a font are no numbers. What could be anything else
/// stays.
fn without_data(css: &str) -> String {
    const BEGIN: &str = "url(data:";
    let mut parts = css.split(BEGIN);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let of_data = |c: char| c.is_ascii_alphanumeric() || "+/=,;-".contains(c);
        out += BEGIN;
        out += part.trim_start_matches(of_data);
    }
    out
}

/// How often a selector is tried on one element: with each ancestor for each word before the last.
fn tries(selector: &str, depth: usize) -> u64 {
    let words = selector.split_whitespace().count().saturating_sub(1);
    let depth = depth.max(1) as u64;
    (0..words).fold(1_u64, |tries, _| tries.saturating_mul(depth)) + selector.len() as u64 / 64
}

/// The bytes of declarations that are copied: to every element, unless the selector names a class or an id.
fn copies(selector: &str, bytes: usize, elements: usize) -> u64 {
    let share = if selector.contains(['.', '#']) { elements.div_ceil(8) } else { elements };
    (bytes as u64).saturating_mul(share as u64)
}

/// The declarations of a text that point at an element of the file.
fn references(css: &str) -> impl Iterator<Item = (&str, &str)> {
    css.split(';').filter_map(|declaration| {
        let (property, value) = declaration.split_once(':')?;
        Some((property.trim(), target(value)?))
    })
}

/// The id that a value like `url(#a)` points at.
pub(super) fn target(value: &str) -> Option<&str> {
    let (_, rest) = value.split_once("url(")?;
    let inside = rest.split(')').next()?.trim().trim_matches(['"', '\'']);
    inside.trim().strip_prefix('#')
}
