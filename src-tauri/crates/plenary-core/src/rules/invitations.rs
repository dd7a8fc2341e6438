//! Who shall hold which calendar item, what they hold, and the exact step between: an invitation, an update, a
//! cancellation (RFC 5546).
//!
//! A step's SEQUENCE is never below the item's and, save for a change of words alone, always above what the person
//! holds: a program compares SEQUENCE, then DTSTAMP, and takes only what is newer.

mod items;
mod recurring;
#[cfg(test)]
mod tests;

pub use items::{Programme, of_event, when};
pub use recurring::{AHEAD, Network};

use crate::ids::{EventId, LedgerEntryId, PersonId, SeriesId};
use crate::model::words::{row, vocabulary};
use crate::model::{CalendarMethod, ItemKind, LedgerEntry, Said};
use chrono::{DateTime, Timelike, Utc};

vocabulary! {
    /// Why a person is sent something, the weightiest first.
    Reason {
        /// The item no longer takes place, or is no longer there.
        Cancelled = "cancelled",
        /// The person has no part in it any more.
        Removed = "removed",
        /// It has lost its time.
        Unscheduled = "unscheduled",
        /// They hold nothing of it.
        New = "new",
        /// Its time, zone or recurrence is another.
        Time = "time",
        /// Its place or the way to join is another.
        Place = "place",
        /// It is confirmed, or no longer so.
        Status = "status",
        /// Only words are different.
        Text = "text",
    }
}

/// Whose calendar items are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// An event and its sessions.
    Event(EventId),
    /// A network: the rules by which it recurs, and those of its meetings that stand for themselves.
    Series(SeriesId),
    /// Items of events and networks that are not there any more, as long as somebody holds them.
    Gone,
}

/// What has become of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It takes place at a time.
    Stands,
    /// It was called off.
    Cancelled,
    /// It has no time, or not any more.
    Unscheduled,
    /// It is not there any more.
    Deleted,
}

/// One calendar item as it is now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    pub kind: ItemKind,
    /// The session's, event's or recurrence's id.
    pub id: String,
    pub event_id: Option<EventId>,
    pub uid: String,
    /// As the calendar's numbers stand.
    pub sequence: i64,
    pub stamped_at: DateTime<Utc>,
    pub fate: Fate,
    /// What it says; of a deleted one, what was last said of it.
    pub said: Said,
}

/// What a person holds: the newest that was sent to them of one item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// The line of the ledger; none while it waits in the outbox.
    pub entry_id: Option<LedgerEntryId>,
    pub uid: String,
    pub method: CalendarMethod,
    pub sequence: i64,
    pub stamped_at: DateTime<Utc>,
    pub said: Said,
}

row! {
    /// One file that would bring one person's calendar up to date with one item.
    Step {
        item_kind: ItemKind,
        /// The session's, event's or recurrence's id.
        item_id: String,
        /// None of a recurrence.
        event_id: Option<EventId>,
        person_id: PersonId,
        method: CalendarMethod,
        reason: Reason,
        uid: String,
        sequence: i64,
        /// DTSTAMP.
        stamped_at: DateTime<Utc>,
        /// What the person holds now; null when nothing.
        held: Option<Said>,
        /// The line of the ledger that says so; null when it waits in the outbox.
        held_entry: Option<LedgerEntryId>,
        /// What is true now; null when the item is over for them.
        now: Option<Said>,
    }
}

/// The step that is due between one item and one person, if any. `text`: whether a change of words alone counts.
pub fn step(item: &Item, person: PersonId, wanted: bool, held: Option<&Held>, text: bool) -> Option<Step> {
    let invited = held.filter(|held| held.method == CalendarMethod::Request);
    let stands = wanted && item.fate == Fate::Stands;
    let (method, reason) = match (stands, invited) {
        (false, None) => return None,
        (false, Some(_)) => (CalendarMethod::Cancel, farewell(item.fate)),
        (true, None) => (CalendarMethod::Request, Reason::New),
        (true, Some(held)) => (CalendarMethod::Request, difference(item, held, text)?),
    };
    let above = held.map_or(item.sequence, |held| item.sequence.max(held.sequence + 1));
    let sequence = match invited {
        Some(held) if reason == Reason::Text && is_newer(item.stamped_at, held.stamped_at) => {
            item.sequence.max(held.sequence)
        }
        _ => above,
    };
    let mut now = stands.then(|| item.said.clone());
    if let (Some(now), Some(held)) = (&mut now, invited) {
        now.organizer.clone_from(&held.said.organizer);
    }
    Some(Step {
        item_kind: item.kind,
        item_id: item.id.clone(),
        event_id: item.event_id,
        person_id: person,
        method,
        reason,
        uid: held.map_or(&item.uid, |held| &held.uid).clone(),
        sequence,
        stamped_at: invited.map_or(item.stamped_at, |held| item.stamped_at.max(held.stamped_at)),
        held: invited.map(|held| held.said.clone()),
        held_entry: held.and_then(|held| held.entry_id),
        now,
    })
}

impl Step {
    /// Makes it newer than a message that was to go out and was taken back: the server may have it all the same.
    pub fn rise_above(&mut self, message: &LedgerEntry) {
        let is_above = self.sequence > message.sequence
            || self.sequence == message.sequence && is_newer(self.stamped_at, message.stamped_at);
        if !is_above {
            self.sequence = message.sequence + 1;
        }
    }
}

fn farewell(fate: Fate) -> Reason {
    match fate {
        Fate::Stands => Reason::Removed,
        Fate::Unscheduled => Reason::Unscheduled,
        Fate::Cancelled | Fate::Deleted => Reason::Cancelled,
    }
}

/// Why what the person holds is out of date, the weightiest reason alone.
fn difference(item: &Item, held: &Held, text: bool) -> Option<Reason> {
    let (now, then) = (&item.said, &held.said);
    let time = |said: &Said| {
        (said.starts_at, said.ends_at, said.whole_days, said.zone.clone(), said.repeats.clone())
    };
    if time(now) != time(then) {
        return Some(Reason::Time);
    }
    if (&now.place, &now.join_url) != (&then.place, &then.join_url) {
        return Some(Reason::Place);
    }
    if now.tentative != then.tentative {
        return Some(Reason::Status);
    }
    let other_words = now.title != then.title || item.stamped_at > held.stamped_at;
    (text && other_words).then_some(Reason::Text)
}

/// Whether one DTSTAMP is later than another as files write them, in whole seconds.
fn is_newer(one: DateTime<Utc>, other: DateTime<Utc>) -> bool {
    one.with_nanosecond(0) > other.with_nanosecond(0)
}

/// A number for everything that a person was told: two entries with the same number said the same.
pub fn mark(uid: &str, said: &Said) -> i64 {
    use sha2::{Digest, Sha256};
    let text = serde_json::to_string(&(uid, said)).unwrap_or_default();
    let digest = Sha256::digest(text.as_bytes());
    digest.iter().take(8).fold(0_i64, |number, byte| (number << 8) | i64::from(*byte))
}
