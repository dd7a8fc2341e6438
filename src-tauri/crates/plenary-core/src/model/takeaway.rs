//! A takeaway: one sentence worth keeping, and the permission to use it.

use crate::ids::{EventId, NoteId, PersonId, SessionId, TakeawayId};
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
