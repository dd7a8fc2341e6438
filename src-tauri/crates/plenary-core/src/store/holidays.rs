//! Holidays that were entered by hand.

use crate::error::Result;
use crate::model::Holiday;
use crate::store::rows::select;
use rusqlite::Connection;

/// The holidays of a region, with those of its country, by day.
pub fn of_region(conn: &Connection, region: &str) -> Result<Vec<Holiday>> {
    let country = region.split('-').next().unwrap_or_default();
    select(conn, "WHERE region IN (?1, ?2) ORDER BY day, in_letters(name), id", [region, country])
}
