//! Where the office can be followed.

use crate::error::Result;
use crate::model::OfficeChannel;
use crate::store::rows::select;
use rusqlite::Connection;

/// Every channel, in the office's order.
pub fn all(conn: &Connection) -> Result<Vec<OfficeChannel>> {
    select(conn, "ORDER BY position, id", [])
}
