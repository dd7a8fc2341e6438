//! Notes: written live, saved with every pause.

use crate::error::Result;
use crate::ids::{EventId, NoteId, SessionId};
use crate::model::{Event, Note, NoteKind};
use crate::op::Op;
use crate::ops::{note_pieces, sessions};
use crate::plenary::Plenary;
use crate::rules::text;
use crate::store::transact::{Done, Tx};
use crate::store::{notes, rows};
use chrono::TimeDelta;

/// What is typed within this is one step for undo.
const IN_ONE_GO: TimeDelta = TimeDelta::seconds(20);

/// The note of a session, or of the event or meeting as a whole.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct WriteNote {
    pub event_id: EventId,
    #[serde(default)]
    #[ts(optional = nullable)]
    pub session_id: Option<SessionId>,
    /// Markdown, whole: replaces what was there.
    pub body: String,
    /// It is saved while somebody types: what was saved in the seconds before is taken back with it.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub typing: bool,
}

/// Writes the note, making it when there was none, and with it the takeaways, decisions and actions that its marks make.
pub fn write_note(plenary: &Plenary, input: WriteNote) -> Result<Done<Note>> {
    plenary.transact(Op::WriteNote, |tx| write(tx, &input))
}

pub(crate) fn write(tx: &Tx<'_>, input: &WriteNote) -> Result<Note> {
    let event: Event = rows::expect(tx, input.event_id)?;
    let mut body = input.body.clone();
    text::prose("body", &mut body)?;
    match input.session_id {
        Some(session) => tx.about(sessions::of_event(tx, session, event.id)?.title),
        None => tx.about(event.title),
    }
    if input.typing {
        tx.joins(IN_ONE_GO);
    }
    if let Some(before) = notes::first(tx, input.event_id, input.session_id)? {
        let note = rows::update(tx, &before, Note { body, ..before.clone() })?;
        note_pieces::follow(tx, &note, &before.body)?;
        return Ok(note);
    }
    let row = Note {
        id: tx.new_id(),
        event_id: input.event_id,
        session_id: input.session_id,
        kind: NoteKind::Typed,
        source: String::new(),
        sha256: String::new(),
        body,
        created_at: tx.at(),
        updated_at: tx.at(),
    };
    rows::insert(tx, &row)?;
    note_pieces::follow(tx, &row, "")?;
    Ok(row)
}

/// Deletes a note; takeaways typed in it stay.
pub fn delete_note(plenary: &Plenary, id: NoteId) -> Result<Done<()>> {
    plenary.transact(Op::DeleteNote, |tx| {
        let note: Note = rows::expect(tx, id)?;
        tx.about(rows::expect::<Event>(tx, note.event_id)?.title);
        rows::delete::<Note>(tx, id)
    })
}
