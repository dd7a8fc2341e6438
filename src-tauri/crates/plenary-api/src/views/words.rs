//! What was said: notes, and actions with the names that belong to them.

use super::views;
use crate::requests::NoteOf;
use chrono::NaiveDate;
use plenary_core::Plenary;
use plenary_core::error::Result;
use plenary_core::ids::{EventId, NoteId};
use plenary_core::model::{Action, Event, Note, Person};
use plenary_core::store::{Connection, get, notes, rows};

views! {
    /// One action with the names that belong to it.
    ActionLine {
        action: Action,
        owner: Option<String>,
        event: String,
        /// Since the event.
        age_days: i64,
    }
    /// The note of a deleted session, and what that was called.
    LeftNote { id: NoteId, title: String }
}

/// One action with its owner's name and its event's title, as old as it is on a day.
pub(super) fn action_line(conn: &Connection, action: Action, today: NaiveDate) -> Result<ActionLine> {
    let owner = match action.owner_id {
        Some(id) => get::<Person>(conn, id)?.map(|person| person.name()),
        None => None,
    };
    let event = rows::expect::<Event>(conn, action.event_id)?;
    Ok(ActionLine { age_days: action.age_days(&event, today), action, owner, event: event.title })
}

/// The note of a session, or of the event as a whole; or one that is asked for by its id.
pub fn note(plenary: &Plenary, of: &NoteOf) -> Result<Option<Note>> {
    plenary.read(|conn| match of.note_id {
        Some(id) => Ok(get::<Note>(conn, id)?.filter(|note| note.event_id == of.event_id)),
        None => notes::first(conn, of.event_id, of.session_id),
    })
}

/// The notes that deleted sessions left behind, as they were written.
pub fn left_notes(plenary: &Plenary, event: EventId) -> Result<Vec<LeftNote>> {
    let line = |note: Note| LeftNote { id: note.id, title: note.of_deleted };
    plenary.read(|conn| Ok(notes::left(conn, event)?.into_iter().map(line).collect()))
}
