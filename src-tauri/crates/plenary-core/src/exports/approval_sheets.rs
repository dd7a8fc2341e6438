//! approval-sheets-md: what each speaker is asked to allow, as a file; made in `wording/approval_sheet.rs`.

use crate::error::Result;
use crate::exports::{Artifact, ExportFormat, Options};
use crate::model::Snapshot;
use crate::rules::approvals::to_ask;
use crate::wording::approval_sheet::{document, sheets};
use crate::wording::{Document, Words};

/// Markdown, as a line of the table of formats.
pub const MARKDOWN: ExportFormat = ExportFormat {
    name: "approval-sheets-md",
    extension: "md",
    purpose: "May we quote this? What each speaker is asked to allow, as Markdown",
    options: &["person"],
    export: markdown,
};

/// The sheets of everybody, or of one person.
pub fn sheets_of(snapshot: &Snapshot, options: &Options) -> Result<Document> {
    let mut asked = to_ask(snapshot);
    asked.retain(|takeaway| options.person.is_none_or(|person| takeaway.person_id == Some(person)));
    document(snapshot, &sheets(snapshot, &asked, &Words::of(&snapshot.event.language)?)?)
}

fn markdown(snapshot: &Snapshot, options: &Options) -> Result<Artifact> {
    Ok(Artifact {
        file_name: format!("{}-approval-sheets.md", snapshot.event.slug),
        media_type: "text/markdown; charset=utf-8",
        bytes: sheets_of(snapshot, options)?.markdown().into_bytes(),
    })
}
