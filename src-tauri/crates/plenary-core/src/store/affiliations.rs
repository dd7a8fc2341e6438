//! Where people worked when an event took place, as far as they work elsewhere now.

use crate::error::Result;
use crate::ids::{EventId, PersonId};
use crate::model::{Affiliation, Event, Person};
use crate::store::people::TO_DO_WITH;
use crate::store::rows::{select, select_one};
use crate::store::values::Column;
use chrono::NaiveDate;
use rusqlite::{Connection, params};
use std::collections::BTreeMap;

/// Of `affiliation f` and `person p`: where the person worked then.
pub(super) const ORGANISATION: &str = "iif(f.id IS NULL, p.organisation_id, f.organisation_id)";

/// What was kept of one person at one event.
pub fn at(conn: &Connection, event: EventId, person: PersonId) -> Result<Option<Affiliation>> {
    select_one(conn, "WHERE event_id = ?1 AND person_id = ?2", [event.store(), person.store()])
}

/// What was kept of one person, at whatever event.
pub fn of_person(conn: &Connection, person: PersonId) -> Result<Vec<Affiliation>> {
    select(conn, "WHERE person_id = ?1 ORDER BY id", [person.store()])
}

/// A person as they were at an event.
pub fn then(conn: &Connection, event: EventId, person: &Person) -> Result<Person> {
    Ok(at(conn, event, person.id)?.map_or_else(|| person.clone(), |kept| kept.of(person)))
}

/// People as they were at an event.
pub struct Then {
    pub people: Vec<Person>,
    /// Those of them who moved on, as they are now.
    pub now: Vec<Person>,
}

/// All of them at once.
pub fn all_then(conn: &Connection, event: EventId, people: Vec<Person>) -> Result<Then> {
    let kept: Vec<Affiliation> = select(conn, "WHERE event_id = ?1 ORDER BY id", [event.store()])?;
    let kept: BTreeMap<PersonId, Affiliation> = kept.into_iter().map(|one| (one.person_id, one)).collect();
    let mut now = Vec::new();
    let then = |person: Person| {
        let Some(kept) = kept.get(&person.id) else { return person };
        let then = kept.of(&person);
        now.push(person);
        then
    };
    Ok(Then { people: people.into_iter().map(then).collect(), now })
}

/// Events that a person had to do with and of which nothing was kept.
pub fn still_following(conn: &Connection, person: PersonId) -> Result<Vec<Event>> {
    let sql = format!(
        "WHERE id IN ({TO_DO_WITH}) AND id NOT IN (SELECT event_id FROM affiliation WHERE person_id = ?1) ORDER BY id"
    );
    select(conn, &sql, [person.store()])
}

/// Whether a person had to do with an event that begins after that day.
pub fn is_seen_after(conn: &Connection, person: PersonId, day: NaiveDate) -> Result<bool> {
    let sql = format!("SELECT 1 FROM event WHERE id IN ({TO_DO_WITH}) AND starts_on > ?2");
    Ok(conn.prepare_cached(&sql)?.exists(params![person.store(), day.store()])?)
}
