//! What the profession brings: a wall of fitted stones, whatever the data.

use super::laid_out;
use super::view::{Mark, View};
use crate::fixtures::{fonts, sheets};
use crate::generate::variants::{Case, changed};
use krachtkaart::base::geometry::Rect;
use krachtkaart::page::Page;
use serde_json::{Value, json};

/// The flagship with groups of so many strengths, with names of one to three words.
fn with_groups(counts: &[usize]) -> Case {
    changed(&format!("groups of {counts:?}"), |data| {
        let words = ["Luisteren", "Samen oplossen", "Weten wie er kan helpen", "Rust"];
        let strength = |group: usize, i: usize| {
            json!({"id": format!("k_{group}_{i}"), "naam": {"nl": words[(group + i) % 4], "en": words[(group + i) % 4]},
                   "tekst": {"nl": "Verzonnen voor deze test.", "en": "Made up for this test."}})
        };
        let group = |(group, count): (usize, &usize)| {
            json!({"id": format!("g_{group}"), "kop": {"nl": format!("Groep {group}"), "en": format!("Group {group}")},
                   "krachten": (0..*count).map(|i| strength(group, i)).collect::<Vec<Value>>()})
        };
        data["krachtgroepen"] = counts.iter().enumerate().map(group).collect();
        for role in data["rollen"].as_array_mut().unwrap() {
            role["krachten"] = json!(["k_0_0"]);
        }
    })
}

/// The stones of the strengths, course by course from the top.
fn courses(page: &Page) -> Vec<Vec<Rect>> {
    let mut stones: Vec<Rect> = page.hotspots().filter(|spot| spot.id.starts_with("k_")).map(|s| s.target).collect();
    stones.sort_by(|a, b| a.y.total_cmp(&b.y).then(a.x.total_cmp(&b.x)));
    let mut courses: Vec<Vec<Rect>> = Vec::new();
    for stone in stones {
        match courses.last_mut() {
            Some(course) if course.first().is_some_and(|first| (first.y - stone.y).abs() < 0.01) => course.push(stone),
            _ => courses.push(vec![stone]),
        }
    }
    courses
}

#[test]
fn courses_are_flush_and_their_stones_fitted() {
    let cases = [&[1][..], &[3], &[1, 1, 1], &[6, 4, 3], &[12, 1], &[2, 9, 2, 5], &[16, 8]].map(with_groups);
    let (mut walls, mut wrong) = (0, Vec::new());
    for case in &cases {
        let strengths = case.info.strengths().count();
        for sheet in sheets().iter().filter(|sheet| !sheet.name.starts_with(['a']) || sheet.name.starts_with("a4")) {
            let laid = laid_out(case, sheet, "nl").unwrap();
            let courses = courses(&laid.document.first);
            let shown: usize = courses.iter().map(Vec::len).sum();
            if shown == 0 {
                assert!(!["web", "phone", "a4-portrait"].contains(&sheet.name.as_str()), "{}: no wall", case.name);
                continue;
            }
            walls += 1;
            assert_eq!(shown, strengths, "{} on {}", case.name, sheet.name);
            let mut tell = |what: &str| wrong.push(format!("{} on {}: {what}", case.name, sheet.name));
            let edge = |of: &dyn Fn(&[Rect]) -> f64| courses.iter().map(|course| of(course)).collect::<Vec<f64>>();
            let same = |edges: &[f64]| edges.iter().all(|edge| (edge - edges[0]).abs() < 0.01);
            if !same(&edge(&|course| course[0].x)) {
                tell("courses begin at different edges");
            }
            if !same(&edge(&|course| course[course.len() - 1].right())) {
                tell("courses end at different edges");
            }
            let joints: Vec<f64> = courses.iter().flat_map(|c| c.windows(2)).map(|p| p[1].x - p[0].right()).collect();
            if !joints.is_empty() && !same(&joints) {
                tell("joints of different width");
            }
            if courses.iter().any(|course| course.iter().any(|stone| (stone.h - course[0].h).abs() > 0.01)) {
                tell("stones of one course of different height");
            }
        }
    }
    assert!(walls > 20, "only {walls} walls");
    assert!(wrong.is_empty(), "{} walls:\n{}", wrong.len(), wrong.join("\n"));
}

/// The small squares with round corners in the targets of the roles.
fn squares_on_signs(page: &Page) -> usize {
    let view = View::of_page(page, fonts());
    let signs: Vec<Rect> = page.hotspots().filter(|s| !s.id.starts_with("k_")).map(|spot| spot.target).collect();
    let square = |mark: &&Mark<'_>| {
        let at = mark.bounds;
        mark.is_card() && (at.w - at.h).abs() < 0.01 && at.w < 40.0 && signs.iter().any(|sign| sign.contains(&at, 0.5))
    };
    view.marks.iter().filter(square).count()
}

#[test]
fn a_sign_with_room_shows_the_icons_of_its_own_strengths() {
    // The flagship names four strengths, each with an icon, at every role.
    let case = changed("the flagship", |_| {});
    let count = |name: &str| {
        let sheet = sheets().iter().find(|one| one.name == name).unwrap();
        squares_on_signs(&laid_out(&case, sheet, "nl").unwrap().document.first)
    };
    assert_eq!(count("a3-landscape"), 8 * 4, "four at each of eight signs");
    assert_eq!(count("a4-portrait"), 0, "no room at every name");
}

#[test]
fn the_courses_of_the_flagship_are_equally_tall() {
    let flagship = changed("flagship", |_| {});
    for name in ["a3-landscape", "a4-portrait", "web", "phone"] {
        let laid = laid_out(&flagship, crate::fixtures::sheet(name), "nl").unwrap();
        let strengths: Vec<&str> = flagship.info.strengths().map(|(_, strength)| strength.id.as_str()).collect();
        let spots = laid.document.first.hotspots().filter(|spot| strengths.contains(&spot.id.as_str()));
        let heights: Vec<f64> = spots.map(|spot| spot.target.h).collect();
        assert_eq!(heights.len(), strengths.len(), "{name}");
        let uneven = heights.iter().any(|height| (height - heights[0]).abs() > 0.01);
        assert!(!uneven, "{name}: {heights:?}");
    }
}
