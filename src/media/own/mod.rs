//! What somebody brings to the poster: drawings, photos and a logo that a data file names.
//!
//! Files are read once, before layout. A drawing becomes plain shapes ([`crate::media::vector`]); a photo becomes pixels
//! ([`crate::media::pixels`]) that are encoded anew at the size at which a sheet shows them. Nothing else of a file is kept.

mod photo;

use std::collections::BTreeMap;
use std::path::Path as FilePath;
use std::sync::Arc;

use crate::base::geometry::{Path, Point, Size};
use crate::media::guard;
use crate::media::pixels::{self, Raster, Unreadable};
use crate::media::vector::Drawing;
use crate::messages::{Diagnostic, MaterialFault, PaintedFor, Problem};
use crate::page::{Frame, Item, Outline, Shape};
use crate::{media::folder, media::vector};

pub use photo::Photo;

/// The most bytes of a photo's file.
pub const MAX_BYTES: usize = 20 * 1024 * 1024;
/// The most pixels that all photos of a data file have together.
pub const MAX_PIXELS: u64 = 200_000_000;
/// The longer side of a drawing, in units of its own grid.
const GRID: f64 = 640.0;
/// One side of a picture may be at most so many times the other.
pub const MAX_ASPECT: u32 = 10;

/// The pictures of a data file, by the names that it has for them.
#[derive(Debug, Clone, Default)]
pub struct Material {
    pictures: BTreeMap<String, OwnPicture>,
}

/// A picture that somebody brings.
#[derive(Debug, Clone, PartialEq)]
pub enum OwnPicture {
    /// Plain shapes in their own colours, in a frame of the drawing's own size.
    Drawing(Arc<Frame>),
    /// Pixels, or a drawing that is shown as pixels.
    Photo(Arc<Photo>),
}

impl OwnPicture {
    /// Judges a file by its content, and makes it into a picture that is safe to show.
    ///
    /// # Errors
    /// Why it cannot be used.
    pub fn read(bytes: &[u8]) -> Result<Self, MaterialFault> {
        if guard::is_markup(bytes) {
            let drawing = match vector::read(bytes)? {
                Drawing::Shapes(shapes) => Self::Drawing(Arc::new(on_grid(&shapes))),
                Drawing::Painted(painted) => Self::Photo(Arc::new(Photo::of_drawing(painted))),
            };
            narrow(drawing.size().w, drawing.size().h)?;
            return Ok(drawing);
        }
        if bytes.len() > MAX_BYTES {
            return Err(MaterialFault::TooLarge(MAX_BYTES));
        }
        let header = pixels::judge(bytes).map_err(fault)?;
        narrow(f64::from(header.width), f64::from(header.height))?;
        let photo = Photo::new(Raster::decode(bytes).map_err(fault)?);
        Ok(Self::Photo(Arc::new(photo)))
    }

    /// A logo: a drawing on a grid of its own.
    ///
    /// # Errors
    /// Why it cannot be used.
    pub fn read_logo(bytes: &[u8]) -> Result<Self, MaterialFault> {
        Ok(match vector::read(bytes)? {
            Drawing::Shapes(shapes) => Self::Drawing(Arc::new(shapes)),
            Drawing::Painted(painted) => Self::Photo(Arc::new(Photo::of_drawing(painted))),
        })
    }

    /// Why a drawing is shown as pixels, when it is.
    #[must_use]
    pub fn painted_for(&self) -> Option<PaintedFor> {
        match self {
            Self::Drawing(_) => None,
            Self::Photo(photo) => photo.painted_for(),
        }
    }

    /// Width and height, in units of its own.
    #[must_use]
    pub fn size(&self) -> Size {
        match self {
            Self::Drawing(drawing) => drawing.size,
            Self::Photo(photo) => photo.size(),
        }
    }
}

impl Material {
    /// No pictures.
    #[must_use]
    pub const fn nothing() -> Self {
        Self { pictures: BTreeMap::new() }
    }

    /// Reads the files that a data file in this folder names; `files` holds the JSON pointer and the path of each.
    /// What is wrong with them comes beside the pictures that are right, in the order of `files`.
    #[must_use]
    pub fn read<'f>(
        files: impl IntoIterator<Item = (&'f str, &'f str)>,
        folder: Option<&FilePath>,
    ) -> (Self, Vec<Diagnostic>) {
        Self::gather(files, &|file| bytes(file, folder), &mut OwnPicture::read)
    }

    /// Like [`Material::read`], for files from elsewhere or pictures that were made before: `bytes` gives what a file
    /// holds, `made` the picture of that.
    #[must_use]
    pub fn gather<'f>(
        files: impl IntoIterator<Item = (&'f str, &'f str)>,
        bytes: &dyn Fn(&str) -> Result<Vec<u8>, MaterialFault>,
        made: &mut dyn FnMut(&[u8]) -> Result<OwnPicture, MaterialFault>,
    ) -> (Self, Vec<Diagnostic>) {
        let (mut material, mut found, mut pixels) = (Self::nothing(), Vec::new(), 0);
        let mut faults: BTreeMap<&str, MaterialFault> = BTreeMap::new();
        for (pointer, file) in files {
            if material.pictures.contains_key(file) {
                continue;
            }
            let read = match faults.get(file) {
                Some(fault) => Err(fault.clone()),
                None => bytes(file).and_then(|bytes| {
                    counted(&bytes, &mut pixels)?;
                    made(&bytes)
                }),
            };
            match read {
                Ok(picture) => {
                    material.pictures.insert(file.to_owned(), picture);
                }
                Err(fault) => {
                    faults.insert(file, fault.clone());
                    let file = shortened(file);
                    found.push(Diagnostic::new(Problem::UnusableMaterial { file, fault }, pointer));
                }
            }
        }
        (material, found)
    }

    /// The same with a picture by this name, for programs that have their pictures elsewhere than in a folder.
    #[must_use]
    pub fn with(mut self, file: &str, picture: OwnPicture) -> Self {
        self.pictures.insert(file.to_owned(), picture);
        self
    }

    /// The picture by the name that the data file has for it.
    #[must_use]
    pub fn get(&self, file: &str) -> Option<&OwnPicture> {
        self.pictures.get(file)
    }
}

/// Counts the pixels of a photo with those of the others, before it is decoded: many photos cost no more than is said.
fn counted(bytes: &[u8], pixels: &mut u64) -> Result<(), MaterialFault> {
    let Ok(header) = pixels::judge(bytes) else { return Ok(()) };
    *pixels = pixels.saturating_add(u64::from(header.width) * u64::from(header.height));
    if *pixels > MAX_PIXELS { Err(MaterialFault::PixelsTogether(MAX_PIXELS)) } else { Ok(()) }
}

/// The bytes of a file that a data file in this folder names.
///
/// # Errors
/// Why it may not or cannot be read.
pub fn bytes(file: &str, folder: Option<&FilePath>) -> Result<Vec<u8>, MaterialFault> {
    folder::read(file, folder, MAX_BYTES)
}

/// A drawing on a grid of our own, so that the places after the point that are written of it are enough, whatever unit
/// it was made in.
fn on_grid(drawing: &Frame) -> Frame {
    let scale = GRID / drawing.size.w.max(drawing.size.h).max(1e-9);
    let scaled = |path: &Path| path.map(|p| Point::new(p.x * scale, p.y * scale));
    let items = drawing.items.iter().map(|(at, item)| match item {
        // A cleaned drawing has nothing else.
        Item::Shape(shape) => {
            let outline = match &shape.outline {
                Outline::Path(path) => Outline::Path(scaled(path)),
                Outline::EvenOdd(path) => Outline::EvenOdd(scaled(path)),
                other => other.clone(),
            };
            (*at, Item::Shape(Shape { outline, ..shape.clone() }))
        }
        other => (*at, other.clone()),
    });
    Frame { size: Size::new(drawing.size.w * scale, drawing.size.h * scale), items: items.collect() }
}

/// Refuses what is so narrow that it would be a line.
fn narrow(width: f64, height: f64) -> Result<(), MaterialFault> {
    let limit = f64::from(MAX_ASPECT);
    let fits = width <= height * limit && height <= width * limit;
    if fits { Ok(()) } else { Err(MaterialFault::Narrow(MAX_ASPECT)) }
}

/// Why pixels cannot be read, in the terms of messages.
const fn fault(why: Unreadable) -> MaterialFault {
    match why {
        Unreadable::Kind(format) => MaterialFault::Format(format),
        Unreadable::TooLarge(width, height) => MaterialFault::Pixels { width, height },
        Unreadable::Broken => MaterialFault::Broken,
        Unreadable::Cmyk => MaterialFault::Cmyk,
        Unreadable::Heavy(load) => MaterialFault::TooHeavy(load),
    }
}

/// A path, cut where it would fill the screen.
fn shortened(file: &str) -> String {
    const MOST: usize = 80;
    if file.chars().count() <= MOST { file.to_owned() } else { file.chars().take(MOST).chain(['…']).collect() }
}
