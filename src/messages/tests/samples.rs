//! Made-up values of everything that there is to say.

use std::io::{Error as IoError, ErrorKind};
use std::path::PathBuf;

use crate::base::color::{Color, Vision};
use crate::base::geometry::{Rect, Size};
use crate::error::{Error, Excess, RasterFault};
use crate::messages::design::{self, Mark, Side, State};
use crate::messages::{
    Expected, FileKind, Found, Load, MaterialFault, Need, Omission, OmissionReason, PaintedFor, Part, Problem,
    SyntaxMistake, Target, Thing, both, press,
};

const THINGS: [Thing; 27] = [
    Thing::File,
    Thing::Role,
    Thing::StrengthGroup,
    Thing::Strength,
    Thing::Mix,
    Thing::Leaflet,
    Thing::Quote,
    Thing::Returns,
    Thing::Call,
    Thing::Action,
    Thing::Figure,
    Thing::Value,
    Thing::Source,
    Thing::Text,
    Thing::Theme,
    Thing::Palette,
    Thing::Tones,
    Thing::DrawingColours,
    Thing::Logo,
    Thing::Drawing,
    Thing::Printer,
    Thing::Profession,
    Thing::Words,
    Thing::ChartWords,
    Thing::Sheets,
    Thing::Sheet,
    Thing::SceneSheet,
];
const FOUND: [Found; 6] = [Found::Null, Found::Flag, Found::Number, Found::Text, Found::List, Found::Object];
const TARGETS: [Target; 8] = [
    Target::Role,
    Target::StrengthGroup,
    Target::Strength,
    Target::Figure,
    Target::Source,
    Target::Illustration,
    Target::Icon,
    Target::Theme,
];

fn expected() -> Vec<Expected> {
    use Expected::{
        Choice, Colour, Colours, Date, Drawing, Flag, Id, Language, Line, Link, Number, Reference, Text, Texts, Words,
        Year,
    };
    let mut all = vec![Text, Line, Id, Reference, Drawing, Language, Choice, Date, Year, Link, Number, Flag, Texts];
    all.extend([Words, Colour, Colours]);
    all.extend(THINGS.map(Expected::Objects));
    all.extend(THINGS.map(Expected::Object));
    all
}

pub(super) fn problems(w: &str) -> Vec<Problem> {
    let mut all = about_fields(w);
    all.extend(about_values(w));
    all.extend(about_sheets(w));
    all
}

fn about_fields(w: &str) -> Vec<Problem> {
    let word = || w.to_owned();
    let some = || Some(w.to_owned());
    let list = || vec![w.to_owned(), "iris".to_owned()];
    let mut all = vec![
        Problem::Syntax(SyntaxMistake::Empty),
        Problem::NotUtf8 { utf16: true, line: 1 },
        Problem::NotUtf8 { utf16: false, line: 12 },
        Problem::OtherKind { kind: FileKind::Word },
        Problem::OtherKind { kind: FileKind::Excel },
        Problem::FileTooLarge { limit: 4 << 20 },
        Problem::TooDeep { limit: 64 },
        Problem::More { count: 1 },
        Problem::More { count: 7 },
        Problem::UnknownColumn { column: word(), suggestion: some(), known: list() },
        Problem::UnknownColumn { column: word(), suggestion: None, known: vec![word()] },
        Problem::UnclosedColumn,
        Problem::DuplicateField(word()),
        Problem::BadId { id: word(), suggestion: None },
        Problem::BadId { id: word(), suggestion: some() },
        Problem::RepeatedItem(word()),
        Problem::InBothLists(word(), ["toon", "weg"]),
        Problem::FigureOffSheets(word(), None),
        Problem::FigureOffSheets(word(), Some(Thing::Mix)),
        Problem::FigureOffSheets(word(), Some(Thing::Returns)),
        Problem::SourceUnused(word()),
        Problem::UnknownChoice { word: word(), suggestion: None, choices: vec!["ring", "lijn"] },
        Problem::UnknownChoice { word: word(), suggestion: some(), choices: vec!["ring"] },
        Problem::Count { least: 2, most: 9, found: 1 },
        Problem::Count { least: 2, most: 9, found: 10 },
        Problem::MissingField {
            thing: Thing::Returns,
            field: "voorbehoud",
            expected: Expected::Text,
            languages: list(),
        },
    ];
    for found in FOUND {
        all.extend(expected().into_iter().map(|expected| Problem::WrongType { expected, found, languages: list() }));
    }
    for thing in THINGS {
        let expected = Expected::Line;
        all.push(Problem::MissingField { thing, field: "naam", expected, languages: vec![word()] });
        all.push(Problem::UnknownField { thing, field: word(), suggestion: None, allowed: vec!["naam", "id"] });
    }
    for target in TARGETS {
        all.push(Problem::DuplicateId { target, earlier: target, id: word() });
        all.push(Problem::DuplicateId { target, earlier: Target::Role, id: word() });
        all.push(Problem::UnknownReference { target, id: word(), suggestion: None, known: Vec::new() });
        all.push(Problem::UnknownReference { target, id: word(), suggestion: some(), known: list() });
    }
    all
}

fn about_values(w: &str) -> Vec<Problem> {
    let word = || w.to_owned();
    let list = || vec![w.to_owned(), "iris".to_owned()];
    let mut all = vec![
        Problem::EmptyText,
        Problem::TextOverLimit { limit: 80, length: 81 },
        Problem::TextOverLimit { limit: 80, length: 99 },
        Problem::BadDate(word()),
        Problem::BadYear(word()),
        Problem::NumberOutOfRange { number: word(), least: 0.0, most: 1e12 },
        Problem::NumberTooSmall(word()),
        Problem::PlainBesideTranslated { count: 1, language: word() },
        Problem::PlainBesideTranslated { count: 7, language: word() },
        Problem::ThousandsPoint { number: "614.000".to_owned() },
        Problem::BadLink(word()),
        Problem::BadWebsite(word()),
        Problem::AccentNotAtEnd { accent: word(), title: word() },
        Problem::MissingLanguage { language: word() },
        Problem::Untranslated { language: word(), missing: 3, of: 9, lender: None },
        Problem::Untranslated { language: word(), missing: 3, of: 9, lender: Some(word()) },
        Problem::Borrowed { language: word(), lender: word(), count: 1, of: 9 },
        Problem::BorrowedText { language: word(), lender: word() },
        Problem::ForeignWords { language: word(), words: word() },
        Problem::UnknownLanguage { language: word(), languages: list() },
        Problem::BadLanguage(word()),
        Problem::LongSentence { words: 40, limit: 20, opening: word() },
        Problem::LongWord { word: word(), letters: 30, limit: 20 },
        Problem::Passive { words: word() },
        Problem::Jargon { word: word(), plainer: "hulp" },
    ];
    all.extend(
        ['\n', '\t', '\u{a0}', '\u{202e}', '\u{7}', 'é'].map(|character| Problem::ForbiddenCharacter { character }),
    );
    all.push(Problem::Form(both("deze vorm heeft één waarde", "this form has one value")));
    all
}

fn about_sheets(w: &str) -> Vec<Problem> {
    let word = || w.to_owned();
    let near = || ("ink".to_owned(), "#1B2850".to_owned());
    let contrast = |need, nearest| Problem::LowContrast { front: word(), back: word(), found: 2.456, need, nearest };
    let mut all = vec![
        Problem::BadColour { colour: word(), suggestion: None },
        Problem::BadColour { colour: word(), suggestion: Some(word()) },
        contrast(Need::Text, Vec::new()),
        contrast(Need::Graphic, vec![near(), near()]),
        Problem::TextTooLong { sheet: word(), excess_chars: 1 },
        Problem::WordTooLong { word: word(), sheet: word(), excess_chars: 3 },
        Problem::GlyphMissing { character: 'ж', instead: None },
        Problem::GlyphMissing { character: '→', instead: Some(word()) },
        Problem::NoRoomForWished(word(), vec![Part::Mix]),
        Problem::NoRoomForWished(word(), vec![Part::Mix, Part::Call]),
        Problem::DoesNotFit { sheet: word(), roles: None },
        Problem::DoesNotFit { sheet: word(), roles: Some(1) },
        Problem::DoesNotFit { sheet: word(), roles: Some(4) },
        Problem::LineUnsorted { first: word() },
        Problem::LineUnread { name: word() },
        Problem::SharesNotWhole { sum: 60.5 },
    ];
    let left_out = |omission| Problem::PartLeftOut { omission, sheet: word() };
    all.extend(Part::ALL.iter().map(|part| left_out(Omission { part: *part, reason: OmissionReason::Room })));
    all.extend(OmissionReason::ALL.map(|reason| left_out(Omission { part: Part::Call, reason })));
    for fault in material(w) {
        all.push(Problem::UnusableLogo { file: word(), fault: fault.clone() });
        all.push(Problem::UnusableMaterial { file: word(), fault });
    }
    let reasons = [PaintedFor::Gradient, PaintedFor::Effect, PaintedFor::Picture, PaintedFor::Text, PaintedFor::Many];
    all.extend(reasons.map(|why| Problem::PaintedMaterial { file: word(), why }));
    for state in [State::Rest, State::Hover(word()), State::Open(word())] {
        let found = design::DesignFinding {
            fault: design::DesignFault::SmallType { found: 8.0, least: 9.5 },
            state,
            place: Rect::new(1.0, 2.0, 3.0, 4.0),
            words: word(),
            pointer: String::new(),
        };
        all.push(Problem::Design { found: Box::new(found), sheet: word() });
    }
    all
}

pub(super) fn mistakes(w: &str) -> Vec<SyntaxMistake> {
    use SyntaxMistake as M;
    let mut all = vec![M::Empty, M::TrailingComma, M::ExtraComma, M::MissingComma, M::MissingColon, M::MissingValue];
    all.extend([M::Comment, M::WrongQuotes, M::UnclosedText, M::InnerQuote, M::Invisible('\u{a0}')]);
    all.extend([M::UnclosedList, M::UnclosedObject, M::WrongClose { found: ']', expected: Some('}') }]);
    all.extend([M::WrongClose { found: ']', expected: None }, M::ColonInList, M::NoField, M::BareField]);
    all.extend([M::BareWord(w.to_owned()), M::Number, M::Escape, M::AfterEnd, M::Unexpected]);
    all
}

pub(super) fn material(w: &str) -> Vec<MaterialFault> {
    use MaterialFault as F;
    let mut all = vec![F::Missing(None), F::Missing(Some(w.to_owned())), F::OutsideFolder, F::Backslash, F::NoFile];
    all.extend([F::TooLarge(2 << 20), F::TooLarge(9000), F::Format(None), F::Format(Some("PDF")), F::NoSvg, F::Empty]);
    all.extend([F::Undrawable { what: w.to_owned(), line: 3 }, F::Font { family: w.to_owned(), line: 3 }]);
    all.push(F::PixelsTogether(60_000_000));
    all.extend([F::Pixels { width: 9000, height: 8000 }, F::Broken, F::Cmyk, F::Narrow(20)]);
    all.extend(LOADS.map(F::TooHeavy));
    all
}

pub(super) fn looks(w: &str) -> Vec<design::DesignFault> {
    use design::DesignFault as F;
    let color = Color::new(27, 40, 80);
    let (found, least) = (2.456, 4.5);
    let mut all = vec![
        F::TextsOverlap { other: w.to_owned(), width: 3.0, height: 4.0 },
        F::TextCovered { part: 0.4, by: color },
        F::CardsOverlap { width: 3.0, height: 4.0 },
        F::SmallType { found, least },
        F::ManySizes { sizes: vec![9.0, 8.5], most: 6 },
        F::TextContrast { text: color, ground: color, found, least },
        F::Empty { part: 0.4, most: 0.3, whole: true },
        F::Empty { part: 0.4, most: 0.3, whole: false },
        F::CoarsePhoto { found, least },
        F::SmallTarget { found, least },
    ];
    for side in Side::ALL {
        all.extend([F::OffPage { side, excess: 2.0 }, F::InMargin { side, found, least }]);
        all.extend([F::OffCard { side, excess: 2.0 }, F::Tight { side, found, least }]);
        all.push(F::NearMiss { side, by: 1.5, other: Rect::new(1.0, 2.0, 3.0, 4.0) });
    }
    for mark in [Mark::Line, Mark::Disc, Mark::Icon, Mark::Chart, Mark::Bar, Mark::Focus] {
        all.push(F::MarkContrast { mark, color, ground: color, found, least });
    }
    for vision in [Vision::Usual, Vision::Protan, Vision::Deutan, Vision::Tritan, Vision::Grey] {
        all.push(F::RolesAlike { roles: (0, 1), vision, found: 0.01, least: 0.05 });
    }
    all
}

pub(super) fn prints(w: &str) -> Vec<press::PressFault> {
    use press::PressFault as F;
    let (found, least, text) = (2.456, 4.5, || w.to_owned());
    vec![
        F::NoSize,
        F::WrongSize { found: Size::new(420.0, 297.0) },
        F::LowDpi { found, least },
        F::NoBleed { sheet: text(), found, need: 3.0 },
        F::EmptyBleed { sides: vec![Side::Top, Side::Right, Side::Bottom, Side::Left] },
        F::Transparency { share: 0.000_1 },
        F::NoColourSpace,
        F::TooMuchInk { most: 340.0, limit: 300.0, share: 0.25 },
        F::Unreachable { share: 0.25 },
        F::SmallType { found, least, text: text() },
        F::ThinLine { found, least },
        F::CoarsePhoto { found, least },
        F::UnsafeText { found, least, text: text() },
        F::FineCode { found: 0.3, least: 0.4 },
        F::PaleCode,
        F::CrowdedCode,
        F::PrivateFont { family: text() },
        F::NoTrim,
        F::CrossedBoxes,
        F::SmallTypeOn { found, least, page: 2 },
        F::UnsafeTextOn { found, least, page: 1 },
        F::ScreenColours { kind: "RGB" },
        F::NoIntent,
        F::SeeThrough { page: 3 },
        F::InkyColour { most: 340.0, limit: 280.0 },
        F::InkyPicture { most: 340.0, limit: 280.0, page: 2 },
        F::UnseenPicture { how: text(), page: 2 },
        F::FontNotInside { family: text() },
        F::Locked,
        F::Interactive { what: text() },
        F::Outside { address: text() },
        F::UnsuitableProfile,
        F::Damaged { why: text() },
        F::TooHeavy { load: Load::Effort },
    ]
}

/// Everything that a file can have too much of.
const LOADS: [Load; 13] = [
    Load::Bytes,
    Load::Elements,
    Load::Depth,
    Load::Entities,
    Load::References,
    Load::Styles,
    Load::Numbers,
    Load::Text,
    Load::Filters,
    Load::Dashes,
    Load::Scans,
    Load::Pixels,
    Load::Effort,
];

pub(super) fn io(kind: ErrorKind) -> IoError {
    IoError::from(kind)
}

pub(super) fn errors(w: &str) -> Vec<Error> {
    vec![
        Error::File { path: PathBuf::from(w), source: io(ErrorKind::NotFound) },
        Error::Font(w.to_owned()),
        Error::Asset(w.to_owned()),
        Error::Pdf(w.to_owned()),
        Error::Raster(RasterFault::BadBleed),
        Error::TooLarge(Excess::Memory),
    ]
}

pub(super) fn rasters(w: &str) -> Vec<RasterFault> {
    use RasterFault as F;
    let word = || w.to_owned();
    let mut all = vec![F::NotXml(word()), F::NotDrawable(word()), F::PicturesLost { lost: 1, of: 2 }];
    all.extend([F::Dangling(word()), F::Circular(word()), F::ForeignObject, F::PixelPicture, F::PixelsInWhole]);
    all.extend([F::NoGlyph { character: word(), text: word() }, F::TextLost(word()), F::FontUnreadable(word())]);
    all.extend([F::NoMillimetres, F::BadBleed, F::BadScale, F::NoThread(word()), F::ThreadStopped]);
    all.extend([F::NotWritten(word()), F::PngUnreadable(word()), F::SvgUnreadable(word()), F::Depth(word())]);
    all
}

pub(super) fn excesses() -> Vec<Excess> {
    let (side, area) = (Excess::Side { size: (9.0, 9.0), most: 8.0 }, Excess::Area { size: (9, 9), millions: 1 });
    vec![side, area, Excess::Memory, Excess::Interlaced]
}
