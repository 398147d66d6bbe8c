//! From arguments as typed to settings as meant. Every rule between options stands here.

use std::ffi::OsStr;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};

use krachtkaart::DataFile;
use krachtkaart::document::closest;
use krachtkaart::export::png::{Level, PngOptions, Resolution};
use krachtkaart::export::svg::{Prefix, Profile, SvgOptions};
use krachtkaart::font::FontBook;
use krachtkaart::theme::{Sheet, Theme};

use super::args::{CheckArguments, RenderArguments};
use super::input::Input;
use super::trouble::Trouble;
use super::words::{Choice, Message};

/// The sheet when none is named.
pub(crate) const USUAL_SHEET: &str = "a3-landscape";
/// The theme when none is named.
const USUAL_THEME: &str = "wijk";
/// Dots to an inch of a PNG of a sheet in millimetres, when no scale is given: sharp on screens, good for an office
/// printer, and small enough to mail.
const USUAL_DPI: f64 = 150.0;
/// The least and the most that `--scale` takes.
const SCALES: (f64, f64) = (0.1, 20.0);
/// The names after `--profile`.
const PROFILES: [(&str, Profile); 3] = [("web", Profile::Web), ("office", Profile::Office), ("print", Profile::Print)];
/// The word for every sheet, or every language of the file.
const ALL: &str = "all";

/// A kind of file that can be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    /// Interactive, sharp at any size.
    Svg,
    /// Pixels.
    Png,
    /// A page with the graphic and the same content as text.
    Html,
}

impl Kind {
    /// Every kind.
    pub(crate) const ALL: [Self; 3] = [Self::Svg, Self::Png, Self::Html];
    /// Those that are made when none is named.
    const USUAL: [Self; 2] = [Self::Svg, Self::Png];

    /// Its name, which is the ending of its files.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Html => "html",
        }
    }

    /// The kind with this name.
    fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name().eq_ignore_ascii_case(name))
    }

    /// The kind that a path ends in.
    fn of(path: &Path) -> Option<Self> {
        path.extension().and_then(OsStr::to_str).and_then(Self::named)
    }
}

/// Where files go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Place {
    /// Standard output.
    Output,
    /// This file.
    File(PathBuf),
    /// Files in this folder, with names of their own; the empty path is the working folder.
    Folder(PathBuf),
}

/// What pages are laid out with.
pub(crate) struct Style {
    /// The sheets that are asked for.
    pub(crate) sheets: Vec<Sheet>,
    /// Colours.
    pub(crate) theme: Theme,
    /// Fonts.
    pub(crate) fonts: FontBook,
}

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

/// What a picture shows open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum State {
    /// Nothing.
    Rest,
    /// The panel of a role.
    Role(String),
    /// The panel of a strength.
    Strength(String),
    /// Everything, on as many pages as that takes.
    Open,
}

impl State {
    /// The state as typed after `--state`.
    pub(crate) fn name(&self) -> String {
        match self {
            Self::Rest => REST.to_owned(),
            Self::Role(id) => format!("{ROLE}{id}"),
            Self::Strength(id) => format!("{STRENGTH}{id}"),
            Self::Open => OPEN.to_owned(),
        }
    }

    /// What is added to the names of its files.
    pub(crate) fn suffix(&self) -> String {
        match self {
            Self::Rest => String::new(),
            other => format!("-{}", other.name().replace(':', "-")),
        }
    }

    /// Every state that this data has.
    fn all(file: &DataFile) -> Vec<Self> {
        let info = file.infographic();
        let roles = info.roles.iter().map(|role| Self::Role(role.id.clone()));
        let strengths = info.strengths().map(|(_, strength)| Self::Strength(strength.id.clone()));
        [Self::Rest].into_iter().chain(roles).chain(strengths).chain([Self::Open]).collect()
    }
}

/// The names of states.
const REST: &str = "rest";
const ROLE: &str = "role:";
const STRENGTH: &str = "strength:";
const OPEN: &str = "open";

/// The states that are asked for, without repeats; whether every sheet must have them.
pub(crate) fn states(names: &[String], file: &DataFile) -> Result<(Vec<State>, bool), Trouble> {
    let all = State::all(file);
    let names: Vec<&str> = names.iter().map(|name| name.trim()).collect();
    if names.contains(&ALL) {
        return Ok((all, false));
    }
    let known: Vec<String> = all.iter().map(State::name).chain([ALL.to_owned()]).collect();
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    let mut states = Vec::new();
    for name in if names.is_empty() { vec![REST] } else { names } {
        let state = all.iter().find(|state| state.name() == name);
        let state = state.ok_or_else(|| unknown(Choice::State, name, &known))?;
        if !states.contains(state) {
            states.push(state.clone());
        }
    }
    Ok((states, true))
}

/// What `render` is asked to do.
pub(crate) struct RenderSettings {
    /// The data file.
    pub(crate) input: Input,
    /// What pages are laid out with.
    pub(crate) style: Style,
    /// Languages of the poster.
    pub(crate) languages: Languages,
    /// States, as typed.
    pub(crate) states: Vec<String>,
    /// Kinds of file, without repeats.
    pub(crate) kinds: Vec<Kind>,
    /// Where they go.
    pub(crate) place: Place,
    /// Pixels of a PNG to a CSS pixel, when given.
    pub(crate) scale: Option<f64>,
    /// How SVGs are written.
    pub(crate) svg: SvgOptions,
    /// Time against bytes of PNGs.
    pub(crate) level: Level,
}

impl RenderSettings {
    /// What these arguments mean.
    pub(crate) fn of(arguments: RenderArguments) -> Result<Self, Trouble> {
        let style = Style::of(&arguments.sheet, &[USUAL_SHEET])?;
        let languages = languages(&arguments.lang, Languages::Main);
        let asked = kinds(&arguments.to)?;
        let place = arguments.out.map_or(Ok(Place::Folder(PathBuf::new())), |out| place(out, &asked))?;
        let kinds = match &place {
            _ if !asked.is_empty() => asked,
            Place::Output => vec![Kind::Svg],
            Place::File(path) => vec![Kind::of(path).unwrap_or(Kind::Svg)],
            Place::Folder(_) => Kind::USUAL.to_vec(),
        };
        if place == Place::Output && kinds == [Kind::Png] && std::io::stdout().is_terminal() {
            return Err(Trouble::Arguments(Message::PngToTerminal));
        }
        let scale = arguments.scale.as_deref().map(scale).transpose()?;
        let input = Input::of(arguments.data);
        let profile = arguments.profile.as_deref().map_or(Ok(Profile::default()), profile)?;
        let id_prefix = arguments.id_prefix.as_deref().map(prefix).transpose()?;
        let (svg, level) = (SvgOptions { profile, id_prefix }, Level::default());
        Ok(Self { input, style, languages, states: arguments.state, kinds, place, scale, svg, level })
    }

    /// How a PNG of this sheet is drawn, by so many threads.
    pub(crate) fn png(&self, sheet: &Sheet, threads: Option<std::num::NonZeroU32>) -> PngOptions {
        let resolution = match self.scale {
            Some(scale) => Resolution::Scale(scale),
            None if sheet.millimetres().is_some() => Resolution::Dpi(USUAL_DPI),
            None => Resolution::Scale(1.0),
        };
        PngOptions { resolution, level: self.level, threads, ..PngOptions::default() }
    }
}

/// What `check` is asked to do.
pub(crate) struct CheckSettings {
    /// The data file.
    pub(crate) input: Input,
    /// What pages are laid out with.
    pub(crate) style: Style,
    /// Languages of the poster.
    pub(crate) languages: Languages,
}

impl CheckSettings {
    /// What these arguments mean.
    pub(crate) fn of(arguments: CheckArguments) -> Result<Self, Trouble> {
        let style = Style::of(&arguments.sheet, &[ALL])?;
        let languages = languages(&arguments.lang, Languages::All);
        Ok(Self { input: Input::of(arguments.data), style, languages })
    }
}

impl Style {
    /// The sheets with these names, or the usual ones if there are none.
    fn of(names: &[String], usual: &[&str]) -> Result<Self, Trouble> {
        let all = Sheet::all()?;
        let names: Vec<&str> =
            if names.is_empty() { usual.to_vec() } else { names.iter().map(String::as_str).collect() };
        let known: Vec<&str> = all.iter().map(|sheet| sheet.name.as_str()).chain([ALL]).collect();
        let mut sheets: Vec<Sheet> = Vec::new();
        for name in names.iter().map(|name| name.trim()) {
            let chosen: Vec<&Sheet> = all.iter().filter(|sheet| name == ALL || sheet.name == name).collect();
            if chosen.is_empty() {
                return Err(unknown(Choice::Sheet, name, &known));
            }
            for sheet in chosen {
                if sheets.iter().all(|other| other.name != sheet.name) {
                    sheets.push(sheet.clone());
                }
            }
        }
        Ok(Self { sheets, theme: Theme::named(USUAL_THEME)?, fonts: FontBook::embedded()? })
    }
}

/// A word that is not among the choices, with the one that was probably meant.
pub(crate) fn unknown(choice: Choice, typed: &str, known: &[&str]) -> Trouble {
    let suggestion = closest(typed, known.iter().copied()).map(str::to_owned);
    let known = known.iter().map(|&word| word.to_owned()).collect();
    Trouble::Arguments(Message::UnknownChoice { choice, typed: typed.to_owned(), suggestion, known })
}

/// The kinds with these names, without repeats, in their own order.
fn kinds(names: &[String]) -> Result<Vec<Kind>, Trouble> {
    let known = Kind::ALL.map(Kind::name);
    let read = |name: &String| Kind::named(name.trim()).ok_or_else(|| unknown(Choice::Kind, name.trim(), &known));
    let mut kinds = names.iter().map(read).collect::<Result<Vec<Kind>, Trouble>>()?;
    kinds.sort_unstable();
    kinds.dedup();
    Ok(kinds)
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

/// Where `--out` points.
fn place(out: PathBuf, kinds: &[Kind]) -> Result<Place, Trouble> {
    if out.as_os_str() == "-" {
        return Ok(Place::Output);
    }
    let wrong = |message| Err(Trouble::Arguments(message));
    let is_folder_by_name = out.as_os_str().to_string_lossy().ends_with(std::path::is_separator);
    match (out.metadata(), Kind::of(&out)) {
        (Ok(found), _) if found.is_dir() => Ok(Place::Folder(out)),
        (_, Some(kind)) if !is_folder_by_name => {
            if kinds.is_empty() || kinds == [kind] {
                return Ok(Place::File(out));
            }
            wrong(Message::EndingAgainstKind { path: out, kinds: kinds.iter().map(|kind| kind.name()).collect() })
        }
        // A device or a pipe has no ending and needs none.
        (Ok(found), None) if !found.is_file() => Ok(Place::File(out)),
        (Ok(_), _) => wrong(Message::NoEnding { path: out }),
        (Err(_), _) => Err(Trouble::World(Message::NoFolder { path: out })),
    }
}

/// The profile with this name.
fn profile(typed: &str) -> Result<Profile, Trouble> {
    let found = PROFILES.iter().find(|(name, _)| *name == typed.trim());
    found.map(|(_, profile)| *profile).ok_or_else(|| unknown(Choice::Profile, typed, &PROFILES.map(|(name, _)| name)))
}

/// What ids begin with.
fn prefix(typed: &str) -> Result<Prefix, Trouble> {
    Prefix::parse(typed.trim()).ok_or_else(|| Trouble::Arguments(Message::BadPrefix { typed: typed.to_owned() }))
}

/// A scale, with a decimal point or comma.
fn scale(typed: &str) -> Result<f64, Trouble> {
    let (least, most) = SCALES;
    let read = typed.trim().replace(',', ".").parse::<f64>().ok();
    read.filter(|scale| (least..=most).contains(scale))
        .ok_or_else(|| Trouble::Arguments(Message::BadScale { typed: typed.to_owned(), least, most }))
}
