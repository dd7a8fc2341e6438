//! The documents there are: a kind each, and how it is built from the data.

use crate::error::{Refusal, Result};
use crate::model::{DraftKind, DraftScope, Snapshot};
use crate::store::{Connection, snapshot};
use crate::wording::{Document, blog, summary};

/// How a document of a kind is built.
type Builder = fn(&Connection, &DraftScope) -> Result<Document>;

/// The line of a kind.
fn builder(kind: DraftKind) -> Builder {
    match kind {
        DraftKind::BlogPost => |conn, scope| blog::blog(&event(conn, scope)?),
        DraftKind::Summary => |conn, scope| summary::summary(&event(conn, scope)?),
    }
}

/// The document as the data gives it.
pub fn document(conn: &Connection, scope: &DraftScope, kind: DraftKind) -> Result<Document> {
    builder(kind)(conn, scope)
}

/// The event that the document is about; refuses a period.
pub(super) fn event(conn: &Connection, scope: &DraftScope) -> Result<Snapshot> {
    match scope {
        DraftScope::Event { event_id } => snapshot::load(conn, *event_id),
        DraftScope::Period { .. } => Err(Refusal::new("draft-is-of-an-event").field("event_id").into()),
    }
}
