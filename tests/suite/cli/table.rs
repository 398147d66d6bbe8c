//! Tables that came out wrong once, each with siblings of its kind: what is right for them. All are made up.

use std::fs;

use super::{Folder, Run};
use crate::fixtures::path;

/// A file of the collection.
fn shipped(name: &str) -> Vec<u8> {
    fs::read(path("tests/tables").join(name)).unwrap()
}

/// A folder with a data file and a table, whose bytes are these.
fn with(template: &str, table: &[u8]) -> Folder {
    let folder = Folder::new();
    fs::write(folder.file("sjabloon.json"), shipped(template)).unwrap();
    fs::write(folder.file("rijen.csv"), table).unwrap();
    folder
}

/// Makes the smallest SVGs of the rows.
fn batch(folder: &Folder) -> Run {
    let usual = ["batch", "sjabloon.json", "--rows", "rijen.csv", "--out", "uit", "--sheet", "link", "--to", "svg"];
    folder.run(&usual)
}

/// The names of what was made.
fn made(folder: &Folder) -> Vec<String> {
    let entries = fs::read_dir(folder.file("uit")).into_iter().flatten();
    let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.retain(|name| !name.starts_with('.'));
    names.sort();
    names
}

/// Every one of these rows is made.
#[track_caller]
fn good(template: &str, table: &[u8], names: &[&str]) {
    let folder = with(template, table);
    let run = batch(&folder);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let rows = if names.len() == 1 { "1 rij:".to_owned() } else { format!("{} rijen:", names.len()) };
    assert!(run.out.starts_with(&rows), "{}", run.out);
    assert_eq!(made(&folder), names.iter().map(|name| format!("{name}-link.svg")).collect::<Vec<_>>());
}

/// These things are told, in this order, the run ends with 2, and only these rows are made.
#[track_caller]
fn bad(template: &str, table: &[u8], told: &[&str], names: &[&str]) {
    let folder = with(template, table);
    let run = batch(&folder);
    assert_eq!((run.code, run.out.as_str()), (Some(2), ""), "{}", run.err);
    let mut rest = run.err.as_str();
    for line in told {
        let found = rest.find(line);
        assert!(found.is_some(), "'{line}' is not told, or not in this order:\n{}", run.err);
        rest = &rest[found.unwrap()..];
    }
    assert_eq!(made(&folder), names.iter().map(|name| format!("{name}-link.svg")).collect::<Vec<_>>());
}

#[test]
fn a_number_with_two_readings_is_asked_about_and_the_answer_works() {
    bad(
        "01-sjabloon.json",
        &shipped("01-punten.csv"),
        &[
            "fout: rijen.csv, cel B2 (kolom 'inwoners'): '21.483' kan op twee manieren gelezen worden [punt-in-getal]\n",
            "= hulp: schrijf 21483, of 21,4830 met vier cijfers achter de komma\n",
            "= hulp: hetzelfde geldt voor rij 3\n",
            "fout: 2 rijen: 0 gemaakt (0 bestanden), 0 ongewijzigd, 2 mislukt\n",
        ],
        &[],
    );
    bad(
        "01-sjabloon.json",
        &shipped("01-engels.csv"),
        &[
            "cel B2 (kolom 'inwoners'): '21,483' kan",
            "cel B3 (kolom 'inwoners'): in '1,234.50' staat",
            "schrijf 1234,50",
        ],
        &[],
    );
    bad("01-sjabloon.json", b"naam;inwoners\nBerg;160.783\nDal;12\n", &["cel B2", "schrijf 160783"], &["dal"]);
    good(
        "01-sjabloon.json",
        b"naam;inwoners\nBerg;21483\nDal;21,4830\nVeen;1234,50\nBos;1.234.567,89\n",
        &["berg", "bos", "dal", "veen"],
    );
}

#[test]
fn amounts_of_the_office_are_understood_or_shown() {
    bad(
        "01-sjabloon.json",
        &shipped("14-bedrag.csv"),
        &[
            "cel B2 (kolom 'inwoners'): '€ 1.500' kan op twee manieren",
            "cel B4 (kolom 'inwoners'): 'n.b.' is geen getal\n  = hulp: vul een getal in, of haal de rij weg\n",
            "fout: 3 rijen: 1 gemaakt",
        ],
        &["dal"],
    );
    bad(
        "01-sjabloon.json",
        "naam;inwoners\nBerg;12,5%\nDal;-\nBos;1 500\nVeen;\nHei;1,5E+11\nRug;€ 12,50\nZee;–\n".as_bytes(),
        &[
            "cel B2 (kolom 'inwoners'): in '12,5%' staat %, en dat is niet de eenheid van dit cijfer\n",
            "zoals 12,5\n",
            "hetzelfde geldt voor rij 7\n",
            "cel B3 (kolom 'inwoners'): '-' is geen getal\n",
            "hetzelfde geldt voor rij 8\n",
            "cel B5 (kolom 'inwoners'): hier staat niets",
            "cel B6 (kolom 'inwoners'): '1,5E+11' is een getal waarvan",
            "7 rijen: 1 gemaakt",
        ],
        &["bos"],
    );
}

#[test]
fn a_quotation_mark_that_never_closes_is_told_with_its_line() {
    let opens = |line: u32| format!("fout: rijen.csv: op regel {line} opent een aanhalingsteken dat nergens sluit: \"");
    bad("02-sjabloon.json", &shipped("02-quote.csv"), &[&opens(2), "nog bellen\n"], &[]);
    bad("02-sjabloon.json", b"sep=,\r\nnaam,x\r\nBerg,a\r\n\"Dal,b\r\n", &[&opens(4)], &[]);
    let closes = "op regel 2 opent een aanhalingsteken dat niet aan het eind van de cel sluit: \"nog bellen";
    bad("02-sjabloon.json", b"naam;x\nBerg;\"nog bellen\nDal;\"goed\"\nBos;x\n", &[closes], &[]);
}

#[test]
fn what_every_office_program_writes_is_read() {
    for table in ["14-hoofdletter.csv", "14-lege-cel.csv", "14-sep.csv"] {
        good("02-sjabloon.json", &shipped(table), &["berg"]);
    }
    good("02-sjabloon.json", b"\xEF\xBB\xBF\"sep=;\"\r\n NAAM ;x;;\r\nBerg;goed;;\r\n", &["berg"]);
    good("02-sjabloon.json", b"x\tnaam \r\ngoed\tBerg\r\n\r\ngoed\tDal\t\r\n", &["berg", "dal"]);
    let utf16: Vec<u8> = "\u{feff}Naam\tx\r\nSúdwest\tgoed\r\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    good("02-sjabloon.json", &utf16, &["sudwest"]);
    let big: Vec<u8> = "\u{feff}Naam;x\nSúdwest;goed\n".encode_utf16().flat_map(u16::to_be_bytes).collect();
    good("02-sjabloon.json", &big, &["sudwest"]);
    // A row that ends before a column that is not used.
    good("02-sjabloon.json", b"naam;x;y\nBerg;goed;a\nDal\n", &["berg", "dal"]);
    bad("02-sjabloon.json", b"x;naam\ngoed;Berg\ngoed\n", &["rij 3: "], &["berg"]);
}

#[test]
fn another_encoding_is_told_with_the_menu_that_mends_it() {
    let told = [
        "fout: rijen.csv: deze tabel is niet opgeslagen als UTF-8: in rij 3 staat 'S",
        "Opslaan als: CSV UTF-8 (door komma's gescheiden)\n",
    ];
    bad("02-sjabloon.json", b"naam;x\nBerg;goed\nS\xFAdwest;goed\n", &told, &[]);
    bad("02-sjabloon.json", b"naam;x\nBerg;\x80 5\n", &["in rij 2 staat '"], &[]);
    bad("02-sjabloon.json", b"\xFF\xFEn\0a\0\0", &["deze tabel is niet opgeslagen als UTF-8\n"], &[]);
}

#[test]
fn a_file_of_another_program_is_named_as_such() {
    let told =
        |bytes: &[u8], what: &str, hint: &str| bad("02-sjabloon.json", bytes, &[&format!("dit is {what}"), hint], &[]);
    told(b"PK\x03\x04\x14\0[Content_Types].xml xl/workbook.xml", "een bestand van Excel", "CSV UTF-8");
    told(
        b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
        "een rekenblad van LibreOffice",
        "Tekst CSV",
    );
    told(b"%PDF-1.7\n", "een PDF", "CSV UTF-8");
    let folder = Folder::new();
    for (name, bytes, told) in [
        ("mijn.docx", b"PK\x03\x04[Content_Types].xml word/document.xml".as_slice(), "Dit is een bestand van Word"),
        ("mijn.xlsx", b"PK\x03\x04[Content_Types].xml xl/workbook.xml", "Dit is een bestand van Excel"),
        ("mijn.pdf", b"%PDF-1.4\n%\xE2\xE3", "Dit is een PDF"),
        ("mijn.zip", b"PK\x03\x04foto.jpg", "Dit is een ingepakt bestand"),
    ] {
        fs::write(folder.file(name), bytes).unwrap();
        for command in ["check", "render", "fmt"] {
            let run = folder.run(&[command, name]);
            assert_eq!(run.code, Some(2), "{}", run.err);
            assert!(run.err.contains(&format!("[ander-bestand]: {told}, en geen databestand (JSON)\n")), "{}", run.err);
        }
    }
}

#[test]
fn a_column_is_found_whatever_way_json_writes_its_name() {
    good("12-sjabloon.json", &shipped("12-rijen.csv"), &["berg"]);
    good("12-sjabloon.json", "naam;COO\u{308}PERATIE\nBerg;Samen\n".as_bytes(), &["berg"]);
    let folder = with("12-sjabloon.json", "naam;R&D / lab\nBerg;Samen\n".as_bytes());
    let source = String::from_utf8(shipped("12-sjabloon.json")).unwrap();
    fs::write(folder.file("sjabloon.json"), source.replace(r"co\u00f6peratie", r"r\u0026d \/ lab")).unwrap();
    let run = batch(&folder);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let svg = fs::read_to_string(folder.file("uit/berg-link.svg")).unwrap();
    assert!(svg.contains("Samen"), "the cell is not on the picture");
}

#[test]
fn two_rows_never_write_one_file() {
    let html = ["batch", "sjabloon.json", "--rows", "rijen.csv", "--out", "uit", "--to", "html", "--lang", "all"];
    let folder = with("10-sjabloon.json", &shipped("10-rijen.csv"));
    let run = folder.run(&html);
    assert_eq!(run.code, Some(2));
    assert!(run.err.contains("rijen.csv, rij 3: het bestand berg-nl.html wordt al gemaakt van rij 2\n"), "{}", run.err);
    assert_eq!(made(&folder), ["berg-nl.html", "berg.html"]);
    let before = ["uit/berg.html", "uit/berg-nl.html"].map(|name| folder.read(name));
    folder.run(&html);
    assert!(["uit/berg.html", "uit/berg-nl.html"].map(|name| folder.read(name)) == before);
    // Across sheets, and by case and accents.
    let sheets =
        ["batch", "sjabloon.json", "--rows", "rijen.csv", "--out", "uit", "--sheet", "link,web", "--to", "svg"];
    let folder = with("02-sjabloon.json", b"naam\nBerg\nBerg link\n");
    assert_eq!(folder.run(&sheets).code, Some(0), "no file has the name of another");
    bad(
        "02-sjabloon.json",
        "bestand;naam\nκόσμος;a\nΚΌΣΜΟΣ;b\nБій;c\nБии\u{306};d\n".as_bytes(),
        &["rij 3: de naam 'κόσμοσ' is al van rij 2"],
        &["κόσμος", "бий", "бій"],
    );
}

#[test]
fn rows_are_numbered_as_the_spreadsheet_does() {
    good("08-batch.json", &shipped("08-kolom-Naam.csv"), &["a"]);
    good("08-batch.json", &shipped("08-sep.csv"), &["a"]);
    let table = shipped("08-regelnummers.csv");
    bad("08-batch.json", &table, &["cel D4 (kolom 'Leden'): 'x' is geen getal\n", "rijen.csv, rij 2 (a): "], &["b"]);
    bad(
        "02-sjabloon.json",
        b"naam;x\n\nBerg;\"een\r\n\r\ntwee\"\n\nBERG;x\n",
        &["rij 5: de naam 'berg' is al van rij 3"],
        &["berg"],
    );
}

#[test]
fn a_template_is_checked_with_its_table() {
    let check = ["check", "sjabloon.json", "--rows", "rijen.csv", "--sheet", "link,web"];
    let folder = with("01-sjabloon.json", b"naam;inwoners\nBerg;1500\nDal;12,5\n");
    let run = folder.run(&check);
    assert_eq!((run.code, run.out.as_str()), (Some(0), "In orde: 2 rijen gelezen\n"), "{}", run.err);
    let long = "W".repeat(300);
    fs::write(folder.file("rijen.csv"), format!("naam;inwoners\nBerg;1.500\nDal;12\nBERG;x\n{long};3\nVeen;n.b.\n"))
        .unwrap();
    let run = folder.run(&check);
    assert_eq!(run.code, Some(2));
    for told in [
        "cel B2 (kolom 'inwoners'): '1.500' kan",
        "cel B6 (kolom 'inwoners'): 'n.b.' is",
        "rij 4: de naam",
        "te-veel-tekens",
    ] {
        assert!(run.err.contains(told), "{told}\n{}", run.err);
    }
    assert!(run.err.ends_with("fout: 5 rijen gelezen, en 4 daarvan kunnen niet\n"), "{}", run.err);
    assert_eq!(folder.names(), ["rijen.csv", "sjabloon.json"]);
    folder
        .run(&[&check[..], &["--format", "json"]].concat())
        .refused(2, "fout: --rows kan niet samen met --format json\n  = hulp: laat --format json weg\n");
}

#[test]
fn an_empty_cell_among_words_is_told_and_the_picture_is_made() {
    let told = |message: &str, table: &str| {
        let folder = Folder::new();
        let template = String::from_utf8(shipped("02-sjabloon.json")).unwrap();
        fs::write(folder.file("sjabloon.json"), template.replace("Een korte boodschap.", message)).unwrap();
        fs::write(folder.file("rijen.csv"), table).unwrap();
        let run = batch(&folder);
        assert_eq!(run.code, Some(0), "{}", run.err);
        run.err
    };
    let once = told("Dit is {{opmerking}} in de wijk.", "naam;opmerking\nBerg;goed\nDal;\nBos; \n");
    assert!(once.contains("rijen.csv, cel B3 (kolom 'opmerking'): hier staat niets"), "{once}");
    assert!(once.contains("hetzelfde geldt voor rij 4"), "{once}");
    let second = told("{{opmerking}}: {{naam}} doet mee.", "naam;opmerking\nBerg;\n");
    assert!(second.contains("cel B2 (kolom 'opmerking')"), "{second}");
    // What is filled in, or not used, is not told.
    assert!(!told("Dit is {{naam}}.", "naam;opmerking\nBerg;\n").contains("hier staat niets"));
    assert!(!told("Dit is {{opmerking}}.", "naam;opmerking\nBerg;0\n").contains("hier staat niets"));
}
