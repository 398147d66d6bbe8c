//! `list … --to`: everything of a kind as one picture, with the names under it.

use krachtkaart::error::Result as Drawing;
use krachtkaart::export::EXPORTERS;
use krachtkaart::export::png::exporter::PNG;
use krachtkaart::layout::{CatalogueSection, contact_sheet, icon_catalogue, illustration_catalogue};
use krachtkaart::theme::Theme;

use super::args::{ListArguments, RenderArguments};
use super::choice::unknown;
use super::console::Console;
use super::contact::{picture_kind, write};
use super::settings::{OutputPlace, RenderSettings};
use super::target::Target;
use super::trouble::{ExitStatus, Trouble};
use super::words::{self, Choice, Label, Message, Written};

/// The lists that can be drawn.
const DRAWN: [&str; 2] = ["illustrations", "icons"];

/// Draws a list.
pub(crate) fn run(arguments: ListArguments, console: &mut Console) -> Result<ExitStatus, Trouble> {
    let ListArguments { topic, to, out, theme, force: _ } = arguments;
    let (label, section): (Label, fn(&Theme) -> Drawing<CatalogueSection>) = match topic.as_str() {
        "illustrations" => (Label::Illustrations, illustration_catalogue),
        "icons" => (Label::Icons, icon_catalogue),
        other => return Err(unknown(Choice::Drawn, other, &DRAWN)),
    };
    let kinds: Vec<&str> = EXPORTERS.iter().filter(|kind| kind.is_picture()).map(|kind| kind.name).collect();
    if let Some(other) = to.as_deref().map(str::trim).filter(|kind| !kinds.contains(kind)) {
        return Err(unknown(Choice::Kind, other, &kinds));
    }
    let to: Vec<String> = to.into_iter().collect();
    let unsaid = to.is_empty();
    let settings = RenderSettings::of(RenderArguments { to, out, theme, ..RenderArguments::default() })?;
    let kind = match &settings.place {
        OutputPlace::Folder(_) if unsaid => &PNG,
        OutputPlace::Folder(_) | OutputPlace::File(_) | OutputPlace::Output => picture_kind(&settings),
    };
    let path = match &settings.place {
        OutputPlace::Output => None,
        OutputPlace::File(path) => Some(path.clone()),
        OutputPlace::Folder(folder) => Some(folder.join(format!("{}.{}", settings.stem(topic.clone()), kind.name))),
    };
    console.output_taken = path.is_none();
    settings.place.make_folder()?;
    let (style, language) = (&settings.style, words::tag(console.wording));
    let (title, sections) = (words::label(console.wording, label), [section(style.workspace.theme())?]);
    let page = contact_sheet(title, &sections, style.workspace.theme(), style.workspace.fonts(language), language)?;
    let target = path.as_deref().map_or(Ok(Target::Output), Target::open)?;
    let (extent, bytes) = write(&settings, page, kind, target)?;
    let (sheet, language) = (Some(topic), language.to_owned());
    let written = Written { path, bytes, extent, sheet, language, policy: None };
    console.tell(&Message::Wrote(written)).map_err(Trouble::World)?;
    Ok(ExitStatus::Done)
}
