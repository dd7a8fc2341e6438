//! The office's own lines of the house style.

use crate::error::Result;
use crate::model::StyleEntry;
use crate::store::rows::{select, select_one};
use rusqlite::Connection;

/// Every line, by phrase.
pub fn all(conn: &Connection) -> Result<Vec<StyleEntry>> {
    select(conn, "ORDER BY in_letters(phrase), id", [])
}

/// The line about this phrase.
pub fn of_phrase(conn: &Connection, phrase: &str) -> Result<Option<StyleEntry>> {
    select_one(conn, "WHERE in_letters(phrase) = lower(?1)", [phrase])
}
