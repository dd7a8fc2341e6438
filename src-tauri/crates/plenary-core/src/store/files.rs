//! Files that were dropped in: which there are, and which bytes are still named by a row or by the history.

use crate::error::Result;
use crate::ids::{EventId, SessionId};
use crate::model::File;
use crate::store::rows::{select, select_one};
use crate::store::values::Column;
use rusqlite::Connection;
use std::collections::BTreeSet;

/// Files of a session, as they came in.
pub fn of_session(conn: &Connection, session: SessionId) -> Result<Vec<File>> {
    select(conn, "WHERE session_id = ?1 ORDER BY created_at, id", [session.store()])
}

/// The file with these bytes at an event or one of its sessions, if it is there.
pub fn same(
    conn: &Connection,
    event: EventId,
    session: Option<SessionId>,
    sha256: &str,
) -> Result<Option<File>> {
    select_one(
        conn,
        "WHERE event_id = ?1 AND session_id IS ?2 AND sha256 = ?3 ORDER BY id",
        [event.store(), session.store(), sha256.to_owned().store()],
    )
}

/// Every file with these bytes.
pub fn with_bytes(conn: &Connection, sha256: &str) -> Result<Vec<File>> {
    select(conn, "WHERE sha256 = ?1 ORDER BY created_at, id", [sha256.to_owned().store()])
}

/// Every file of the workspace.
pub fn all(conn: &Connection) -> Result<Vec<File>> {
    select(conn, "ORDER BY id", [])
}

/// How many pictures of an event say nothing to those who do not see them.
pub fn without_alt_text(conn: &Connection, event: EventId) -> Result<i64> {
    let sql = "SELECT count(*) FROM file WHERE event_id = ?1 AND alt_text = '' AND media_type LIKE 'image/%'";
    Ok(conn.prepare_cached(sql)?.query_row([event.store()], |row| row.get(0))?)
}

/// The SHA-256 of all bytes that a row names, or that one would name again after undo or redo.
pub fn named(conn: &Connection) -> Result<BTreeSet<String>> {
    let mut statement = conn.prepare(
        "SELECT sha256 FROM file
         UNION SELECT before ->> '$.sha256' FROM log_change WHERE noun = 'file' AND before ->> '$.sha256' IS NOT NULL",
    )?;
    Ok(statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}
