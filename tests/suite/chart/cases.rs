//! Figures and settings for tests, in the poster's colours.

use crate::fixtures::fonts;
use krachtkaart::base::color::Color;
use krachtkaart::chart::{ChartColours, Setting, SourceLine};
use krachtkaart::document::{Figure, FigureForm, Known, Source, Text, Value, read};
use krachtkaart::page::Face;
use krachtkaart::theme::Words;
use krachtkaart::typeset::text::{Setter, Style};

/// A wording in Dutch and English.
pub(crate) fn text(nl: &str, en: &str) -> Text {
    let wordings = [("nl", nl), ("en", en)].map(|(tag, words)| (tag.to_owned(), words.to_owned()));
    Text { wordings: wordings.into(), pointer: "/test".to_owned(), ..Text::default() }
}

/// A figure with the values given as (Dutch name, English name, value).
pub(crate) fn figure(form: FigureForm, title: Text, unit: Text, year: &str, values: &[(&str, &str, f64)]) -> Figure {
    let value = |&(nl, en, value): &(&str, &str, f64)| Value { name: text(nl, en), value, emphasis: false };
    Figure {
        id: "cijfer".to_owned(),
        form,
        title,
        unit,
        year: Some(year.to_owned()).filter(|y| !y.is_empty()),
        caveat: None,
        source: "bron".to_owned(),
        values: values.iter().map(value).collect(),
    }
}

/// A source.
pub(crate) fn source() -> Source {
    Source {
        id: "bron".to_owned(),
        publisher: "Sociaal Werk Nederland".to_owned(),
        title: "Mbo’ers zijn het fundament onder de uitvoering van sociaal werk".to_owned(),
        date: Some("2020-10-13".to_owned()),
        url: None,
    }
}

/// The embedded fonts' setter.
pub(crate) fn setter() -> Setter {
    Setter::new(fonts()).unwrap()
}

/// The poster's colours.
pub(crate) fn colours() -> ChartColours {
    let hex = |s| Color::parse(s).unwrap();
    ChartColours {
        paper: hex("#ffffff"),
        ink: hex("#1b2a4e"),
        soft: hex("#4a5675"),
        accent: hex("#d9503f"),
        others: [hex("#5f8fb4"), hex("#3f6f95"), hex("#7d93ad")],
        track: hex("#e6edf3"),
    }
}

/// A setting of a width with labels of a size.
pub(crate) fn setting<'a>(
    setter: &'a Setter,
    words: &'a Words,
    language: &'a str,
    width: f64,
    size: f64,
) -> Setting<'a> {
    let colours = colours();
    let style = |face, size, leading, fill| Style { face, size, leading, fill };
    Setting {
        setter,
        language,
        words,
        width,
        body: style(Face::Text, size, 1.3, colours.ink),
        title: style(Face::Heading, size * 1.3, 1.15, colours.ink),
        small: style(Face::Text, (size * 0.8).max(8.0), 1.3, colours.soft),
        floor: 7.0,
        colours,
        radius: 8.0,
        show_title: true,
        show_caveat: true,
        source_line: SourceLine::Short,
    }
}

/// The figures of the built-in data file.
pub(crate) fn flagship() -> Vec<Figure> {
    read(krachtkaart::assets::FLAGSHIP, &Known::default()).unwrap().figures
}

/// Figures that are hard to draw well: many values, small parts, long names, nothing at all.
pub(crate) fn hard() -> Vec<Figure> {
    use FigureForm::{Bar, Coins, Line, Number, PictogramRow, Ring, StackedBar};
    let same = |words: &str| text(words, words);
    let leisure: [(&str, &str, f64); 8] = [
        ("Jongerenwerk op het plein", "", 128.0),
        ("Ouderenwerk", "", 96.0),
        ("Maatschappelijke dienstverlening", "", 255.0),
        ("Vrouwenopvang", "", 0.0),
        ("Sociaal raadslieden", "", 12.0),
        ("Opbouwwerk", "", 141.5),
        ("Mantelzorg", "", 77.0),
        ("Vrijwilligers", "", 1.0),
    ];
    let nl = |rows: &[(&'static str, &'static str, f64)]| -> Vec<(&'static str, &'static str, f64)> {
        rows.iter().map(|&(name, _, value)| (name, name, value)).collect()
    };
    let years: Vec<(&str, &str, f64)> = [
        ("2013", 58.0),
        ("2014", 61.0),
        ("2015", 72.0),
        ("2016", 55.0),
        ("2017", 31.0),
        ("2018", 28.5),
        ("2019", 12.0),
        ("2020", 4.0),
        ("2021", 18.0),
        ("2022", 40.0),
        ("2023", 71.5),
        ("2024", 70.0),
    ]
    .map(|(year, value)| (year, year, value))
    .to_vec();
    vec![
        figure(Bar, same("Waar mbo’ers werken"), same("organisaties"), "2023", &nl(&leisure)),
        figure(Line, same("De vraag zakte in en trok weer aan"), same("aanvragen per week"), "", &years),
        figure(
            Line,
            same("De bezuiniging kwam in een keer"),
            same("euro"),
            "",
            &[
                ("2021", "2021", 980_000.0),
                ("2022", "2022", 1_000_000.0),
                ("2023", "2023", 20_000.0),
                ("2024", "2024", 10_000.0),
            ],
        ),
        figure(
            StackedBar,
            same("Zes delen, en een ervan is heel klein"),
            same("% van de tijd"),
            "2024",
            &nl(&[
                ("gesprekken", "", 41.0),
                ("huisbezoek", "", 30.0),
                ("overleg met collega’s", "", 14.0),
                ("reizen", "", 8.0),
                ("administratie en verantwoording", "", 6.0),
                ("pauze", "", 1.0),
            ]),
        ),
        figure(
            Ring,
            same("Bijna niemand zegt nee"),
            same("% van de bewoners"),
            "2024",
            &nl(&[("doet graag mee aan een activiteit in de buurt", "", 99.7)]),
        ),
        figure(
            Ring,
            same("Driekwart woont hier langer dan tien jaar"),
            same("bewoners"),
            "2024",
            &nl(&[("woont hier langer dan tien jaar", "", 750.0), ("alle bewoners van de wijk", "", 1000.0)]),
        ),
        figure(
            PictogramRow,
            same("Twintig deelnemers, van wie acht vrijwilliger werden"),
            same("deelnemers"),
            "2024",
            &nl(&[("werden vrijwilliger", "", 8.0), ("kwamen alleen kijken", "", 12.0)]),
        ),
        figure(
            PictogramRow,
            same("Drie van de vijf doen mee"),
            same("van de vijf"),
            "2024",
            &nl(&[("doen mee", "", 3.0), ("nog niet", "", 2.0)]),
        ),
        figure(
            Coins,
            same("Een wijkcentrum brengt veel op"),
            same("euro"),
            "2020",
            &nl(&[("kosten voor de gemeente", "", 2.0), ("opbrengst voor zorg, werk en welzijn samen", "", 7.25)]),
        ),
        figure(
            Number,
            same("Steeds meer jongeren krijgen hulp"),
            same("jongeren tot 23 jaar"),
            "2023",
            &nl(&[("jongeren kregen jeugdzorg in een half jaar", "", 398_555.0), ("van elke 12 jongeren", "", 1.0)]),
        ),
    ]
}

/// The examples of the forms that none of these figures has.
pub(crate) fn examples() -> Vec<Figure> {
    let known: Vec<FigureForm> = flagship().iter().chain(&hard()).map(|figure| figure.form).collect();
    let others = FigureForm::ALL.iter().copied().filter(|form| !known.contains(form));
    let example = |form: FigureForm| {
        let example = &form.descriptor().example;
        let same = |words: &str| text(words, words);
        let values: Vec<(&str, &str, f64)> = example.values.iter().map(|&(name, value)| (name, name, value)).collect();
        figure(form, same(example.title), same(example.unit), "2024", &values)
    };
    others.map(example).collect()
}
