//! thank-you-md and thank-you-html: the thank-you letters of an event, their fields still open (`wording/thank_you.rs`).

use crate::error::Result;
use crate::exports::{Artifact, ExportFormat, Options};
use crate::model::Snapshot;
use crate::wording::{page, thank_you};

/// Markdown, as a line of the table of formats.
pub const MARKDOWN: ExportFormat = ExportFormat {
    name: "thank-you-md",
    extension: "md",
    purpose: "Thank-you letters as Markdown: to those who spoke, helped, came, and could not come",
    options: &[],
    export: markdown,
};

/// HTML, as a line of the table of formats.
pub const HTML: ExportFormat = ExportFormat {
    name: "thank-you-html",
    extension: "html",
    purpose: "Thank-you letters as a page",
    options: &[],
    export: html,
};

/// The letters in CommonMark.
pub fn markdown(snapshot: &Snapshot, _: &Options) -> Result<Artifact> {
    Ok(Artifact {
        file_name: format!("{}-thank-you.md", snapshot.event.slug),
        media_type: "text/markdown; charset=utf-8",
        bytes: thank_you::thank_you(snapshot)?.markdown().into_bytes(),
    })
}

/// The letters as one page.
pub fn html(snapshot: &Snapshot, _: &Options) -> Result<Artifact> {
    let document = thank_you::thank_you(snapshot)?;
    Ok(Artifact {
        file_name: format!("{}-thank-you.html", snapshot.event.slug),
        media_type: "text/html; charset=utf-8",
        bytes: page(&document.title, document.language, &document.markdown()).into_bytes(),
    })
}
