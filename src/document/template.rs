//! A data file with places to fill in: `{{kolom}}` stands for what a row of a table has in that column.

use std::collections::BTreeSet;
use std::ops::Range;

use super::format::{self, Kind, Located};
use super::read;
use crate::messages::{Diagnostic, Problem};
use crate::source::suggest;
use crate::source::{Content, MAX_BYTES, Node, Parsed};

/// A data file with places to fill in.
#[derive(Debug, Clone)]
pub struct Template {
    file: Parsed,
    blanks: Vec<Blank>,
}

/// A place to fill in.
#[derive(Debug, Clone)]
struct Blank {
    /// The column.
    column: String,
    /// The bytes that make way: the braces, or a whole quoted text where a number belongs.
    range: Range<usize>,
    /// Whether a number belongs there.
    number: bool,
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
        let mut search = Search { source: file.text(), blanks: Vec::new(), found: Vec::new() };
        for Located { node, kind, pointer } in format::values(root, &format::ROOT) {
            if matches!(node.content, Content::Text(_)) {
                search.text(node, matches!(kind, Some(Kind::Number(..))), &pointer);
            }
        }
        let Search { mut blanks, mut found, .. } = search;
        if !found.is_empty() {
            read::place(&mut found, &file, &format::FILE);
            return Err(found);
        }
        blanks.sort_by_key(|blank| blank.range.start);
        Ok(Self { file, blanks })
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

    /// Every place that names a column which a table with these columns does not have.
    #[must_use]
    pub fn unknown<'a>(&self, columns: impl Iterator<Item = &'a str> + Clone) -> Vec<Diagnostic> {
        let known: Vec<&str> = columns.collect();
        let mut found: Vec<Diagnostic> = Vec::new();
        for blank in self.blanks.iter().filter(|blank| !known.contains(&blank.column.as_str())) {
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
    /// A number may be written in the Dutch way: 7,6 or 614000. A column without value counts as empty.
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
            match json_number(value).filter(|_| blank.number) {
                Some(number) => filled.push_str(&number),
                None if blank.number => filled.push_str(&quoted(value)),
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

/// A number as JSON has it, from one as people type it: spaces between thousands, a comma or a point before decimals.
///
/// With both signs the last is before the decimals and the other stands between thousands; a sign that is there twice
/// stands between thousands. One sign with three digits after it is left to the check of the number, which asks.
fn json_number(typed: &str) -> Option<String> {
    let plain: String = typed.chars().filter(|character| !character.is_whitespace()).collect();
    let (points, commas) = (plain.matches('.').count(), plain.matches(',').count());
    let last = plain.rfind(['.', ',']).and_then(|at| plain.get(at..=at));
    let number = match (points, commas) {
        (0, 0) => plain,
        (1, 0) | (0, 1) => plain.replace(',', "."),
        (_, 0) => without_groups(&plain, '.')?,
        (0, _) => without_groups(&plain, ',')?,
        (_, 1) if last == Some(",") => {
            let (whole, decimals) = plain.split_once(',')?;
            format!("{}.{decimals}", without_groups(whole, '.')?)
        }
        (1, _) if last == Some(".") => {
            let (whole, decimals) = plain.split_once('.')?;
            format!("{}.{decimals}", without_groups(whole, ',')?)
        }
        _ => return None,
    };
    serde_json::from_str::<serde_json::Number>(&number).ok().map(|_| number)
}

/// A whole number without the sign between its thousands; `None` unless every group after the first has three digits.
fn without_groups(typed: &str, sign: char) -> Option<String> {
    let mut groups = typed.split(sign);
    let first = groups.next().unwrap_or_default();
    let good = (1..=4).contains(&first.len()) && groups.all(|group| group.len() == 3);
    good.then(|| typed.replace(sign, ""))
}

/// A walk over the values.
struct Search<'a> {
    /// The text of the file.
    source: &'a str,
    /// The places found.
    blanks: Vec<Blank>,
    /// What is wrong with them.
    found: Vec<Diagnostic>,
}

impl Search<'_> {
    /// Searches a text.
    fn text(&mut self, node: &Node, number: bool, at: &str) {
        let mut from = node.range.start;
        while let Some(open) = self.find("{{", from, node.range.end) {
            let Some(close) = self.find("}}", open + 2, node.range.end) else {
                self.found.push(Diagnostic::new(Problem::UnclosedColumn, at).at(open..open + 2));
                return;
            };
            let name = self.source.get(open + 2..close).unwrap_or_default().trim();
            let whole = open == node.range.start + 1 && close + 3 == node.range.end;
            let range = if number && whole { node.range.clone() } else { open..close + 2 };
            let (column, pointer) = (name.to_owned(), at.to_owned());
            self.blanks.push(Blank { column, range, number: number && whole, pointer });
            from = close + 2;
        }
    }

    /// The first byte of a mark between two places.
    fn find(&self, mark: &str, from: usize, to: usize) -> Option<usize> {
        self.source.get(from..to)?.find(mark).map(|at| from + at)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
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
    fn a_number_may_be_typed_in_the_dutch_way() {
        let source = r#"{"cijfers": [{"waarden": [{"naam": "{{n}}", "waarde": "{{n}}"}]}]}"#;
        let number = |typed: &str| filled(source, &[("n", typed)]).split("\"waarde\": ").nth(1).unwrap().to_owned();
        assert_eq!(number("7,6"), "7.6}]}]}");
        assert_eq!(number(" 1.234,50 "), "1234.50}]}]}");
        assert_eq!(number("614 000"), "614000}]}]}");
        assert_eq!(number("1,234.50"), "1234.50}]}]}");
        assert_eq!(number("1.234.567"), "1234567}]}]}");
        assert_eq!(number("1,234,567"), "1234567}]}]}");
        assert_eq!(number("1.23,456.7"), "\"1.23,456.7\"}]}]}");
        assert_eq!(number("21,483"), "21.483}]}]}");
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
    fn filling_never_grows_beyond_what_can_be_read() {
        let source = format!("{{\"titel\": \"{}\"}}", "{{a}}".repeat(100_000));
        let template = Template::read(source.as_bytes()).unwrap();
        let cell = "x".repeat(1_000_000);
        let found = template.fill(|_| Some(cell.as_str())).unwrap_err();
        assert_eq!(found[0].code(), Code::FileTooLarge);
    }
}
