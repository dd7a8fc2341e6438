//! A message of the outbox: a mail that is reviewed before it is sent, and never sent twice.

use crate::ids::{DraftId, EventId, MessageId, PersonId, SeriesId, SessionId};
use crate::model::words::{row, vocabulary};
use crate::model::{LedgerEntry, Source};
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;

vocabulary! {
    /// How far a message has come.
    MessageState {
        Waiting = "waiting",
        /// Handed to the server; until it answers nobody knows.
        Sending = "sending",
        Sent = "sent",
        /// Written as a file for a mail program: it counts as sent.
        Saved = "saved",
        /// The server refused it.
        Failed = "failed",
        /// The program ended while it was being sent: only a person may send it again.
        Unsure = "unsure",
        /// It said what was no longer true when it was to go out, and was held back: it can be made anew.
        Outdated = "outdated",
        /// Taken back before it was sent.
        Withdrawn = "withdrawn",
    }
}

impl MessageState {
    /// Whether it has left, or is leaving.
    pub fn is_out(self) -> bool {
        matches!(self, Self::Sending | Self::Sent | Self::Saved)
    }
}

vocabulary! {
    /// A letter that no calendar entry goes with.
    LetterKind { FollowUp = "follow_up", ThankYou = "thank_you", Approval = "approval" }
}

vocabulary! {
    /// Which letter somebody gets after an event; each person gets one, the first that fits.
    ThanksGroup {
        Speakers = "speakers",
        Helpers = "helpers",
        Came = "came",
        /// Nobody recorded who came.
        Registered = "registered",
        Missed = "missed",
    }
}

/// What somebody is thanked for.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
pub struct ThankedFor {
    pub group: ThanksGroup,
    /// What they had a part in, in the order of the programme.
    pub sessions: Vec<SessionId>,
}

/// What a letter was made of: by that it is judged again before it leaves, and made anew.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize, ts_rs::TS)]
#[serde(default)]
pub struct MadeOf {
    /// Null of invitations, and of what was made before this was kept.
    pub letter: Option<LetterKind>,
    /// Whose actions a follow-up tells of, as it was asked for.
    pub event_ids: Vec<EventId>,
    pub series_id: Option<SeriesId>,
    /// Takeaways, decisions and actions that it tells of.
    pub told: Vec<Source>,
    /// Null of other letters, and of what was made before this was kept.
    pub thanked: Option<ThankedFor>,
    /// The draft whose words it has, where somebody edited that.
    pub draft_id: Option<DraftId>,
    /// Names, titles, dates and places that it may tell, as they were, by row and field.
    pub says: BTreeMap<String, String>,
}

row! {
    /// One mail to one person. Outside undo: what was sent stays sent.
    Message {
        id: MessageId,
        /// What it was made for, as shown.
        batch: String,
        event_id: Option<EventId>,
        person_id: Option<PersonId>,
        name: String,
        address: String,
        subject: String,
        /// RFC 5322, ready to be sent: CRLF lines, headers and body.
        eml: Vec<u8>,
        /// What the ledger notes once it is sent; `sent_at` is set then.
        ledger: Vec<LedgerEntry>,
        state: MessageState,
        attempts: i64,
        /// What the server said last.
        error: String,
        created_at: DateTime<Utc>,
        changed_at: DateTime<Utc>,
        made_of: MadeOf,
    }
}

row! {
    /// A message as a list shows it: without the mail itself.
    MessageLine {
        id: MessageId,
        batch: String,
        event_id: Option<EventId>,
        person_id: Option<PersonId>,
        name: String,
        address: String,
        subject: String,
        state: MessageState,
        attempts: i64,
        error: String,
        created_at: DateTime<Utc>,
        changed_at: DateTime<Utc>,
    }
}
