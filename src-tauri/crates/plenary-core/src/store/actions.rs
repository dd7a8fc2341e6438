//! Actions.

use crate::error::Result;
use crate::ids::{EventId, PersonId, SeriesId};
use crate::model::Action;
use crate::store::rows::select;
use crate::store::values::Column;
use rusqlite::Connection;

/// Every action of an event: open first, then by due day.
pub fn of_event(conn: &Connection, event: EventId) -> Result<Vec<Action>> {
    select(
        conn,
        "WHERE event_id = ?1 ORDER BY state <> 'open', due_on IS NULL, due_on, created_at, id",
        [event.store()],
    )
}

/// Every action there is: the open ones by due day, then the closed ones, the newest first.
pub fn all(conn: &Connection) -> Result<Vec<Action>> {
    select(
        conn,
        "ORDER BY state <> 'open', CASE state WHEN 'open' THEN due_on IS NULL END, CASE state WHEN 'open' THEN due_on END,
            closed_on DESC, created_at, id",
        [],
    )
}

/// Every open action, the oldest first.
pub fn open(conn: &Connection) -> Result<Vec<Action>> {
    select(conn, "WHERE state = 'open' ORDER BY created_at, id", [])
}

/// Open actions from earlier meetings of a network, the oldest first.
pub fn open_of_series(conn: &Connection, series: SeriesId) -> Result<Vec<Action>> {
    select(
        conn,
        "WHERE state = 'open' AND event_id IN (SELECT id FROM event WHERE series_id = ?1) ORDER BY created_at, id",
        [series.store()],
    )
}

/// Actions that a person owns, open first.
pub fn of_owner(conn: &Connection, owner: PersonId) -> Result<Vec<Action>> {
    select(conn, "WHERE owner_id = ?1 ORDER BY state <> 'open', due_on IS NULL, due_on, id", [owner.store()])
}
