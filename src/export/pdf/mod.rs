//! A document as a PDF: vector pages at true size, text as text, tagged for assistive technology (PDF/UA-1).
//!
//! The bytes depend on the document alone: no clock, no random id.

pub mod exporter;
mod links;
mod onward;
mod outline;
mod paint;
mod painter;
pub mod press;
mod record;
mod shared;
mod sheet;
mod tags;
mod text;

use std::borrow::Cow;
use std::collections::BTreeMap;

use krilla::SerializeSettings;
use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::metadata::{Metadata, PageLayout};
use krilla::page::{PageLabel, PageSettings};
use krilla::tagging::TagTree;

use crate::error::{Error, Result};
use crate::page::{Document, Face, Page, Unit};
use crate::typeset::font::FontBook;
use links::Targets;
use shared::Shared;
use sheet::{PagePainter, PageState};
use tags::Structure;

/// What may differ from file to file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct PdfOptions {
    /// Whether the first page is followed by one of the same size for every place that answers, with its panel open,
    /// and links lead from page to page: a reader clicks through the file as through the web page.
    pub clickable: bool,
}

/// Writes a document; gives the bytes of the file.
///
/// # Errors
/// [`Error::Font`] when a font that ships with the program cannot be used, [`Error::Pdf`] when the document breaks a
/// rule of the format.
pub fn write(document: &Document, book: &FontBook, options: PdfOptions) -> Result<Vec<u8>> {
    let views = views(document, options);
    let targets = if options.clickable { links::targets(&document.first) } else { Targets::new() };
    let mut shared = Shared { fonts: fonts(book)?, book, targets, layers: Vec::new(), language: &document.language };
    let mut pdf = krilla::Document::new_with(settings()?);
    let mut tree = TagTree::new().with_lang(Some(document.language.clone()));
    let mut level = 0;
    for view in &views {
        let scale = points(view.page.unit);
        let mut page = pdf.start_page_with(page_settings(view, scale)?);
        let mut sheet = PagePainter::new(&view.page, view.state, scale, Structure::after(level));
        let mut surface = page.surface();
        sheet.paint(&mut surface, &mut shared)?;
        surface.finish();
        let annotations: Vec<_> = sheet.record.links.iter().map(|link| link.add(&mut page)).collect();
        level = sheet.record.structure.level();
        sheet.record.structure.finish().into_iter().for_each(|branch| branch.add_to(&mut tree, &annotations));
        page.finish();
    }
    pdf.set_tag_tree(tree);
    pdf.set_outline(outline::of(document, &shared.targets));
    for named in links::names(&document.first, &shared.targets) {
        // Ids are unique on a page, so that none is refused as registered before.
        let _registered = pdf.register_named_destination(named);
    }
    pdf.set_metadata(metadata(document));
    pdf.finish().map_err(|fault| Error::Pdf(format!("{fault:?}")))
}

/// A page of the file: a page of the document, in a state.
struct PageView<'d> {
    page: Cow<'d, Page>,
    state: PageState,
    /// What a viewer calls it instead of a number: the name of the place whose panel is open.
    label: Option<&'d str>,
}

fn views(document: &Document, options: PdfOptions) -> Vec<PageView<'_>> {
    let plain = |page, state| PageView { page: Cow::Borrowed(page), state, label: None };
    let mut views = vec![plain(&document.first, if options.clickable { PageState::Start } else { PageState::Whole })];
    if options.clickable {
        let opened = document.first.hotspots().filter_map(|hotspot| {
            let page = document.first.opened(&hotspot.id)?;
            Some(PageView { page: Cow::Owned(page), state: PageState::Panel, label: Some(hotspot.name.as_str()) })
        });
        views.extend(opened);
    }
    views.extend(document.others.iter().map(|page| plain(page, PageState::Whole)));
    views
}

/// Points (1/72 inch) in a user unit. A CSS pixel is 1/96 inch.
fn points(unit: Unit) -> f64 {
    match unit {
        Unit::Pixel => 0.75,
        Unit::Millimetre(millimetres) => millimetres * 72.0 / 25.4,
    }
}

fn settings() -> Result<SerializeSettings> {
    let configuration = ConfigurationBuilder::new().with_accessibility_validator(Accessibility::UA1).finish();
    let configuration = configuration.map_err(|fault| Error::Pdf(format!("{fault:?}")))?;
    Ok(SerializeSettings { configuration, enable_tagging: true, ..SerializeSettings::default() })
}

/// A page's boxes: what is painted reaches into the bleed, the trim is what remains of it.
fn page_settings(view: &PageView<'_>, scale: f64) -> Result<PageSettings> {
    let page = &view.page;
    let bleed = page.bleed * scale;
    let (width, height) = (page.size.w * scale, page.size.h * scale);
    let sized = PageSettings::from_wh((width + 2.0 * bleed) as f32, (height + 2.0 * bleed) as f32);
    let mut settings = sized.ok_or_else(|| Error::Pdf("a page without a size".to_owned()))?;
    if page.bleed > 0.0 {
        let whole =
            krilla::geom::Rect::from_xywh(0.0, 0.0, (width + 2.0 * bleed) as f32, (height + 2.0 * bleed) as f32);
        let trim = krilla::geom::Rect::from_xywh(bleed as f32, bleed as f32, width as f32, height as f32);
        settings = settings.with_bleed_box(whole).with_trim_box(trim);
    }
    if let Some(label) = view.label {
        settings = settings.with_page_label(PageLabel::new(None, Some(label.to_owned()), None));
    }
    Ok(settings)
}

/// The faces, whole: the file gets the glyphs that it uses.
fn fonts(book: &FontBook) -> Result<BTreeMap<Face, krilla::text::Font>> {
    let read = |face| {
        let font = krilla::text::Font::new(book.font(face).bytes().into(), 0);
        let font = font.ok_or_else(|| Error::Font(format!("{} cannot be put into a PDF", book.font(face).family())))?;
        Ok((face, font))
    };
    Face::ALL.into_iter().map(read).collect()
}

fn metadata(document: &Document) -> Metadata {
    let metadata = Metadata::new()
        .title(document.first.title.clone())
        .language(document.language.clone())
        .creator("krachtkaart".to_owned())
        .page_layout(PageLayout::SinglePage);
    if document.first.description.is_empty() {
        return metadata;
    }
    metadata.description(document.first.description.clone())
}
