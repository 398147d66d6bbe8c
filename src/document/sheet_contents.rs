//! What a data file wants on each sheet.

use super::format::{self, SHEETS};
use super::unread::Unread;
use super::value::{Readable, model, object};
use crate::messages::Part;
use crate::source::{Node, pointer};

model! {
    /// What must and what need not stand on one sheet.
    #[derive(Default)]
    SheetContents = format::SHEET {
        /// `toon`: stands on the sheet, also where the sheet by itself would leave it out.
        show: Vec<Part> = "toon",
        /// `weg`: does not stand on the sheet.
        hide: Vec<Part> = "weg",
    }
}

impl Readable for Part {
    fn read(node: Option<&Node>, at: &str) -> Result<Self, Unread> {
        let name = node.and_then(Node::text);
        let found = Self::ALL.iter().copied().find(|part| Some(part.name()) == name);
        found.ok_or_else(|| Unread::at(at))
    }
}

/// What a data file wants on the sheets that it names.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SheetWishes(Vec<(&'static str, SheetContents)>);

impl SheetWishes {
    /// What it wants on the sheet with this name.
    #[must_use]
    pub fn of(&self, sheet: &str) -> Option<&SheetContents> {
        self.0.iter().find(|(name, _)| *name == sheet).map(|(_, contents)| contents)
    }

    /// The same, but on one sheet it wants to see only the first so many parts of its list.
    #[must_use]
    pub fn showing_first(&self, sheet: &str, count: usize) -> Self {
        let mut fewer = self.clone();
        for (_, contents) in fewer.0.iter_mut().filter(|(name, _)| *name == sheet) {
            contents.show.truncate(count);
        }
        fewer
    }

    /// Whether it wants that this part does not stand on the sheet.
    #[must_use]
    pub fn hides(&self, sheet: &str, part: Part) -> bool {
        self.of(sheet).is_some_and(|contents| contents.hide.contains(&part))
    }
}

impl Readable for SheetWishes {
    fn read(node: Option<&Node>, at: &str) -> Result<Self, Unread> {
        if node.is_none() {
            return Ok(Self::default());
        }
        let root = object(node, at)?;
        let contents = |name: &'static str| {
            let node = root.get(name)?;
            Some(SheetContents::read(Some(node), &pointer::join(at, name)).map(|contents| (name, contents)))
        };
        SHEETS.fields.iter().filter_map(|field| contents(field.name)).collect::<Result<_, _>>().map(Self)
    }
}
