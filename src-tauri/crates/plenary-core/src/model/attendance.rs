//! An attendance: a person at an event, from invitation to arrival.

use crate::ids::{AttendanceId, EventId, PersonId};
use crate::model::words::{row, vocabulary};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

vocabulary! {
    /// Where the person stands with this event.
    AttendanceStatus { Invited = "invited", Registered = "registered", Waiting = "waiting", Cancelled = "cancelled" }
}

vocabulary! {
    /// Whom of an earlier event to invite again.
    EarlierPeople { Came = "came", Registered = "registered", All = "all" }
}

row! {
    /// One person at one event; there is at most one for each pair.
    Attendance {
        id: AttendanceId,
        event_id: EventId,
        person_id: PersonId,
        status: AttendanceStatus,
        /// Where the registration came from: "eventbrite", "typed", "walk-in" …
        source: String,
        /// Ticket type: "General", "Speaker" …
        ticket: String,
        /// The number of the ticket or order where it was bought, or empty.
        ticket_ref: String,
        /// When they registered, if known.
        registered_at: Option<DateTime<Utc>>,
        /// Personal: shown to the organiser only.
        access_needs: String,
        /// Personal: shown to the organiser only.
        dietary_needs: String,
        /// Question to answer, as the form asked.
        answers: BTreeMap<String, String>,
        /// Agreed to be photographed; unknown when not asked.
        photo_consent: Option<bool>,
        /// Agreed to be on the shared list of participants; unknown when not asked.
        share_consent: Option<bool>,
        created_at: DateTime<Utc>,
        updated_at: DateTime<Utc>,
    }
}

impl Attendance {
    /// The source of a registration that was made of a membership: it brings an entry of the meeting to nobody who is no member on its day.
    pub const OF_MEMBER: &str = "network";
}
