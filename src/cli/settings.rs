//! From arguments as typed to settings as meant. Every rule between options stands here.

mod check;
mod place;
mod press;

use std::io::IsTerminal;
use std::path::{Path, PathBuf};

use krachtkaart::check::press::Limits;
use krachtkaart::document::Printer;
use krachtkaart::export::exporter::{ExportOption, ExportSettings, Exporter};
use krachtkaart::export::pdf::exporter::PDF;
use krachtkaart::export::pdf::press::profile::PressProfile;
use krachtkaart::export::png::{CropMarks, Level, Resolution};
use krachtkaart::export::svg::exporter::SVG;
use krachtkaart::export::svg::{Prefix, Profile};
use krachtkaart::export::{self, EXPORTERS};
use krachtkaart::layout::Medium;
use krachtkaart::theme::{Sheet, Theme};

use super::address::Address;
use super::args::{EmbedArguments, RenderArguments};
use super::choice::{ALL, DocumentKind, choice, unknown};
use super::console::Console;
use super::input::Input;
use super::purpose::{Bleed, Purpose};
use super::style::Style;
use super::trouble::Trouble;
use super::words::{Choice, Cms, DataMessage, Message};
pub(crate) use check::CheckSettings;
pub(crate) use place::OutputPlace;
use place::place;

/// The sheets in a web page, for places with room and for phones, and the sheet of the preview of a link.
const EMBEDDED: [&str; 4] = ["web", "tablet", "phone", "link"];
/// Dots to an inch of a PNG of a sheet in millimetres without a scale: sharp, and small enough to mail.
const USUAL_DPI: f64 = 150.0;
/// The least and the most that `--scale` takes.
const SCALES: (f64, f64) = (0.1, 20.0);
/// The least and the most that `--dpi` takes.
const DPIS: (f64, f64) = (72.0, 1200.0);
/// The least and the most that `--bleed` takes, in millimetres.
const BLEEDS: (f64, f64) = (0.0, 20.0);
/// The values of `--level`.
const LEVELS: [(&str, Level); 3] = [("fast", Level::Fast), ("default", Level::Default), ("web", Level::Web)];
/// The values of `--profile`.
const PROFILES: [(&str, Profile); 3] = [("web", Profile::Web), ("office", Profile::Office), ("print", Profile::Print)];

/// The languages that are asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Languages {
    /// The file's first.
    Main,
    /// All of the file's.
    All,
    /// These.
    Named(Vec<String>),
}

/// What `render` is asked to do.
pub(crate) struct RenderSettings {
    /// The data file.
    pub(crate) input: Input,
    /// What pages are laid out with.
    pub(crate) style: Style,
    /// What the theme is called in names of files; `None` for the usual one.
    theme: Option<String>,
    /// Languages of the poster.
    pub(crate) languages: Languages,
    /// States, as typed.
    pub(crate) states: Vec<String>,
    /// Kinds of file, without repeats, in the order of [`EXPORTERS`].
    pub(crate) kinds: Vec<&'static Exporter>,
    /// Options that were typed and that change none of these files.
    without_effect: Vec<&'static str>,
    /// Where they go.
    pub(crate) place: OutputPlace,
    /// Where the pictures go.
    pub(crate) purpose: Purpose,
    /// What files must keep to, when they go to a print shop.
    pub(crate) limits: Option<Limits>,
    /// The bleed in millimetres, when given.
    bleed: Option<f64>,
    /// Whether a PNG of a sheet in millimetres has crop marks.
    marks: bool,
    /// How files are written, but for their resolution and marks.
    export: ExportSettings,
    /// Pixels of a PNG to a CSS pixel, when given.
    scale: Option<f64>,
    /// Dots to an inch of a PNG of a sheet in millimetres, when given.
    dpi: Option<f64>,
}

impl RenderSettings {
    /// What these arguments mean.
    pub(crate) fn of(arguments: RenderArguments) -> Result<Self, Trouble> {
        let typed = typed(&arguments);
        let purpose = choice(arguments.purpose, Choice::Purpose, &Purpose::NAMED)?.unwrap_or_default();
        let document = choice(arguments.document, Choice::Document, &DocumentKind::NAMED)?;
        let mut style = Style::of_kind(document, &arguments.sheet, purpose.sheets(), arguments.theme.as_deref())?;
        let leaflets = style.sheets.iter().all(|sheet| sheet.leaflet.is_some());
        let usual = || if leaflets { vec![&PDF] } else { purpose.kinds() };
        let theme = arguments.theme.as_deref().and_then(super::theme::in_names);
        let languages = languages(&arguments.lang, Languages::Main);
        let asked = kinds(&arguments.to)?;
        let place = arguments.out.map_or(Ok(OutputPlace::Folder(PathBuf::new())), |out| place(out, &asked))?;
        let kinds = match &place {
            _ if !asked.is_empty() => asked,
            OutputPlace::Output => usual().into_iter().take(1).collect(),
            OutputPlace::File(path) => vec![export::by_ending(path).unwrap_or(&SVG)],
            OutputPlace::Folder(_) => usual(),
        };
        if place == OutputPlace::Output && std::io::stdout().is_terminal() {
            readable(&kinds)?;
        }
        let scale = number(arguments.scale, "--scale", SCALES)?;
        let dpi = number(arguments.dpi, "--dpi", DPIS)?;
        let bleed = arguments.bleed.map(|typed| typed.trim().trim_end_matches("mm").to_owned());
        let bleed = number(bleed, "--bleed", BLEEDS)?;
        let asked = [
            ("--for print", purpose == Purpose::Print),
            ("--dpi", dpi.is_some()),
            ("--bleed", bleed.is_some()),
            ("--marks", arguments.marks),
        ];
        on_paper(&asked, &style)?;
        style.bleed = Bleed::Fixed(bleed.unwrap_or(0.0));
        let level = choice(arguments.level, Choice::Level, &LEVELS)?.unwrap_or(purpose.level());
        let profile = choice(arguments.profile, Choice::Profile, &PROFILES)?.unwrap_or(purpose.profile());
        style.medium = if profile == Profile::Print { Medium::Paper } else { purpose.medium() };
        let id_prefix = arguments.id_prefix.map(prefix).transpose()?;
        let date = arguments.date.map(press::date).transpose()?.unwrap_or_default();
        let press = arguments.icc.as_deref().map(press::profile).transpose()?;
        let reference = arguments.reference;
        let export = ExportSettings { profile, id_prefix, level, reference, date, press, ..ExportSettings::default() };
        let input = Input::of(arguments.data);
        let (states, marks) = (arguments.state, arguments.marks);
        Ok(Self {
            input,
            style,
            theme,
            languages,
            states,
            without_effect: without_effect(&typed, &kinds, profile),
            kinds,
            place,
            purpose,
            limits: None,
            bleed,
            marks,
            export,
            scale,
            dpi,
        })
    }

    /// Has this theme; one that is not the usual one is in the names of files.
    pub(crate) fn dress(&mut self, theme: Theme) -> Result<(), Trouble> {
        self.theme = super::theme::in_names(Path::new(&theme.name));
        self.style.dress(theme)
    }

    /// The profile of the print condition, if it is not FOGRA39.
    pub(crate) fn press(&self) -> Option<&PressProfile> {
        self.export.press.as_ref()
    }

    /// Fills in what a print shop asks, where it was not given as an option.
    pub(crate) fn ask(&mut self, printer: &Printer) -> Result<(), Trouble> {
        let limits = Limits::from(printer).with_bleed(self.bleed);
        self.style.bleed = Bleed::BySheet(limits);
        self.marks |= printer.marks;
        if self.scale.is_none() && self.dpi.is_none() {
            self.dpi = Some(limits.dpi());
        }
        self.export.most_ink = limits.ink;
        self.limits = Some(limits);
        let named = printer.profile.as_deref().filter(|_| self.export.press.is_none());
        if let Some(file) = named {
            self.export.press = Some(press::named_profile(file, self.input.folder().as_deref())?);
        }
        Ok(())
    }

    /// Whether files are for paper, by their purpose or by their profile.
    pub(crate) fn is_for_print(&self) -> bool {
        self.export.profile == Profile::Print
    }

    /// Warns of options that were typed in vain.
    pub(crate) fn warn(&self, console: &Console) {
        for option in &self.without_effect {
            let kinds = self.kinds.iter().map(|kind| kind.name).collect();
            console.warn(&Message::WithoutEffect { option, kinds });
        }
    }

    /// What the names of files begin with that are made of data with this name: where a theme or a purpose draws
    /// otherwise, their names say so, so that one does not overwrite the other.
    pub(crate) fn stem(&self, data: String) -> String {
        let theme = self.theme.as_deref().map(|theme| format!("-{theme}")).unwrap_or_default();
        let purpose = if self.purpose == Purpose::Print { "-print" } else { "" };
        format!("{data}{theme}{purpose}")
    }

    /// How a page of no sheet is written: a picture without interaction.
    pub(crate) fn of_no_sheet(&self) -> ExportSettings {
        let resolution = Resolution::Scale(self.scale.unwrap_or(1.0));
        ExportSettings { profile: Profile::Still, id_prefix: None, resolution, ..self.export.clone() }
    }

    /// How a page of this sheet is written.
    pub(crate) fn export(&self, sheet: &Sheet) -> ExportSettings {
        let resolution = match (sheet.millimetres(), self.dpi, self.scale) {
            (Some(_), Some(dpi), _) => Resolution::Dpi(dpi),
            (Some(_), None, None) => Resolution::Dpi(USUAL_DPI),
            (_, _, scale) => Resolution::Scale(scale.unwrap_or(1.0)),
        };
        let marked = self.marks && sheet.millimetres().is_some();
        let marks = marked.then(|| CropMarks { bleed: self.style.bleed.on(sheet) });
        ExportSettings { resolution, marks, ..self.export.clone() }
    }
}

/// What `embed` is asked to do.
pub(crate) struct EmbedSettings {
    /// The data file.
    pub(crate) input: Input,
    /// What pages are laid out with: the sheets in a web page, and the sheet of the preview of a link.
    pub(crate) style: Style,
    /// Languages of the poster.
    pub(crate) languages: Languages,
    /// The folder of the files; the empty path is the working folder.
    pub(crate) folder: PathBuf,
    /// Where the files will be found.
    pub(crate) base: Address,
    /// The program that the site is kept with.
    pub(crate) cms: Option<Cms>,
}

impl EmbedSettings {
    /// What these arguments mean.
    pub(crate) fn of(arguments: EmbedArguments) -> Result<Self, Trouble> {
        let base = Address::parse(&arguments.base_url)
            .ok_or(Trouble::Arguments(Message::BadAddress { typed: arguments.base_url }))?;
        let folder = match arguments.out.map(|out| place(out, &[])) {
            None => PathBuf::new(),
            // Many files are made, so a name that is not there yet can only be a folder's.
            Some(Ok(OutputPlace::Folder(folder)) | Err(Trouble::World(Message::NoFolder { path: folder, .. }))) => {
                folder
            }
            Some(
                Ok(OutputPlace::File(path))
                | Err(Trouble::Arguments(Message::NoEnding { path, .. } | Message::UnknownEnding { path, .. })),
            ) => {
                return Err(Trouble::Arguments(Message::Data(DataMessage::OutIsNoFolder { path })));
            }
            Some(Ok(OutputPlace::Output)) => return Err(Trouble::Arguments(Message::ManyToOutput)),
            Some(Err(trouble)) => return Err(trouble),
        };
        let cms = choice(arguments.cms, Choice::Cms, &Cms::NAMED)?;
        let style = Style::of(&[], &EMBEDDED, arguments.theme.as_deref())?;
        let languages = languages(&arguments.lang, Languages::Main);
        Ok(Self { input: Input::of(arguments.data), style, languages, folder, base, cms })
    }
}

/// Fails when one of these options was typed and no sheet has a size on paper.
fn on_paper(options: &[(&'static str, bool)], style: &Style) -> Result<(), Trouble> {
    let typed = options.iter().find(|(_, typed)| *typed);
    match typed.filter(|_| style.sheets.iter().all(|sheet| sheet.millimetres().is_none())) {
        Some((option, _)) => Err(Trouble::Arguments(Message::OnlyOnPaper { option })),
        None => Ok(()),
    }
}

/// Fails on a single file that a terminal cannot show.
fn readable(kinds: &[&'static Exporter]) -> Result<(), Trouble> {
    match kinds {
        [kind] if !kind.is_text => Err(Trouble::Arguments(Message::NoTextToTerminal { kind: kind.name })),
        _ => Ok(()),
    }
}

/// The kinds with these names, without repeats, in their own order.
fn kinds(names: &[String]) -> Result<Vec<&'static Exporter>, Trouble> {
    let known = EXPORTERS.map(|kind| kind.name);
    let read = |name: &String| export::named(name.trim()).ok_or_else(|| unknown(Choice::Kind, name.trim(), &known));
    let asked = names.iter().map(read).collect::<Result<Vec<_>, Trouble>>()?;
    Ok(EXPORTERS.into_iter().filter(|kind| asked.contains(kind)).collect())
}

/// The options about files that were typed.
fn typed(typed: &RenderArguments) -> Vec<(&'static str, ExportOption)> {
    let all = [
        ("--profile", ExportOption::Profile, typed.profile.is_some()),
        ("--id-prefix", ExportOption::IdPrefix, typed.id_prefix.is_some()),
        ("--scale", ExportOption::Scale, typed.scale.is_some()),
        ("--dpi", ExportOption::Dpi, typed.dpi.is_some()),
        ("--bleed", ExportOption::Bleed, typed.bleed.is_some()),
        ("--marks", ExportOption::Marks, typed.marks),
        ("--date", ExportOption::Date, typed.date.is_some()),
        ("--icc", ExportOption::PrintCondition, typed.icc.is_some()),
        ("--level", ExportOption::Level, typed.level.is_some()),
        ("--reference", ExportOption::Reference, typed.reference),
    ];
    all.into_iter().filter(|(.., typed)| *typed).map(|(name, option, _)| (name, option)).collect()
}

/// Those of these options that change no file of these kinds with this profile.
fn without_effect(typed: &[(&'static str, ExportOption)], kinds: &[&Exporter], profile: Profile) -> Vec<&'static str> {
    let idle = |option: &ExportOption| kinds.iter().all(|kind| !kind.heeds(*option, profile));
    typed.iter().filter(|(_, option)| idle(option)).map(|(name, _)| *name).collect()
}

/// The names of all kinds of file.
fn names_of_kinds() -> Vec<&'static str> {
    EXPORTERS.iter().map(|kind| kind.name).collect()
}

/// The languages with these tags; whether the file has them shows when it is read.
fn languages(tags: &[String], usual: Languages) -> Languages {
    let tags: Vec<String> = tags.iter().map(|tag| tag.trim().to_owned()).collect();
    match tags.as_slice() {
        [] => usual,
        tags if tags.iter().any(|tag| tag == ALL) => Languages::All,
        _ => Languages::Named(tags),
    }
}

/// A number in its range, with a decimal point or comma, where one is given.
fn number(typed: Option<String>, option: &'static str, range: (f64, f64)) -> Result<Option<f64>, Trouble> {
    let Some(typed) = typed else { return Ok(None) };
    let read = typed.trim().replace(',', ".").parse::<f64>().ok();
    match read.filter(|number| (range.0..=range.1).contains(number)) {
        None => Err(Trouble::Arguments(Message::BadNumber { option, typed, least: range.0, most: range.1 })),
        found => Ok(found),
    }
}

/// What ids begin with.
fn prefix(typed: String) -> Result<Prefix, Trouble> {
    Prefix::parse(&typed).ok_or(Trouble::Arguments(Message::BadPrefix { typed }))
}
