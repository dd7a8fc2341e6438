//! A takeaway: one sentence worth keeping, and the permission to use it.

use crate::ids::{DistinctPairId, EventId, NoteId, PersonId, SessionId, TakeawayId, TakeawaySourceId};
use crate::model::words::{row, vocabulary};
use chrono::{DateTime, Utc};

vocabulary! {
    /// What sort of sentence it is.
    TakeawayKind {
        Takeaway = "takeaway", Quote = "quote", Statistic = "statistic", Question = "question", Idea = "idea",
        Commitment = "commitment",
    }
}

vocabulary! {
    /// How it may be used outside the office. Every output obeys it.
    Permission {
        /// With the person's name and organisation.
        Public = "public",
        /// With the organisation, without the person's name.
        OrganisationOnly = "organisation_only",
        /// With neither (Chatham House rule).
        NoName = "no_name",
        /// In no output at all.
        Internal = "internal",
    }
}

row! {
    /// One sentence worth keeping.
    Takeaway {
        id: TakeawayId,
        event_id: EventId,
        session_id: Option<SessionId>,
        /// Who said it.
        person_id: Option<PersonId>,
        /// The note it was typed in, and the line (from 1).
        note_id: Option<NoteId>,
        note_line: Option<i64>,
        text: String,
        /// Free words; takeaways with the same theme stand together. Empty means not sorted yet.
        theme: String,
        /// Order within the event, from 0: the first of a theme is its heading.
        rank: i64,
        kind: TakeawayKind,
        permission: Permission,
        /// Whether it is meant for what is published. Internal ones never are, whatever stands here.
        publish: bool,
        created_at: DateTime<Utc>,
        updated_at: DateTime<Utc>,
    }
}

row! {
    /// Where else a merged takeaway comes from: one that was merged into it, as it stood.
    TakeawaySource {
        id: TakeawaySourceId,
        takeaway_id: TakeawayId,
        session_id: Option<SessionId>,
        person_id: Option<PersonId>,
        note_id: Option<NoteId>,
        note_line: Option<i64>,
        text: String,
        permission: Permission,
        /// Order, from 0.
        position: i64,
    }
}

row! {
    /// Two takeaways of which somebody said that they are not the same; the smaller id first.
    DistinctPair {
        id: DistinctPairId,
        one_id: TakeawayId,
        other_id: TakeawayId,
    }
}
