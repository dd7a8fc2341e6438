//! The office's own templates.

use crate::error::Result;
use crate::model::template::Templates;
use crate::model::{Template, TemplateKind};
use crate::store::rows::{select, select_one};
use crate::store::values::Column;
use rusqlite::Connection;

/// Every template that the office changed.
pub fn all(conn: &Connection) -> Result<Vec<Template>> {
    select(conn, "ORDER BY kind", [])
}

/// The bodies by kind, as documents look for them.
pub fn by_kind(conn: &Connection) -> Result<Templates> {
    Ok(all(conn)?.into_iter().map(|template| (template.kind, template.body)).collect())
}

/// The office's own template of that kind.
pub fn of_kind(conn: &Connection, kind: TemplateKind) -> Result<Option<Template>> {
    select_one(conn, "WHERE kind = ?1", [kind.store()])
}
