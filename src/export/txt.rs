//! The kind of file `txt`: a short and a long text for who does not see the picture, to copy from.

use std::io::Write;

use super::exporter::{Exported, Exporter, PreparedAlternative, Watch, Writer, write_text};
use crate::error::Result;
use crate::messages::both;
use crate::messages::command::AlternativeTexts;

/// What is told of a picture to who does not see it.
pub static TXT: Exporter = Exporter {
    name: "txt",
    about: both(
        "korte en lange tekst voor wie het plaatje niet ziet",
        "a short and a long text for who does not see the picture",
    ),
    media_type: "text/plain",
    is_text: true,
    usual: true,
    clickable: false,
    options: &[],
    print_options: &[],
    writer: Writer::Alternative(write),
};

fn write(prepared: &PreparedAlternative<'_>, out: &mut dyn Write, done: Watch<'_>) -> Result<Exported> {
    let PreparedAlternative { title, picture, told, wording } = prepared;
    let texts = AlternativeTexts { title, picture: *picture, short: &told.short, long: &told.long };
    write_text(&texts.text(*wording), out, done)?;
    Ok(Exported::default())
}
