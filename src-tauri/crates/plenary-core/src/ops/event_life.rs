//! The life of an event: published, held, cancelled, archived, and back.

use crate::error::{Refusal, Result};
use crate::ids::EventId;
use crate::model::{Event, EventStatus};
use crate::op::Op;
use crate::plenary::Plenary;
use crate::store::transact::{Done, Tx};
use crate::store::{Connection, by_hand, rows, status};

/// Says that the programme may be seen.
pub fn publish_event(plenary: &Plenary, id: EventId) -> Result<Done<Event>> {
    plenary.transact(Op::PublishEvent, |tx| set(tx, id, EventStatus::Published))
}

/// Says that the event took place.
pub fn hold_event(plenary: &Plenary, id: EventId) -> Result<Done<Event>> {
    plenary.transact(Op::HoldEvent, |tx| set(tx, id, EventStatus::Held))
}

/// Cancels the event. Nothing in it is lost; its calendar items go out as cancelled.
pub fn cancel_event(plenary: &Plenary, id: EventId) -> Result<Done<Event>> {
    plenary.transact(Op::CancelEvent, |tx| set(tx, id, EventStatus::Cancelled))
}

/// Puts the event out of sight.
pub fn archive_event(plenary: &Plenary, id: EventId) -> Result<Done<Event>> {
    plenary.transact(Op::ArchiveEvent, |tx| set(tx, id, EventStatus::Archived))
}

/// Takes back a cancelling or an archiving: the event is again what it was before.
pub fn restore_event(plenary: &Plenary, id: EventId) -> Result<Done<Event>> {
    plenary.transact(Op::RestoreEvent, |tx| restore(tx, id))
}

pub(crate) fn restore(tx: &Tx<'_>, id: EventId) -> Result<Event> {
    let here: Event = rows::expect(tx, id)?;
    tx.about(&here.title);
    if !matches!(here.status, EventStatus::Cancelled | EventStatus::Archived) {
        return Ok(here);
    }
    let before = status::before(tx, &here)?.and_then(|status| status.parse().ok());
    give(tx, &here, before.unwrap_or(EventStatus::Draft))
}

pub(crate) fn set(tx: &Tx<'_>, id: EventId, status: EventStatus) -> Result<Event> {
    let before: Event = rows::expect(tx, id)?;
    tx.about(&before.title);
    if before.status == EventStatus::Cancelled && matches!(status, EventStatus::Published | EventStatus::Held)
    {
        return Err(Refusal::new("event-is-cancelled").with("event", before.title).into());
    }
    give(tx, &before, status)
}

fn give(tx: &Tx<'_>, before: &Event, status: EventStatus) -> Result<Event> {
    let was_cancelled = status == EventStatus::Archived && before.is_called_off();
    rows::update(tx, before, Event { status, was_cancelled, ..before.clone() })
}

/// What an event was before an import cancelled it; none when it is not cancelled, or somebody cancelled it by hand.
pub(crate) fn before_import_cancelled(conn: &Connection, event: &Event) -> Result<Option<EventStatus>> {
    if event.status != EventStatus::Cancelled {
        return Ok(None);
    }
    Ok(by_hand::before_import(conn, event, "status")?.and_then(|status| status.parse().ok()))
}

/// Takes back the cancelling of an import: the event is again what it was before.
pub(crate) fn bring_back(tx: &Tx<'_>, id: EventId, status: EventStatus) -> Result<Event> {
    let before: Event = rows::expect(tx, id)?;
    give(tx, &before, status)
}
