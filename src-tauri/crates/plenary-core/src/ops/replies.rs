//! Replies to invitations: taken in, given to a person, deleted. Of several of one address to one item the newest holds.

use crate::error::Result;
use crate::ids::{EventId, PersonId, RecurrenceId, ReplyId, SessionId};
use crate::model::{
    CalendarVersion, Event, ItemKind, Person, Problem, Recurrence, RepliesPlan, Reply, ReplyAnswer,
    ReplyDraft, Series, Session,
};
use crate::op::Op;
use crate::ops::{meetings, people};
use crate::plenary::Plenary;
use crate::rules::uid;
use crate::store::transact::{Done, Tx};
use crate::store::{calendar_sources, ledger, replies, rows};
use crate::zones::Zone;
use chrono::{NaiveDate, NaiveDateTime};
use std::cmp::Ordering;

/// A reply and the name of the file it came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Received {
    pub source: String,
    pub draft: ReplyDraft,
}

/// What `accept_replies` would do. Nothing is written.
pub fn plan_replies(plenary: &Plenary, event: Option<EventId>, received: &[Received]) -> Result<RepliesPlan> {
    plenary.rehearse(Op::AcceptReplies, |tx| accept(tx, event, received))
}

/// Takes replies in; with an event, only those to it (and those to nothing that is known).
pub fn accept_replies(
    plenary: &Plenary,
    event: Option<EventId>,
    received: &[Received],
) -> Result<Done<RepliesPlan>> {
    plenary.transact(Op::AcceptReplies, |tx| accept(tx, event, received))
}

/// A file of a folder that is no reply, or cannot be read.
pub fn passed_over(source: &str, reason: &str) -> Problem {
    Problem::warning("reply-file-unreadable").with("source", source).with("reason", reason)
}

fn accept(tx: &Tx<'_>, event: Option<EventId>, received: &[Received]) -> Result<RepliesPlan> {
    let mut plan = RepliesPlan {
        new: 0,
        changed: 0,
        unchanged: 0,
        older: 0,
        unknown_people: 0,
        unknown_items: 0,
        elsewhere: 0,
        remarks: Vec::new(),
    };
    if let Some(event) = event {
        tx.about(rows::expect::<Event>(tx, event)?.title);
    }
    for one in received {
        take(tx, event, one, &mut plan)?;
    }
    Ok(plan)
}

fn take(tx: &Tx<'_>, event: Option<EventId>, one: &Received, plan: &mut RepliesPlan) -> Result<()> {
    let Received { source, draft } = one;
    let item = Item::find(tx, &draft.uid, &draft.recurs_on)?;
    if let (Some(event), Some(item)) = (event, &item)
        && !item.belongs_to(tx, event)?
    {
        plan.elsewhere += 1;
        return Ok(());
    }
    let before = replies::newest(tx, &draft.uid, &draft.recurs_on, &draft.address)?;
    let stamped_at = draft.version.stamped_at.unwrap_or(tx.at());
    let person_id = replies::person_of(tx, &draft.address)?;
    let sequence = match &item {
        Some(item) if !draft.numbered => {
            ledger::sequence_by(tx, &item.id, &draft.address, person_id, stamped_at)?
        }
        _ => draft.version.sequence,
    };
    let coming = CalendarVersion { sequence, stamped_at: Some(stamped_at) };
    let row = Reply {
        id: before.as_ref().map_or_else(|| tx.new_id(), |before| before.id),
        uid: draft.uid.clone(),
        recurs_on: draft.recurs_on.clone(),
        address: draft.address.clone(),
        name: draft.name.clone(),
        item_kind: item.as_ref().map(|item| item.kind),
        item_id: item.as_ref().map_or_else(String::new, |item| item.id.clone()),
        event_id: item.as_ref().and_then(|item| item.event),
        person_id,
        answer: draft.answer,
        sequence,
        stamped_at,
        comment: draft.comment.clone(),
        source: source.clone(),
        received_at: tx.at(),
    };
    plan.unknown_items += u32::from(row.item_kind.is_none());
    plan.unknown_people += u32::from(row.person_id.is_none());
    let Some(before) = before else {
        rows::insert(tx, &row)?;
        plan.new += 1;
        return Ok(());
    };
    let here = CalendarVersion { sequence: before.sequence, stamped_at: Some(before.stamped_at) };
    match coming.cmp(&here) {
        Ordering::Less => plan.older += 1,
        // Who said neither has not taken back what they said.
        Ordering::Greater if row.answer == ReplyAnswer::NeedsAction && before.answer != row.answer => {
            plan.unchanged += 1;
        }
        // A stamp that is missing is the time of reading: the same answer again is no news.
        _ if draft.version.stamped_at.is_none() && before.answer == row.answer => plan.unchanged += 1,
        Ordering::Equal => {
            // The same reply again; but its item or person may be known by now.
            let known = Reply {
                item_kind: row.item_kind,
                item_id: row.item_id,
                event_id: row.event_id,
                person_id: row.person_id,
                ..before.clone()
            };
            plan.unchanged += 1;
            rows::update(tx, &before, known)?;
        }
        Ordering::Greater => {
            if row.answer == before.answer {
                plan.unchanged += 1
            } else {
                plan.changed += 1
            }
            rows::update(tx, &before, row)?;
        }
    }
    if coming < here {
        let who = if before.name.is_empty() { &before.address } else { &before.name };
        plan.remarks.push(Problem::warning("reply-is-older").with("title", who).with("source", source));
    }
    Ok(())
}

/// What a reply is to.
struct Item {
    kind: ItemKind,
    id: String,
    event: Option<EventId>,
}

impl Item {
    fn find(tx: &Tx<'_>, uid: &str, recurs_on: &str) -> Result<Option<Self>> {
        // Of whatever domain: an item keeps the UID it went out with, and the office may have had another domain then.
        let own = uid::local(uid);
        if let Some(session) =
            own.parse().ok().map(|id: SessionId| rows::get::<Session>(tx, id)).transpose()?.flatten()
        {
            return Ok(Some(Self::session(&session)));
        }
        if let Some(event) =
            own.parse().ok().map(|id: EventId| rows::get::<Event>(tx, id)).transpose()?.flatten()
        {
            return Ok(Some(Self { kind: ItemKind::Event, id: event.id.to_string(), event: Some(event.id) }));
        }
        let rule =
            own.parse().ok().map(|id: RecurrenceId| rows::get::<Recurrence>(tx, id)).transpose()?.flatten();
        if let Some(rule) = rule {
            return Self::recurrence(tx, &rule, recurs_on);
        }
        Self::taken_in(tx, uid, recurs_on)
    }

    /// Of an item of somebody else's calendar that was taken in.
    fn taken_in(tx: &Tx<'_>, uid: &str, recurs_on: &str) -> Result<Option<Self>> {
        let sources = calendar_sources::of_uid(tx, uid)?;
        let exact = sources.iter().find(|source| source.recurs_on == recurs_on);
        let whole = || sources.iter().find(|source| source.recurs_on.is_empty());
        let Some(source) = exact.or_else(whole) else { return Ok(None) };
        if let Some(id) = source.session_id {
            return Ok(Some(Self::session(&rows::expect::<Session>(tx, id)?)));
        }
        if let Some(id) = source.recurrence_id {
            return Self::recurrence(tx, &rows::expect::<Recurrence>(tx, id)?, recurs_on);
        }
        Ok(source.event_id.map(|id| Self { kind: ItemKind::Event, id: id.to_string(), event: Some(id) }))
    }

    fn session(session: &Session) -> Self {
        Self { kind: ItemKind::Session, id: session.id.to_string(), event: Some(session.event_id) }
    }

    /// The rule, and the meeting on the day that RECURRENCE-ID names; none where neither knows the day.
    fn recurrence(tx: &Tx<'_>, rule: &Recurrence, recurs_on: &str) -> Result<Option<Self>> {
        let series: Series = rows::expect(tx, rule.series_id)?;
        let day = day_of(recurs_on, Zone::named(&series.zone));
        let meeting = day.map(|day| meetings::meeting_of(tx, rule.id, day)).transpose()?.flatten();
        let is_given = day.map(|day| rule.gives(day)).transpose()?.unwrap_or_default();
        let is_known = recurs_on.is_empty() || meeting.is_some() || is_given;
        Ok(is_known.then(|| Self {
            kind: ItemKind::Recurrence,
            id: rule.id.to_string(),
            event: meeting.map(|meeting| meeting.id),
        }))
    }

    fn belongs_to(&self, tx: &Tx<'_>, event: EventId) -> Result<bool> {
        if self.event.is_some() || self.kind != ItemKind::Recurrence {
            return Ok(self.event == Some(event));
        }
        let event: Event = rows::expect(tx, event)?;
        Ok(event.recurrence_id.is_some_and(|id| id.to_string() == self.id))
    }
}

/// The day in a zone that a RECURRENCE-ID means.
fn day_of(recurs_on: &str, zone: Option<Zone>) -> Option<NaiveDate> {
    let utc = NaiveDateTime::parse_from_str(recurs_on, "%Y%m%dT%H%M%SZ").ok();
    let shown = utc.zip(zone).map(|(utc, zone)| zone.to_local(utc.and_utc()).date());
    shown.or_else(|| NaiveDate::parse_from_str(recurs_on.get(..8)?, "%Y%m%d").ok())
}

/// Says whose address it is: this and every other reply of the address are that person's.
pub fn assign_reply(plenary: &Plenary, id: ReplyId, person: PersonId) -> Result<Done<Reply>> {
    plenary.transact(Op::AssignReply, |tx| {
        let reply: Reply = rows::expect(tx, id)?;
        people::taken_up(tx, person)?;
        let person: Person = rows::expect(tx, person)?;
        tx.about(person.name());
        for other in replies::of_address(tx, &reply.address)? {
            rows::update(tx, &other, Reply { person_id: Some(person.id), ..other.clone() })?;
        }
        rows::expect(tx, id)
    })
}

/// Deletes a reply.
pub fn delete_reply(plenary: &Plenary, id: ReplyId) -> Result<Done<()>> {
    plenary.transact(Op::DeleteReply, |tx| {
        let reply: Reply = rows::expect(tx, id)?;
        tx.about(if reply.name.is_empty() { reply.address } else { reply.name });
        rows::delete::<Reply>(tx, id)
    })
}
