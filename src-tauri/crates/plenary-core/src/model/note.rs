//! A note: Markdown of a session or meeting, written live.

use crate::ids::{EventId, NoteId, SessionId};
use crate::model::words::row;
use chrono::{DateTime, Utc};

row! {
    /// One page of notes.
    Note {
        id: NoteId,
        event_id: EventId,
        /// The session, or none for the event or meeting as a whole.
        session_id: Option<SessionId>,
        /// Markdown.
        body: String,
        created_at: DateTime<Utc>,
        updated_at: DateTime<Utc>,
    }
}
