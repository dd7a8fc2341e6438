//! An action: what is to be done, by whom, by when.

use crate::ids::{ActionId, EventId, NoteId, PersonId, SessionId};
use crate::model::Permission;
use crate::model::words::{row, vocabulary};
use chrono::{DateTime, NaiveDate, Utc};

vocabulary! {
    /// Whether it still asks for somebody's time.
    ActionState { Open = "open", Done = "done", Dropped = "dropped" }
}

row! {
    /// One thing to do, and the meeting it came from.
    Action {
        id: ActionId,
        event_id: EventId,
        session_id: Option<SessionId>,
        /// The note it was typed in, and the line (from 1).
        note_id: Option<NoteId>,
        note_line: Option<i64>,
        text: String,
        /// How it may be used outside the office; one of a session held without names names nobody, whatever stands here.
        permission: Permission,
        owner_id: Option<PersonId>,
        due_on: Option<NaiveDate>,
        state: ActionState,
        /// The day it was done or dropped.
        closed_on: Option<NaiveDate>,
        created_at: DateTime<Utc>,
        updated_at: DateTime<Utc>,
    }
}
