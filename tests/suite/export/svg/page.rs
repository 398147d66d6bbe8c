//! Small pages made by hand.

use crate::fixtures::fonts;
use krachtkaart::base::color::Color;
use krachtkaart::base::geometry::{Point, Rect, Size};
use krachtkaart::page::{
    Controls, Face, Frame, Hotspot, Layer, LinkTarget, Outline, Page, Paint, Panel, Role, Shape, TextBlock, Unit,
};
use krachtkaart::typeset::text::{Passage, Setter, Style};

const INK: Color = Color::new(27, 42, 78);
const RED: Color = Color::new(214, 82, 70);
const SKY: Color = Color::new(191, 225, 236);
const CREAM: Color = Color::new(255, 248, 235);

/// Sets text for pages.
pub(crate) struct Desk {
    setter: Setter,
}

impl Desk {
    pub(crate) fn new() -> Self {
        Self { setter: Setter::new(fonts()).unwrap() }
    }

    fn set(&mut self, text: &str, face: Face, size: f64, width: f64) -> TextBlock {
        let copy = Passage { text, language: "nl", pointer: "" };
        self.setter.paragraph(copy, Style { face, size, leading: 1.3, fill: INK }, width).unwrap()
    }

    /// A page with one text.
    pub(crate) fn paper(&mut self, text: &str, width: f64) -> Page {
        let mut frame = Frame::new(Size::new(600.0, 400.0));
        frame.text(Point::new(20.0, 20.0), self.set(text, Face::Text, 16.0, width));
        page(vec![Layer::Static(frame)])
    }

    fn spot(&mut self, id: &str, text: &str, target: Rect, card: Rect, link: (&str, &str)) -> Hotspot {
        let mut frame = Frame::new(Size::new(600.0, 400.0));
        frame.shape(Shape::rect(card, 12.0, Color::WHITE));
        frame.text(Point::new(card.x + 16.0, card.y + 16.0), self.set(text, Face::Text, 14.0, card.w - 60.0));
        let close = Rect::new(card.right() - 40.0, card.y + 8.0, 32.0, 32.0);
        frame.shape(Shape::disc(close.centre(), 14.0, CREAM));
        let chip = Rect::new(card.x + 16.0, card.bottom() - 44.0, 110.0, 28.0);
        let mut leading = Frame::new(Size::new(chip.w, chip.h));
        leading.shape(Shape::rect(Rect::new(0.0, 0.0, chip.w, chip.h), 14.0, SKY));
        leading.text(Point::new(10.0, 7.0), self.set(link.1, Face::Strong, 13.0, 200.0));
        frame.place_as(Point::new(chip.x, chip.y), leading, Role::Link(LinkTarget::Hotspot(link.0.into())));
        let mut hover = Frame::new(Size::new(600.0, 400.0));
        hover.shape(Shape::disc(Point::new(target.right() - 16.0, target.bottom() - 16.0), 10.0, RED));
        let name = text.split(':').next().unwrap().to_owned();
        Hotspot {
            id: id.into(),
            name: name.clone(),
            language: None,
            target,
            radius: 10.0,
            hover,
            panel: Panel {
                name: format!("Uitleg {name}"),
                lit: vec![(target, 10.0)],
                card,
                connectors: Frame::default(),
                frame,
                close,
            },
        }
    }
}

fn page(layers: Vec<Layer>) -> Page {
    Page {
        size: Size::new(600.0, 400.0),
        unit: Unit::Pixel,
        bleed: 0.0,
        paper: CREAM,
        ink: INK,
        title: "De kracht van de mbo sociaal werker".into(),
        title_language: None,
        description_language: None,
        description: "Drie plekken in een straat, en een kracht.".into(),
        language: "nl".into(),
        controls: Controls { close: "Sluit uitleg".into(), previous: "Terug".into(), next: "Verder".into() },
        layers,
        open: None,
    }
}

/// A street with three places and one strength under it. The first card lies over the second place.
pub(crate) fn street() -> Page {
    let mut desk = Desk::new();
    let mut top = Frame::new(Size::new(600.0, 400.0));
    top.shape(Shape {
        outline: Outline::Rect(Rect::new(0.0, 0.0, 600.0, 320.0), 0.0),
        fill: Some(Paint::Vertical(SKY, CREAM)),
        stroke: None,
        opacity: 1.0,
    });
    let mut heading = Frame::new(Size::new(400.0, 40.0));
    heading.text(Point::default(), desk.set("De kracht van de mbo sociaal werker", Face::Title, 24.0, 560.0));
    top.place_as(Point::new(20.0, 16.0), heading, Role::Heading(1));
    let target = |i: f64| Rect::new(20.0 + 190.0 * i, 80.0, 170.0, 220.0);
    for (i, name) in ["Opbouwwerk", "Mantelzorg", "Taal"].into_iter().enumerate() {
        let at = target(i as f64);
        top.shape(Shape::rect(Rect::new(at.x + 20.0, at.y + 30.0, 130.0, 120.0), 0.0, RED));
        let mut sign = Frame::new(Size::new(170.0, 30.0));
        sign.text(Point::default(), desk.set(name, Face::Heading, 18.0, 160.0));
        top.place_as(Point::new(at.x + 10.0, at.y + 180.0), sign, Role::Decoration);
    }
    let text = [
        ("opbouwwerk", "Opbouwwerk: bewoners krijgen samen iets voor elkaar, in de wijk en daarbuiten.", 205.0),
        ("mantelzorg", "Mantelzorg: lucht voor wie voor een ander zorgt, ook als het even niet gaat.", 20.0),
        ("taal", "Taal: lezen en schrijven zonder schaamte, samen aan de keukentafel geoefend.", 20.0),
    ];
    let nearby = ("nabij", "Nabij zijn");
    let spots = text.iter().enumerate().map(|(i, (id, text, x))| {
        let width = if i == 2 { 370.0 } else { 180.0 };
        desk.spot(id, text, target(i as f64), Rect::new(*x, 70.0, width, 240.0), nearby)
    });
    let places = Layer::Hotspots { name: "Plekken".into(), hotspots: spots.collect(), chooser: None };
    let mut foot = Frame::new(Size::new(600.0, 80.0));
    foot.shape(Shape::rect(Rect::new(0.0, 320.0, 600.0, 80.0), 0.0, CREAM));
    let chip = Rect::new(20.0, 340.0, 140.0, 40.0);
    foot.shape(Shape::rect(chip, 20.0, SKY));
    foot.text(Point::new(36.0, 352.0), desk.set("Nabij zijn", Face::Strong, 15.0, 200.0));
    let text = "Nabij zijn: is er, ook op straat en aan de deur, en blijft als het moeilijk wordt.";
    let strength = desk.spot("nabij", text, chip, Rect::new(180.0, 80.0, 300.0, 220.0), ("opbouwwerk", "Opbouwwerk"));
    let strengths = Layer::Hotspots { name: "Krachten".into(), hotspots: vec![strength], chooser: None };
    page(vec![Layer::Static(top), places, Layer::Static(foot), strengths])
}
