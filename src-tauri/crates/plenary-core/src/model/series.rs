//! A series: a network whose events recur by a rule, with members.

use crate::ids::{PersonId, SeriesId, SeriesMemberId};
use crate::model::words::{row, vocabulary};
use chrono::{DateTime, NaiveDate, Utc};

row! {
    /// A network. The rule only makes meetings; each meeting is an event of its own.
    Series {
        id: SeriesId,
        title: String,
        slug: String,
        description: String,
        /// IANA time zone; the hours of its rules are times of it.
        zone: String,
        venue_name: String,
        venue_address: String,
        online_url: String,
        contact_name: String,
        contact_email: String,
        calendar_form: CalendarForm,
        /// Whose bank holidays are marked among its dates (ISO 3166); empty for those of the office.
        holiday_region: String,
        /// Hidden from lists, and over.
        archived: bool,
        /// The day it was archived: it has no meeting after it, whatever its rules say.
        archived_on: Option<NaiveDate>,
        created_at: DateTime<Utc>,
        updated_at: DateTime<Utc>,
    }
}

impl Series {
    /// The day after which it has no meeting, whatever its rules say; none while it is not archived.
    pub fn last_day(&self) -> Option<NaiveDate> {
        self.archived_on.filter(|_| self.archived)
    }
}

vocabulary! {
    /// How the meetings stand in calendars: one item that recurs, with overrides, or an item each.
    CalendarForm { Recurring = "recurring", Single = "single" }
}

vocabulary! {
    /// What a member does in the network.
    SeriesRole { Member = "member", Chair = "chair", Secretary = "secretary" }
}

row! {
    /// Who belongs to a network, and from when to when.
    SeriesMember {
        id: SeriesMemberId,
        series_id: SeriesId,
        person_id: PersonId,
        role: SeriesRole,
        since: Option<NaiveDate>,
        until: Option<NaiveDate>,
        /// The place in the rota of chairs, from 1; none for who does not chair by rota.
        rota: Option<i64>,
    }
}

impl SeriesMember {
    /// Whether they belong to the network on that day.
    pub fn is_member_on(&self, day: NaiveDate) -> bool {
        self.since.is_none_or(|since| since <= day) && self.until.is_none_or(|until| day <= until)
    }
}
