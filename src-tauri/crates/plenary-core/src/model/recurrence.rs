//! A recurrence: one rule of a network, in force from one day on. "This and later" ends one and begins the next.

use crate::ids::{RecurrenceId, RecurrenceSkipId, SeriesId};
use crate::model::words::row;
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

row! {
    /// A rule that gives the days of meetings. Its days and hours are of the network's zone. It is one recurring item of
    /// the calendar, whose UID is made from its id.
    Recurrence {
        id: RecurrenceId,
        series_id: SeriesId,
        /// RFC 5545 RRULE value without the name, UNTIL and COUNT, for example "FREQ=MONTHLY;BYDAY=3WE".
        rule: String,
        /// The first day it may give.
        starts_on: NaiveDate,
        /// The last day it may give; none while it goes on.
        ends_on: Option<NaiveDate>,
        start_time: NaiveTime,
        end_time: NaiveTime,
        created_at: DateTime<Utc>,
        updated_at: DateTime<Utc>,
    }
}

row! {
    /// A day that the rule gives and on which there is no meeting.
    RecurrenceSkip {
        id: RecurrenceSkipId,
        recurrence_id: RecurrenceId,
        day: NaiveDate,
        /// Why, in a few words, or empty.
        reason: String,
    }
}
