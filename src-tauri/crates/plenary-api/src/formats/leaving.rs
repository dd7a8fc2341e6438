//! What leaves as a file: minutes are judged, and noted, as the draft that they are; and the place where a file is.

use super::{markdown_of, split};
use crate::requests::ExportFile;
use crate::table::Noted;
use plenary_core::Plenary;
use plenary_core::error::Result;
use plenary_core::exports::minutes;
use plenary_core::ids::EventId;
use plenary_core::model::Snapshot;
use plenary_core::ops::drafts::{self, Leaving};
use plenary_core::store;
use std::path::Path;

impl Noted for ExportFile {
    fn is_noted(&self) -> bool {
        crate::formats::is_of_minutes(&self.format)
    }
}

/// Minutes that somebody wrote are judged as the draft that they are; the exporter alone sees no directory.
pub(super) fn minutes_may_leave(plenary: &Plenary, snapshot: &Snapshot) -> Result<()> {
    match snapshot.minutes {
        Some(_) => minutes_leaving(plenary, minutes::MARKDOWN.name, snapshot.event.id).map(drop),
        None => Ok(()),
    }
}

/// Whether a format is of minutes, in whichever way they are written.
pub fn is_of_minutes(format: &str) -> bool {
    split(format).and_then(|(kind, _)| markdown_of(kind)).is_some_and(|of| of.name == minutes::MARKDOWN.name)
}

/// The draft that leaves when minutes are written in a format, if it may; none of other formats, and where nobody wrote any.
pub fn minutes_leaving(plenary: &Plenary, format: &str, event: EventId) -> Result<Option<Leaving>> {
    if !is_of_minutes(format) {
        return Ok(None);
    }
    plenary.read(|conn| {
        let draft = store::minutes::draft(conn, event)?;
        draft.map(|draft| drafts::leaving(conn, draft.id)).transpose()
    })
}

/// The place of a file that was written, by which it is known again: the same whichever way leads there.
pub fn place(path: &Path) -> String {
    let whole = if cfg!(windows) { std::path::absolute(path) } else { path.canonicalize() };
    whole.unwrap_or_else(|_| path.to_path_buf()).display().to_string()
}
