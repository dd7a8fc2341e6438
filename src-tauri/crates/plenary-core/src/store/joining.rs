//! What is typed in one go is one entry of the history: a save joins the one before it when both are parts of it.
//!
//! Which saves those are the operation says (`Tx::joins`): it names the row and the fields that were typed in. A save joins when the
//! entry before it is one of the same operation on the same fields, saved by the same run of the program not long ago.

use crate::error::Result;
use crate::store::values::Column;
use chrono::{DateTime, TimeDelta, Utc};
use rusqlite::{Connection, params};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// Who rests longer than this begins anew.
const REST: TimeDelta = TimeDelta::seconds(10);
/// One burst lasts no longer than this, or undo takes back more than anybody remembers.
const MOST: TimeDelta = TimeDelta::seconds(60);

/// Where somebody typed: the fields of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typed(String);

impl Typed {
    /// These fields of that row.
    pub fn of<'f>(row: &impl ToString, fields: impl IntoIterator<Item = &'f str>) -> Self {
        let fields: Vec<&str> = fields.into_iter().collect();
        Self(format!("{} {}", row.to_string(), fields.join(" ")))
    }
}

/// The newest entry that was typed, as long as this run of the program lasts.
#[derive(Debug, Clone)]
pub(super) struct Burst {
    entry: i64,
    op: String,
    typed: Typed,
    begun: DateTime<Utc>,
    last: DateTime<Utc>,
}

impl Burst {
    pub(super) fn begin(entry: i64, op: &str, typed: Typed, now: DateTime<Utc>) -> Self {
        Self { entry, op: op.to_owned(), typed, begun: now, last: now }
    }

    /// This one with the burst before it, when it goes on with that and nothing stands between; none when nothing is left of
    /// both: what was typed is as it was.
    pub(super) fn joined(self, before: Option<&Self>, db: &Connection) -> Result<Option<Self>> {
        let Some(before) = before.filter(|before| self.goes_on_with(before)) else { return Ok(Some(self)) };
        if !is_before(db, before.entry, self.entry)? {
            return Ok(Some(self));
        }
        join(db, before.entry, self.entry, before.begun)?;
        let left = !is_nothing(db, self.entry)?;
        Ok(left.then_some(Self { begun: before.begun, ..self }))
    }

    fn goes_on_with(&self, before: &Self) -> bool {
        let (rest, all) = (self.last - before.last, self.last - before.begun);
        let soon = rest >= TimeDelta::zero() && rest <= REST && all <= MOST;
        soon && before.op == self.op && before.typed == self.typed
    }
}

/// Whether an entry is the one before `entry` and stands as it was done: never undone, nothing done since.
fn is_before(db: &Connection, previous: i64, entry: i64) -> Result<bool> {
    let mut statement = db.prepare_cached(
        "SELECT count(*) FROM log_entry WHERE id = ?1 AND undo_state = 'done' AND applied_by = id
         AND id = (SELECT max(id) FROM log_entry WHERE id < ?2)",
    )?;
    Ok(statement.query_row([previous, entry], |row| row.get::<_, i64>(0))? == 1)
}

/// Puts the changes of `previous` into `entry`. Undo then takes back both.
fn join(db: &Connection, previous: i64, entry: i64, begun: DateTime<Utc>) -> Result<()> {
    db.prepare_cached("UPDATE log_change SET entry_id = ?1 WHERE entry_id = ?2")?
        .execute([entry, previous])?;
    db.prepare_cached("UPDATE log_entry SET at = ?2 WHERE id = ?1")?
        .execute(params![entry, begun.store()])?;
    db.prepare_cached("DELETE FROM log_entry WHERE id = ?1")?.execute([previous])?;
    fold(db, entry)
}

/// Whether all is as it was before the entry; then undo passes it by.
fn is_nothing(db: &Connection, entry: i64) -> Result<bool> {
    let mut statement = db.prepare_cached("SELECT before, after FROM log_change WHERE entry_id = ?1")?;
    let mut lines = statement.query([entry])?;
    while let Some(line) = lines.next()? {
        let (Some(before), Some(after)) = (image(line.get(0)?)?, image(line.get(1)?)?) else {
            return Ok(false);
        };
        if !says_the_same(&before, &after) {
            return Ok(false);
        }
    }
    db.prepare_cached("UPDATE log_entry SET undo_state = 'settled' WHERE id = ?1")?.execute([entry])?;
    Ok(true)
}

/// The fields of a row as they were or are.
type Image = Map<String, Value>;

/// One line of the log where a row changed twice in a row: its fields as they were before the first, as they are after the last.
fn fold(db: &Connection, entry: i64) -> Result<()> {
    let mut statement = db.prepare_cached(
        "SELECT id, noun || row_id, before, after FROM log_change WHERE entry_id = ?1 ORDER BY id",
    )?;
    let lines = statement
        .query_map([entry], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?
        .collect::<rusqlite::Result<Vec<(i64, String, Option<String>, Option<String>)>>>()?;
    let mut newest: BTreeMap<String, (i64, Image, Image)> = BTreeMap::new();
    for (id, row, before, after) in lines {
        let earlier = newest.remove(&row);
        // Only what was changed has an image of before and of after.
        let (Some(mut before), Some(mut after)) = (image(before)?, image(after)?) else { continue };
        if let Some((line, first, then)) = earlier {
            before.extend(first);
            after = then.into_iter().chain(after).collect();
            db.prepare_cached("DELETE FROM log_change WHERE id = ?1")?.execute([line])?;
            db.prepare_cached("UPDATE log_change SET before = ?2, after = ?3 WHERE id = ?1")?
                .execute(params![id, serde_json::to_string(&before)?, serde_json::to_string(&after)?])?;
        }
        newest.insert(row, (id, before, after));
    }
    Ok(())
}

fn image(json: Option<String>) -> Result<Option<Image>> {
    Ok(json.map(|json| serde_json::from_str(&json)).transpose()?)
}

/// When a row was changed is nothing that it says.
fn says_the_same(before: &Image, after: &Image) -> bool {
    before.iter().all(|(name, value)| name == "updated_at" || after.get(name) == Some(value))
}
