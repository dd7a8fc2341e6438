//! A programme from a file comes into an event, in one step: what is new is made, what differs is changed, what the file
//! has no longer is cancelled and never deleted. Coming in twice changes nothing.

mod deleted;
mod dropped;
mod ends;
mod event;
mod index;
mod known;
mod links;
mod people;
mod places;
mod sessions;
mod speakers;
mod versions;

use crate::error::{Refusal, Result};
use crate::ids::EventId;
use crate::model::{ImportPlan, ProgrammeDraft};
use crate::op::Op;
use crate::ops::accepting::{Deleted, Destination, Planning, Watched};
use crate::plenary::Plenary;
use crate::store::transact::{Done, Tx};

/// Which event a programme comes into.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IntoEvent {
    /// The one that came from the same place before, else a new one.
    Before,
    /// A new one, though one came from the same place before.
    New,
    This(EventId),
}

impl From<Option<EventId>> for IntoEvent {
    fn from(event: Option<EventId>) -> Self {
        event.map_or(Self::Before, Self::This)
    }
}

/// What `accept_programme` would do. Nothing is written, and nobody is waited for.
pub fn plan_programme(
    plenary: &Plenary,
    event: impl Into<IntoEvent>,
    draft: &ProgrammeDraft,
    deleted: Deleted,
    watched: Watched<'_>,
) -> Result<ImportPlan> {
    let event = event.into();
    plenary.rehearse(Op::AcceptProgramme, |tx| accept(tx, event, draft, deleted, watched))
}

/// Takes the programme into the event that is meant.
///
/// Refuses an empty draft (`import-is-empty`), a new event without a title or days, and days that are far from the
/// event's (`import-other-dates`), cancellations alone where no event is meant (`import-calls-off-nothing`), and sessions of which none can
/// be kept (`import-all-refused`).
pub fn accept_programme(
    plenary: &Plenary,
    event: impl Into<IntoEvent>,
    draft: &ProgrammeDraft,
    deleted: Deleted,
    watched: Watched<'_>,
) -> Result<Done<ImportPlan>> {
    let event = event.into();
    plenary.transact(Op::AcceptProgramme, |tx| accept(tx, event, draft, deleted, watched))
}

/// The event that a calendar came into or out of before.
pub fn known_event(plenary: &Plenary, draft: &ProgrammeDraft) -> Result<Option<EventId>> {
    Ok(plenary.read(|conn| versions::event_of(conn, draft))?.map(|event| event.id))
}

fn accept(
    tx: &Tx<'_>,
    into: IntoEvent,
    draft: &ProgrammeDraft,
    deleted: Deleted,
    watched: Watched<'_>,
) -> Result<ImportPlan> {
    if draft.sessions.is_empty() {
        return Err(Refusal::new("import-is-empty").into());
    }
    let mut planning = Planning::with(deleted);
    let target = event::target(tx, into, draft, &mut planning)?;
    tx.about(&target.event.title);
    let draft = ends::without_ends_of_nothing(tx, target.event.id, draft, &mut planning)?;
    let places = places::make(tx, target.event.id, &draft, &mut planning)?;
    let people = people::make(tx, target.event.id, &draft, &mut planning)?;
    sessions::reconcile(tx, &target, &places, &people, &draft, watched, &mut planning)?;
    something_taken(&draft, &planning)?;
    Ok(planning.finish(Destination::Event(&target.event), target.is_new, "session"))
}

/// A programme of which no session can be kept makes no event and changes none.
fn something_taken(draft: &ProgrammeDraft, planning: &Planning) -> Result<()> {
    let mut refused = planning.remarks.iter().filter(|remark| remark.code == "session-refused");
    if draft.sessions.is_empty() || refused.clone().count() < draft.sessions.len() {
        return Ok(());
    }
    let mut refusal = Refusal::new("import-all-refused").with("count", draft.sessions.len());
    if let Some(first) = refused.next() {
        let said = |name| first.params.get(name).cloned().unwrap_or_default();
        refusal = refusal.with("title", said("title")).with("reason", said("reason"));
    }
    Err(refusal.into())
}
