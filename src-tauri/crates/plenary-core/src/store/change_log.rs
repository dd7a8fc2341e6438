//! The change log: triggers made from the schema that note every changed field, and the replay that undoes them.

use crate::error::Result;
use crate::store::transact::Watched;
use rusqlite::{Connection, params};

/// The tables of a workspace that are not data: the log itself, the calendar's numbers, what was sent, what is derived.
const UNLOGGED: &[&str] = &[
    "log_entry",
    "log_change",
    "log_open",
    "calendar_item",
    "ledger_entry",
    "holding",
    "holding_sum",
    "message",
    "caldav_item",
    "draft_version",
    "website_post",
    "website_media",
    "search_row",
    "people_list",
];

/// Columns that are one field to a merge: when one changes, all are noted.
pub(super) const TOGETHER: &[(&str, &[&str])] = &[("session", &["room_id", "starts_at", "ends_at"])];

/// The tables whose changes are noted, by name.
pub fn tables(conn: &Connection) -> Result<Vec<String>> {
    let mut statement = conn.prepare(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'
         AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_index%' ORDER BY name",
    )?;
    let names =
        statement.query_map([], |row| row.get::<_, String>(0))?.collect::<rusqlite::Result<Vec<_>>>()?;
    Ok(names.into_iter().filter(|name| !UNLOGGED.contains(&name.as_str())).collect())
}

/// The columns of a table, in order.
pub fn columns(conn: &Connection, table: &str) -> Result<Vec<String>> {
    let mut statement = conn.prepare_cached("SELECT name FROM pragma_table_info(?1) ORDER BY cid")?;
    Ok(statement.query_map([table], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// Those of these ids that are still the id of a row.
pub fn still_here(conn: &Connection, ids: &[String]) -> Result<Vec<String>> {
    let one = |table: String| format!("SELECT id FROM {table} WHERE id IN (SELECT value FROM json_each(?1))");
    let all = tables(conn)?.into_iter().map(one).collect::<Vec<_>>().join(" UNION ");
    let mut statement = conn.prepare_cached(&format!("{all} ORDER BY id"))?;
    let found = statement.query_map([serde_json::to_string(ids)?], |row| row.get(0))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// Makes the triggers from the schema as it is; there are none yet.
pub fn make_triggers(conn: &Connection) -> Result<()> {
    for table in tables(conn)? {
        conn.execute_batch(&triggers(&table, &columns(conn, &table)?))?;
    }
    Ok(())
}

/// The SQL of one table's three triggers.
fn triggers(table: &str, columns: &[String]) -> String {
    let guard =
        "SELECT RAISE(ABORT, 'a write outside transact') WHERE (SELECT entry_id FROM log_open) IS NULL;";
    let changed = |column: &String| {
        let group = TOGETHER.iter().find(|(t, g)| *t == table && g.contains(&column.as_str()));
        let one = |name: &str| format!("OLD.{name} IS NOT NEW.{name}");
        group.map_or_else(
            || one(column),
            |(_, group)| group.iter().map(|name| one(name)).collect::<Vec<_>>().join(" OR "),
        )
    };
    let diff = |image: &str| {
        let parts = columns
            .iter()
            .map(|c| format!("SELECT '{c}' AS name, {image}.{c} AS value WHERE {}", changed(c)));
        format!(
            "(SELECT json_group_object(name, value) FROM ({}))",
            parts.collect::<Vec<_>>().join(" UNION ALL ")
        )
    };
    let whole = columns.iter().map(|c| format!("'{c}', OLD.{c}")).collect::<Vec<_>>().join(", ");
    let any = columns.iter().map(|c| format!("OLD.{c} IS NOT NEW.{c}")).collect::<Vec<_>>().join(" OR ");
    let note = |id: &str, kind: &str, before: &str, after: &str| {
        format!(
            "INSERT INTO log_change (entry_id, noun, row_id, kind, before, after)
             SELECT entry_id, '{table}', {id}, '{kind}', {before}, {after} FROM log_open;"
        )
    };
    format!(
        "CREATE TRIGGER log_{table}_insert AFTER INSERT ON {table} BEGIN {guard} {} END;
         CREATE TRIGGER log_{table}_update AFTER UPDATE ON {table} WHEN {any} BEGIN {guard} {} END;
         CREATE TRIGGER log_{table}_delete AFTER DELETE ON {table} BEGIN {guard} {} END;",
        note("NEW.id", "insert", "NULL", "NULL"),
        note("NEW.id", "update", &diff("OLD"), &diff("NEW")),
        note("OLD.id", "delete", &format!("json_object({whole})"), "NULL"),
    )
}

/// One changed row.
struct Line {
    noun: String,
    row_id: String,
    kind: String,
    before: Option<String>,
}

/// Carries out the opposite of every change of an entry, newest first. The replay is itself noted, under the open entry.
pub(super) fn reverse(conn: &Connection, entry: i64, watched: Watched<'_>) -> Result<()> {
    conn.pragma_update(None, "defer_foreign_keys", true)?;
    let mut statement = conn.prepare_cached(
        "SELECT noun, row_id, kind, before FROM log_change WHERE entry_id = ?1 ORDER BY id DESC",
    )?;
    let lines = statement
        .query_map([entry], |row| {
            Ok(Line { noun: row.get(0)?, row_id: row.get(1)?, kind: row.get(2)?, before: row.get(3)? })
        })?
        .collect::<rusqlite::Result<Vec<_>>>()?;
    lines.iter().enumerate().try_for_each(|(done, line)| {
        watched(done, lines.len())?;
        reverse_line(conn, line)
    })
}

fn reverse_line(conn: &Connection, line: &Line) -> Result<()> {
    let table = &line.noun;
    match (line.kind.as_str(), &line.before) {
        ("insert", _) => {
            conn.prepare_cached(&format!("DELETE FROM {table} WHERE id = ?1"))?.execute([&line.row_id])?;
        }
        ("delete", Some(before)) => {
            let image: serde_json::Map<String, serde_json::Value> = serde_json::from_str(before)?;
            // a column that is younger than the image is left to its default
            let mut names = columns(conn, table)?;
            names.retain(|name| image.contains_key(name));
            let values = names.iter().map(|name| format!("?1 ->> '$.{name}'")).collect::<Vec<_>>().join(", ");
            let sql = format!("INSERT INTO {table} ({}) SELECT {values}", names.join(", "));
            conn.prepare_cached(&sql)?.execute([before])?;
        }
        (_, Some(before)) => {
            let fields: serde_json::Map<String, serde_json::Value> = serde_json::from_str(before)?;
            let sets = fields
                .keys()
                .map(|name| format!("{name} = ?2 ->> '$.{name}'"))
                .collect::<Vec<_>>()
                .join(", ");
            let sql = format!("UPDATE {table} SET {sets} WHERE id = ?1");
            conn.prepare_cached(&sql)?.execute(params![line.row_id, before])?;
        }
        (_, None) => {}
    }
    Ok(())
}
