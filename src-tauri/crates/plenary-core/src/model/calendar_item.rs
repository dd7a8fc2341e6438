//! The calendar side of a session or event: the numbers that must never fall.

use crate::ids::{CalendarSourceId, EventId, RecurrenceId, SeriesId, SessionId};
use crate::model::words::row;
use chrono::{DateTime, Utc};

row! {
    /// RFC 5545 SEQUENCE and DTSTAMP of one item. Kept outside undo: what was once given out is never counted back.
    CalendarItem {
        /// The session's or event's id, as text.
        item_id: String,
        /// Rises by one when start, end, place or status changes, also by an undo.
        sequence: i64,
        /// When any of what the calendar shows last changed.
        stamped_at: DateTime<Utc>,
    }
}

/// RFC 5546: of two versions of an entry the one with the higher SEQUENCE is newer, then the one with the later DTSTAMP.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Default,
    serde::Serialize,
    serde::Deserialize,
    ts_rs::TS,
)]
pub struct CalendarVersion {
    pub sequence: i64,
    #[ts(as = "Option<String>")]
    pub stamped_at: Option<DateTime<Utc>>,
}

impl CalendarVersion {
    /// Whether it is surely older than another: by SEQUENCE, then by DTSTAMP where both have one (RFC 5546 section 2.1.5), which files
    /// have in whole seconds.
    pub fn is_before(self, other: Self) -> bool {
        let stamps = self.stamped_at.zip(other.stamped_at);
        let is_earlier = || stamps.is_some_and(|(one, other)| one.timestamp() < other.timestamp());
        self.sequence < other.sequence || (self.sequence == other.sequence && is_earlier())
    }
}

row! {
    /// An entry of somebody else's calendar that was taken in: as what, and in which version.
    CalendarSource {
        id: CalendarSourceId,
        /// UID.
        uid: String,
        /// RECURRENCE-ID in UTC where that is known; empty for the whole entry.
        recurs_on: String,
        /// Exactly one of the four is set. With a day it is the rule whose meeting of that day was called off by itself.
        session_id: Option<SessionId>,
        event_id: Option<EventId>,
        recurrence_id: Option<RecurrenceId>,
        /// Of a recurring entry that was called off before it ever met.
        series_id: Option<SeriesId>,
        sequence: i64,
        stamped_at: Option<DateTime<Utc>>,
        /// Which calendar it belongs to: the same for all that came into a network in one file, or in a newer one of the
        /// same calendar. Empty where nobody asks.
        calendar: String,
    }
}

impl CalendarSource {
    /// The version that was taken in.
    pub fn version(&self) -> CalendarVersion {
        CalendarVersion { sequence: self.sequence, stamped_at: self.stamped_at }
    }

    /// Whether it is a recurring entry as a whole.
    pub fn is_of_rule(&self) -> bool {
        self.recurrence_id.is_some() && self.recurs_on.is_empty()
    }

    /// Whether it is a recurring entry that was called off before it ever met.
    pub fn never_met(&self) -> bool {
        self.series_id.is_some()
    }

    /// Whether it is a day that was called off by itself.
    pub fn is_day_off(&self) -> bool {
        self.recurrence_id.is_some() && !self.recurs_on.is_empty()
    }
}
