//! thank-you-md: the thank-you letters of an event, their fields still open (`wording/thank_you.rs`).

use crate::error::Result;
use crate::exports::{Artifact, ExportFormat, Options, leaving};
use crate::model::{DraftKind, Snapshot};
use crate::wording::thank_you;

/// Markdown, as a line of the table of formats.
pub const MARKDOWN: ExportFormat = ExportFormat {
    name: "thank-you-md",
    extension: "md",
    purpose: "Thank-you letters as Markdown: to those who spoke, helped, came, and could not come",
    options: &[],
    export: markdown,
};

/// The letters in CommonMark.
pub fn markdown(snapshot: &Snapshot, _: &Options) -> Result<Artifact> {
    Ok(Artifact {
        file_name: format!("{}-thank-you.md", snapshot.event.slug),
        media_type: "text/markdown; charset=utf-8",
        bytes: leaving::of_event(snapshot, &thank_you::thank_you(snapshot)?, DraftKind::ThankYou)?
            .into_bytes(),
    })
}
