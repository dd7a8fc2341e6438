//! `plenary export … --draft`: a document as it was edited by hand, and the word that a file made anew has none of those edits.

use crate::arguments::Export;
use crate::calling::ask;
use crate::{exporting, naming, output};
use chrono::NaiveDate;
use plenary_api::WireError;
use plenary_api::formats::Line;
use plenary_core::Plenary;
use plenary_core::model::{Draft, DraftScope};
use plenary_core::store::drafts;
use serde_json::json;
use std::path::Path;

/// The draft of an event that the format is a way of, if it was built.
pub fn of_event(plenary: &Plenary, line: &Line, slug: &str) -> Result<Option<Draft>, WireError> {
    let event_id = naming::event(plenary, slug)?;
    built(plenary, line, &DraftScope::Event { event_id })
}

/// The draft of the days from the first to the last that the format is a way of, if it was built.
pub fn of_period(
    plenary: &Plenary,
    line: &Line,
    days: (NaiveDate, NaiveDate),
) -> Result<Option<Draft>, WireError> {
    let (starts_on, ends_on) = days;
    built(plenary, line, &DraftScope::Period { starts_on, ends_on })
}

fn built(plenary: &Plenary, line: &Line, scope: &DraftScope) -> Result<Option<Draft>, WireError> {
    let Some(kind) = line.kind() else { return Ok(None) };
    Ok(plenary.read(|conn| drafts::of_kind(conn, scope, kind))?)
}

/// Writes the draft when it is asked for, and says whether it did; otherwise says of one that was edited by hand that the file made
/// anew has none of it.
pub fn is_written(
    plenary: &Plenary,
    line: &Line,
    draft: Option<&Draft>,
    wanted: &Export,
    as_json: bool,
) -> Result<bool, WireError> {
    if wanted.draft {
        write(plenary, line, draft, wanted, as_json)?;
    } else {
        say_what_is_left_out(plenary, draft)?;
    }
    Ok(wanted.draft)
}

fn say_what_is_left_out(plenary: &Plenary, draft: Option<&Draft>) -> Result<(), WireError> {
    let Some(draft) = draft else { return Ok(()) };
    let blocks = plenary.read(|conn| drafts::blocks(conn, draft.id))?;
    if blocks.iter().any(|block| !block.is_untouched() || !block.stands()) {
        eprintln!(
            "its draft was edited by hand, and this file is made anew without the edits: --draft writes the draft as it stands"
        );
    }
    Ok(())
}

/// Writes a draft as it stands, to a file or to standard output.
fn write(
    plenary: &Plenary,
    line: &Line,
    draft: Option<&Draft>,
    wanted: &Export,
    as_json: bool,
) -> Result<(), WireError> {
    let draft = draft.ok_or_else(|| WireError::new("no-draft-of-it", &[("format", line.name.as_str())]))?;
    let way = line.name.rsplit('-').next();
    let write = |path: &Path, piped: bool| {
        ask(plenary, "export_draft", json!({ "id": draft.id, "path": path, "way": way, "piped": piped }))
    };
    match wanted.out.as_deref().filter(|path| *path != Path::new("-")) {
        Some(path) => {
            let written = write(path, false)?;
            if as_json {
                return output::json(&written);
            }
            output::bytes(format!("{}\n", output::cell(&written, "path")).as_bytes())
        }
        None => {
            let trouble = |error: std::io::Error| {
                WireError::new("file", &[("path", "standard output"), ("reason", &error.to_string())])
            };
            let folder = tempfile::tempdir().map_err(trouble)?;
            let written = write(&folder.path().join(format!("draft.{}", line.extension)), true)?;
            let bytes = std::fs::read(output::cell(&written, "path")).map_err(trouble)?;
            exporting::put(&bytes, None, as_json)
        }
    }
}
