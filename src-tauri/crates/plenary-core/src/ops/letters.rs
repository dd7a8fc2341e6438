//! Letters of the office to one person, as messages of the outbox: follow-ups, questions whether something may be quoted.

use crate::error::{Error, Refusal, Result};
use crate::ids::{EventId, Id, MessageId};
use crate::model::{LetterKind, MadeOf, Message, MessageState, Person, Source, Workspace};
use crate::ops::outbox::sender;
use crate::ops::{approvals, follow_ups, thank_yous};
use crate::store::invitations::says;
use crate::store::transact::Tx;
use crate::store::{Connection, outbox, workspace};
use crate::wording::plain_mail::{Envelope, Mailbox, PlainMail};
use chrono::{DateTime, Utc};

/// A letter, before it is put into the outbox or saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    pub to: Person,
    pub mail: PlainMail,
    /// Who answers for the event or network that it is about, if anybody is named there.
    pub contact: Option<Mailbox>,
    pub made_of: MadeOf,
}

impl Letter {
    /// Whom it goes to.
    pub fn mailbox(&self) -> Mailbox {
        Mailbox { name: self.to.name(), address: self.to.email.clone() }
    }

    /// The mail (RFC 5322), ready to be sent.
    pub fn eml(&self, conn: &Connection, id: MessageId, now: DateTime<Utc>) -> Result<Vec<u8>> {
        let from = sender(conn, self.contact.as_ref())?;
        let message_id = format!("{}@{}", id.uuid(), workspace::get(conn)?.calendar_domain);
        self.mail.mail(&Envelope { from, to: self.mailbox(), date: now, message_id })
    }
}

/// The contact of an event or network; none without an address.
pub(super) fn contact(name: &str, address: &str) -> Option<Mailbox> {
    (!address.is_empty()).then(|| Mailbox { name: name.to_owned(), address: address.to_owned() })
}

/// How somebody is addressed.
pub(super) fn called(person: &Person) -> String {
    if person.given_name.is_empty() { person.name() } else { person.given_name.clone() }
}

/// Who signs: the office, or its contact when it has no name.
pub(super) fn signs(office: &Workspace) -> String {
    if office.office_name.is_empty() { office.contact_name.clone() } else { office.office_name.clone() }
}

/// Puts a letter into the outbox. One of the same batch that still waits for the same person is withdrawn.
pub(super) fn queue(
    tx: &Tx<'_>,
    batch: &str,
    event_id: Option<EventId>,
    letter: &Letter,
) -> Result<MessageId> {
    let id: MessageId = tx.new_id();
    let eml = letter.eml(tx, id, tx.at())?;
    for older in outbox::waiting_of(tx, batch, letter.to.id)? {
        outbox::take_back(tx, older.id)?;
    }
    let says = says(tx, event_id, Some(letter.to.id), &letter.made_of)?;
    let message = Message {
        id,
        batch: batch.to_owned(),
        event_id,
        person_id: Some(letter.to.id),
        name: letter.to.name(),
        address: letter.to.email.clone(),
        subject: letter.mail.subject.clone(),
        eml,
        ledger: Vec::new(),
        state: MessageState::Waiting,
        attempts: 0,
        error: String::new(),
        created_at: tx.at(),
        changed_at: tx.at(),
        made_of: MadeOf { says, ..letter.made_of.clone() },
    };
    Ok(outbox::queue(tx, message)?.id)
}

/// Makes a letter again from what is true now, and puts it into the outbox; nothing where there is nothing left to tell. Who is to be told
/// something and has no address any more is refused: the letter stays, to be seen.
pub(super) fn renew(tx: &Tx<'_>, before: &Message) -> Result<Option<MessageId>> {
    let (Some(kind), Some(person)) = (before.made_of.letter, before.person_id) else { return Ok(None) };
    match (kind, before.event_id) {
        (LetterKind::FollowUp, _) => follow_ups::again(tx, before, person),
        (LetterKind::ThankYou, Some(event)) => thank_yous::again(tx, before, event, person),
        (LetterKind::Approval, Some(event)) => approvals::again(tx, event, person),
        _ => Ok(None),
    }
}

/// There is something to tell somebody who cannot be written to.
pub(super) fn no_address(name: &str) -> Error {
    Refusal::new("letter-without-address").with("name", name).into()
}

/// Of what a text was made of what a permission may be withdrawn of.
pub(super) fn told(sources: impl IntoIterator<Item = Source>) -> Vec<Source> {
    let kept =
        |source: &Source| matches!(source, Source::Takeaway(_) | Source::Decision(_) | Source::Action(_));
    let mut told: Vec<Source> = sources.into_iter().filter(kept).collect();
    told.sort_unstable();
    told.dedup();
    told
}
