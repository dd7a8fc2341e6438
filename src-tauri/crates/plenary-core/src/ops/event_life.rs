//! The life of an event: published, held, cancelled, archived, and back; and its deletion.

use crate::error::{Refusal, Result};
use crate::ids::{EventId, SeriesId};
use crate::model::{Event, EventStatus, Recurrence, RecurrenceSkip, Series};
use crate::op::Op;
use crate::plenary::Plenary;
use crate::rules::placement;
use crate::store::transact::{Done, Tx};
use crate::store::{Connection, by_hand, events, recurrences, rows, status};
use chrono::NaiveDate;

/// Says that the programme may be seen.
pub fn publish_event(plenary: &Plenary, id: EventId) -> Result<Done<Event>> {
    plenary.transact(Op::PublishEvent, |tx| turn(tx, id, EventStatus::Published))
}

/// Says that the event took place.
pub fn hold_event(plenary: &Plenary, id: EventId) -> Result<Done<Event>> {
    plenary.transact(Op::HoldEvent, |tx| turn(tx, id, EventStatus::Held))
}

/// Says that every meeting of the network took place whose days are past by the network's clocks, and that was neither cancelled nor
/// archived: in one step. Gives those it was said of.
pub fn hold_meetings(plenary: &Plenary, series: SeriesId) -> Result<Done<Vec<Event>>> {
    plenary.transact(Op::HoldMeetings, |tx| {
        let series: Series = rows::expect(tx, series)?;
        tx.about(&series.title);
        let today = placement::today(&series.zone, tx.at());
        let is_open = |event: &Event| {
            event.ends_on < today && matches!(event.status, EventStatus::Draft | EventStatus::Published)
        };
        let meetings = events::of_series(tx, series.id)?.into_iter().filter(is_open);
        meetings.map(|event| give(tx, &event, EventStatus::Held)).collect()
    })
}

/// Cancels the event. Nothing in it is lost; its calendar items go out as cancelled. What took place, or was put out of sight, is not
/// cancelled.
pub fn cancel_event(plenary: &Plenary, id: EventId) -> Result<Done<Event>> {
    plenary.transact(Op::CancelEvent, |tx| turn(tx, id, EventStatus::Cancelled))
}

/// Puts the event out of sight.
pub fn archive_event(plenary: &Plenary, id: EventId) -> Result<Done<Event>> {
    plenary.transact(Op::ArchiveEvent, |tx| set(tx, id, EventStatus::Archived))
}

/// What else its deletion did.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct EventDeleted {
    /// The day that the network's rule now leaves out: it would give the deleted meeting again.
    pub skipped: Option<NaiveDate>,
}

/// Deletes an event and everything in it; the rule of a network skips the day of a meeting that was still to come. People stay.
pub fn delete_event(plenary: &Plenary, id: EventId) -> Result<Done<EventDeleted>> {
    plenary.transact(Op::DeleteEvent, |tx| {
        let event: Event = rows::expect(tx, id)?;
        tx.about(&event.title);
        let skipped = skip_day_of(tx, &event)?;
        rows::delete::<Event>(tx, id)?;
        Ok(EventDeleted { skipped })
    })
}

/// Leaves out the day that a meeting stands for, where it is neither past nor held, and its rule gives the day.
fn skip_day_of(tx: &Tx<'_>, meeting: &Event) -> Result<Option<NaiveDate>> {
    let (Some(id), Some(day)) = (meeting.recurrence_id, meeting.recurs_on) else { return Ok(None) };
    let rule: Recurrence = rows::expect(tx, id)?;
    let is_past = meeting.ends_on < placement::today(&meeting.zone, tx.at());
    let is_skipped = recurrences::skips(tx, id)?.iter().any(|skip| skip.day == day);
    if is_past || meeting.status == EventStatus::Held || is_skipped || !rule.gives(day)? {
        return Ok(None);
    }
    let skip = RecurrenceSkip { id: tx.new_id(), recurrence_id: id, day, reason: String::new() };
    rows::insert(tx, &skip)?;
    Ok(Some(day))
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
    let back = give(tx, &here, before.unwrap_or(EventStatus::Draft))?;
    if !back.is_called_off() {
        hold_its_day(tx, &back)?;
    }
    Ok(back)
}

/// A meeting that takes place after all stands for its day by the rule again: the members hold it as its guests do.
fn hold_its_day(tx: &Tx<'_>, meeting: &Event) -> Result<()> {
    let (Some(rule), Some(day)) = (meeting.recurrence_id, meeting.recurs_on) else { return Ok(()) };
    let skips = recurrences::skips(tx, rule)?.into_iter().filter(|skip| skip.day == day);
    skips.into_iter().try_for_each(|skip| rows::delete::<RecurrenceSkip>(tx, skip.id))
}

/// What somebody says of an event by hand; what was called off or put out of sight is brought back first, and nothing was held before its
/// first day where it takes place.
fn turn(tx: &Tx<'_>, id: EventId, now: EventStatus) -> Result<Event> {
    use EventStatus::{Archived, Cancelled, Draft, Held, Published};
    let before: Event = rows::expect(tx, id)?;
    let is_to_come = || placement::today(&before.zone, tx.at()) < before.starts_on;
    let refusal = match (before.status, now) {
        (Archived, _) => Refusal::new("event-is-archived"),
        (Cancelled, now) if now != Cancelled => Refusal::new("event-is-cancelled"),
        (Held, Cancelled) => Refusal::new("event-was-held"),
        (Draft | Published, Held) if is_to_come() => {
            Refusal::new("event-not-begun").with("date", before.starts_on)
        }
        _ => return set(tx, id, now),
    };
    Err(refusal.with("event", before.title).into())
}

pub(crate) fn set(tx: &Tx<'_>, id: EventId, status: EventStatus) -> Result<Event> {
    let before: Event = rows::expect(tx, id)?;
    tx.about(&before.title);
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
