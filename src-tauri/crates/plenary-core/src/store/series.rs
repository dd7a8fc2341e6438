//! Networks and their members.

use crate::error::Result;
use crate::ids::SeriesId;
use crate::model::{Series, SeriesMember};
use crate::store::rows::{self, select, select_one};
use crate::store::values::Column;
use chrono::NaiveDate;
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

/// Those who belong to the network on that day; nobody after it was archived.
pub fn members_on(conn: &Connection, series: SeriesId, day: NaiveDate) -> Result<Vec<SeriesMember>> {
    let last = rows::get::<Series>(conn, series)?.and_then(|series| series.last_day());
    if last.is_some_and(|last| day > last) {
        return Ok(Vec::new());
    }
    let mut all = members(conn, series)?;
    all.retain(|member| member.is_member_on(day));
    Ok(all)
}
