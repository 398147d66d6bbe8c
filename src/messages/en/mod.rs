//! English. The same files and functions as in every other language.

pub(super) mod cell;
pub(super) mod cms;
pub(super) mod design;
pub(super) mod editor;
pub(super) mod failure;
pub(super) mod fields;
pub(super) mod file;
pub(super) mod guide;
pub(super) mod help;
pub(super) mod languages;
pub(super) mod media;
pub(super) mod number;
pub(super) mod place_of_colour;
pub(super) mod plain;
pub(super) mod press;
pub(super) mod sheets;
pub(super) mod syntax;
pub(super) mod table;
pub(super) mod terms;
pub(super) mod theme;
pub(super) mod usage;
pub(super) mod values;
pub(super) mod work;
