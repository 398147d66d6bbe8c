//! Tables as office and statistical programs write them: what arrives in the data is what was meant, or is asked about.
//!
//! The tables are made up. Each program writes as it does by default in Dutch, English, German and French: separators,
//! marks, signs of numbers, quotation marks and line ends.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::collections::BTreeMap;

use krachtkaart::document::Template;
use krachtkaart::messages::CellFault;
use serde_json::Value;

use crate::cli::batch::table::{Content, Table};
use crate::cli::words::TableProblem;

/// How many tables are made, unless `TABLES` in the environment says so.
const TABLES: usize = 1_500;

/// Numbers that look like chance and are always the same.
struct Dice(u64);

impl Dice {
    /// A number below `sides` (a linear congruential generator; Knuth, TAOCP 3.3.4, line 26).
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }

    fn pick<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.roll(choices.len())]
    }
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Program {
    Excel,
    LibreOffice,
    GoogleSheets,
    Numbers,
    R,
    Pandas,
    PowerShell,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Language {
    Dutch,
    English,
    German,
    French,
}

/// How a column of numbers is formatted.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Format {
    General,
    Thousands,
    TwoDecimals,
    Percent,
    Euro,
}

/// A number as it was meant: digits and how many of them are decimals.
#[derive(Debug, Clone, Copy)]
struct Meant {
    digits: u64,
    decimals: u32,
}

impl Meant {
    fn value(self) -> f64 {
        self.text(".", "").parse().unwrap()
    }

    /// The digits with these signs.
    fn text(self, point: &str, group: &str) -> String {
        let unit = 10_u64.pow(self.decimals);
        let (whole, part) = ((self.digits / unit).to_string(), self.digits % unit);
        let mut out = String::new();
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index).is_multiple_of(3) {
                out.push_str(group);
            }
            out.push(digit);
        }
        let decimals = format!("{part:0width$}", width = self.decimals as usize);
        if self.decimals > 0 { format!("{out}{point}{decimals}") } else { out }
    }

    /// Without zeros at the end of the decimals, as a program shows it that has no format to follow.
    fn shortest(self) -> Self {
        let mut shorter = self;
        while shorter.decimals > 0 && shorter.digits.is_multiple_of(10) {
            shorter = Self { digits: shorter.digits / 10, decimals: shorter.decimals - 1 };
        }
        shorter
    }
}

/// A table as it was meant.
struct Sheet {
    program: Program,
    language: Language,
    format: Format,
    /// Name, sentence, number, remark.
    rows: Vec<(String, String, Meant, String)>,
}

const NAMES: [&str; 8] =
    ["Súdwest-Fryslân", "Ede", "'s-Hertogenbosch", "Bergen (L.)", "Köln", "Saint-Étienne", "Kent, Upper", "A; B"];
const WORDS: [&str; 8] =
    ["goed", "Zij zei: \"kom\"", "een, twee", "een; twee", "\"", "twee\nregels", "€ 5 per dag", "tab\there"];

fn sheet(dice: &mut Dice) -> Sheet {
    use Program as P;
    let program = dice.pick(&[P::Excel, P::LibreOffice, P::GoogleSheets, P::Numbers, P::R, P::Pandas, P::PowerShell]);
    let language = dice.pick(&[Language::Dutch, Language::English, Language::German, Language::French]);
    let statistical = matches!(program, P::R | P::Pandas | P::PowerShell);
    let formats = [Format::General, Format::Thousands, Format::TwoDecimals, Format::Percent, Format::Euro];
    let format = if statistical { Format::General } else { dice.pick(&formats) };
    let rows = 1 + dice.roll(5);
    let rows = (0..rows).map(|index| {
        let size = dice.pick(&[100, 1_000, 30_000, 2_000_000, 400_000_000]);
        let decimals = match format {
            Format::Thousands => 0,
            Format::TwoDecimals | Format::Euro => 2,
            Format::Percent => 1,
            Format::General => dice.pick(&[0, 0, 1, 2, 3, 4]),
        };
        let digits = dice.roll(size) as u64;
        let round = dice.roll(4) == 0 && decimals == 0;
        let number = Meant { digits: if round { digits / 1_000 * 1_000 } else { digits }, decimals };
        let number = if format == Format::General { number.shortest() } else { number };
        (format!("{} {index}", dice.pick(&NAMES)), dice.pick(&WORDS).to_owned(), number, dice.pick(&WORDS).to_owned())
    });
    Sheet { program, language, format, rows: rows.collect() }
}

/// A number as the program writes it.
fn number(sheet: &Sheet, number: Meant) -> String {
    let (point, group) = match sheet.language {
        Language::Dutch | Language::German => (",", "."),
        Language::English => (".", ","),
        Language::French => (",", if sheet.program == Program::Excel { "\u{202f}" } else { "\u{a0}" }),
    };
    match (sheet.program, sheet.format) {
        (Program::R, _) => r_number(number, if sheet.language == Language::English { "." } else { "," }),
        // A column of floating-point numbers.
        (Program::Pandas, _) if number.decimals == 0 => format!("{}.0", number.digits),
        (Program::Pandas, _) => number.text(".", ""),
        (_, Format::General) => number.text(point, ""),
        (_, Format::Thousands | Format::TwoDecimals) => number.text(point, group),
        (_, Format::Percent) if sheet.language == Language::French => format!("{}\u{a0}%", number.text(point, "")),
        (_, Format::Percent) => format!("{}%", number.text(point, "")),
        (_, Format::Euro) => match sheet.language {
            Language::Dutch => format!("€ {}", number.text(point, group)),
            Language::English => format!("€{}", number.text(point, group)),
            Language::German | Language::French => format!("{}\u{a0}€", number.text(point, group)),
        },
    }
}

/// R writes a number with a power of ten where that is shorter: 1e+05.
fn r_number(number: Meant, point: &str) -> String {
    let plain = number.text(point, "");
    if number.decimals > 0 || number.digits == 0 {
        return plain;
    }
    let digits = number.digits.to_string();
    let (first, rest) = digits.trim_end_matches('0').split_at(1);
    let mantissa = if rest.is_empty() { first.to_owned() } else { format!("{first}{point}{rest}") };
    let powered = format!("{mantissa}e+{:02}", digits.len() - 1);
    if powered.len() < plain.len() { powered } else { plain }
}

/// The file that the program writes, and whether it is in an encoding that cannot be told from others.
fn file(sheet: &Sheet, dice: &mut Dice) -> (Vec<u8>, bool) {
    let continental = sheet.language != Language::English;
    let unicode_text = sheet.program == Program::Excel && dice.roll(5) == 0;
    let separator = match sheet.program {
        Program::GoogleSheets | Program::Pandas => ',',
        _ if unicode_text => '\t',
        Program::LibreOffice if dice.roll(2) == 0 => ',',
        _ if continental => ';',
        _ => ',',
    };
    let all_quoted = matches!(sheet.program, Program::R | Program::PowerShell);
    let indexed = matches!(sheet.program, Program::R | Program::Pandas);
    let end = match sheet.program {
        Program::LibreOffice | Program::R | Program::Pandas => "\n",
        Program::Excel | Program::GoogleSheets | Program::Numbers | Program::PowerShell => "\r\n",
    };
    let quoted = |cell: &str, text: bool| {
        let needed = cell.contains([separator, '"', '\n', '\r']);
        if needed || (all_quoted && text) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
    };
    let numbers_quoted = sheet.program == Program::PowerShell;
    let mut lines = Vec::new();
    let empty = sheet.program == Program::Excel && dice.roll(3) == 0;
    let header = [" Naam", "zin", "Aantal Inwoners", "opmerking"].map(|name| quoted(name, true));
    lines.push(header.to_vec());
    for (index, (name, words, value, remark)) in sheet.rows.iter().enumerate() {
        let value = quoted(&number(sheet, *value), numbers_quoted);
        let mut cells = vec![quoted(name, true), quoted(words, true), value, quoted(remark, true)];
        if indexed {
            cells.insert(0, quoted(&(index + 1).to_string(), true));
        }
        lines.push(cells);
    }
    if indexed {
        lines[0].insert(0, quoted("", true));
    }
    let separated = separator.to_string();
    let mut text = String::new();
    if sheet.program == Program::Excel && dice.roll(6) == 0 {
        text.push_str(&format!("sep={separator}{end}"));
    }
    if sheet.program == Program::PowerShell && dice.roll(3) == 0 {
        text.push_str(&format!("#TYPE System.Management.Automation.PSCustomObject{end}"));
    }
    for line in lines {
        text.push_str(&line.join(&separated));
        text.push_str(&if empty { separated.repeat(2) } else { String::new() });
        text.push_str(end);
    }
    encoded(sheet, &text, unicode_text, dice)
}

/// The text in an encoding of the program, and whether that cannot be told from others.
fn encoded(sheet: &Sheet, text: &str, unicode_text: bool, dice: &mut Dice) -> (Vec<u8>, bool) {
    let utf16 = unicode_text || (sheet.program == Program::PowerShell && dice.roll(3) == 0);
    let old = sheet.program == Program::Excel && !utf16 && dice.roll(4) == 0;
    let marked = match sheet.program {
        Program::Excel => true,
        Program::PowerShell => dice.roll(2) == 0,
        _ => false,
    };
    if utf16 {
        let bytes = text.encode_utf16().flat_map(u16::to_le_bytes);
        return ([0xFF, 0xFE].into_iter().chain(bytes).collect(), false);
    }
    if old {
        return windows_1252(text);
    }
    (if marked { format!("\u{feff}{text}") } else { text.to_owned() }.into_bytes(), false)
}

/// The bytes of Windows-1252, and whether there is a letter that is not in ASCII among them.
fn windows_1252(text: &str) -> (Vec<u8>, bool) {
    let byte = |letter: char| match letter {
        '€' => 0x80,
        '\u{202f}' => 0xA0,
        other => u8::try_from(u32::from(other)).unwrap_or(b'?'),
    };
    let bytes: Vec<u8> = text.chars().map(byte).collect();
    let foreign = bytes.iter().any(|byte| !byte.is_ascii());
    (bytes, foreign)
}

fn template(format: Format) -> Template {
    let unit = match format {
        Format::Percent => "% van ons",
        Format::Euro => "euro",
        Format::General | Format::Thousands | Format::TwoDecimals => "mensen",
    };
    let source = format!(
        "{{\"titel\": \"{{{{naam}}}}: {{{{ZIN}}}}\", \"cijfers\": [{{\"eenheid\": \"{unit}\", \
         \"waarden\": [{{\"waarde\": \"{{{{aantal inwoners}}}}\"}}]}}]}}"
    );
    Template::read(source.as_bytes()).unwrap()
}

/// What came of a row: whether it was asked about, or what arrived otherwise than it was meant.
fn row(
    template: &Template,
    table: &Table,
    content: &Content,
    meant: &(String, String, Meant, String),
) -> Result<Option<CellFault>, String> {
    let places = table.places(template.columns());
    let filled = template.fill(content.by(&places)).unwrap();
    let value: Value = serde_json::from_str(&filled).unwrap();
    let (name, words, number, _) = meant;
    if value["titel"] != format!("{name}: {words}") {
        return Err(format!("{:?} for {name:?} and {words:?}", value["titel"]));
    }
    if let Some(bad) = template.bad_cells(content.by(&places)).into_iter().next() {
        // What is asked about is no number in the data either.
        return if value["cijfers"][0]["waarden"][0]["waarde"].is_string() { Ok(Some(bad.fault)) } else { Err(filled) };
    }
    match value["cijfers"][0]["waarden"][0]["waarde"].as_f64() {
        Some(arrived) if arrived == number.value() => Ok(None),
        arrived => Err(format!("{arrived:?} for {number:?}")),
    }
}

#[test]
fn what_programs_write_arrives_or_is_asked_about() {
    let mut dice = Dice(20_221_116);
    let (mut wrong, mut asked, mut read, mut told) = (Vec::new(), BTreeMap::<String, usize>::new(), 0, 0);
    let tables = std::env::var("TABLES").map_or(TABLES, |count| count.parse().unwrap());
    for _ in 0..tables {
        let sheet = sheet(&mut dice);
        let (bytes, foreign) = file(&sheet, &mut dice);
        let about = format!("{:?} {:?} {:?}", sheet.program, sheet.language, sheet.format);
        let table = match Table::of(&bytes) {
            Ok(table) => table,
            Err(TableProblem::NotUtf8 { .. }) if foreign => {
                told += 1;
                continue;
            }
            Err(problem) => {
                wrong.push(format!("{about}: {problem:?}\n{}", String::from_utf8_lossy(&bytes)));
                continue;
            }
        };
        if table.rows.len() != sheet.rows.len() {
            wrong.push(format!("{about}: {} rows", table.rows.len()));
        }
        let template = template(sheet.format);
        for (found, meant) in table.rows.iter().zip(&sheet.rows) {
            let arrived = match &found.content {
                Ok(content) => row(&template, &table, content, meant),
                Err(problem) => Err(format!("{problem:?}")),
            };
            let kind = |fault: &CellFault| format!("{fault:?}").chars().take_while(|c| c.is_alphabetic()).collect();
            match arrived {
                Ok(None) => read += 1,
                Ok(Some(fault)) => *asked.entry(kind(&fault)).or_default() += 1,
                Err(why) => wrong.push(format!("{about}: {why}\n{}", String::from_utf8_lossy(&bytes))),
            }
        }
    }
    assert!(wrong.is_empty(), "{} differences:\n{}", wrong.len(), wrong[..wrong.len().min(5)].join("\n"));
    // A refusal is no success: only what has two readings is asked about, and by far the most is read.
    let reasons: Vec<&str> = asked.keys().map(String::as_str).collect();
    assert_eq!(reasons, ["Exchanged", "TwoReadings"], "{asked:?}");
    let all = read + asked.values().sum::<usize>();
    assert!(
        read > all * 3 / 4 && told * 100 > tables,
        "{read} of {all} numbers were read, {told} tables told: {asked:?}"
    );
}
