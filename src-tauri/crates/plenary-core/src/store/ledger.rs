//! The ledger: what left the office. Written by `record` alone; nothing changes or takes back an entry.

use crate::error::Result;
use crate::ids::{EventId, LedgerEntryId};
use crate::model::LedgerEntry;
use crate::store::rows::{self, select};
use crate::store::transact::Tx;
use crate::store::values::Column;
use rusqlite::Connection;

/// Notes that an item left: gives the entry its id and its time.
pub fn record(tx: &Tx<'_>, mut entry: LedgerEntry) -> Result<LedgerEntry> {
    entry.id = tx.new_id::<LedgerEntryId>();
    entry.sent_at = tx.at();
    rows::insert(tx, &entry)?;
    tx.record("ledger_entry", entry.id);
    Ok(entry)
}

/// Everything that was sent of an event, in the order it was sent.
pub fn of_event(conn: &Connection, event: EventId) -> Result<Vec<LedgerEntry>> {
    select(conn, "WHERE event_id = ?1 ORDER BY sent_at, id", [event.store()])
}
