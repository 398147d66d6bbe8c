//! What a print shop asks.

use super::field::{Field, Kind, Record};
use super::limits::{MAX_ADDRESS, NAME};
use crate::document::bilingual::both;
use crate::messages::Thing;

/// What a print shop asks.
pub static PRINTER: Record = Record {
    thing: Thing::Printer,
    title: both("De drukker", "The print shop"),
    called_by: &[],
    inside: false,
    rules: &[],
    fields: &[
        Field::optional("naam", Kind::Line(NAME))
            .label("Naam", "Name")
            .help("De naam van de drukker. Die staat in de meldingen.", "The name of the print shop. Messages use it.")
            .such_as("Drukkerij De Hoek"),
        Field::optional("dpi", Kind::Number(72.0, 1200.0))
            .label("Pixels per inch", "Pixels per inch")
            .help("Hoeveel pixels per inch, van 72 tot 1200.", "How many pixels per inch, from 72 to 1200.")
            .such_as("300"),
        Field::optional("afloop", Kind::Number(0.0, 20.0))
            .label("Afloop (mm)", "Bleed (mm)")
            .help(
                "Hoe ver het beeld doorloopt buiten het formaat, in mm.",
                "How far the picture goes on beyond the trim, in mm.",
            )
            .such_as("3"),
        Field::optional("snijtekens", Kind::Flag)
            .label("Snijtekens", "Crop marks")
            .help("true als er snijtekens om de poster moeten.", "true if there must be crop marks around the poster.")
            .such_as("true"),
        Field::optional("inkt", Kind::Number(100.0, 400.0))
            .label("Meeste inkt (%)", "Most ink (%)")
            .help("De meeste inkt op één plek, in procenten: 280.", "The most ink in one place, in per cent: 280.")
            .such_as("280"),
        Field::optional("letter", Kind::Number(1.0, 72.0))
            .label("Kleinste letter (pt)", "Smallest type (pt)")
            .help("De kleinste letter, in punten: 6.", "The smallest type, in points: 6.")
            .such_as("6"),
        Field::optional("lijn", Kind::Number(0.01, 10.0))
            .label("Dunste lijn (pt)", "Thinnest line (pt)")
            .help("De dunste lijn, in punten: 0.25.", "The thinnest line, in points: 0.25.")
            .such_as("0.25"),
        Field::optional("profiel", Kind::Line(MAX_ADDRESS))
            .label("Kleurprofiel (.icc)", "Colour profile (.icc)")
            .help(
                "Het kleurprofiel van de drukker: een bestand in de map van je databestand.",
                "The colour profile of the print shop: a file in the folder of your data file.",
            )
            .such_as("papier.icc"),
    ],
};
