//! One line of the house style: a word or phrase, what to write instead, and why.

use crate::ids::StyleEntryId;
use crate::model::words::{row, vocabulary};
use chrono::{DateTime, Utc};

vocabulary! {
    /// What is wrong with it.
    StyleKind {
        /// Spelled otherwise here: "e-mail".
        Spelling = "spelling",
        /// Not to be used: "going forward".
        Avoid = "avoid",
        /// A name, written exactly so.
        Name = "name",
    }
}

row! {
    /// A line that the office wrote, or one of the shipped list that it changed or put out of force.
    StyleEntry {
        id: StyleEntryId,
        kind: StyleKind,
        /// What is looked for; of a name, the name as it is written.
        phrase: String,
        /// What to write; empty when there is nothing better than leaving it out.
        instead: String,
        /// In a sentence.
        reason: String,
        /// Kept, and not looked for.
        off: bool,
        created_at: DateTime<Utc>,
        updated_at: DateTime<Utc>,
    }
}
