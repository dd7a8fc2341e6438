//! The outbox: messages on their way. A state is committed before the server hears of it, so that a crash sends nothing twice.

use crate::error::Result;
use crate::ids::MessageId;
use crate::model::{Message, MessageState};
use crate::store::rows::{self, select};
use crate::store::transact::Tx;
use crate::store::values::Column;
use rusqlite::Connection;

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

/// Everything in the outbox, the oldest first.
pub fn all(conn: &Connection) -> Result<Vec<Message>> {
    select(conn, "ORDER BY created_at, id", [])
}

/// Takes a message back that has not been handed to the server yet; any other stays as it is.
pub fn take_back(tx: &Tx<'_>, id: MessageId) -> Result<()> {
    let sql = "UPDATE message SET state = 'withdrawn', changed_at = ?2 WHERE id = ?1 AND state = 'waiting'";
    if tx.prepare_cached(sql)?.execute([id.store(), tx.at().store()])? > 0 {
        tx.record("message", id);
    }
    Ok(())
}
