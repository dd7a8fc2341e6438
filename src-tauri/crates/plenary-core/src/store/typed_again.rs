//! What a line of a note was before it went: a line that is cut and pasted, or deleted and typed again, is that line, also in another
//! note of the event.

use crate::error::Result;
use crate::ids::{EventId, SessionId};
use crate::model::Note;
use crate::store::rows::{as_deleted, select};
use crate::store::values::Column;
use crate::store::{Stored, rows};
use rusqlite::{Connection, OptionalExtension, params};
use std::str::FromStr;

/// The newest row that went with its line of a note of the event and has, or once had, these words; those of the same note before others,
/// and those that it had last.
pub fn gone_with_its_line<T: Stored>(conn: &Connection, note: &Note, text: &str) -> Result<Option<T>>
where
    T::Id: FromStr,
{
    let mut statement = conn.prepare_cached(&gone(T::TABLE))?;
    let asked = params![T::TABLE, note.event_id.store(), text, note.id.store()];
    let id: Option<String> = statement.query_row(asked, |row| row.get(0)).optional()?;
    match id.and_then(|id| id.parse().ok()) {
        Some(id) => as_deleted(conn, id),
        None => Ok(None),
    }
}

/// From the deletions of one table, by the line of the log that is the newest of its row.
fn gone(table: &str) -> String {
    format!(
        "SELECT c.row_id FROM log_change c JOIN log_entry e ON e.id = c.entry_id
         WHERE c.noun = ?1 AND c.kind = 'delete' AND c.before ->> '$.event_id' = ?2
           AND c.before ->> '$.note_id' IS NOT NULL AND e.op = 'write_note'
           AND c.id = (SELECT max(n.id) FROM log_change n WHERE n.row_id = c.row_id AND n.noun = c.noun)
           AND NOT EXISTS (SELECT 1 FROM {table} t WHERE t.id = c.row_id)
           AND (c.before ->> '$.text' = ?3 OR EXISTS (
             SELECT 1 FROM log_change o
             WHERE o.row_id = c.row_id AND o.noun = c.noun AND o.kind = 'update' AND o.before ->> '$.text' = ?3))
         ORDER BY c.before ->> '$.note_id' = ?4 DESC, c.before ->> '$.text' = ?3 DESC, c.id DESC LIMIT 1"
    )
}

/// The rows of the event that have these words too.
pub fn standing_elsewhere<T: Stored>(
    conn: &Connection,
    event: EventId,
    row: T::Id,
    text: &str,
) -> Result<Vec<T>>
where
    T::Id: Column,
{
    select(
        conn,
        "WHERE event_id = ?1 AND text = ?2 AND id <> ?3 ORDER BY id",
        params![event.store(), text, row.store()],
    )
}

/// The rows of another table that went with a takeaway when it was deleted last.
pub fn went_with<T: Stored>(conn: &Connection, takeaway: &str) -> Result<Vec<T>>
where
    T::Id: FromStr + Copy,
{
    let mut statement = conn.prepare_cached(
        "SELECT row_id FROM log_change
         WHERE entry_id = (SELECT entry_id FROM log_change WHERE row_id = ?1 AND kind = 'delete' ORDER BY id DESC LIMIT 1)
           AND noun = ?2 AND kind = 'delete' AND before ->> '$.takeaway_id' = ?1 ORDER BY id",
    )?;
    let ids = statement.query_map([takeaway, T::TABLE], |row| row.get::<_, String>(0))?;
    let mut found = Vec::new();
    for id in ids.collect::<rusqlite::Result<Vec<_>>>()?.iter().filter_map(|id| id.parse::<T::Id>().ok()) {
        if rows::get::<T>(conn, id)?.is_none() {
            found.extend(as_deleted::<T>(conn, id)?);
        }
    }
    Ok(found)
}

/// Whether it was ever said anew how what is said in a session may be used.
pub fn rule_was_changed(conn: &Connection, session: SessionId) -> Result<bool> {
    let mut statement = conn.prepare_cached(
        "SELECT 1 FROM log_change WHERE row_id = ?1 AND noun = 'session' AND kind = 'update'
           AND (json_type(after, '$.permission') IS NOT NULL OR json_type(after, '$.no_names') IS NOT NULL)",
    )?;
    Ok(statement.exists([session.store()])?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{connect, migrate};

    #[test]
    fn what_went_with_its_line_is_found_among_deletions_and_not_in_the_whole_log() {
        let mut conn = connect::memory().unwrap();
        migrate::run(&mut conn, None).unwrap();
        let mut statement = conn.prepare(&format!("EXPLAIN QUERY PLAN {}", gone("takeaway"))).unwrap();
        let steps = statement.query_map(["takeaway", "", "", ""], |row| row.get::<_, String>(3)).unwrap();
        let steps: Vec<String> = steps.collect::<rusqlite::Result<_>>().unwrap();
        let of_the_table = "SEARCH c USING INDEX log_change_deleted (noun=?)";
        assert!(steps.iter().any(|step| step == of_the_table), "{steps:#?}");
        assert_eq!(steps.iter().find(|step| step.starts_with("SCAN")), None);
    }
}
