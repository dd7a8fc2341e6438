//! minutes-md: the minutes of a meeting as a file; what stands in it is made in `wording/minutes.rs`.

use crate::error::Result;
use crate::exports::{Artifact, ExportFormat, Options, leaving};
use crate::model::{DraftKind, Snapshot};
use crate::rules::attribution::edited::may_leave;
use crate::wording::Written;
use crate::wording::minutes::{document, given_out};

/// Markdown, as a line of the table of formats.
pub const MARKDOWN: ExportFormat = ExportFormat {
    name: "minutes-md",
    extension: "md",
    purpose: "The minutes of a meeting as they stand, as Markdown",
    options: &[],
    export: markdown,
};

/// The minutes in CommonMark; refused when somebody wrote into them what may not leave.
pub fn markdown(snapshot: &Snapshot, _: &Options) -> Result<Artifact> {
    Ok(Artifact {
        file_name: format!("{}-minutes.md", snapshot.event.slug),
        media_type: "text/markdown; charset=utf-8",
        bytes: judged(snapshot)?.markdown.into_bytes(),
    })
}

fn judged(snapshot: &Snapshot) -> Result<Written> {
    let given = given_out(snapshot)?;
    match snapshot.minutes {
        Some(_) => may_leave(snapshot, &given.markdown)?,
        None => drop(leaving::of_event(snapshot, &document(snapshot)?, DraftKind::Minutes)?),
    }
    Ok(given)
}
