//! What they bring: the base on which the street stands, a wall in courses. Each group begins with a stone that names
//! it; the chips of its strengths are fitted stones beside it, or below it where the block is narrow.

use super::content::{Poster, parent};
use crate::base::color::Color;
use crate::base::geometry::{Point, Rect, Size};
use crate::document::{Strength, StrengthGroup, Text};
use crate::layout::engine::Stack;
use crate::layout::misfit::Halt;
use crate::page::{Face, Frame, Group, Origin, Shape, TextBlock};

/// The block with the place of every chip, in the block's coordinates.
pub(super) struct Strengths {
    pub(super) frame: Frame,
    /// Chips in the order of the data.
    pub(super) chips: Vec<Rect>,
}

/// Lays out the block, `width` wide. In a block that is taller than it must be, the courses are taller.
pub(super) fn lay_out(poster: &Poster<'_>, width: f64, height: Option<f64>) -> Result<Strengths, Halt> {
    let heading = heading(poster, width)?;
    let mut stack = Stack::new(width, 0.0, poster.unit * ABOVE_HEADING);
    stack.heading(2, heading, poster.unit * BELOW_HEADING);
    let courses = Wall::new(poster, width).courses()?;
    let natural = stack.y + courses.iter().map(|course| course.height + course.joint).sum::<f64>();
    let more = growth(poster, height.map_or(0.0, |height| height - natural), courses.len());
    let mut chips = Vec::new();
    for (i, course) in courses.iter().enumerate() {
        let top = stack.y + course.joint;
        for name in &course.names {
            let rest = courses.iter().skip(i + 1).take(name.courses - 1);
            let height = rest.fold(course.height + more, |sum, next| sum + next.joint + next.height + more);
            stack.frame.place(Point::new(name.x, top), named(poster, name, height));
        }
        for chip in &course.chips {
            let at = Rect::new(chip.x, top, chip.width, course.height + more);
            let drawn = chip.draw(poster, at.h)?;
            let group = Group::new(drawn).with_id(&*chip.strength.id);
            stack.frame.group(Point::new(at.x, at.y), group.showing(Origin::of(parent(&chip.strength.name.pointer))));
            chips.push(at);
        }
        stack.y = top + course.height + more;
    }
    Ok(Strengths { frame: stack.finish(0.0, 0.0), chips })
}

/// What is free above the heading of the block and below it, in spacing steps.
pub(super) const ABOVE_HEADING: f64 = 0.5;
pub(super) const BELOW_HEADING: f64 = 1.75;

/// The heading of the block.
pub(super) fn heading(poster: &Poster<'_>, width: f64) -> Result<TextBlock, Halt> {
    let style = poster.block_heading_style(poster.palette().band_heading);
    Ok(poster.set_heading(poster.word(&poster.words.bring), style, width)?)
}

/// The chips of a block that is `spare` taller than it must be.
pub(super) fn grown(poster: &Poster<'_>, chips: &[Rect], spare: f64) -> Vec<Rect> {
    let mut tops: Vec<f64> = chips.iter().map(|chip| chip.y).collect();
    tops.sort_by(f64::total_cmp);
    tops.dedup_by(|a, b| (*a - *b).abs() < 1e-6);
    let more = growth(poster, spare, tops.len());
    let above = |chip: &Rect| tops.iter().filter(|top| **top < chip.y - 1e-6).count() as f64;
    chips.iter().map(|chip| Rect::new(chip.x, chip.y + more * above(chip), chip.w, chip.h + more)).collect()
}

/// How much taller a course may become, in sizes of body text.
const TALLER: f64 = 1.1;

/// How much taller each of so many courses becomes in a block with spare height.
fn growth(poster: &Poster<'_>, spare: f64, courses: usize) -> f64 {
    (spare / courses.max(1) as f64).clamp(0.0, poster.sizes.body * TALLER)
}

/// The corner radius of a stone.
pub(super) fn corner(poster: &Poster<'_>) -> f64 {
    poster.radius() * 0.4
}

/// A course of the wall.
struct Course<'a> {
    /// Height of what lies between it and the course above it.
    joint: f64,
    height: f64,
    /// The names of the groups that begin in it.
    names: Vec<Name>,
    chips: Vec<Chip<'a>>,
}

/// The stone that names a group.
struct Name {
    x: f64,
    width: f64,
    /// Over how many courses it reaches.
    courses: usize,
    group: usize,
    text: TextBlock,
}

/// The stone of a strength.
struct Chip<'a> {
    x: f64,
    width: f64,
    strength: &'a Strength,
    group: usize,
    text: TextBlock,
}

/// Least width, in sizes of body text, of a wall whose groups are named beside their chips.
const BESIDE: f64 = 33.0;
/// Least and greatest width of the stone that names a group, in sizes of body text.
const NAME: (u32, u32) = (8, 15);
/// Joints between two stones of a course lie on steps of this width, in spacing steps.
const STEP: f64 = 2.0;
/// Joints between stones, and between the courses of two groups, in spacing steps.
pub(super) const JOINT: f64 = 0.5;
const BETWEEN_GROUPS: f64 = 1.25;

/// A wall before its stones are laid.
struct Wall<'p, 'a> {
    poster: &'p Poster<'a>,
    width: f64,
    /// Width of the stones that name the groups, where these stand beside their chips.
    name: Option<f64>,
}

impl<'p, 'a> Wall<'p, 'a> {
    fn new(poster: &'p Poster<'a>, width: f64) -> Self {
        let body = poster.sizes.body;
        let mut wall = Self { poster, width, name: None };
        if width < body * BESIDE {
            return wall;
        }
        let found = body * *poster.measurements.group_name.get_or_init(|| group_name(poster));
        // A word that would have to be broken beside the names has all of the width below them.
        let room = width - found - wall.joint() - left(poster) - padding(poster);
        let whole = |text: &Text, room: f64| poster.setter.widest_word(poster.copy(text), Face::Strong) * body <= room;
        let names = poster.info.strength_groups.iter().all(|group| whole(&group.heading, wall.words(found)));
        let chips = poster.info.strengths().all(|(_, strength)| whole(&strength.name, room));
        wall.name = (names && chips).then_some(found);
        wall
    }

    /// The width for words in the stone of a name.
    fn words(&self, width: f64) -> f64 {
        width - 2.0 * padding(self.poster)
    }

    fn joint(&self) -> f64 {
        self.poster.unit * JOINT
    }

    /// All courses from the top.
    fn courses(&self) -> Result<Vec<Course<'a>>, Halt> {
        let mut courses: Vec<Course<'a>> = Vec::new();
        for (group, of) in self.poster.info.strength_groups.iter().enumerate() {
            let between = if courses.is_empty() { 0.0 } else { self.poster.unit * BETWEEN_GROUPS };
            match self.name {
                Some(name) => {
                    let from = name + self.joint();
                    let rows = self.rows(group, of, self.width - from)?;
                    let text = self.name((group, of), name)?;
                    let stone = Name { x: 0.0, width: name, courses: rows.len().max(1), group, text };
                    self.add(&mut courses, (from, between), Some(stone), rows);
                }
                None => {
                    let text = self.name((group, of), self.width)?;
                    let height = text.bounds.h + self.poster.unit * 1.75;
                    let stone = Name { x: 0.0, width: self.width, courses: 1, group, text };
                    courses.push(Course { joint: between, height, names: vec![stone], chips: Vec::new() });
                    let rows = self.rows(group, of, self.width)?;
                    self.add(&mut courses, (0.0, self.joint()), None, rows);
                }
            }
        }
        level(&mut courses);
        Ok(courses)
    }

    fn name(&self, (group, of): (usize, &StrengthGroup), width: f64) -> Result<TextBlock, Halt> {
        let (_, words) = self.poster.group_stone(group);
        Ok(self.poster.heading(&of.heading, self.poster.strong_style(words), self.words(width))?)
    }

    /// The chips of a group in as few rows as can be, about equally long.
    fn rows(&self, group: usize, of: &'a StrengthGroup, room: f64) -> Result<Vec<Vec<Chip<'a>>>, Halt> {
        let chips = of.strengths.iter().map(|strength| Chip::new(self.poster, strength, group, room));
        let chips = chips.collect::<Result<Vec<_>, _>>()?;
        let widths: Vec<f64> = chips.iter().map(|chip| chip.width + self.joint()).collect();
        let mut chips = chips.into_iter();
        let lengths = balanced(&widths, room + self.joint());
        Ok(lengths.into_iter().map(|length| chips.by_ref().take(length).collect()).collect())
    }

    /// Adds rows of chips as courses; the name of their group stands in the first.
    fn add(
        &self,
        courses: &mut Vec<Course<'a>>,
        (from, between): (f64, f64),
        name: Option<Name>,
        rows: Vec<Vec<Chip<'a>>>,
    ) {
        let poster = self.poster;
        let count = rows.len().max(1) as f64;
        // A name of two lines beside one course makes that course taller.
        let least = name.as_ref().map_or(0.0, |name| {
            let inner = name.text.bounds.h + poster.unit * 1.5;
            (inner - self.joint() * (count - 1.0)) / count
        });
        let mut names: Vec<Name> = name.into_iter().collect();
        if rows.is_empty() && !names.is_empty() {
            let height = least.max(chip_height(poster, None));
            courses.push(Course { joint: between, height, names, chips: Vec::new() });
            return;
        }
        for (i, row) in rows.into_iter().enumerate() {
            let height = row.iter().map(|chip| chip_height(poster, Some(&chip.text))).fold(least, f64::max);
            let joint = if i == 0 { between } else { self.joint() };
            let chips = self.fitted(row, (from, self.width));
            courses.push(Course { joint, height, names: std::mem::take(&mut names), chips });
        }
    }

    /// Chips beside one another between two edges: each takes an equal share of what is left over, and ends on a step of
    /// the wall if it can, so that joints of two courses are in line or clearly are not.
    fn fitted(&self, mut row: Vec<Chip<'a>>, (from, to): (f64, f64)) -> Vec<Chip<'a>> {
        let joint = self.joint();
        let step = self.poster.unit * STEP;
        let mut rest: f64 = row.iter().map(|chip| chip.width + joint).sum();
        let mut left = row.len();
        let mut x = from;
        for chip in &mut row {
            rest -= chip.width + joint;
            let least = x + chip.width;
            let most = to - rest;
            let wished = least + (most - least).max(0.0) / left.max(1) as f64;
            let on_step = [(wished / step).round(), (wished / step).floor(), (wished / step).ceil()];
            let end = on_step.into_iter().map(|n| n * step).find(|end| (least..=most).contains(end)).unwrap_or(wished);
            left -= 1;
            chip.x = x;
            chip.width = if left == 0 { to - x } else { end - x };
            x += chip.width + joint;
        }
        row
    }
}

/// How much taller than the lowest course of stones the tallest may be for all to take its height.
const LEVEL: f64 = 1.45;

/// Makes the courses of stones equally tall where they nearly are.
fn level(courses: &mut [Course<'_>]) {
    let heights = || courses.iter().filter(|course| !course.chips.is_empty()).map(|course| course.height);
    let (least, most) = (heights().fold(f64::INFINITY, f64::min), heights().fold(0.0, f64::max));
    if most <= least * LEVEL {
        courses.iter_mut().filter(|course| !course.chips.is_empty()).for_each(|course| course.height = most);
    }
}

/// The width of the narrowest stone in which no name of a group has more than two lines, in sizes of body text.
fn group_name(poster: &Poster<'_>) -> f64 {
    let style = poster.strong_style(poster.palette().ink);
    let two_lines = |ems: f64| {
        let width = poster.sizes.body * ems - 2.0 * padding(poster);
        let lines = |group: &StrengthGroup| poster.setter.heading(poster.copy(&group.heading), style, width);
        poster.info.strength_groups.iter().all(|group| lines(group).is_ok_and(|text| text.lines.len() <= 2))
    };
    let widths = (NAME.0..=NAME.1).map(f64::from);
    widths.into_iter().find(|ems| two_lines(*ems)).unwrap_or(f64::from(NAME.1))
}

/// How many of these widths, with the joint after each, stand in each row: as few rows as can be, and the longest of
/// them as short as can be.
fn balanced(widths: &[f64], room: f64) -> Vec<usize> {
    let fill = |room: f64| {
        let mut rows: Vec<usize> = Vec::new();
        let mut used = f64::INFINITY;
        for width in widths {
            if used + width > room + 1e-6 {
                rows.push(0);
                used = 0.0;
            }
            used += width;
            if let Some(last) = rows.last_mut() {
                *last += 1;
            }
        }
        rows
    };
    let rows = fill(room);
    // Every sum of neighbours may be the length of the longest row; the least that serves is sought.
    let sums = (0..widths.len()).flat_map(|i| {
        widths.get(i..).unwrap_or_default().iter().scan(0.0, |sum, width| {
            *sum += width;
            Some(*sum)
        })
    });
    let lengths = sums.filter(|sum| *sum < room).map(|sum| (sum, fill(sum)));
    let fitting = lengths.filter(|(_, other)| other.len() == rows.len());
    fitting.min_by(|a, b| a.0.total_cmp(&b.0)).map_or(rows, |(_, rows)| rows)
}

impl<'a> Chip<'a> {
    /// A chip as wide as its words ask, at most `room`.
    fn new(poster: &Poster<'_>, strength: &'a Strength, group: usize, room: f64) -> Result<Self, Halt> {
        let style = poster.strong_style(poster.palette().ink);
        let aside = left(poster) + padding(poster);
        let label = poster.setter.label(poster.copy(&strength.name), style);
        let text =
            if label.bounds.w + aside <= room { label } else { poster.heading(&strength.name, style, room - aside)? };
        Ok(Self { x: 0.0, width: (text.bounds.w + aside).min(room), strength, group, text })
    }

    /// The stone with icon and name.
    fn draw(&self, poster: &Poster<'_>, height: f64) -> Result<Frame, Halt> {
        let ground = stone(poster);
        let color = poster.group_on(self.group, ground);
        let icon = icon_size(poster);
        let mut frame = Frame::new(Size::new(self.width, height));
        frame.shape(Shape::rect(Rect::new(0.0, 0.0, self.width, height), corner(poster), ground));
        let drawn = match &self.strength.icon {
            Some(name) => poster.icon(name, color)?,
            None => None,
        };
        let pad = padding(poster);
        match drawn {
            Some(drawn) => {
                let scale = icon / drawn.size.h;
                frame.group(Point::new(pad, (height - icon) / 2.0), Group::decoration(drawn, scale));
            }
            None => frame.shape(Shape::disc(Point::new(pad + icon / 2.0, height / 2.0), icon * 0.28, color)),
        }
        let at = Point::new(left(poster), (height - words_height(poster, &self.text)) / 2.0);
        frame.text(at, self.text.clone());
        Ok(frame)
    }
}

/// The colour of the stones of strengths.
pub(super) fn stone(poster: &Poster<'_>) -> Color {
    poster.palette().paper
}

/// The stone that names a group, in the group's colour.
fn named(poster: &Poster<'_>, name: &Name, height: f64) -> Frame {
    let (ground, _) = poster.group_stone(name.group);
    let mut frame = Frame::new(Size::new(name.width, height));
    frame.shape(Shape::rect(Rect::new(0.0, 0.0, name.width, height), corner(poster), ground));
    let at = Point::new(padding(poster), (height - words_height(poster, &name.text)) / 2.0);
    frame.heading(at, 3, name.text.clone());
    frame
}

/// From the top of the capitals of the first line to the baseline of the last.
fn words_height(poster: &Poster<'_>, text: &TextBlock) -> f64 {
    let style = poster.strong_style(poster.palette().ink);
    let cap = poster.setter.metrics(text.face).cap_height * text.size;
    cap + (text.lines.len().max(1) - 1) as f64 * style.leading * style.size
}

/// The height of a course that holds these words.
fn chip_height(poster: &Poster<'_>, text: Option<&TextBlock>) -> f64 {
    let words = text.map_or(0.0, |text| text.bounds.h + poster.unit * 2.25);
    words.max(poster.sizes.body * 2.2).max(poster.sheet.target)
}

fn icon_size(poster: &Poster<'_>) -> f64 {
    poster.sizes.body * 1.35
}

fn padding(poster: &Poster<'_>) -> f64 {
    poster.unit * 1.3
}

/// Where the words of a chip begin.
fn left(poster: &Poster<'_>) -> f64 {
    padding(poster) + icon_size(poster) + poster.unit * 0.9
}
