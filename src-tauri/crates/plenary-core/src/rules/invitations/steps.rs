//! What is due between one item and one person, at each address where they hold it or shall hold it.
//!
//! Mail to an old address is often passed on to the new one, and both may end up in one calendar: so the invitation of the new
//! address always stands above the end of the old, whichever is read first. What was given by hand is in the person's own
//! hands: nothing ends there, what goes to their address takes its place.

use super::{Fate, Held, Item, Reason, Step, difference, is_newer, is_same_address};
use crate::ids::PersonId;
use crate::model::{CalendarMethod, LedgerEntry};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use std::collections::BTreeMap;

/// What counts besides what is out of date.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// A change of words alone.
    pub text: bool,
    /// What is held as it is, an invitation or the end of one, is given again, at this moment; what waits in the outbox is not held
    /// yet. Words count then too.
    pub again: Option<DateTime<Utc>>,
    /// Of what recurs: the place of a meeting that was before this day counts no more.
    pub today: Option<NaiveDate>,
}

/// The steps that are due, if any. `home`: the address at which the person shall hold the item, none when they have no part in
/// it; `held`: what they hold or held, an address each.
pub fn steps(item: &Item, person: PersonId, home: Option<&str>, held: &[Held], counts: Counts) -> Vec<Step> {
    let home = home.filter(|_| item.fate == Fate::Stands);
    let held: Vec<&Held> = held.iter().filter(|one| !is_overtaken(one, held)).collect();
    let is_home = |one: &Held| home.is_some_and(|home| is_same_address(home, &one.address));
    let (own, others): (Vec<&Held>, Vec<&Held>) = held.into_iter().partition(|one| is_home(one));
    let of = About { item, person };
    let ends = others.iter().filter(|one| one.is_invited() && (home.is_none() || !one.address.is_empty()));
    let mut steps: Vec<Step> = ends.map(|one| of.end(one, home.is_some())).collect();
    steps.extend(home.and_then(|home| of.request(home, own.first().copied(), &others, counts)));
    if steps.is_empty() && home.is_none() {
        steps.extend(counts.again.and_then(|now| of.end_again(&others, now)));
    }
    steps
}

/// Puts an invitation above each end of the same item at another address of the same person.
pub fn in_order(steps: &mut [Step]) {
    let mut ends: BTreeMap<(String, PersonId), i64> = BTreeMap::new();
    for step in steps.iter().filter(|step| step.method == CalendarMethod::Cancel) {
        let end = ends.entry((step.item_id.clone(), step.person_id)).or_insert(step.sequence);
        *end = step.sequence.max(*end);
    }
    for step in steps.iter_mut().filter(|step| step.method == CalendarMethod::Request) {
        if let Some(end) = ends.get(&(step.item_id.clone(), step.person_id)) {
            step.sequence = step.sequence.max(end + 1);
        }
    }
}

/// Whether it was given by hand, and something newer went to an address.
fn is_overtaken(one: &Held, all: &[Held]) -> bool {
    one.address.is_empty() && all.iter().any(|other| !other.address.is_empty() && other.is_after(one))
}

struct About<'a> {
    item: &'a Item,
    person: PersonId,
}

impl About<'_> {
    /// Takes back what is held at an address. Of one who holds it at another, no higher than it has to be: the number after
    /// that is the other's.
    fn end(&self, held: &Held, is_elsewhere: bool) -> Step {
        let sequence = if is_elsewhere { 0 } else { self.item.sequence };
        let reason = if is_elsewhere { Reason::Address } else { farewell(self.item.fate) };
        Step {
            method: CalendarMethod::Cancel,
            reason,
            sequence: sequence.max(held.sequence + 1),
            stamped_at: self.item.stamped_at.max(held.stamped_at),
            ..self.plain(&held.address, Some(held))
        }
    }

    /// The end that somebody was told last, once more.
    fn end_again(&self, held: &[&Held], now: DateTime<Utc>) -> Option<Step> {
        let last = held.iter().copied().reduce(|last, one| if one.is_after(last) { one } else { last })?;
        let sent = last.entry_id?;
        Some(Step {
            method: CalendarMethod::Cancel,
            reason: farewell(self.item.fate),
            again: true,
            sequence: self.item.sequence.max(last.sequence),
            stamped_at: newer(now, self.item.stamped_at.max(last.stamped_at)),
            held: Some(last.said.clone()),
            held_entry: Some(sent),
            ..self.plain(&last.address, Some(last))
        })
    }

    /// Invites or updates; nothing when what is held is true.
    fn request(&self, home: &str, own: Option<&Held>, others: &[&Held], counts: Counts) -> Option<Step> {
        let item = self.item;
        let invited = own.filter(|held| held.is_invited());
        let is_below =
            |held: &Held| others.iter().any(|one| one.is_invited() && one.sequence + 1 >= held.sequence);
        let reason = match invited {
            Some(held) => {
                let other = difference(item, held, counts.text || counts.again.is_some(), counts.today);
                let other = other.or_else(|| is_below(held).then_some(Reason::Address));
                other.or_else(|| counts.again.and_then(|_| once_more(item, held)))?
            }
            None if others.iter().any(|held| held.is_invited()) => Reason::Address,
            None => Reason::New,
        };
        let above = own.map_or(item.sequence, |held| item.sequence.max(held.sequence + 1));
        let sequence = match invited {
            Some(held) if reason == Reason::Text && is_newer(item.stamped_at, held.stamped_at) => {
                item.sequence.max(held.sequence)
            }
            Some(held) if reason == Reason::Again => item.sequence.max(held.sequence),
            _ => above,
        };
        let last = invited.map_or(item.stamped_at, |held| item.stamped_at.max(held.stamped_at));
        let again = counts.again.filter(|_| reason == Reason::Again);
        let ends = others.iter().map(|one| one.sequence + if one.is_invited() { 2 } else { 1 });
        let mut now = item.said.clone();
        let first = invited.or_else(|| others.iter().copied().find(|held| held.is_invited()));
        if let Some(held) = first {
            now.words = item.words_for(&held.said);
            now.keep_organizer(&held.said);
        }
        let plain = self.plain(home, own);
        Some(Step {
            method: CalendarMethod::Request,
            reason,
            again: again.is_some(),
            uid: own.or_else(|| others.first().copied()).map_or(&item.uid, |held| &held.uid).clone(),
            sequence: sequence.max(ends.max().unwrap_or(0)),
            stamped_at: again.map_or(last, |again| newer(again, last)),
            now: Some(now),
            ..plain
        })
    }

    /// What both have.
    fn plain(&self, address: &str, held: Option<&Held>) -> Step {
        let item = self.item;
        let invited = held.filter(|held| held.is_invited());
        Step {
            item_kind: item.kind,
            item_id: item.id.clone(),
            event_id: item.event_id,
            person_id: self.person,
            address: address.to_owned(),
            method: CalendarMethod::Request,
            reason: Reason::New,
            again: false,
            uid: held.map_or(&item.uid, |held| &held.uid).clone(),
            sequence: item.sequence,
            stamped_at: item.stamped_at,
            held: invited.map(|held| held.said.clone()),
            held_entry: held.and_then(|held| held.entry_id),
            now: None,
        }
    }
}

impl Step {
    /// Whether somebody who holds the item already, here or at another address, holds by it what is true.
    pub fn is_for_holder(&self) -> bool {
        self.held.is_some() && !self.again || self.reason == Reason::Address
    }

    /// Makes it newer than a message that was to go out and was taken back: the server may have it all the same.
    pub fn rise_above(&mut self, message: &LedgerEntry) {
        let is_above = self.sequence > message.sequence
            || self.sequence == message.sequence && is_newer(self.stamped_at, message.stamped_at);
        if !is_above {
            self.sequence = message.sequence + 1;
        }
    }
}

/// What is held and true, given once more. Of a meeting that a rule confirmed meanwhile it says so.
fn once_more(item: &Item, held: &Held) -> Option<Reason> {
    let is_as_told = item.said.tentative == held.said.tentative;
    held.entry_id.map(|_| if is_as_told { Reason::Again } else { Reason::Status })
}

/// This moment, or the first that a file tells from the last DTSTAMP.
fn newer(now: DateTime<Utc>, last: DateTime<Utc>) -> DateTime<Utc> {
    if is_newer(now, last) { now } else { last + TimeDelta::seconds(1) }
}

fn farewell(fate: Fate) -> Reason {
    match fate {
        Fate::Stands => Reason::Removed,
        Fate::Unscheduled => Reason::Unscheduled,
        Fate::Cancelled | Fate::Deleted => Reason::Cancelled,
    }
}
