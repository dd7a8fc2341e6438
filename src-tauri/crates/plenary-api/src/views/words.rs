//! What was said: notes, and actions with the names that belong to them.

use super::views;
use plenary_core::Plenary;
use plenary_core::error::Result;
use plenary_core::ids::{EventId, SessionId};
use plenary_core::model::{Action, Event, Note, Person};
use plenary_core::store::{Connection, get, notes, rows};

views! {
    /// One action with the names that belong to it.
    ActionLine { action: Action, owner: Option<String>, event: String }
}

/// One action with its owner's name and its event's title.
pub(super) fn action_line(conn: &Connection, action: Action) -> Result<ActionLine> {
    let owner = match action.owner_id {
        Some(id) => get::<Person>(conn, id)?.map(|person| person.name()),
        None => None,
    };
    let event = rows::expect::<Event>(conn, action.event_id)?.title;
    Ok(ActionLine { action, owner, event })
}

/// The note of a session, or of the event as a whole.
pub fn note(plenary: &Plenary, event: EventId, session: Option<SessionId>) -> Result<Option<Note>> {
    plenary.read(|conn| notes::first(conn, event, session))
}
