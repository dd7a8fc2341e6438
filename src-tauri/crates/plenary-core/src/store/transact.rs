//! The one way to write: a transaction that is one entry of the change log, with an operation, a subject and a time.

use crate::clock::Clock;
use crate::error::{Error, Result};
use crate::ids::Id;
use crate::op::Op;
use crate::store::change_log;
use crate::store::joining::{Burst, Typed};
use crate::store::values::Column;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, params};
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::ops::Deref;

/// Is told how many entries of how many are done; an error of it stops the work, and nothing is done.
pub type Watched<'w> = &'w dyn Fn(usize, usize) -> Result<()>;

/// For work that nobody watches.
pub fn unwatched(_done: usize, _total: usize) -> Result<()> {
    Ok(())
}

/// What an operation gives: what was asked for, what it touched, and what undo would say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done<T> {
    pub output: T,
    /// Empty when nothing changed; then there is nothing to undo either.
    pub changes: Vec<Change>,
    pub undo_label: Option<UndoLabel>,
    /// What was done by the way.
    pub asides: Vec<Aside>,
}

impl<T> Done<T> {
    /// Of what undo does not reach, or of nothing that was written.
    pub fn beyond_undo(output: T, changes: Vec<Change>) -> Self {
        Self { output, changes, undo_label: None, asides: Vec::new() }
    }

    /// The same with another output.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Done<U> {
        Done {
            output: f(self.output),
            changes: self.changes,
            undo_label: self.undo_label,
            asides: self.asides,
        }
    }
}

/// The rows of one noun that an entry touched.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct Change {
    /// The table: "session", "person" …
    pub noun: String,
    /// Their ids; empty when there were more than a screen could use (then: all of them).
    pub ids: Vec<String>,
    /// Those of the ids that are no more: nobody need ask for them again.
    pub gone: Vec<String>,
}

impl Change {
    /// One row that was written.
    pub fn of(noun: &str, id: &impl ToString) -> Self {
        Self { noun: noun.to_owned(), ids: vec![id.to_string()], gone: Vec::new() }
    }
}

/// What undo or redo would do: the operation and what it was done to.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct UndoLabel {
    /// The operation's word; its sentence is the message `op-<word>`.
    pub op: String,
    /// A title or name, for the sentence.
    pub subject: String,
}

/// What an operation did by the way, of which nobody asked: whoever carries it out is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Aside {
    /// The sample's office stepped back, so that nothing of one's own goes out under it.
    SampleOfficeGone,
}

/// More ids than this are not listed one by one.
const MANY: usize = 200;

/// An open transaction: reads and writes through it see the same state.
pub struct Tx<'a> {
    conn: &'a Connection,
    clock: &'a Clock,
    at: DateTime<Utc>,
    subject: RefCell<String>,
    recorded: RefCell<BTreeMap<&'static str, Vec<String>>>,
    unheard: Cell<bool>,
    typed: RefCell<Option<Typed>>,
    asides: RefCell<Vec<Aside>>,
}

impl Tx<'_> {
    /// The time of the whole transaction.
    pub fn at(&self) -> DateTime<Utc> {
        self.at
    }

    /// A new id.
    pub fn new_id<I: Id>(&self) -> I {
        self.clock.new_id()
    }

    /// Says what the operation is done to; the first to say so is heard.
    pub fn about(&self, subject: impl Into<String>) {
        let mut held = self.subject.borrow_mut();
        if held.is_empty() {
            *held = subject.into();
        }
    }

    /// Says that a row of a table outside the log was written: what was sent. It is committed and told as a change, and
    /// undo does not reach it.
    pub fn record(&self, noun: &'static str, id: impl ToString) {
        self.recorded.borrow_mut().entry(noun).or_default().push(id.to_string());
    }

    /// Says that what is recorded here is a step on the way and no line of the history.
    pub fn unheard(&self) {
        self.unheard.set(true);
    }

    /// Says what is done by the way.
    pub fn aside(&self, aside: Aside) {
        self.asides.borrow_mut().push(aside);
    }

    /// Says where something was typed: it goes on with what this operation did there just before, and both are one entry of the
    /// history.
    pub fn joins(&self, typed: Option<Typed>) {
        *self.typed.borrow_mut() = typed;
    }
}

impl Deref for Tx<'_> {
    type Target = Connection;
    fn deref(&self) -> &Connection {
        self.conn
    }
}

/// Which stack an entry stands on.
enum Kind {
    Do,
    /// What was sent: it stands in the history, and undo passes it by.
    Record,
    /// Undo or redo of the entry with this id.
    Reverse {
        target: i64,
        state: &'static str,
    },
}

/// Who changes the workspace: the computer's name for it, and what was typed last as long as this run of the program lasts.
#[derive(Debug)]
pub struct Hand {
    device: String,
    burst: Option<Burst>,
}

impl Hand {
    pub fn new(device: &str) -> Self {
        Self { device: device.to_owned(), burst: None }
    }
}

/// Runs `work` as one entry. When it refuses or changes nothing, no trace is left.
/// `content` gives what is written its times and ids; the entry itself is dated by `clock`.
pub fn transact<T>(
    conn: &mut Connection,
    (clock, content): (&Clock, &Clock),
    hand: &mut Hand,
    op: Op,
    work: impl FnOnce(&Tx<'_>) -> Result<T>,
) -> Result<Done<T>> {
    run(conn, (clock, content), hand, op.as_str(), Kind::Do, work)
}

fn run<T>(
    conn: &mut Connection,
    (clock, content): (&Clock, &Clock),
    hand: &mut Hand,
    op: &str,
    kind: Kind,
    work: impl FnOnce(&Tx<'_>) -> Result<T>,
) -> Result<Done<T>> {
    let db = conn.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    let (now, at) = (clock.now(), content.now());
    let entry = open_entry(&db, op, (now, at), &hand.device)?;
    let tx = Tx {
        conn: &db,
        clock: content,
        at,
        subject: RefCell::default(),
        recorded: RefCell::default(),
        unheard: Cell::default(),
        typed: RefCell::default(),
        asides: RefCell::default(),
    };
    let output = work(&tx)?;
    let (unheard, typed) = (tx.unheard.get(), tx.typed.into_inner());
    let (subject, asides) = (tx.subject.into_inner(), tx.asides.into_inner());
    let mut changes = changes_of(&db, entry)?;
    let nothing_to_undo = changes.is_empty();
    changes.extend(
        tx.recorded.into_inner().into_iter().map(|(noun, ids)| told(noun.to_owned(), ids, Vec::new())),
    );
    if changes.is_empty() {
        db.rollback()?;
        return Ok(Done::beyond_undo(output, changes));
    }
    close_entry(&db, entry, &subject, if nothing_to_undo { &Kind::Record } else { &kind })?;
    let typed = typed.filter(|_| !nothing_to_undo);
    let is_typed = typed.is_some();
    let burst = typed.map(|typed| Burst::begin(entry, op, typed, now).joined(hand.burst.as_ref(), &db));
    let burst = burst.transpose()?.flatten();
    let nothing_left = is_typed && burst.is_none();
    if nothing_to_undo && unheard {
        db.prepare_cached("DELETE FROM log_entry WHERE id = ?1")?.execute([entry])?;
    }
    db.commit()?;
    if !(nothing_to_undo && unheard) {
        hand.burst = burst;
    }
    let undo_label = (!nothing_to_undo && !nothing_left).then(|| UndoLabel { op: op.to_owned(), subject });
    Ok(Done { output, changes, undo_label, asides })
}

fn open_entry(
    db: &Connection,
    op: &str,
    (now, at): (DateTime<Utc>, DateTime<Utc>),
    device: &str,
) -> Result<i64> {
    db.prepare_cached(
        "INSERT INTO log_entry (op, subject, at, device, reverses, undo_state, applied_by)
         VALUES (?1, '', ?2, ?3, NULL, 'done', 0)",
    )?
    .execute(params![op, now.store(), device])?;
    let entry = db.last_insert_rowid();
    db.prepare_cached("UPDATE log_open SET entry_id = ?1, at = ?2")?.execute(params![entry, at.store()])?;
    Ok(entry)
}

fn close_entry(db: &Connection, entry: i64, subject: &str, kind: &Kind) -> Result<()> {
    db.prepare_cached("UPDATE log_open SET entry_id = NULL, at = NULL")?.execute([])?;
    match kind {
        Kind::Do => {
            db.prepare_cached("UPDATE log_entry SET undo_state = 'settled' WHERE undo_state = 'undone'")?
                .execute([])?;
            db.prepare_cached("UPDATE log_entry SET subject = ?2, applied_by = ?1 WHERE id = ?1")?
                .execute(params![entry, subject])?;
        }
        Kind::Record => {
            db.prepare_cached(
                "UPDATE log_entry SET subject = ?2, applied_by = ?1, undo_state = 'settled' WHERE id = ?1",
            )?
            .execute(params![entry, subject])?;
        }
        Kind::Reverse { target, state } => {
            db.prepare_cached(
                "UPDATE log_entry SET subject = ?2, applied_by = ?1, reverses = ?3, undo_state = 'settled' WHERE id = ?1",
            )?
            .execute(params![entry, subject, target])?;
            db.prepare_cached("UPDATE log_entry SET undo_state = ?2, applied_by = ?3 WHERE id = ?1")?
                .execute(params![target, state, entry])?;
        }
    }
    Ok(())
}

/// What an entry touched, by noun; gone is a row whose last line in the entry deletes it.
fn changes_of(db: &Connection, entry: i64) -> Result<Vec<Change>> {
    let mut statement = db.prepare_cached(
        "SELECT noun, row_id, kind = 'delete', max(id) FROM log_change WHERE entry_id = ?1
         GROUP BY noun, row_id ORDER BY noun, max(id)",
    )?;
    let mut touched: BTreeMap<String, (Vec<String>, Vec<String>)> = BTreeMap::new();
    let mut rows = statement.query([entry])?;
    while let Some(row) = rows.next()? {
        let (ids, gone) = touched.entry(row.get(0)?).or_default();
        if ids.len() > MANY {
            continue;
        }
        ids.push(row.get(1)?);
        if row.get(2)? {
            gone.push(row.get(1)?);
        }
    }
    Ok(touched.into_iter().map(|(noun, (ids, gone))| told(noun, ids, gone)).collect())
}

fn told(noun: String, ids: Vec<String>, gone: Vec<String>) -> Change {
    if ids.len() > MANY {
        return Change { noun, ids: Vec::new(), gone: Vec::new() };
    }
    Change { noun, ids, gone }
}

/// An entry that undo or redo would reverse.
struct Target {
    id: i64,
    applied_by: i64,
    label: UndoLabel,
}

fn target(conn: &Connection, undo: bool) -> Result<Option<Target>> {
    let sql = if undo {
        "SELECT id, applied_by, op, subject FROM log_entry WHERE undo_state = 'done' ORDER BY id DESC LIMIT 1"
    } else {
        "SELECT id, applied_by, op, subject FROM log_entry WHERE undo_state = 'undone' ORDER BY id LIMIT 1"
    };
    let read = |row: &rusqlite::Row<'_>| {
        let label = UndoLabel { op: row.get(2)?, subject: row.get(3)? };
        Ok(Target { id: row.get(0)?, applied_by: row.get(1)?, label })
    };
    Ok(conn.prepare_cached(sql)?.query_row([], read).optional()?)
}

/// What undo would undo, if anything.
pub fn next_undo(conn: &Connection) -> Result<Option<UndoLabel>> {
    Ok(target(conn, true)?.map(|target| target.label))
}

/// What redo would do again, if anything.
pub fn next_redo(conn: &Connection) -> Result<Option<UndoLabel>> {
    Ok(target(conn, false)?.map(|target| target.label))
}

/// More changed rows than this take longer to reverse than somebody waits without being told.
const MUCH: i64 = 2_000;

/// Whether undo (or redo) would have much to reverse.
pub fn is_much(conn: &Connection, undo: bool) -> Result<bool> {
    let Some(Target { applied_by, .. }) = target(conn, undo)? else { return Ok(false) };
    let sql = "SELECT count(*) FROM (SELECT 1 FROM log_change WHERE entry_id = ?1 LIMIT ?2)";
    let count: i64 =
        conn.prepare_cached(sql)?.query_row([applied_by, MUCH.saturating_add(1)], |row| row.get(0))?;
    Ok(count > MUCH)
}

/// Reverses the newest entry that is done (`undo`) or the oldest that is undone (redo). `None` when there is none.
pub fn reverse(
    conn: &mut Connection,
    clock: &Clock,
    hand: &mut Hand,
    undo: bool,
    watched: Watched<'_>,
) -> Result<Done<Option<UndoLabel>>> {
    let Some(Target { id, applied_by, label }) = target(conn, undo)? else {
        return Ok(Done::beyond_undo(None, Vec::new()));
    };
    let (op, state) = if undo { ("undo", "undone") } else { ("redo", "done") };
    let done = run(conn, (clock, clock), hand, op, Kind::Reverse { target: id, state }, |tx| {
        tx.about(label.subject.clone());
        change_log::reverse(tx, applied_by, watched)
    })?;
    if done.changes.is_empty() {
        return Err(Error::Internal(format!("entry {id} has nothing to reverse")));
    }
    Ok(done.map(|()| Some(label)))
}
