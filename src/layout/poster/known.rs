//! What was measured once: a piece of the sheet is the same in the same type and width, however the roles are shared out
//! over the streets and whatever else the sheet leaves out.

use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;
use std::hash::Hash;
use std::rc::Rc;

use foldhash::fast::RandomState;

use crate::base::geometry::{Point, Rect};
use crate::layout::engine::Engine;
use crate::layout::misfit::{Halt, Misfit};
use crate::page::Frame;
use crate::theme::Block;

/// What is measured above and below the streets, with what it depends on beside its type and its width.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Piece {
    /// A block, with its figure or without, and with the title of its source or without.
    Block { block: Block, figure: bool, titles: bool },
    /// The header, with the number of strengths, an invitation, and a logo that has no place at the foot.
    Header { strengths: bool, invited: bool, foot: bool },
    /// The sources, with their titles or without.
    Sources { titles: bool },
}

/// The sign of a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Signed {
    /// The role's place in the data.
    pub(super) role: usize,
    pub(super) promise: bool,
    pub(super) code: bool,
    pub(super) icons: bool,
}

/// A piece as it was laid out.
pub(super) struct Laid {
    pub(super) frame: Frame,
    /// The chips of strengths.
    pub(super) chips: Vec<Rect>,
}

impl From<Frame> for Laid {
    fn from(frame: Frame) -> Self {
        Self { frame, chips: Vec::new() }
    }
}

/// A sign with the place of its plus.
pub(super) struct Sign {
    pub(super) frame: Frame,
    /// Middle of the plus, in the frame's coordinates.
    pub(super) plus: Point,
    /// Type size of its name.
    pub(super) name_size: f64,
    /// The code to its role.
    pub(super) code: Option<Scan>,
}

/// A code on a sign.
pub(super) struct Scan {
    pub(super) code: Frame,
    /// Its left edge.
    pub(super) x: f64,
    /// Whether it stands below the words, at the sign's foot.
    pub(super) below: bool,
}

/// What was measured, by what it is, its sizes of type and its width, these as bits.
type Store<K, T> = RefCell<HashMap<(K, [u64; 3]), Result<Rc<Known<T>>, Misfit>, RandomState>>;

/// Something that was measured.
pub(super) struct Known<T> {
    pub(super) made: T,
    /// How many of its headings are broken inside a word.
    pub(super) broken: usize,
}

/// Everything that was measured of a poster.
#[derive(Default)]
pub(super) struct Measurements {
    pieces: Store<Piece, Laid>,
    signs: Store<Signed, Sign>,
    /// Width of the stones that name groups of strengths, in sizes of body text: the same at each size.
    pub(super) group_name: OnceCell<f64>,
    /// Width of the longest name of a role on one line with its icons, in sizes of the name: the same at each size.
    pub(super) name_with_icons: OnceCell<f64>,
    /// Height of what stands at each role, on the grid of the drawings.
    pub(super) drawn: OnceCell<Vec<f64>>,
}

impl Measurements {
    /// A piece in these sizes, laid out if it was not yet.
    pub(super) fn piece(
        &self,
        engine: &Engine<'_>,
        key: (Piece, [f64; 3]),
        lay_out: impl FnOnce() -> Result<Laid, Halt>,
    ) -> Result<Rc<Known<Laid>>, Halt> {
        known(&self.pieces, engine, key, lay_out)
    }

    /// A sign in these sizes, laid out if it was not yet.
    pub(super) fn sign(
        &self,
        engine: &Engine<'_>,
        key: (Signed, [f64; 3]),
        lay_out: impl FnOnce() -> Result<Sign, Halt>,
    ) -> Result<Rc<Known<Sign>>, Halt> {
        known(&self.signs, engine, key, lay_out)
    }
}

fn known<K: Eq + Hash, T>(
    store: &Store<K, T>,
    engine: &Engine<'_>,
    (key, sizes): (K, [f64; 3]),
    lay_out: impl FnOnce() -> Result<T, Halt>,
) -> Result<Rc<Known<T>>, Halt> {
    let key = (key, sizes.map(f64::to_bits));
    if let Some(known) = store.borrow().get(&key) {
        return known.clone().map_err(Halt::Misfit);
    }
    let (made, broken) = engine.counted(lay_out);
    let known = match made {
        Ok(made) => Ok(Rc::new(Known { made, broken })),
        Err(Halt::Misfit(misfit)) => Err(misfit),
        Err(Halt::World(error)) => return Err(Halt::World(error)),
    };
    store.borrow_mut().insert(key, known.clone());
    known.map_err(Halt::Misfit)
}
