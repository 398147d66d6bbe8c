//! The walk that paints a frame and tells what its parts are.

use std::collections::BTreeSet;

use krilla::paint::Fill;
use krilla::surface::Surface;
use krilla::tagging::{ContentTag, Identifier, SpanTag, Tag, TagKind};

use super::links::To;
use super::record::PaintRecord;
use super::shared::{Shared, artifact};
use super::tags::{Branch, list};
use super::{paint, text};
use crate::base::geometry::Rect;
use crate::page::{Group, Image, LineEnd, LinkTarget, Page, Placement, Role, Shape, TextBlock, Visitor, Walk, words};

/// What the end of a group ends.
enum End {
    /// Nothing.
    Nothing,
    /// So many elements of the structure.
    Elements(usize),
    /// What is not told.
    Silence,
    /// A figure: one piece of content.
    Figure(Identifier),
}

/// Paints a frame.
pub(super) struct Painter<'p, 's, 'a> {
    surface: &'p mut Surface<'s>,
    shared: &'p Shared<'p>,
    record: &'p mut PaintRecord,
    /// The page whose places the frame shows as links, by their ids.
    start: Option<&'p Page>,
    /// The places that are links already.
    linked: BTreeSet<&'a str>,
    /// By how many groups around it what is painted is kept from being told.
    silent: usize,
    /// Whether what is painted belongs to a piece of content that is told as one.
    one: bool,
    /// Whether content that says nothing is being painted.
    mute: bool,
    ends: Vec<End>,
}

impl<'p, 's, 'a> Painter<'p, 's, 'a> {
    /// A painter of a frame that is told or not; `start` is the page whose places are links in it.
    pub(super) fn new(
        surface: &'p mut Surface<'s>,
        shared: &'p Shared<'p>,
        record: &'p mut PaintRecord,
        told: bool,
        start: Option<&'p Page>,
    ) -> Self {
        let silent = usize::from(!told);
        Self {
            surface,
            shared,
            record,
            start,
            linked: BTreeSet::new(),
            silent,
            one: false,
            mute: false,
            ends: Vec::new(),
        }
    }

    /// All that is painted belongs to a piece of content that is open already.
    pub(super) fn as_one(&mut self) {
        self.one = true;
    }

    /// Ends what is being painted.
    pub(super) fn finish(mut self) {
        self.speak();
    }

    /// Begins content that says nothing, unless what is painted belongs to something else.
    fn hush(&mut self) {
        if !self.one && !self.mute {
            self.surface.start_tagged(artifact());
            self.mute = true;
        }
    }

    /// Ends content that says nothing.
    fn speak(&mut self) {
        if self.mute {
            self.surface.end_tagged();
            self.mute = false;
        }
    }

    fn told(&self) -> bool {
        self.silent == 0 && !self.one
    }

    fn figure(&mut self, name: &str, description: &str, language: Option<&String>) -> End {
        self.speak();
        let stop = if name.ends_with(['.', '!', '?']) { "" } else { "." };
        let alt = if description.is_empty() { name.to_owned() } else { format!("{name}{stop} {description}") };
        self.record.structure.open(Tag::Figure(Some(alt)).with_lang(language.cloned()));
        let content = self.surface.start_tagged(ContentTag::Other);
        self.one = true;
        End::Figure(content)
    }

    /// Opens a link if it leads somewhere in this file.
    fn link(&mut self, target: &LinkTarget, area: Rect, name: String, language: Option<String>) -> End {
        let to = match target {
            LinkTarget::Address(address) => Some(To::Address(address.clone())),
            LinkTarget::Hotspot(id) => self.shared.targets.get(id).copied().map(To::Page),
        };
        let Some(to) = to else { return End::Nothing };
        self.record.structure.open(Tag::Link.with_lang(language));
        self.record.link(area, to, name);
        End::Elements(1)
    }

    /// Opens the link of a place whose words the group holds.
    fn place(&mut self, group: &'a Group) -> End {
        let hotspot = self.start.zip(group.id.as_deref()).and_then(|(page, id)| page.hotspots().find(|h| h.id == id));
        let Some(hotspot) = hotspot else { return End::Nothing };
        if group.frame.texts().is_empty() || !self.linked.insert(group.id.as_deref().unwrap_or_default()) {
            return End::Nothing;
        }
        let (target, name) = (LinkTarget::Hotspot(hotspot.id.clone()), hotspot.name.clone());
        self.link(&target, hotspot.target, name, hotspot.language.clone())
    }

    fn line_content(&mut self, block: &TextBlock) -> Option<Identifier> {
        if !self.told() {
            self.hush();
            return None;
        }
        self.speak();
        let language = block.language.as_deref().filter(|language| *language != self.shared.language);
        Some(self.surface.start_tagged(ContentTag::Span(SpanTag::empty().with_lang(language))))
    }

    /// The lines of a block; `parted` says that a space parts the last from words that may follow in the same element.
    fn lines(&mut self, block: &TextBlock, place: Placement, parted: bool) {
        let Some(font) = self.shared.fonts.get(&block.face).cloned() else { return };
        let space = self.shared.book.font(block.face).glyph(' ');
        let size = block.size * place.scale;
        for (i, line) in block.lines.iter().enumerate() {
            let spaced = if i + 1 < block.lines.len() { line.end == LineEnd::Space } else { parted };
            let run = text::run(line, block.size, space.filter(|_| spaced));
            let at = place.point(line.at);
            let content = self.line_content(block);
            let fill = paint::color(block.fill).into();
            self.surface.set_fill(Some(Fill { paint: fill, ..Fill::default() }));
            let start = text::point(at.x + text::start(line) * place.scale, at.y);
            self.surface.draw_glyphs(start, &run.glyphs, font.clone(), &run.text, size as f32, false);
            if let Some(content) = content {
                self.surface.end_tagged();
                self.record.structure.add(Branch::Content(content));
            }
        }
    }
}

impl<'a> Visitor<'a> for Painter<'_, '_, 'a> {
    fn enter(&mut self, group: &'a Group, place: Placement) -> Walk {
        let end = match &group.role {
            _ if !self.told() => End::Nothing,
            Some(Role::Decoration) => {
                self.silent += 1;
                End::Silence
            }
            Some(Role::Heading(level)) => {
                let language = group.frame.texts().first().and_then(|text| text.language.clone());
                let tag = self.record.structure.heading(*level, words(&group.frame));
                self.record.structure.open(in_language(tag, language));
                End::Elements(1)
            }
            Some(Role::List) => {
                self.record.structure.open(list());
                End::Elements(1)
            }
            Some(Role::Item) => {
                self.record.structure.open(Tag::LI);
                self.record.structure.open(Tag::LBody);
                End::Elements(2)
            }
            Some(Role::Link(target)) => {
                let area = place.rect(Rect::new(0.0, 0.0, group.frame.size.w, group.frame.size.h));
                self.link(target, area, words(&group.frame), None)
            }
            Some(Role::Figure { name, description, language }) => self.figure(name, description, language.as_ref()),
            Some(Role::Code(address)) => self.figure(&format!("QR: {address}"), "", None),
            Some(Role::HotspotNames | Role::Prompt) | None => self.place(group),
        };
        self.ends.push(end);
        Walk::Into
    }

    fn leave(&mut self, _group: &'a Group) {
        match self.ends.pop() {
            Some(End::Elements(count)) => (0..count).for_each(|_| self.record.structure.close()),
            Some(End::Silence) => self.silent -= 1,
            Some(End::Figure(content)) => {
                self.surface.end_tagged();
                self.one = false;
                self.record.structure.add(Branch::Content(content));
                self.record.structure.close();
            }
            Some(End::Nothing) | None => {}
        }
    }

    fn text(&mut self, block: &'a TextBlock, place: Placement) {
        let paragraph = self.told() && !self.record.structure.takes_words();
        if paragraph {
            let language = block.language.clone().filter(|language| language != self.shared.language);
            self.record.structure.open(Tag::P.with_lang(language));
        }
        // A title of two colours is two texts, which are two words as well.
        self.lines(block, place, self.told() && !paragraph && !self.one);
        if paragraph {
            self.record.structure.close();
        }
    }

    fn shape(&mut self, shape: &'a Shape, place: Placement) {
        self.hush();
        paint::shape(self.surface, shape, place);
    }

    fn image(&mut self, image: &'a Image, place: Placement) {
        self.hush();
        if let Err(fault) = paint::image(self.surface, image, place) {
            self.record.faults.push(fault);
        }
    }
}

fn in_language(mut tag: TagKind, language: Option<String>) -> TagKind {
    tag.as_any_mut().set_lang(language);
    tag
}
