//! People, wherever they come from.

use crate::error::Result;
use crate::ids::{EventId, PersonId, SessionId};
use crate::model::{Person, person};
use crate::rules::mail_domain::forms;
use crate::rules::{alphabet, folding};
use crate::store::alphabet::by_name as in_order;
use crate::store::rows::{column, columns, select, select_one};
use crate::store::values::Column;
use crate::store::{Stored, search};
use rusqlite::{Connection, params};
use std::collections::BTreeMap;

/// The person with this address, without regard to case and to the form of its domain; of two the one who has it as it is.
pub fn by_email(conn: &Connection, email: &str) -> Result<Option<Person>> {
    let [ascii, letters] = forms(email);
    let sql = "WHERE lower(email) IN (lower(?1), ?2, ?3) AND email <> '' ORDER BY lower(email) <> lower(?1) LIMIT 1";
    select_one(conn, sql, [email, &ascii, &letters])
}

/// The person who is known there by this id.
pub fn by_external_id(conn: &Connection, external_id: &str) -> Result<Option<Person>> {
    select_one(conn, "WHERE external_id = ?1 AND external_id <> ''", [external_id])
}

/// People of exactly that name.
pub fn by_name(conn: &Connection, given: &str, family: &str) -> Result<Vec<Person>> {
    select(
        conn,
        "WHERE family_name = ?1 COLLATE NOCASE AND given_name = ?2 COLLATE NOCASE ORDER BY id",
        [family, given],
    )
}

/// Whose whole name that is among these, wherever its family name begins, whatever its capitals and spaces; where it is nobody's as it is
/// written, whose it is as it is typed without accents.
pub fn called<'a>(people: impl Iterator<Item = &'a Person>, name: &str) -> Vec<&'a Person> {
    let like: Vec<&Person> =
        people.filter(|person| folding::bare(&person.name()) == folding::bare(name)).collect();
    let is_it = |person: &&&Person| folding::folded(&person.name()) == folding::folded(name);
    let just: Vec<&Person> = like.iter().filter(is_it).copied().collect();
    if just.is_empty() { like } else { just }
}

/// Everyone of that whole name. One word may be all of it, and part of more names than are looked through.
pub fn by_full_name(conn: &Connection, name: &str) -> Result<Vec<Person>> {
    let name = name.trim();
    let all = [with_words(conn, name)?, by_name(conn, "", name)?, by_name(conn, name, "")?];
    let found: BTreeMap<PersonId, Person> =
        all.into_iter().flatten().map(|person| (person.id, person)).collect();
    Ok(called(found.values(), name).into_iter().cloned().collect())
}

/// More have the words of a name only where the words are no name.
const MOST_NAMESAKES: usize = 200;

/// People in whose entries all words of this name stand, however they are spelled: whoever has the name is among them.
pub fn with_words(conn: &Connection, name: &str) -> Result<Vec<Person>> {
    let words: Vec<String> =
        folding::bare_words(name).into_iter().map(|word| format!("\"{word}\"")).collect();
    if words.is_empty() {
        return Ok(Vec::new());
    }
    let rest = format!(
        "WHERE id IN (SELECT s.row_id FROM search_index i JOIN search_row s ON s.id = i.rowid
             WHERE search_index MATCH ?1 AND s.noun = 'person') ORDER BY id LIMIT {MOST_NAMESAKES}"
    );
    select(conn, &rest, [format!("title : ({})", words.join(" AND "))])
}

/// People who have a part in a session, in the order of the programme.
pub fn of_session(conn: &Connection, session: SessionId) -> Result<Vec<Person>> {
    select(
        conn,
        "WHERE id IN (SELECT person_id FROM part WHERE session_id = ?1)
         ORDER BY (SELECT min(position) FROM part WHERE session_id = ?1 AND person_id = person.id), id",
        [session.store()],
    )
}

/// The ids of those whom something of the event ?1 names; being on its list does not count.
pub(super) const NAMED: &str =
    "SELECT p.person_id FROM part p JOIN session s ON s.id = p.session_id WHERE s.event_id = ?1
     UNION SELECT person_id FROM takeaway WHERE event_id = ?1 AND person_id IS NOT NULL
     UNION SELECT s.person_id FROM takeaway_source s JOIN takeaway t ON t.id = s.takeaway_id
         WHERE t.event_id = ?1 AND s.person_id IS NOT NULL
     UNION SELECT person_id FROM submission WHERE event_id = ?1 AND person_id IS NOT NULL
     UNION SELECT owner_id FROM action WHERE event_id = ?1 AND owner_id IS NOT NULL
     UNION SELECT chair_id FROM event WHERE id = ?1 AND chair_id IS NOT NULL";

/// The ids of the events that name the person ?1 in any of these ways, or have them on their list.
pub(super) const TO_DO_WITH: &str =
    "SELECT event_id FROM attendance WHERE person_id = ?1
     UNION SELECT s.event_id FROM part p JOIN session s ON s.id = p.session_id WHERE p.person_id = ?1
     UNION SELECT event_id FROM takeaway WHERE person_id = ?1
     UNION SELECT t.event_id FROM takeaway_source s JOIN takeaway t ON t.id = s.takeaway_id WHERE s.person_id = ?1
     UNION SELECT event_id FROM submission WHERE person_id = ?1
     UNION SELECT event_id FROM action WHERE owner_id = ?1
     UNION SELECT id FROM event WHERE chair_id = ?1";

/// The people of an event: everyone whom a part, an attendance, a takeaway, an answer or an action of it names, or who chairs it.
pub fn of_event(conn: &Connection, event: EventId) -> Result<Vec<Person>> {
    let sql = format!(
        "WHERE id IN (SELECT person_id FROM attendance WHERE event_id = ?1 UNION {NAMED}) ORDER BY id"
    );
    select(conn, &sql, [event.store()])
}

/// Those of them who do more than attend, however many attend: whom a part, a takeaway, an answer or an action names, or who
/// chairs it.
pub fn named(conn: &Connection, event: EventId) -> Result<Vec<Person>> {
    select(conn, &format!("WHERE id IN ({NAMED}) ORDER BY id"), [event.store()])
}

/// Everyone who may be in the room: on the event's list, with a part in it, in its chair, or a member of its network now.
pub fn around(conn: &Connection, event: EventId) -> Result<Vec<Person>> {
    select(
        conn,
        "WHERE id IN (SELECT person_id FROM attendance WHERE event_id = ?1
            UNION SELECT p.person_id FROM part p JOIN session s ON s.id = p.session_id WHERE s.event_id = ?1
            UNION SELECT chair_id FROM event WHERE id = ?1 AND chair_id IS NOT NULL
            UNION SELECT m.person_id FROM series_member m JOIN event e ON e.series_id = m.series_id
                WHERE e.id = ?1 AND m.until IS NULL)
         ORDER BY id",
        [event.store()],
    )
}

/// Name and address of a person, and nothing more: for lists of thousands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    pub given_name: String,
    pub family_name: String,
    pub email: String,
}

impl Contact {
    /// The name as it is printed.
    pub fn name(&self) -> String {
        person::printed(&self.given_name, &self.family_name)
    }

    /// Sorts as a phone book does.
    pub fn sort_key(&self) -> (String, String) {
        alphabet::of_names(&self.given_name, &self.family_name)
    }
}

/// The contacts of those of these people who are there.
pub fn contacts(
    conn: &Connection,
    people: impl IntoIterator<Item = PersonId>,
) -> Result<BTreeMap<PersonId, Contact>> {
    let ids: Vec<String> = people.into_iter().map(|id| id.to_string()).collect();
    let mut statement = conn.prepare_cached(
        "SELECT id, given_name, family_name, email FROM person WHERE id IN (SELECT value FROM json_each(?1))",
    )?;
    let read = |row: &rusqlite::Row<'_>| {
        let contact = Contact { given_name: row.get(1)?, family_name: row.get(2)?, email: row.get(3)? };
        Ok((column(row, 0)?, contact))
    };
    Ok(statement.query_map([serde_json::json!(ids).to_string()], read)?.collect::<rusqlite::Result<_>>()?)
}

/// How many people there are, archived ones included.
pub fn count(conn: &Connection) -> Result<i64> {
    Ok(conn.query_row("SELECT count(*) FROM person", [], |row| row.get(0))?)
}

/// One screenful of the directory, by name. `query` narrows to people found by those words.
pub fn page(
    conn: &Connection,
    query: &str,
    archived: bool,
    offset: i64,
    limit: i64,
) -> Result<(i64, Vec<Person>)> {
    let found = search::expression(query);
    let narrowed = "archived = ?2 AND (?1 IS NULL OR id IN (SELECT s.row_id FROM search_index i
         JOIN search_row s ON s.id = i.rowid WHERE search_index MATCH ?1 AND s.noun = 'person'))";
    let total = conn
        .prepare_cached(&format!("SELECT count(*) FROM person WHERE {narrowed}"))?
        .query_row(params![found, archived], |row| row.get(0))?;
    let rest = format!("WHERE {narrowed} {} LIMIT ?4 OFFSET ?3", in_order(""));
    Ok((total, select(conn, &rest, params![found, archived, offset, limit])?))
}

/// Events that a person was at or spoke at, and those that keep where they worked then, newest first.
pub fn history(conn: &Connection, person: PersonId) -> Result<Vec<EventId>> {
    let mut statement = conn.prepare_cached(
        "SELECT id FROM event WHERE id IN (SELECT event_id FROM attendance WHERE person_id = ?1
            UNION SELECT s.event_id FROM part p JOIN session s ON s.id = p.session_id WHERE p.person_id = ?1
            UNION SELECT event_id FROM affiliation WHERE person_id = ?1)
         ORDER BY starts_on DESC, id",
    )?;
    Ok(statement
        .query_map([person.store()], |row| crate::store::rows::column(row, 0))?
        .collect::<rusqlite::Result<_>>()?)
}

/// People who belong to a network now, by name.
pub fn of_series(conn: &Connection, series: crate::ids::SeriesId) -> Result<Vec<Person>> {
    let sql = format!(
        "SELECT {} FROM person p JOIN series_member m ON m.person_id = p.id WHERE m.series_id = ?1 AND m.until IS NULL {}",
        columns::<Person>("p"),
        in_order("p.")
    );
    let mut statement = conn.prepare_cached(&sql)?;
    Ok(statement.query_map([series.store()], |row| Person::read(row, 0))?.collect::<rusqlite::Result<_>>()?)
}
