//! A row as a file wants it, with what people changed by hand since an import last wrote it.

use super::{group, of_values, said_before, said_of_each, same, texts};
use crate::error::Result;
use crate::store::Stored;
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension};
use std::collections::{BTreeMap, BTreeSet};

/// What becomes of what a file says anew of something that somebody changed by hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anew {
    /// What is here stays, and that is told.
    Told,
    /// It is taken: the file is known to be newer than the change.
    Taken,
}

/// What stays as somebody changed it by hand.
#[derive(Debug, Default)]
pub struct Kept {
    /// Columns of which the file says what it said before.
    pub again: Vec<&'static str>,
    /// What the file says anew.
    pub anew: Vec<Told>,
}

/// What is here, and what a file says instead.
#[derive(Debug)]
pub struct Told {
    /// A column; of answers, the question.
    pub field: String,
    pub here: String,
    pub there: String,
}

/// Columns that hold a text for each of many keys, as JSON: each is changed by itself.
const KEYED: &[(&str, &str)] = &[("attendance", "answers")];

/// Rows that are told by their names, by the columns that lead to them.
const NAMED: &[(&str, &str)] = &[
    ("room_id", "SELECT name FROM room WHERE id = ?1"),
    ("track_id", "SELECT name FROM track WHERE id = ?1"),
    ("format_id", "SELECT name FROM format WHERE id = ?1"),
    ("organisation_id", "SELECT name FROM organisation WHERE id = ?1"),
];

/// The columns in which two rows differ.
pub fn differing<T: Stored>(before: &T, after: &T) -> Vec<&'static str> {
    let pairs = T::COLUMNS.iter().zip(before.values().into_iter().zip(after.values()));
    pairs.filter(|(_, (old, new))| old != new).map(|(name, _)| *name).collect()
}

/// What two rows say of the columns in which they differ.
pub fn changes<T: Stored>(conn: &Connection, before: &T, after: &T) -> Result<Vec<Told>> {
    let pairs = T::COLUMNS.iter().zip(before.values().into_iter().zip(after.values()));
    let differing = pairs.filter(|(_, (old, new))| old != new);
    differing
        .map(|(name, (old, new))| {
            let (here, there) = (shown(conn, name, &old)?, shown(conn, name, &new)?);
            Ok(Told { field: (*name).to_owned(), here, there })
        })
        .collect()
}

/// `wanted` without the changes of what somebody changed by hand, and what that is.
///
/// A column was changed by hand when its newest change was made by anything but an import, and it is not again what it was before. Whether
/// something takes place is no text that could be lost: a status stays only while the file says the same of it.
pub fn respect<T: Stored>(conn: &Connection, before: &T, wanted: T, anew: Anew) -> Result<(T, Kept)> {
    let differing = differing(before, &wanted);
    let mut kept = Kept::default();
    if differing.is_empty() {
        return Ok((wanted, kept));
    }
    let said = said_before::<T>(conn, &before.id().to_string())?;
    let columns = |values: Vec<Value>| T::COLUMNS.iter().copied().zip(values).collect();
    let here: BTreeMap<&'static str, Value> = columns(before.values());
    let there: BTreeMap<&'static str, Value> = columns(wanted.values());
    let says = |name: &str, row: &BTreeMap<&'static str, Value>| {
        said.get(name).zip(row.get(name)).map(|(was, value)| same(was, value))
    };
    let mut mixed = there.clone();
    for name in differing {
        let (Some(old), Some(new)) = (here.get(name), there.get(name)) else { continue };
        if KEYED.contains(&(T::TABLE, name)) {
            mixed.insert(name, each(conn, before, name, (old, new), &mut kept)?);
            continue;
        }
        let columns = group(T::TABLE, &name);
        let is_again = columns.iter().all(|one| says(one, &there) == Some(true));
        let is_by_hand = columns.iter().any(|one| says(one, &here) == Some(false));
        if is_again {
            kept.again.push(name);
        } else if is_by_hand && anew == Anew::Told && name != "status" {
            let (here, there) = (shown(conn, name, old)?, shown(conn, name, new)?);
            kept.anew.push(Told { field: name.to_owned(), here, there });
        } else {
            continue;
        }
        mixed.insert(name, old.clone());
    }
    let values = T::COLUMNS.iter().filter_map(|name| mixed.remove(name)).collect();
    Ok((of_values(conn, values)?, kept))
}

/// What to tell of a column in which a file says something that is not here yet.
pub fn told<T: Stored>(conn: &Connection, row: &T, column: &str, there: String) -> Result<Told> {
    let mut here = String::new();
    for (_, value) in T::COLUMNS.iter().zip(row.values()).filter(|(name, _)| **name == column) {
        here = shown(conn, column, &value)?;
    }
    Ok(Told { field: column.to_owned(), here, there })
}

/// What `respect` does, for each text in a column of many.
fn each<T: Stored>(
    conn: &Connection,
    before: &T,
    column: &'static str,
    (old, new): (&Value, &Value),
    kept: &mut Kept,
) -> Result<Value> {
    let said = said_of_each::<T>(conn, &before.id().to_string(), column)?;
    let text = |value: &Value| match value {
        Value::Text(text) => texts(Some(text)),
        _ => BTreeMap::new(),
    };
    let (here, mut there) = (text(old), text(new));
    let keys: BTreeSet<String> = here.keys().chain(there.keys()).cloned().collect();
    for key in keys {
        let (ours, theirs) = (here.get(&key), there.get(&key));
        let Some(was) = said.get(&key).filter(|was| ours != theirs && was.as_ref() != ours) else { continue };
        if was.as_ref() != theirs {
            let text = |one: Option<&String>| one.cloned().unwrap_or_default();
            kept.anew.push(Told { field: key.clone(), here: text(ours), there: text(theirs) });
        } else if !kept.again.contains(&column) {
            kept.again.push(column);
        }
        match ours {
            Some(ours) => there.insert(key, ours.clone()),
            None => there.remove(&key),
        };
    }
    Ok(Value::Text(serde_json::Value::from_iter(there).to_string()))
}

/// A value as a sentence says it: of what is another row, its name.
fn shown(conn: &Connection, column: &str, value: &Value) -> Result<String> {
    Ok(match (value, NAMED.iter().find(|(name, _)| *name == column)) {
        (Value::Text(id), Some((_, sql))) => {
            conn.prepare_cached(sql)?.query_row([id], |row| row.get(0)).optional()?.unwrap_or_default()
        }
        (Value::Text(text), None) => text.clone(),
        (Value::Integer(number), _) => number.to_string(),
        (Value::Real(number), _) => number.to_string(),
        (Value::Null | Value::Blob(_), _) => String::new(),
    })
}
