//! What the forms of figures ask of their values.

/// What the form of a figure asks of its values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormRule {
    /// `ring`: two values.
    RingTwo,
    /// `ring`: the first is not above the second, which is above 0.
    RingPart,
    /// `munten`: two values.
    CoinsTwo,
    /// `munten`: at most 20 euros, or at most 20 times the cost.
    CoinsMany,
    /// `getal`: one value.
    NumberOne,
    /// `lijn`: two values or more.
    LineTwo,
    /// `lijn`: every moment once.
    LineOnce,
    /// `rij`: whole numbers, 1 to 20 together.
    RowWhole,
    /// `gestapeld`: some value is above 0.
    StackSum,
    /// At most one value is emphasised.
    OneEmphasis,
}
