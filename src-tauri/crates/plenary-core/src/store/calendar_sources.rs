//! Entries of other people's calendars that were taken in, and in which version.

use crate::error::Result;
use crate::ids::EventId;
use crate::model::CalendarSource;
use crate::store::Stored;
use crate::store::rows::{columns, select};
use crate::store::values::Column;
use chrono::{Days, NaiveDate};
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

/// Those with this UID that are of the whole entry, or of an occurrence on about the same day as that RECURRENCE-ID.
pub fn of_occurrence(conn: &Connection, uid: &str, recurs_on: &str) -> Result<Vec<CalendarSource>> {
    let mut found = select(conn, "WHERE uid = ?1 AND recurs_on = '' ORDER BY id", [uid])?;
    let day = recurs_on.get(..8).and_then(|day| NaiveDate::parse_from_str(day, "%Y%m%d").ok());
    let [first, after] = match day {
        Some(day) => [day.checked_sub_days(Days::new(1)), day.checked_add_days(Days::new(2))]
            .map(|day| day.map_or_else(String::new, |day| day.format("%Y%m%d").to_string())),
        None => [recurs_on.to_owned(), format!("{recurs_on} ")],
    };
    if !recurs_on.is_empty() {
        let sql = "WHERE uid = ?1 AND recurs_on >= ?2 AND recurs_on < ?3 ORDER BY id";
        found.extend(select::<CalendarSource>(conn, sql, [uid, &first, &after])?);
    }
    Ok(found)
}

/// Those of one calendar, by UID.
pub fn of_calendar(conn: &Connection, calendar: &str) -> Result<Vec<CalendarSource>> {
    select(conn, "WHERE calendar = ?1 AND calendar <> '' ORDER BY uid, recurs_on, id", [calendar])
}
