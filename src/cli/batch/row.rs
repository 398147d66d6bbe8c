//! One row: the filled data file, and its pictures.

use std::collections::HashMap;
use std::io::Write;
use std::path::{Path, PathBuf};

use krachtkaart::check::press::Checked;
use krachtkaart::document::{NamedFile, Template, named_files};
use krachtkaart::error::{self, Error};
use krachtkaart::export::exporter::{ExportSettings, Exported, Exporter, PreparedAlternative, Watch, Writer};
use krachtkaart::export::png::exporter::PNG;
use krachtkaart::layout::alternative;
use krachtkaart::media::own;
use krachtkaart::messages::Diagnostic;
use krachtkaart::page::Document;
use krachtkaart::source::Parsed;
use krachtkaart::theme::Sheet;

use super::settings::BatchSettings;
use super::stamp::{self, Hash, Hashed, Stamp};
use super::table::{Content, Row};
use crate::cli::choice::DocumentKind;
use crate::cli::ledger;
use crate::cli::pages::Named;
use crate::cli::plan;
use crate::cli::preflight;
use crate::cli::target::Target;
use crate::cli::trouble::{Faulty, Trouble};

/// What became of a row.
pub(super) enum Outcome {
    /// Its files were made.
    Made {
        /// How many.
        files: usize,
        /// What each sheet had to leave out.
        warnings: Vec<LeftOut>,
    },
    /// Its files are there already, made from the same.
    Unchanged,
    /// Its files are made, and a print shop cannot use some of them so.
    Unfit(Vec<(PathBuf, Checked)>),
    /// The row itself cannot be read.
    Unreadable,
    /// Its files could not be made.
    Failed(Trouble),
}

/// A file by its name, with its hash.
type FileMade = (String, Hash);

/// What a sheet had to leave out, with its name.
type LeftOut = (String, Vec<Diagnostic>);

/// What every row is made with.
pub(super) struct RowMaker<'a> {
    settings: &'a BatchSettings,
    template: &'a Template,
    /// Where in a row the columns stand that the data file names.
    places: HashMap<String, usize>,
    /// What to call the data file.
    name: &'a str,
    /// The hash of what all rows have in common: program and settings.
    common: Hash,
}

impl<'a> RowMaker<'a> {
    /// A maker of rows with these columns; the hash is [`common`].
    pub(super) fn new(
        settings: &'a BatchSettings,
        template: &'a Template,
        places: HashMap<String, usize>,
        (name, common): (&'a str, Hash),
    ) -> Self {
        Self { settings, template, places, name, common }
    }

    /// Makes the files of a row, unless they are there.
    pub(super) fn make(&self, row: &Row) -> Outcome {
        let Ok(content) = &row.content else { return Outcome::Unreadable };
        match self.filled(content).and_then(|filled| self.pictures(content, &filled)) {
            Ok(outcome) => outcome,
            Err(trouble) => Outcome::Failed(trouble),
        }
    }

    /// The files that were made of a row the last time.
    pub(super) fn files(&self, content: &Content) -> Vec<PathBuf> {
        let stem = self.settings.render.stem(content.name.clone());
        Stamp::new(&self.settings.out, &stem, Hash::new()).files()
    }

    /// The data file of a row.
    pub(super) fn filled(&self, content: &Content) -> Result<String, Trouble> {
        self.template.fill(content.by(&self.places)).map_err(|found| {
            let (name, source) = (self.name.to_owned(), self.template.file().text().to_owned());
            Trouble::Data(Faulty { name, source, found })
        })
    }

    /// Makes the pictures of a filled data file.
    fn pictures(&self, content: &Content, filled: &str) -> Result<Outcome, Trouble> {
        let render = &self.settings.render;
        let folder = render.input.folder();
        let parsed = Parsed::of(filled);
        let pictures = pictures(&parsed, folder.as_deref());
        let parts = [self.common.as_bytes(), content.name.as_bytes(), filled.as_bytes(), pictures.as_bytes()];
        let input = stamp::of_parts(parts);
        let stamp = Stamp::new(&self.settings.out, &render.stem(content.name.clone()), input);
        if stamp.unchanged() {
            return Ok(Outcome::Unchanged);
        }
        stamp.files().iter().for_each(|path| ledger::means(path));
        let file = render.style.workspace.read_parsed(parsed, folder.as_deref());
        let file = file
            .map_err(|found| Trouble::Data(Faulty { name: self.name.to_owned(), source: filled.to_owned(), found }))?;
        let named = Named { file, name: self.name.to_owned() };
        let languages = render.languages.of(&named.file)?;
        let stem = render.stem(content.name.clone());
        let main = named.file.infographic().languages.first();
        let (mut files, mut warnings, mut unfit) = (Vec::new(), Vec::new(), Vec::new());
        // For files of no sheet in particular, no sheet needs to be laid out.
        let sheets =
            if render.kinds.iter().all(|kind| kind.is_article()) { &[] } else { render.style.sheets.as_slice() };
        for sheet in sheets {
            for language in &languages {
                let finished = named.lay_out(&render.style, sheet, language)?;
                let export = self.settings.export(sheet);
                let prepared = render.style.workspace.prepare(&finished.document, &sheet.name, &export);
                let name = plan::page_name(stem.clone(), sheet, language, main);
                for kind in &render.kinds {
                    for (page, write) in (1..).zip(kind.files(&prepared)) {
                        let name = format!("{}.{}", plan::numbered(&name, page), kind.name);
                        let hash = self.put(&name, write)?;
                        unfit.extend(self.unfit(sheet, &name)?);
                        files.push((name, hash));
                    }
                    files.extend(self.alternative(&named, (kind, language), &finished.document, &name)?);
                }
                warnings.push((sheet.name.clone(), finished.warnings));
            }
        }
        for (document, language) in plan::articles(render, &languages) {
            let name = plan::article_name(stem.clone(), document, &language, main);
            let (made, told) = self.articles(&named, (document, &language), &name)?;
            files.extend(made);
            warnings.extend(told);
        }
        // What is unfit gets no stamp, so that the next run looks at it again.
        if !unfit.is_empty() {
            return Ok(Outcome::Unfit(unfit));
        }
        stamp.write(&files)?;
        Ok(Outcome::Made { files: files.len(), warnings })
    }

    /// Writes what a document shows in words, if that is what this kind does.
    fn alternative(
        &self,
        named: &Named,
        (kind, language): (&Exporter, &str),
        document: &Document,
        name: &str,
    ) -> Result<Option<FileMade>, Trouble> {
        let Writer::Alternative(write) = kind.writer else { return Ok(None) };
        let told = alternative::tell(named.file.infographic(), document.pages(), language)?;
        let picture = self.settings.render.kinds.contains(&&PNG).then(|| format!("{name}.{}", PNG.name));
        let (title, wording) = (document.first.title.as_str(), self.settings.wording);
        let prepared = PreparedAlternative { title, picture: picture.as_deref(), told: &told, wording };
        let name = format!("{name}.{}", kind.name);
        let hash = self.put(&name, |out, done| write(&prepared, out, done))?;
        Ok(Some((name, hash)))
    }

    /// Writes the files of no sheet in particular; returns them, and what the sheets in them had to leave out.
    fn articles(
        &self,
        named: &Named,
        (document, language): (DocumentKind, &str),
        name: &str,
    ) -> Result<(Vec<FileMade>, Vec<LeftOut>), Trouble> {
        let (mut files, mut warnings) = (Vec::new(), Vec::new());
        let render = &self.settings.render;
        let workspace = &render.style.workspace;
        for kind in &render.kinds {
            let Writer::Article { sheets, write } = kind.writer else { continue };
            let retold = match document {
                DocumentKind::Poster => workspace.retell(&named.file, language, sheets),
                DocumentKind::Leaflet => workspace.retell_as_leaflet(&named.file, language),
            };
            let retold = retold.map_err(|failure| named.trouble(failure))?;
            let export = ExportSettings::default();
            let prepared = retold.prepared(workspace.typefaces(language), &export);
            let name = format!("{name}.{}", kind.name);
            let hash = self.put(&name, |out, done| write(&prepared, out, done))?;
            files.push((name, hash));
            warnings.extend(retold.warnings.into_iter().map(|(sheet, found)| (sheet.name, found)));
        }
        Ok((files, warnings))
    }

    /// A file for a print shop that it cannot use so, with what is wrong with it.
    fn unfit(&self, sheet: &Sheet, name: &str) -> Result<Option<(PathBuf, Checked)>, Trouble> {
        let Some(limits) = self.settings.render.limits.filter(|_| sheet.millimetres().is_some()) else {
            return Ok(None);
        };
        let path = self.settings.out.join(name);
        let checked = preflight::check(&path, std::slice::from_ref(sheet), &limits, false)?;
        Ok((!checked.passes()).then_some((path, checked)))
    }

    /// Lets `write` write a file; returns its hash.
    fn put(
        &self,
        name: &str,
        write: impl FnOnce(&mut dyn Write, Watch<'_>) -> error::Result<Exported>,
    ) -> Result<Hash, Trouble> {
        let hashed = |out: &mut dyn Write| -> Result<Hash, Error> {
            let mut hashed = Hashed::new(out);
            write(&mut hashed, &mut |_| {})?;
            Ok(hashed.hash())
        };
        Target::open(&self.settings.out.join(name))?.write(hashed).map(|(hash, _)| hash)
    }
}

/// The hashes of the files that a data file names, in its order; of one that cannot be read, none.
fn pictures(file: &Parsed, folder: Option<&Path>) -> String {
    let files = named_files(file);
    ledger::reads_pictures(&files, folder);
    let hash = |named: NamedFile| own::bytes(&named.file, folder).map(|bytes| stamp::of_parts([bytes.as_slice()]));
    let hashes = files.into_iter().map(|named| hash(named).unwrap_or_default());
    hashes.collect::<Vec<_>>().join(" ")
}

/// The hash of the program and of the settings that files follow from.
pub(super) fn common(settings: &BatchSettings) -> Hash {
    // The program is its version and, where it can be read, its own bytes: another build may draw otherwise.
    let program = std::env::current_exe().and_then(|path| stamp::of_file(&path)).unwrap_or_default();
    let theme = format!("{:?}", settings.render.style.workspace.theme());
    stamp::of_parts([env!("CARGO_PKG_VERSION"), &program, &theme, &settings.typed].map(str::as_bytes))
}
