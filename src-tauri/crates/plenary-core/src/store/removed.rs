//! What was deleted by hand, as the change log remembers it: an import does not bring it back unasked.

use crate::error::Result;
use crate::store::Stored;
use rusqlite::{Connection, params};
use serde_json::{Map, Value};

/// A row that is gone, as it was last.
#[derive(Debug, Clone)]
pub struct Removed {
    image: Map<String, Value>,
}

impl Removed {
    /// A text of it, an id too; empty when it had none.
    pub fn says(&self, column: &str) -> &str {
        self.image.get(column).and_then(Value::as_str).unwrap_or_default()
    }
}

/// Deleted by the newest line of its row, by an entry that goes back to one that deleted it and was no import.
const BY_HAND: &str = "SELECT c.before FROM log_change c WHERE c.noun = ?1 AND c.kind = 'delete'
           AND c.id = (SELECT max(n.id) FROM log_change n WHERE n.row_id = c.row_id AND n.noun = c.noun)
           AND EXISTS (
             WITH RECURSIVE chain (id, op, reverses) AS (
               SELECT id, op, reverses FROM log_entry WHERE id = c.entry_id
               UNION ALL SELECT l.id, l.op, l.reverses FROM chain JOIN log_entry l ON l.id = chain.reverses)
             SELECT 1 FROM chain JOIN log_change first ON first.entry_id = chain.id
             WHERE chain.reverses IS NULL AND chain.op NOT LIKE 'accept\\_%' ESCAPE '\\'
               AND first.row_id = c.row_id AND first.kind = 'delete')
         ORDER BY c.id";

/// The rows of a noun that somebody deleted, in order: alone, or with what they belonged to. Not what an import took out, and
/// not what only an undo took back.
pub fn by_hand<T: Stored>(conn: &Connection) -> Result<Vec<Removed>> {
    let mut statement = conn.prepare_cached(BY_HAND)?;
    let mut rows = statement.query(params![T::TABLE])?;
    let mut removed = Vec::new();
    while let Some(row) = rows.next()? {
        removed.push(Removed { image: serde_json::from_str(&row.get::<_, String>(0)?)? });
    }
    Ok(removed)
}

/// Whether a session that a file knows was in this room (of this track or format) before it was deleted.
pub fn held_sessions_of_files<T: Stored>(conn: &Connection, gone: &Removed) -> Result<bool> {
    let mut statement = conn.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM session s JOIN log_change c ON c.row_id = s.id AND c.noun = 'session'
         WHERE s.event_id = ?1 AND s.external_id <> '' AND c.kind = 'update' AND c.before ->> ('$.' || ?2) = ?3)",
    )?;
    let column = format!("{}_id", T::TABLE);
    Ok(statement.query_row(params![gone.says("event_id"), column, gone.says("id")], |row| row.get(0))?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{connect, migrate};

    #[test]
    fn what_was_deleted_is_found_without_reading_the_whole_log() {
        let mut conn = connect::memory().unwrap();
        migrate::run(&mut conn, None).unwrap();
        let mut statement = conn.prepare(&format!("EXPLAIN QUERY PLAN {BY_HAND}")).unwrap();
        let steps = statement.query_map(["person"], |row| row.get(3)).unwrap();
        let steps: Vec<String> = steps.collect::<rusqlite::Result<_>>().unwrap();
        let first = "SEARCH c USING INDEX log_change_deleted (noun=?)";
        assert!(steps.iter().any(|step| step == first), "{steps:#?}");
        let scans = |step: &&String| step.starts_with("SCAN") && *step != "SCAN chain";
        assert_eq!(steps.iter().find(scans), None);
    }
}
