//! What the commands around the data file say: `fmt`, `explain`, `new`, `batch`; both languages side by side.

use std::path::PathBuf;

use krachtkaart::diag::Wording;

use super::listed;

/// Something that these commands say.
#[derive(Debug)]
pub(crate) enum DataMessage {
    /// A data file is not ordered and indented.
    NotTidy {
        /// The data file.
        name: String,
    },
    /// A starter was written.
    Started {
        /// Its folder.
        folder: PathBuf,
        /// Its data file.
        file: PathBuf,
    },
    /// There is something at the place of a starter.
    Exists {
        /// The place.
        path: PathBuf,
    },
    /// A starter cannot have this name.
    BadName {
        /// As typed.
        typed: String,
    },
    /// `--shard` is no part.
    BadShard {
        /// As typed.
        typed: String,
    },
    /// `--out` of a batch is a file.
    OutIsNoFolder {
        /// The path after `--out`.
        path: PathBuf,
    },
    /// A table cannot be used.
    Table {
        /// The table.
        path: PathBuf,
        /// What is wrong with it.
        problem: TableProblem,
    },
    /// A row's files could not be made.
    Row {
        /// The table.
        table: PathBuf,
        /// The line of the row.
        line: u64,
        /// What its files are called, when that is known.
        name: Option<String>,
        /// What is wrong with it.
        problem: RowProblem,
    },
    /// A batch has come to its end.
    Done(Done),
}

/// What is wrong with a table.
#[derive(Debug, Clone)]
pub(crate) enum TableProblem {
    /// It is larger than this.
    TooLarge {
        /// The most megabytes.
        megabytes: usize,
    },
    /// It has more rows than this.
    TooManyRows {
        /// The most rows.
        most: usize,
    },
    /// It cannot be read as a table; the reader's own words.
    NotCsv(String),
    /// Its first line is no UTF-8.
    NotUtf8,
    /// Two columns have one name.
    ColumnTwice {
        /// The name.
        column: String,
    },
    /// No column gives names to files.
    NoNaming {
        /// The columns there are.
        columns: Vec<String>,
    },
    /// There is nothing in it.
    NoRows,
}

/// What is wrong with a row.
#[derive(Debug, Clone)]
pub(crate) enum RowProblem {
    /// It has another number of cells than there are columns.
    Cells {
        /// Its cells.
        found: usize,
        /// The columns.
        columns: usize,
    },
    /// It is no UTF-8.
    NotUtf8,
    /// Nothing in it can be the name of a file.
    NoName,
    /// An earlier row has the same name.
    SameName {
        /// The name.
        name: String,
        /// The line of the earlier row.
        line: u64,
    },
    /// There are mistakes in the filled data file.
    Data {
        /// How many.
        mistakes: usize,
    },
    /// A print shop cannot use its files so.
    Unfit {
        /// How many of them.
        files: usize,
    },
    /// Something else, which is said after this.
    Other,
}

/// What a batch did.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Done {
    /// Rows there were.
    pub(crate) rows: usize,
    /// Rows that were made.
    pub(crate) made: usize,
    /// Rows that were there already.
    pub(crate) unchanged: usize,
    /// Rows that could not be made.
    pub(crate) failed: usize,
    /// Files that were made.
    pub(crate) files: usize,
}

impl DataMessage {
    /// The message as a sentence.
    pub(super) fn text(&self, wording: Wording) -> String {
        let say = |dutch: String, english: String| match wording {
            Wording::Dutch => dutch,
            Wording::English => english,
        };
        match self {
            Self::NotTidy { name } => say(format!("{name} staat niet netjes"), format!("{name} is not tidy")),
            Self::Started { folder, file } => {
                let (folder, file) = (folder.display(), file.display());
                say(
                    format!("Gemaakt: {folder}. Verander {file}, en lees LEESMIJ.md in die map."),
                    format!("Made: {folder}. Change {file}, and read LEESMIJ.md (in Dutch) in that folder."),
                )
            }
            Self::Exists { path } => {
                let path = path.display();
                say(format!("{path} bestaat al; er is niets veranderd"), format!("{path} exists; nothing was changed"))
            }
            Self::BadName { typed } => {
                say(format!("'{typed}' kan geen naam van een map zijn"), format!("'{typed}' cannot name a folder"))
            }
            Self::BadShard { typed } => {
                say(format!("'{typed}' is geen deel van de rijen"), format!("'{typed}' is no part of the rows"))
            }
            Self::OutIsNoFolder { path } => {
                let path = path.display();
                say(format!("--out is geen map: {path}"), format!("--out is no folder: {path}"))
            }
            Self::Table { path, problem } => format!("{}: {}", path.display(), problem.text(wording)),
            Self::Row { table, line, name, problem } => {
                let name = name.as_ref().map(|name| format!(" ({name})")).unwrap_or_default();
                let (table, problem) = (table.display(), problem.text(wording));
                say(format!("{table}, regel {line}{name}: {problem}"), format!("{table}, line {line}{name}: {problem}"))
            }
            Self::Done(done) => done.text(wording),
        }
    }

    /// What to do about it, a sentence each.
    pub(super) fn hints(&self, wording: Wording) -> Vec<String> {
        let say = |dutch: &str, english: &str| match wording {
            Wording::Dutch => vec![dutch.to_owned()],
            Wording::English => vec![english.to_owned()],
        };
        match self {
            Self::NotTidy { name } => {
                say(&format!("zet het netjes met: krachtkaart fmt {name}"), &format!("tidy it: krachtkaart fmt {name}"))
            }
            Self::Exists { .. } => {
                say("kies een andere naam, of haal dit eerst weg", "choose another name, or remove it")
            }
            Self::BadName { .. } => say(
                "gebruik letters, cijfers en streepjes, bijvoorbeeld: krachtkaart new mijn-poster",
                "use letters, digits and hyphens, for example: krachtkaart new my-poster",
            ),
            Self::BadShard { .. } => {
                say("--shard 2/8 is het tweede deel van acht", "--shard 2/8 is the second part of eight")
            }
            Self::OutIsNoFolder { .. } => say("geef na --out een map", "give a folder after --out"),
            Self::Table { problem, .. } => problem.hint(wording),
            Self::Row { problem: RowProblem::NotUtf8, .. } => save_as_utf8(wording),
            Self::Row { problem: RowProblem::Cells { .. }, .. } => say(
                "zet een cel met een scheidingsteken erin tussen aanhalingstekens",
                "put quotation marks around a cell that has a separator in it",
            ),
            Self::Row { problem: RowProblem::SameName { .. } | RowProblem::NoName, .. } => say(
                "geef de rij een eigen naam in de kolom 'bestand'",
                "give the row a name of its own in the column 'bestand'",
            ),
            _ => Vec::new(),
        }
    }
}

/// How to save a table so that it can be read.
fn save_as_utf8(wording: Wording) -> Vec<String> {
    let hint = match wording {
        Wording::Dutch => "kies in Excel bij Opslaan als: CSV UTF-8 (door komma's gescheiden)",
        Wording::English => "in Excel, choose Save as: CSV UTF-8 (comma delimited)",
    };
    vec![hint.to_owned()]
}

impl TableProblem {
    /// What is wrong.
    fn text(&self, wording: Wording) -> String {
        let (dutch, english) = match self {
            Self::TooLarge { megabytes } => (
                format!("deze tabel is groter dan {megabytes} MB"),
                format!("this table is larger than {megabytes} MB"),
            ),
            Self::TooManyRows { most } => {
                (format!("deze tabel heeft meer dan {most} rijen"), format!("this table has more than {most} rows"))
            }
            Self::NotCsv(why) => {
                (format!("dit is niet te lezen als tabel ({why})"), format!("this cannot be read as a table ({why})"))
            }
            Self::NotUtf8 => {
                ("deze tabel is niet opgeslagen als UTF-8".to_owned(), "this table is not saved as UTF-8".to_owned())
            }
            Self::ColumnTwice { column } => {
                (format!("de kolom '{column}' staat er twee keer"), format!("the column '{column}' is there twice"))
            }
            Self::NoNaming { .. } => (
                "er is geen kolom 'bestand' of 'naam', waar de bestanden naar heten".to_owned(),
                "there is no column 'bestand' or 'naam' to name the files after".to_owned(),
            ),
            Self::NoRows => ("er staan geen rijen in deze tabel".to_owned(), "this table has no rows".to_owned()),
        };
        match wording {
            Wording::Dutch => dutch,
            Wording::English => english,
        }
    }

    /// What to do about it.
    fn hint(&self, wording: Wording) -> Vec<String> {
        match (self, wording) {
            (Self::NotUtf8, _) => save_as_utf8(wording),
            (Self::NoNaming { columns }, Wording::Dutch) if !columns.iter().all(String::is_empty) => {
                vec![format!("noem een kolom 'bestand'; er is nu {}", listed(columns, "en"))]
            }
            (Self::NoNaming { columns }, Wording::English) if !columns.iter().all(String::is_empty) => {
                vec![format!("call a column 'bestand'; there is {}", listed(columns, "and"))]
            }
            (Self::NoNaming { .. }, Wording::Dutch) => {
                vec!["de eerste regel heeft de namen van de kolommen".to_owned()]
            }
            (Self::NoNaming { .. }, Wording::English) => vec!["the first line has the names of the columns".to_owned()],
            _ => Vec::new(),
        }
    }
}

impl RowProblem {
    /// What is wrong.
    fn text(&self, wording: Wording) -> String {
        let (dutch, english) = match self {
            Self::Cells { found, columns } => (
                format!("{found} cellen, maar er zijn {columns} kolommen"),
                format!("{found} cells, but there are {columns} columns"),
            ),
            Self::NotUtf8 => ("een teken dat geen UTF-8 is".to_owned(), "a character that is no UTF-8".to_owned()),
            Self::NoName => {
                ("er is geen naam voor de bestanden".to_owned(), "there is no name for the files".to_owned())
            }
            Self::SameName { name, line } => (
                format!("de naam '{name}' is al van regel {line}"),
                format!("the name '{name}' is taken by line {line}"),
            ),
            Self::Data { mistakes: 1 } => ("1 fout in de tekst".to_owned(), "1 mistake in the text".to_owned()),
            Self::Data { mistakes } => {
                (format!("{mistakes} fouten in de tekst"), format!("{mistakes} mistakes in the text"))
            }
            Self::Unfit { files: 1 } => (
                "de drukker kan 1 bestand zo niet gebruiken".to_owned(),
                "a print shop cannot use 1 file as it is".to_owned(),
            ),
            Self::Unfit { files } => (
                format!("de drukker kan {files} bestanden zo niet gebruiken"),
                format!("a print shop cannot use {files} files as they are"),
            ),
            Self::Other => ("de bestanden zijn niet gemaakt".to_owned(), "the files were not made".to_owned()),
        };
        match wording {
            Wording::Dutch => dutch,
            Wording::English => english,
        }
    }
}

impl Done {
    /// What was done: "342 rijen: 300 gemaakt (600 bestanden), 40 ongewijzigd, 2 mislukt".
    fn text(self, wording: Wording) -> String {
        let Self { rows, made, unchanged, failed, files } = self;
        match wording {
            Wording::Dutch => {
                let rows = if rows == 1 { "1 rij".to_owned() } else { format!("{rows} rijen") };
                let files = if files == 1 { "1 bestand".to_owned() } else { format!("{files} bestanden") };
                format!("{rows}: {made} gemaakt ({files}), {unchanged} ongewijzigd, {failed} mislukt")
            }
            Wording::English => {
                let rows = if rows == 1 { "1 row".to_owned() } else { format!("{rows} rows") };
                let files = if files == 1 { "1 file".to_owned() } else { format!("{files} files") };
                format!("{rows}: {made} made ({files}), {unchanged} unchanged, {failed} failed")
            }
        }
    }
}

/// Help of these commands, by command and argument.
pub(super) fn help(key: &str, wording: Wording) -> &'static str {
    let (dutch, english) = match key {
        "value code" => ("CODE", "CODE"),
        "value name" => ("NAAM", "NAME"),
        "value from" => ("BEGIN", "START"),
        "value format" => ("VORM", "FORM"),
        "value rows" => ("TABEL.csv", "TABLE.csv"),
        "value shard" => ("I/N", "I/N"),
        "check format" => (
            "text, of json voor programma’s, op standaarduitvoer [standaard: text]",
            "text, or json for programs, on standard output [default: text]",
        ),
        "fmt check" => (
            "Schrijf niets; eindig met exit code 2 als het bestand niet netjes staat",
            "Write nothing; end with exit code 2 if the file is not tidy",
        ),
        "contact about" => (
            "Maakt één plaat met alle formaten in het klein, om te zien hoe ze eruitzien",
            "Makes one picture of all sheets, small, to see how they look",
        ),
        "contact usage" => ("krachtkaart contact [DATA] [opties]", "krachtkaart contact [DATA] [options]"),
        "contact examples" => (
            "Voorbeelden:\n  krachtkaart contact mijn.json\n      mijn-contact.png, met alle formaten en een paar standen\n  krachtkaart contact mijn.json --theme wijk,rustig --out overzicht.png\n      beide thema’s onder elkaar",
            "Examples:\n  krachtkaart contact mine.json\n      mine-contact.png, with all sheets and some states\n  krachtkaart contact mine.json --theme wijk,rustig --out overview.png\n      both themes, one below the other",
        ),
        "contact theme" => (
            "Een of meer thema’s: namen of themabestanden, met een komma ertussen [standaard: wijk]",
            "One or more themes: names or theme files, with commas between [default: wijk]",
        ),
        "contact lang" => (
            "Taal van de infographic, uit het databestand [standaard: de eerste]",
            "Language of the infographic, from the data file [default: the first]",
        ),
        "contact scale" => ("Vergroting van de PNG [standaard: 1]", "Scale of the PNG [default: 1]"),
        "contact level" => (
            "Haast of kleine PNG: fast, default of web [standaard: default]",
            "Hurry or a small PNG: fast, default or web [default: default]",
        ),
        "contact out" => (
            "Bestand (naam.png, naam.svg) of map [standaard: deze map]",
            "File (name.png, name.svg) or folder [default: this folder]",
        ),
        "explain about" => ("Legt de code van een melding uit", "Explains the code of a message"),
        "explain usage" => ("krachtkaart explain [CODE]", "krachtkaart explain [CODE]"),
        "explain examples" => (
            "Voorbeeld:\n  krachtkaart explain onbekend-veld\n\nZonder code: alle codes met één zin.",
            "Example:\n  krachtkaart explain onbekend-veld\n\nWithout a code: all codes with a sentence each.",
        ),
        "explain code" => (
            "Het woord tussen [ en ] in een melding, bijvoorbeeld onbekend-veld",
            "The word between [ and ] in a message, onbekend-veld for example",
        ),
        "new about" => ("Maakt een map met een eerste databestand", "Makes a folder with a first data file"),
        "new usage" => {
            ("krachtkaart new [NAAM] [--from minimal|flagship]", "krachtkaart new [NAME] [--from minimal|flagship]")
        }
        "new examples" => (
            "Voorbeelden:\n  krachtkaart new wijkteam\n      wijkteam/wijkteam.json, met het schema en een uitleg ernaast\n  krachtkaart new onze-versie --from flagship\n      met alle teksten van de meegeleverde infographic\n\nBestaat de map al, dan verandert er niets.",
            "Examples:\n  krachtkaart new team\n      team/team.json, with the schema and an explanation beside it\n  krachtkaart new our-version --from flagship\n      with all texts of the built-in infographic\n\nIf the folder exists, nothing changes.",
        ),
        "new name" => {
            ("Naam van de map [standaard: mijn-infographic]", "Name of the folder [default: mijn-infographic]")
        }
        "new from" => (
            "Waarmee je begint: minimal (drie rollen) of flagship (de meegeleverde infographic) [standaard: minimal]",
            "What to start from: minimal (three roles) or flagship (the built-in infographic) [default: minimal]",
        ),
        "batch about" => (
            "Maakt van één databestand en een tabel voor elke rij een infographic",
            "Makes an infographic for each row of a table, from one data file",
        ),
        "batch usage" => (
            "krachtkaart batch DATA --rows TABEL.csv --out MAP [opties]",
            "krachtkaart batch DATA --rows TABLE.csv --out FOLDER [options]",
        ),
        "batch examples" => (
            "Voorbeelden:\n  krachtkaart batch wijkteam.json --rows gemeenten.csv --out uit\n      uit/ede.svg, uit/ede.png, uit/gouda.svg …\n  krachtkaart batch wijkteam.json --rows gemeenten.csv --out uit --sheet square --to png --shard 2/8\n      het tweede van acht delen, voor een cluster\n\nIn teksten van het databestand staat {{kolom}} voor wat een rij in die kolom heeft. De bestanden heten naar de kolom\n'bestand', en anders naar de kolom 'naam'. Wat niet veranderd is, blijft staan. Na een stop gaat dezelfde opdracht verder.",
            "Examples:\n  krachtkaart batch team.json --rows gemeenten.csv --out uit\n      uit/ede.svg, uit/ede.png, uit/gouda.svg …\n  krachtkaart batch team.json --rows gemeenten.csv --out uit --sheet square --to png --shard 2/8\n      the second of eight parts, for a cluster\n\nIn the texts of the data file, {{kolom}} stands for what a row has in that column. Files are named after the column\n'bestand', else after the column 'naam'. What has not changed is left alone. After a stop, the same command goes on.",
        ),
        "batch data" => (
            "Databestand met {{kolom}} in de teksten; - leest standaardinvoer",
            "Data file with {{kolom}} in its texts; - reads standard input",
        ),
        "batch rows" => (
            "Tabel: CSV in UTF-8, met een puntkomma, komma of tab tussen de cellen",
            "Table: CSV in UTF-8, with a semicolon, comma or tab between cells",
        ),
        "batch out" => {
            ("Map voor de bestanden; wordt gemaakt als hij er niet is", "Folder of the files; made if it is not there")
        }
        "batch shard" => (
            "Maak alleen deel I van N, geteld vanaf 1 [standaard: 1/1]",
            "Make only part I of N, counted from 1 [default: 1/1]",
        ),
        // The rest is as for `render`.
        "batch sheet" => (
            "Formaat, of all voor alle [standaard: a3-landscape]",
            "Sheet, or all of them with all [default: a3-landscape]",
        ),
        "batch to" => (
            "Soort bestand: svg, png, html [standaard: svg en png]",
            "Kind of file: svg, png, html [default: svg and png]",
        ),
        "batch lang" => (
            "Taal van de infographic, of all voor alle [standaard: de eerste van het databestand]",
            "Language of the infographic, or all [default: the data file's first]",
        ),
        _ => return "",
    };
    match wording {
        Wording::Dutch => dutch,
        Wording::English => english,
    }
}
