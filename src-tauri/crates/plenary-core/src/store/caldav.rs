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
    select(conn, "ORDER BY in_letters(name), id", [])
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

/// Of a collection's rows those whose event or network is not there any more.
const LEFT_OVER: &str = "WHERE account_id = ?1 AND source_id NOT IN (SELECT id FROM event)
    AND source_id NOT IN (SELECT id FROM series)
    AND EXISTS (SELECT 1 FROM caldav_account a WHERE a.id = account_id AND substr(href, 1, length(a.url)) = a.url)";

/// What lies in a collection of events and networks that are not there any more, by UID.
pub fn left_over(conn: &Connection, account: CaldavAccountId) -> Result<Vec<CaldavItem>> {
    select(conn, &format!("{LEFT_OVER} ORDER BY uid"), [account.store()])
}

/// The events and networks that left something in a collection, each with the title that it had when it was deleted (empty where the
/// history does not know it) and how many entries lie there, by title.
pub fn left_by(conn: &Connection, account: CaldavAccountId) -> Result<Vec<(String, u32)>> {
    let title = "coalesce((SELECT c.before ->> '$.title' FROM log_change c WHERE c.row_id = source_id
        AND c.noun IN ('event', 'series') AND c.kind = 'delete' ORDER BY c.id DESC LIMIT 1), '')";
    let sql = format!(
        "SELECT {title} AS title, count(*) FROM caldav_item {LEFT_OVER} GROUP BY source_id ORDER BY in_letters(title), source_id"
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let read = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?));
    Ok(statement.query_map([account.store()], read)?.collect::<rusqlite::Result<_>>()?)
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
