//! Calendar collections on servers, and what was put there.

use crate::error::Result;
use crate::ids::{CaldavAccountId, CaldavItemId};
use crate::model::{CaldavAccount, CaldavItem};
use crate::store::rows::{self, select, select_one};
use crate::store::transact::Tx;
use crate::store::values::Column;
use rusqlite::{Connection, params};

/// Every account, by name.
pub fn accounts(conn: &Connection) -> Result<Vec<CaldavAccount>> {
    select(conn, "ORDER BY lower(name), id", [])
}

/// The accounts of that name, whatever its case.
pub fn named(conn: &Connection, name: &str) -> Result<Vec<CaldavAccount>> {
    let wanted = name.trim().to_lowercase();
    Ok(accounts(conn)?.into_iter().filter(|account| account.name.to_lowercase() == wanted).collect())
}

/// What was put into a collection for an event or network, by UID.
pub fn items(conn: &Connection, account: CaldavAccountId, source: &str) -> Result<Vec<CaldavItem>> {
    select(conn, "WHERE account_id = ?1 AND source_id = ?2 ORDER BY uid", params![account.store(), source])
}

/// What lies in a collection of events and networks that are not there any more, by UID.
pub fn left_over(conn: &Connection, account: CaldavAccountId) -> Result<Vec<CaldavItem>> {
    let sql = "WHERE account_id = ?1 AND source_id NOT IN (SELECT id FROM event)
         AND source_id NOT IN (SELECT id FROM series)
         AND EXISTS (SELECT 1 FROM caldav_account a
             WHERE a.id = account_id AND substr(href, 1, length(a.url)) = a.url) ORDER BY uid";
    select(conn, sql, [account.store()])
}

/// Remembers what was put there: `item` as it stands now, new or in place of the one of the same UID.
pub fn remember(tx: &Tx<'_>, mut item: CaldavItem) -> Result<CaldavItem> {
    item.pushed_at = tx.at();
    let known: Option<CaldavItem> =
        select_one(tx, "WHERE account_id = ?1 AND uid = ?2", params![item.account_id.store(), &item.uid])?;
    item.id = known.as_ref().map_or_else(|| tx.new_id::<CaldavItemId>(), |known| known.id);
    tx.record("caldav_item", item.id);
    match known {
        Some(known) => rows::update(tx, &known, item),
        None => rows::insert(tx, &item).map(|()| item),
    }
}

/// Forgets what is no longer there.
pub fn forget(tx: &Tx<'_>, item: CaldavItemId) -> Result<()> {
    tx.record("caldav_item", item);
    rows::delete::<CaldavItem>(tx, item)
}
