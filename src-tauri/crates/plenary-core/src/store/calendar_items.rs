//! SEQUENCE and DTSTAMP of sessions and events, kept by the schema's triggers.

use crate::error::Result;
use crate::ids::EventId;
use crate::model::CalendarItem;
use crate::store::rows::column;
use crate::store::values::Column;
use rusqlite::{Connection, OptionalExtension, Row};
use std::collections::BTreeMap;

/// The calendar numbers of an event and of its sessions, by their id.
pub fn of_event(conn: &Connection, event: EventId) -> Result<BTreeMap<String, CalendarItem>> {
    let mut statement = conn.prepare_cached(
        "SELECT item_id, sequence, stamped_at FROM calendar_item
         WHERE item_id = ?1 OR item_id IN (SELECT id FROM session WHERE event_id = ?1) ORDER BY item_id",
    )?;
    let items = statement.query_map([event.store()], read)?.collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(items.into_iter().map(|item| (item.item_id.clone(), item)).collect())
}

/// The numbers of one item; they stay when it is deleted.
pub fn one(conn: &Connection, item: &str) -> Result<Option<CalendarItem>> {
    let mut statement =
        conn.prepare_cached("SELECT item_id, sequence, stamped_at FROM calendar_item WHERE item_id = ?1")?;
    Ok(statement.query_row([item], read).optional()?)
}

fn read(row: &Row<'_>) -> rusqlite::Result<CalendarItem> {
    Ok(CalendarItem { item_id: row.get(0)?, sequence: row.get(1)?, stamped_at: column(row, 2)? })
}
