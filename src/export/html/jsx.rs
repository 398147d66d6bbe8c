//! A piece of markup as React and MDX take it: names and style in the way of scripts, rules of style as a string.

/// A piece that this program wrote, on one line.
pub(super) fn of(piece: &str) -> String {
    let mut out = String::new();
    // In texts and values this sign is escaped.
    for part in piece.trim_end().split_inclusive('>') {
        match part.strip_prefix("<!--").and_then(|part| part.strip_suffix("-->")) {
            Some(rules) => out += &format!("{{\"{rules}\"}}"),
            None => {
                let (text, tag) = part.split_at(part.find('<').unwrap_or(part.len()));
                out += &text.replace('\n', " ").replace('{', "&#123;").replace('}', "&#125;");
                out += &styled(&tag.replace(" class=\"", " className=\""));
            }
        }
    }
    out.push('\n');
    out
}

/// A tag whose style is an object.
fn styled(tag: &str) -> String {
    let parts = tag.split_once(" style=\"").and_then(|(before, rest)| Some((before, rest.split_once('"')?)));
    let Some((before, (style, after))) = parts else { return tag.to_owned() };
    let properties = style.split(';').filter_map(|declaration| declaration.split_once(':'));
    let properties: Vec<String> = properties.map(|(name, value)| format!("{}: \"{value}\"", camel(name))).collect();
    format!("{before} style={{{{{}}}}}{after}", properties.join(", "))
}

/// `max-width` as `maxWidth`.
fn camel(name: &str) -> String {
    let mut words = name.split('-');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |all, word| {
        let (initial, rest) = word.split_at(word.len().min(1));
        all + &initial.to_ascii_uppercase() + rest
    })
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn names_style_and_braces_are_those_of_scripts() {
        let piece = "<div lang=\"nl\" class=\"k\"><style><!--.k{a:b}--></style>\
                     <iframe title=\"1 &gt; 0\" style=\"max-width:100%;border:0\"></iframe>\n<p>{x}</p></div>\n";
        let expected = "<div lang=\"nl\" className=\"k\"><style>{\".k{a:b}\"}</style>\
                        <iframe title=\"1 &gt; 0\" style={{maxWidth: \"100%\", border: \"0\"}}></iframe> <p>&#123;x&#125;</p></div>\n";
        assert_eq!(of(piece), expected);
    }
}
