//! What of a leaflet was told before. Attempts at setting it differ in what they leave out more often than in their type:
//! what stays is set once for each size.

use std::cell::RefCell;
use std::collections::HashMap;

use super::grid::Block;
use crate::layout::misfit::Halt;

/// Part of a story, with all that it depends on but the way in which it is set.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Portion {
    Introduction,
    /// Drawing, name, promise and work of a role.
    Role(usize),
    /// The example of a role.
    Example(usize),
    /// A figure, in the accent of a role, drawn or in words.
    Figure {
        id: String,
        role: Option<usize>,
        drawn: bool,
    },
    /// The strengths, each with its text or without.
    Strengths {
        texts: bool,
    },
    /// Heading and text of the mix.
    Mix,
    /// The question that ends it.
    Question,
    /// What it returns, with its figure or without.
    Returns {
        figure: bool,
    },
    Call,
    Addressed,
    /// A quote, by its number.
    Quote(usize),
}

/// How a story is set: size of body text, width of a column, and what part of it drawings above roles take, in bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Way(pub(super) u64, pub(super) u64, pub(super) Option<u64>);

/// What was told, by the way in which it was set.
#[derive(Default)]
pub(super) struct Told(RefCell<HashMap<(Way, Portion), Vec<Block>>>);

impl Told {
    /// A portion, told now if it was not before.
    pub(super) fn once(
        &self,
        way: Way,
        portion: Portion,
        tell: impl FnOnce() -> Result<Vec<Block>, Halt>,
    ) -> Result<Vec<Block>, Halt> {
        let key = (way, portion);
        if let Some(known) = self.0.borrow().get(&key) {
            return Ok(known.clone());
        }
        let blocks = tell()?;
        self.0.borrow_mut().insert(key, blocks.clone());
        Ok(blocks)
    }
}
