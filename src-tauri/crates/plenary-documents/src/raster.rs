//! Charts as PNG, for programs that show no SVG.

use crate::fonts;
use crate::paper::broken;
use plenary_core::error::Result;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use std::sync::Arc;

/// So many pixels a unit of the picture: sharp on paper.
const SCALE: f32 = 3.0;
/// No chart is larger.
const MOST: u32 = 12_000;

/// A picture of pixels, and how large it is to be shown, in units of the picture.
pub struct Raster {
    pub png: Vec<u8>,
    pub width: u32,
    pub height: u32,
}

/// Draws an SVG of ours on white paper. The same SVG gives the same bytes, unless a letter comes from a font of the computer.
pub fn png(svg: &str) -> Result<Raster> {
    let wrong = |error: &dyn std::fmt::Display| broken("chart", error);
    let options =
        Options { fontdb: fonts::database(svg), font_family: fonts::FAMILY.to_owned(), ..Options::default() };
    let tree = Tree::from_str(svg, &options).map_err(|error| wrong(&error))?;
    let size = tree.size().to_int_size();
    let scaled = tree.size().scale_by(SCALE).map(|size| size.to_int_size());
    let scaled = scaled.filter(|size| size.width() <= MOST && size.height() <= MOST);
    let scaled = scaled.ok_or_else(|| wrong(&"too large"))?;
    let mut pixels = Pixmap::new(scaled.width(), scaled.height()).ok_or_else(|| wrong(&"too large"))?;
    pixels.fill(resvg::tiny_skia::Color::WHITE);
    resvg::render(&tree, Transform::from_scale(SCALE, SCALE), &mut pixels.as_mut());
    let png = pixels.encode_png().map_err(|error| wrong(&error))?;
    Ok(Raster { png, width: size.width(), height: size.height() })
}

/// So that the option's type is named once.
pub(crate) type Fonts = Arc<resvg::usvg::fontdb::Database>;

#[cfg(test)]
mod tests {
    use super::*;
    use plenary_core::wording::chart::{About, Bar, Key, bars};

    #[test]
    fn a_chart_becomes_a_picture_with_its_words() {
        let about = About { name: "x", title: "X", what: "X" };
        let with = |label: &str| {
            bars(about, &Key::default(), &[Bar { label: label.into(), part: 3, whole: Some(12) }])
        };
        let one = png(&with("Northbank")).unwrap();
        assert!(one.png.starts_with(b"\x89PNG") && one.width == 540, "{}", one.width);
        assert_eq!(one.png, png(&with("Northbank")).unwrap().png);
        assert_ne!(one.png, png(&with("Eastmere")).unwrap().png, "words are drawn");
        assert_ne!(
            png(&with("Шшш")).unwrap().png,
            png(&with("Жжж")).unwrap().png,
            "also in letters that the typeface has not"
        );
    }
}
