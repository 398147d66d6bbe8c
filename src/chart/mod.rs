//! A figure of the data file as a finished frame.
//!
//! A chart is given its width and takes the height that it needs, like any other layouter. Bars, parts of a whole
//! and lines are drawn by plotters through a backend of ours (`backend`); rings, rows of people, coins and big
//! numbers by geometry of our own. All text is set by [`crate::typeset::text::Setter`], so charts look like the rest of the
//! page, and every label stands beside what it names: there are no legends.

mod arc;
mod backend;
mod bar;
mod coins;
mod column;
mod error;
mod line;
mod mark;
mod number;
mod pictogram;
mod plot;
mod ring;
mod setting;
mod sign;
mod spans;
mod stacked;
mod wording;

pub use error::{ChartError, LARGEST};
pub use setting::{ChartColours, Setting, SourceLine};

use crate::base::geometry::Point;
use crate::document::{Figure, FigureForm, MOST_VALUES, Source};
use crate::locale::number::Quantity;
use crate::page::{Frame, Role};
use crate::theme::Words;
use crate::typeset::text::Passage;
use column::ChartColumn;
use plot::Plot;

/// How each form is drawn and told.
const fn plot(form: FigureForm) -> &'static Plot {
    match form {
        FigureForm::Bar => &bar::PLOT,
        FigureForm::StackedBar => &stacked::PLOT,
        FigureForm::Line => &line::PLOT,
        FigureForm::Ring => &ring::PLOT,
        FigureForm::PictogramRow => &pictogram::PLOT,
        FigureForm::Number => &number::PLOT,
        FigureForm::Coins => &coins::PLOT,
    }
}

/// Draws a figure: its finding as title, unit and year, the drawing with its labels, and the source.
///
/// The frame is as wide as [`Setting::width`] and holds one group that tells assistive technology the finding and
/// the data in words.
///
/// # Errors
/// [`ChartError`] when the values do not suit the form, or a text does not fit the width at the smallest size.
pub fn draw(figure: &Figure, source: Option<&Source>, setting: &Setting<'_>) -> Result<Frame, ChartError> {
    told(figure, source, setting, content)
}

/// Tells a figure without drawing it, where there is no room for a drawing: the finding, the values with their unit,
/// the caveat and the source. Nothing that the drawing says is lost.
///
/// # Errors
/// As [`draw`].
pub fn in_words(figure: &Figure, source: Option<&Source>, setting: &Setting<'_>) -> Result<Frame, ChartError> {
    told(figure, source, setting, words)
}

/// How what is seen of a figure is made.
type DrawContent = fn(&Figure, Option<&Source>, &Setting<'_>) -> Result<Frame, ChartError>;

/// A figure with what assistive technology is told of it.
fn told(
    figure: &Figure,
    source: Option<&Source>,
    setting: &Setting<'_>,
    content: DrawContent,
) -> Result<Frame, ChartError> {
    check(figure, setting)?;
    let arranged = (plot(figure.form).arranged)(&figure.values, setting.language);
    let arranged = arranged.map(|values| Figure { values, ..figure.clone() });
    let figure = arranged.as_ref().unwrap_or(figure);
    let content = content(figure, source, setting)?;
    let name = (plot(figure.form).name)(figure, setting)?;
    let description = wording::description(figure, source, setting);
    let language = Some(figure.title.language_in(setting.language).to_owned());
    let mut frame = Frame::new(content.size);
    frame.place_as(Point::default(), content, Role::Figure { name, description, language });
    Ok(frame)
}

/// The values of a figure as its drawing shows them, in the order of the file.
#[must_use]
pub fn labels(figure: &Figure, language: &str, words: &Words) -> Vec<String> {
    wording::labels(figure, language, words)
}

/// The values of a figure for a table in which the unit has a column of its own; the signs that a form adds are there.
#[must_use]
pub fn tabled(figure: &Figure, language: &str) -> Vec<String> {
    wording::numbers(figure, figure.form.descriptor().quantity.unwrap_or(Quantity::Plain), language)
}

/// Everything that is seen, from the title to the source.
fn content(figure: &Figure, source: Option<&Source>, setting: &Setting<'_>) -> Result<Frame, ChartError> {
    let em = setting.em();
    let mut column = ChartColumn::new(setting.width);
    let small = |copy: Passage<'_>| setting.paragraph(copy, setting.small, setting.width);
    let in_sentence = (plot(figure.form).says_title)(figure, setting);
    let said = if in_sentence { figure.title.get(setting.language) } else { "" };
    let unit = wording::unit_line(figure, source, setting, said);
    if !in_sentence {
        if setting.show_title {
            column.text(0.0, setting.heading(setting.copy(&figure.title), setting.title, setting.width)?);
        }
        if let Some(words) = &unit {
            let language = figure.unit.language_in(setting.language);
            column.text(0.45 * em, small(Passage { language, ..setting.own(words) })?);
        }
    }
    column.frame(0.8 * em, (plot(figure.form).draw)(figure, setting)?);
    let mut gap = 0.9 * em;
    if let Some(caveat) = figure.caveat.as_ref().filter(|_| setting.show_caveat) {
        column.text(gap, small(setting.copy(caveat))?);
        gap = 0.35 * em;
    }
    // What a number counts is said in its sentence; the rest of the unit stands with the source.
    let source = setting.source_words(source, setting.source_line);
    let last: Vec<String> = unit.filter(|_| in_sentence).into_iter().chain(source).collect();
    if !last.is_empty() {
        column.text(gap, small(setting.own(&last.join(". ")))?);
    }
    Ok(column.finish())
}

/// The finding, and in small type below it the data in one paragraph.
fn words(figure: &Figure, source: Option<&Source>, setting: &Setting<'_>) -> Result<Frame, ChartError> {
    let mut column = ChartColumn::new(setting.width);
    column.text(0.0, setting.heading(setting.copy(&figure.title), setting.title, setting.width)?);
    let in_sentence = (plot(figure.form).says_title)(figure, setting);
    let said = if in_sentence { figure.title.get(setting.language) } else { "" };
    let unit = wording::unit_line(figure, source, setting, said);
    let values = (!in_sentence).then(|| wording::values(figure, setting));
    let caveat = figure.caveat.as_ref().map(|text| text.get(setting.language).trim().to_owned());
    let source = setting.source_words(source, setting.source_line);
    let small = wording::sentences(unit.into_iter().chain(values).chain(caveat).chain(source));
    column.text(0.3 * setting.em(), setting.paragraph(setting.own(&small), setting.small, setting.width)?);
    Ok(column.finish())
}

/// Whether there is something to draw and room to draw it in.
fn check(figure: &Figure, setting: &Setting<'_>) -> Result<(), ChartError> {
    for size in [setting.width, setting.body.size, setting.title.size, setting.small.size] {
        if !(size.is_finite() && size > 0.0) {
            return Err(ChartError::NoRoom(size));
        }
    }
    let bad = |value: &f64| !(value.is_finite() && (0.0..=LARGEST).contains(value));
    let found = figure.values.len();
    if !(1..=MOST_VALUES).contains(&found) {
        return Err(ChartError::Count { form: figure.form, least: 1, most: MOST_VALUES, found });
    }
    match figure.values.iter().map(|v| v.value).enumerate().find(|(_, value)| bad(value)) {
        Some((index, value)) => Err(ChartError::Value { index, value }),
        None => Ok(()),
    }
}
