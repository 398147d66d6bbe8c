//! What to shorten, when a sheet cannot hold all texts.
//!
//! Layout only knows that there is too much. What to do about it follows from trying it: a word is shortened by as much
//! as it is too wide until it fits; texts are cut to one factor of the usual length of their kind, and the largest
//! factor at which the sheet holds them says which are too long, and by how much. The usual length of a kind of text is
//! its longest in the flagship, which fits every sheet. So what is advised was tried, and only texts are named that the
//! sheet shows and that the sheet cannot hold as they are.

use std::collections::{BTreeMap, BTreeSet};

use super::figure;
use super::shorter::{CutEnd, Usual, keep_accent, length, more_than, replace, shorten, wordings};
use crate::document::Infographic;
use crate::error::Result;
use crate::layout::Misfit;
use crate::messages::{Diagnostic, Part, Problem};
use crate::page::{Document, Layer, Placement, TextBlock, Visitor};

/// Lays texts out, or says why that cannot be.
pub(super) type LayOut<'f> = dyn Fn(&Infographic) -> Result<std::result::Result<Document, Misfit>> + 'f;

/// Shorter than this factor of the usual nothing is asked to be: then there are too many texts, not too long ones.
const LEAST: f64 = 0.8;
/// How often the interval in which the factor lies is halved.
const HALVINGS: u32 = 6;
/// The most words that are told at once.
const WORDS: usize = 12;
/// How many texts are tried in full length beside the others in their short one.
const RESTORED: usize = 8;

/// How often an advice is made stricter that did not help when it was tried, and by which part each time: the first time
/// all texts are shorter that had their whole length back.
const TURNS: u32 = 6;
const CLOSER: f64 = 0.06;

/// A word of more characters than this that is not all letters is told before the text that it stands in.
const LONG_WORD: usize = 24;

/// What other texts are tried with.
pub(super) struct Trial<'a> {
    /// The language of the page.
    pub(super) language: &'a str,
    /// The sheet's name.
    pub(super) sheet: &'a str,
    /// What the layout leaves out by itself: never a cause.
    pub(super) drop: &'a [Part],
    /// The layout.
    pub(super) lay_out: &'a LayOut<'a>,
}

impl Trial<'_> {
    /// Everything that has to change before the sheet can hold the texts, one finding a text.
    pub(super) fn causes(&self, info: &Infographic, mut misfit: Misfit) -> Result<Vec<Diagnostic>> {
        let mut found = Vec::new();
        let mut info = info.clone();
        while let Misfit::Word { pointer, word, excess_chars, .. } = &misfit {
            self.tell_word(&mut found, pointer, word, *excess_chars);
            let shortened = self.shorten_word(&mut info, pointer, word, *excess_chars);
            if !shortened || found.len() >= WORDS {
                return Ok(found);
            }
            match (self.lay_out)(&info)? {
                Ok(_) => return Ok(found),
                Err(next) => misfit = next,
            }
        }
        match misfit {
            Misfit::Figure { pointer, form, fault } => found.push(figure::told(&pointer, form, &fault, self.sheet)?),
            Misfit::Height { .. } => {
                if let Some(told) = self.wished_too_much(&info)? {
                    found.push(told);
                    return Ok(found);
                }
                let words = self.long_words(&mut info);
                let enough = !words.is_empty() && self.fits(&info)?;
                found.extend(words);
                if enough {
                    return Ok(found);
                }
                let texts = self.texts(&info)?;
                let none = texts.is_empty();
                found.extend(texts);
                if none {
                    found.push(self.too_many(&info)?);
                }
            }
            Misfit::Word { .. } => {}
        }
        Ok(found)
    }

    fn fits(&self, info: &Infographic) -> Result<bool> {
        Ok((self.lay_out)(info)?.is_ok())
    }

    /// Tells that a word is too wide; of a word that was shortened before, that it is wider than was said.
    fn tell_word(&self, found: &mut Vec<Diagnostic>, place: &str, short: &str, more: usize) {
        let known = found.iter_mut().find_map(|diagnostic| match &mut diagnostic.problem {
            Problem::WordTooLong { word, excess_chars, .. }
                if diagnostic.pointer == place && word.starts_with(short) =>
            {
                Some(excess_chars)
            }
            _ => None,
        });
        match known {
            Some(excess_chars) => *excess_chars += more,
            None => {
                let (word, sheet) = (short.to_owned(), self.sheet.to_owned());
                found.push(Diagnostic::new(Problem::WordTooLong { word, sheet, excess_chars: more }, place));
            }
        }
    }

    /// Takes characters off the end of a word of a text; whether it was found there.
    fn shorten_word(&self, info: &mut Infographic, pointer: &str, word: &str, by: usize) -> bool {
        let kept = word.chars().count().saturating_sub(by).max(1);
        let short: String = word.chars().take(kept).collect();
        let mut done = false;
        info.each_text_mut(&mut |text| {
            if text.pointer == pointer {
                let whole = text.get(self.language).replace('\u{ad}', "");
                done |= short != word && whole.contains(word);
                let words = whole.replacen(word, &short, 1);
                text.wordings = BTreeMap::from([(self.language.to_owned(), words)]);
            }
        });
        keep_accent(info, self.language);
        done
    }

    /// The words that no line can be broken in, each cut to what a line of any sheet holds: shortening the text around
    /// them would not help.
    fn long_words(&self, info: &mut Infographic) -> Vec<Diagnostic> {
        let mut long: Vec<(String, String)> = Vec::new();
        info.each_text_mut(&mut |text| {
            let words = text.get(self.language).split_whitespace().filter(|word| {
                word.chars().count() > LONG_WORD && !word.contains('\u{ad}') && word.chars().any(|c| !c.is_alphabetic())
            });
            long.extend(words.map(|word| (text.pointer.clone(), word.to_owned())));
        });
        let mut found = Vec::new();
        for (pointer, word) in long.into_iter().take(WORDS) {
            let more = word.chars().count() - LONG_WORD;
            self.shorten_word(info, &pointer, &word, more);
            self.tell_word(&mut found, &pointer, &word, more);
        }
        found
    }

    /// Whether both ways to cut these texts fit: those who shorten a text do it where they like.
    fn fits_cut(&self, usual: &Usual, info: &Infographic, factor: f64, chosen: &dyn Fn(&str) -> bool) -> Result<bool> {
        for end in [CutEnd::Last, CutEnd::First] {
            if !self.fits(&usual.cut(info, (factor, end), self.language, chosen))? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// The texts that have to be shorter, each with by how much; none when shorter texts would not help.
    fn texts(&self, info: &Infographic) -> Result<Vec<Diagnostic>> {
        let usual = Usual::of_flagship()?;
        let Ok(document) = (self.lay_out)(&usual.cut(info, (LEAST, CutEnd::Last), self.language, &|_| true))? else {
            return Ok(Vec::new());
        };
        let [resting, all] = self.shown(&document);
        let mut chosen = resting;
        if !self.fits_cut(&usual, info, LEAST, &|pointer| chosen.contains(pointer))? {
            chosen = all;
        }
        let cut = |pointer: &str| chosen.contains(pointer);
        let (mut fitting, mut too_much) = (LEAST, usual.longest_factor(info, self.language));
        for _ in 0..HALVINGS {
            let middle = f64::midpoint(fitting, too_much);
            if self.fits_cut(&usual, info, middle, &cut)? {
                fitting = middle;
            } else {
                too_much = middle;
            }
        }
        // What is advised is done as a reader would, at either end, and asks for more until it helps.
        let mut excess = self.needed(info, usual.cut(info, (fitting, CutEnd::Last), self.language, &cut))?;
        for turn in 0..TURNS {
            if self.helps(info, &excess)? {
                break;
            }
            let factor = (fitting * (1.0 - CLOSER * f64::from(turn))).max(LEAST);
            let short = usual.cut(info, (factor, CutEnd::Last), self.language, &cut);
            excess = more_than(&wordings(&short, self.language), &wordings(info, self.language)).into_iter().collect();
        }
        Ok(self.told(info, &excess))
    }

    /// By how many characters which texts are longer than these short ones, without those that may as well stay as they
    /// are.
    fn needed(&self, info: &Infographic, mut short: Infographic) -> Result<BTreeMap<String, usize>> {
        let whole = wordings(info, self.language);
        let mut excess = more_than(&wordings(&short, self.language), &whole);
        excess.sort_by_key(|(_, more)| *more);
        let mut needed = BTreeMap::new();
        for (turn, (pointer, more)) in excess.into_iter().enumerate() {
            if turn < RESTORED {
                let mut other = short.clone();
                replace(&mut other, &pointer, self.language, whole.get(&pointer).cloned().unwrap_or_default());
                if self.fits(&other)? {
                    short = other;
                    continue;
                }
            }
            needed.insert(pointer, more);
        }
        Ok(needed)
    }

    /// Whether the sheet holds the texts once each of these is so many characters shorter, at whichever end.
    fn helps(&self, info: &Infographic, excess: &BTreeMap<String, usize>) -> Result<bool> {
        for end in [CutEnd::Last, CutEnd::First] {
            let mut short = info.clone();
            short.each_text_mut(&mut |text| {
                if let Some(more) = excess.get(&text.pointer) {
                    shorten(text, self.language, length(text, self.language).saturating_sub(*more), end);
                }
            });
            keep_accent(&mut short, self.language);
            if !self.fits(&short)? {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Tells which texts are too long.
    fn told(&self, info: &Infographic, excess: &BTreeMap<String, usize>) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        info.clone().each_text_mut(&mut |text| {
            if let Some(excess_chars) = excess.get(&text.pointer) {
                let problem = Problem::TextTooLong { sheet: self.sheet.to_owned(), excess_chars: *excess_chars };
                found.push(Diagnostic::new(problem, text.pointer.clone()));
            }
        });
        found
    }

    /// The pointers of the texts that a page shows at rest, and of all; without what the layout leaves out by itself.
    fn shown(&self, document: &Document) -> [BTreeSet<String>; 2] {
        let (mut resting, mut all) = (Pointers::default(), Pointers::default());
        for page in document.pages() {
            page.layers.iter().for_each(|layer| {
                if let Layer::Static(frame) = layer {
                    frame.walk(Placement::PAGE, &mut resting);
                }
            });
            page.walk(&mut all);
        }
        let dropped = |pointer: &String| {
            let mut parts = self.drop.iter().filter(|part| !matches!(part, Part::Promises | Part::Drawings));
            parts.any(|part| !part.pointer().is_empty() && pointer.starts_with(part.pointer()))
        };
        let Pointers(mut resting) = resting;
        resting.retain(|pointer| !dropped(pointer));
        [resting, all.0]
    }

    /// The parts that the file wants on the sheet and that it has no room for, when it holds all else.
    fn wished_too_much(&self, info: &Infographic) -> Result<Option<Diagnostic>> {
        let wished = info.sheets.of(self.sheet).map(|contents| contents.show.clone()).unwrap_or_default();
        for kept in (0..wished.len()).rev() {
            let fewer = Infographic { sheets: info.sheets.showing_first(self.sheet, kept), ..info.clone() };
            if self.fits(&fewer)? {
                let parts = wished.into_iter().skip(kept).collect();
                let problem = Problem::NoRoomForWished(self.sheet.to_owned(), parts);
                return Ok(Some(Diagnostic::new(problem, format!("/formaten/{}/toon/{kept}", self.sheet))));
            }
        }
        Ok(None)
    }

    /// How many roles there are too many.
    fn too_many(&self, info: &Infographic) -> Result<Diagnostic> {
        let count = info.roles.len();
        let with = |roles: usize| {
            let mut fewer = info.clone();
            fewer.roles.truncate(roles);
            self.fits(&fewer)
        };
        let (mut fitting, mut too_many) = (0, count);
        while too_many - fitting > 1 {
            let middle = usize::midpoint(fitting, too_many);
            if with(middle)? { fitting = middle } else { too_many = middle }
        }
        let roles = (fitting > 0).then_some(count - fitting);
        Ok(Diagnostic::new(Problem::DoesNotFit { sheet: self.sheet.to_owned(), roles }, ""))
    }
}

/// Collects the pointers of texts.
#[derive(Default)]
struct Pointers(BTreeSet<String>);

impl<'p> Visitor<'p> for Pointers {
    fn text(&mut self, text: &'p TextBlock, _place: Placement) {
        self.0.insert(text.pointer().to_owned());
    }
}
