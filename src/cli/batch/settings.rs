//! What `batch` is asked to do.

use std::num::NonZeroU32;
use std::path::PathBuf;

use krachtkaart::document::Printer;
use krachtkaart::export::exporter::{ExportSettings, Writer};
use krachtkaart::messages::MessageLanguage;
use krachtkaart::theme::{Sheet, Theme};

use super::stamp::{self, Hash};
use super::table::Row;
use crate::cli::args::{BatchArguments, RenderArguments};
use crate::cli::settings::RenderSettings;
use crate::cli::trouble::Trouble;
use crate::cli::words::{DataMessage, Message};

/// A hash of the profile of the print condition.
fn pressed(render: &RenderSettings) -> Option<Hash> {
    render.press().map(|profile| stamp::of_parts([profile.bytes()]))
}

/// The most shards.
const MAX_SHARDS: usize = 100_000;

/// What `batch` is asked to do.
pub(super) struct BatchSettings {
    /// How the files of each row are made; the data file has places to fill in.
    pub(super) render: RenderSettings,
    /// The table.
    pub(super) rows: PathBuf,
    /// The folder of the files.
    pub(super) out: PathBuf,
    /// The part of the rows.
    pub(super) shard: Shard,
    /// Everything that was typed and that the files follow from.
    pub(super) typed: String,
    /// The language of what stands around an alternative text.
    pub(super) wording: MessageLanguage,
}

impl BatchSettings {
    /// What these arguments mean.
    pub(super) fn of(arguments: BatchArguments) -> Result<Self, Trouble> {
        let BatchArguments {
            data,
            rows,
            out,
            shard,
            document,
            sheet,
            to,
            lang,
            theme,
            scale,
            dpi,
            date,
            icc,
            purpose,
            level,
            profile,
            force: _,
        } = arguments;
        if out.metadata().is_ok_and(|found| !found.is_dir()) {
            return Err(Trouble::Arguments(Message::Data(DataMessage::OutIsNoFolder { path: out })));
        }
        let typed = format!(
            "{document:?} {sheet:?} {to:?} {lang:?} {scale:?} {dpi:?} {date:?} {purpose:?} {level:?} {profile:?}"
        );
        let render = RenderArguments {
            document,
            sheet,
            to,
            lang,
            theme,
            scale,
            dpi,
            date,
            icc,
            purpose,
            level,
            profile,
            ..RenderArguments::default()
        };
        let render = RenderSettings::of(RenderArguments { data: Some(data), ..render })?;
        // A theme file or a profile can change while its name stays.
        let typed = format!("{typed} {:?} {:?}", render.style.workspace.theme(), pressed(&render));
        let shard = shard.as_deref().map_or(Ok(Shard::WHOLE), Shard::of)?;
        Ok(Self { render, rows, out, shard, typed, wording: MessageLanguage::default() })
    }

    /// Chooses the language of what stands around an alternative text; that text follows from it.
    pub(super) fn speak(&mut self, wording: MessageLanguage) {
        if self.render.kinds.iter().any(|kind| matches!(kind.writer, Writer::Alternative(_))) {
            self.typed.push_str(&format!(" {wording:?}"));
        }
        self.wording = wording;
    }

    /// Gives the pictures another theme; the files follow from that as well.
    pub(super) fn dress(&mut self, theme: Theme) -> Result<(), Trouble> {
        self.typed.push_str(&format!(" {theme:?}"));
        self.render.dress(theme)
    }

    /// Fills in what a print shop asks; the files follow from that as well.
    pub(super) fn ask(&mut self, printer: &Printer) -> Result<(), Trouble> {
        self.render.ask(printer)?;
        self.typed.push_str(&format!(" {printer:?} {:?}", pressed(&self.render)));
        Ok(())
    }

    /// How a page of this sheet is written: the rows share the cores, so each has one.
    pub(super) fn export(&self, sheet: &Sheet) -> ExportSettings {
        ExportSettings { threads: Some(NonZeroU32::MIN), ..self.render.export(sheet) }
    }
}

/// A fixed part of the rows: of every `count` rows the one at `index`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Shard {
    index: usize,
    count: usize,
}

impl Shard {
    /// All rows.
    const WHOLE: Self = Self { index: 0, count: 1 };

    /// The part as typed: `2/8` is the second of eight.
    fn of(typed: &str) -> Result<Self, Trouble> {
        let number = |text: &str| text.trim().parse::<usize>().ok();
        let parts = typed.split_once('/').and_then(|(index, count)| Some((number(index)?, number(count)?)));
        parts
            .filter(|(index, count)| (1..=*count).contains(index) && *count <= MAX_SHARDS)
            .map(|(index, count)| Self { index: index - 1, count })
            .ok_or_else(|| Trouble::Arguments(Message::Data(DataMessage::BadShard { typed: typed.to_owned() })))
    }

    /// The rows of this part.
    pub(super) fn part(self, rows: &[Row]) -> Vec<&Row> {
        rows.iter().skip(self.index).step_by(self.count).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{Shard, Trouble};

    #[test]
    fn shards_count_from_one() {
        for (typed, expected) in [("1/1", Some((0, 1))), ("2/8", Some((1, 8))), (" 8 / 8", Some((7, 8)))] {
            assert_eq!(Shard::of(typed).ok().map(|shard| (shard.index, shard.count)), expected);
        }
        for typed in ["", "0/8", "9/8", "1", "1/0", "a/b", "1/2/3", "-1/8", "1/100001"] {
            assert!(matches!(Shard::of(typed), Err(Trouble::Arguments(_))), "{typed}");
        }
    }
}
