//! Pictures that somebody drops on the page: judged as those that a data file names, then kept beside it.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use krachtkaart::error::Error;
use krachtkaart::media::guard;
use krachtkaart::media::own::{self, OwnPicture};
use krachtkaart::messages::{Diagnostic, MaterialFault, Problem};
use serde::{Deserialize, Serialize};

use super::beside;
use crate::cli::target::Target;
use crate::cli::trouble::{Faulty, Trouble};

/// The folder beside a data file in which its pictures are kept.
const FOLDER: &str = "beeld";
/// What a file is called whose own name has no letter that can stay.
const NAMELESS: &str = "beeld";
/// The most characters of a name, without its ending.
const MOST: usize = 60;

/// A picture that comes in.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Incoming {
    /// What it is called where it comes from.
    name: String,
    /// Its bytes, in Base64 (RFC 4648).
    data: String,
    /// The field that it is for.
    pointer: String,
}

/// A picture of the data file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Shown {
    file: String,
}

/// A picture that was kept.
#[derive(Serialize)]
pub(super) struct Kept {
    /// Its name for the data file.
    file: String,
    /// Whether it is a photo or a drawing that is shown as pixels.
    is_photo: bool,
}

/// Judges a picture and keeps it beside a data file.
pub(super) fn keep(data: &Path, incoming: &Incoming) -> Result<Kept, Trouble> {
    let refused = |fault| refused(&incoming.name, &incoming.pointer, fault);
    let bytes = STANDARD.decode(&incoming.data).map_err(|_| refused(MaterialFault::Broken))?;
    let picture = OwnPicture::read(&bytes).map_err(refused)?;
    let folder = beside::folder(data, FOLDER)?;
    let (name, is_there) = free(&folder, &stem(&incoming.name), ending(&bytes), &bytes);
    if !is_there {
        let fill =
            |out: &mut dyn Write| out.write_all(&bytes).map_err(|source| Error::File { path: PathBuf::new(), source });
        Target::replace(&folder.join(&name))?.write(fill)?;
    }
    Ok(Kept { file: format!("{FOLDER}/{name}"), is_photo: matches!(picture, OwnPicture::Photo(_)) })
}

/// The bytes of a picture that a data file names, with what it is (an IANA media type).
pub(super) fn show(data: &Path, shown: &Shown) -> Result<(&'static str, Vec<u8>), Trouble> {
    let folder = beside::of(data);
    let refused = |fault| refused(&shown.file, "", fault);
    let bytes = own::bytes(&shown.file, Some(folder)).map_err(refused)?;
    // Only pictures: what else lies in the folder is nobody's business here.
    let media_type = match ending(&bytes) {
        "svg" if guard::is_markup(&bytes) => "image/svg+xml",
        "png" => "image/png",
        "jpg" if bytes.starts_with(b"\xff\xd8") => "image/jpeg",
        _ => return Err(refused(MaterialFault::Broken)),
    };
    Ok((media_type, bytes))
}

/// The first name that is free, or that of a file with the very same bytes; whether it is the latter.
pub(super) fn free(folder: &Path, stem: &str, ending: &str, bytes: &[u8]) -> (String, bool) {
    let names = (1..).map(|number: u32| match number {
        1 => format!("{stem}.{ending}"),
        _ => format!("{stem}-{number}.{ending}"),
    });
    for name in names {
        let path = folder.join(&name);
        if path.symlink_metadata().is_err() {
            return (name, false);
        }
        let same = path.metadata().is_ok_and(|found| found.is_file() && found.len() == bytes.len() as u64);
        if same && fs::read(&path).is_ok_and(|found| found == bytes) {
            return (name, true);
        }
    }
    (format!("{stem}.{ending}"), false)
}

/// A name of small letters, digits and hyphens.
pub(super) fn stem(name: &str) -> String {
    let file = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let bare = file.rsplit_once('.').map_or(file, |(bare, _)| bare);
    let plain = bare.chars().flat_map(char::to_lowercase).map(|c| if c.is_ascii_alphanumeric() { c } else { ' ' });
    let plain: String = plain.collect();
    let words = plain.split_whitespace().collect::<Vec<_>>().join("-");
    let short: String = words.chars().take(MOST).collect();
    if short.is_empty() { NAMELESS.to_owned() } else { short }
}

/// What a file that was judged ends in: by what it is, not by what it was called.
fn ending(bytes: &[u8]) -> &'static str {
    if guard::is_markup(bytes) {
        "svg"
    } else if bytes.starts_with(b"\x89PNG") {
        "png"
    } else {
        "jpg"
    }
}

/// Why a picture cannot be used, as it is said of one that a data file names.
fn refused(name: &str, pointer: &str, fault: MaterialFault) -> Trouble {
    let file: String = name.chars().take(80).collect();
    let found = vec![Diagnostic::new(Problem::UnusableMaterial { file, fault }, pointer)];
    Trouble::Data(Faulty { name: String::new(), source: String::new(), found })
}

#[cfg(test)]
mod tests {
    use super::stem;

    #[test]
    fn a_name_has_small_letters_digits_and_hyphens() {
        for (name, plain) in [
            ("Buurt tuin (2).JPG", "buurt-tuin-2"),
            ("../../etc/passwd", "passwd"),
            ("C:\\foto\\Één.png", "n"),
            (".svg", "beeld"),
            ("日本.png", "beeld"),
            ("con.tar.gz", "con-tar"),
        ] {
            assert_eq!(stem(name), plain, "{name}");
        }
    }
}
