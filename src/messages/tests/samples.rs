//! Made-up values of everything that there is to say.

use std::io::{Error as IoError, ErrorKind};
use std::path::PathBuf;

use crate::base::color::{Color, Vision};
use crate::base::geometry::{Rect, Size};
use crate::error::{Error, Excess, NotInBands, RasterFault};
use crate::messages::command::{
    BadCells, Choice, Cms, DataMessage, Done, EditMessage, Embedding, Extent, Guide, Message, PressMessage,
    ProfileFault, RowProblem, TableProblem, ThemeMessage, Written,
};
use crate::messages::design::{self, Mark, Side, State};
use crate::messages::{
    Arrangement, CellFault, Expected, FileKind, Found, Load, MaterialFault, Need, Omission, OmissionReason, PaintedFor,
    Part, Problem, SyntaxMistake, Target, Term, Thing, both, press,
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

fn io(kind: ErrorKind) -> IoError {
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

pub(super) fn messages(w: &str) -> Vec<Message> {
    let mut all = typed(w);
    all.extend(worked(w));
    all
}

fn typed(w: &str) -> Vec<Message> {
    use Choice as C;
    let (word, some, path) = (|| w.to_owned(), || Some(w.to_owned()), || PathBuf::from(w));
    let mut all = vec![
        Message::UnknownOption { typed: word(), suggestion: None },
        Message::UnknownOption { typed: word(), suggestion: some() },
        Message::UnknownCommand { typed: word(), suggestion: None },
        Message::NoValue { option: word() },
        Message::Twice { option: word() },
        Message::Missing { argument: word() },
        Message::NotText,
        Message::Refused(word()),
        Message::BadNumber { option: "--scale", typed: word(), least: 0.1, most: 1200.0 },
        Message::OnlyOnPaper { option: "--dpi" },
        Message::OnlyOnPaper { option: "--bleed" },
        Message::BadPrefix { typed: word() },
        Message::BadDate { typed: word() },
        Message::ClickOnPaper { state: word() },
        Message::BadAddress { typed: word() },
        Message::ManyToOutput,
        Message::EndingAgainstKind { path: path(), kinds: vec!["svg", "png"] },
        Message::OverInput { path: path() },
        Message::LinkLeadsOut { path: path() },
        Message::OverForeign { path: path() },
        Message::WrittenTwice { path: path() },
        Message::OnePlaceForMany { path: Some(path()), count: 2 },
        Message::OnePlaceForMany { path: None, count: 2 },
        Message::NoTextToTerminal { kind: "png" },
        Message::WithoutEffect { option: "--dpi", kinds: vec!["svg", "html"] },
        Message::NoKindForState { state: word(), kinds: vec!["pdf"] },
        Message::NotOnSheet { state: word(), sheet: word() },
    ];
    let choices = [C::Sheet, C::Theme, C::Kind, C::Language, C::State, C::Level, C::Profile, C::Purpose];
    let others = [C::Messages, C::Topic, C::Drawn, C::Shell, C::Code, C::Starter, C::Format, C::Command];
    for choice in choices.into_iter().chain(others) {
        let known = vec![word(), "iris".to_owned()];
        all.push(Message::UnknownChoice { choice, typed: word(), suggestion: None, known });
        all.push(Message::UnknownChoice { choice, typed: word(), suggestion: some(), known: Vec::new() });
    }
    all
}

fn worked(w: &str) -> Vec<Message> {
    let (word, path, list) = (|| w.to_owned(), || PathBuf::from(w), || vec!["nl".to_owned(), "en".to_owned()]);
    let kinds = || vec!["svg", "png", "jpg", "html"];
    let written = |extent| Written {
        path: None,
        bytes: 1_440_000,
        extent: Some(extent),
        sheet: Some(word()),
        language: "nl".to_owned(),
        policy: None,
    };
    let mut all = vec![
        Message::NoFolder { path: path(), kinds: kinds() },
        Message::UnknownEnding { path: path(), ending: "jpeg".to_owned(), kinds: kinds() },
        Message::UnknownEnding { path: path(), ending: "gif".to_owned(), kinds: kinds() },
        Message::UnknownEnding { path: path(), ending: "docx".to_owned(), kinds: kinds() },
        Message::NoEnding { path: path(), kinds: kinds() },
        Message::InputNotRead(io(ErrorKind::NotFound)),
        Message::OutputNotWritten(io(ErrorKind::StorageFull)),
        Message::World(Error::Font(word())),
        Message::World(Error::Raster(RasterFault::TextLost(word()))),
        Message::Bug,
        Message::Wrote(written(Extent::Millimetres(420.0, 297.0))),
        Message::Wrote(written(Extent::Pixels(1200.0, 630.0))),
        Message::Wrote(Written { path: Some(path()), ..written(Extent::Width(390.0)) }),
        Message::Wrote(Written { extent: None, sheet: None, policy: Some(word()), ..written(Extent::Width(390.0)) }),
        Message::WroteText { path: path(), bytes: 117_634 },
        Message::Hashes { pictures: true, style: word(), script: word() },
        Message::Read { name: word(), roles: 3, strengths: 6, figures: 4 },
        Message::LaidOut { sheet: word(), language: "en".to_owned() },
        Message::PaintedWhole { sheet: word(), why: None },
        Message::LeftOut { sheet: word(), languages: list(), parts: Part::ALL.to_vec(), reason: OmissionReason::Room },
        Message::Borrowed { language: "en".to_owned(), lender: "nl".to_owned(), count: 1, of: 9 },
        Message::Borrowed { language: "en".to_owned(), lender: word(), count: 2, of: 9 },
        Message::Tidied { name: word(), changed: true },
        Message::Tidied { name: word(), changed: false },
        Message::Press(PressMessage::Neither { path: path() }),
        Message::Data(DataMessage::NotTidy { name: word() }),
        Message::Edit(EditMessage::NothingOpen),
        Message::Theme(ThemeMessage::LogoWithoutName),
        Message::AllWell { name: word(), sheets: 1, languages: list(), remarks: 0 },
        Message::AllWell { name: word(), sheets: 9, languages: vec![word()], remarks: 1 },
        Message::Arrangement(Arrangement {
            sheet: word(),
            place: 1,
            streets: vec![4, 4],
            body: 12.5,
            terms: [
                Term::Size,
                Term::Drawings,
                Term::Thin,
                Term::Street,
                Term::Corner,
                Term::Ragged,
                Term::Spare,
                Term::Words,
                Term::Cells,
                Term::Omitted,
            ]
            .map(|term| (term, 0.25))
            .to_vec(),
            parts: vec![Part::Mix],
        }),
        Message::Arrangement(Arrangement {
            sheet: word(),
            place: 2,
            streets: vec![8],
            body: 12.0,
            terms: vec![(Term::Size, 0.4)],
            parts: Vec::new(),
        }),
        Message::NotShown(vec![(word(), 1), (word(), 12)]),
        Message::Found { name: word(), mistakes: 1 },
        Message::Found { name: word(), mistakes: 2 },
        Message::NotAll { made: 1, asked: 2 },
    ];
    let kinds = [
        ErrorKind::NotFound,
        ErrorKind::PermissionDenied,
        ErrorKind::StorageFull,
        ErrorKind::IsADirectory,
        ErrorKind::TimedOut,
        ErrorKind::FileTooLarge,
        ErrorKind::WouldBlock,
    ];
    all.extend(OmissionReason::ALL.map(|reason| {
        let parts = vec![Part::MixFigure];
        Message::LeftOut { sheet: word(), languages: Vec::new(), parts, reason }
    }));
    for kind in kinds {
        all.push(Message::NotRead { path: path(), why: io(kind), suggestion: Some(word()) });
        all.push(Message::NotWritten { path: path(), why: io(kind) });
        all.push(Message::NotWritten { path: PathBuf::from("map").join(w), why: io(kind) });
    }
    all.extend(whole().map(|why| Message::PaintedWhole { sheet: w.to_owned(), why: Some(why) }));
    all
}

fn whole() -> impl Iterator<Item = NotInBands> {
    use NotInBands as N;
    let first = [N::EmbeddedPicture, N::TurnedPicture, N::UnreadablePicture, N::HardEdges, N::ZeroDash, N::Filter];
    let second = [N::Mask, N::BlendMode, N::EmptyClip, N::CompositeClip, N::ShapeOutOfRange, N::Pattern];
    first.into_iter().chain(second).chain([N::GradientWithoutLength, N::FocalGradient, N::GradientWithoutArea])
}

pub(super) fn press_messages(w: &str) -> Vec<PressMessage> {
    let path = || PathBuf::from(w);
    let finding =
        |fault| PressMessage::Finding { path: path(), finding: press::PressFinding { fault, areas: Vec::new() } };
    let mut all: Vec<PressMessage> = prints(w).into_iter().map(finding).collect();
    all.push(PressMessage::Fit { path: path(), sheet: None });
    all.push(PressMessage::Fit { path: path(), sheet: Some((w.to_owned(), 3.0)) });
    all.push(PressMessage::Neither { path: path() });
    all.push(PressMessage::ProfileElsewhere { file: w.to_owned() });
    let faults = [
        ProfileFault::NoProfile,
        ProfileFault::OtherColours { found: w.to_owned() },
        ProfileFault::NoPress { found: w.to_owned() },
        ProfileFault::NoTables,
        ProfileFault::TooNew { found: 5 },
        ProfileFault::Damaged,
        ProfileFault::TooLarge { most: 16 << 20 },
    ];
    all.extend(faults.map(|fault| PressMessage::BadProfile { path: path(), fault }));
    all
}

pub(super) fn theme_messages(w: &str) -> Vec<ThemeMessage> {
    let word = || w.to_owned();
    let became = |same: Vec<String>, moved| ThemeMessage::Became { given: word(), same, moved };
    vec![
        ThemeMessage::NoColour { typed: word() },
        ThemeMessage::Colours { most: 8, found: 0 },
        ThemeMessage::Colours { most: 8, found: 9 },
        ThemeMessage::LogoWithoutName,
        ThemeMessage::LogoElsewhere { logo: PathBuf::from(w), folder: PathBuf::from(".") },
        ThemeMessage::LogoElsewhere { logo: PathBuf::from(w), folder: PathBuf::from(w) },
        became(Vec::new(), Vec::new()),
        became(vec![word(), word()], Vec::new()),
        became(vec![word()], vec![(word(), word(), -3), (word(), word(), 12)]),
    ]
}

pub(super) fn edit_messages(w: &str) -> Vec<EditMessage> {
    let path = || PathBuf::from(w);
    vec![
        EditMessage::Serving { address: w.to_owned(), opened: true },
        EditMessage::Serving { address: w.to_owned(), opened: false },
        EditMessage::NoServer(IoError::from(ErrorKind::PermissionDenied)),
        EditMessage::NothingOpen,
        EditMessage::NotChanged { path: path() },
        EditMessage::Saved { path: path() },
        EditMessage::NotSaved { path: path() },
        EditMessage::ChooseFirst { path: path() },
        EditMessage::NoDataFile { name: w.to_owned() },
        EditMessage::NoRoles,
        EditMessage::TooManyRoles { found: 20, most: 16 },
        EditMessage::NoTable { name: w.to_owned() },
    ]
}

pub(super) fn data_messages(w: &str) -> Vec<DataMessage> {
    let (word, path) = (|| w.to_owned(), || PathBuf::from(w));
    let mut all = vec![
        DataMessage::NotTidy { name: word() },
        DataMessage::Started { folder: path(), file: path() },
        DataMessage::Exists { path: path() },
        DataMessage::BadName { typed: word() },
        DataMessage::BadShard { typed: word() },
        DataMessage::OutIsNoFolder { path: path() },
        DataMessage::RowsForPrograms,
        DataMessage::Checked { rows: 1, wrong: 0 },
        DataMessage::Checked { rows: 9, wrong: 1 },
        DataMessage::Checked { rows: 9, wrong: 2 },
        DataMessage::Done(Done { rows: 1, of: 1, made: 1, unchanged: 0, failed: 0, files: 1 }),
        DataMessage::Done(Done { rows: 9, of: 18, made: 5, unchanged: 3, failed: 1, files: 10 }),
    ];
    all.extend(tables(w).into_iter().map(|problem| DataMessage::Table { path: path(), problem }));
    for (row, problem) in (2..).zip(rows(w)) {
        let name = (row % 2 == 0).then(word);
        all.push(DataMessage::Row { table: path(), row, name, problem });
    }
    for (row, fault) in (2..).zip(cells(w)) {
        let others = (3..row).collect();
        let (table, address, column, name, cell) = (path(), "B2".to_owned(), word(), word(), word());
        all.push(DataMessage::Cells(BadCells { table, address, column, row, name, cell, fault, others }));
    }
    all
}

pub(super) fn tables(w: &str) -> Vec<TableProblem> {
    let mut all: Vec<TableProblem> = FileKind::ALL.map(TableProblem::OtherKind).to_vec();
    all.extend([
        TableProblem::TooLarge { megabytes: 16 },
        TableProblem::TooManyRows { most: 9000 },
        TableProblem::NotUtf8 { row: None, cell: String::new() },
        TableProblem::NotUtf8 { row: Some(2), cell: w.to_owned() },
        TableProblem::OpenQuote { line: 2, cell: w.to_owned(), closes: false },
        TableProblem::OpenQuote { line: 2, cell: w.to_owned(), closes: true },
        TableProblem::ColumnTwice { column: w.to_owned() },
        TableProblem::NoNaming { columns: vec![w.to_owned(), "plaats".to_owned()] },
        TableProblem::NoNaming { columns: vec![String::new()] },
        TableProblem::NoRows,
    ]);
    all
}

pub(super) fn rows(w: &str) -> Vec<RowProblem> {
    vec![
        RowProblem::Cells { found: 3, columns: 4 },
        RowProblem::NoName,
        RowProblem::SameName { name: w.to_owned(), row: 3 },
        RowProblem::SameFile { file: w.to_owned(), row: 3 },
        RowProblem::Cell,
        RowProblem::Data { mistakes: 1 },
        RowProblem::Data { mistakes: 2 },
        RowProblem::Unfit { files: 1 },
        RowProblem::Unfit { files: 2 },
        RowProblem::Other,
    ]
}

pub(super) fn cells(w: &str) -> Vec<CellFault> {
    let word = || w.to_owned();
    let mut all = vec![CellFault::Empty, CellFault::NoNumber, CellFault::Hole, CellFault::Rounded];
    all.extend(["12", "13"].map(|two| CellFault::TwoReadings { thousands: word(), decimals: two.to_owned() }));
    all.push(CellFault::Exchanged { plain: word() });
    all.push(CellFault::OtherUnit { sign: "%".to_owned(), plain: word() });
    all.extend((0..8).map(|_| CellFault::Empty));
    all
}

pub(super) fn guide(w: &str) -> Guide {
    let name = |ending: &str| format!("{w}{ending}");
    Guide {
        title: name(""),
        base: format!("https://www.voorbeeld.nl/{w}/"),
        svg: name(".svg"),
        tablet: name("-tablet.svg"),
        phone: name("-phone.svg"),
        png: name(".png"),
        link: name("-link.png"),
        pdf: name("-web-klik.pdf"),
        alternatives: [name(".txt"), name("-link.txt")],
        cms: Some((Cms::WordPress, name(".html"))),
        html: name(".html"),
        snippets: [
            Embedding::Responsive,
            Embedding::Frame,
            Embedding::Object,
            Embedding::Inline,
            Embedding::Image,
            Embedding::Picture,
            Embedding::Jsx,
        ]
        .map(|way| (way, name(".txt")))
        .to_vec(),
        pictures: true,
        hashes: Some(("sha256-a".to_owned(), "sha256-b".to_owned())),
        other_styles: vec!["sha256-c".to_owned(), "sha256-d".to_owned()],
        policy: format!("default-src 'none'; {w}"),
    }
}
