//! A decision: what was agreed.

use crate::ids::{DecisionId, EventId, NoteId, SessionId};
use crate::model::Permission;
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
        /// How it may be used outside the office; one of a session held without names names nobody, whatever stands here.
        permission: Permission,
        created_at: DateTime<Utc>,
        updated_at: DateTime<Utc>,
    }
}
