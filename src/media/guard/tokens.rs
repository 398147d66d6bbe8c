//! An SVG as signs, one after the other: what is counted before a tree is made of it.

use std::collections::HashMap;

use xmlparser::{ElementEnd, EntityDefinition, Token, Tokenizer};

use super::{MAX_ATTRIBUTES, MAX_EXPANDED, MAX_NAMESPACES, MarkupLimits, Refused};
use crate::messages::Load;

/// What was counted.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Census {
    /// Elements.
    pub(super) elements: usize,
    /// The most elements inside each other.
    pub(super) depth: usize,
    /// Bytes of values of attributes.
    pub(super) values: usize,
}

/// Counts, and refuses what is too much.
pub(super) fn look(text: &str, limits: MarkupLimits) -> Result<Census, Refused> {
    let mut count = Count { limits, seen: Census::default(), depth: 0, attributes: 0, namespaces: 0, added: 0 };
    let mut entities: HashMap<&str, usize> = HashMap::new();
    for token in Tokenizer::from(text) {
        match token.map_err(|e| Refused::NoSvg(e.to_string()))? {
            Token::EntityDeclaration { name, definition: EntityDefinition::EntityValue(value), .. } => {
                let value = value.as_str();
                // An entity of a drawing program is the address of a namespace: no markup, no other entity.
                if value.contains(['<', '&', '%']) {
                    return Err(Load::Entities.into());
                }
                entities.insert(name.as_str(), value.len());
            }
            // What is elsewhere is never fetched.
            Token::EntityDeclaration { .. } => {}
            Token::ElementStart { .. } => count.element()?,
            Token::Attribute { prefix, local, value, .. } => {
                count.attribute(prefix.as_str() == "xmlns" || local.as_str() == "xmlns", value.len())?;
                count.expanded(value.as_str(), &entities)?;
            }
            Token::ElementEnd { end, .. } => {
                count.depth = match end {
                    ElementEnd::Open => count.depth,
                    ElementEnd::Close(..) | ElementEnd::Empty => count.depth.saturating_sub(1),
                };
            }
            Token::Text { text } => count.expanded(text.as_str(), &entities)?,
            Token::Declaration { .. }
            | Token::ProcessingInstruction { .. }
            | Token::Comment { .. }
            | Token::DtdStart { .. }
            | Token::EmptyDtd { .. }
            | Token::DtdEnd { .. }
            | Token::Cdata { .. } => {}
        }
    }
    Ok(count.seen)
}

/// The counting.
struct Count {
    limits: MarkupLimits,
    seen: Census,
    depth: usize,
    attributes: usize,
    namespaces: usize,
    /// Bytes that entities add.
    added: usize,
}

impl Count {
    fn element(&mut self) -> Result<(), Load> {
        self.attributes = 0;
        self.depth += 1;
        self.seen.depth = self.seen.depth.max(self.depth);
        self.seen.elements += 1;
        if self.seen.elements > self.limits.elements {
            return Err(Load::Elements);
        }
        if self.depth > self.limits.depth { Err(Load::Depth) } else { Ok(()) }
    }

    fn attribute(&mut self, is_namespace: bool, bytes: usize) -> Result<(), Load> {
        self.attributes += 1;
        self.namespaces += usize::from(is_namespace);
        self.seen.values += bytes;
        let many = self.attributes > MAX_ATTRIBUTES || self.namespaces > MAX_NAMESPACES;
        if many { Err(Load::Elements) } else { Ok(()) }
    }

    /// Counts what the entities in a text stand for.
    fn expanded(&mut self, text: &str, entities: &HashMap<&str, usize>) -> Result<(), Load> {
        if entities.is_empty() {
            return Ok(());
        }
        for rest in text.split('&').skip(1) {
            let name = rest.split(';').next().unwrap_or_default();
            self.added += entities.get(name).copied().unwrap_or(0);
        }
        if self.added > MAX_EXPANDED { Err(Load::Entities) } else { Ok(()) }
    }
}
