//! blog-md: the blog post of an event as a file; what stands in it is made in `wording/blog.rs`.

use crate::error::Result;
use crate::exports::{Artifact, ExportFormat, Options, leaving};
use crate::model::{DraftKind, Snapshot};
use crate::wording::blog;

/// Markdown, as a line of the table of formats.
pub const MARKDOWN: ExportFormat = ExportFormat {
    name: "blog-md",
    extension: "md",
    purpose: "The takeaway post as Markdown: what may be published, attributed as permission allows",
    options: &[],
    export: markdown,
};

/// The post in CommonMark.
pub fn markdown(snapshot: &Snapshot, _: &Options) -> Result<Artifact> {
    Ok(Artifact {
        file_name: format!("{}-blog.md", snapshot.event.slug),
        media_type: "text/markdown; charset=utf-8",
        bytes: leaving::of_event(snapshot, &blog::blog(snapshot)?, DraftKind::BlogPost)?.into_bytes(),
    })
}
