//! What is written, as files of other programs: PDF, DOCX, and HTML to paste into WordPress and Outlook.
//!
//! Each is made from the same tree of the Markdown (`plenary_core::wording::tree`). This crate knows no store and no window; the
//! heavy dependencies are here and nowhere else. The same document gives the same bytes.

pub mod docx;
pub mod outlook;
pub mod pdf;
pub mod photo;
pub mod wordpress;

mod fonts;
mod paper;
mod pixels;
mod raster;

use plenary_core::error::Result;

pub use paper::Paper;
pub use pixels::{Pixels, held, pixels};

/// A way to write a document down.
pub struct Encoding {
    /// Ends the name of a format: "blog-pdf".
    pub name: &'static str,
    /// Without the dot.
    pub extension: &'static str,
    /// MIME type, with parameters.
    pub media_type: &'static str,
    /// The one door.
    pub write: fn(&Paper) -> Result<Vec<u8>>,
}

/// Every way, in the order people are shown them.
pub const ENCODINGS: &[Encoding] = &[
    Encoding {
        name: "docx",
        extension: "docx",
        media_type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        write: docx::docx,
    },
    Encoding { name: "pdf", extension: "pdf", media_type: "application/pdf", write: pdf::pdf },
    Encoding {
        name: "wordpress",
        extension: "html",
        media_type: "text/html; charset=utf-8",
        write: |paper| Ok(wordpress::page(paper)?.into_bytes()),
    },
    Encoding {
        name: "outlook",
        extension: "html",
        media_type: "text/html; charset=utf-8",
        write: |paper| Ok(outlook::page(paper)?.into_bytes()),
    },
];

/// The way of that name.
pub fn encoding(name: &str) -> Option<&'static Encoding> {
    ENCODINGS.iter().find(|encoding| encoding.name == name)
}
