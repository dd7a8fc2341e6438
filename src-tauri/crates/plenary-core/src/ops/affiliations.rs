//! Where people worked when an event took place: kept when they move on, written for one event, corrected.

use crate::error::Result;
use crate::ids::{EventId, PersonId};
use crate::model::{Affiliation, Event, Organisation, Person, Standing};
use crate::op::Op;
use crate::ops::people::{self, ChangePerson};
use crate::plenary::Plenary;
use crate::rules::text;
use crate::store::transact::{Done, Tx};
use crate::store::{affiliations, rows, standing};

/// Keeps where a person worked for every event that has taken place, when they work elsewhere from now on. `told_of` is an event of
/// which the new one is said as well. Whoever had none before has the new one everywhere.
pub(crate) fn keep(tx: &Tx<'_>, before: &Person, after: &Person, told_of: Option<EventId>) -> Result<()> {
    if before.organisation_id == after.organisation_id {
        return Ok(());
    }
    let following = affiliations::still_following(tx, before.id)?;
    for kept in affiliations::of_person(tx, after.id)? {
        if kept.of(after) == *after {
            rows::delete::<Affiliation>(tx, kept.id)?;
        }
    }
    if before.organisation_id.is_none() {
        return Ok(());
    }
    for event in following {
        let took_place = standing::of(tx, &event, tx.at())? == Standing::TookPlace;
        if took_place && Some(event.id) != told_of {
            insert(tx, event.id, before)?;
        }
    }
    Ok(())
}

/// Whether what is said of where somebody works is of an event after which they moved on: it has taken place, and they were seen at
/// another since.
pub(crate) fn is_of_before(tx: &Tx<'_>, event: &Event, here: &Person, said: &Person) -> Result<bool> {
    let moved_on = here.organisation_id.is_some() && here.organisation_id != said.organisation_id;
    Ok(moved_on
        && standing::of(tx, event, tx.at())? == Standing::TookPlace
        && affiliations::is_seen_after(tx, here.id, event.ends_on)?)
}

/// Says where the person worked at that event, and as what; nothing was kept of it so far.
pub(crate) fn insert(tx: &Tx<'_>, event_id: EventId, then: &Person) -> Result<Affiliation> {
    let row = Affiliation {
        id: tx.new_id(),
        event_id,
        person_id: then.id,
        organisation_id: then.organisation_id,
        job_title: then.job_title.clone(),
    };
    rows::insert(tx, &row)?;
    Ok(row)
}

/// Changes a person as they are at an event. Where they work, and as what, is then said of that event too, whenever it was; of it
/// alone when they have moved on since. Gives the person as they are there.
pub fn change_attendee(plenary: &Plenary, event: EventId, input: ChangePerson) -> Result<Done<Person>> {
    plenary.transact(Op::ChangePerson, |tx| {
        tx.joins(input.typed());
        rows::expect::<Event>(tx, event)?;
        let Some(kept) = affiliations::at(tx, event, input.id)? else {
            return people::change(tx, &input, Some(event));
        };
        let mut row = kept.clone();
        if let Some(job_title) = &input.job_title {
            row.job_title.clone_from(job_title);
            text::line("job_title", &mut row.job_title)?;
        }
        if let Some(organisation) = input.organisation_id {
            organisation.map(|id| rows::expect::<Organisation>(tx, id)).transpose()?;
            row.organisation_id = organisation;
        }
        let of_themselves = ChangePerson { organisation_id: None, job_title: None, ..input };
        let person = people::change(tx, &of_themselves, None)?;
        Ok(rows::update(tx, &kept, row)?.of(&person))
    })
}

/// What was kept of where a person worked was a mistake: at one event, or at all of them, it is said where they work now.
pub fn correct_affiliations(
    plenary: &Plenary,
    person: PersonId,
    event: Option<EventId>,
) -> Result<Done<Person>> {
    plenary.transact(Op::CorrectAffiliations, |tx| {
        let row: Person = rows::expect(tx, person)?;
        tx.about(row.name());
        for kept in affiliations::of_person(tx, person)? {
            if event.is_none_or(|event| event == kept.event_id) {
                rows::delete::<Affiliation>(tx, kept.id)?;
            }
        }
        Ok(row)
    })
}
