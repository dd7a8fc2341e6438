//! Questions whether something may be quoted, and their answers.

use crate::error::Result;
use crate::ids::{EventId, TakeawayId};
use crate::model::Approval;
use crate::store::rows::select;
use crate::store::values::Column;
use rusqlite::Connection;

/// All of an event, the oldest question first.
pub fn of_event(conn: &Connection, event: EventId) -> Result<Vec<Approval>> {
    let of = "WHERE takeaway_id IN (SELECT id FROM takeaway WHERE event_id = ?1) ORDER BY asked_on, id";
    select(conn, of, [event.store()])
}

/// Those about one takeaway, the newest first.
pub fn of_takeaway(conn: &Connection, takeaway: TakeawayId) -> Result<Vec<Approval>> {
    select(conn, "WHERE takeaway_id = ?1 ORDER BY asked_on DESC, id DESC", [takeaway.store()])
}
