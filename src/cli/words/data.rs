//! What the commands around the data file say: `fmt`, `explain`, `new`, `batch`; both languages side by side.

use std::path::PathBuf;

use krachtkaart::messages::Wording;

use super::table::{Done, RowProblem, TableProblem, save_as_utf8};

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
