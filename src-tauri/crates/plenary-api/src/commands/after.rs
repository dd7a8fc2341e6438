//! After the event: numbers, and the files that leave the office.

use super::office::unchanged;
use crate::formats::{self, Made};
use crate::requests::{ExportFile, ExportText, Nothing, OfEvent};
use crate::table::commands;
use crate::views::after::{self as view, After, ExportedFile, ExportedText, FormatLine};
use plenary_core::Plenary;
use plenary_core::error::{Error, Result};
use plenary_core::exports::{Artifact, Options};
use plenary_core::ids::EventId;
use plenary_core::model::VersionReason;
use plenary_core::ops::drafts;
use plenary_core::store::snapshot;
use std::path::Path;

commands! {
    /// The numbers of an event and the documents made from it.
    read after(OfEvent) -> After = |plenary, input| view::after(plenary, input.event_id);
    /// The formats in which an event leaves.
    read list_formats(Nothing) -> Vec<FormatLine> = |_plenary, _input| Ok(view::formats());
    /// A file of an event, as text.
    read export_text(ExportText) -> ExportedText = |plenary, input| {
        let Artifact { file_name, media_type, bytes } = made(plenary, &input.format, input.event_id, &input.options)?.artifact;
        let text = String::from_utf8(bytes).map_err(|_| Error::Internal("a text format gave bytes".to_owned()))?;
        Ok(ExportedText { file_name, media_type: media_type.to_owned(), text })
    };
    /// Writes a file of an event; the pictures of Markdown beside it. Of minutes that are a draft it keeps a version.
    noted export_file(ExportFile) -> ExportedFile = |plenary, input, progress| {
        progress.step(0, 2, "job-reading")?;
        let minutes = formats::minutes_leaving(plenary, &input.format, input.event_id)?;
        let made = made(plenary, &input.format, input.event_id, &input.options)?;
        progress.step(1, 2, "job-writing")?;
        let (path, bytes) = made.write(Path::new(&input.path))?;
        progress.step(2, 2, "job-writing")?;
        let written = ExportedFile { path: path.display().to_string(), bytes };
        match minutes {
            Some(leaving) => {
                let place = formats::place(&path);
                Ok(drafts::left(plenary, &leaving, VersionReason::Exported, &place)?.map(|_| written))
            }
            None => Ok(unchanged(written)),
        }
    };
}

fn made(plenary: &Plenary, format: &str, event: EventId, options: &Options) -> Result<Made> {
    let snapshot = plenary.read(|conn| snapshot::as_of(conn, event, plenary.clock().now()))?;
    formats::of_event(plenary, &snapshot, format, options)
}
