//! The outbox: messages on their way. A state is committed before the server hears of it, so that a crash sends nothing twice.

use crate::error::Result;
use crate::ids::{MessageId, PersonId};
use crate::model::{Message, MessageLine, MessageState};
use crate::store::rows::{self, select};
use crate::store::transact::Tx;
use crate::store::values::Column;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, params};

/// Puts a new message into the outbox: gives it its id, state and times.
pub fn queue(tx: &Tx<'_>, mut message: Message) -> Result<Message> {
    message.id = tx.new_id::<MessageId>();
    message.state = MessageState::Waiting;
    message.created_at = tx.at();
    message.changed_at = tx.at();
    rows::insert(tx, &message)?;
    tx.record("message", message.id);
    Ok(message)
}

/// Takes a message back that has not been handed to the server yet; any other stays as it is.
pub fn take_back(tx: &Tx<'_>, id: MessageId) -> Result<()> {
    let sql = "UPDATE message SET state = 'withdrawn', changed_at = ?2 WHERE id = ?1
         AND state IN ('waiting', 'outdated')";
    if tx.prepare_cached(sql)?.execute([id.store(), tx.at().store()])? > 0 {
        tx.record("message", id);
    }
    Ok(())
}

/// Which messages are looked at: of one state, of one batch, or all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Which {
    pub state: Option<MessageState>,
    pub batch: Option<String>,
}

/// A screenful, the newest batch first and each batch in the order it was made.
pub fn page(conn: &Connection, which: &Which, offset: i64, limit: i64) -> Result<Vec<MessageLine>> {
    select(
        conn,
        "WHERE (?1 IS NULL OR state = ?1) AND (?4 IS NULL OR batch = ?4)
         ORDER BY max(created_at) OVER (PARTITION BY batch) DESC, batch, created_at, id LIMIT ?2 OFFSET ?3",
        params![which.state.store(), limit, offset, which.batch],
    )
}

/// Every batch, the newest first: its name, how many messages it has, and how many of them wait.
pub fn batches(conn: &Connection) -> Result<Vec<(String, i64, i64)>> {
    let mut statement = conn.prepare_cached(
        "SELECT batch, count(*), sum(state = 'waiting') FROM message GROUP BY batch ORDER BY max(created_at) DESC, batch",
    )?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// How many messages of a batch, or of all, are in each state that occurs, in the order of the states.
pub fn counts(conn: &Connection, batch: Option<&str>) -> Result<Vec<(MessageState, i64)>> {
    let sql = "SELECT count(*) FROM message WHERE state = ?1 AND (?2 IS NULL OR batch = ?2)";
    let mut statement = conn.prepare_cached(sql)?;
    let count = |state: &MessageState| {
        Ok((*state, statement.query_row(params![state.store(), batch], |row| row.get::<_, i64>(0))?))
    };
    let all = MessageState::ALL.iter().map(count).collect::<Result<Vec<_>>>()?;
    Ok(all.into_iter().filter(|(_, count)| *count > 0).collect())
}

/// What waits to be sent, the oldest first: all of it, or of one batch.
pub fn waiting(conn: &Connection, batch: Option<&str>) -> Result<Vec<MessageId>> {
    in_state(conn, MessageState::Waiting, batch)
}

/// When a server was last asked to take a message, whatever became of it.
pub fn last_attempt(conn: &Connection) -> Result<Option<DateTime<Utc>>> {
    let sql = "SELECT max(changed_at) FROM message WHERE attempts > 0 AND state NOT IN ('withdrawn', 'outdated', 'saved')";
    Ok(conn.prepare_cached(sql)?.query_row([], |row| rows::column(row, 0))?)
}

/// What waits for a person as part of a batch: a newer one takes its place.
pub fn waiting_of(conn: &Connection, batch: &str, person: PersonId) -> Result<Vec<Message>> {
    select(
        conn,
        "WHERE state = 'waiting' AND batch = ?1 AND person_id = ?2 ORDER BY created_at, id",
        params![batch, person.store()],
    )
}

/// Those of which nobody knows whether they arrived, the oldest first.
pub fn unsure(conn: &Connection) -> Result<Vec<MessageId>> {
    in_state(conn, MessageState::Unsure, None)
}

fn in_state(conn: &Connection, state: MessageState, batch: Option<&str>) -> Result<Vec<MessageId>> {
    let mut statement = conn.prepare_cached(
        "SELECT id FROM message WHERE state = ?1 AND (?2 IS NULL OR batch = ?2) ORDER BY created_at, id",
    )?;
    let ids = statement.query_map(params![state.store(), batch], |row| rows::column(row, 0))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}

/// Brings a message into another state, and says so.
pub fn set(
    tx: &Tx<'_>,
    before: &Message,
    state: MessageState,
    attempts: i64,
    error: &str,
) -> Result<Message> {
    let after = Message { state, attempts, error: error.to_owned(), changed_at: tx.at(), ..before.clone() };
    tx.record("message", before.id);
    rows::update(tx, before, after)
}

/// What an earlier program left half sent is unsure from now on: nobody knows whether the server has it.
pub fn doubt_unfinished(tx: &Tx<'_>) -> Result<usize> {
    let left = in_state(tx, MessageState::Sending, None)?;
    for id in &left {
        let message: Message = rows::expect(tx, *id)?;
        set(tx, &message, MessageState::Unsure, message.attempts, &message.error)?;
    }
    Ok(left.len())
}
