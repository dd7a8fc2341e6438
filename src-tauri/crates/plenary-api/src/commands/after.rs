//! After the event: numbers, drafts, and what leaves the office.

use super::office::unchanged;
use crate::files;
use crate::requests::{BuildDraft, DraftById, ExportDraft, ExportFile, ExportText, Nothing, OfEvent};
use crate::table::commands;
use crate::views::after::{
    self as view, After, DraftCopy, DraftView, ExportedFile, ExportedText, FormatLine,
};
use plenary_core::Plenary;
use plenary_core::error::{Error, Refusal, Result};
use plenary_core::exports::{self, Artifact, Options};
use plenary_core::ids::{DraftId, EventId};
use plenary_core::model::{Draft, DraftScope};
use plenary_core::ops::drafts::{self, ChangeDraft, Leaving};
use plenary_core::store::snapshot;
use std::path::Path;

commands! {
    /// The numbers of an event and the documents made from it.
    read after(OfEvent) -> After = |plenary, input| view::after(plenary, input.event_id);
    /// One draft.
    read draft(DraftById) -> DraftView = |plenary, input| view::draft(plenary, input.id);
    /// Every draft, the newest first.
    read list_drafts(Nothing) -> Vec<DraftView> = |plenary, _input| view::drafts(plenary);
    /// Builds a document from the data, or builds it again.
    write build_draft(BuildDraft) -> Draft = |plenary, input| {
        drafts::build_draft(plenary, scope(&input)?, input.kind)
    };
    /// A draft as it stands, to paste elsewhere; refused when it gives away what a permission keeps back.
    read copy_draft(DraftById) -> DraftCopy = |plenary, input| {
        let markdown = leaving(plenary, input.id)?.markdown;
        Ok(DraftCopy { html: plenary_core::wording::markdown_to_html(&markdown), markdown })
    };
    /// Saves a draft as edited.
    write change_draft(ChangeDraft) -> Draft = |plenary, input| drafts::change_draft(plenary, input);
    /// Deletes a draft.
    write delete_draft(DraftById) -> () = |plenary, input| drafts::delete_draft(plenary, input.id);
    /// The formats in which an event leaves.
    read list_formats(Nothing) -> Vec<FormatLine> = |_plenary, _input| Ok(view::formats());
    /// A file of an event, as text.
    read export_text(ExportText) -> ExportedText = |plenary, input| {
        let Artifact { file_name, media_type, bytes } = artifact(plenary, &input.format, input.event_id, &input.options)?;
        let text = String::from_utf8(bytes).map_err(|_| Error::Internal("a text format gave bytes".to_owned()))?;
        Ok(ExportedText { file_name, media_type: media_type.to_owned(), text })
    };
    /// Writes a file of an event.
    job export_file(ExportFile) -> ExportedFile = |plenary, input, progress| {
        progress.step(0, 2, "job-reading")?;
        let artifact = artifact(plenary, &input.format, input.event_id, &input.options)?;
        progress.step(1, 2, "job-writing")?;
        files::write(Path::new(&input.path), &artifact.bytes)?;
        progress.step(2, 2, "job-writing")?;
        Ok(unchanged(ExportedFile { path: input.path, bytes: artifact.bytes.len() }))
    };
    /// Writes a draft as it stands: Markdown, or HTML when the path ends in "html".
    job export_draft(ExportDraft) -> ExportedFile = |plenary, input, progress| {
        progress.step(0, 1, "job-writing")?;
        let bytes = draft_bytes(plenary, input.id, &input.path)?;
        files::write(Path::new(&input.path), &bytes)?;
        Ok(unchanged(ExportedFile { path: input.path, bytes: bytes.len() }))
    };
}

fn artifact(plenary: &Plenary, format: &str, event: EventId, options: &Options) -> Result<Artifact> {
    let format = exports::format(format)?;
    let snapshot = plenary.read(|conn| snapshot::load(conn, event))?;
    (format.export)(&snapshot, options)
}

/// The event or the period that is asked for.
fn scope(input: &BuildDraft) -> Result<DraftScope> {
    match (input.event_id, input.starts_on, input.ends_on) {
        (Some(event_id), None, None) => Ok(DraftScope::Event { event_id }),
        (None, Some(starts_on), Some(ends_on)) => Ok(DraftScope::Period { starts_on, ends_on }),
        _ => Err(Refusal::new("draft-of-an-event-or-a-period").field("event_id").into()),
    }
}

fn leaving(plenary: &Plenary, id: DraftId) -> Result<Leaving> {
    plenary.read(|conn| drafts::leaving(conn, id))
}

fn draft_bytes(plenary: &Plenary, id: DraftId, path: &str) -> Result<Vec<u8>> {
    let Leaving { draft, markdown } = leaving(plenary, id)?;
    if !path.to_lowercase().ends_with("html") {
        return Ok(markdown.into_bytes());
    }
    Ok(plenary_core::wording::page(&draft.title, &draft.language, &markdown).into_bytes())
}
