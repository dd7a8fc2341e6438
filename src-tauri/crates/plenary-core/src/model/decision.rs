//! A decision: what was agreed.

use crate::ids::{DecisionId, EventId, NoteId, SessionId};
use crate::model::words::row;
use chrono::{DateTime, Utc};

row! {
    /// What was agreed, at which event or session.
    Decision {
        id: DecisionId,
        event_id: EventId,
        session_id: Option<SessionId>,
        /// The note it was typed in, and the line (from 1).
        note_id: Option<NoteId>,
        note_line: Option<i64>,
        text: String,
        created_at: DateTime<Utc>,
        updated_at: DateTime<Utc>,
    }
}
