//! The typed model out of located values: what each type of it is read from, and the macro that ties the fields of a
//! type to a table of the format.

use super::format::Record;
use super::text::Text;
use super::unread::Unread;
use crate::source::{JsonValue, Node, pointer};

/// What is done with a text that has no languages, and its pointer.
pub(super) type SeeLine<'s> = dyn FnMut(&str, &str) + 's;

/// A part of the model.
pub(super) trait Readable: Sized {
    /// Reads it from the value at this pointer; `None` where the file has no such field.
    fn read(node: Option<&Node>, at: &str) -> Result<Self, Unread>;

    /// Adds the texts in it, in the order of the format.
    fn texts<'a>(&'a self, _all: &mut Vec<&'a Text>) {}

    /// Calls `see` for the texts in it, in the order of the format.
    fn texts_mut(&mut self, _see: &mut dyn FnMut(&mut Text)) {}

    /// Calls `see` for what it holds that can be read on the poster and has no languages; whether that is so of the
    /// value itself, its field says.
    fn lines(&self, _at: &str, _shown: bool, _see: &mut SeeLine<'_>) {}
}

impl Readable for Text {
    fn read(node: Option<&Node>, at: &str) -> Result<Self, Unread> {
        let wordings = match node.map(|node| &node.content) {
            Some(JsonValue::Text(text)) => [(String::new(), text.clone())].into(),
            Some(JsonValue::Object(members)) => {
                let wording = |text: &str| text.to_owned();
                let read = members.iter().map(|member| Some((member.name.clone(), wording(member.value.text()?))));
                read.collect::<Option<_>>().ok_or_else(|| Unread::at(at))?
            }
            _ => return Err(Unread::at(at)),
        };
        Ok(Self { wordings, pointer: at.to_owned(), ..Self::default() })
    }

    fn texts<'a>(&'a self, all: &mut Vec<&'a Text>) {
        all.push(self);
    }

    fn texts_mut(&mut self, see: &mut dyn FnMut(&mut Text)) {
        see(self);
    }
}

impl Readable for String {
    fn read(node: Option<&Node>, at: &str) -> Result<Self, Unread> {
        node.and_then(Node::text).map(str::to_owned).ok_or_else(|| Unread::at(at))
    }

    fn lines(&self, at: &str, shown: bool, see: &mut SeeLine<'_>) {
        if shown {
            see(self, at);
        }
    }
}

impl Readable for f64 {
    fn read(node: Option<&Node>, at: &str) -> Result<Self, Unread> {
        node.and_then(Node::number).ok_or_else(|| Unread::at(at))
    }
}

impl Readable for bool {
    /// A flag that is not there is not set.
    fn read(node: Option<&Node>, at: &str) -> Result<Self, Unread> {
        match node.map(|node| &node.content) {
            None => Ok(false),
            Some(JsonValue::Flag(flag)) => Ok(*flag),
            Some(_) => Err(Unread::at(at)),
        }
    }
}

impl<T: Readable> Readable for Option<T> {
    fn read(node: Option<&Node>, at: &str) -> Result<Self, Unread> {
        node.map(|node| T::read(Some(node), at)).transpose()
    }

    fn texts<'a>(&'a self, all: &mut Vec<&'a Text>) {
        self.iter().for_each(|value| value.texts(all));
    }

    fn texts_mut(&mut self, see: &mut dyn FnMut(&mut Text)) {
        self.iter_mut().for_each(|value| value.texts_mut(see));
    }

    fn lines(&self, at: &str, shown: bool, see: &mut SeeLine<'_>) {
        self.iter().for_each(|value| value.lines(at, shown, see));
    }
}

impl<T: Readable> Readable for Vec<T> {
    /// A list that is not there is empty.
    fn read(node: Option<&Node>, at: &str) -> Result<Self, Unread> {
        let items = match node.map(|node| &node.content) {
            None => return Ok(Self::new()),
            Some(JsonValue::List(items)) => items.iter().enumerate(),
            Some(_) => return Err(Unread::at(at)),
        };
        items.map(|(index, item)| T::read(Some(item), &pointer::join(at, &index.to_string()))).collect()
    }

    fn texts<'a>(&'a self, all: &mut Vec<&'a Text>) {
        self.iter().for_each(|value| value.texts(all));
    }

    fn texts_mut(&mut self, see: &mut dyn FnMut(&mut Text)) {
        self.iter_mut().for_each(|value| value.texts_mut(see));
    }

    fn lines(&self, at: &str, shown: bool, see: &mut SeeLine<'_>) {
        for (index, value) in self.iter().enumerate() {
            value.lines(&pointer::join(at, &index.to_string()), shown, see);
        }
    }
}

/// An object.
pub(super) fn object<'n>(node: Option<&'n Node>, at: &str) -> Result<&'n Node, Unread> {
    node.filter(|node| matches!(node.content, JsonValue::Object(_))).ok_or_else(|| Unread::at(at))
}

/// Whether a type of the model has the fields of its table, in the same order; a field for editors only has no place in
/// it. Fails the build with one that was forgotten.
pub(super) const fn same_fields(table: &Record, fields: &[&str]) {
    let (mut told, mut typed) = (0, 0);
    while told < table.fields.len() {
        if !matches!(table.fields[told].kind, super::format::Kind::Schema) {
            assert!(typed < fields.len() && same(table.fields[told].name, fields[typed]), "the model lacks a field");
            typed += 1;
        }
        told += 1;
    }
    assert!(typed == fields.len(), "the table lacks a field");
}

/// Whether two words are the same.
const fn same(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let mut at = 0;
    while at < one.len() && at < other.len() && one[at] == other[at] {
        at += 1;
    }
    at == one.len() && at == other.len()
}

/// Declares types of the model: `Type = TABLE { field: type = "name in the file", … }`; after `by` the function that
/// reads a field, where its type alone does not say how.
macro_rules! model {
    (@reader) => { $crate::document::value::Readable::read };
    (@reader $reader:path) => { $reader };
    ($(
        $(#[$doc:meta])*
        $name:ident = $table:path {
            $($(#[$about:meta])* $field:ident: $type:ty = $key:literal $(by $reader:path)?,)*
        }
    )*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq)]
        pub struct $name {
            $($(#[$about])* pub $field: $type,)*
        }

        const _: () = $crate::document::value::same_fields(&$table, &[$($key),*]);

        impl $crate::document::value::Readable for $name {
            fn read(
                node: Option<&$crate::source::Node>,
                at: &str,
            ) -> Result<Self, $crate::document::unread::Unread> {
                let object = $crate::document::value::object(node, at)?;
                Ok(Self {
                    $($field: model!(@reader $($reader)?)(object.get($key), &$crate::source::pointer::join(at, $key))?,)*
                })
            }

            fn texts<'a>(&'a self, all: &mut Vec<&'a $crate::document::Text>) {
                $($crate::document::value::Readable::texts(&self.$field, all);)*
            }

            fn texts_mut(&mut self, see: &mut dyn FnMut(&mut $crate::document::Text)) {
                $($crate::document::value::Readable::texts_mut(&mut self.$field, see);)*
            }

            fn lines(&self, at: &str, _shown: bool, see: &mut $crate::document::value::SeeLine<'_>) {
                $(
                    let shown = $table.field($key).is_some_and(|field| field.shown);
                    let here = $crate::source::pointer::join(at, $key);
                    $crate::document::value::Readable::lines(&self.$field, &here, shown, see);
                )*
            }
        }
    )*};
}

/// Declares an enum of the words of a choice: `Type: CHOICES { Variant = "word", … }`.
macro_rules! choices {
    ($(#[$doc:meta])* $name:ident: $table:path { $($(#[$about:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $name {
            $($(#[$about])* $variant,)*
        }

        const _: () = $crate::document::value::same_words($table, &[$($word),*]);

        impl $name {
            /// Every one there is.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The word for it in the file.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)*
                }
            }
        }

        impl $crate::document::value::Readable for $name {
            fn read(
                node: Option<&$crate::source::Node>,
                at: &str,
            ) -> Result<Self, $crate::document::unread::Unread> {
                let word = node.and_then($crate::source::Node::text);
                let found = Self::ALL.iter().copied().find(|choice| Some(choice.word()) == word);
                found.ok_or_else(|| $crate::document::unread::Unread::at(at))
            }
        }
    };
}

/// Whether an enum has the words of its table, in the same order.
pub(super) const fn same_words(table: &[super::bilingual::EnumValue], words: &[&str]) {
    assert!(table.len() == words.len(), "a choice is missing");
    let mut at = 0;
    while at < words.len() {
        assert!(same(table[at].word, words[at]), "the choices differ");
        at += 1;
    }
}

pub(super) use {choices, model};
