//! Themes that are made from a few colours of a house style.

use krachtkaart::base::color::{Color, Oklab, Oklch};
use krachtkaart::messages::Problem;
use krachtkaart::messages::command::ThemeMessage;
use krachtkaart::theme::{HouseStyle, ROLES, Theme, alike, failing, house_style, vanishing};
use proptest::prelude::*;

use crate::fixtures::path;

/// Which roles stand beside or below each other where so many stand in a row.
fn neighbours(count: usize, across: usize) -> Vec<(usize, usize)> {
    let beside = (1..count).filter(|b| b % across != 0).map(|b| (b - 1, b));
    beside.chain((across..count).map(|b| (b - across, b))).collect()
}

/// How far the hue of a colour may turn when it is moved: 7 degrees, in radians.
const MOST_TURN: f64 = 0.12;

fn made(colors: &[Color]) -> HouseStyle {
    house_style("proef", colors, &Theme::named("wijk").unwrap())
}

/// What is wrong with a theme that was made, in words; empty when nothing is.
fn faults(style: &HouseStyle) -> Vec<String> {
    let theme = &style.theme;
    let mut faults: Vec<String> = failing(theme).iter().map(|one| format!("{:?} {:.2}", one.pair, one.found)).collect();
    faults.extend(vanishing(theme).iter().map(|one| format!("{one:?} vanish")));
    for across in 1..=6 {
        faults.extend(alike(theme, ROLES, &neighbours(ROLES, across)).iter().map(|one| format!("{across}: {one:?}")));
    }
    let palette = &theme.palette;
    for (words, large) in [(palette.ink, false), (palette.ink_soft, false), (palette.title_accent, true)] {
        let part = theme.sky_behind(words, large);
        let found = words.contrast(palette.paper.mixed(palette.sky, part));
        if found < 4.5 {
            faults.push(format!("{words} has {found:.2} on the sky"));
        }
    }
    for used in &style.used {
        let own = Oklch::of(used.given);
        for (tone, now) in &used.places {
            let now = Oklch::of(*now);
            let turn = (own.h - now.h).abs().min(std::f64::consts::TAU - (own.h - now.h).abs());
            // Of a very light, a very dark or a grey colour the rounding to 8 bits turns the hue.
            if own.c > 0.05 && now.c > 0.04 && turn > MOST_TURN {
                faults.push(format!("{} became {tone:?} {:?}: hue", used.given, now.color()));
            }
        }
    }
    faults
}

/// How many themes are made; HOUSES=300 makes so many.
fn cases() -> u32 {
    std::env::var("HOUSES").ok().and_then(|count| count.parse().ok()).unwrap_or(12)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases()))]
    #[test]
    fn a_theme_of_any_one_to_five_colours_passes_every_check(
        channels in prop::collection::vec(any::<[u8; 3]>(), 1..=5),
    ) {
        let colors: Vec<Color> = channels.iter().map(|[r, g, b]| Color::new(*r, *g, *b)).collect();
        let faults = faults(&made(&colors));
        prop_assert!(faults.is_empty(), "{colors:?}: {faults:#?}");
    }
}

/// Colours of the kind that organisations have, made up: dark and light, strong and grey, alone and together.
const HOUSES: [&[&str]; 20] = [
    &["#00518D", "#E2007A", "#FFD500"],
    &["#FFD500"],
    &["#E30613"],
    &["#00A6E2", "#004A99"],
    &["#007A3D", "#FFFFFF", "#D52B1E"],
    &["#000000", "#FFCC00"],
    &["#808080"],
    &["#6A2382", "#F39200"],
    &["#8DD99F", "#BCD612"],
    &["#D67D35"],
    &["#E2007A"],
    &["#00A9A5", "#F4A300"],
    &["#B5121B", "#003C71", "#F2F2F2"],
    &["#7A1E48", "#C6D300"],
    &["#39870C"],
    &["#5BC5F2", "#95C11F", "#EF7D00"],
    &["#FFFFFF"],
    &["#3B2E8C", "#00B2A9", "#FF6C2F", "#FFD100", "#9B1B60"],
    &["#F28E00"],
    &["#1D1D1B", "#E6007E", "#009FE3", "#FFED00"],
];

#[test]
fn house_styles_of_every_kind_pass_every_check() {
    for house in HOUSES {
        let colors: Vec<Color> = house.iter().map(|color| Color::parse(color).unwrap()).collect();
        let made = made(&colors);
        assert_eq!(faults(&made), [""; 0], "{house:?}");
        let read = Theme::read(&made.theme.to_json()).unwrap();
        assert_eq!(read, Theme { logo: None, ..made.theme }, "{house:?}: written and read again");
    }
}

/// Organisations and their colours as far as they are publicly known: name, colours, how that is known.
fn known() -> Vec<(String, Vec<Color>)> {
    let text = std::fs::read_to_string(path("tests/data/huisstijlen.csv")).unwrap();
    let mut known = Vec::new();
    for line in text.lines().skip(1) {
        let [name, colors, source] = line.split(';').collect::<Vec<_>>()[..] else { panic!("{line}") };
        assert!(!source.is_empty(), "{name}: nobody says how that is known");
        known.push((name.to_owned(), colors.split(' ').map(|color| Color::parse(color).unwrap()).collect()));
    }
    known
}

#[test]
fn the_known_house_styles_of_twenty_organisations_pass_every_check_and_tell_what_was_moved() {
    let known = known();
    assert_eq!(known.len(), 20);
    let mut moves = 0;
    for (name, colors) in known {
        let made = made(&colors);
        assert_eq!(faults(&made), [""; 0], "{name}");
        for used in &made.used {
            let ThemeMessage::Became { same, moved, .. } = used.message() else { panic!("{name}") };
            assert_eq!(same.len() + moved.len(), used.places.len(), "{name}: {}", used.given);
            for (tone, now) in used.places.iter().filter(|(_, now)| *now != used.given) {
                let by = (Oklab::of(*now).l - Oklab::of(used.given).l) * 100.0;
                let (_, color, told) = moved.iter().find(|(place, ..)| *place == tone.name()).unwrap();
                assert_eq!(*color, now.hex(), "{name}");
                assert!(
                    (f64::from(*told) - by).abs() < 1.0 && told.signum() == by.signum() as i32,
                    "{name}: {told} {by}"
                );
                moves += 1;
            }
        }
        // The main colour is seen somewhere as it is, or a shade from it.
        let first = &made.used[0];
        let least = first.places.iter().map(|(_, now)| first.moved(*now).abs()).fold(f64::INFINITY, f64::min);
        assert!(least <= 0.08, "{name}: the first colour is moved by {least:.2} everywhere");
    }
    assert!(moves > 20, "{moves}");
}

/// Every house style that is written down here.
fn houses() -> Vec<Vec<Color>> {
    let made_up = HOUSES.iter().map(|house| house.iter().map(|color| Color::parse(color).unwrap()).collect());
    made_up.chain(known().into_iter().map(|(_, colors)| colors)).collect()
}

#[test]
fn the_sky_and_the_walls_before_it_are_cool_whatever_the_house() {
    let mut own_sky = 0;
    for house in houses() {
        let theme = made(&house).theme;
        // A blue house has its own blue.
        let hue = |color: Color| Oklch::of(color).h;
        let basis = hue(Theme::named("wijk").unwrap().palette.sky);
        own_sky += usize::from((hue(theme.palette.sky) - basis).abs() > 0.2);
        for color in [theme.palette.sky, theme.palette.skyline, theme.drawing["wall-blue"]] {
            let own = Oklch::of(color);
            let hue = own.h.rem_euclid(std::f64::consts::TAU);
            assert!(own.c >= 0.02 && (2.4..5.4).contains(&hue), "{house:?}: {color}");
        }
    }
    assert!(own_sky > 15, "{own_sky} of all skies are of the house");
}

/// A brown or olive of middling lightness.
fn is_mud(color: Color) -> bool {
    let own = Oklch::of(color);
    let burnt = own.h < 1.1 && own.c > 0.12;
    (0.8..2.2).contains(&own.h) && (0.35..0.62).contains(&own.l) && own.c > 0.05 && !burnt
}

#[test]
fn no_title_and_no_band_is_a_mud_where_the_house_has_another_colour() {
    for house in houses() {
        let theme = made(&house).theme;
        // Two olives are what that house has.
        let has_other =
            house.iter().any(|color| Oklch::of(*color).c > 0.05 && !(0.8..2.2).contains(&Oklch::of(*color).h));
        let light = house.iter().all(|color| Oklch::of(*color).l > 0.65);
        if has_other || light {
            assert!(!is_mud(theme.palette.title_accent), "{house:?}: title {}", theme.palette.title_accent);
            assert!(!is_mud(theme.palette.band), "{house:?}: band {}", theme.palette.band);
        }
    }
}

#[test]
fn the_card_that_stands_out_is_the_strongest_colour_that_is_nearly_light_enough() {
    let house = ["#0164A2", "#009DDB", "#F06F05"].map(|color| Color::parse(color).unwrap());
    let made = made(&house);
    let (card, orange) = (Oklch::of(made.theme.palette.highlight), Oklch::of(house[2]));
    assert!((card.h - orange.h).abs() < MOST_TURN && card.l - orange.l < 0.07, "{}", made.theme.palette.highlight);
    assert!(made.used[2].places.iter().any(|(_, now)| *now == made.theme.palette.highlight), "it is not told");
}

#[test]
fn a_theme_with_a_few_accents_has_as_many_as_there_can_be_roles() {
    let text = r##"{"naam": "stad", "basis": "wijk", "rollen": ["#C62C20", "#2A54B5", "#53188A", "#128556"]}"##;
    let theme = Theme::read(text).unwrap();
    assert_eq!(theme.roles.len(), ROLES);
    assert_eq!(theme.roles[3].accent, Color::parse("#128556").unwrap());
    assert_eq!(failing(&theme), []);
    assert_eq!(alike(&theme, ROLES, &neighbours(ROLES, 4)), []);
}

#[test]
fn what_is_proposed_for_a_surface_does_not_vanish_on_what_it_lies_on() {
    // White reads too badly on this card of the band; a tone that is nearly the band's own would be no card.
    let text = r##"{"naam": "stad", "basis": "wijk", "kleuren": {"band": "#0B5C53", "band_vlak": "#3F9C90"}}"##;
    let found = Theme::read(text).unwrap_err();
    let proposed: Vec<Color> = found
        .iter()
        .flat_map(|one| match &one.problem {
            Problem::LowContrast { nearest, .. } => nearest.clone(),
            other => panic!("{other:?}"),
        })
        .filter(|(name, _)| name == "'band_vlak'")
        .map(|(_, color)| Color::parse(&color).unwrap())
        .collect();
    assert!(!proposed.is_empty(), "{found:?}");
    let band = Oklch::of(Color::parse("#0B5C53").unwrap()).l;
    for color in proposed {
        assert!((Oklch::of(color).l - band).abs() >= 0.06, "{color}");
    }
}
