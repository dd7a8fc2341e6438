//! Minutes: what is on record of a meeting, and every version of it that was given out.

use crate::ids::{EventId, MinutesId, MinutesVersionId, PersonId, TopicId};
use crate::model::words::{row, vocabulary};
use chrono::{DateTime, Utc};

vocabulary! {
    /// How far minutes have come on their way from a draft to what everybody agreed.
    MinutesState { Draft = "draft", Circulated = "circulated", Corrected = "corrected", Agreed = "agreed" }
}

row! {
    /// The minutes of one event; there is at most one of each. Their text is the draft of that kind.
    Minutes {
        id: MinutesId,
        event_id: EventId,
        state: MinutesState,
        created_at: DateTime<Utc>,
        updated_at: DateTime<Utc>,
    }
}

row! {
    /// One step on that way, kept as it was.
    MinutesVersion {
        id: MinutesVersionId,
        minutes_id: MinutesId,
        /// From 1.
        number: i64,
        /// What the step made of the minutes.
        state: MinutesState,
        body: String,
        /// SHA-256 of the body, in hexadecimal.
        sha256: String,
        made_at: DateTime<Utc>,
    }
}

/// One point of a meeting's agenda: a standing item of its network, or a topic that the meeting took up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgendaPoint {
    pub title: String,
    /// How long it may take, if said.
    pub minutes: Option<i64>,
    /// None of a standing item.
    pub topic_id: Option<TopicId>,
    /// Who put it, with their name.
    pub put_by: Option<(PersonId, String)>,
}
