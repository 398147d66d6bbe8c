//! The files for a purpose: which there are, made one step after another, and given as a folder and as a zip.
//!
//! They are made as `render` and `embed` make them, by the same settings, so that both ways give the same files.

use std::path::{Path, PathBuf};

use krachtkaart::check::press::Checked;
use krachtkaart::messages::{Diagnostic, MessageLanguage, Severity};
use krachtkaart::theme::{Sheet, Theme};
use serde::{Deserialize, Serialize};

use super::beside;
use super::open_file::OpenFile;
use super::remark::{Remark, diagnostic, remark, troubles};
use super::rows::{self, RowsOrder};
use crate::cli::args::{BatchArguments, EmbedArguments, RenderArguments};
use crate::cli::batch::{VariantMade, Variants};
use crate::cli::console::Console;
use crate::cli::input::Input;
use crate::cli::pages::{self, Named};
use crate::cli::settings::{EmbedSettings, RenderSettings};
use crate::cli::trouble::Trouble;
use crate::cli::words::Message;
use crate::cli::{embed, ledger, plan, preflight, purpose, render};

/// The sheet for an office printer.
const OFFICE: &str = "a4-landscape";
/// The kinds of file for an office: to print and mail, for presentations, and to take apart in a text.
const OFFICE_KINDS: [&str; 3] = ["pdf", "png", "svg"];

/// Where files go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Goal {
    Print,
    Website,
    Social,
    Office,
    Everything,
    /// A file set for each row of a table.
    Rows,
}

impl Goal {
    /// What it takes, each with the end of its folder's name.
    fn parts(self) -> Vec<(Self, &'static str)> {
        match self {
            Self::Print => vec![(self, "drukker")],
            Self::Website => vec![(self, "website")],
            Self::Social => vec![(self, "sociale-media")],
            Self::Office => vec![(self, "kantoor")],
            Self::Rows => vec![(self, "varianten")],
            Self::Everything => {
                [Self::Print, Self::Website, Self::Social, Self::Office].into_iter().flat_map(Self::parts).collect()
            }
        }
    }
}

/// What is asked for.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Order {
    goal: Goal,
    /// The sheets for a print shop.
    sheets: Vec<String>,
    languages: Vec<String>,
    theme: String,
    /// Where the files for a website will be found.
    address: String,
    /// The table, where there is one.
    #[serde(default)]
    rows: Option<RowsOrder>,
}

/// A part of the files, in a folder of its own.
enum Part {
    Pages(Box<RenderSettings>),
    Website(Box<EmbedSettings>),
    Rows(Box<Variants>),
}

/// One step: a page in all its kinds of file, or all for a website, in a language; or a row of a table.
#[derive(Debug, Clone, Default, Serialize)]
pub(super) struct DeliveryStep {
    #[serde(skip)]
    part: usize,
    /// The sheet; "" for a website.
    sheet: String,
    language: String,
    /// What a row is called; "" where it is none.
    row: String,
}

/// What a step has made.
#[derive(Default, Serialize)]
pub(super) struct StepMade {
    files: Vec<FileMade>,
    /// What could not be made, and what sheets left out.
    remarks: Vec<Remark>,
    pieces: Vec<EmbedPiece>,
    /// What is read in place of the picture.
    alternative: String,
}

/// A file.
#[derive(Serialize)]
struct FileMade {
    name: String,
    bytes: u64,
    /// What a print shop's check finds; `None` where the file does not go to one.
    press: Option<Press>,
}

/// What a print shop's check finds.
#[derive(Serialize)]
struct Press {
    passes: bool,
    remarks: Vec<Remark>,
}

/// What is pasted into a web page.
#[derive(Serialize)]
struct EmbedPiece {
    way: &'static str,
    text: String,
}

/// Files that are being made.
pub(super) struct Delivery {
    /// The data file; `None` where each row has its own.
    named: Option<Named>,
    /// The folder of the data file.
    folder: PathBuf,
    stem: String,
    parts: Vec<Part>,
    steps: Vec<DeliveryStep>,
    made: Vec<PathBuf>,
}

impl Delivery {
    /// What is asked for of a file; `None` where something is wrong with that.
    pub(super) fn of(file: &OpenFile, order: &Order, wording: MessageLanguage) -> Result<Option<Self>, Trouble> {
        if order.goal == Goal::Rows {
            return Self::of_rows(file, order, wording).map(Some);
        }
        let Some((data, workspace)) = file.session.good(&order.theme).filter(|_| file.session.is_good()) else {
            return Ok(None);
        };
        let theme = workspace.theme().clone();
        let input = Input::File(file.path.clone());
        let named = Named { file: data.clone(), name: file.path.display().to_string() };
        let folder = file.path.parent().map(Path::to_owned).unwrap_or_default();
        let mut made =
            Self { named: None, folder, stem: input.stem(), parts: Vec::new(), steps: Vec::new(), made: Vec::new() };
        for (goal, end) in order.goal.parts() {
            let out = made.out(&file.path, end)?;
            let part = match goal {
                Goal::Website => made.website((order, &named), out, &input, theme.clone())?,
                _ => made.pages((goal, order, &named), out, &input, theme.clone())?,
            };
            made.parts.push(part);
        }
        Ok(Some(Self { named: Some(named), ..made }))
    }

    /// The files of each row of a table.
    fn of_rows(file: &OpenFile, order: &Order, wording: MessageLanguage) -> Result<Self, Trouble> {
        let input = Input::File(file.path.clone());
        let folder = file.path.parent().map(Path::to_owned).unwrap_or_default();
        let mut made =
            Self { named: None, folder, stem: input.stem(), parts: Vec::new(), steps: Vec::new(), made: Vec::new() };
        let (_, end) = order.goal.parts().swap_remove(0);
        let out = made.out(&file.path, end)?;
        let worn = file.session.worn().into_iter().find(|theme| theme.name == order.theme);
        let theme = worn.map_or_else(|| Theme::named(&order.theme), Ok)?;
        let arguments = rows::arguments(&file.path, order.rows.as_ref(), out)?;
        let arguments = BatchArguments { sheet: order.sheets.clone(), lang: order.languages.clone(), ..arguments };
        let variants = Variants::open(arguments, theme, wording)?;
        let name = |row: crate::cli::batch::VariantRow| row.name.unwrap_or_else(|| row.number.to_string());
        made.steps =
            variants.rows().into_iter().map(|row| DeliveryStep { row: name(row), ..DeliveryStep::default() }).collect();
        made.parts.push(Part::Rows(Box::new(variants)));
        Ok(made)
    }

    /// The folder of a part. A link there would lead what is written out of that of the data file.
    fn out(&self, data: &Path, end: &str) -> Result<PathBuf, Trouble> {
        let out = self.folder.join(format!("{}-{end}", self.stem)).join("");
        if out.exists() && !beside::is_inside(data, &out) {
            return Err(Trouble::Arguments(Message::LinkLeadsOut { path: out }));
        }
        Ok(out)
    }

    /// The steps, in order.
    pub(super) fn steps(&self) -> &[DeliveryStep] {
        &self.steps
    }

    /// Pages for a purpose, and a step for each.
    fn pages(
        &mut self,
        (goal, order, named): (Goal, &Order, &Named),
        out: PathBuf,
        input: &Input,
        theme: Theme,
    ) -> Result<Part, Trouble> {
        let (purpose, sheet, to): (_, Vec<String>, Vec<String>) = match goal {
            Goal::Print => ("print", order.sheets.clone(), Vec::new()),
            Goal::Social => ("social", Vec::new(), Vec::new()),
            _ => ("screen", vec![OFFICE.to_owned()], OFFICE_KINDS.map(str::to_owned).into()),
        };
        let profile = (goal == Goal::Office).then(|| "office".to_owned());
        let data = input_path(input);
        let arguments = RenderArguments {
            data,
            sheet,
            to,
            lang: order.languages.clone(),
            purpose: Some(purpose.to_owned()),
            profile,
            out: Some(out),
            ..RenderArguments::default()
        };
        let mut settings = RenderSettings::of(arguments)?;
        settings.dress(theme)?;
        if goal == Goal::Print {
            let printer = purpose::printer(input, &named.file)?;
            settings.ask(&printer)?;
        }
        let part = self.parts.len();
        for language in settings.languages.of(&named.file)? {
            let step = |sheet: &Sheet| {
                let (sheet, language) = (sheet.name.clone(), language.clone());
                DeliveryStep { part, sheet, language, row: String::new() }
            };
            self.steps.extend(settings.style.sheets.iter().map(step));
        }
        Ok(Part::Pages(Box::new(settings)))
    }

    /// All for a website, and a step for each language.
    fn website(
        &mut self,
        (order, named): (&Order, &Named),
        out: PathBuf,
        input: &Input,
        theme: Theme,
    ) -> Result<Part, Trouble> {
        let arguments = EmbedArguments {
            data: input_path(input),
            base_url: with_scheme(&order.address),
            lang: order.languages.clone(),
            out: Some(out),
            ..EmbedArguments::default()
        };
        let mut settings = EmbedSettings::of(arguments)?;
        settings.style.dress(theme)?;
        let part = self.parts.len();
        let languages = settings.languages.of(&named.file)?;
        self.steps.extend(languages.into_iter().map(|language| DeliveryStep {
            part,
            language,
            ..DeliveryStep::default()
        }));
        Ok(Part::Website(Box::new(settings)))
    }

    /// Makes the files of a step; `None` where there is no such step.
    pub(super) fn make(&mut self, step: usize, wording: MessageLanguage) -> Result<Option<StepMade>, Trouble> {
        let (at, Some(step)) = (step, self.steps.get(step).cloned()) else { return Ok(None) };
        ledger::begin_again();
        let console = Console { quiet: true, ..Console::new(wording) };
        let (made, paths) = match (self.parts.get(step.part), &self.named) {
            (Some(Part::Pages(settings)), Some(named)) => self.page((settings, named), &step, &console)?,
            (Some(Part::Website(settings)), Some(named)) => {
                self.embedding((settings, named), &step.language, &console)?
            }
            (Some(Part::Rows(variants)), _) => match variants.make(at)? {
                Some(made) => self.row(made, wording),
                None => return Ok(None),
            },
            _ => return Ok(None),
        };
        for path in paths {
            if !self.made.contains(&path) {
                self.made.push(path);
            }
        }
        Ok(Some(made))
    }

    /// What became of a row.
    fn row(&self, made: VariantMade, wording: MessageLanguage) -> (StepMade, Vec<PathBuf>) {
        let VariantMade { files: paths, wrong, warnings } = made;
        let remarks = wrong.iter().flat_map(|trouble| troubles(trouble, wording));
        let remarks = remarks.chain(warnings.iter().map(|one| diagnostic(one, wording))).collect();
        let files = paths.iter().map(|path| self.file(path, None)).collect();
        (StepMade { files, remarks, ..StepMade::default() }, paths)
    }

    fn page(
        &self,
        (settings, named): (&RenderSettings, &Named),
        step: &DeliveryStep,
        console: &Console,
    ) -> Result<(StepMade, Vec<PathBuf>), Trouble> {
        let jobs = plan::jobs(settings, named, std::slice::from_ref(&step.language))?;
        let mut made = StepMade::default();
        let mut paths = Vec::new();
        for job in jobs.iter().filter(|job| job.sheet.name == step.sheet) {
            let page = render::page(settings, named, job, console);
            made.alternative = page.alternative;
            made.remarks.extend(page.troubles.iter().flat_map(|trouble| troubles(trouble, console.wording)));
            made.remarks.extend(left_out(&page.left_out, console.wording));
            for path in page.written.into_iter().filter_map(|written| written.path) {
                let sheets = std::slice::from_ref(job.sheet);
                let check = |limits| preflight::check(&path, sheets, limits, false);
                let checked = settings.limits.as_ref().map(check).transpose()?;
                let press = checked.map(|checked| press(&checked, console.wording));
                made.files.push(self.file(&path, press));
                paths.push(path);
            }
        }
        Ok((made, paths))
    }

    fn embedding(
        &self,
        (settings, named): (&EmbedSettings, &Named),
        language: &str,
        console: &Console,
    ) -> Result<(StepMade, Vec<PathBuf>), Trouble> {
        let made = embed::language(settings, named, language, console)?;
        let paths: Vec<PathBuf> = made.files.iter().map(|name| settings.folder.join(name)).collect();
        let pieces = made.pieces.into_iter().map(|(way, text)| EmbedPiece { way, text }).collect();
        let (remarks, alternative) = (left_out(&made.left_out, console.wording), made.alternative);
        let files = paths.iter().map(|path| self.file(path, None)).collect();
        Ok((StepMade { files, remarks, pieces, alternative }, paths))
    }

    fn file(&self, path: &Path, press: Option<Press>) -> FileMade {
        FileMade { name: self.name(path), bytes: std::fs::metadata(path).map_or(0, |found| found.len()), press }
    }

    /// The name of a file with its folder, as in a zip.
    fn name(&self, path: &Path) -> String {
        let inside = path.strip_prefix(&self.folder).unwrap_or(path);
        inside.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/")
    }

    /// What was made, each with its name in a zip.
    pub(super) fn made(&self) -> Vec<(String, PathBuf)> {
        self.made.iter().map(|path| (self.name(path), path.clone())).collect()
    }
}

fn input_path(input: &Input) -> Option<PathBuf> {
    match input {
        Input::File(path) => Some(path.clone()),
        Input::Flagship | Input::Standard => None,
    }
}

/// An address as people say it: without its scheme.
fn with_scheme(typed: &str) -> String {
    let typed = typed.trim();
    if typed.contains("://") { typed.to_owned() } else { format!("https://{typed}") }
}

/// What sheets left out and what else is worth knowing of them.
fn left_out(pages: &[(Sheet, String, Vec<Diagnostic>)], wording: MessageLanguage) -> Vec<Remark> {
    let pages: Vec<_> =
        pages.iter().map(|(sheet, language, found)| (sheet, language.as_str(), found.as_slice())).collect();
    let (others, lines) = pages::warnings(&pages);
    let lines = lines.iter().map(|line| remark(line, false, wording));
    others.iter().map(|one| diagnostic(one, wording)).chain(lines).collect()
}

/// What a print shop's check finds in a file.
fn press(checked: &Checked, wording: MessageLanguage) -> Press {
    let found = checked.findings.iter().map(|finding| Remark {
        is_error: finding.severity() == Severity::Error,
        message: finding.message(wording),
        hints: vec![finding.hint(wording).to_owned()],
    });
    Press { passes: checked.passes(), remarks: found.collect() }
}
