//! What people changed by hand since an import last wrote it: that stays, and what the import says instead is told.

mod respected;

pub use respected::{Anew, Kept, Told, changes, differing, respect, told};

use crate::error::Result;
use crate::store::Stored;
use crate::store::change_log::TOGETHER;
use rusqlite::types::Value;
use rusqlite::{Connection, params, params_from_iter};
use std::collections::{BTreeMap, BTreeSet};

/// The row of these columns.
fn of_values<T: Stored>(conn: &Connection, values: Vec<Value>) -> Result<T> {
    let marks = (1..=values.len()).map(|n| format!("?{n}")).collect::<Vec<_>>().join(", ");
    let mut statement = conn.prepare_cached(&format!("SELECT {marks}"))?;
    Ok(statement.query_row(params_from_iter(values), |row| T::read(row, 0))?)
}

/// The row as it was before people changed it: as the import said it that was the last to write. None when nobody changed it
/// since.
pub fn as_listed<T: Stored>(conn: &Connection, row: &T) -> Result<Option<T>> {
    let said = said_before::<T>(conn, &row.id().to_string())?;
    if said.is_empty() {
        return Ok(None);
    }
    let columns = T::COLUMNS.iter().zip(row.values());
    let values = columns.map(|(name, now)| said.get(*name).map_or(now, logged)).collect();
    Ok(Some(of_values(conn, values)?))
}

/// The columns that only move together with this one.
fn group<'c>(table: &str, column: &'c &'static str) -> &'c [&'static str] {
    let found = TOGETHER.iter().find(|(name, columns)| *name == table && columns.contains(column));
    found.map_or(std::slice::from_ref(column), |(_, columns)| columns)
}

/// The operation that an entry of the history carried out, once more or back: undo and redo of an import are the import's doing.
const OPERATION: &str = "(WITH RECURSIVE chain (op, reverses) AS (SELECT e.op, e.reverses
     UNION ALL SELECT l.op, l.reverses FROM chain JOIN log_entry l ON l.id = chain.reverses)
     SELECT op FROM chain WHERE reverses IS NULL)";

fn is_import(operation: &str) -> bool {
    operation.starts_with("accept_")
}

/// What a column said before an import changed it; none when it was never changed, or by somebody else since.
pub fn before_import<T: Stored>(conn: &Connection, row: &T, column: &str) -> Result<Option<String>> {
    let mut statement = conn.prepare_cached(&format!(
        "SELECT c.before ->> ('$.' || ?3), {OPERATION} FROM log_change c JOIN log_entry e ON e.id = c.entry_id
         WHERE c.row_id = ?1 AND c.noun = ?2 AND c.kind = 'update' AND json_type(c.before, '$.' || ?3) IS NOT NULL
         ORDER BY c.id DESC LIMIT 1"
    ))?;
    let mut lines = statement.query(params![row.id().to_string(), T::TABLE, column])?;
    let Some(line) = lines.next()? else { return Ok(None) };
    Ok(if is_import(&line.get::<_, String>(1)?) { line.get(0)? } else { None })
}

/// Whether what a column of text says came from an import. What was changed by hand and changed back says what it said.
pub fn is_from_import<T: Stored>(conn: &Connection, row: &T, column: &str, says: &str) -> Result<bool> {
    Ok(last_said(conn, row, column, says)?.as_deref() == Some(says))
}

/// What the newest import that wrote a column of text said in it, which says this now; none where no import ever did.
pub fn last_said<T: Stored>(conn: &Connection, row: &T, column: &str, says: &str) -> Result<Option<String>> {
    last_read(conn, row, column, Some(says.to_owned()), |text| text)
}

/// The same of one of many texts in a column, by its key.
pub fn last_said_of<T: Stored>(
    conn: &Connection,
    row: &T,
    column: &str,
    (key, says): (&str, &str),
) -> Result<Option<String>> {
    last_read(conn, row, column, Some(says.to_owned()), |text| texts(text.as_deref()).remove(key))
}

/// What `read` finds in a column as the newest import left it that changed what it finds.
fn last_read<T: Stored>(
    conn: &Connection,
    row: &T,
    column: &str,
    says: Option<String>,
    read: impl Fn(Option<String>) -> Option<String>,
) -> Result<Option<String>> {
    let mut statement = conn.prepare_cached(&format!(
        "SELECT c.kind, c.before ->> ('$.' || ?3), {OPERATION} FROM log_change c JOIN log_entry e ON e.id = c.entry_id
         WHERE c.row_id = ?1 AND c.noun = ?2
           AND (c.kind = 'insert' OR c.kind = 'update' AND json_type(c.before, '$.' || ?3) IS NOT NULL)
         ORDER BY c.id DESC"
    ))?;
    let mut lines = statement.query(params![row.id().to_string(), T::TABLE, column])?;
    let mut after = says;
    while let Some(line) = lines.next()? {
        let is_new = line.get::<_, String>(0)? == "insert";
        let before = read(line.get(1)?);
        if !is_new && before == after {
            continue;
        }
        if is_import(&line.get::<_, String>(2)?) {
            return Ok(after);
        }
        if is_new {
            return Ok(None);
        }
        after = before;
    }
    Ok(None)
}

/// Whether somebody changed a column by hand since an import wrote it, and did not change it back.
pub fn is_changed<T: Stored>(conn: &Connection, row: &T, column: &str) -> Result<bool> {
    let said = said_before::<T>(conn, &row.id().to_string())?;
    let mut now = T::COLUMNS.iter().zip(row.values()).filter(|(name, _)| **name == column);
    Ok(now.any(|(_, value)| said.get(column).is_some_and(|was| !same(was, &value))))
}

/// The columns that anything but this operation set last.
pub fn set_otherwise<T: Stored>(conn: &Connection, row: &T, operation: &str) -> Result<BTreeSet<String>> {
    let mut statement = conn.prepare_cached(&format!(
        "SELECT c.after, {OPERATION} FROM log_change c JOIN log_entry e ON e.id = c.entry_id
         WHERE c.row_id = ?1 AND c.noun = ?2 AND c.kind = 'update' ORDER BY c.id DESC"
    ))?;
    let (mut settled, mut otherwise) = (BTreeSet::new(), BTreeSet::new());
    let mut lines = statement.query(params![row.id().to_string(), T::TABLE])?;
    while let Some(line) = lines.next()? {
        let after: serde_json::Map<String, serde_json::Value> =
            serde_json::from_str(&line.get::<_, String>(0)?)?;
        let is_other = line.get::<_, String>(1)? != operation;
        for column in after.into_iter().map(|(column, _)| column) {
            if settled.insert(column.clone()) && is_other {
                otherwise.insert(column);
            }
        }
    }
    Ok(otherwise)
}

/// What the import before said in a column of text that was changed by hand since; none when nobody changed it.
pub fn said<T: Stored>(conn: &Connection, row: &T, column: &str) -> Result<Option<String>> {
    said_by_id::<T>(conn, &row.id().to_string(), column)
}

/// The same of a row that may be gone.
pub fn said_by_id<T: Stored>(conn: &Connection, id: &str, column: &str) -> Result<Option<String>> {
    let said = said_before::<T>(conn, id)?.remove(column);
    Ok(said.and_then(|value| value.as_str().map(str::to_owned)))
}

/// The same of a column of numbers.
pub fn said_number<T: Stored>(conn: &Connection, row: &T, column: &str) -> Result<Option<i64>> {
    Ok(said_before::<T>(conn, &row.id().to_string())?.get(column).and_then(serde_json::Value::as_i64))
}

/// Everything that a column of text said before it was changed, by whomever; of a row that is here or gone.
pub fn once_said<T: Stored>(conn: &Connection, id: &str, column: &str) -> Result<BTreeSet<String>> {
    let mut statement = conn.prepare_cached(
        "SELECT c.before ->> ('$.' || ?3) FROM log_change c
         WHERE c.row_id = ?1 AND c.noun = ?2 AND c.kind = 'update' AND json_type(c.before, '$.' || ?3) = 'text'",
    )?;
    Ok(statement.query_map([id, T::TABLE, column], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// For each column that was last changed by hand: its value before the first of those changes.
fn said_before<T: Stored>(conn: &Connection, id: &str) -> Result<BTreeMap<String, serde_json::Value>> {
    let mut statement = conn.prepare_cached(&format!(
        "SELECT c.before, {OPERATION} FROM log_change c JOIN log_entry e ON e.id = c.entry_id
         WHERE c.row_id = ?1 AND c.noun = ?2 AND c.kind = 'update' ORDER BY c.id DESC"
    ))?;
    let mut said: BTreeMap<String, serde_json::Value> = BTreeMap::new();
    let mut settled: BTreeSet<String> = BTreeSet::new();
    let mut lines = statement.query(params![id, T::TABLE])?;
    while let Some(line) = lines.next()? {
        let before: serde_json::Map<String, serde_json::Value> =
            serde_json::from_str(&line.get::<_, String>(0)?)?;
        let by_import = is_import(&line.get::<_, String>(1)?);
        for (column, value) in before {
            if by_import {
                settled.insert(column);
            } else if !settled.contains(&column) {
                said.insert(column, value);
            }
        }
    }
    Ok(said)
}

/// For each key of a column of many texts that was last changed by hand: its text before the first of those changes.
fn said_of_each<T: Stored>(
    conn: &Connection,
    id: &str,
    column: &str,
) -> Result<BTreeMap<String, Option<String>>> {
    let mut statement = conn.prepare_cached(&format!(
        "SELECT c.before ->> ('$.' || ?3), c.after ->> ('$.' || ?3), {OPERATION}
         FROM log_change c JOIN log_entry e ON e.id = c.entry_id
         WHERE c.row_id = ?1 AND c.noun = ?2 AND c.kind = 'update' AND json_type(c.before, '$.' || ?3) IS NOT NULL
         ORDER BY c.id DESC"
    ))?;
    let mut said: BTreeMap<String, Option<String>> = BTreeMap::new();
    let mut settled: BTreeSet<String> = BTreeSet::new();
    let mut lines = statement.query(params![id, T::TABLE, column])?;
    while let Some(line) = lines.next()? {
        let (before, after) = (line.get::<_, Option<String>>(0)?, line.get::<_, Option<String>>(1)?);
        let (before, after) = (texts(before.as_deref()), texts(after.as_deref()));
        let by_import = is_import(&line.get::<_, String>(2)?);
        let keys: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
        for key in keys.into_iter().filter(|key| before.get(*key) != after.get(*key)) {
            if by_import {
                settled.insert(key.clone());
            } else if !settled.contains(key) {
                said.insert(key.clone(), before.get(key).cloned());
            }
        }
    }
    Ok(said)
}

/// The texts in a column of many, by key.
fn texts(column: Option<&str>) -> BTreeMap<String, String> {
    column.and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default()
}

fn same(was: &serde_json::Value, value: &Value) -> bool {
    match value {
        Value::Null => was.is_null(),
        Value::Integer(number) => was.as_i64() == Some(*number),
        Value::Real(number) => was.as_f64() == Some(*number),
        Value::Text(text) => was.as_str() == Some(text),
        Value::Blob(_) => false,
    }
}

/// A value of the history as the column has it.
fn logged(was: &serde_json::Value) -> Value {
    let number = || was.as_i64().map(Value::Integer).or_else(|| was.as_f64().map(Value::Real));
    was.as_str().map(|text| Value::Text(text.to_owned())).or_else(number).unwrap_or(Value::Null)
}

/// Whether an import made this row. (Of rows older than the history, nobody knows: no.)
pub fn made_by_import<T: Stored>(conn: &Connection, row: &T) -> Result<bool> {
    made_by_import_by_id::<T>(conn, &row.id().to_string())
}

/// The same of a row that may be gone.
pub fn made_by_import_by_id<T: Stored>(conn: &Connection, id: &str) -> Result<bool> {
    let mut statement = conn.prepare_cached(
        "SELECT count(*) FROM log_change c JOIN log_entry e ON e.id = c.entry_id
         WHERE c.row_id = ?1 AND c.noun = ?2 AND c.kind = 'insert' AND e.op LIKE 'accept\\_%' ESCAPE '\\'",
    )?;
    let made: i64 = statement.query_row(params![id, T::TABLE], |row| row.get(0))?;
    Ok(made > 0)
}
