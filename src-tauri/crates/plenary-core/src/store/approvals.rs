//! Questions whether something may be quoted, and their answers.

use crate::error::Result;
use crate::ids::{ApprovalId, EventId, TakeawayId};
use crate::model::Approval;
use crate::store::rows::{column, select};
use crate::store::values::Column;
use rusqlite::Connection;
use std::collections::BTreeSet;

/// What was asked at an event, the oldest question first. Who was to be asked by a letter that was withdrawn before it left, and by no
/// other since, was not asked; who was to be reminded so was not reminded.
pub fn of_event(conn: &Connection, event: EventId) -> Result<Vec<Approval>> {
    let of = "WHERE takeaway_id IN (SELECT id FROM takeaway WHERE event_id = ?1)
        AND (answer IS NOT NULL
            OR NOT EXISTS (SELECT 1 FROM message WHERE id = approval.message_id AND state = 'withdrawn')
            OR EXISTS (SELECT 1 FROM message WHERE person_id = approval.person_id AND state <> 'withdrawn'
                AND made_of ->> '$.letter' = 'approval' AND instr(made_of, approval.takeaway_id) > 0))
        ORDER BY asked_on, id";
    let mut all: Vec<Approval> = select(conn, of, [event.store()])?;
    if all.iter().any(|approval| approval.reminder_id.is_some()) {
        let withdrawn = with_withdrawn_reminder(conn, event)?;
        for approval in all.iter_mut().filter(|approval| withdrawn.contains(&approval.id)) {
            (approval.reminded_on, approval.reminder_id) = (None, None);
        }
    }
    Ok(all)
}

fn with_withdrawn_reminder(conn: &Connection, event: EventId) -> Result<BTreeSet<ApprovalId>> {
    let mut statement = conn.prepare_cached(
        "SELECT a.id FROM approval a JOIN takeaway t ON t.id = a.takeaway_id JOIN message m ON m.id = a.reminder_id
         WHERE t.event_id = ?1 AND m.state = 'withdrawn'",
    )?;
    let ids = statement.query_map([event.store()], |row| column(row, 0))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}

/// Those about one takeaway, the newest first, withdrawn or not.
pub fn of_takeaway(conn: &Connection, takeaway: TakeawayId) -> Result<Vec<Approval>> {
    select(conn, "WHERE takeaway_id = ?1 ORDER BY asked_on DESC, id DESC", [takeaway.store()])
}
