//! Nederlands, op B1-niveau.

use std::io::{self, ErrorKind};

use krachtkaart::messages::Wording;

use super::{Choice, Extent, Label, Message, Written, joined, listed};

/// Short words.
pub(super) fn label(label: Label) -> &'static str {
    match label {
        Label::Error => "fout",
        Label::Warning => "let op",
        Label::Help => "hulp",
        Label::Flagship => "het meegeleverde bestand",
        Label::Input => "standaardinvoer",
        Label::Illustrations => "Tekeningen",
        Label::Icons => "Iconen",
    }
}

/// A message as a sentence.
pub(super) fn text(message: &Message) -> String {
    match message {
        Message::UnknownOption { typed, .. } => format!("'{typed}' hoort hier niet"),
        Message::UnknownCommand { typed, .. } => format!("de opdracht '{typed}' bestaat niet"),
        Message::NoValue { option } => format!("na {option} moet nog iets komen"),
        Message::Twice { option } => format!("{option} mag maar één keer"),
        Message::Missing { argument } => format!("er hoort nog iets bij: {argument}"),
        Message::NotText => "de opdracht bevat tekens die geen tekst zijn".to_owned(),
        Message::Refused(words) => words.clone(),
        Message::World(error) => super::world::text(error, Wording::Dutch),
        Message::UnknownChoice { choice, typed, .. } => unknown(*choice, typed),
        Message::BadNumber { option, typed, .. } => format!("{option} kan niet '{typed}' zijn"),
        Message::OnlyOnPaper { option } => format!("{option} is alleen voor formaten in millimeters"),
        Message::BadPrefix { typed } => format!("--id-prefix kan niet '{typed}' zijn"),
        Message::BadAddress { typed } => format!("--base-url kan niet '{typed}' zijn"),
        Message::ManyToOutput => "embed maakt een aantal bestanden; die kunnen niet naar standaarduitvoer".to_owned(),
        Message::EndingAgainstKind { path, kinds } => {
            format!("--out is {}, maar --to vraagt om {}", path.display(), joined(kinds, "en"))
        }
        Message::OnePlaceForMany { path: Some(path), count } => {
            format!("er komen {count} bestanden, maar --out is één bestand: {}", path.display())
        }
        Message::OnePlaceForMany { path: None, count } => {
            format!("er komen {count} bestanden, en maar één kan naar standaarduitvoer")
        }
        Message::NotOnSheet { state, sheet } => format!("op {sheet} staat niets voor --state {state}"),
        Message::PngToTerminal => "een PNG kan niet in dit venster".to_owned(),
        Message::NoFolder { path } => format!("de map {} bestaat niet", path.display()),
        Message::NoEnding { path } => {
            format!("{} is geen map, en de naam eindigt niet op .svg, .png of .html", path.display())
        }
        Message::NotRead { path, why, .. } => format!("{} kan niet gelezen worden: {}", path.display(), system(why)),
        Message::InputNotRead(why) => format!("standaardinvoer kan niet gelezen worden: {}", system(why)),
        Message::NotWritten { path, why } => {
            format!("{} kan niet geschreven worden: {}", path.display(), system(why))
        }
        Message::OutputNotWritten(why) => format!("standaarduitvoer kan niet geschreven worden: {}", system(why)),
        Message::Bug => "het programma zelf heeft een fout; er is niets half geschreven".to_owned(),
        other => report(other),
    }
}

/// What is told about work that goes well.
fn report(message: &Message) -> String {
    match message {
        Message::Wrote(written) => wrote(written),
        Message::WrotePage { path, bytes, language, policy } => {
            let path = path.as_ref().map_or_else(|| "standaarduitvoer".to_owned(), |path| path.display().to_string());
            let bytes = super::bytes(*bytes, Wording::Dutch);
            let language = language_name(language);
            format!(
                "Geschreven: {path} (pagina met tekst, {language}, {bytes})\n  Regels voor de server (CSP): {policy}"
            )
        }
        Message::WroteText { path, bytes } => {
            format!("Geschreven: {} ({})", path.display(), super::bytes(*bytes, Wording::Dutch))
        }
        Message::Hashes { style, script, pictures } => {
            let images = if *pictures { "; img-src data:" } else { "" };
            format!("Voor een strenge pagina (CSP): style-src '{style}'; script-src '{script}'; font-src data:{images}")
        }
        Message::Read { name, roles, strengths, figures } => {
            format!("Gelezen: {name} ({roles} rollen, {strengths} krachten, {figures} cijfers)")
        }
        Message::LaidOut { sheet, language } => format!("Opgemaakt: {sheet} in {}", language_name(language)),
        Message::PaintedWhole { sheet, why: Some(why) } => format!("In één stuk getekend: {sheet}, want er is {why}"),
        Message::PaintedWhole { sheet, why: None } => format!("In één stuk getekend: {sheet}"),
        Message::LeftOut { sheet, languages, parts } => {
            let names: Vec<String> = languages.iter().map(|tag| language_name(tag)).collect();
            let only = if names.is_empty() { String::new() } else { format!(" ({})", joined(&names, "en")) };
            let parts: Vec<&str> = parts.iter().map(|part| part.words(Wording::Dutch)).collect();
            format!("op {sheet}{only} is geen plaats voor {}", joined(&parts, "en"))
        }
        Message::Borrowed { language, lender, count, of } => {
            let (language, lender) = (language_name(language), language_name(lender));
            let are = if *count == 1 { "is" } else { "zijn" };
            format!("{count} van de {of} teksten {are} er niet in het {language}, dus daar staat het {lender}")
        }
        Message::AllWell { name, sheets, languages } => {
            let names: Vec<String> = languages.iter().map(|tag| language_name(tag)).collect();
            let sheets = if *sheets == 1 { "1 formaat".to_owned() } else { format!("{sheets} formaten") };
            format!("In orde: {name} past op {sheets} in {}", joined(&names, "en"))
        }
        Message::Tidied { name, changed: true } => format!("Netjes gezet: {name}"),
        Message::Tidied { name, changed: false } => format!("Stond al netjes: {name}"),
        Message::Found { name, mistakes: 1 } => format!("{name}: 1 fout"),
        Message::Found { name, mistakes } => format!("{name}: {mistakes} fouten"),
        Message::NotAll { made, asked } => format!("{made} van de {asked} bestanden zijn gemaakt"),
        _ => String::new(),
    }
}

/// A file that was written.
fn wrote(written: &Written) -> String {
    let Written { path, bytes, extent, sheet, language } = written;
    let place = path.as_ref().map_or_else(|| "standaarduitvoer".to_owned(), |path| path.display().to_string());
    let bytes = super::bytes(*bytes, Wording::Dutch);
    format!("Geschreven: {place} ({sheet}, {}, {}, {bytes})", size(*extent), language_name(language))
}

/// How large a picture is.
pub(super) fn size(extent: Extent) -> String {
    super::extent(extent, "pixels", "breed")
}

/// A word that is not among the choices.
fn unknown(choice: Choice, typed: &str) -> String {
    match choice {
        Choice::Sheet => format!("het formaat '{typed}' bestaat niet"),
        Choice::Theme => format!("het thema '{typed}' bestaat niet"),
        Choice::Kind => format!("'{typed}' is geen soort bestand dat gemaakt kan worden"),
        Choice::Language => format!("de taal '{typed}' staat niet in het databestand"),
        Choice::State => format!("'{typed}' kan niet open"),
        Choice::Level => format!("--level kan niet '{typed}' zijn"),
        Choice::Profile => format!("--profile kan niet '{typed}' zijn"),
        Choice::Purpose => format!("--for kan niet '{typed}' zijn"),
        Choice::Messages => format!("meldingen in de taal '{typed}' zijn er niet"),
        Choice::Topic => format!("van '{typed}' is geen lijst"),
        Choice::Drawn => format!("van '{typed}' is geen plaat te maken"),
        Choice::Shell => format!("de shell '{typed}' is niet bekend"),
        Choice::Code => format!("de code '{typed}' bestaat niet"),
        Choice::Starter => format!("'{typed}' is geen bestand om mee te beginnen"),
        Choice::Format => format!("de vorm '{typed}' bestaat niet"),
        Choice::Command => format!("de opdracht '{typed}' bestaat niet"),
    }
}

/// What to do about it.
pub(super) fn hints(message: &Message) -> Vec<String> {
    let one = |hint: &str| vec![hint.to_owned()];
    match message {
        Message::UnknownChoice { suggestion: Some(word), .. }
        | Message::UnknownOption { suggestion: Some(word), .. }
        | Message::UnknownCommand { suggestion: Some(word), .. }
        | Message::NotRead { suggestion: Some(word), .. } => vec![format!("bedoel je '{word}'?")],
        Message::UnknownChoice { known, .. } => vec![format!("mogelijk is {}", listed(known, "of"))],
        Message::UnknownOption { .. }
        | Message::UnknownCommand { .. }
        | Message::Missing { .. }
        | Message::Twice { .. } => one("met --help zie je wat er kan"),
        Message::NoValue { .. } => one("met --help zie je wat er kan"),
        Message::BadNumber { least, most, .. } => {
            let [least, most] = [least, most].map(|limit| krachtkaart::locale::number::decimal(*limit, "nl"));
            vec![format!("kies een getal van {least} tot en met {most}")]
        }
        Message::OnlyOnPaper { option: "--dpi" } => one("gebruik --scale, bijvoorbeeld --scale 2"),
        Message::BadPrefix { .. } => one("gebruik 1 tot 32 letters, zonder accenten"),
        Message::BadAddress { .. } => {
            one("geef het adres van de map op je website, bijvoorbeeld https://www.voorbeeld.nl/kracht/")
        }
        Message::ManyToOutput => one("geef na --out een map"),
        Message::EndingAgainstKind { .. } => one("laat --to weg, of geef na --out een map"),
        Message::OnePlaceForMany { .. } => one("geef na --out een map, of vraag om één bestand"),
        Message::PngToTerminal => one("geef na --out een bestandsnaam, of stuur de uitvoer door met >"),
        Message::NoFolder { path } => vec![
            format!("maak de map eerst: mkdir -p {}", path.display()),
            "is het een bestand? Laat de naam dan eindigen op .svg, .png of .html".to_owned(),
        ],
        Message::NoEnding { .. } => one("geef een map, of een naam die eindigt op .svg, .png of .html"),
        Message::Bug => one("meld dit met de regels hierboven en het databestand"),
        Message::NotWritten { path, why } if why.kind() == ErrorKind::NotFound => {
            let folder = path.parent().unwrap_or(path);
            vec![format!("maak de map eerst: mkdir -p {}", folder.display())]
        }
        Message::NotWritten { why, .. } => written_hint(why.kind()),
        _ => Vec::new(),
    }
}

/// What to do when a file cannot be written.
fn written_hint(kind: ErrorKind) -> Vec<String> {
    let hint = match kind {
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => "kies een andere map na --out",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "maak ruimte, of kies een andere map na --out",
        ErrorKind::IsADirectory => "geef de map een andere naam, of kies een andere na --out",
        _ => return Vec::new(),
    };
    vec![hint.to_owned()]
}

/// What the system says.
fn system(error: &io::Error) -> String {
    let words = match error.kind() {
        ErrorKind::NotFound => "dit bestaat niet",
        ErrorKind::PermissionDenied => "daar is geen toestemming voor",
        ErrorKind::IsADirectory => "het is een map",
        ErrorKind::NotADirectory => "een deel van het pad is geen map",
        ErrorKind::ReadOnlyFilesystem => "op deze schijf kan niet geschreven worden",
        ErrorKind::StorageFull => "de schijf is vol",
        ErrorKind::QuotaExceeded => "er is geen ruimte meer voor deze gebruiker",
        ErrorKind::InvalidFilename => "de naam is te lang of heeft verkeerde tekens",
        ErrorKind::BrokenPipe => "niemand leest de uitvoer",
        _ => return error.to_string(),
    };
    words.to_owned()
}

/// A language by its name, else by its tag.
pub(super) fn language_name(tag: &str) -> String {
    match tag {
        "nl" => "Nederlands".to_owned(),
        "en" => "Engels".to_owned(),
        _ => tag.to_owned(),
    }
}

/// Help, by command and argument.
pub(super) fn help(key: &str) -> &'static str {
    match key {
        "heading usage" => "Gebruik:",
        "heading options" => "Opties",
        "heading arguments" => "Wat je opgeeft",
        "heading commands" => "Opdrachten",
        "value data" => "DATA",
        "value sheet" => "FORMAAT",
        "value to" => "SOORT",
        "value lang" | "value messages" => "TAAL",
        "value state" => "STAND",
        "value theme" => "THEMA",
        "value scale" => "N",
        "value dpi" => "N",
        "value bleed" => "MM",
        "value level" => "NIVEAU",
        "value profile" => "PROFIEL",
        "value id_prefix" => "LETTERS",
        "value out" => "PAD",
        "value topic" => "LIJST",
        "value shell" => "SHELL",
        "value command" => "OPDRACHT",
        "* help" => "Laat deze uitleg zien",
        "* version" => "Laat de versie zien",
        "* messages" => "Taal van de meldingen: nl of en (anders die van het systeem)",
        "* quiet" => "Zeg alleen wat er misgaat",
        "* verbose" => "Zeg ook wat er onderweg gebeurt",
        "* data" => "Databestand (JSON); - leest standaardinvoer. Zonder: de meegeleverde infographic",
        "* command" => "De opdracht waarover het gaat",
        _ => help_of_commands(key),
    }
}

/// Help of the commands.
fn help_of_commands(key: &str) -> &'static str {
    match key {
        " about" => "Maakt van een databestand een interactieve infographic, als SVG en als PNG.",
        " usage" => "krachtkaart [OPDRACHT] [opties]",
        " examples" => {
            "Zonder opdracht: hetzelfde als 'krachtkaart render'.\n\nVoorbeelden:\n  krachtkaart                               maak de meegeleverde infographic\n  krachtkaart render mijn.json              maak een infographic van je eigen bestand\n  krachtkaart render --sheet all --out uit  maak alle formaten, in de map uit\n  krachtkaart check mijn.json               kijk of er fouten in je bestand staan\n  krachtkaart list sheets                   laat de formaten zien\n\nDe uitleg van het databestand staat in README.md."
        }
        "render about" => "Maakt de infographic",
        "render usage" => "krachtkaart render [DATA] [opties]",
        "render examples" => {
            "Voorbeelden:\n  krachtkaart render mijn.json\n      mijn.svg en mijn.png, op a3-landscape\n  krachtkaart render mijn.json --sheet phone,web --to svg\n      mijn-phone.svg en mijn-web.svg\n  krachtkaart render mijn.json --lang en --out poster.png\n      alleen poster.png, in het Engels\n  krachtkaart render mijn.json --sheet square --to png --scale 2 --out uit/\n      uit/mijn-square.png, van 2160 bij 2160 pixels\n  krachtkaart render mijn.json --theme huisstijl/gemeente.json\n      in de kleuren van de gemeente, met haar logo\n  krachtkaart render - --out - < mijn.json > mijn.svg\n      van standaardinvoer naar standaarduitvoer\n  krachtkaart render mijn.json --to html\n      mijn.html: een pagina met de infographic en alle tekst\n\nEen bestand verschijnt pas als het helemaal klaar is; een ouder bestand blijft tot dan staan."
        }
        "render sheet" => "Formaat, of all voor alle [standaard: a3-landscape]. Zie: krachtkaart list sheets",
        "render to" => "Soort bestand: svg, png, html (pagina met tekst, voor breed en smal) [standaard: svg en png]",
        "render lang" => "Taal van de infographic, uit het databestand [standaard: de eerste]",
        "render state" => {
            "Wat open staat: rest (niets), open (alles, zo nodig op meer pagina’s), role:ID, strength:ID, of all [standaard: rest]"
        }
        "render theme" | "check theme" => {
            "Thema: wijk of rustig, of een themabestand (JSON) met een logo ernaast [standaard: wijk]"
        }
        "render scale" => "Vergroting van de PNG: 1 is één pixel per CSS-pixel [standaard: 1; formaten in mm: 150 dpi]",
        "render dpi" => "Pixels per inch van de PNG van een formaat in mm, 72 tot 1200 [standaard: 150]",
        "render bleed" => "Afloop: hoe ver het beeld doorloopt buiten het formaat in mm, bijvoorbeeld 3 [standaard: 0]",
        "render level" => "Haast of kleine PNG: fast, default of web [standaard: default]",
        "render reference" => "Teken de PNG in één stuk met resvg, om te vergelijken",
        "render profile" => {
            "Voor wie de SVG is: web, office (zonder script en stijl, voor Word en Illustrator) of print [standaard: web]"
        }
        "render id_prefix" => "Begin van de id’s in de SVG [standaard: gemaakt uit de inhoud]",
        "render out" => {
            "Bestand (naam.svg, .png of .html) of map; - schrijft naar standaarduitvoer [standaard: deze map]"
        }
        "check about" => "Kijkt een databestand na op alle formaten en talen, en schrijft niets",
        "check usage" => "krachtkaart check [DATA] [opties]",
        "check examples" => {
            "Voorbeelden:\n  krachtkaart check mijn.json\n  krachtkaart check mijn.json --sheet a4-portrait --lang nl\n\nUitkomst (exit code): 0 in orde, 1 het bestand kon niet gelezen worden, 2 er staan fouten in."
        }
        "check sheet" => "Formaat [standaard: alle]",
        "check lang" => "Taal [standaard: alle talen van het bestand]",
        "list about" => "Laat zien waaruit je kunt kiezen",
        "list usage" => "krachtkaart list sheets|illustrations|icons|fonts|languages|themes [opties]",
        "list examples" => {
            "Voorbeelden:\n  krachtkaart list illustrations\n      de namen van de tekeningen\n  krachtkaart list illustrations --to png\n      illustrations.png: alle tekeningen op één plaat, met hun naam eronder"
        }
        "list to" => "Maak er een plaat van, als png of svg (bij illustrations en icons)",
        "list theme" => "Thema van de plaat: een naam of een themabestand [standaard: wijk]",
        "list out" => "Bestand (naam.png, naam.svg) of map van de plaat; - voor standaarduitvoer [standaard: deze map]",
        "list topic" => {
            "sheets (formaten), illustrations (tekeningen), icons (iconen), fonts (letters), languages (talen) of themes (thema’s)"
        }
        "schema about" => {
            "Schrijft het JSON Schema van het databestand, voor tekstprogramma’s die helpen bij het invullen"
        }
        "schema usage" => "krachtkaart schema",
        "schema examples" => {
            "Voorbeeld:\n  krachtkaart schema > krachtkaart.schema.json\n\nZet daarna bovenaan in je databestand: \"$schema\": \"krachtkaart.schema.json\""
        }
        "fmt about" => "Zet de velden van een databestand in de goede volgorde en springt netjes in",
        "fmt usage" => "krachtkaart fmt [DATA] [--check]",
        "fmt examples" => {
            "Voorbeelden:\n  krachtkaart fmt mijn.json\n  krachtkaart fmt - < mijn.json > netjes.json\n\nDe inhoud verandert niet."
        }
        "fmt data" => "Databestand, dat opnieuw geschreven wordt; - gaat van standaardinvoer naar standaarduitvoer",
        "completions about" => "Schrijft een script waarmee de shell opdrachten aanvult",
        "completions usage" => "krachtkaart completions bash|zsh|fish|elvish|powershell",
        "completions examples" => {
            "Voorbeeld:\n  krachtkaart completions bash > ~/.local/share/bash-completion/completions/krachtkaart"
        }
        "completions shell" => "bash, zsh, fish, elvish of powershell",
        "man about" => "Schrijft een handleiding voor het programma man",
        "man usage" => "krachtkaart man [OPDRACHT]",
        "man examples" => "Voorbeeld:\n  krachtkaart man render | man -l -",
        "help about" => "Laat uitleg zien",
        "help usage" => "krachtkaart help [OPDRACHT]",
        "help examples" => "Voorbeeld:\n  krachtkaart help render",
        _ => "",
    }
}
