//! Notes: written live, saved with every pause.

use crate::error::{OrNotFound, Refusal, Result};
use crate::ids::{EventId, NoteId, SessionId};
use crate::model::{Event, Note, NoteKind, Permission, Session};
use crate::op::Op;
use crate::ops::{note_pieces, sessions};
use crate::plenary::Plenary;
use crate::rules::note_marks::{Permissions, told};
use crate::rules::text;
use crate::store::joining::Typed;
use crate::store::transact::{Done, Tx};
use crate::store::{notes, rows};

/// The note of a session, or of the event or meeting as a whole.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct WriteNote {
    pub event_id: EventId,
    #[serde(default)]
    #[ts(optional = nullable)]
    pub session_id: Option<SessionId>,
    /// The note itself, of a session that was deleted.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub note_id: Option<NoteId>,
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
    let before = match input.note_id {
        Some(id) => Some(left(tx, id, event.id)?),
        None => notes::first(tx, event.id, input.session_id)?,
    };
    match (input.session_id, &before) {
        (Some(session), _) => tx.about(sessions::of_event(tx, session, event.id)?.title),
        (None, Some(note)) if input.note_id.is_some() => tx.about(&note.of_deleted),
        (None, _) => tx.about(event.title),
    }
    if input.typing {
        let place =
            [input.event_id.to_string(), input.session_id.map_or_else(String::new, |id| id.to_string())];
        let note = input.note_id.map_or_else(|| place.join("/"), |id| id.to_string());
        tx.joins(Some(Typed::of(&note, ["body"])));
    }
    if let Some(before) = before {
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
        of_deleted: String::new(),
        no_names: false,
        body,
        created_at: tx.at(),
        updated_at: tx.at(),
    };
    rows::insert(tx, &row)?;
    note_pieces::follow(tx, &row, "")?;
    Ok(row)
}

/// A note that began as another, and how many of its lines stayed behind.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct CopiedNote {
    pub note: Note,
    /// Lines that are takeaways, decisions or actions: they belong to where they were said.
    pub left_out: usize,
}

/// Begins the note of another session of the event (or of the event as a whole) as this one. What a line became stays with the first:
/// such a line is not copied, so that nothing is kept twice and nothing escapes its permission.
pub fn duplicate_note(plenary: &Plenary, id: NoteId, session: Option<SessionId>) -> Result<Done<CopiedNote>> {
    plenary.transact(Op::DuplicateNote, |tx| {
        let old: Note = rows::expect(tx, id)?;
        copyable(tx, &old, session)?;
        let kept = note_pieces::lines(tx, &old)?;
        let permissions = Permissions::of(&old.body);
        let is_below = |line: &usize| permissions.above(*line) > Permission::Public;
        let (gone, lines): (Vec<_>, Vec<_>) =
            (1..).zip(old.body.lines()).partition(|(at, _)| kept.contains(at) || is_below(at));
        let body = lines.into_iter().map(|(_, line)| format!("{line}\n")).collect();
        let note = write(
            tx,
            &WriteNote { event_id: old.event_id, session_id: session, note_id: None, body, typing: false },
        )?;
        Ok(CopiedNote { note, left_out: gone.len() })
    })
}

/// Refuses a transcript, a place that has a note, and one where more may be told than where the note was written.
fn copyable(tx: &Tx<'_>, old: &Note, session: Option<SessionId>) -> Result<()> {
    if old.kind != NoteKind::Typed {
        return Err(Refusal::new("note-is-transcript").into());
    }
    let target = session.map(|id| sessions::of_event(tx, id, old.event_id)).transpose()?;
    let source = old.session_id.map(|id| rows::expect::<Session>(tx, id)).transpose()?;
    let held = |session: &Option<Session>| session.as_ref().map(Session::default_permission);
    let held_there = if old.no_names { Some(Permission::NoName) } else { held(&source) };
    if held_there > Some(Permission::Public) && held_there > held(&target) {
        return Err(Refusal::new("note-held-without-names").field("session_id").into());
    }
    match notes::first(tx, old.event_id, session)? {
        Some(there) if !there.body.trim().is_empty() => {
            Err(Refusal::new("note-exists").field("session_id").into())
        }
        _ => Ok(()),
    }
}

/// The note of a deleted session of that event.
fn left(tx: &Tx<'_>, id: NoteId, event: EventId) -> Result<Note> {
    let note: Note = rows::expect(tx, id)?;
    let is_left = note.event_id == event && !note.of_deleted.is_empty();
    Some(note).filter(|_| is_left).or_not_found("note", id)
}

/// The notes of a session that is about to be deleted stay with the event, under its title.
pub(crate) fn leave(tx: &Tx<'_>, session: &Session) -> Result<()> {
    for note in notes::of_session(tx, session.event_id, Some(session.id))? {
        let no_names = told::default_permission(session) > Permission::Public;
        let kept = Note { of_deleted: session.title.clone(), no_names, ..note.clone() };
        rows::update(tx, &note, kept)?;
    }
    Ok(())
}

/// Deletes a note; takeaways typed in it stay.
pub fn delete_note(plenary: &Plenary, id: NoteId) -> Result<Done<()>> {
    plenary.transact(Op::DeleteNote, |tx| {
        let note: Note = rows::expect(tx, id)?;
        tx.about(rows::expect::<Event>(tx, note.event_id)?.title);
        rows::delete::<Note>(tx, id)
    })
}
