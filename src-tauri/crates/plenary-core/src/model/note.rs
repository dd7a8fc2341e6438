//! A note: Markdown of a session or meeting, written live, or a transcript that was taken in.

use crate::ids::{EventId, NoteId, SessionId};
use crate::model::words::{row, vocabulary};
use chrono::{DateTime, Utc};

vocabulary! {
    /// How a note came to be.
    NoteKind {
        /// By hand; the body is Markdown.
        Typed = "typed",
        /// From a file or the clipboard; the body's lines are text, each "[00:12:31] Name: what was said" as far as known.
        Transcript = "transcript",
    }
}

row! {
    /// One page of notes.
    Note {
        id: NoteId,
        event_id: EventId,
        /// The session, or none for the event or meeting as a whole.
        session_id: Option<SessionId>,
        kind: NoteKind,
        /// Of a transcript: the name of its file; empty when it was pasted.
        source: String,
        /// Of a transcript: SHA-256 of the body as it came in, in hexadecimal.
        sha256: String,
        /// What the session was called that it was of, when that was deleted; else empty.
        of_deleted: String,
        /// That session was held without names, or what was said there was not public.
        no_names: bool,
        /// Markdown; of a transcript plain lines.
        body: String,
        created_at: DateTime<Utc>,
        updated_at: DateTime<Utc>,
    }
}
