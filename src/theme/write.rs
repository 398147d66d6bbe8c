//! A theme as the text of a theme file.

use super::{Accent, Duty, Theme};
use crate::base::color::Color;

/// Colours in a row of the list of groups.
const SEPARATOR: &str = ", ";

impl Theme {
    /// The theme as a theme file that stands on no other, the fields in the order of the files that ship. A logo is
    /// named as its file lies beside the theme.
    #[must_use]
    pub fn to_json(&self) -> String {
        let colors = |list: Vec<(&str, Color)>| {
            let lines = list.iter().map(|(name, color)| format!("    \"{name}\": \"{}\"", color.hex()));
            lines.collect::<Vec<_>>().join(",\n")
        };
        let palette = Duty::ALL.iter().map(|duty| (duty.name(), self.palette.get(*duty))).collect();
        let roles: Vec<String> = self.roles.iter().map(role).collect();
        let groups: Vec<String> = self.groups.iter().map(|color| format!("\"{}\"", color.hex())).collect();
        let names = super::drawing_duties();
        let drawing = names.iter().filter_map(|name| Some((*name, *self.drawing.get(*name)?))).collect();
        let mut text = format!(
            "{{\n  \"naam\": {},\n  \"kleuren\": {{\n{}\n  }},\n  \"rollen\": [\n{}\n  ],\n  \"groepen\": [{}],\n  \
             \"hoek\": {},\n  \"tekening\": {{\n{}\n  }}",
            quoted(&self.name),
            colors(palette),
            roles.join(",\n"),
            groups.join(SEPARATOR),
            self.radius,
            colors(drawing),
        );
        if let Some(logo) = &self.logo {
            let (file, words) = (quoted(&logo.file), quoted(logo.text("")));
            text.push_str(&format!(",\n  \"logo\": {{ \"bestand\": {file}, \"beschrijving\": {words} }}"));
        }
        text.push_str("\n}\n");
        text
    }
}

fn role(tones: &Accent) -> String {
    let [accent, dark, light] = [tones.accent, tones.dark, tones.light].map(Color::hex);
    format!("    {{ \"accent\": \"{accent}\", \"donker\": \"{dark}\", \"licht\": \"{light}\" }}")
}

/// A text as JSON writes it.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
