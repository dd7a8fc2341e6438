//! Notes.

use crate::error::Result;
use crate::ids::{EventId, NoteId, SessionId};
use crate::model::{Action, Decision, Note, Takeaway, TakeawaySource};
use crate::store::rows::{select, select_one};
use crate::store::values::Column;
use rusqlite::{Connection, params};

/// Every note of an event, oldest first.
pub fn of_event(conn: &Connection, event: EventId) -> Result<Vec<Note>> {
    select(conn, "WHERE event_id = ?1 ORDER BY created_at, id", [event.store()])
}

/// The typed notes of sessions that were deleted, in the order in which they were written.
pub fn left(conn: &Connection, event: EventId) -> Result<Vec<Note>> {
    select(
        conn,
        "WHERE event_id = ?1 AND of_deleted <> '' AND kind = 'typed' ORDER BY created_at, id",
        [event.store()],
    )
}

/// The typed note of a session, or of the event as a whole when `session` is none.
pub fn first(conn: &Connection, event: EventId, session: Option<SessionId>) -> Result<Option<Note>> {
    select_one(
        conn,
        "WHERE event_id = ?1 AND session_id IS ?2 AND of_deleted = '' AND kind = 'typed' ORDER BY created_at, id",
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

/// The takeaways that were typed in a note, in the order they were made.
pub fn takeaways(conn: &Connection, note: NoteId) -> Result<Vec<Takeaway>> {
    select(conn, "WHERE note_id = ?1 ORDER BY id", [note.store()])
}

/// What was typed in a note and went into a takeaway by a merge, in the order it was made.
pub fn sources(conn: &Connection, note: NoteId) -> Result<Vec<TakeawaySource>> {
    select(conn, "WHERE note_id = ?1 ORDER BY id", [note.store()])
}

/// The decisions that were typed in a note, in the order they were made.
pub fn decisions(conn: &Connection, note: NoteId) -> Result<Vec<Decision>> {
    select(conn, "WHERE note_id = ?1 ORDER BY id", [note.store()])
}

/// The actions that were typed in a note, in the order they were made.
pub fn actions(conn: &Connection, note: NoteId) -> Result<Vec<Action>> {
    select(conn, "WHERE note_id = ?1 ORDER BY id", [note.store()])
}

/// Themes of an event's takeaways, without those typed in this note, in the order of their first takeaway.
pub fn themes_beside(conn: &Connection, event: EventId, note: Option<NoteId>) -> Result<Vec<String>> {
    let mut statement = conn.prepare_cached(
        "SELECT theme FROM takeaway WHERE event_id = ?1 AND theme <> '' AND (?2 IS NULL OR note_id IS NOT ?2)
         GROUP BY theme ORDER BY min(rank), theme",
    )?;
    let rows = statement.query_map([event.store(), note.store()], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
