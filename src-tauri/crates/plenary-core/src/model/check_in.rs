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
        /// Of who was ticked off in a list that came in: when the list came.
        at: DateTime<Utc>,
        /// How: "typed", "scan", "list", "import", "paper".
        method: String,
    }
}

/// How somebody arrived whom a list that came in says to have come: when, it does not say.
pub const IMPORTED: &str = "import";

impl CheckIn {
    /// When it was, as far as that is known.
    pub fn known_at(&self) -> Option<DateTime<Utc>> {
        (self.method != IMPORTED).then_some(self.at)
    }
}
