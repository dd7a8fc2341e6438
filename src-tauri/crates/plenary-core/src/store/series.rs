//! Networks and their members.

use crate::error::Result;
use crate::ids::SeriesId;
use crate::model::{Series, SeriesMember};
use crate::store::rows::{select, select_one};
use crate::store::values::Column;
use rusqlite::Connection;

/// Every network, by title.
pub fn all(conn: &Connection) -> Result<Vec<Series>> {
    select(conn, "ORDER BY archived, in_letters(title), id", [])
}

/// The network of that short name.
pub fn by_slug(conn: &Connection, slug: &str) -> Result<Option<Series>> {
    select_one(conn, "WHERE slug = ?1", [slug])
}

/// Members, past ones included.
pub fn members(conn: &Connection, series: SeriesId) -> Result<Vec<SeriesMember>> {
    select(conn, "WHERE series_id = ?1 ORDER BY role, id", [series.store()])
}
