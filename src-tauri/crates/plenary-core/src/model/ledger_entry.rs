//! A ledger entry: who holds which version of which calendar item.

use crate::ids::{EventId, LedgerEntryId, PersonId};
use crate::model::words::{row, vocabulary};
use chrono::{DateTime, NaiveDateTime, Utc};

vocabulary! {
    /// What a calendar item stands for.
    ItemKind {
        Session = "session",
        /// An event as a whole, or one meeting of a network.
        Event = "event",
        /// A rule of a network: all its meetings as one recurring item.
        Recurrence = "recurrence",
    }
}

vocabulary! {
    /// RFC 5546 methods that leave the office.
    CalendarMethod { Request = "REQUEST", Cancel = "CANCEL" }
}

vocabulary! {
    /// How an item went to a person.
    Channel { File = "file", Mail = "mail" }
}

row! {
    /// What a calendar item said when it was sent, for the sentence "they hold the old time".
    Said {
        title: String,
        /// Wall time of the zone; of whole days, midnight at which the first begins. Absent when it has no time.
        starts_at: Option<NaiveDateTime>,
        /// The same; of whole days, midnight at which the last ends.
        ends_at: Option<NaiveDateTime>,
        /// Whole days, without times of day.
        whole_days: bool,
        /// IANA.
        zone: String,
        /// Room, venue or address, as shown.
        place: String,
        /// Where to join, or empty.
        join_url: String,
        /// Not yet confirmed.
        tentative: bool,
        /// How it recurs: rule, skipped and moved dates, as one text; empty for one that does not.
        repeats: String,
        /// ORGANIZER, an address with its scheme: an item keeps the one it first went out with.
        organizer: String,
        /// A number for all else that its reader sees; empty where it was not counted.
        #[serde(default)]
        words: String,
        /// The name that went out with `organizer`; empty where it was not kept.
        #[serde(default)]
        organizer_name: String,
        /// Minutes before the start at which its reminder comes; none where it has none, or that was not kept.
        #[serde(default)]
        alarm: Option<i64>,
        /// Of an end: the item itself was off, and not the person's part in it.
        #[serde(default)]
        off: bool,
    }
}

row! {
    /// One calendar item that left the office. Never changed, and outside undo: what was sent stays sent.
    LedgerEntry {
        id: LedgerEntryId,
        item_kind: ItemKind,
        /// The session's, event's or recurrence's id.
        item_id: String,
        /// The event it belonged to; none of a recurrence.
        event_id: Option<EventId>,
        person_id: PersonId,
        /// Where it went.
        address: String,
        /// RFC 5545 UID, SEQUENCE and DTSTAMP of what was sent.
        uid: String,
        sequence: i64,
        stamped_at: DateTime<Utc>,
        method: CalendarMethod,
        channel: Channel,
        /// SHA-256 of the calendar file's bytes, in hexadecimal.
        sha256: String,
        said: Said,
        sent_at: DateTime<Utc>,
    }
}

impl Said {
    /// Whether both ask the same of who is invited: to come to this place at this time. Words alone may differ.
    pub fn asks_the_same_as(&self, other: &Self) -> bool {
        self.is_at_the_time_of(other) && self.places() == other.places() && self.tentative == other.tentative
    }

    /// Whether both say the same, whichever reminder comes with it and why ever it ends.
    pub fn says_the_same_as(&self, other: &Self) -> bool {
        let told = |said: &Self| Self { alarm: None, off: false, ..said.clone() };
        told(self) == told(other)
    }

    /// Goes on with the address that was told before, and with its name: where the address is the same, the name is as now.
    pub fn keep_organizer(&mut self, told: &Self) {
        if self.organizer != told.organizer {
            self.organizer.clone_from(&told.organizer);
            self.organizer_name.clone_from(&told.organizer_name);
        }
    }

    /// Whether both say the same time. Where meetings are at another place alone, they are at the same time.
    pub fn is_at_the_time_of(&self, other: &Self) -> bool {
        let time = |said: &Self| (said.starts_at, said.ends_at, said.whole_days);
        time(self) == time(other) && self.zone_told() == other.zone_told() && self.recurs_as(other)
    }

    fn recurs_as(&self, other: &Self) -> bool {
        if self.repeats == other.repeats {
            return true;
        }
        let (now, then) = (self.repeats(), other.repeats());
        now.is_on_the_days_of(&then) && self.times_apart(&now) == other.times_apart(&then)
    }

    /// The zone, where a calendar says it: whole days have none (RFC 5545 section 3.3.4).
    pub fn zone_told(&self) -> &str {
        if self.whole_days { "" } else { &self.zone }
    }
}
