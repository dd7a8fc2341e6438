//! Is the workspace sound? The file's pages, its references, the change log against the data, the search index,
//! what people hold, the seals of minutes.

use crate::error::Result;
use crate::store::{change_log, holding, minutes, people_list, search};
use rusqlite::{Connection, backup::Backup};
use std::time::Duration;

/// What is wrong, as sentences for whoever repairs; empty when all is well.
pub fn faults(conn: &Connection) -> Result<Vec<String>> {
    let mut faults = file(conn)?;
    faults.extend(references(conn)?);
    faults.extend(log(conn)?);
    faults.extend(search::faults(conn)?);
    faults.extend(people_list::faults(conn)?);
    faults.extend(holding::faults(conn)?);
    faults.extend(minutes::faults(conn)?);
    Ok(faults)
}

fn file(conn: &Connection) -> Result<Vec<String>> {
    let mut statement = conn.prepare("PRAGMA integrity_check(20)")?;
    let lines =
        statement.query_map([], |row| row.get::<_, String>(0))?.collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(lines.into_iter().filter(|line| line != "ok").map(|line| format!("file: {line}")).collect())
}

fn references(conn: &Connection) -> Result<Vec<String>> {
    let mut statement =
        conn.prepare("SELECT \"table\", rowid, parent FROM pragma_foreign_key_check LIMIT 20")?;
    let read = |row: &rusqlite::Row<'_>| {
        let (table, rowid, parent): (String, i64, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        Ok(format!("references: row {rowid} of {table} names a {parent} that is not there"))
    };
    Ok(statement.query_map([], read)?.collect::<rusqlite::Result<_>>()?)
}

/// The newest line of each row in the log must agree with the data: deleted rows are gone, others are there with these fields.
fn log(conn: &Connection) -> Result<Vec<String>> {
    let mut faults = Vec::new();
    for table in change_log::tables(conn)? {
        for kind in ["insert", "update", "delete"] {
            let name = format!("log_{table}_{kind}");
            let there: bool = conn.query_row(
                "SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND name = ?1",
                [&name],
                |row| row.get(0),
            )?;
            if !there {
                faults.push(format!("log: the trigger {name} is missing"));
            }
        }
        let columns = change_log::columns(conn, &table)?;
        let image = columns.iter().map(|name| format!("'{name}', t.{name}")).collect::<Vec<_>>().join(", ");
        let sql = format!(
            "WITH newest AS (SELECT row_id, max(id) AS id FROM log_change WHERE noun = '{table}' GROUP BY row_id)
             SELECT c.row_id FROM newest JOIN log_change c ON c.id = newest.id LEFT JOIN {table} t ON t.id = c.row_id
             WHERE (c.kind = 'delete') = (t.id IS NOT NULL)
                OR (c.kind = 'update' AND EXISTS
                    (SELECT 1 FROM json_each(c.after) e WHERE e.value IS NOT (json_object({image}) ->> e.key)))
             LIMIT 5"
        );
        let mut statement = conn.prepare(&sql)?;
        let rows =
            statement.query_map([], |row| row.get::<_, String>(0))?.collect::<rusqlite::Result<Vec<_>>>()?;
        faults.extend(rows.into_iter().map(|id| format!("log: {table} {id} is not as the log says")));
    }
    Ok(faults)
}

/// Writes a sound copy of a live file: never a plain file copy, which may catch it half written.
pub fn copy(conn: &Connection, target: &str) -> Result<()> {
    conn.execute("VACUUM INTO ?1", [target])?;
    Ok(())
}

/// Puts everything into another connection, in place of what it holds.
pub fn copy_into(conn: &Connection, other: &mut Connection) -> Result<()> {
    Backup::new(conn, other)?.run_to_completion(i32::MAX, Duration::ZERO, None)?;
    Ok(())
}

/// Every row of the data as a line of JSON, by table and id: two workspaces that say the same have the same dump.
pub fn dump(conn: &Connection) -> Result<String> {
    let mut lines = String::new();
    for table in change_log::tables(conn)? {
        let columns = change_log::columns(conn, &table)?;
        let image = columns.iter().map(|name| format!("'{name}', {name}")).collect::<Vec<_>>().join(", ");
        let mut statement = conn.prepare(&format!("SELECT json_object({image}) FROM {table} ORDER BY id"))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            lines.push_str(&format!("{table} {}\n", row.get::<_, String>(0)?));
        }
    }
    Ok(lines)
}
