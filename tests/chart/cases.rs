//! Figures and settings for tests: the flagship's figures, in the poster's colours.

use krachtkaart::chart::{ChartColours, Setting, SourceLine};
use krachtkaart::color::Color;
use krachtkaart::document::{Figure, FigureForm, Source, Text, Value};
use krachtkaart::font::FontBook;
use krachtkaart::frame::Face;
use krachtkaart::text::{Setter, Style};
use krachtkaart::theme::Words;

/// A wording in Dutch and English.
pub(crate) fn text(nl: &str, en: &str) -> Text {
    let wordings = [("nl", nl), ("en", en)].map(|(tag, words)| (tag.to_owned(), words.to_owned()));
    Text { wordings: wordings.into(), pointer: "/test".to_owned() }
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
    Setter::new(&FontBook::embedded().unwrap()).unwrap()
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
        source_line: SourceLine::Short,
    }
}

/// The flagship's figures, and some that are harder.
pub(crate) fn flagship() -> Vec<Figure> {
    use FigureForm::{Bar, Coins, Line, Number, PictogramRow, Ring, StackedBar};
    let mut all = vec![
        figure(
            Bar,
            text(
                "Bij bijna de helft van de organisaties werken weinig mbo’ers",
                "Almost half of the organisations have few mbo workers",
            ),
            text("% van de organisaties", "% of organisations"),
            "2020",
            &[
                ("Minder dan 10% mbo’ers", "Fewer than 10% mbo", 47.0),
                ("10 tot 30%", "10 to 30%", 35.0),
                ("Meer dan 30%", "More than 30%", 18.0),
            ],
        ),
        figure(
            Bar,
            text(
                "Drie prognoses na elkaar: het verwachte tekort groeit",
                "Three forecasts in a row: the expected shortage grows",
            ),
            text("sociaal werkers", "social workers"),
            "",
            &[("2031", "2031", 2800.0), ("2032", "2032", 5000.0), ("2033", "2033", 7500.0)],
        ),
        figure(
            StackedBar,
            text("Een op de vijf medewerkers heeft een mbo-diploma", "One in five employees has an mbo diploma"),
            text("%", "%"),
            "2020",
            &[
                ("mbo", "mbo", 20.0),
                ("hbo of wo", "hbo or university", 65.0),
                ("vmbo, havo of vwo", "secondary school", 15.0),
            ],
        ),
        figure(
            StackedBar,
            text("Leeftijd van werknemers in het sociaal werk", "Age of employees in social work"),
            text("%", "%"),
            "2020",
            &[
                ("jonger dan 35 jaar", "under 35", 32.6),
                ("35 tot 55 jaar", "35 to 55", 43.6),
                ("55 jaar en ouder", "55 and over", 23.8),
            ],
        ),
        figure(
            PictogramRow,
            text("Bijna 1 op de 10 mensen is sterk eenzaam", "Almost 1 in 10 people is very lonely"),
            text("van de 10 mensen", "of 10 people"),
            "2024",
            &[
                ("sterk eenzaam", "very lonely", 1.0),
                ("een beetje eenzaam", "somewhat lonely", 3.0),
                ("niet eenzaam", "not lonely", 6.0),
            ],
        ),
        figure(
            Line,
            text("Na een daling zijn er weer meer dakloze mensen", "After a fall there are more homeless people again"),
            text("mensen van 18 tot 65 jaar, op 1 januari", "people aged 18 to 65, on 1 January"),
            "",
            &[
                ("2021", "2021", 32000.0),
                ("2022", "2022", 26600.0),
                ("2023", "2023", 30600.0),
                ("2024", "2024", 33000.0),
            ],
        ),
        figure(
            Number,
            text("huishoudens met grote schulden", "households with problem debts"),
            text("huishoudens", "households"),
            "2020",
            &[("huishoudens", "households", 614_000.0)],
        ),
        figure(
            Number,
            text(
                "mensen hebben moeite met lezen, schrijven of rekenen",
                "people struggle with reading, writing or maths",
            ),
            text("mensen (16-75 jaar)", "people (16-75)"),
            "2024",
            &[("mensen", "people", 3_000_000.0)],
        ),
        figure(
            Ring,
            text("Minstens 900 van de 3.000 uur is stage", "At least 900 of the 3,000 hours is placement"),
            text("uren", "hours"),
            "",
            &[("stage", "placement", 900.0), ("hele opleiding", "whole training", 3000.0)],
        ),
        figure(
            Coins,
            text("Gemiddeld ongeveer € 1,60 per euro", "About €1.60 per euro on average"),
            text("euro", "euro"),
            "2020",
            &[("kosten", "costs", 1.0), ("opbrengst", "benefits", 1.6)],
        ),
    ];
    all[2].values[0].emphasis = true;
    all
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
            same("Dertig deelnemers, van wie twaalf vrijwilliger werden"),
            same("deelnemers"),
            "2024",
            &nl(&[("werden vrijwilliger", "", 12.0), ("kwamen alleen kijken", "", 18.0)]),
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
