//! About the file as a whole, and the table that goes with it.

use super::terms::{file_kind, suggest};
use crate::messages::FileKind;
use crate::messages::sentence::{RulePage, Sentence, say};

pub(crate) const ENCODING: RulePage = RulePage {
    meaning: "The file is not saved as UTF-8, which is how computers keep characters such as é and €. Any other way gives wrong letters on the poster.",
    mend: "Open the file in your editor and choose ‘Save as’. Choose the encoding UTF-8 there. In Notepad that choice is at the bottom of the window.",
};

pub(crate) fn not_utf8(utf16: bool, line: usize) -> Sentence {
    let said = if utf16 {
        say("the file is saved as UTF-16, not as UTF-8")
    } else {
        say(format!("line {line} has a character that is no UTF-8"))
    };
    said.hint("save the file with the encoding UTF-8")
}

pub(crate) const OTHER_KIND: RulePage = RulePage {
    meaning: "The file is no plain text, but for instance a document of Word, a workbook of Excel or a PDF. A data file is text in the form JSON, and a table is text in the form CSV.",
    mend: "Copy what you need, and paste it in a data file. You make a first data file with krachtkaart new. A table you save in your spreadsheet as CSV UTF-8.",
};

pub(crate) fn other_kind(kind: FileKind) -> Sentence {
    let said = say(format!("this is {}, and no data file (JSON)", file_kind(kind)));
    if kind.is_sheet() {
        said.hint("save the table as CSV UTF-8, and give it after --rows")
    } else {
        said.hint("make a data file with krachtkaart new, and put the text in it")
    }
}

pub(crate) const TOO_LARGE: RulePage = RulePage {
    meaning: "The file is larger than 1024 kB: about forty times the file that comes with the program. The limit keeps the program quick, whatever it is fed.",
    mend: "See whether it is the right file. Has something very large got into it by accident? Then take it out.",
};

pub(crate) fn too_large(limit: usize) -> Sentence {
    let limit = limit / 1024;
    say(format!("the file is larger than {limit} kB"))
}

pub(crate) const TOO_DEEP: RulePage = RulePage {
    meaning: "More than 32 brackets are nested in the file. A good file never goes that deep.",
    mend: "See whether there are brackets too many at the place in the message.",
};

pub(crate) fn too_deep(limit: usize) -> Sentence {
    say(format!("more than {limit} brackets are nested here")).hint("see whether there are brackets too many")
}

pub(crate) const MORE: RulePage = RulePage {
    meaning: "There are more than a hundred mistakes. The program shows the first hundred and counts the rest.",
    mend: "Mend the first mistakes and check again. Often many of them go at once.",
};

pub(crate) fn more(count: usize) -> Sentence {
    let said = match count {
        1 => say("there is 1 more mistake"),
        count => say(format!("there are {count} more mistakes")),
    };
    said.hint("mend the mistakes above first")
}

pub(crate) const UNKNOWN_COLUMN: RulePage = RulePage {
    meaning: "A text has the name of a column between {{ and }}, and the CSV file has no such column. Or the }} at its end is missing.",
    mend: "Look at the first line of the CSV file: it has the names of the columns. Copy the name exactly.",
};

pub(crate) fn unknown_column(column: &str, suggestion: Option<&str>, known: &[String]) -> Sentence {
    say(format!("the table has no column '{column}'")).hints(suggest(suggestion, known))
}

pub(crate) fn unclosed_column() -> Sentence {
    say("{{ lacks its }}").hint("write {{name of the column}}")
}
