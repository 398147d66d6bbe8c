//! English.

use std::io::{self, ErrorKind};

use krachtkaart::messages::Wording;

use super::{Choice, Extent, Label, Message, Written, joined, listed};

/// Short words.
pub(super) fn label(label: Label) -> &'static str {
    match label {
        Label::Error => "error",
        Label::Warning => "note",
        Label::Help => "help",
        Label::Flagship => "the built-in file",
        Label::Illustrations => "Illustrations",
        Label::Icons => "Icons",
        Label::Input => "standard input",
    }
}

/// A message as a sentence.
pub(super) fn text(message: &Message) -> String {
    match message {
        Message::UnknownOption { typed, .. } => format!("'{typed}' does not belong here"),
        Message::UnknownCommand { typed, .. } => format!("there is no command '{typed}'"),
        Message::NoValue { option } => format!("{option} needs something after it"),
        Message::Twice { option } => format!("{option} can be given only once"),
        Message::Missing { argument } => format!("something is missing: {argument}"),
        Message::NotText => "the command holds characters that are no text".to_owned(),
        Message::Refused(words) => words.clone(),
        Message::World(error) => super::world::text(error, Wording::English),
        Message::UnknownChoice { choice, typed, .. } => unknown(*choice, typed),
        Message::BadNumber { option, typed, .. } => format!("{option} cannot be '{typed}'"),
        Message::OnlyOnPaper { option } => format!("{option} is only for sheets in millimetres"),
        Message::BadPrefix { typed } => format!("--id-prefix cannot be '{typed}'"),
        Message::BadAddress { typed } => format!("--base-url cannot be '{typed}'"),
        Message::ManyToOutput => "embed makes a number of files, which cannot go to standard output".to_owned(),
        Message::EndingAgainstKind { path, kinds } => {
            format!("--out is {}, but --to asks for {}", path.display(), joined(kinds, "and"))
        }
        Message::OnePlaceForMany { path: Some(path), count } => {
            format!("there will be {count} files, but --out is one file: {}", path.display())
        }
        Message::OnePlaceForMany { path: None, count } => {
            format!("there will be {count} files, and only one can go to standard output")
        }
        Message::NotOnSheet { state, sheet } => format!("{sheet} has nothing for --state {state}"),
        Message::PngToTerminal => "a PNG cannot be shown in this window".to_owned(),
        Message::NoFolder { path } => format!("there is no folder {}", path.display()),
        Message::NoEnding { path } => {
            format!("{} is no folder, and the name does not end in .svg, .png or .html", path.display())
        }
        Message::NotRead { path, why, .. } => format!("{} cannot be read: {}", path.display(), system(why)),
        Message::InputNotRead(why) => format!("standard input cannot be read: {}", system(why)),
        Message::NotWritten { path, why } => format!("{} cannot be written: {}", path.display(), system(why)),
        Message::OutputNotWritten(why) => format!("standard output cannot be written: {}", system(why)),
        Message::Bug => "something is wrong with the program itself; nothing was half written".to_owned(),
        other => report(other),
    }
}

/// What is told about work that goes well.
fn report(message: &Message) -> String {
    match message {
        Message::Wrote(written) => wrote(written),
        Message::WrotePage { path, bytes, language, policy } => {
            let path = path.as_ref().map_or_else(|| "standard output".to_owned(), |path| path.display().to_string());
            let bytes = super::bytes(*bytes, Wording::English);
            let language = language_name(language);
            format!("Wrote: {path} (page with text, {language}, {bytes})\n  Rules for the server (CSP): {policy}")
        }
        Message::WroteText { path, bytes } => {
            format!("Wrote: {} ({})", path.display(), super::bytes(*bytes, Wording::English))
        }
        Message::Hashes { style, script, pictures } => {
            let images = if *pictures { "; img-src data:" } else { "" };
            format!("For a strict page (CSP): style-src '{style}'; script-src '{script}'; font-src data:{images}")
        }
        Message::Read { name, roles, strengths, figures } => {
            format!("Read: {name} ({roles} roles, {strengths} strengths, {figures} figures)")
        }
        Message::LaidOut { sheet, language } => format!("Laid out: {sheet} in {}", language_name(language)),
        Message::PaintedWhole { sheet, why: Some(why) } => format!("Painted in one piece: {sheet}, because of {why}"),
        Message::PaintedWhole { sheet, why: None } => format!("Painted in one piece: {sheet}"),
        Message::LeftOut { sheet, languages, parts } => {
            let names: Vec<String> = languages.iter().map(|tag| language_name(tag)).collect();
            let only = if names.is_empty() { String::new() } else { format!(" ({})", joined(&names, "and")) };
            let parts: Vec<&str> = parts.iter().map(|part| part.words(Wording::English)).collect();
            format!("{sheet}{only} has no room for {}", joined(&parts, "and"))
        }
        Message::Borrowed { language, lender, count, of } => {
            let (language, lender) = (language_name(language), language_name(lender));
            let are = if *count == 1 { "is" } else { "are" };
            format!("{count} of the {of} texts {are} not there in {language}, so they are in {lender}")
        }
        Message::AllWell { name, sheets, languages } => {
            let names: Vec<String> = languages.iter().map(|tag| language_name(tag)).collect();
            let sheets = if *sheets == 1 { "1 sheet".to_owned() } else { format!("{sheets} sheets") };
            format!("All well: {name} fits {sheets} in {}", joined(&names, "and"))
        }
        Message::Tidied { name, changed: true } => format!("Tidied: {name}"),
        Message::Tidied { name, changed: false } => format!("Tidy already: {name}"),
        Message::Found { name, mistakes: 1 } => format!("{name}: 1 mistake"),
        Message::Found { name, mistakes } => format!("{name}: {mistakes} mistakes"),
        Message::NotAll { made, asked } => format!("{made} of the {asked} files are made"),
        _ => String::new(),
    }
}

/// A file that was written.
fn wrote(written: &Written) -> String {
    let Written { path, bytes, extent, sheet, language } = written;
    let place = path.as_ref().map_or_else(|| "standard output".to_owned(), |path| path.display().to_string());
    let bytes = super::bytes(*bytes, Wording::English);
    format!("Wrote: {place} ({sheet}, {}, {}, {bytes})", size(*extent), language_name(language))
}

/// How large a picture is.
pub(super) fn size(extent: Extent) -> String {
    super::extent(extent, "pixels", "wide")
}

/// A word that is not among the choices.
fn unknown(choice: Choice, typed: &str) -> String {
    match choice {
        Choice::Sheet => format!("there is no sheet '{typed}'"),
        Choice::Theme => format!("there is no theme '{typed}'"),
        Choice::Kind => format!("'{typed}' is no kind of file that can be made"),
        Choice::Language => format!("the data file has no language '{typed}'"),
        Choice::State => format!("'{typed}' cannot be shown open"),
        Choice::Level => format!("--level cannot be '{typed}'"),
        Choice::Profile => format!("--profile cannot be '{typed}'"),
        Choice::Purpose => format!("--for cannot be '{typed}'"),
        Choice::Messages => format!("there are no messages in the language '{typed}'"),
        Choice::Topic => format!("there is no list of '{typed}'"),
        Choice::Drawn => format!("no picture can be made of '{typed}'"),
        Choice::Shell => format!("the shell '{typed}' is not known"),
        Choice::Code => format!("there is no code '{typed}'"),
        Choice::Starter => format!("there is no '{typed}' to start from"),
        Choice::Format => format!("there is no form '{typed}'"),
        Choice::Command => format!("there is no command '{typed}'"),
    }
}

/// What to do about it.
pub(super) fn hints(message: &Message) -> Vec<String> {
    let one = |hint: &str| vec![hint.to_owned()];
    match message {
        Message::UnknownChoice { suggestion: Some(word), .. }
        | Message::UnknownOption { suggestion: Some(word), .. }
        | Message::UnknownCommand { suggestion: Some(word), .. }
        | Message::NotRead { suggestion: Some(word), .. } => vec![format!("did you mean '{word}'?")],
        Message::UnknownChoice { known, .. } => vec![format!("possible are {}", listed(known, "or"))],
        Message::UnknownOption { .. }
        | Message::UnknownCommand { .. }
        | Message::Missing { .. }
        | Message::Twice { .. } => one("--help shows what there is"),
        Message::NoValue { .. } => one("--help shows what there is"),
        Message::BadNumber { least, most, .. } => vec![format!("choose a number from {least} to {most}")],
        Message::OnlyOnPaper { option: "--dpi" } => one("use --scale, for example --scale 2"),
        Message::BadPrefix { .. } => one("use 1 to 32 letters, without accents"),
        Message::BadAddress { .. } => {
            one("give the address of the folder on your site, for example https://www.example.org/map/")
        }
        Message::ManyToOutput => one("give a folder after --out"),
        Message::EndingAgainstKind { .. } => one("leave out --to, or give a folder after --out"),
        Message::OnePlaceForMany { .. } => one("give a folder after --out, or ask for one file"),
        Message::PngToTerminal => one("give a file name after --out, or send the output on with >"),
        Message::NoFolder { path } => vec![
            format!("make the folder first: mkdir -p {}", path.display()),
            "is it a file? Then let its name end in .svg, .png or .html".to_owned(),
        ],
        Message::NoEnding { .. } => one("give a folder, or a name that ends in .svg, .png or .html"),
        Message::Bug => one("please report this with the lines above and the data file"),
        Message::NotWritten { path, why } if why.kind() == ErrorKind::NotFound => {
            let folder = path.parent().unwrap_or(path);
            vec![format!("make the folder first: mkdir -p {}", folder.display())]
        }
        Message::NotWritten { why, .. } => written_hint(why.kind()),
        _ => Vec::new(),
    }
}

/// What to do when a file cannot be written.
fn written_hint(kind: ErrorKind) -> Vec<String> {
    let hint = match kind {
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => "choose another folder after --out",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "make room, or choose another folder after --out",
        ErrorKind::IsADirectory => "rename that folder, or choose another name after --out",
        _ => return Vec::new(),
    };
    vec![hint.to_owned()]
}

/// What the system says.
fn system(error: &io::Error) -> String {
    let words = match error.kind() {
        ErrorKind::NotFound => "it does not exist",
        ErrorKind::PermissionDenied => "permission denied",
        ErrorKind::IsADirectory => "it is a folder",
        ErrorKind::NotADirectory => "a part of the path is no folder",
        ErrorKind::ReadOnlyFilesystem => "this disk cannot be written to",
        ErrorKind::StorageFull => "the disk is full",
        ErrorKind::QuotaExceeded => "there is no room left for this user",
        ErrorKind::InvalidFilename => "the name is too long or has wrong characters",
        ErrorKind::BrokenPipe => "nobody reads the output",
        _ => return error.to_string(),
    };
    words.to_owned()
}

/// A language by its name, else by its tag.
pub(super) fn language_name(tag: &str) -> String {
    match tag {
        "nl" => "Dutch".to_owned(),
        "en" => "English".to_owned(),
        _ => tag.to_owned(),
    }
}

/// Help, by command and argument.
pub(super) fn help(key: &str) -> &'static str {
    match key {
        "heading usage" => "Usage:",
        "heading options" => "Options",
        "heading arguments" => "Arguments",
        "heading commands" => "Commands",
        "value data" => "DATA",
        "value sheet" => "SHEET",
        "value to" => "KIND",
        "value lang" | "value messages" => "LANGUAGE",
        "value state" => "STATE",
        "value theme" => "THEME",
        "value scale" => "N",
        "value dpi" => "N",
        "value bleed" => "MM",
        "value level" => "LEVEL",
        "value profile" => "PROFILE",
        "value id_prefix" => "LETTERS",
        "value out" => "PATH",
        "value topic" => "LIST",
        "value shell" => "SHELL",
        "value command" => "COMMAND",
        "* help" => "Show this help",
        "* version" => "Show the version",
        "* messages" => "Language of the messages: nl or en (else the system's)",
        "* quiet" => "Only say what goes wrong",
        "* verbose" => "Also say what happens meanwhile",
        "* data" => "Data file (JSON); - reads standard input. Without it: the built-in infographic",
        "* command" => "The command that it is about",
        _ => help_of_commands(key),
    }
}

/// Help of the commands.
fn help_of_commands(key: &str) -> &'static str {
    match key {
        " about" => "Makes an interactive infographic, as SVG and as PNG, from a data file.",
        " usage" => "krachtkaart [COMMAND] [options]",
        " examples" => {
            "Without a command: the same as 'krachtkaart render'.\n\nExamples:\n  krachtkaart                               make the built-in infographic\n  krachtkaart render mine.json              make an infographic of your own file\n  krachtkaart render --sheet all --out uit  make all sheets, in the folder uit\n  krachtkaart check mine.json               see whether there are mistakes in your file\n  krachtkaart list sheets                   show the sheets\n\nREADME.md explains the data file."
        }
        "render about" => "Makes the infographic",
        "render usage" => "krachtkaart render [DATA] [options]",
        "render examples" => {
            "Examples:\n  krachtkaart render mine.json\n      mine.svg and mine.png, on a3-landscape\n  krachtkaart render mine.json --sheet phone,web --to svg\n      mine-phone.svg and mine-web.svg\n  krachtkaart render mine.json --lang en --out poster.png\n      only poster.png, in English\n  krachtkaart render mine.json --sheet square --to png --scale 2 --out out/\n      out/mine-square.png, 2160 by 2160 pixels\n  krachtkaart render mine.json --theme house-style/city.json\n      in the city's colours, with its logo\n  krachtkaart render - --out - < mine.json > mine.svg\n      from standard input to standard output\n  krachtkaart render mine.json --to html\n      mine.html: a page with the infographic and all its text\n\nA file appears only when it is complete; an older file stays until then."
        }
        "render sheet" => "Sheet, or all of them with all [default: a3-landscape]. See: krachtkaart list sheets",
        "render to" => "Kind of file: svg, png, html (page with text, for wide and narrow) [default: svg and png]",
        "render lang" => "Language of the infographic, one of the data file's [default: the first]",
        "render state" => {
            "What is shown open: rest (nothing), open (everything, on more pages if need be), role:ID, strength:ID, or all [default: rest]"
        }
        "render theme" | "check theme" => {
            "Theme: wijk or rustig, or a theme file (JSON) with a logo beside it [default: wijk]"
        }
        "render scale" => "Scale of the PNG: 1 is one pixel a CSS pixel [default: 1; sheets in mm: 150 dpi]",
        "render dpi" => "Pixels an inch of the PNG of a sheet in mm, 72 to 1200 [default: 150]",
        "render bleed" => "How far the picture runs on beyond the trim of a sheet in mm, for example 3 [default: 0]",
        "render level" => "Speed against bytes of the PNG: fast, default or web [default: default]",
        "render reference" => "Paint the PNG in one piece with resvg, to compare with",
        "render profile" => {
            "For whom the SVG is: web, office (without script and style, for Word and Illustrator) or print [default: web]"
        }
        "render id_prefix" => "What ids in the SVG begin with [default: made from the content]",
        "render out" => "File (name.svg, .png or .html) or folder; - writes standard output [default: this folder]",
        "check about" => "Checks a data file on all sheets and in all languages, and writes nothing",
        "check usage" => "krachtkaart check [DATA] [options]",
        "check examples" => {
            "Examples:\n  krachtkaart check mine.json\n  krachtkaart check mine.json --sheet a4-portrait --lang nl\n\nExit code: 0 all is well, 1 the file could not be read, 2 there are mistakes in it."
        }
        "check sheet" => "Sheet [default: all]",
        "check lang" => "Language [default: all languages of the file]",
        "list about" => "Shows what there is to choose from",
        "list usage" => "krachtkaart list sheets|illustrations|icons|fonts|languages|themes [options]",
        "list examples" => {
            "Examples:\n  krachtkaart list illustrations\n      the names of the illustrations\n  krachtkaart list illustrations --to png\n      illustrations.png: all illustrations on one picture, with their names under them"
        }
        "list to" => "Make a picture of it, as png or svg (of illustrations and icons)",
        "list theme" => "Theme of the picture: a name or a theme file [default: wijk]",
        "list out" => {
            "File (name.png, name.svg) or folder of the picture; - for standard output [default: this folder]"
        }
        "list topic" => "sheets, illustrations, icons, fonts, languages or themes",
        "schema about" => "Writes the JSON Schema of the data file, for editors that help to fill it in",
        "schema usage" => "krachtkaart schema",
        "schema examples" => {
            "Example:\n  krachtkaart schema > krachtkaart.schema.json\n\nThen put at the top of your data file: \"$schema\": \"krachtkaart.schema.json\""
        }
        "fmt about" => "Puts the fields of a data file in their best order and indents them",
        "fmt usage" => "krachtkaart fmt [DATA] [--check]",
        "fmt examples" => {
            "Examples:\n  krachtkaart fmt mine.json\n  krachtkaart fmt - < mine.json > tidy.json\n\nThe content stays the same."
        }
        "fmt data" => "Data file, which is written anew; - goes from standard input to standard output",
        "completions about" => "Writes a script by which the shell completes commands",
        "completions usage" => "krachtkaart completions bash|zsh|fish|elvish|powershell",
        "completions examples" => {
            "Example:\n  krachtkaart completions bash > ~/.local/share/bash-completion/completions/krachtkaart"
        }
        "completions shell" => "bash, zsh, fish, elvish or powershell",
        "man about" => "Writes a page for the program man",
        "man usage" => "krachtkaart man [COMMAND]",
        "man examples" => "Example:\n  krachtkaart man render | man -l -",
        "help about" => "Shows help",
        "help usage" => "krachtkaart help [COMMAND]",
        "help examples" => "Example:\n  krachtkaart help render",
        _ => "",
    }
}
