//! A reply: what somebody answered to an invitation (RFC 5546 REPLY), the newest of each address to each item.

use crate::ids::{EventId, PersonId, ReplyId};
use crate::model::words::{row, vocabulary};
use crate::model::{CalendarVersion, ItemKind, Problem};
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use std::collections::{BTreeMap, BTreeSet};

vocabulary! {
    /// PARTSTAT, as far as an event has it.
    ReplyAnswer {
        Accepted = "accepted", Tentative = "tentative", Declined = "declined", Delegated = "delegated",
        /// They wrote, and said neither.
        NeedsAction = "needs_action",
    }
}

row! {
    /// One answer.
    Reply {
        id: ReplyId,
        uid: String,
        /// RECURRENCE-ID, in UTC where that is known; empty for the whole item.
        recurs_on: String,
        /// The day by the rule that RECURRENCE-ID names.
        day: Option<NaiveDate>,
        /// It is to that meeting and all after it (RANGE=THISANDFUTURE).
        and_later: bool,
        /// Lower case.
        address: String,
        /// As the reply has it; in brackets in whose place they answer, or who wrote for them.
        name: String,
        /// None when nothing here has that UID.
        item_kind: Option<ItemKind>,
        /// Empty when nothing here has that UID.
        item_id: String,
        /// The event it belongs to; of a recurrence, the meeting that the reply names.
        event_id: Option<EventId>,
        /// None when nobody has the address.
        person_id: Option<PersonId>,
        answer: ReplyAnswer,
        /// The time that they propose instead (METHOD:COUNTER), as clocks at the event show it.
        proposed_start: Option<NaiveDateTime>,
        proposed_end: Option<NaiveDateTime>,
        sequence: i64,
        /// DTSTAMP.
        stamped_at: DateTime<Utc>,
        comment: String,
        /// The name of the file it came in.
        source: String,
        received_at: DateTime<Utc>,
    }
}

row! {
    /// A reply as a file gives it, before anything is written.
    ReplyDraft {
        uid: String,
        recurs_on: String,
        address: String,
        name: String,
        answer: ReplyAnswer,
        /// It is to that meeting and all after it.
        and_later: bool,
        proposed: Option<ProposedTime>,
        version: CalendarVersion,
        /// It says its SEQUENCE; without one that is 0 in the version.
        numbered: bool,
        comment: String,
    }
}

row! {
    /// When somebody proposes that something is instead.
    ProposedTime {
        starts_at: NaiveDateTime,
        ends_at: Option<NaiveDateTime>,
        /// Both are UTC; else they are what clocks at the event show.
        utc: bool,
    }
}

vocabulary! {
    /// Why an answer is not among those to an event.
    Unplaced {
        /// Nobody has the address.
        Nobody = "nobody",
        /// Nothing here has that UID.
        NotHere = "not_here",
        /// The network does not meet on that day.
        NoSuchDay = "no_such_day",
        /// The day is left out.
        SkippedDay = "skipped_day",
    }
}

/// How many people answered what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct ReplyCounts {
    pub accepted: u32,
    /// Accepted when it was at another time; not among the accepted.
    pub accepted_before: u32,
    pub tentative: u32,
    pub declined: u32,
    pub delegated: u32,
    /// Propose another time, whatever they answered.
    pub proposed: u32,
}

impl ReplyCounts {
    /// Counts each person once an item, by the newest of what they said from whatever address. Answers of nobody who is known
    /// are not counted. `of_old_time`: those that were given to another time.
    pub fn of<'a>(replies: impl IntoIterator<Item = &'a Reply>, of_old_time: &BTreeSet<ReplyId>) -> Self {
        let mut newest: BTreeMap<(&str, PersonId), &Reply> = BTreeMap::new();
        for reply in replies {
            let Some(person) = reply.person_id else { continue };
            let held = newest.entry((&reply.item_id, person)).or_insert(reply);
            if reply.weight() > held.weight() {
                *held = reply;
            }
        }
        let mut counts = Self::default();
        for reply in newest.into_values() {
            counts.proposed += u32::from(reply.proposed_start.is_some());
            match reply.answer {
                ReplyAnswer::Accepted if of_old_time.contains(&reply.id) => counts.accepted_before += 1,
                ReplyAnswer::Accepted => counts.accepted += 1,
                ReplyAnswer::Tentative => counts.tentative += 1,
                ReplyAnswer::Declined => counts.declined += 1,
                ReplyAnswer::Delegated => counts.delegated += 1,
                ReplyAnswer::NeedsAction => {}
            }
        }
        counts
    }
}

impl Reply {
    /// Of two answers of a person the one with the greater weight holds: one that says something, one to this very meeting (or to it
    /// and those before and after it), the newer one.
    pub fn weight(&self) -> (bool, bool, i64, DateTime<Utc>) {
        let says_something = self.answer != ReplyAnswer::NeedsAction;
        (says_something, !self.recurs_on.is_empty(), self.sequence, self.stamped_at)
    }
}

row! {
    /// What accepting replies does, or would do.
    RepliesPlan {
        new: u32,
        changed: u32,
        unchanged: u32,
        /// Came after a newer one of the same person to the same item; not taken.
        older: u32,
        /// Of an address that nobody here has.
        unknown_people: u32,
        /// To something that is not here.
        unknown_items: u32,
        /// To another event than the one that was asked about; not taken.
        elsewhere: u32,
        /// What was read and could not be taken as it stood.
        remarks: Vec<Problem>,
    }
}
