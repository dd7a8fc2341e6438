//! minutes-md and minutes-html: the minutes of a meeting as a file; what stands in it is made in `wording/minutes.rs`.

use crate::error::Result;
use crate::exports::{Artifact, ExportFormat, Options};
use crate::model::Snapshot;
use crate::rules::attribution::edited::may_leave;
use crate::wording::minutes::given_out;
use crate::wording::{Written, page};

/// Markdown, as a line of the table of formats.
pub const MARKDOWN: ExportFormat = ExportFormat {
    name: "minutes-md",
    extension: "md",
    purpose: "The minutes of a meeting as they stand, as Markdown",
    options: &[],
    export: markdown,
};

/// HTML, as a line of the table of formats.
pub const HTML: ExportFormat = ExportFormat {
    name: "minutes-html",
    extension: "html",
    purpose: "The minutes of a meeting as they stand, as a page to read or print",
    options: &[],
    export: html,
};

/// The minutes in CommonMark; refused when somebody wrote into them what may not leave.
pub fn markdown(snapshot: &Snapshot, _: &Options) -> Result<Artifact> {
    Ok(Artifact {
        file_name: format!("{}-minutes.md", snapshot.event.slug),
        media_type: "text/markdown; charset=utf-8",
        bytes: leaving(snapshot)?.markdown.into_bytes(),
    })
}

/// The minutes as one page that needs nothing beside it.
pub fn html(snapshot: &Snapshot, _: &Options) -> Result<Artifact> {
    let document = leaving(snapshot)?;
    Ok(Artifact {
        file_name: format!("{}-minutes.html", snapshot.event.slug),
        media_type: "text/html; charset=utf-8",
        bytes: page(&document.title, document.language, &document.markdown).into_bytes(),
    })
}

fn leaving(snapshot: &Snapshot) -> Result<Written> {
    let document = given_out(snapshot)?;
    may_leave(snapshot, &document.markdown)?;
    Ok(document)
}
