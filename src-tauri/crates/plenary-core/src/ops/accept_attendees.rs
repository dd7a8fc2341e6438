//! Registrations from a file come into an event, in one step: merged by person, so that the same file may come as often as
//! one likes. Who is in the file no longer has withdrawn: cancelled, never deleted.

mod addresses;
mod deleted;
mod organisations;
mod people;
mod registrations;
mod tickets;
mod who;

use crate::error::{Refusal, Result};
use crate::ids::EventId;
use crate::model::{AttendeeDraft, Event, ImportPlan};
use crate::op::Op;
use crate::ops::accepting::{Deleted, Destination, Planning};
use crate::plenary::Plenary;
use crate::store::rows;
use crate::store::transact::{Done, Tx};

/// What `accept_attendees` would do. Nothing is written, and nobody is waited for.
pub fn plan_attendees(
    plenary: &Plenary,
    event: EventId,
    draft: &AttendeeDraft,
    deleted: Deleted,
) -> Result<ImportPlan> {
    plenary.rehearse(Op::AcceptAttendees, |tx| accept(tx, event, draft, deleted))
}

/// Takes the registrations into the event. Refuses an empty draft (`import-is-empty`).
pub fn accept_attendees(
    plenary: &Plenary,
    event: EventId,
    draft: &AttendeeDraft,
    deleted: Deleted,
) -> Result<Done<ImportPlan>> {
    plenary.transact(Op::AcceptAttendees, |tx| accept(tx, event, draft, deleted))
}

pub(crate) fn accept(
    tx: &Tx<'_>,
    event: EventId,
    draft: &AttendeeDraft,
    deleted: Deleted,
) -> Result<ImportPlan> {
    if draft.rows.is_empty() {
        return Err(Refusal::new("import-is-empty").into());
    }
    let event: Event = rows::expect(tx, event)?;
    tx.about(&event.title);
    let mut planning = Planning::with(deleted);
    let guests = who::guests(tx, &event, draft, &mut planning)?;
    registrations::reconcile(tx, &event, draft, guests, &mut planning)?;
    Ok(planning.finish(Destination::Event(&event), false, "attendance"))
}
