//! The people of a programme: known by their id there, else by address, else by their exact name among the event's people; who
//! was renamed here keeps the name of the file.

use crate::error::Result;
use crate::ids::{EventId, PersonId};
use crate::model::{Outcome, Part, Person, PersonDraft, Problem, ProgrammeDraft};
use crate::ops::accepting::{Planning, said_or, split_name};
use crate::ops::people::{self, CreatePerson};
use crate::rules::folding::folded;
use crate::rules::text;
use crate::store::transact::Tx;
use crate::store::{by_hand, people as stored, programme, removed};
use std::collections::{BTreeMap, BTreeSet};

/// Who each key of the draft is; and everybody's name and id there.
#[derive(Debug, Default)]
pub(super) struct People {
    by_key: BTreeMap<String, Person>,
}

impl People {
    /// The person whom a session calls by this key.
    pub(super) fn get(&self, key: &str) -> Option<&Person> {
        self.by_key.get(key)
    }
}

/// Finds or makes them all.
pub(super) fn make(
    tx: &Tx<'_>,
    event: EventId,
    draft: &ProgrammeDraft,
    planning: &mut Planning,
) -> Result<People> {
    let around = around(tx, event)?;
    let deleted = removed::by_hand::<Person>(tx)?;
    let mut taken: BTreeSet<PersonId> = BTreeSet::new();
    let mut people = People::default();
    for person in &draft.persons {
        let email = address(person, planning);
        let row = match found(tx, person, &email, &around, &taken)? {
            Some(here) => changed(tx, &here, person, &email, planning)?,
            None if was_deleted(&deleted, person, &email) && planning.stays_out(remark(person)) => continue,
            None => made(tx, person, email, planning)?,
        };
        taken.insert(row.id);
        people.by_key.insert(person.key.clone(), row);
    }
    Ok(people)
}

fn found(
    tx: &Tx<'_>,
    person: &PersonDraft,
    email: &str,
    around: &[(String, Person)],
    taken: &BTreeSet<PersonId>,
) -> Result<Option<Person>> {
    if let Some(known) = stored::by_external_id(tx, &person.external_id)? {
        return Ok(Some(known));
    }
    if let Some(known) = stored::by_email(tx, email)?.filter(|known| !taken.contains(&known.id)) {
        return Ok(Some(known));
    }
    let name = folded(&person.name);
    let mut named = around.iter().filter(|(called, _)| *called == name).map(|(_, other)| other);
    Ok(named.find(|other| !taken.contains(&other.id) && !numbered_apart(person, other)).cloned())
}

/// The event's people by folded name: first those whom a file knows and somebody renamed here, as it calls them.
fn around(tx: &Tx<'_>, event: EventId) -> Result<Vec<(String, Person)>> {
    let people = stored::of_event(tx, event)?;
    let parts = programme::parts_of_event(tx, event)?;
    let mut named = Vec::new();
    for person in &people {
        let Some(listed) = by_hand::as_listed(tx, person)?.filter(|listed| listed.name() != person.name())
        else {
            continue;
        };
        if by_hand::made_by_import(tx, person)? || speaks_by_import(tx, &parts, person)? {
            named.push((folded(&listed.name()), person.clone()));
        }
    }
    named.extend(people.into_iter().map(|person| (folded(&person.name()), person)));
    Ok(named)
}

fn speaks_by_import(tx: &Tx<'_>, parts: &[Part], person: &Person) -> Result<bool> {
    for part in parts.iter().filter(|part| part.person_id == person.id) {
        if by_hand::made_by_import(tx, part)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether somebody deleted the one whom the file calls so: by the number there, else by the address.
fn was_deleted(deleted: &[removed::Removed], person: &PersonDraft, email: &str) -> bool {
    let same = |said: &str, here: &str| !said.is_empty() && said.eq_ignore_ascii_case(here);
    deleted.iter().any(|gone| {
        let number = gone.says("external_id");
        let unnumbered = number.is_empty() || person.external_id.is_empty();
        same(&person.external_id, number) || (unnumbered && same(email, gone.says("email")))
    })
}

fn remark(person: &PersonDraft) -> Problem {
    Problem::warning("deleted-here").with("noun", "person").with("title", &person.name)
}

/// Two people whom one and the same system numbers differently are two people.
fn numbered_apart(person: &PersonDraft, other: &Person) -> bool {
    let scope = |id: &str| id.split_once("/person/").map(|(scope, _)| scope.to_owned());
    let (one, two) = (scope(&person.external_id), scope(&other.external_id));
    one.is_some() && one == two && person.external_id != other.external_id
}

fn made(tx: &Tx<'_>, person: &PersonDraft, email: String, planning: &mut Planning) -> Result<Person> {
    let (given_name, family_name) = split_name(&planning.fitting(&person.name));
    let create = CreatePerson {
        given_name,
        family_name,
        email: Some(email),
        job_title: None,
        pronouns: None,
        phone: None,
        website: Some(website(person)),
        biography: Some(person.biography.clone()),
        remarks: None,
        external_id: Some(person.external_id.clone()),
        organisation_id: None,
    };
    let row = people::create(tx, &create)?;
    planning.note(Outcome::New, "person", &row.name(), &[]);
    Ok(row)
}

fn changed(
    tx: &Tx<'_>,
    here: &Person,
    person: &PersonDraft,
    email: &str,
    planning: &mut Planning,
) -> Result<Person> {
    let mut wanted = Person {
        email: said_or(email, &here.email),
        website: said_or(&website(person), &here.website),
        biography: said_or(&person.biography, &here.biography),
        external_id: said_or(&here.external_id, &person.external_id),
        ..here.clone()
    };
    if here.name() != person.name && by_hand::made_by_import(tx, here)? {
        (wanted.given_name, wanted.family_name) = split_name(&planning.fitting(&person.name));
    }
    if stored::by_email(tx, &wanted.email)?.is_some_and(|other| other.id != here.id) {
        planning
            .remarks
            .push(Problem::warning("email-in-use").with("title", here.name()).with("value", email));
        wanted.email.clone_from(&here.email);
    }
    people::sound(tx, &mut wanted)?;
    let (after, fields) = planning.update(tx, here, wanted, &here.name())?;
    if !fields.is_empty() {
        planning.note(Outcome::Changed, "person", &after.name(), &fields);
    }
    Ok(after)
}

fn address(person: &PersonDraft, planning: &mut Planning) -> String {
    let mut email = person.email.clone();
    if text::email("email", &mut email).is_err() {
        planning
            .remarks
            .push(Problem::warning("email-invalid").with("title", &person.name).with("value", &email));
        email.clear();
    }
    email
}

fn website(person: &PersonDraft) -> String {
    let mut url = person.website.clone();
    if text::web_address("website", &mut url).is_err() {
        url.clear();
    }
    url
}
