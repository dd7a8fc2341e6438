//! report-md: the report on an event as a file; what stands in it is made in `wording/report.rs`.

use crate::error::Result;
use crate::exports::{Artifact, ExportFormat, Options, leaving};
use crate::model::{DraftKind, Snapshot};
use crate::wording::report;

/// Markdown, as a line of the table of formats.
pub const MARKDOWN: ExportFormat = ExportFormat {
    name: "report-md",
    extension: "md",
    purpose: "The report for funders and managers as Markdown: numbers beside last time, takeaways, decisions, actions",
    options: &[],
    export: markdown,
};

/// The report in CommonMark.
pub fn markdown(snapshot: &Snapshot, _: &Options) -> Result<Artifact> {
    Ok(Artifact {
        file_name: format!("{}-report.md", snapshot.event.slug),
        media_type: "text/markdown; charset=utf-8",
        bytes: leaving::of_event(snapshot, &report::report(snapshot)?, DraftKind::Report)?.into_bytes(),
    })
}
