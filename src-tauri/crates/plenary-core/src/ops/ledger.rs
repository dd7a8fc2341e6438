//! What leaves the office: noted in the ledger once it is written, or put into the outbox to be sent. Neither is undone.

use crate::error::{Error, Refusal, Result};
use crate::ids::MessageId;
use crate::model::{LedgerEntry, Message};
use crate::op::Op;
use crate::ops::letters;
use crate::plenary::Plenary;
use crate::store::transact::{Done, Tx};
use crate::store::{ledger, outbox};

/// Notes what was given to people, all of it or nothing, and takes back the messages that say what is no longer true. Gives
/// how many lines there are.
pub fn record_sent(
    plenary: &Plenary,
    about: &str,
    entries: Vec<LedgerEntry>,
    outdated: &[MessageId],
) -> Result<Done<usize>> {
    plenary.transact(Op::RecordSent, |tx| {
        tx.about(about);
        take_back(tx, outdated)?;
        let count = entries.len();
        entries.into_iter().try_for_each(|entry| ledger::record(tx, entry).map(drop))?;
        Ok(count)
    })
}

/// What goes into the outbox, and what it takes the place of.
#[derive(Debug)]
pub struct Anew<'a> {
    pub messages: Vec<Message>,
    /// They are taken back, as far as they have not left.
    pub outdated: &'a [MessageId],
    /// Letters to be made again from what is true now; those that they take the place of are among the outdated.
    pub letters: &'a [Message],
}

/// What went into the outbox.
#[derive(Debug, Default)]
pub struct Queued {
    pub messages: Vec<MessageId>,
    /// Letters that could not be made, and why: they stay as they are.
    pub not_made: Vec<(MessageId, Refusal)>,
}

/// Puts messages into the outbox, in place of those that say what is no longer true. The calendar's numbers rise at once
/// to what the messages carry. A letter that cannot be made keeps no other back.
pub fn queue_invitations(plenary: &Plenary, about: &str, anew: Anew<'_>) -> Result<Done<Queued>> {
    plenary.transact(Op::QueueInvitations, |tx| {
        tx.about(about);
        let mut queued = Queued::default();
        let mut outdated = anew.outdated.to_vec();
        for letter in anew.letters {
            tx.about(&letter.batch);
            match letters::renew(tx, letter) {
                Ok(made) => queued.messages.extend(made),
                Err(Error::Refused(why)) => {
                    outdated.retain(|id| *id != letter.id);
                    queued.not_made.push((letter.id, why));
                }
                Err(other) => return Err(other),
            }
        }
        take_back(tx, &outdated)?;
        for message in anew.messages {
            for line in &message.ledger {
                ledger::raise(tx, &line.item_id, line.sequence)?;
            }
            queued.messages.push(outbox::queue(tx, message)?.id);
        }
        Ok(queued)
    })
}

fn take_back(tx: &Tx<'_>, outdated: &[MessageId]) -> Result<()> {
    outdated.iter().try_for_each(|id| outbox::take_back(tx, *id))
}
