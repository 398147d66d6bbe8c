//! `contact`: all sheets and the main states of a data file on one page.

use std::path::PathBuf;

use krachtkaart::export::exporter::Exporter;
use krachtkaart::export::png::exporter::PNG;
use krachtkaart::export::svg::exporter::SVG;
use krachtkaart::layout::{CatalogueSection, Small, contact_sheet};
use krachtkaart::messages::{Diagnostic, MessageLanguage};
use krachtkaart::page::{Document, Page};
use krachtkaart::theme::Sheet;
use rayon::prelude::*;

use super::args::{ContactArguments, RenderArguments};
use super::choice::{ALL, USUAL_SHEET};
use super::console::Console;
use super::ledger;
use super::pages::{Named, add_new};
use super::plan;
use super::seen;
use super::settings::{OutputPlace, RenderSettings};
use super::target::Target;
use super::trouble::{ExitStatus, Trouble};
use super::words::{Extent, Message, Written};

/// What is added to the name of the file.
const SUFFIX: &str = "-contact";
/// The theme when none is named.
const USUAL_THEME: &str = "wijk";
/// A page narrower than this part of its height is shown with the upright ones.
const UPRIGHT: f64 = 0.75;

/// Pages, and what is wrong with those that are not there.
type Laid = (Vec<CatalogueSection>, Vec<Diagnostic>);

/// Makes the contact sheet.
pub(crate) fn run(arguments: ContactArguments, console: &mut Console) -> Result<ExitStatus, Trouble> {
    let ContactArguments { data, theme, lang, scale, level, out, force } = arguments;
    ledger::force(force);
    // Whoever names a theme wants to see how it holds.
    let wording = (!theme.is_empty()).then_some(console.wording);
    let themes = if theme.is_empty() { vec![PathBuf::from(USUAL_THEME)] } else { theme };
    let settings = |theme: &PathBuf| {
        RenderSettings::of(RenderArguments {
            data: data.clone(),
            sheet: vec![ALL.to_owned()],
            lang: lang.iter().cloned().collect(),
            theme: Some(theme.clone()),
            scale: scale.clone(),
            level: level.clone(),
            out: out.clone(),
            ..RenderArguments::default()
        })
    };
    let all = themes.iter().map(settings).collect::<Result<Vec<_>, Trouble>>()?;
    let Some(first) = all.first() else { return Ok(ExitStatus::Done) };
    let named = Named { file: first.input.read(console.wording)?, name: first.input.name(console.wording) };
    let language = first.languages.of(&named.file)?.into_iter().next().unwrap_or_default();
    let stem = plan::in_language(stem(&all, &themes), &language, named.file.infographic().languages.first());
    let (kind, path) = place(first, &stem);
    console.output_taken = path.is_none();
    first.place.make_folder()?;
    let mut sections = Vec::new();
    let mut wrong = Vec::new();
    for settings in &all {
        let (found_sections, found) = section(settings, &named, &language, wording)?;
        sections.extend(found_sections);
        add_new(&mut wrong, found);
    }
    if let ([_], Some(only)) = (all.as_slice(), sections.first_mut()) {
        only.heading = String::new();
    }
    let style = &first.style;
    let title = named.file.infographic().title.get(&language);
    let page = contact_sheet(title, &sections, style.workspace.theme(), style.workspace.fonts(&language), &language)?;
    let target = path.as_deref().map_or(Ok(Target::Output), Target::open)?;
    let (extent, bytes) = write(first, page, kind, target)?;
    let written = Written { path, bytes, extent, sheet: Some("contact".to_owned()), language, policy: None };
    console.tell(&Message::Wrote(written)).map_err(Trouble::World)?;
    if wrong.is_empty() { Ok(ExitStatus::Done) } else { Err(Trouble::Data(named.faulty(wrong))) }
}

/// What the name of the file begins with: the data, and the themes where they are not the usual one alone.
fn stem(all: &[RenderSettings], themes: &[PathBuf]) -> String {
    let data = all.first().map(|first| first.input.stem()).unwrap_or_default();
    match all {
        [only] => only.stem(data),
        _ => themes
            .iter()
            .filter_map(|theme| theme.file_stem())
            .fold(data, |name, theme| format!("{name}-{}", theme.to_string_lossy())),
    }
}

/// The kind of file and its path; no path for standard output.
fn place(settings: &RenderSettings, stem: &str) -> (&'static Exporter, Option<PathBuf>) {
    match &settings.place {
        OutputPlace::Output => (&SVG, None),
        OutputPlace::File(path) => (picture_kind(settings), Some(path.clone())),
        OutputPlace::Folder(folder) => (&PNG, Some(folder.join(format!("{stem}{SUFFIX}.{}", PNG.name)))),
    }
}

/// The first kind of picture that is asked for, else a PNG.
pub(crate) fn picture_kind(settings: &RenderSettings) -> &'static Exporter {
    settings.kinds.iter().copied().find(|kind| kind.is_picture()).unwrap_or(&PNG)
}

/// Writes the page as a file of a kind.
pub(crate) fn write(
    settings: &RenderSettings,
    page: Page,
    kind: &Exporter,
    target: Target,
) -> Result<(Option<Extent>, u64), Trouble> {
    let (document, export) = (Document::new(page, Vec::new()), settings.of_no_sheet());
    let prepared = settings.style.workspace.prepare(&document, "", &export);
    let Some(write) = kind.files(&prepared).into_iter().next() else { return Err(Trouble::World(Message::Bug)) };
    let (exported, bytes) = target.write(|out| write(out, &mut |_| {}))?;
    Ok((exported.extent, bytes))
}

/// All sheets in one theme, and the usual sheet in its states; with `wording` also as others see it.
fn section(
    settings: &RenderSettings,
    named: &Named,
    language: &str,
    wording: Option<MessageLanguage>,
) -> Result<Laid, Trouble> {
    let style = &settings.style;
    let laid: Vec<Result<Page, Trouble>> = style
        .sheets
        .par_iter()
        .map(|sheet| named.lay_out(style, sheet, language).map(|finished| finished.document.first))
        .collect();
    let (mut flat, mut upright, mut screens, mut states) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let (mut wrong, mut others) = (Vec::new(), Vec::new());
    for (sheet, page) in style.sheets.iter().zip(laid) {
        let page = match page {
            Ok(page) => page,
            Err(Trouble::Data(faulty)) => {
                add_new(&mut wrong, faulty.found);
                continue;
            }
            Err(other) => return Err(other),
        };
        if sheet.name == USUAL_SHEET {
            states = open_states(&page, named);
            if let Some(wording) = wording {
                let rows = vec![seen::otherwise(&page, wording)];
                others.push(CatalogueSection { heading: String::new(), rows, across: 0 });
                others.push(seen::thumbnail(&page, wording));
            }
            match named.lay_out_open(style, sheet, language) {
                Ok(document) => states.extend(numbered(sheet, document)),
                Err(Trouble::Data(faulty)) => add_new(&mut wrong, faulty.found),
                Err(other) => return Err(other),
            }
        }
        let row = match sheet.millimetres() {
            _ if page.size.w < page.size.h * UPRIGHT => &mut upright,
            Some(_) => &mut flat,
            None => &mut screens,
        };
        row.push(Small { label: sheet.name.clone(), page });
    }
    let rows = [flat, upright, screens, states].into_iter().filter(|row| !row.is_empty()).collect();
    let first = CatalogueSection { heading: style.workspace.theme().name.clone(), rows, across: 0 };
    Ok((std::iter::once(first).chain(others).collect(), wrong))
}

/// The page with its first role open, and with its first strength.
fn open_states(page: &Page, named: &Named) -> Vec<Small> {
    let info = named.file.infographic();
    let role = info.roles.get(1).or_else(|| info.roles.first()).map(|role| ("role", role.id.clone()));
    let strength = info.strengths().next().map(|(_, strength)| ("strength", strength.id.clone()));
    let small = |(kind, id): (&str, String)| {
        let label = format!("--state {kind}:{id}");
        page.opened(&id).map(|page| Small { label, page })
    };
    role.into_iter().chain(strength).filter_map(small).collect()
}

/// The pages with everything open, numbered when there are more.
fn numbered(sheet: &Sheet, document: Document) -> impl Iterator<Item = Small> + use<> {
    let (many, sheet) = (!document.others.is_empty(), sheet.name.clone());
    document.into_pages().enumerate().map(move |(index, page)| {
        let label = if many { format!("--state open, {}", index + 1) } else { format!("--state open ({sheet})") };
        Small { label, page }
    })
}
