//! A check-in: one arrival, at the event or at a session; written once and never changed.

use crate::ids::{AttendanceId, CheckInId, SessionId};
use crate::model::words::row;
use chrono::{DateTime, Utc};

row! {
    /// One arrival.
    CheckIn {
        id: CheckInId,
        attendance_id: AttendanceId,
        /// The session, when it is a session's door.
        session_id: Option<SessionId>,
        at: DateTime<Utc>,
        /// How: "typed", "scan", "import", "paper".
        method: String,
    }
}
