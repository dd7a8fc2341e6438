//! Reads what tells whether an event has taken place.

use crate::error::Result;
use crate::ids::EventId;
use crate::model::{Event, Standing};
use crate::rules::standing::{Traces, standing};
use crate::store::rows::column;
use crate::store::values::Column;
use chrono::{DateTime, Utc};
use rusqlite::Connection;

/// Whether the event has taken place by that moment.
pub fn of(conn: &Connection, event: &Event, now: DateTime<Utc>) -> Result<Standing> {
    Ok(standing(event, traces(conn, event.id)?, now))
}

fn traces(conn: &Connection, event: EventId) -> Result<Traces> {
    let mut statement = conn.prepare_cached(
        "SELECT (SELECT max(ends_at) FROM session WHERE event_id = ?1 AND status <> 'cancelled'),
            EXISTS (SELECT 1 FROM check_in c JOIN attendance a ON a.id = c.attendance_id WHERE a.event_id = ?1)
            OR EXISTS (SELECT 1 FROM note WHERE event_id = ?1) OR EXISTS (SELECT 1 FROM takeaway WHERE event_id = ?1)",
    )?;
    let mut rows = statement.query([event.store()])?;
    let Some(row) = rows.next()? else { return Ok(Traces::default()) };
    Ok(Traces { last_end: column(row, 0)?, any: column(row, 1)? })
}
