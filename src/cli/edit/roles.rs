//! A first data file out of a table with a row for each role, as somebody has it in a spreadsheet.

use krachtkaart::document::format::{FILE, Field, GROUP, Kind, ROLE, Record, STRENGTH};
use krachtkaart::document::{column_key, tidy};
use krachtkaart::messages::MessageLanguage;
use serde_json::{Map, Value, json};

use crate::cli::batch::rows_of;
use crate::cli::trouble::{Faulty, Trouble};
use crate::cli::words::{EditMessage, Message};

/// The fields of the columns where the first row does not name them.
const USUAL: [&str; 4] = ["naam", "belofte", "doet", "voorbeeld"];
/// The field with the name of a role, and that with its strengths.
const NAME: &str = "naam";
const STRENGTHS: &str = "krachten";
/// The most roles, and the most strengths of a group.
const MOST_ROLES: usize = 16;
const MOST_STRENGTHS: usize = 16;

/// The data file of a table: its texts where it has them, and elsewhere words that say what belongs there.
pub(super) fn data_of(table: &str, wording: MessageLanguage) -> Result<String, Trouble> {
    let failed = |message| Trouble::Arguments(Message::Edit(message));
    let rows = rows_of(table, separator(table)).ok_or_else(|| failed(EditMessage::NoRoles))?;
    let (columns, skipped) = columns(rows.first().map(Vec::as_slice).unwrap_or_default());
    let name = columns.iter().position(|column| *column == Some(NAME));
    let is_named =
        |row: &&Vec<String>| name.and_then(|at| row.get(at)).is_some_and(|name: &String| !name.trim().is_empty());
    let named: Vec<&Vec<String>> = rows.iter().skip(skipped).filter(is_named).collect();
    match named.len() {
        0 => return Err(failed(EditMessage::NoRoles)),
        found if found > MOST_ROLES => return Err(failed(EditMessage::TooManyRoles { found, most: MOST_ROLES })),
        _ => {}
    }
    let mut strengths: Vec<String> = Vec::new();
    let role = |(at, row): (usize, &&Vec<String>)| role_of((at + 1, wording), &columns, row, &mut strengths);
    let roles: Vec<Value> = named.iter().enumerate().map(role).collect();
    let file = json!({
        "talen": [if wording == MessageLanguage::English { "en" } else { "nl" }],
        "titel": blank(&FILE, "titel", wording),
        "ondertitel": blank(&FILE, "ondertitel", wording),
        "boodschap": blank(&FILE, "boodschap", wording),
        "rollen": roles,
        "krachtgroepen": groups(&strengths, wording),
    });
    let text = file.to_string();
    tidy(&text).map_err(|found| Trouble::Data(Faulty { name: String::new(), source: text, found }))
}

/// What stands between the cells: a tab, as on the clipboard, or what the first line has most of.
fn separator(table: &str) -> char {
    let first = table.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    [',', ';', '\t']
        .into_iter()
        .max_by_key(|mark| (*mark == '\t' && first.contains('\t'), first.matches(*mark).count()))
        .unwrap_or('\t')
}

/// The field of each column, and how many rows say so: one where the first row names fields.
fn columns(first: &[String]) -> (Vec<Option<&'static str>>, usize) {
    let known: Vec<Option<&str>> = first.iter().map(|cell| field(cell)).collect();
    if known.contains(&Some(NAME)) { (known, 1) } else { (USUAL.map(Some).to_vec(), 0) }
}

/// The field of a role that a column is called after: by its name in the file or on the form.
fn field(column: &str) -> Option<&'static str> {
    let key = column_key(column);
    // On the form its label is longer.
    if key == column_key("strengths") {
        return Some(STRENGTHS);
    }
    let named = |field: &&Field| {
        [field.name, field.label.dutch, field.label.english].iter().any(|name| column_key(name) == key)
    };
    ROLE.fields.iter().find(named).map(|field| field.name)
}

/// What belongs in a field, between brackets.
fn blank(record: &'static Record, name: &str, wording: MessageLanguage) -> String {
    format!("[{}]", record.field(name).map(|field| field.label.pick(wording)).unwrap_or_default())
}

/// A role out of a row; its strengths are added to those that there are.
fn role_of(
    (number, wording): (usize, MessageLanguage),
    columns: &[Option<&'static str>],
    row: &[String],
    strengths: &mut Vec<String>,
) -> Value {
    let mut made = Map::new();
    made.insert("id".to_owned(), json!(format!("rol-{number}")));
    let cells = columns.iter().zip(row).filter_map(|(column, cell)| Some(((*column)?, cell)));
    for (name, cell) in cells.filter(|(_, cell)| !cell.trim().is_empty()) {
        let value = match ROLE.field(name).map(|field| &field.kind) {
            Some(Kind::Text(_)) => json!(plain(cell)),
            Some(Kind::List(Kind::Text(_), ..)) => json!(parts(cell, &[])),
            _ if name == STRENGTHS => {
                json!(parts(cell, &[',']).iter().map(|name| id_of(name, strengths)).collect::<Vec<_>>())
            }
            // Drawings and figures are chosen on the page.
            _ => continue,
        };
        made.insert(name.to_owned(), value);
    }
    for field in ROLE.fields.iter().filter(|field| field.required) {
        made.entry(field.name).or_insert_with(|| json!(blank(&ROLE, field.name, wording)));
    }
    Value::Object(made)
}

/// The groups of all strengths, in their order.
fn groups(strengths: &[String], wording: MessageLanguage) -> Vec<Value> {
    let strength = |(at, name): (usize, &String)| json!({ "id": format!("kracht-{}", at + 1), "naam": name, "tekst": blank(&STRENGTH, "tekst", wording) });
    let all: Vec<Value> = strengths.iter().enumerate().map(strength).collect();
    let group = |(at, some): (usize, &[Value])| json!({ "id": format!("groep-{}", at + 1), "kop": blank(&GROUP, "kop", wording), "krachten": some });
    all.chunks(MOST_STRENGTHS).enumerate().map(group).collect()
}

/// A text on one line.
fn plain(cell: &str) -> String {
    cell.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What stands in one cell: a line each, or with semicolons between them, or with one of these marks.
fn parts(cell: &str, marks: &[char]) -> Vec<String> {
    let ends = |mark: char| matches!(mark, '\n' | '\r' | ';') || marks.contains(&mark);
    cell.split(ends)
        .map(|part| plain(part.trim().trim_start_matches(['-', '•', '–'])))
        .filter(|part| !part.is_empty())
        .collect()
}

/// The id of a strength by its name, which is added where it is new.
fn id_of(name: &str, strengths: &mut Vec<String>) -> String {
    let same = |known: &String| column_key(known) == column_key(name);
    let at = strengths.iter().position(same).unwrap_or_else(|| {
        strengths.push(name.to_owned());
        strengths.len() - 1
    });
    format!("kracht-{}", at + 1)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::{MessageLanguage, Value, data_of};
    use krachtkaart::DataFile;

    fn read(table: &str) -> Value {
        let text = data_of(table, MessageLanguage::Dutch).unwrap();
        assert!(DataFile::read(text.as_bytes()).is_ok(), "{:?}\n{text}", DataFile::read(text.as_bytes()).err());
        serde_json::from_str(&text).unwrap()
    }

    #[test]
    fn a_table_with_headings_fills_the_roles_and_their_strengths() {
        let file = read(
            "Naam;Wat zij doen;Krachten;Tekening;Onzin\nKeuken;Kookt elke dag; Contact , Koken ;keuken;x\n\
             Zaal;\"Dekt de tafel\n- Ruimt af\";contact;;\n;;;;\n",
        );
        assert_eq!(file["rollen"].as_array().unwrap().len(), 2);
        assert_eq!(file["rollen"][1]["doet"], serde_json::json!(["Dekt de tafel", "Ruimt af"]));
        assert_eq!(file["rollen"][0]["belofte"], "[Belofte]");
        assert_eq!(file["rollen"][0]["krachten"], serde_json::json!(["kracht-1", "kracht-2"]));
        assert_eq!(file["rollen"][1]["krachten"], serde_json::json!(["kracht-1"]));
        assert_eq!(file["krachtgroepen"][0]["krachten"][1]["naam"], "Koken");
        assert_eq!(file["titel"], "[Titel]");
    }

    #[test]
    fn cells_from_the_clipboard_need_no_headings() {
        let file = read("Keuken\tElke dag warm eten\r\nZaal\tPlaats voor iedereen\r\n");
        assert_eq!(file["rollen"][1]["naam"], "Zaal");
        assert_eq!(file["rollen"][1]["belofte"], "Plaats voor iedereen");
        assert_eq!(read("Keuken\n")["rollen"][0]["naam"], "Keuken");
        // A comma in a sentence stands between no cells.
        assert_eq!(read("Keuken\tWarm, en elke dag\n")["rollen"][0]["belofte"], "Warm, en elke dag");
    }

    #[test]
    fn what_is_no_table_of_roles_is_refused() {
        for table in ["", "\n;;\n", "naam;belofte\n", "\"open\tx\n", &"rol\n".repeat(17)] {
            assert!(data_of(table, MessageLanguage::Dutch).is_err(), "{table}");
        }
    }
}
