//! Organisations and the e-mail domains by which they are recognised.

use crate::error::Result;
use crate::ids::{EventId, OrganisationId};
use crate::model::{Organisation, OrganisationDomain, Person};
use crate::rules::folding;
use crate::store::Stored;
use crate::store::formerly;
use crate::store::people::NAMED;
use crate::store::rows::{columns, get, select, select_one};
use crate::store::values::Column;
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};

/// Every organisation, by name.
pub fn all(conn: &Connection) -> Result<Vec<Organisation>> {
    select(conn, "ORDER BY in_letters(name), id", [])
}

/// The organisation of that name, without regard to case.
pub fn by_name(conn: &Connection, name: &str) -> Result<Option<Organisation>> {
    select_one(conn, "WHERE name = ?1 COLLATE NOCASE ORDER BY archived, id", [name])
}

/// Names, folded, that organisations had until somebody renamed them by hand. A name that several had is nobody's.
pub fn by_former_names(conn: &Connection) -> Result<BTreeMap<String, OrganisationId>> {
    let mut called: BTreeMap<String, BTreeSet<OrganisationId>> = BTreeMap::new();
    for former in formerly::renamed_organisations(conn)? {
        if get::<Organisation>(conn, former.id)?.is_some() {
            called.entry(folding::folded(&former.name)).or_default().insert(former.id);
        }
    }
    let only = |ids: BTreeSet<OrganisationId>| ids.first().copied().filter(|_| ids.len() == 1);
    Ok(called.into_iter().filter_map(|(name, ids)| Some((name, only(ids)?))).collect())
}

/// The organisation to which an e-mail domain belongs.
pub fn by_domain(conn: &Connection, domain: &str) -> Result<Option<Organisation>> {
    let sql = format!(
        "SELECT {} FROM organisation o JOIN organisation_domain d ON d.organisation_id = o.id WHERE d.domain = lower(?1)",
        columns::<Organisation>("o")
    );
    use rusqlite::OptionalExtension;
    Ok(conn.prepare_cached(&sql)?.query_row([domain], |row| Organisation::read(row, 0)).optional()?)
}

/// Whom a person works for, as far as that is known.
pub fn of_person(conn: &Connection, person: &Person) -> Result<Option<Organisation>> {
    person.organisation_id.map_or(Ok(None), |id| get(conn, id))
}

/// Its name.
pub fn name_of(conn: &Connection, person: &Person) -> Result<Option<String>> {
    Ok(of_person(conn, person)?.map(|organisation| organisation.name))
}

/// The domains of an organisation.
pub fn domains(conn: &Connection, organisation: OrganisationId) -> Result<Vec<OrganisationDomain>> {
    select(conn, "WHERE organisation_id = ?1 ORDER BY domain", [organisation.store()])
}

/// The organisations of an event's people, and its hosts.
pub fn of_event(conn: &Connection, event: EventId) -> Result<Vec<Organisation>> {
    of_people(conn, event, &format!("SELECT person_id FROM attendance WHERE event_id = ?1 UNION {NAMED}"))
}

/// The organisations of those who do more than attend, and the hosts.
pub fn named(conn: &Connection, event: EventId) -> Result<Vec<Organisation>> {
    of_people(conn, event, NAMED)
}

fn of_people(conn: &Connection, event: EventId, people: &str) -> Result<Vec<Organisation>> {
    let sql = format!(
        "WHERE id IN (SELECT organisation_id FROM person WHERE id IN ({people})
            UNION SELECT organisation_id FROM affiliation WHERE event_id = ?1
            UNION SELECT organisation_id FROM event_host WHERE event_id = ?1)
         ORDER BY id"
    );
    select(conn, &sql, [event.store()])
}

/// How many people name it as theirs.
pub fn people(conn: &Connection, organisation: OrganisationId) -> Result<i64> {
    let mut statement = conn.prepare_cached("SELECT count(*) FROM person WHERE organisation_id = ?1")?;
    Ok(statement.query_row([organisation.store()], |row| row.get(0))?)
}
