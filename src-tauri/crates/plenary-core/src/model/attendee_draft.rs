//! Registrations as a file gives them: what a reader understood, before anything is written.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A whole registration file.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct AttendeeDraft {
    /// Where it comes from: `eventbrite`.
    pub source: String,
    /// Columns that are no known field, in the file's order: the questions of the form. Repeated headings are numbered.
    pub questions: Vec<String>,
    /// One for each ticket.
    pub rows: Vec<AttendeeRow>,
    /// Every row of the file was understood: who is not in it has withdrawn.
    pub complete: bool,
}

impl AttendeeDraft {
    /// True for what a refused file gives: nothing at all.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// One ticket. Texts are trimmed, empty when absent.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct AttendeeRow {
    /// Line of the file where the row begins, from 1.
    pub line: u32,
    /// The order's number.
    pub order_no: String,
    /// The ticket's number.
    pub attendee_no: String,
    /// Given name. Both names are empty when the file has only an address.
    pub given_name: String,
    /// Family name.
    pub family_name: String,
    /// Lower case; empty when there is none or it is no address.
    pub email: String,
    /// Job title.
    pub job_title: String,
    /// Organisation, as typed.
    pub company: String,
    /// Telephone, as typed.
    pub phone: String,
    /// Ticket type.
    pub ticket: String,
    /// Tickets in the row; 1 as a rule.
    pub quantity: u32,
    /// Where the registration stands.
    pub status: RowStatus,
    /// They were at the door.
    pub checked_in: bool,
    /// When they registered: wall time of the event.
    #[ts(as = "Option<String>")]
    pub ordered_at: Option<NaiveDateTime>,
    /// Its distance from UTC in seconds, where the file says it: then that is the wall time there.
    pub ordered_offset: Option<i32>,
    /// Answers that are not empty, in the order of the questions.
    pub answers: Vec<Answer>,
    /// The row ends before the last question: what it does not answer may have been lost.
    pub cut_short: bool,
}

/// Where a registration stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RowStatus {
    /// Coming, or came.
    #[default]
    Registered,
    /// Withdrawn, refunded or deleted.
    Cancelled,
}

/// An answer to a question of the form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Answer {
    /// The column's heading.
    pub question: String,
    /// As typed.
    pub answer: String,
}
