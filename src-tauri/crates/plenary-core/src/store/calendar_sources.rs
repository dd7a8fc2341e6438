//! Entries of other people's calendars that were taken in, and in which version.

use crate::error::Result;
use crate::ids::EventId;
use crate::model::CalendarSource;
use crate::store::Stored;
use crate::store::rows::{columns, select};
use crate::store::values::Column;
use rusqlite::Connection;

/// Those that sessions of this event came from.
pub fn of_sessions(conn: &Connection, event: EventId) -> Result<Vec<CalendarSource>> {
    let sql = format!(
        "SELECT {} FROM calendar_source c JOIN session s ON s.id = c.session_id WHERE s.event_id = ?1 ORDER BY c.id",
        columns::<CalendarSource>("c")
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map([event.store()], |row| CalendarSource::read(row, 0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Those with this UID.
pub fn of_uid(conn: &Connection, uid: &str) -> Result<Vec<CalendarSource>> {
    select(conn, "WHERE uid = ?1 ORDER BY id", [uid])
}

/// Those of one calendar, by UID.
pub fn of_calendar(conn: &Connection, calendar: &str) -> Result<Vec<CalendarSource>> {
    select(conn, "WHERE calendar = ?1 AND calendar <> '' ORDER BY uid, recurs_on, id", [calendar])
}
