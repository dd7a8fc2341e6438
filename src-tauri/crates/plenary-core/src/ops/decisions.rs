//! Decisions: create, change, duplicate, delete.

use crate::error::Result;
use crate::ids::{DecisionId, EventId, NoteId, SessionId};
use crate::model::{Decision, Event, Permission};
use crate::op::Op;
use crate::ops::inputs::inputs;
use crate::ops::sessions;
use crate::ops::takeaways::{Origin, default_permission, read_marks, short, taken_along};
use crate::plenary::Plenary;
use crate::rules::text;
use crate::store::rows;
use crate::store::transact::{Done, Tx};

inputs! {
    Decision;
    /// What was agreed. Its permission is the session's default, as a takeaway's is.
    create CreateDecision { event_id: EventId }
    /// Changes to a decision.
    change ChangeDecision(DecisionId);
    required { text: String }
    optional { permission: Permission }
    nullable { session_id: SessionId, note_id: NoteId, note_line: i64 }
}

/// Records a decision.
pub fn create_decision(plenary: &Plenary, input: CreateDecision) -> Result<Done<Decision>> {
    plenary.transact(Op::CreateDecision, |tx| create(tx, &input, Origin::Typed))
}

pub(crate) fn create(tx: &Tx<'_>, input: &CreateDecision, origin: Origin) -> Result<Decision> {
    rows::expect::<Event>(tx, input.event_id)?;
    let mut row = Decision {
        id: tx.new_id(),
        event_id: input.event_id,
        session_id: None,
        note_id: None,
        note_line: None,
        text: String::new(),
        permission: default_permission(tx, input.session_id)?,
        created_at: tx.at(),
        updated_at: tx.at(),
    };
    input.fill(&mut row);
    sound(tx, &mut row, origin)?;
    tx.about(short(&row.text));
    rows::insert(tx, &row)?;
    Ok(row)
}

/// Changes a decision.
pub fn change_decision(plenary: &Plenary, input: ChangeDecision) -> Result<Done<Decision>> {
    plenary.transact(Op::ChangeDecision, |tx| {
        tx.joins(input.typed());
        let before: Decision = rows::expect(tx, input.id)?;
        let mut row = before.clone();
        input.fill(&mut row);
        let origin = Origin::of(&before.text, &row.text);
        sound(tx, &mut row, origin)?;
        row.permission = taken_along(tx, row.permission, (before.session_id, row.session_id))?;
        tx.about(short(&row.text));
        rows::update(tx, &before, row)
    })
}

fn sound(tx: &Tx<'_>, row: &mut Decision, origin: Origin) -> Result<()> {
    read_marks(&mut row.text, &mut row.permission, origin);
    text::required_line("text", &mut row.text)?;
    match row.session_id {
        Some(session) => sessions::of_event(tx, session, row.event_id).map(drop),
        None => Ok(()),
    }
}

/// Makes a second decision like it. A line of a note goes on speaking for the first alone.
pub fn duplicate_decision(plenary: &Plenary, id: DecisionId) -> Result<Done<Decision>> {
    plenary.transact(Op::DuplicateDecision, |tx| {
        let old: Decision = rows::expect(tx, id)?;
        let (id, created_at, updated_at) = (tx.new_id(), tx.at(), tx.at());
        let row = Decision { id, note_line: None, created_at, updated_at, ..old };
        tx.about(short(&row.text));
        rows::insert(tx, &row)?;
        Ok(row)
    })
}

/// Deletes a decision.
pub fn delete_decision(plenary: &Plenary, id: DecisionId) -> Result<Done<()>> {
    plenary.transact(Op::DeleteDecision, |tx| {
        tx.about(short(&rows::expect::<Decision>(tx, id)?.text));
        rows::delete::<Decision>(tx, id)
    })
}
