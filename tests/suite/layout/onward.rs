//! What leads from an open panel to the next stands at the foot of its card, over no word of it.

use super::rules::nine;
use super::view::{View, shown};
use crate::fixtures::{settings, sheet};
use krachtkaart::base::geometry::Rect;
use krachtkaart::export::svg::{self, SvgOptions};
use krachtkaart::layout::Settings;
use krachtkaart::typeset::font::FontBook;

/// The boxes of what leads back and on in each panel of a file, in their order.
fn steps(svg: &str) -> Vec<[Rect; 2]> {
    let told = svg.split(" data-at=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let numbers = told.map(|told| told.split(' ').map(|one| one.parse::<f64>().unwrap()).collect::<Vec<f64>>());
    numbers.map(|at| [at[0], at[1]].map(|x| Rect::new(x, at[2], at[3], at[3]))).collect()
}

#[test]
fn it_stands_at_the_foot_of_each_card_and_over_no_word_of_it() {
    let (mut wrong, mut panels) = (Vec::new(), 0);
    for (name, file, language) in nine() {
        let fonts = FontBook::for_language(language).unwrap();
        for sheet in ["web", "phone", "a3-landscape", "a4-portrait"].map(sheet) {
            let settings = Settings { fonts: &fonts, ..settings(sheet, language) };
            let Ok(laid) = krachtkaart::lay_out(&file, &settings) else { continue };
            let page = &laid.document.first;
            let written = svg::write(page, &fonts, &SvgOptions::default()).unwrap();
            let steps = steps(&written.text);
            assert_eq!(steps.len(), page.hotspots().count());
            for (spot, [back, next]) in page.hotspots().zip(steps) {
                panels += 1;
                let mut tell = |what: String| wrong.push(format!("{name} on {}, {}: {what}", sheet.name, spot.id));
                assert_eq!((next.x < back.x), language == "ar", "on is where reading ends");
                if back.overlaps(&next) {
                    tell("the two overlap".to_owned());
                }
                for step in [back, next] {
                    if !Rect::new(0.0, 0.0, page.size.w, page.size.h).contains(&step, 0.1) {
                        tell(format!("leaves the sheet: {}", shown(step)));
                    }
                    if step.overlaps(&spot.panel.close) || !step.overlaps(&spot.panel.card) {
                        tell(format!("{} is not at the foot of the card", shown(step)));
                    }
                    for text in &View::of_frame(&spot.panel.frame, &fonts).texts {
                        if text.lines.iter().any(|line| step.grown(-0.5).overlaps(line)) {
                            tell(format!("lies over {}", text.label()));
                        }
                    }
                }
            }
        }
    }
    assert!(panels > 300, "{panels}");
    assert!(wrong.is_empty(), "{} of {panels}:\n{}", wrong.len(), wrong.join("\n"));
}
