//! report-md and report-html: the report on an event as a file; what stands in it is made in `wording/report.rs`.

use crate::error::Result;
use crate::exports::{Artifact, ExportFormat, Options};
use crate::model::Snapshot;
use crate::wording::chart::of_event::charts;
use crate::wording::html::page_with;
use crate::wording::pictures::Pictures;
use crate::wording::report;

/// Markdown, as a line of the table of formats.
pub const MARKDOWN: ExportFormat = ExportFormat {
    name: "report-md",
    extension: "md",
    purpose: "The report for funders and managers as Markdown: numbers beside last time, takeaways, decisions, actions",
    options: &[],
    export: markdown,
};

/// HTML, as a line of the table of formats.
pub const HTML: ExportFormat = ExportFormat {
    name: "report-html",
    extension: "html",
    purpose: "The report for funders and managers as a page to read or print",
    options: &[],
    export: html,
};

/// The report in CommonMark.
pub fn markdown(snapshot: &Snapshot, _: &Options) -> Result<Artifact> {
    Ok(Artifact {
        file_name: format!("{}-report.md", snapshot.event.slug),
        media_type: "text/markdown; charset=utf-8",
        bytes: report::report(snapshot)?.markdown().into_bytes(),
    })
}

/// The report as one page that needs nothing beside it, with its charts.
pub fn html(snapshot: &Snapshot, _: &Options) -> Result<Artifact> {
    let document = report::report(snapshot)?;
    let pictures = Pictures { charts: charts(snapshot)?, ..Pictures::default() };
    let page = page_with(&document.title, document.language, &document.markdown(), &pictures);
    Ok(Artifact {
        file_name: format!("{}-report.html", snapshot.event.slug),
        media_type: "text/html; charset=utf-8",
        bytes: page.into_bytes(),
    })
}
