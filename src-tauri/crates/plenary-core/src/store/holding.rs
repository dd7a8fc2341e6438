//! What each person holds of each item now, at each of their addresses: the newest entry of the ledger, kept narrow so that a hundred thousand are looked
//! through in a moment.

use crate::error::Result;
use crate::ids::{LedgerEntryId, PersonId};
use crate::model::LedgerEntry;
use crate::rules::invitations::{Guest, mark};
use crate::store::Stored;
use crate::store::rows::{column, columns, select};
use crate::store::values::Column;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, params};
use std::collections::{BTreeMap, BTreeSet};

/// Takes an entry in, unless what is held is newer. A program compares SEQUENCE, then DTSTAMP; so does this. Of two of one
/// version that say different things it keeps the first, as programs do.
pub(super) fn take_in(conn: &Connection, entry: &LedgerEntry) -> Result<()> {
    conn.prepare_cached(
        "INSERT INTO holding (scope_id, item_id, person_id, address, entry_id, method, sequence, stamped_at, mark, guest_no, words)
         VALUES (?1, ?2, ?3, ?10, ?4, ?5, ?6, ?7, ?8, ?9, ?11)
         ON CONFLICT (scope_id, item_id, person_id, address) DO UPDATE SET entry_id = excluded.entry_id, method = excluded.method,
             sequence = excluded.sequence, stamped_at = excluded.stamped_at, mark = excluded.mark,
             words = excluded.words
         WHERE (excluded.sequence, substr(excluded.stamped_at, 1, 19)) > (sequence, substr(stamped_at, 1, 19))
             OR (excluded.sequence, substr(excluded.stamped_at, 1, 19), excluded.method, excluded.mark, excluded.words)
                = (sequence, substr(stamped_at, 1, 19), method, mark, words)",
    )?
    .execute(params![
        scope_of(entry),
        entry.item_id,
        entry.person_id.store(),
        entry.id.store(),
        entry.method.store(),
        entry.sequence,
        entry.stamped_at.store(),
        mark(&entry.uid, &entry.said),
        Guest::new(entry.person_id, &entry.address).number,
        entry.address.trim(),
        entry.said.words,
    ])?;
    if entry.address.is_empty() { Ok(()) } else { take_over(conn, entry) }
}

/// What was given by hand is in the person's own hands: what goes to an address of theirs takes its place.
fn take_over(conn: &Connection, entry: &LedgerEntry) -> Result<()> {
    conn.prepare_cached(
        "DELETE FROM holding WHERE scope_id = ?1 AND item_id = ?2 AND person_id = ?3 AND address = ''
             AND (sequence, substr(stamped_at, 1, 19)) < (?4, substr(?5, 1, 19))",
    )?
    .execute(params![
        scope_of(entry),
        entry.item_id,
        entry.person_id.store(),
        entry.sequence,
        entry.stamped_at.store(),
    ])?;
    Ok(())
}

/// Whether what is held at the address of this line is as new, or newer.
pub fn is_overtaken(conn: &Connection, line: &LedgerEntry) -> Result<bool> {
    let mut statement = conn.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM holding WHERE scope_id = ?1 AND item_id = ?2 AND person_id = ?3
             AND lower(address) = lower(?4) AND (sequence, substr(stamped_at, 1, 19)) >= (?5, substr(?6, 1, 19)))",
    )?;
    let (scope, person, address) = (scope_of(line), line.person_id.store(), line.address.trim());
    let version = (line.sequence, line.stamped_at.store());
    Ok(statement
        .query_row(params![scope, line.item_id, person, address, version.0, version.1], |row| row.get(0))?)
}

fn scope_of(entry: &LedgerEntry) -> String {
    entry.event_id.map_or_else(|| entry.item_id.clone(), |event| event.to_string())
}

/// Makes it all again from the ledger.
pub fn rebuild(conn: &Connection) -> Result<()> {
    conn.execute("DELETE FROM holding", [])?;
    let entries: Vec<LedgerEntry> = select(conn, "ORDER BY sent_at, id", [])?;
    entries.iter().try_for_each(|entry| take_in(conn, entry))
}

/// What is wrong with it, as sentences; empty when sound.
pub(super) fn faults(conn: &Connection) -> Result<Vec<String>> {
    let wrong: i64 = conn.query_row(
        "SELECT (SELECT count(*) FROM holding h LEFT JOIN ledger_entry e ON e.id = h.entry_id
                 WHERE e.id IS NULL OR e.item_id <> h.item_id OR e.person_id <> h.person_id OR e.sequence <> h.sequence
                    OR h.address <> trim(e.address))
              + (SELECT count(*) FROM holding_sum s WHERE (s.people, s.guests) <> (SELECT count(*), total(guest_no) FROM holding h
                 WHERE h.scope_id = s.scope_id AND h.item_id = s.item_id AND h.method = s.method AND h.mark = s.mark))
              + ((SELECT count(*) FROM holding) <> (SELECT total(people) FROM holding_sum))
              + (SELECT count(*) FROM ledger_entry e WHERE NOT EXISTS (SELECT 1 FROM holding h
                 WHERE h.scope_id = coalesce(e.event_id, e.item_id) AND h.item_id = e.item_id AND h.person_id = e.person_id
                     AND (h.address = trim(e.address) OR e.address = '') AND h.sequence >= e.sequence))",
        [],
        |row| row.get(0),
    )?;
    Ok((wrong > 0)
        .then(|| format!("ledger: {wrong} lines of what people hold are not as the ledger says"))
        .into_iter()
        .collect())
}

/// Every item of a scope that anybody was ever sent.
pub fn items(conn: &Connection, scope: &str) -> Result<Vec<String>> {
    let mut statement =
        conn.prepare_cached("SELECT DISTINCT item_id FROM holding_sum WHERE scope_id = ?1 ORDER BY item_id")?;
    Ok(statement.query_map([scope], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// Scopes whose event or recurrence is not there any more.
pub fn lost_scopes(conn: &Connection) -> Result<Vec<String>> {
    let mut statement = conn.prepare_cached(
        "SELECT DISTINCT scope_id FROM holding_sum WHERE scope_id NOT IN (SELECT id FROM event)
             AND scope_id NOT IN (SELECT id FROM recurrence) ORDER BY scope_id",
    )?;
    Ok(statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// One person's hold of an item at an address, as far as it takes to see whether it is out of date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hold {
    pub person_id: PersonId,
    /// Empty: it was given by hand.
    pub address: String,
    /// They were invited and not cancelled.
    pub invited: bool,
    /// It says what the item says, and is no older.
    pub current: bool,
    /// Which version they hold; left out where it is current, unless asked for.
    pub version: Option<Version>,
}

/// The version of an item that somebody holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    pub entry_id: LedgerEntryId,
    /// The same for all that said the same, words aside.
    pub mark: i64,
    pub words: String,
    pub sequence: i64,
    pub stamped_at: DateTime<Utc>,
}

/// Which holds of an item are looked at, and against what.
pub struct Against<'a> {
    pub scope: &'a str,
    pub item: &'a str,
    /// Of what the item says.
    pub mark: i64,
    /// Its words, and when they were stamped: who holds others is not current, or, where words were not counted, who holds an older
    /// stamp.
    pub words: Option<(&'a str, DateTime<Utc>)>,
    pub person: Option<PersonId>,
    /// The versions of current ones are wanted too.
    pub all_versions: bool,
}

/// Who holds an item, by id of the person, then by address.
pub fn of_item(conn: &Connection, against: &Against<'_>) -> Result<Vec<Hold>> {
    let person = if against.person.is_some() { "AND person_id = ?5" } else { "AND ?5 IS NULL" };
    let mut statement = conn.prepare_cached(&format!(
        "SELECT person_id, method = 'REQUEST',
                mark = ?3 AND (?6 IS NULL OR words = ?6
                    OR (words = '' AND (stamped_at = ?4 OR substr(stamped_at, 1, 19) > substr(?4, 1, 19)))),
                entry_id, mark, sequence, stamped_at, words, address FROM holding
         WHERE scope_id = ?1 AND item_id = ?2 {person} ORDER BY person_id, address"
    ))?;
    let Against { scope, item, mark, .. } = against;
    let (words, since) = against.words.unzip();
    let mut rows =
        statement.query(params![scope, item, mark, since.store(), against.person.store(), words])?;
    let mut holds = Vec::new();
    while let Some(row) = rows.next()? {
        let (invited, current): (bool, bool) = (row.get(1)?, row.get(2)?);
        let is_wanted = against.all_versions || !invited || !current;
        let version = is_wanted.then(|| version(row)).transpose()?;
        holds.push(Hold { person_id: column(row, 0)?, address: row.get(8)?, invited, current, version });
    }
    Ok(holds)
}

fn version(row: &rusqlite::Row<'_>) -> Result<Version> {
    Ok(Version {
        entry_id: column(row, 3)?,
        mark: row.get(4)?,
        sequence: row.get(5)?,
        stamped_at: column(row, 6)?,
        words: row.get(7)?,
    })
}

/// The entries that a person holds or held of an item, one for each address, the newest first.
pub fn entries(conn: &Connection, scope: &str, item: &str, person: PersonId) -> Result<Vec<LedgerEntry>> {
    let sql = format!(
        "SELECT {} FROM ledger_entry e JOIN holding h ON h.entry_id = e.id
         WHERE h.scope_id = ?1 AND h.item_id = ?2 AND h.person_id = ?3
         ORDER BY h.sequence DESC, h.stamped_at DESC, h.address",
        columns::<LedgerEntry>("e")
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let entries =
        statement.query_map(params![scope, item, person.store()], |row| LedgerEntry::read(row, 0))?;
    Ok(entries.collect::<rusqlite::Result<_>>()?)
}

/// How many invitations to an item are held.
pub fn count(conn: &Connection, scope: &str, item: &str) -> Result<usize> {
    let mut statement = conn.prepare_cached(
        "SELECT coalesce(sum(people), 0) FROM holding_sum WHERE scope_id = ?1 AND item_id = ?2 AND method = 'REQUEST'",
    )?;
    let count: i64 = statement.query_row([scope, item], |row| row.get(0))?;
    Ok(usize::try_from(count).unwrap_or(0))
}

/// How many people hold one, each counted once though they hold it at two addresses.
pub fn count_people(conn: &Connection, scope: &str, item: &str) -> Result<usize> {
    let mut statement = conn.prepare_cached(
        "SELECT count(DISTINCT person_id) FROM holding WHERE scope_id = ?1 AND item_id = ?2 AND method = 'REQUEST'",
    )?;
    let count: i64 = statement.query_row([scope, item], |row| row.get(0))?;
    Ok(usize::try_from(count).unwrap_or(0))
}

/// Those who hold an invitation to an item.
pub fn invited(conn: &Connection, scope: &str, item: &str) -> Result<BTreeSet<PersonId>> {
    let mut statement = conn.prepare_cached(
        "SELECT DISTINCT person_id FROM holding WHERE scope_id = ?1 AND item_id = ?2 AND method = 'REQUEST'",
    )?;
    Ok(statement.query_map([scope, item], |row| column(row, 0))?.collect::<rusqlite::Result<_>>()?)
}

/// How many hold a version, and the sum of their numbers.
pub type Sum = (i64, i64);

/// Whether just these hold an invitation to an item, at the address they have, each version of it as many as shall, by its mark.
pub fn is_settled(conn: &Connection, scope: &str, item: &str, versions: &BTreeMap<i64, Sum>) -> Result<bool> {
    let mut statement = conn.prepare_cached(
        "SELECT mark, people, guests FROM holding_sum WHERE scope_id = ?1 AND item_id = ?2 AND method = 'REQUEST'",
    )?;
    let sums = statement.query_map([scope, item], |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?))))?;
    Ok(sums.collect::<rusqlite::Result<BTreeMap<i64, Sum>>>()? == *versions)
}

/// Everyone who holds or held an item, by id.
pub fn people(conn: &Connection, scope: &str, item: &str) -> Result<Vec<PersonId>> {
    let mut statement = conn.prepare_cached(
        "SELECT DISTINCT person_id FROM holding WHERE scope_id = ?1 AND item_id = ?2 ORDER BY person_id",
    )?;
    Ok(statement.query_map([scope, item], |row| column(row, 0))?.collect::<rusqlite::Result<_>>()?)
}
