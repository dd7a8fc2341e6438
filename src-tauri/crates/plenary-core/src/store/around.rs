//! Names of those who are no part of an event and may yet stand in what was said there: members of its network, who was deleted, and
//! of the directory whom a word of the texts names. Nobody else is read, however large the directory is.

use crate::error::Result;
use crate::ids::EventId;
use crate::model::{
    Action, Around, Decision, KeptBack, Note, Organisation, Permission, Person, Snapshot, Source, Takeaway,
};
use crate::rules::attribution::looked_up::{LookedUp, is_needed, texts};
use crate::rules::folding::bare_words;
use crate::rules::note_marks::movement;
use crate::store::rows::{as_deleted, get, select};
use crate::store::values::Column;
use crate::store::{Stored, formerly};
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::BTreeSet;

/// A word of so many letters is no name of two written together.
const TOGETHER: usize = 5;

/// What stands around an event; where everything that was said may carry names only who was deleted. `now` are those of its people who moved on,
/// as they are today.
pub fn of(conn: &Connection, snapshot: &Snapshot, now: &[Person]) -> Result<Around> {
    let deleted = deleted_ids(conn, snapshot.event.id)?;
    let kept_back = kept_back(conn, &deleted)?;
    let gone = people_gone(conn, &deleted)?;
    if kept_back.is_empty() && !is_needed(snapshot) {
        return Ok(Around { gone, ..Around::default() });
    }
    let members = members(conn, snapshot.event.id)?;
    let works_at: BTreeSet<_> =
        members.iter().chain(&gone).filter_map(|person: &Person| person.organisation_id).collect();
    let mut organisations = Vec::new();
    for id in works_at {
        organisations.extend(get::<Organisation>(conn, id)?);
    }
    let named = named(conn, texts(snapshot))?;
    let mut formerly = formerly::people(conn, snapshot.people.values().chain(&members))?;
    formerly.extend(now.iter().cloned());
    let known = snapshot.organisations.values().chain(&snapshot.hosts).chain(&organisations);
    let formerly_at = formerly::organisations(conn, &formerly, known)?;
    Ok(Around { members, gone, organisations, formerly, formerly_at, kept_back, ..named })
}

/// Whom and what of the directory these texts name.
pub fn named<'a>(conn: &Connection, texts: impl IntoIterator<Item = &'a str>) -> Result<Around> {
    let texts: Vec<&str> = texts.into_iter().collect();
    let looked_up = LookedUp::of(texts.iter().copied());
    let mut around = Around::default();
    let mut in_full = BTreeSet::new();
    for word in &looked_up.words {
        if is_part_of_a_name(conn, "person", word)? || is_a_person_together(conn, word)? {
            around.people.insert(word.clone());
        }
        let called = names_with(conn, "organisation", word)?;
        if !called.is_empty() {
            around.named_organisations.insert(word.clone());
        }
        in_full.extend(called);
    }
    for run in &looked_up.runs {
        if is_a_person(conn, run)? {
            around.people.insert(run.clone());
        }
        if is_an_organisation(conn, run)? {
            around.named_organisations.insert(run.clone());
        }
    }
    let (people, organisations) = formerly::renamed(conn)?;
    around.people.extend(looked_up.of_people(&people));
    around.named_organisations.extend(looked_up.of_organisations(&organisations));
    in_full.extend(organisations.into_iter().map(|one| one.name));
    around.named_organisations.extend(said_in_full(&texts, in_full));
    Ok(around)
}

/// Those of these names that stand in the texts as a whole, whatever their capitals.
fn said_in_full(texts: &[&str], names: BTreeSet<String>) -> BTreeSet<String> {
    if names.is_empty() {
        return names;
    }
    let said = texts.iter().map(|text| format!(" {} ", bare_words(text).join(" ")));
    let said: String = said.collect::<Vec<_>>().join("\n");
    let stands = |name: &String| {
        let words = bare_words(name);
        words.len() > 1 && said.contains(&format!(" {} ", words.join(" ")))
    };
    names.into_iter().filter(stands).collect()
}

fn members(conn: &Connection, event: EventId) -> Result<Vec<Person>> {
    select(
        conn,
        "WHERE id IN (SELECT m.person_id FROM series_member m JOIN event e ON e.series_id = m.series_id WHERE e.id = ?1)
         ORDER BY id",
        [event.store()],
    )
}

/// From the entries to their changes: there are far fewer of them than of deletions, where an import was taken back.
const DELETED: &str =
    "SELECT DISTINCT c.noun, c.row_id FROM log_entry e CROSS JOIN log_change c ON c.entry_id = e.id
         WHERE e.op IN ('delete_person', 'delete_takeaway', 'delete_decision', 'delete_action')
           AND c.kind = 'delete' AND c.noun = substr(e.op, 8)
           AND (c.noun = 'person' OR c.before ->> '$.event_id' = ?1)";

/// What somebody deleted by itself and is not there again: people, and what was kept at this event. Their ids, by noun.
fn deleted_ids(conn: &Connection, event: EventId) -> Result<Vec<(String, String)>> {
    let mut statement = conn.prepare_cached(DELETED)?;
    let ids = statement.query_map([event.store()], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}

/// Who was deleted, without whom somebody else has the name of: nobody can tell those apart.
fn people_gone(conn: &Connection, deleted: &[(String, String)]) -> Result<Vec<Person>> {
    let mut gone = as_they_were::<Person>(conn, deleted)?;
    let mut named = conn.prepare_cached("SELECT 1 FROM person WHERE given_name = ?1 AND family_name = ?2")?;
    let mut kept = Vec::new();
    for person in gone.drain(..) {
        if !named.exists(params![person.given_name, person.family_name])? {
            kept.push(person);
        }
    }
    Ok(kept)
}

/// Those of one noun, as they were.
fn as_they_were<T: Stored>(conn: &Connection, ids: &[(String, String)]) -> Result<Vec<T>>
where
    T::Id: std::str::FromStr + Copy,
{
    let mut rows = Vec::new();
    for id in ids.iter().filter(|(noun, _)| noun == T::TABLE).filter_map(|(_, id)| id.parse::<T::Id>().ok()) {
        if get::<T>(conn, id)?.is_none() {
            rows.extend(as_deleted::<T>(conn, id)?);
        }
    }
    Ok(rows)
}

/// What of the event was deleted by hand and was not for everybody.
fn kept_back(conn: &Connection, deleted: &[(String, String)]) -> Result<Vec<KeptBack>> {
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
    let mut found: Vec<KeptBack> =
        as_they_were::<Takeaway>(conn, deleted)?.into_iter().map(takeaway).collect();
    found.extend(as_they_were::<Decision>(conn, deleted)?.iter().map(of_decision));
    found.extend(as_they_were::<Action>(conn, deleted)?.iter().map(of_action));
    found.retain(|row| row.permission > Permission::Public || !row.publish);
    for row in &mut found {
        row.note_line = line_by_now(conn, row)?;
    }
    Ok(found)
}

/// Where its line stands since others came and went around it; nothing where it says something else: then its words decide.
fn line_by_now(conn: &Connection, row: &KeptBack) -> Result<Option<i64>> {
    let Some((id, line)) = row.note_id.zip(row.note_line) else { return Ok(None) };
    let Some(note) = get::<Note>(conn, id)? else { return Ok(None) };
    let Some(before) = as_it_was_deleted(conn, &note, row.source)? else { return Ok(Some(line)) };
    let was: Vec<&str> = before.lines().collect();
    let now: Vec<&str> = note.body.lines().collect();
    let own = usize::try_from(line - 1).ok();
    let same = movement(&was, &now).into_iter().zip(&now).position(|(from, text)| {
        from.is_some() && from == own && from.and_then(|from| was.get(from)) == Some(text)
    });
    Ok(same.and_then(|at| i64::try_from(at + 1).ok()))
}

/// What the note said when that was deleted, if it was written since.
fn as_it_was_deleted(conn: &Connection, note: &Note, deleted: Source) -> Result<Option<String>> {
    let id = match deleted {
        Source::Takeaway(id) => id.store(),
        Source::Decision(id) => id.store(),
        Source::Action(id) => id.store(),
        _ => return Ok(None),
    };
    let mut statement = conn.prepare_cached(
        "SELECT before ->> '$.body' FROM log_change
         WHERE row_id = ?1 AND noun = 'note' AND kind = 'update' AND before ->> '$.body' IS NOT NULL
           AND id > (SELECT max(id) FROM log_change WHERE row_id = ?2 AND kind = 'delete')
         ORDER BY id LIMIT 1",
    )?;
    Ok(statement.query_row([note.id.store(), id], |row| row.get(0)).optional()?)
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

/// What is called by that word, at most so many: those of one name are many only where the word is no name of its own.
fn names_with(conn: &Connection, noun: &str, word: &str) -> Result<Vec<String>> {
    let mut statement = conn.prepare_cached(
        "SELECT s.title FROM search_index i JOIN search_row s ON s.id = i.rowid
         WHERE search_index MATCH ?1 AND s.noun = ?2 LIMIT 50",
    )?;
    let names = statement.query_map(params![format!("title : \"{word}\""), noun], |row| row.get(0))?;
    Ok(names.collect::<rusqlite::Result<_>>()?)
}

/// Whether somebody is called so: given and family name, either first, or an initial and the family name.
fn is_a_person(conn: &Connection, run: &str) -> Result<bool> {
    for (at, _) in run.match_indices(' ') {
        let (first, last) = (run.get(..at).unwrap_or_default(), run.get(at + 1..).unwrap_or_default());
        let found = match first.chars().count() {
            1 => is_called(conn, "substr(given_name, 1, 1)", last, first)?,
            _ => is_called(conn, "given_name", last, first)? || is_called(conn, "given_name", first, last)?,
        };
        if found {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The same of a name that is written as one word: "zanderwick".
fn is_a_person_together(conn: &Connection, word: &str) -> Result<bool> {
    if word.len() <= TOGETHER {
        return Ok(false);
    }
    for (at, _) in word.char_indices().skip(2) {
        let (first, last) = word.split_at(at);
        if is_called(conn, "given_name", last, first)? || is_called(conn, "given_name", first, last)? {
            return Ok(true);
        }
    }
    Ok(false)
}

fn is_called(conn: &Connection, given_is: &str, family: &str, given: &str) -> Result<bool> {
    let mut statement = conn.prepare_cached(&format!(
        "SELECT 1 FROM person WHERE family_name = ?1 COLLATE NOCASE AND {given_is} = ?2 COLLATE NOCASE"
    ))?;
    Ok(statement.exists([family, given])?)
}

fn is_an_organisation(conn: &Connection, run: &str) -> Result<bool> {
    let mut statement = conn.prepare_cached("SELECT 1 FROM organisation WHERE name = ?1 COLLATE NOCASE")?;
    let full = statement.exists([run])?;
    Ok(full || statement.exists([format!("The {run}")])?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{connect, migrate};

    #[test]
    fn what_was_deleted_is_found_by_what_was_done_and_not_by_reading_every_deletion() {
        let mut conn = connect::memory().unwrap();
        migrate::run(&mut conn, None).unwrap();
        let mut statement = conn.prepare(&format!("EXPLAIN QUERY PLAN {DELETED}")).unwrap();
        let steps = statement.query_map([""], |row| row.get(3)).unwrap();
        let steps: Vec<String> = steps.collect::<rusqlite::Result<_>>().unwrap();
        let of_an_entry = "SEARCH c USING INDEX log_change_by_entry (entry_id=?)";
        assert!(steps.iter().any(|step| step == of_an_entry), "{steps:#?}");
        assert!(!steps.iter().any(|step| step.starts_with("SCAN c")), "{steps:#?}");
    }
}
