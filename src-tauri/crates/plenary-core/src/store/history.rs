//! The history as people read it: one line an entry, newest first.

use crate::error::Result;
use crate::op::Op;
use crate::store::rows::column;
use chrono::{DateTime, Utc};
use rusqlite::Connection;

/// One entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub id: i64,
    /// The operation's word.
    pub op: String,
    /// What it was done to.
    pub subject: String,
    pub at: DateTime<Utc>,
    /// Which program wrote it.
    pub device: String,
    /// It was undone since, whether or not redo still reaches it.
    pub undone: bool,
}

/// How often an operation was done and not undone.
pub fn times_done(conn: &Connection, op: Op) -> Result<u32> {
    let mut statement =
        conn.prepare_cached("SELECT count(*) FROM log_entry WHERE op = ?1 AND undo_state = 'done'")?;
    Ok(statement.query_row([op.as_str()], |row| row.get(0))?)
}

/// The newest entries.
pub fn newest(conn: &Connection, limit: i64) -> Result<Vec<Entry>> {
    let mut statement = conn.prepare_cached(
        "SELECT id, op, subject, at, device,
                undo_state = 'undone' OR (applied_by <> id AND EXISTS
                    (SELECT 1 FROM log_entry r WHERE r.id = log_entry.applied_by AND r.op = 'undo'))
         FROM log_entry ORDER BY id DESC LIMIT ?1",
    )?;
    let read = |row: &rusqlite::Row<'_>| {
        Ok(Entry {
            id: row.get(0)?,
            op: row.get(1)?,
            subject: row.get(2)?,
            at: column(row, 3)?,
            device: row.get(4)?,
            undone: row.get(5)?,
        })
    };
    Ok(statement.query_map([limit], read)?.collect::<rusqlite::Result<_>>()?)
}
