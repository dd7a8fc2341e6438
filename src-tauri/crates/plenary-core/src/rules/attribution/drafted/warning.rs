//! What keeps a block of a draft in the office.

use crate::ids::{DraftBlockId, EventId};
use crate::model::Source;
use crate::rules::attribution::Withheld;

/// Why a block may not leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// It says what is internal.
    Internal,
    /// It says something beside what its permission keeps back.
    NamesSomebody,
    /// It was typed with a mark of how it may be used, which no document prints.
    Marked,
    /// It was typed and says that it is in confidence.
    InConfidence,
    /// It tells everybody what was withdrawn from publication.
    Unpublished,
    /// It names somebody who was deleted, and would not if it was built again.
    PersonGone,
    /// It names somebody who was deleted, by words that building it again leaves.
    PersonGoneInWords,
    /// It shows a photo that stays in the office.
    PhotoKeptBack,
    /// It shows a photo that is no longer there.
    PhotoGone,
}

/// Something that keeps a draft in the office, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
pub struct Warning {
    pub block_id: DraftBlockId,
    pub why: Why,
    /// The takeaway, decision or action that may not be said so.
    pub source: Option<Source>,
    /// The event that it is of.
    pub event_id: Option<EventId>,
    /// Its words, the name, or what the photo is called.
    pub text: String,
}

impl From<Withheld> for Why {
    fn from(withheld: Withheld) -> Self {
        match withheld {
            Withheld::Internal => Self::Internal,
            Withheld::NamesSomebody => Self::NamesSomebody,
            Withheld::NamesSomebodyGone => Self::PersonGoneInWords,
        }
    }
}
