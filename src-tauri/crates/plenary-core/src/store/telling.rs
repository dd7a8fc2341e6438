//! What an event says of itself (its summary, the question of a meeting, its description), as far as permission allows.

use crate::error::Result;
use crate::ids::EventId;
use crate::model::Event;
use crate::rules::attribution::Attributions;
use crate::rules::attribution::of_event::is_marked;
use crate::store::rows::column;
use crate::store::snapshot;
use crate::store::values::Column;
use rusqlite::Connection;
use std::collections::BTreeSet;

/// The events, each without those texts that may not be told.
pub fn told(conn: &Connection, events: Vec<Event>) -> Result<Vec<Event>> {
    let says = |event: &Event| {
        [&event.summary, &event.topic, &event.description].iter().any(|text| !text.is_empty())
    };
    if !events.iter().any(says) {
        return Ok(events);
    }
    let deleted = where_something_was_deleted(conn)?;
    let one = |event: Event| {
        if says(&event)
            && (deleted.contains(&event.id) || is_marked(&event) || keeps_something_back(conn, event.id)?)
        {
            return Ok(Attributions::new(&snapshot::load(conn, event.id)?).told_event());
        }
        Ok(event)
    };
    events.into_iter().map(one).collect()
}

/// Whether anything said at the event is not for everybody, with a name: only then there is something to ask.
fn keeps_something_back(conn: &Connection, event: EventId) -> Result<bool> {
    let mut statement = conn.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM takeaway t JOIN event e ON e.id = t.event_id
                WHERE t.event_id = ?1 AND (t.permission <> 'public' OR e.quote_with_approval))
            OR EXISTS (SELECT 1 FROM approval a JOIN takeaway t ON t.id = a.takeaway_id
                WHERE t.event_id = ?1 AND a.answer IN ('no', 'yes_without_name'))
            OR EXISTS (SELECT 1 FROM takeaway_source s JOIN takeaway t ON t.id = s.takeaway_id
                WHERE t.event_id = ?1 AND s.permission <> 'public')
            OR EXISTS (SELECT 1 FROM decision WHERE event_id = ?1 AND permission <> 'public')
            OR EXISTS (SELECT 1 FROM action WHERE event_id = ?1 AND permission <> 'public')
            OR EXISTS (SELECT 1 FROM session WHERE event_id = ?1 AND no_names)",
    )?;
    Ok(statement.query_row([event.store()], |row| row.get(0))?)
}

/// The events of which something that was kept was deleted: what it said is held back as it was.
fn where_something_was_deleted(conn: &Connection) -> Result<BTreeSet<EventId>> {
    let mut statement = conn.prepare_cached(
        "SELECT DISTINCT before ->> '$.event_id' FROM log_change
         WHERE kind = 'delete' AND noun IN ('takeaway', 'decision', 'action')",
    )?;
    let events = statement.query_map([], |row| column(row, 0))?;
    Ok(events.collect::<rusqlite::Result<_>>()?)
}
