//! The calendar side of a session or event: the numbers that must never fall.

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
