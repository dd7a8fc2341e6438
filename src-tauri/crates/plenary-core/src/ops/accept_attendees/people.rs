//! The person behind a guest: made, or completed with what the row says.

use super::organisations;
use super::who::Guest;
use crate::error::Result;
use crate::model::{Affiliation, Event, Outcome, Person};
use crate::ops::accepting::{Planning, said_or};
use crate::ops::affiliations;
use crate::ops::people::{self, CreatePerson};
use crate::store::affiliations as stored;
use crate::store::by_hand;
use crate::store::transact::Tx;

/// Finds or makes the person. What the row leaves out stays as it is.
pub(super) fn of(tx: &Tx<'_>, event: &Event, guest: &Guest<'_>, planning: &mut Planning) -> Result<Person> {
    match &guest.person {
        None => made(tx, guest, planning),
        Some(here) => changed(tx, event, here, guest, planning),
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
fn changed(
    tx: &Tx<'_>,
    event: &Event,
    here: &Person,
    guest: &Guest<'_>,
    planning: &mut Planning,
) -> Result<Person> {
    let row = &guest.row;
    let then = stored::then(tx, event.id, here)?;
    let chosen = by_hand::is_changed(tx, here, "organisation_id")?.then_some(here);
    let organisation = organisations::of(tx, &row.company, &guest.email, chosen, planning)?;
    let mut wanted = Person {
        email: said_or(&guest.email, &here.email),
        job_title: said_or(&planning.fitting(&row.job_title), &then.job_title),
        phone: said_or(&planning.fitting(&row.phone), &here.phone),
        organisation_id: if row.company.is_empty() {
            then.organisation_id.or(organisation)
        } else {
            organisation
        },
        ..here.clone()
    };
    wanted.organisation_id = wanted.organisation_id.or(then.organisation_id);
    let named = !row.given_name.is_empty() || !row.family_name.is_empty();
    if named && by_hand::made_by_import(tx, here)? {
        wanted.given_name = planning.fitting(&row.given_name);
        wanted.family_name = planning.fitting(&row.family_name);
    }
    people::sound(tx, &mut wanted)?;
    let told = told_there(tx, event, here, wanted, planning)?;
    let fields = planning.differing(tx, &then, &told)?;
    if !fields.is_empty() {
        planning.note(Outcome::Changed, "person", &told.name(), &fields);
    }
    Ok(told)
}

/// Writes what the list of an event says of a person, and gives the person as they are there. What it says of where they work stays
/// with an event after which they moved on.
fn told_there(
    tx: &Tx<'_>,
    event: &Event,
    here: &Person,
    wanted: Person,
    planning: &mut Planning,
) -> Result<Person> {
    let stays = |wanted: &Person| Person {
        organisation_id: here.organisation_id,
        job_title: here.job_title.clone(),
        ..wanted.clone()
    };
    if let Some(kept) = stored::at(tx, event.id, here.id)? {
        let (person, _) = planning.update(tx, here, stays(&wanted), &here.name())?;
        let said = Affiliation {
            organisation_id: wanted.organisation_id,
            job_title: wanted.job_title,
            ..kept.clone()
        };
        return Ok(planning.update(tx, &kept, said, &here.name())?.0.of(&person));
    }
    if affiliations::is_of_before(tx, event, here, &wanted)? {
        let (person, _) = planning.update(tx, here, stays(&wanted), &here.name())?;
        return affiliations::insert(tx, event.id, &wanted).map(|kept| kept.of(&person));
    }
    let (after, _) = planning.update(tx, here, wanted, &here.name())?;
    affiliations::keep(tx, here, &after, Some(event.id))?;
    Ok(after)
}
