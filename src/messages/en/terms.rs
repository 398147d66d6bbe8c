//! Words for what the messages are about.

use crate::error::NotInBands;
use crate::messages::explain::Labels;
use crate::messages::phrase;
use crate::messages::{Expected, FileKind, Found, OmissionReason, Part, Target, Term, Thing};

/// The words around a diagnostic and an explanation.
pub(crate) const LABELS: Labels = Labels {
    error: "error",
    warning: "warning",
    help: "help",
    wrong: "Wrong:",
    right: "Right:",
    mend: "How to mend it:",
    first: "the first is here",
};

/// A kind of object: "role".
pub(crate) const fn noun(thing: Thing) -> &'static str {
    match thing {
        Thing::File => "file",
        Thing::Role | Thing::Tones => "role",
        Thing::StrengthGroup => "strength group",
        Thing::Strength => "strength",
        Thing::Mix => "mix",
        Thing::Leaflet => "folder",
        Thing::Quote => "quote",
        Thing::Returns => "rendement",
        Thing::Call => "oproep",
        Thing::Action => "action",
        Thing::Figure => "figure",
        Thing::Value => "value",
        Thing::Source => "source",
        Thing::Text => "text",
        Thing::Theme => "theme",
        Thing::Palette | Thing::DrawingColours => "colours",
        Thing::Logo => "logo",
        Thing::Drawing => "tekening",
        Thing::Printer => "drukker",
        Thing::Profession => "beroep",
        Thing::Words => "woorden",
        Thing::ChartWords => "grafiek",
        Thing::Sheets => "formaten",
        Thing::Sheet | Thing::SceneSheet => "sheet",
    }
}

/// The same with the indefinite article, or with the definite one where there is only one.
pub(crate) const fn with_article(thing: Thing) -> &'static str {
    match thing {
        Thing::File => "the file",
        Thing::Role => "a role",
        Thing::StrengthGroup => "a strength group",
        Thing::Strength => "a strength",
        Thing::Mix => "the mix",
        Thing::Leaflet => "'folder'",
        Thing::Quote => "a quote",
        Thing::Returns => "rendement",
        Thing::Call => "oproep",
        Thing::Action => "an action",
        Thing::Figure => "a figure",
        Thing::Value => "a value",
        Thing::Source => "a source",
        Thing::Text => "a text",
        Thing::Theme => "a theme",
        Thing::Palette => "'kleuren'",
        Thing::Tones => "a role in a theme",
        Thing::DrawingColours => "'tekening'",
        Thing::Logo => "a logo",
        Thing::Drawing => "a drawing",
        Thing::Printer => "drukker",
        Thing::Profession => "beroep",
        Thing::Words => "'woorden'",
        Thing::ChartWords => "'grafiek'",
        Thing::Sheets => "'formaten'",
        Thing::Sheet | Thing::SceneSheet => "a sheet",
    }
}

/// The items of a list of objects.
const fn plural(thing: Thing) -> &'static str {
    match thing {
        Thing::Role | Thing::Tones => "roles",
        Thing::StrengthGroup => "strength groups",
        Thing::Strength => "strengths",
        Thing::Action => "actions",
        Thing::Quote => "quotes",
        Thing::Figure => "figures",
        Thing::Value => "values",
        Thing::Source => "sources",
        Thing::Text => "texts",
        Thing::File
        | Thing::Mix
        | Thing::Leaflet
        | Thing::Returns
        | Thing::Call
        | Thing::Theme
        | Thing::Palette
        | Thing::DrawingColours
        | Thing::Logo
        | Thing::Drawing
        | Thing::Printer
        | Thing::Profession
        | Thing::Words
        | Thing::ChartWords
        | Thing::Sheets
        | Thing::Sheet
        | Thing::SceneSheet => "blocks",
    }
}

/// What an id stands for, without article.
pub(crate) const fn target(target: Target) -> &'static str {
    match target {
        Target::Role => "role",
        Target::StrengthGroup => "strength group",
        Target::Strength => "strength",
        Target::Figure => "figure",
        Target::Source => "source",
        Target::Illustration => "illustration",
        Target::Icon => "icon",
        Target::Theme => "theme",
    }
}

/// What a field takes.
pub(crate) fn expected(expected: Expected) -> String {
    match expected {
        Expected::Text => "a quoted text, or a text per language",
        Expected::Line | Expected::Choice | Expected::Language => "a quoted text",
        Expected::Reference => "a quoted id",
        Expected::Id => "an id: a short quoted word",
        Expected::Drawing => "the quoted name of a drawing, or a block with 'bestand' and 'beschrijving'",
        Expected::Date => "a quoted date",
        Expected::Year => "a year",
        Expected::Link => "a quoted link",
        Expected::Number => "a number without quotes",
        Expected::Flag => "true or false, without quotes",
        Expected::Texts => "a list of texts between [ and ]",
        Expected::Words => "a list of words between [ and ]",
        Expected::Objects(thing) => {
            let noun = plural(thing);
            return format!("a list of {noun} between [ and ]");
        }
        Expected::Colour => "a quoted colour",
        Expected::Colours => "a list of colours between [ and ]",
        Expected::Object(_) => "a block of fields between { and }",
    }
    .to_owned()
}

/// What stands there.
pub(crate) const fn found(found: Found) -> &'static str {
    match found {
        Found::Null => "null (nothing)",
        Found::Flag => "true or false",
        Found::Number => "a number",
        Found::Text => "a text",
        Found::List => "a list",
        Found::Object => "a block of fields",
    }
}

/// "'a', 'b' or 'c'", with a stop at fifteen.
fn listed<S: AsRef<str>>(words: &[S]) -> String {
    phrase::listed(words, "or", "more")
}

/// "did you mean 'a'?", or what is possible.
pub(crate) fn suggest<S: AsRef<str>>(suggestion: Option<&str>, possible: &[S]) -> Option<String> {
    match (suggestion, possible) {
        (Some(word), _) => Some(did_you_mean(word)),
        (None, []) => None,
        (None, [only]) => Some(format!("there is only '{}'", only.as_ref())),
        (None, many) => Some(format!("choose from {}", listed(many))),
    }
}

/// A character as it can be named: by a word or by itself where it can be seen, with its code point.
pub(crate) fn named(character: char) -> String {
    let word = match character {
        '\n' | '\r' | '\u{2028}' | '\u{2029}' => Some("line end"),
        '\t' => Some("tab"),
        '\u{a0}' => Some("no-break space"),
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => Some("writing direction"),
        _ => None,
    };
    phrase::named(character, word)
}

/// So many characters.
pub(crate) fn characters(count: usize) -> String {
    if count == 1 { "1 character".to_owned() } else { format!("{count} characters") }
}

/// "did you mean 'a'?"
pub(crate) fn did_you_mean(word: &str) -> String {
    format!("did you mean '{word}'?")
}

/// A part of a sheet.
pub(crate) const fn part(part: Part) -> &'static str {
    match part {
        Part::Message => "the message",
        Part::Invitation => "the invitation",
        Part::RoleCodes => "the QR codes at the roles",
        Part::Places => "the places",
        Part::Signs => "the signs",
        Part::Promises => "the promises",
        Part::Drawings => "your own drawings",
        Part::Strengths => "the strengths",
        Part::Mix => "the mix",
        Part::MixFigure => "the figure of the mix",
        Part::Returns => "the return",
        Part::ReturnsFigure => "the figure of the return",
        Part::Call => "the call to action",
        Part::Sources => "the sources",
        Part::SourceTitles => "the titles of the sources",
        Part::RoleFigures => "the figures at the roles",
        Part::RoleCharts => "the charts at the roles (those figures are told in words)",
        Part::SomeRoleCharts => "some of the charts at the roles (those figures are told in words)",
        Part::MoreCharts => "the charts of the other figures (those are told in words)",
        Part::SomeCharts => "some of the charts of the other figures (those are told in words)",
        Part::Examples => "the examples at the roles",
        Part::StrengthTexts => "the text of each strength",
        Part::MoreFigures => "the other figures",
        Part::SomeRoleFigures => "some of the figures at the roles",
        Part::SomeFigures => "some of the other figures",
        Part::Introduction => "the introduction",
        Part::SomeQuotes => "some of the quotes",
        Part::Quotes => "the quotes",
    }
}

/// A term of a score.
pub(crate) const fn term(term: Term) -> &'static str {
    match term {
        Term::Size => "type",
        Term::Drawings => "drawings",
        Term::Thin => "thin in their cells",
        Term::Street => "little street",
        Term::Corner => "empty corner of the band",
        Term::Ragged => "unequal streets",
        Term::Spare => "empty",
        Term::Words => "broken words",
        Term::Cells => "width of the cells",
        Term::Omitted => "left out",
    }
}

/// What a sheet would look like with what it leaves out; nothing where it cannot hold it at all.
pub(crate) const fn otherwise(reason: OmissionReason) -> Option<&'static str> {
    match reason {
        OmissionReason::Meant | OmissionReason::Room => None,
        OmissionReason::Thin => Some("the drawings would be too small"),
        OmissionReason::Street => Some("too little of it would be street"),
        OmissionReason::Corner => Some("a corner would be empty"),
        OmissionReason::Words => Some("words would be broken, or names too small"),
    }
}

/// A language by its name, else by its tag.
pub(crate) fn language_name(tag: &str) -> &str {
    match tag {
        "nl" => "Dutch",
        "en" => "English",
        "ar" => "Arabic",
        "bg" => "Bulgarian",
        "cs" => "Czech",
        "da" => "Danish",
        "de" => "German",
        "es" => "Spanish",
        "fa" => "Persian",
        "fr" => "French",
        "fy" => "West Frisian",
        "hu" => "Hungarian",
        "it" => "Italian",
        "nl-x-b1" => "plain Dutch",
        "pl" => "Polish",
        "pt" => "Portuguese",
        "ro" => "Romanian",
        "ru" => "Russian",
        "sv" => "Swedish",
        "ti" => "Tigrinya",
        "tr" => "Turkish",
        "uk" => "Ukrainian",
        _ => tag,
    }
}

/// What keeps a picture from being painted in bands.
pub(crate) const fn not_in_bands(why: NotInBands) -> &'static str {
    match why {
        NotInBands::EmbeddedPicture => "an embedded picture",
        NotInBands::TurnedPicture => "a turned picture",
        NotInBands::UnreadablePicture => "an unreadable picture",
        NotInBands::HardEdges => "hard edges (crispEdges)",
        NotInBands::ZeroDash => "a dashed line without length",
        NotInBands::Filter => "a filter",
        NotInBands::Mask => "a mask",
        NotInBands::BlendMode => "a blend mode",
        NotInBands::EmptyClip => "an empty clip path",
        NotInBands::CompositeClip => "a compound clip path",
        NotInBands::ShapeOutOfRange => "a shape that is too large or too small",
        NotInBands::Pattern => "a pattern",
        NotInBands::GradientWithoutLength => "a gradient without length",
        NotInBands::FocalGradient => "a gradient with a focal point",
        NotInBands::GradientWithoutArea => "a gradient without area",
    }
}

/// What a file is that is no plain text.
pub(crate) const fn file_kind(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Excel => "a workbook of Excel",
        FileKind::Calc => "a spreadsheet of LibreOffice",
        FileKind::Numbers => "a spreadsheet of Numbers",
        FileKind::Word => "a document of Word",
        FileKind::Writer => "a document of LibreOffice",
        FileKind::RichText => "a text with formatting (RTF)",
        FileKind::Slides => "a presentation",
        FileKind::IWork => "a file of Pages, Numbers or Keynote",
        FileKind::OldOffice => "a file of an old Office program",
        FileKind::Pdf => "a PDF document",
        FileKind::Picture => "a picture",
        FileKind::WebPage => "a page of the web",
        FileKind::Xml => "a file of XML",
        FileKind::Packed => "a packed file",
    }
}
