//! Chapters in Markdown to one page of HTML.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use krachtkaart::assets;
use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

/// A chapter.
pub(super) struct Chapter {
    /// Its name, as links from other chapters have it before `.md`.
    pub(super) name: &'static str,
    /// Its text in Markdown.
    pub(super) text: String,
}

/// A heading, for the table of contents.
struct Heading {
    level: HeadingLevel,
    id: String,
    words: String,
}

/// A chapter on its way to HTML.
struct Writer<'c> {
    chapter: &'c str,
    drawings: &'c str,
    headings: Vec<Heading>,
    out: Vec<Event<'c>>,
}

/// The page; `drawings` is the SVG that stands where a chapter shows a picture.
pub(super) fn write(chapters: &[Chapter], drawings: &str) -> String {
    let (mut headings, mut body) = (Vec::new(), String::new());
    for chapter in chapters {
        let mut writer = Writer { chapter: chapter.name, drawings, headings: Vec::new(), out: Vec::new() };
        writer.chapter(Parser::new_ext(&chapter.text, Options::ENABLE_TABLES).collect());
        headings.append(&mut writer.headings);
        html::push_html(&mut body, writer.out.into_iter());
    }
    // The chapters come last: what stands in them is not looked at again.
    assets::HANDBOOK_PAGE
        .replace("<!-- stijl -->", assets::HANDBOOK_STYLE)
        .replace("<!-- versie -->", env!("CARGO_PKG_VERSION"))
        .replace("<!-- inhoud -->", &contents(&headings))
        .replace("<!-- hoofdstukken -->", &body)
}

impl<'c> Writer<'c> {
    fn chapter(&mut self, events: Vec<Event<'c>>) {
        let (mut at, mut link_kept) = (0, true);
        while let Some(event) = events.get(at) {
            let rest = events.get(at + 1..).unwrap_or_default();
            at += 1;
            match event {
                Event::Start(Tag::Heading { level, .. }) => at += self.heading(*level, rest),
                Event::Start(Tag::Paragraph) if matches!(rest.first(), Some(Event::Start(Tag::Image { .. }))) => {
                    at += self.picture(rest);
                }
                Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
                    let target = self.target(dest_url);
                    link_kept = target.is_some();
                    let (link_type, title, id) = (*link_type, title.clone(), id.clone());
                    let link = target.map(|dest_url| Tag::Link { link_type, dest_url, title, id });
                    self.out.extend(link.map(Event::Start));
                }
                Event::End(TagEnd::Link) if !link_kept => {}
                // Comments for whoever edits a chapter.
                Event::Html(_) | Event::InlineHtml(_) => {}
                other => self.out.push(other.clone()),
            }
        }
    }

    /// Writes a heading a level lower, under the title of the page; returns how many events it took.
    fn heading(&mut self, level: HeadingLevel, rest: &[Event<'c>]) -> usize {
        let inside = until(rest, &TagEnd::Heading(level));
        let words = words(inside);
        let is_title = level == HeadingLevel::H1;
        let id = if is_title { self.chapter.to_owned() } else { format!("{}-{}", self.chapter, slug(&words)) };
        let level = HeadingLevel::try_from(level as usize + 1).unwrap_or(HeadingLevel::H6);
        let tag = Tag::Heading { level, id: Some(id.clone().into()), classes: Vec::new(), attrs: Vec::new() };
        self.out.push(Event::Start(tag));
        self.out.extend(inside.iter().cloned());
        self.out.push(Event::End(TagEnd::Heading(level)));
        self.headings.push(Heading { level, id, words });
        inside.len() + 1
    }

    /// Writes a paragraph that holds a picture: one of the handbook's own, or else that of the drawings; returns how
    /// many events it took.
    fn picture(&mut self, rest: &[Event<'c>]) -> usize {
        let inside = until(rest, &TagEnd::Paragraph);
        let own = match rest.first() {
            Some(Event::Start(Tag::Image { dest_url, .. })) => assets::handbook_picture(dest_url),
            _ => None,
        };
        let shown = own.map_or_else(
            || self.drawings.trim_end().to_owned(),
            // What it shows stands below it.
            |png| format!("<img src=\"data:image/png;base64,{}\" alt=\"\">", STANDARD.encode(png)),
        );
        self.out.push(Event::Html(format!("<figure>\n{shown}\n<figcaption>").into()));
        self.out.push(Event::Text(words(inside).into()));
        self.out.push(Event::Html("</figcaption>\n</figure>\n".into()));
        inside.len() + 1
    }

    /// Where a link leads from this page: to a chapter, to a part of one, or out; `None` to a file that is not here.
    fn target(&self, link: &CowStr<'c>) -> Option<CowStr<'c>> {
        if link.contains("://") || link.starts_with("mailto:") {
            return Some(link.clone());
        }
        let (file, part) = link.split_once('#').unwrap_or((link, ""));
        let chapter = if file.is_empty() { self.chapter } else { file.strip_suffix(".md")? };
        let id = if part.is_empty() { chapter.to_owned() } else { format!("{chapter}-{part}") };
        Some(format!("#{id}").into())
    }
}

/// The events before the end of an element.
fn until<'e, 'c>(events: &'e [Event<'c>], end: &TagEnd) -> &'e [Event<'c>] {
    let length = events.iter().position(|event| matches!(event, Event::End(found) if found == end));
    events.get(..length.unwrap_or(events.len())).unwrap_or_default()
}

/// The words of some events.
fn words(events: &[Event<'_>]) -> String {
    let words = events.iter().filter_map(|event| match event {
        Event::Text(text) | Event::Code(text) => Some(text.as_ref()),
        Event::SoftBreak | Event::HardBreak => Some(" "),
        _ => None,
    });
    words.collect()
}

/// A heading as the end of an address, as code hosts make it: small letters, digits and hyphens.
fn slug(words: &str) -> String {
    let lower = words.to_lowercase();
    let kept = lower.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
    kept.map(|c| if c == ' ' { '-' } else { c }).collect()
}

/// The table of contents: chapters, and their parts one level below.
fn contents(headings: &[Heading]) -> String {
    let mut events = vec![Event::Html("<ol>\n".into())];
    let mut inner = false;
    for heading in headings.iter().filter(|heading| heading.level <= HeadingLevel::H3) {
        let is_part = heading.level == HeadingLevel::H3;
        let before = match (is_part, inner, events.len() > 1) {
            (true, false, _) => "\n<ol>\n",
            (true, true, _) | (false, false, true) => "</li>\n",
            (false, true, _) => "</li>\n</ol>\n</li>\n",
            (false, false, false) => "",
        };
        inner = is_part;
        events.push(Event::Html(format!("{before}<li><a href=\"#{}\">", heading.id).into()));
        events.push(Event::Text(heading.words.as_str().into()));
        events.push(Event::Html("</a>".into()));
    }
    events.push(Event::Html(if inner { "</li>\n</ol>\n</li>\n</ol>" } else { "</li>\n</ol>" }.into()));
    let mut contents = String::new();
    html::push_html(&mut contents, events.into_iter());
    contents
}

#[cfg(test)]
mod tests {
    use super::{Chapter, write};

    fn page(text: &str) -> String {
        write(&[Chapter { name: "een", text: text.to_owned() }], "<svg/>")
    }

    #[test]
    fn headings_go_a_level_down_and_stand_in_the_contents() {
        let page = page("# Eén\n\n## `a` & b\n\n### Dieper\n\n## C\n");
        assert!(page.contains("<h2 id=\"een\">Eén</h2>\n<h3 id=\"een-a--b\"><code>a</code> &amp; b</h3>"), "{page}");
        assert!(page.contains("<h4 id=\"een-dieper\">Dieper</h4>"));
        let contents = "<ol>\n<li><a href=\"#een\">Eén</a>\n<ol>\n<li><a href=\"#een-a--b\">a &amp; b</a></li>\n<li><a \
                        href=\"#een-c\">C</a></li>\n</ol>\n</li>\n</ol>\n</nav>";
        assert!(page.contains(contents), "{page}");
    }

    #[test]
    fn links_stay_on_the_page_or_lead_out_and_never_to_a_file_that_is_not_there() {
        let page = page("[a](twee.md#deel-b) [b](#hier) [c](https://voorbeeld.nl) [d](../data/x.json)\n");
        let links =
            "<a href=\"#twee-deel-b\">a</a> <a href=\"#een-hier\">b</a> <a href=\"https://voorbeeld.nl\">c</a> d</p>";
        assert!(page.contains(links), "{page}");
    }

    #[test]
    fn a_picture_is_a_figure_and_comments_are_gone() {
        let page_of = page;
        let page = page("<!-- velden: Een rol -->\n| a |\n|---|\n| b<c |\n\n![Twee & *drie*](../x.png)\n");
        assert!(page.contains("<figure>\n<svg/>\n<figcaption>Twee &amp; drie</figcaption>\n</figure>"), "{page}");
        assert!(page.contains("<td>b&lt;c</td>") && !page.contains("velden"), "{page}");
        let own = page_of("![Het begin](editor-begin.png)\n");
        let found = own.contains("<figure>\n<img src=\"data:image/png;base64,iVBORw0KGgo")
            && own.contains("<figcaption>Het begin");
        assert!(found, "{own}");
    }
}
