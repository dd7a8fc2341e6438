//! A session: one thing in the programme.

use crate::ids::{EventId, FormatId, RoomId, SessionId, TrackId};
use crate::model::Permission;
use crate::model::words::{row, vocabulary};
use crate::zones::Zone;
use chrono::{DateTime, NaiveDateTime, Utc};

vocabulary! {
    /// Where a session stands.
    SessionStatus { Draft = "draft", Confirmed = "confirmed", Cancelled = "cancelled" }
}

row! {
    /// One session. It is scheduled when it has a start and an end (both or neither); a room may still be missing.
    Session {
        id: SessionId,
        event_id: EventId,
        title: String,
        subtitle: String,
        /// Markdown, short: what it is about.
        summary: String,
        /// Markdown, long.
        description: String,
        /// BCP 47, or empty for the event's.
        language: String,
        format_id: Option<FormatId>,
        track_id: Option<TrackId>,
        room_id: Option<RoomId>,
        /// Wall time of the event's zone.
        starts_at: Option<NaiveDateTime>,
        /// Wall time of the event's zone, later than the start.
        ends_at: Option<NaiveDateTime>,
        status: SessionStatus,
        /// A pinned session is not moved by anything but a person: lunch, a minister.
        pinned: bool,
        /// Seats, when fewer than the room's.
        capacity: Option<i64>,
        /// People counted in the room, when somebody counted.
        headcount: Option<i64>,
        /// Join link of this session, or empty.
        online_url: String,
        do_not_record: bool,
        /// What is said here stays without names (Chatham House rule).
        no_names: bool,
        /// How what is said here may be used, unless somebody says otherwise.
        permission: Permission,
        /// Everyone registered is invited to it, not only those with a part in it.
        invite_everyone: bool,
        /// How the session is known where it was imported from (a frab guid), or empty.
        external_id: String,
        created_at: DateTime<Utc>,
        updated_at: DateTime<Utc>,
    }
}

impl Session {
    /// It takes place as far as anybody knows: confirmed, and at a time.
    pub fn takes_place(&self) -> bool {
        self.status == SessionStatus::Confirmed && self.span().is_some()
    }

    /// Start and end, when the session is scheduled.
    pub fn span(&self) -> Option<(NaiveDateTime, NaiveDateTime)> {
        self.starts_at.zip(self.ends_at)
    }

    /// How what is said here may be used when nobody says otherwise: under the Chatham House rule at most without a name.
    pub fn default_permission(&self) -> Permission {
        if self.no_names { self.permission.max(Permission::NoName) } else { self.permission }
    }

    /// How many minutes go by between start and end, when scheduled: of a night on which clocks change, not what they show.
    pub fn minutes(&self, zone: &Zone) -> Option<i64> {
        self.span().map(|(start, end)| (zone.to_utc(end) - zone.to_utc(start)).num_minutes())
    }
}
