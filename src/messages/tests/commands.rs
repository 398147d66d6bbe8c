//! Made-up values of everything that commands say.

use std::io::{Error as IoError, ErrorKind};
use std::path::PathBuf;

use super::samples::{io, prints};
use crate::error::{Error, NotInBands, RasterFault};
use crate::messages::command::{
    BadCells, Choice, Cms, DataMessage, Done, EditMessage, Embedding, Extent, Guide, Message, PressMessage,
    ProfileFault, RowProblem, TableProblem, ThemeMessage, Written,
};
use crate::messages::{Arrangement, CellFault, FileKind, OmissionReason, Part, Term, press};

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
        Message::NotShown(vec![(word(), 1), (word(), 12)]),
        Message::Found { name: word(), mistakes: 1 },
        Message::Found { name: word(), mistakes: 2 },
        Message::NotAll { made: 1, asked: 2 },
    ];
    all.extend(arrangements(w));
    all.extend(OmissionReason::ALL.map(|reason| {
        let parts = vec![Part::MixFigure];
        Message::LeftOut { sheet: word(), languages: Vec::new(), parts, reason }
    }));
    for kind in FAULTS {
        all.push(Message::NotRead { path: path(), why: io(kind), suggestion: Some(word()) });
        all.push(Message::NotWritten { path: path(), why: io(kind) });
        all.push(Message::NotWritten { path: PathBuf::from("map").join(w), why: io(kind) });
    }
    all.extend(whole().map(|why| Message::PaintedWhole { sheet: w.to_owned(), why: Some(why) }));
    all
}

/// What a file system may answer.
const FAULTS: [ErrorKind; 7] = [
    ErrorKind::NotFound,
    ErrorKind::PermissionDenied,
    ErrorKind::StorageFull,
    ErrorKind::IsADirectory,
    ErrorKind::TimedOut,
    ErrorKind::FileTooLarge,
    ErrorKind::WouldBlock,
];

fn arrangements(w: &str) -> [Message; 2] {
    let word = || w.to_owned();
    [
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
    ]
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
