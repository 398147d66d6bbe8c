//! What a page asks and what it gets.

use std::sync::Arc;

use serde::{Deserialize, Serialize, Serializer};

use super::finding::EditorFinding;
use super::picture::{Preview, View};
use super::review::SheetReview;
use crate::document::edit::Change;
use crate::messages::MessageLanguage;

/// What a page asks of an open file.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(tag = "ask", rename_all = "lowercase", deny_unknown_fields)]
pub enum Request {
    /// The file as it is, and a picture of it.
    Look {
        /// Which picture.
        view: View,
        /// The language of the messages: `nl` or `en`.
        wording: String,
    },
    /// Changes that are made and undone together, and a picture of what comes of them.
    Edit {
        /// The changes, in order.
        changes: Vec<Change>,
        /// Whether they belong to the change before, as letters of one word do: then they are undone together.
        #[serde(default)]
        continues: bool,
        /// Which picture.
        view: View,
        /// The language of the messages.
        wording: String,
    },
    /// The change before is undone.
    Undo {
        /// Which picture.
        view: View,
        /// The language of the messages.
        wording: String,
    },
    /// What was undone last is done again.
    Redo {
        /// Which picture.
        view: View,
        /// The language of the messages.
        wording: String,
    },
    /// A theme of these colours from now on, by the name of a house style, and a picture in it.
    House {
        /// The colours as `#RRGGBB`, the main one first.
        colors: Vec<String>,
        /// Which picture; its theme is the house style.
        view: View,
        /// The language of the messages.
        wording: String,
    },
    /// All that could be better on a sheet; the answer holds no text.
    Review {
        /// The sheet; "" for the file itself.
        of: String,
        /// Whether the sheet is drawn as well.
        #[serde(default)]
        drawn: bool,
        /// In which language and theme.
        view: View,
        /// The language of the messages.
        wording: String,
    },
}

impl Request {
    /// Which picture, and in which language its messages.
    #[must_use]
    pub fn view(&self) -> (&View, MessageLanguage) {
        let (Self::Look { view, wording }
        | Self::Edit { view, wording, .. }
        | Self::Undo { view, wording }
        | Self::Redo { view, wording }
        | Self::House { view, wording, .. }
        | Self::Review { view, wording, .. }) = self;
        (view, if wording == "en" { MessageLanguage::English } else { MessageLanguage::Dutch })
    }
}

/// What a page gets.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Answer {
    /// Counts the versions of the text.
    pub revision: u64,
    /// The text of the file.
    pub text: String,
    /// Whether every change that was asked for could be made.
    pub done: bool,
    /// The pointer of what was added last.
    pub added: Option<String>,
    /// The picture; `None` while there has been none yet that could be made.
    #[serde(serialize_with = "shared")]
    pub picture: Option<Arc<Preview>>,
    /// Whether the picture is of an earlier text, because this one cannot be laid out.
    pub stale: bool,
    /// What is wrong with the file or with this sheet.
    pub findings: Vec<EditorFinding>,
    /// The pointers of texts that still say what belongs there.
    pub blanks: Vec<String>,
    /// How many changes can be undone.
    pub undo: usize,
    /// How many can be done again.
    pub redo: usize,
    /// What became of each colour of a house style, where one was made.
    pub house: Vec<String>,
    /// What could be better, where that was asked.
    pub review: Option<SheetReview>,
}

/// Writes a picture that is shared as the picture itself.
fn shared<S: Serializer>(picture: &Option<Arc<Preview>>, serializer: S) -> Result<S::Ok, S::Error> {
    picture.as_deref().serialize(serializer)
}
