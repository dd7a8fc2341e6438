//! Drafts.

use crate::error::Result;
use crate::ids::EventId;
use crate::model::{Draft, DraftKind};
use crate::store::rows::{select, select_one};
use crate::store::values::Column;
use rusqlite::{Connection, params};

/// Drafts of an event.
pub fn of_event(conn: &Connection, event: EventId) -> Result<Vec<Draft>> {
    select(conn, "WHERE event_id = ?1 ORDER BY kind, created_at, id", [event.store()])
}

/// The draft of that kind, if it was built.
pub fn of_kind(conn: &Connection, event: EventId, kind: DraftKind) -> Result<Option<Draft>> {
    select_one(
        conn,
        "WHERE event_id = ?1 AND kind = ?2 ORDER BY created_at",
        params![event.store(), kind.store()],
    )
}

/// Every draft, the newest first.
pub fn all(conn: &Connection) -> Result<Vec<Draft>> {
    select(conn, "ORDER BY updated_at DESC, id", [])
}
