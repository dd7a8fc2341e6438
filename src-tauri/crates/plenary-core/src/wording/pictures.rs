//! The pictures of a document, by the addresses that stand in its Markdown: charts as SVG, photos as they leave.

use crate::wording::tree::PictureOf;
use std::collections::BTreeMap;

/// Charts by name and files by SHA-256.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pictures {
    /// SVG of `wording::chart`.
    pub charts: BTreeMap<String, String>,
    pub files: BTreeMap<String, Photo>,
}

/// A photo that was dropped into the workspace, as it leaves: without what the camera wrote beside its pixels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Photo {
    /// What the file is called outside, which tells nothing of what it was called inside.
    pub name: String,
    /// "image/jpeg", "image/png".
    pub media_type: String,
    pub bytes: Vec<u8>,
}

/// One picture that is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found<'a> {
    /// SVG.
    Chart(&'a str),
    Photo(&'a Photo),
}

impl Pictures {
    /// The picture, if there is one of that name.
    pub fn find(&self, of: &PictureOf) -> Option<Found<'_>> {
        match of {
            PictureOf::Chart(name) => self.charts.get(name).map(|svg| Found::Chart(svg)),
            PictureOf::File(sha256) => self.files.get(sha256).map(Found::Photo),
        }
    }
}
