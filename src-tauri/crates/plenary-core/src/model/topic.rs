//! A topic: what a member of a network would like to talk about.

use crate::ids::{EventId, PersonId, SeriesId, TopicId};
use crate::model::words::{row, vocabulary};
use chrono::{DateTime, Utc};

vocabulary! {
    /// Where a topic stands: put, taken up at a meeting, or let go.
    TopicState { Open = "open", Taken = "taken", Dropped = "dropped" }
}

row! {
    /// One topic.
    Topic {
        id: TopicId,
        series_id: SeriesId,
        /// The meeting that took it up.
        event_id: Option<EventId>,
        /// Who put it.
        person_id: Option<PersonId>,
        text: String,
        state: TopicState,
        created_at: DateTime<Utc>,
        updated_at: DateTime<Utc>,
    }
}
