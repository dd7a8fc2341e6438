//! What was decided about proposals, and what transcripts are here.

use crate::error::Result;
use crate::ids::{EventId, NoteId, SessionId};
use crate::model::{Note, ProposalAnswer};
use crate::store::rows::{select, select_one};
use crate::store::values::Column;
use rusqlite::{Connection, params};

/// Everything that was decided about sentences of a note, the first decision first.
pub fn of_note(conn: &Connection, note: NoteId) -> Result<Vec<ProposalAnswer>> {
    select(conn, "WHERE note_id = ?1 ORDER BY answered_at, id", [note.store()])
}

/// What was decided about one sentence of a note.
pub fn of_sentence(conn: &Connection, note: NoteId, said: &str) -> Result<Option<ProposalAnswer>> {
    select_one(conn, "WHERE note_id = ?1 AND said = ?2", params![note.store(), said])
}

/// The transcript of a session, or of the event as a whole, that came in as these bytes.
pub fn transcript(
    conn: &Connection,
    event: EventId,
    session: Option<SessionId>,
    sha256: &str,
) -> Result<Option<Note>> {
    select_one(
        conn,
        "WHERE event_id = ?1 AND session_id IS ?2 AND kind = 'transcript' AND sha256 = ?3 ORDER BY created_at, id",
        params![event.store(), session.store(), sha256],
    )
}
