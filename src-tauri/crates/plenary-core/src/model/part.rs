//! A part: a person's role in a session.

use crate::ids::{PartId, PersonId, SessionId};
use crate::model::words::{row, vocabulary};

vocabulary! {
    /// What the person does there.
    PartRole {
        Speaker = "speaker", Chair = "chair", Facilitator = "facilitator", NoteTaker = "note_taker", Interpreter = "interpreter",
    }
}

row! {
    /// One person in one role of one session.
    Part {
        id: PartId,
        session_id: SessionId,
        person_id: PersonId,
        role: PartRole,
        /// Order on the programme, from 0.
        position: i64,
    }
}
