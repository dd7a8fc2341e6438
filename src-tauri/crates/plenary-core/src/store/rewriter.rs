//! The helper that rewrites.

use crate::error::Result;
use crate::model::Rewriter;
use crate::store::rows::select_one;
use rusqlite::Connection;

/// The one that was set up, if any.
pub fn the_one(conn: &Connection) -> Result<Option<Rewriter>> {
    select_one(conn, "ORDER BY created_at, id", [])
}
