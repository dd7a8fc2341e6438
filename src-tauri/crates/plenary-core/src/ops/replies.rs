//! Replies to invitations: taken in, given to a person, deleted. Of several of one address to one item the newest holds.

mod items;
mod told;

pub use self::items::{title, why};

use self::items::{Found, zone_of};
use crate::error::Result;
use crate::ids::{EventId, PersonId, ReplyId};
use crate::model::{CalendarVersion, Event, Person, Problem, RepliesPlan, Reply, ReplyAnswer, ReplyDraft};
use crate::op::Op;
use crate::ops::people;
use crate::plenary::Plenary;
use crate::rules::placement::day_of_occurrence;
use crate::store::transact::{Done, Tx};
use crate::store::{ledger, replies, rows};
use chrono::NaiveDateTime;
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
    let found = items::find(tx, &draft.uid, &draft.recurs_on)?;
    if let (Some(event), Some(item)) = (event, found.item())
        && !item.belongs_to(tx, event, draft.and_later)?
    {
        plan.elsewhere += 1;
        return Ok(());
    }
    let before = replies::newest(tx, draft)?;
    let row = row(tx, one, &found, before.as_ref())?;
    told::of(tx, &row, &found, plan)?;
    let Some(before) = before else {
        rows::insert(tx, &row)?;
        plan.new += 1;
        return Ok(());
    };
    let version =
        |reply: &Reply| CalendarVersion { sequence: reply.sequence, stamped_at: Some(reply.stamped_at) };
    let is_same = (row.answer, proposed(&row)) == (before.answer, proposed(&before));
    match version(&row).cmp(&version(&before)) {
        Ordering::Less => {
            plan.older += 1;
            let who = if before.name.is_empty() { &before.address } else { &before.name };
            plan.remarks.push(Problem::warning("reply-is-older").with("title", who).with("source", source));
        }
        // Who said neither has not taken back what they said; when they ask for another time, that is heard.
        Ordering::Greater if row.answer == ReplyAnswer::NeedsAction && before.answer != row.answer => {
            let asks = proposed(&row).0.is_some() && proposed(&row) != proposed(&before);
            if asks {
                rows::update(tx, &before, Reply { answer: before.answer, ..row })?;
            }
            *(if asks { &mut plan.changed } else { &mut plan.unchanged }) += 1;
        }
        // A stamp that is missing is the time of reading: the same answer again is no news.
        _ if draft.version.stamped_at.is_none() && is_same => plan.unchanged += 1,
        Ordering::Equal => {
            // The same reply again; but its item or person may be known by now.
            let known = Reply {
                answer: before.answer,
                name: before.name.clone(),
                comment: before.comment.clone(),
                source: before.source.clone(),
                received_at: before.received_at,
                ..row
            };
            plan.unchanged += 1;
            rows::update(tx, &before, known)?;
        }
        Ordering::Greater => {
            *(if is_same { &mut plan.unchanged } else { &mut plan.changed }) += 1;
            rows::update(tx, &before, row)?;
        }
    }
    Ok(())
}

/// The reply as it is kept; `before`: the one of the same address to the same item.
fn row(tx: &Tx<'_>, one: &Received, found: &Found, before: Option<&Reply>) -> Result<Reply> {
    let Received { source, draft } = one;
    let item = found.item();
    let zone = zone_of(tx, found.named())?;
    let stamped_at = draft.version.stamped_at.unwrap_or(tx.at());
    let person_id = replies::person_of(tx, &draft.address)?;
    let sequence = match item {
        Some(item) if !draft.numbered => {
            ledger::sequence_by(tx, &item.id, &draft.address, person_id, stamped_at)?
        }
        _ => draft.version.sequence,
    };
    // What asks for the time that it is at anyway asks for something else.
    let shown =
        |at: NaiveDateTime, utc: bool| zone.filter(|_| utc).map_or(at, |zone| zone.to_local(at.and_utc()));
    let asked = draft.proposed.as_ref();
    let asked = asked.map(|one| (shown(one.starts_at, one.utc), one.ends_at.map(|end| shown(end, one.utc))));
    let proposed = asked.filter(|(start, _)| item.and_then(|item| item.starts_at) != Some(*start));
    Ok(Reply {
        id: before.map_or_else(|| tx.new_id(), |before| before.id),
        uid: draft.uid.clone(),
        recurs_on: draft.recurs_on.clone(),
        day: day_of_occurrence(&draft.recurs_on, zone),
        and_later: draft.and_later,
        address: draft.address.clone(),
        name: draft.name.clone(),
        item_kind: item.map(|item| item.kind),
        item_id: item.map_or_else(String::new, |item| item.id.clone()),
        event_id: item.and_then(|item| item.event),
        person_id,
        answer: draft.answer,
        proposed_start: proposed.map(|(start, _)| start),
        proposed_end: proposed.and_then(|(_, end)| end),
        sequence,
        stamped_at,
        comment: draft.comment.clone(),
        source: source.clone(),
        received_at: tx.at(),
    })
}

fn proposed(reply: &Reply) -> (Option<NaiveDateTime>, Option<NaiveDateTime>) {
    (reply.proposed_start, reply.proposed_end)
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
