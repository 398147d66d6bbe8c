//! A theme file to a theme, or to everything that is wrong with it.

use std::collections::BTreeMap;
use std::path::Path;

use super::house::{HouseStyle, MOST_COLORS, house_style, varied};
use super::logo::{self, Logo, LogoPlace};
use super::palette::{Duty, Palette};
use super::place::place;
use super::walk::{Field, Must, ThemeWalk, field};
use super::{Accent, Theme, contrast};
use crate::base::color::Color;
use crate::messages::{Diagnostic, Expected, Problem, Target, Thing};
use crate::source::{self, JsonValue, Node, pointer, suggest};

/// Most roles and groups of a theme.
const MOST_ROLES: usize = 24;
const MOST_GROUPS: usize = 12;
/// Largest corner radius, in spacing steps.
const MOST_RADIUS: f64 = 24.0;

/// The fields of the file.
const FILE: &[Field] = &[
    field("$schema", Expected::Line, Must::Never),
    field("naam", Expected::Line, Must::Always),
    field("basis", Expected::Choice, Must::Never),
    field("huiskleuren", Expected::Colours, Must::Never),
    field("kleuren", Expected::Object(Thing::Palette), Must::Alone),
    field("rollen", Expected::Objects(Thing::Tones), Must::Alone),
    field("groepen", Expected::Colours, Must::Alone),
    field("hoek", Expected::Number, Must::Alone),
    field("tekening", Expected::Object(Thing::DrawingColours), Must::Alone),
    field("logo", Expected::Object(Thing::Logo), Must::Never),
];

/// The fields of a role. Without its shades they are made from the accent.
const TONES: &[Field] = &[
    field("accent", Expected::Colour, Must::Always),
    field("donker", Expected::Colour, Must::Never),
    field("licht", Expected::Colour, Must::Never),
];

/// The fields of a logo.
const LOGO: &[Field] = &[
    field("bestand", Expected::Line, Must::Always),
    field("beschrijving", Expected::Text, Must::Always),
    field("plaats", Expected::Choice, Must::Never),
];

/// Reads a theme from its text; a logo is looked for in `folder`.
pub(super) fn read(source: &str, folder: Option<&Path>) -> Result<Theme, Vec<Diagnostic>> {
    if source.len() > source::MAX_BYTES {
        return Err(vec![Diagnostic::new(Problem::FileTooLarge { limit: source::MAX_BYTES }, "")]);
    }
    let (tree, mut found) = source::parse(source);
    if let Some(root) = &tree {
        let alone = root.get("basis").is_none() && root.get("huiskleuren").is_none();
        let mut reader = ThemeWalk { found: Vec::new(), alone, folder };
        let theme = reader.theme(root);
        found.extend(reader.found);
        match theme {
            Some(theme) if found.is_empty() => {
                found = contrasts(&theme, root);
                if found.is_empty() {
                    return Ok(theme);
                }
            }
            _ => {}
        }
        found.iter_mut().for_each(|diagnostic| diagnostic.place = place(root, &diagnostic.pointer));
    }
    found.sort_by_key(|diagnostic| diagnostic.range.as_ref().map(|range| range.start));
    Err(found)
}

/// The pairs of colours that do not stand out from each other, each at the colour that this file gives.
fn contrasts(theme: &Theme, root: &Node) -> Vec<Diagnostic> {
    let given = |pointer: &str| Some(pointer::nearest(root, pointer)).filter(|node| node.text().is_some());
    let one = |failing: contrast::Failing| {
        let tones = [failing.pair.front, failing.pair.back];
        let at = tones.into_iter().map(contrast::Tone::pointer).find(|pointer| given(pointer).is_some());
        let range = at.as_deref().and_then(given).map(|node| node.range.clone());
        let nearest = failing.nearest.iter().map(|(tone, color)| (tone.name(), color.hex())).collect();
        let problem = Problem::LowContrast {
            front: failing.pair.front.name(),
            back: failing.pair.back.name(),
            found: failing.found,
            need: failing.pair.need,
            nearest,
        };
        let mut diagnostic = Diagnostic::new(problem, at.unwrap_or_default());
        diagnostic.range = range;
        diagnostic
    };
    contrast::failing(theme).into_iter().map(one).collect()
}

impl ThemeWalk<'_> {
    /// The whole file; `None` only after a report.
    fn theme(&mut self, root: &Node) -> Option<Theme> {
        if !matches!(root.content, JsonValue::Object(_)) {
            self.wrong_type(Expected::Object(Thing::Theme), root, "");
            return None;
        }
        self.fields(root, Thing::Theme, FILE, "");
        let name = root.get("naam").and_then(|node| self.line(node, "/naam"));
        let basis = self.basis(root);
        let basis = match root.get("huiskleuren") {
            Some(node) => self.house(node, basis, root.get("basis").is_some()),
            None => basis,
        };
        let palette = self.palette(root.get("kleuren"), basis.as_ref());
        let roles = match root.get("rollen") {
            Some(node) => self.list(node, "/rollen", MOST_ROLES, Expected::Objects(Thing::Tones), Self::tones),
            None => basis.as_ref().map(|b| b.roles.clone()),
        };
        let groups = match root.get("groepen") {
            Some(node) => self.list(node, "/groepen", MOST_GROUPS, Expected::Colours, Self::color),
            None => basis.as_ref().map(|b| b.groups.clone()),
        };
        let radius = match root.get("hoek") {
            Some(node) => self.radius(node),
            None => basis.as_ref().map(|b| b.radius),
        };
        let drawing = self.drawing(root.get("tekening"), basis.as_ref());
        let logo = root.get("logo").map(|node| self.logo(node));
        let palette = palette?;
        Some(Theme {
            name: name?,
            roles: varied(roles?, &palette),
            palette,
            groups: groups?,
            radius: radius?,
            drawing: drawing?,
            logo: logo.map_or(Some(None), |logo| logo.map(Some))?,
        })
    }

    /// The theme that this one stands on, of those that ship.
    fn basis(&mut self, root: &Node) -> Option<Theme> {
        let node = root.get("basis")?;
        let Some(name) = node.text() else {
            self.wrong_type(Expected::Choice, node, "/basis");
            return None;
        };
        let basis = crate::assets::theme(name).and_then(|text| read(text, None).ok());
        if basis.is_none() {
            let known: Vec<String> = crate::assets::THEMES.iter().map(|name| (*name).to_owned()).collect();
            let suggestion = suggest::closest(name, crate::assets::THEMES.iter().copied()).map(str::to_owned);
            let problem = Problem::UnknownReference { target: Target::Theme, id: name.to_owned(), suggestion, known };
            self.report(problem, "/basis", node.range.clone());
        }
        basis
    }

    /// The theme that is made from the colours of a house style, on its basis or on the usual one.
    fn house(&mut self, node: &Node, basis: Option<Theme>, asked: bool) -> Option<Theme> {
        let colors = self.list(node, "/huiskleuren", MOST_COLORS, Expected::Colours, Self::color);
        let basis = if asked { basis } else { Theme::named(HouseStyle::BASIS).ok() };
        Some(house_style("", &colors?, &basis?).theme)
    }

    /// The colours by duty: those of the file, else those of its basis.
    fn palette(&mut self, node: Option<&Node>, basis: Option<&Theme>) -> Option<Palette> {
        let mut given: BTreeMap<&str, Option<Color>> = BTreeMap::new();
        if let Some(node) = node {
            if !matches!(node.content, JsonValue::Object(_)) {
                self.wrong_type(Expected::Object(Thing::Palette), node, "/kleuren");
                return None;
            }
            let meant = self.names(node, Thing::Palette, Duty::NAMES, |name| Duty::NAMES.contains(&name), "/kleuren");
            for name in Duty::NAMES {
                match node.get(name) {
                    Some(value) => {
                        let color = self.color(value, &pointer::join("/kleuren", name));
                        given.insert(name, color);
                    }
                    None if self.alone && !meant.contains(name) => {
                        self.missing(node, Thing::Palette, name, Expected::Colour, "/kleuren");
                    }
                    None => {}
                }
            }
        }
        let of_basis = |duty: Duty| basis.map(|b| b.palette.get(duty));
        Palette::collect(|duty| given.get(duty.name()).copied().unwrap_or_else(|| of_basis(duty)))
    }

    /// The tones of a role: an object, or its accent alone.
    fn tones(&mut self, node: &Node, at: &str) -> Option<Accent> {
        if node.text().is_some() {
            return self.color(node, at).map(contrast::shades);
        }
        if !matches!(node.content, JsonValue::Object(_)) {
            self.wrong_type(Expected::Object(Thing::Tones), node, at);
            return None;
        }
        self.fields(node, Thing::Tones, TONES, at);
        let mut read = |name: &str| node.get(name).map(|value| self.color(value, &pointer::join(at, name)));
        let [accent, dark, light] = [read("accent"), read("donker"), read("licht")];
        let made = contrast::shades(accent??);
        Some(Accent { dark: dark.unwrap_or(Some(made.dark))?, light: light.unwrap_or(Some(made.light))?, ..made })
    }

    fn radius(&mut self, node: &Node) -> Option<f64> {
        let JsonValue::Number(typed) = &node.content else {
            self.wrong_type(Expected::Number, node, "/hoek");
            return None;
        };
        let radius = node.number().filter(|number| (0.0..=MOST_RADIUS).contains(number));
        if radius.is_none() {
            let problem = Problem::NumberOutOfRange { number: typed.clone(), least: 0.0, most: MOST_RADIUS };
            self.report(problem, "/hoek", node.range.clone());
        }
        radius
    }

    /// The colours of the drawings: those of the file over those of its basis.
    fn drawing(&mut self, node: Option<&Node>, basis: Option<&Theme>) -> Option<BTreeMap<String, Color>> {
        let mut colors = basis.map(|b| b.drawing.clone()).unwrap_or_default();
        let Some(node) = node else { return Some(colors) };
        if !matches!(node.content, JsonValue::Object(_)) {
            self.wrong_type(Expected::Object(Thing::DrawingColours), node, "/tekening");
            return None;
        }
        let names = super::drawing_duties();
        let meant = self.names(node, Thing::DrawingColours, &names, |name| names.contains(&name), "/tekening");
        let mut good = true;
        for name in names {
            match node.get(name) {
                Some(value) => match self.color(value, &pointer::join("/tekening", name)) {
                    Some(color) => {
                        colors.insert(name.to_owned(), color);
                    }
                    None => good = false,
                },
                None if self.alone && !meant.contains(&name) => {
                    self.missing(node, Thing::DrawingColours, name, Expected::Colour, "/tekening");
                }
                None => {}
            }
        }
        good.then_some(colors)
    }

    fn logo(&mut self, node: &Node) -> Option<Logo> {
        if !matches!(node.content, JsonValue::Object(_)) {
            self.wrong_type(Expected::Object(Thing::Logo), node, "/logo");
            return None;
        }
        self.fields(node, Thing::Logo, LOGO, "/logo");
        let file = node.get("bestand").and_then(|value| self.line(value, "/logo/bestand"));
        let text = node.get("beschrijving").and_then(|value| self.wordings(value));
        let place = self.logo_place(node.get("plaats"));
        let (file, text, place) = (file?, text?, place?);
        match logo::load(&file, self.folder) {
            Ok(picture) => Some(Logo { text, place, file, picture }),
            Err(fault) => {
                let range = node.get("bestand").map_or(node.range.clone(), |value| value.range.clone());
                self.report(Problem::UnusableLogo { file, fault }, "/logo/bestand", range);
                None
            }
        }
    }

    /// What the logo says: a text, or a text per language.
    fn wordings(&mut self, node: &Node) -> Option<BTreeMap<String, String>> {
        if !matches!(node.content, JsonValue::Object(_)) {
            let text = self.line(node, "/logo/beschrijving")?;
            return Some(BTreeMap::from([(String::new(), text)]));
        }
        let read = |member: &source::Member| {
            let text = self.line(&member.value, &pointer::join("/logo/beschrijving", &member.name));
            text.map(|text| (member.name.clone(), text))
        };
        let texts: Vec<_> = node.members().iter().map(read).collect();
        if texts.is_empty() {
            self.report(Problem::EmptyText, "/logo/beschrijving", node.range.clone());
        }
        texts.into_iter().collect::<Option<BTreeMap<_, _>>>().filter(|texts| !texts.is_empty())
    }

    fn logo_place(&mut self, node: Option<&Node>) -> Option<LogoPlace> {
        let Some(node) = node else { return Some(LogoPlace::default()) };
        let word = self.line(node, "/logo/plaats")?;
        let place = LogoPlace::named(&word);
        if place.is_none() {
            let suggestion = suggest::closest(&word, LogoPlace::NAMES.iter().copied()).map(str::to_owned);
            let problem = Problem::UnknownChoice { word, suggestion, choices: LogoPlace::NAMES.to_vec() };
            self.report(problem, "/logo/plaats", node.range.clone());
        }
        place
    }
}
