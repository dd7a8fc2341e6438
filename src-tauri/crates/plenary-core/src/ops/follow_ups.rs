//! Follow-up mails: one to each owner of open actions of an event or network, into the outbox.

use crate::error::{Refusal, Result};
use crate::ids::{EventId, Id, MessageId, PersonId, SeriesId};
use crate::model::{Action, ActionState, Event, Message, MessageState, Person, Series};
use crate::op::Op;
use crate::ops::outbox::sender;
use crate::plenary::Plenary;
use crate::store::transact::{Done, Tx};
use crate::store::{actions, outbox, rows, workspace};
use crate::wording::Words;
use crate::wording::follow_up::{FollowUp, Task};
use crate::wording::plain_mail::{Envelope, Mailbox};
use std::collections::BTreeMap;

/// Whose actions: of one event, or of all meetings of a network.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
pub struct FollowUpsOf {
    #[ts(optional = nullable)]
    pub event_id: Option<EventId>,
    #[ts(optional = nullable)]
    pub series_id: Option<SeriesId>,
}

/// What went into the outbox.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct FollowUpsQueued {
    pub messages: Vec<MessageId>,
    /// Names of owners who have no e-mail address.
    pub without_address: Vec<String>,
    /// Open actions that nobody owns.
    pub without_owner: usize,
}

/// Puts one mail to each owner into the outbox, where somebody looks at it before it is sent. A mail of the same kind that
/// still waits for the same person is withdrawn.
pub fn queue_follow_ups(plenary: &Plenary, of: FollowUpsOf) -> Result<Done<FollowUpsQueued>> {
    plenary.transact(Op::QueueFollowUps, |tx| queue(tx, of))
}

/// What the mails are about.
struct Subject {
    title: String,
    language: String,
    event_id: Option<EventId>,
    actions: Vec<Action>,
}

fn subject(tx: &Tx<'_>, of: FollowUpsOf) -> Result<Subject> {
    match (of.event_id, of.series_id) {
        (Some(id), None) => {
            let event: Event = rows::expect(tx, id)?;
            let mut actions = actions::of_event(tx, id)?;
            actions.retain(|action| action.state == ActionState::Open);
            Ok(Subject { title: event.title, language: event.language, event_id: Some(id), actions })
        }
        (None, Some(id)) => {
            let series: Series = rows::expect(tx, id)?;
            let actions = actions::open_of_series(tx, id)?;
            Ok(Subject { title: series.title, language: String::new(), event_id: None, actions })
        }
        _ => Err(Refusal::new("one-of-event-and-network").into()),
    }
}

fn queue(tx: &Tx<'_>, of: FollowUpsOf) -> Result<FollowUpsQueued> {
    let Subject { title, language, event_id, actions } = subject(tx, of)?;
    tx.about(&title);
    let words = Words::of(&language)?;
    let batch = words.say("follow-up-batch", &[("subject", &title)])?;
    let mut queued = FollowUpsQueued { messages: Vec::new(), without_address: Vec::new(), without_owner: 0 };
    let mut by_owner: BTreeMap<PersonId, Vec<Action>> = BTreeMap::new();
    for action in actions {
        match action.owner_id {
            Some(owner) => by_owner.entry(owner).or_default().push(action),
            None => queued.without_owner += 1,
        }
    }
    let mut owners = by_owner
        .into_iter()
        .map(|(owner, actions)| Ok((rows::expect::<Person>(tx, owner)?, actions)))
        .collect::<Result<Vec<_>>>()?;
    if owners.is_empty() {
        return Err(Refusal::new("no-follow-ups").with("subject", &title).into());
    }
    owners.sort_by_cached_key(|(owner, _)| owner.sort_key());
    for (owner, actions) in owners {
        if owner.email.is_empty() {
            queued.without_address.push(owner.name());
            continue;
        }
        let message = message(tx, &words, &title, &owner, actions)?;
        for older in outbox::waiting_of(tx, &batch, owner.id)? {
            outbox::take_back(tx, older.id)?;
        }
        let batch = batch.clone();
        queued.messages.push(outbox::queue(tx, Message { batch, event_id, ..message })?.id);
    }
    Ok(queued)
}

fn message(tx: &Tx<'_>, words: &Words, title: &str, owner: &Person, actions: Vec<Action>) -> Result<Message> {
    let office = workspace::get(tx)?;
    let from = sender(tx)?;
    let signs = if office.office_name.is_empty() { &from.name } else { &office.office_name };
    let tasks = actions.into_iter().map(|action| task(tx, action)).collect::<Result<_>>()?;
    let called = if owner.given_name.is_empty() { owner.name() } else { owner.given_name.clone() };
    let follow_up = FollowUp {
        owner: called,
        subject: title.to_owned(),
        tasks,
        today: tx.at().date_naive(),
        office: signs.clone(),
    };
    let mail = follow_up.mail(words)?;
    let to = Mailbox { name: owner.name(), address: owner.email.clone() };
    let id: MessageId = tx.new_id();
    let message_id = format!("{}@{}", id.uuid(), office.calendar_domain);
    let eml = mail.mail(&Envelope { from, to, date: tx.at(), message_id })?;
    Ok(Message {
        id,
        batch: String::new(),
        event_id: None,
        person_id: Some(owner.id),
        name: owner.name(),
        address: owner.email.clone(),
        subject: mail.subject,
        eml,
        ledger: Vec::new(),
        state: MessageState::Waiting,
        attempts: 0,
        error: String::new(),
        created_at: tx.at(),
        changed_at: tx.at(),
    })
}

fn task(tx: &Tx<'_>, action: Action) -> Result<Task> {
    let meeting: Event = rows::expect(tx, action.event_id)?;
    let since = action.created_at.date_naive();
    Ok(Task { text: action.text, meeting: meeting.title, since, due_on: action.due_on })
}
