//! The mail account.

use crate::error::Result;
use crate::model::MailAccount;
use crate::store::rows::select_one;
use rusqlite::Connection;

/// The account, once there is one.
pub fn the_one(conn: &Connection) -> Result<Option<MailAccount>> {
    select_one(conn, "ORDER BY created_at, id LIMIT 1", [])
}
