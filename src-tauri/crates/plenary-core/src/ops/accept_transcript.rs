//! A transcript becomes a note of its session, or of the event or meeting as a whole; the same one a second time changes nothing.

use crate::error::{Refusal, Result};
use crate::ids::{EventId, SessionId};
use crate::model::{Event, Note, NoteKind, TranscriptDraft};
use crate::op::Op;
use crate::ops::sessions;
use crate::plenary::Plenary;
use crate::rules::{seal, text};
use crate::store::transact::{Done, Tx};
use crate::store::{proposal_answers, rows};

/// Where a transcript goes, and what its file is called; empty when it was pasted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TranscriptOf {
    pub event_id: EventId,
    pub session_id: Option<SessionId>,
    pub source: String,
}

/// Takes the transcript in. Refuses an empty one (`import-is-empty`); one that is here already is given as it stands.
pub fn accept_transcript(
    plenary: &Plenary,
    of: &TranscriptOf,
    draft: &TranscriptDraft,
) -> Result<Done<Note>> {
    plenary.transact(Op::AcceptTranscript, |tx| accept(tx, of, draft))
}

pub(crate) fn accept(tx: &Tx<'_>, of: &TranscriptOf, draft: &TranscriptDraft) -> Result<Note> {
    if draft.is_empty() {
        return Err(Refusal::new("import-is-empty").into());
    }
    let event: Event = rows::expect(tx, of.event_id)?;
    let mut source = of.source.clone();
    text::line("source", &mut source)?;
    match of.session_id {
        Some(session) => tx.about(sessions::of_event(tx, session, event.id)?.title),
        None => tx.about(event.title),
    }
    let mut body = draft.body();
    text::prose("body", &mut body)?;
    let sha256 = seal::sha256(&body);
    if let Some(here) = proposal_answers::transcript(tx, of.event_id, of.session_id, &sha256)? {
        return Ok(here);
    }
    let row = Note {
        id: tx.new_id(),
        event_id: of.event_id,
        session_id: of.session_id,
        kind: NoteKind::Transcript,
        source,
        sha256,
        of_deleted: String::new(),
        no_names: false,
        body,
        created_at: tx.at(),
        updated_at: tx.at(),
    };
    rows::insert(tx, &row)?;
    Ok(row)
}
