//! The infographic as its data file describes it: no coordinate, no colour.

mod model;

pub use model::{
    Action, CallToAction, Figure, FigureForm, Infographic, Mix, Returns, Role, Source, Strength, StrengthGroup, Text,
    Value,
};
