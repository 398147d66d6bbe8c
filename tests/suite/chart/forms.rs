//! What each form shows: lengths in proportion, the right thing emphasised, the words that make it readable.

use super::cases::{self, colours, text};
use krachtkaart::base::geometry::{Point, Rect, Segment};
use krachtkaart::chart::{Setting, SourceLine, draw};
use krachtkaart::document::{Figure, FigureForm};
use krachtkaart::page::{Frame, Item, Outline, Paint, Role, Shape};
use krachtkaart::theme::Words;

/// A finished chart.
struct Chart {
    frame: Frame,
}

fn chart_in(language: &str, figure: &Figure, change: impl Fn(&mut Setting<'_>)) -> Chart {
    let (setter, words) = (cases::setter(), Words::of(language).unwrap());
    let mut setting = cases::setting(&setter, &words, language, 400.0, 16.0);
    change(&mut setting);
    Chart { frame: draw(figure, Some(&cases::source()), &setting).unwrap() }
}

fn chart(figure: &Figure) -> Chart {
    chart_in("nl", figure, |_| {})
}

fn simple(form: FigureForm, unit: &str, values: &[(&str, f64)]) -> Figure {
    let values: Vec<(&str, &str, f64)> = values.iter().map(|&(name, value)| (name, name, value)).collect();
    cases::figure(form, text("De bevinding", "The finding"), text(unit, unit), "2020", &values)
}

impl Chart {
    fn texts(&self) -> Vec<String> {
        let mut out = Vec::new();
        self.frame.visit(Point::default(), 1.0, &mut |_, _, item| {
            if let Item::Text(block) = item {
                out.push(block.lines.iter().map(|l| l.text.as_str()).collect::<Vec<_>>().join(" "));
            }
        });
        out
    }

    fn shapes(&self) -> Vec<(Shape, Rect)> {
        let mut out = Vec::new();
        self.frame.visit(Point::default(), 1.0, &mut |at, _, item| {
            if let Item::Shape(shape) = item {
                let rect = match &shape.outline {
                    Outline::Rect(rect, _) => *rect,
                    Outline::Circle(c, r) => Rect::new(c.x - r, c.y - r, 2.0 * r, 2.0 * r),
                    Outline::Path(path) | Outline::EvenOdd(path) => path.bounds().unwrap(),
                };
                out.push((shape.clone(), rect.moved(at)));
            }
        });
        out
    }

    /// The boxes of what is filled with a colour, in drawing order.
    fn filled(&self, color: krachtkaart::base::color::Color) -> Vec<Rect> {
        let of = |(shape, rect): (Shape, Rect)| (shape.fill == Some(Paint::Solid(color))).then_some(rect);
        self.shapes().into_iter().filter_map(of).collect()
    }

    fn meaning(&self) -> (String, String) {
        let [(_, Item::Group(group))] = self.frame.items.as_slice() else { panic!("one group") };
        let Some(Role::Figure { name, description, .. }) = group.role.clone() else { panic!("a figure") };
        (name, description)
    }

    fn says(&self, words: &str) -> bool {
        self.texts().iter().any(|text| text == words)
    }
}

#[test]
fn bars_are_as_long_as_their_values() {
    let chart = chart(&simple(FigureForm::Bar, "%", &[("een", 47.0), ("twee", 35.0), ("drie", 0.0), ("vier", 18.0)]));
    let longest = chart.filled(colours().accent)[0].w;
    let others: Vec<f64> = chart.filled(colours().others[0]).iter().map(|r| r.w).collect();
    // A 64th of a unit is plotters' grain.
    let expected = [35.0, 18.0].map(|value| longest * value / 47.0);
    assert_eq!(others.len(), 2, "nothing is drawn for zero");
    assert!(others.iter().zip(expected).all(|(a, b)| (a - b).abs() < 2.0 / 64.0), "{others:?} {expected:?}");
}

#[test]
fn names_stand_beside_their_bars_where_there_is_room() {
    let figure = simple(FigureForm::Bar, "%", &[("minder dan 10%", 47.0), ("10 tot 30%", 35.0)]);
    // A size that a file can say, and one that lies between two of those.
    for size in [16.0, 15.0037] {
        let chart = chart_in("nl", &figure, |setting| setting.body = setting.body.sized(size));
        let bar = chart.filled(colours().accent)[0];
        assert!(bar.x > 4.0 * size, "at {size} the bars begin at {}", bar.x);
    }
}

#[test]
fn parts_are_as_long_as_their_values_and_fill_the_width() {
    let chart = chart(&simple(FigureForm::StackedBar, "%", &[("mbo", 20.0), ("hbo", 65.0), ("vmbo", 15.0)]));
    let [first, second, _] = colours().others;
    let (mbo, hbo, vmbo) = (chart.filled(first)[0], chart.filled(colours().accent)[0], chart.filled(second)[0]);
    assert!((mbo.w / hbo.w - 20.0 / 65.0).abs() < 1e-3 && (vmbo.w / hbo.w - 15.0 / 65.0).abs() < 1e-3);
    assert!(mbo.x < hbo.x && hbo.x < vmbo.x);
    assert!((vmbo.right() - 400.0).abs() < 2.0 / 64.0);
}

#[test]
fn the_value_with_emphasis_stands_out_else_the_largest() {
    let mut figure = simple(FigureForm::Bar, "%", &[("een", 10.0), ("twee", 40.0), ("drie", 20.0)]);
    let accent = |figure: &Figure| chart(figure).filled(colours().accent)[0].y;
    let largest = accent(&figure);
    figure.values[0].emphasis = true;
    assert!(accent(&figure) < largest, "the first bar is above the second");
}

#[test]
fn points_of_a_line_stand_at_their_values_and_years() {
    let values = [("2020", 10.0), ("2021", 30.0), ("2024", 20.0)];
    let chart = chart(&simple(FigureForm::Line, "mensen", &values));
    let mut dots = chart.filled(colours().others[0]);
    dots.extend(chart.filled(colours().accent));
    dots.sort_by(|a, b| a.x.total_cmp(&b.x));
    let [a, b, c] = dots.iter().map(Rect::centre).collect::<Vec<_>>()[..] else { panic!("{dots:?}") };
    assert!(((b.x - a.x) / (c.x - a.x) - 0.25).abs() < 1e-3, "2021 is a quarter of the way from 2020 to 2024");
    assert!(((c.y - b.y) / (a.y - b.y) - 0.5).abs() < 1e-3, "20 is half way between 30 and 10");
    assert!(chart.says("10") && chart.says("30") && chart.says("20"));
}

#[test]
fn a_line_runs_from_the_oldest_moment_to_the_newest_to_scale() {
    let middles = |values: &[(&str, f64)]| {
        let chart = chart(&simple(FigureForm::Line, "mensen", values));
        let mut dots = chart.filled(colours().others[0]);
        dots.extend(chart.filled(colours().accent));
        let mut dots: Vec<Point> = dots.iter().map(Rect::centre).collect();
        dots.sort_by(|a, b| a.x.total_cmp(&b.x));
        dots
    };
    let rising = middles(&[("2024", 300.0), ("2023", 250.0), ("2022", 180.0), ("2021", 100.0)]);
    assert!(rising.windows(2).all(|w| w[1].y < w[0].y), "{rising:?}");
    let third = |dots: &[Point]| (dots[1].x - dots[0].x) / (dots[2].x - dots[0].x);
    for names in [["2020", "2021*", "2023"], ["2015/16", "2016/17", "2018/19"], ["Q1 2024", "Q2 2024", "Q4 2024"]] {
        let dots = middles(&[(names[0], 1.0), (names[1], 2.0), (names[2], 3.0)]);
        assert!((third(&dots) - 1.0 / 3.0).abs() < 2e-3, "{names:?}: {dots:?}");
    }
    let apart = middles(&[("voor", 1.0), ("tijdens", 2.0), ("na", 3.0)]);
    assert!((third(&apart) - 0.5).abs() < 2e-3, "what is no moment stands at equal distances");
}

#[test]
fn a_line_whose_scale_does_not_begin_at_zero_says_so_and_has_no_area() {
    let area = |chart: &Chart| chart.filled(colours().track).len();
    let far = chart(&simple(FigureForm::Line, "mensen", &[("2021", 32_000.0), ("2022", 26_600.0)]));
    assert!(far.says("De schaal begint bij 24.000."));
    assert_eq!(area(&far), 0);
    let near = chart(&simple(FigureForm::Line, "mensen", &[("2021", 32.0), ("2022", 2.0)]));
    assert!(!near.texts().iter().any(|t| t.contains("schaal")));
    assert_eq!(area(&near), 1);
}

#[test]
fn a_ring_tells_its_share_without_rounding_to_none_or_all() {
    let share = |part, whole| chart(&simple(FigureForm::Ring, "uren", &[("deel", part), ("geheel", whole)])).texts();
    let says = |texts: Vec<String>, words: &str| texts.iter().any(|t| t == words);
    assert!(says(share(900.0, 3000.0), "30%"));
    assert!(says(share(1.0, 3.0), "33%"));
    assert!(says(share(1.0, 1000.0), "0,1%"));
    assert!(says(share(9_999.0, 10_000.0), "99,9%"));
    assert!(says(share(0.0, 10.0), "0%"));
    assert!(says(share(10.0, 10.0), "100%"));
    assert!(says(share(900.0, 3000.0), "van 3.000"));
}

#[test]
fn a_percentage_alone_is_a_ring_of_a_hundred() {
    let chart = chart(&simple(FigureForm::Ring, "% van de bewoners", &[("doet mee", 62.0)]));
    assert!(chart.says("62%") && chart.says("doet mee"));
}

#[test]
fn people_are_counted_out_and_the_first_are_emphasised() {
    let chart = chart(&simple(FigureForm::PictogramRow, "van de 5", &[("doet mee", 1.0), ("nog niet", 4.0)]));
    let people = |color| {
        let mut heads = 0;
        for (shape, _) in chart.shapes() {
            if let (Some(Paint::Solid(c)), Outline::Path(path)) = (&shape.fill, &shape.outline)
                && *c == color
            {
                // Each person has one head, and a head is four curves from its top.
                heads += path.segments.windows(2).filter(|w| is_head(w)).count();
            }
        }
        heads
    };
    assert_eq!(
        (people(colours().accent), people(colours().others[0])),
        (1, 4 + 2),
        "two wear a bun, which is round too"
    );
    assert!(chart.says("1 doet mee") && chart.says("4 nog niet"));
}

/// A subpath that begins with a curve is round; all others begin with a straight side.
fn is_head(pair: &[Segment]) -> bool {
    matches!(pair, [Segment::Move(_), Segment::Cubic(..)])
}

#[test]
fn a_euro_becomes_a_coin_and_a_part_of_one() {
    let chart = chart(&simple(FigureForm::Coins, "euro", &[("kosten", 1.0), ("opbrengst", 1.6)]));
    let across = |rects: Vec<Rect>| rects.into_iter().filter(|r| r.w > 20.0).count();
    assert_eq!(across(chart.filled(colours().others[0])), 1);
    assert_eq!(across(chart.filled(colours().accent)), 2, "a whole one and a slice");
    assert_eq!(across(chart.filled(colours().track)), 1, "what the slice is a part of");
    assert!(chart.says("€\u{a0}1") && chart.says("€\u{a0}1,60"));
}

#[test]
fn more_than_twenty_euros_are_coins_of_the_whole_cost() {
    let chart = chart(&simple(FigureForm::Coins, "euro", &[("kosten", 1000.0), ("opbrengst", 2000.0)]));
    let coins = |color| chart.filled(color).into_iter().filter(|r| r.w > 20.0).count();
    assert_eq!((coins(colours().others[0]), coins(colours().accent)), (1, 2));
    assert!(chart.says("€\u{a0}2.000"));
}

#[test]
fn amounts_too_small_to_be_seen_are_coins_of_the_whole_cost() {
    let chart = chart(&simple(FigureForm::Coins, "euro", &[("kosten", 0.001), ("opbrengst", 0.002)]));
    let coins = |color| chart.filled(color).into_iter().filter(|r| r.w > 20.0).count();
    assert_eq!((coins(colours().others[0]), coins(colours().accent)), (1, 2));
    assert!(chart.says("€\u{a0}0,001") && chart.says("€\u{a0}0,002"));
}

#[test]
fn a_big_number_stands_in_the_sentence_of_its_title() {
    let named = |title: &str, name: &str, value| {
        let mut figure = simple(FigureForm::Number, "mensen", &[(name, value)]);
        figure.title = text(title, title);
        let chart = chart(&figure);
        (chart.texts(), chart.meaning().0)
    };
    let number = |title: &str, value| named(title, "naam", value);
    let (texts, name) = number("3 miljoen mensen lezen moeilijk", 3e6);
    assert_eq!(texts[..2], ["3\u{a0}miljoen", "mensen lezen moeilijk"]);
    assert_eq!(name, "3\u{a0}miljoen mensen lezen moeilijk");
    let (texts, name) = number("Ruim 4 miljoen mensen zorgen", 4e6);
    assert_eq!(texts[..3], ["Ruim", "4\u{a0}miljoen", "mensen zorgen"]);
    assert_eq!(name, "Ruim 4 miljoen mensen zorgen");
    let (texts, name) = named("mensen met schulden", "mensen", 614_000.0);
    assert_eq!(texts[..2], ["614.000", "mensen met schulden"]);
    assert_eq!(name, "614.000 mensen met schulden");
    let (texts, name) = number("Steeds meer mensen", 33.0);
    assert_eq!(texts[..4], ["Steeds meer mensen", "mensen, 2020", "33", "naam"]);
    assert_eq!(name, "Steeds meer mensen");
    let (texts, _) = number("Bijna 400 naam in de wijk", 398.0);
    assert_eq!(texts[..3], ["Bijna 400 naam in de wijk", "mensen, 2020", "398"], "the name is not said twice");
    assert!(!texts.contains(&"naam".to_owned()));
    // A title in small letters that does not read on from the number keeps its meaning, and the value its name.
    for (title, of) in
        [("e-health groeit", "gebruikers"), ("iPads zijn populair", "leerlingen"), ("mbo’ers blijven", "studenten")]
    {
        let (texts, name) = named(title, of, 42.0);
        assert_eq!(texts[..4], [title, "mensen, 2020", "42", of]);
        assert_eq!(name, title);
    }
    // Not a part of another number.
    assert_eq!(number("333 mensen", 33.0).0[0], "333 mensen");
}

#[test]
fn numbers_follow_the_language() {
    let figure = simple(FigureForm::Bar, "mensen", &[("een", 2_800.5), ("twee", 1_500_000.0), ("drie", 2e9)]);
    let dutch = chart(&figure);
    assert!(dutch.says("2.800,5") && dutch.says("1,5\u{a0}miljoen") && dutch.says("2\u{a0}miljard"));
    let english = chart_in("en", &figure, |_| {});
    assert!(english.says("2,800.5") && english.says("1.5\u{a0}million") && english.says("2\u{a0}billion"));
}

#[test]
fn the_description_tells_the_data_with_unit_year_caveat_and_source() {
    let mut figure = simple(FigureForm::Bar, "% van de organisaties", &[("minder dan 10%", 47.0), ("meer", 53.0)]);
    figure.caveat = Some(text("Een peiling.", "A poll."));
    let (name, description) = chart(&figure).meaning();
    assert_eq!(name, "De bevinding");
    assert_eq!(
        description,
        "minder dan 10%: 47% van de organisaties; meer: 53% van de organisaties. Jaar: 2020. Een peiling. \
         Bron: Sociaal Werk Nederland, 2020."
    );
}

#[test]
fn a_block_may_leave_out_what_it_says_itself() {
    let mut figure = simple(FigureForm::Bar, "mensen", &[("een", 1.0)]);
    figure.caveat = Some(text("Een peiling.", "A poll."));
    let all = chart(&figure);
    for words in ["De bevinding", "mensen, 2020", "Een peiling.", "Bron: Sociaal Werk Nederland, 2020"] {
        assert!(all.says(words), "{words}");
    }
    let full = chart_in("nl", &figure, |s| s.source_line = SourceLine::Full);
    let line = "Bron: Sociaal Werk Nederland, Mbo’ers zijn het fundament onder de uitvoering van sociaal werk, \
                13 oktober 2020";
    assert!(full.says(line), "{:?}", full.texts());
    let bare = chart_in("nl", &figure, |s| {
        (s.show_title, s.show_caveat, s.source_line) = (false, false, SourceLine::Hidden);
    });
    assert_eq!(bare.texts(), ["mensen, 2020", "een", "1"]);
    assert!(bare.frame.size.h < all.frame.size.h);
    assert_eq!(bare.meaning(), all.meaning());
}

#[test]
fn the_same_figure_gives_the_same_frame() {
    for figure in cases::flagship() {
        assert_eq!(chart(&figure).frame, chart(&figure).frame);
    }
}
