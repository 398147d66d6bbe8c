//! The text for editors that `embed` writes: which files go where, and which way does what.
//!
//! What a way can and cannot do is what the browser tests measure.

use std::fmt::Write;

use super::cms::Cms;
use super::embedding::Embedding;
use crate::messages::{MessageLanguage, en, nl};

/// What the text names.
#[derive(Debug)]
pub struct Guide {
    /// Title of the infographic.
    pub title: String,
    /// Address of the folder.
    pub base: String,
    /// Name of the SVG file.
    pub svg: String,
    /// Name of the SVG file for tablets and columns of text.
    pub tablet: String,
    /// Name of the SVG file for phones.
    pub phone: String,
    /// Name of its PNG.
    pub png: String,
    /// Name of the PNG for previews of links.
    pub link: String,
    /// Name of the PDF that one clicks through.
    pub pdf: String,
    /// Names of the texts for who does not see the two PNGs.
    pub alternatives: [String; 2],
    /// The program that the site is kept with, and the name of the piece that works best there.
    pub cms: Option<(Cms, String)>,
    /// Name of the page.
    pub html: String,
    /// Names of what is pasted.
    pub snippets: Vec<(Embedding, String)>,
    /// Whether there are pictures of pixels in the SVG.
    pub pictures: bool,
    /// Source expressions of its style and its script for a strict policy, without quotes.
    pub hashes: Option<(String, String)>,
    /// Source expressions of the styles of the files for tablets and phones, without quotes.
    pub other_styles: Vec<String>,
    /// The policy of the page.
    pub policy: String,
}

/// The sentences of the text, in one language.
#[derive(Debug, Clone, Copy)]
pub(crate) struct GuideWords {
    /// What it is about.
    pub(crate) title: &'static str,
    /// Step 1: the files.
    pub(crate) files: &'static str,
    /// What the SVG is.
    pub(crate) svg: &'static str,
    /// What the SVG for tablets is.
    pub(crate) tablet: &'static str,
    /// What the SVG for phones is.
    pub(crate) phone: &'static str,
    /// What the PNG is.
    pub(crate) png: &'static str,
    /// What the PNG for previews is.
    pub(crate) link: &'static str,
    /// What the PDF is.
    pub(crate) pdf: &'static str,
    /// What the page is.
    pub(crate) html: &'static str,
    /// What the texts beside the PNGs are.
    pub(crate) alternative: &'static str,
    /// As what the server must send the SVG.
    pub(crate) server: &'static str,
    /// Step 2: the ways.
    pub(crate) ways: &'static str,
    /// Before what a way can do.
    pub(crate) can: &'static str,
    /// Before what it cannot.
    pub(crate) cannot: &'static str,
    /// The way without anything to paste.
    pub(crate) only_link: &'static str,
    /// How it is on phones.
    pub(crate) phones: &'static str,
    /// Step 3: content security policies.
    pub(crate) policies: &'static str,
    /// For the SVG in the page.
    pub(crate) inline_rules: &'static str,
    /// For object and iframe.
    pub(crate) framed_rules: &'static str,
    /// For the SVG files, where the server sends a policy of its own with them.
    pub(crate) file_rules: &'static str,
    /// Which servers do.
    pub(crate) servers: &'static str,
    /// For the whole page.
    pub(crate) page_rules: &'static str,
}

/// The words for who does not see a picture, as a file to copy from.
#[derive(Debug)]
pub struct AlternativeTexts<'a> {
    /// Title of the infographic.
    pub title: &'a str,
    /// Name of the picture's file; `None` where there is none.
    pub picture: Option<&'a str>,
    /// The short text.
    pub short: &'a str,
    /// The paragraphs of the long one.
    pub long: &'a [String],
}

/// What stands around them, in one language.
#[derive(Debug, Clone, Copy)]
pub(crate) struct AlternativeWords {
    /// What it is about.
    pub(crate) title: &'static str,
    /// Before the file's name.
    pub(crate) picture: &'static str,
    /// Above the short text.
    pub(crate) short: &'static str,
    /// Above the long one.
    pub(crate) long: &'static str,
}

impl AlternativeTexts<'_> {
    /// The file with headings in a language.
    #[must_use]
    pub fn text(&self, wording: MessageLanguage) -> String {
        let words = match wording {
            MessageLanguage::Dutch => &nl::guide::ALTERNATIVE,
            MessageLanguage::English => &en::guide::ALTERNATIVE,
        };
        let Self { title, picture, short, long } = self;
        let long = long.join("\n\n");
        let picture = picture.map(|name| format!("{}: {name}\n", words.picture)).unwrap_or_default();
        format!("{title}\n{}\n{picture}\n{}\n\n{short}\n\n{}\n\n{long}\n", words.title, words.short, words.long)
    }
}

impl Guide {
    /// The text in a language.
    #[must_use]
    pub fn text(&self, wording: MessageLanguage) -> String {
        let words = match wording {
            MessageLanguage::Dutch => &nl::guide::GUIDE,
            MessageLanguage::English => &en::guide::GUIDE,
        };
        let mut out = format!("{}\n{}\n\n", self.title, words.title);
        if let Some((cms, piece)) = &self.cms {
            let _ = writeln!(out, "{}", cms.steps(piece, wording));
        }
        self.files(&mut out, words);
        self.ways(&mut out, words, wording);
        self.policies(&mut out, words);
        out
    }

    fn files(&self, out: &mut String, words: &GuideWords) {
        let _ = writeln!(out, "{}\n   {}\n", words.files, self.base);
        let files = [
            (&self.svg, words.svg),
            (&self.tablet, words.tablet),
            (&self.phone, words.phone),
            (&self.png, words.png),
            (&self.link, words.link),
            (&self.pdf, words.pdf),
            (&self.html, words.html),
        ];
        for (name, what) in files {
            let _ = writeln!(out, "   {name}\n      {what}");
        }
        for name in &self.alternatives {
            let _ = writeln!(out, "   {name}\n      {}", words.alternative);
        }
        let _ = writeln!(out, "\n   {}\n", words.server);
    }

    fn ways(&self, out: &mut String, words: &GuideWords, wording: MessageLanguage) {
        let _ = writeln!(out, "{}\n", words.ways);
        for (way, name) in &self.snippets {
            let (can, cannot) = match wording {
                MessageLanguage::Dutch => nl::guide::way(*way),
                MessageLanguage::English => en::guide::way(*way),
            };
            let _ = writeln!(out, "   {name}\n      {}: {can}\n      {}: {cannot}\n", words.can, words.cannot);
        }
        let _ = writeln!(out, "   {}\n      {}{}\n", words.only_link, self.base, self.html);
        let _ = writeln!(out, "   {}\n", words.phones);
    }

    fn policies(&self, out: &mut String, words: &GuideWords) {
        let _ = writeln!(out, "{}\n", words.policies);
        if let Some((style, script)) = &self.hashes {
            let images = if self.pictures { "; img-src data:" } else { "" };
            let rules = format!("style-src '{style}'; script-src '{script}'; font-src data:{images}");
            let _ = writeln!(out, "   {}\n      {rules}", words.inline_rules);
            let others = self.other_styles.iter().map(|style| format!(" '{style}'")).collect::<String>();
            let all = format!("style-src '{style}'{others}; script-src '{script}'; font-src data:{images}");
            let _ = writeln!(out, "   {}\n      default-src 'none'; {all}", words.file_rules);
            let _ = writeln!(out, "      {}", words.servers);
        }
        // CSP level 3, 2.3.1: what would end a rule stands in an address as an escape.
        let (what, base) = (words.framed_rules, self.base.replace(';', "%3B").replace(',', "%2C"));
        let _ = writeln!(out, "   {what}\n      object-src {base}; frame-src {base}; img-src {base}");
        let _ = writeln!(out, "   {}\n      {}", words.page_rules, self.policy);
    }
}
