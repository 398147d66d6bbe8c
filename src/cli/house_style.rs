//! `theme`: a whole theme from the few colours of a house style, and a picture of what it looks like.

use std::path::{Path, PathBuf};

use krachtkaart::Workspace;
use krachtkaart::base::color::Color;
use krachtkaart::export::png::exporter::PNG;
use krachtkaart::layout::{CatalogueSection, Small, contact_sheet};
use krachtkaart::page::Page;
use krachtkaart::source;
use krachtkaart::theme::{HouseStyle, MOST_COLORS, Sheet, Theme, house_style};

use super::args::{RenderArguments, ThemeArguments};
use super::choice::unknown;
use super::console::{self, Console};
use super::contact::write;
use super::input;
use super::ledger;
use super::pages::Named;
use super::seen;
use super::settings::{OutputPlace, RenderSettings};
use super::target::Target;
use super::trouble::{ExitStatus, Faulty, Trouble};
use super::webpage;
use super::words::{self, Choice, Message, ThemeMessage, Written};

/// The name of the theme and of its files when none is given.
const USUAL_NAME: &str = HouseStyle::NAME;
/// The kinds of file.
const JSON: &str = "json";
const KINDS: [&str; 2] = [JSON, "png"];
/// The sheets of the picture: large, then small ones.
const LARGE: &str = "a3-landscape";
const SMALL: [&str; 4] = ["web", "a4-portrait", "square", "phone"];

/// Where each file goes; no path for standard output.
type Goals = Vec<(&'static str, Option<PathBuf>)>;

/// Makes the theme.
pub(crate) fn run(arguments: ThemeArguments, console: &mut Console) -> Result<ExitStatus, Trouble> {
    ledger::force(arguments.force);
    let colors = colors(&arguments.colours)?;
    let goals = goals(&arguments.to, arguments.out)?;
    let named = arguments.name.as_deref().map(str::trim).filter(|name| !name.is_empty());
    if arguments.logo.is_some() && named.is_none() {
        return Err(Trouble::Arguments(Message::Theme(ThemeMessage::LogoWithoutName)));
    }
    let made = house_style(named.unwrap_or(USUAL_NAME), &colors, &Theme::named(HouseStyle::BASIS)?);
    console.output_taken = goals.iter().any(|(_, path)| path.is_none());
    let theme = match &arguments.logo {
        Some(logo) => with_logo(&made.theme, logo, folder(&goals))?,
        None => made.theme.clone(),
    };
    for used in &made.used {
        console.tell(&Message::Theme(used.message())).map_err(Trouble::World)?;
    }
    for (kind, path) in goals {
        if let Some(path) = &path {
            OutputPlace::File(path.clone()).make_folder()?;
        }
        match (kind, path) {
            (JSON, None) => console::print(&theme.to_json()).map_err(Trouble::World)?,
            (JSON, Some(path)) => {
                let bytes = webpage::write(&theme.to_json(), Target::open(&path)?)?;
                console.tell(&Message::WroteText { path, bytes }).map_err(Trouble::World)?;
            }
            (_, path) => draw(&HouseStyle { theme: theme.clone(), used: made.used.clone() }, path, console)?,
        }
    }
    Ok(ExitStatus::Done)
}

/// The colours as typed.
fn colors(typed: &[String]) -> Result<Vec<Color>, Trouble> {
    let wrong = |message| Err(Trouble::Arguments(Message::Theme(message)));
    let typed: Vec<&str> = typed.iter().map(|color| color.trim()).filter(|color| !color.is_empty()).collect();
    if typed.is_empty() || typed.len() > MOST_COLORS {
        return wrong(ThemeMessage::Colours { most: MOST_COLORS, found: typed.len() });
    }
    let mut colors = Vec::new();
    for color in typed {
        match Color::parse(color).or_else(|| Color::parse(&format!("#{color}"))) {
            Some(color) => colors.push(color),
            None => return wrong(ThemeMessage::NoColour { typed: color.to_owned() }),
        }
    }
    Ok(colors)
}

/// Which files go where: the theme to standard output, unless a kind or a place is named.
fn goals(kinds: &[String], out: Option<PathBuf>) -> Result<Goals, Trouble> {
    let mut asked = Vec::new();
    for kind in kinds.iter().map(|kind| kind.trim()) {
        match KINDS.iter().find(|known| **known == kind) {
            Some(known) if !asked.contains(known) => asked.push(*known),
            Some(_) => {}
            None => return Err(unknown(Choice::Kind, kind, &KINDS)),
        }
    }
    let Some(out) = out else {
        let alone = asked.is_empty();
        let path = |kind: &str| (!alone).then(|| PathBuf::from(format!("{USUAL_NAME}.{kind}")));
        let kinds = if alone { vec![JSON] } else { asked };
        return Ok(kinds.into_iter().map(|kind| (kind, path(kind))).collect());
    };
    if out.as_os_str() == "-" {
        let kinds = if asked.is_empty() { vec![JSON] } else { asked };
        return match kinds.as_slice() {
            [kind] => Ok(vec![(*kind, None)]),
            _ => Err(Trouble::Arguments(Message::ManyToOutput)),
        };
    }
    let ending = out.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    let is_folder = out.is_dir() || out.as_os_str().to_string_lossy().ends_with(std::path::is_separator);
    match ending.and_then(|ending| KINDS.iter().find(|kind| **kind == ending)) {
        Some(kind) if !is_folder => {
            ledger::means(&out);
            let kinds = if asked.is_empty() { vec![*kind] } else { asked };
            Ok(kinds.into_iter().map(|kind| (kind, Some(out.with_extension(kind)))).collect())
        }
        None if !is_folder && asked.len() < 2 => {
            Err(Trouble::Arguments(Message::NoFolder { path: out, kinds: KINDS.to_vec() }))
        }
        _ => {
            let kinds = if asked.is_empty() { vec![JSON] } else { asked };
            Ok(kinds.into_iter().map(|kind| (kind, Some(out.join(format!("{USUAL_NAME}.{kind}"))))).collect())
        }
    }
}

/// The folder in which the theme file will lie.
fn folder(goals: &Goals) -> &Path {
    let path = goals.iter().find_map(|(_, path)| path.as_deref());
    path.and_then(Path::parent).filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// The theme with a logo, read as it will be read again.
fn with_logo(theme: &Theme, logo: &Path, folder: &Path) -> Result<Theme, Trouble> {
    // Read first, so that a file that is not there is told as such.
    input::bytes_of(logo, source::MAX_BYTES)?;
    let real = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let (file, own) = (real(logo), real(folder));
    let Ok(beside) = file.strip_prefix(&own) else {
        let (logo, folder) = (logo.to_owned(), folder.to_owned());
        return Err(Trouble::Arguments(Message::Theme(ThemeMessage::LogoElsewhere { logo, folder })));
    };
    let name = beside.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/");
    let words = serde_json::json!({ "bestand": name, "beschrijving": theme.name });
    let text = theme.to_json();
    let text = format!("{},\n  \"logo\": {words}\n}}\n", text.trim_end().trim_end_matches('}').trim_end());
    ledger::reads_logo(text.as_bytes(), folder);
    Theme::read_in(text.as_bytes(), folder).map_err(|refused| {
        let name = format!("{USUAL_NAME}.{JSON}");
        Trouble::Data(Faulty { name, source: refused.source, found: refused.found })
    })
}

/// Draws the flagship in the theme: as it is, open, as others see it, and as thumbnails.
fn draw(style: &HouseStyle, path: Option<PathBuf>, console: &Console) -> Result<(), Trouble> {
    let mut settings =
        RenderSettings::of(RenderArguments { to: vec![PNG.name.to_owned()], ..RenderArguments::default() })?;
    settings.style.workspace = Workspace::new(style.theme.clone())?;
    let file = settings.input.read(console.wording)?;
    let named = Named { file, name: settings.input.name(console.wording) };
    let language = words::tag(console.wording);
    let all = Sheet::all()?;
    let page = |name: &str| -> Result<Option<Page>, Trouble> {
        let Some(sheet) = all.iter().find(|sheet| sheet.name == name) else { return Ok(None) };
        Ok(Some(named.lay_out(&settings.style, sheet, language)?.document.first))
    };
    let Some(large) = page(LARGE)? else { return Err(Trouble::World(Message::Bug)) };
    let first = named.file.infographic().roles.first();
    let first = first.and_then(|role| Some((role.id.clone(), large.opened(&role.id)?)));
    let small = |label: &str, page: Page| Small { label: label.to_owned(), page };
    let others = SMALL.iter().filter_map(|name| Some((*name, page(name).transpose()?)));
    let others = others.map(|(name, page)| Ok(small(name, page?))).collect::<Result<Vec<_>, Trouble>>()?;
    let rows = vec![
        std::iter::once(small(LARGE, large.clone()))
            .chain(first.map(|(id, page)| small(&format!("--state role:{id}"), page)))
            .collect(),
        others,
        seen::otherwise(&large, console.wording),
    ];
    let sections =
        [CatalogueSection { heading: String::new(), rows, across: 0 }, seen::thumbnail(&large, console.wording)];
    let title = &style.theme.name;
    let sheet = contact_sheet(title, &sections, &style.theme, settings.style.workspace.fonts(language), language)?;
    let target = path.as_deref().map_or(Ok(Target::Output), Target::open)?;
    let (extent, bytes) = write(&settings, sheet, &PNG, target)?;
    let (name, language) = (Some(title.clone()), language.to_owned());
    let written = Written { path, bytes, extent, sheet: name, language, policy: None };
    console.tell(&Message::Wrote(written)).map_err(Trouble::World)
}
