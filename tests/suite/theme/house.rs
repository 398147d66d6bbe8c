//! Themes that are made from a few colours of a house style.

use krachtkaart::base::color::{Color, Oklch, Vision};
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

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]
    #[test]
    fn a_theme_of_any_one_to_five_colours_passes_every_check(
        channels in prop::collection::vec(any::<[u8; 3]>(), 1..=5),
    ) {
        let colors: Vec<Color> = channels.iter().map(|[r, g, b]| Color::new(*r, *g, *b)).collect();
        let faults = faults(&made(&colors));
        prop_assert!(faults.is_empty(), "{colors:?}: {faults:#?}");
    }
}

#[test]
fn each_role_differs_from_its_neighbours_to_everybody() {
    let theme = made(&[Color::new(0, 0x51, 0x8D)]).theme;
    assert_eq!(theme.roles.len(), ROLES);
    let grey = Vision::Grey.distance(theme.roles[0].accent, theme.roles[1].accent);
    assert!(grey > 0.02, "{grey}");
}
