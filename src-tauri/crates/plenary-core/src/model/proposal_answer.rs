//! What was decided about a sentence that was proposed as a takeaway.

use crate::ids::{NoteId, ProposalAnswerId, TakeawayId};
use crate::model::words::{row, vocabulary};
use chrono::{DateTime, Utc};

vocabulary! {
    /// The decision.
    Answered { Accepted = "accepted", Declined = "declined" }
}

row! {
    /// One decided sentence; it is not proposed again from that note.
    ProposalAnswer {
        id: ProposalAnswerId,
        note_id: NoteId,
        /// From 1.
        note_line: i64,
        /// The sentence as it was proposed.
        said: String,
        answer: Answered,
        /// What an accepted one became, while it is there.
        takeaway_id: Option<TakeawayId>,
        answered_at: DateTime<Utc>,
    }
}
