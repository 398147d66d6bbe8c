//! Themes that are made from a few colours of a house style.

use krachtkaart::base::color::{Color, Oklch};
use krachtkaart::messages::Problem;
use krachtkaart::theme::{HouseStyle, ROLES, Theme, alike, failing, house_style, vanishing};
use proptest::prelude::*;

/// Which roles stand beside or below each other where so many stand in a row.
fn neighbours(count: usize, across: usize) -> Vec<(usize, usize)> {
    let beside = (1..count).filter(|b| b % across != 0).map(|b| (b - 1, b));
    beside.chain((across..count).map(|b| (b - across, b))).collect()
}

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
            if own.c > 0.05 && now.c > 0.04 && turn > 0.12 {
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
