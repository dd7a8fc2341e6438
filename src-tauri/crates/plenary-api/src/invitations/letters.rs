//! Invitations as mail: messages in the outbox, drafts that open in the mail program, and a link for one person.

use super::gather::{Desk, Gathered, Written, gather};
use super::reminder::Reminder;
use super::which::WhichInvitations;
use crate::files;
use crate::jobs::Progress;
use crate::table::Noted;
use crate::wire_error::WireError;
use plenary_core::Plenary;
use plenary_core::clock::Clock;
use plenary_core::error::{Error, Refusal, Result};
use plenary_core::exports::mail::{self, Mail};
use plenary_core::ids::MessageId;
use plenary_core::model::{CalendarMethod, Channel, LedgerEntry, MadeOf, Message, MessageState};
use plenary_core::ops::ledger::{Anew, Queued, queue_invitations, record_sent};
use plenary_core::rules::invitations::Step;
use plenary_core::store::transact::Done;
use plenary_core::wording::plain_mail::Mailbox;
use plenary_core::wording::reading::as_draft;
use std::collections::BTreeSet;
use std::path::Path;

/// What is due, to go by mail.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct QueueInvitations {
    pub which: WhichInvitations,
    /// A reminder so many minutes before the start. Without a choice updates keep the one that their reader has.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub alarm: Option<i64>,
    /// No reminder, also for whoever has one.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub no_alarm: bool,
}

/// What is due, as files of messages.
#[derive(Debug, Clone, serde::Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct WriteDrafts {
    pub which: WhichInvitations,
    /// A folder; made when it is not there.
    pub path: String,
    /// A reminder so many minutes before the start. Without a choice updates keep the one that their reader has.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub alarm: Option<i64>,
    /// No reminder, also for whoever has one.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub no_alarm: bool,
    /// The drafts count as sent: the ledger is told so.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub recorded: bool,
}

impl Noted for WriteDrafts {
    fn is_noted(&self) -> bool {
        self.recorded
    }
}

/// What was put into the outbox, or written as drafts.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct QueuedInvitations {
    /// Messages in the outbox; none of drafts.
    pub queued: Vec<MessageId>,
    /// Messages made.
    pub messages: usize,
    /// Steps left over, because the person has no address.
    pub without_address: usize,
    /// Messages taken back because they said what is no longer true.
    pub withdrawn: usize,
    /// Letters that could not be made anew: they stay, and are not sent.
    pub not_made: Vec<NotMade>,
}

/// A letter that could not be made anew.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct NotMade {
    pub id: MessageId,
    /// Whom it is to.
    pub name: String,
    pub error: WireError,
}

/// A message to one person that the mail program opens. It can carry no file: the text says it all.
#[derive(Debug, Clone, serde::Serialize, ts_rs::TS)]
pub struct Mailto {
    /// `mailto:…`.
    pub url: String,
    pub subject: String,
    pub body: String,
}

/// A step as a message.
struct Composed {
    to: Mailbox,
    subject: String,
    eml: Vec<u8>,
    line: LedgerEntry,
}

/// Messages that are ready for the outbox.
#[derive(Default)]
pub(super) struct Made {
    title: String,
    messages: Vec<Message>,
    without_address: usize,
    /// Messages whose place they take.
    pub outdated: Vec<MessageId>,
    /// Letters that are made anew.
    pub letters: Vec<Message>,
}

impl Made {
    /// Adds what was made beside it; what both have is there once.
    pub fn add(&mut self, other: Self) {
        let place = |message: &Message| {
            message.ledger.first().map(|line| (line.item_id.clone(), line.person_id, line.address.clone()))
        };
        let known: BTreeSet<_> = self.messages.iter().map(place).collect();
        self.messages.extend(other.messages.into_iter().filter(|message| !known.contains(&place(message))));
        self.title = other.title;
        self.without_address += other.without_address;
        self.outdated.extend(other.outdated);
        self.letters.extend(other.letters);
    }
}

/// Puts what is due into the outbox, one message a person and item, in place of messages there that are no longer true.
pub fn queue(
    plenary: &Plenary,
    input: &QueueInvitations,
    progress: &Progress,
) -> Result<Done<QueuedInvitations>> {
    let reminder = Reminder::of(input.alarm, input.no_alarm)?;
    queue_made(plenary, make(plenary, &input.which, reminder, progress)?)
}

pub(super) fn make(
    plenary: &Plenary,
    which: &WhichInvitations,
    reminder: Reminder,
    progress: &Progress,
) -> Result<Made> {
    let (gathered, composed) = compose(plenary, which, reminder, progress)?;
    let without_address = gathered.steps.len() - composed.len();
    let message = |one: Composed| Message {
        id: plenary.clock().new_id(),
        batch: gathered.title.clone(),
        event_id: one.line.event_id,
        person_id: Some(one.line.person_id),
        name: one.to.name,
        address: one.to.address,
        subject: one.subject,
        eml: one.eml,
        state: MessageState::Waiting,
        attempts: 0,
        error: String::new(),
        created_at: one.line.sent_at,
        changed_at: one.line.sent_at,
        ledger: vec![one.line],
        made_of: MadeOf::default(),
    };
    let messages = composed.into_iter().map(message).collect();
    Ok(Made {
        messages,
        without_address,
        outdated: gathered.outdated,
        title: gathered.title,
        letters: Vec::new(),
    })
}

pub(super) fn queue_made(plenary: &Plenary, mut made: Made) -> Result<Done<QueuedInvitations>> {
    made.outdated.sort_unstable();
    made.outdated.dedup();
    let anew = Anew { messages: made.messages, outdated: &made.outdated, letters: &made.letters };
    let done = queue_invitations(plenary, &made.title, anew)?;
    let name = |id| made.letters.iter().find(|one| one.id == id).map(|one| one.name.clone());
    Ok(done.map(|Queued { messages, not_made }| QueuedInvitations {
        messages: messages.len(),
        queued: messages,
        without_address: made.without_address,
        withdrawn: made.outdated.iter().filter(|id| not_made.iter().all(|(other, _)| other != *id)).count(),
        not_made: not_made
            .into_iter()
            .map(|(id, why)| NotMade {
                id,
                name: name(id).unwrap_or_default(),
                error: Error::from(why).into(),
            })
            .collect(),
    }))
}

/// Writes what is due as drafts of the mail program, one file a message.
pub fn drafts(
    plenary: &Plenary,
    input: &WriteDrafts,
    progress: &Progress,
) -> Result<Done<QueuedInvitations>> {
    let folder = Path::new(&input.path);
    files::make_folder(folder)?;
    let reminder = Reminder::of(input.alarm, input.no_alarm)?;
    let (gathered, composed) = compose(plenary, &input.which, reminder, progress)?;
    let total = u64::try_from(composed.len()).unwrap_or(0);
    for ((done, number), one) in (1..).zip(1..).zip(&composed) {
        progress.step(done, total, "job-writing")?;
        let name = files::message_name(number, &one.to.name, &one.line.said.title);
        files::write(&folder.join(name), &as_draft(&one.eml))?;
    }
    let outdated = if input.recorded { gathered.outdated.as_slice() } else { &[] };
    let output = QueuedInvitations {
        queued: Vec::new(),
        messages: composed.len(),
        without_address: gathered.steps.len() - composed.len(),
        withdrawn: outdated.len(),
        not_made: Vec::new(),
    };
    if !input.recorded || composed.is_empty() && outdated.is_empty() {
        return Ok(crate::commands::unchanged(output));
    }
    let lines = composed.into_iter().map(|one| one.line).collect();
    Ok(record_sent(plenary, &gathered.title, lines, outdated)?.map(|_| output))
}

fn compose(
    plenary: &Plenary,
    which: &WhichInvitations,
    reminder: Reminder,
    progress: &Progress,
) -> Result<(Gathered, Vec<Composed>)> {
    plenary.read(|conn| {
        let gathered = gather(conn, plenary, which)?;
        let mut desk = Desk::new(conn, plenary, &gathered, reminder);
        let total = u64::try_from(gathered.steps.len()).unwrap_or(0);
        let mut composed = Vec::new();
        for (done, step) in (0..).zip(&gathered.steps) {
            progress.step(done, total, "job-writing")?;
            let to = Mailbox { name: gathered.name(step), address: gathered.address(step) };
            if !to.address.is_empty() {
                composed.push(one(plenary.clock(), desk.write(step, Channel::Mail)?, to)?);
            }
        }
        drop(desk);
        Ok((gathered, composed))
    })
}

fn one(clock: &Clock, written: Written, to: Mailbox) -> Result<Composed> {
    let Written { bytes, method, organizer, letter, line } = written;
    let address = organizer.address().ok_or_else(|| Refusal::new("no-sender-address"))?;
    let from = Mailbox { name: organizer.name.clone(), address: address.to_owned() };
    let id = line.sha256.get(..32).unwrap_or_default().to_owned();
    let date = clock.now();
    let mail = Mail { from, to: to.clone(), letter: &letter, calendar: &bytes, method, date, id };
    Ok(Composed { to, subject: letter.subject.clone(), eml: mail::compose(&mail)?, line })
}

/// A message to one person about one item: what is due, or else what is true.
pub fn mailto(plenary: &Plenary, which: &WhichInvitations) -> Result<Mailto> {
    plenary.read(|conn| {
        let gathered = gather(conn, plenary, which)?;
        let invites = |step: &&Step| step.method == CalendarMethod::Request;
        let step = gathered.steps.iter().find(invites).or(gathered.steps.first());
        let step = step.ok_or_else(|| Refusal::new("nothing-is-due"))?;
        let letter = Desk::new(conn, plenary, &gathered, Reminder::AsHeld).letter(step)?;
        let to = Mailbox { name: gathered.name(step), address: gathered.address(step) };
        if to.address.is_empty() {
            return Err(Refusal::new("no-address").with("name", to.name).into());
        }
        Ok(Mailto {
            url: mail::mailto(&to, &letter.subject, &letter.plain),
            subject: letter.subject,
            body: letter.plain,
        })
    })
}
