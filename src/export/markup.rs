//! Writing markup: an element closes itself, and escaping lives here alone.

use super::number::short;

/// Stands for the page's prefix until the content is known that the prefix is made from. No text can hold
/// it, because control characters are never written.
pub(super) const PREFIX: char = '\u{1}';

/// A style sheet without comments and line ends.
pub(super) fn joined(sheet: &str) -> String {
    let mut out = String::new();
    let mut rest = sheet;
    while let Some((before, comment)) = rest.split_once("/*") {
        out.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    out.lines().map(str::trim).collect()
}

/// An element that is being written; it is closed when dropped.
pub(super) struct Element<'a> {
    out: &'a mut String,
    name: &'static str,
    /// Whether something was put inside, so that the opening tag is finished.
    filled: bool,
}

impl<'a> Element<'a> {
    /// Opens an element at the end of `out`.
    pub(super) fn open(out: &'a mut String, name: &'static str) -> Self {
        out.push('<');
        out.push_str(name);
        Self { out, name, filled: false }
    }

    /// Opens an element inside this one.
    pub(super) fn child(&mut self, name: &'static str) -> Element<'_> {
        self.fill();
        Element::open(self.out, name)
    }

    /// Adds an element of HTML that never has content.
    pub(super) fn void(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.fill();
        self.out.push('<');
        self.out.push_str(name);
        for (name, value) in attributes {
            self.begin(name);
            escape(self.out, value);
            self.out.push('"');
        }
        self.out.push('>');
    }

    /// Adds an attribute.
    pub(super) fn attr(&mut self, name: &str, value: &str) -> &mut Self {
        self.begin(name);
        escape(self.out, value);
        self.out.push('"');
        self
    }

    /// Adds an attribute whose value is a number with at most `decimals` places.
    pub(super) fn number(&mut self, name: &str, value: f64, decimals: u32) -> &mut Self {
        self.begin(name);
        self.out.push_str(&short(value, decimals));
        self.out.push('"');
        self
    }

    /// Adds an attribute whose value is `before`, the page's prefix and `after`: an id or a reference to one.
    pub(super) fn own(&mut self, name: &str, before: &str, after: &str) -> &mut Self {
        self.begin(name);
        escape(self.out, before);
        self.out.push(PREFIX);
        escape(self.out, after);
        self.out.push('"');
        self
    }

    /// Adds the class attribute, each name with the page's prefix and a hyphen.
    pub(super) fn class(&mut self, names: &[&str]) -> &mut Self {
        self.begin("class");
        for (i, name) in names.iter().enumerate() {
            if i > 0 {
                self.out.push(' ');
            }
            self.out.push(PREFIX);
            self.out.push('-');
            escape(self.out, name);
        }
        self.out.push('"');
        self
    }

    /// Adds text.
    pub(super) fn text(&mut self, text: &str) -> &mut Self {
        self.fill();
        escape(self.out, text);
        self
    }

    /// Adds markup that was written before, style or script.
    pub(super) fn raw(&mut self, markup: &str) -> &mut Self {
        self.fill();
        self.out.push_str(markup);
        self
    }

    fn begin(&mut self, name: &str) {
        self.out.push(' ');
        self.out.push_str(name);
        self.out.push_str("=\"");
    }

    fn fill(&mut self) {
        if !self.filled {
            self.out.push('>');
            self.filled = true;
        }
    }
}

impl Drop for Element<'_> {
    fn drop(&mut self) {
        if self.filled {
            self.out.push_str("</");
            self.out.push_str(self.name);
            self.out.push('>');
        } else {
            self.out.push_str("/>");
        }
    }
}

/// `text` as the content of a string in JSON that stands in a page: no sign of markup is left in it.
pub(super) fn json(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => out.push_str(&format!("\\u{:04x}", u32::from(c))),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// Writes `text` so that it is text and nothing else, in content and in attributes: line ends and tabs as
/// spaces, what XML does not allow as the replacement character.
pub(super) fn escape(out: &mut String, text: &str) {
    // Most of what is written is path data and names, which are as they are. The bytes from 0xc2 and 0xef begin, among
    // others, the control characters and noncharacters beyond ASCII.
    let is_plain = |byte: u8| byte >= 0x20 && !matches!(byte, b'&' | b'<' | b'>' | b'"' | 0x7f | 0xc2 | 0xef);
    if text.bytes().all(is_plain) {
        out.push_str(text);
        return;
    }
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\r' | '\t' => out.push(' '),
            '\u{fffe}' | '\u{ffff}' => out.push(char::REPLACEMENT_CHARACTER),
            c if c.is_control() => out.push(char::REPLACEMENT_CHARACTER),
            c => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_element_closes_itself() {
        let mut out = String::new();
        {
            let mut g = Element::open(&mut out, "g");
            g.attr("id", "a");
            g.child("rect").number("x", 1.5, 1);
            g.child("text").text("x");
        }
        assert_eq!(out, r#"<g id="a"><rect x="1.5"/><text>x</text></g>"#);
    }

    #[test]
    fn a_string_in_json_cannot_end_its_element() {
        assert_eq!(json("a \"b\" \\ </script>\n"), r#""a \"b\" \\ \u003c/script\u003e ""#);
    }

    #[test]
    fn text_stays_text() {
        let mut out = String::new();
        Element::open(&mut out, "t").attr("a", "\"'<\n").text("]]></script>&\u{1}\u{0}\u{7f}é😀");
        assert_eq!(out, "<t a=\"&quot;'&lt; \">]]&gt;&lt;/script&gt;&amp;\u{fffd}\u{fffd}\u{fffd}é😀</t>");
    }
}
