//! Who shall hold which calendar item, what they hold, and the exact step between: an invitation, an update, a
//! cancellation (RFC 5546).
//!
//! A step's SEQUENCE is never below the item's and, save for a change of words alone and for what is given again, always above what
//! the person holds: a program compares SEQUENCE, then DTSTAMP, and takes only what is newer.

//!
//! A person holds an item at an address: who has another one holds nothing there yet, and what went to the old one is taken back.

mod dates;
mod items;
mod recurring;
mod share;
mod steps;
#[cfg(test)]
mod tests;
mod words;

pub use dates::{Change, Dates, Until, is_next_over};
pub use items::{Programme, of_event, when};
pub use recurring::{AHEAD, Network, last_day, rule_sent};
pub use share::Share;
pub use steps::{Counts, in_order, steps};
pub use words::{Counted, NAMED, Named};

use crate::ids::{EventId, Id, LedgerEntryId, PersonId, SeriesId};
use crate::model::words::{row, vocabulary};
use crate::model::{CalendarMethod, ItemKind, LedgerEntry, Said};
use crate::rules::mail_domain::forms;
use chrono::{DateTime, NaiveDate, Timelike, Utc};
use std::rc::Rc;

vocabulary! {
    /// Why a person is sent something, the weightiest first.
    Reason {
        /// The item no longer takes place, or is no longer there.
        Cancelled = "cancelled",
        /// The person has no part in it any more.
        Removed = "removed",
        /// Another entry has it for them from now on: one of each meeting, their network's, or that of its next rule.
        Another = "another",
        /// It goes on or ends, and has no meeting left that is theirs.
        Ended = "ended",
        /// It has lost its time.
        Unscheduled = "unscheduled",
        /// Their address is another: the old one holds it, the new one does not.
        Address = "address",
        /// They hold nothing of it.
        New = "new",
        /// Its time, zone or recurrence is another.
        Time = "time",
        /// It goes on, and what they hold comes to its end.
        Longer = "longer",
        /// Its place or the way to join is another.
        Place = "place",
        /// It is confirmed, or no longer so.
        Status = "status",
        /// Only words are different.
        Text = "text",
        /// They hold what is true, and somebody asked that it be given to them once more.
        Again = "again",
    }
}

/// Whose calendar items are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// An event and its sessions.
    Event(EventId),
    /// A network: the rules by which it recurs, those of its meetings that stand for themselves, and what was deleted of it.
    Series(SeriesId),
    /// Items of events and networks that are not there any more, as long as somebody holds them; what was deleted of a network that
    /// is there is the network's.
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
    /// The rule of a network made it: it is confirmed as the network is. Those who were told that it is not hear of that with the next
    /// change.
    pub by_rule: bool,
    /// What it says; of a deleted one, what was last said of it.
    pub said: Said,
    /// What its words are made of; none of a deleted one.
    pub counted: Option<Rc<Counted>>,
}

impl Item {
    /// The number of its words for who goes on with the organizer that they were told.
    fn words_for(&self, told: &Said) -> String {
        let counted = self.counted.as_ref().filter(|_| told.organizer != self.said.organizer);
        counted.map_or_else(|| self.said.words.clone(), |counted| counted.under(&told.organizer_name))
    }
}

/// A person at the address they have now; empty when what is for them is given by hand.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Guest {
    pub person_id: PersonId,
    pub address: Rc<str>,
    /// 45 bits of both, so that the numbers of a hundred thousand can be added up and tell one set of them from another.
    pub number: i64,
}

impl Guest {
    /// The person at this address.
    pub fn new(person_id: PersonId, address: &str) -> Self {
        let address = address.trim();
        let folded = address.bytes().map(|byte| byte.to_ascii_lowercase());
        let bytes = person_id.uuid().into_bytes().into_iter().chain(folded);
        // FNV-1a
        let hash = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
        });
        Self { person_id, address: address.into(), number: i64::try_from(hash >> 19).unwrap_or_default() }
    }
}

/// Whether two addresses are of one mailbox: neither case nor the form of the domain tells one from another.
pub fn is_same_address(one: &str, other: &str) -> bool {
    one.trim().eq_ignore_ascii_case(other.trim()) || forms(one) == forms(other)
}

/// What a person holds at an address: the newest that was sent there of one item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// Empty: it was given by hand.
    pub address: String,
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
        /// Where it goes; empty when to where the person is reached now, or by hand.
        address: String,
        method: CalendarMethod,
        reason: Reason,
        /// They were told just this before, and it is given to them once more.
        again: bool,
        uid: String,
        sequence: i64,
        /// DTSTAMP.
        stamped_at: DateTime<Utc>,
        /// What is held there now; null when nothing.
        held: Option<Said>,
        /// The line of the ledger that says so; null when it waits in the outbox.
        held_entry: Option<LedgerEntryId>,
        /// What is true now; null when the item is over for them.
        now: Option<Said>,
    }
}

/// Why what the person holds is out of date, the weightiest reason alone.
fn difference(item: &Item, held: &Held, text: bool, today: Option<NaiveDate>) -> Option<Reason> {
    let (now, then) = (&item.said, &held.said);
    let asked_anew = if !now.is_at_the_time_of(then) {
        Some(Reason::Time)
    } else if recurring::ends_too_soon(then, now) {
        Some(Reason::Longer)
    } else {
        (now.places() != then.places()).then_some(Reason::Place)
    };
    if asked_anew.is_some() && !dates::have_the_same_meetings(now, then, today) {
        return asked_anew;
    }
    if now.tentative != then.tentative && !item.by_rule {
        return Some(Reason::Status);
    }
    let other_words = match then.words.as_str() {
        // Sent before words were counted: the stamp tells.
        "" => now.title != then.title || item.stamped_at > held.stamped_at,
        // who was told another organizer was counted with the one of now, before they were with their own
        words => now.words != words && item.words_for(then) != words,
    };
    (text && other_words).then_some(Reason::Text)
}

/// Why somebody who was given this line would be sent the item as it is now, words and all.
pub fn reason_since(item: &Item, line: &LedgerEntry, today: Option<NaiveDate>) -> Option<Reason> {
    let held = Held {
        address: line.address.clone(),
        entry_id: Some(line.id),
        uid: line.uid.clone(),
        method: line.method,
        sequence: line.sequence,
        stamped_at: line.stamped_at,
        said: line.said.clone(),
    };
    difference(item, &held, true, today)
}

/// Whether one DTSTAMP is later than another as files write them, in whole seconds.
pub fn is_newer(one: DateTime<Utc>, other: DateTime<Utc>) -> bool {
    one.with_nanosecond(0) > other.with_nanosecond(0)
}

impl Held {
    fn is_invited(&self) -> bool {
        self.method == CalendarMethod::Request
    }

    /// Whether a program that holds the other would take this for newer.
    fn is_after(&self, other: &Self) -> bool {
        self.sequence > other.sequence
            || self.sequence == other.sequence && is_newer(self.stamped_at, other.stamped_at)
    }
}

/// A number for what a person was told, words aside: two entries with the same number said the same of time, place and status.
pub fn mark(uid: &str, said: &Said) -> i64 {
    use sha2::{Digest, Sha256};
    let (words, organizer_name, zone) = (String::new(), String::new(), said.zone_told().to_owned());
    let told = Said { words, organizer_name, zone, alarm: None, off: false, ..said.clone() };
    // Numbers of before names and reminders were kept stay the same.
    let since = [r#","organizer_name":"""#, r#","alarm":null"#, r#","off":false"#];
    let text = serde_json::to_string(&(uid, told)).unwrap_or_default();
    let text = since.iter().fold(text, |text, field| text.replace(field, ""));
    let digest = Sha256::digest(text.as_bytes());
    digest.iter().take(8).fold(0_i64, |number, byte| (number << 8) | i64::from(*byte))
}
