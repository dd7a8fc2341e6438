//! Parts: who speaks, chairs, takes notes or interprets in a session.

use crate::error::{Refusal, Result};
use crate::ids::{PartId, PersonId, SessionId};
use crate::model::{Part, PartRole, Person, Session};
use crate::op::Op;
use crate::ops::inputs::inputs;
use crate::ops::people;
use crate::plenary::Plenary;
use crate::store::transact::{Done, Tx};
use crate::store::{programme, rows};

inputs! {
    Part;
    /// A person in a session; last in order unless a position is given.
    create CreatePart { session_id: SessionId, person_id: PersonId }
    /// Changes to a part.
    change ChangePart(PartId);
    required { role: PartRole }
    optional { position: i64 }
    nullable {}
}

/// Gives a person a part in a session.
pub fn create_part(plenary: &Plenary, input: CreatePart) -> Result<Done<Part>> {
    plenary.transact(Op::CreatePart, |tx| {
        people::taken_up(tx, input.person_id)?;
        create(tx, &input)
    })
}

pub(crate) fn create(tx: &Tx<'_>, input: &CreatePart) -> Result<Part> {
    rows::expect::<Session>(tx, input.session_id)?;
    let person: Person = rows::expect(tx, input.person_id)?;
    tx.about(person.name());
    once(tx, input.session_id, &person, input.role, None)?;
    let position = programme::parts(tx, input.session_id)?.last().map_or(0, |last| last.position + 1);
    let id = tx.new_id();
    let mut row = Part { id, session_id: input.session_id, person_id: person.id, role: input.role, position };
    input.fill(&mut row);
    rows::insert(tx, &row)?;
    Ok(row)
}

/// Changes what a person does in a session, or the order.
pub fn change_part(plenary: &Plenary, input: ChangePart) -> Result<Done<Part>> {
    plenary.transact(Op::ChangePart, |tx| {
        let before: Part = rows::expect(tx, input.id)?;
        let person: Person = rows::expect(tx, before.person_id)?;
        tx.about(person.name());
        let mut row = before.clone();
        input.fill(&mut row);
        once(tx, row.session_id, &person, row.role, Some(row.id))?;
        rows::update(tx, &before, row)
    })
}

/// Gives the same person the same role in another session, last in order there.
pub fn duplicate_part(plenary: &Plenary, id: PartId, session: SessionId) -> Result<Done<Part>> {
    plenary.transact(Op::DuplicatePart, |tx| {
        let Part { person_id, role, .. } = rows::expect(tx, id)?;
        create(tx, &CreatePart::new(session, person_id, role))
    })
}

/// Nobody has the same role twice in a session.
fn once(tx: &Tx<'_>, session: SessionId, person: &Person, role: PartRole, own: Option<PartId>) -> Result<()> {
    match programme::part(tx, session, person.id, role)? {
        Some(other) if Some(other.id) != own => {
            Err(Refusal::new("part-exists").with("person", person.name()).with("role", role).into())
        }
        _ => Ok(()),
    }
}

/// Takes a person's part away.
pub fn delete_part(plenary: &Plenary, id: PartId) -> Result<Done<()>> {
    plenary.transact(Op::DeletePart, |tx| {
        let part: Part = rows::expect(tx, id)?;
        tx.about(rows::expect::<Person>(tx, part.person_id)?.name());
        rows::delete::<Part>(tx, id)
    })
}
