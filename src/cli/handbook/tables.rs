//! The tables of fields in the handbook, made from the format of the data file.

use krachtkaart::document::format::{self, Record};
use krachtkaart::messages::MessageLanguage;

/// What stands before the table of a block, with the title of the block between it and [`END`].
const BEGIN: &str = "<!-- velden: ";
const END: &str = " -->\n";

/// A chapter whose tables of fields are those of the format.
pub(super) fn filled(chapter: &str, wording: MessageLanguage) -> String {
    let mut pieces = chapter.split(BEGIN);
    let mut filled = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (title, rest) = piece.split_once(END).unwrap_or((piece, ""));
        filled.push_str(&format!("{BEGIN}{title}{END}"));
        let Some(record) = record(title, wording) else {
            filled.push_str(rest);
            continue;
        };
        let own: usize = rest.split_inclusive('\n').take_while(|line| line.starts_with('|')).map(str::len).sum();
        filled.push_str(&format::table(record, wording));
        filled.push_str(rest.get(own..).unwrap_or_default());
    }
    filled
}

/// The block with this title.
fn record(title: &str, wording: MessageLanguage) -> Option<&'static Record> {
    format::records().into_iter().find(|record| record.title.pick(wording) == title)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::{BEGIN, END, filled, format, record};
    use krachtkaart::assets;
    use krachtkaart::messages::MessageLanguage;
    use std::path::Path;

    /// With `BLESS=1` the tables are written into the chapters anew.
    #[test]
    fn the_chapters_hold_the_tables_of_the_format() {
        for name in assets::HANDBOOK {
            let (chapter, path) = (assets::chapter(name).unwrap(), format!("assets/handboek/{name}.md"));
            let made = filled(chapter, MessageLanguage::Dutch);
            if std::env::var_os("BLESS").is_some() {
                std::fs::write(Path::new(env!("CARGO_MANIFEST_DIR")).join(&path), &made).unwrap();
                continue;
            }
            assert!(made == chapter, "{path} has other tables than the format; BLESS=1 writes them");
        }
    }

    #[test]
    fn every_block_of_the_format_has_its_table() {
        let all: String = assets::HANDBOOK.iter().map(|name| assets::chapter(name).unwrap()).collect();
        for record in format::records() {
            let title = record.title.pick(MessageLanguage::Dutch);
            assert_eq!(all.matches(&format!("{BEGIN}{title}{END}")).count(), 1, "{title}");
        }
        let titles = all.split(BEGIN).skip(1).filter_map(|rest| Some(rest.split_once(END)?.0));
        let strange: Vec<&str> = titles.filter(|title| record(title, MessageLanguage::Dutch).is_none()).collect();
        assert!(strange.is_empty(), "{strange:?}");
    }

    #[test]
    fn a_table_that_is_not_right_is_replaced_and_nothing_else() {
        let chapter = format!("# A\n\n{BEGIN}De oproep{END}| `weg` | ja |\n| x |\n\nTekst | met streep.\n");
        let made = filled(&chapter, MessageLanguage::Dutch);
        let table = format::table(record("De oproep", MessageLanguage::Dutch).unwrap(), MessageLanguage::Dutch);
        assert_eq!(made, format!("# A\n\n{BEGIN}De oproep{END}{table}\nTekst | met streep.\n"));
    }
}
