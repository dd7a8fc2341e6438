//! A series: a network whose events recur by a rule, with members.

use crate::ids::{PersonId, SeriesId, SeriesMemberId};
use crate::model::words::{row, vocabulary};
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

row! {
    /// A network. The rule only makes meetings; each meeting is an event of its own.
    Series {
        id: SeriesId,
        title: String,
        slug: String,
        description: String,
        /// RFC 5545 RRULE value without the name, for example "FREQ=MONTHLY;BYDAY=3TU"; empty when irregular.
        rule: String,
        zone: String,
        start_time: Option<NaiveTime>,
        end_time: Option<NaiveTime>,
        online_url: String,
        contact_name: String,
        contact_email: String,
        /// Hidden from lists.
        archived: bool,
        created_at: DateTime<Utc>,
        updated_at: DateTime<Utc>,
    }
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
    }
}
