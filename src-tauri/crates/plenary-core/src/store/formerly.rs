//! Who people were before: names, jobs and employers that were changed still tell whose words something was.

use crate::error::Result;
use crate::ids::{OrganisationId, PersonId};
use crate::model::{Organisation, Person};
use crate::rules::folding::bare_words;
use crate::store::rows::as_last;
use crate::store::{Stored, rows};
use rusqlite::{Connection, params};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

/// From the rows that are asked about to their changes: a few of many.
const CHANGES: &str =
    "SELECT c.row_id, c.before FROM json_each(?1) wanted CROSS JOIN log_change c ON c.row_id = wanted.value
         WHERE c.noun = ?2 AND c.kind = 'update' ORDER BY c.row_id, c.id DESC";

/// These people in every way that they were before, the newest first.
pub fn people<'p>(conn: &Connection, people: impl IntoIterator<Item = &'p Person>) -> Result<Vec<Person>> {
    earlier(conn, people, |person, before| {
        let text = |name: &str| before.get(name).and_then(Value::as_str).map(str::to_owned);
        let mut was = person.clone();
        was.given_name = text("given_name").unwrap_or(was.given_name);
        was.family_name = text("family_name").unwrap_or(was.family_name);
        was.job_title = text("job_title").unwrap_or(was.job_title);
        if before.contains_key("organisation_id") {
            was.organisation_id = text("organisation_id").and_then(|id| id.parse().ok());
        }
        was
    })
}

/// Where such people worked, and these organisations as they were called before.
pub fn organisations<'o>(
    conn: &Connection,
    people: &[Person],
    known: impl IntoIterator<Item = &'o Organisation>,
) -> Result<Vec<Organisation>> {
    let known: BTreeMap<OrganisationId, &Organisation> = known.into_iter().map(|one| (one.id, one)).collect();
    let worked_at: BTreeSet<OrganisationId> = people
        .iter()
        .filter_map(|person| person.organisation_id)
        .filter(|id| !known.contains_key(id))
        .collect();
    let mut found = Vec::new();
    for id in worked_at {
        found.extend(as_last::<Organisation>(conn, id)?);
    }
    let all = found.iter().chain(known.values().copied());
    let renamed = earlier(conn, all, |organisation, before| {
        let name = before.get("name").and_then(Value::as_str).unwrap_or(&organisation.name).to_owned();
        Organisation { name, ..organisation.clone() }
    })?;
    found.extend(renamed);
    Ok(found)
}

/// Everybody, and every organisation, who was called otherwise, as they were called then; those that are gone as well: who was renamed by
/// hand, and whose name a newer file corrected. Read by what was done: few are renamed.
pub fn renamed(conn: &Connection) -> Result<(Vec<Person>, Vec<Organisation>)> {
    let operations: Vec<&str> = [BY_HAND].into_iter().chain(IMPORTS.iter().copied()).collect();
    let mut rows: BTreeMap<PersonId, Person> = BTreeMap::new();
    for change in changes::<Person>(conn, &operations, ["given_name", "family_name"])? {
        let Some(person) = as_last::<Person>(conn, change.id)? else { continue };
        if change.operation == BY_HAND || is_correction(&person, &change) {
            rows.insert(person.id, person);
        }
    }
    Ok((people(conn, rows.values())?, renamed_organisations(conn)?))
}

/// The same of organisations alone, which no file renames.
pub fn renamed_organisations(conn: &Connection) -> Result<Vec<Organisation>> {
    let changes = changes::<Organisation>(conn, &["change_organisation"], ["name", "name"])?;
    let ids: BTreeSet<OrganisationId> = changes.into_iter().map(|change| change.id).collect();
    let mut found = Vec::new();
    for id in ids {
        found.extend(as_last::<Organisation>(conn, id)?);
    }
    organisations(conn, &[], &found)
}

/// What renames people by hand.
const BY_HAND: &str = "change_person";
/// Files whose newer version may call somebody otherwise.
const IMPORTS: &[&str] = &["accept_attendees", "accept_programme", "accept_network"];

/// From the entries to their changes: there are few of one kind beside those of everything else.
const RENAMED: &str =
    "SELECT c.row_id, e.op, c.before, c.after FROM log_entry e CROSS JOIN log_change c ON c.entry_id = e.id
         WHERE e.op IN (SELECT value FROM json_each(?1)) AND c.noun = ?2 AND c.kind = 'update'
           AND (c.before ->> ?3 IS NOT NULL OR c.before ->> ?4 IS NOT NULL)";

/// A change of a name.
struct Renaming<I> {
    id: I,
    operation: String,
    before: Map<String, Value>,
    after: Map<String, Value>,
}

/// The changes by which such operations set one of these fields.
fn changes<T: Stored>(
    conn: &Connection,
    operations: &[&str],
    fields: [&str; 2],
) -> Result<Vec<Renaming<T::Id>>>
where
    T::Id: std::str::FromStr,
{
    let mut statement = conn.prepare_cached(RENAMED)?;
    let [one, other] = fields.map(|field| format!("$.{field}"));
    let operations = serde_json::to_string(operations)?;
    let lines = statement.query_map(params![operations, T::TABLE, one, other], |row| {
        let text = |at| rows::column::<String>(row, at);
        Ok((text(0)?, text(1)?, text(2)?, text(3)?))
    })?;
    let mut found = Vec::new();
    for line in lines {
        let (id, operation, before, after) = line?;
        let Ok(id) = id.parse::<T::Id>() else { continue };
        let (before, after) = (serde_json::from_str(&before)?, serde_json::from_str(&after)?);
        found.push(Renaming { id, operation, before, after });
    }
    Ok(found)
}

/// Whether a file that calls somebody otherwise means the same person: some word of the name stays. An address or a ticket may go to
/// somebody else, who is called otherwise altogether.
fn is_correction(person: &Person, change: &Renaming<PersonId>) -> bool {
    let words = |fields: &Map<String, Value>| -> BTreeSet<String> {
        let field = |name: &str, is: &str| {
            let said = fields.get(name).and_then(Value::as_str).unwrap_or(is);
            bare_words(said)
        };
        let (given, family) =
            (field("given_name", &person.given_name), field("family_name", &person.family_name));
        given.into_iter().chain(family).collect()
    };
    !words(&change.before).is_disjoint(&words(&change.after))
}

/// Each row as it was before each change that `was` sees in the fields that it had until then.
fn earlier<'t, T: Stored + 't>(
    conn: &Connection,
    rows: impl IntoIterator<Item = &'t T>,
    was: impl Fn(&T, &Map<String, Value>) -> T,
) -> Result<Vec<T>> {
    let by_id: BTreeMap<String, &T> = rows.into_iter().map(|row| (row.id().to_string(), row)).collect();
    let ids: Vec<&String> = by_id.keys().collect();
    let mut statement = conn.prepare_cached(CHANGES)?;
    let lines = statement.query_map(params![serde_json::to_string(&ids)?, T::TABLE], |row| {
        Ok((rows::column::<String>(row, 0)?, rows::column::<String>(row, 1)?))
    })?;
    let mut found: Vec<T> = Vec::new();
    let mut last: Option<(String, T)> = None;
    for line in lines {
        let (id, before) = line?;
        let Some(row) = by_id.get(&id) else { continue };
        let now = last.take().filter(|(of, _)| *of == id).map_or_else(|| T::clone(row), |(_, now)| now);
        let then = was(&now, &serde_json::from_str(&before)?);
        if then != now {
            found.push(then.clone());
        }
        last = Some((id, then));
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{connect, migrate};

    #[test]
    fn changes_are_found_by_their_rows_and_not_by_reading_the_whole_log() {
        let mut conn = connect::memory().unwrap();
        migrate::run(&mut conn, None).unwrap();
        let mut statement = conn.prepare(&format!("EXPLAIN QUERY PLAN {CHANGES}")).unwrap();
        let steps = statement.query_map(["[]", "person"], |row| row.get::<_, String>(3)).unwrap();
        let steps: Vec<String> = steps.collect::<rusqlite::Result<_>>().unwrap();
        let by_row = "SEARCH c USING INDEX log_change_by_row (row_id=?)";
        assert!(steps.iter().any(|step| step == by_row), "{steps:#?}");
    }

    #[test]
    fn who_was_renamed_is_found_by_what_was_done_and_not_by_reading_every_change() {
        let mut conn = connect::memory().unwrap();
        migrate::run(&mut conn, None).unwrap();
        let mut statement = conn.prepare(&format!("EXPLAIN QUERY PLAN {RENAMED}")).unwrap();
        let steps = statement
            .query_map(["[\"change_person\"]", "person", "$.given_name", "$.family_name"], |row| row.get(3));
        let steps: Vec<String> = steps.unwrap().collect::<rusqlite::Result<_>>().unwrap();
        let of_an_entry = "SEARCH c USING INDEX log_change_by_entry (entry_id=?)";
        assert!(steps.iter().any(|step| step == of_an_entry), "{steps:#?}");
    }
}
