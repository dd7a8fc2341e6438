//! A decision: what was agreed.

use crate::ids::{DecisionId, EventId, SessionId};
use crate::model::words::row;
use chrono::{DateTime, Utc};

row! {
    /// What was agreed, at which event or session.
    Decision {
        id: DecisionId,
        event_id: EventId,
        session_id: Option<SessionId>,
        text: String,
        created_at: DateTime<Utc>,
        updated_at: DateTime<Utc>,
    }
}
