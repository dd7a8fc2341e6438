//! After the event: its numbers, the documents made from it, and the formats it leaves in.

use super::drafts::{DraftView, view};
use super::views;
use crate::formats;
use plenary_core::Plenary;
use plenary_core::error::Result;
use plenary_core::ids::EventId;
use plenary_core::model::{DraftKind, Event};
use plenary_core::rules::tally::{self, Tally};
use plenary_core::store::{drafts, snapshot};

views! {
    /// A draft to paste into a website or another editor.
    DraftCopy {
        markdown: String,
        /// Safe to show.
        html: String,
        plain: String,
        /// Blocks for the code editor of WordPress.
        wordpress: String,
        /// A page for a message of Outlook.
        outlook: String,
    }
    /// The screen after the event.
    After { event: Event, tally: Tally, drafts: Vec<DraftView> }
    /// One line of the table of formats.
    FormatLine {
        name: String,
        extension: String,
        purpose: String,
        options: Vec<String>,
        /// The document that it is one way of, or empty.
        document: String,
        /// Which draft is this document's, when it is built as a draft too.
        kind: Option<DraftKind>,
    }
    /// A file, as text.
    ExportedText { file_name: String, media_type: String, text: String }
    /// A file that was written.
    ExportedFile { path: String, bytes: usize }
}

/// The screen after the event.
pub fn after(plenary: &Plenary, id: EventId) -> Result<After> {
    plenary.read(|conn| {
        let snapshot = snapshot::as_of(conn, id, plenary.clock().now())?;
        let drafts =
            drafts::of_event(conn, id)?.into_iter().map(|draft| view(conn, draft)).collect::<Result<_>>()?;
        Ok(After { tally: tally::tally(&snapshot), drafts, event: snapshot.event })
    })
}

/// The table of formats.
pub fn formats() -> Vec<FormatLine> {
    formats::lines().into_iter().map(FormatLine::from).collect()
}

impl From<formats::Line> for FormatLine {
    fn from(line: formats::Line) -> Self {
        Self {
            kind: line.kind(),
            name: line.name,
            extension: line.extension.to_owned(),
            purpose: line.purpose,
            options: line.options.iter().map(|option| (*option).to_owned()).collect(),
            document: line.document.to_owned(),
        }
    }
}
