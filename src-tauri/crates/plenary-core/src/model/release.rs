//! A release: a named, frozen version of an event's programme.

use crate::ids::{EventId, ReleaseId};
use crate::model::words::row;
use chrono::{DateTime, Utc};

row! {
    /// A frozen version: what was printed or published.
    Release {
        id: ReleaseId,
        event_id: EventId,
        /// "v1.2".
        name: String,
        remarks: String,
        /// The programme then, as JSON.
        programme: String,
        created_at: DateTime<Utc>,
    }
}
