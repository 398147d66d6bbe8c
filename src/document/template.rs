//! A data file with places to fill in: `{{kolom}}` stands for what a row of a table has in that column.

use std::collections::BTreeSet;
use std::ops::Range;

use super::format::{self, Kind, Located};
use super::{cell, read, unit};
use crate::locale::number::Quantity;
use crate::messages::{CellFault, Diagnostic, Problem};
use crate::source::suggest;
use crate::source::{self, JsonValue, MAX_BYTES, Node, Parsed, pointer};

/// A data file with places to fill in.
#[derive(Debug, Clone)]
pub struct Template {
    file: Parsed,
    blanks: Vec<Blank>,
    /// The languages of the file, as typed.
    languages: Vec<String>,
}

/// A cell that is to be a number and is none, or can be read in two ways.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadCell {
    /// The column, as the data file names it.
    pub column: String,
    /// What stands in it.
    pub cell: String,
    /// What is wrong with it.
    pub fault: CellFault,
}

/// By what a column is found: its name without differences of case, of white space and in the way of writing accents.
#[must_use]
pub fn column_key(name: &str) -> String {
    let words: Vec<&str> = name.split(|letter: char| letter.is_whitespace() || letter == '\u{feff}').collect();
    source::folded(&words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" "))
}

/// A place to fill in.
#[derive(Debug, Clone)]
struct Blank {
    /// The column.
    column: String,
    /// The bytes that make way: the braces, or a whole quoted text where a number belongs.
    range: Range<usize>,
    /// What the number counts that belongs there; `None` where a text belongs.
    number: Option<Quantity>,
    /// The text that it stands in.
    pointer: String,
}

impl Template {
    /// Finds the places to fill in. Only texts have them, not the names of fields.
    ///
    /// # Errors
    /// What is wrong with the JSON, and every `{{` without `}}`.
    pub fn read(bytes: &[u8]) -> Result<Self, Vec<Diagnostic>> {
        let file = Parsed::of_bytes(bytes);
        let Some(root) = file.root().filter(|_| file.mistakes().is_empty()) else {
            return Err(file.mistakes().to_vec());
        };
        let mut search = Search { source: file.text(), root, blanks: Vec::new(), found: Vec::new() };
        for Located { node, kind, pointer } in format::values(root, &format::ROOT) {
            if matches!(node.content, JsonValue::Text(_)) {
                search.text(node, matches!(kind, Some(Kind::Number(..))), &pointer);
            }
        }
        let Search { mut blanks, mut found, .. } = search;
        if !found.is_empty() {
            read::place(&mut found, &file, &format::FILE);
            return Err(found);
        }
        blanks.sort_by_key(|blank| blank.range.start);
        let languages = root.get("talen").map(Node::items).unwrap_or_default();
        let languages = languages.iter().filter_map(|item| item.text().map(str::to_owned)).collect();
        Ok(Self { file, blanks, languages })
    }

    /// The file, unfilled.
    #[must_use]
    pub const fn file(&self) -> &Parsed {
        &self.file
    }

    /// The text of the file, unfilled.
    #[must_use]
    pub fn source(&self) -> &str {
        self.file.text()
    }

    /// The columns that it uses, in alphabetical order.
    #[must_use]
    pub fn columns(&self) -> BTreeSet<&str> {
        self.blanks.iter().map(|blank| blank.column.as_str()).collect()
    }

    /// The languages of the file, as typed: a row may fill them in.
    #[must_use]
    pub fn languages(&self) -> &[String] {
        &self.languages
    }

    /// The cells of a row that are to be numbers and are none, each once.
    #[must_use]
    pub fn bad_cells<'v>(&self, value: impl Fn(&str) -> Option<&'v str>) -> Vec<BadCell> {
        let mut found: Vec<BadCell> = Vec::new();
        for blank in &self.blanks {
            let Some(unit) = blank.number.filter(|_| found.iter().all(|bad| bad.column != blank.column)) else {
                continue;
            };
            let cell = value(&blank.column).unwrap_or_default();
            if let Err(fault) = cell::number(cell, unit) {
                found.push(BadCell { column: blank.column.clone(), cell: super::leaf::shortened(cell), fault });
            }
        }
        found
    }

    /// Every place that names a column which a table with these columns does not have.
    #[must_use]
    pub fn unknown<'a>(&self, columns: impl Iterator<Item = &'a str> + Clone) -> Vec<Diagnostic> {
        let keys: BTreeSet<String> = columns.clone().map(column_key).collect();
        // Columns without a name cannot be meant.
        let known: Vec<&str> = columns.filter(|name| !name.is_empty()).collect();
        let mut found: Vec<Diagnostic> = Vec::new();
        for blank in self.blanks.iter().filter(|blank| !keys.contains(&column_key(&blank.column))) {
            let suggestion = suggest::closest(&blank.column, known.iter().copied()).map(str::to_owned);
            let known = known.iter().map(|&name| name.to_owned()).collect();
            let problem = Problem::UnknownColumn { column: super::leaf::shortened(&blank.column), suggestion, known };
            found.push(Diagnostic::new(problem, blank.pointer.clone()).at(blank.range.clone()));
        }
        read::place(&mut found, &self.file, &format::FILE);
        found
    }

    /// The data file with each column's value in its places; what a value holds is text and nothing else.
    ///
    /// A cell that is no number, or could be two, stays a text, which is refused where a number belongs; what is wrong
    /// with it, [`Template::bad_cells`] says. A column without value counts as empty.
    ///
    /// # Errors
    /// The filled file is larger than the reader takes.
    pub fn fill<'v>(&self, value: impl Fn(&str) -> Option<&'v str>) -> Result<String, Vec<Diagnostic>> {
        let source = self.file.text();
        let mut filled = String::with_capacity(source.len());
        let mut done = 0;
        for blank in &self.blanks {
            filled.push_str(source.get(done..blank.range.start).unwrap_or_default());
            let value = value(&blank.column).unwrap_or_default();
            match blank.number.map(|unit| cell::number(value, unit)) {
                Some(Ok(number)) => filled.push_str(&number),
                Some(Err(_)) => filled.push_str(&quoted(value)),
                None => filled.push_str(&escaped(value)),
            }
            if filled.len() > MAX_BYTES {
                return Err(vec![Diagnostic::new(Problem::FileTooLarge { limit: MAX_BYTES }, "")]);
            }
            done = blank.range.end;
        }
        filled.push_str(source.get(done..).unwrap_or_default());
        Ok(filled)
    }
}

/// A text as JSON has it, with its quotes.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// A text as JSON has it between its quotes.
fn escaped(text: &str) -> String {
    let quoted = quoted(text);
    quoted.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or_default().to_owned()
}

/// A walk over the values.
struct Search<'a> {
    /// The text of the file.
    source: &'a str,
    /// Its values.
    root: &'a Node,
    /// The places found.
    blanks: Vec<Blank>,
    /// What is wrong with them.
    found: Vec<Diagnostic>,
}

impl Search<'_> {
    /// Searches a text.
    fn text(&mut self, node: &Node, number: bool, at: &str) {
        let raw = self.source.get(node.range.clone()).unwrap_or_default();
        let letters = if raw.contains(['{', '\\']) { letters(raw) } else { Vec::new() };
        let byte = |index: usize| node.range.start + letters.get(index).map_or(raw.len() - 1, |(at, _)| *at);
        let blank = |part: Option<&[(usize, char)]>| part.unwrap_or_default().iter().all(|(_, c)| c.is_whitespace());
        let mut from = 0;
        while let Some(open) = pair(&letters, '{', from) {
            let Some(close) = pair(&letters, '}', open + 2) else {
                self.found.push(Diagnostic::new(Problem::UnclosedColumn, at).at(byte(open)..byte(open + 2)));
                return;
            };
            let name: String = letters.get(open + 2..close).unwrap_or_default().iter().map(|(_, c)| *c).collect();
            let whole = number && blank(letters.get(..open)) && blank(letters.get(close + 2..));
            let range = if whole { node.range.clone() } else { byte(open)..byte(close + 2) };
            let number = whole.then(|| quantity(self.root, at));
            self.blanks.push(Blank { column: name.trim().to_owned(), range, number, pointer: at.to_owned() });
            from = close + 2;
        }
    }
}

/// The letters of a text in quotes, whichever way JSON writes them, each with the byte at which it is written.
fn letters(raw: &str) -> Vec<(usize, char)> {
    let (mut found, mut at) = (Vec::new(), 1);
    while let Some(rest) = raw.get(at..raw.len().saturating_sub(1)).filter(|rest| !rest.is_empty()) {
        let length = if rest.starts_with('\\') { escape(rest) } else { rest.chars().next().map_or(1, char::len_utf8) };
        let written = rest.get(..length).unwrap_or(rest);
        let read = serde_json::from_str::<String>(&format!("\"{written}\"")).unwrap_or_default();
        found.push((at, read.chars().next().unwrap_or(char::REPLACEMENT_CHARACTER)));
        at += length;
    }
    found
}

/// The length of the escape at the beginning of a text: `\n`, `\u00f6`, or two of those for one character (RFC 8259,
/// section 7).
fn escape(rest: &str) -> usize {
    let unit =
        |at: usize| rest.get(at..at + 6).and_then(|part| u32::from_str_radix(part.strip_prefix("\\u")?, 16).ok());
    match (unit(0), unit(6)) {
        (Some(0xD800..=0xDBFF), Some(0xDC00..=0xDFFF)) => 12,
        (Some(_), _) => 6,
        (None, _) => 2,
    }
}

/// Where a letter first stands twice in a row.
fn pair(letters: &[(usize, char)], letter: char, from: usize) -> Option<usize> {
    let rest = letters.get(from..)?;
    rest.windows(2).position(|two| two.iter().all(|(_, found)| *found == letter)).map(|at| from + at)
}

/// What a number counts: as the `eenheid` of the nearest object around it says, in each language.
fn quantity(root: &Node, at: &str) -> Quantity {
    let mut around = vec![root];
    for step in pointer::steps(at) {
        let inside = around.last().and_then(|node| match step.parse::<usize>() {
            Ok(index) if !node.items().is_empty() => node.items().get(index),
            _ => node.get(&step),
        });
        around.extend(inside);
    }
    let Some(words) = around.iter().rev().find_map(|node| node.get("eenheid")) else { return Quantity::Plain };
    let languages = words.members().iter().map(|member| member.value.text());
    let texts = words.text().map(Some).into_iter().chain(languages);
    let mut quantities = texts.map(|words| unit::of(words.unwrap_or_default()));
    let first = quantities.next().unwrap_or(Quantity::Plain);
    if quantities.all(|quantity| quantity == first) { first } else { Quantity::Plain }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;
    use crate::messages::Code;

    fn filled(source: &str, cells: &[(&str, &str)]) -> String {
        let template = Template::read(source.as_bytes()).unwrap();
        let value = |column: &str| cells.iter().find(|(name, _)| *name == column).map(|(_, cell)| *cell);
        template.fill(value).unwrap()
    }

    #[test]
    fn what_a_cell_holds_stays_text() {
        let source = r#"{"titel": "Hulp in {{gemeente}} en {{ gemeente }}!"}"#;
        assert_eq!(filled(source, &[("gemeente", "Ede")]), r#"{"titel": "Hulp in Ede en Ede!"}"#);
        let evil = "\", \"rollen\": [], \"x\": \"{{gemeente}}\\";
        let poster = filled(source, &[("gemeente", evil)]);
        let value: serde_json::Value = serde_json::from_str(&poster).unwrap();
        assert_eq!(value.as_object().unwrap().len(), 1);
        assert_eq!(value["titel"], format!("Hulp in {evil} en {evil}!"));
    }

    #[test]
    fn a_number_is_read_from_its_cell_and_a_text_is_left_as_it_is() {
        let source = r#"{"cijfers": [{"waarden": [{"naam": "{{n}}", "waarde": "{{n}}"}]}]}"#;
        let number = |typed: &str| filled(source, &[("n", typed)]).split("\"waarde\": ").nth(1).unwrap().to_owned();
        assert_eq!(number("7,6"), "7.6}]}]}");
        assert_eq!(number(" 1.234,50 "), "1234.50}]}]}");
        assert_eq!(number("614 000"), "614000}]}]}");
        assert_eq!(number("1.234.567"), "1234567}]}]}");
        assert_eq!(number("1,234,567"), "1234567}]}]}");
        assert_eq!(number("1.23,456.7"), "\"1.23,456.7\"}]}]}");
        assert_eq!(number("1,234.50"), "\"1,234.50\"}]}]}");
        assert_eq!(number("21.483"), "\"21.483\"}]}]}");
        assert_eq!(number("onbekend"), "\"onbekend\"}]}]}");
        assert_eq!(number("1}"), "\"1}\"}]}]}");
        assert!(filled(source, &[("n", "7,6")]).contains("\"naam\": \"7,6\""));
    }

    #[test]
    fn names_of_columns_are_checked_once_for_all_rows() {
        let source = "{\"titel\": \"{{gemente}} {{inwoners}}\"}";
        let template = Template::read(source.as_bytes()).unwrap();
        let found = template.unknown(["gemeente", "inwoners"].into_iter());
        assert_eq!(found.iter().map(Diagnostic::code).collect::<Vec<_>>(), [Code::UnknownColumn]);
        assert_eq!(&source[found[0].range.clone().unwrap()], "{{gemente}}");
        let open = Template::read(b"{\"titel\": \"{{gemeente}\"}").unwrap_err();
        assert_eq!(open[0].problem, Problem::UnclosedColumn);
    }

    #[test]
    fn a_column_is_found_however_it_is_written() {
        for name in
            [r"co\u00f6peratie", r"Co\u00F6peratie ", "coo\u{308}peratie", r"\u0063o\u00f6pera\u0074ie", "COÖPERATIE"]
        {
            let source = format!(r#"{{"titel": "Hulp \u007b{{{name}}}}} \/ 😀 {{{{r\u0026d}}}}\ud83d\ude00"}}"#);
            let template = Template::read(source.as_bytes()).unwrap();
            assert_eq!(template.unknown(["coöperatie", "R&D"].into_iter()), [], "{name}");
            let cells = |column: &str| Some(if column_key(column) == "r&d" { "x" } else { "é\"" });
            let value: serde_json::Value = serde_json::from_str(&template.fill(cells).unwrap()).unwrap();
            assert_eq!(value["titel"], "Hulp é\" / 😀 x😀", "{name}");
        }
        assert_eq!(column_key(" Belofte\r\n taalcafé\u{a0}"), column_key("belofte TAALCAFE\u{301}"));
        assert_ne!(column_key("naam"), column_key("naam2"));
    }

    #[test]
    fn a_cell_may_have_the_sign_of_the_unit() {
        let source = r#"{"cijfers": [{"eenheid": {"nl": "% van ons", "en": "% of us"}, "waarden": [{"waarde": " {{n}} "}]},
            {"eenheid": "mensen", "waarden": [{"waarde": "{{m}}"}]}]}"#;
        let template = Template::read(source.as_bytes()).unwrap();
        let cells = |column: &str| Some(if column == "n" { "12,5%" } else { "3" });
        assert!(template.fill(cells).unwrap().contains("\"waarde\": 12.5}"));
        assert_eq!(template.bad_cells(cells), []);
        let bad = template.bad_cells(|column| Some(if column == "n" { "n.b." } else { "3%" }));
        assert_eq!(bad.iter().map(|bad| bad.column.as_str()).collect::<Vec<_>>(), ["n", "m"]);
        assert!(matches!(bad[1].fault, CellFault::OtherUnit { .. }));
    }

    #[test]
    fn filling_never_grows_beyond_what_can_be_read() {
        let source = format!("{{\"titel\": \"{}\"}}", "{{a}}".repeat(100_000));
        let template = Template::read(source.as_bytes()).unwrap();
        let cell = "x".repeat(1_000_000);
        let found = template.fill(|_| Some(cell.as_str())).unwrap_err();
        assert_eq!(found[0].code(), Code::FileTooLarge);
    }
}
