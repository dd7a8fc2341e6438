//! The person behind a guest: made, or completed with what the row says.

use super::organisations;
use super::who::Guest;
use crate::error::Result;
use crate::model::{Outcome, Person};
use crate::ops::accepting::{Planning, said_or};
use crate::ops::people::{self, CreatePerson};
use crate::store::by_hand;
use crate::store::transact::Tx;

/// Finds or makes the person. What the row leaves out stays as it is.
pub(super) fn of(tx: &Tx<'_>, guest: &Guest<'_>, planning: &mut Planning) -> Result<Person> {
    match &guest.person {
        None => made(tx, guest, planning),
        Some(here) => changed(tx, here, guest, planning),
    }
}

fn made(tx: &Tx<'_>, guest: &Guest<'_>, planning: &mut Planning) -> Result<Person> {
    let row = &guest.row;
    let unnamed = row.given_name.is_empty() && row.family_name.is_empty();
    let before_at = row.email.split('@').next().unwrap_or_default();
    let create = CreatePerson {
        given_name: planning.fitting(if unnamed { before_at } else { &row.given_name }),
        family_name: planning.fitting(&row.family_name),
        organisation_id: organisations::of(tx, &row.company, &guest.email, None, planning)?,
        email: Some(guest.email.clone()),
        job_title: Some(planning.fitting(&row.job_title)),
        phone: Some(planning.fitting(&row.phone)),
        pronouns: None,
        website: None,
        biography: None,
        remarks: None,
        external_id: None,
    };
    let person = people::create(tx, &create)?;
    planning.note(Outcome::New, "person", &person.name(), &[]);
    Ok(person)
}

/// A name that was typed here is not corrected by what people type there; a name that came from there is.
fn changed(tx: &Tx<'_>, here: &Person, guest: &Guest<'_>, planning: &mut Planning) -> Result<Person> {
    let row = &guest.row;
    let chosen = by_hand::is_changed(tx, here, "organisation_id")?.then_some(here);
    let organisation = organisations::of(tx, &row.company, &guest.email, chosen, planning)?;
    let mut wanted = Person {
        email: said_or(&guest.email, &here.email),
        job_title: said_or(&planning.fitting(&row.job_title), &here.job_title),
        phone: said_or(&planning.fitting(&row.phone), &here.phone),
        organisation_id: if row.company.is_empty() {
            here.organisation_id.or(organisation)
        } else {
            organisation
        },
        ..here.clone()
    };
    wanted.organisation_id = wanted.organisation_id.or(here.organisation_id);
    let named = !row.given_name.is_empty() || !row.family_name.is_empty();
    if named && by_hand::made_by_import(tx, here)? {
        wanted.given_name = planning.fitting(&row.given_name);
        wanted.family_name = planning.fitting(&row.family_name);
    }
    people::sound(tx, &mut wanted)?;
    let (after, fields) = planning.update(tx, here, wanted, &here.name())?;
    if !fields.is_empty() {
        planning.note(Outcome::Changed, "person", &after.name(), &fields);
    }
    Ok(after)
}
