//! An action: what is to be done, by whom, by when.

use crate::ids::{ActionId, EventId, NoteId, PersonId, SessionId};
use crate::model::words::{row, vocabulary};
use crate::model::{Event, Permission};
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

impl Action {
    /// How old it is: it counts from the meeting that agreed it, however late somebody wrote it down.
    pub fn age_days(&self, meeting: &Event, today: NaiveDate) -> i64 {
        (today - meeting.starts_on).num_days().max(0)
    }

    /// How late it is; none of what is not due yet, and of what is closed.
    pub fn overdue_days(&self, today: NaiveDate) -> Option<i64> {
        let late = self.due_on.map(|due| (today - due).num_days()).filter(|days| *days > 0);
        late.filter(|_| self.state == ActionState::Open)
    }
}
