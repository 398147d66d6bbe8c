//! `embed`: everything that puts the infographic on a web page: the files, what an editor pastes, and what each way
//! can and cannot do.

use std::path::Path;

use krachtkaart::export::exporter::ExportSettings;
use krachtkaart::export::html::embed::{self as piece, Pieces, snippet};
use krachtkaart::export::pdf::exporter::PDF;
use krachtkaart::export::png::{PngOptions, Resolution};
use krachtkaart::export::svg::{Svg, SvgOptions};
use krachtkaart::layout::{alternative, article};
use krachtkaart::messages::Diagnostic;
use krachtkaart::page::Document;
use krachtkaart::page::article::Article;
use krachtkaart::source;
use krachtkaart::theme::Sheet;

use super::args::EmbedArguments;
use super::console::Console;
use super::ledger;
use super::pages::{self, Named};
use super::plan;
use super::settings::{EmbedSettings, OutputPlace};
use super::state::State;
use super::target::Target;
use super::trouble::{ExitStatus, Trouble};
use super::webpage::{self, Found};
use super::words::{AlternativeTexts, Embedding, Extent, Guide, Message, Written};

/// Pixels of the PNG to a CSS pixel: sharp on the screens of phones as well.
const SCALE: f64 = 2.0;

/// What the files of a language are called.
struct Names {
    svg: String,
    tablet: String,
    phone: String,
    png: String,
    link: String,
    /// The PDF that one clicks through.
    pdf: String,
    /// The texts for who does not see the two PNGs.
    alternatives: [String; 2],
    html: String,
    /// One for each way, in the order of [`Embedding::ALL`].
    snippets: Vec<(Embedding, String)>,
    guide: String,
}

/// A sheet as it was laid out and written.
struct Drawn<'a> {
    sheet: &'a Sheet,
    document: Document,
    svg: Svg,
}

impl Drawn<'_> {
    /// The sheet and the file that shows it, which can be had at an address.
    fn file<'d>(&'d self, address: &'d str) -> piece::SheetFile<'d> {
        piece::SheetFile { page: &self.document.first, svg: &self.svg, address }
    }
}

/// What is made of one language.
struct EmbedMaker<'a> {
    settings: &'a EmbedSettings,
    named: &'a Named,
    console: &'a Console,
    language: &'a str,
    names: Names,
    warnings: Vec<(Sheet, String, Vec<Diagnostic>)>,
    /// What is pasted, by the name of its way.
    made: Vec<(&'static str, String)>,
    alternative: String,
}

/// What was made of one language.
pub(super) struct EmbedMade {
    /// The names of its files, in the folder of the settings.
    pub(super) files: Vec<String>,
    /// What is pasted, by the name of its way.
    pub(super) pieces: Vec<(&'static str, String)>,
    /// What is read in place of the picture.
    pub(super) alternative: String,
    /// What sheets had to leave out.
    pub(super) left_out: Vec<(Sheet, String, Vec<Diagnostic>)>,
}

/// Makes everything of one language, for somebody who tells of it elsewhere.
pub(super) fn language(
    settings: &EmbedSettings,
    named: &Named,
    language: &str,
    console: &Console,
) -> Result<EmbedMade, Trouble> {
    OutputPlace::Folder(settings.folder.clone()).make_folder()?;
    let names = Names::of(settings, language, named.file.infographic().languages.first());
    names.all().try_for_each(|name| Target::try_out(&settings.folder.join(name)))?;
    let mut maker = EmbedMaker::new(settings, named, console, (language, names));
    maker.make()?;
    let files = maker.names.all().cloned().collect();
    Ok(EmbedMade { files, pieces: maker.made, alternative: maker.alternative, left_out: maker.warnings })
}

/// Makes what is asked.
pub(crate) fn run(arguments: EmbedArguments, console: &Console) -> Result<ExitStatus, Trouble> {
    ledger::force(arguments.force);
    let settings = EmbedSettings::of(arguments)?;
    let named = Named { file: settings.input.read(console.wording)?, name: settings.input.name(console.wording) };
    let languages = settings.languages.of(&named.file)?;
    pages::warn_of_borrowing(console, &named.file, &languages);
    let main = named.file.infographic().languages.first();
    OutputPlace::Folder(settings.folder.clone()).make_folder()?;
    let makers = languages.iter().map(|language| {
        let names = Names::of(&settings, language, main);
        names.all().try_for_each(|name| Target::try_out(&settings.folder.join(name)))?;
        let (settings, named) = (&settings, &named);
        Ok(EmbedMaker::new(settings, named, console, (language, names)))
    });
    let mut makers = makers.collect::<Result<Vec<EmbedMaker<'_>>, Trouble>>()?;
    makers.iter_mut().try_for_each(EmbedMaker::make)?;
    let warnings: Vec<_> = makers
        .iter()
        .flat_map(|maker| &maker.warnings)
        .map(|(sheet, language, found)| (sheet, language.as_str(), found.as_slice()))
        .collect();
    pages::warn(console, &warnings, named.file.source(), &named.name);
    Ok(ExitStatus::Done)
}

impl Names {
    fn of(settings: &EmbedSettings, language: &str, main: Option<&String>) -> Self {
        let named = |part: &str| plan::in_language(format!("{}{part}", settings.input.stem()), language, main);
        let snippets = Embedding::ALL.map(|way| (way, format!("{}-{}.{}", named("-embed"), way.name(), way.ending())));
        Self {
            svg: format!("{}.svg", named("-web")),
            tablet: format!("{}.svg", named("-tablet")),
            phone: format!("{}.svg", named("-phone")),
            png: format!("{}.png", named("-web")),
            link: format!("{}.png", named("-link")),
            pdf: format!("{}{}.pdf", named("-web"), State::Click.suffix()),
            alternatives: ["-web", "-link"].map(|part| format!("{}.txt", named(part))),
            html: format!("{}.html", named("")),
            snippets: snippets.to_vec(),
            guide: format!("{}.txt", named("-embed")),
        }
    }

    fn all(&self) -> impl Iterator<Item = &String> {
        let files = [&self.svg, &self.tablet, &self.phone, &self.png, &self.link, &self.pdf, &self.html, &self.guide];
        files.into_iter().chain(&self.alternatives).chain(self.snippets.iter().map(|(_, name)| name))
    }
}

impl<'a> EmbedMaker<'a> {
    fn new(
        settings: &'a EmbedSettings,
        named: &'a Named,
        console: &'a Console,
        (language, names): (&'a str, Names),
    ) -> Self {
        let (warnings, made, alternative) = (Vec::new(), Vec::new(), String::new());
        Self { settings, named, console, language, names, warnings, made, alternative }
    }

    /// Makes the files of the language.
    fn make(&mut self) -> Result<(), Trouble> {
        let [web, tablet, phone, link] = self.settings.style.sheets.as_slice() else {
            return Err(Trouble::World(Message::Bug));
        };
        let [web, tablet, phone, link] = [self.drawn(web)?, self.drawn(tablet)?, self.drawn(phone)?, self.drawn(link)?];
        self.alternative = web.document.first.alternative();
        let article = article::retell(self.named.file.infographic(), self.language)?;
        self.text_of(&web, &self.names.svg)?;
        self.text_of(&tablet, &self.names.tablet)?;
        self.text_of(&phone, &self.names.phone)?;
        self.picture(&web, &self.names.png, SCALE)?;
        self.picture(&link, &self.names.link, 1.0)?;
        self.click_through(&web)?;
        let [wide, small] = &self.names.alternatives;
        self.alternative(&web, &self.names.png, wide)?;
        self.alternative(&link, &self.names.link, small)?;
        let policy = self.webpage()?;
        self.snippets([&web, &tablet, &phone], &article)?;
        self.guide([&web, &tablet, &phone], &article, policy)
    }

    /// Lays a sheet out and writes it. What it leaves out is told when the page is made, whose sheets matter.
    fn drawn<'s>(&self, sheet: &'s Sheet) -> Result<Drawn<'s>, Trouble> {
        let style = &self.settings.style;
        let finished = self.named.lay_out(style, sheet, self.language)?;
        let document = finished.document;
        let svg = style.workspace.write_svg(&document.first, &SvgOptions::default())?;
        Ok(Drawn { sheet, document, svg })
    }

    fn target(&self, name: &str) -> Result<Target, Trouble> {
        Target::open(&self.settings.folder.join(name))
    }

    fn text_of(&self, drawn: &Drawn<'_>, name: &str) -> Result<(), Trouble> {
        let bytes = webpage::write(&drawn.svg.text, self.target(name)?)?;
        let size = drawn.document.first.size;
        self.tell(name, drawn.sheet, bytes, Extent::Pixels(size.w, size.h))
    }

    fn picture(&self, drawn: &Drawn<'_>, name: &str, scale: f64) -> Result<(), Trouble> {
        let source = Some(source::fingerprint(self.named.file.source()));
        let options = PngOptions { source, resolution: Resolution::Scale(scale), ..PngOptions::default() };
        let (report, bytes) = self.target(name)?.write(|out| krachtkaart::draw_png(&drawn.svg, &options, out))?;
        let extent = Extent::Pixels(report.size.width.into(), report.size.height.into());
        self.tell(name, drawn.sheet, bytes, extent)
    }

    /// Writes the sheet as a PDF that one clicks through, for who would rather keep a file than an address.
    fn click_through(&self, drawn: &Drawn<'_>) -> Result<(), Trouble> {
        let settings = ExportSettings { clickable: true, ..ExportSettings::default() };
        let prepared = self.settings.style.workspace.prepare(&drawn.document, &drawn.sheet.name, &settings);
        let name = &self.names.pdf;
        for write in PDF.files(&prepared) {
            let (exported, bytes) = self.target(name)?.write(|out| write(out, &mut |_| ()))?;
            let (path, sheet) = (Some(self.settings.folder.join(name)), Some(drawn.sheet.name.clone()));
            let (extent, language) = (exported.extent, self.language.to_owned());
            let written = Written { path, bytes, extent, sheet, language, policy: None };
            self.console.tell(&Message::Wrote(written)).map_err(Trouble::World)?;
        }
        Ok(())
    }

    fn tell(&self, name: &str, sheet: &Sheet, bytes: u64, extent: Extent) -> Result<(), Trouble> {
        let (path, sheet) = (Some(self.settings.folder.join(name)), Some(sheet.name.clone()));
        let (extent, language) = (Some(extent), self.language.to_owned());
        let written = Written { path, bytes, extent, sheet, language, policy: None };
        self.console.tell(&Message::Wrote(written)).map_err(Trouble::World)
    }

    /// Writes what is told of a picture to who does not see it.
    fn alternative(&self, drawn: &Drawn<'_>, picture: &str, name: &str) -> Result<(), Trouble> {
        let told = alternative::tell(self.named.file.infographic(), drawn.document.pages(), self.language)?;
        let (title, short, long) = (drawn.document.first.title.as_str(), told.short.as_str(), told.long.as_slice());
        let texts = AlternativeTexts { title, picture: Some(picture), short, long };
        self.text(name, &texts.text(self.console.wording))
    }

    /// Writes the page with text; returns its policy.
    fn webpage(&mut self) -> Result<String, Trouble> {
        let [page, image] = [&self.names.html, &self.names.link].map(|name| self.settings.base.of(name));
        let found = Found { page: &page, image: &image };
        let finished = webpage::make(self.named, &self.settings.style, self.language, Some(found))?;
        let warnings = finished.warnings.into_iter();
        self.warnings.extend(warnings.map(|(sheet, found)| (sheet, self.language.to_owned(), found)));
        let bytes = webpage::write(&finished.html.text, self.target(&self.names.html)?)?;
        let (path, language) = (Some(self.settings.folder.join(&self.names.html)), self.language.to_owned());
        let policy = finished.html.policy;
        let written = Written { path, bytes, extent: None, sheet: None, language, policy: Some(policy.clone()) };
        self.console.tell(&Message::Wrote(written)).map_err(Trouble::World)?;
        Ok(policy)
    }

    fn snippets(&mut self, drawn: [&Drawn<'_>; 3], article: &Article) -> Result<(), Trouble> {
        let Names { svg, tablet, phone, png, html, .. } = &self.names;
        let addresses = [svg, tablet, phone].map(|name| self.settings.base.of(name));
        let [png, html] = [png, html].map(|name| self.settings.base.of(name));
        let [web, tablet, phone] = drawn;
        let [svg, medium, small] = &addresses;
        let (wide, middle, narrow) = (web.file(svg), tablet.file(medium), phone.file(small));
        let pieces = Pieces { wide, middle, narrow, png: &png, html: &html, invitation: &article.invitation.text };
        let pieces = self.names.snippets.iter().map(|(way, name)| (*way, name, snippet(*way, &pieces)));
        let pieces: Vec<(Embedding, &String, String)> = pieces.collect();
        pieces.iter().try_for_each(|(_, name, text)| self.text(name, text))?;
        let pieces = pieces.into_iter().map(|(way, _, text)| (way.name(), text)).collect();
        self.made = pieces;
        Ok(())
    }

    fn guide(&self, [web, others @ ..]: [&Drawn<'_>; 3], article: &Article, policy: String) -> Result<(), Trouble> {
        let Names { svg, tablet, phone, png, link, pdf, alternatives, html, snippets, guide } = &self.names;
        let piece = |way| snippets.iter().find(|(one, _)| *one == way).map(|(_, name)| name.clone());
        let hashes = &web.svg.hashes;
        let words = Guide {
            title: article.title.text.clone(),
            base: self.settings.base.of(""),
            svg: svg.clone(),
            tablet: tablet.clone(),
            phone: phone.clone(),
            png: png.clone(),
            link: link.clone(),
            pdf: pdf.clone(),
            alternatives: alternatives.clone(),
            cms: self.settings.cms.and_then(|cms| Some((cms, piece(cms.best())?))),
            html: html.clone(),
            snippets: snippets.clone(),
            pictures: hashes.pictures,
            hashes: hashes.style.clone().zip(hashes.script.clone()),
            other_styles: others.iter().filter_map(|drawn| drawn.svg.hashes.style.clone()).collect(),
            policy,
        };
        self.text(guide, &words.text(self.console.wording))
    }

    fn text(&self, name: &str, text: &str) -> Result<(), Trouble> {
        let bytes = webpage::write(text, self.target(name)?)?;
        let path = Path::new(&self.settings.folder).join(name);
        self.console.tell(&Message::WroteText { path, bytes }).map_err(Trouble::World)
    }
}
