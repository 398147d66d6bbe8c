//! What a document of another kind takes over from the poster, so that the two are seen to belong together: the street,
//! what stands at a role, figures, the logo, the invitation to scan.

use super::content::{Base, Content, Poster};
use super::own;
use super::scan;
use super::street::{self, DRAWING, Pavement, Street};
use super::{figure, generic, logo, sources};
use crate::base::color::Color;
use crate::base::geometry::{Point, Rect, Size};
use crate::document::Illustration;
use crate::error;
use crate::layout::Settings;
use crate::layout::engine::{Code, Engine};
use crate::layout::misfit::Halt;
use crate::page::{Frame, Group, Origin};
use crate::typeset::text::Setter;

/// What a document takes from the poster, whatever its type size.
pub(in crate::layout) struct Neighbourhood<'a>(Base<'a>);

impl<'a> Neighbourhood<'a> {
    /// What the poster of this content is made with.
    pub(in crate::layout) fn new(
        setter: &'a Setter,
        content: Content<'a>,
        settings: &Settings<'a>,
    ) -> error::Result<Self> {
        Base::new(setter, content, settings, false).map(Self)
    }

    /// The same at a size of body text.
    pub(in crate::layout) fn at(&'a self, body: f64) -> Quarter<'a> {
        Quarter(self.0.at(body))
    }
}

/// The same at one size of body text.
#[derive(Clone, Copy)]
pub(in crate::layout) struct Quarter<'a>(Poster<'a>);

/// A row of places in a rectangle: sky down to the ground line, and a strip of ground below it.
#[derive(Debug, Clone)]
pub(in crate::layout) struct Row {
    /// The rectangle.
    pub(in crate::layout) area: Rect,
    /// Height of the ground at its foot.
    pub(in crate::layout) strip: f64,
    /// Colour of its sky at the top.
    pub(in crate::layout) high: Color,
    /// Factor on the drawings.
    pub(in crate::layout) scale: f64,
    /// Number of the row, for variety.
    pub(in crate::layout) number: usize,
    /// How far it runs on to the left and to the right.
    pub(in crate::layout) bleed: f64,
    /// The roles that stand there, by their numbers, side by side.
    pub(in crate::layout) roles: std::ops::Range<usize>,
    /// Whether trees stand where there is room.
    pub(in crate::layout) trees: bool,
}

impl Row {
    /// Left edge and width of the cell of each role, from the left of the rectangle.
    fn cells(&self) -> Vec<(f64, f64)> {
        let wide = self.area.w / self.roles.len().max(1) as f64;
        (0..self.roles.len()).map(|i| (i as f64 * wide, wide)).collect()
    }
}

/// How far trees and bushes of a street without places keep from its ends, on the grid of the drawings.
const EDGE: f64 = 16.0;

impl<'a> Quarter<'a> {
    /// The engine.
    pub(in crate::layout) fn engine(&self) -> Engine<'a> {
        *self.0
    }

    /// A row of places, in the coordinates of its rectangle.
    pub(in crate::layout) fn row(&self, row: &Row) -> error::Result<Frame> {
        let mut frame = self.scenery(row)?;
        self.put_drawings(row, &mut frame)?;
        Ok(frame)
    }

    /// A row of places without what stands at the roles.
    pub(in crate::layout) fn scenery(&self, row: &Row) -> error::Result<Frame> {
        let (poster, area) = (&self.0, row.area);
        let trees = if row.trees { row.cells() } else { Vec::new() };
        let street = Street {
            top: area.y,
            ground: area.bottom() - row.strip,
            strip: row.strip,
            pavement: Pavement::None,
            cells: trees,
            scale: row.scale,
            number: row.number,
            above: Vec::new(),
        };
        let mut frame = Frame::new(Size::new(area.right(), area.bottom()));
        let mut scenery = street::scenery_below(poster, &street, (area.w, row.bleed), row.high)?;
        if row.trees && row.roles.is_empty() {
            // What stands at the edge of a panel stays clear of its fold.
            let inset = EDGE * row.scale;
            let mut green = Frame::new(Size::new(area.w - 2.0 * inset, area.bottom()));
            street::green(poster, &street, green.size.w, &mut green)?;
            scenery.place(Point::new(inset, 0.0), green);
        }
        frame.place(Point::new(area.x, 0.0), scenery);
        Ok(frame)
    }

    /// Puts what stands at the roles of a row into a frame, in the coordinates of its rectangle.
    pub(in crate::layout) fn put_drawings(&self, row: &Row, frame: &mut Frame) -> error::Result<()> {
        let (w, h) = (DRAWING.w * row.scale, DRAWING.h * row.scale);
        let ground = row.area.bottom() - row.strip;
        for (role, (x, wide)) in row.roles.clone().zip(row.cells()) {
            let corner = Point::new(row.area.x + x + (wide - w) / 2.0, ground - h);
            frame.group(corner, self.drawing(role, row.scale)?);
        }
        Ok(())
    }

    /// What stands at a role: its drawing, or its own picture.
    fn drawing(&self, number: usize, scale: f64) -> error::Result<Group> {
        let poster = &self.0;
        let accent = poster.theme.accent(number);
        let name = generic::places(poster).get(number).copied().unwrap_or_default();
        let Some(role) = poster.info.roles.get(number) else { return Ok(Group::new(Frame::default())) };
        let own = role.illustration.as_ref().and_then(Illustration::own);
        if let Some(picture) = own.and_then(|own| own::illustration(poster, own, accent, scale)) {
            return Ok(picture);
        }
        let pointer = role.name.pointer.rsplit_once('/').map_or("", |(parent, _)| parent);
        let drawing = street::illustration(poster, name, accent, scale)?;
        Ok(drawing.showing(Origin::of(format!("{pointer}/tekening"))))
    }

    /// A figure on white, drawn or in words, in the accent of a role or, for none, that of the title.
    pub(in crate::layout) fn figure(
        &self,
        id: &str,
        role: Option<usize>,
        (width, drawn): (f64, bool),
    ) -> Result<Option<Frame>, Halt> {
        let mut accent = self.0.theme.accent(role.unwrap_or_default());
        if role.is_none() {
            accent.accent = self.0.palette().title_accent;
        }
        if drawn { figure::in_panel(&self.0, id, accent, width) } else { figure::in_words(&self.0, id, accent, width) }
    }

    /// A figure on the ground of what stands out.
    pub(in crate::layout) fn highlighted_figure(&self, ids: &[String], width: f64) -> Result<Option<Frame>, Halt> {
        figure::on_highlight(&self.0, ids, width)
    }

    /// What stands first, with the logo above it if it has its place there.
    pub(in crate::layout) fn below_logo(&self, header: Frame) -> Frame {
        logo::above(&self.0, header, true)
    }

    /// The logo, wherever on a page its place is.
    pub(in crate::layout) fn logo(&self) -> Option<Frame> {
        logo::alone(&self.0)
    }

    /// What stands last, with the logo beside it if it has its place there.
    pub(in crate::layout) fn beside_logo(
        &self,
        width: f64,
        lay_out: impl Fn(f64) -> Result<Frame, Halt>,
    ) -> Result<Frame, Halt> {
        logo::beside(&self.0, width, lay_out)
    }

    /// The sources in small type on the band: with their titles, or only who published them and when.
    pub(in crate::layout) fn sources(&self, width: f64, titles: bool) -> Result<Frame, Halt> {
        sources::sources(&self.0, width, titles)
    }

    /// The code to the website with what to do with it; none when the data names no website.
    pub(in crate::layout) fn invitation(&self, width: f64) -> Option<Frame> {
        let code: Code = scan::to_website(&self.0)?;
        Some(scan::invitation(&self.0, &code, self.0.sizes.name, scan::Words::After(width)))
    }
}
