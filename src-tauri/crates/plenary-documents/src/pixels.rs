//! A picture of a document as pixels, for formats that show no SVG: a chart drawn, a photo as it leaves.

use crate::paper::{Paper, broken};
use crate::raster::png;
use plenary_core::error::Result;
use plenary_core::wording::pictures::Found;
use plenary_core::wording::tree::{Block, Picture, PictureOf, pictures};
use std::collections::BTreeMap;

/// Bytes, and how large they are to be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pixels {
    /// What the file is called.
    pub name: String,
    /// "image/jpeg" or "image/png".
    pub media_type: String,
    pub bytes: Vec<u8>,
    /// In units of a 96th of an inch.
    pub width: u32,
    pub height: u32,
}

/// The picture; none of a chart with nothing to draw. Refused without words, or when the photo is no longer there.
pub fn pixels(paper: &Paper, picture: &Picture) -> Result<Option<Pixels>> {
    Ok(match paper.picture(picture)? {
        None => None,
        Some(Found::Chart(svg)) => {
            let drawn = png(svg)?;
            let name = match &picture.of {
                PictureOf::Chart(name) | PictureOf::File(name) => format!("{name}.png"),
            };
            let (media_type, bytes) = ("image/png".to_owned(), drawn.png);
            Some(Pixels { name, media_type, bytes, width: drawn.width, height: drawn.height })
        }
        Some(Found::Photo(photo)) => {
            let size = imagesize::blob_size(&photo.bytes).map_err(|error| broken("photo", error))?;
            let within = |pixels: usize| u32::try_from(pixels).map_err(|error| broken("photo", error));
            let (width, height) = (within(size.width)?, within(size.height)?);
            let (media_type, bytes) = (photo.media_type.clone(), photo.bytes.clone());
            Some(Pixels { name: photo.name.clone(), media_type, bytes, width, height })
        }
    })
}

/// Every picture that stands by itself, also in points and quotations, by what it is of and its words.
pub fn held(paper: &Paper, blocks: &[Block]) -> Result<BTreeMap<(PictureOf, String), Pixels>> {
    let mut held = BTreeMap::new();
    for picture in pictures(blocks) {
        if let Some(shown) = pixels(paper, picture)? {
            held.insert((picture.of.clone(), picture.alt.clone()), shown);
        }
    }
    Ok(held)
}

impl Pixels {
    /// How large it is shown where there is so much room.
    pub fn fitted(&self, wide: u64, high: u64) -> (u64, u64) {
        let (width, height) = (u64::from(self.width.max(1)), u64::from(self.height.max(1)));
        if width * high > wide * height {
            let width_shown = width.min(wide);
            return (width_shown, (height * width_shown / width).max(1));
        }
        let height_shown = height.min(high);
        ((width * height_shown / height).max(1), height_shown)
    }

    /// The address of a page that holds the picture itself.
    pub fn address(&self) -> String {
        format!("data:{};base64,{}", self.media_type, plenary_core::wording::html::base64(&self.bytes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_shown_whole_and_never_larger_than_it_is() {
        let of = |width, height| Pixels {
            name: String::new(),
            media_type: String::new(),
            bytes: Vec::new(),
            width,
            height,
        };
        assert_eq!(of(100, 50).fitted(600, 450), (100, 50));
        assert_eq!(of(1200, 600).fitted(600, 450), (600, 300));
        assert_eq!(of(600, 1200).fitted(600, 450), (225, 450));
        assert_eq!(of(5000, 1).fitted(600, 450), (600, 1));
    }
}
