//! Names of those who are no part of an event and may yet stand in what was said there: members of its network, who was deleted, and
//! of the directory whom a word of the texts names. Nobody else is read, however large the directory is.

use crate::error::Result;
use crate::ids::{EventId, PersonId};
use crate::model::{
    Action, Around, Decision, KeptBack, Organisation, Permission, Person, Snapshot, Source, Takeaway,
};
use crate::rules::attribution::looked_up::{LookedUp, is_needed, texts};
use crate::store::Stored;
use crate::store::rows::{get, select};
use crate::store::values::Column;
use rusqlite::{Connection, params};
use std::collections::BTreeSet;

/// What stands around an event; nothing where everything that was said may carry names.
pub fn of(conn: &Connection, snapshot: &Snapshot) -> Result<Around> {
    let kept_back = deleted(conn, snapshot.event.id)?;
    if kept_back.is_empty() && !is_needed(snapshot) {
        return Ok(Around::default());
    }
    let (members, gone) = (members(conn, snapshot.event.id)?, gone(conn)?);
    let works_at: BTreeSet<_> =
        members.iter().chain(&gone).filter_map(|person: &Person| person.organisation_id).collect();
    let mut organisations = Vec::new();
    for id in works_at {
        organisations.extend(get::<Organisation>(conn, id)?);
    }
    let named = named(conn, texts(snapshot))?;
    Ok(Around { members, gone, organisations, kept_back, ..named })
}

/// Whom and what of the directory these texts name.
pub fn named<'a>(conn: &Connection, texts: impl IntoIterator<Item = &'a str>) -> Result<Around> {
    let LookedUp { words, runs } = LookedUp::of(texts);
    let mut around = Around::default();
    for word in words {
        if is_part_of_a_name(conn, "person", &word)? {
            around.people.insert(word.clone());
        }
        if is_part_of_a_name(conn, "organisation", &word)? {
            around.named_organisations.insert(word);
        }
    }
    for run in runs {
        if is_a_person(conn, &run)? {
            around.people.insert(run.clone());
        }
        if is_an_organisation(conn, &run)? {
            around.named_organisations.insert(run);
        }
    }
    Ok(around)
}

fn members(conn: &Connection, event: EventId) -> Result<Vec<Person>> {
    select(
        conn,
        "WHERE id IN (SELECT m.person_id FROM series_member m JOIN event e ON e.series_id = m.series_id WHERE e.id = ?1)
         ORDER BY id",
        [event.store()],
    )
}

/// Who was deleted by hand and is not there again, as they were.
fn gone(conn: &Connection) -> Result<Vec<Person>> {
    let values: Vec<String> = Person::COLUMNS.iter().map(|name| format!("c.before ->> '$.{name}'")).collect();
    let sql = format!(
        "SELECT {} FROM log_entry e JOIN log_change c ON c.entry_id = e.id
         WHERE e.op = 'delete_person' AND c.noun = 'person' AND c.kind = 'delete'
           AND NOT EXISTS (SELECT 1 FROM person p WHERE p.id = c.row_id)
         ORDER BY c.id",
        values.join(", ")
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map([], |row| Person::read(row, 0))?;
    let mut known = BTreeSet::<PersonId>::new();
    let mut people = rows.collect::<rusqlite::Result<Vec<_>>>()?;
    people.retain(|person| known.insert(person.id));
    Ok(people)
}

/// What of the event was deleted by hand and was not for everybody: its line in a note stays as it was.
fn deleted(conn: &Connection, event: EventId) -> Result<Vec<KeptBack>> {
    let takeaway = |row: Takeaway| KeptBack {
        source: Source::Takeaway(row.id),
        text: row.text,
        permission: row.permission,
        publish: row.publish,
        person_id: row.person_id,
        session_id: row.session_id,
        note_id: row.note_id,
        note_line: row.note_line,
    };
    let mut found: Vec<KeptBack> = deleted_rows::<Takeaway>(conn, event)?.into_iter().map(takeaway).collect();
    found.extend(deleted_rows::<Decision>(conn, event)?.iter().map(of_decision));
    found.extend(deleted_rows::<Action>(conn, event)?.iter().map(of_action));
    found.retain(|row| row.permission > Permission::Public || !row.publish);
    Ok(found)
}

fn of_decision(row: &Decision) -> KeptBack {
    KeptBack {
        source: Source::Decision(row.id),
        text: row.text.clone(),
        permission: row.permission,
        publish: true,
        person_id: None,
        session_id: row.session_id,
        note_id: row.note_id,
        note_line: row.note_line,
    }
}

fn of_action(row: &Action) -> KeptBack {
    KeptBack {
        source: Source::Action(row.id),
        text: row.text.clone(),
        permission: row.permission,
        publish: true,
        person_id: row.owner_id,
        session_id: row.session_id,
        note_id: row.note_id,
        note_line: row.note_line,
    }
}

/// Rows of an event that somebody deleted one by one, as they were, and that are not there again.
fn deleted_rows<T: Stored>(conn: &Connection, event: EventId) -> Result<Vec<T>> {
    let values: Vec<String> = T::COLUMNS.iter().map(|name| format!("c.before ->> '$.{name}'")).collect();
    let sql = format!(
        "SELECT {} FROM log_change c JOIN log_entry e ON e.id = c.entry_id
         WHERE c.before ->> '$.event_id' = ?1 AND c.kind = 'delete' AND c.noun = ?2 AND e.op = 'delete_' || ?2
           AND c.noun IN ('takeaway', 'decision', 'action')
           AND NOT EXISTS (SELECT 1 FROM {} t WHERE t.id = c.row_id)
         ORDER BY c.id",
        values.join(", "),
        T::TABLE
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map(params![event.store(), T::TABLE], |row| T::read(row, 0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// What is internal at one of these events is told at none of them.
pub fn share_what_is_internal(events: &mut [Snapshot]) {
    let all: Vec<Vec<KeptBack>> = events.iter().map(internal).collect();
    for (at, event) in events.iter_mut().enumerate() {
        let others = all.iter().enumerate().filter(|(other, _)| *other != at);
        event.around.kept_back.extend(others.flat_map(|(_, kept)| kept.iter().cloned()));
    }
}

fn internal(event: &Snapshot) -> Vec<KeptBack> {
    let takeaway = |row: &Takeaway, text: &str| KeptBack {
        source: Source::Takeaway(row.id),
        text: text.to_owned(),
        permission: row.permission,
        publish: true,
        person_id: None,
        session_id: None,
        note_id: None,
        note_line: None,
    };
    let mut found: Vec<KeptBack> = event.takeaways.iter().map(|row| takeaway(row, &row.text)).collect();
    found.extend(event.decisions.iter().map(of_decision));
    found.extend(event.actions.iter().map(of_action));
    found.extend(event.around.kept_back.iter().cloned());
    found.retain(|row| row.permission == Permission::Internal);
    found
}

/// Asked of the index of the search, which has every name as it may be written.
fn is_part_of_a_name(conn: &Connection, noun: &str, word: &str) -> Result<bool> {
    let mut statement = conn.prepare_cached(
        "SELECT 1 FROM search_index i JOIN search_row s ON s.id = i.rowid
         WHERE search_index MATCH ?1 AND s.noun = ?2 LIMIT 1",
    )?;
    Ok(statement.exists(params![format!("title : \"{word}\""), noun])?)
}

fn is_a_person(conn: &Connection, run: &str) -> Result<bool> {
    let mut statement = conn.prepare_cached(
        "SELECT 1 FROM person WHERE family_name = ?1 COLLATE NOCASE AND given_name = ?2 COLLATE NOCASE",
    )?;
    for (at, _) in run.match_indices(' ') {
        let (first, last) = (run.get(..at).unwrap_or_default(), run.get(at + 1..).unwrap_or_default());
        if statement.exists([last, first])? || statement.exists([first, last])? {
            return Ok(true);
        }
    }
    Ok(false)
}

fn is_an_organisation(conn: &Connection, run: &str) -> Result<bool> {
    let mut statement = conn.prepare_cached("SELECT 1 FROM organisation WHERE name = ?1 COLLATE NOCASE")?;
    let full = statement.exists([run])?;
    Ok(full || statement.exists([format!("The {run}")])?)
}
