//! The ledger: what left the office. Written by `record` and `record_since` alone; nothing changes or takes back an entry.

use crate::error::Result;
use crate::ids::{LedgerEntryId, PersonId};
use crate::model::LedgerEntry;
use crate::rules::invitations::{is_newer, is_same_address};
use crate::store::holding;
use crate::store::rows::{self, select, select_one};
use crate::store::transact::Tx;
use crate::store::values::Column;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, params};

/// Notes that an item left: gives the entry its id and its time. The item's number rises to what was sent, so that
/// nothing sent later is taken for older.
pub fn record(tx: &Tx<'_>, entry: LedgerEntry) -> Result<LedgerEntry> {
    let now = tx.at();
    record_since(tx, entry, now)
}

/// Notes that an item left at a moment that is past.
pub fn record_since(tx: &Tx<'_>, mut entry: LedgerEntry, sent_at: DateTime<Utc>) -> Result<LedgerEntry> {
    entry.id = tx.new_id::<LedgerEntryId>();
    entry.sent_at = sent_at;
    rows::insert(tx, &entry)?;
    holding::take_in(tx, &entry)?;
    raise(tx, &entry.item_id, entry.sequence)?;
    tx.record("ledger_entry", entry.id);
    Ok(entry)
}

/// Raises the calendar's number of an item to at least this; it never falls.
pub fn raise(tx: &Tx<'_>, item: &str, sequence: i64) -> Result<()> {
    tx.prepare_cached(
        "UPDATE calendar_item SET sequence = max(sequence, ?2), raised_in = NULL WHERE item_id = ?1",
    )?
    .execute(params![item, sequence])?;
    Ok(())
}

/// Everything that was sent to a person of an item, in the order it was sent.
pub fn of_item(conn: &Connection, item: &str, person: PersonId) -> Result<Vec<LedgerEntry>> {
    select(conn, "WHERE item_id = ?1 AND person_id = ?2 ORDER BY sent_at, id", params![item, person.store()])
}

/// Whether a line that was not sent yet gives once more what was sent there last: it says the same, stamped anew.
pub fn gives_again(conn: &Connection, line: &LedgerEntry) -> Result<bool> {
    let sent = of_item(conn, &line.item_id, line.person_id)?;
    let last = sent.iter().rfind(|entry| is_same_address(&entry.address, &line.address));
    let says_the_same =
        |last: &LedgerEntry| last.method == line.method && last.said.says_the_same_as(&line.said);
    Ok(last.is_some_and(|last| says_the_same(last) && is_newer(line.stamped_at, last.stamped_at)))
}

/// The newest that was sent of an item.
pub fn last_of_item(conn: &Connection, item: &str) -> Result<Option<LedgerEntry>> {
    select_one(conn, "WHERE item_id = ?1 ORDER BY sent_at DESC, id DESC LIMIT 1", [item])
}

/// The SEQUENCE of what somebody had been sent of an item by a moment, or, where nothing was noted of them, of what anybody had been:
/// what an answer without one is to. Zero before anything was sent.
pub fn sequence_by(
    conn: &Connection,
    item: &str,
    address: &str,
    person: Option<PersonId>,
    by: DateTime<Utc>,
) -> Result<i64> {
    let mut statement = conn.prepare_cached(
        "SELECT coalesce(max(sequence) FILTER (WHERE lower(address) = lower(?2) OR person_id = ?3), max(sequence), 0)
         FROM ledger_entry WHERE item_id = ?1 AND method = 'REQUEST' AND substr(sent_at, 1, 19) <= substr(?4, 1, 19)",
    )?;
    Ok(statement.query_row(params![item, address, person.store(), by.store()], |row| row.get(0))?)
}
