//! Actions: create, change, duplicate, close, reopen, delete.

use crate::error::Result;
use crate::ids::{ActionId, EventId, NoteId, PersonId, SessionId};
use crate::model::{Action, ActionState, Event, Permission, Person};
use crate::op::Op;
use crate::ops::inputs::inputs;
use crate::ops::sessions;
use crate::ops::takeaways::{Origin, default_permission, read_marks, short, taken_along};
use crate::plenary::Plenary;
use crate::rules::{placement, text};
use crate::store::rows;
use crate::store::transact::{Done, Tx};
use chrono::NaiveDate;

inputs! {
    Action;
    /// What is to be done; open until closed. Where nothing is said of its permission, it is the session's default, as a takeaway's
    /// is; what belongs to no session and no note is internal.
    create CreateAction { event_id: EventId }
    /// Changes to an action.
    change ChangeAction(ActionId);
    required { text: String }
    optional { permission: Permission }
    nullable { session_id: SessionId, note_id: NoteId, note_line: i64, owner_id: PersonId, due_on: NaiveDate }
}

/// Records an action.
pub fn create_action(plenary: &Plenary, input: CreateAction) -> Result<Done<Action>> {
    plenary.transact(Op::CreateAction, |tx| create(tx, &input, Origin::Typed))
}

pub(crate) fn create(tx: &Tx<'_>, input: &CreateAction, origin: Origin) -> Result<Action> {
    rows::expect::<Event>(tx, input.event_id)?;
    let mut row = Action {
        id: tx.new_id(),
        event_id: input.event_id,
        session_id: None,
        note_id: None,
        note_line: None,
        text: String::new(),
        permission: unsaid(tx, input)?,
        owner_id: None,
        due_on: None,
        state: ActionState::Open,
        closed_on: None,
        created_at: tx.at(),
        updated_at: tx.at(),
    };
    input.fill(&mut row);
    sound(tx, &mut row, origin)?;
    due(row.due_on)?;
    tx.about(short(&row.text));
    rows::insert(tx, &row)?;
    Ok(row)
}

/// The permission of an action of which nobody says how it may be used: what was noted at the event, or given to somebody, is as its
/// session says; what the office only set itself to do stays in the office.
fn unsaid(tx: &Tx<'_>, input: &CreateAction) -> Result<Permission> {
    match (input.session_id, input.note_id, input.owner_id) {
        (None, None, None) => Ok(Permission::Internal),
        (session, ..) => default_permission(tx, session),
    }
}

/// Changes an action.
pub fn change_action(plenary: &Plenary, input: ChangeAction) -> Result<Done<Action>> {
    plenary.transact(Op::ChangeAction, |tx| {
        tx.joins(input.typed());
        let before: Action = rows::expect(tx, input.id)?;
        let mut row = before.clone();
        input.fill(&mut row);
        let origin = Origin::of(&before.text, &row.text);
        sound(tx, &mut row, origin)?;
        row.permission = taken_along(tx, row.permission, (before.session_id, row.session_id))?;
        if row.due_on != before.due_on {
            due(row.due_on)?;
        }
        tx.about(short(&row.text));
        rows::update(tx, &before, row)
    })
}

fn sound(tx: &Tx<'_>, row: &mut Action, origin: Origin) -> Result<()> {
    read_marks(&mut row.text, &mut row.permission, origin);
    text::required_line("text", &mut row.text)?;
    if let Some(owner) = row.owner_id {
        rows::expect::<Person>(tx, owner)?;
    }
    if let Some(session) = row.session_id {
        sessions::of_event(tx, session, row.event_id)?;
    }
    Ok(())
}

/// Refuses a day of a year that is a slip of the pen.
fn due(day: Option<NaiveDate>) -> Result<()> {
    day.map_or(Ok(()), |day| placement::year("due_on", day))
}

/// Says that an action is done, or dropped, on that day.
pub fn close_action(
    plenary: &Plenary,
    id: ActionId,
    state: ActionState,
    on: NaiveDate,
) -> Result<Done<Action>> {
    plenary.transact(Op::CloseAction, |tx| set(tx, id, state, on))
}

/// Opens a closed action again.
pub fn reopen_action(plenary: &Plenary, id: ActionId) -> Result<Done<Action>> {
    plenary.transact(Op::ReopenAction, |tx| set(tx, id, ActionState::Open, NaiveDate::MIN))
}

pub(crate) fn set(tx: &Tx<'_>, id: ActionId, state: ActionState, on: NaiveDate) -> Result<Action> {
    let before: Action = rows::expect(tx, id)?;
    tx.about(short(&before.text));
    let closed_on = (state != ActionState::Open).then_some(on);
    rows::update(tx, &before, Action { state, closed_on, ..before.clone() })
}

/// Makes a second action like it, open. A line of a note goes on speaking for the first alone.
pub fn duplicate_action(plenary: &Plenary, id: ActionId) -> Result<Done<Action>> {
    plenary.transact(Op::DuplicateAction, |tx| {
        let old: Action = rows::expect(tx, id)?;
        let row = Action {
            id: tx.new_id(),
            note_line: None,
            state: ActionState::Open,
            closed_on: None,
            created_at: tx.at(),
            updated_at: tx.at(),
            ..old
        };
        tx.about(short(&row.text));
        rows::insert(tx, &row)?;
        Ok(row)
    })
}

/// Deletes an action.
pub fn delete_action(plenary: &Plenary, id: ActionId) -> Result<Done<()>> {
    plenary.transact(Op::DeleteAction, |tx| {
        tx.about(short(&rows::expect::<Action>(tx, id)?.text));
        rows::delete::<Action>(tx, id)
    })
}
