//! The outbox: what sends a message takes it first, then says what became of it; people withdraw and send again.

use crate::error::{Refusal, Result};
use crate::ids::MessageId;
use crate::model::{Message, MessageState};
use crate::op::Op;
use crate::plenary::Plenary;
use crate::store::transact::{Done, Tx};
use crate::store::{Connection, ledger, mail_accounts, outbox, rows, workspace};
use crate::wording::plain_mail::Mailbox;

/// What became of a message that was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Delivery {
    /// The server has taken it over.
    Accepted,
    /// The server does not take it now; it may later.
    Deferred(String),
    /// The server does not take it.
    Refused(String),
    /// The server was lost before it had the message.
    NotSent(String),
    /// The server was lost while it had the message: nobody knows.
    InDoubt(String),
}

/// After so many attempts a message that is always put off has failed.
const MOST_ATTEMPTS: i64 = 8;

/// Takes a waiting message: from now on it is being sent. `None` when somebody else took or withdrew it.
pub fn take(plenary: &Plenary, id: MessageId) -> Result<Done<Option<Message>>> {
    plenary.transact(Op::SendMessage, |tx| {
        let Some(message) = rows::get::<Message>(tx, id)? else { return Ok(None) };
        if message.state != MessageState::Waiting {
            return Ok(None);
        }
        tx.unheard();
        outbox::set(tx, &message, MessageState::Sending, message.attempts + 1, "").map(Some)
    })
}

/// Says what became of it. An accepted message is noted in the ledger with it.
pub fn settle(plenary: &Plenary, id: MessageId, delivery: &Delivery) -> Result<Done<Message>> {
    plenary.transact(Op::SendMessage, |tx| {
        let message: Message = rows::expect(tx, id)?;
        tx.about(&message.name);
        let (state, said) = match delivery {
            Delivery::Accepted => (MessageState::Sent, ""),
            Delivery::Deferred(said) if message.attempts >= MOST_ATTEMPTS => {
                (MessageState::Failed, said.as_str())
            }
            Delivery::Deferred(said) | Delivery::NotSent(said) => (MessageState::Waiting, said.as_str()),
            Delivery::Refused(said) => (MessageState::Failed, said.as_str()),
            Delivery::InDoubt(said) => (MessageState::Unsure, said.as_str()),
        };
        if state == MessageState::Sent {
            for entry in &message.ledger {
                ledger::record(tx, entry.clone())?;
            }
        } else {
            tx.unheard();
        }
        outbox::set(tx, &message, state, message.attempts, said)
    })
}

/// Takes messages back that were not sent.
pub fn withdraw_messages(plenary: &Plenary, ids: &[MessageId]) -> Result<Done<usize>> {
    let may = [MessageState::Waiting, MessageState::Failed, MessageState::Unsure];
    plenary.transact(Op::WithdrawMessages, |tx| {
        all_to(tx, ids, &may, |message| {
            outbox::set(tx, message, MessageState::Withdrawn, message.attempts, &message.error)
        })
    })
}

/// Lets messages wait again that failed, are unsure or were withdrawn: the one way in which one may go out twice.
pub fn retry_messages(plenary: &Plenary, ids: &[MessageId]) -> Result<Done<usize>> {
    let may = [MessageState::Failed, MessageState::Unsure, MessageState::Withdrawn];
    plenary.transact(Op::RetryMessages, |tx| {
        all_to(tx, ids, &may, |message| outbox::set(tx, message, MessageState::Waiting, 0, ""))
    })
}

fn all_to(
    tx: &Tx<'_>,
    ids: &[MessageId],
    may: &[MessageState],
    change: impl Fn(&Message) -> Result<Message>,
) -> Result<usize> {
    for id in ids {
        let message: Message = rows::expect(tx, *id)?;
        tx.about(&message.name);
        if !may.contains(&message.state) {
            let refusal = Refusal::new("message-state").with("name", &message.name);
            return Err(refusal.with("state", message.state).into());
        }
        change(&message)?;
    }
    Ok(ids.len())
}

/// Whom mail comes from: the mail account, else the office's contact.
pub(crate) fn sender(conn: &Connection) -> Result<Mailbox> {
    if let Some(account) = mail_accounts::the_one(conn)? {
        return Ok(Mailbox { name: account.from_name, address: account.from_address });
    }
    let office = workspace::get(conn)?;
    if office.contact_email.is_empty() {
        return Err(Refusal::new("no-sender").into());
    }
    let name = if office.contact_name.is_empty() { office.office_name } else { office.contact_name };
    Ok(Mailbox { name, address: office.contact_email })
}
