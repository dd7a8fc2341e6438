//! An approval: the question to whoever said something whether it may be quoted with their name, and what they answered.

use crate::ids::{ApprovalId, MessageId, PersonId, TakeawayId};
use crate::model::words::{row, vocabulary};
use crate::model::{Permission, Takeaway};
use chrono::NaiveDate;

vocabulary! {
    /// What somebody answered.
    ApprovalAnswer {
        Yes = "yes",
        /// It may be used, and nobody named.
        YesWithoutName = "yes_without_name",
        /// With the name, in other words.
        YesWithChanges = "yes_with_changes",
        No = "no",
    }
}

impl ApprovalAnswer {
    /// The permission that follows from it.
    pub fn permission(self) -> Permission {
        match self {
            Self::Yes | Self::YesWithChanges => Permission::Public,
            Self::YesWithoutName => Permission::NoName,
            Self::No => Permission::Internal,
        }
    }
}

row! {
    /// One question about one takeaway, and its answer.
    Approval {
        id: ApprovalId,
        takeaway_id: TakeawayId,
        /// Whom it was put to.
        person_id: PersonId,
        /// The words that were asked about.
        text: String,
        asked_on: NaiveDate,
        /// The letter that asked; none where they were asked in another way.
        message_id: Option<MessageId>,
        reminded_on: Option<NaiveDate>,
        /// The letter that reminded last; none where that was done in another way.
        reminder_id: Option<MessageId>,
        answered_on: Option<NaiveDate>,
        answer: Option<ApprovalAnswer>,
        /// Of a yes with changes: the new words.
        wording: String,
    }
}

impl Approval {
    /// Whether it is about the takeaway as it stands: the same person, and the words asked about or answered with.
    pub fn is_about(&self, takeaway: &Takeaway) -> bool {
        let words = match self.answer {
            Some(ApprovalAnswer::YesWithChanges) => &self.wording,
            _ => &self.text,
        };
        takeaway.person_id == Some(self.person_id) && *words == takeaway.text
    }

    /// Whether it allows the takeaway, as it stands, to be quoted with the name.
    pub fn allows_name(&self, takeaway: &Takeaway) -> bool {
        self.is_about(takeaway) && self.answer.is_some_and(|answer| answer.permission() == Permission::Public)
    }
}
