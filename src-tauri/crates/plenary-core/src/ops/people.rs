//! People: create, change, duplicate, archive, delete.

use crate::error::{Refusal, Result};
use crate::ids::{EventId, OrganisationId, PersonId};
use crate::model::{Organisation, Person};
use crate::op::Op;
use crate::ops::affiliations;
use crate::ops::inputs::inputs;
use crate::plenary::Plenary;
use crate::rules::text;
use crate::store::transact::{Done, Tx};
use crate::store::{organisations, people, rows};

inputs! {
    Person;
    /// A new person. Without an organisation, the one to which the e-mail's domain belongs is taken.
    create CreatePerson {}
    /// Changes to a person.
    change ChangePerson(PersonId);
    required { given_name: String, family_name: String }
    optional {
        email: String, job_title: String, pronouns: String, phone: String, website: String, biography: String,
        remarks: String, external_id: String,
    }
    nullable { organisation_id: OrganisationId }
}

/// Adds a person.
pub fn create_person(plenary: &Plenary, input: CreatePerson) -> Result<Done<Person>> {
    plenary.transact(Op::CreatePerson, |tx| create(tx, &input))
}

pub(crate) fn create(tx: &Tx<'_>, input: &CreatePerson) -> Result<Person> {
    let mut row = Person {
        id: tx.new_id(),
        given_name: String::new(),
        family_name: String::new(),
        email: String::new(),
        organisation_id: None,
        job_title: String::new(),
        pronouns: String::new(),
        phone: String::new(),
        website: String::new(),
        biography: String::new(),
        remarks: String::new(),
        external_id: String::new(),
        archived: false,
        created_at: tx.at(),
        updated_at: tx.at(),
    };
    input.fill(&mut row);
    sound(tx, &mut row)?;
    if let (None, Some((_, domain))) = (row.organisation_id, row.email.rsplit_once('@')) {
        row.organisation_id = organisations::by_domain(tx, domain)?.map(|organisation| organisation.id);
    }
    tx.about(row.name());
    rows::insert(tx, &row)?;
    Ok(row)
}

/// Changes a person. Events that have taken place keep where they worked then.
pub fn change_person(plenary: &Plenary, input: ChangePerson) -> Result<Done<Person>> {
    plenary.transact(Op::ChangePerson, |tx| {
        tx.joins(input.typed());
        change(tx, &input, None)
    })
}

/// `told_of` is an event of which the change is said as well, though it has taken place.
pub(crate) fn change(tx: &Tx<'_>, input: &ChangePerson, told_of: Option<EventId>) -> Result<Person> {
    let before: Person = rows::expect(tx, input.id)?;
    let mut row = before.clone();
    input.fill(&mut row);
    sound(tx, &mut row)?;
    tx.about(row.name());
    let after = rows::update(tx, &before, row)?;
    affiliations::keep(tx, &before, &after, told_of)?;
    Ok(after)
}

pub(crate) fn sound(tx: &Tx<'_>, row: &mut Person) -> Result<()> {
    text::line("given_name", &mut row.given_name)?;
    text::line("family_name", &mut row.family_name)?;
    if text::shows_nothing(&row.given_name) && text::shows_nothing(&row.family_name) {
        return Err(Refusal::new("person-without-name").field("given_name").into());
    }
    text::email("email", &mut row.email)?;
    text::line("job_title", &mut row.job_title)?;
    text::line("pronouns", &mut row.pronouns)?;
    text::line("phone", &mut row.phone)?;
    text::web_address("website", &mut row.website)?;
    text::prose("biography", &mut row.biography)?;
    text::prose("remarks", &mut row.remarks)?;
    text::line("external_id", &mut row.external_id)?;
    if let Some(id) = row.organisation_id {
        rows::expect::<Organisation>(tx, id)?;
    }
    match people::by_email(tx, &row.email)? {
        Some(other) if other.id != row.id => Err(Refusal::new("address-in-use")
            .field("email")
            .with("value", &row.email)
            .with("person", other.name())
            .into()),
        _ => Ok(()),
    }
}

/// Makes a second person of the same name and organisation, without the address.
pub fn duplicate_person(plenary: &Plenary, id: PersonId) -> Result<Done<Person>> {
    plenary.transact(Op::DuplicatePerson, |tx| {
        let old: Person = rows::expect(tx, id)?;
        let row = Person {
            id: tx.new_id(),
            email: String::new(),
            external_id: String::new(),
            created_at: tx.at(),
            updated_at: tx.at(),
            ..old
        };
        tx.about(row.name());
        rows::insert(tx, &row)?;
        Ok(row)
    })
}

/// Hides a person from pickers; nothing is lost.
pub fn archive_person(plenary: &Plenary, id: PersonId) -> Result<Done<Person>> {
    plenary.transact(Op::ArchivePerson, |tx| set_archived(tx, id, true))
}

/// Brings an archived person back.
pub fn restore_person(plenary: &Plenary, id: PersonId) -> Result<Done<Person>> {
    plenary.transact(Op::RestorePerson, |tx| set_archived(tx, id, false))
}

/// Somebody who is archived and is put somewhere again is archived no more.
pub(crate) fn taken_up(tx: &Tx<'_>, id: PersonId) -> Result<()> {
    if rows::expect::<Person>(tx, id)?.archived {
        set_archived(tx, id, false)?;
    }
    Ok(())
}

fn set_archived(tx: &Tx<'_>, id: PersonId, archived: bool) -> Result<Person> {
    let before: Person = rows::expect(tx, id)?;
    tx.about(before.name());
    rows::update(tx, &before, Person { archived, ..before.clone() })
}

/// Deletes a person with their parts and attendances; takeaways and actions stay without the name.
pub fn delete_person(plenary: &Plenary, id: PersonId) -> Result<Done<()>> {
    plenary.transact(Op::DeletePerson, |tx| {
        tx.about(rows::expect::<Person>(tx, id)?.name());
        rows::delete::<Person>(tx, id)
    })
}
