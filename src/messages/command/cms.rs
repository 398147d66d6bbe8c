//! The programs that websites are kept with: which piece works best in each, and how it is pasted.
//!
//! Which piece it is follows from what the browser tests find that filters leave, and from what each program lets its
//! editors use by itself.

use std::fmt::Write;

use super::embedding::Embedding;
use crate::messages::{MessageLanguage, en, nl};

/// A program that websites are kept with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cms {
    /// WordPress.
    WordPress,
    /// Drupal.
    Drupal,
    /// TYPO3.
    Typo3,
    /// Joomla.
    Joomla,
    /// Umbraco.
    Umbraco,
    /// SharePoint.
    SharePoint,
    /// Moodle.
    Moodle,
    /// A place that takes Markdown, such as GitHub.
    Markdown,
}

impl Cms {
    /// Every program, with its name on the command line.
    pub const NAMED: [(&'static str, Self); 8] = [
        ("wordpress", Self::WordPress),
        ("drupal", Self::Drupal),
        ("typo3", Self::Typo3),
        ("joomla", Self::Joomla),
        ("umbraco", Self::Umbraco),
        ("sharepoint", Self::SharePoint),
        ("moodle", Self::Moodle),
        ("markdown", Self::Markdown),
    ];

    /// Its name as its makers write it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::WordPress => "WordPress",
            Self::Drupal => "Drupal",
            Self::Typo3 => "TYPO3",
            Self::Joomla => "Joomla",
            Self::Umbraco => "Umbraco",
            Self::SharePoint => "SharePoint",
            Self::Moodle => "Moodle",
            Self::Markdown => "Markdown",
        }
    }

    /// The piece that works best there: the responsive one where a block of free HTML is kept as it is; a frame alone
    /// where style is taken away or an address is asked for; a linked picture where only those pass.
    #[must_use]
    pub const fn best(self) -> Embedding {
        match self {
            Self::WordPress | Self::Drupal | Self::Typo3 | Self::Joomla => Embedding::Responsive,
            Self::SharePoint | Self::Moodle => Embedding::Frame,
            Self::Umbraco | Self::Markdown => Embedding::Picture,
        }
    }

    /// Three steps to paste a piece, and what to do where it does not arrive.
    #[must_use]
    pub fn steps(self, piece: &str, wording: MessageLanguage) -> String {
        let (title, steps, otherwise) = match wording {
            MessageLanguage::Dutch => (nl::cms::TITLE, nl::cms::steps(self), nl::cms::otherwise(self)),
            MessageLanguage::English => (en::cms::TITLE, en::cms::steps(self), en::cms::otherwise(self)),
        };
        let mut out = format!("{title} {}: {piece}\n", self.name());
        for (number, step) in steps.iter().enumerate() {
            let _ = writeln!(out, "   {}. {}", number + 1, step.replace("{stukje}", piece));
        }
        let _ = writeln!(out, "   {otherwise}");
        out
    }
}

#[cfg(test)]
mod tests {
    use super::{Cms, MessageLanguage};

    #[test]
    fn each_program_has_three_steps_that_name_the_piece_in_each_language() {
        for (name, cms) in Cms::NAMED {
            assert_eq!(cms.name().to_lowercase(), name);
            for wording in [MessageLanguage::Dutch, MessageLanguage::English] {
                let steps = cms.steps("x-embed.html", wording);
                assert_eq!(steps.lines().count(), 5, "{name}: a title, three steps, and what to do otherwise");
                assert!(steps.contains("2. Open x-embed.html") && !steps.contains('{'), "{steps}");
                assert!(steps.lines().all(|line| line.chars().count() < 130), "{steps}");
            }
        }
    }
}
