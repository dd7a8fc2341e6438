//! Takeaways and decisions.

use crate::error::Result;
use crate::ids::{EventId, SessionId, TakeawayId};
use crate::model::{Decision, DistinctPair, Takeaway, TakeawaySource};
use crate::rules::themes::Audience;
use crate::store::rows::{column, select};
use crate::store::values::Column;
use chrono::{DateTime, Utc};
use rusqlite::Connection;

/// Every takeaway of an event, by rank.
pub fn of_event(conn: &Connection, event: EventId) -> Result<Vec<Takeaway>> {
    select(conn, "WHERE event_id = ?1 ORDER BY rank, id", [event.store()])
}

/// When each takeaway of an event that such readers may be told was changed last, in UTC.
pub fn changed_at(conn: &Connection, event: EventId, audience: Audience) -> Result<Vec<DateTime<Utc>>> {
    let mut statement = conn.prepare_cached(
        "SELECT updated_at FROM takeaway WHERE event_id = ?1 AND permission <> 'internal' AND (publish OR ?2)",
    )?;
    let rows = statement.query_map((event.store(), audience == Audience::Office), |row| column(row, 0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Takeaways of a session, by rank.
pub fn of_session(conn: &Connection, session: SessionId) -> Result<Vec<Takeaway>> {
    select(conn, "WHERE session_id = ?1 ORDER BY rank, id", [session.store()])
}

/// The rank after the last of the event.
pub fn next_rank(conn: &Connection, event: EventId) -> Result<i64> {
    let mut statement =
        conn.prepare_cached("SELECT coalesce(max(rank) + 1, 0) FROM takeaway WHERE event_id = ?1")?;
    Ok(statement.query_row([event.store()], |row| row.get(0))?)
}

/// Every decision of an event, oldest first.
pub fn decisions(conn: &Connection, event: EventId) -> Result<Vec<Decision>> {
    select(conn, "WHERE event_id = ?1 ORDER BY created_at, id", [event.store()])
}

/// Where the merged takeaways of an event come from, by takeaway and position.
pub fn sources(conn: &Connection, event: EventId) -> Result<Vec<TakeawaySource>> {
    select(
        conn,
        "WHERE takeaway_id IN (SELECT id FROM takeaway WHERE event_id = ?1) ORDER BY takeaway_id, position, id",
        [event.store()],
    )
}

/// Where one takeaway comes from beside what it says itself.
pub fn sources_of(conn: &Connection, takeaway: TakeawayId) -> Result<Vec<TakeawaySource>> {
    select(conn, "WHERE takeaway_id = ?1 ORDER BY position, id", [takeaway.store()])
}

/// The pairs of an event of which somebody said that they are not the same.
pub fn distinct(conn: &Connection, event: EventId) -> Result<Vec<DistinctPair>> {
    select(conn, "WHERE one_id IN (SELECT id FROM takeaway WHERE event_id = ?1) ORDER BY id", [event.store()])
}
