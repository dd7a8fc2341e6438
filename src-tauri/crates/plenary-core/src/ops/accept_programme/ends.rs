//! Cancellations (RFC 5546 section 3.2.5): they say only that something is off. Those of what is not here end nothing, and what they
//! alone name is not made.

use super::index::Index;
use super::versions::Versions;
use crate::error::Result;
use crate::ids::EventId;
use crate::model::{Problem, ProgrammeDraft, SessionDraft};
use crate::ops::accepting::Planning;
use crate::store::programme;
use crate::store::transact::Tx;
use std::borrow::Cow;
use std::collections::BTreeSet;

/// The draft without those cancellations, and without what they alone name.
pub(super) fn without_ends_of_nothing<'d>(
    tx: &Tx<'_>,
    event: EventId,
    draft: &'d ProgrammeDraft,
    planning: &mut Planning,
) -> Result<Cow<'d, ProgrammeDraft>> {
    if draft.sessions.iter().all(|session| !session.calls_off) {
        return Ok(Cow::Borrowed(draft));
    }
    let (here, versions) = (programme::sessions(tx, event)?, Versions::of(tx, event)?);
    let index = Index::of(&here);
    let is_here = |id: &str| {
        let is_session = || index.by_id(id, versions.ours(id)).next().is_some();
        versions.is_the_event(id) || is_session() || versions.has_entry(id)
    };
    let ends_nothing = |session: &SessionDraft| session.calls_off && !is_here(&session.external_id);
    let (over, sessions): (Vec<_>, Vec<_>) = draft.sessions.iter().cloned().partition(ends_nothing);
    for session in &over {
        planning.remarks.push(Problem::warning("cancellation-of-nothing").with("title", &session.title));
    }
    let held = || sessions.iter().filter(|session| !session.calls_off);
    let named = |name: fn(&SessionDraft) -> &String| -> BTreeSet<&String> { held().map(name).collect() };
    let (rooms, tracks) = (named(|one| &one.room), named(|one| &one.track));
    let people: BTreeSet<&String> = held().flat_map(|one| &one.persons).collect();
    Ok(Cow::Owned(ProgrammeDraft {
        rooms: draft.rooms.iter().filter(|room| rooms.contains(&room.name)).cloned().collect(),
        tracks: draft.tracks.iter().filter(|track| tracks.contains(&track.name)).cloned().collect(),
        persons: draft.persons.iter().filter(|person| people.contains(&person.key)).cloned().collect(),
        event: draft.event.clone(),
        formats: draft.formats.clone(),
        left_out: draft.left_out.clone(),
        entries: draft.entries.clone(),
        partial: draft.partial,
        damaged: draft.damaged,
        sessions,
    }))
}
