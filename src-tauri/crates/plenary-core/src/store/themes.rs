//! The order of an event's themes.

use crate::error::Result;
use crate::ids::EventId;
use crate::model::Theme;
use crate::store::rows::select;
use crate::store::values::Column;
use rusqlite::Connection;

/// The themes of an event that were given a place, in order.
pub fn of_event(conn: &Connection, event: EventId) -> Result<Vec<Theme>> {
    select(conn, "WHERE event_id = ?1 ORDER BY position, id", [event.store()])
}
