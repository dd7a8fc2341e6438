//! The outbox: what sends a message takes it first, then says what became of it; people withdraw and send again.

use crate::error::{Refusal, Result};
use crate::ids::MessageId;
use crate::model::{Message, MessageState};
use crate::op::Op;
use crate::plenary::Plenary;
use crate::store::invitations::{Truth, Truths};
use crate::store::transact::{Done, Tx};
use crate::store::{Connection, holding, ledger, mail_accounts, outbox, rows, workspace};
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

/// What came of taking a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Taken {
    /// It is being sent from now on.
    Sending(Box<Message>),
    /// It does not say what is true any more, and stays here.
    HeldBack,
    /// Somebody else took or withdrew it.
    Elsewhere,
}

/// Takes a waiting message, if it still says what is true.
pub fn take(plenary: &Plenary, id: MessageId) -> Result<Done<Taken>> {
    plenary.transact(Op::SendMessage, |tx| {
        let message = rows::get::<Message>(tx, id)?.filter(|message| message.state == MessageState::Waiting);
        let Some(message) = message else { return Ok(Taken::Elsewhere) };
        tx.unheard();
        let to = |state, attempts, said: &str| outbox::set(tx, &message, state, attempts, said);
        let held_back = match Truths::new(tx, tx.at()).of(&message)? {
            Truth::True => {
                let taken = to(MessageState::Sending, message.attempts + 1, "")?;
                return Ok(Taken::Sending(Box::new(taken)));
            }
            Truth::Changed | Truth::Elsewhere | Truth::KeptBack => MessageState::Outdated,
            Truth::Over => MessageState::Withdrawn,
        };
        to(held_back, message.attempts, &message.error)?;
        Ok(Taken::HeldBack)
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
    use MessageState::{Failed, Outdated, Unsure, Waiting};
    plenary.transact(Op::WithdrawMessages, |tx| {
        all_to(tx, ids, &[Waiting, Failed, Unsure, Outdated], |message| {
            outbox::set(tx, message, MessageState::Withdrawn, message.attempts, &message.error).map(drop)
        })
    })
}

/// Notes that messages were written as files for a mail program: they count as sent. All of them or none: refused where one has left,
/// or is leaving, in another way.
pub fn save_messages(plenary: &Plenary, ids: &[MessageId]) -> Result<Done<usize>> {
    use MessageState::{Failed, Outdated, Saved, Unsure, Waiting, Withdrawn};
    plenary.transact(Op::SaveMessages, |tx| {
        all_to(tx, ids, &[Waiting, Failed, Unsure, Outdated, Withdrawn], |message| {
            for entry in &message.ledger {
                ledger::record(tx, entry.clone())?;
            }
            outbox::set(tx, message, Saved, message.attempts, "").map(drop)
        })
    })
}

/// Notes of messages in doubt that they arrived, as their readers said: they were sent when the server was lost.
pub fn confirm_messages(plenary: &Plenary, ids: &[MessageId]) -> Result<Done<usize>> {
    use MessageState::{Sent, Unsure};
    plenary.transact(Op::ConfirmMessages, |tx| {
        all_to(tx, ids, &[Unsure], |message| {
            for entry in &message.ledger {
                ledger::record_since(tx, entry.clone(), message.changed_at)?;
            }
            outbox::set(tx, message, Sent, message.attempts, "").map(drop)
        })
    })
}

/// What became of messages that were to wait again.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct Retried {
    pub waiting: usize,
    /// They say what is no longer true, and can be made anew.
    pub outdated: usize,
    /// Their readers have something as new or newer, or nobody is to hear of it any more: they are withdrawn.
    pub over: usize,
}

/// Lets messages wait again that failed, are unsure or were withdrawn, as far as they are still true: the one way in which one
/// may go out twice.
pub fn retry_messages(plenary: &Plenary, ids: &[MessageId]) -> Result<Done<Retried>> {
    use MessageState::{Failed, Outdated, Unsure, Withdrawn};
    plenary.transact(Op::RetryMessages, |tx| {
        let mut retried = Retried::default();
        let messages = ids.iter().map(|id| rows::expect(tx, *id)).collect::<Result<Vec<Message>>>()?;
        let mut truths = Truths::new(tx, tx.at());
        truths.read(&messages)?;
        all_to(tx, ids, &[Failed, Unsure, Withdrawn, Outdated], |message| {
            let truth = truths.of(message)?;
            retry(tx, message, truth, &mut retried)
        })?;
        Ok(retried)
    })
}

/// An unsure message that is out of date stays unsure: it may have arrived. That does not matter any more where its reader was given
/// something as new.
fn retry(tx: &Tx<'_>, message: &Message, truth: Truth, retried: &mut Retried) -> Result<()> {
    let (count, state, attempts) = match truth {
        Truth::True => (&mut retried.waiting, MessageState::Waiting, 0),
        Truth::Changed | Truth::Elsewhere | Truth::KeptBack => {
            (&mut retried.outdated, MessageState::Outdated, message.attempts)
        }
        Truth::Over => (&mut retried.over, MessageState::Withdrawn, message.attempts),
    };
    *count += 1;
    let waits = state == MessageState::Waiting;
    if waits || message.state != MessageState::Unsure || is_overtaken(tx, message)? {
        let error = if waits { "" } else { &message.error };
        outbox::set(tx, message, state, attempts, error)?;
    }
    Ok(())
}

/// Whether its reader was given something as new of all that it brings.
fn is_overtaken(conn: &Connection, message: &Message) -> Result<bool> {
    for line in &message.ledger {
        if !holding::is_overtaken(conn, line)? {
            return Ok(false);
        }
    }
    Ok(!message.ledger.is_empty())
}

fn all_to(
    tx: &Tx<'_>,
    ids: &[MessageId],
    may: &[MessageState],
    mut change: impl FnMut(&Message) -> Result<()>,
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

/// Whom mail comes from: the mail account, else the office's contact, else who answers for what it is about.
pub(crate) fn sender(conn: &Connection, contact: Option<&Mailbox>) -> Result<Mailbox> {
    if let Some(account) = mail_accounts::the_one(conn)? {
        return Ok(Mailbox { name: account.from_name, address: account.from_address });
    }
    let office = workspace::get(conn)?;
    if office.contact_email.is_empty() {
        return contact.cloned().ok_or_else(|| Refusal::new("no-sender").into());
    }
    let name = if office.contact_name.is_empty() { office.office_name } else { office.contact_name };
    Ok(Mailbox { name, address: office.contact_email })
}

#[cfg(test)]
mod tests;
