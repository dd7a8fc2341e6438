//! Follow-up mails: one to each owner of open actions, of some events, of a network, or of everything.

use crate::error::{Refusal, Result};
use crate::ids::{ActionId, EventId, MessageId, PersonId, SeriesId};
use crate::model::{Action, Event, LetterKind, MadeOf, Message, Person, Series, Source};
use crate::op::Op;
use crate::ops::letters::{self, Letter, called, signs};
use crate::plenary::Plenary;
use crate::rules::alphabet;
use crate::rules::attribution::Attributions;
use crate::rules::placement;
use crate::store::transact::{Done, Tx};
use crate::store::{Connection, actions, rows, snapshot, workspace};
use crate::wording::Words;
use crate::wording::follow_up::{FollowUp, Task};
use crate::wording::plain_mail::Mailbox;
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::{BTreeMap, BTreeSet};

/// Whose actions: of these events, or of all meetings of a network; without either, all there are. Narrowed to some owners.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(default, deny_unknown_fields)]
pub struct FollowUpsOf {
    #[ts(optional, as = "Option<Vec<EventId>>")]
    pub event_ids: Vec<EventId>,
    #[ts(optional = nullable)]
    pub series_id: Option<SeriesId>,
    /// Nobody named: every owner.
    #[ts(optional, as = "Option<Vec<PersonId>>")]
    pub owner_ids: Vec<PersonId>,
}

/// What went into the outbox.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct FollowUpsQueued {
    pub messages: Vec<MessageId>,
    /// Names of owners who have no e-mail address.
    pub without_address: Vec<String>,
    /// Open actions that nobody owns.
    pub without_owner: usize,
    /// Open actions that are internal, or that name somebody else than their owner where nobody may be named: no mail tells of them.
    pub internal: usize,
}

/// The mails, before anything is done with them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FollowUps {
    /// What they are about, as the outbox names them.
    pub batch: String,
    /// The event, when they are about one.
    pub event_id: Option<EventId>,
    /// By name.
    pub letters: Vec<Letter>,
    pub without_address: Vec<String>,
    pub without_owner: usize,
    pub internal: usize,
}

/// Puts one mail to each owner into the outbox, where somebody looks at it before it is sent. A mail of the same kind that
/// still waits for the same person is withdrawn.
pub fn queue_follow_ups(plenary: &Plenary, of: &FollowUpsOf) -> Result<Done<FollowUpsQueued>> {
    plenary.transact(Op::QueueFollowUps, |tx| {
        let found = compose(tx, of, tx.at())?;
        tx.about(&found.batch);
        let queue = |letter: &Letter| letters::queue(tx, &found.batch, found.event_id, letter);
        Ok(FollowUpsQueued {
            messages: found.letters.iter().map(queue).collect::<Result<_>>()?,
            without_address: found.without_address,
            without_owner: found.without_owner,
            internal: found.internal,
        })
    })
}

/// What the mails are about.
struct Subject {
    /// None: everything.
    title: Option<String>,
    language: String,
    zone: String,
    event_id: Option<EventId>,
    /// Who answers for it.
    contact: Option<Mailbox>,
    actions: Vec<Action>,
}

fn subject(conn: &Connection, of: &FollowUpsOf) -> Result<Subject> {
    if let Some(id) = of.series_id {
        if !of.event_ids.is_empty() {
            return Err(Refusal::new("one-of-event-and-network").into());
        }
        let network: Series = rows::expect(conn, id)?;
        let (contact, title) = (of_network(&network), Some(network.title));
        let (actions, zone) = (actions::open_of_series(conn, id)?, network.zone);
        return Ok(Subject { title, language: String::new(), zone, event_id: None, contact, actions });
    }
    let mut actions = actions::open(conn)?;
    if !of.event_ids.is_empty() {
        actions.retain(|action| of.event_ids.contains(&action.event_id));
    }
    let [only] = of.event_ids.as_slice() else {
        let zone = workspace::get(conn)?.default_zone;
        return Ok(Subject {
            title: None,
            language: String::new(),
            zone,
            event_id: None,
            contact: None,
            actions,
        });
    };
    let event: Event = rows::expect(conn, *only)?;
    let network = event.series_id.map(|id| rows::expect::<Series>(conn, id)).transpose()?;
    let contact = letters::contact(&event.contact_name, &event.contact_email);
    let contact = contact.or_else(|| network.as_ref().and_then(of_network));
    let Event { title, language, zone, .. } = event;
    Ok(Subject { title: Some(title), language, zone, event_id: Some(*only), contact, actions })
}

fn of_network(network: &Series) -> Option<Mailbox> {
    letters::contact(&network.contact_name, &network.contact_email)
}

/// One letter as it would be now, in place of one that tells too much; none when its owner has nothing left to be told.
pub(super) fn again(tx: &Tx<'_>, before: &Message, owner: PersonId) -> Result<Option<MessageId>> {
    let MadeOf { event_ids, series_id, .. } = before.made_of.clone();
    let of = FollowUpsOf { event_ids, series_id, owner_ids: vec![owner] };
    let (_, found) = composed(tx, &of, tx.at())?;
    if let Some(name) = found.without_address.first() {
        return Err(letters::no_address(name));
    }
    let queue = |letter: &Letter| letters::queue(tx, &before.batch, found.event_id, letter);
    found.letters.first().map(queue).transpose()
}

/// Makes the mails. Refuses when nobody owns anything that is open, or nothing of it may be told.
pub fn compose(conn: &Connection, of: &FollowUpsOf, now: DateTime<Utc>) -> Result<FollowUps> {
    let (title, found) = composed(conn, of, now)?;
    if found.letters.is_empty() && found.without_address.is_empty() {
        if found.internal > 0 {
            let refusal = Refusal::new("follow-ups-kept-back").with("subject", title);
            return Err(refusal.with("count", found.internal).into());
        }
        return Err(Refusal::new("no-follow-ups").with("subject", title).into());
    }
    Ok(found)
}

/// The mails as far as there are any, beside what they are about.
fn composed(conn: &Connection, of: &FollowUpsOf, now: DateTime<Utc>) -> Result<(String, FollowUps)> {
    let Subject { title, language, zone, event_id, contact, actions } = subject(conn, of)?;
    let today = placement::today(&zone, now);
    let words = Words::of(&language)?;
    let title = title.map_or_else(|| words.word("follow-up-everything"), Ok)?;
    let tellable = tellable(conn, &actions)?;
    let mut by_owner: BTreeMap<PersonId, Vec<Action>> = BTreeMap::new();
    let (mut without_owner, mut internal) = (0, 0);
    for action in actions {
        match action.owner_id {
            Some(owner) if !of.owner_ids.is_empty() && !of.owner_ids.contains(&owner) => {}
            Some(_) if !tellable.contains(&action.id) => internal += 1,
            Some(owner) => by_owner.entry(owner).or_default().push(action),
            None => without_owner += 1,
        }
    }
    let mut owners = by_owner
        .into_iter()
        .map(|(owner, actions)| Ok((rows::expect::<Person>(conn, owner)?, actions)))
        .collect::<Result<Vec<_>>>()?;
    owners.sort_by_cached_key(|(owner, _)| alphabet::of_person(owner));
    let (reached, unreached): (Vec<_>, Vec<_>) =
        owners.into_iter().partition(|(owner, _)| !owner.email.is_empty());
    let letter = |(to, actions)| letter(conn, &words, &title, to, actions, today);
    let made_of = |letter: Letter| {
        let of = of.clone();
        let made_of = MadeOf { event_ids: of.event_ids, series_id: of.series_id, ..letter.made_of };
        Letter { made_of, contact: contact.clone(), ..letter }
    };
    let found = FollowUps {
        batch: words.say("follow-up-batch", &[("subject", &title)])?,
        event_id,
        letters: reached.into_iter().map(|one| letter(one).map(made_of)).collect::<Result<_>>()?,
        without_address: unreached.into_iter().map(|(owner, _)| owner.name()).collect(),
        without_owner,
        internal,
    };
    Ok((title, found))
}

/// Those of which a mail to their owner may tell: nothing internal, and no name but the owner's where none may stand.
fn tellable(conn: &Connection, actions: &[Action]) -> Result<BTreeSet<ActionId>> {
    let mut tellable = BTreeSet::new();
    let events: BTreeSet<EventId> = actions.iter().map(|action| action.event_id).collect();
    for event in events {
        let snapshot = snapshot::named(conn, event)?;
        let attributions = Attributions::new(&snapshot);
        let of_event = actions.iter().filter(|action| action.event_id == event);
        let told = of_event.filter(|action| attributions.may_tell_owner(action));
        tellable.extend(told.map(|action| action.id));
    }
    Ok(tellable)
}

fn letter(
    conn: &Connection,
    words: &Words,
    title: &str,
    to: Person,
    actions: Vec<Action>,
    today: NaiveDate,
) -> Result<Letter> {
    let made_of = MadeOf {
        letter: Some(LetterKind::FollowUp),
        told: letters::told(actions.iter().map(|action| Source::Action(action.id))),
        ..MadeOf::default()
    };
    let follow_up = FollowUp {
        owner: called(&to),
        subject: title.to_owned(),
        tasks: actions.into_iter().map(|action| task(conn, action, today)).collect::<Result<_>>()?,
        office: signs(&workspace::get(conn)?),
    };
    Ok(Letter { mail: follow_up.mail(words)?, to, contact: None, made_of })
}

fn task(conn: &Connection, action: Action, today: NaiveDate) -> Result<Task> {
    let meeting: Event = rows::expect(conn, action.event_id)?;
    let (age_days, is_overdue) = (action.age_days(&meeting, today), action.overdue_days(today).is_some());
    let (meeting, met_on) = (meeting.title, meeting.starts_on);
    Ok(Task { text: action.text, meeting, met_on, age_days, due_on: action.due_on, is_overdue })
}
