//! What is typed in one go is one entry of the history: a save joins the one before it when both are parts of it.

use crate::error::Result;
use crate::store::values::Column;
use chrono::{DateTime, TimeDelta, Utc};
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::BTreeMap;

/// Puts the entry before `entry` into it, when that did the same to the same, was begun within `within`, and nothing was
/// undone since. Undo then takes back both.
pub(super) fn join(db: &Connection, entry: i64, within: TimeDelta) -> Result<()> {
    let Some((previous, begun)) = previous(db, entry)? else { return Ok(()) };
    let now: DateTime<Utc> = db
        .prepare_cached("SELECT at FROM log_entry WHERE id = ?1")?
        .query_row([entry], |row| crate::store::rows::column(row, 0))?;
    if now - begun > within {
        return Ok(());
    }
    db.prepare_cached("UPDATE log_change SET entry_id = ?1 WHERE entry_id = ?2")?
        .execute([entry, previous])?;
    db.prepare_cached("UPDATE log_entry SET at = ?2 WHERE id = ?1")?
        .execute(params![entry, begun.store()])?;
    db.prepare_cached("DELETE FROM log_entry WHERE id = ?1")?.execute([previous])?;
    fold(db, entry)
}

/// The entry before, and when it was begun.
fn previous(db: &Connection, entry: i64) -> Result<Option<(i64, DateTime<Utc>)>> {
    let mut statement = db.prepare_cached(
        "SELECT p.id, p.at FROM log_entry p JOIN log_entry e ON e.id = ?1
         WHERE p.id = (SELECT max(id) FROM log_entry WHERE id < ?1)
           AND p.op = e.op AND p.subject = e.subject AND p.device = e.device
           AND p.undo_state = 'done' AND p.applied_by = p.id",
    )?;
    let read = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, crate::store::rows::column(row, 1)?));
    Ok(statement.query_row([entry], read).optional()?)
}

/// One line of the log where a row's same fields changed twice in a row: as they were before the first, as they are after
/// the last.
fn fold(db: &Connection, entry: i64) -> Result<()> {
    let mut statement = db.prepare_cached(
        "SELECT id, noun || row_id, kind, coalesce(before, '{}') FROM log_change WHERE entry_id = ?1 ORDER BY id",
    )?;
    let lines = statement
        .query_map([entry], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?
        .collect::<rusqlite::Result<Vec<(i64, String, String, String)>>>()?;
    let mut newest: BTreeMap<String, (i64, String, String)> = BTreeMap::new();
    for (id, row, kind, before) in lines {
        let before = match newest.remove(&row) {
            Some((earlier, was, first))
                if was == "update" && kind == was && fields(&first)? == fields(&before)? =>
            {
                db.prepare_cached("UPDATE log_change SET before = ?2 WHERE id = ?1")?
                    .execute(params![id, first])?;
                db.prepare_cached("DELETE FROM log_change WHERE id = ?1")?.execute([earlier])?;
                first
            }
            _ => before,
        };
        newest.insert(row, (id, kind, before));
    }
    Ok(())
}

fn fields(image: &str) -> Result<Vec<String>> {
    let image: serde_json::Map<String, serde_json::Value> = serde_json::from_str(image)?;
    Ok(image.keys().cloned().collect())
}
