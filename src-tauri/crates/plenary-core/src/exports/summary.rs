//! summary-md: the summary of an event as a file; what stands in it is made in `wording/summary.rs`.

use crate::error::Result;
use crate::exports::{Artifact, ExportFormat, Options, leaving};
use crate::model::{DraftKind, Snapshot};
use crate::wording::summary;

/// Markdown, as a line of the table of formats.
pub const MARKDOWN: ExportFormat = ExportFormat {
    name: "summary-md",
    extension: "md",
    purpose: "Numbers, takeaways, decisions and actions as Markdown, for the office",
    options: &[],
    export: markdown,
};

/// The summary in CommonMark.
pub fn markdown(snapshot: &Snapshot, _: &Options) -> Result<Artifact> {
    Ok(Artifact {
        file_name: format!("{}-summary.md", snapshot.event.slug),
        media_type: "text/markdown; charset=utf-8",
        bytes: leaving::of_event(snapshot, &summary::summary(snapshot)?, DraftKind::Summary)?.into_bytes(),
    })
}
