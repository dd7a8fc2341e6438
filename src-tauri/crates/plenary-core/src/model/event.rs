//! An event: a conference, a workshop or one meeting of a network.

use crate::ids::{EventHostId, EventId, OrganisationId, PersonId, RecurrenceId, SeriesId};
use crate::model::words::{row, vocabulary};
use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};

vocabulary! {
    /// What sort of event it is.
    EventKind { Conference = "conference", Workshop = "workshop", Meeting = "meeting" }
}

vocabulary! {
    /// Where an event stands in its life.
    EventStatus { Draft = "draft", Published = "published", Held = "held", Cancelled = "cancelled", Archived = "archived" }
}

/// Whether an event has taken place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Its end is still to come.
    ToCome,
    TookPlace,
    /// Its day is past, it was never announced, and nothing is left of it: it was planned, and nobody knows more.
    Planned,
    /// It was cancelled.
    CalledOff,
}

row! {
    /// One event. All wall times in it are times of `zone`.
    Event {
        id: EventId,
        /// The network it is a meeting of.
        series_id: Option<SeriesId>,
        /// The rule that made the meeting.
        recurrence_id: Option<RecurrenceId>,
        /// The day by that rule that the meeting stands for, wherever it has moved.
        recurs_on: Option<NaiveDate>,
        kind: EventKind,
        title: String,
        /// Short name in addresses and on the command line; unique in the workspace.
        slug: String,
        /// One or two sentences.
        summary: String,
        /// Markdown.
        description: String,
        /// The discussion question of a meeting, or empty.
        topic: String,
        /// IANA time zone.
        zone: String,
        /// First day.
        starts_on: NaiveDate,
        /// Last day; the same as the first for one day.
        ends_on: NaiveDate,
        /// When the first day opens, if said; a meeting's start.
        start_time: Option<NaiveTime>,
        /// When the last day closes, if said; a meeting's end.
        end_time: Option<NaiveTime>,
        /// Sessions that start before this time of day belong to the day before: programmes run past midnight.
        day_change: NaiveTime,
        venue_name: String,
        venue_address: String,
        /// Where to join online, or empty.
        online_url: String,
        /// The event's page, or empty.
        website: String,
        contact_name: String,
        contact_email: String,
        /// Who chairs the meeting.
        chair_id: Option<PersonId>,
        /// BCP 47, for example "en-GB".
        language: String,
        /// What is quoted with a name needs the speaker's yes first: without it, it stands without the name.
        quote_with_approval: bool,
        status: EventStatus,
        /// Of an archived event: it was cancelled before, and so it stays called off wherever it is told.
        was_cancelled: bool,
        /// How the event is known where it was imported from, or empty.
        external_id: String,
        created_at: DateTime<Utc>,
        updated_at: DateTime<Utc>,
    }
}

impl Standing {
    /// The word by which sentences choose their tense.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ToCome => "to-come",
            Self::TookPlace => "took-place",
            Self::Planned => "planned",
            Self::CalledOff => "called-off",
        }
    }
}

impl EventStatus {
    /// It took place: it is not changed any more, and nobody is told of it.
    pub fn is_over(self) -> bool {
        matches!(self, Self::Held | Self::Archived)
    }
}

impl Event {
    /// It does not take place: cancelled, or archived after it was.
    pub fn is_called_off(&self) -> bool {
        self.status == EventStatus::Cancelled || self.was_cancelled
    }

    /// Nobody outside is told of it, and calendars that are given it all the same show it as not yet confirmed: it is a draft, and no
    /// rule of its network has announced its day.
    pub fn is_kept_to_the_office(&self) -> bool {
        self.status == EventStatus::Draft && self.recurrence_id.is_none()
    }

    /// The day of the programme that a wall time belongs to: before `day_change` it is the day before.
    pub fn day_of(&self, wall: NaiveDateTime) -> NaiveDate {
        (wall - (self.day_change - NaiveTime::MIN)).date()
    }

    /// The days of the event, first to last.
    pub fn days(&self) -> Vec<NaiveDate> {
        self.starts_on.iter_days().take_while(|day| *day <= self.ends_on).collect()
    }

    /// The first and the last wall moment at which a session may start.
    pub fn span(&self) -> (NaiveDateTime, NaiveDateTime) {
        let change = self.day_change;
        (self.starts_on.and_time(change), self.ends_on.and_time(change) + TimeDelta::days(1))
    }
}

row! {
    /// An organisation that holds an event; the first is the host, the others co-hosts.
    EventHost {
        id: EventHostId,
        event_id: EventId,
        organisation_id: OrganisationId,
        /// Order, from 0.
        position: i64,
    }
}
