//! Notes.

use crate::error::Result;
use crate::ids::{EventId, SessionId};
use crate::model::Note;
use crate::store::rows::{select, select_one};
use crate::store::values::Column;
use rusqlite::{Connection, params};

/// Every note of an event, oldest first.
pub fn of_event(conn: &Connection, event: EventId) -> Result<Vec<Note>> {
    select(conn, "WHERE event_id = ?1 ORDER BY created_at, id", [event.store()])
}

/// The typed note of a session, or of the event as a whole when `session` is none.
pub fn first(conn: &Connection, event: EventId, session: Option<SessionId>) -> Result<Option<Note>> {
    select_one(
        conn,
        "WHERE event_id = ?1 AND session_id IS ?2 AND kind = 'typed' ORDER BY created_at, id",
        params![event.store(), session.store()],
    )
}

/// Everything written of a session, or of the event as a whole: what was typed first, then transcripts, the oldest first.
pub fn of_session(conn: &Connection, event: EventId, session: Option<SessionId>) -> Result<Vec<Note>> {
    select(
        conn,
        "WHERE event_id = ?1 AND session_id IS ?2 ORDER BY kind DESC, created_at, id",
        params![event.store(), session.store()],
    )
}
