//! summary-md and summary-html: the summary of an event as a file; what stands in it is made in `wording/summary.rs`.

use crate::error::Result;
use crate::exports::{Artifact, ExportFormat, Options};
use crate::model::Snapshot;
use crate::wording::{page, summary};

/// Markdown, as a line of the table of formats.
pub const MARKDOWN: ExportFormat = ExportFormat {
    name: "summary-md",
    extension: "md",
    purpose: "Numbers, takeaways, decisions and actions as Markdown, for the office",
    options: &[],
    export: markdown,
};

/// HTML, as a line of the table of formats.
pub const HTML: ExportFormat = ExportFormat {
    name: "summary-html",
    extension: "html",
    purpose: "Numbers, takeaways, decisions and actions as a page to read or print",
    options: &[],
    export: html,
};

/// The summary in CommonMark.
pub fn markdown(snapshot: &Snapshot, _: &Options) -> Result<Artifact> {
    Ok(Artifact {
        file_name: format!("{}-summary.md", snapshot.event.slug),
        media_type: "text/markdown; charset=utf-8",
        bytes: summary::summary(snapshot)?.markdown().into_bytes(),
    })
}

/// The summary as one page that needs nothing beside it.
pub fn html(snapshot: &Snapshot, _: &Options) -> Result<Artifact> {
    let document = summary::summary(snapshot)?;
    Ok(Artifact {
        file_name: format!("{}-summary.html", snapshot.event.slug),
        media_type: "text/html; charset=utf-8",
        bytes: page(&document.title, document.language, &document.markdown()).into_bytes(),
    })
}
