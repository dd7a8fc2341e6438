//! A ledger entry: who holds which version of which calendar item.

use crate::ids::{EventId, LedgerEntryId, PersonId, SessionId};
use crate::model::words::row;
use chrono::{DateTime, Utc};

row! {
    /// One calendar item that left the office.
    LedgerEntry {
        id: LedgerEntryId,
        event_id: EventId,
        session_id: Option<SessionId>,
        person_id: PersonId,
        /// RFC 5545 UID and SEQUENCE of what was sent.
        uid: String,
        sequence: i64,
        /// RFC 5546 method: "REQUEST", "CANCEL", "PUBLISH".
        method: String,
        /// How it went: "file", "mail".
        channel: String,
        /// SHA-256 of the bytes, in hexadecimal.
        sha256: String,
        sent_at: DateTime<Utc>,
    }
}
